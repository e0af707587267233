"""A weeping willow."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, limb
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import BARK
from vivant.studio.drawing.settings.trees import crown, trunk

_WILLOW: RGB = (156, 178, 100)


def willow(
    x: float, base: float, height: float, reach: float, tone: Tone, seed: int, colour: RGB = _WILLOW
) -> list[Node]:
    """A willow whose branches hang down to `reach` on both sides of `x`; `height` goes to its top."""
    rng, top = Random(seed), base - height
    boughs = joined(
        limb(
            [
                (x, base - height * 0.5),
                (x + d * reach * 0.3, top + height * 0.24),
                (x + d * reach * 0.7, top + height * 0.22),
            ],
            [height * 0.05, height * 0.032, height * 0.012],
        )
        for d in (-1, 1)
    )
    layers = (Path(), Path(), Path())
    for i in range(42):
        k = (i + rng.uniform(-0.3, 0.3)) / 41 * 2 - 1
        sx, sy = x + k * reach, top + height * (0.1 + 0.2 * k * k)
        # Shorter over the trunk, so that it shows.
        length = height * rng.uniform(0.42, 0.62) * (0.55 + 0.45 * min(1.0, abs(k) * 1.6))
        w = reach * rng.uniform(0.035, 0.055)
        lean = k * reach * 0.07
        layers[i % 3].extend(
            Path().move(sx - w, sy).cubic(sx - w + lean, sy + length * 0.4, sx + lean - w * 0.6, sy + length * 0.8, sx + lean, sy + length)
            .cubic(sx + lean + w * 0.6, sy + length * 0.8, sx + w + lean, sy + length * 0.4, sx + w, sy).close()
        )  # fmt: skip
    twigs = Path()
    for i in range(16):
        k = (i + 0.5) / 16 * 2 - 1
        sx, sy = x + k * reach, top + height * (0.16 + 0.2 * k * k)
        twigs.move(sx, sy).cubic(
            sx + k * reach * 0.06,
            sy + height * 0.2,
            sx + k * reach * 0.07,
            sy + height * 0.3,
            sx + k * reach * 0.06,
            sy + height * 0.42,
        )
    dome = joined(
        crown(x + dx * reach, top + dy * height, rx * reach, ry * height, rng, 9)
        for dx, dy, rx, ry in ((-0.52, 0.25, 0.5, 0.15), (0.52, 0.25, 0.5, 0.15), (0.0, 0.17, 0.62, 0.16))
    )
    lit = joined(
        crown(x + (dx + tone.side * 0.1) * reach, top + dy * height, rx * reach, ry * height, rng, 7)
        for dx, dy, rx, ry in ((-0.45, 0.2, 0.24, 0.07), (0.1, 0.1, 0.3, 0.08), (0.52, 0.22, 0.22, 0.06))
    )
    start, end = (0.0, top), (0.0, base)
    return [
        flat(ellipse(x, base + 0.01, reach * 0.5, 0.016), tone((96, 120, 70), 0.75), 130),
        graded(layers[0], start, end, tone(colour, 0.72), tone(colour, 0.82)),
        *trunk(x, base, height * 0.62, height * 0.06, tone, BARK, 0.04),
        flat(boughs, tone(BARK, 0.92)),
        graded(layers[1], start, end, tone(colour, 0.86), tone(colour, 1.0)),
        graded(dome, start, (0.0, top + height * 0.45), tone(colour, 1.18), tone(colour, 0.92)),
        flat(lit, tone(colour, 1.36), 130),
        graded(layers[2], start, end, tone(colour, 1.0), tone(colour, 1.2)),
        line(twigs, tone(colour, 0.66), height * 0.005, 130),
    ]  # fmt: skip
