"""A Hugging Face Hub on a loopback port, as far as pushing a dataset needs one: repositories, large files, commits, tags.

Paths, bodies and answers are those that `huggingface_hub` 2.4 sends and reads.
"""

import base64
import contextlib
import hashlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

TOKEN: Final = "hf_a-token-of-the-tests"
LARGE: Final = (".parquet", ".arrow", ".png", ".jpg")
"""What the Hub keeps as large files, whatever its size."""


@dataclass
class Hub:
    """`stored` are large files by sha256; `files` what a repository's main branch holds, by path, as sha256.

    `refused` makes everything that is sent after so many large files fail with 503.
    """

    url: str = ""
    repositories: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, dict[str, str]] = field(default_factory=dict)
    stored: dict[str, bytes] = field(default_factory=dict)
    tags: dict[str, dict[str, str]] = field(default_factory=dict)
    commits: list[dict[str, Any]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    uploads: list[str] = field(default_factory=list)
    refused_after: int | None = None

    def content(self, repository: str, path: str) -> bytes:
        return self.stored[self.files[repository][path]]


@contextlib.contextmanager
def serving() -> Iterator[Hub]:
    """A hub that listens until the block ends."""
    hub = Hub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": hub}))
    hub.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._handle()

    def do_POST(self) -> None:
        self._handle()

    def do_PUT(self) -> None:
        self._handle()

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = self.path.partition("?")[0]
        self.hub.requests.append(f"{self.command} {path}")
        if not path.startswith("/upload/") and self.headers.get("Authorization") != f"Bearer {TOKEN}":
            return self._answer(401, {"error": "Invalid credentials"})
        parts = path.strip("/").split("/")
        if path == "/api/repos/create":
            return self._create(json.loads(body))
        if parts[0] == "upload":
            return self._upload(parts[1], body)
        if parts[0] == "datasets":
            return self._batch(json.loads(body))
        if parts[:2] == ["api", "datasets"] and len(parts) == 4:
            return self._info("/".join(parts[2:]))
        if parts[:2] == ["api", "datasets"] and len(parts) > 4:
            return self._dataset("/".join(parts[2:4]), parts[4], body)
        return self._answer(200, {})

    def _create(self, asked: dict[str, Any]) -> None:
        id = f"{asked['organization']}/{asked['name']}" if asked.get("organization") else asked["name"]
        known = id in self.hub.repositories
        if not known:
            self.hub.repositories[id] = asked
            self.hub.files[id], self.hub.tags[id] = (
                {".gitattributes": self._keep(b"*.parquet filter=lfs\n")},
                {},
            )
        url = f"{self.hub.url}/datasets/{id}"
        self._answer(409 if known else 200, {"url": url, "id": id, "name": id})

    def _info(self, id: str) -> None:
        private = self.hub.repositories[id].get("visibility") == "private"
        sha = self.hub.commits[-1]["oid"] if self.hub.commits else "0" * 40
        self._answer(200, {"id": id, "sha": sha, "private": private, "disabled": False, "tags": []})

    def _dataset(self, id: str, what: str, body: bytes) -> None:
        if id not in self.hub.repositories:
            return self._answer(404, {"error": "Repository not found"}, {"X-Error-Code": "RepoNotFound"})
        match what:
            case "refs":
                tags = [
                    {"name": name, "ref": f"refs/tags/{name}", "targetCommit": oid}
                    for name, oid in self.hub.tags[id].items()
                ]
                return self._answer(200, {"branches": [], "converts": [], "tags": tags})
            case "preupload":
                return self._answer(
                    200, {"files": [self._mode(id, one["path"]) for one in json.loads(body)["files"]]}
                )
            case "commit":
                return self._commit(id, [json.loads(line) for line in body.splitlines()])
            case "tag":
                self.hub.tags[id][json.loads(body)["tag"]] = self.path.split("/")[-1]
                return self._answer(200, {})
            case "tree":
                found = [
                    {"type": "file", "path": path, "oid": oid, "size": len(self.hub.stored[oid])}
                    for path, oid in self.hub.files[id].items()
                ]
                return self._answer(200, found)
            case _:
                return self._answer(404, {"error": what})

    def _mode(self, id: str, path: str) -> dict[str, Any]:
        mode = "lfs" if path.endswith(LARGE) else "regular"
        oid = self.hub.files[id].get(path)
        return {
            "path": path,
            "uploadMode": mode,
            "shouldIgnore": False,
            "oid": oid if mode == "lfs" else None,
        }

    def _batch(self, asked: dict[str, Any]) -> None:
        objects = []
        for one in asked["objects"]:
            told = {"oid": one["oid"], "size": one["size"]}
            if one["oid"] not in self.hub.stored:
                told["actions"] = {"upload": {"href": f"{self.hub.url}/upload/{one['oid']}?signature=secret"}}
            objects.append(told)
        self._answer(200, {"transfer": "basic", "objects": objects})

    def _upload(self, oid: str, body: bytes) -> None:
        if self.hub.refused_after is not None and len(self.hub.uploads) >= self.hub.refused_after:
            return self._answer(400, {"error": "no more room"})
        assert self._keep(body) == oid
        self.hub.uploads.append(oid)
        return self._answer(200, {})

    def _commit(self, id: str, lines: list[dict[str, Any]]) -> None:
        files = dict(self.hub.files[id])
        for line in lines:
            value = line["value"]
            match line["key"]:
                case "file":
                    files[value["path"]] = self._keep(base64.b64decode(value["content"]))
                case "lfsFile":
                    assert value["oid"] in self.hub.stored
                    files[value["path"]] = value["oid"]
                case "deletedFile":
                    del files[value["path"]]
        self.hub.files[id] = files
        oid = f"{len(self.hub.commits) + 1:040x}"
        self.hub.commits.append({"oid": oid, **lines[0]["value"]})
        self._answer(200, {"commitUrl": f"{self.hub.url}/datasets/{id}/commit/{oid}", "commitOid": oid})

    def _keep(self, data: bytes) -> str:
        oid = hashlib.sha256(data).hexdigest()
        self.hub.stored[oid] = data
        return oid

    def _answer(self, status: int, document: Any, headers: dict[str, str] | None = None) -> None:
        data = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
