"""Corn: tall ears, sheaves, a field of it up to its edge."""

from collections.abc import Sequence
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line
from vivant.studio.drawing.settings.light import Tone

CORN: RGB = (232, 190, 98)


def ears(spots: Sequence[tuple[float, float, float]], tone: Tone, colour: RGB = CORN) -> list[Node]:
    """Bearded ears on bending stalks at (x, base, height): four shapes for all."""
    stalks, leaves, awns, grains = Path(), Path(), Path(), Path()
    for i, (x, base, h) in enumerate(spots):
        lean = (0.1, -0.08, 0.03, -0.12, 0.07)[i % 5] * h
        tx, ty = x + lean, base - h * 0.76
        stalks.move(x, base).cubic(x, base - h * 0.4, tx - lean * 0.4, base - h * 0.6, tx, ty)
        out = 1 if lean > 0 else -1
        lx, ly = x + out * h * 0.16, base - h * (0.5 if i % 2 else 0.38)
        leaves.move(x - h * 0.012, base - h * 0.16).cubic(
            x, base - h * 0.36, lx - out * h * 0.08, ly - h * 0.06, lx, ly
        )
        leaves.cubic(
            lx - out * h * 0.08, ly, x + h * 0.02, base - h * 0.26, x + h * 0.012, base - h * 0.14
        ).close()
        for k in range(6):
            t = k / 5
            cx, cy = tx + lean * 0.5 * t, ty - h * 0.2 * t
            for side in (-1, 1):
                gx = cx + side * h * 0.02 * (1.15 - 0.6 * t)
                _grain(grains, gx, cy, h * 0.021, h * 0.034)
                if k % 3 == 1:
                    awns.move(gx, cy).line(gx + side * h * 0.045 + lean * 0.3, cy - h * 0.12)
        _grain(grains, tx + lean * 0.58, ty - h * 0.235, h * 0.02, h * 0.034)
    width = max(h for _, _, h in spots) * 0.014
    return [
        line(stalks, tone(colour, 0.76), width),
        flat(leaves, tone(colour, 0.86)),
        line(awns, tone(colour, 1.25), width * 0.42),
        flat(grains, tone(colour, 1.08)),
    ]


def _grain(path: Path, x: float, y: float, rx: float, ry: float) -> None:
    """Adds a pointed oval: two curves, because fields have thousands."""
    path.move(x, y - ry).cubic(x + rx * 1.33, y - ry * 0.4, x + rx * 1.33, y + ry * 0.4, x, y + ry)
    path.cubic(x - rx * 1.33, y + ry * 0.4, x - rx * 1.33, y - ry * 0.4, x, y - ry).close()


def sheaf(x: float, base: float, height: float, tone: Tone, seed: int, colour: RGB = CORN) -> list[Node]:
    """A sheaf standing on its cut ends, bound round its waist."""
    rng, s = Random(seed), tone.side
    foot, waist, top = height * 0.27, height * 0.13, height * 0.33
    mid, head = base - height * 0.52, base - height * 0.86
    body = (
        Path()
        .move(x - foot, base)
        .cubic(x - foot * 0.7, base - height * 0.25, x - waist, mid + height * 0.1, x - waist, mid)
    )
    body.cubic(x - waist, mid - height * 0.1, x - top * 0.8, head + height * 0.1, x - top, head)
    body.cubic(x - top * 0.4, base - height * 1.06, x + top * 0.4, base - height * 1.06, x + top, head)
    body.cubic(x + top * 0.8, head + height * 0.1, x + waist, mid - height * 0.1, x + waist, mid)
    body.cubic(x + waist, mid + height * 0.1, x + foot * 0.7, base - height * 0.25, x + foot, base)
    body.cubic(
        x + foot * 0.4, base + height * 0.05, x - foot * 0.4, base + height * 0.05, x - foot, base
    ).close()
    straws, drooping = Path(), []
    for i in range(6):
        k = (i - 2.5) / 2.5
        straws.move(x + foot * k * 0.92, base).cubic(
            x + foot * k * 0.6, base - height * 0.3, x + waist * k * 0.9, mid, x + waist * k * 0.9, mid
        )
        straws.line(x + top * k * 0.8, head - height * 0.04 * (1 - abs(k)))
        drooping.append((x + top * k * 0.9, head + height * 0.1, height * rng.uniform(0.26, 0.36)))
    return [
        flat(ellipse(x, base + height * 0.02, foot * 1.5, height * 0.05), tone((120, 92, 52), 0.8), 120),
        graded(body, (x + s * foot, head), (x - s * foot, base), tone(colour, 1.2), tone(colour, 0.96), tone(colour, 0.66)),
        line(straws, tone(colour, 0.68), height * 0.011, 170),
        *(ears(drooping, tone, colour) if height > 0.2 else ()),
        line(Path().move(x - waist * 1.02, mid).cubic(x - waist * 0.4, mid + height * 0.05, x + waist * 0.4, mid + height * 0.05, x + waist * 1.02, mid), tone((150, 104, 60)), height * 0.035),
    ]  # fmt: skip


def standing_corn(
    aspect: float, top: float, bottom: float, tone: Tone, seed: int, colour: RGB = CORN
) -> list[Node]:
    """Ears without number, in rows that grow towards us: texture for a field between two heights."""
    rng = Random(seed)
    pale, dark = Path(), Path()
    y, row = top, 0
    while y < bottom:
        t = (y - top) / (bottom - top)
        h = 0.022 + 0.05 * t
        step = 0.028 + 0.04 * t
        for i in range(round((aspect + 0.44) / step)):
            x = -0.22 + (i + 0.5 * (row % 2)) * step + rng.uniform(-0.2, 0.2) * step
            lean = h * rng.uniform(0.1, 0.5)
            spike = Path().move(x - h * 0.09, y).line(x + lean, y - h).line(x + h * 0.17, y).close()
            (pale if rng.random() < 0.55 else dark).extend(spike)
        y += h * 0.85
        row += 1
    return [flat(dark, tone(colour, 0.8), 150), flat(pale, tone(colour, 1.3), 170)]


def swaths(
    aspect: float, bands: Sequence[tuple[float, float, float]], tone: Tone, colour: RGB = CORN
) -> Node:
    """Where the wind lays the corn down: long soft gleams at (share of the width, y, half width)."""
    path = Path()
    for share, y, w in bands:
        x = aspect * share
        path.extend(
            smooth(
                [(x - w, y), (x - w * 0.3, y - w * 0.07), (x + w, y - w * 0.02), (x + w * 0.4, y + w * 0.06)]
            )
        )
    return flat(path, tone(colour, 1.4), 120)
