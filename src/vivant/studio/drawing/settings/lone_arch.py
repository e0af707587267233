"""A pointed arch that stands alone."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.masonry import blocks, jagged
from vivant.studio.drawing.settings.pigments import HONEY, IVY
from vivant.studio.drawing.settings.trees import ivy


def lone_arch(aspect: float, tone: Tone) -> list[Node]:
    """A pointed arch that stands all alone in the middle; an owl lives in its shoulder."""
    x, base, s = aspect * 0.52, 0.7, tone.side
    w, hole = 0.26, 0.165
    outer = jagged([(x - w, 0.42), (x - w * 0.72, 0.3)], 2, 0.01, 175) + jagged(
        [(x - w * 0.72, 0.26), (x - w * 0.2, 0.13), (x + w * 0.3, 0.13), (x + w * 0.86, 0.24)], 3, 0.012, 176
    )
    face = polygon([(x - w, base), *outer, (x + w, 0.28), (x + w, base)])
    # The opening is its own outline, wound the other way, so that the valley shows through.
    gap = (
        Path()
        .move(x + hole, base + 0.002)
        .line(x + hole, 0.45)
        .cubic(x + hole, 0.36, x + hole * 0.5, 0.27, x, 0.225)
        .cubic(x - hole * 0.5, 0.27, x - hole, 0.36, x - hole, 0.45)
        .line(x - hole, base + 0.002)
        .close()
    )
    rim = (
        Path()
        .move(x - hole - 0.02, base)
        .line(x - hole - 0.02, 0.45)
        .cubic(x - hole - 0.02, 0.35, x - hole * 0.6, 0.25, x, 0.195)
        .cubic(x + hole * 0.6, 0.25, x + hole + 0.02, 0.35, x + hole + 0.02, 0.45)
        .line(x + hole + 0.02, base)
    )
    caps = joined(rectangle(x + d * (hole + 0.012) - 0.045, 0.448, 0.09, 0.026, 0.006) for d in (-1, 1))
    ox, oy = x + w * 0.77, 0.37
    eyes = joined(circle(ox + d * 0.011, oy - 0.008, 0.0085) for d in (-1, 1))
    pupils = joined(circle(ox + d * 0.011, oy - 0.008, 0.004) for d in (-1, 1))
    warm: list[Node] = (
        [glow(ox, oy, 0.06, (250, 226, 140), round(90 * tone.lamps))] if tone.lamps > 0.3 else []
    )
    return [
        flat(joined(ellipse(x + d * 0.21, base + 0.008, 0.085, 0.016) for d in (-1, 1)), tone((100, 112, 66), 0.8), 140),
        graded(face.extend(gap), (x + s * w, 0.0), (x - s * w, 0.0), tone(HONEY, 1.3), tone(HONEY), tone(HONEY, 0.68)),
        *blocks(x - w * 0.98, x - hole - 0.03, 0.46, base, tone, 177, HONEY, 0.04),
        *blocks(x + hole + 0.03, x + w * 0.98, 0.3, base, tone, 178, HONEY, 0.04),
        *blocks(x - w * 0.66, x - w * 0.3, 0.27, 0.36, tone, 179, HONEY, 0.04),
        line(rim, tone(HONEY, 1.42), 0.024),
        flat(caps, tone(HONEY, 1.3)),
        flat(circle(ox, oy, 0.034), tone((74, 62, 58))),
        *warm,
        flat(ellipse(ox, oy + 0.006, 0.022, 0.026), tone((158, 124, 96))),
        flat(eyes, (252, 228, 140)),
        flat(pupils, (40, 34, 34)),
        ivy([(x - w * 0.86 + 0.018 * (i % 3), 0.4 + 0.028 * i) for i in range(11)], tone, IVY, 0.028),
        ivy([(x - w * 0.1 + 0.034 * i, 0.155 + 0.004 * (i % 3)) for i in range(9)], tone, (128, 162, 92), 0.024),
    ]  # fmt: skip
