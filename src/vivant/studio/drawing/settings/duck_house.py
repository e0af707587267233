"""A thatched house for ducks, on a raft."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    RED,
    STRAW,
    TIMBER,
)
from vivant.studio.drawing.settings.water import shadow_on
from vivant.studio.drawing.settings.waterfowl import duck


def duck_house(aspect: float, tone: Tone) -> list[Node]:
    """A thatched house on a raft in the middle of the pond, its family out for a swim."""
    x, y, s = aspect * 0.54, 0.58, tone.side
    w, eaves, ridge = 0.11, 0.43, 0.25
    wall = polygon([(x - w, y), (x - w, eaves), (x + w, eaves), (x + w, y)])
    boards = strokes([(x - w, eaves + 0.03 * i, x + w, eaves + 0.03 * i) for i in range(1, 5)])
    thatch = smooth(
        [
            (x - w * 1.5, eaves + 0.03),
            (x - w * 0.75, ridge + 0.045),
            (x - w * 0.3, ridge),
            (x + w * 0.3, ridge),
            (x + w * 0.75, ridge + 0.045),
            (x + w * 1.5, eaves + 0.03),
            (x, eaves + 0.045),
        ],
        tension=0.5,
    )
    reeds = strokes(
        [
            (x + w * k * 0.5, ridge + 0.03, x + w * k, eaves + 0.025)
            for k in (-1.2, -0.85, -0.5, -0.17, 0.17, 0.5, 0.85, 1.2)
        ]
    )
    hole = (
        Path()
        .move(x - 0.042, y)
        .line(x - 0.042, 0.5)
        .cubic(x - 0.042, 0.445, x + 0.042, 0.445, x + 0.042, 0.5)
        .line(x + 0.042, y)
        .close()
    )
    ramp = polygon([(x - 0.03, y), (x + 0.03, y), (x + 0.06, y + 0.06), (x - 0.02, y + 0.06)])
    nodes: list[Node] = [
        shadow_on(x, y + 0.035, 0.22, tone),
        flat(rectangle(x - 0.17, y - 0.01, 0.34, 0.034, 0.012), tone(DARK_TIMBER)),
        flat(rectangle(x - 0.17, y - 0.012, 0.34, 0.014, 0.007), tone(TIMBER, 1.2)),
        graded(wall, (x + s * w, 0.0), (x - s * w, 0.0), tone((110, 158, 158), 1.2), tone((110, 158, 158), 0.82)),
        line(boards, tone((110, 158, 158), 0.7), 0.004),
        flat(hole, tone((66, 54, 50))),
        line(hole, tone(CREAM), 0.009),
        flat(ramp, tone(TIMBER, 1.1)),
        graded(thatch, (x + s * w, ridge), (x - s * w, eaves), tone(STRAW, 1.2), tone(STRAW), tone(STRAW, 0.7)),
        line(reeds, tone(STRAW, 0.66), 0.005, 170),
        line(strokes([(x - w * 0.34, ridge + 0.012, x + w * 0.34, ridge + 0.012)]), tone(STRAW, 0.6), 0.02),
        line(strokes([(x + w * 0.2, ridge, x + w * 0.2, ridge - 0.07)]), tone(DARK_TIMBER), 0.007),
        flat(polygon([(x + w * 0.2, ridge - 0.07), (x + w * 0.2 + 0.06, ridge - 0.055), (x + w * 0.2, ridge - 0.035)]), tone(RED)),
    ]  # fmt: skip
    nodes += duck(aspect * 0.34, 0.63, 0.085, tone, facing=1, drake=True)
    nodes += duck(aspect * 0.72, 0.66, 0.09, tone, facing=-1)
    for i in range(3):
        nodes += duck(aspect * 0.72 + 0.085 + 0.05 * i, 0.662 + 0.004 * i, 0.04, tone, facing=-1)
    return nodes
