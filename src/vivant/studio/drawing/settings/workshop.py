"""A workshop: brick wall, stone floor, timber and tools."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.forge import forge
from vivant.studio.drawing.settings.furniture import case, jars, shelf_y, table
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    IRON,
    LEAF,
    RED,
    STRAW,
    TEAL,
    TIMBER,
)
from vivant.studio.drawing.settings.room import FLOOR, beams, dim_corners, hanging_lamp, lamplight, shell
from vivant.studio.drawing.settings.tools import hammer, saw, wrench
from vivant.studio.drawing.settings.windows import casement, sunbeam

_WALL: RGB = (198, 196, 176)
_STEEL: RGB = (170, 178, 188)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.15)
    nodes = shell(aspect, light, _WALL, (186, 170, 150), boards=False)
    nodes.append(_boarding(aspect, light.at(0.6)))
    nodes += lamplight(aspect * 0.5, 0.26, 0.56, light)
    nodes += casement(aspect * 0.8 - 0.1, 0.18, 0.2, 0.2, light, frame=(112, 124, 122), bars=3)
    nodes += _corner(aspect, tone)
    nodes += DETAILS[detail](aspect, light)
    nodes += beams(aspect, light, (110, 88, 76))
    nodes += hanging_lamp(aspect * 0.5, 0.16, 0.06, tone, (94, 126, 116))
    nodes += sunbeam(aspect * 0.8 - 0.1, 0.18, 0.2, 0.2, light)
    return nodes + dim_corners(aspect, light)


def _boarding(aspect: float, tone: Tone) -> Node:
    """The joints of an upright board wall."""
    count = round((aspect + 0.4) / 0.16)
    return flat(
        joined(rectangle(-0.2 + 0.16 * i, -0.2, 0.005, FLOOR + 0.17) for i in range(count + 1)),
        tone(_WALL, 0.86),
    )


def _corner(aspect: float, tone: Tone) -> list[Node]:
    """A barrel with planks leaning on the wall, sawdust on the floor."""
    x, base = aspect * 0.88, 0.735
    barrel = smooth(
        [
            (x - 0.075, base - 0.2),
            (x - 0.098, base - 0.1),
            (x - 0.075, base),
            (x, base + 0.015),
            (x + 0.075, base),
            (x + 0.098, base - 0.1),
            (x + 0.075, base - 0.2),
            (x, base - 0.21),
        ]
    )
    leaning: list[Node] = []
    for dx, top, shade in ((-0.17, 0.42, 1.2), (-0.135, 0.47, 1.0), (-0.2, 0.5, 0.9)):
        leaning.append(
            flat(
                polygon(
                    [(x + dx - 0.04, base), (x + dx - 0.01, base), (x + dx + 0.05, top), (x + dx + 0.02, top)]
                ),
                tone(TIMBER, shade),
            )
        )
    hoops = Path()
    for y, w in ((base - 0.16, 0.088), (base - 0.045, 0.09)):
        hoops.move(x - w, y).cubic(x - w * 0.5, y + 0.018, x + w * 0.5, y + 0.018, x + w, y)
    rolls = joined(
        rectangle(x - 0.055 + i * 0.036, base - 0.3 + 0.02 * (i % 2), 0.028, 0.12, 0.012) for i in range(3)
    )
    sawdust = joined(ellipse(aspect * s, y, 0.05, 0.007) for s, y in ((0.42, 0.75), (0.6, 0.79), (0.5, 0.83)))
    return [
        flat(sawdust, tone(STRAW, 1.2), 130),
        *leaning,
        flat(ellipse(x, base + 0.01, 0.12, 0.014), tone((90, 70, 60), 0.6), 120),
        flat(rolls, tone(CREAM)),
        graded(barrel, (x - 0.09, 0.0), (x + 0.09, 0.0), tone(TIMBER, 1.12), tone(TIMBER, 0.75)),
        flat(ellipse(x, base - 0.2, 0.072, 0.016), tone(TIMBER, 0.55)),
        line(hoops, tone(IRON), 0.012),
    ]


def _tool_wall(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.12)
    x, y, w, h = aspect * 0.25 - 0.23, 0.12, 0.46, 0.4
    pegs = joined(
        circle(x + 0.03 + i * 0.05, y + 0.03 + j * 0.055, 0.004) for i in range(9) for j in range(7)
    )
    nodes: list[Node] = [
        graded(
            rectangle(x, y, w, h, 0.012),
            (0.0, y),
            (0.0, y + h),
            tone((222, 178, 122), 1.1),
            tone((222, 178, 122), 0.9),
        ),
        flat(pegs, tone((222, 178, 122), 0.7)),
        line(rectangle(x, y, w, h, 0.012), tone(DARK_TIMBER), 0.016),
        *saw(x + 0.1, y + 0.06, tone),
        *hammer(x + 0.37, y + 0.065, 0.15, tone),
        *hammer(x + 0.065, y + 0.215, 0.14, tone),
    ]
    for i, (colour, length) in enumerate(((RED, 0.13), (GOLD, 0.15), ((86, 132, 150), 0.12), (LEAF, 0.14))):
        cx = x + 0.145 + i * 0.042
        nodes.append(flat(rectangle(cx - 0.004, y + 0.26, 0.008, length - 0.03), tone(_STEEL, 1.1)))
        nodes.append(flat(rectangle(cx - 0.012, y + 0.2, 0.024, 0.07, 0.01), tone(colour)))
    square = Path().move(x + 0.32, y + 0.25).line(x + 0.32, y + 0.36).line(x + 0.42, y + 0.36)
    jaw = [*wrench(x + 0.385, y + 0.2, tone)]
    nodes += [line(square, tone(_STEEL), 0.018), *jaw]
    nodes += table(x + 0.23, 0.73, 0.5, 0.12, tone, (158, 118, 88))
    return [
        *nodes,
        flat(rectangle(x + 0.04, 0.545, 0.13, 0.05, 0.008), tone(RED, 0.95)),
        line(
            Path()
            .move(x + 0.075, 0.545)
            .line(x + 0.075, 0.525)
            .line(x + 0.135, 0.525)
            .line(x + 0.135, 0.545),
            tone(IRON),
            0.009,
        ),
    ]


def _workbench(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.1)
    x, top, base = aspect * 0.27, 0.5, 0.75
    nodes = table(x, base, 0.56, base - top, tone, (204, 156, 104), thick=0.045)
    plane = smooth(
        [
            (x - 0.22, 0.455),
            (x - 0.2, 0.42),
            (x - 0.1, 0.425),
            (x - 0.05, 0.44),
            (x - 0.05, 0.478),
            (x - 0.22, 0.478),
        ],
        tension=0.4,
    )
    curls = Path()
    for cx, cy, r in (
        (x + 0.0, 0.463, 0.016),
        (x + 0.035, 0.468, 0.011),
        (x - 0.02, 0.47, 0.01),
        (x + 0.02, 0.76, 0.016),
        (x - 0.08, 0.77, 0.013),
    ):
        curls.move(cx - r, cy).cubic(
            cx - r, cy - r * 1.8, cx + r * 1.2, cy - r * 1.4, cx + r, cy + r * 0.2
        ).cubic(cx + r * 0.6, cy + r, cx - r * 0.4, cy + r * 0.6, cx - r * 0.2, cy - r * 0.3)
    horse = smooth([(x + 0.1, 0.47), (x + 0.1, 0.37), (x + 0.085, 0.33), (x + 0.1, 0.285), (x + 0.135, 0.255), (x + 0.15, 0.285), (x + 0.155, 0.33), (x + 0.2, 0.345), (x + 0.24, 0.335), (x + 0.265, 0.36), (x + 0.255, 0.47),
                    (x + 0.23, 0.47), (x + 0.22, 0.42), (x + 0.14, 0.42), (x + 0.13, 0.47)], tension=0.7)  # fmt: skip
    drawers = joined(rectangle(x - 0.22 + i * 0.155, 0.56, 0.135, 0.06, 0.006) for i in range(3))
    vice = joined(
        [rectangle(x - 0.31, 0.5, 0.05, 0.1, 0.008), rectangle(x - 0.35, 0.535, 0.05, 0.025, 0.006)]
    )
    shelf = rectangle(x - 0.24, 0.285, 0.24, 0.02, 0.004)
    return [
        flat(shelf, tone(TIMBER, 1.1)),
        *jars(x - 0.22, x + 0.0, 0.285, 0.09, tone, (RED, GOLD, TEAL), 5),
        *nodes,
        flat(rectangle(x - 0.26, 0.69, 0.52, 0.02), tone((204, 156, 104), 0.8)),
        flat(
            joined(rectangle(x + dx, 0.64, 0.09, 0.05, 0.004) for dx in (-0.2, 0.05)), tone((150, 160, 150))
        ),
        flat(drawers, tone((204, 156, 104), 0.92)),
        flat(joined(circle(x - 0.152 + i * 0.155, 0.59, 0.01) for i in range(3)), tone(IRON)),
        flat(vice, tone(IRON, 1.1)),
        graded(plane, (0.0, 0.42), (0.0, 0.48), tone(TIMBER, 0.9), tone(DARK_TIMBER)),
        flat(
            polygon([(x - 0.14, 0.43), (x - 0.12, 0.375), (x - 0.1, 0.38), (x - 0.115, 0.43)]), tone(_STEEL)
        ),
        line(curls, tone((244, 216, 160)), 0.007),
        graded(
            horse, (x + 0.1, 0.26), (x + 0.25, 0.46), tone((232, 190, 130), 1.15), tone((232, 190, 130), 0.9)
        ),
        line(
            Path().move(x + 0.135, 0.26).cubic(x + 0.165, 0.29, x + 0.16, 0.31, x + 0.17, 0.34),
            tone((190, 92, 80)),
            0.012,
        ),
        flat(circle(x + 0.118, 0.29, 0.006), tone((70, 50, 44))),
    ]


def _jar_shelves(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.12)
    left, width, top, base = aspect * 0.25 - 0.22, 0.44, 0.11, 0.73
    fills: tuple[RGB, ...] = (
        (206, 88, 80),
        (236, 184, 82),
        (96, 152, 148),
        (146, 112, 168),
        (150, 172, 92),
        (230, 140, 110),
        (92, 126, 180),
    )
    nodes = case(left, base, width, top, tone, 5, colour=(176, 130, 92), back=0.6)
    for row in range(5):
        nodes += jars(
            left + 0.022, left + width - 0.012, shelf_y(base, top, 5, row), 0.092, tone, fills, row * 2 + 1
        )
    return nodes


DETAILS = {
    "a tool wall": _tool_wall,
    "a workbench": _workbench,
    "a forge": forge,
    "shelves of jars": _jar_shelves,
}
