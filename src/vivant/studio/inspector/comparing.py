"""Comparing a picture with what was drawn anew: where do they differ beyond what a pixel's shift,
or the rounding of an encoder, explains?
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import Group, placed
from vivant.studio.drawing.scene import Stageset, drawn, nodes_of
from vivant.studio.drawing.tableau import Actor
from vivant.studio.drawing.thorvg import rasterise

Mask = npt.NDArray[np.uint8]

HEIGHT: Final = 384
"""Pictures are looked at this high; the width follows."""
TOLERANCE: Final = 9
"""Levels beyond the local range that still count as equal."""
_REACH: Final = 6
"""How many pixels a figure may stand from where it is looked for."""
_KERNEL: Final = np.ones((3, 3), np.uint8)


@dataclass(frozen=True, slots=True)
class Cutout:
    """An actor drawn alone: premultiplied BGRA, and where its top left corner is in the picture."""

    pixels: Pixels
    left: int
    top: int

    @property
    def alpha(self) -> Mask:
        return self.pixels[..., 3]


def shrunk(pixels: Pixels) -> Pixels:
    """The picture at the inspector's height."""
    height, width = pixels.shape[:2]
    if height == HEIGHT:
        return pixels
    size = (round(width * HEIGHT / height), HEIGHT)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def differences(seen: Pixels, drawn_: Pixels) -> Mask:
    """255 where `seen` lies outside the range of `drawn_` around each pixel; both (h, w, 3)."""
    below = cv2.subtract(cv2.erode(drawn_, _KERNEL), seen)
    above = cv2.subtract(seen, cv2.dilate(drawn_, _KERNEL))
    excess = cv2.max(below, above)
    worst = cv2.max(cv2.max(excess[..., 0], excess[..., 1]), excess[..., 2])
    return np.asarray(cv2.threshold(worst, TOLERANCE, 255, cv2.THRESH_BINARY)[1], np.uint8)


def cut_out(actor: Actor, ground: Stageset, height: int) -> Cutout:
    """The actor alone on a canvas just large enough, as in a picture `height` pixels high."""
    assert actor.spot is not None
    figure, spot = drawn(actor), actor.spot
    edge = 3 + int(np.ceil(ground.style.reach * spot.scale * height))
    left = int(np.floor((spot.x + figure.box[0] * spot.scale) * height)) - edge
    top = int(np.floor((spot.y + figure.box[1] * spot.scale) * height)) - edge
    right = int(np.ceil((spot.x + figure.box[2] * spot.scale) * height)) + edge
    bottom = int(np.ceil((spot.y + figure.box[3] * spot.scale) * height)) + edge
    node = placed(nodes_of(actor, ground.style), spot.x - left / height, spot.y - top / height, spot.scale)
    lit = Group((node,), light=ground.light)
    return Cutout(rasterise([lit], max(8, right - left), max(8, bottom - top), scale=height), left, top)


def locate(seen: Pixels, cutout: Cutout, reach: int = _REACH) -> tuple[float, float]:
    """How far right and down of its place the cutout fits best, in pixels and parts of them."""
    h, w = seen.shape[:2]
    ch, cw = cutout.pixels.shape[:2]
    # Only the part of the figure that stays inside the picture at every shift can be compared.
    x0, y0 = max(0, reach - cutout.left), max(0, reach - cutout.top)
    x1, y1 = min(cw, w - reach - cutout.left), min(ch, h - reach - cutout.top)
    if x1 - x0 < 8 or y1 - y0 < 8:
        return 0.0, 0.0
    template = cutout.pixels[y0:y1, x0:x1]
    window = seen[
        cutout.top + y0 - reach : cutout.top + y1 + reach, cutout.left + x0 - reach : cutout.left + x1 + reach
    ]
    mask = (template[..., 3] > 250).astype(np.uint8)
    if int(mask.sum()) < 30:
        return 0.0, 0.0
    grey_window = cv2.cvtColor(window, cv2.COLOR_RGB2GRAY)
    grey_template = cv2.cvtColor(np.ascontiguousarray(template[..., :3]), cv2.COLOR_BGR2GRAY)
    scores = np.asarray(cv2.matchTemplate(grey_window, grey_template, cv2.TM_SQDIFF, mask=mask), np.float32)
    _, _, best, _ = cv2.minMaxLoc(scores)
    column, row = int(best[0]), int(best[1])
    return column - reach + _valley(scores[row], column), row - reach + _valley(scores[:, column], row)


def _valley(scores: npt.NDArray[np.float32], at: int) -> float:
    """Where between its neighbours the lowest score lies, by the parabola through the three."""
    if not 0 < at < len(scores) - 1:
        return 0.0
    before, here, after = (float(value) for value in scores[at - 1 : at + 2])
    bend = before - 2 * here + after
    return max(-0.5, min(0.5, (before - after) / (2 * bend))) if bend > 0 else 0.0


def pasted(background: Pixels, cutout: Cutout, dx: int = 0, dy: int = 0) -> None:
    """Puts a cutout onto an RGB background, in place."""
    h, w = background.shape[:2]
    ch, cw = cutout.pixels.shape[:2]
    left, top = cutout.left + dx, cutout.top + dy
    x0, y0, x1, y1 = max(0, left), max(0, top), min(w, left + cw), min(h, top + ch)
    if x1 <= x0 or y1 <= y0:
        return
    part = cutout.pixels[y0 - top : y1 - top, x0 - left : x1 - left]
    under = background[y0:y1, x0:x1]
    alpha = 255 - part[..., 3:4].astype(np.uint16)
    under[:] = part[..., 2::-1] + ((under * alpha + 127) // 255).astype(np.uint8)


def silhouette(shape: tuple[int, int], cutout: Cutout, dx: int = 0, dy: int = 0) -> Mask:
    """Where in the picture the cutout covers what is behind it: 255 inside."""
    mask = np.zeros(shape, np.uint8)
    h, w = shape
    ch, cw = cutout.pixels.shape[:2]
    left, top = cutout.left + dx, cutout.top + dy
    x0, y0, x1, y1 = max(0, left), max(0, top), min(w, left + cw), min(h, top + ch)
    if x1 > x0 and y1 > y0:
        mask[y0:y1, x0:x1] = np.where(cutout.alpha[y0 - top : y1 - top, x0 - left : x1 - left] > 127, 255, 0)
    return mask
