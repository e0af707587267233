"""A bridge of ropes and planks."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, polygon
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    TIMBER,
)


def rope_bridge(aspect: float, tone: Tone) -> list[Node]:
    """A bridge of ropes and planks, high across the gorge."""
    left, right, y, sag = -0.28, aspect + 0.28, 0.14, 0.2

    def low(t: float, up: float = 0.0) -> tuple[float, float]:
        return left + (right - left) * t, y + sag * 4 * t * (1 - t) - up

    n = 34
    planks = joined(
        polygon(
            [
                low((i + 0.1) / n),
                low((i + 0.9) / n),
                (low((i + 0.9) / n)[0], low((i + 0.9) / n)[1] + 0.034),
                (low((i + 0.1) / n)[0], low((i + 0.1) / n)[1] + 0.034),
            ]
        )
        for i in range(n)
        if i != 19
    )
    hangers = strokes([(*low(i / n), *low(i / n, 0.13)) for i in range(0, n + 1, 2)])
    ropes = Path()
    for up, dy in ((0.13, 0.0), (0.0, 0.0), (0.0, 0.03)):
        ropes.move(*low(0, up - dy))
        for i in range(1, n + 1):
            ropes.line(*low(i / n, up - dy))
    rope: RGB = (222, 190, 140)
    tags = joined(
        polygon(
            [
                (low(t, 0.13)[0] - 0.012, low(t, 0.13)[1]),
                (low(t, 0.13)[0] + 0.012, low(t, 0.13)[1]),
                (low(t, 0.13)[0], low(t, 0.13)[1] + 0.035),
            ]
        )
        for t in (0.26, 0.32, 0.38, 0.62, 0.68, 0.74)
    )
    return [
        line(hangers, tone(rope, 0.76), 0.006),
        graded(planks, (0.0, 0.14), (0.0, 0.4), tone(TIMBER, 1.05), tone(TIMBER, 0.8)),
        line(ropes, tone(rope), 0.01),
        flat(tags, tone((214, 98, 78))),
    ]
