"""The inside of a dome with its slit, on a round wall and a round floor."""

import math

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.room import FLOOR
from vivant.studio.drawing.settings.shading import downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.stargazing import BRASS
from vivant.studio.drawing.settings.windows import view

_DOME: RGB = (108, 122, 172)
_DRUM: RGB = (86, 96, 146)
_FLOOR: RGB = (164, 146, 160)
SPRING = 0.47
"""Where the dome rests on the round wall."""


def dome(aspect: float, light: Light) -> list[Node]:
    """Ribs and rings that run together high above."""
    tone = light.at(0.45)
    x, reach = aspect / 2, aspect / 2 + 0.34
    ribs, shades = Path(), Path()
    for k in (-0.98, -0.8, -0.62, -0.44, -0.27, 0.27, 0.44, 0.62, 0.8, 0.98):
        fx, tx = x + reach * k, x + 0.16 * k
        ribs.move(fx, SPRING).cubic(fx, 0.18, x + (fx - x) * 0.6, -0.12, tx, -0.24)
    for a, b in ((-0.98, -0.8), (-0.62, -0.44), (0.44, 0.62), (0.8, 0.98)):
        fa, fb = x + reach * a, x + reach * b
        shades.move(fa, SPRING).cubic(fa, 0.18, x + (fa - x) * 0.6, -0.12, x + 0.16 * a, -0.24).line(
            x + 0.16 * b, -0.24
        )
        shades.cubic(x + (fb - x) * 0.6, -0.12, fb, 0.18, fb, SPRING).close()
    rings = Path()
    for y, w in ((0.02, 0.62), (0.17, 0.82), (0.33, 0.95)):
        rings.move(x - reach * w, y + 0.05).cubic(
            x - reach * w * 0.5, y - 0.05, x + reach * w * 0.5, y - 0.05, x + reach * w, y + 0.05
        )
    s = tone.side
    return [
        graded(
            band(aspect, -OVERSCAN, 1 + OVERSCAN),
            (x + s * x, 0.0),
            (x - s * x, 0.3),
            tone(_DOME, 1.16),
            tone(_DOME),
            tone(_DOME, 0.8),
        ),
        flat(shades, tone(_DOME, 0.82), 130),
        fading(band(aspect, -OVERSCAN, 0.26), (0.0, -0.1), (0.0, 0.26), tone(_DOME, 0.35), 150),
        line(rings, tone(_DOME, 0.78), 0.008, 190),
        line(ribs, tone((190, 128, 96)), 0.016),
    ]


def slit(x: float, light: Light) -> list[Node]:
    """The open slit: the sky of the hour from the wall's edge to the top of the dome."""
    tone = light.at(0.4)
    w, top = 0.125, -OVERSCAN
    hole = (
        Path()
        .move(x - w, SPRING)
        .cubic(x - w, 0.2, x - w * 0.75, 0.0, x - w * 0.5, top)
        .line(x + w * 0.5, top)
    )
    hole.cubic(x + w * 0.75, 0.0, x + w, 0.2, x + w, SPRING).close()
    edges = (
        Path()
        .move(x - w - 0.012, SPRING)
        .cubic(x - w - 0.012, 0.2, x - w * 0.75 - 0.012, 0.0, x - w * 0.5 - 0.012, top)
    )
    edges.move(x + w + 0.012, SPRING).cubic(
        x + w + 0.012, 0.2, x + w * 0.75 + 0.012, 0.0, x + w * 0.5 + 0.012, top
    )
    nodes: list[Node] = [
        glow(x, 0.2, 0.44, mixed(light.sky[1], (255, 255, 255), 0.35), 110),
        view(x - w * 1.15, 0.0, w * 2.3, 0.62, light, hole),
    ]
    if light.time in ("night", "dusk"):
        lights = joined(
            star(x + dx, y, r, 4, 0.3)
            for dx, y, r in (
                (-0.07, 0.06, 0.016),
                (-0.03, 0.15, 0.011),
                (0.02, 0.08, 0.009),
                (-0.085, 0.27, 0.013),
                (0.075, 0.33, 0.011),
                (-0.02, 0.36, 0.009),
                (0.05, 0.02, 0.013),
            )
        )
        nodes.append(flat(lights, (255, 250, 226), 255 if light.time == "night" else 150))
    return [*nodes, line(edges, tone((206, 146, 108)), 0.026)]


def drum(aspect: float, light: Light) -> list[Node]:
    """The round wall under the dome with a gallery rail and its brass stars."""
    tone = light.at(0.35)
    rim = (
        Path()
        .move(-OVERSCAN, SPRING - 0.012)
        .line(aspect + OVERSCAN, SPRING - 0.012)
        .line(aspect + OVERSCAN, SPRING + 0.03)
        .line(-OVERSCAN, SPRING + 0.03)
        .close()
    )
    count = round((aspect + 2 * OVERSCAN) / 0.17)
    panels = joined(
        rectangle(-OVERSCAN + 0.02 + i * 0.17, SPRING + 0.06, 0.13, 0.105, 0.01) for i in range(count + 1)
    )
    marks = joined(
        star(-OVERSCAN + 0.085 + i * 0.17, SPRING + 0.112, 0.022, 8, 0.4) for i in range(count + 1)
    )
    s = tone.side
    wall = band(aspect, SPRING, FLOOR + 0.01)
    return [
        graded(
            wall,
            (aspect * (0.5 + 0.5 * s), 0.0),
            (aspect * (0.5 - 0.5 * s), 0.0),
            tone(_DRUM, 1.14),
            tone(_DRUM, 0.86),
        ),
        flat(panels, tone(_DRUM, 0.84)),
        flat(marks, tone(BRASS, 0.95)),
        downward(rim, tone, (206, 146, 108), 1.2, 0.8),
        flat(band(aspect, FLOOR - 0.024, FLOOR + 0.004), tone(_DRUM, 0.66)),
    ]


def round_floor(aspect: float, light: Light) -> list[Node]:
    """A round floor of stone with a compass of brass let into it."""
    near = light.at(0.06)
    x, y = aspect / 2, 0.87
    rays = joined(
        polygon(
            [
                (x + math.cos(t) * 0.3, y + math.sin(t) * 0.065),
                (x + math.cos(t + 0.28) * 0.07, y + math.sin(t + 0.28) * 0.015),
                (x + math.cos(t - 0.28) * 0.07, y + math.sin(t - 0.28) * 0.015),
            ]
        )
        for t in (i * math.tau / 8 for i in range(8))
    )
    rings = joined(ellipse(x, y, r, r * 0.22) for r in (0.34, 0.37, 0.62))
    return [
        graded(
            band(aspect, FLOOR, 1 + OVERSCAN),
            (0.0, FLOOR),
            (0.0, 1.1),
            near(_FLOOR, 0.86),
            near(_FLOOR, 1.08),
            near(_FLOOR, 0.78),
        ),
        fading(band(aspect, FLOOR, FLOOR + 0.07), (0.0, FLOOR), (0.0, FLOOR + 0.07), near(_FLOOR, 0.36), 130),
        line(rings, near(_FLOOR, 0.84), 0.007),
        flat(rays, near(mixed(_FLOOR, BRASS, 0.6)), 190),
    ]
