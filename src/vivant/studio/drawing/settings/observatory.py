"""An observatory: the inside of a dome of copper ribs, open on the sky by a tall slit."""

from vivant.studio.drawing.displaylist import Group, Node
from vivant.studio.drawing.path import circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import fading, flat, glow, joined, line, mixed, strokes
from vivant.studio.drawing.settings.dome import SPRING, dome, drum, round_floor, slit
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.furniture import books, candle, case, shelf_y
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import CREAM, LAMPLIGHT, TIMBER
from vivant.studio.drawing.settings.room import dim_corners
from vivant.studio.drawing.settings.shading import across, contact, downward
from vivant.studio.drawing.settings.sky import OVERSCAN
from vivant.studio.drawing.settings.stargazing import BRASS, orrery, scrolls, star_chart, telescope


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    x = aspect * 0.5
    nodes = dome(aspect, light)
    nodes += slit(x, light)
    nodes += drum(aspect, light)
    nodes += round_floor(aspect, light)
    nodes += _table(aspect, light)
    nodes += DETAILS[detail](aspect, light)
    nodes += _skylight(x, light)
    return nodes + dim_corners(aspect, light)


def _table(aspect: float, light: Light) -> list[Node]:
    """A small table with a candle, an open book and somebody's cocoa."""
    tone = light.at(0.15)
    x, top, base = aspect * 0.5 + 0.04, 0.58, 0.735
    legs = joined(
        [
            polygon([(x - 0.012, top), (x + 0.012, top), (x + 0.02, base - 0.02), (x - 0.02, base - 0.02)]),
            ellipse(x, base - 0.012, 0.08, 0.018),
        ]
    )
    pages = polygon(
        [
            (x - 0.07, top - 0.016),
            (x - 0.055, top - 0.04),
            (x - 0.01, top - 0.034),
            (x + 0.035, top - 0.04),
            (x + 0.05, top - 0.016),
            (x - 0.01, top - 0.012),
        ]
    )
    return [
        contact(x, base, 0.11, tone),
        flat(legs, tone(TIMBER, 0.8)),
        downward(joined([ellipse(x, top - 0.005, 0.13, 0.022)]), tone, TIMBER, 1.25, 0.95),
        glow(x + 0.08, top - 0.09, 0.3, LAMPLIGHT, round(40 + 150 * light.lamps)),
        flat(pages, tone(CREAM, 1.1)),
        *candle(x + 0.085, top - 0.008, 0.06, tone),
    ]


def _skylight(x: float, light: Light) -> list[Node]:
    """What falls through the slit onto the floor."""
    night = light.time == "night"
    colour = (160, 184, 246) if night else mixed(light.sky[-1], (255, 250, 220), 0.4)
    run = 0.16 if light.side < 0 else -0.16
    path = polygon([(x - 0.12, SPRING), (x + 0.12, SPRING), (x + run + 0.26, 0.96), (x + run - 0.26, 0.96)])
    return [fading(path, (x, SPRING), (x + run, 0.96), colour, 90, 20)]


def _telescope(aspect: float, light: Light) -> list[Node]:
    """The great telescope on the left, pointing out of the slit."""
    return telescope(aspect * 0.25, 0.77, 0.62, light.at(0.05), 40)


def _charts(aspect: float, light: Light) -> list[Node]:
    """Charts of the stars pinned along the right-hand wall, one coming loose."""
    tone = light.at(0.12)
    x = aspect * 0.84
    return [
        *star_chart(x - 0.16, 0.07, 0.2, 0.24, tone, 0),
        *star_chart(x + 0.06, 0.12, 0.2, 0.26, tone, 2),
        *star_chart(x - 0.185, 0.35, 0.23, 0.2, tone, 1),
        Group(tuple(star_chart(0.0, 0.0, 0.16, 0.17, tone, 0)), (0.99, 0.13, -0.13, 0.99, x + 0.08, 0.415)),
    ]


def _orrery(aspect: float, light: Light) -> list[Node]:
    """A brass orrery hung from the dome, over everybody's heads."""
    tone = light.at(0.1)
    x, y, s = aspect * 0.5, 0.2, 0.3
    rod = strokes([(x, -OVERSCAN, x, y - 0.06)])
    return [line(rod, tone(BRASS, 0.9), 0.012), *orrery(x, y, s, light, 0.08)]


def _scrolls(aspect: float, light: Light) -> list[Node]:
    """A low case of scrolls and books to the right, a globe of the heavens on it."""
    tone = light.at(0.08)
    left, width, top, base = aspect * 0.84 - 0.19, 0.4, 0.43, 0.755
    gx, gy = left + 0.11, top - 0.12
    nodes = case(left, base, width, top, tone, 3, colour=(150, 108, 96), back=0.6)
    ys = [shelf_y(base, top, 3, row) for row in range(3)]
    nodes += scrolls(left + 0.015, left + width * 0.6, ys[0], 0.025, tone, 1)
    nodes += books(left + width * 0.62, left + width - 0.012, ys[0], 0.085, tone, 31)
    nodes += books(left + 0.012, left + width * 0.45, ys[1], 0.085, tone, 44)
    nodes += scrolls(left + width * 0.48, left + width - 0.01, ys[1], 0.025, tone, 2)
    nodes += scrolls(left + 0.015, left + width - 0.01, ys[2], 0.025, tone, 3)
    ball = circle(gx, gy, 0.078)
    marks = joined(
        star(gx + dx, gy + dy, r, 4, 0.36)
        for dx, dy, r in (
            (-0.035, -0.03, 0.016),
            (0.025, -0.045, 0.012),
            (0.04, 0.015, 0.016),
            (-0.02, 0.03, 0.013),
            (0.0, -0.01, 0.009),
        )
    )
    return [
        *nodes,
        flat(
            joined([rectangle(gx - 0.008, gy + 0.07, 0.016, 0.04), ellipse(gx, top - 0.022, 0.05, 0.012)]),
            tone(BRASS, 0.9),
        ),
        across(ball, tone, (74, 92, 150), 1.25, 0.76),
        flat(marks, tone((255, 236, 180))),
        line(ellipse(gx, gy, 0.098, 0.03), tone(BRASS), 0.009),
        line(circle(gx, gy, 0.09), tone(BRASS, 0.9), 0.008),
        Group(tuple(_roll(left + 0.28, top - 0.028, 0.13, tone))),
    ]


def _roll(x: float, y: float, length: float, tone: Tone) -> list[Node]:
    """A chart half unrolled."""
    return [
        flat(
            polygon(
                [
                    (x - length / 2, y - 0.004),
                    (x + length / 2, y - 0.004),
                    (x + length / 2 + 0.01, y + 0.09),
                    (x - length / 2 + 0.012, y + 0.09),
                ]
            ),
            tone((240, 222, 184)),
        ),
        line(
            strokes(
                (x - length * 0.3, y + 0.03 + 0.018 * i, x + length * 0.3, y + 0.03 + 0.018 * i)
                for i in range(3)
            ),
            tone((176, 150, 130)),
            0.004,
        ),
        downward(
            rectangle(x - length / 2 - 0.01, y - 0.02, length + 0.02, 0.032, 0.014),
            tone,
            (244, 228, 192),
            1.1,
            0.84,
        ),
    ]


DETAILS = {
    "a great telescope": _telescope,
    "star charts": _charts,
    "a brass orrery": _orrery,
    "a case of scrolls": _scrolls,
}
