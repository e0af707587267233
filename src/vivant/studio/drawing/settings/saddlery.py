"""What hangs and stands in stables: saddles, horseshoes, lanterns, hay."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, glow, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import DARK_TIMBER, GOLD, IRON, LAMPLIGHT, STRAW, TIMBER
from vivant.studio.drawing.settings.shading import across, downward


def saddle(x: float, y: float, size: float, tone: Tone, colour: RGB) -> list[Node]:
    """A saddle on its peg with a stirrup; (x, y) is the middle of its seat."""
    s = size
    flap = smooth(
        [
            (x - s * 0.3, y),
            (x + s * 0.34, y),
            (x + s * 0.3, y + s * 0.6),
            (x, y + s * 0.72),
            (x - s * 0.24, y + s * 0.56),
        ],
        tension=0.7,
    )
    seat = smooth(
        [(x - s * 0.55, y - s * 0.16), (x - s * 0.3, y - s * 0.02), (x + s * 0.2, y - s * 0.04), (x + s * 0.46, y - s * 0.3),
         (x + s * 0.56, y - s * 0.22), (x + s * 0.44, y + s * 0.14), (x - s * 0.46, y + s * 0.14)],
        tension=0.8,
    )  # fmt: skip
    stirrup = Path().move(x + s * 0.04, y + s * 0.1).line(x + s * 0.04, y + s * 0.8)
    ring = (
        Path()
        .move(x - s * 0.1, y + s * 1.02)
        .cubic(x - s * 0.1, y + s * 0.72, x + s * 0.18, y + s * 0.72, x + s * 0.18, y + s * 1.02)
    )
    return [
        flat(rectangle(x - s * 0.1, y - s * 0.02, s * 0.2, s * 0.24), tone(DARK_TIMBER)),
        across(flap, tone, colour, 1.1, 0.8),
        line(flap, tone(colour, 0.7), s * 0.03),
        downward(seat, tone, colour, 1.3, 0.84),
        line(stirrup, tone(colour, 0.6), s * 0.07),
        line(ring.close(), tone((196, 198, 204)), s * 0.06),
    ]


def horseshoe(x: float, y: float, r: float, tone: Tone) -> Node:
    path = Path().move(x - r * 0.62, y - r).cubic(x - r * 1.5, y + r * 0.2, x - r * 0.7, y + r, x, y + r)
    path.cubic(x + r * 0.7, y + r, x + r * 1.5, y + r * 0.2, x + r * 0.62, y - r)
    return line(path, tone(IRON, 1.1), r * 0.42)


def stable_lantern(x: float, y: float, size: float, tone: Tone) -> list[Node]:
    """A lantern of tin and glass on a chain; (x, y) is the middle of its glass."""
    s = size
    cap = Path().move(x - s * 0.55, y - s * 0.7).line(x, y - s * 1.2).line(x + s * 0.55, y - s * 0.7).close()
    nodes: list[Node] = [line(strokes([(x, -0.2, x, y - s * 1.2)]), tone(DARK_TIMBER, 0.7), 0.006)]
    if tone.lamps > 0:
        nodes.append(glow(x, y, s * 6, LAMPLIGHT, round(190 * tone.lamps)))
    glass = (255, 240, 190) if tone.lamps > 0.3 else tone((236, 226, 190))
    return [
        *nodes,
        flat(rectangle(x - s * 0.42, y - s * 0.7, s * 0.84, s * 1.4, s * 0.12), glass),
        flat(ellipse(x, y + s * 0.2, s * 0.14, s * 0.34), (255, 188, 84)),
        line(
            strokes((x + s * k, y - s * 0.7, x + s * k, y + s * 0.7) for k in (-0.42, 0.0, 0.42)),
            tone(IRON),
            s * 0.08,
        ),
        flat(joined([cap, rectangle(x - s * 0.55, y + s * 0.62, s * 1.1, s * 0.22, s * 0.06)]), tone(IRON)),
    ]


def hay(x: float, base: float, width: float, height: float, tone: Tone, seed: int) -> list[Node]:
    """A heap of hay, ragged at its edge."""
    rng = Random(seed)
    count = max(7, round(width / 0.035))
    top = []
    for i in range(count + 1):
        k = i / count * 2 - 1
        top.append(
            (x + k * width / 2, base - height * max(0.04, (1 - k * k) ** 0.7) * rng.uniform(0.86, 1.1))
        )
    heap = smooth([*top, (x + width / 2, base), (x - width / 2, base)], tension=0.6)
    blades = Path()
    for _ in range(count * 4):
        k = rng.uniform(-0.92, 0.92)
        bx, by = x + k * width / 2, base - height * (1 - k * k) ** 0.7 * rng.uniform(0.1, 1.0)
        d = rng.uniform(-0.03, 0.03)
        blades.move(bx, by).line(bx + d, by - rng.uniform(0.012, 0.03))
    return [
        downward(heap, tone, STRAW, 1.18, 0.8),
        line(blades, tone((190, 146, 74)), 0.0045, 200),
    ]


def pitchfork(x: float, base: float, height: float, tone: Tone, lean: float) -> list[Node]:
    """A fork leaning on the wall, tines up, its top `lean` beside its foot."""
    tx, ty = x + lean, base - height
    tines = Path()
    for d in (-0.028, 0.0, 0.028):
        tines.move(tx, ty + 0.1).cubic(tx + d * 1.4, ty + 0.09, tx + d, ty + 0.05, tx + d, ty)
    return [
        line(strokes([(x, base, tx, ty + 0.1)]), tone(TIMBER, 1.15), 0.014),
        line(tines, tone(IRON, 1.1), 0.009),
    ]


def bucket(x: float, base: float, size: float, tone: Tone, colour: RGB = TIMBER) -> list[Node]:
    s = size / 2
    body = (
        Path()
        .move(x - s, base - size)
        .line(x + s, base - size)
        .line(x + s * 0.78, base)
        .line(x - s * 0.78, base)
        .close()
    )
    handle = (
        Path()
        .move(x - s, base - size)
        .cubic(x - s, base - size * 1.7, x + s, base - size * 1.7, x + s, base - size)
    )
    return [
        line(handle, tone(IRON), size * 0.06),
        across(body, tone, colour),
        flat(ellipse(x, base - size, s, s * 0.24), tone(colour, 0.6)),
        line(
            strokes(
                [
                    (x - s * 0.94, base - size * 0.7, x + s * 0.94, base - size * 0.7),
                    (x - s * 0.84, base - size * 0.2, x + s * 0.84, base - size * 0.2),
                ]
            ),
            tone(IRON),
            size * 0.07,
        ),
    ]


def rosette(x: float, y: float, r: float, tone: Tone, colour: RGB) -> list[Node]:
    """A prize ribbon."""
    tails = joined(
        Path().move(x, y).line(x + d * r * 0.9, y + r * 2.2).line(x + d * r * 0.2, y + r * 1.9).close()
        for d in (-1, 1)
    )
    return [
        flat(tails, tone(colour, 0.84)),
        flat(circle(x, y, r), tone(colour)),
        flat(circle(x, y, r * 0.55), tone(GOLD, 1.2)),
    ]
