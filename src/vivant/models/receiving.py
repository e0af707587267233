"""What came back from a model is looked at before anything is built on it.

Every check is cheap (pictures are compared at a small size) and raises Invalid with what is wrong. What a picture
shows is the judge's business; here it is about pictures that are none.
"""

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.errors import Invalid, Misconfigured
from vivant.models.roles import Picture, Received
from vivant.schema.gate import Region
from vivant.schema.judging import Pixels
from vivant.schema.record import Role
from vivant.store import images

ASPECT: Final = 0.02
"""How far, as a share, proportions may be off and still count as those asked for."""
_SMALL: Final = 64
"""Side in pixels at which pictures are compared as wholes."""
_PLAIN: Final = 12
"""Levels by which a picture of one colour may depart from it, noise and encoding averaged away."""
_SAME: Final = 24
"""Levels by which the most different spot of a picture sent back unchanged may differ: re-encoded and resized it
differs by 14 at most, a character standing as its template does by 180 and more (measured on the studio's)."""
_CELL: Final = 8
"""Pixels, across and down, that are averaged where an edit is looked for."""
_TOUCHED: Final = 20
"""Levels by which at least one cell must differ for an edit to have changed anything: blurred and re-encoded it
differs by 13 at most, with a hand or a mouth redrawn by 49 and more (measured on the studio's)."""

Levels = npt.NDArray[np.int16]


def received(data: bytes, width: int, height: int, role: Role) -> Received:
    """The picture of an encoded answer, which must have the size asked for. Raises Invalid."""
    pixels = images.decode(data)
    if pixels.shape[:2] != (height, width):
        got = f"{pixels.shape[1]} x {pixels.shape[0]}"
        raise Invalid(f"the {role} returned {got} pixels, not {width} x {height}")
    return Received(Picture(images.pixel_id(pixels), data), pixels)


def refuse_blank(pixels: Pixels, role: Role) -> None:
    """Raises Invalid for a picture of one colour, or nearly."""
    small = _small(pixels)
    if np.abs(small - small[0, 0]).max() > 2 * _PLAIN:
        # No level is near enough to all of them. Nearly every picture ends here, before the median.
        return
    if np.abs(small - np.median(small, axis=(0, 1)).astype(np.int16)).max() <= _PLAIN:
        raise Invalid(f"the {role} returned a blank picture: one colour all over")


def refuse_unchanged(pixels: Pixels, references: Sequence[Pixels], role: Role) -> None:
    """Raises Invalid where one of the references came back as it was, be it re-encoded or resized."""
    small = _small(pixels)
    for number, reference in enumerate(references, 1):
        if _proportioned(reference, pixels) and np.abs(small - _small(reference)).max() <= _SAME:
            raise Invalid(f"the {role} returned image {number} of its references as it was")


def cells(pixels: Pixels) -> Pixels:
    """The means of all cells of a picture, (rows, columns, 3): what is compared to find an edit."""
    size = (max(1, pixels.shape[1] // _CELL), max(1, pixels.shape[0] // _CELL))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def refuse_unedited(before: Pixels, after: Pixels, region: Region) -> None:
    """Raises Invalid where nothing inside the region changed beyond what encoding and a tint do.

    Both are the `cells` of pictures of one size.
    """
    gap = after.astype(np.int16) - before.astype(np.int16)
    height, width = gap.shape[:2]
    inside = np.zeros((height, width), np.bool_)
    inside[
        int(region.top * height) : int(np.ceil(region.bottom * height)),
        int(region.left * width) : int(np.ceil(region.right * width)),
    ] = True
    tint = gap[~inside if not inside.all() else inside]
    if np.abs(gap[inside] - np.median(tint, axis=0).astype(np.int16)).max() <= _TOUCHED:
        raise Invalid("the editor returned the picture without a change where one was asked for")


def fitted(pixels: Pixels, width: int, height: int) -> Pixels:
    """The picture at the size asked for. Raises Invalid where its proportions are others."""
    got_height, got_width = pixels.shape[:2]
    if (got_width, got_height) == (width, height):
        return pixels
    if not _alike(got_width, got_height, width, height):
        raise Invalid(
            f"a picture of {got_width} x {got_height} pixels came back, which has not the proportions of "
            f"{width} x {height}"
        )
    how = cv2.INTER_AREA if got_width >= width else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=how), np.uint8)


def size_for(sizes: Sequence[tuple[int, int]], width: int, height: int) -> tuple[int, int]:
    """Which of a model's sizes to ask for: the smallest of these proportions that is not smaller, else the
    largest. Without any sizes, it can make all. Raises Misconfigured where none has these proportions.
    """
    if not sizes:
        return width, height
    fit = sorted(size for size in sizes if _alike(*size, width, height))
    if not fit:
        known = ", ".join(f"{w}x{h}" for w, h in sorted(sizes))
        raise Misconfigured(
            f"the model makes no picture in the proportions of {width} x {height}, only {known}",
            f"Set width and height under [frames] to the proportions of one of these ({known}), or choose "
            "another model; templates and posed characters are square.",
        )
    return next((size for size in fit if size[0] >= width and size[1] >= height), fit[-1])


def _alike(width: int, height: int, wanted_width: int, wanted_height: int) -> bool:
    one, other = width * wanted_height, wanted_width * height
    return abs(one - other) <= ASPECT * other


def _proportioned(one: Pixels, other: Pixels) -> bool:
    return _alike(one.shape[1], one.shape[0], other.shape[1], other.shape[0])


def _small(pixels: Pixels) -> Levels:
    """(`_SMALL`, `_SMALL`, 3): every spot the mean of what is there."""
    return cv2.resize(pixels, (_SMALL, _SMALL), interpolation=cv2.INTER_AREA).astype(np.int16)
