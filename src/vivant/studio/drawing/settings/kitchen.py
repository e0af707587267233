"""A kitchen: blue walls over white tiles, a worktop along the wall, copper and things to eat."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, joined, line, mixed, strokes
from vivant.studio.drawing.settings.cookware import bowl, hanging_pan, herbs, onion_string
from vivant.studio.drawing.settings.furniture import jars, plates, table
from vivant.studio.drawing.settings.iron_stove import iron_stove
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    GOLD,
    IRON,
    LAMPLIGHT,
    LEAF,
    RED,
    TEAL,
    TIMBER,
)
from vivant.studio.drawing.settings.room import FLOOR, dim_corners, hanging_lamp, lamplight, shell
from vivant.studio.drawing.settings.shading import downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.small_life import sleeping_cat
from vivant.studio.drawing.settings.windows import casement, sunbeam

_WALL: RGB = (168, 200, 210)
_TILE: RGB = (244, 242, 232)
_WOOD: RGB = (226, 190, 140)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.15)
    x = aspect * 0.53
    nodes = shell(aspect, light, _WALL, (214, 146, 112), boards=False)
    nodes += _tiles(aspect, light.at(0.5))
    nodes += lamplight(aspect * 0.5, 0.26, 0.56, light)
    nodes += casement(x - 0.1, 0.16, 0.2, 0.2, light, curtains=(236, 196, 96), frame=CREAM)
    nodes += _worktop(aspect, tone)
    nodes += DETAILS[detail](aspect, light)
    nodes += hanging_lamp(aspect * 0.73, 0.13, 0.055, tone, RED)
    nodes += sunbeam(x - 0.1, 0.16, 0.2, 0.2, light)
    nodes += sleeping_cat(aspect * 0.86, 0.765, 0.15, light.at(0.05), (222, 150, 92))
    return nodes + dim_corners(aspect, light)


def _tiles(aspect: float, tone: Tone) -> list[Node]:
    """White tiles up to the shoulder, a blue row on top of them."""
    side, top = 0.06, 0.375
    count = round((aspect + 2 * OVERSCAN) / side) + 1
    blue = joined(rectangle(-OVERSCAN + i * side, top, side * 0.92, 0.035) for i in range(0, count, 2))
    joints = strokes(
        [
            *((-OVERSCAN + i * side, top, -OVERSCAN + i * side, FLOOR - 0.03) for i in range(count)),
            *((-OVERSCAN, y, aspect + OVERSCAN, y) for y in (0.375, 0.412, 0.472, 0.532, 0.592)),
        ]
    )
    return [
        flat(band(aspect, top, FLOOR - 0.03), tone(_TILE)),
        flat(blue, tone((92, 136, 172))),
        line(joints, tone((206, 206, 200)), 0.004),
        flat(band(aspect, top - 0.014, top), tone((92, 136, 172), 1.1)),
    ]


def _worktop(aspect: float, tone: Tone) -> list[Node]:
    """Cupboards along the whole wall, a shelf of bowls to the right."""
    top, base, front = 0.525, 0.72, (122, 160, 158)
    left, right = aspect * 0.36, aspect + OVERSCAN
    count = max(2, round((right - left) / 0.2))
    pitch = (right - left) / count
    doors = joined(
        rectangle(left + i * pitch + 0.014, top + 0.05, pitch - 0.028, 0.12, 0.008) for i in range(count)
    )
    knobs = joined(circle(left + i * pitch + 0.035, top + 0.1, 0.009) for i in range(count))
    sx = aspect * 0.83
    nodes: list[Node] = [
        downward(rectangle(left, top, right - left, base - top), tone, front),
        flat(doors, tone(front, 0.87)),
        flat(knobs, tone(GOLD)),
        downward(
            rectangle(left - 0.02, top - 0.03, right - left + 0.02, 0.035, 0.006), tone, _WOOD, 1.2, 0.9
        ),
        flat(rectangle(sx - 0.15, 0.325, 0.36, 0.018, 0.004), tone(_WOOD)),
        *jars(sx - 0.14, sx + 0.0, 0.325, 0.085, tone, (RED, GOLD, LEAF, TEAL), 8),
        *plates(sx + 0.0, sx + 0.17, 0.326, 0.04, tone, 2),
    ]
    board = rectangle(aspect * 0.44, 0.36, 0.09, 0.136, 0.03)
    return [
        *nodes,
        flat(board, tone(TIMBER, 1.2)),
        *bowl(aspect * 0.43, 0.497, 0.1, tone, (204, 112, 92), CREAM),
    ]


def _pans(aspect: float, light: Light) -> list[Node]:
    """A rail across the room, hung with copper, onions and herbs."""
    tone = light.at(0.06)
    y, left, right = 0.07, aspect * 0.12, aspect * 0.66
    step = (right - left) / 7
    spots = [left + step * (i + 0.5) for i in range(7)]
    chains = strokes((x, -OVERSCAN, x, y) for x in (left + 0.02, right - 0.02))
    nodes: list[Node] = [
        line(chains, tone(IRON), 0.008),
        line(strokes([(left, y, right, y)]), tone(IRON, 1.1), 0.018),
        *onion_string(spots[1], y, 0.28, tone),
        *herbs(spots[3], y, 0.16, tone),
        *onion_string(spots[5], y, 0.22, tone, (214, 206, 190)),
    ]
    for i, r in ((0, 0.062), (2, 0.072), (4, 0.05), (6, 0.064)):
        nodes += hanging_pan(spots[i], y, r, tone)
    return nodes


def _table(aspect: float, light: Light) -> list[Node]:
    """The big table with a pumpkin, bread, and a bowl of eggs; a stool pushed under it."""
    tone = light.at(0.05)
    x, base, top = aspect * 0.56, 0.775, 0.565
    px, py = x + 0.1, top - 0.02
    ribs = joined(ellipse(px + dx, py - 0.075, 0.056, 0.082) for dx in (-0.07, 0.07))
    inner = joined(ellipse(px + dx, py - 0.075, 0.045, 0.088) for dx in (-0.032, 0.032))
    eggs = joined(
        ellipse(x - 0.03 + dx, top - 0.07 - dy, 0.02, 0.026)
        for dx, dy in ((-0.035, 0.0), (0.0, 0.012), (0.035, 0.0))
    )
    cloth = (
        Path()
        .move(x - 0.11, top)
        .line(x + 0.03, top)
        .line(x + 0.0, top + 0.13)
        .line(x - 0.04, top + 0.09)
        .line(x - 0.08, top + 0.14)
        .close()
    )
    nodes = table(x, base, 0.62, base - top, tone, (200, 146, 98), thick=0.04)
    nodes += [
        flat(cloth, tone((236, 226, 206))),
        line(strokes([(x - 0.095, top + 0.03, x + 0.018, top + 0.03)]), tone(RED), 0.008),
        flat(ellipse(px, py, 0.13, 0.014), tone((90, 60, 50)), 110),
        flat(ribs, tone((222, 124, 60), 0.92)),
        flat(inner, tone((236, 140, 66))),
        flat(ellipse(px, py - 0.075, 0.03, 0.09), tone((244, 160, 84))),
        line(
            Path().move(px, py - 0.155).cubic(px, py - 0.19, px + 0.02, py - 0.2, px + 0.035, py - 0.195),
            tone((116, 132, 78)),
            0.022,
        ),
        flat(eggs, tone((250, 238, 218))),
        *bowl(x - 0.03, top - 0.012, 0.13, tone, (112, 150, 178), CREAM),
    ]
    loaf = (
        Path()
        .move(x - 0.27, top - 0.012)
        .cubic(x - 0.3, top - 0.12, x - 0.11, top - 0.12, x - 0.13, top - 0.012)
        .close()
    )
    cuts = strokes((x - 0.24 + i * 0.035, top - 0.085, x - 0.225 + i * 0.035, top - 0.05) for i in range(3))
    pin = joined([rectangle(x + 0.23, top - 0.04, 0.055, 0.03, 0.012)])
    return [
        *nodes,
        downward(loaf, tone, (214, 150, 88), 1.2, 0.85),
        line(cuts, tone((250, 222, 170)), 0.009),
        flat(pin, tone((234, 200, 120))),
    ]


def _sink(aspect: float, light: Light) -> list[Node]:
    """A stone sink with a pump, plates drying beside it, washing on a line above."""
    tone = light.at(0.1)
    x, top = aspect * 0.84, 0.49
    trough = polygon([(x - 0.17, top), (x + 0.17, top), (x + 0.15, top + 0.125), (x - 0.15, top + 0.125)])
    pump = (
        Path()
        .move(x + 0.1, top)
        .line(x + 0.1, top - 0.13)
        .cubic(x + 0.1, top - 0.18, x + 0.0, top - 0.18, x + 0.0, top - 0.1)
    )
    lever = (
        Path()
        .move(x + 0.1, top - 0.13)
        .cubic(x + 0.15, top - 0.17, x + 0.18, top - 0.12, x + 0.19, top - 0.05)
    )
    cloths = ((-0.15, 0.1, (236, 190, 92)), (-0.03, 0.13, (208, 96, 88)), (0.11, 0.13, (250, 246, 236)))
    nodes: list[Node] = [
        line(
            Path().move(x - 0.24, 0.13).cubic(x - 0.1, 0.17, x + 0.1, 0.17, aspect + OVERSCAN, 0.13),
            tone((240, 232, 214)),
            0.006,
        ),
    ]
    for dx, w, colour in cloths:
        nodes.append(downward(rectangle(x + dx, 0.15, w, 0.19, 0.006), tone, colour, 1.1, 0.88))
        nodes.append(flat(rectangle(x + dx, 0.3, w, 0.018), tone(colour, 0.78)))
    stack = joined(ellipse(x - 0.21, top - 0.008 - i * 0.014, 0.062 - 0.003 * i, 0.012) for i in range(6))
    bubbles = joined(
        circle(x + dx, top - dy, r)
        for dx, dy, r in (
            (-0.1, 0.01, 0.024),
            (-0.06, 0.02, 0.03),
            (-0.02, 0.008, 0.022),
            (-0.05, 0.06, 0.012),
            (-0.085, 0.085, 0.008),
        )
    )
    return [
        *nodes,
        line(pump, tone(IRON), 0.026),
        line(lever, tone(IRON), 0.014),
        flat(
            ellipse(x + 0.0, top - 0.06, 0.006, 0.035),
            mixed(tone((170, 210, 226)), LAMPLIGHT, 0.1 * tone.lamps),
            220,
        ),
        flat(bubbles, tone((250, 252, 255)), 230),
        downward(trough, tone, (190, 186, 180), 1.15, 0.8),
        flat(rectangle(x - 0.185, top - 0.006, 0.37, 0.028, 0.01), tone((206, 202, 196), 1.1)),
        flat(stack, tone((250, 248, 240))),
        line(stack, tone((92, 136, 172)), 0.003),
    ]


DETAILS = {
    "an iron stove": iron_stove,
    "hanging pans": _pans,
    "a kitchen table": _table,
    "a stone sink": _sink,
}
