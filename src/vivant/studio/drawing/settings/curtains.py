"""Heavy curtains with fringes, gathered to a side or hung as a pelmet."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import GOLD
from vivant.studio.drawing.settings.sky import OVERSCAN


def gathered(edge: float, towards: int, width: float, base: float, tone: Tone, colour: RGB) -> list[Node]:
    """A curtain that hangs from above at x = `edge`, tied back; it reaches `width` inwards (`towards` 1 or -1)."""
    d, w, tie = towards, width, 0.46
    body = Path().move(edge - d * 0.3, -OVERSCAN).line(edge + d * w, -OVERSCAN)
    body.cubic(edge + d * w, 0.2, edge + d * w * 0.75, tie - 0.08, edge + d * w * 0.34, tie)
    body.cubic(edge + d * w * 0.55, tie + 0.1, edge + d * w * 0.6, base - 0.1, edge + d * w * 0.62, base)
    body.line(edge - d * 0.3, base).close()
    folds = Path()
    for k in (0.15, 0.36, 0.57, 0.78):
        folds.move(edge + d * w * k, -OVERSCAN).cubic(
            edge + d * w * k, 0.2, edge + d * w * k * 0.7, tie - 0.1, edge + d * w * (0.1 + k * 0.2), tie
        )
        folds.cubic(
            edge + d * w * (k * 0.5),
            tie + 0.1,
            edge + d * w * k * 0.62,
            base - 0.1,
            edge + d * w * k * 0.62,
            base - 0.01,
        )
    hem = Path().move(edge + d * w * 0.62, base - 0.018).line(edge - d * 0.3, base - 0.018)
    cord = (
        Path()
        .move(edge - d * 0.3, tie - 0.05)
        .cubic(edge, tie - 0.01, edge + d * w * 0.2, tie + 0.01, edge + d * w * 0.36, tie - 0.005)
    )
    tx = edge + d * w * 0.36
    tassel = (
        Path()
        .move(tx - 0.012, tie)
        .line(tx + 0.012, tie)
        .line(tx + 0.02, tie + 0.07)
        .line(tx - 0.02, tie + 0.07)
        .close()
    )
    lit = (d < 0) == (tone.side < 0)
    return [
        graded(body, (edge, 0.0), (edge + d * w, 0.0), tone(colour, 0.7), tone(colour, 1.14 if lit else 1.0)),
        line(folds, tone(colour, 0.66), 0.009, 200),
        line(hem, tone(GOLD), 0.018),
        line(cord, tone(GOLD), 0.018),
        flat(joined([tassel, circle(tx, tie, 0.02)]), tone(GOLD, 1.1)),
    ]


def pelmet(left: float, right: float, low: float, tone: Tone, colour: RGB, swags: int) -> list[Node]:
    """Swags of cloth along the top, fringed in gold."""
    step = (right - left) / swags
    body = Path().move(left, -OVERSCAN).line(left, low - 0.07)
    fringe, folds = Path(), Path()
    for i in range(swags):
        a, b = left + i * step, left + (i + 1) * step
        body.cubic(a + step * 0.2, low + 0.02, b - step * 0.2, low + 0.02, b, low - 0.07)
        fringe.move(a, low - 0.07).cubic(
            a + step * 0.2, low + 0.02, b - step * 0.2, low + 0.02, b, low - 0.07
        )
        for k in (0.035, 0.075):
            folds.move(a + step * 0.08, low - 0.07 - k).cubic(
                a + step * 0.3, low - k, b - step * 0.3, low - k, b - step * 0.08, low - 0.07 - k
            )
    body.line(right, -OVERSCAN).close()
    knots = joined(circle(left + i * step, low - 0.075, 0.018) for i in range(swags + 1))
    return [
        graded(body, (0.0, -0.1), (0.0, low), tone(colour, 0.74), tone(colour, 1.08)),
        line(folds, tone(colour, 0.68), 0.008, 200),
        line(fringe, tone(GOLD), 0.02),
        flat(knots, tone(GOLD, 1.1)),
    ]
