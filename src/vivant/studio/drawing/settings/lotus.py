"""Water lilies, tall ones and those that float, and a _frog."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    GOLD,
    LEAF,
    POND,
)


def water_lilies(aspect: float, tone: Tone) -> list[Node]:
    """Lotus leaves and blooms that stand above the water at both sides; pads between them, a _frog on one."""
    pads, notches, rims = Path(), Path(), Path()
    for k, y, r in (
        (0.3, 0.64, 0.05),
        (0.41, 0.6, 0.035),
        (0.47, 0.675, 0.06),
        (0.61, 0.61, 0.04),
        (0.66, 0.665, 0.055),
        (0.36, 0.69, 0.05),
        (0.55, 0.57, 0.028),
    ):
        x = aspect * k
        pads.extend(ellipse(x, y, r, r * 0.34))
        notches.extend(polygon([(x, y), (x + r * 0.5, y - r * 0.36), (x + r * 0.9, y - r * 0.24)]))
        rims.extend(ellipse(x, y - r * 0.04, r * 0.8, r * 0.22))
    nodes: list[Node] = [
        flat(pads, tone(LEAF, 0.86)),
        flat(rims, tone(LEAF, 1.12)),
        flat(notches, tone(POND, 0.96)),
    ]
    nodes += _lotus(aspect * 0.41, 0.6, 0.035, tone)
    nodes += _lotus(aspect * 0.6, 0.605, 0.04, tone)
    nodes += _frog(aspect * 0.47, 0.672, 0.05, tone)
    stems, leaves, shade, veins = Path(), Path(), Path(), Path()
    high = (
        (0.03, 0.42, 0.1),
        (0.17, 0.5, 0.095),
        (0.09, 0.58, 0.085),
        (0.27, 0.6, 0.07),
        (0.97, 0.4, 0.105),
        (0.84, 0.47, 0.095),
        (0.92, 0.57, 0.09),
        (0.74, 0.58, 0.075),
    )
    for k, y, r in high:
        x = aspect * k
        stems.move(x, 0.76).cubic(x + 0.02, 0.66, x - 0.015, y + 0.1, x, y)
        shade.extend(
            smooth(
                [
                    (x - r, y),
                    (x - r * 0.5, y + r * 0.5),
                    (x, y + r * 0.6),
                    (x + r * 0.5, y + r * 0.5),
                    (x + r, y),
                ],
                tension=0.8,
            )
        )
        leaves.extend(ellipse(x, y, r, r * 0.36))
        for a in (-0.8, -0.35, 0.1, 0.55, 0.9):
            veins.move(x, y).line(x + r * a, y + r * 0.3 * (1 - a * a) ** 0.5)
            veins.move(x, y).line(x + r * a, y - r * 0.3 * (1 - a * a) ** 0.5)
    nodes += [
        line(stems, tone(LEAF, 0.72), 0.011),
        flat(shade, tone(LEAF, 0.7)),
        flat(leaves, tone((134, 176, 112))),
        line(veins, tone((134, 176, 112), 1.4), 0.0035, 200),
    ]
    flowers_at = ((0.1, 0.36, 0.075), (0.23, 0.44, 0.055), (0.9, 0.33, 0.08), (0.76, 0.43, 0.06))
    nodes.append(
        line(
            joined(
                Path()
                .move(aspect * k, 0.74)
                .cubic(aspect * k + 0.015, 0.6, aspect * k - 0.01, y + 0.15, aspect * k, y)
                for k, y, _ in flowers_at
            ),
            tone(LEAF, 0.8),
            0.009,
        )
    )
    for k, y, r in flowers_at:
        nodes += _lotus(aspect * k, y, r, tone)
    return nodes


def _lotus(x: float, y: float, r: float, tone: Tone) -> list[Node]:
    """An open water lily; (x, y) is the foot of its cup."""
    outer, inner = Path(), Path()
    for path, spread, length in ((outer, (-1.0, -0.5, 0.5, 1.0), 1.0), (inner, (-0.62, 0.0, 0.62), 1.08)):
        for k in spread:
            tx, ty = x + k * r * 1.05, y - r * length * (1.05 - abs(k) * 0.55)
            w = r * 0.34
            path.move(x, y).cubic(x + k * r * 0.4 - w, y - r * 0.2, tx - w * 0.7, ty + r * 0.3, tx, ty).cubic(
                tx + w * 0.7, ty + r * 0.3, x + k * r * 0.4 + w, y - r * 0.2, x, y
            ).close()
    return [
        flat(outer, tone((232, 150, 172))),
        graded(inner, (0.0, y - r * 1.1), (0.0, y), tone((250, 214, 222)), tone((244, 184, 198))),
        flat(ellipse(x, y - r * 0.2, r * 0.22, r * 0.14), tone(GOLD, 1.2)),
    ]  # fmt: skip


def _frog(x: float, base: float, size: float, tone: Tone) -> list[Node]:
    """A small _frog that sits facing us."""
    green: RGB = (128, 176, 76)
    return [
        flat(joined(ellipse(x + d * size * 0.42, base - size * 0.16, size * 0.24, size * 0.2) for d in (-1, 1)), tone(green, 0.8)),
        graded(ellipse(x, base - size * 0.32, size * 0.42, size * 0.34), (0.0, base - size * 0.7), (0.0, base), tone(green, 1.15), tone(green, 0.95)),
        flat(ellipse(x, base - size * 0.2, size * 0.26, size * 0.2), tone((226, 226, 170))),
        flat(joined(circle(x + d * size * 0.22, base - size * 0.64, size * 0.14) for d in (-1, 1)), tone(green, 1.1)),
        flat(joined(circle(x + d * size * 0.22, base - size * 0.65, size * 0.07) for d in (-1, 1)), tone((48, 44, 40))),
        line(Path().move(x - size * 0.24, base - size * 0.4).cubic(x - size * 0.1, base - size * 0.32, x + size * 0.1, base - size * 0.32, x + size * 0.24, base - size * 0.4), tone(green, 0.55), size * 0.035),
    ]  # fmt: skip
