"""Local image editing (LIE): what an editing model did, let in only where it was asked to.

Pixels outside the feathered region are identical before and after, by construction: the edit is
pasted back through a mask that is zero there. Edits that come back moved are registered first;
edits whose surroundings do not fit any more are refused.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.gate import Finding, Question, Region
from vivant.schema.judging import Pixels

FEATHER: Final = 8
"""Pixels over which an edit fades into its surroundings, outside its region."""
FARTHEST: Final = 8.0
"""Pixels that an edit may come back moved by."""
MISFIT: Final = 6.0
"""Mean absolute levels by which the surroundings may differ after registration."""
_ALIGNED: Final = 0.4


@dataclass(frozen=True, slots=True)
class Pasted:
    """The result of pasting an edit back; `refused` says why it was not, and then pixels is None."""

    pixels: Pixels | None
    shift: tuple[int, int] = (0, 0)
    refused: str = ""


def paste(original: Pixels, edited: Pixels, region: Region) -> Pasted:
    """`edited` inside the region, fading over `FEATHER` pixels, and `original` everywhere else.

    Both are (height, width, 3) RGB of one size.
    """
    height, width = original.shape[:2]
    mask = feathered(region, width, height)
    around = _surroundings(mask)
    shift = (0, 0)
    if _misfit(original, edited, around) > _ALIGNED:
        edited, shift = _registered(original, edited)
        if max(abs(shift[0]), abs(shift[1])) > FARTHEST:
            return Pasted(None, shift, f"the edit came back moved by {shift[0]}, {shift[1]} pixels")
        edited = _matched(original, edited, around)
    misfit = _misfit(original, edited, around)
    if misfit > MISFIT:
        return Pasted(None, shift, f"the surroundings of the edit differ by {misfit:.1f} levels")
    weight = mask[..., None].astype(np.uint16)
    blended = (original * (255 - weight) + edited * weight + 127) // 255
    return Pasted(blended.astype(np.uint8), shift)


def feathered(region: Region, width: int, height: int) -> npt.NDArray[np.uint8]:
    """255 inside the region, falling to 0 over `FEATHER` pixels outside it, 0 beyond."""
    left, top = int(region.left * width), int(region.top * height)
    right, bottom = int(np.ceil(region.right * width)), int(np.ceil(region.bottom * height))
    across = _ramp(np.arange(width), left, right)
    down = _ramp(np.arange(height), top, bottom)
    return np.asarray(np.rint(255 * np.minimum.outer(down, across)), np.uint8)


def widened(region: Region, by: float) -> Region:
    """The region with a margin of `by` (a fraction of the picture) on every side."""
    return Region(
        left=max(0.0, region.left - by),
        top=max(0.0, region.top - by),
        right=min(1.0, region.right + by),
        bottom=min(1.0, region.bottom + by),
    )


def instruction(finding: Finding, question: Question, name: str, description: str) -> str:
    """What to tell an editing model about one finding."""
    match question.about:
        case "expression":
            return f"Give {name} a {question.expected} expression. Change nothing else."
        case "hands":
            return f"Redraw the malformed hand of {name} as a well formed hand. Change nothing else."
        case "prop" if question.expected:
            return f"{name}'s hand holds a {question.expected}. Change nothing else."
        case "prop":
            return f"{name} is empty-handed. Change nothing else."
        case "stray" | "count":
            return "Remove what does not belong here; show what is behind it. Change nothing else."
        case _:
            return (
                f"Make {name} look as in image 1: all clothes and colours. Change nothing else. "
                f"{name} looks as described. Description: {description}"
            )


def _ramp(at: npt.NDArray[np.int_], start: int, end: int) -> npt.NDArray[np.float64]:
    outside = np.maximum(start - at, at - (end - 1))
    return np.asarray(np.clip(1 - outside / (FEATHER + 1), 0.0, 1.0) * (outside <= FEATHER), np.float64)


def _surroundings(mask: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """A band around the region in which an edit must agree with the original."""
    touched = (mask > 0).astype(np.uint8)
    band = cv2.dilate(touched, np.ones((25, 25), np.uint8))
    return np.asarray((band > 0) & (mask == 0))


def _misfit(one: Pixels, two: Pixels, where: npt.NDArray[np.bool_]) -> float:
    if not where.any():
        return 0.0
    return float(cv2.absdiff(one, two)[where].mean())


def _registered(original: Pixels, edited: Pixels) -> tuple[Pixels, tuple[int, int]]:
    """The edit moved back by whole pixels, and by how much."""
    one, two = (cv2.cvtColor(p, cv2.COLOR_RGB2GRAY).astype(np.float32) for p in (original, edited))
    window = cv2.createHanningWindow((original.shape[1], original.shape[0]), cv2.CV_32F)
    (dx, dy), _ = cv2.phaseCorrelate(one, two, window)
    shift = (round(dx), round(dy))
    if shift == (0, 0):
        return edited, shift
    moved = np.roll(edited, (-shift[1], -shift[0]), axis=(0, 1))
    return np.ascontiguousarray(moved), shift


def _matched(original: Pixels, edited: Pixels, around: npt.NDArray[np.bool_]) -> Pixels:
    """The edit without the tint that its surroundings show it has."""
    if not around.any():
        return edited
    tint = np.median(edited[around].astype(np.int16) - original[around], axis=0)
    return np.asarray(np.clip(edited.astype(np.int16) - np.rint(tint).astype(np.int16), 0, 255), np.uint8)
