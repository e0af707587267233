"""Half a round tower."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, polygon
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.buildings import arch
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.masonry import blocks, boulder, jagged
from vivant.studio.drawing.settings.pigments import HONEY, IVY
from vivant.studio.drawing.settings.trees import ivy


def broken_tower(aspect: float, tone: Tone) -> list[Node]:
    """Half a round tower on the left, jackdaws about its broken crown."""
    x, base, s = aspect * 0.19, 0.735, tone.side
    w = 0.17
    crown = jagged(
        [(x - w * 0.94, 0.16), (x - w * 0.3, 0.08), (x + w * 0.1, 0.2), (x + w * 0.92, 0.3)], 3, 0.014, 168
    )
    wall = polygon([*crown, (x + w * 0.92, 0.3), (x + w * 1.04, base), (x - w * 1.04, base)])
    inside = polygon(
        [
            (x - w * 0.5, 0.12),
            (x + w * 0.05, 0.17),
            (x + w * 0.55, 0.26),
            (x + w * 0.88, 0.27),
            (x + w * 0.88, 0.34),
            (x - w * 0.2, 0.24),
        ]
    )
    slits = joined([arch(x - 0.022, 0.34, 0.036, 0.085), arch(x + 0.06, 0.5, 0.03, 0.07)])
    way = arch(x - 0.085, 0.565, 0.12, base - 0.565)
    daws = Path()
    for dx, y, r in ((0.22, 0.13, 0.024), (0.29, 0.2, 0.018), (0.1, 0.05, 0.02), (0.36, 0.1, 0.015)):
        gx = x + dx
        daws.move(gx - r, y - r * 0.4).cubic(
            gx - r * 0.6, y - r * 0.8, gx - r * 0.2, y - r * 0.4, gx, y
        ).cubic(gx + r * 0.2, y - r * 0.4, gx + r * 0.6, y - r * 0.8, gx + r, y - r * 0.4)
    nodes: list[Node] = [
        flat(ellipse(x, base + 0.006, w * 1.3, 0.022), tone((100, 112, 66), 0.8), 140),
        flat(inside, tone(HONEY, 0.56)),
        graded(wall, (x + s * w, 0.0), (x - s * w, 0.0), tone(HONEY, 1.3), tone(HONEY), tone(HONEY, 0.6)),
        *blocks(x - w * 0.92, x + w * 0.9, 0.31, 0.72, tone, 169, HONEY, 0.04),
        *blocks(x - w * 0.9, x - w * 0.1, 0.18, 0.3, tone, 170, HONEY, 0.04),
        flat(slits, tone((70, 60, 58))),
        flat(arch(x - 0.105, 0.54, 0.16, base - 0.54), tone(HONEY, 1.35)),
        graded(way, (0.0, 0.56), (0.0, base), tone((62, 52, 52)), tone((108, 92, 80))),
        line(daws, tone((60, 60, 72)), 0.007),
        ivy([(x + w * 0.7 + 0.018 * (i % 3), 0.31 + 0.028 * i) for i in range(14)], tone, IVY, 0.028),
        ivy([(x + w * 0.45 + 0.016 * (i % 2), 0.28 + 0.03 * i) for i in range(7)], tone, (128, 162, 92), 0.024),
    ]  # fmt: skip
    for dx, bw, h, seed in ((0.22, 0.1, 0.06, 1), (0.29, 0.06, 0.04, 2), (-0.15, 0.1, 0.07, 3)):
        nodes += boulder(x + dx, base + 0.025, bw, h, tone, 170 + seed, HONEY)
    return nodes
