"""Trees and bushes: round, pine, slender; all in clean, rounded shapes lit from one side."""

import math
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, limb, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import BARK, LEAF, PINE


def crown(x: float, y: float, rx: float, ry: float, rng: Random, bumps: int = 9) -> Path:
    """A scalloped cloud of leaves around (x, y)."""
    start = rng.random()
    spots: list[Point] = []
    for i in range(bumps):
        a = (i + start) / bumps * math.tau
        k = rng.uniform(0.9, 1.06)
        spots.append((x + math.cos(a) * rx * k, y + math.sin(a) * ry * k))
    path = Path().move(*spots[0])
    for i, (ax, ay) in enumerate(spots):
        bx, by = spots[(i + 1) % bumps]
        # Handles pushed outwards turn every stretch between two spots into a round bump.
        out = 1.42
        path.cubic(
            x + (ax - x) * out + (bx - ax) * 0.1, y + (ay - y) * out + (by - ay) * 0.1,
            x + (bx - x) * out - (bx - ax) * 0.1, y + (by - y) * out - (by - ay) * 0.1,
            bx, by,
        )  # fmt: skip
    return path.close()


def leaves(
    x: float, y: float, rx: float, ry: float, tone: Tone, colour: RGB, rng: Random, bumps: int = 9
) -> list[Node]:
    """A crown with volume: a gradient away from the light, lit bumps, and a few leaf strokes."""
    s = tone.side
    slant = 1 - 0.75 * tone.snow
    start, end = (x + s * rx * 0.7 * slant, y - ry), (x - s * rx * 0.5 * slant, y + ry)
    lit = joined(
        crown(x + s * rx * dx, y + ry * dy, rx * k, ry * k * 0.8, rng, 7)
        for dx, dy, k in ((0.34, -0.42, 0.34), (-0.26, -0.16, 0.26), (0.5, 0.2, 0.2))
    )
    arcs = Path()
    for dx, dy in (
        (0.05, -0.62),
        (-0.45, -0.3),
        (0.2, 0.1),
        (0.55, -0.15),
        (-0.2, 0.4),
        (-0.55, 0.15),
        (0.25, 0.55),
    ):
        ax, ay, r = x + rx * dx, y + ry * dy, rx * 0.1
        arcs.move(ax - r, ay).cubic(ax - r * 0.5, ay + r * 0.9, ax + r * 0.5, ay + r * 0.9, ax + r, ay)
    return [
        graded(
            crown(x, y, rx, ry, rng, bumps),
            start,
            end,
            tone(tone.snowed(colour), 1.16),
            tone(tone.snowed(colour, 0.55)),
            tone(tone.snowed(colour, 0.15), 0.76),
        ),
        flat(lit, tone(tone.snowed(colour), 1.3), 110 + round(60 * tone.snow)),
        line(arcs, tone(colour, 0.66), rx * 0.024, 130),
    ]


def trunk(
    x: float, base: float, height: float, girth: float, tone: Tone, colour: RGB = BARK, lean: float = 0.0
) -> list[Node]:
    """A tapering trunk with spread roots; `girth` is half its width above the roots."""
    g, top = girth, base - height
    tx = x + lean * height
    path = Path().move(x - g * 2.1, base + g * 0.3)
    path.cubic(
        x - g, base - g * 0.4, x - g, base - g * 1.5, x - g * 0.9 + lean * height * 0.3, base - height * 0.4
    )
    path.line(tx - g * 0.62, top).line(tx + g * 0.62, top)
    path.line(x + g * 0.9 + lean * height * 0.3, base - height * 0.4)
    path.cubic(x + g, base - g * 1.5, x + g, base - g * 0.4, x + g * 2.1, base + g * 0.3)
    path.cubic(x + g, base + g * 0.55, x - g, base + g * 0.55, x - g * 2.1, base + g * 0.3).close()
    s = tone.side
    return [
        graded(path, (x + s * g, 0.0), (x - s * g, 0.0), tone(colour, 1.18), tone(colour), tone(colour, 0.7))
    ]


def tree(
    x: float,
    base: float,
    height: float,
    tone: Tone,
    seed: int,
    leaf: RGB = LEAF,
    bark: RGB = BARK,
    *,
    spread: float = 0.36,
) -> list[Node]:
    """A round leafy tree; `spread` is half the crown's width over the height."""
    rng = Random(seed)
    rx, ry = height * spread, height * 0.36
    cy = base - height + ry
    nodes = trunk(x, base, height * 0.6, height * 0.045, tone, bark, rng.uniform(-0.05, 0.05))
    fork = (x, base - height * 0.38)
    for side in (-1, 1):
        twig = limb([fork, (x + side * rx * 0.45, base - height * 0.55)], [height * 0.022, height * 0.01])
        nodes.append(flat(twig, tone(bark, 0.85)))
    return nodes + leaves(x, cy, rx, ry, tone, leaf, rng)


def slender_tree(x: float, base: float, height: float, tone: Tone, colour: RGB = LEAF) -> list[Node]:
    """A poplar: a tall drop of leaves; cheap enough for whole rows."""
    w, top, s, colour = height * 0.13, base - height, tone.side, tone.snowed(colour, 0.5)
    path = (
        Path()
        .move(x, top)
        .cubic(x + w * 1.1, top + height * 0.3, x + w * 1.5, base - height * 0.1, x, base - height * 0.08)
    )
    path.cubic(x - w * 1.5, base - height * 0.1, x - w * 1.1, top + height * 0.3, x, top).close()
    stem = Path().move(x, base).line(x, base - height * 0.5)
    return [
        line(stem, tone(BARK, 0.9), height * 0.03),
        graded(path, (x + s * w, 0.0), (x - s * w, 0.0), tone(colour, 1.15), tone(colour, 0.85)),
    ]


def pine(x: float, base: float, height: float, tone: Tone, colour: RGB = PINE, tiers: int = 4) -> list[Node]:
    """A pine of drooping skirts, one over the other."""
    nodes = trunk(x, base, height * 0.2, height * 0.032, tone)
    s = tone.side
    for i in range(tiers):
        t = i / tiers
        bottom = base - height * (0.1 + 0.74 * t)
        top = bottom - height * (0.9 - 0.12 * tiers + 0.1) * (1 - 0.3 * t)
        if i == tiers - 1:
            top = base - height
        w = height * 0.27 * (1 - t * 0.72)
        path = (
            Path()
            .move(x, top)
            .cubic(
                x + w * 0.25, top + (bottom - top) * 0.5, x + w * 0.6, bottom - height * 0.03, x + w, bottom
            )
        )
        for k in (0.5, 0.0, -0.5, -1.0):
            path.cubic(
                x + w * (k + 0.42),
                bottom + height * 0.05,
                x + w * (k + 0.12),
                bottom + height * 0.04,
                x + w * k,
                bottom,
            )
        path.cubic(
            x - w * 0.6, bottom - height * 0.03, x - w * 0.25, top + (bottom - top) * 0.5, x, top
        ).close()
        nodes.append(
            graded(
                path,
                (x + s * w, top),
                (x - s * w, bottom),
                tone(tone.snowed(colour, 0.9), 1.22),
                tone(tone.snowed(colour, 0.35)),
                tone(colour, 0.72),
            )
        )
    return nodes


def bush(x: float, base: float, width: float, tone: Tone, seed: int, colour: RGB = LEAF) -> list[Node]:
    rng = Random(seed)
    return leaves(x, base - width * 0.2, width * 0.5, width * 0.3, tone, colour, rng, 8)


def hedge_line(points: list[Point], size: float, tone: Tone, colour: RGB, seed: int) -> Node:
    """A far row of tree tops: one soft shape."""
    rng = Random(seed)
    path = joined(
        crown(x, y, size * rng.uniform(0.7, 1.2), size * rng.uniform(0.6, 1.0), rng, 6) for x, y in points
    )
    top, colour = min(y for _, y in points) - size, tone.snowed(colour, 0.6)
    return graded(path, (0.0, top), (0.0, top + size * 2.2), tone(colour, 1.1), tone(colour, 0.9))


def ivy(points: list[Point], tone: Tone, colour: RGB, size: float) -> Node:
    """Small leaves along a line, as one shape."""
    path = Path()
    for i, (stem, y) in enumerate(points):
        d, x = size * (0.7 if i % 2 else 1.0), stem + size * (0.6 if i % 2 else -0.4)
        path.extend(smooth([(x, y - d), (x + d * 0.9, y), (x, y + d * 1.2), (x - d * 0.9, y)]))
    return flat(path, tone(colour))
