"""Stalls, and a pony that lives in one."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import CREAM, DARK_TIMBER, IRON
from vivant.studio.drawing.settings.saddlery import (
    hay,
)
from vivant.studio.drawing.settings.shading import across, contact, downward

_POST: RGB = (138, 96, 66)


def horse_stalls(aspect: float, light: Light) -> list[Node]:
    """Two stalls with a pony looking out of one, dozing, and a name over each."""
    tone = light.at(0.12)
    left, width, top, base = aspect * 0.0 - 0.08, 0.24, 0.44, 0.735
    nodes: list[Node] = [
        downward(rectangle(left, 0.16, 2 * width + 0.02, 0.3), tone, (104, 72, 56), 0.8, 1.0),
        *_pony(left + width * 1.52, 0.45, tone),
        *hay(left + width * 0.55, 0.46, 0.19, 0.08, tone, 3),
    ]
    for i in range(2):
        x = left + i * width
        rails = strokes(
            [
                (x + 0.03, top + 0.05, x + width - 0.01, base - 0.04),
                (x + 0.03, base - 0.04, x + width - 0.01, top + 0.05),
            ]
        )
        nodes += [
            downward(rectangle(x + 0.01, top, width, base - top), tone, (208, 158, 104), 1.1, 0.84),
            line(rails, tone((208, 158, 104), 0.78), 0.016),
            flat(rectangle(x + 0.004, top - 0.014, width + 0.012, 0.032, 0.006), tone((208, 158, 104), 1.25)),
            flat(rectangle(x + 0.07, 0.185, 0.11, 0.045, 0.008), tone(CREAM)),
            line(strokes([(x + 0.085, 0.207, x + 0.165, 0.207)]), tone(DARK_TIMBER), 0.008),
            flat(rectangle(x + width * 0.5 - 0.02, base - 0.12, 0.05, 0.016, 0.006), tone(IRON)),
        ]
    posts = joined(rectangle(left + i * width - 0.012, 0.1, 0.034, base - 0.09, 0.006) for i in range(3))
    return [
        *nodes,
        flat(rectangle(left, 0.13, 2 * width + 0.02, 0.036), tone(_POST)),
        across(posts, tone, _POST, 1.25, 0.9),
        contact(left + width, base + 0.006, 0.27, tone),
    ]


def _pony(x: float, base: float, tone: Tone) -> list[Node]:
    """The head of a pony, dozing over its door."""
    coat, mane = (176, 116, 78), (92, 64, 56)
    neck = smooth(
        [
            (x + 0.0, base + 0.03),
            (x + 0.01, 0.3),
            (x + 0.055, 0.25),
            (x + 0.11, 0.3),
            (x + 0.11, base + 0.03),
        ],
        tension=0.6,
    )
    head = smooth(
        [
            (x + 0.085, 0.265),
            (x + 0.04, 0.27),
            (x - 0.02, 0.355),
            (x - 0.06, 0.405),
            (x - 0.05, 0.445),
            (x - 0.01, 0.452),
            (x + 0.04, 0.41),
            (x + 0.085, 0.36),
        ]
    )
    muzzle = smooth(
        [(x - 0.035, 0.375), (x - 0.065, 0.41), (x - 0.05, 0.448), (x - 0.008, 0.453), (x + 0.008, 0.43)]
    )
    ears = joined(
        polygon([(x + dx, 0.275), (x + dx + 0.008, 0.215), (x + dx + 0.036, 0.265)]) for dx in (0.035, 0.065)
    )
    locks = smooth(
        [
            (x + 0.05, 0.235),
            (x + 0.1, 0.25),
            (x + 0.135, 0.34),
            (x + 0.13, base),
            (x + 0.09, base - 0.02),
            (x + 0.085, 0.34),
        ]
    )
    fringe = smooth(
        [(x + 0.065, 0.235), (x + 0.04, 0.26), (x + 0.01, 0.33), (x + 0.05, 0.305), (x + 0.075, 0.27)]
    )
    lid = Path().move(x + 0.012, 0.34).cubic(x + 0.018, 0.352, x + 0.03, 0.352, x + 0.036, 0.34)
    return [
        across(neck, tone, coat, 1.05, 0.85),
        flat(ears, tone(coat, 0.9)),
        across(head, tone, coat, 1.15, 0.9),
        flat(muzzle, tone((222, 188, 160))),
        flat(ellipse(x - 0.04, 0.41, 0.006, 0.009), tone((90, 64, 60))),
        line(lid, tone((70, 48, 46)), 0.006),
        flat(joined([locks, fringe]), tone(mane)),
        line(
            Path().move(x - 0.02, 0.352).line(x + 0.012, 0.402).move(x + 0.012, 0.402).line(x + 0.07, 0.3),
            tone((196, 92, 78)),
            0.009,
        ),
    ]
