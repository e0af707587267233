"""Mouths with lips or none: people's, muzzles', scaled ones."""

from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Group, Node, Shape
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.strokes import light, line, plain
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, smooth

INSIDE: Final[RGB] = (116, 36, 46)
TONGUE: Final[RGB] = (228, 112, 112)
TEETH: Final[RGB] = (253, 249, 240)
_DARK_EDGE: Final[RGB] = (62, 24, 34)
_PEN: Final = 0.065


def draw_mouth(at: Point, half: float, squeeze: float, look: Look, ink: RGB) -> tuple[Node, ...]:
    """The mouth of `look` around `at`, `half` as wide as its half width, narrowed by `squeeze`."""
    w = half * look.mouth_width
    pen = _Pen(at, w * squeeze, w, ink)
    match look.mouth:
        case "line":
            return pen.curve(look.smile)
        case "grin":
            return pen.grin(look.gape)
        case "wail":
            return pen.wail()
        case "bared":
            return pen.bared()
        case "round":
            return pen.oval(0.46, 0.62, tongue=False)
        case "yawn":
            return pen.oval(0.62, 0.78, tongue=True)
        case "chatter":
            return pen.chatter()
        case "tongue":
            return pen.tongue()
        case "smirk":
            return pen.smirk()


def seen_mouth(
    at: Point, half: float, squeeze: float, look: Look, ink: RGB, view: View, front: Path
) -> tuple[Node, ...]:
    """The mouth on a face that may be seen from the side, where it ends at the contour `front`."""
    if not view.one_sided:
        return draw_mouth(at, half, squeeze, look, ink)
    edge = max(front.points[0::2])
    return (
        Group(draw_mouth((min(at[0], edge - 0.08), at[1]), half, max(squeeze, 0.85), look, ink), clip=front),
    )


class _Pen:
    """Draws in mouth units: 1 is half the mouth's width, `at` is (0, 0)."""

    __slots__ = ("at", "edge", "ink", "sx", "sy")

    def __init__(self, at: Point, sx: float, sy: float, ink: RGB) -> None:
        self.at, self.sx, self.sy, self.ink = at, sx, sy, ink
        # A light line that shows on dark fur would frame an open mouth like paint.
        self.edge = ink if light(ink) <= 100 else _DARK_EDGE

    def _p(self, x: float, y: float) -> Point:
        return self.at[0] + x * self.sx, self.at[1] + y * self.sy

    def _closed(self, *points: Point) -> Path:
        return smooth([self._p(x, y) for x, y in points])

    def _open(self, *points: Point) -> Path:
        return smooth([self._p(x, y) for x, y in points], closed=False)

    def curve(self, smile: float) -> tuple[Node, ...]:
        return (
            line(
                "mouth", self._open((-1, -0.3 * smile), (0, 0.3 * smile), (1, -0.3 * smile)), self.ink, _PEN
            ),
        )

    def grin(self, gape: float) -> tuple[Node, ...]:
        low = 0.35 + 0.85 * gape
        shape = (
            Path()
            .move(*self._p(-1, -0.32))
            .cubic(*self._p(-0.5, -0.12), *self._p(0.5, -0.12), *self._p(1, -0.32))
            .cubic(*self._p(0.98, low * 0.7), *self._p(0.5, low), *self._p(0, low))
            .cubic(*self._p(-0.5, low), *self._p(-0.98, low * 0.7), *self._p(-1, -0.32))
            .close()
        )
        teeth = self._closed((-0.84, -0.2), (0, -0.11), (0.84, -0.2), (0.7, 0.06), (0, 0.15), (-0.7, 0.06))
        tongue = self._closed((-0.5, low * 0.75), (0, low * 0.52), (0.5, low * 0.75), (0, low * 0.97))
        return (
            plain("mouth", shape, INSIDE),
            plain("mouth", tongue, TONGUE),
            plain("mouth", teeth, TEETH),
            line("mouth", shape, self.edge, 0.05),
        )

    def wail(self) -> tuple[Node, ...]:
        shape = self._closed((-0.85, 0.62), (-0.6, -0.1), (0, -0.42), (0.6, -0.1), (0.85, 0.62), (0, 0.5))
        tongue = self._closed((-0.5, 0.5), (0, 0.14), (0.5, 0.5), (0, 0.46))
        return (
            Shape(shape, Flat(INSIDE), Flat(self.edge), 0.055, "mouth"),
            plain("mouth", tongue, TONGUE),
        )

    def bared(self) -> tuple[Node, ...]:
        shape = self._closed(
            (-0.9, 0.42),
            (-0.72, -0.02),
            (0, -0.2),
            (0.72, -0.02),
            (0.9, 0.42),
            (0.62, 0.6),
            (0, 0.42),
            (-0.62, 0.6),
        )
        gaps = Path()
        for x, top, low in ((-0.45, -0.1, 0.5), (0.0, -0.18, 0.42), (0.45, -0.1, 0.5)):
            gaps.move(*self._p(x, top)).line(*self._p(x, low))
        return (
            Shape(shape, Flat(TEETH), Flat(self.edge), 0.065, "mouth"),
            line("mouth", gaps, self.edge, 0.03),
        )

    def oval(self, rx: float, ry: float, *, tongue: bool) -> tuple[Node, ...]:
        x, y = self._p(0, 0.12)
        hole = Shape(ellipse(x, y, rx * self.sx, ry * self.sy), Flat(INSIDE), Flat(self.edge), 0.05, "mouth")
        if not tongue:
            return (hole,)
        lap = ellipse(x, y + ry * self.sy * 0.5, rx * self.sx * 0.62, ry * self.sy * 0.36)
        return hole, plain("mouth", lap, TONGUE)

    def chatter(self) -> tuple[Node, ...]:
        upper = (
            (-0.95, 0.1),
            (-0.6, -0.14),
            (-0.3, 0.04),
            (0.0, -0.16),
            (0.3, 0.04),
            (0.6, -0.14),
            (0.95, 0.1),
        )
        lower = ((0.6, 0.46), (0.3, 0.62), (0.0, 0.44), (-0.3, 0.62), (-0.6, 0.46))
        middle = self._open((-0.85, 0.14), (-0.3, 0.26), (0.3, 0.1), (0.85, 0.14))
        return (
            Shape(
                self._closed(*upper, *lower),
                Flat(TEETH),
                Flat(self.edge),
                min(0.055, self.sy * 0.15),
                "mouth",
            ),
            line("mouth", middle, self.edge, min(0.03, self.sy * 0.1)),
        )

    def tongue(self) -> tuple[Node, ...]:
        lap = self._closed((-0.06, 0.02), (0.58, 0.02), (0.64, 0.55), (0.3, 0.82), (-0.02, 0.55))
        lip = self._open((-1, 0.34), (-0.5, 0.0), (0, 0.02), (0.5, -0.04), (1, 0.3))
        return (
            Shape(lap, Flat(TONGUE), Flat(self.edge), 0.04, "mouth"),
            line("mouth", lip, self.ink, _PEN),
        )

    def smirk(self) -> tuple[Node, ...]:
        path = self._open((-0.8, 0.1), (0.1, 0.12), (0.7, -0.12), (0.92, -0.34))
        path.move(*self._p(0.74, -0.42)).line(*self._p(1.06, -0.24))
        return (line("mouth", path, self.ink, 0.075),)
