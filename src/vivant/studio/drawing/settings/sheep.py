"""Sheep: woolly, grazing or looking up."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.trees import crown

_WOOL: RGB = (244, 236, 218)
_FACE: RGB = (92, 80, 78)


def sheep(
    x: float,
    base: float,
    size: float,
    tone: Tone,
    seed: int,
    *,
    facing: int = 1,
    grazing: bool = False,
    wool: RGB = _WOOL,
    face: RGB = _FACE,
) -> list[Node]:
    """A sheep standing at (x, base), `size` long; `facing` -1 looks left."""
    rng, f, n = Random(seed), size * facing, size
    cy, s = base - n * 0.44, tone.side
    legs = joined(
        rectangle(x + f * k - n * 0.035, base - n * 0.24, n * 0.07, n * 0.24, n * 0.02)
        for k in (-0.27, -0.15, 0.15, 0.27)
    )
    far_legs = joined(
        rectangle(x + f * k - n * 0.03, base - n * 0.26, n * 0.06, n * 0.24, n * 0.02) for k in (-0.2, 0.22)
    )
    body = crown(x, cy, n * 0.42, n * 0.26, rng, 11)
    curls = _curls(x, cy, n)
    hx, hy = (x + f * 0.5, base - n * 0.12) if grazing else (x + f * 0.5, base - n * 0.62)
    head = smooth(
        [
            (hx - f * 0.11, hy - n * 0.12),
            (hx + f * 0.03, hy - n * 0.13),
            (hx + f * 0.13, hy + n * 0.03),
            (hx + f * 0.09, hy + n * 0.11),
            (hx - f * 0.02, hy + n * 0.08),
            (hx - f * 0.12, hy + n * 0.0),
        ]
    )
    neck = limb([(x + f * 0.26, cy - n * 0.04), (hx - f * 0.02, hy - n * 0.04)], [n * 0.16, n * 0.09])
    ears = joined(
        [
            limb([(hx - f * 0.07, hy - n * 0.1), (hx - f * 0.18, hy - n * 0.06)], [n * 0.035, n * 0.02]),
            limb([(hx - f * 0.0, hy - n * 0.12), (hx + f * 0.04, hy - n * 0.2)], [n * 0.03, n * 0.016]),
        ]
    )
    mop = joined(
        circle(hx + f * dx, hy + n * dy, n * 0.055)
        for dx, dy in ((-0.09, -0.13), (-0.02, -0.15), (0.03, -0.12))
    )
    return [
        flat(ellipse(x, base + n * 0.01, n * 0.46, n * 0.05), tone((92, 116, 66), 0.8), 120),
        flat(far_legs, tone(face, 0.8)),
        flat(legs, tone(face)),
        flat(circle(x - f * 0.43, cy - n * 0.04, n * 0.075), tone(wool, 0.9)),
        flat(neck, tone(wool, 0.94)),
        graded(body, (x + s * n * 0.3, cy - n * 0.3), (x - s * n * 0.2, cy + n * 0.3), tone(wool, 1.5), tone(wool), tone(wool, 0.78)),
        line(curls, tone(wool, 0.76), n * 0.017, 170),
        flat(head, tone(face)),
        flat(ears, tone(face, 0.86)),
        flat(mop, tone(wool, 1.3)),
        flat(circle(hx + f * 0.03, hy - n * 0.03, n * 0.026), tone((252, 250, 244))),
        flat(circle(hx + f * 0.035, hy - n * 0.03, n * 0.014), tone((34, 30, 32))),
    ]  # fmt: skip


def _curls(x: float, y: float, n: float) -> Path:
    """Small arcs over the fleece."""
    path = Path()
    for dx, dy in (
        (-0.24, -0.08),
        (-0.08, -0.14),
        (0.1, -0.1),
        (0.25, -0.04),
        (-0.16, 0.05),
        (0.02, 0.03),
        (0.18, 0.09),
        (-0.28, 0.08),
        (-0.04, 0.15),
    ):
        ax, ay, r = x + n * dx, y + n * dy, n * 0.05
        path.move(ax - r, ay).cubic(ax - r, ay + r * 1.3, ax + r, ay + r * 1.3, ax + r, ay)
    return path


def flock(spots: list[tuple[float, float, float]], tone: Tone) -> list[Node]:
    """Sheep far off at (x, base, length): three shapes for all."""
    wool = joined(ellipse(x, y - n * 0.36, n * 0.5, n * 0.3) for x, y, n in spots)
    heads = joined(
        ellipse(x + (n if i % 2 else -n) * 0.5, y - n * (0.46 if i % 3 else 0.16), n * 0.14, n * 0.18)
        for i, (x, y, n) in enumerate(spots)
    )
    legs = joined(
        rectangle(x + n * k, y - n * 0.2, n * 0.08, n * 0.22) for x, y, n in spots for k in (-0.3, 0.2)
    )
    return [flat(legs, tone(_FACE)), flat(wool, tone(_WOOL, 1.3)), flat(heads, tone(_FACE))]
