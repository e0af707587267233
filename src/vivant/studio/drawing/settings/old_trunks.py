"""Sea trunks and hat boxes."""

import math

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, joined
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    GOLD,
)
from vivant.studio.drawing.settings.shading import across, contact


def old_trunks(aspect: float, light: Light) -> list[Node]:
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
