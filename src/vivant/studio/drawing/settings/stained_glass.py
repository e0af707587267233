"""Tall windows of coloured glass."""

import math

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.buildings import arch
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import IRON, STONE


def stained_glass(aspect: float, light: Light) -> list[Node]:
    """Two tall windows of coloured glass, and their colours on the floor."""
    shine = {"dawn": 0.92, "day": 1.0, "dusk": 0.95, "night": 0.5}[light.time]
    panes: tuple[RGB, ...] = (
        (206, 78, 78),
        (240, 186, 84),
        (84, 134, 190),
        (96, 162, 120),
        (162, 104, 168),
        (238, 150, 96),
    )
    tone = light.at(0.3)
    nodes: list[Node] = []
    for k, share in enumerate((0.25, 0.75)):
        x, y, w, h = aspect * share, 0.1, 0.24, 0.48
        hole = arch(x - w / 2, y, w, h)
        inside: list[Node] = [flat(hole, _dimmed((226, 216, 180), shine))]
        cells = [Path() for _ in panes]
        for row in range(8):
            for i in range(4):
                cells[(row * 3 + i * 2 + k + row * i) % 6].extend(
                    rectangle(
                        x - w / 2 + i * w / 4 + 0.002, y + row * h / 8 + 0.002, w / 4 - 0.004, h / 8 - 0.004
                    )
                )
        inside += [flat(path, _dimmed(colour, shine)) for path, colour in zip(cells, panes, strict=True)]
        cx, cy = x, y + 0.14
        inside += [
            flat(circle(cx, cy, 0.094), tone(IRON, 0.6)),
            flat(circle(cx, cy, 0.087), _dimmed((250, 222, 140), shine)),
        ]
        petals = joined(
            ellipse(cx + math.cos(a) * 0.05, cy + math.sin(a) * 0.05, 0.025, 0.025)
            for a in (i * math.pi / 3 for i in range(6))
        )
        inside += [
            flat(petals, _dimmed(panes[0] if k else panes[2], shine)),
            flat(circle(cx, cy, 0.027), _dimmed((255, 248, 220), shine)),
        ]
        leads = strokes(
            [
                *((x - w / 2, y + r * h / 8, x + w / 2, y + r * h / 8) for r in range(3, 8)),
                *(
                    (x - w / 2 + i * w / 4, y + 0.2 + (0.04 if i == 2 else 0), x - w / 2 + i * w / 4, y + h)
                    for i in range(1, 4)
                ),
            ]
        )
        inside.append(line(leads, tone(IRON, 0.55), 0.006))
        nodes += [
            flat(arch(x - w / 2 - 0.035, y - 0.035, w + 0.07, h + 0.055), tone(STONE, 1.2)),
            Group(tuple(inside), clip=hole),
            line(hole, tone(IRON, 0.6), 0.009),
            flat(rectangle(x - w / 2 - 0.05, y + h, w + 0.1, 0.03, 0.006), tone(STONE, 1.3)),
        ]
        if light.time != "night":
            pools = ((0.0, 0.72, panes[2]), (0.05, 0.77, panes[0]), (-0.03, 0.82, panes[1]))
            nodes += [
                flat(ellipse(x - light.side * 0.08 + dx, py, 0.11, 0.022), colour, 60)
                for dx, py, colour in pools
            ]
    return nodes


def _dimmed(colour: RGB, shine: float) -> RGB:
    """Glass lit from behind: only the light outside counts, at night bluish."""
    r, g, b = colour
    return (round(r * shine), round(g * shine), min(255, round(b * (shine + (1 - shine) * 0.4))))
