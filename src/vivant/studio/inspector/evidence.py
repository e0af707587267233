"""Where an actor differs from what was expected: how much of it, and of which parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.gate import Region
from vivant.schema.judging import Pixels
from vivant.studio.drawing.scene import drawn
from vivant.studio.inspector.belief import Belief
from vivant.studio.inspector.comparing import Mask, differences
from vivant.studio.inspector.expectation import part_labels

FACE: Final = ("eyes", "brows", "mouth", "nose")
HANDS: Final = ("left_hand", "right_hand")
_HAND: Final = 0.06
"""How far a malformed hand may reach from where a hand should be, in figure units."""
Window = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The differences on and around one actor.

    `share` is the part of its figure that differs, `head` the share of those differences on its
    head, `parts` the share of each visible part that differs, `at_hands` whether they lie about a
    hand, `held` the share of them that does, `main` the part most of them lie on, `dyed` whether it differs all over and nothing else does.
    `filled` is how much stands there, against the figure's area, and `palette` the share of it in
    the figure's colours.
    """

    share: float
    head: float
    parts: Mapping[str, float]
    at_hands: bool
    held: float
    main: str
    dyed: bool
    filled: float
    palette: float


def gather(belief: Belief, index: int, behind: Pixels, around: Window) -> Evidence:
    """What the picture says about one actor against its believed look.

    `behind` is what would be seen in the window `around` the actor if it were not there.
    """
    actor = belief.tableau.actors[index]
    width, height = belief.size
    figure = belief.outlines[index]
    parts = list(dict.fromkeys([*(f.part for f in actor.identity.features), *FACE, *HANDS, "prop"]))
    labels = part_labels(actor, belief.tableau, parts, width, height)
    labels[figure == 0] = 0
    wrong = np.asarray(cv2.bitwise_and(belief.wrong, figure), np.uint8)
    hit = np.bincount(labels[wrong > 0], minlength=len(parts) + 1)[1:]
    area = np.bincount(labels.reshape(-1), minlength=len(parts) + 1)[1:]
    shares = {p: float(h / a) for p, h, a in zip(parts, hit, area, strict=True) if a}
    hands = np.isin(labels, [parts.index(hand) + 1 for hand in HANDS]).astype(np.uint8)
    near = np.asarray(cv2.dilate(hands, np.ones((11, 11), np.uint8)), np.uint8) * 255
    assert actor.spot is not None
    reach = max(5, int(_HAND * actor.spot.scale * height))
    about = np.asarray(cv2.dilate(near, np.ones((2 * reach - 9, 2 * reach - 9), np.uint8)), np.uint8)
    filled, palette = _standing(belief, index, behind, around)
    main = parts[int(hit.argmax())] if hit.any() else ""
    return Evidence(
        share=share_of(belief.wrong, figure),
        head=_on_head(belief, index, wrong),
        parts=shares,
        at_hands=share_of(wrong, near) > 0.04 or share_of(about, wrong) > 0.3,
        held=share_of(near, wrong),
        main=main,
        filled=filled,
        palette=palette,
        dyed=bool(hit.sum()) and hit.max() > 0.8 * hit.sum() and shares.get(main, 0.0) > 0.6,
    )


def window(belief: Belief, index: int) -> Window:
    """(rows, columns) around an actor in which changes to it are judged."""
    cutout = belief.cutouts[index]
    height, width = belief.seen.shape[:2]
    tall, wide = cutout.pixels.shape[:2]
    pad = max(10, int(0.35 * max(tall, wide)))
    return (
        slice(max(0, cutout.top - pad // 2), max(1, min(height, cutout.top + tall + pad // 2))),
        slice(max(0, cutout.left - pad), max(1, min(width, cutout.left + wide + pad))),
    )


def share_of(wrong: Mask, where: Mask) -> float:
    """The share of `where` (255 inside) that is wrong."""
    area = int(np.count_nonzero(where))
    return int(np.count_nonzero(cv2.bitwise_and(wrong, where))) / area if area else 0.0


def region_of(wrong: Mask, around: Window, size: tuple[int, int]) -> Region | None:
    """The bounds of the differences inside a window, a little widened; None if there are none."""
    rows, columns = np.nonzero(wrong[around])
    if not len(rows):
        return None
    top, left = around[0].start, around[1].start
    return fractions(
        left + columns.min(), top + rows.min(), left + columns.max() + 1, top + rows.max() + 1, size
    )


def fractions(left: float, top: float, right: float, bottom: float, size: tuple[int, int]) -> Region:
    """A box in pixels as a region of a picture of `size` (width, height), a little widened."""
    width, height = size
    pad = 4
    return Region(
        left=round(max(0.0, (left - pad) / width), 4),
        top=round(max(0.0, (top - pad) / height), 4),
        right=round(min(1.0, (right + pad) / width), 4),
        bottom=round(min(1.0, (bottom + pad) / height), 4),
    )


def _standing(belief: Belief, index: int, behind: Pixels, around: Window) -> tuple[float, float]:
    """How much stands in the window, against the figure's area, and how much of it in its colours."""
    seen = belief.seen[around]
    there = differences(seen, behind) > 0
    figure = belief.outlines[index][around] > 0
    own = set(np.unique(_coarse(belief.drawn[around][figure])).tolist())
    shown = _coarse(seen[there])
    in_colours = float(np.isin(shown, list(own)).mean()) if len(shown) else 0.0
    return float(there.sum() / max(1, figure.sum())), in_colours


def _coarse(pixels: Pixels) -> npt.NDArray[np.uint16]:
    """Colours to 4 bits a channel, as numbers."""
    r, g, b = (pixels[..., c].astype(np.uint16) >> 4 for c in range(3))
    return np.asarray(r << 8 | g << 4 | b, np.uint16)


def _on_head(belief: Belief, index: int, wrong: Mask) -> float:
    actor = belief.tableau.actors[index]
    assert actor.spot is not None
    height = belief.seen.shape[0]
    left, top, right, bottom = (
        int((origin + value * actor.spot.scale) * height)
        for value, origin in zip(drawn(actor).head, (actor.spot.x, actor.spot.y) * 2, strict=True)
    )
    total = int(np.count_nonzero(wrong))
    head = wrong[max(0, top - 3) : max(0, bottom + 3), max(0, left - 3) : max(0, right + 3)]
    return int(np.count_nonzero(head)) / total if total else 0.0
