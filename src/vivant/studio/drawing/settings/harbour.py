"""A stone quay on a bay; across the water a town climbs its hill."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.fishing_boat import fishing_boat
from vivant.studio.drawing.settings.fishing_gear import drying_nets
from vivant.studio.drawing.settings.harbour_crane import harbour_crane
from vivant.studio.drawing.settings.land import ground, hill
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.paving import cobbles
from vivant.studio.drawing.settings.pigments import (
    BLUE,
    BLUE_PLASTER,
    CREAM,
    IRON,
    LAMPLIGHT,
    OCHRE_PLASTER,
    OLIVE_LEAF,
    PINE,
    PLASTER,
    QUAY,
    RED,
    ROSE_PLASTER,
    SLATE,
    STONE,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.tall_ship import tall_ship
from vivant.studio.drawing.settings.water import shadow_on, sheet
from vivant.studio.drawing.settings.waterfowl import gull

_SEA: RGB = (96, 160, 178)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.44, 133, clouds=4)
    nodes += _town(aspect, light)
    nodes += sheet(aspect, light, 0.44, 0.69, _SEA, 82, 40)
    nodes += _mole(aspect, light)
    behind, before = DETAILS[detail](aspect, near), _quay(aspect, near)
    nodes += [*behind, *before] if detail in _AFLOAT else [*before, *behind]
    return nodes + _edge(aspect, near)


def _town(aspect: float, light: Light) -> list[Node]:
    """Houses in four rows up the headland on the left, a chapel on top of it."""
    nodes: list[Node] = [
        hill(aspect, [0.4, 0.42, 0.43, 0.42, 0.38, 0.36, 0.34], light.at(0.95), (150, 168, 184))
    ]
    tone, w = light.at(0.5), aspect * 0.58
    land = smooth(
        [
            (-0.3, 0.2),
            (w * 0.2, 0.18),
            (w * 0.5, 0.23),
            (w * 0.72, 0.33),
            (w * 0.9, 0.41),
            (w * 1.05, 0.45),
            (-0.3, 0.45),
        ],
        tension=0.7,
    )
    nodes.append(graded(land, (0.0, 0.18), (0.0, 0.44), light.at(0.6)(OLIVE_LEAF, 1.1), light.at(0.55)(PINE)))
    walls: dict[RGB, Path] = {c: Path() for c in (PLASTER, ROSE_PLASTER, OCHRE_PLASTER, BLUE_PLASTER)}
    roofs, panes = Path(), Path()
    colours = tuple(walls)
    for row, (y, right, size) in enumerate(
        ((0.275, 0.5, 0.045), (0.335, 0.66, 0.052), (0.395, 0.8, 0.058), (0.45, 0.94, 0.064))
    ):
        count = round((w * right + 0.2) / (size * 1.12))
        for i in range(count):
            x = -0.2 + size * 0.5 * (row % 2) + i * size * 1.12
            h = size * (0.9 + 0.5 * ((i * 0.618 + row * 0.37) % 1.0))
            walls[colours[(i * 3 + row) % 4]].extend(rectangle(x, y - h, size, h))
            roofs.extend(
                polygon(
                    [
                        (x - size * 0.08, y - h),
                        (x + size * 0.5, y - h - size * 0.42),
                        (x + size * 1.08, y - h),
                    ]
                )
            )
            for k in (0.2, 0.6):
                panes.extend(rectangle(x + size * k, y - h * 0.72, size * 0.2, h * 0.22))
    x = w * 0.26
    chapel = [rectangle(x, 0.13, 0.04, 0.08), rectangle(x + 0.035, 0.165, 0.08, 0.045)]
    hats = [
        polygon([(x - 0.006, 0.132), (x + 0.02, 0.07), (x + 0.046, 0.132)]),
        polygon([(x + 0.03, 0.168), (x + 0.05, 0.14), (x + 0.1, 0.14), (x + 0.122, 0.168)]),
    ]
    nodes += [flat(joined(chapel), tone(CREAM)), flat(joined(hats), tone(SLATE))]
    nodes += [flat(path, tone(colour)) for colour, path in walls.items()]
    nodes += [
        flat(roofs, tone(TILE, 1.06)),
        flat(panes, LAMPLIGHT if light.lamps > 0.3 else tone((132, 146, 152))),
    ]
    return nodes + mist(aspect, light, 0.36, 0.47)


def _mole(aspect: float, light: Light) -> list[Node]:
    """The arm of stone that keeps the waves out, a light at its end; masts behind it."""
    tone, x = light.at(0.4), aspect * 0.68
    masts = strokes(
        [
            (aspect * k, 0.47, aspect * k, top)
            for k, top in ((0.74, 0.34), (0.79, 0.3), (0.84, 0.36), (0.93, 0.31), (0.97, 0.37))
        ]
    )
    arm = polygon([(x, 0.455), (aspect + 0.25, 0.45), (aspect + 0.25, 0.505), (x - 0.02, 0.495)])
    lamp = LAMPLIGHT if light.lamps > 0.3 else tone((200, 220, 220))
    tower = polygon([(x + 0.012, 0.456), (x + 0.02, 0.37), (x + 0.048, 0.37), (x + 0.056, 0.456)])
    return [
        line(masts, tone(TIMBER, 0.8), 0.005),
        graded(arm, (0.0, 0.45), (0.0, 0.5), tone(STONE, 1.25), tone(STONE, 0.8)),
        graded(tower, (x, 0.0), (x + 0.06, 0.0), tone(CREAM), tone(CREAM, 0.8)),
        flat(
            polygon([(x + 0.0165, 0.41), (x + 0.0515, 0.41), (x + 0.0535, 0.43), (x + 0.0145, 0.43)]),
            tone(RED),
        ),
        flat(rectangle(x + 0.02, 0.352, 0.028, 0.02), lamp),
        flat(polygon([(x + 0.014, 0.354), (x + 0.034, 0.334), (x + 0.054, 0.354)]), tone(RED, 0.9)),
        shadow_on(aspect * 0.85, 0.502, aspect * 0.22, tone),
    ]


def _quay(aspect: float, tone: Tone) -> list[Node]:
    lip = rectangle(-0.25, 0.665, aspect + 0.5, 0.05)
    joints = strokes(
        [(-0.2 + 0.13 * i, 0.668, -0.21 + 0.13 * i, 0.713) for i in range(round((aspect + 0.4) / 0.13) + 1)]
    )
    return [
        *ground(aspect, 0.7, tone, QUAY, 83),
        *cobbles(aspect, 0.705, tone, QUAY),
        graded(lip, (0.0, 0.66), (0.0, 0.715), tone(QUAY, 1.45), tone(QUAY, 1.1)),
        line(joints, tone(QUAY, 0.72), 0.004),
        flat(rectangle(-0.25, 0.712, aspect + 0.5, 0.008), tone(QUAY, 0.66), 130),
    ]


def _edge(aspect: float, tone: Tone) -> list[Node]:
    """Mooring posts at both sides with a rope between each and its boat; on one of them sits a gull."""
    nodes: list[Node] = []
    for x, side in ((aspect * 0.1, 1), (aspect * 0.91, -1)):
        post = (
            Path()
            .move(x - 0.034, 0.775)
            .cubic(x - 0.028, 0.74, x - 0.028, 0.7, x - 0.036, 0.675)
            .line(x + 0.036, 0.675)
            .cubic(x + 0.028, 0.7, x + 0.028, 0.74, x + 0.034, 0.775)
            .close()
        )
        coils = Path()
        for k in range(3):
            coils.move(x - 0.03, 0.705 + 0.014 * k).cubic(
                x - 0.01, 0.717 + 0.014 * k, x + 0.01, 0.717 + 0.014 * k, x + 0.03, 0.705 + 0.014 * k
            )
        rope = (
            Path()
            .move(x - side * 0.02, 0.72)
            .cubic(x - side * 0.12, 0.76, x - side * 0.2, 0.7, x - side * 0.3, 0.66)
        )
        nodes += [
            flat(ellipse(x, 0.777, 0.05, 0.01), tone(QUAY, 0.6), 140),
            graded(post, (x - 0.03, 0.0), (x + 0.03, 0.0), tone(IRON, 1.35), tone(IRON, 0.9)),
            flat(ellipse(x, 0.675, 0.042, 0.014), tone(IRON, 1.3)),
            line(rope, tone((226, 202, 156)), 0.01),
            line(coils, tone((226, 202, 156)), 0.011),
        ]
    return [*nodes, *gull(aspect * 0.1, 0.668, 0.09, tone)]


def _tall_ship(aspect: float, tone: Tone) -> list[Node]:
    return tall_ship(aspect * 0.66, 0.645, 0.56, tone)


def _boats(aspect: float, tone: Tone) -> list[Node]:
    """A blue boat and a red one, side by side on the left."""
    return [
        *fishing_boat(aspect * 0.38, 0.61, 0.32, tone, (214, 96, 78), facing=-1),
        *fishing_boat(aspect * 0.18, 0.665, 0.46, tone, BLUE),
    ]


_AFLOAT = frozenset({"a tall ship", "fishing boats"})
"""What lies in the water, behind the quay."""

DETAILS = {
    "a tall ship": _tall_ship,
    "fishing boats": _boats,
    "drying nets": drying_nets,
    "a wooden crane": harbour_crane,
}
