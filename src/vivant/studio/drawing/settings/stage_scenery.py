"""Scenery of paper and painted board."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import fading, flat, glow, joined, line, mixed, strokes
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    GOLD,
    RED,
    TIMBER,
)
from vivant.studio.drawing.settings.shading import contact, downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band


def paper_moon(aspect: float, light: Light) -> list[Node]:
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
        fading(band(aspect, -OVERSCAN, 0.56), (0.0, 0.0), (0.0, 0.56), tone((44, 54, 116)), 190),
        line(strings, tone((240, 234, 220)), 0.004),
        glow(x - 0.03, y, 0.3, pale, 120),
        flat(crescent, mixed(tone(pale), pale, 0.5)),
        line(crescent, tone((226, 180, 92)), 0.007),
        flat(circle(x - r * 0.52, y + r * 0.2, r * 0.1), tone((244, 170, 130)), 190),
        line(face, tone((150, 104, 70)), 0.009),
        flat(stars, mixed(tone((250, 236, 190)), pale, 0.5)),
        line(stars, tone((226, 190, 120)), 0.004),
    ]


def painted_castle(aspect: float, light: Light) -> list[Node]:
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


def wooden_waves(aspect: float, light: Light) -> list[Node]:
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
