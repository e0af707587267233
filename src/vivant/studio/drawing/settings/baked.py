"""What bakers make: loaves, pretzels, cakes, pies."""

from collections.abc import Sequence

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import CREAM, RED
from vivant.studio.drawing.settings.shading import across, downward

CRUST: RGB = (214, 148, 84)


def round_loaves(
    spots: Sequence[tuple[float, float]], width: float, tone: Tone, colour: RGB = CRUST
) -> list[Node]:
    """Loaves whose feet stand at `spots`, each with a cross cut in."""
    w = width / 2
    loaves = joined(
        Path().move(x - w, y).cubic(x - w * 1.1, y - w * 1.35, x + w * 1.1, y - w * 1.35, x + w, y).close()
        for x, y in spots
    )
    cuts = strokes(
        seg
        for x, y in spots
        for seg in (
            (x - w * 0.4, y - w * 0.66, x + w * 0.4, y - w * 0.46),
            (x - w * 0.4, y - w * 0.46, x + w * 0.4, y - w * 0.66),
        )
    )

    return [flat(loaves, tone(colour)), line(cuts, tone((252, 228, 180)), width * 0.07)]


def long_loaves(
    left: float, right: float, base: float, height: float, tone: Tone, colour: RGB = (226, 166, 98)
) -> list[Node]:
    """Long loaves standing in a row, leaning on one another."""
    loaves, cuts = Path(), Path()
    x, i = left, 0
    while x + height * 0.24 < right:
        h, lean = height * (0.86 + 0.14 * (i * 3 % 4) / 3), height * 0.06 * (i % 3 - 1)
        w = height * 0.12
        loaves.extend(
            smooth(
                [
                    (x, base),
                    (x + lean - w * 0.1, base - h * 0.5),
                    (x + lean + w, base - h),
                    (x + lean + w * 2.1, base - h * 0.5),
                    (x + w * 2, base),
                ],
                tension=0.8,
            )
        )
        for k in (0.3, 0.5, 0.7):
            cuts.move(x + lean * k + w * 0.4, base - h * k + w * 0.3).line(
                x + lean * k + w * 1.5, base - h * k - w * 0.3
            )
        x, i = x + w * 2.1, i + 1
    return [downward(loaves, tone, colour, 1.12, 0.86), line(cuts, tone((250, 222, 168)), height * 0.035)]


def pretzel(x: float, y: float, r: float) -> Path:
    """A pretzel around (x, y), to be stroked with a width of about r / 3."""
    path = (
        Path()
        .move(x - r * 0.34, y + r * 0.72)
        .cubic(x + r * 0.2, y + r * 0.2, x + r * 1.1, y - r * 0.2, x + r * 0.8, y - r * 0.7)
    )
    path.cubic(x + r * 0.5, y - r * 1.1, x, y - r * 0.7, x, y - r * 0.3)
    path.move(x + r * 0.34, y + r * 0.72).cubic(
        x - r * 0.2, y + r * 0.2, x - r * 1.1, y - r * 0.2, x - r * 0.8, y - r * 0.7
    )
    return path.cubic(x - r * 0.5, y - r * 1.1, x, y - r * 0.7, x, y - r * 0.3)


def layer_cake(
    x: float, base: float, width: float, tone: Tone, colour: RGB, icing: RGB = CREAM
) -> list[Node]:
    """A cake on a foot, iced and topped with cherries."""
    w, h = width / 2, width * 0.42
    top, low = base - width * 0.62, base - width * 0.2
    foot = joined(
        [
            rectangle(x - w * 0.12, low, w * 0.24, width * 0.18),
            ellipse(x, base - width * 0.01, w * 0.5, width * 0.04),
        ]
    )
    drip = Path().move(x - w * 0.86, top)
    for i in range(6):
        left = x - w * 0.86 + i * w * 0.287
        drip.cubic(
            left,
            top + h * (0.5 + 0.2 * (i % 2)),
            left + w * 0.287,
            top + h * (0.5 + 0.2 * (i % 2)),
            left + w * 0.287,
            top,
        )
    cherries = joined(circle(x + w * k, top - width * 0.04, width * 0.055) for k in (-0.5, 0.0, 0.5))
    return [
        flat(foot, tone((226, 232, 232), 0.9)),
        flat(ellipse(x, low, w * 1.15, width * 0.06), tone((240, 244, 244))),
        across(rectangle(x - w * 0.86, top, w * 1.72, h, w * 0.08), tone, colour),
        line(
            strokes([(x - w * 0.84, top + h * 0.62, x + w * 0.84, top + h * 0.62)]), tone(icing), width * 0.05
        ),
        flat(drip.close(), tone(icing)),
        flat(ellipse(x, top, w * 0.86, width * 0.07), tone(icing, 1.1)),
        flat(cherries, tone(RED)),
    ]


def pie(x: float, base: float, width: float, tone: Tone, filling: RGB) -> list[Node]:
    """A pie seen slightly from above, its lid a lattice."""
    w = width / 2
    dish = polygon(
        [(x - w, base - width * 0.2), (x + w, base - width * 0.2), (x + w * 0.76, base), (x - w * 0.76, base)]
    )
    lattice = strokes(
        [
            (x + w * k - w * 0.2, base - width * 0.3, x + w * k + w * 0.2, base - width * 0.14)
            for k in (-0.5, 0.0, 0.5)
        ]
        + [
            (x + w * k + w * 0.2, base - width * 0.3, x + w * k - w * 0.2, base - width * 0.14)
            for k in (-0.5, 0.0, 0.5)
        ]
    )
    return [
        across(dish, tone, (206, 214, 214)),
        flat(ellipse(x, base - width * 0.21, w * 1.06, width * 0.13), tone(CRUST)),
        flat(ellipse(x, base - width * 0.22, w * 0.84, width * 0.09), tone(filling)),
        line(lattice, tone((240, 190, 120)), width * 0.05),
    ]


def tray_of_buns(x: float, base: float, width: float, tone: Tone, count: int) -> list[Node]:
    """Buns side by side on a baking sheet."""
    r = width / count / 2
    buns = joined(
        Path()
        .move(x - width / 2 + r * 2 * i, base)
        .cubic(
            x - width / 2 + r * 2 * i,
            base - r * 1.9,
            x - width / 2 + r * 2 * (i + 1),
            base - r * 1.9,
            x - width / 2 + r * 2 * (i + 1),
            base,
        )
        .close()
        for i in range(count)
    )
    sugar = joined(
        ellipse(x - width / 2 + r * (2 * i + 1), base - r * 1.15, r * 0.4, r * 0.16) for i in range(count)
    )
    return [
        downward(buns, tone, (226, 164, 94), 1.15, 0.84),
        flat(sugar, tone((255, 246, 226)), 210),
        flat(
            rectangle(x - width / 2 - 0.01, base - 0.003, width + 0.02, 0.012, 0.004), tone((150, 150, 156))
        ),
    ]
