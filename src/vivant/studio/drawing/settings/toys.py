"""Toys: a bear, and shelves of more."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.furniture import books
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import BLUE, CREAM, GOLD, RED, TEAL, TIMBER
from vivant.studio.drawing.settings.shading import across, contact, downward

_WOOD: RGB = (238, 222, 204)
_LINEN: RGB = (252, 244, 236)


def bear(x: float, base: float, size: float, tone: Tone) -> list[Node]:
    """A toy bear, sitting."""
    s, fur = size, (198, 146, 100)
    limbs = joined(
        [
            *(ellipse(x + d * s * 0.34, base - s * 0.1, s * 0.18, s * 0.12) for d in (-1, 1)),
            *(ellipse(x + d * s * 0.36, base - s * 0.48, s * 0.1, s * 0.2) for d in (-1, 1)),
            *(circle(x + d * s * 0.24, base - s * 1.14, s * 0.13) for d in (-1, 1)),
        ]
    )
    eyes = joined(circle(x + d * s * 0.11, base - s * 0.95, s * 0.04) for d in (-1, 1))
    return [
        flat(limbs, tone(fur, 0.86)),
        flat(ellipse(x, base - s * 0.36, s * 0.33, s * 0.38), tone(fur)),
        flat(circle(x, base - s * 0.9, s * 0.33), tone(fur, 1.08)),
        flat(ellipse(x, base - s * 0.8, s * 0.15, s * 0.12), tone(fur, 1.45)),
        flat(joined([eyes, ellipse(x, base - s * 0.85, s * 0.06, s * 0.04)]), tone((74, 52, 48))),
        flat(
            joined(
                polygon(
                    [
                        (x, base - s * 0.6),
                        (x + d * s * 0.2, base - s * 0.7),
                        (x + d * s * 0.2, base - s * 0.5),
                    ]
                )
                for d in (-1, 1)
            ),
            tone(RED),
        ),
    ]


def toy_shelves(aspect: float, light: Light) -> list[Node]:
    """Two long shelves of toys high on the wall, a drum and a ball below."""
    tone = light.at(0.1)
    left, right = aspect * 0.56 - 0.16, aspect * 0.56 + 0.22
    x = (left + right) / 2
    sail = polygon([(x - 0.01, 0.345), (x - 0.01, 0.225), (x + 0.075, 0.33)])
    hull = polygon([(x - 0.075, 0.35), (x + 0.075, 0.35), (x + 0.05, 0.388), (x - 0.05, 0.388)])
    horse = smooth(
        [(left + 0.02, 0.195), (left + 0.045, 0.11), (left + 0.03, 0.085), (left + 0.06, 0.055), (left + 0.085, 0.11), (left + 0.14, 0.11), (left + 0.16, 0.195),
         (left + 0.135, 0.195), (left + 0.12, 0.15), (left + 0.06, 0.15), (left + 0.045, 0.195)],
        tension=0.7,
    )  # fmt: skip
    blocks = [
        flat(rectangle(right - 0.13 + dx, 0.2 - dy, 0.05, 0.05, 0.005), tone(colour))
        for dx, dy, colour in ((0.0, 0.05, RED), (0.056, 0.05, GOLD), (0.026, 0.102, BLUE))
    ]
    cars: list[Node] = []
    for i, colour in enumerate((RED, TEAL, GOLD)):
        cx = left + 0.0 + i * 0.075
        cars.append(flat(rectangle(cx, 0.335, 0.065, 0.042, 0.006), tone(colour)))
        cars.append(flat(joined(circle(cx + dx, 0.379, 0.012) for dx in (0.015, 0.05)), tone((80, 70, 80))))
    drum = [
        contact(x + 0.14, 0.745, 0.1, tone),
        across(rectangle(x + 0.05, 0.62, 0.18, 0.12, 0.01), tone, RED),
        line(
            strokes(
                [
                    (x + 0.06 + 0.03 * i, 0.63 + 0.1 * (i % 2), x + 0.09 + 0.03 * i, 0.73 - 0.1 * (i % 2))
                    for i in range(5)
                ]
            ),
            tone(GOLD),
            0.006,
        ),
        flat(ellipse(x + 0.14, 0.622, 0.09, 0.02), tone(CREAM)),
        line(ellipse(x + 0.14, 0.622, 0.09, 0.02), tone(GOLD), 0.008),
    ]
    return [
        *(
            downward(rectangle(left - 0.04, y, right - left + 0.08, 0.022, 0.005), tone, _WOOD)
            for y in (0.195, 0.39)
        ),
        *(
            flat(polygon([(bx, y + 0.02), (bx + 0.03, y + 0.02), (bx, y + 0.06)]), tone(_WOOD, 0.8))
            for y in (0.195, 0.39)
            for bx in (left, right - 0.03)
        ),
        downward(horse, tone, (236, 196, 140)),
        line(
            Path().move(left + 0.01, 0.185).cubic(left + 0.05, 0.205, left + 0.12, 0.205, left + 0.17, 0.185),
            tone(RED),
            0.009,
        ),
        *bear(x + 0.005, 0.195, 0.1, tone),
        *blocks,
        *cars,
        graded(hull, (0.0, 0.35), (0.0, 0.39), tone(TIMBER, 1.2), tone(TIMBER, 0.85)),
        flat(sail, tone(_LINEN)),
        line(strokes([(x - 0.016, 0.21, x - 0.016, 0.352)]), tone(TIMBER), 0.007),
        *books(right - 0.1, right + 0.03, 0.39, 0.12, tone, 12),
        *drum,
    ]
