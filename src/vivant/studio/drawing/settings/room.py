"""The shell of a room: back wall, floor in perspective, beams, windows with the sky in them."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import CREAM, DARK_TIMBER, LAMPLIGHT
from vivant.studio.drawing.settings.sky import OVERSCAN, band

FLOOR = 0.675
"""Where the back wall meets the floor."""


def shell(aspect: float, light: Light, wall: RGB, floor: RGB, *, boards: bool = True) -> list[Node]:
    """Back wall, skirting and floor, opaque over the whole frame."""
    tone, near = light.at(0.6), light.at(0.1)
    s = tone.side
    nodes: list[Node] = [
        graded(
            band(aspect, -OVERSCAN, FLOOR + 0.01),
            (aspect * (0.5 + 0.6 * s), 0.0),
            (aspect * (0.5 - 0.6 * s), 0.6),
            tone(wall, 1.12),
            tone(wall),
            tone(wall, 0.86),
        ),
        fading(band(aspect, -OVERSCAN, 0.3), (0.0, -0.05), (0.0, 0.3), tone(wall, 0.45), 120),
        graded(
            band(aspect, FLOOR, 1 + OVERSCAN),
            (0.0, FLOOR),
            (0.0, 1.1),
            near(floor, 0.92),
            near(floor, 1.1),
            near(floor, 0.8),
        ),
    ]
    nodes.append(planks(aspect, near, floor) if boards else flags(aspect, near, floor))
    nodes += [
        fading(band(aspect, FLOOR, FLOOR + 0.07), (0.0, FLOOR), (0.0, FLOOR + 0.07), near(floor, 0.4), 110),
        flat(band(aspect, FLOOR - 0.03, FLOOR + 0.004), tone(wall, 0.74)),
        flat(band(aspect, FLOOR - 0.033, FLOOR - 0.026), tone(wall, 1.2)),
    ]
    return nodes


def planks(aspect: float, tone: Tone, floor: RGB) -> Node:
    """Board joints that run towards a point high on the back wall."""
    vanishing = (aspect / 2, 0.2)
    joints: list[tuple[float, float, float, float]] = []
    rng = Random(3)
    pitch = 0.115
    reach = aspect / 2 + OVERSCAN
    count = round(aspect / pitch) + 4
    for i in range(count):
        far_x = aspect / 2 + (i - count / 2) * pitch
        aside = max(abs(far_x - vanishing[0]), 0.001)
        y = min(1.2, vanishing[1] + (FLOOR - vanishing[1]) * max(1.0, reach / aside))
        k = (y - vanishing[1]) / (FLOOR - vanishing[1])
        joints.append((far_x, FLOOR, vanishing[0] + (far_x - vanishing[0]) * k, y))
        y = FLOOR + (y - FLOOR) * rng.uniform(0.1, 0.9)
        k = (y - vanishing[1]) / (FLOOR - vanishing[1])
        joints.append(
            (
                vanishing[0] + (far_x - vanishing[0]) * k,
                y,
                vanishing[0] + (far_x + pitch - vanishing[0]) * k,
                y,
            )
        )
    return line(strokes(joints), tone(floor, 0.76), 0.004, 190)


def flags(aspect: float, tone: Tone, floor: RGB) -> Node:
    """Square stone slabs in perspective, every other one darker."""
    vanishing = (aspect / 2, 0.2)
    slabs = Path()
    edges = [FLOOR, 0.705, 0.745, 0.8, 0.875, 0.98, 1.2]
    pitch = 0.14
    count = round(aspect / pitch) + 12

    def x_at(i: int, y: float) -> float:
        return vanishing[0] + (i - count / 2) * pitch * (y - vanishing[1]) / (FLOOR - vanishing[1])

    for row in range(len(edges) - 1):
        a, b = edges[row], edges[row + 1]
        for i in range(row % 2, count, 2):
            slabs.extend(
                polygon([(x_at(i, a), a), (x_at(i + 1, a), a), (x_at(i + 1, b), b), (x_at(i, b), b)])
            )
    return flat(slabs, tone(floor, 0.84), 150)


def beams(aspect: float, light: Light, colour: RGB = DARK_TIMBER) -> list[Node]:
    """A ceiling of dark beams coming towards the viewer."""
    tone = light.at(0.2)
    ends = joined(
        polygon(
            [(x - 0.03, 0.045), (x + 0.03, 0.045), (x + 0.045 + k * 0.09, -0.2), (x - 0.045 + k * 0.09, -0.2)]
        )
        for x, k in ((aspect * f, (f - 0.5) * 3) for f in (0.02, 0.26, 0.5, 0.74, 0.98))
    )
    return [
        graded(ends, (0.0, -0.1), (0.0, 0.045), tone(colour, 0.6), tone(colour, 0.95)),
        graded(band(aspect, 0.025, 0.06), (0.0, 0.025), (0.0, 0.06), tone(colour, 1.1), tone(colour, 0.8)),
    ]


def rug(x: float, y: float, rx: float, tone: Tone, colour: RGB) -> list[Node]:
    """An oval rug with bands, flat on the floor."""
    rings = ((1.0, 0.84), (0.93, 1.3), (0.82, 1.0), (0.5, 1.25), (0.42, 1.06))
    return [flat(ellipse(x, y, rx * k, rx * k * 0.22), tone(colour, shade)) for k, shade in rings]


def lamplight(x: float, y: float, radius: float, light: Light) -> list[Node]:
    """The warm pool that a lamp throws on the wall; belongs behind what stands before it."""
    return [glow(x, y, radius, LAMPLIGHT, round(150 * light.lamps))] if light.lamps > 0.3 else []


def dim_corners(aspect: float, light: Light) -> list[Node]:
    """The dark that gathers at both sides once lamps are lit."""
    nodes: list[Node] = []
    if light.lamps > 0.3:
        dark = mixed(light.haze, (10, 8, 24), 0.75)
        for x, towards in ((-OVERSCAN, 0.2), (aspect + OVERSCAN, aspect - 0.2)):
            nodes.append(
                fading(
                    rectangle(min(x, towards), -OVERSCAN, abs(towards - x), 1 + 2 * OVERSCAN),
                    (x, 0.0),
                    (towards, 0.0),
                    dark,
                    round(120 * light.lamps),
                )
            )
    return nodes


def hanging_lamp(x: float, y: float, size: float, tone: Tone, colour: RGB = CREAM) -> list[Node]:
    """A shaded lamp on a cord from the ceiling; (x, y) is the middle of its lower rim."""
    shade = (
        Path()
        .move(x - size, y)
        .cubic(x - size * 0.8, y - size * 0.7, x - size * 0.3, y - size * 0.8, x - size * 0.22, y - size)
    )
    shade.line(x + size * 0.22, y - size).cubic(
        x + size * 0.3, y - size * 0.8, x + size * 0.8, y - size * 0.7, x + size, y
    ).close()
    bulb = mixed(tone((250, 240, 214)), (255, 236, 170), tone.lamps)
    nodes: list[Node] = [line(strokes([(x, -0.2, x, y - size * 0.9)]), tone(DARK_TIMBER, 0.7), 0.006)]
    if tone.lamps > 0:
        nodes.append(glow(x, y, size * 6, LAMPLIGHT, round(190 * tone.lamps)))
    return [
        *nodes,
        flat(circle(x, y, size * 0.3), bulb),
        graded(
            shade,
            (0.0, y - size),
            (0.0, y),
            tone(colour, 1.1),
            mixed(tone(colour, 0.84), LAMPLIGHT, 0.4 * tone.lamps),
        ),
    ]
