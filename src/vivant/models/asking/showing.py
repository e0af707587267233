"""The pictures that a judge is shown, in their order, with the labels by which they are called."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from vivant.models.asking.ask import Image
from vivant.models.asking.quoting import one_line
from vivant.models.roles import JudgeRequest
from vivant.schema.judging import Earlier, Pixels, Portrait
from vivant.schema.record import PixelId
from vivant.store import images

LONGEST_SIDE: Final = 1024
"""Pixels of the longer side that a picture is shrunk to; smaller ones stay as they are."""
PICTURE: Final = "Picture: the one to judge"


@dataclass(frozen=True, slots=True)
class Shown:
    """The pictures with their labels; the reference numbers of templates by character, and of earlier
    frames by their place in the request."""

    images: tuple[Image, ...]
    templates: dict[str, int]
    earlier: dict[int, int]


def show(request: JudgeRequest) -> Shown:
    """The picture first, then a template for each portrait that has one, then the earlier frames.

    Earlier frames are shown only where a question compares with them: each costs as much as the rest.
    """
    shown = [Image(PICTURE, _png(request.pixels, request.pixel_id))]
    templates: dict[str, int] = {}
    for portrait in request.portraits:
        if portrait.template is not None and portrait.template_id is not None:
            templates[portrait.character] = len(shown)
            label = f"Reference {len(shown)}: {one_line(portrait.name)}, template"
            shown.append(Image(label, _png(portrait.template, portrait.template_id)))
    earlier: dict[int, int] = {}
    for place, frame in enumerate(_compared(request)):
        earlier[place] = len(shown)
        label = f"Reference {len(shown)}: earlier frame, with {_names(frame.portraits)}"
        shown.append(Image(label, _png(frame.pixels, frame.pixel_id)))
    return Shown(tuple(shown), templates, earlier)


def _compared(request: JudgeRequest) -> tuple[Earlier, ...]:
    return request.earlier if any(q.about == "constancy" for q in request.questions) else ()


def _names(portraits: Sequence[Portrait]) -> str:
    return ", ".join(one_line(p.name) for p in portraits)


def shrunk(pixels: Pixels) -> Pixels:
    """The picture with its longer side at most `LONGEST_SIDE`."""
    height, width = pixels.shape[:2]
    scale = LONGEST_SIDE / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


class _Seen:
    """A picture as a key of the cache: by what it shows. It lets go of the pixels once encoded."""

    __slots__ = ("id", "pixels")

    def __init__(self, id: PixelId, pixels: Pixels | None) -> None:
        self.id = id
        self.pixels = pixels

    def __hash__(self) -> int:
        return hash(self.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Seen) and self.id == other.id


def _png(pixels: Pixels, pixel_id: PixelId) -> bytes:
    return _encoded(_Seen(pixel_id, pixels))


@functools.lru_cache(maxsize=64)
def _encoded(seen: _Seen) -> bytes:
    pixels, seen.pixels = seen.pixels, None
    assert pixels is not None
    return images.encode_png(shrunk(pixels))
