"""A snug cottage room with beams, a plastered wall and a plank floor."""

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.fireplace import fireplace
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.furniture import case, plates, shelf_y, table
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    BLUE,
    GOLD,
    TIMBER,
)
from vivant.studio.drawing.settings.room import beams, dim_corners, hanging_lamp, lamplight, rug, shell
from vivant.studio.drawing.settings.windows import casement, sunbeam

_WALL: RGB = (240, 218, 178)
_FLOORING: RGB = (198, 152, 108)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.15)
    nodes = shell(aspect, light, _WALL, _FLOORING)
    nodes += lamplight(aspect * 0.52, 0.26, 0.56, light)
    nodes += casement(aspect * 0.78 - 0.09, 0.2, 0.18, 0.22, light, curtains=(206, 110, 96))
    nodes += _corner(aspect, tone)
    nodes += rug(aspect * 0.5, 0.86, min(0.42, aspect * 0.4), light.at(0.05), (180, 98, 88))
    nodes += DETAILS[detail](aspect, light)
    nodes += beams(aspect, light)
    nodes += hanging_lamp(aspect * 0.52, 0.17, 0.055, tone, (196, 108, 88))
    nodes += sunbeam(aspect * 0.78 - 0.09, 0.2, 0.18, 0.22, light)
    return nodes + dim_corners(aspect, light)


def _corner(aspect: float, tone: Tone) -> list[Node]:
    """A sideboard with a jug of flowers under the window, and a framed picture."""
    x = aspect * 0.8
    jug = smooth(
        [
            (x - 0.03, 0.5),
            (x - 0.042, 0.535),
            (x - 0.03, 0.572),
            (x + 0.03, 0.572),
            (x + 0.042, 0.535),
            (x + 0.03, 0.5),
        ]
    )
    nodes = table(x, 0.72, 0.36, 0.14, tone, (182, 136, 96))
    nodes += flowers(
        [(x - 0.018, 0.505), (x + 0.004, 0.5), (x + 0.022, 0.505)],
        0.044,
        tone,
        (240, 226, 200),
        GOLD,
        stem=1.6,
    )
    nodes.append(
        graded(jug, (x - 0.04, 0.0), (x + 0.04, 0.0), tone((120, 160, 168), 1.2), tone((120, 160, 168), 0.8))
    )
    fx = aspect * 0.52
    nodes += [
        flat(rectangle(fx - 0.065, 0.28, 0.13, 0.1, 0.006), tone(TIMBER)),
        flat(rectangle(fx - 0.052, 0.293, 0.104, 0.074), tone((210, 222, 206))),
    ]
    nodes.append(
        flat(
            Path()
            .move(fx - 0.052, 0.345)
            .cubic(fx - 0.02, 0.32, fx + 0.02, 0.36, fx + 0.052, 0.33)
            .line(fx + 0.052, 0.367)
            .line(fx - 0.052, 0.367)
            .close(),
            tone((142, 172, 120)),
        )
    )
    return nodes


def _big_window(aspect: float, light: Light) -> list[Node]:
    x = aspect * 0.27
    nodes = casement(x - 0.19, 0.14, 0.38, 0.4, light, curtains=(112, 146, 132), bars=3)
    tone = light.at(0.1)
    seat = rectangle(x - 0.27, 0.6, 0.54, 0.13, 0.01)
    nodes += [
        graded(seat, (0.0, 0.6), (0.0, 0.73), tone(TIMBER, 1.15), tone(TIMBER, 0.85)),
        line(
            strokes([(x + dx, 0.62, x + dx, 0.72) for dx in (-0.135, 0.0, 0.135)]), tone(TIMBER, 0.75), 0.005
        ),
        flat(rectangle(x - 0.275, 0.575, 0.55, 0.04, 0.018), tone((196, 120, 104))),
        flat(rectangle(x - 0.25, 0.5, 0.12, 0.085, 0.03), tone((222, 180, 110))),
        flat(rectangle(x + 0.14, 0.51, 0.105, 0.075, 0.028), tone((128, 158, 170))),
    ]
    return nodes + sunbeam(x - 0.19, 0.14, 0.38, 0.4, light)


def _dresser(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.12)
    x, width, top, base, wood = aspect * 0.25 - 0.22, 0.44, 0.12, 0.73, (128, 158, 150)
    nodes = case(x + 0.02, 0.5, width - 0.04, top, tone, 3, colour=wood, back=0.74)
    for row, (count, size) in enumerate(((4, 0.046), (4, 0.048), (5, 0.038))):
        nodes += plates(
            x + 0.04,
            x + width - 0.04,
            shelf_y(0.5, top, 3, row),
            size,
            tone,
            count,
            BLUE if row != 1 else (196, 100, 88),
        )
    nodes += [
        graded(
            rectangle(x, 0.49, width, base - 0.49, 0.008),
            (0.0, 0.49),
            (0.0, base),
            tone(wood, 1.1),
            tone(wood, 0.86),
        ),
        flat(rectangle(x - 0.015, 0.478, width + 0.03, 0.026, 0.008), tone(wood, 1.3)),
    ]
    panels = joined(rectangle(x + 0.02 + i * 0.208, 0.59, 0.192, 0.115, 0.01) for i in range(2))
    drawers = joined(rectangle(x + 0.02 + i * 0.139, 0.517, 0.122, 0.055, 0.008) for i in range(3))
    knobs = joined(
        [
            *(circle(x + 0.081 + i * 0.139, 0.545, 0.008) for i in range(3)),
            circle(x + 0.195, 0.645, 0.008),
            circle(x + 0.245, 0.645, 0.008),
        ]
    )
    return [
        *nodes,
        flat(panels, tone(wood, 0.86)),
        flat(drawers, tone(wood, 0.86)),
        flat(knobs, tone(GOLD)),
        flat(ellipse(x + width / 2, base + 0.004, 0.24, 0.012), tone((90, 66, 52), 0.6), 120),
    ]


def _bed(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.1)
    left, right, base = aspect * 0.07, aspect * 0.5 - 0.02, 0.75
    colours: tuple[RGB, ...] = (
        (214, 120, 108),
        (240, 214, 160),
        (118, 160, 160),
        (236, 180, 170),
        (160, 178, 116),
        (246, 236, 214),
    )
    quilt = (
        Path()
        .move(left, 0.47)
        .cubic(left + 0.1, 0.45, right - 0.15, 0.455, right - 0.03, 0.48)
        .cubic(right + 0.01, 0.52, right + 0.005, 0.6, right, 0.69)
        .line(left, 0.69)
        .close()
    )
    patches = [Path() for _ in colours]
    size = 0.074
    for row in range(3):
        for i in range(round((right - left) / size) + 1):
            patches[(i * 2 + row * 3 + i * row) % 6].extend(
                rectangle(left + i * size, 0.46 + row * size + 0.004, size, size)
            )
    head = aspect * 0.07
    board = rectangle(head - 0.04, 0.27, 0.06, base - 0.27, 0.02)
    foot = rectangle(right - 0.015, 0.44, 0.05, base - 0.44, 0.016)
    pillow = smooth(
        [
            (head + 0.02, 0.46),
            (head + 0.015, 0.38),
            (head + 0.06, 0.35),
            (head + 0.15, 0.37),
            (head + 0.175, 0.42),
            (head + 0.165, 0.465),
            (head + 0.1, 0.475),
        ]
    )
    return [
        flat(ellipse(aspect * 0.22, base + 0.002, aspect * 0.32, 0.014), tone((90, 66, 52), 0.6), 120),
        graded(board, (0.0, 0.2), (0.0, base), tone(TIMBER, 1.15), tone(TIMBER, 0.85)),
        flat(circle(head - 0.01, 0.26, 0.033), tone(TIMBER, 1.15)),
        flat(rectangle(left, 0.62, right - left, 0.1), tone(TIMBER, 0.8)),
        graded(pillow, (0.0, 0.36), (0.0, 0.48), tone((252, 248, 238)), tone((252, 248, 238), 0.84)),
        Group(
            tuple(flat(path, tone(colour)) for path, colour in zip(patches, colours, strict=True)), clip=quilt
        ),
        line(
            strokes([(left, 0.538, right, 0.538), (left, 0.612, right, 0.612)]),
            tone((255, 250, 236)),
            0.003,
            150,
        ),
        line(
            Path().move(head + 0.13, 0.462).cubic(head + 0.2, 0.452, right - 0.15, 0.455, right - 0.03, 0.48),
            tone((252, 248, 238)),
            0.028,
        ),
        graded(foot, (right, 0.0), (right + 0.05, 0.0), tone(TIMBER, 1.2), tone(TIMBER, 0.9)),
        flat(circle(right + 0.01, 0.43, 0.028), tone(TIMBER, 1.15)),
    ]


DETAILS = {
    "a fireplace": fireplace,
    "a big window": _big_window,
    "a dresser with plates": _dresser,
    "a bed with a quilt": _bed,
}
