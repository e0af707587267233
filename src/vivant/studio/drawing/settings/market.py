"""A market square: stalls left and right, pale houses behind, flags overhead."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import gabled_house
from vivant.studio.drawing.settings.dyed_cloths import dyed_cloths
from vivant.studio.drawing.settings.land import corner_leaves
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.paving import cobbles
from vivant.studio.drawing.settings.pigments import (
    BLUE_PLASTER,
    CREAM,
    DARK_TIMBER,
    GOLD,
    OCHRE_PLASTER,
    PINE,
    PLASTER,
    RED,
    ROSE_PLASTER,
    SAGE_PLASTER,
    SLATE,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.stalls import crate, loaves, stall, wheel_of_cheese
from vivant.studio.drawing.settings.streetware import bunting

_CANVAS: RGB = (232, 214, 180)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.1)
    nodes = sky(aspect, light, 0.55, 83, clouds=3)
    nodes += _square(aspect, light)
    nodes += cobbles(aspect, 0.675, near, (220, 198, 164))
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, PINE, 29)


def _square(aspect: float, light: Light) -> list[Node]:
    """A row of houses with a clock tower across the square."""
    tone = light.at(0.62)
    nodes: list[Node] = []
    walls: tuple[RGB, ...] = (PLASTER, ROSE_PLASTER, BLUE_PLASTER, OCHRE_PLASTER, SAGE_PLASTER)
    nodes += _clock_tower(aspect * 0.63, light.at(0.72))
    rng = Random(51)
    x, i = -0.24, 0
    while x < aspect + 0.2:
        width = rng.uniform(0.17, 0.22)
        if abs(x + width / 2 - aspect * 0.63) > 0.1:
            nodes += gabled_house(
                x,
                0.69,
                width,
                rng.uniform(0.22, 0.3),
                tone,
                walls[i % 5],
                TILE if i % 2 else SLATE,
                timbered=i % 3 == 0,
                entrance=None,
                seed=30 + i,
            )
        x, i = x + width + 0.005, i + 1
    return nodes + mist(aspect, light, 0.4, 0.7)


def _clock_tower(x: float, tone: Tone) -> list[Node]:
    body = rectangle(x - 0.075, 0.27, 0.15, 0.42)
    roof = (
        Path()
        .move(x - 0.1, 0.28)
        .cubic(x - 0.05, 0.2, x - 0.02, 0.16, x, 0.08)
        .cubic(x + 0.02, 0.16, x + 0.05, 0.2, x + 0.1, 0.28)
        .close()
    )
    face = (255, 226, 150) if tone.lamps > 0.5 else tone(CREAM)
    return [
        graded(
            body, (x + tone.side * 0.07, 0.0), (x - tone.side * 0.07, 0.0), tone(PLASTER), tone(PLASTER, 0.84)
        ),
        flat(
            joined([rectangle(x - 0.085, 0.27, 0.17, 0.02), rectangle(x - 0.08, 0.44, 0.16, 0.014)]),
            tone(TILE, 0.95),
        ),
        graded(roof, (0.0, 0.1), (0.0, 0.28), tone(TILE, 1.1), tone(TILE, 0.85)),
        flat(circle(x, 0.36, 0.05), tone(TILE, 0.8)),
        flat(circle(x, 0.36, 0.042), face),
        line(strokes([(x, 0.36, x, 0.33), (x, 0.36, x + 0.018, 0.368)]), tone(DARK_TIMBER, 0.7), 0.006),
        flat(rectangle(x - 0.028, 0.55, 0.056, 0.14, 0.028), tone(DARK_TIMBER)),
    ]


def _plain_stalls(aspect: float, tone: Tone) -> list[Node]:
    nodes = stall(aspect * 0.12, 0.71, 0.36, 0.36, tone, (_CANVAS, (222, 200, 164)), cloth=SAGE_PLASTER)
    nodes += loaves(aspect * 0.12, 0.55, tone)
    nodes += stall(aspect * 0.88, 0.71, 0.36, 0.36, tone, (_CANVAS, (222, 200, 164)), cloth=BLUE_PLASTER)
    return nodes + loaves(aspect * 0.88, 0.55, tone)


def _awnings(aspect: float, tone: Tone) -> list[Node]:
    nodes = stall(aspect * 0.15, 0.72, 0.48, 0.2, tone, (RED, CREAM), cloth=RED)
    nodes += loaves(aspect * 0.13, 0.545, tone)
    nodes += stall(aspect * 0.86, 0.72, 0.46, 0.24, tone, ((78, 132, 168), CREAM), cloth=(78, 132, 168))
    nodes += loaves(aspect * 0.86, 0.545, tone)
    return nodes + bunting(-0.2, aspect + 0.2, 0.06, 0.06, tone, (RED, CREAM, GOLD))


def _crates(aspect: float, tone: Tone) -> list[Node]:
    nodes = _plain_stalls(aspect, tone)
    x = aspect * 0.76
    fruits: tuple[tuple[float, float, float, RGB], ...] = (
        (-0.13, 0.56, 0.24, (214, 92, 74)), (0.13, 0.555, 0.24, (238, 190, 78)), (0.0, 0.42, 0.24, (148, 180, 84)),
        (-0.14, 0.725, 0.26, (236, 158, 72)), (0.15, 0.72, 0.26, (140, 96, 150)),
    )  # fmt: skip
    nodes.append(flat(ellipse(x, 0.728, 0.32, 0.02), tone((120, 100, 84), 0.7), 140))
    for i, (dx, base, width, fruit) in enumerate(fruits):
        nodes += crate(x + dx, base, width, fruit, tone, i)
    return nodes + crate(aspect * 0.2, 0.74, 0.24, (214, 92, 74), tone, 9)


def _cloths(aspect: float, tone: Tone) -> list[Node]:
    return [*_plain_stalls(aspect, tone), *dyed_cloths(aspect, tone)]


def _cheese_stall(aspect: float, tone: Tone) -> list[Node]:
    x = aspect * 0.24
    nodes = stall(aspect * 0.9, 0.71, 0.34, 0.36, tone, (_CANVAS, (222, 200, 164)), cloth=BLUE_PLASTER)
    nodes += stall(x, 0.73, 0.54, 0.16, tone, ((238, 192, 84), CREAM), cloth=(226, 176, 84))
    nodes.append(flat(rectangle(x - 0.24, 0.43, 0.48, 0.02), tone(TIMBER)))
    for dx, y, r in (
        (-0.18, 0.43, 0.05),
        (-0.06, 0.43, 0.056),
        (0.06, 0.43, 0.048),
        (0.18, 0.43, 0.055),
        (-0.19, 0.56, 0.06),
        (-0.05, 0.56, 0.055),
        (0.2, 0.56, 0.058),
    ):
        nodes += wheel_of_cheese(
            x + dx,
            y - r * 0.2,
            r,
            tone,
            ((242, 196, 84), (232, 160, 74), (248, 218, 130))[round(dx * 100) % 3],
        )
    wedge, face = (
        [(x + 0.03, 0.55), (x + 0.13, 0.55), (x + 0.13, 0.485)],
        [(x + 0.03, 0.55), (x + 0.13, 0.485), (x + 0.1, 0.478)],
    )
    nodes += [flat(polygon(wedge), tone((250, 214, 110))), flat(polygon(face), tone((255, 232, 160)))]
    nodes.append(
        flat(
            joined(
                [circle(x + 0.1, 0.53, 0.009), circle(x + 0.118, 0.51, 0.006), circle(x + 0.08, 0.54, 0.005)]
            ),
            tone((216, 160, 70)),
        )
    )
    return nodes + _cheese_sign(x, 0.115, tone)


def _cheese_sign(x: float, y: float, tone: Tone) -> list[Node]:
    """A great wooden wedge of cheese standing on the awning."""
    wedge = [(x - 0.13, y + 0.04), (x + 0.13, y + 0.04), (x + 0.13, y - 0.075)]
    holes = joined(
        [
            circle(x + 0.09, y + 0.005, 0.018),
            circle(x + 0.04, y + 0.02, 0.013),
            circle(x + 0.112, y - 0.035, 0.011),
            circle(x - 0.02, y + 0.025, 0.009),
        ]
    )
    return [
        flat(polygon(wedge), tone((246, 200, 88))),
        line(polygon(wedge), tone((206, 148, 60)), 0.008),
        flat(holes, tone((206, 148, 60))),
    ]


DETAILS = {
    "striped awnings": _awnings,
    "fruit crates": _crates,
    "hanging cloths": _cloths,
    "a cheese stall": _cheese_stall,
}
