"""Pictures by the hash of their pixels: whole, as they are kept, or small."""

import re
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from vivant.pipeline.project import Project
from vivant.review.access.rules import desk_of, needs
from vivant.review.refusals import NotFound
from vivant.review.web.thumbnails import WIDTHS, Thumbnails

router = APIRouter()
_ID: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_NO_PICTURE: Final = "there is no such picture"
_HEADERS: Final = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
}
_BEGINNINGS: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8", "image/jpeg"),
    (b"RIFF", "image/webp"),
)


@router.get("/pictures/{id}", dependencies=[needs("viewer")], response_class=Response)
def whole_picture(request: Request, id: str) -> Response:
    """A picture as it is kept: PNG, JPEG or WebP."""
    data = encoded_picture(desk_of(request).project, id)
    kind = next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), None)
    if kind is None:
        raise NotFound(f"the picture {id} is neither PNG nor JPEG nor WebP")
    return Response(data, media_type=kind, headers=_HEADERS)


@router.get("/pictures/{id}/{width}", dependencies=[needs("viewer")], response_class=Response)
async def small_picture(request: Request, id: str, width: str) -> Response:
    """A picture as WebP, at most so many pixels wide."""
    wanted = next((known for known in WIDTHS if str(known) == width), None)
    if wanted is None:
        raise NotFound("pictures are not made that wide", f"Ask for one of {', '.join(map(str, WIDTHS))}.")
    if not _ID.fullmatch(id):
        raise NotFound(_NO_PICTURE)
    thumbnails = request.app.state.thumbnails
    assert isinstance(thumbnails, Thumbnails)
    return Response(await thumbnails.of(id, wanted), media_type="image/webp", headers=_HEADERS)


def encoded_picture(project: Project, id: str) -> bytes:
    """A picture as it is kept. Raises NotFound for anything that is not the hash of a picture of the project."""
    if not _ID.fullmatch(id) or project.catalogue.locate(id) is None:
        raise NotFound(_NO_PICTURE)
    return project.blobs.get(id)
