"""Local image editing (LIE): what an editing model did, let in only where it was asked to.

Pixels outside the feathered region are identical before and after, by construction: the edit is
pasted back through a mask that is zero there. Edits that come back moved, zoomed or tinted are put right
first (`registering.py`); edits whose surroundings do not fit any more are refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.gate.registering import (
    STILL,
    Mask,
    Motion,
    Window,
    motion_between,
    moved_back,
    recontrasted,
    untinted,
)
from vivant.schema.gate import Finding, Question, Region
from vivant.schema.judging import Pixels

FEATHER: Final = 8
"""Pixels over which an edit fades into its surroundings, outside its region."""
MISFIT: Final = 6.0
"""Mean absolute levels by which the surroundings may differ after registration, without their finest detail:
what an encoder or a resampling takes away does not count."""
_CLEARLY: Final = 2.5
"""Levels from which on the surroundings' own contrast is held against their misfit."""
_OF_CONTRAST: Final = 0.5
"""The misfit that surroundings may have, as a share of their own contrast."""
_ALIGNED: Final = 0.4
_BAND: Final = 12
"""Pixels beside the feather in which an edit must agree with the original."""
_FINEST: Final = 1.5
"""Standard deviation in pixels of the blur before surroundings are compared."""
_BETTER: Final = 0.3
"""Levels by which matching contrast too must be better than matching the tint alone."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """The result of pasting an edit back; `refused` says why it was not, and then pixels is None.

    `motion` is how the edit had come back. `outside` counts the pixels beyond the feathered region that the
    result changes, as measured; `spilled` those that the edit itself had changed there.
    """

    pixels: Pixels | None
    motion: Motion = STILL
    refused: str = ""
    outside: int = 0
    spilled: int = 0


def paste(original: Pixels, edited: Pixels, region: Region) -> Pasted:
    """`edited` inside the region, fading over `FEATHER` pixels, and `original` everywhere else.

    Both are (height, width, 3) RGB of one size. An edit that came back moved, zoomed or tinted is put right
    first; one that does not fit into its surroundings is refused.
    """
    height, width = original.shape[:2]
    mask = feathered(region, width, height)
    spilled = _changed(original, edited, mask)
    window = _window(mask)
    before, after, weight = original[window], edited[window], mask[window]
    around = _surroundings(weight)
    motion = STILL
    if _misfit(before, after, around) > _ALIGNED:
        found = motion_between(original, edited, mask == 0)
        if found is None:
            return Pasted(
                None, refused="the edit is another picture: its surroundings differ", spilled=spilled
            )
        motion = found
        refused = motion.too_far(width, height)
        if not refused:
            after, refused = _fitting(before, moved_back(edited, motion, window), around)
        if refused:
            return Pasted(None, motion, refused, spilled=spilled)
    pasted = original.copy()
    pasted[window] = _blended(before, after, weight)
    return Pasted(pasted, motion, outside=_changed(original, pasted, mask), spilled=spilled)


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
        case "lettering":
            return "Remove the writing; show what is behind it. Change nothing else."
        case _:
            return (
                f"Make {name} look as in image 1: all clothes and colours. Change nothing else. "
                f"{name} looks as described. Description: {description}"
            )


def asked(words: str, shown: Sequence[str]) -> str:
    """What to tell an editing model that a person asked for; `shown` are the names of those whom the images show
    that go along with it, in their order."""
    looks = "".join(f" {name} looks as in image {number}." for number, name in enumerate(shown, 1))
    return f"{words.rstrip(' .')}. Change nothing else.{looks}"


def _ramp(at: npt.NDArray[np.int_], start: int, end: int) -> npt.NDArray[np.float64]:
    outside = np.maximum(start - at, at - (end - 1))
    return np.asarray(np.clip(1 - outside / (FEATHER + 1), 0.0, 1.0) * (outside <= FEATHER), np.float64)


def _window(mask: npt.NDArray[np.uint8]) -> Window:
    """What an edit concerns: the feathered region, the band around it, and room for a blur."""
    height, width = mask.shape
    left, top, across, down = cv2.boundingRect(mask)
    pad = _BAND + round(4 * _FINEST)
    return (
        slice(max(0, top - pad), min(height, top + down + pad)),
        slice(max(0, left - pad), min(width, left + across + pad)),
    )


def _blended(before: Pixels, after: Pixels, weight: npt.NDArray[np.uint8]) -> Pixels:
    share = weight[..., None].astype(np.uint16)
    return ((before * (255 - share) + after * share + 127) // 255).astype(np.uint8)


def _surroundings(mask: npt.NDArray[np.uint8]) -> Mask:
    """A band around the region in which an edit must agree with the original."""
    touched = (mask > 0).astype(np.uint8)
    band = cv2.dilate(touched, np.ones((2 * _BAND + 1, 2 * _BAND + 1), np.uint8))
    return np.asarray((band > 0) & (mask == 0))


def _misfit(one: Pixels, two: Pixels, where: Mask) -> float:
    if not where.any():
        return 0.0
    return float(cv2.absdiff(one, two)[where].mean())


def _changed(one: Pixels, two: Pixels, mask: npt.NDArray[np.uint8]) -> int:
    """The number of pixels beyond the feathered region that differ."""
    same = cv2.inRange(cv2.absdiff(one, two), (0, 0, 0), (0, 0, 0))
    return int(np.count_nonzero((same == 0) & (mask == 0)))


def _fitting(before: Pixels, after: Pixels, around: Mask) -> tuple[Pixels, str]:
    """A registered edit in the colours of its surroundings, and why it still does not fit, if it does not."""
    plain = _without_detail(before)
    matched = untinted(before, after, around)
    misfit = _misfit(plain, _without_detail(matched), around)
    contrasted = recontrasted(before, after, around)
    if (other := _misfit(plain, _without_detail(contrasted), around)) < misfit - _BETTER:
        matched, misfit = contrasted, other
    if misfit > min(MISFIT, max(_CLEARLY, _OF_CONTRAST * _contrast(plain, around))):
        return matched, f"the surroundings of the edit differ by {misfit:.1f} levels"
    return matched, ""


def _without_detail(picture: Pixels) -> Pixels:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), _FINEST), np.uint8)


def _contrast(picture: Pixels, where: Mask) -> float:
    """Mean absolute levels by which a picture departs from its own median."""
    inside = picture[where].astype(np.int16)
    return float(np.abs(inside - np.median(inside, axis=0)).mean()) if len(inside) else 0.0
