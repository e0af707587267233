"""A great chimney stack."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import smoke
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.masonry import blocks
from vivant.studio.drawing.settings.pigments import (
    BRICK,
    CLAY,
    TILE,
)


def chimney_stack(aspect: float, tone: Tone) -> list[Node]:
    """A great stack on the left with four smoking pots, and a stork's nest on its shoulder."""
    x, base, top, s = aspect * 0.18, 0.725, 0.27, tone.side
    w = 0.14
    stack = polygon(
        [
            (x - w, base),
            (x - w, 0.42),
            (x - w * 0.8, 0.38),
            (x - w * 0.8, top),
            (x + w * 0.8, top),
            (x + w * 0.8, 0.38),
            (x + w, 0.42),
            (x + w, base),
        ]
    )
    cap = joined(
        [
            rectangle(x - w * 0.95, top - 0.016, w * 1.9, 0.032, 0.004),
            rectangle(x - w * 0.88, top + 0.016, w * 1.76, 0.02),
        ]
    )
    nodes: list[Node] = [
        flat(ellipse(x, base + 0.004, w * 1.3, 0.016), tone(CLAY, 0.6), 140),
        graded(stack, (x + s * w, 0.0), (x - s * w, 0.0), tone(BRICK, 1.2), tone(BRICK), tone(BRICK, 0.7)),
        *blocks(x - w * 0.78, x + w * 0.78, top + 0.04, 0.4, tone, 208, BRICK, 0.026),
        *blocks(x - w * 0.98, x + w * 0.98, 0.43, base - 0.01, tone, 209, BRICK, 0.026),
        flat(cap, tone(BRICK, 0.84)),
    ]
    for i, (dx, h) in enumerate(((-0.085, 0.1), (-0.03, 0.13), (0.028, 0.1), (0.085, 0.12))):
        px = x + dx
        pot = polygon(
            [
                (px - 0.024, top - 0.012),
                (px - 0.018, top - h),
                (px + 0.018, top - h),
                (px + 0.024, top - 0.012),
            ]
        )
        nodes += [
            graded(pot, (px + s * 0.02, 0.0), (px - s * 0.02, 0.0), tone(TILE, 1.2), tone(TILE, 0.75)),
            flat(rectangle(px - 0.023, top - h - 0.008, 0.046, 0.018, 0.006), tone(TILE, 1.1)),
        ]
        if i in (1, 3):
            nodes.append(smoke(px, top - h - 0.02, 0.1, tone))
    ladder = strokes(
        [(x + w * 0.32, base, x + w * 0.32, 0.44), (x + w * 0.68, base, x + w * 0.68, 0.44)]
        + [(x + w * 0.32, y / 100, x + w * 0.68, y / 100) for y in range(46, 72, 4)]
    )
    return [*nodes, line(ladder, tone((92, 84, 84)), 0.009)]
