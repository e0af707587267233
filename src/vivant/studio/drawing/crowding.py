"""A crowd in two rows: who stands behind is smaller, higher, and a little hidden by those in front."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from vivant.studio.drawing.bodies.extent import Box
from vivant.studio.drawing.meeting import Pair
from vivant.studio.drawing.outline import PER_UNIT, Outline, hidden

REAR: Final = 0.88
"""How large those behind are against those in front."""
MOST_HIDDEN: Final = 0.19
"""The share of a figure behind that its neighbours together hide at most."""
NEAR_HIDDEN: Final = 0.3
"""The same in near shots, which show little of bodies anyway."""
_DEFINITE: Final = 0.022
"""The share from which an overlap is meant; anything less would be outlines that touch by accident."""
_TOUCH: Final = 1 / PER_UNIT
_DAYLIGHT: Final = 0.03
"""Between figures that do not overlap, in figure units."""
_ROWS: Final[dict[int, tuple[float, ...]]] = {4: (REAR, 1.0, 1.0, REAR), 5: (1.0, REAR, 1.0, REAR, 1.0)}


@dataclass(frozen=True, slots=True)
class Rows:
    """Where everybody stands, in figure units of the front row; `left` and `right` are the bounds."""

    xs: tuple[float, ...]
    ratios: tuple[float, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Stood:
    number: int
    x: float
    ratio: float


def crowd(
    units: Sequence[Sequence[int]],
    boxes: Sequence[Box],
    pairs: Sequence[Pair],
    outline_of: Callable[[int, float], Outline],
    down: float,
    most_hidden: float,
) -> Rows:
    """Stands a crowd up from left to right. `units` are pairs and single figures; `down` is how far
    the front row's ground lies below the horizon, in figure units; `most_hidden` the share of a figure
    behind that its neighbours together may hide."""
    apart = {pair.right: pair.apart for pair in pairs}
    ratios = dict(zip([i for unit in units for i in unit], _ratios(units), strict=True))
    outlines = {i: outline_of(i, ratio) for i, ratio in ratios.items()}
    order = list(ratios)
    stood: list[_Stood] = []
    for at, number in enumerate(order):
        if number in apart:
            x = stood[-1].x + apart[number]
        else:
            behind = at - 1 if ratios[number] == 1.0 else at
            beside = sum(ratios[order[k]] == 1.0 for k in (behind - 1, behind + 1) if 0 <= k < len(order))
            most = most_hidden / max(1, beside)
            x = _next_place(stood, number, ratios[number], boxes, outlines, down * (1 - REAR), most)
        stood.append(_Stood(number, x, ratios[number]))
    by_number = sorted(stood, key=lambda s: s.number)
    return Rows(
        xs=tuple(s.x for s in by_number),
        ratios=tuple(s.ratio for s in by_number),
        left=min(s.x + boxes[s.number][0] * s.ratio for s in stood),
        right=max(s.x + boxes[s.number][2] * s.ratio for s in stood),
    )


def _ratios(units: Sequence[Sequence[int]]) -> list[float]:
    """Pairs stand in front; the others by turns behind and in front."""
    if all(len(unit) == 1 for unit in units) and len(units) in _ROWS:
        return list(_ROWS[len(units)])
    ratios: list[float] = []
    for at, unit in enumerate(units):
        alone = len(unit) == 1
        beside = at + 1 < len(units) and len(units[at + 1]) > 1
        behind = alone and (beside or (at > 0 and ratios[-1] == 1.0))
        ratios += [REAR if behind else 1.0] * len(unit)
    return ratios


def _next_place(
    stood: Sequence[_Stood],
    number: int,
    ratio: float,
    boxes: Sequence[Box],
    outlines: dict[int, Outline],
    down: float,
    most: float,
) -> float:
    """The place nearest to the last one that keeps daylight, or a definite overlap with the other row."""
    if not stood:
        return 0.0
    clear = [s.x + boxes[s.number][2] * s.ratio + _DAYLIGHT - boxes[number][0] * ratio for s in stood]
    last = stood[-1]
    if last.ratio == ratio:
        return max(clear)
    least = max([*clear[:-1], last.x + 0.1])
    x = clear[-1]
    good = [max(x, least)]
    while x > least:
        x -= 1 / PER_UNIT
        least_share, share, spoils = _hiding(last, number, x, ratio, outlines, down)
        if spoils or share > most:
            # Places are rounded: a step short of where it would be too much is near enough.
            return good[-2] if len(good) > 2 else good[0]
        if least_share > _DEFINITE:
            good.append(x)
    return good[-1]


def _hiding(
    last: _Stood, number: int, x: float, ratio: float, outlines: dict[int, Outline], down: float
) -> tuple[float, float, bool]:
    """What of the one behind the one in front hides, when the new one stands at `x`, a touch higher or
    lower: the least and the largest share, and whether anything precious."""
    rear, front, across = (
        (outlines[number], outlines[last.number], last.x - x)
        if ratio < last.ratio
        else (outlines[last.number], outlines[number], x - last.x)
    )
    cases = [hidden(rear, front, across, down + aside) for aside in (-_TOUCH, _TOUCH)]
    shares = [share for share, _ in cases]
    return min(shares), max(shares), any(spoils for _, spoils in cases)
