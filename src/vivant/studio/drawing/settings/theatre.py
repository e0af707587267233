"""A theatre from the stalls: the stage between red curtains, footlights, painted scenery."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.costumes import rail_of_costumes
from vivant.studio.drawing.settings.curtains import gathered, pelmet
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    DARK_TIMBER,
    GOLD,
    LAMPLIGHT,
)
from vivant.studio.drawing.settings.room import FLOOR, dim_corners, planks
from vivant.studio.drawing.settings.shading import downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.stage_scenery import painted_castle, paper_moon, wooden_waves

_CLOTH: RGB = (196, 52, 60)
_SKY: RGB = (126, 190, 204)
_BOARDS: RGB = (206, 152, 100)
_EDGE = 0.95
"""Where the stage ends towards the stalls, with its footlights."""


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.08)
    nodes = _stage(aspect, light)
    nodes += _hills(aspect, light.at(0.3))
    nodes += DETAILS[detail](aspect, light)
    nodes += _spotlights(aspect, light)
    nodes += gathered(-0.02, 1, 0.23, 0.79, tone, _CLOTH)
    nodes += gathered(aspect + 0.02, -1, 0.23, 0.79, tone, _CLOTH)
    nodes += pelmet(-OVERSCAN, aspect + OVERSCAN, 0.13, light.at(0.0), _CLOTH, max(4, round(aspect * 5)))
    nodes += _footlights(aspect, light)
    return nodes + dim_corners(aspect, light)


def _stage(aspect: float, light: Light) -> list[Node]:
    """A painted cloth of sky behind, boards before it."""
    far, near = light.at(0.4), light.at(0.05)
    clouds = joined(
        ellipse(aspect * k + dx, y + dy, rx, ry)
        for k, y in ((0.3, 0.27), (0.62, 0.22), (0.78, 0.4))
        for dx, dy, rx, ry in (
            (0.0, 0.0, 0.085, 0.022),
            (-0.03, -0.022, 0.035, 0.026),
            (0.025, -0.028, 0.042, 0.034),
        )
    )
    creases = joined(
        rectangle(-OVERSCAN + 0.31 * i, -OVERSCAN, 0.007, FLOOR + OVERSCAN)
        for i in range(round(aspect / 0.31) + 2)
    )
    return [
        graded(
            band(aspect, -OVERSCAN, FLOOR + 0.02),
            (0.0, 0.0),
            (0.0, FLOOR),
            far(_SKY, 0.86),
            far(_SKY, 1.1),
            far((250, 226, 180)),
        ),
        flat(creases, far(_SKY, 0.8), 110),
        flat(clouds, far((248, 244, 232))),
        graded(
            band(aspect, FLOOR, 1 + OVERSCAN),
            (0.0, FLOOR),
            (0.0, 1.0),
            near(_BOARDS, 0.84),
            near(_BOARDS, 1.12),
        ),
        planks(aspect, near, _BOARDS),
        fading(band(aspect, FLOOR, FLOOR + 0.06), (0.0, FLOOR), (0.0, FLOOR + 0.06), near(_BOARDS, 0.4), 130),
    ]


def _hills(aspect: float, tone: Tone) -> list[Node]:
    """Two rows of hills of painted board, a flat tree, a ladder somebody forgot."""
    nodes: list[Node] = []
    for start, colour, lift in ((-0.2, (150, 186, 128), 0.545), (-0.06, (112, 158, 112), 0.6)):
        path = Path().move(-OVERSCAN, FLOOR + 0.01).line(-OVERSCAN, lift + 0.02)
        x = start
        while x < aspect + OVERSCAN:
            path.cubic(x + 0.08, lift - 0.035, x + 0.22, lift - 0.035, x + 0.3, lift + 0.02)
            x += 0.3
        path.line(aspect + OVERSCAN + 0.3, FLOOR + 0.01).close()
        nodes += [flat(path, tone(colour)), line(path, tone(colour, 0.8), 0.006)]
    x = aspect * 0.79
    tree = smooth(
        [
            (x - 0.06, 0.56),
            (x - 0.085, 0.47),
            (x - 0.04, 0.4),
            (x, 0.36),
            (x + 0.045, 0.4),
            (x + 0.085, 0.47),
            (x + 0.06, 0.56),
        ]
    )
    swirls = Path()
    for dx, y in ((-0.03, 0.47), (0.03, 0.44), (0.0, 0.52)):
        swirls.move(x + dx - 0.02, y).cubic(
            x + dx - 0.02, y - 0.025, x + dx + 0.022, y - 0.025, x + dx + 0.018, y
        ).cubic(x + dx + 0.014, y + 0.012, x + dx - 0.004, y + 0.01, x + dx - 0.002, y - 0.002)
    return [
        *nodes,
        flat(rectangle(x - 0.014, 0.55, 0.028, 0.135), tone((150, 104, 76))),
        flat(tree, tone((86, 136, 104))),
        line(swirls, tone((134, 178, 126)), 0.008),
        line(strokes([(x + 0.02, 0.62, x + 0.08, 0.69)]), tone(DARK_TIMBER), 0.012),
    ]


def _spotlights(aspect: float, light: Light) -> list[Node]:
    """Cones of light from both sides onto the middle of the stage."""
    x = aspect / 2
    alpha = 60 + round(70 * light.lamps)
    colour = mixed((255, 244, 206), light.sky[-2], 0.9 if light.time in ("dawn", "dusk") else 0.0)
    cones = [
        polygon(
            [
                (x + d * 0.62 - 0.03, -0.1),
                (x + d * 0.62 + 0.03, -0.1),
                (x - d * 0.02 + 0.2, 0.88),
                (x - d * 0.02 - 0.2, 0.88),
            ]
        )
        for d in (-1, 1)
    ]
    pool = ellipse(x, 0.865, 0.34, 0.055)
    return [
        *(
            fading(cone, (x + d * 0.62, -0.1), (x, 0.88), colour, alpha, 10)
            for cone, d in zip(cones, (-1, 1), strict=True)
        ),
        flat(pool, (255, 240, 196), 40 + round(30 * light.lamps)),
    ]


def _footlights(aspect: float, light: Light) -> list[Node]:
    """The edge of the stage: scallop shells with a flame behind each."""
    tone = light.at(0.0)
    count = max(5, round(aspect * 6))
    nodes: list[Node] = []
    shells, ribs = Path(), Path()
    for i in range(count):
        x = aspect * (i + 0.5) / count
        shells.extend(
            Path()
            .move(x - 0.045, _EDGE + 0.004)
            .cubic(x - 0.05, _EDGE - 0.05, x + 0.05, _EDGE - 0.05, x + 0.045, _EDGE + 0.004)
            .close()
        )
        for k in (-0.5, 0.0, 0.5):
            ribs.move(x + k * 0.03, _EDGE + 0.002).line(x + k * 0.055, _EDGE - 0.03)
        nodes.append(glow(x, _EDGE - 0.03, 0.11, LAMPLIGHT, 110 + round(80 * light.lamps)))
    return [
        *nodes,
        downward(band(aspect, _EDGE, 1 + OVERSCAN), tone, (122, 44, 52), 1.1, 0.7),
        flat(band(aspect, _EDGE, _EDGE + 0.014), tone(GOLD)),
        flat(shells, tone(GOLD, 1.05)),
        line(ribs, tone(GOLD, 0.74), 0.005),
    ]


DETAILS = {
    "a paper moon": paper_moon,
    "a painted castle": painted_castle,
    "wooden waves": wooden_waves,
    "a rail of costumes": rail_of_costumes,
}
