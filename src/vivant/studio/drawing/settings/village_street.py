"""A cobbled street between crooked town houses."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.buildings import flower_box, gabled_house, tiled_roof
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.land import corner_leaves, hill
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.paving import cobbles
from vivant.studio.drawing.settings.pigments import (
    BLUE_PLASTER,
    CREAM,
    LEAF,
    OCHRE_PLASTER,
    PINE,
    PLASTER,
    RED,
    ROSE_PLASTER,
    SAGE_PLASTER,
    SLATE,
    TEAL,
    TILE,
    TIMBER,
    VIOLET,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.streetware import bunting, lantern
from vivant.studio.drawing.settings.trees import bush

_COBBLE: RGB = (206, 194, 178)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.55, 71, clouds=3)
    nodes += _distance(aspect, light)
    nodes += _houses(aspect, light, in_bloom=detail == "flower boxes")
    nodes += cobbles(aspect, 0.665, near)
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, PINE, 23)


def _distance(aspect: float, light: Light) -> list[Node]:
    """What shows at the end of the street: a hill and paler houses."""
    far = light.at(0.75)
    nodes: list[Node] = [hill(aspect, [0.5, 0.46, 0.4, 0.38, 0.42, 0.5], light.at(0.95), PINE)]
    for share, width, wall, height, seed in (
        (0.37, 0.12, ROSE_PLASTER, 0.14, 4),
        (0.55, 0.11, PLASTER, 0.12, 5),
        (0.46, 0.13, OCHRE_PLASTER, 0.1, 6),
    ):
        nodes += gabled_house(
            aspect * share, 0.665, width, height + 0.06, far, wall, TILE, entrance=None, seed=seed
        )
    return nodes + mist(aspect, light, 0.42, 0.68)


def _houses(aspect: float, light: Light, *, in_bloom: bool) -> list[Node]:
    """Both sides of the street, the nearest houses at the edges of the frame."""
    bloom: RGB | None = (224, 96, 128) if in_bloom else None
    rows: tuple[tuple[float, float, float, float, RGB, RGB, bool, int], ...] = (
        (aspect * 0.5 - 0.31, 0.68, 0.2, 0.27, SAGE_PLASTER, SLATE, False, 3),
        (aspect * 0.5 + 0.13, 0.68, 0.2, 0.25, BLUE_PLASTER, TILE, True, 8),
        (aspect * 0.5 - 0.56, 0.7, 0.26, 0.38, OCHRE_PLASTER, TILE, True, 1),
        (aspect * 0.5 + 0.31, 0.7, 0.27, 0.35, ROSE_PLASTER, SLATE, False, 2),
    )
    nodes: list[Node] = []
    for x, base, width, height, wall, roof, timbered, seed in rows:
        tone = light.at(0.4 if width < 0.25 else 0.2)
        nodes += gabled_house(
            x,
            base,
            width,
            height,
            tone,
            wall,
            roof,
            timbered=timbered,
            entrance=(TEAL, TIMBER, VIOLET, (176, 96, 84))[seed % 4],
            flowers=bloom,
            seed=seed,
        )
    if aspect > 1.12:
        for x, wall, seed in ((aspect * 0.5 - 0.87, PLASTER, 11), (aspect * 0.5 + 0.6, SAGE_PLASTER, 12)):
            nodes += gabled_house(
                x, 0.71, 0.29, 0.42, light.at(0.15), wall, TILE, entrance=TIMBER, flowers=bloom, seed=seed
            )
    return nodes


def _lamp_post(aspect: float, tone: Tone) -> list[Node]:
    x, base = aspect * 0.25, 0.76
    metal: RGB = (66, 84, 92)
    pole = (
        Path()
        .move(x - 0.035, base)
        .cubic(x - 0.03, base - 0.06, x - 0.016, base - 0.06, x - 0.014, base - 0.1)
        .line(x - 0.01, 0.22)
        .line(x + 0.01, 0.22)
    )
    pole.line(x + 0.014, base - 0.1).cubic(
        x + 0.016, base - 0.06, x + 0.03, base - 0.06, x + 0.035, base
    ).close()
    arms = Path()
    for d in (-1, 1):
        arms.move(x, 0.33).cubic(x + d * 0.07, 0.34, x + d * 0.13, 0.3, x + d * 0.13, 0.235)
        arms.move(x, 0.38).cubic(x + d * 0.05, 0.38, x + d * 0.07, 0.34, x + d * 0.05, 0.32)
    rings = joined(
        [
            rectangle(x - 0.022, base - 0.11, 0.044, 0.016, 0.006),
            rectangle(x - 0.018, 0.4, 0.036, 0.014, 0.005),
        ]
    )
    nodes: list[Node] = [
        flat(ellipse(x, base, 0.09, 0.014), tone((110, 100, 92), 0.6), 140),
        *bunting(x, aspect + 0.2, 0.2, 0.1, tone, (RED, CREAM, TEAL)),
        *bunting(-0.2, x, 0.12, 0.06, tone, (RED, CREAM, TEAL)),
        line(arms, tone(metal), 0.012),
        graded(
            pole,
            (x + tone.side * 0.02, 0.0),
            (x - tone.side * 0.02, 0.0),
            tone(metal, 1.25),
            tone(metal, 0.85),
        ),
        flat(rings, tone(metal, 1.2)),
    ]
    for dx, y, size in ((0.0, 0.225, 0.185), (-0.13, 0.235, 0.15), (0.13, 0.235, 0.15)):
        nodes += lantern(x + dx, y, size, tone, metal)
    return nodes


def _flower_boxes(aspect: float, tone: Tone) -> list[Node]:
    """The houses bloom already; roses climb their corners, and tubs stand by the doors."""
    nodes: list[Node] = []
    rng = Random(90)
    green, blooms, bright = Path(), Path(), Path()
    for x0, top in ((aspect * 0.5 - 0.33, 0.34), (aspect * 0.5 + 0.335, 0.36)):
        for i in range(17):
            y = 0.69 - (0.69 - top) * i / 16
            x = x0 + 0.022 * ((i % 3) - 1) + rng.uniform(-0.01, 0.01)
            green.extend(circle(x, y, rng.uniform(0.016, 0.028)))
            (blooms if i % 2 else bright).extend(circle(x + rng.uniform(-0.02, 0.02), y, 0.0125))
    nodes += [
        flat(green, tone(LEAF, 0.95)),
        flat(blooms, tone((222, 88, 118))),
        flat(bright, tone((250, 196, 200))),
    ]
    for share, colour, size in (
        (0.07, (240, 186, 80), 0.2),
        (0.31, (222, 88, 118), 0.14),
        (0.7, (250, 196, 200), 0.14),
        (0.92, (222, 88, 118), 0.2),
    ):
        x = aspect * share
        nodes.append(
            flat(
                polygon(
                    [
                        (x - size * 0.42, 0.7),
                        (x + size * 0.42, 0.7),
                        (x + size * 0.34, 0.75),
                        (x - size * 0.34, 0.75),
                    ]
                ),
                tone(TILE),
            )
        )
        nodes += bush(x, 0.7, size * 0.9, tone, round(share * 100))
        nodes += flower_box(x - size * 0.5, 0.665, size, tone, colour, round(share * 100))
    return nodes


def _fountain(aspect: float, tone: Tone) -> list[Node]:
    x, base, s = aspect * 0.74, 0.735, tone.side
    stone: RGB = (196, 178, 158)
    water = tone((150, 206, 216))

    def bowl(y: float, w: float, h: float) -> list[Node]:
        body = (
            Path()
            .move(x - w, y)
            .cubic(x - w * 0.9, y + h * 1.2, x - w * 0.3, y + h, x, y + h)
            .cubic(x + w * 0.3, y + h, x + w * 0.9, y + h * 1.2, x + w, y)
            .close()
        )
        return [
            graded(body, (x + s * w, 0.0), (x - s * w, 0.0), tone(stone, 1.3), tone(stone, 0.76)),
            flat(ellipse(x, y, w, h * 0.26), tone(stone, 1.35)),
            flat(ellipse(x, y + h * 0.03, w * 0.88, h * 0.18), water),
        ]

    basin = (
        Path()
        .move(x - 0.25, base - 0.1)
        .line(x - 0.235, base)
        .cubic(x - 0.1, base + 0.045, x + 0.1, base + 0.045, x + 0.235, base)
        .line(x + 0.25, base - 0.1)
        .close()
    )
    column = polygon([(x - 0.035, 0.3), (x + 0.035, 0.3), (x + 0.055, base - 0.1), (x - 0.055, base - 0.1)])
    jets = Path()
    for d in (-1, 1):
        jets.move(x + d * 0.012, 0.235).cubic(x + d * 0.05, 0.15, x + d * 0.09, 0.2, x + d * 0.085, 0.31)
        jets.move(x + d * 0.11, 0.32).cubic(x + d * 0.16, 0.33, x + d * 0.165, 0.42, x + d * 0.16, 0.47)
        jets.move(x + d * 0.165, 0.475).cubic(x + d * 0.21, 0.49, x + d * 0.215, 0.57, x + d * 0.21, 0.625)
    return [
        flat(ellipse(x, base + 0.012, 0.29, 0.03), tone((110, 100, 92), 0.6), 130),
        graded(column, (x + s * 0.05, 0.0), (x - s * 0.05, 0.0), tone(stone, 1.2), tone(stone, 0.72)),
        flat(ellipse(x, base - 0.1, 0.25, 0.042), tone(stone, 1.35)),
        flat(ellipse(x, base - 0.094, 0.222, 0.031), water),
        graded(
            basin, (x + s * 0.25, 0.0), (x - s * 0.25, 0.0), tone(stone, 1.28), tone(stone), tone(stone, 0.74)
        ),
        line(
            Path()
            .move(x - 0.25, base - 0.1)
            .cubic(x - 0.13, base - 0.043, x + 0.13, base - 0.043, x + 0.25, base - 0.1),
            tone(stone, 1.5),
            0.024,
        ),
        *bowl(0.475, 0.17, 0.085),
        *bowl(0.32, 0.105, 0.06),
        flat(joined([circle(x, 0.245, 0.024), rectangle(x - 0.012, 0.25, 0.024, 0.06)]), tone(stone, 1.1)),
        line(jets, mixed(water, (255, 255, 255), 0.6), 0.008, 220),
    ]


def _notice_board(aspect: float, tone: Tone) -> list[Node]:
    x, base = aspect * 0.25, 0.75
    posts = joined(rectangle(x + dx - 0.016, 0.3, 0.032, base - 0.3, 0.006) for dx in (-0.2, 0.2))
    board = rectangle(x - 0.22, 0.3, 0.44, 0.27, 0.01)
    sheets: tuple[tuple[float, float, float, float, RGB], ...] = (
        (-0.19, 0.325, 0.1, 0.13, CREAM), (-0.07, 0.32, 0.12, 0.09, (244, 206, 150)), (0.075, 0.33, 0.11, 0.14, (206, 224, 226)),
        (-0.18, 0.47, 0.09, 0.08, (240, 190, 190)), (-0.07, 0.425, 0.12, 0.125, CREAM), (0.085, 0.485, 0.1, 0.065, (226, 226, 180)),
    )  # fmt: skip
    nodes: list[Node] = [
        flat(ellipse(x, base + 0.004, 0.26, 0.016), tone((110, 100, 92), 0.6), 130),
        graded(posts, (0.0, 0.3), (0.0, base), tone(TIMBER), tone(TIMBER, 0.75)),
        graded(board, (0.0, 0.3), (0.0, 0.57), tone(TIMBER, 1.12), tone(TIMBER, 0.92)),
        line(strokes([(x - 0.22, y, x + 0.22, y) for y in (0.367, 0.435, 0.503)]), tone(TIMBER, 0.8), 0.004),
        line(board, tone(TIMBER, 0.68), 0.014),
    ]
    text: list[tuple[float, float, float, float]] = []
    for dx, y, w, h, colour in sheets:
        nodes.append(flat(rectangle(x + dx, y, w, h, 0.004), tone(colour)))
        text += [
            (x + dx + w * 0.18, y + h * k, x + dx + w * (0.84 if k < 0.6 else 0.6), y + h * k)
            for k in (0.32, 0.5, 0.68)
        ]
    pins = joined(circle(x + dx + w / 2, y + 0.012, 0.008) for dx, y, w, _, _ in sheets)
    nodes += [
        line(strokes(text), tone((120, 108, 104)), 0.005),
        flat(pins, tone(RED)),
        flat(star(x - 0.01, 0.5, 0.03), tone((226, 170, 70))),
    ]
    return nodes + tiled_roof(x - 0.28, x + 0.28, 0.3, x - 0.21, x + 0.21, 0.19, tone, TILE)


DETAILS = {
    "a lamp post": _lamp_post,
    "flower boxes": _flower_boxes,
    "a fountain": _fountain,
    "a notice board": _notice_board,
}
