"""Ground: hills, mountains, paths, grass and the leaves in the lower corners."""

from collections.abc import Sequence
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.sky import OVERSCAN

BOTTOM = 1 + OVERSCAN


def rise(aspect: float, heights: Sequence[float]) -> Path:
    """Ground under a smooth skyline through evenly spaced `heights`, from edge to edge."""
    left, width, last = -OVERSCAN, aspect + 2 * OVERSCAN, len(heights) - 1
    points = [(left + width * i / last, y) for i, y in enumerate(heights)]
    path = smooth(points, closed=False)
    return path.line(left + width, BOTTOM).line(left, BOTTOM).close()


def hill(aspect: float, heights: Sequence[float], tone: Tone, colour: RGB, depth: float = 0.3) -> Node:
    """A hill that is lighter along its skyline and darker `depth` below it."""
    top, colour = min(heights), tone.snowed(colour)
    return graded(
        rise(aspect, heights), (0.0, top), (0.0, top + depth), tone(colour, 1.14), tone(colour, 0.94)
    )


def ground(aspect: float, top: float, tone: Tone, colour: RGB, seed: int = 0) -> list[Node]:
    """The plane figures stand on: gently curved, calm, darker towards the viewer."""
    rng, colour = Random(seed), tone.snowed(colour)
    heights = [top + rng.uniform(-0.012, 0.012) for _ in range(6)]
    path = rise(aspect, heights)
    return [
        graded(path, (0.0, top), (0.0, 1.1), tone(colour, 1.16), tone(colour), tone(colour, 0.84)),
        *_patches(aspect, top, tone, colour, rng),
    ]


def _patches(aspect: float, top: float, tone: Tone, colour: RGB, rng: Random) -> list[Node]:
    light, dark = Path(), Path()
    for i in range(12):
        t = (i + 0.5) / 12
        y = top + 0.05 + (1.1 - top) * t
        rx = (0.05 + 0.14 * t) * rng.uniform(0.7, 1.3)
        shape = ellipse(rng.uniform(-0.1, aspect + 0.1), y, rx, rx * 0.12)
        (light if i % 2 else dark).extend(shape)
    return [flat(light, tone(colour, 1.3), 90), flat(dark, tone(colour, 0.8), 60)]


def mountains(
    aspect: float, peaks: Sequence[Point], tone: Tone, colour: RGB, *, base: float = 0.75, snow: float = 0.3
) -> list[Node]:
    """Peaks at (share of the width, y), each with a lit and a shaded face and snow on top."""
    nodes: list[Node] = []
    colour = tone.snowed(colour, 0.6)
    for share, y in peaks:
        x, height = share * aspect, base - y
        half = height * 0.85
        shade = tone.side * -1
        ridge = [
            (x, y),
            (x + half * 0.1, y + height * 0.28),
            (x - half * 0.06, y + height * 0.5),
            (x + half * 0.08, base),
        ]
        nodes.append(
            graded(
                polygon([(x - half, base), (x, y), (x + half, base)]),
                (0.0, y),
                (0.0, base),
                tone(colour, 1.12),
                tone(colour, 1.3),
            )
        )
        nodes.append(
            graded(
                polygon([*ridge, (x + shade * half, base)]),
                (0.0, y),
                (0.0, base),
                tone(colour, 0.8),
                tone(colour, 1.12),
            )
        )
        if snow:
            s = snow
            cap = [(x, y), (x + half * s, y + height * s), (x + half * s * 0.5, y + height * s * 0.8),
                   (x + half * s * 0.2, y + height * s * 1.2), (x - half * s * 0.25, y + height * s * 0.85),
                   (x - half * s * 0.6, y + height * s * 1.1), (x - half * s, y + height * s)]  # fmt: skip
            nodes.append(
                graded(
                    polygon(cap),
                    (x - half * s * tone.side * -1, y),
                    (x + half * s * tone.side * -1, y),
                    tone((250, 250, 252)),
                    tone((206, 216, 230)),
                )
            )
    return nodes


def trail(points: Sequence[tuple[float, float, float]], tone: Tone, colour: RGB) -> list[Node]:
    """A path through (x, y, half width), far end first."""
    left = [(x - r, y) for x, y, r in points]
    right = [(x + r, y) for x, y, r in points]
    path = smooth(left, closed=False)
    path.line(*right[-1])
    back = smooth(right[::-1], closed=False)
    path.commands.extend(back.commands[1:])
    path.points.extend(back.points[2:])
    path.close()
    top, bottom, colour = points[0][1], points[-1][1], tone.snowed(colour, 0.62)
    return [graded(path, (0.0, top), (0.0, bottom), tone(colour, 1.2), tone(colour, 0.97))]


def tufts(spots: Sequence[Point], size: float, tone: Tone, colour: RGB) -> Node:
    """Small fans of grass blades, all in one shape; they grow with nearness (y)."""
    path = Path()
    for x, y in spots:
        h = size * (0.35 + 0.8 * max(0.0, y - 0.4))
        for lean in (-0.55, -0.15, 0.25, 0.6):
            tip = (x + lean * h, y - h * (1.0 - abs(lean) * 0.45))
            path.move(x + lean * h * 0.3 - h * 0.07, y).cubic(x + lean * h * 0.3, y - h * 0.4, *tip, *tip)
            path.cubic(
                *tip, x + lean * h * 0.3 + h * 0.07, y - h * 0.35, x + lean * h * 0.3 + h * 0.07, y
            ).close()
    return flat(path, tone(tone.snowed(colour, 0.45)))


def scattered(aspect: float, top: float, bottom: float, count: int, seed: int) -> list[Point]:
    """`count` spots over the width between two heights, evenly strewn, farthest first."""
    rng = Random(seed)
    spots = [
        (
            -0.1 + (aspect + 0.2) * ((i * 0.618034 + rng.uniform(-0.04, 0.04)) % 1.0),
            top + (bottom - top) * (i + rng.random()) / count,
        )
        for i in range(count)
    ]
    return sorted(spots, key=lambda spot: spot[1])


def corner_leaves(aspect: float, light: Light, colour: RGB, seed: int) -> list[Node]:
    """Dark foreground leaves that frame the lower corners and leave the middle free."""
    tone, rng = light.at(0.0), Random(seed)
    colour = tone.snowed(colour, 0.4)
    back, front = Path(), Path()
    veins: list[tuple[float, float, float, float]] = []
    for edge, inward in ((-0.02, 1), (aspect + 0.02, -1)):
        for i in range(7):
            x = edge + inward * (i - 2) * 0.036
            length = 0.17 - 0.014 * i + rng.uniform(-0.015, 0.015)
            lean = inward * (i * 0.17 + rng.uniform(-0.1, 0.1)) * length
            tip = (x + lean, 1.05 - length)
            w = 0.02
            leaf = Path().move(x, 1.2).cubic(x - w * 1.6, 1.06, tip[0] - w, tip[1] + 0.05, *tip)
            leaf.cubic(tip[0] + w, tip[1] + 0.05, x + w * 1.6, 1.06, x, 1.2).close()
            (back if i % 2 else front).extend(leaf)
            if not i % 2:
                veins.append((x, 1.1, x + (tip[0] - x) * 0.8, 1.05 - length * 0.7))
    vein = joined([Path().move(a, b).line(c, d) for a, b, c, d in veins])
    return [
        flat(back, tone(colour, 0.5)),
        flat(front, tone(colour, 0.64)),
        line(vein, tone(colour, 0.82), 0.003, 160),
    ]
