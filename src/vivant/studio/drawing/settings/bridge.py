"""A humped wooden footbridge."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    TIMBER,
)


def bridge(aspect: float, tone: Tone) -> list[Node]:
    """A humped wooden footbridge with a railing, its reflection under it."""
    left, right, s = aspect * 0.4, aspect + 0.1, tone.side
    mid, y, top = (left + right) / 2, 0.565, 0.4
    deck = (
        Path().move(left - 0.04, y).cubic(left + 0.16, top - 0.02, right - 0.16, top - 0.02, right + 0.04, y)
    )
    deck.line(right + 0.02, y + 0.06).cubic(
        right - 0.17, top + 0.075, left + 0.17, top + 0.075, left - 0.02, y + 0.06
    ).close()
    rail = (
        Path()
        .move(left - 0.02, y - 0.14)
        .cubic(left + 0.16, top - 0.16, right - 0.16, top - 0.16, right + 0.02, y - 0.14)
    )
    mid_rail = (
        Path()
        .move(left - 0.02, y - 0.07)
        .cubic(left + 0.16, top - 0.09, right - 0.16, top - 0.09, right + 0.02, y - 0.07)
    )
    posts: list[tuple[float, float, float, float]] = []
    planks: list[tuple[float, float, float, float]] = []
    for i in range(25):
        t = i / 24
        x = left + (right - left) * t
        ya = _bow(t, y, top + 0.0)
        planks.append((x, ya, x, ya + 0.055))
        if i % 4 == 0:
            posts.append((x, ya + 0.03, x, ya - 0.155))
    piers = joined(rectangle(mid + dx - 0.02, 0.46, 0.04, 0.22, 0.01) for dx in (-0.16, 0.16))
    return [
        flat(ellipse(mid, 0.655, (right - left) * 0.46, 0.035), tone((70, 110, 122), 0.8), 120),
        graded(piers, (0.0, 0.46), (0.0, 0.68), tone(DARK_TIMBER), tone(DARK_TIMBER, 0.7)),
        graded(deck, (mid + s * 0.3, 0.4), (mid - s * 0.3, 0.6), tone(TIMBER, 1.25), tone(TIMBER)),
        line(strokes(planks), tone(DARK_TIMBER), 0.005),
        line(strokes(posts), tone(TIMBER, 0.85), 0.022),
        line(mid_rail, tone(TIMBER, 0.95), 0.014),
        line(rail, tone(TIMBER, 1.2), 0.022),
    ]


def _bow(t: float, edge: float, top: float) -> float:
    """The height of the bridge's deck at `t` of its length."""
    return edge * ((1 - t) ** 3 + t**3) + (top - 0.02) * 3 * t * (1 - t)
