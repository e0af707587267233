"""The shell of a room: back wall, floor in perspective, beams, windows with the sky in them."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Group, Linear, Node, Shape
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.buildings import arch
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


def view(x: float, y: float, width: float, height: float, light: Light, shape: Path) -> Node:
    """What is seen through an opening: sky, hills, and the sun or moon of the hour."""
    last = len(light.sky) - 1
    stops = tuple((i / last, colour, 255) for i, colour in enumerate(light.sky))
    far = mixed(
        light.sky[-1], {"night": (16, 24, 52), "dusk": (110, 50, 80)}.get(light.time, (110, 150, 112)), 0.72
    )
    near = mixed(far, (40, 60, 50) if light.time in ("dawn", "day") else (16, 16, 36), 0.3)
    hills = (
        Path()
        .move(x, y + height * 0.76)
        .cubic(
            x + width * 0.3,
            y + height * 0.66,
            x + width * 0.5,
            y + height * 0.82,
            x + width,
            y + height * 0.7,
        )
        .line(x + width, y + height)
        .line(x, y + height)
        .close()
    )
    front = (
        Path()
        .move(x, y + height * 0.9)
        .cubic(
            x + width * 0.4,
            y + height * 0.96,
            x + width * 0.7,
            y + height * 0.8,
            x + width,
            y + height * 0.84,
        )
        .line(x + width, y + height)
        .line(x, y + height)
        .close()
    )
    r = min(width, height) * 0.1
    nodes: list[Node] = [Shape(shape, Linear((0.0, y), (0.0, y + height * 0.95), stops))]
    if light.time == "night":
        stars = joined(
            circle(x + width * a, y + height * b, r * 0.09)
            for a, b in (
                (0.12, 0.2),
                (0.3, 0.42),
                (0.2, 0.62),
                (0.86, 0.5),
                (0.42, 0.16),
                (0.8, 0.16),
                (0.56, 0.55),
                (0.1, 0.44),
            )
        )
        nodes += [
            flat(stars, (240, 240, 255)),
            glow(x + width * 0.64, y + height * 0.32, r * 3.4, (190, 206, 250), 150),
            flat(circle(x + width * 0.64, y + height * 0.32, r), (250, 244, 218)),
        ]
    elif light.time != "day":
        nodes += [
            glow(x + width * 0.4, y + height * 0.66, r * 4, (255, 240, 190), 170),
            flat(circle(x + width * 0.4, y + height * 0.66, r), (255, 236, 176)),
        ]
    else:
        nodes.append(
            flat(
                joined(
                    ellipse(x + width * a, y + height * b, r * c, r * c * 0.4)
                    for a, b, c in ((0.3, 0.3, 1.8), (0.38, 0.26, 1.1), (0.74, 0.45, 1.4))
                ),
                (255, 255, 250),
                210,
            )
        )
    nodes += [flat(hills, far), flat(front, near)]
    return Group(tuple(nodes), clip=shape)


def casement(
    x: float,
    y: float,
    width: float,
    height: float,
    light: Light,
    *,
    arched: bool = False,
    curtains: RGB | None = None,
    frame: RGB = (176, 134, 98),
    bars: int = 2,
) -> list[Node]:
    """A window in the back wall with the outside in it, a sill, and by day a beam of light."""
    tone = light.at(0.25)
    edge = min(width, height) * 0.075
    hole = arch(x, y, width, height) if arched else rectangle(x, y, width, height)
    outer = (
        arch(x - edge, y - edge, width + 2 * edge, height + edge)
        if arched
        else rectangle(x - edge, y - edge, width + 2 * edge, height + 2 * edge, edge * 0.5)
    )
    splits = [(x + width * i / bars, y, x + width * i / bars, y + height) for i in range(1, bars)]
    rows = (0.36, 0.68) if height > width else (0.5,)
    splits += [(x, y + height * k, x + width, y + height * k) for k in rows]
    nodes: list[Node] = [
        flat(outer, tone(frame)),
        view(x, y, width, height, light, hole),
        Group((line(strokes(splits), tone(frame, 1.1), edge * 0.5),), clip=hole),
        line(hole, tone(frame, 0.72), edge * 0.22),
        graded(
            rectangle(x - edge * 1.8, y + height, width + edge * 3.6, edge * 1.3, edge * 0.4),
            (0.0, y + height),
            (0.0, y + height + edge * 1.3),
            tone(frame, 1.25),
            tone(frame, 0.85),
        ),
    ]
    if curtains:
        nodes += _curtains(x, y, width, height, tone, curtains)
    return nodes


def _curtains(x: float, y: float, width: float, height: float, tone: Tone, colour: RGB) -> list[Node]:
    cloth, folds = Path(), Path()
    for edge, d in ((x - width * 0.12, 1), (x + width * 1.12, -1)):
        top, tie, low = y - height * 0.1, y + height * 0.66, y + height * 1.14
        w = width * 0.34
        cloth.move(edge - d * w * 0.2, top).line(edge + d * w, top).cubic(
            edge + d * w * 0.95,
            top + height * 0.4,
            edge + d * w * 0.4,
            tie - height * 0.1,
            edge + d * w * 0.22,
            tie,
        )
        cloth.cubic(
            edge + d * w * 0.4,
            tie + height * 0.15,
            edge + d * w * 0.45,
            low - height * 0.1,
            edge + d * w * 0.4,
            low,
        )
        cloth.line(edge - d * w * 0.25, low).cubic(
            edge - d * w * 0.1, tie, edge - d * w * 0.2, top + height * 0.3, edge - d * w * 0.2, top
        ).close()
        for k in (0.2, 0.6):
            folds.move(edge + d * w * k, top + height * 0.05).cubic(
                edge + d * w * k,
                top + height * 0.4,
                edge + d * w * 0.12,
                tie - height * 0.1,
                edge + d * w * 0.06,
                tie,
            )
            folds.line(edge + d * w * (k * 0.4), low - height * 0.03)
    rod = strokes([(x - width * 0.3, y - height * 0.1, x + width * 1.3, y - height * 0.1)])
    return [
        graded(
            cloth, (0.0, y - height * 0.1), (0.0, y + height * 1.14), tone(colour, 1.15), tone(colour, 0.84)
        ),
        line(folds, tone(colour, 0.74), width * 0.018, 170),
        line(rod, tone(DARK_TIMBER), width * 0.04),
    ]


def sunbeam(x: float, y: float, width: float, height: float, light: Light) -> list[Node]:
    """Light that falls from the window at (x, y) slanting onto the floor."""
    if light.time == "night":
        colour, alpha = (150, 176, 240), 46
    else:
        colour, alpha = (
            mixed(light.sky[-1], (255, 250, 220), 0.4),
            {"dawn": 100, "day": 90}.get(light.time, 60),
        )
    run = -0.3 if light.side > 0 else 0.3
    path = polygon(
        [
            (x, y),
            (x + width, y),
            (x + width + run * 1.3, 0.95),
            (x + run * 1.1 - width * 0.2, 0.95),
            (x, y + height),
        ]
    )
    return [fading(path, (x, y), (x + run * 0.8, 0.95), colour, alpha, alpha // 6)]


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
