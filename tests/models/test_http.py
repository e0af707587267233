"""HTTP for adapters: large requests whole, through the proxies that the environment names, JSON as it comes."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import web

from tests.servers.server import Server, recorded, serving
from vivant.errors import Invalid, Misconfigured
from vivant.models.http import Answer, Http, Part

LARGE = 3_000_000


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def heard(monkeypatch: pytest.MonkeyPatch, url: str, **environment: str) -> list[str]:
    """What a server hears when `url` is asked for twice; PORT stands for its port."""
    requests: list[str] = []

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                requests.append((await reader.readuntil(b"\r\n\r\n")).decode())
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        except asyncio.IncompleteReadError:
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(hear, "127.0.0.1", 0)
        port = str(server.sockets[0].getsockname()[1])
        for name, value in environment.items():
            monkeypatch.setenv(name, value.replace("PORT", port))
        http = Http()
        for _ in range(2):
            answer = await http.send("GET", url.replace("PORT", port))
            assert answer.json() == {}
        await http.close()
        server.close()

    asyncio.run(main())
    return requests


def test_a_server_is_asked_directly_where_no_proxy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    said = heard(monkeypatch, "http://127.0.0.1:PORT/v1")
    assert [request.split()[:2] for request in said] == [["GET", "/v1"]] * 2


def test_the_proxy_of_the_environment_is_asked_for_every_request(monkeypatch: pytest.MonkeyPatch) -> None:
    said = heard(monkeypatch, "http://models.invalid/v1", http_proxy="http://127.0.0.1:PORT")
    assert [request.split()[:2] for request in said] == [["GET", "http://models.invalid/v1"]] * 2


def test_the_name_and_password_of_a_proxy_go_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    said = heard(monkeypatch, "http://models.invalid/v1", http_proxy="http://me:word@127.0.0.1:PORT")
    assert "Proxy-Authorization: Basic bWU6d29yZA==" in said[0]


def test_hosts_that_need_no_proxy_are_asked_directly(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {"http_proxy": "http://127.0.0.1:1", "no_proxy": "127.0.0.1"}
    said = heard(monkeypatch, "http://127.0.0.1:PORT/v1", **environment)
    assert said[0].split()[1] == "/v1"


def test_passwords_of_netrc_are_for_other_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password word\n")
    said = heard(monkeypatch, "http://127.0.0.1:PORT/v1", NETRC=str(netrc))
    assert "authorization" not in said[0].lower()


@pytest.mark.parametrize("url", ["http://[half/v1", "no url", "http://"])
def test_what_is_no_url_is_misconfigured(url: str) -> None:
    async def main() -> None:
        http = Http()
        try:
            await http.send("GET", url)
        finally:
            await http.close()

    with pytest.raises(Misconfigured):
        asyncio.run(main())


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"a": [1, 2.5, null, "\xc3\xa9"]}', {"a": [1, 2.5, None, "é"]}),
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        ('{"a": 1}'.encode("utf-16"), {"a": 1}),
        (b'"\\ud83d"', "\ud83d"),
    ],
    ids=["plain", "with a byte order mark", "UTF-16", "half a character"],
)
def test_json_is_read_as_it_comes(body: bytes, value: object) -> None:
    assert Answer(200, {}, body).json() == value


@pytest.mark.parametrize("body", [b"", b"{", b"<html>", b'{"a": 1} and more', b"\xff\xfe\xff"])
def test_what_is_no_json_is_invalid(body: bytes) -> None:
    with pytest.raises(Invalid, match="not JSON"):
        Answer(200, {}, body).json()


def routes(server: Server) -> list[web.RouteDef]:
    async def count(request: web.Request) -> web.Response:
        read = recorded(request)
        text = read.json["text"] if read.json else read.parts[0].data
        return web.json_response({"length": len(text), "declared": request.content_length})

    return [web.post("/count", count)]


def test_requests_of_megabytes_are_sent_with_their_length() -> None:
    async def ask(url: str) -> list[dict[str, int]]:
        http = Http()
        try:
            json = await http.send("POST", url, json={"text": "x" * LARGE})
            form = await http.send("POST", url, form=[Part("file", b"x" * LARGE, "a.png", "image/png")])
            return [json.json(), form.json()]
        finally:
            await http.close()

    with serving(routes) as server:
        answers = asyncio.run(ask(f"{server.url}/count"))
    for answer in answers:
        assert answer["length"] == LARGE
        assert answer["declared"] > LARGE
