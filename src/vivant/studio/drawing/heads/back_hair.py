"""Hair from behind: it covers the head, and what is long falls over the back."""

from collections.abc import Callable, Mapping
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.comb import Comb
from vivant.studio.drawing.heads.manes import cloud
from vivant.studio.drawing.heads.strokes import line, solid
from vivant.studio.drawing.heads.tied_hair import plait
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, polygon, smooth
from vivant.studio.palette import ink, shaded

_CAP: Final[tuple[Point, ...]] = (
    (0.0, -1.12), (0.56, -0.94), (0.92, -0.5), (0.99, 0.0), (0.86, 0.42), (0.5, 0.68), (0.0, 0.62), (-0.5, 0.68),
    (-0.86, 0.42), (-0.99, 0.0), (-0.92, -0.5), (-0.56, -0.94),
)  # fmt: skip
_FALLING: Final[tuple[tuple[Point, ...], ...]] = (
    ((-0.16, -0.92), (-0.5, -0.4), (-0.56, 0.3)),
    ((0.02, -0.95), (0.0, -0.3), (0.04, 0.36)),
    ((0.2, -0.92), (0.52, -0.4), (0.54, 0.3)),
)
_GATHERED: Final[tuple[tuple[Point, ...], ...]] = (
    ((-0.8, -0.1), (-0.5, -0.4), (-0.14, -0.6)), ((0.8, -0.1), (0.5, -0.4), (0.14, -0.6)),
    ((-0.6, 0.4), (-0.34, 0.0), (-0.1, -0.44)), ((0.6, 0.4), (0.34, 0.0), (0.1, -0.44)),
)  # fmt: skip


def draw_back_hair(kind: str, colour: RGB, view: View, part: str = "hair") -> tuple[Node, ...]:
    """Hair of a kind as it is seen from behind; an unknown kind is short."""
    return _STYLES.get(kind, _short)(Comb(colour, view, part))


def _short(comb: Comb) -> tuple[Node, ...]:
    swirl = ((-0.1, -0.5), (0.06, -0.62), (0.2, -0.48), (0.1, -0.34))
    return comb.solid(smooth(_CAP)), comb.strands(
        swirl, ((-0.6, -0.3), (-0.64, 0.1), (-0.5, 0.4)), ((0.6, -0.3), (0.64, 0.1), (0.5, 0.4))
    )


def _bob(comb: Comb) -> tuple[Node, ...]:
    mass = smooth([(0, -1.1), (0.74, -0.86), (1.14, -0.1), (1.18, 0.62), (0.8, 0.96), (0, 0.9), (-0.8, 0.96), (-1.18, 0.62), (-1.14, -0.1),
                   (-0.74, -0.86)])  # fmt: skip
    return comb.solid(mass), comb.strands(*_FALLING)


def _long(comb: Comb) -> tuple[Node, ...]:
    mass = smooth([(0, -1.1), (0.72, -0.86), (1.13, -0.1), (1.19, 0.8), (1.06, 1.5), (0.55, 1.74), (0, 1.64), (-0.6, 1.76), (-1.1, 1.5),
                   (-1.2, 0.8), (-1.13, -0.1), (-0.72, -0.86)])  # fmt: skip
    low = tuple((*run[:-1], (run[-1][0] * 1.15, 1.3)) for run in _FALLING)
    return comb.solid(mass), comb.strands(*low)


def _curly(comb: Comb) -> tuple[Node, ...]:
    curls = tuple(
        ((x - 0.13, y + 0.05), (x - 0.02, y - 0.1), (x + 0.12, y), (x + 0.02, y + 0.1))
        for x, y in (
            (-0.5, -0.6),
            (0.1, -0.7),
            (0.56, -0.3),
            (-0.1, -0.16),
            (-0.62, 0.0),
            (0.4, 0.26),
            (-0.2, 0.36),
        )
    )
    return comb.solid(cloud(0, -0.2, 1.08, 0.98, 14, 0.24)), comb.strands(*curls)


def _spiky(comb: Comb) -> tuple[Node, ...]:
    rim: tuple[Point, ...] = (
        (-1.0, 0.1), (-1.34, -0.62), (-0.98, -0.56), (-1.06, -1.2), (-0.66, -0.92), (-0.4, -1.56), (-0.1, -1.06), (0.3, -1.6),
        (0.46, -0.98), (1.0, -1.26), (0.92, -0.6), (1.34, -0.6), (1.0, 0.1), (0.78, 0.56), (0.5, 0.34), (0.3, 0.78), (0.0, 0.44),
        (-0.3, 0.78), (-0.5, 0.34), (-0.78, 0.56),
    )  # fmt: skip
    return comb.solid(polygon(rim)), comb.strands(
        ((-0.4, -0.5), (-0.2, -0.2)), ((0.2, -0.6), (0.26, -0.26)), ((0.5, -0.1), (0.44, 0.2))
    )


def _ponytail(comb: Comb) -> tuple[Node, ...]:
    tail = smooth(
        [
            (-0.16, -0.6),
            (0.16, -0.6),
            (0.3, -0.1),
            (0.34, 0.6),
            (0.12, 1.16),
            (-0.06, 1.2),
            (-0.3, 0.6),
            (-0.3, -0.1),
        ]
    )
    return (
        comb.solid(smooth(_CAP)),
        comb.strands(*_GATHERED),
        comb.solid(tail),
        comb.strands(((-0.06, -0.3), (-0.1, 0.2), (-0.02, 0.8)), ((0.1, -0.3), (0.14, 0.3), (0.08, 0.7))),
        solid(comb.part, ellipse(0, -0.56, 0.2, 0.13), shaded(comb.colour, 0.62)),
    )


def _bun(comb: Comb) -> tuple[Node, ...]:
    swirl = ((-0.24, -1.16), (-0.1, -1.36), (0.18, -1.34), (0.2, -1.14), (0.02, -1.12))
    return (
        comb.solid(smooth(_CAP)), comb.strands(*_GATHERED), comb.solid(ellipse(0, -1.18, 0.42, 0.38)), comb.strands(swirl),
    )  # fmt: skip


def _braids(comb: Comb) -> tuple[Node, ...]:
    plaits, ties, crossings = Path(), Path(), Path()
    for side in (-1, 1):
        plaits.extend(plait(side * 0.8, side, 0.34, 1.5))
        for i in range(4):
            x, y = side * (0.86 + 0.02 * i), 0.52 + 0.27 * i
            crossings.extend(
                smooth([(x - 0.19, y - 0.02), (x + 0.02, y + 0.14), (x + 0.2, y + 0.04)], closed=False)
            )
        ties.extend(ellipse(side * 0.93, 1.52, 0.14, 0.08))
    parting = ((0.0, -1.08), (0.02, -0.4), (0.0, 0.6))
    return (
        comb.solid(plaits), line(comb.part, crossings, ink(comb.colour), 0.032), solid(comb.part, ties, shaded(comb.colour, 0.6)), comb.solid(smooth(_CAP)),
        comb.strands(parting, ((-0.2, -0.7), (-0.6, -0.1), (-0.72, 0.4)), ((0.2, -0.7), (0.6, -0.1), (0.72, 0.4))),
    )  # fmt: skip


def _twin_buns(comb: Comb) -> tuple[Node, ...]:
    parting = ((0.0, -1.08), (0.02, -0.4), (0.0, 0.6))
    balls = ellipse(-0.7, -1.02, 0.34, 0.32).extend(ellipse(0.7, -1.02, 0.34, 0.32))
    return (
        comb.solid(smooth(_CAP)), comb.strands(parting, ((-0.2, 0.4), (-0.5, -0.2), (-0.64, -0.74)), ((0.2, 0.4), (0.5, -0.2), (0.64, -0.74))),
        comb.solid(balls), comb.strands(((-0.84, -1.0), (-0.7, -1.18), (-0.56, -1.0)), ((0.84, -1.0), (0.7, -1.18), (0.56, -1.0))),
    )  # fmt: skip


def _side_braid(comb: Comb) -> tuple[Node, ...]:
    return (
        comb.solid(plait(0.9, 1, 0.3, 1.58, 1.3)), comb.solid(smooth(_CAP)),
        comb.strands(((-0.6, -0.6), (-0.3, 0.1), (0.5, 0.5)), ((-0.1, -0.9), (0.2, -0.2), (0.66, 0.4)), ((0.4, -0.8), (0.6, -0.3), (0.8, 0.3))),
    )  # fmt: skip


_STYLES: Final[Mapping[str, Callable[[Comb], tuple[Node, ...]]]] = {
    "short hair": _short, "bob": _bob, "long hair": _long, "curly hair": _curly, "ponytail": _ponytail, "bun": _bun,
    "braids": _braids, "spiky hair": _spiky, "twin buns": _twin_buns, "side braid": _side_braid,
}  # fmt: skip
