"""A theatre from the stalls: the stage between red curtains, footlights, painted scenery."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.curtains import gathered, pelmet
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    LAMPLIGHT,
    RED,
    TIMBER,
)
from vivant.studio.drawing.settings.room import FLOOR, dim_corners, planks
from vivant.studio.drawing.settings.shading import across, contact, downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band

_CLOTH: RGB = (196, 52, 60)
_SKY: RGB = (126, 190, 204)
_BOARDS: RGB = (206, 152, 100)
_EDGE = 0.95
"""Where the stage ends towards the stalls, with its footlights."""


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.08)
    nodes = _stage(aspect, light)
    nodes += _hills(aspect, light.at(0.3))
    nodes += DETAILS[detail](aspect, light)
    nodes += _spotlights(aspect, light)
    nodes += gathered(-0.02, 1, 0.23, 0.79, tone, _CLOTH)
    nodes += gathered(aspect + 0.02, -1, 0.23, 0.79, tone, _CLOTH)
    nodes += pelmet(-OVERSCAN, aspect + OVERSCAN, 0.13, light.at(0.0), _CLOTH, max(4, round(aspect * 5)))
    nodes += _footlights(aspect, light)
    return nodes + dim_corners(aspect, light)


def _stage(aspect: float, light: Light) -> list[Node]:
    """A painted cloth of sky behind, boards before it."""
    far, near = light.at(0.4), light.at(0.05)
    clouds = joined(
        ellipse(aspect * k + dx, y + dy, rx, ry)
        for k, y in ((0.3, 0.27), (0.62, 0.22), (0.78, 0.4))
        for dx, dy, rx, ry in (
            (0.0, 0.0, 0.085, 0.022),
            (-0.03, -0.022, 0.035, 0.026),
            (0.025, -0.028, 0.042, 0.034),
        )
    )
    creases = joined(
        rectangle(-OVERSCAN + 0.31 * i, -OVERSCAN, 0.007, FLOOR + OVERSCAN)
        for i in range(round(aspect / 0.31) + 2)
    )
    return [
        graded(
            band(aspect, -OVERSCAN, FLOOR + 0.02),
            (0.0, 0.0),
            (0.0, FLOOR),
            far(_SKY, 0.86),
            far(_SKY, 1.1),
            far((250, 226, 180)),
        ),
        flat(creases, far(_SKY, 0.8), 110),
        flat(clouds, far((248, 244, 232))),
        graded(
            band(aspect, FLOOR, 1 + OVERSCAN),
            (0.0, FLOOR),
            (0.0, 1.0),
            near(_BOARDS, 0.84),
            near(_BOARDS, 1.12),
        ),
        planks(aspect, near, _BOARDS),
        fading(band(aspect, FLOOR, FLOOR + 0.06), (0.0, FLOOR), (0.0, FLOOR + 0.06), near(_BOARDS, 0.4), 130),
    ]


def _hills(aspect: float, tone: Tone) -> list[Node]:
    """Two rows of hills of painted board, a flat tree, a ladder somebody forgot."""
    nodes: list[Node] = []
    for start, colour, lift in ((-0.2, (150, 186, 128), 0.545), (-0.06, (112, 158, 112), 0.6)):
        path = Path().move(-OVERSCAN, FLOOR + 0.01).line(-OVERSCAN, lift + 0.02)
        x = start
        while x < aspect + OVERSCAN:
            path.cubic(x + 0.08, lift - 0.035, x + 0.22, lift - 0.035, x + 0.3, lift + 0.02)
            x += 0.3
        path.line(aspect + OVERSCAN + 0.3, FLOOR + 0.01).close()
        nodes += [flat(path, tone(colour)), line(path, tone(colour, 0.8), 0.006)]
    x = aspect * 0.79
    tree = smooth(
        [
            (x - 0.06, 0.56),
            (x - 0.085, 0.47),
            (x - 0.04, 0.4),
            (x, 0.36),
            (x + 0.045, 0.4),
            (x + 0.085, 0.47),
            (x + 0.06, 0.56),
        ]
    )
    swirls = Path()
    for dx, y in ((-0.03, 0.47), (0.03, 0.44), (0.0, 0.52)):
        swirls.move(x + dx - 0.02, y).cubic(
            x + dx - 0.02, y - 0.025, x + dx + 0.022, y - 0.025, x + dx + 0.018, y
        ).cubic(x + dx + 0.014, y + 0.012, x + dx - 0.004, y + 0.01, x + dx - 0.002, y - 0.002)
    return [
        *nodes,
        flat(rectangle(x - 0.014, 0.55, 0.028, 0.135), tone((150, 104, 76))),
        flat(tree, tone((86, 136, 104))),
        line(swirls, tone((134, 178, 126)), 0.008),
        line(strokes([(x + 0.02, 0.62, x + 0.08, 0.69)]), tone(DARK_TIMBER), 0.012),
    ]


def _spotlights(aspect: float, light: Light) -> list[Node]:
    """Cones of light from both sides onto the middle of the stage."""
    x = aspect / 2
    alpha = 60 + round(70 * light.lamps)
    colour = mixed((255, 244, 206), light.sky[-2], 0.5 if light.time in ("dawn", "dusk") else 0.0)
    cones = [
        polygon(
            [
                (x + d * 0.62 - 0.03, -0.1),
                (x + d * 0.62 + 0.03, -0.1),
                (x - d * 0.02 + 0.2, 0.88),
                (x - d * 0.02 - 0.2, 0.88),
            ]
        )
        for d in (-1, 1)
    ]
    pool = ellipse(x, 0.865, 0.34, 0.055)
    return [
        *(
            fading(cone, (x + d * 0.62, -0.1), (x, 0.88), colour, alpha, 10)
            for cone, d in zip(cones, (-1, 1), strict=True)
        ),
        flat(pool, (255, 240, 196), 40 + round(30 * light.lamps)),
    ]


def _footlights(aspect: float, light: Light) -> list[Node]:
    """The edge of the stage: scallop shells with a flame behind each."""
    tone = light.at(0.0)
    count = max(5, round(aspect * 6))
    nodes: list[Node] = []
    shells, ribs = Path(), Path()
    for i in range(count):
        x = aspect * (i + 0.5) / count
        shells.extend(
            Path()
            .move(x - 0.045, _EDGE + 0.004)
            .cubic(x - 0.05, _EDGE - 0.05, x + 0.05, _EDGE - 0.05, x + 0.045, _EDGE + 0.004)
            .close()
        )
        for k in (-0.5, 0.0, 0.5):
            ribs.move(x + k * 0.03, _EDGE + 0.002).line(x + k * 0.055, _EDGE - 0.03)
        nodes.append(glow(x, _EDGE - 0.03, 0.11, LAMPLIGHT, 110 + round(80 * light.lamps)))
    return [
        *nodes,
        downward(band(aspect, _EDGE, 1 + OVERSCAN), tone, (122, 44, 52), 1.1, 0.7),
        flat(band(aspect, _EDGE, _EDGE + 0.014), tone(GOLD)),
        flat(shells, tone(GOLD, 1.05)),
        line(ribs, tone(GOLD, 0.74), 0.005),
    ]


def _moon(aspect: float, light: Light) -> list[Node]:
    """A big paper moon with a face and stars, all on strings."""
    tone = light.at(0.12)
    x, y, r = aspect * 0.5 + 0.08, 0.29, 0.13
    crescent = (
        Path()
        .move(x + r * 0.35, y - r)
        .cubic(x - r * 1.2, y - r * 0.95, x - r * 1.2, y + r * 0.95, x + r * 0.35, y + r)
    )
    crescent.cubic(x - r * 0.35, y + r * 0.5, x - r * 0.35, y - r * 0.5, x + r * 0.35, y - r).close()
    face = (
        Path()
        .move(x - r * 0.55, y - r * 0.12)
        .cubic(x - r * 0.5, y - r * 0.02, x - r * 0.4, y - r * 0.02, x - r * 0.36, y - r * 0.12)
    )
    face.move(x - r * 0.44, y + r * 0.38).cubic(
        x - r * 0.34, y + r * 0.48, x - r * 0.2, y + r * 0.42, x - r * 0.16, y + r * 0.34
    )
    hung = (
        (-0.24, 0.24, 0.045),
        (-0.12, 0.37, 0.034),
        (0.09, 0.3, 0.04),
        (0.2, 0.23, 0.05),
        (0.27, 0.4, 0.034),
        (-0.29, 0.42, 0.03),
    )
    strings = strokes(
        [
            (x - 0.02, -OVERSCAN, x - 0.02, y - r * 0.85),
            *((x + dx, -OVERSCAN, x + dx, sy - s * 0.6) for dx, sy, s in hung),
        ]
    )
    stars = joined(star(x + dx, sy, s) for dx, sy, s in hung)
    pale = (252, 224, 140)
    return [
        flat(rectangle(-OVERSCAN, -OVERSCAN, aspect + 2 * OVERSCAN, 0.74), tone((52, 62, 120)), 120),
        line(strings, tone((240, 234, 220)), 0.004),
        glow(x - 0.03, y, 0.3, pale, 120),
        flat(crescent, mixed(tone(pale), pale, 0.5)),
        line(crescent, tone((226, 180, 92)), 0.007),
        flat(circle(x - r * 0.52, y + r * 0.2, r * 0.1), tone((244, 170, 130)), 190),
        line(face, tone((150, 104, 70)), 0.009),
        flat(stars, mixed(tone((250, 236, 190)), pale, 0.5)),
        line(stars, tone((226, 190, 120)), 0.004),
    ]


def _castle(aspect: float, light: Light) -> list[Node]:
    """A castle of painted board on the left, its prop showing behind."""
    tone = light.at(0.12)
    x, base, wall = aspect * 0.3 - 0.02, 0.7, (226, 178, 176)

    def tower(cx: float, w: float, top: float) -> Path:
        path = Path().move(cx - w, base).line(cx - w, top)
        for i in range(3):
            step = 2 * w / 5
            left = cx - w + i * 2 * step
            path.line(left, top - 0.03).line(left + step, top - 0.03).line(left + step, top)
            if i < 2:
                path.line(left + 2 * step, top)
        return path.line(cx + w, base).close()

    roofs = joined(
        polygon([(cx - w, top), (cx + w, top), (cx, top - h)])
        for cx, w, top, h in ((x - 0.145, 0.062, 0.3, 0.13), (x + 0.14, 0.055, 0.36, 0.12))
    )
    body = joined(
        [
            tower(x, 0.12, 0.43),
            rectangle(x - 0.19, 0.3, 0.09, base - 0.3),
            rectangle(x + 0.1, 0.36, 0.08, base - 0.36),
        ]
    )
    gate = (
        Path()
        .move(x - 0.05, base)
        .line(x - 0.05, 0.6)
        .cubic(x - 0.05, 0.53, x + 0.05, 0.53, x + 0.05, 0.6)
        .line(x + 0.05, base)
        .close()
    )
    slits = joined(
        rectangle(cx - 0.012, y, 0.024, 0.05, 0.012)
        for cx, y in (
            (x - 0.145, 0.37),
            (x - 0.145, 0.5),
            (x + 0.14, 0.43),
            (x - 0.055, 0.47),
            (x + 0.055, 0.47),
        )
    )
    blocks = joined(
        rectangle(x + dx, y, 0.032, 0.015, 0.004)
        for dx, y in (
            (-0.175, 0.45),
            (-0.13, 0.6),
            (-0.09, 0.56),
            (0.07, 0.55),
            (0.12, 0.6),
            (0.13, 0.52),
            (-0.17, 0.66),
            (0.075, 0.64),
            (-0.085, 0.65),
        )
    )
    flags = Path()
    for cx, top in ((x - 0.145, 0.17), (x + 0.14, 0.24)):
        flags.extend(polygon([(cx, top - 0.055), (cx + 0.065, top - 0.036), (cx, top - 0.016)]))
    poles = strokes((cx, top + 0.005, cx, top - 0.058) for cx, top in ((x - 0.145, 0.17), (x + 0.14, 0.24)))
    return [
        contact(x, base + 0.004, 0.23, tone),
        line(
            strokes([(x + 0.17, 0.5, x + 0.24, base), (x + 0.17, 0.62, x + 0.22, 0.62)]), tone(TIMBER), 0.016
        ),
        downward(body, tone, wall, 1.1, 0.9),
        line(body, tone(wall, 0.78), 0.006),
        flat(blocks, tone(wall, 0.86)),
        flat(roofs, tone((104, 116, 168))),
        line(roofs, tone((104, 116, 168), 0.8), 0.006),
        flat(slits, tone((112, 80, 100))),
        flat(gate, tone((128, 86, 74))),
        line(
            strokes(
                [
                    (x - 0.02, 0.56, x - 0.02, base),
                    (x + 0.02, 0.56, x + 0.02, base),
                    (x - 0.05, 0.63, x + 0.05, 0.63),
                ]
            ),
            tone((128, 86, 74), 0.7),
            0.006,
        ),
        line(poles, tone(DARK_TIMBER), 0.006),
        flat(flags, tone(RED)),
    ]


def _waves(aspect: float, light: Light) -> list[Node]:
    """Three rows of wooden waves with a ship between them; fish on sticks."""
    tone = light.at(0.1)
    x = aspect * 0.52
    hull = smooth([(x - 0.15, 0.51), (x + 0.16, 0.49), (x + 0.1, 0.6), (x - 0.1, 0.6)], tension=0.4)
    sail = (
        Path()
        .move(x + 0.01, 0.24)
        .cubic(x + 0.14, 0.3, x + 0.16, 0.4, x + 0.12, 0.46)
        .line(x + 0.01, 0.465)
        .close()
    )
    jib = (
        Path()
        .move(x - 0.015, 0.27)
        .cubic(x - 0.06, 0.36, x - 0.1, 0.42, x - 0.13, 0.46)
        .line(x - 0.015, 0.46)
        .close()
    )
    nodes: list[Node] = [
        line(strokes([(x, 0.2, x, 0.52)]), tone(TIMBER), 0.014),
        flat(joined([sail, jib]), tone((250, 238, 212))),
        line(
            strokes([(x + 0.015, 0.34, x + 0.13, 0.36), (x + 0.015, 0.41, x + 0.135, 0.42)]), tone(RED), 0.014
        ),
        flat(polygon([(x, 0.19), (x - 0.07, 0.215), (x, 0.24)]), tone(RED)),
        downward(hull, tone, (178, 92, 78), 1.2, 0.9),
        line(strokes([(x - 0.135, 0.53, x + 0.145, 0.515)]), tone(GOLD), 0.01),
    ]
    for row, (top, colour) in enumerate(
        (((0.56), (84, 142, 176)), ((0.61), (104, 168, 190)), ((0.665), (136, 196, 204)))
    ):
        path = Path().move(-OVERSCAN, 0.76).line(-OVERSCAN, top)
        left = -OVERSCAN - 0.05 * row
        while left < aspect + OVERSCAN:
            path.cubic(left + 0.03, top + 0.035, left + 0.07, top + 0.02, left + 0.085, top - 0.045)
            path.cubic(left + 0.12, top - 0.055, left + 0.135, top - 0.02, left + 0.115, top - 0.005).cubic(
                left + 0.12, top + 0.01, left + 0.13, top + 0.012, left + 0.14, top
            )
            left += 0.14
        path.line(aspect + OVERSCAN + 0.2, 0.7 + 0.03 * row).line(-OVERSCAN, 0.7 + 0.03 * row).close()
        nodes += [flat(path, tone(colour)), line(path, tone(colour, 1.35), 0.006)]
        if row == 1:
            for fx, fy, fish in ((aspect * 0.3, 0.55, (238, 150, 92)), (aspect * 0.72, 0.56, (236, 190, 98))):
                nodes += [
                    line(strokes([(fx, fy, fx, 0.7)]), tone(TIMBER), 0.008),
                    flat(
                        joined(
                            [
                                ellipse(fx, fy, 0.05, 0.028),
                                polygon([(fx + 0.04, fy), (fx + 0.085, fy - 0.03), (fx + 0.085, fy + 0.03)]),
                            ]
                        ),
                        tone(fish),
                    ),
                    flat(circle(fx - 0.025, fy - 0.006, 0.006), tone((60, 50, 60))),
                ]
    return nodes


def _costumes(aspect: float, light: Light) -> list[Node]:
    """A rail of costumes on the right, with a crown, a mask and a pair of wings."""
    tone = light.at(0.06)
    x, y, base = aspect * 0.69, 0.3, 0.755
    rail = strokes(
        [
            (x - 0.2, y, x + 0.2, y),
            (x - 0.19, y, x - 0.19, base),
            (x + 0.19, y, x + 0.19, base),
            (x - 0.23, base, x - 0.15, base),
            (x + 0.15, base, x + 0.23, base),
        ]
    )
    nodes: list[Node] = [contact(x, base + 0.006, 0.23, tone), line(rail, tone((120, 92, 84)), 0.018)]
    robes = (
        (-0.13, (116, 96, 160), 0.35),
        (-0.055, (236, 190, 98), 0.3),
        (0.02, (90, 150, 146), 0.34),
        (0.1, (226, 132, 150), 0.28),
    )
    for dx, colour, length in robes:
        cx, low = x + dx, y + 0.04 + length
        gown = smooth(
            [
                (cx - 0.05, y + 0.06),
                (cx, y + 0.035),
                (cx + 0.05, y + 0.06),
                (cx + 0.045, y + 0.16),
                (cx + 0.075, low),
                (cx - 0.075, low),
                (cx - 0.045, y + 0.16),
            ],
            tension=0.6,
        )
        hook = Path().move(cx, y + 0.035).line(cx, y)
        nodes += [
            line(hook, tone(DARK_TIMBER), 0.006),
            across(gown, tone, colour, 1.15, 0.82),
            line(
                strokes(
                    [
                        (cx - 0.02, y + 0.18, cx - 0.035, low - 0.02),
                        (cx + 0.015, y + 0.18, cx + 0.025, low - 0.02),
                    ]
                ),
                tone(colour, 0.76),
                0.006,
            ),
            line(strokes([(cx - 0.045, y + 0.15, cx + 0.045, y + 0.15)]), tone(GOLD, 1.1), 0.011),
            flat(rectangle(cx - 0.072, low - 0.02, 0.144, 0.018, 0.004), tone(colour, 1.4)),
        ]
    crown = polygon(
        [
            (x - 0.17, y - 0.012),
            (x - 0.185, y - 0.085),
            (x - 0.155, y - 0.052),
            (x - 0.13, y - 0.1),
            (x - 0.105, y - 0.052),
            (x - 0.075, y - 0.085),
            (x - 0.09, y - 0.012),
        ]
    )
    mask = smooth(
        [
            (x + 0.03, y - 0.085),
            (x + 0.09, y - 0.07),
            (x + 0.15, y - 0.085),
            (x + 0.145, y - 0.03),
            (x + 0.105, y - 0.012),
            (x + 0.09, y - 0.028),
            (x + 0.075, y - 0.012),
            (x + 0.035, y - 0.03),
        ]
    )
    holes = joined(ellipse(x + 0.09 + d * 0.03, y - 0.05, 0.015, 0.011) for d in (-1, 1))
    plume = (
        Path()
        .move(x + 0.145, y - 0.07)
        .cubic(x + 0.17, y - 0.13, x + 0.2, y - 0.15, x + 0.24, y - 0.14)
        .cubic(x + 0.22, y - 0.11, x + 0.19, y - 0.08, x + 0.145, y - 0.06)
        .close()
    )
    return [
        *nodes,
        flat(crown, tone(GOLD, 1.1)),
        flat(joined(circle(x - 0.13 + d, y - 0.03, 0.008) for d in (-0.025, 0.0, 0.025)), tone(RED)),
        flat(plume, tone(CREAM)),
        flat(mask, tone((70, 84, 130))),
        flat(holes, tone((228, 220, 214))),
    ]


DETAILS = {
    "a paper moon": _moon,
    "a painted castle": _castle,
    "wooden waves": _waves,
    "a rail of costumes": _costumes,
}
