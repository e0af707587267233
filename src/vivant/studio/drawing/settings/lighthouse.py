"""A lighthouse on its rock; it shines from dusk to dawn."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import CREAM, IRON, LAMPLIGHT, RED

_ROCK: RGB = (168, 158, 158)


def lighthouse(aspect: float, tone: Tone) -> list[Node]:
    x, base, top, s = aspect * 0.76, 0.56, 0.15, tone.side
    rock = smooth(
        [
            (x - 0.24, 0.69),
            (x - 0.19, 0.61),
            (x - 0.12, 0.555),
            (x, 0.54),
            (x + 0.12, 0.55),
            (x + 0.2, 0.59),
            (aspect + 0.3, 0.6),
            (aspect + 0.3, 0.7),
        ],
        tension=0.6,
    )
    shades = joined(
        [
            polygon([(x - 0.15, 0.6), (x - 0.08, 0.57), (x - 0.07, 0.66), (x - 0.14, 0.68)]),
            polygon([(x + 0.05, 0.58), (x + 0.13, 0.575), (x + 0.12, 0.67), (x + 0.04, 0.66)]),
        ]
    )

    def at(y: float) -> float:
        return 0.05 + 0.032 * (y - top) / (base - top)

    nodes: list[Node] = []
    if tone.lamps > 0.3:
        beam = Path().move(x, top - 0.035).line(-0.3, top - 0.16).line(-0.3, top + 0.1).close()
        nodes += [
            fading(beam, (x, 0.0), (x - 0.9, 0.0), LAMPLIGHT, round(190 * tone.lamps)),
            glow(x, top - 0.035, 0.3, LAMPLIGHT, 230),
        ]
    nodes += [
        graded(rock, (0.0, 0.54), (0.0, 0.7), tone(_ROCK, 1.15), tone(_ROCK, 0.75)),
        flat(shades, tone(_ROCK, 0.7), 110),
        flat(rectangle(x + 0.07, base - 0.1, 0.14, 0.1), tone(CREAM, 0.95)),
        flat(
            polygon(
                [
                    (x + 0.05, base - 0.095),
                    (x + 0.085, base - 0.16),
                    (x + 0.2, base - 0.16),
                    (x + 0.235, base - 0.095),
                ]
            ),
            tone((196, 104, 88)),
        ),
        flat(
            rectangle(x + 0.125, base - 0.075, 0.035, 0.04),
            LAMPLIGHT if tone.lamps > 0.3 else tone((130, 160, 172)),
        ),
        graded(
            polygon([(x - at(top), top), (x + at(top), top), (x + at(base), base), (x - at(base), base)]),
            (x + s * 0.08, 0.0),
            (x - s * 0.08, 0.0),
            tone((250, 246, 236)),
            tone((250, 246, 236), 0.8),
        ),
    ]
    for a, b in ((0.2, 0.275), (0.35, 0.425), (0.5, 0.56)):
        stripe = polygon([(x - at(a), a), (x + at(a), a), (x + at(b), b), (x - at(b), b)])
        nodes.append(
            graded(stripe, (x + s * 0.08, 0.0), (x - s * 0.08, 0.0), tone(RED, 1.05), tone(RED, 0.78))
        )
    lamp = (255, 240, 180) if tone.lamps > 0.3 else tone((214, 232, 232))
    return [
        *nodes,
        flat(rectangle(x - 0.014, 0.305, 0.028, 0.035, 0.012), tone((100, 120, 132))),
        flat(rectangle(x - 0.014, 0.455, 0.028, 0.035, 0.012), tone((100, 120, 132))),
        flat(rectangle(x - 0.07, top - 0.006, 0.14, 0.016, 0.004), tone(IRON)),
        line(rectangle(x - 0.065, top - 0.03, 0.13, 0.026), tone(IRON), 0.005),
        flat(rectangle(x - 0.035, top - 0.068, 0.07, 0.064), lamp),
        line(
            strokes([(x + dx, top - 0.068, x + dx, top) for dx in (-0.035, -0.012, 0.012, 0.035)]),
            tone(IRON),
            0.006,
        ),
        flat(
            Path()
            .move(x - 0.052, top - 0.066)
            .cubic(x - 0.04, top - 0.11, x - 0.01, top - 0.125, x, top - 0.135)
            .cubic(x + 0.01, top - 0.125, x + 0.04, top - 0.11, x + 0.052, top - 0.066)
            .close(),
            tone(RED, 0.92),
        ),
    ]
