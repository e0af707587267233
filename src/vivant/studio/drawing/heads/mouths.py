"""Mouths with lips or none: people's, muzzles', scaled ones."""

from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Group, Node, Shape
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.strokes import light, line, plain
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, smooth

INSIDE: Final[RGB] = (112, 30, 42)
TONGUE: Final[RGB] = (232, 112, 112)
TEETH: Final[RGB] = (253, 249, 240)
_DARK_EDGE: Final[RGB] = (62, 24, 34)
_PEN: Final = 0.07


def draw_mouth(at: Point, half: float, squeeze: float, look: Look, ink: RGB) -> tuple[Node, ...]:
    """The mouth of `look` around `at`, `half` as wide as its half width, narrowed by `squeeze`."""
    w = half * look.mouth_width
    pen = _Pen((at[0] + look.aside * half * squeeze, at[1]), w * squeeze, w, ink)
    match look.mouth:
        case "line":
            return pen.curve(look.smile)
        case "grin" | "laugh":
            return pen.grin(look.gape)
        case "pout":
            return pen.pout()
        case "wail":
            return pen.wail()
        case "bared":
            return pen.bared()
        case "round":
            return pen.oval(0.44, 0.72, tongue=False)
        case "yawn":
            return pen.oval(0.7, 1.0, tongue=True)
        case "chatter":
            return pen.chatter()
        case "sneer":
            return pen.sneer()
        case "pressed":
            return pen.pressed()
        case "coy":
            return pen.coy()


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

    def _closed(self, *points: Point, tension: float = 1.0) -> Path:
        return smooth([self._p(x, y) for x, y in points], tension=tension)

    def _open(self, *points: Point) -> Path:
        return smooth([self._p(x, y) for x, y in points], closed=False)

    def curve(self, smile: float) -> tuple[Node, ...]:
        path = self._open((-1, -0.3 * smile), (0, 0.3 * smile), (1, -0.3 * smile))
        return (line("mouth", path, self.ink, _PEN),)

    def grin(self, gape: float) -> tuple[Node, ...]:
        """Wide open and turned up; a laugh is one with the jaw dropped."""
        low = 0.4 + 0.85 * gape
        shape = (
            Path()
            .move(*self._p(-1, -0.38))
            .cubic(*self._p(-0.5, -0.14), *self._p(0.5, -0.14), *self._p(1, -0.38))
            .cubic(*self._p(1.02, low * 0.7), *self._p(0.5, low), *self._p(0, low))
            .cubic(*self._p(-0.5, low), *self._p(-1.02, low * 0.7), *self._p(-1, -0.38))
            .close()
        )
        teeth = self._closed(
            (-0.86, -0.24), (0, -0.12), (0.86, -0.24), (0.74, 0.06), (0, 0.16), (-0.74, 0.06)
        )
        tongue = self._closed((-0.52, low * 0.75), (0, low * 0.5), (0.52, low * 0.75), (0, low * 0.97))
        dimples = self._open((-1.1, -0.24), (-1.02, -0.42), (-0.9, -0.5))
        dimples.extend(self._open((1.1, -0.24), (1.02, -0.42), (0.9, -0.5)))
        return (
            plain("mouth", shape, INSIDE),
            plain("mouth", tongue, TONGUE),
            plain("mouth", teeth, TEETH),
            line("mouth", shape.extend(dimples), self.edge, 0.05),
        )

    def pout(self) -> tuple[Node, ...]:
        """Turned down, the lower lip pushed up."""
        path = self._open((-1, 0.42), (-0.55, -0.06), (0, -0.22), (0.55, -0.06), (1, 0.42))
        path.extend(self._open((-0.34, 0.3), (0, 0.2), (0.34, 0.3)))
        return (line("mouth", path, self.ink, _PEN),)

    def wail(self) -> tuple[Node, ...]:
        shape = self._closed(
            (-0.95, 0.7), (-0.82, 0.0), (-0.4, -0.36), (0, -0.28), (0.4, -0.36), (0.82, 0.0), (0.95, 0.7), (0.5, 0.5), (0.16, 0.66),
            (-0.16, 0.66), (-0.5, 0.5),
        )  # fmt: skip
        teeth = self._closed(
            (-0.5, -0.22), (0, -0.16), (0.5, -0.22), (0.42, -0.02), (0, 0.04), (-0.42, -0.02)
        )
        tongue = self._closed((-0.5, 0.48), (0, 0.14), (0.5, 0.48), (0, 0.58))
        return (
            Shape(shape, Flat(INSIDE), Flat(self.edge), 0.055, "mouth"),
            plain("mouth", tongue, TONGUE),
            plain("mouth", teeth, TEETH),
        )

    def bared(self) -> tuple[Node, ...]:
        """Clenched teeth between lips drawn back and down."""
        shape = self._closed(
            (-0.98, 0.5), (-0.86, 0.0), (-0.4, -0.24), (0, -0.14), (0.4, -0.24), (0.86, 0.0), (0.98, 0.5), (0.56, 0.62), (0, 0.44),
            (-0.56, 0.62),
        )  # fmt: skip
        gaps = self._open((-0.9, 0.26), (0, 0.14), (0.9, 0.26))
        for x, top, low in ((-0.5, -0.18, 0.56), (0.0, -0.14, 0.44), (0.5, -0.18, 0.56)):
            gaps.move(*self._p(x, top)).line(*self._p(x, low))
        return (
            Shape(shape, Flat(TEETH), Flat(self.edge), 0.07, "mouth"),
            line("mouth", gaps, self.edge, 0.03),
        )

    def oval(self, rx: float, ry: float, *, tongue: bool) -> tuple[Node, ...]:
        x, y = self._p(0, 0.16)
        hole = Shape(ellipse(x, y, rx * self.sx, ry * self.sy), Flat(INSIDE), Flat(self.edge), 0.055, "mouth")
        if not tongue:
            return (hole,)
        lap = ellipse(x, y + ry * self.sy * 0.52, rx * self.sx * 0.66, ry * self.sy * 0.36)
        return hole, plain("mouth", lap, TONGUE)

    def chatter(self) -> tuple[Node, ...]:
        """A trembling gap with the teeth on edge."""
        upper = (
            (-1, 0.12),
            (-0.66, -0.22),
            (-0.34, 0.02),
            (0.0, -0.24),
            (0.34, 0.02),
            (0.66, -0.22),
            (1, 0.12),
        )
        lower = ((0.72, 0.62), (0.34, 0.46), (0.0, 0.7), (-0.34, 0.46), (-0.72, 0.62))
        middle = self._open(
            (-0.86, 0.18), (-0.5, 0.34), (-0.17, 0.12), (0.17, 0.34), (0.5, 0.12), (0.86, 0.24)
        )
        return (
            Shape(
                self._closed(*upper, *lower), Flat(TEETH), Flat(self.edge), min(0.06, self.sy * 0.16), "mouth"
            ),
            line("mouth", middle, self.edge, min(0.04, self.sy * 0.12)),
        )

    def sneer(self) -> tuple[Node, ...]:
        """The near side of the lip raised off the teeth, the far corner down, the tongue out."""
        gap = self._closed(
            (-0.98, 0.3), (-0.72, -0.3), (-0.3, -0.42), (0.1, -0.04), (0.5, 0.06), (1, 0.48), (0.5, 0.34), (0.0, 0.3), (-0.5, 0.22),
            tension=0.8,
        )  # fmt: skip
        teeth = self._closed(
            (-0.8, 0.08), (-0.64, -0.2), (-0.3, -0.28), (0.02, 0.02), (-0.3, 0.1), tension=0.7
        )
        lap = self._closed((-0.04, 0.2), (0.54, 0.22), (0.66, 0.74), (0.34, 1.02), (0.04, 0.76))
        return (
            Shape(gap, Flat(INSIDE), Flat(self.edge), 0.06, "mouth"),
            plain("mouth", teeth, TEETH),
            Shape(lap, Flat(TONGUE), Flat(self.edge), 0.045, "mouth"),
        )

    def pressed(self) -> tuple[Node, ...]:
        """A firm line, its corners held, and the crease of a set chin."""
        lips = self._open((-0.92, 0.06), (0.0, 0.0), (0.92, 0.06))
        corners = self._open((-1.04, -0.14), (-0.94, 0.06), (-1.02, 0.26))
        corners.extend(self._open((1.04, -0.14), (0.94, 0.06), (1.02, 0.26)))
        corners.extend(self._open((-0.34, 0.58), (0.0, 0.48), (0.34, 0.58)))
        return line("mouth", lips, self.ink, 0.1), line("mouth", corners, self.ink, 0.05)

    def coy(self) -> tuple[Node, ...]:
        """A small smile that does not dare: wavy, one corner up."""
        path = self._open((-1.1, 0.12), (-0.62, 0.34), (-0.1, 0.04), (0.4, 0.3), (1.0, -0.3))
        return (line("mouth", path, self.ink, _PEN),)
