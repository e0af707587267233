"""A bakery: brick under worn plaster, a counter of marble, everything dusted with flour."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.baked import (
    layer_cake,
    long_loaves,
    pie,
    pretzel,
    round_loaves,
    tray_of_buns,
)
from vivant.studio.drawing.settings.brick_oven import brick_oven
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.cookware import sack
from vivant.studio.drawing.settings.furniture import case, shelf_y
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.patterns import bricks
from vivant.studio.drawing.settings.pigments import DARK_TIMBER, GOLD, TIMBER
from vivant.studio.drawing.settings.room import dim_corners, hanging_lamp, lamplight, shell
from vivant.studio.drawing.settings.shading import contact, downward
from vivant.studio.drawing.settings.sky import OVERSCAN
from vivant.studio.drawing.settings.windows import casement, sunbeam

_WALL: RGB = (236, 178, 142)
_MARBLE: RGB = (240, 234, 228)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.15)
    x = aspect * 0.54
    nodes = shell(aspect, light, _WALL, (196, 150, 120))
    nodes += bricks(aspect, light.at(0.6), (220, 146, 114), 5, 0.22)
    nodes += lamplight(aspect * 0.5, 0.26, 0.56, light)
    nodes += casement(x - 0.12, 0.19, 0.24, 0.19, light, frame=(120, 150, 134), bars=4)
    nodes += _blind(x, tone)
    nodes += _sacks(aspect, tone)
    nodes += _counter(aspect, tone)
    nodes += DETAILS[detail](aspect, light)
    nodes += hanging_lamp(aspect * 0.3, 0.13, 0.05, tone, (120, 150, 134))
    nodes += hanging_lamp(aspect * 0.78, 0.13, 0.05, tone, (120, 150, 134))
    nodes += sunbeam(x - 0.12, 0.19, 0.24, 0.19, light)
    return nodes + dim_corners(aspect, light)


def _blind(x: float, tone: Tone) -> list[Node]:
    """A striped blind over the window, scalloped."""
    colours = (tone((250, 240, 222)), tone((206, 104, 92)))
    pieces = [Path(), Path()]
    for i in range(8):
        left = x - 0.14 + 0.035 * i
        pieces[i % 2].extend(
            Path()
            .move(left, 0.15)
            .line(left + 0.035, 0.15)
            .line(left + 0.035, 0.215)
            .cubic(left + 0.03, 0.236, left + 0.005, 0.236, left, 0.215)
            .close()
        )
    return [flat(piece, colour) for piece, colour in zip(pieces, colours, strict=True)]


def _sacks(aspect: float, tone: Tone) -> list[Node]:
    """Sacks of flour along the left-hand wall."""
    x = aspect * 0.16
    cloth: RGB = (240, 226, 200)
    return [
        *sack(x - 0.08, 0.715, 0.19, 0.24, tone, cloth),
        *sack(x + 0.13, 0.725, 0.17, 0.2, tone, (228, 208, 176)),
        *sack(x + 0.02, 0.755, 0.18, 0.2, tone, cloth),
        flat(ellipse(x + 0.16, 0.772, 0.06, 0.01), tone((255, 250, 240)), 150),
    ]


def _counter(aspect: float, tone: Tone) -> list[Node]:
    """The counter with dough on it, a scale, a tray of buns; wheat carved in its panels."""
    left, top, base, wood = aspect * 0.54 - 0.22, 0.535, 0.735, (150, 104, 80)
    right = aspect + OVERSCAN
    count = max(2, round((right - left) / 0.22))
    pitch = (right - left) / count
    panels = joined(
        rectangle(left + i * pitch + 0.018, top + 0.06, pitch - 0.036, 0.115, 0.008) for i in range(count)
    )
    ears = Path()
    for i in range(count):
        cx = left + (i + 0.5) * pitch
        for k in range(4):
            for d in (-1, 1):
                ears.extend(ellipse(cx + d * 0.013, top + 0.08 + 0.017 * k, 0.009, 0.011))
        ears.extend(rectangle(cx - 0.003, top + 0.08, 0.006, 0.085))
    sx = left + 0.12
    pans = joined(
        Path()
        .move(sx + d * 0.06 - 0.04, top - 0.075)
        .cubic(
            sx + d * 0.06 - 0.03,
            top - 0.045,
            sx + d * 0.06 + 0.03,
            top - 0.045,
            sx + d * 0.06 + 0.04,
            top - 0.075,
        )
        .close()
        for d in (-1, 1)
    )
    chains = strokes(
        seg
        for d in (-1, 1)
        for seg in (
            (sx + d * 0.06, top - 0.14, sx + d * 0.06 - 0.035, top - 0.075),
            (sx + d * 0.06, top - 0.14, sx + d * 0.06 + 0.035, top - 0.075),
        )
    )
    stand = joined(
        [
            rectangle(sx - 0.007, top - 0.16, 0.014, 0.14),
            rectangle(sx - 0.065, top - 0.146, 0.13, 0.012, 0.006),
            ellipse(sx, top - 0.024, 0.045, 0.012),
            circle(sx, top - 0.165, 0.013),
        ]
    )
    flour = joined(
        ellipse(x, y, r, r * 0.16)
        for x, y, r in ((left + 0.3, 0.77, 0.08), (left + 0.1, 0.79, 0.05), (left + 0.42, 0.8, 0.06))
    )
    return [
        contact((left + right) / 2, base, (right - left) / 2 + 0.02, tone),
        downward(rectangle(left, top, right - left, base - top), tone, wood),
        flat(panels, tone(wood, 0.84)),
        flat(ears, tone(GOLD, 0.95)),
        downward(
            rectangle(left - 0.025, top - 0.03, right - left + 0.03, 0.036, 0.01), tone, _MARBLE, 1.2, 0.9
        ),
        line(chains, tone(GOLD, 0.8), 0.003),
        flat(joined([stand, pans]), tone(GOLD)),
        *round_loaves([(sx - 0.06, top - 0.068)], 0.05, tone),
        *tray_of_buns(left + 0.36, top - 0.042, 0.22, tone, 4),
        flat(flour, tone((255, 250, 240)), 120),
    ]


def _racks(aspect: float, light: Light) -> list[Node]:
    """Shelves of bread up to the ceiling on the right."""
    tone = light.at(0.1)
    left, width, top, base = aspect * 0.86 - 0.17, 0.38, 0.1, 0.755
    nodes = case(left, base, width, top, tone, 5, colour=(176, 126, 88), back=0.66)
    ys = [shelf_y(base, top, 5, row) for row in range(5)]
    nodes += long_loaves(left + 0.02, left + width * 0.95, ys[0], 0.115, tone)
    nodes += round_loaves([(left + 0.065 + 0.086 * i, ys[1]) for i in range(4)], 0.1, tone)
    nodes += long_loaves(left + 0.02, left + width * 0.52, ys[2], 0.11, tone, (190, 124, 76))
    nodes += round_loaves(
        [(left + width * 0.7, ys[2]), (left + width * 0.88, ys[2])], 0.085, tone, (232, 180, 116)
    )
    nodes += tray_of_buns(left + width / 2, ys[3] - 0.01, 0.33, tone, 5)
    nodes += round_loaves([(left + 0.075 + 0.115 * i, ys[4]) for i in range(3)], 0.115, tone, (196, 132, 82))
    return [contact(left + width / 2, base + 0.004, width * 0.55, tone), *nodes]


def _pretzels(aspect: float, light: Light) -> list[Node]:
    """Poles hung with pretzels and rings across the room, bunches of wheat between."""
    tone = light.at(0.05)
    left, right = aspect * 0.3, aspect * 0.74
    nodes: list[Node] = [line(strokes([(left - 0.04, 0.085, right + 0.04, 0.085)]), tone(DARK_TIMBER), 0.02)]
    nodes.append(
        line(strokes((x, -OVERSCAN, x, 0.085) for x in (left, right)), tone(DARK_TIMBER, 0.8), 0.007)
    )
    step = (right - left) / 5
    rows = [(left + step * (i + 0.5), 0.19 + 0.11 * (i % 2), 0.072) for i in range(5)]
    cords = strokes((x, 0.085, x, y - r * 0.7) for x, y, r in rows)
    twists = joined(pretzel(x, y, r) for x, y, r in rows)
    salt = joined(
        circle(x + dx * r, y + dy * r, 0.0045)
        for x, y, r in rows
        for dx, dy in ((-0.85, -0.6), (0.85, -0.6), (-0.5, 0.1), (0.5, 0.1), (-0.35, -0.9), (0.35, -0.9))
    )
    wheat = Path()
    for i in range(1, 5):
        x = left + step * i
        for d in (-0.5, 0.0, 0.5):
            for k in range(4):
                wheat.extend(ellipse(x + d * 0.03 * (1 + k * 0.3), 0.135 + 0.016 * k, 0.007, 0.011))
    return [
        *nodes,
        flat(wheat, tone((232, 190, 100))),
        line(cords, tone((200, 90, 80)), 0.006),
        line(twists, tone((150, 84, 50)), 0.03),
        line(twists, tone((196, 118, 66)), 0.02),
        flat(salt, tone((255, 250, 240))),
    ]


def _cakes(aspect: float, light: Light) -> list[Node]:
    """A table of cakes and pies on a checked cloth, in the middle before the counter."""
    tone = light.at(0.04)
    x, top, base, w = aspect * 0.44, 0.575, 0.785, 0.3
    cloth = Path().move(x - w, top).line(x + w, top).line(x + w + 0.01, base - 0.05)
    for i in range(8):
        right = x + w + 0.01 - i * (2 * w + 0.02) / 8
        cloth.cubic(
            right - 0.01, base - 0.02, right - 0.06, base - 0.02, right - (2 * w + 0.02) / 8, base - 0.05
        )
    cloth.close()
    checks = joined(rectangle(x - w + 0.075 * i + 0.0, top + 0.035, 0.0375, 0.12) for i in range(8))
    lines = joined(rectangle(x - w, top + y, 2 * w, 0.025) for y in (0.05, 0.105))
    legs = joined(rectangle(x + dx, base - 0.06, 0.03, 0.06) for dx in (-w + 0.04, w - 0.07))
    return [
        contact(x, base, w + 0.03, tone),
        flat(legs, tone(TIMBER, 0.8)),
        downward(cloth, tone, (252, 244, 234), 1.0, 0.88),
        flat(joined([checks, lines]), tone((214, 104, 96)), 120),
        flat(
            polygon([(x - w + 0.03, top - 0.04), (x + w - 0.03, top - 0.04), (x + w, top), (x - w, top)]),
            tone((255, 248, 240)),
        ),
        *layer_cake(x - 0.17, top - 0.012, 0.2, tone, (190, 128, 92)),
        *pie(x + 0.03, top - 0.008, 0.16, tone, (176, 66, 76)),
        *layer_cake(x + 0.2, top - 0.014, 0.16, tone, (242, 178, 184), (255, 246, 240)),
    ]


DETAILS = {
    "a brick oven": brick_oven,
    "racks of bread": _racks,
    "hanging pretzels": _pretzels,
    "a table of cakes": _cakes,
}
