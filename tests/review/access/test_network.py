"""Foreign hosts and foreign pages are refused before anything is looked at."""

import pytest
from starlette.testclient import TestClient

from tests.review.serving import PORT, TOKEN, Office
from vivant.review.access.admission import Access, on_loopback
from vivant.review.access.network import caller

HERE = f"http://127.0.0.1:{PORT}"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        (f"127.0.0.1:{PORT}", 200),
        (f"localhost:{PORT}", 200),
        (f"LocalHost:{PORT}", 200),
        (f"[::1]:{PORT}", 200),
        ("evil.example", 400),
        (f"evil.example:{PORT}", 400),
        ("127.0.0.1", 400),
        ("127.0.0.1:1", 400),
        (f"127.0.0.1:{PORT}.evil.example", 400),
        (f"evil@127.0.0.1:{PORT}", 400),
        (f"127.0.0.1:{PORT}/", 400),
        (f"127.0.0.1:{PORT}, evil.example", 400),
        ("", 400),
        (f"0x7f.1:{PORT}", 400),
    ],
)
def test_a_request_names_this_application(desk_office: Office, host: str, status: int) -> None:
    for path in ("/static/report.css", "/login"):
        assert desk_office.anonymous().get(path, headers={"Host": host}).status_code == status, path


def test_a_request_names_one_host(desk_office: Office) -> None:
    client = desk_office.anonymous()
    twice = [("Host", f"127.0.0.1:{PORT}"), ("Host", "evil.example")]
    assert client.get("/login", headers=twice).status_code == 400
    assert client.get("/login", headers=twice[:1] * 2).status_code == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize(
    ("headers", "let_through"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": HERE}, False),
        ({"Sec-Fetch-Site": "SAME-ORIGIN"}, False),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, True),
        ({"Sec-Fetch-Site": ""}, False),
        ({"Origin": HERE}, True),
        ({"Origin": f"http://localhost:{PORT}"}, False),
        ({"Origin": f"https://127.0.0.1:{PORT}"}, False),
        ({"Origin": "http://127.0.0.1:1"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://evil.example"}, False),
        ({"Origin": f"{HERE}.evil.example"}, False),
        ({}, False),
        ({"Authorization": f"Bearer {TOKEN}"}, True),
        ({"Authorization": f"Bearer {TOKEN}", "Origin": "http://evil.example"}, False),
    ],
)
def test_what_could_change_something_comes_from_here(
    desk_office: Office, method: str, headers: dict[str, str], let_through: bool
) -> None:
    client = TestClient(desk_office.app, base_url=HERE, follow_redirects=False)
    client.cookies.set(
        desk_office.access.cookie, desk_office.client("admin").cookies[desk_office.access.cookie]
    )
    for path, kind in (
        ("/api/me/keys", "application/json"),
        ("/logout", "application/x-www-form-urlencoded"),
    ):
        answer = client.request(method, path, content=b"{}", headers={**headers, "Content-Type": kind})
        assert (answer.status_code != 403) == let_through, path


def test_an_origin_given_twice_is_foreign(desk_office: Office) -> None:
    client = TestClient(desk_office.app, base_url=HERE)
    headers = [("Origin", HERE), ("Origin", "http://evil.example")]
    assert client.post("/logout", headers=headers).status_code == 403


@pytest.mark.parametrize("site", ["same-origin", "same-site", "cross-site", "none"])
def test_links_from_elsewhere_are_followed(desk_office: Office, site: str) -> None:
    answer = desk_office.anonymous().get("/login", headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("application/json", 200),
        ("application/json; charset=utf-8", 200),
        ("APPLICATION/JSON", 200),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("multipart/form-data; boundary=x", 415),
        ("application/jsonx", 415),
        ("", 415),
    ],
)
def test_the_api_is_sent_json(desk_office: Office, kind: str, status: int) -> None:
    client = desk_office.client("viewer")
    answer = client.put("/api/me/keys", content=b'{"keys": {}}', headers={"Content-Type": kind})
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("peer", "said", "known_as"),
    [
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["1.2.3.4"], "1.2.3.4"),
        ("10.0.0.1", ["6.6.6.6, 1.2.3.4"], "1.2.3.4"),
        ("10.0.0.1", ["6.6.6.6", "1.2.3.4"], "1.2.3.4"),
        ("10.0.0.1", ["1.2.3.4, 10.0.0.2"], "1.2.3.4"),
        ("10.0.0.1", ["10.0.0.2"], "10.0.0.1"),
        ("10.0.0.1", [" , "], "10.0.0.1"),
        ("9.9.9.9", ["1.2.3.4"], "9.9.9.9"),
    ],
)
def test_only_trusted_proxies_are_believed_about_who_calls(peer: str, said: list[str], known_as: str) -> None:
    access = Access("https://a.example", frozenset(), proxies=frozenset({"10.0.0.1", "10.0.0.2"}))
    scope = {
        "type": "http",
        "client": (peer, 1),
        "headers": [(b"x-forwarded-for", one.encode()) for one in said],
    }
    assert caller(scope, access) == known_as


def test_port_80_is_not_named_by_browsers() -> None:
    assert "127.0.0.1" in on_loopback(80, "token", "ada").hosts
