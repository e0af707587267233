"""An arch of climbing roses."""

from random import Random

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    LEAF,
)
from vivant.studio.drawing.settings.trees import crown


def rose_arch(aspect: float, tone: Tone) -> list[Node]:
    """An arch of roses over the walk."""
    x, w, top, base, d = aspect * 0.5, 0.2, 0.27, 0.745, 0.045
    frame = Path()
    for k in (w, w - d):
        frame.move(x - k, base).line(x - k, top + 0.14).cubic(
            x - k, top - 0.06 + (w - k), x + k, top - 0.06 + (w - k), x + k, top + 0.14
        ).line(x + k, base)
    lath = [
        (x + side * w, y, x + side * (w - d), y) for side in (-1, 1) for y in (0.45, 0.51, 0.57, 0.63, 0.69)
    ]
    rng = Random(76)
    green, deep, rose, pale = Path(), Path(), Path(), Path()
    spots: list[tuple[float, float]] = []
    for i in range(32):
        t = i / 31
        if t < 0.3:
            px, py = x - w + d * 0.5, base - (base - top - 0.13) * t / 0.3
        elif t > 0.7:
            px, py = x + w - d * 0.5, base - (base - top - 0.13) * (1 - t) / 0.3
        else:
            u = (t - 0.3) / 0.4
            px, py = x - (w - d * 0.5) * (1 - 2 * u), top + 0.13 - 0.14 * (1 - (2 * u - 1) ** 2) ** 0.7
        spots.append((px + rng.uniform(-0.014, 0.014), py + rng.uniform(-0.014, 0.014)))
    for i, (px, py) in enumerate(spots):
        (green if i % 2 else deep).extend(crown(px, py, 0.05, 0.043, rng, 6))
    for i, (px, py) in enumerate(spots):
        for _ in range(2):
            bx, by, r = (
                px + rng.uniform(-0.034, 0.034),
                py + rng.uniform(-0.03, 0.03),
                rng.uniform(0.012, 0.019),
            )
            (rose if i % 3 else pale).extend(circle(bx, by, r))
    curls = Path()
    for px, py in spots:
        curls.move(px - 0.007, py).cubic(
            px - 0.007, py - 0.012, px + 0.009, py - 0.01, px + 0.006, py + 0.002
        )
    petals = joined(
        ellipse(aspect * 0.5 + dx, y, 0.009, 0.005)
        for dx, y in ((-0.16, 0.77), (-0.05, 0.755), (0.08, 0.78), (0.17, 0.765), (-0.22, 0.8), (0.03, 0.81))
    )
    return [
        line(frame, tone((246, 244, 236), 0.95), 0.013),
        line(strokes(lath), tone((246, 244, 236), 0.88), 0.008),
        flat(deep, tone(LEAF, 0.76)),
        flat(green, tone(LEAF, 0.98)),
        flat(rose, tone((222, 92, 116))),
        flat(pale, tone((250, 204, 206))),
        line(curls, tone((176, 62, 88)), 0.004, 170),
        flat(petals, tone((238, 160, 170))),
    ]  # fmt: skip
