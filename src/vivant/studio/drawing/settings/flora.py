"""Small growing things: flowers, mushrooms, reeds, ferns."""

import math
from collections.abc import Sequence

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, circle, ellipse, smooth, turned
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import CREAM, LEAF, RED


def toadstool(
    x: float, base: float, height: float, tone: Tone, colour: RGB = RED, lean: float = 0.0
) -> list[Node]:
    """A big storybook toadstool with pale spots."""
    r, s = height * 0.42, tone.side
    tx, top = x + lean * height, base - height
    rim = top + r * 1.0
    stem = (
        Path()
        .move(x - height * 0.13, base)
        .cubic(
            x - height * 0.07,
            base - height * 0.2,
            tx - height * 0.09,
            rim + height * 0.2,
            tx - height * 0.08,
            rim,
        )
    )
    stem.line(tx + height * 0.08, rim).cubic(
        tx + height * 0.09,
        rim + height * 0.2,
        x + height * 0.07,
        base - height * 0.2,
        x + height * 0.13,
        base,
    )
    stem.cubic(
        x + height * 0.1,
        base + height * 0.05,
        x - height * 0.1,
        base + height * 0.05,
        x - height * 0.13,
        base,
    ).close()
    cap = (
        Path()
        .move(tx - r, rim)
        .cubic(tx - r * 0.95, top - r * 0.35, tx + r * 0.95, top - r * 0.35, tx + r, rim)
    )
    cap.cubic(tx + r * 1.02, rim + r * 0.2, tx + r * 0.5, rim + r * 0.12, tx, rim + r * 0.14)
    cap.cubic(tx - r * 0.5, rim + r * 0.12, tx - r * 1.02, rim + r * 0.2, tx - r, rim).close()
    dots = joined(
        ellipse(tx + dx * r, rim - dy * r, k * r, k * r * 0.8)
        for dx, dy, k in (
            (-0.1, 0.62, 0.17),
            (-0.55, 0.24, 0.13),
            (0.38, 0.3, 0.16),
            (0.72, 0.06, 0.09),
            (-0.15, 0.12, 0.1),
            (0.36, 0.78, 0.08),
        )
    )
    gills = ellipse(tx, rim + r * 0.08, r * 0.72, r * 0.13)
    return [
        graded(
            stem, (x + s * height * 0.12, 0.0), (x - s * height * 0.12, 0.0), tone(CREAM), tone(CREAM, 0.78)
        ),
        graded(
            cap,
            (tx + s * r * 0.7, top),
            (tx - s * r, rim),
            tone(colour, 1.2),
            tone(colour),
            tone(colour, 0.74),
        ),
        flat(gills, tone(CREAM, 0.72)),
        flat(dots, tone(CREAM)),
    ]


def flowers(
    spots: Sequence[Point],
    size: float,
    tone: Tone,
    petal: RGB,
    heart: RGB,
    *,
    stem: float = 2.6,
    leaf: RGB = LEAF,
) -> list[Node]:
    """Open flowers on stems, growing with nearness (y): four shapes for all of them."""
    stems: list[tuple[float, float, float, float]] = []
    petals, shade, hearts = Path(), Path(), Path()
    for i, (x, y) in enumerate(spots):
        r = size * (0.4 + 1.0 * max(0.0, y - 0.4))
        sway = (0.35, -0.3, 0.1)[i % 3] * r
        hx, hy = x + sway, y - r * stem
        stems.append((x, y, hx, hy))
        petals.extend(ellipse(hx - r * 0.5, hy - r * 0.1, r * 0.62, r * 0.7)).extend(
            ellipse(hx + r * 0.5, hy - r * 0.1, r * 0.62, r * 0.7)
        )
        petals.extend(ellipse(hx, hy - r * 0.4, r * 0.6, r * 0.55))
        shade.extend(ellipse(hx, hy + r * 0.22, r * 0.72, r * 0.5))
        hearts.extend(circle(hx, hy - r * 0.05, r * 0.24))
    return [
        line(strokes(stems), tone(leaf, 0.8), size * 0.12),
        flat(petals, tone(petal)),
        flat(shade, tone(petal, 1.2)),
        flat(hearts, tone(heart)),
    ]


def bells(x: float, base: float, height: float, tone: Tone, colour: RGB, lean: float) -> tuple[Path, Path]:
    """One bluebell: its bending stem and its hanging blossoms, as two paths."""
    stem = (
        Path()
        .move(x, base)
        .cubic(x, base - height * 0.6, x, base - height, x + lean * height * 0.35, base - height)
    )
    blossoms = Path()
    for k in range(5):
        t = 0.5 + k * 0.125
        cx = (
            x
            + lean * height * 0.35 * max(0.0, (t - 0.5) * 2) ** 2
            + (0.045 if k % 2 else -0.03) * height * lean
        )
        cy, r = base - height * t, height * (0.085 - 0.008 * k)
        blossoms.move(cx, cy - r).cubic(
            cx + r, cy - r * 0.6, cx + r * 0.5, cy + r * 0.4, cx + r * 0.95, cy + r
        )
        blossoms.cubic(cx + r * 0.4, cy + r * 0.8, cx - r * 0.4, cy + r * 0.8, cx - r * 0.95, cy + r)
        blossoms.cubic(cx - r * 0.5, cy + r * 0.4, cx - r, cy - r * 0.6, cx, cy - r).close()
    return stem, blossoms


def bluebells(
    spots: Sequence[tuple[float, float, float]], tone: Tone, colour: RGB, leaf: RGB = LEAF
) -> list[Node]:
    """Bluebells at (x, base, height)."""
    stems, blossoms = Path(), Path()
    for i, (x, base, height) in enumerate(spots):
        stem, blossom = bells(x, base, height, tone, colour, -1 if i % 2 else 1)
        stems.extend(stem)
        blossoms.extend(blossom)
    width = max(height for _, _, height in spots) * 0.03
    return [line(stems, tone(leaf, 0.75), width), flat(blossoms, tone(colour))]


def cattails(spots: Sequence[tuple[float, float, float]], tone: Tone, leaf: RGB, brown: RGB) -> list[Node]:
    """Reeds with brown heads at (x, base, height)."""
    stems, blades, heads = Path(), Path(), Path()
    for i, (x, base, h) in enumerate(spots):
        lean = (0.06, -0.05, 0.02)[i % 3] * h
        stems.move(x, base).cubic(x, base - h * 0.5, x + lean, base - h * 0.8, x + lean, base - h)
        heads.extend(
            smooth(
                [
                    (x + lean + dx * h * 0.034, base - h * t)
                    for dx, t in ((-1, 0.8), (-1, 0.9), (0, 0.945), (1, 0.9), (1, 0.8), (0, 0.755))
                ]
            )
        )
        for side in (-1, 1):
            tip = (x + side * h * 0.26, base - h * (0.72 if i % 2 else 0.6))
            blades.move(x - 0.035 * h, base).cubic(
                x, base - h * 0.4, x + side * h * 0.1, base - h * 0.6, *tip
            )
            blades.cubic(
                x + side * h * 0.16, base - h * 0.45, x + 0.04 * h, base - h * 0.25, x + 0.035 * h, base
            ).close()
    width = max(h for _, _, h in spots) * 0.016
    return [flat(blades, tone(leaf)), line(stems, tone(leaf, 0.75), width), flat(heads, tone(brown))]


def fern(x: float, base: float, size: float, tone: Tone, colour: RGB, seed_lean: float = 0.0) -> Node:
    """Five arching fronds as one shape."""
    path = Path()
    for a in (-62, -32, 0, 32, 62):
        centre = (x, base)
        tip = turned((x, base - size), a + seed_lean, centre)
        mid = turned((x - 0.16 * size, base - size * 0.55), a * 0.6, centre)
        mid2 = turned((x + 0.16 * size, base - size * 0.55), a * 0.6, centre)
        path.move(x, base).cubic(*mid, *mid, *tip).cubic(*mid2, *mid2, x, base).close()
    return flat(path, tone(colour))


def star(x: float, y: float, r: float, points: int = 5, inner: float = 0.5) -> Path:
    """A rounded star."""
    ring = [
        (
            x + math.sin(i * math.pi / points) * r * (1 if i % 2 == 0 else inner),
            y - math.cos(i * math.pi / points) * r * (1 if i % 2 == 0 else inner),
        )
        for i in range(points * 2)
    ]
    return smooth(ring, tension=0.6)
