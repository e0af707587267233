"""A broad little fishing boat with a wheelhouse."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import CREAM, LAMPLIGHT, RED, TIMBER
from vivant.studio.drawing.settings.water import shadow_on


def fishing_boat(
    x: float, y: float, length: float, tone: Tone, colour: RGB, *, facing: int = 1
) -> list[Node]:
    """The boat around `x`, her waterline at `y`; `facing` -1 turns her bow to the left."""
    n, f, s = length, length * facing, tone.side
    sheer = (
        Path()
        .move(x - f * 0.48, y - n * 0.18)
        .cubic(x - f * 0.2, y - n * 0.13, x + f * 0.2, y - n * 0.14, x + f * 0.52, y - n * 0.3)
    )
    hull = (
        Path()
        .extend(sheer)
        .cubic(x + f * 0.46, y - n * 0.1, x + f * 0.36, y, x + f * 0.26, y)
        .line(x - f * 0.36, y)
        .cubic(x - f * 0.44, y - n * 0.02, x - f * 0.48, y - n * 0.1, x - f * 0.48, y - n * 0.18)
        .close()
    )
    stripe = (
        Path()
        .move(x - f * 0.478, y - n * 0.12)
        .cubic(x - f * 0.2, y - n * 0.075, x + f * 0.2, y - n * 0.08, x + f * 0.485, y - n * 0.2)
    )
    foot = (
        Path()
        .move(x - f * 0.46, y - n * 0.035)
        .cubic(x - f * 0.2, y - n * 0.005, x + f * 0.2, y - n * 0.01, x + f * 0.4, y - n * 0.06)
        .line(x + f * 0.3, y)
        .line(x - f * 0.38, y)
        .close()
    )
    cabin = polygon(
        [
            (x - f * 0.34, y - n * 0.14),
            (x - f * 0.32, y - n * 0.42),
            (x - f * 0.04, y - n * 0.42),
            (x + f * 0.0, y - n * 0.14),
        ]
    )
    panes = joined(
        rectangle(x + f * k - n * 0.035, y - n * 0.36, n * 0.07, n * 0.09, n * 0.012) for k in (-0.25, -0.12)
    )
    mast = strokes(
        [
            (x + f * 0.12, y - n * 0.14, x + f * 0.12, y - n * 0.86),
            (x + f * 0.12, y - n * 0.34, x + f * 0.4, y - n * 0.56),
        ]
    )
    stays = strokes(
        [
            (x + f * 0.12, y - n * 0.84, x + f * 0.5, y - n * 0.28),
            (x + f * 0.12, y - n * 0.84, x - f * 0.46, y - n * 0.18),
            (x + f * 0.12, y - n * 0.8, x + f * 0.4, y - n * 0.56),
        ]
    )
    return [
        shadow_on(x, y + n * 0.01, n * 0.5, tone),
        line(stays, tone((120, 108, 100)), n * 0.007),
        line(mast, tone(TIMBER), n * 0.025),
        flat(polygon([(x + f * 0.12, y - n * 0.86), (x - f * 0.02, y - n * 0.82), (x + f * 0.12, y - n * 0.78)]), tone(RED)),
        graded(cabin, (x + s * n * 0.3, 0.0), (x - s * n * 0.4, 0.0), tone(CREAM, 1.3), tone(CREAM, 0.82)),
        flat(rectangle(x - n * 0.17 - f * 0.18, y - n * 0.455, n * 0.36, n * 0.05, n * 0.015), tone(RED, 0.95)),
        flat(panes, LAMPLIGHT if tone.lamps > 0.3 else tone((128, 164, 178))),
        graded(hull, (0.0, y - n * 0.28), (0.0, y), tone(colour, 1.15), tone(colour, 0.84)),
        flat(foot, tone((150, 70, 62))),
        line(stripe, tone(CREAM), n * 0.03),
        line(sheer, tone(TIMBER, 1.2), n * 0.035),
        flat(joined(circle(x + f * k, y - n * 0.085, n * 0.045) for k in (-0.3, 0.1)), tone((236, 150, 84))),
        flat(joined(circle(x + f * k, y - n * 0.085, n * 0.02) for k in (-0.3, 0.1)), tone(colour, 0.8)),
    ]  # fmt: skip
