"""A bedroom: blue paper with small moons, a round window, everything soft."""

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, glow, joined, line, strokes
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.furniture import candle
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.patterns import papered
from vivant.studio.drawing.settings.pigments import GOLD, LAMPLIGHT, RED, TEAL, TIMBER
from vivant.studio.drawing.settings.room import FLOOR, dim_corners, lamplight, rug, shell
from vivant.studio.drawing.settings.shading import across, contact, downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.small_life import mouse_hole
from vivant.studio.drawing.settings.toys import bear, toy_shelves
from vivant.studio.drawing.settings.wardrobe import wardrobe
from vivant.studio.drawing.settings.windows import sunbeam, view

_WALL: RGB = (158, 164, 208)
_WOOD: RGB = (238, 222, 204)
_LINEN: RGB = (252, 244, 236)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.15)
    far = light.at(0.6)
    nodes = shell(aspect, light, _WALL, (208, 170, 140))
    nodes += [
        papered(aspect, far, (186, 190, 224), lambda x, y: star(x, y, 0.013, 4, 0.36), 0.1, 0.58),
        flat(band(aspect, 0.6, FLOOR - 0.028), far((244, 238, 232))),
        flat(band(aspect, 0.592, 0.604), far((214, 206, 214))),
    ]
    nodes += lamplight(aspect * 0.02 + 0.54, 0.42, 0.5, light)
    nodes += rug(aspect * 0.5, 0.87, min(0.42, aspect * 0.4), light.at(0.05), (214, 150, 168))
    nodes += mouse_hole(aspect * 0.02 + 0.66, FLOOR, 0.075, tone, _WOOD)
    nodes += _small_bed(aspect, light.at(0.1))
    nodes += _night_table(aspect * 0.02 + 0.54, light)
    nodes += DETAILS[detail](aspect, light)
    return nodes + dim_corners(aspect, light)


def _small_bed(aspect: float, tone: Tone) -> list[Node]:
    """A plain bed along the left wall; a canopy bed stands exactly before it."""
    left, right, base = aspect * 0.02, aspect * 0.02 + 0.42, 0.74
    cover = (
        Path()
        .move(left + 0.1, 0.545)
        .cubic(left + 0.2, 0.525, right - 0.1, 0.53, right - 0.01, 0.555)
        .line(right - 0.01, 0.69)
        .line(left + 0.1, 0.69)
        .close()
    )
    stripes = joined(rectangle(left + 0.15 + 0.08 * i, 0.52, 0.03, 0.18) for i in range(4))
    return [
        contact((left + right) / 2, base, 0.24, tone),
        across(rectangle(left - 0.02, 0.46, 0.04, base - 0.46, 0.018), tone, _WOOD),
        flat(rectangle(left, 0.665, right - left, 0.045), tone(_WOOD, 0.84)),
        flat(rectangle(left, 0.56, 0.14, 0.11), tone(_LINEN, 0.94)),
        downward(rectangle(left + 0.015, 0.52, 0.12, 0.065, 0.03), tone, _LINEN, 1.1, 0.9),
        downward(cover, tone, (126, 168, 178), 1.16, 0.86),
        Group((flat(stripes, tone(_LINEN), 120),), clip=cover),
        across(rectangle(right - 0.015, 0.52, 0.035, base - 0.52, 0.016), tone, _WOOD),
    ]


def _night_table(x: float, light: Light) -> list[Node]:
    """A small table with a candle, a book and slippers before it."""
    tone = light.at(0.1)
    base, top = 0.73, 0.55
    slippers = joined(ellipse(x - 0.11 + i * 0.055, base + 0.02 + 0.004 * i, 0.026, 0.013) for i in range(2))
    return [
        contact(x, base, 0.09, tone),
        across(rectangle(x - 0.07, top, 0.14, base - top, 0.008), tone, (214, 160, 160)),
        flat(rectangle(x - 0.05, top + 0.03, 0.1, 0.05, 0.006), tone((214, 160, 160), 0.86)),
        flat(circle(x, top + 0.055, 0.009), tone(GOLD)),
        downward(rectangle(x - 0.085, top - 0.012, 0.17, 0.022, 0.006), tone, _WOOD),
        flat(rectangle(x + 0.005, top - 0.036, 0.07, 0.024, 0.004), tone(TEAL)),
        glow(x - 0.035, top - 0.1, 0.24, LAMPLIGHT, round(30 + 150 * light.lamps)),
        flat(ellipse(x - 0.035, top - 0.014, 0.035, 0.008), tone(GOLD)),
        *candle(x - 0.035, top - 0.014, 0.065, tone),
        flat(slippers, tone(RED)),
    ]


def _canopy_bed(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.08)
    left, right, base = aspect * 0.02, aspect * 0.02 + 0.46, 0.755
    cloth: RGB = (120, 112, 172)
    roof = Path().move(left - 0.05, 0.15)
    for i in range(8):
        x = left - 0.05 + (i + 1) * 0.07
        roof.cubic(x - 0.06, 0.225, x - 0.01, 0.225, x, 0.15)
    roof.line(right - 0.06, 0.06).line(left + 0.05, 0.06).close()
    drape = smooth(
        [
            (left - 0.04, 0.14),
            (left + 0.16, 0.16),
            (left + 0.09, 0.38),
            (left + 0.03, 0.5),
            (left + 0.06, 0.7),
            (left - 0.05, 0.72),
        ],
        tension=0.7,
    )
    folds = Path()
    for dx in (0.02, 0.07, 0.11):
        folds.move(left + dx, 0.19).cubic(left + dx, 0.34, left + 0.02, 0.4, left + 0.005, 0.5)
    back = rectangle(left, 0.14, 0.44, 0.5)
    quilt = (
        Path()
        .move(left + 0.02, 0.52)
        .cubic(left + 0.16, 0.49, right - 0.14, 0.5, right - 0.02, 0.53)
        .line(right - 0.01, 0.705)
        .line(left, 0.705)
        .close()
    )
    moons = joined(star(left + 0.08 + 0.085 * i, 0.575 + 0.055 * (i % 2), 0.021) for i in range(5))
    pillow = smooth(
        [
            (left + 0.02, 0.5),
            (left + 0.04, 0.425),
            (left + 0.15, 0.435),
            (left + 0.17, 0.5),
            (left + 0.1, 0.525),
        ]
    )
    posts = joined(
        path
        for x in (left - 0.02, right)
        for path in (rectangle(x - 0.014, 0.1, 0.028, base - 0.1, 0.01), circle(x, 0.09, 0.024))
    )
    return [
        contact((left + right) / 2, base, 0.28, tone),
        downward(back, tone, (206, 196, 226), 0.9, 1.1),
        across(rectangle(left, 0.36, 0.035, 0.36, 0.016), tone, TIMBER, 1.3),
        flat(rectangle(left, 0.69, right - left, 0.04), tone(_WOOD, 0.86)),
        downward(pillow, tone, _LINEN, 1.1, 0.88),
        downward(quilt, tone, (226, 140, 150), 1.2, 0.85),
        Group((flat(moons, tone((252, 226, 160))),), clip=quilt),
        flat(
            Path()
            .move(left + 0.14, 0.505)
            .cubic(left + 0.2, 0.495, left + 0.24, 0.5, left + 0.26, 0.5)
            .line(left + 0.24, 0.705)
            .line(left + 0.13, 0.705)
            .close(),
            tone(_LINEN),
        ),
        *bear(left + 0.225, 0.52, 0.1, tone),
        across(drape, tone, cloth, 1.2, 0.84),
        line(folds, tone(cloth, 0.75), 0.006, 180),
        across(posts, tone, _WOOD, 1.1, 0.76),
        downward(roof, tone, cloth, 1.2, 0.82),
        flat(joined(star(left + 0.04 + 0.1 * i, 0.115, 0.02) for i in range(4)), tone((248, 222, 150))),
    ]


def _round_window(aspect: float, light: Light) -> list[Node]:
    """A great round window with stars hung before it, a plant on its sill."""
    tone = light.at(0.12)
    x, y, r = aspect * 0.52 + 0.02, 0.29, 0.19
    cross = strokes([(x - r, y, x + r, y), (x, y - r, x, y + r)])
    threads, stars = Path(), Path()
    for dx, length in ((-0.2, 0.1), (-0.09, 0.19), (0.06, 0.1), (0.21, 0.17)):
        threads.move(x + dx, -OVERSCAN).line(x + dx, length)
        stars.extend(star(x + dx, length + 0.016, 0.03))
    pot = polygon([(x + 0.075, 0.425), (x + 0.155, 0.425), (x + 0.145, 0.49), (x + 0.085, 0.49)])
    leaves = joined(
        ellipse(x + 0.115 + dx, 0.4 - dy, 0.026, 0.034)
        for dx, dy in ((-0.035, 0.0), (0.035, 0.0), (-0.02, 0.045), (0.024, 0.05), (0.0, 0.09))
    )
    return [
        flat(circle(x, y, r + 0.03), tone(_WOOD)),
        view(x - r, y - r, 2 * r, 2 * r, light, circle(x, y, r)),
        line(cross, tone(_WOOD, 1.05), 0.014),
        line(circle(x, y, r), tone(_WOOD, 0.75), 0.007),
        line(threads, tone((240, 232, 220)), 0.003),
        flat(stars, tone((250, 216, 130))),
        downward(rectangle(x - 0.2, 0.488, 0.4, 0.03, 0.008), tone, _WOOD),
        flat(leaves, tone((122, 164, 112))),
        across(pot, tone, (222, 132, 110)),
        across(rectangle(x - 0.16, 0.415, 0.13, 0.075, 0.032), tone, (248, 206, 130)),
        *sunbeam(x - r * 0.8, y + 0.02, r * 1.6, r, light),
    ]


DETAILS = {
    "a canopy bed": _canopy_bed,
    "a round window": _round_window,
    "a painted wardrobe": wardrobe,
    "shelves of toys": toy_shelves,
}
