"""Scripts and style sheets: a fixed table of packaged files; no request ever names a file on disk."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from vivant.report.pages import STYLE_SHEET, style_sheet
from vivant.review.access.rules import anyone
from vivant.review.web.problems import NotFound

router = APIRouter()
_TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}
"""What is served; other files of the folder are not."""


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file as it is sent; `tag` is a hash of its content."""

    data: bytes
    type: str
    tag: str


@router.get("/static/{name:path}", dependencies=[anyone()], include_in_schema=False)
async def static_file(name: str, request: Request) -> Response:
    """A packaged file, from memory; browsers ask each time whether it changed, and are told in a few bytes."""
    found = static_files().get(name)
    if found is None:
        raise NotFound(f"there is no file {name!r}")
    headers = {"ETag": f'"{found.tag}"', "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(found.data, media_type=found.type, headers=headers)


@cache
def static_files() -> dict[str, StaticFile]:
    """All files by name, read once."""
    found = dict(_below(files("vivant.review.web") / "static", ""))
    found[STYLE_SHEET] = _file(style_sheet().encode(), ".css")
    return found


def _below(folder: Traversable, prefix: str) -> list[tuple[str, StaticFile]]:
    found = []
    for entry in folder.iterdir():
        name = f"{prefix}{entry.name}"
        ending = name[name.rfind(".") :]
        if entry.is_dir():
            found += _below(entry, f"{name}/")
        elif ending in _TYPES:
            found.append((name, _file(entry.read_bytes(), ending)))
    return found


def _file(data: bytes, ending: str) -> StaticFile:
    return StaticFile(data, _TYPES[ending], hashlib.sha256(data).hexdigest()[:32])
