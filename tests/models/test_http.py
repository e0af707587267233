"""HTTP for adapters: large requests, such as pictures make, go out whole and without a warning."""

import asyncio

from aiohttp import web

from tests.servers.server import Server, recorded, serving
from vivant.models.http import Http, Part

LARGE = 3_000_000


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
