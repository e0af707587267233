"""What one cooks and bakes with: pans, bowls, sacks, strings of onions."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import CREAM, IRON, LEAF
from vivant.studio.drawing.settings.shading import across, contact, downward

COPPER: RGB = (206, 122, 84)


def hanging_pan(x: float, y: float, r: float, tone: Tone, colour: RGB = COPPER) -> list[Node]:
    """A pan seen from below, hanging by its handle from the hook at (x, y)."""
    low = y + r * 2.4
    return [
        line(strokes([(x, y, x, low - r * 0.7)]), tone(IRON), r * 0.2),
        across(circle(x, low, r), tone, colour, 1.3, 0.74),
        line(circle(x, low, r * 0.7), tone(colour, 0.8), r * 0.09),
        flat(ellipse(x + tone.side * r * 0.35, low - r * 0.4, r * 0.16, r * 0.3), tone((255, 236, 214)), 170),
    ]


def pot(x: float, base: float, width: float, tone: Tone, colour: RGB) -> list[Node]:
    """A cooking pot with lid and two ears, `width` without them."""
    w, h = width / 2, width * 0.66
    lid = (
        Path()
        .move(x - w, base - h)
        .cubic(x - w * 0.7, base - h * 1.36, x + w * 0.7, base - h * 1.36, x + w, base - h)
    )
    ears = strokes((x + d * w, base - h * 0.75, x + d * w * 1.26, base - h * 0.72) for d in (-1, 1))
    return [
        line(ears, tone(colour, 0.7), width * 0.1),
        across(rectangle(x - w, base - h, width, h, w * 0.3), tone, colour, 1.25, 0.74),
        across(lid.close(), tone, colour, 1.35, 0.84),
        flat(circle(x, base - h * 1.34, width * 0.07), tone(colour, 0.7)),
    ]


def bowl(x: float, base: float, width: float, tone: Tone, colour: RGB, filling: RGB) -> list[Node]:
    w, h = width / 2, width * 0.42
    body = (
        Path()
        .move(x - w, base - h)
        .cubic(x - w * 0.9, base - h * 0.3, x - w * 0.6, base, x - w * 0.4, base)
        .line(x + w * 0.4, base)
        .cubic(x + w * 0.6, base, x + w * 0.9, base - h * 0.3, x + w, base - h)
        .close()
    )
    return [
        flat(ellipse(x, base - h, w * 0.94, h * 0.42), tone(filling)),
        across(body, tone, colour, 1.2, 0.82),
    ]


def sack(x: float, base: float, width: float, height: float, tone: Tone, colour: RGB) -> list[Node]:
    """A filled sack, tied at the top."""
    w, neck = width / 2, base - height * 0.82
    body = smooth(
        [
            (x - w * 0.3, neck),
            (x - w * 0.95, base - height * 0.5),
            (x - w, base - height * 0.1),
            (x - w * 0.7, base),
            (x + w * 0.7, base),
            (x + w, base - height * 0.1),
            (x + w * 0.92, base - height * 0.5),
            (x + w * 0.3, neck),
        ]
    )
    ruff = smooth(
        [
            (x - w * 0.2, neck),
            (x - w * 0.55, base - height),
            (x, base - height * 0.93),
            (x + w * 0.5, base - height * 1.02),
            (x + w * 0.2, neck),
        ],
        tension=0.6,
    )
    folds = strokes(
        (x + w * k * 0.4, neck + height * 0.06, x + w * k, base - height * 0.4) for k in (-0.5, 0.1, 0.6)
    )
    return [
        contact(x, base, w * 1.1, tone),
        flat(ruff, tone(colour, 0.9)),
        across(body, tone, colour, 1.14, 0.8),
        line(folds, tone(colour, 0.76), 0.005),
        line(strokes([(x - w * 0.32, neck, x + w * 0.32, neck)]), tone((176, 110, 84)), 0.013),
    ]


def onion_string(
    x: float, top: float, length: float, tone: Tone, colour: RGB = (226, 166, 108)
) -> list[Node]:
    """Onions plaited on a string."""
    r = length * 0.11
    left, right = Path(), Path()
    for i in range(4):
        y = top + length * (0.25 + 0.22 * i)
        left.extend(circle(x - r * 0.75, y, r))
        right.extend(circle(x + r * 0.75, y + r * 0.7, r))
    return [
        line(strokes([(x, top, x, top + length * 0.95)]), tone((196, 170, 116)), 0.01),
        flat(right, tone(colour, 0.86)),
        flat(left, tone(colour, 1.08)),
    ]


def herbs(x: float, top: float, size: float, tone: Tone, colour: RGB = LEAF) -> list[Node]:
    """A bunch of herbs hung up to dry."""
    leaves = joined(
        ellipse(x + dx * size, top + dy * size, size * 0.15, size * 0.2)
        for dx, dy in (
            (-0.18, 0.5),
            (0.18, 0.5),
            (0.0, 0.62),
            (-0.26, 0.76),
            (0.26, 0.76),
            (-0.1, 0.94),
            (0.12, 0.94),
        )
    )
    stalks = strokes((x, top, x + dx * size, top + size * 0.5) for dx in (-0.14, 0.0, 0.14))
    return [
        line(stalks, tone(colour, 0.8), size * 0.05),
        flat(leaves, tone(colour)),
        flat(rectangle(x - size * 0.08, top + size * 0.2, size * 0.16, size * 0.08), tone((206, 96, 84))),
    ]


def mug(x: float, base: float, height: float, tone: Tone, colour: RGB = CREAM) -> list[Node]:
    w = height * 0.8
    return [
        line(circle(x + w * 0.55, base - height * 0.5, height * 0.26), tone(colour, 0.84), height * 0.12),
        downward(rectangle(x - w / 2, base - height, w, height, height * 0.1), tone, colour, 1.2, 0.86),
    ]
