"""What grows around a head: manes, wool, a hedgehog's spikes, and how fur lies on the back of the head."""

import math
from collections.abc import Sequence

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.strokes import drawn_on, light, line, plain, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, circle, polygon, smooth
from vivant.studio.palette import ink, shaded


def draw_ruff(colour: RGB, view: View, part: str = "coat", reach: float = 1.24) -> tuple[Node, ...]:
    """A mane all around the head, with a few inked locks."""
    x, y = -0.06 * view.turn, 0.04
    locks = Path()
    for degrees in range(10, 370, 30):
        a = math.radians(degrees)
        c, s = math.cos(a), math.sin(a)
        locks.move(x + c * reach * 0.92, y + s * reach * 0.92).line(
            x + c * reach * 1.05, y + s * reach * 1.05
        )
    return solid(part, cloud(x, y, reach, reach, 15, 0.2), colour), line(part, locks, ink(colour), 0.035)


def cloud(cx: float, cy: float, rx: float, ry: float, count: int, bump: float) -> Path:
    """A closed ring of `count` round bumps."""
    path = Path()
    step = math.tau / count
    for i in range(count + 1):
        a = step * i - math.pi / 2
        x, y = cx + rx * math.cos(a), cy + ry * math.sin(a)
        if i == 0:
            path.move(x, y)
            continue
        b, c = a - step * 1.02, a + step * 0.02
        swell = 1 + bump * 1.15
        path.cubic(
            cx + rx * swell * math.cos(b), cy + ry * swell * math.sin(b),
            cx + rx * swell * math.cos(c), cy + ry * swell * math.sin(c), x, y,
        )  # fmt: skip
    return path.close()


def wool(coat: RGB, view: View) -> Node:
    return solid("coat", cloud(-0.05 * view.turn, -0.12, 1.06, 1.0, 13, 0.22), coat)


def wool_cap(coat: RGB, view: View) -> Node:
    x = view.x(0.0, 0.35) - 0.2 * view.profile
    return solid("coat", cloud(x, -0.76, 0.6, 0.3, 8, 0.36), coat)


def spikes(coat: RGB, view: View, reach: float = 1.36) -> Node:
    """A ring of short spikes, open at the chin; from the side they stand on the back of the head."""
    tone = shaded(coat, 0.72) if light(coat) > 60 else shaded(coat, 1.25)
    rim, count = [], 17
    x, y = -0.08 * view.turn - 0.14 * view.profile, -0.06
    for i in range(count * 2 + 1):
        a = math.radians(-232 + i * 284 / (count * 2))
        r = reach if i % 2 else 1.0
        rim.append((x + r * math.cos(a), y + r * math.sin(a)))
    return solid("coat", polygon(rim), tone)


def side_mane(coat: RGB, view: View) -> Node:
    """A horse's mane: upright between the ears, falling down the near side of the neck."""
    s = -0.16 * view.turn
    tone = shaded(coat, 0.55) if light(coat) > 70 else shaded(coat, 1.3)
    path = smooth(
        [(0.3 + s, -0.92), (0.1 + s, -1.28), (-0.34 + s, -1.2), (-0.8 + s, -0.8), (-1.04 + s, -0.24), (-1.16 + s, 0.2), (-1.0 + s, 0.36),
         (-1.1 + s, 0.78), (-0.9 + s, 0.7), (-0.86 + s, 1.02), (-0.5 + s, 0.5), (-0.5 + s, -0.4)]
    )  # fmt: skip
    return solid("coat", path, tone)


def draw_nape(own: Sequence[str], coat: RGB, belly: RGB) -> tuple[Node, ...]:
    """The back of the head: wool, or a few tufts of fur."""
    if "spikes" in own:
        quills = Path()
        for x, y in (
            (-0.5, -0.5),
            (0.0, -0.6),
            (0.5, -0.5),
            (-0.3, -0.1),
            (0.26, -0.14),
            (-0.55, 0.2),
            (0.0, 0.24),
            (0.55, 0.2),
        ):
            quills.move(x, y - 0.16).line(x + 0.03, y + 0.12)
        tone = shaded(coat, 0.72) if light(coat) > 60 else shaded(coat, 1.25)
        return (
            spikes(coat, View(0.0)),
            plain("coat", circle(0.0, -0.06, 0.99), tone),
            line("coat", quills, drawn_on(tone), 0.05),
        )
    if "side_mane" in own:
        return (side_mane(coat, View(0.0)),)
    if "wool" in own:
        return (
            solid("coat", cloud(0.0, -0.1, 1.06, 1.0, 13, 0.22), coat),
            line("coat", cloud(-0.1, -0.2, 0.44, 0.4, 7, 0.3), ink(coat), 0.04),
        )
    tufts = Path()
    for x, y in ((-0.34, 0.3), (0.3, 0.24), (0.0, 0.5)):
        tufts.move(x - 0.16, y - 0.1).line(x - 0.07, y + 0.08).line(x, y - 0.04).line(x + 0.08, y + 0.1).line(
            x + 0.15, y - 0.1
        )
    nodes: tuple[Node, ...] = (line("coat", tufts, drawn_on(coat), 0.04),)
    if "stripes" in own:
        bars = Path()
        for x in (-0.3, 0.0, 0.3):
            bars.move(x, -0.8).line(x * 0.9, -0.36 + 0.2 * abs(x))
        nodes = (
            *nodes,
            line("coat", bars, shaded(coat, 0.66) if light(coat) > 60 else shaded(coat, 1.25), 0.11),
        )
    return nodes
