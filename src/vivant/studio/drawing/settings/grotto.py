"""What grows, sleeps and is painted in caves."""

from collections.abc import Sequence

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, glow, joined, line, mixed
from vivant.studio.drawing.settings.light import Light, Tone


def icicles(spots: Sequence[tuple[float, float, float, float]]) -> Path:
    """Stone hanging (positive length) or standing (negative) at (x, y, half width, length)."""
    return joined(
        Path()
        .move(x - w, y)
        .cubic(x - w * 0.5, y + length * 0.25, x - w * 0.3, y + length * 0.7, x, y + length)
        .cubic(x + w * 0.3, y + length * 0.7, x + w * 0.5, y + length * 0.25, x + w, y)
        .close()
        for x, y, w, length in spots
    )


def crystal(
    x: float, base: float, width: float, height: float, lean: float, tone: Tone, colour: RGB, shine: float
) -> list[Node]:
    """A six-sided crystal; its tip stands `lean` beside its foot. `shine` (0 to 1) defies the dark."""
    w, tx, ty = width / 2, x + lean, base - height
    shoulder = base - height * 0.78
    sx = x + lean * 0.78
    left = polygon(
        [
            (x - w, base),
            (sx - w, shoulder),
            (tx, ty),
            (sx - w * 0.2, shoulder + height * 0.05),
            (x - w * 0.2, base),
        ]
    )
    right = polygon(
        [
            (x + w, base),
            (sx + w, shoulder),
            (tx, ty),
            (sx - w * 0.2, shoulder + height * 0.05),
            (x - w * 0.2, base),
        ]
    )
    lit, shade = (left, right) if tone.side < 0 else (right, left)
    return [
        flat(shade, mixed(tone(colour, 0.86), colour, shine)),
        flat(lit, mixed(tone(colour, 1.35), mixed(colour, (255, 255, 255), 0.3), shine)),
    ]


def crystals(x: float, base: float, size: float, light: Light, depth: float, colour: RGB) -> list[Node]:
    """A cluster that shines by itself, faintly by day."""
    tone = light.at(depth)
    pieces = (
        (-0.3, 0.22, 0.5, -0.16),
        (0.32, 0.2, 0.56, 0.18),
        (-0.12, 0.24, 0.86, -0.1),
        (0.14, 0.28, 1.0, 0.08),
        (-0.42, 0.16, 0.3, -0.2),
        (0.44, 0.16, 0.32, 0.22),
        (0.02, 0.2, 0.42, -0.02),
    )
    nodes: list[Node] = [glow(x, base - size * 0.45, size * 1.1, colour, round(70 + 120 * light.lamps))]
    share = 0.75 * light.lamps
    for i, (dx, w, h, lean) in enumerate(pieces):
        own = colour if i % 2 else mixed(colour, (255, 255, 255), 0.2)
        nodes += crystal(x + dx * size, base, w * size, h * size, lean * size, tone, own, share)
    return nodes


def bat(x: float, y: float, size: float, tone: Tone, colour: RGB) -> list[Node]:
    """A bat asleep, hanging from (x, y) by its feet, wrapped in its wings."""
    s = size
    body = smooth(
        [
            (x - s * 0.1, y + s * 0.08),
            (x - s * 0.3, y + s * 0.4),
            (x - s * 0.22, y + s * 0.78),
            (x, y + s * 0.84),
            (x + s * 0.22, y + s * 0.78),
            (x + s * 0.3, y + s * 0.4),
            (x + s * 0.1, y + s * 0.08),
        ]
    )
    wings = (
        Path()
        .move(x - s * 0.1, y + s * 0.1)
        .cubic(x - s * 0.4, y + s * 0.3, x - s * 0.32, y + s * 0.66, x - s * 0.02, y + s * 0.72)
        .line(x, y + s * 0.16)
        .close()
    )
    wings.move(x + s * 0.1, y + s * 0.1).cubic(
        x + s * 0.4, y + s * 0.3, x + s * 0.32, y + s * 0.66, x + s * 0.02, y + s * 0.72
    ).line(x, y + s * 0.16).close()
    ears = joined(
        polygon(
            [
                (x + d * s * 0.18, y + s * 0.86),
                (x + d * s * 0.2, y + s * 1.14),
                (x + d * s * 0.04, y + s * 0.96),
            ]
        )
        for d in (-1, 1)
    )
    lids = Path()
    for d in (-1, 1):
        ex = x + d * s * 0.08
        lids.move(ex - s * 0.045, y + s * 0.84).cubic(
            ex - s * 0.02, y + s * 0.8, ex + s * 0.02, y + s * 0.8, ex + s * 0.045, y + s * 0.84
        )
    feet = joined(ellipse(x + d * s * 0.05, y + s * 0.05, s * 0.03, s * 0.07) for d in (-1, 1))
    return [
        flat(feet, tone(colour, 0.7)),
        flat(body, tone(colour, 0.9)),
        flat(ears, tone(colour, 0.8)),
        flat(circle(x, y + s * 0.84, s * 0.19), tone(colour, 1.16)),
        flat(wings, tone(colour)),
        line(Path().move(x, y + s * 0.16).line(x, y + s * 0.7), tone(colour, 0.7), s * 0.03),
        line(lids, tone((50, 38, 46)), s * 0.03),
    ]


def painted_beast(
    x: float, y: float, size: float, tone: Tone, colour: RGB, *, antlers: bool = False
) -> list[Node]:
    """A running animal as the first painters drew it; (x, y) is the middle of its body."""
    s = size
    body = smooth(
        [(x - s * 0.5, y - s * 0.02), (x - s * 0.3, y - s * 0.22), (x, y - s * 0.2), (x + s * 0.22, y - s * 0.3), (x + s * 0.42, y - s * 0.38), (x + s * 0.62, y - s * 0.2),
         (x + s * 0.6, y - s * 0.12), (x + s * 0.42, y - s * 0.12), (x + s * 0.34, y + s * 0.08), (x, y + s * 0.12), (x - s * 0.36, y + s * 0.14)],
    )  # fmt: skip
    legs = Path()
    for x1, x2, reach in ((-0.36, -0.56, 0.46), (-0.28, -0.2, 0.48), (0.18, 0.14, 0.48), (0.28, 0.5, 0.44)):
        legs.move(x + s * x1, y).line(x + s * (x1 + x2) / 2 + s * 0.03, y + s * 0.26).line(
            x + s * x2, y + s * reach
        )
    horns = Path()
    for d in (0.0, 0.08):
        hx, hy = x + s * (0.4 + d), y - s * 0.36
        horns.move(hx, hy).cubic(
            hx - s * 0.02,
            hy - s * 0.1,
            hx + s * 0.04,
            hy - s * 0.16,
            hx + s * 0.02,
            hy - s * (0.36 if antlers else 0.18),
        )
        if antlers:
            horns.move(hx + s * 0.0, hy - s * 0.14).line(hx + s * 0.1, hy - s * 0.26).move(
                hx, hy - s * 0.2
            ).line(hx - s * 0.09, hy - s * 0.3)
    return [
        line(legs, tone(colour, 0.86), s * 0.075),
        line(horns, tone(colour, 0.7), s * 0.045),
        flat(body, tone(colour)),
        line(body, tone(colour, 0.66), s * 0.03),
    ]


def hand_print(x: float, y: float, size: float) -> Path:
    """A small hand, pressed on the wall."""
    s = size
    fingers: list[tuple[Point, float, float]] = [
        ((-0.3, -0.5), 0.11, 0.34),
        ((-0.1, -0.68), 0.11, 0.4),
        ((0.12, -0.68), 0.11, 0.4),
        ((0.33, -0.52), 0.1, 0.32),
        ((0.55, -0.02), 0.24, 0.1),
    ]
    return joined(
        [
            ellipse(x, y, s * 0.36, s * 0.38),
            *(ellipse(x + fx * s, y + fy * s, rx * s, ry * s) for (fx, fy), rx, ry in fingers),
        ]
    )
