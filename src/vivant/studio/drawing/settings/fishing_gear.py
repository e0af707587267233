"""Nets hung out to dry, creels."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, limb, rectangle
from vivant.studio.drawing.settings.barrels import barrel
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    QUAY,
    TIMBER,
)


def drying_nets(aspect: float, tone: Tone) -> list[Node]:
    """Nets hung out to dry between poles on the left; creels and a barrel under them."""
    xs, top, base = (aspect * 0.02 - 0.04, aspect * 0.2, aspect * 0.38 + 0.02), 0.25, 0.745
    poles = joined(limb([(x, base + 0.02), (x, top - 0.03)], [0.012, 0.009]) for x in xs)
    veil, mesh, floats = Path(), Path(), Path()
    for (a, b), low in zip(
        ((xs[0] - 0.2, xs[0]), (xs[0], xs[1]), (xs[1], xs[2])), (0.6, 0.62, 0.56), strict=True
    ):
        sag = 0.07
        veil.move(a, top).cubic(
            a + (b - a) * 0.3, top + sag * 1.3, a + (b - a) * 0.7, top + sag * 1.3, b, top
        )
        veil.cubic(
            b - (b - a) * 0.06, top + 0.15, b - (b - a) * 0.02, low - 0.1, b - (b - a) * 0.08, low
        ).cubic(a + (b - a) * 0.7, low - 0.05, a + (b - a) * 0.3, low + 0.04, a + (b - a) * 0.06, low - 0.02)
        veil.cubic(a + (b - a) * 0.02, low - 0.12, a + (b - a) * 0.07, top + 0.16, a, top).close()
        n = 9
        for i in range(n):
            for d in (-1, 1):
                t, u = (i + 0.5) / n, (i + 0.5 + d * 3.2) / n
                if 0 <= u <= 1:
                    mesh.move(a + (b - a) * t, top + sag * 4 * t * (1 - t)).line(
                        a + (b - a) * (0.05 + u * 0.9), low - 0.03
                    )
        for i in range(6):
            t = (i + 0.5) / 6
            floats.extend(ellipse(a + (b - a) * t, top + sag * 4 * t * (1 - t), 0.017, 0.013))
    nodes: list[Node] = [
        flat(ellipse(aspect * 0.2, base + 0.02, 0.26, 0.014), tone(QUAY, 0.62), 130),
        graded(poles, (0.0, top), (0.0, base), tone(TIMBER, 1.2), tone(TIMBER, 0.8)),
        flat(veil, tone((94, 140, 138)), 150),
        line(mesh, tone((66, 104, 108)), 0.0045, 220),
        flat(floats, tone((228, 130, 78))),
    ]
    for x, y in ((aspect * 0.3, base + 0.025), (aspect * 0.3 + 0.01, base - 0.06)):
        nodes += _creel(x, y, 0.15, tone)
    return [*nodes, *barrel(aspect * 0.13, base + 0.03, 0.13, 0.17, tone)]


def _creel(x: float, base: float, width: float, tone: Tone) -> list[Node]:
    """A lobster pot: hoops over a board, netted over."""
    w, h = width / 2, width * 0.52
    dome = Path().move(x - w, base).cubic(x - w, base - h * 1.25, x + w, base - h * 1.25, x + w, base).close()
    mesh = strokes(
        [
            (x + w * k, base, x + w * (k + 0.5 * d), base - h * 0.84)
            for k in (-0.66, -0.22, 0.22, 0.66)
            for d in (-1, 1)
            if abs(k + 0.5 * d) < 0.9
        ]
    )
    hoops = Path()
    for k in (1.0, 0.5):
        hoops.move(x - w * k, base).cubic(
            x - w * k, base - h * 1.25, x + w * k, base - h * 1.25, x + w * k, base
        )
    return [
        flat(dome, tone((96, 84, 76)), 210),
        line(mesh, tone((226, 202, 156)), width * 0.018, 190),
        line(hoops, tone(TIMBER, 1.1), width * 0.045),
        flat(rectangle(x - w * 1.06, base - h * 0.12, w * 2.12, h * 0.2, h * 0.05), tone(DARK_TIMBER)),
    ]
