"""A stone quay on a bay; across the water a town climbs its hill."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.casks import barrel
from vivant.studio.drawing.settings.fishing_boat import fishing_boat
from vivant.studio.drawing.settings.land import ground, hill
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.paving import cobbles
from vivant.studio.drawing.settings.pigments import (
    BLUE,
    BLUE_PLASTER,
    CREAM,
    DARK_TIMBER,
    GOLD,
    IRON,
    LAMPLIGHT,
    OCHRE_PLASTER,
    OLIVE_LEAF,
    PINE,
    PLASTER,
    RED,
    ROSE_PLASTER,
    SLATE,
    STONE,
    TEAL,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.tall_ship import tall_ship
from vivant.studio.drawing.settings.water import shadow_on, sheet
from vivant.studio.drawing.settings.waterfowl import gull

_SEA: RGB = (96, 160, 178)
_QUAY: RGB = (206, 190, 172)


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
        *ground(aspect, 0.7, tone, _QUAY, 83),
        *cobbles(aspect, 0.705, tone, _QUAY),
        graded(lip, (0.0, 0.66), (0.0, 0.715), tone(_QUAY, 1.45), tone(_QUAY, 1.1)),
        line(joints, tone(_QUAY, 0.72), 0.004),
        flat(rectangle(-0.25, 0.712, aspect + 0.5, 0.008), tone(_QUAY, 0.66), 130),
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
            flat(ellipse(x, 0.777, 0.05, 0.01), tone(_QUAY, 0.6), 140),
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


def _nets(aspect: float, tone: Tone) -> list[Node]:
    """Nets hung out to dry between poles on the left; creels and a barrel under them."""
    xs, top, base = (aspect * 0.02 - 0.04, aspect * 0.2, aspect * 0.38 + 0.02), 0.25, 0.745
    poles = joined(limb([(x, base + 0.02), (x, top - 0.03)], [0.012, 0.009]) for x in xs)
    veil, mesh, floats = Path(), Path(), Path()
    for (a, b), low in zip(
        ((xs[0] - 0.2, xs[0]), (xs[0], xs[1]), (xs[1], xs[2])), (0.6, 0.62, 0.56), strict=True
    ):
        sag = 0.07
        veil.move(a, top).cubic(
            a + (b - a) * 0.3, top + sag * 1.3, a + (b - a) * 0.7, top + sag * 1.3, b, top
        )
        veil.cubic(
            b - (b - a) * 0.06, top + 0.15, b - (b - a) * 0.02, low - 0.1, b - (b - a) * 0.08, low
        ).cubic(a + (b - a) * 0.7, low - 0.05, a + (b - a) * 0.3, low + 0.04, a + (b - a) * 0.06, low - 0.02)
        veil.cubic(a + (b - a) * 0.02, low - 0.12, a + (b - a) * 0.07, top + 0.16, a, top).close()
        n = 9
        for i in range(n):
            for d in (-1, 1):
                t, u = (i + 0.5) / n, (i + 0.5 + d * 3.2) / n
                if 0 <= u <= 1:
                    mesh.move(a + (b - a) * t, top + sag * 4 * t * (1 - t)).line(
                        a + (b - a) * (0.05 + u * 0.9), low - 0.03
                    )
        for i in range(6):
            t = (i + 0.5) / 6
            floats.extend(ellipse(a + (b - a) * t, top + sag * 4 * t * (1 - t), 0.017, 0.013))
    nodes: list[Node] = [
        flat(ellipse(aspect * 0.2, base + 0.02, 0.26, 0.014), tone(_QUAY, 0.62), 130),
        graded(poles, (0.0, top), (0.0, base), tone(TIMBER, 1.2), tone(TIMBER, 0.8)),
        flat(veil, tone((94, 140, 138)), 150),
        line(mesh, tone((66, 104, 108)), 0.0045, 220),
        flat(floats, tone((228, 130, 78))),
    ]
    for x, y in ((aspect * 0.3, base + 0.025), (aspect * 0.3 + 0.01, base - 0.06)):
        nodes += creel(x, y, 0.15, tone)
    return [*nodes, *barrel(aspect * 0.13, base + 0.03, 0.17, tone)]


def creel(x: float, base: float, width: float, tone: Tone) -> list[Node]:
    """A lobster pot: hoops over a board, netted over."""
    w, h = width / 2, width * 0.52
    dome = Path().move(x - w, base).cubic(x - w, base - h * 1.25, x + w, base - h * 1.25, x + w, base).close()
    mesh = strokes(
        [
            (x + w * k, base, x + w * (k + 0.5 * d), base - h * 0.84)
            for k in (-0.66, -0.22, 0.22, 0.66)
            for d in (-1, 1)
            if abs(k + 0.5 * d) < 0.9
        ]
    )
    hoops = Path()
    for k in (1.0, 0.5):
        hoops.move(x - w * k, base).cubic(
            x - w * k, base - h * 1.25, x + w * k, base - h * 1.25, x + w * k, base
        )
    return [
        flat(dome, tone((96, 84, 76)), 210),
        line(mesh, tone((226, 202, 156)), width * 0.018, 190),
        line(hoops, tone(TIMBER, 1.1), width * 0.045),
        flat(rectangle(x - w * 1.06, base - h * 0.12, w * 2.12, h * 0.2, h * 0.05), tone(DARK_TIMBER)),
    ]


def _crane(aspect: float, tone: Tone) -> list[Node]:
    """A timber crane on the right that swings a bale over the quay."""
    x, base, s = aspect * 0.86, 0.735, tone.side
    tip = (x - 0.34, 0.14)
    house = polygon([(x - 0.11, base), (x - 0.1, 0.42), (x + 0.2, 0.42), (x + 0.21, base)])
    boards = strokes([(x - 0.105, 0.42 + 0.045 * i, x + 0.205, 0.42 + 0.045 * i) for i in range(1, 7)])
    roof = polygon([(x - 0.15, 0.43), (x - 0.05, 0.3), (x + 0.16, 0.3), (x + 0.26, 0.43)])
    jib = joined(
        [
            limb([(x - 0.06, 0.42), tip], [0.022, 0.014]),
            limb([(x - 0.02, 0.3), (x - 0.02, 0.1)], [0.018, 0.014]),
        ]
    )
    ropes = strokes(
        [(x - 0.02, 0.1, *tip), (x - 0.02, 0.1, x + 0.12, 0.3), (*tip, tip[0], 0.4), (x - 0.045, 0.4, *tip)]
    )
    load = smooth(
        [
            (tip[0] - 0.075, 0.455),
            (tip[0] - 0.05, 0.42),
            (tip[0] + 0.05, 0.42),
            (tip[0] + 0.075, 0.455),
            (tip[0] + 0.07, 0.53),
            (tip[0] - 0.07, 0.53),
        ],
        tension=0.6,
    )
    cords = strokes(
        [
            (tip[0], 0.39, tip[0] - 0.06, 0.445),
            (tip[0], 0.39, tip[0] + 0.06, 0.445),
            (tip[0] - 0.025, 0.42, tip[0] - 0.025, 0.535),
            (tip[0] + 0.025, 0.42, tip[0] + 0.025, 0.535),
            (tip[0] - 0.075, 0.48, tip[0] + 0.075, 0.48),
        ]
    )
    return [
        flat(ellipse(x + 0.05, base + 0.006, 0.22, 0.018), tone(_QUAY, 0.6), 140),
        flat(ellipse(tip[0], 0.765, 0.09, 0.01), tone(_QUAY, 0.62), 110),
        line(ropes, tone((212, 190, 150)), 0.007),
        graded(jib, (0.0, 0.1), (0.0, 0.42), tone(TIMBER, 1.2), tone(TIMBER, 0.85)),
        graded(house, (x + s * 0.15, 0.0), (x - s * 0.15, 0.0), tone((150, 128, 112), 1.25), tone((150, 128, 112), 0.8)),
        line(boards, tone((112, 92, 80)), 0.005),
        graded(roof, (0.0, 0.3), (0.0, 0.43), tone(SLATE, 1.1), tone(SLATE, 0.8)),
        flat(rectangle(x - 0.03, 0.55, 0.1, base - 0.55, 0.006), tone(TEAL, 0.86)),
        flat(joined([rectangle(x + 0.12, 0.52, 0.05, 0.06, 0.006)]), LAMPLIGHT if tone.lamps > 0.3 else tone((128, 150, 158))),
        flat(circle(*tip, 0.022), tone(IRON)),
        graded(load, (0.0, 0.42), (0.0, 0.53), tone((230, 206, 158), 1.1), tone((230, 206, 158), 0.8)),
        line(cords, tone(DARK_TIMBER), 0.006),
        flat(circle(tip[0], 0.39, 0.012), tone(GOLD)),
        *barrel(x - 0.17, base + 0.02, 0.14, tone),
    ]  # fmt: skip


_AFLOAT = frozenset({"a tall ship", "fishing boats"})
"""What lies in the water, behind the quay."""

DETAILS = {
    "a tall ship": _tall_ship,
    "fishing boats": _boats,
    "drying nets": _nets,
    "a wooden crane": _crane,
}
