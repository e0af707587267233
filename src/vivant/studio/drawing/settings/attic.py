"""An attic: rafters slanting to a gable with a round window, dust in the light, things nobody needs."""

import math

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    LAMPLIGHT,
)
from vivant.studio.drawing.settings.room import dim_corners, planks
from vivant.studio.drawing.settings.shading import across, contact, downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.small_life import cobweb, orb_web, spider
from vivant.studio.drawing.settings.windows import view

_ROOF: RGB = (174, 130, 118)
_GABLE: RGB = (212, 172, 146)
_FLOOR: RGB = (188, 144, 116)
_RAFTER: RGB = (124, 86, 76)
_PEAK = -0.06
_EAVES = 0.58
_FOOT = 0.675


def _gable_half(aspect: float) -> float:
    """Half the width of the far gable at its foot."""
    return min(0.36, aspect * 0.34)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.12)
    x = aspect / 2
    nodes = _roof(aspect, light)
    nodes += _gable(x, _gable_half(aspect), light)
    nodes += _clutter(aspect, light)
    nodes += _rafters(aspect, light, ((1.0, 0.026, 0.4), (1.5, 0.038, 0.25)))
    nodes += DETAILS[detail](aspect, light)
    nodes += _rafters(aspect, light, ((2.1, 0.06, 0.0),))
    nodes += _lantern(x + 0.16, 0.2, tone)
    nodes += _dusty_light(x, light)
    return nodes + dim_corners(aspect, light)


def _roof(aspect: float, light: Light) -> list[Node]:
    """Both slopes of the roof, boarded, and the floor."""
    far, near = light.at(0.45), light.at(0.08)
    x, half = aspect / 2, _gable_half(aspect)
    lit, dark = (0.9, 1.06) if light.side < 0 else (1.06, 0.9)
    reach = x + OVERSCAN
    slopes = [
        polygon(
            [
                (x, -0.4),
                (x, _PEAK),
                (x + d * half, _EAVES),
                (x + d * half, _FOOT),
                (x + d * reach, 1.0),
                (x + d * reach, -0.4),
            ]
        )
        for d in (-1, 1)
    ]
    joints: list[tuple[float, float, float, float]] = []
    for d in (-1, 1):
        for k in (0.16, 0.36, 0.56, 0.76, 0.94):
            gx, gy = x + d * half * k, _PEAK + (_EAVES - _PEAK) * k
            ex, ey = gx + d * (0.16 + 0.7 * k), gy + (k - 0.34) * 0.72 - 0.12
            joints.append((gx, gy, ex, ey))
    wall = [
        polygon(
            [
                (x + d * half, _EAVES),
                (x + d * half, _FOOT),
                (x + d * reach, _FOOT + 0.2),
                (x + d * reach, _EAVES + 0.34 * (reach - half)),
            ]
        )
        for d in (-1, 1)
    ]
    floor = polygon(
        [
            (x - half, _FOOT),
            (x + half, _FOOT),
            (x + reach, _FOOT + 0.12),
            (x + reach, 1.2),
            (x - reach, 1.2),
            (x - reach, _FOOT + 0.12),
        ]
    )
    return [
        graded(band(aspect, -OVERSCAN, 1 + OVERSCAN), (0.0, 0.0), (0.0, 0.9), far(_ROOF, 0.8), far(_ROOF)),
        flat(slopes[0], far(_ROOF, lit)),
        flat(slopes[1], far(_ROOF, dark)),
        line(strokes(joints), far(_ROOF, 0.78), 0.006),
        flat(joined(wall), far(_ROOF, 0.82)),
        graded(floor, (0.0, _FOOT), (0.0, 1.1), near(_FLOOR, 0.94), near(_FLOOR, 1.08), near(_FLOOR, 0.8)),
        Group((planks(aspect, near, _FLOOR),), clip=floor),
    ]


def _gable(x: float, half: float, light: Light) -> list[Node]:
    """The far wall, a triangle of boards, with its round window."""
    tone = light.at(0.5)
    wall = polygon([(x, _PEAK), (x + half, _EAVES), (x + half, _FOOT), (x - half, _FOOT), (x - half, _EAVES)])
    joints = strokes(
        (x + half * k, _PEAK + (_EAVES - _PEAK) * abs(k), x + half * k, _FOOT)
        for k in (-0.84, -0.6, -0.36, -0.12, 0.12, 0.36, 0.6, 0.84)
    )
    y, r = 0.3, 0.105
    cross = strokes([(x - r, y, x + r, y), (x, y - r, x, y + r)])
    return [
        downward(wall, tone, _GABLE, 0.9, 1.05),
        line(joints, tone(_GABLE, 0.84), 0.006),
        fading(
            polygon(
                [(x - half, _FOOT - 0.06), (x + half, _FOOT - 0.06), (x + half, _FOOT), (x - half, _FOOT)]
            ),
            (0.0, _FOOT),
            (0.0, _FOOT - 0.06),
            tone(_GABLE, 0.4),
            110,
        ),
        glow(x, y, 0.34, mixed(light.sky[-1], (255, 250, 226), 0.4), 90),
        flat(circle(x, y, r + 0.024), tone(_RAFTER, 1.1)),
        view(x - r, y - r, 2 * r, 2 * r, light, circle(x, y, r)),
        line(cross, tone(_RAFTER, 1.2), 0.011),
        line(circle(x, y, r), tone(_RAFTER, 0.8), 0.007),
    ]


def _rafters(aspect: float, light: Light, frames: tuple[tuple[float, float, float], ...]) -> list[Node]:
    """Slanting beams: frames of (how far out, in gable halves; thickness; distance), the farthest tied."""
    x, half = aspect / 2, _gable_half(aspect)
    nodes: list[Node] = []
    for reach, width, depth in frames:
        tone = light.at(depth)
        peak, eaves = _PEAK - 0.16 * (reach - 1), _EAVES + 0.12 * (reach - 1)
        path = strokes((x, peak, x + d * half * reach, eaves) for d in (-1, 1))
        posts = joined(
            rectangle(x + d * half * reach - width * 0.5, eaves - 0.01, width, 0.1 + 0.05 * reach)
            for d in (-1, 1)
        )
        nodes += [line(path, tone(_RAFTER, 0.9), width), flat(posts, tone(_RAFTER, 0.9))]
    if frames[0][0] > 1:
        return nodes
    tone = light.at(0.2)
    y = 0.075
    w = half * 1.5 * (y - _PEAK + 0.08) / (_EAVES + 0.06 - _PEAK + 0.08) + 0.02
    return [*nodes, downward(rectangle(x - w, y - 0.022, 2 * w, 0.044), tone, _RAFTER, 1.2, 0.85)]


def _clutter(aspect: float, light: Light) -> list[Node]:
    """Boxes under the right slope, a rolled carpet and picture frames under the left."""
    tone = light.at(0.2)
    x, half = aspect / 2, _gable_half(aspect)
    bx, lx = x + half * 0.72, x - half * 0.86
    boxes = [
        across(rectangle(bx - 0.05, 0.59, 0.17, 0.115, 0.006), tone, (206, 164, 116)),
        flat(rectangle(bx + 0.015, 0.59, 0.03, 0.115), tone((232, 206, 160))),
        across(rectangle(bx - 0.02, 0.505, 0.13, 0.087, 0.006), tone, (178, 136, 100)),
        across(rectangle(bx + 0.0, 0.458, 0.09, 0.048, 0.02), tone, (150, 168, 170)),
        flat(rectangle(bx - 0.006, 0.45, 0.102, 0.018, 0.006), tone((150, 168, 170), 1.25)),
    ]
    frames = [
        flat(
            polygon([(lx + 0.1, 0.7), (lx + 0.22, 0.7), (lx + 0.2, 0.53), (lx + 0.085, 0.54)]),
            tone(GOLD, 0.85),
        ),
        flat(
            polygon([(lx + 0.115, 0.685), (lx + 0.202, 0.685), (lx + 0.186, 0.547), (lx + 0.103, 0.555)]),
            tone((110, 140, 132)),
        ),
        across(rectangle(lx - 0.01, 0.47, 0.055, 0.245, 0.02), tone, (176, 92, 84)),
        flat(joined(rectangle(lx - 0.01, y, 0.055, 0.014) for y in (0.5, 0.58, 0.67)), tone((226, 186, 120))),
        flat(ellipse(lx + 0.0175, 0.474, 0.027, 0.011), tone((226, 186, 120))),
    ]
    return [contact(bx + 0.03, 0.71, 0.12, tone), *boxes, contact(lx + 0.1, 0.71, 0.13, tone), *frames]


def _lantern(x: float, y: float, tone: Tone) -> list[Node]:
    """A bulb on a bent wire."""
    nodes: list[Node] = [
        line(
            Path().move(x - 0.02, 0.07).cubic(x + 0.01, 0.1, x - 0.01, 0.14, x, y - 0.02),
            tone(DARK_TIMBER, 0.7),
            0.005,
        )
    ]
    if tone.lamps > 0.3:
        nodes.append(glow(x, y + 0.01, 0.42, LAMPLIGHT, round(190 * tone.lamps)))
    return [
        *nodes,
        flat(circle(x, y + 0.012, 0.022), mixed(tone((240, 234, 214)), (255, 236, 170), tone.lamps)),
        flat(rectangle(x - 0.01, y - 0.028, 0.02, 0.024, 0.004), tone(GOLD)),
    ]


def _dusty_light(x: float, light: Light) -> list[Node]:
    """A beam from the window full of motes."""
    night = light.time == "night"
    colour = (150, 176, 240) if night else mixed(light.sky[-1], (255, 246, 210), 0.4)
    run = 0.2 if light.side < 0 else -0.2
    beam = polygon(
        [(x - 0.08, 0.24), (x + 0.08, 0.37), (x + run * 1.6 + 0.14, 0.95), (x + run * 1.6 - 0.24, 0.95)]
    )
    motes = joined(
        circle(x + run * 1.6 * k + dx, 0.3 + 0.6 * k, 0.0035)
        for k, dx in (
            (0.15, 0.02),
            (0.25, -0.05),
            (0.34, 0.05),
            (0.42, -0.02),
            (0.5, 0.06),
            (0.58, -0.1),
            (0.66, 0.0),
            (0.75, 0.08),
            (0.85, -0.12),
            (0.55, 0.01),
        )
    )
    return [
        fading(beam, (x, 0.3), (x + run * 1.6, 0.95), colour, 60 if night else 105, 8),
        flat(motes, (255, 248, 220), 120 if night else 190),
    ]


def _trunks(aspect: float, light: Light) -> list[Node]:
    """Two old sea trunks on the left, one open with cloth and a mask spilling out."""
    tone = light.at(0.06)
    x, base = aspect * 0.2, 0.765
    lid = (
        Path()
        .move(x - 0.19, 0.5)
        .line(x - 0.2, 0.36)
        .cubic(x - 0.19, 0.31, x + 0.15, 0.31, x + 0.16, 0.36)
        .line(x + 0.17, 0.5)
        .close()
    )
    inside = rectangle(x - 0.165, 0.375, 0.305, 0.125, 0.01)
    cloths = [
        (
            smooth(
                [
                    (x - 0.17, 0.56),
                    (x - 0.15, 0.48),
                    (x - 0.06, 0.46),
                    (x + 0.0, 0.52),
                    (x - 0.02, 0.62),
                    (x - 0.1, 0.66),
                ]
            ),
            (200, 96, 104),
        ),
        (
            smooth([(x - 0.02, 0.56), (x + 0.03, 0.47), (x + 0.12, 0.49), (x + 0.16, 0.55), (x + 0.1, 0.6)]),
            (112, 156, 164),
        ),
    ]
    fan = Path().move(x + 0.0, 0.55)
    for i in range(7):
        a = math.radians(-150 + i * 20)
        fan.line(x + math.cos(a) * 0.115, 0.55 + math.sin(a) * 0.115)
    bands = joined(rectangle(x + dx, 0.545, 0.03, base - 0.545) for dx in (-0.15, 0.1))
    rivets = joined(circle(x + dx + 0.015, y, 0.006) for dx in (-0.15, 0.1) for y in (0.58, 0.65, 0.72))
    label = polygon([(x - 0.08, 0.62), (x + 0.01, 0.6), (x + 0.02, 0.66), (x - 0.07, 0.68)])
    return [
        contact(x, base, 0.24, tone),
        across(lid, tone, (134, 96, 82), 1.1, 0.9),
        flat(inside, tone((196, 150, 120), 0.9)),
        flat(
            joined(rectangle(x - 0.165 + 0.05 * i, 0.375, 0.02, 0.125) for i in range(6)),
            tone((220, 180, 144)),
        ),
        flat(fan.close(), tone((246, 214, 150))),
        *(flat(path, tone(colour)) for path, colour in cloths),
        across(rectangle(x - 0.19, 0.545, 0.36, base - 0.545, 0.01), tone, (158, 108, 86), 1.15, 0.82),
        flat(cloths[0][0], tone(cloths[0][1])),
        flat(rectangle(x - 0.2, 0.53, 0.38, 0.026, 0.008), tone((124, 84, 72))),
        flat(bands, tone((104, 74, 66))),
        flat(rivets, tone(GOLD)),
        flat(label, tone(CREAM)),
        flat(rectangle(x - 0.03, 0.54, 0.05, 0.05, 0.01), tone(GOLD)),
        *_hat_box(x + 0.275, base + 0.005, tone),
    ]


def _hat_box(x: float, base: float, tone: Tone) -> list[Node]:
    stripes = joined(rectangle(x - 0.07 + 0.032 * i, base - 0.115, 0.014, 0.11) for i in range(5))
    return [
        contact(x, base, 0.09, tone),
        across(rectangle(x - 0.08, base - 0.12, 0.16, 0.12, 0.014), tone, (226, 168, 160)),
        flat(stripes, tone((246, 226, 214))),
        flat(rectangle(x - 0.088, base - 0.145, 0.176, 0.038, 0.01), tone((196, 110, 112))),
        flat(
            joined(ellipse(x + d * 0.028, base - 0.158, 0.026, 0.014) for d in (-1, 1)), tone((226, 168, 160))
        ),
    ]


def _mirror(aspect: float, light: Light) -> list[Node]:
    """A tall mirror on a stand to the right, half under a dust sheet."""
    tone = light.at(0.06)
    x, cy, base = aspect * 0.82, 0.44, 0.765
    outer, glass = ellipse(x, cy, 0.13, 0.285), ellipse(x, cy, 0.103, 0.255)
    posts = joined(
        [
            rectangle(x - 0.165, 0.3, 0.024, base - 0.3, 0.008),
            rectangle(x + 0.141, 0.3, 0.024, base - 0.3, 0.008),
            circle(x - 0.153, 0.295, 0.022),
            circle(x + 0.153, 0.295, 0.022),
        ]
    )
    feet = joined(
        polygon(
            [
                (x + d * 0.153 - 0.06, base + 0.012),
                (x + d * 0.153 + 0.06, base + 0.012),
                (x + d * 0.153, base - 0.045),
            ]
        )
        for d in (-1, 1)
    )
    sheet = smooth(
        [
            (x + 0.02, 0.135),
            (x + 0.1, 0.14),
            (x + 0.2, 0.26),
            (x + 0.205, 0.5),
            (x + 0.19, 0.7),
            (x + 0.13, 0.71),
            (x + 0.12, 0.54),
            (x + 0.06, 0.4),
            (x + 0.055, 0.26),
        ],
        tension=0.8,
    )
    folds = Path()
    for dx in (0.1, 0.14, 0.175):
        folds.move(x + dx - 0.02, 0.2).cubic(x + dx, 0.35, x + dx - 0.01, 0.5, x + dx, 0.67)
    shine = joined(
        [
            polygon([(x - 0.09, 0.46), (x + 0.01, 0.24), (x + 0.04, 0.24), (x - 0.085, 0.52)]),
            polygon([(x - 0.07, 0.56), (x + 0.05, 0.29), (x + 0.06, 0.3), (x - 0.06, 0.59)]),
        ]
    )
    return [
        contact(x, base + 0.01, 0.21, tone),
        flat(feet, tone((150, 104, 66))),
        across(posts, tone, (170, 120, 76), 1.2, 0.85),
        across(outer, tone, GOLD, 1.15, 0.8),
        graded(
            glass, (x, 0.2), (x, 0.7), mixed(tone((196, 220, 226)), light.sky[1], 0.25), tone((222, 206, 196))
        ),
        Group((flat(shine, (255, 255, 255), 110),), clip=glass),
        across(sheet, tone, (244, 236, 228), 1.05, 0.86),
        line(folds, tone((206, 194, 188)), 0.006),
    ]


def _horse(aspect: float, light: Light) -> list[Node]:
    """A rocking horse in the middle, dapple grey, a paper crown on its ear."""
    tone = light.at(0.04)
    x, base, coat = aspect * 0.5 + 0.02, 0.775, (226, 220, 216)
    body = smooth(
        [
            (x - 0.16, 0.5),
            (x - 0.1, 0.465),
            (x + 0.02, 0.475),
            (x + 0.09, 0.45),
            (x + 0.13, 0.52),
            (x + 0.1, 0.58),
            (x, 0.6),
            (x - 0.11, 0.59),
            (x - 0.165, 0.56),
        ]
    )
    neck = smooth(
        [
            (x + 0.05, 0.5),
            (x + 0.1, 0.4),
            (x + 0.14, 0.345),
            (x + 0.185, 0.36),
            (x + 0.17, 0.44),
            (x + 0.13, 0.54),
        ],
        tension=0.8,
    )
    head = smooth(
        [
            (x + 0.13, 0.335),
            (x + 0.19, 0.335),
            (x + 0.25, 0.4),
            (x + 0.265, 0.425),
            (x + 0.245, 0.45),
            (x + 0.2, 0.435),
            (x + 0.15, 0.41),
        ]
    )
    legs = joined(
        polygon(points)
        for points in (
            ((x - 0.15, 0.55), (x - 0.09, 0.57), (x - 0.17, 0.72), (x - 0.2, 0.71)),
            ((x - 0.11, 0.56), (x - 0.06, 0.58), (x - 0.1, 0.73), (x - 0.135, 0.72)),
            ((x + 0.04, 0.57), (x + 0.09, 0.56), (x + 0.15, 0.72), (x + 0.115, 0.73)),
            ((x + 0.07, 0.55), (x + 0.12, 0.53), (x + 0.22, 0.7), (x + 0.19, 0.715)),
        )
    )
    rockers = Path().move(x - 0.27, 0.7).cubic(x - 0.14, 0.8, x + 0.16, 0.8, x + 0.29, 0.69)
    mane = smooth(
        [
            (x + 0.12, 0.325),
            (x + 0.145, 0.35),
            (x + 0.1, 0.42),
            (x + 0.06, 0.49),
            (x + 0.025, 0.46),
            (x + 0.06, 0.38),
        ]
    )
    tail = smooth(
        [
            (x - 0.155, 0.5),
            (x - 0.21, 0.5),
            (x - 0.235, 0.57),
            (x - 0.225, 0.65),
            (x - 0.195, 0.62),
            (x - 0.17, 0.56),
        ]
    )
    spots = joined(
        circle(x + dx, y, 0.011) for dx, y in ((-0.12, 0.53), (-0.09, 0.5), (-0.08, 0.555), (-0.13, 0.565))
    )
    crown = polygon(
        [
            (x + 0.125, 0.335),
            (x + 0.115, 0.285),
            (x + 0.138, 0.305),
            (x + 0.15, 0.272),
            (x + 0.163, 0.305),
            (x + 0.186, 0.288),
            (x + 0.178, 0.335),
        ]
    )
    return [
        contact(x, base + 0.005, 0.26, tone),
        line(rockers, tone((196, 92, 80)), 0.03),
        line(strokes([(x - 0.14, 0.735, x + 0.15, 0.735)]), tone((196, 92, 80), 0.8), 0.014),
        flat(tail, tone((180, 150, 130))),
        flat(legs, tone(coat, 0.84)),
        downward(joined([neck]), tone, coat, 1.05, 0.94),
        downward(body, tone, coat, 1.1, 0.86),
        flat(spots, tone((186, 182, 186))),
        flat(mane, tone((180, 150, 130))),
        downward(head, tone, coat, 1.1, 0.9),
        flat(crown, tone(GOLD)),
        flat(circle(x + 0.19, 0.375, 0.008), tone((60, 46, 46))),
        flat(circle(x + 0.247, 0.423, 0.005), tone((120, 90, 90))),
        line(
            Path()
            .move(x + 0.215, 0.43)
            .line(x + 0.228, 0.375)
            .move(x + 0.226, 0.4)
            .cubic(x + 0.16, 0.47, x + 0.1, 0.46, x + 0.03, 0.45),
            tone((176, 74, 66)),
            0.008,
        ),
        downward(
            smooth([(x - 0.06, 0.455), (x + 0.04, 0.455), (x + 0.045, 0.55), (x - 0.05, 0.56)]),
            tone,
            (92, 128, 164),
            1.15,
            0.9,
        ),
        line(strokes([(x - 0.005, 0.54, x + 0.0, 0.62)]), tone((70, 60, 60)), 0.007),
    ]


def _webs(aspect: float, light: Light) -> list[Node]:
    """Great cobwebs between rafters and gable, with their spiders, friendly."""
    tone = light.at(0.04)
    x, half = aspect / 2, _gable_half(aspect)
    left, right = x - half * 1.02, x + half * 0.98
    stays = strokes(
        (
            cx + math.cos(a) * r,
            cy + math.sin(a) * r,
            cx + math.cos(a) * (r + 0.09),
            cy + math.sin(a) * (r + 0.09),
        )
        for cx, cy, r, turn in ((left, 0.37, 0.17, 0.3), (right, 0.27, 0.13, 0.0))
        for a in (turn + 0.5, turn + 1.9, turn + 3.6, turn + 5.2)
    )
    return [
        line(stays, tone((246, 242, 236)), 0.0035, 190),
        *orb_web(left, 0.37, 0.185, tone),
        *orb_web(right, 0.27, 0.145, tone),
        cobweb(x + 0.01, 0.1, 0.16, 20, 140, tone),
        *spider(left - 0.03, 0.37, 0.62, 0.05, tone),
        *spider(right + 0.01, 0.27, 0.3, 0.036, tone),
    ]


DETAILS = {
    "old trunks": _trunks,
    "a tall mirror": _mirror,
    "a rocking horse": _horse,
    "cobwebs": _webs,
}
