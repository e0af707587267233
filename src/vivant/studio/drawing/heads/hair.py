"""Human hair. Each style is a cap that follows the hairline, plus what falls, curls or stands up."""

from dataclasses import dataclass
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.fur import cloud
from vivant.studio.drawing.heads.strokes import line, plain, solid, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, circle, ellipse, smooth
from vivant.studio.palette import ink, shaded

Line = tuple[Point, ...]

_FRINGE: Final[Line] = (
    (0.9, 0.02), (0.74, -0.22), (0.45, -0.34), (0.1, -0.36), (-0.25, -0.34), (-0.58, -0.28), (-0.85, -0.1), (-0.95, 0.08),
)  # fmt: skip
_PARTED: Final[Line] = (
    (0.92, 0.12), (0.8, -0.22), (0.55, -0.46), (0.25, -0.66), (-0.05, -0.5), (-0.45, -0.34), (-0.8, -0.14), (-0.95, 0.14),
)  # fmt: skip
_SWEPT: Final[Line] = (
    (0.92, -0.02), (0.78, -0.36), (0.5, -0.52), (0.28, -0.6), (-0.1, -0.44), (-0.5, -0.36), (-0.82, -0.3), (-0.95, 0.0),
)  # fmt: skip
_HIGH: Final[Line] = (
    (0.93, 0.0), (0.82, -0.36), (0.55, -0.58), (0.2, -0.66), (-0.2, -0.66), (-0.55, -0.58), (-0.84, -0.34), (-0.95, 0.02),
)  # fmt: skip
_BANGS: Final[Line] = (
    (0.93, 0.14), (0.84, -0.16), (0.6, -0.2), (0.3, -0.24), (0.0, -0.25), (-0.3, -0.24), (-0.62, -0.2), (-0.86, -0.12),
    (-0.95, 0.16),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hair:
    """`back` is behind the body, `under` behind the skull, `front` over the brows, `top` stands up and
    is left out under a hat. `ears` tells whether the ears stay free."""

    back: tuple[Node, ...] = ()
    under: tuple[Node, ...] = ()
    front: tuple[Node, ...] = ()
    top: tuple[Node, ...] = ()
    ears: bool = True


def draw_hair(kind: str, colour: RGB, view: View, part: str = "hair") -> Hair:
    match kind:
        case "short hair":
            return _Comb(colour, view, part).short()
        case "bob":
            return _Comb(colour, view, part).bob()
        case "long hair":
            return _Comb(colour, view, part).long()
        case "curly hair":
            return _Comb(colour, view, part).curly()
        case "ponytail":
            return _Comb(colour, view, part).ponytail()
        case "bun":
            return _Comb(colour, view, part).bun()
        case "braids":
            return _Comb(colour, view, part).braids()
        case "spiky hair":
            return _Comb(colour, view, part).spiky()
    return _Comb(colour, view, part).short()


class _Comb:
    __slots__ = ("colour", "part", "view")

    def __init__(self, colour: RGB, view: View, part: str) -> None:
        self.colour, self.view, self.part = colour, view, part

    def _cap(self, hairline: Line, low: float = 0.1, swell: float = 1.0) -> tuple[Node, ...]:
        """The hair on the skull down to `low` at the back, and its sheen."""
        t = self.view.turn
        back, front = -0.98 * swell - 0.1 * t, 0.96 * swell - 0.03 * t
        crown = -1.1 * swell
        rim = [
            (back, low), (back - 0.03, -0.3), (-0.78 * swell - 0.08 * t, -0.82), (-0.36 - 0.05 * t, crown + 0.04),
            (0.1 - 0.04 * t, crown), (0.55, crown + 0.16), (0.85 * swell - 0.02 * t, -0.62), (front + 0.01, -0.2),
        ]  # fmt: skip
        rim += [self.view.at(u, y) for u, y in hairline]
        if t > 0.3:
            temple = self.view.x(-0.95)
            rim += [(temple + 0.03, low + 0.06), (back * 0.55 + temple * 0.45, low + 0.16)]
        path = smooth(rim, tension=0.85)
        sheen = smooth(
            [(-0.62, -0.74), (-0.2, -0.95), (0.3, -0.93), (0.56, -0.78), (0.25, -0.84), (-0.2, -0.84)]
        )  # fmt: skip
        return solid(self.part, path, self.colour), veil(self.part, sheen, shaded(self.colour, 1.5), 110)

    def _strands(self, *runs: tuple[Point, ...]) -> Node:
        path = Path()
        for run in runs:
            path.extend(smooth(run, closed=False))
        return line(self.part, path, ink(self.colour), 0.032)

    def short(self) -> Hair:
        v = self.view
        strands = self._strands(
            (v.at(0.28, -0.62), v.at(0.18, -0.76), v.at(0.02, -0.86)),
            (v.at(-0.3, -0.42), v.at(-0.36, -0.58), v.at(-0.46, -0.68)),
        )
        tuft = smooth(
            [v.at(-0.1, -0.98), v.at(0.02, -1.2), v.at(0.3, -1.22), v.at(0.2, -1.08), v.at(0.34, -0.98)]
        )
        return Hair(front=(*self._cap(_SWEPT, 0.02), strands), top=(solid(self.part, tuft, self.colour),))

    def bob(self) -> Hair:
        v, t = self.view, self.view.turn
        left, right = -1.16 - 0.08 * t, 1.14 - 0.12 * t
        behind = smooth(
            [(0, -1.08), (0.72, -0.85), (right, -0.1), (right + 0.02, 0.62), (0.8, 0.92), (0, 0.84),
             (-0.8, 0.92), (left - 0.02, 0.62), (left, -0.1), (-0.74, -0.85)]
        )  # fmt: skip
        near = self._lock(-1, 0.8, 0.2)
        far = self._lock(1, 0.8, 0.2)
        return Hair(
            under=(solid(self.part, behind, self.colour),),
            front=(*far, *near, *self._cap(_BANGS, 0.3, 1.05), self._strands(
                (v.at(0.3, -0.26), v.at(0.27, -0.45)), (v.at(-0.1, -0.27), v.at(-0.12, -0.5)),
                (v.at(-0.5, -0.24), v.at(-0.48, -0.42)),
            )),
            ears=False,
        )  # fmt: skip

    def _lock(self, side: int, low: float, inside: float) -> tuple[Node, ...]:
        """A curtain of hair beside the face, down to `low`."""
        v, t = self.view, self.view.turn
        outer = side * (1.1 - 0.1 * t * (side > 0)) - 0.08 * t * (side < 0)
        temple = v.x(side * 0.93)
        inner = temple - side * inside * 0.4
        if side > 0 and t > 0.3:
            return ()
        path = smooth(
            [(outer, -0.3), (outer + side * 0.06, 0.3), (outer - side * 0.02, low - 0.06), (outer - side * 0.2, low + 0.05),
             (inner + side * 0.02, low - 0.16), (inner, 0.25), (temple, -0.05), (temple + side * 0.0, -0.4)], tension=0.85
        )  # fmt: skip
        return (solid(self.part, path, self.colour),)

    def long(self) -> Hair:
        v, t = self.view, self.view.turn
        left, right = -1.14 - 0.1 * t, 1.12 - 0.16 * t
        behind = smooth(
            [(0, -1.06), (0.7, -0.85), (right, -0.1), (right + 0.06, 0.8), (right - 0.06, 1.5), (0.55, 1.72), (0, 1.62),
             (-0.6, 1.76), (left + 0.02, 1.52), (left - 0.08, 0.8), (left, -0.1), (-0.72, -0.85)]
        )  # fmt: skip
        return Hair(
            back=(
                solid(self.part, behind, self.colour),
                self._strands(
                    ((-0.7, 0.9), (-0.74, 1.2), (-0.68, 1.5)), ((0.6, 0.9), (0.66, 1.2), (0.6, 1.5))
                ),
            ),
            front=(
                *self._lock(1, 1.05, 0.1),
                *self._lock(-1, 1.12, 0.1),
                *self._cap(_PARTED, 0.3, 1.03),
                self._strands((v.at(0.25, -0.66), v.at(0.2, -0.85), v.at(0.12, -1.0))),
            ),
            ears=False,
        )

    def curly(self) -> Hair:
        v, t = self.view, self.view.turn
        ring = cloud(-0.06 * t, -0.3, 1.08, 0.92, 13, 0.26)
        curls = Path()
        for u, y, r in (
            (-0.82, -0.42, 0.24),
            (-0.45, -0.52, 0.26),
            (0.0, -0.58, 0.27),
            (0.45, -0.54, 0.25),
            (0.8, -0.42, 0.22),
        ):
            x, y = v.at(u, y)
            curls.extend(circle(x, y, r))
        fill = smooth(
            [
                (-0.9 - 0.06 * t, -0.4),
                (-0.6, -0.9),
                (0, -1.05),
                (0.6, -0.9),
                (0.88, -0.4),
                (0.5, -0.56),
                (-0.5, -0.56),
            ]
        )
        swirl = self._strands(
            ((-0.62, -0.95), (-0.45, -1.06), (-0.36, -0.92), (-0.48, -0.86)),
            ((0.14, -1.1), (0.32, -1.16), (0.38, -1.0), (0.26, -0.96)),
            (v.at(-0.5, -0.45), v.at(-0.38, -0.52), v.at(-0.42, -0.64)),
            (v.at(0.4, -0.48), v.at(0.5, -0.56), v.at(0.42, -0.66)),
        )
        return Hair(
            under=(solid(self.part, ring, self.colour),),
            front=(solid(self.part, curls, self.colour), plain(self.part, fill, self.colour), swirl),
            ears=True,
        )

    def ponytail(self) -> Hair:
        t = self.view.turn
        x = 0.72 - 1.9 * t if t < 0.3 else -0.9
        side = 1 if t < 0.3 else -1
        tail = smooth(
            [(x - side * 0.1, -0.72), (x + side * 0.34, -0.92), (x + side * 0.7, -0.5), (x + side * 0.74, 0.2),
             (x + side * 0.5, 0.86), (x + side * 0.36, 0.98), (x + side * 0.36, 0.4), (x + side * 0.16, -0.2)]
        )  # fmt: skip
        strand = self._strands(((x + side * 0.32, -0.7), (x + side * 0.54, -0.2), (x + side * 0.5, 0.5)))
        tie = ellipse(x + side * 0.06, -0.7, 0.13, 0.17)
        return Hair(
            under=(solid(self.part, tail, self.colour), strand, solid(self.part, tie, shaded(self.colour, 0.62))),
            front=(*self._cap(_HIGH, 0.06), self._strands(
                (self.view.at(0.1, -0.66), self.view.at(0.14, -0.84)), (self.view.at(-0.35, -0.62), self.view.at(-0.26, -0.82)),
            )),
        )  # fmt: skip

    def bun(self) -> Hair:
        t = self.view.turn
        x = -0.3 * t
        ball = ellipse(x, -1.25, 0.42, 0.37)
        swirl = self._strands(
            ((x - 0.24, -1.18), (x - 0.1, -1.38), (x + 0.18, -1.36), (x + 0.2, -1.18), (x + 0.02, -1.14))
        )
        return Hair(
            front=(*self._cap(_HIGH, 0.06), self._strands((self.view.at(0.3, -0.62), self.view.at(0.16, -0.86)), (self.view.at(-0.3, -0.62), self.view.at(-0.14, -0.86)))),
            top=(solid(self.part, ball, self.colour), swirl),
        )  # fmt: skip

    def braids(self) -> Hair:
        v, t = self.view, self.view.turn
        plaits, ties = Path(), Path()
        for side in (-1, 1):
            x = side * 0.98 - (0.02 if side < 0 else 0.24) * t
            for i in range(4):
                plaits.extend(ellipse(x + side * (0.06 + 0.02 * i), 0.42 + 0.29 * i, 0.22 - 0.015 * i, 0.2))
            y = 0.42 + 0.29 * 4
            plaits.extend(
                smooth(
                    [
                        (x + side * 0.12 - 0.1, y - 0.05),
                        (x + side * 0.12 + 0.1, y - 0.05),
                        (x + side * 0.12 + 0.13, y + 0.22),
                        (x + side * 0.14, y + 0.14),
                        (x + side * 0.12 - 0.13, y + 0.22),
                    ]
                )
            )
            ties.extend(ellipse(x + side * 0.13, y - 0.05, 0.13, 0.08))
        return Hair(
            under=(solid(self.part, plaits, self.colour), solid(self.part, ties, shaded(self.colour, 0.6))),
            front=(*self._cap(_PARTED, 0.3, 1.02), self._strands((v.at(0.25, -0.66), v.at(0.2, -0.85), v.at(0.12, -1.0)))),
            ears=False,
        )  # fmt: skip

    def spiky(self) -> Hair:
        v, t = self.view, self.view.turn
        spikes = Path().move(-0.98 - 0.1 * t, 0.0)
        for tip, root in (
            ((-1.34, -0.62), (-0.98, -0.56)), ((-1.06, -1.2), (-0.66, -0.92)), ((-0.5, -1.56), (-0.2, -1.08)),
            ((0.14, -1.66), (0.3, -1.06)), ((0.72, -1.4), (0.7, -0.84)), ((1.18, -0.92), (0.92, -0.5)),
        ):  # fmt: skip
            spikes.line(tip[0] - 0.06 * t, tip[1]).line(root[0] - 0.06 * t, root[1])
        spikes.line(*v.at(0.93, -0.02))
        for tip, root in (
            ((0.72, -0.2), (0.62, -0.46)),
            ((0.34, -0.26), (0.14, -0.5)),
            ((-0.08, -0.24), (-0.34, -0.48)),
            ((-0.52, -0.2), (-0.76, -0.4)),
        ):
            spikes.line(*v.at(*tip)).line(*v.at(*root))
        spikes.line(*v.at(-0.95, 0.06)).close()
        low = smooth(
            [
                v.at(0.94, -0.02),
                v.at(0.7, -0.3),
                v.at(0.3, -0.36),
                v.at(-0.2, -0.34),
                v.at(-0.7, -0.3),
                v.at(-0.95, 0.06),
                (-1.0 - 0.1 * t, -0.3),
                (-0.6, -0.8),
                (0.0, -0.9),
                (0.7, -0.7),
                (0.96, -0.3),
            ]
        )
        return Hair(front=(solid(self.part, low, self.colour),), top=(solid(self.part, spikes, self.colour),))
