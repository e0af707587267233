"""Those who live in rooms unasked: a cat asleep, a mouse at home, a spider on its thread."""

import math

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.shading import across, contact


def sleeping_cat(x: float, base: float, size: float, tone: Tone, colour: RGB) -> list[Node]:
    """A cat curled up, `size` long, its head to the left."""
    s = size
    body = smooth(
        [
            (x - s * 0.42, base - s * 0.08),
            (x - s * 0.3, base - s * 0.28),
            (x, base - s * 0.4),
            (x + s * 0.34, base - s * 0.3),
            (x + s * 0.48, base - s * 0.1),
            (x + s * 0.3, base),
            (x - s * 0.3, base),
        ]
    )
    hx, hy = x - s * 0.3, base - s * 0.18
    ears = joined(
        polygon(
            [
                (hx + d * s * 0.15, hy - s * 0.04),
                (hx + d * s * 0.13, hy - s * 0.24),
                (hx + d * s * 0.02, hy - s * 0.14),
            ]
        )
        for d in (-1, 1)
    )
    tail = (
        Path()
        .move(x + s * 0.42, base - s * 0.06)
        .cubic(x + s * 0.2, base + s * 0.06, x - s * 0.1, base + s * 0.03, x - s * 0.2, base - s * 0.02)
    )
    stripes = strokes(
        (x + s * k, base - s * (0.37 - abs(k) * 0.2), x + s * (k + 0.03), base - s * 0.22)
        for k in (0.0, 0.12, 0.24)
    )
    eyes = Path()
    for d in (-1, 1):
        ex = hx + d * s * 0.07
        eyes.move(ex - s * 0.035, hy - s * 0.01).cubic(
            ex - s * 0.01, hy + s * 0.02, ex + s * 0.01, hy + s * 0.02, ex + s * 0.035, hy - s * 0.01
        )
    return [
        contact(x, base, s * 0.55, tone),
        across(body, tone, colour, 1.12, 0.86),
        line(stripes, tone(colour, 0.74), s * 0.035),
        line(tail, tone(colour, 0.9), s * 0.1),
        flat(ears, tone(colour, 0.9)),
        flat(ellipse(hx, hy, s * 0.17, s * 0.14), tone(colour, 1.1)),
        line(eyes, tone((70, 50, 50)), s * 0.018),
        flat(circle(hx, hy + s * 0.035, s * 0.018), tone((214, 120, 120))),
    ]


def mouse_hole(x: float, base: float, size: float, tone: Tone, wall: RGB) -> list[Node]:
    """A hole in the skirting, `size` high, with somebody's nose in it."""
    s = size
    hole, rim = (
        Path()
        .move(x - s * k, base)
        .line(x - s * k, base - s * 0.5)
        .cubic(
            x - s * k,
            base - s * 1.1 * (k + 0.5),
            x + s * k,
            base - s * 1.1 * (k + 0.5),
            x + s * k,
            base - s * 0.5,
        )
        .line(x + s * k, base)
        .close()
        for k in (0.42, 0.52)
    )
    ears = joined(circle(x + d * s * 0.17, base - s * 0.5, s * 0.13) for d in (-1, 1))
    eyes = joined(circle(x + d * s * 0.09, base - s * 0.32, s * 0.035) for d in (-1, 1))
    return [
        flat(rim, tone(wall, 1.15)),
        flat(hole, tone((58, 46, 48))),
        flat(ears, tone((196, 168, 160))),
        flat(ellipse(x, base - s * 0.28, s * 0.2, s * 0.24), tone((170, 156, 152))),
        flat(eyes, tone((40, 34, 36))),
        flat(circle(x, base - s * 0.18, s * 0.05), tone((226, 140, 140))),
    ]


def cobweb(x: float, y: float, r: float, start: float, sweep: float, tone: Tone) -> Node:
    """A web in the corner (x, y), from the angle `start` through `sweep` degrees, clockwise."""
    spokes = 5
    path = Path()
    for i in range(spokes + 1):
        a = math.radians(start + sweep * i / spokes)
        path.move(x, y).line(x + math.cos(a) * r, y + math.sin(a) * r)
    for k in (0.3, 0.52, 0.74, 0.94):
        for i in range(spokes):
            a, b = (math.radians(start + sweep * j / spokes) for j in (i, i + 1))
            m = (a + b) / 2
            path.move(x + math.cos(a) * r * k, y + math.sin(a) * r * k).cubic(
                x + math.cos(m) * r * k * 0.86,
                y + math.sin(m) * r * k * 0.86,
                x + math.cos(m) * r * k * 0.86,
                y + math.sin(m) * r * k * 0.86,
                x + math.cos(b) * r * k,
                y + math.sin(b) * r * k,
            )
    return line(path, tone((246, 242, 236)), 0.0035, 190)


def orb_web(x: float, y: float, r: float, tone: Tone) -> list[Node]:
    """A round web with dew on it."""
    count = 9
    angles = [math.tau * (i + 0.2 * (i % 2)) / count for i in range(count)]
    threads, dew = Path(), Path()
    for a in angles:
        threads.move(x, y).line(x + math.cos(a) * r, y + math.sin(a) * r)
    for k in (0.2, 0.36, 0.52, 0.68, 0.84, 0.97):
        for i, a in enumerate(angles):
            b = angles[(i + 1) % count] + (math.tau if i == count - 1 else 0.0)
            m = (a + b) / 2
            threads.move(x + math.cos(a) * r * k, y + math.sin(a) * r * k)
            mx, my = x + math.cos(m) * r * k * 0.84, y + math.sin(m) * r * k * 0.84
            threads.cubic(mx, my, mx, my, x + math.cos(b) * r * k, y + math.sin(b) * r * k)
            if (i * 5 + round(k * 100)) % 4 == 0:
                dew.extend(circle(x + math.cos(a) * r * k, y + math.sin(a) * r * k, 0.0045))
    return [
        flat(circle(x, y, r), tone((250, 248, 246)), 40),
        line(threads, tone((252, 250, 246)), 0.0038, 220),
        flat(dew, (255, 255, 255)),
    ]


def spider(x: float, top: float, y: float, size: float, tone: Tone) -> list[Node]:
    """A friendly spider that hangs at (x, y) on a thread from `top`."""
    s = size
    legs = Path()
    for d in (-1, 1):
        for k in (-0.5, -0.15, 0.2, 0.5):
            legs.move(x, y + s * k * 0.4).cubic(
                x + d * s * 0.6,
                y + s * (k - 0.5),
                x + d * s,
                y + s * (k - 0.4),
                x + d * s * 1.1,
                y + s * (k + 0.3),
            )
    return [
        line(strokes([(x, top, x, y)]), tone((246, 242, 236)), 0.003, 200),
        line(legs, tone((72, 60, 72)), s * 0.1),
        flat(circle(x, y, s * 0.5), tone((96, 80, 98))),
        flat(joined(circle(x + d * s * 0.18, y + s * 0.1, s * 0.14) for d in (-1, 1)), tone((255, 255, 250))),
        flat(joined(circle(x + d * s * 0.16, y + s * 0.13, s * 0.07) for d in (-1, 1)), tone((30, 26, 30))),
    ]
