"""Beards and moustaches: drawn over the chin and under the mouth."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.strokes import line, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, smooth
from vivant.studio.palette import ink


def draw_beard(kind: str, colour: RGB, view: View) -> tuple[Node, ...]:
    if kind == "moustache":
        return (_moustache(colour, view),)
    if kind == "goatee":
        return _goatee(colour, view)
    if kind == "sideburns":
        return (_sideburns(colour, view),)
    if kind == "forked beard":
        return _forked(colour, view)
    return _full(colour, view)


def _full(colour: RGB, view: View) -> tuple[Node, ...]:
    """Along the jaw from ear to ear, falling in locks below the chin."""
    if view.one_sided:
        return _full_from_the_side(colour)
    v, t = view, view.turn
    left, right = -0.92 + 0.04 * t, 0.9 - 0.06 * t
    s = 0.14 * t
    rim = [
        (right, 0.02), (right - 0.02, 0.5), (right - 0.1 + 0.04 * t, 0.9), (0.58 + s, 1.16), (0.5 + s, 1.34), (0.34 + s, 1.28),
        (0.2 + s, 1.5), (0.02 + s, 1.4), (-0.14 + s, 1.52), (-0.3 + s, 1.3), (-0.48 + s, 1.36), (-0.58 + s, 1.16), (-0.82 + 0.06 * t, 0.9),
        (left, 0.5), (left, 0.02),
    ]  # fmt: skip
    rim += [v.at(u, y, rise) for u, y, rise in (
        (-0.84, 0.24, 1.0), (-0.6, 0.5, 1.0), (-0.3, 0.44, 1.0), (-0.1, 0.4, 1.1), (0.0, 0.43, 1.1), (0.1, 0.4, 1.1), (0.3, 0.44, 1.0),
        (0.6, 0.5, 1.0), (0.87, 0.24, 1.0),
    )]  # fmt: skip
    strands = Path()
    for u, top, low in (
        (-0.62, 0.7, 1.0),
        (-0.36, 0.9, 1.2),
        (-0.1, 0.96, 1.34),
        (0.16, 0.96, 1.34),
        (0.42, 0.9, 1.2),
        (0.66, 0.7, 1.0),
    ):
        x = v.x(u)
        strands.move(x, top).cubic(
            x - 0.05, (top + low) / 2, x + 0.04, (top + low) / 2, x * 0.92 + 0.04 * t, low
        )
    return solid("beard", smooth(rim), colour), line("beard", strands, ink(colour), 0.032)


def _full_from_the_side(colour: RGB) -> tuple[Node, ...]:
    """From the sideburn along the jaw to a point below the chin."""
    rim = (
        (-0.16, -0.06), (0.02, 0.2), (0.3, 0.4), (0.62, 0.42), (0.8, 0.4), (0.86, 0.52), (0.84, 0.86), (0.7, 1.26), (0.42, 1.46),
        (0.16, 1.2), (-0.12, 0.84), (-0.22, 0.4),
    )  # fmt: skip
    waves = (
        Path()
        .move(0.3, 0.9)
        .cubic(0.36, 1.0, 0.34, 1.1, 0.44, 1.24)
        .move(0.56, 0.92)
        .cubic(0.6, 1.0, 0.56, 1.1, 0.6, 1.22)
    )
    return solid("beard", smooth(rim), colour), line("beard", waves, ink(colour), 0.035)


def _moustache(colour: RGB, view: View) -> Node:
    x = view.x(0.0, 1.1)
    s, far = view.width(-0.2), view.width(0.3)
    y = 0.43
    path = smooth(
        [(x, y - 0.05), (x + 0.26 * far, y - 0.08), (x + 0.48 * far, y + 0.08), (x + 0.62 * far, y + 0.02),
         (x + 0.5 * far, y + 0.2), (x + 0.22 * far, y + 0.16), (x, y + 0.07), (x - 0.22 * s, y + 0.16), (x - 0.5 * s, y + 0.2),
         (x - 0.62 * s, y + 0.02), (x - 0.48 * s, y + 0.08), (x - 0.26 * s, y - 0.08)]
    )  # fmt: skip
    return solid("beard", path, colour, 0.045)


def _goatee(colour: RGB, view: View) -> tuple[Node, ...]:
    x = view.x(0.0, 0.95) - 0.06 * view.profile
    s = view.width(0.0)
    chin = smooth(
        [(x - 0.26 * s, 0.8), (x, 0.77), (x + 0.26 * s, 0.8), (x + 0.25 * s, 1.06), (x + 0.06, 1.42), (x - 0.04, 1.42),
         (x - 0.25 * s, 1.06)]
    )  # fmt: skip
    strands = Path().move(x - 0.06, 0.98).line(x - 0.02, 1.22).move(x + 0.08, 0.98).line(x + 0.05, 1.18)
    return solid("beard", chin, colour), line("beard", strands, ink(colour), 0.035)


def _sideburns(colour: RGB, view: View) -> Node:
    """Whiskers that broaden down the cheeks; the chin is bare."""
    path = Path()
    for side in view.sides:
        points = (
            (0.98, -0.1),
            (1.0, 0.3),
            (1.04, 0.62),
            (0.86, 0.8),
            (0.66, 0.72),
            (0.56, 0.52),
            (0.76, 0.4),
            (0.84, 0.1),
        )
        shift = -0.02 * view.turn * (side < 0) + 0.62 * view.profile
        narrow = 1.0 if side < 0 else 1 - 0.06 * view.turn
        rim = [(side * x * narrow + shift, y) for x, y in points]
        path.extend(smooth(rim if side > 0 else rim[::-1], tension=0.9))
    return solid("beard", path, colour, 0.045)


def _forked(colour: RGB, view: View) -> tuple[Node, ...]:
    """A long beard that parts into two points."""
    x, s = view.x(0.0, 0.95) - 0.1 * view.profile, 0.55 + 0.45 * view.width(0.0)
    chin = smooth(
        [(x - 0.5 * s, 0.6), (x - 0.3 * s, 0.74), (x, 0.76), (x + 0.3 * s, 0.74), (x + 0.5 * s, 0.6), (x + 0.6 * s, 1.0), (x + 0.52 * s, 1.4),
         (x + 0.34 * s, 1.78), (x + 0.14 * s, 1.44), (x, 1.22), (x - 0.14 * s, 1.44), (x - 0.34 * s, 1.78), (x - 0.52 * s, 1.4), (x - 0.6 * s, 1.0)],
        tension=0.85,
    )  # fmt: skip
    strands = Path()
    for side in (-1, 1):
        for dx, top, low in ((0.34, 0.9, 1.4), (0.16, 0.96, 1.26)):
            strands.move(x + side * dx * s, top).line(x + side * (dx + 0.02) * s, low)
    return solid("beard", chin, colour), line("beard", strands, ink(colour), 0.035)
