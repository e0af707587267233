"""Where figures stand: in the order of their placements, partners together, crowds in two rows.

Figures either keep clear daylight between them or definitely overlap, as partners and the rows of a
crowd do. Who stands farther off is smaller and higher in the picture.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from vivant.schema.vocabulary import PLACEMENTS, Angle, Placement, ShotScale
from vivant.studio.drawing.bodies.extent import Box, union
from vivant.studio.drawing.crowding import MOST_HIDDEN, NEAR_HIDDEN, Rows, crowd
from vivant.studio.drawing.meeting import Pair
from vivant.studio.drawing.outline import Outline
from vivant.studio.drawing.tableau import Spot

CENTRE: Final[dict[Placement, float]] = {
    "far_left": 0.13, "left": 0.31, "center": 0.5, "right": 0.69, "far_right": 0.87,
}  # fmt: skip
"""Where a placement is, as a share of the frame's width."""

HORIZON: Final[dict[Angle, float]] = {"eye_level": 0.5, "high": 0.44, "low": 0.55}
"""The height in the frame at which the ground ends: sizes shrink towards it."""
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
_ROUNDS: Final = 6
"""Rows are stood up anew until they fit at the size they were made for, so many times at most."""
_MARGIN: Final = 0.02
_BEHIND: Final = 0.96
"""How large the middle one of three is against the others, who stand a little nearer."""
_IN_FRONT: Final = 0.0015
"""How much lower the one of a pair stands that is drawn in front, in frame heights."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """One figure, or a pair: (number, how far right of the unit's origin) in figure units."""

    members: tuple[tuple[int, float], ...]
    box: Box


def stage(
    boxes: Sequence[Box],
    placements: Sequence[Placement],
    shot: ShotScale,
    angle: Angle,
    aspect: float,
    pairs: Sequence[Pair] = (),
    outline_of: Callable[[int, float], Outline] | None = None,
    essential: Sequence[Box] | None = None,
) -> tuple[Spot, ...]:
    """A spot for each figure, in the order given.

    `boxes` are the figures' bounds in figure units, their origin between the feet; `aspect` is the
    frame's width over its height. Figures keep the order of their placements from left to right and
    shrink together until they fit. `outline_of` gives a figure's outline at a size: crowds are only
    moved into each other where it is known. `essential` is what of each figure must be seen in a near
    shot, which crops the rest of the outer ones.
    """
    if essential is not None and shot in ("medium", "close_up"):
        boxes = _cropped(boxes, essential, placements)
    zoom, sink = _TILT[angle]
    units = _units(boxes, placements, pairs)
    tallest = max(-box[1] for box in boxes)
    near, level = shot in ("medium", "close_up"), _GROUND[shot] + sink
    most = _SCALE[shot] * zoom
    if not near:
        most = min(most, (level - _HEADROOM / 2) / tallest)
    rows, ratios = None, _depths(units, len(boxes))
    scale = min(most, _widest(units, ratios, None, aspect))
    if outline_of is not None and is_crowd(len(boxes), shot):
        numbers = [[i for i, _ in unit.members] for unit in units]
        # How far apart the rows lie depends on how large figures are, and that on how wide the rows get.
        scale = most
        for _ in range(_ROUNDS):
            down = (_ground(scale * tallest, level, near=near) - HORIZON[angle]) / scale
            rows = crowd(numbers, boxes, pairs, outline_of, down, NEAR_HIDDEN if near else MOST_HIDDEN)
            ratios = rows.ratios
            fits = _widest(units, ratios, rows, aspect)
            if scale <= fits:
                break
            scale = fits
    ground = _ground(scale * tallest, level, near=near)
    if rows is None:
        at = _in_line(units, placements, ratios, scale, aspect)
    else:
        at = _centred(rows, [CENTRE[p] for p in placements], scale, aspect)
    front = {pair.front for pair in pairs}
    return tuple(
        Spot(
            x=round(at[i], 5),
            y=round(HORIZON[angle] + (ground - HORIZON[angle]) * ratios[i] + _IN_FRONT * (i in front), 5),
            scale=round(scale * ratios[i], 5),
        )
        for i in range(len(boxes))
    )


def _ground(height: float, level: float, *, near: bool) -> float:
    """Where the front row stands, for the tallest figure's `height`; near shots cut off what is too tall."""
    reach = _HEADROOM + height
    return max(reach, _CROPPED) if near and reach > _WHOLE else level


def _cropped(boxes: Sequence[Box], essential: Sequence[Box], placements: Sequence[Placement]) -> list[Box]:
    """The bounds without what the frame's sides may cut off the outermost figures."""
    kept = list(boxes)
    order = sorted(range(len(boxes)), key=lambda i: PLACEMENTS.index(placements[i]))
    left, right = order[0], order[-1]
    kept[left] = (max(boxes[left][0], essential[left][0]), *kept[left][1:])
    kept[right] = (*kept[right][:2], min(boxes[right][2], essential[right][2]), kept[right][3])
    return kept


def is_crowd(count: int, shot: ShotScale) -> bool:
    """Whether so many stand in two rows."""
    return count > 3 or (count == 3 and shot == "medium") or (count == 2 and shot == "close_up")


def _units(boxes: Sequence[Box], placements: Sequence[Placement], pairs: Sequence[Pair]) -> list[_Unit]:
    """Pairs and single figures from left to right."""
    by_left, rights = {pair.left: pair for pair in pairs}, {pair.right for pair in pairs}
    units = []
    for i in sorted(range(len(boxes)), key=lambda i: PLACEMENTS.index(placements[i])):
        if i in by_left:
            pair = by_left[i]
            box = boxes[pair.right]
            moved = (box[0] + pair.apart, box[1], box[2] + pair.apart, box[3])
            units.append(_Unit(((i, 0.0), (pair.right, pair.apart)), union(boxes[i], moved)))
        elif i not in rights:
            units.append(_Unit(((i, 0.0),), boxes[i]))
    return units


def _widest(units: Sequence[_Unit], ratios: Sequence[float], rows: Rows | None, aspect: float) -> float:
    """The scale at which everybody just fits between the sides of the frame."""
    room = aspect - 2 * _MARGIN
    if rows is not None:
        return room / (rows.right - rows.left)
    widths = sum((unit.box[2] - unit.box[0]) * ratios[unit.members[0][0]] for unit in units)
    return (room - _GAP * (len(units) - 1)) / widths


def _depths(units: Sequence[_Unit], count: int) -> tuple[float, ...]:
    """How large each figure is against the nearest ones, where all stand in a line."""
    ratios = [1.0] * count
    if len(units) == 3:
        for i, _ in units[1].members:
            ratios[i] = _BEHIND
    return tuple(ratios)


def _in_line(
    units: Sequence[_Unit],
    placements: Sequence[Placement],
    ratios: Sequence[float],
    scale: float,
    aspect: float,
) -> list[float]:
    """Where everybody stands, in frame heights: near their placements, with daylight between."""
    centres, sides = [], []
    for unit in units:
        size = scale * ratios[unit.members[0][0]]
        wished = sum(CENTRE[placements[i]] for i, _ in unit.members) / len(unit.members)
        middle = sum(offset for _, offset in unit.members) / len(unit.members)
        centres.append(wished * aspect - middle * size)
        sides.append((unit.box[0] * size, unit.box[2] * size))
    at = [0.0] * len(ratios)
    for unit, x in zip(units, _spread(centres, sides, aspect), strict=True):
        for i, offset in unit.members:
            at[i] = x + offset * scale * ratios[i]
    return at


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


def _centred(rows: Rows, centres: Sequence[float], scale: float, aspect: float) -> list[float]:
    """A crowd, which keeps its distances, moved to the middle of its placements and into the frame."""
    start = sum(centres) / len(centres) * aspect - (rows.left + rows.right) / 2 * scale
    start = min(max(start, _MARGIN - rows.left * scale), aspect - _MARGIN - rows.right * scale)
    return [start + x * scale for x in rows.xs]
