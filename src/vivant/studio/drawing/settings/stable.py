"""A stable: amber boards under a low loft, straw underfoot, the yard bright behind the half door."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import fading, flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.horse_stalls import horse_stalls
from vivant.studio.drawing.settings.land import tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.patterns import boarding
from vivant.studio.drawing.settings.pigments import GOLD, IRON, RED, STRAW
from vivant.studio.drawing.settings.room import FLOOR, dim_corners, lamplight
from vivant.studio.drawing.settings.saddlery import (
    bucket,
    hay,
    horseshoe,
    pitchfork,
    rosette,
    saddle,
    stable_lantern,
)
from vivant.studio.drawing.settings.shading import across, contact, downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.windows import sunbeam, view

_WALL: RGB = (206, 156, 108)
_POST: RGB = (138, 96, 66)
_FLOOR: RGB = (224, 190, 128)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.12)
    nodes = _walls(aspect, light)
    nodes += lamplight(aspect * 0.5, 0.3, 0.56, light)
    nodes += _half_door(aspect * 0.53, light)
    nodes += _sides(aspect, tone)
    nodes += DETAILS[detail](aspect, light)
    nodes += _frame(aspect, light)
    nodes += stable_lantern(aspect * 0.5 + 0.19, 0.24, 0.055, tone)
    nodes += sunbeam(aspect * 0.53 - 0.1, 0.2, 0.2, 0.22, light)
    return nodes + dim_corners(aspect, light)


def _walls(aspect: float, light: Light) -> list[Node]:
    far, near = light.at(0.6), light.at(0.1)
    straws = tufts(
        [
            (aspect * k, y)
            for k, y in ((0.08, 0.77), (0.3, 0.73), (0.7, 0.75), (0.93, 0.8), (0.2, 0.94), (0.8, 0.95))
        ],
        0.035,
        near,
        (206, 164, 88),
    )
    strewn = joined(
        ellipse(aspect * k, y, 0.1, 0.013)
        for k, y in ((0.15, 0.76), (0.5, 0.74), (0.82, 0.79), (0.3, 0.93), (0.7, 0.96))
    )
    return [
        downward(band(aspect, -OVERSCAN, FLOOR + 0.01), far, _WALL, 1.0, 0.94),
        *boarding(aspect, far, _WALL, -OVERSCAN, FLOOR, 0.095),
        graded(
            band(aspect, FLOOR, 1 + OVERSCAN),
            (0.0, FLOOR),
            (0.0, 1.1),
            near(_FLOOR, 0.86),
            near(_FLOOR, 1.08),
            near(_FLOOR, 0.84),
        ),
        fading(band(aspect, FLOOR, FLOOR + 0.07), (0.0, FLOOR), (0.0, FLOOR + 0.07), near(_FLOOR, 0.4), 120),
        flat(strewn, near(STRAW, 1.15), 150),
        straws,
    ]


def _sides(aspect: float, tone: Tone) -> list[Node]:
    """A low stall to the left, bales of straw to the right."""
    left, right, wood = -OVERSCAN, aspect * 0.53 - 0.17, (164, 114, 76)
    rails = joined(rectangle(left, y, right - left, 0.05, 0.008) for y in (0.47, 0.55, 0.63))
    posts = joined(rectangle(x, 0.42, 0.04, 0.3, 0.008) for x in (right - 0.03, right - 0.32))
    nodes: list[Node] = [
        *hay((left + right) / 2 + 0.08, 0.7, 0.5, 0.13, tone, 21),
        downward(rails, tone, wood, 1.15, 0.85),
        across(posts, tone, wood, 1.2, 0.85),
    ]
    x = aspect * 0.53 + 0.36
    bales = joined(
        rectangle(bx, by, 0.19, 0.115, 0.02)
        for bx, by in ((x - 0.16, 0.62), (x + 0.04, 0.62), (x - 0.06, 0.503))
    )
    cords = strokes(
        (bx + dx, by, bx + dx, by + 0.115)
        for bx, by in ((x - 0.16, 0.62), (x + 0.04, 0.62), (x - 0.06, 0.503))
        for dx in (0.055, 0.135)
    )
    blades = strokes(
        (x - 0.15 + 0.019 * i, 0.64 + 0.017 * (i * 5 % 5), x - 0.13 + 0.019 * i, 0.632 + 0.018 * (i * 5 % 5))
        for i in range(20)
    )
    return [
        *nodes,
        contact(x + 0.03, 0.735, 0.22, tone),
        downward(bales, tone, (226, 188, 104), 1.2, 0.8),
        line(blades, tone((190, 148, 76)), 0.004),
        line(cords, tone((170, 104, 72)), 0.007),
    ]


def _half_door(x: float, light: Light) -> list[Node]:
    """A door cut in two: the upper half stands open on the yard, a cock's weather vane far off."""
    tone = light.at(0.3)
    w, top, mid, base = 0.115, 0.17, 0.45, 0.7
    leaf = polygon([(x + w, top), (x + w + 0.075, top - 0.02), (x + w + 0.075, mid + 0.02), (x + w, mid)])
    braces = strokes(
        [
            (x - w + 0.02, mid + 0.03, x + w - 0.02, base - 0.02),
            (x - w + 0.02, base - 0.02, x + w - 0.02, mid + 0.03),
        ]
    )
    return [
        flat(rectangle(x - w - 0.025, top - 0.03, 2 * w + 0.05, base - top + 0.03), tone(_POST, 0.9)),
        view(x - w, top, 2 * w, mid - top, light, rectangle(x - w, top, 2 * w, mid - top)),
        flat(leaf, tone((168, 84, 70), 0.85)),
        downward(rectangle(x - w, mid, 2 * w, base - mid), tone, (182, 92, 76)),
        line(braces, tone((236, 222, 196)), 0.014),
        line(
            rectangle(x - w + 0.012, mid + 0.018, 2 * w - 0.024, base - mid - 0.03),
            tone((236, 222, 196)),
            0.014,
        ),
        flat(rectangle(x - w - 0.01, mid - 0.012, 2 * w + 0.02, 0.026, 0.006), tone((236, 222, 196))),
        horseshoe(x, top - 0.052, 0.026, tone),
    ]


def _frame(aspect: float, light: Light) -> list[Node]:
    """Posts with knees under a beam, and swallows at home on it."""
    tone = light.at(0.06)
    posts = joined(rectangle(aspect * k - 0.028, -OVERSCAN, 0.056, 0.95) for k in (-0.02, 1.02))
    knees = joined(
        polygon(
            [
                (aspect * k + d * 0.02, 0.25),
                (aspect * k + d * 0.02, 0.3),
                (aspect * k + d * 0.2, 0.08),
                (aspect * k + d * 0.15, 0.08),
            ]
        )
        for k, d in ((-0.02, 1), (1.02, -1))
    )
    nx, ny = aspect * 0.36, 0.095
    nest = (
        Path().move(nx - 0.045, ny).cubic(nx - 0.04, ny + 0.06, nx + 0.04, ny + 0.06, nx + 0.045, ny).close()
    )
    heads = joined(circle(nx + d, ny - 0.01, 0.014) for d in (-0.02, 0.012))
    beaks = joined(
        polygon([(nx + d - 0.006, ny - 0.006), (nx + d + 0.006, ny - 0.006), (nx + d, ny - 0.034)])
        for d in (-0.022, 0.014)
    )
    return [
        across(posts, tone, _POST, 1.1, 0.9),
        flat(knees, tone(_POST, 0.86)),
        downward(band(aspect, 0.0, 0.08), tone, _POST, 1.1, 0.8),
        flat(band(aspect, -OVERSCAN, 0.004), tone(_POST, 0.6)),
        flat(heads, tone((92, 96, 120))),
        flat(beaks, tone((248, 206, 96))),
        flat(nest, tone((150, 122, 98))),
    ]


def _manger(aspect: float, light: Light) -> list[Node]:
    """A manger of planks, full of hay, in the middle; hens' eggs forgotten in it."""
    tone = light.at(0.06)
    x, top, base = aspect * 0.5, 0.535, 0.76
    trough = polygon([(x - 0.25, top), (x + 0.25, top), (x + 0.19, base - 0.06), (x - 0.19, base - 0.06)])
    legs = strokes(
        [
            (x - 0.2, base, x - 0.1, top + 0.05),
            (x - 0.1, base, x - 0.2, top + 0.05),
            (x + 0.1, base, x + 0.2, top + 0.05),
            (x + 0.2, base, x + 0.1, top + 0.05),
        ]
    )
    joints = strokes(
        [(x - 0.235, top + 0.055, x + 0.235, top + 0.055), (x - 0.215, top + 0.11, x + 0.215, top + 0.11)]
    )
    eggs = joined(ellipse(x + dx, top - 0.05, 0.019, 0.024) for dx in (-0.1, -0.06))
    return [
        contact(x, base, 0.25, tone),
        line(legs, tone(_POST, 0.85), 0.028),
        *hay(x, top + 0.03, 0.5, 0.17, tone, 8),
        flat(eggs, tone((252, 240, 220))),
        downward(trough, tone, (196, 146, 96), 1.15, 0.8),
        line(joints, tone((196, 146, 96), 0.72), 0.006),
        flat(rectangle(x - 0.265, top - 0.012, 0.53, 0.03, 0.008), tone((196, 146, 96), 1.25)),
        *hay(x - 0.24, base + 0.015, 0.15, 0.045, tone, 5),
    ]


def _saddles(aspect: float, light: Light) -> list[Node]:
    """Saddles on pegs, bridles and prizes on the right-hand wall, a bucket below."""
    tone = light.at(0.08)
    x = aspect * 0.84
    board = rectangle(x - 0.15, 0.12, 0.34, 0.42, 0.01)
    bridles = Path()
    for dx in (0.115, 0.155):
        bridles.move(x + dx, 0.2).cubic(x + dx - 0.03, 0.27, x + dx - 0.025, 0.38, x + dx, 0.4).cubic(
            x + dx + 0.025, 0.38, x + dx + 0.03, 0.27, x + dx, 0.2
        )
    pegs = joined(circle(x + dx, 0.2, 0.01) for dx in (0.115, 0.155))
    nodes: list[Node] = [
        downward(board, tone, (222, 186, 136), 1.1, 0.9),
        line(board, tone(_POST), 0.012),
        *saddle(x - 0.03, 0.215, 0.15, tone, (158, 84, 62)),
        *saddle(x - 0.03, 0.4, 0.14, tone, (104, 70, 62)),
        line(bridles, tone((120, 66, 52)), 0.008),
        flat(pegs, tone(IRON)),
        *rosette(x + 0.115, 0.44, 0.024, tone, RED),
        *rosette(x + 0.16, 0.47, 0.02, tone, (92, 128, 176)),
        *rosette(x - 0.11, 0.17, 0.02, tone, GOLD),
    ]
    return [
        *nodes,
        *pitchfork(x - 0.2, 0.74, 0.46, tone, 0.03),
        contact(x + 0.03, 0.75, 0.08, tone),
        *bucket(x + 0.03, 0.75, 0.12, tone),
    ]


def _loft(aspect: float, light: Light) -> list[Node]:
    """The hay loft over everything, its hay hanging down, a ladder leading up."""
    tone = light.at(0.06)
    x = aspect * 0.3
    rails = strokes([(x - 0.085, 0.77, x - 0.04, 0.02), (x + 0.065, 0.77, x + 0.06, 0.02)])
    rungs = strokes(
        (x - 0.083 + 0.045 * k, 0.73 - 0.72 * k, x + 0.065 - 0.005 * k, 0.73 - 0.72 * k)
        for k in (0.02, 0.16, 0.3, 0.44, 0.58, 0.72, 0.86)
    )
    fringe = Path().move(-OVERSCAN, 0.08)
    step, count = 0.055, round((aspect + 2 * OVERSCAN) / 0.055)
    for i in range(count):
        left = -OVERSCAN + i * step
        drop = 0.175 + 0.05 * ((i * 7) % 5) / 4 + (0.06 if i % 9 == 4 else 0.0)
        fringe.line(left + step * 0.3, drop).line(left + step * 0.5, drop - 0.035).line(
            left + step * 0.85, drop + 0.012
        )
    fringe.line(aspect + OVERSCAN, 0.08).close()
    blades = strokes(
        (-OVERSCAN + i * 0.031, 0.085, -OVERSCAN + i * 0.031 + 0.014 * (i % 3 - 1), 0.135 + 0.012 * (i % 4))
        for i in range(round((aspect + 2 * OVERSCAN) / 0.031))
    )
    return [
        downward(fringe, tone, STRAW, 1.15, 0.86),
        line(blades, tone((186, 142, 72)), 0.0045, 190),
        contact(x, 0.775, 0.1, tone),
        line(rungs, tone((222, 180, 124), 0.9), 0.016),
        line(rails, tone((222, 180, 124)), 0.022),
        *hay(aspect * 0.12, 0.765, 0.36, 0.17, tone, 12),
    ]


DETAILS = {
    "wooden stalls": horse_stalls,
    "a manger": _manger,
    "saddles on pegs": _saddles,
    "a hay loft": _loft,
}
