"""Instruments of astronomers: telescopes, orreries, charts of stars."""

import math

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, strokes
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import DARK_TIMBER, GOLD, LAMPLIGHT, TIMBER
from vivant.studio.drawing.settings.shading import across, contact, downward

BRASS: RGB = (220, 170, 86)


def telescope(x: float, base: float, size: float, tone: Tone, angle: float) -> list[Node]:
    """A great telescope on a stand; it points up at `angle` degrees from the vertical, to the right."""
    s = size
    px, py = x, base - s * 0.62
    a = math.radians(angle)
    ux, uy = math.sin(a), -math.cos(a)
    nx, ny = math.cos(a), math.sin(a)

    def tube(start: float, end: float, r0: float, r1: float) -> Path:
        corners: list[Point] = []
        for along, r in ((start, -r0), (end, -r1), (end, r1), (start, r0)):
            corners.append((px + ux * along * s + nx * r * s, py + uy * along * s + ny * r * s))
        return polygon(corners)

    def lit(path: Path, colour: RGB) -> Node:
        r = 0.12 * s
        start, end = (px - nx * r, py - ny * r), (px + nx * r, py + ny * r)
        if tone.side > 0:
            start, end = end, start
        return graded(
            path, start, end, tone(colour, 0.95), tone(colour, 1.3), tone(colour, 0.86), tone(colour, 0.66)
        )

    legs = joined(
        polygon(
            [
                (x - s * 0.03, py),
                (x + s * 0.03, py),
                (x + d * s * 0.3 + s * 0.025, base),
                (x + d * s * 0.3 - s * 0.025, base),
            ]
        )
        for d in (-1, 0.1, 1)
    )
    wheel = circle(px - nx * 0.0, py, s * 0.1)
    spokes = strokes(
        (
            px - math.cos(t) * s * 0.1,
            py - math.sin(t) * s * 0.1,
            px + math.cos(t) * s * 0.1,
            py + math.sin(t) * s * 0.1,
        )
        for t in (0.3, 1.35, 2.4)
    )
    ex, ey = px - ux * s * 0.5, py - uy * s * 0.5
    return [
        contact(x, base, s * 0.36, tone),
        flat(legs, tone(TIMBER, 0.84)),
        flat(rectangle(x - s * 0.16, base - s * 0.26, s * 0.32, s * 0.035, s * 0.01), tone(TIMBER)),
        lit(tube(-0.46, -0.3, 0.04, 0.04), BRASS),
        lit(tube(-0.32, 0.2, 0.075, 0.085), (92, 116, 140)),
        lit(tube(0.16, 0.62, 0.1, 0.115), (92, 116, 140)),
        lit(
            joined(
                [
                    tube(-0.34, -0.29, 0.085, 0.085),
                    tube(0.13, 0.19, 0.108, 0.108),
                    tube(0.58, 0.66, 0.125, 0.13),
                    tube(-0.06, -0.01, 0.088, 0.088),
                ]
            ),
            BRASS,
        ),
        flat(circle(ex, ey, s * 0.035), tone(DARK_TIMBER)),
        line(wheel, tone(BRASS), s * 0.022),
        line(spokes, tone(BRASS), s * 0.014),
        flat(circle(px, py, s * 0.03), tone(BRASS, 1.3)),
    ]


def orrery(x: float, y: float, size: float, light: Light, depth: float) -> list[Node]:
    """The sun and its planets on brass arms; (x, y) is the sun."""
    tone = light.at(depth)
    s = size
    rings = joined(ellipse(x, y, s * k, s * k * 0.3) for k in (0.32, 0.58, 0.84, 1.06))
    worlds: tuple[tuple[float, float, float, RGB], ...] = (
        (0.32, 2.6, 0.05, (206, 132, 96)),
        (0.58, 0.5, 0.085, (110, 164, 190)),
        (0.84, 3.7, 0.1, (224, 160, 110)),
        (1.06, 5.7, 0.075, (150, 176, 140)),
    )
    arms = Path()
    back: list[Node] = []
    front: list[Node] = []
    for k, t, r, colour in worlds:
        px, py = x + math.cos(t) * s * k, y + math.sin(t) * s * k * 0.3
        arms.move(x, y).line(px, py + s * 0.06).line(px, py)
        (front if math.sin(t) > 0 else back).append(
            across(circle(px, py - s * 0.04, s * r), tone, colour, 1.25, 0.72)
        )
    sx, sy = x + math.cos(3.7) * s * 0.84, y + math.sin(3.7) * s * 0.84 * 0.3 - s * 0.04
    sun = (255, 206, 104)
    return [
        line(rings, tone(BRASS, 0.85), s * 0.016, 200),
        line(arms, tone(BRASS), s * 0.018),
        *back,
        line(ellipse(sx, sy, s * 0.17, s * 0.045), tone(BRASS, 1.2), s * 0.022),
        glow(x, y - s * 0.05, s * 0.6, LAMPLIGHT, round(60 + 120 * light.lamps)),
        flat(star(x, y - s * 0.05, s * 0.22, 12, 0.72), sun),
        flat(circle(x, y - s * 0.05, s * 0.15), (255, 226, 150)),
        *front,
    ]


def star_chart(x: float, y: float, width: float, height: float, tone: Tone, figure: int) -> list[Node]:
    """A sheet with a constellation, 0 to 2: the swan, the ladle, the little dog."""
    figures: tuple[tuple[tuple[float, float], ...], ...] = (
        (
            (0.16, 0.3),
            (0.36, 0.42),
            (0.52, 0.5),
            (0.68, 0.36),
            (0.86, 0.2),
            (0.52, 0.5),
            (0.46, 0.68),
            (0.4, 0.86),
        ),
        (
            (0.12, 0.28),
            (0.3, 0.36),
            (0.46, 0.46),
            (0.56, 0.58),
            (0.54, 0.8),
            (0.82, 0.82),
            (0.84, 0.58),
            (0.56, 0.58),
        ),
        (
            (0.2, 0.24),
            (0.34, 0.4),
            (0.22, 0.5),
            (0.34, 0.4),
            (0.66, 0.44),
            (0.82, 0.3),
            (0.66, 0.44),
            (0.74, 0.76),
            (0.66, 0.44),
            (0.36, 0.74),
        ),
    )
    points = [(x + a * width, y + b * height) for a, b in figures[figure]]
    links = Path().move(*points[0])
    for point in points[1:]:
        links.line(*point)
    dots = joined(
        star(px, py, min(width, height) * (0.055 if i % 3 == 0 else 0.038), 4, 0.36)
        for i, (px, py) in enumerate(points)
    )
    dust = joined(
        circle(x + width * ((i * 0.37) % 1), y + height * ((i * 0.61 + 0.1) % 1), 0.0026) for i in range(14)
    )
    return [
        downward(rectangle(x, y, width, height), tone, (58, 74, 128), 1.1, 0.9),
        line(rectangle(x, y, width, height), tone((232, 214, 176)), 0.011),
        flat(dust, tone((190, 204, 240))),
        line(links, tone((214, 196, 150)), 0.004, 220),
        flat(dots, tone((255, 238, 186))),
        flat(joined(circle(px, y + 0.003, 0.006) for px in (x + width * 0.08, x + width * 0.92)), tone(GOLD)),
    ]


def scrolls(left: float, right: float, base: float, r: float, tone: Tone, seed: int) -> list[Node]:
    """Rolled charts lying in a pile, seen from their ends."""
    paper, inks = Path(), Path()
    x, i = left + r, seed
    while x + r <= right:
        for row in range(2 if x + 3 * r <= right else 1):
            cx, cy = x + row * r, base - r - row * r * 1.7
            paper.extend(circle(cx, cy, r * 0.94))
            inks.move(cx + r * 0.6, cy).cubic(
                cx + r * 0.6, cy - r * 0.8, cx - r * 0.6, cy - r * 0.7, cx - r * 0.5, cy
            ).cubic(cx - r * 0.4, cy + r * 0.5, cx + r * 0.3, cy + r * 0.4, cx + r * 0.2, cy)
        x, i = x + 2 * r, i + 1
    return [
        flat(paper, tone((240, 222, 184))),
        line(paper, tone((196, 168, 124)), r * 0.12),
        line(inks, tone((190, 160, 116)), r * 0.16),
    ]
