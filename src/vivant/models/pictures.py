"""Requests for pictures as a model can take them, and what came back as it was asked for.

A model makes certain sizes and takes so many references; more are stitched, and another size is
scaled. Either is part of the call's key: it decides what comes back.
"""

import asyncio
import functools
import re
import threading
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

from vivant.models.keys import edit_key, generate_key
from vivant.models.receiving import (
    cells,
    fitted,
    received,
    refuse_blank,
    refuse_unchanged,
    refuse_unedited,
    size_for,
)
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Received, Traits
from vivant.models.stitching import stitched
from vivant.schema.judging import Pixels
from vivant.schema.record import PixelId, Role
from vivant.store import images

Request = TypeVar("Request", GenerateRequest, EditRequest)
_KNOWN: Final = 512
"""Pictures whose cells are kept in memory, at 50 kB each where they are of 1024 x 1024 pixels: those that
stories under way are about to have edited."""


@dataclass(frozen=True, slots=True)
class Prepared(Generic[Request]):
    """A request as the model is asked it, the size it is to make (`exact`, or in these proportions), and
    what identifies the call."""

    request: Request
    size: tuple[int, int]
    asked: dict[str, Any]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture that stood its test: as asked for, and the identity of what really came back."""

    received: Received
    kept: PixelId


def kept_image(seen: Seen) -> PixelId:
    """The picture that the call log keeps: the model's own."""
    return seen.kept


async def prepared_generation(request: GenerateRequest, traits: Traits) -> Prepared[GenerateRequest]:
    """Raises Misconfigured for a size or for references that the model cannot have."""
    asked = generate_key(request)
    size = size_for(traits.sizes, request.width, request.height)
    if size != (request.width, request.height):
        asked["made"] = list(size)
        request = replace(request, width=size[0], height=size[1])
    if traits.references is not None and len(request.references) > traits.references:
        asked["references_at_most"] = traits.references
        prompt, references = await asyncio.to_thread(
            stitched, request.prompt, request.references, traits.references
        )
        request = replace(request, prompt=prompt, references=references)
    return Prepared(request, size, asked, traits.exact)


async def prepared_edit(request: EditRequest, traits: Traits) -> Prepared[EditRequest]:
    """Raises Misconfigured for a size that the model cannot make. The picture itself counts among the
    references; where there is room for no other, the instruction has to do with its words."""
    asked = edit_key(request)
    width, height = images.size_of(request.picture.data)
    size = size_for(traits.sizes, width, height)
    if size != (width, height):
        asked["made"] = list(size)
        request = replace(request, size=size)
    most = None if traits.references is None else max(0, traits.references - 1)
    if most is not None and len(request.references) > most:
        asked["references_at_most"] = most
        if most:
            words, references = await asyncio.to_thread(
                stitched, request.instruction, request.references, most
            )
        else:
            words, references = re.sub(r" as in image \d+", " as described", request.instruction), ()
        request = replace(request, instruction=words, references=references)
    return Prepared(request, size, asked, traits.exact)


def seen_generation(
    data: bytes, prepared: Prepared[GenerateRequest], wanted: GenerateRequest, *, studio: bool
) -> Seen:
    """The picture at the size wanted. Raises Invalid for one of another size than was asked for, a
    blank one, and a reference that came back unchanged (the studio draws every picture itself)."""
    made = _made(data, prepared.size, "generator", exact=prepared.exact)
    refuse_blank(made.pixels, "generator")
    if not studio:
        references = [_decoded(reference) for reference in wanted.references]
        refuse_unchanged(made.pixels, references, "generator")
    seen = Seen(_at_size(made, wanted.width, wanted.height), made.picture.id)
    _know(seen.received.picture.id, seen.received.pixels)
    return seen


def seen_edit(data: bytes, prepared: Prepared[EditRequest], wanted: EditRequest, *, studio: bool) -> Seen:
    """The edited picture at the size of the one given. Raises Invalid for one of another size than was
    asked for, a blank one, and one in which nothing changed where something was to."""
    width, height = images.size_of(wanted.picture.data)
    made = _made(data, prepared.size, "editor", exact=prepared.exact)
    refuse_blank(made.pixels, "editor")
    at_size = _at_size(made, width, height)
    after = _know(at_size.picture.id, at_size.pixels)
    if not studio:
        refuse_unedited(_cells(wanted.picture), after, wanted.region)
    return Seen(at_size, made.picture.id)


def _made(data: bytes, size: tuple[int, int], role: Role, *, exact: bool) -> Received:
    return received(data, *(size if exact else images.size_of(data)), role)


def _at_size(made: Received, width: int, height: int) -> Received:
    pixels = fitted(made.pixels, width, height)
    if pixels is made.pixels:
        return made
    data = images.encode_png(pixels, text=images.read_text(made.picture.data))
    return Received(Picture(images.pixel_id(pixels), data), pixels)


_cells_of: dict[PixelId, Pixels] = {}
_remembering: Final = threading.Lock()
"""Answers are looked at in several threads."""


def _know(id: PixelId, pixels: Pixels) -> Pixels:
    """The cells of a picture, remembered: an edit of it is compared with them, and to decode it again
    for that would take longer than everything else that is done with an answer."""
    known = cells(pixels)
    with _remembering:
        _cells_of[id] = known
        while len(_cells_of) > _KNOWN:
            del _cells_of[next(iter(_cells_of))]
    return known


def _cells(picture: Picture) -> Pixels:
    known = _cells_of.get(picture.id)
    return _know(picture.id, images.decode(picture.data)) if known is None else known


@functools.lru_cache(maxsize=64)
def _decoded(picture: Picture) -> Pixels:
    return images.decode(picture.data)
