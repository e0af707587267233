"""A folder behind a server that speaks S3, or that of the Hugging Face hub, on a loopback port."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from aiohttp import web

BUCKET, PREFIX = "studio", "sets/tales"
REPOSITORY, REVISION = "studio/tales", "v1"
COMMIT = "c0ffee" * 6 + "c0ff"


@dataclass
class Behind:
    """A folder that is served, what was asked for (method, path below the folder, range), and with which keys."""

    folder: Path
    url: str = ""
    is_bucket: bool = True
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    revisions: set[str] = field(default_factory=set)

    def file(self, request: web.Request, name: str) -> web.StreamResponse:
        """A file, or the slice of it that was asked for."""
        asked_range = request.headers.get("Range", "")
        self.asked.append((request.method, name, asked_range))
        self.keys.append(request.headers.get("Authorization", ""))
        path = self.folder / name
        if not path.is_file():
            return web.Response(status=404)
        data = path.read_bytes()
        headers = {"ETag": '"1"', "Accept-Ranges": "bytes", "Last-Modified": "Thu, 26 Nov 2026 00:00:00 GMT"}
        if asked_range:
            first, _, last = asked_range.removeprefix("bytes=").partition("-")
            end = min(int(last) + 1 if last else len(data), len(data))
            headers["Content-Range"] = f"bytes {first}-{end - 1}/{len(data)}"
            return web.Response(body=data[int(first) : end], status=206, headers=headers)
        return web.Response(body=data, headers=headers)


@contextmanager
def s3(folder: Path) -> Iterator[Behind]:
    """`folder` as `s3://BUCKET/PREFIX`: GetObject with ranges, HeadObject, ListObjectsV2."""
    behind = Behind(folder)

    async def entry(request: web.Request) -> web.StreamResponse:
        return behind.file(request, request.match_info["name"])

    async def listing(request: web.Request) -> web.Response:
        prefix = request.query.get("prefix", "")
        keys = [f"{PREFIX}/{path.relative_to(folder).as_posix()}" for path in sorted(folder.rglob("*"))]
        found = "".join(
            f"<Contents><Key>{escape(key)}</Key><Size>1</Size></Contents>"
            for key in keys
            if key.startswith(prefix)
        )
        body = f"<ListBucketResult><Name>{BUCKET}</Name><IsTruncated>false</IsTruncated>{found}</ListBucketResult>"
        return web.Response(text=body, content_type="application/xml")

    def routes(app: web.Application) -> None:
        app.router.add_get(f"/{BUCKET}", listing)
        app.router.add_get(f"/{BUCKET}/{PREFIX}/{{name:.+}}", entry)

    with _running(behind, routes):
        yield behind


@contextmanager
def hub(folder: Path) -> Iterator[Behind]:
    """`folder` as the dataset repository REPOSITORY at REVISION: its info, its paths, its files."""
    behind = Behind(folder, is_bucket=False)
    api = f"/api/datasets/{REPOSITORY}"

    def told(name: str) -> dict[str, Any]:
        path = folder / name
        return {"type": "file", "path": name, "size": path.stat().st_size, "oid": "0" * 40}

    async def info(request: web.Request) -> web.Response:
        if request.match_info.get("revision", "main") not in ("main", REVISION, COMMIT):
            headers = {"X-Error-Code": "RevisionNotFound"}
            return web.json_response({"error": "Invalid rev id"}, status=404, headers=headers)
        return web.json_response({"id": REPOSITORY, "sha": COMMIT, "siblings": []})

    async def paths(request: web.Request) -> web.Response:
        form = await request.post()
        names = map(str, form.getall("paths"))
        return web.json_response([told(name) for name in names if (folder / name).is_file()])

    async def tree(request: web.Request) -> web.Response:
        within = folder / request.match_info.get("under", "")
        found = [path.relative_to(folder).as_posix() for path in sorted(within.iterdir()) if path.is_file()]
        return web.json_response([told(name) for name in found])

    async def entry(request: web.Request) -> web.StreamResponse:
        behind.revisions.add(request.match_info["revision"])
        return behind.file(request, request.match_info["name"])

    def routes(app: web.Application) -> None:
        app.router.add_get(api, info)
        app.router.add_get(f"{api}/revision/{{revision}}", info)
        app.router.add_post(f"{api}/paths-info/{{revision}}", paths)
        app.router.add_get(f"{api}/tree/{{revision}}", tree)
        app.router.add_get(f"{api}/tree/{{revision}}/{{under:.*}}", tree)
        app.router.add_get(f"/datasets/{REPOSITORY}/resolve/{{revision}}/{{name:.+}}", entry)

    with _running(behind, routes):
        yield behind


@contextmanager
def _running(behind: Behind, routes: Callable[[web.Application], None]) -> Iterator[None]:
    loop, ready = asyncio.new_event_loop(), threading.Event()

    async def start() -> web.AppRunner:
        app = web.Application()
        routes(app)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        behind.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner

    def serve() -> None:
        runner = loop.run_until_complete(start())
        ready.set()
        loop.run_forever()
        loop.run_until_complete(runner.cleanup())

    thread = threading.Thread(target=serve)
    thread.start()
    ready.wait()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
