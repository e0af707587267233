"""Where figures stand: side by side in the order of their placements, never hiding each other."""

from collections.abc import Sequence
from typing import Final

from vivant.schema.vocabulary import PLACEMENTS, Angle, Placement, ShotScale
from vivant.studio.drawing.tableau import Spot

Box = tuple[float, float, float, float]

CENTRE: Final[dict[Placement, float]] = {
    "far_left": 0.13, "left": 0.31, "center": 0.5, "right": 0.69, "far_right": 0.87,
}  # fmt: skip
"""Where a placement is, as a share of the frame's width."""

_SCALE: Final[dict[ShotScale, float]] = {"wide": 0.5, "full": 0.68, "medium": 1.3, "close_up": 2.1}
"""Frame heights that one figure unit fills when there is room."""
_GROUND: Final[dict[ShotScale, float]] = {"wide": 0.86, "full": 0.9, "medium": 0.9, "close_up": 0.9}
_HEADROOM: Final = 0.09
_WHOLE: Final = 0.95
_CROPPED: Final = 1.12
"""Near shots show figures whole, or cut them well above the feet: never at the ankles."""
_TILT: Final[dict[Angle, tuple[float, float]]] = {
    "eye_level": (1.0, 0.0), "high": (0.9, 0.02), "low": (1.12, 0.02),
}  # fmt: skip
"""What a camera angle does to the figures: their scale, and how much lower they stand."""
_GAP: Final = 0.012
_MARGIN: Final = 0.02


def stage(
    boxes: Sequence[Box], placements: Sequence[Placement], shot: ShotScale, angle: Angle, aspect: float
) -> tuple[Spot, ...]:
    """A spot for each figure, in the order given.

    `boxes` are the figures' bounds in figure units, their origin between the feet; `aspect` is the
    frame's width over its height. Figures keep the order of their placements from left to right and
    shrink together until they fit.
    """
    zoom, sink = _TILT[angle]
    room = aspect - 2 * _MARGIN - _GAP * (len(boxes) - 1)
    widths = sum(box[2] - box[0] for box in boxes)
    tallest = max(-box[1] for box in boxes)
    scale = min(_SCALE[shot] * zoom, room / widths)
    ground = _GROUND[shot] + sink
    if shot in ("wide", "full"):
        scale = min(scale, (ground - _HEADROOM / 2) / tallest)
    else:
        reach = _HEADROOM + tallest * scale
        ground = max(reach, _CROPPED) if reach > _WHOLE else ground
    order = sorted(range(len(boxes)), key=lambda i: PLACEMENTS.index(placements[i]))
    xs = _spread(
        [CENTRE[placements[i]] * aspect for i in order],
        [(boxes[i][0] * scale, boxes[i][2] * scale) for i in order],
        aspect,
    )
    spots: list[Spot | None] = [None] * len(boxes)
    for place, (i, x) in enumerate(zip(order, xs, strict=True)):
        depth = 0.012 if shot in ("wide", "full") and place % 2 else 0.0
        spots[i] = Spot(x=round(x, 5), y=round(ground + depth, 5), scale=round(scale, 5))
    return tuple(spot for spot in spots if spot is not None)


def _spread(centres: list[float], sides: list[tuple[float, float]], aspect: float) -> list[float]:
    """Moves figures apart as little as needed: a pass to the right, then one back to the left."""
    xs: list[float] = []
    edge = _MARGIN - _GAP
    for centre, (left, right) in zip(centres, sides, strict=True):
        xs.append(max(centre, edge + _GAP - left))
        edge = xs[-1] + right
    edge = aspect - _MARGIN + _GAP
    for i in range(len(xs) - 1, -1, -1):
        left, right = sides[i]
        xs[i] = min(xs[i], edge - _GAP - right)
        edge = xs[i] + left
    return xs
