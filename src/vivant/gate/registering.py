"""Registering: how an edited picture lies on its original, where it was not asked to change.

Editing models give the whole picture back a little moved, zoomed (differently across and down, because they
resize to sizes of their own), and tinted. Corners outside the edited region are followed from the original into
the edit (pyramidal Lucas-Kanade), and one shift and one zoom per axis are fitted through them, reweighted so that
what really changed does not pull. Following is done in floating point, whose last digits may differ between
processors: shifts are therefore rounded to 1/16 pixel and zooms to 1/16384, so that pixels differ only where a
measurement lies on the very edge between two steps. Moving and tinting back is then exact.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.judging import Pixels

FARTHEST: Final = 0.03
"""How far an edit may come back moved, as a share of the picture's longer side."""
MOST_ZOOM: Final = 0.04
"""How much larger or smaller an edit may come back, either way."""
Mask = npt.NDArray[np.bool_]
Window = tuple[slice, slice]
"""Rows and columns."""

_MOST_CORNERS: Final = 300
_FEWEST: Final = 16
"""Corners without which nothing can be said of a motion."""
_AGREEING: Final = 0.4
"""The share of corners that must have moved alike for it to be the same picture."""
_ALIKE: Final = 1.0
"""Pixels, at a side of 768, by which a corner may miss the common motion."""
_WINDOW: Final = 21
"""Pixels across what is followed about a corner."""
_LEVELS: Final = 3
_STEPS: Final = 12
_SHIFT_STEP: Final = 16
_ZOOM_STEP: Final = 16384
_NO_ZOOM: Final = 0.15
"""Pixels at the picture's edge below which a zoom is an error of measuring."""
_FLAT: Final = 3.0
"""Standard deviation, in levels, below which contrast is not compared."""
_GAINS: Final = (0.75, 1.33)

Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Motion:
    """How a picture came back: zoomed about its centre by two factors, then moved by pixels (right, down)."""

    shift: tuple[float, float] = (0.0, 0.0)
    zoom: tuple[float, float] = (1.0, 1.0)

    def too_far(self, width: int, height: int) -> str:
        """Why the motion cannot be taken back, in words; empty where it can."""
        if max(abs(z - 1) for z in self.zoom) > MOST_ZOOM:
            across, down = (f"{100 * (z - 1):+.1f} %" for z in self.zoom)
            return f"the edit came back zoomed by {across} across and {down} down"
        if max(abs(s) for s in self.shift) > FARTHEST * max(width, height):
            return f"the edit came back moved by {self.shift[0]:g}, {self.shift[1]:g} pixels"
        return ""


STILL: Final = Motion()


def motion_between(original: Pixels, edited: Pixels, outside: Mask) -> Motion | None:
    """How `edited` came back; None if it is not the picture it was, as far as that can be told.

    Both are (height, width, 3) RGB of one size; `outside` is true where they should show the same. A picture
    with next to nothing to follow has not moved.
    """
    grey = np.asarray(cv2.cvtColor(original, cv2.COLOR_RGB2GRAY), np.uint8)
    corners = _corners(grey, outside)
    if len(corners) < _FEWEST:
        return STILL
    other = _alike(grey, np.asarray(cv2.cvtColor(edited, cv2.COLOR_RGB2GRAY), np.uint8), outside)
    start = np.asarray(corners, np.float32).reshape(-1, 1, 2)
    ends, found, _ = cv2.calcOpticalFlowPyrLK(
        grey, other, start, np.empty_like(start), winSize=(_WINDOW, _WINDOW), maxLevel=_LEVELS
    )
    seen = found.reshape(-1) == 1
    height, width = grey.shape
    # From the centre, so that shift and zoom do not depend on each other.
    centre = np.array([(width - 1) / 2, (height - 1) / 2])
    before = corners[seen] - centre
    after = ends.reshape(-1, 2)[seen].astype(np.float64) - centre
    near = _ALIKE * max(width, height) / 768
    agreeing = _agreeing(before, after, near)
    if len(before) < _FEWEST or np.count_nonzero(agreeing) < _AGREEING * len(corners):
        return None
    shift, zoom = _fitted(before[agreeing], after[agreeing], np.ones(int(np.count_nonzero(agreeing))))
    if max(abs(zoom - 1) * (width, height)) / 2 < _NO_ZOOM:
        shift, zoom = np.median(after[agreeing] - before[agreeing], axis=0), np.ones(2)
    return Motion(_rounded(shift, _SHIFT_STEP), _rounded(zoom, _ZOOM_STEP))


def moved_back(edited: Pixels, motion: Motion, window: Window) -> Pixels:
    """A window of the picture, from the edit as it was before it moved; what that does not show is continued
    from its border.
    """
    rows, columns = window
    if motion == STILL:
        return edited[rows, columns]
    height, width = edited.shape[:2]
    matrix = []
    for axis, (length, start) in enumerate(((width, columns.start), (height, rows.start))):
        centre, zoom = (length - 1) / 2, motion.zoom[axis]
        matrix.append(
            [zoom * (axis == 0), zoom * (axis == 1), centre + zoom * (start - centre) + motion.shift[axis]]
        )
    whole = motion.zoom == (1.0, 1.0) and all(s == int(s) for s in motion.shift)
    how = (cv2.INTER_NEAREST if whole else cv2.INTER_CUBIC) | cv2.WARP_INVERSE_MAP
    size = (columns.stop - columns.start, rows.stop - rows.start)
    moved = cv2.warpAffine(edited, np.array(matrix), size, flags=how, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.uint8)


def untinted(original: Pixels, edited: Pixels, around: Mask) -> Pixels:
    """The edit without the tint that its surroundings show it has: an offset for each channel."""
    if not around.any():
        return edited
    tint = np.median(edited[around].astype(np.int16) - original[around], axis=0)
    return np.asarray(np.clip(edited.astype(np.int16) - np.rint(tint).astype(np.int16), 0, 255), np.uint8)


def recontrasted(original: Pixels, edited: Pixels, around: Mask) -> Pixels:
    """The edit with the contrast its surroundings have in the original: a gain and an offset for each channel."""
    if not around.any():
        return edited
    levels = np.arange(256)
    matched = edited.copy()
    for channel in range(3):
        one = original[..., channel][around].astype(np.float64)
        two = edited[..., channel][around].astype(np.float64)
        gain = one.std() / two.std() if min(one.std(), two.std()) > _FLAT else 1.0
        gain = round(float(np.clip(gain, *_GAINS)) * 128) / 128
        offset = round(float(np.median(one) - gain * np.median(two)))
        table = np.clip(np.rint(levels * gain + offset), 0, 255).astype(np.uint8)
        matched[..., channel] = table[edited[..., channel]]
    return matched


def _corners(grey: npt.NDArray[np.uint8], outside: Mask) -> Points:
    """Where a picture can be recognised: (n, 2) pixels right and down, spread over it."""
    height, width = grey.shape
    away = cv2.erode(outside.astype(np.uint8), np.ones((_WINDOW, _WINDOW), np.uint8))
    edge = round(FARTHEST * max(height, width))
    away[:edge] = away[height - edge :] = away[:, :edge] = away[:, width - edge :] = 0
    # At half the size: a quarter of the time, and where exactly a corner is begun with does not matter.
    small = cv2.resize(grey, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    where = np.ascontiguousarray(away[1 : 2 * (height // 2) : 2, 1 : 2 * (width // 2) : 2])
    found = cv2.goodFeaturesToTrack(small, _MOST_CORNERS, 0.01, max(height, width) / 80, mask=where)
    if found is None:
        return np.empty((0, 2))
    return np.asarray(np.rint(found.reshape(-1, 2) * 2), np.float64)


def _alike(grey: npt.NDArray[np.uint8], other: npt.NDArray[np.uint8], outside: Mask) -> npt.NDArray[np.uint8]:
    """`other` as light and as rich in contrast as `grey`: following compares brightness."""
    where = outside.astype(np.uint8)
    (one, spread), (two, width) = (cv2.meanStdDev(picture, mask=where) for picture in (grey, other))
    gain = round(float(np.clip(spread[0, 0] / max(1.0, width[0, 0]), *_GAINS)) * 128) / 128
    offset = round(float(one[0, 0] - gain * two[0, 0]))
    return np.asarray(
        cv2.LUT(other, np.clip(np.rint(np.arange(256) * gain + offset), 0, 255).astype(np.uint8))
    )


def _agreeing(before: Points, after: Points, near: float) -> Mask:
    """Which points moved as most did: the fit is repeated, with less weight to what misses it."""
    weight = np.ones(len(before))
    miss = np.zeros(len(before))
    for _ in range(_STEPS if len(before) >= _FEWEST else 0):
        shift, zoom = _fitted(before, after, weight)
        miss = np.abs(before * zoom + shift - after).max(axis=1)
        weight = 1 / np.maximum(miss, 0.1)
    return miss <= near


def _fitted(before: Points, after: Points, weight: npt.NDArray[np.float64]) -> tuple[Points, Points]:
    """Shift and zoom, (2,) each, by weighted least squares, an axis at a time."""
    share = (weight / weight.sum())[:, None]
    one, two = (share * before).sum(axis=0), (share * after).sum(axis=0)
    spread = (share * (before - one) ** 2).sum(axis=0)
    zoom = (share * (before - one) * (after - two)).sum(axis=0) / np.maximum(spread, 1e-9)
    return two - zoom * one, zoom


def _rounded(values: Points, step: int) -> tuple[float, float]:
    across, down = (round(float(value) * step) / step for value in values)
    return across, down
