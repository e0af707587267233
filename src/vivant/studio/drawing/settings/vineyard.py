"""A slope of vines under a hilltop village, with a sandy headland between the rows."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.barrels import barrel, lying_barrel
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import arch, tiled_roof
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, trail, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import blocks
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GRASS,
    IRON,
    LAMPLIGHT,
    LEAF,
    OCHRE_PLASTER,
    PINE,
    SAND,
    STONE,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import bush, hedge_line, slender_tree
from vivant.studio.drawing.settings.vines import GRAPE, bunches, foliage, hillside, vine_row

_SOIL = (222, 184, 140)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.42, 83, clouds=3)
    nodes += _distance(aspect, light)
    nodes += _slope(aspect, light)
    nodes += ground(aspect, 0.69, near, _SOIL, 41)
    nodes += trail(
        [(aspect * 0.53, 0.682, 0.02), (aspect * 0.5, 0.72, 0.07), (aspect * 0.54, 0.8, 0.16), (aspect * 0.46, 1.2, 0.4)],
        near,
        (238, 212, 168),
    )  # fmt: skip
    nodes.append(
        tufts(
            [s for s in scattered(aspect, 0.71, 0.99, 20, 5) if abs(s[0] / aspect - 0.5) > 0.2],
            0.06,
            near,
            (150, 168, 92),
        )
    )
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, LEAF, 33)


def _distance(aspect: float, light: Light) -> list[Node]:
    """Blue hills; on the nearest a tower, a farmhouse and its cypresses."""
    nodes: list[Node] = [hill(aspect, [0.32, 0.29, 0.33, 0.3, 0.26, 0.29], light.at(0.85), (112, 140, 146))]
    x, tone = aspect * 0.72, light.at(0.5)
    nodes.append(hill(aspect, [0.42, 0.4, 0.36, 0.325, 0.33, 0.38], light.at(0.6), (170, 172, 104)))
    lit = LAMPLIGHT if tone.lamps > 0.3 else tone((132, 120, 112))
    nodes += [
        graded(rectangle(x - 0.11, 0.2, 0.055, 0.15), (x - 0.11, 0.0), (x - 0.05, 0.0), tone(OCHRE_PLASTER, 1.15), tone(OCHRE_PLASTER, 0.85)),
        flat(polygon([(x - 0.118, 0.205), (x - 0.0825, 0.165), (x - 0.047, 0.205)]), tone(TILE)),
        graded(rectangle(x - 0.06, 0.275, 0.17, 0.08), (0.0, 0.27), (0.0, 0.35), tone(OCHRE_PLASTER, 1.1), tone(OCHRE_PLASTER, 0.94)),
        *tiled_roof(x - 0.07, x + 0.12, 0.28, x - 0.05, x + 0.1, 0.235, tone, TILE),
        flat(joined(rectangle(x + dx, y, 0.014, 0.022, 0.004) for dx, y in ((-0.09, 0.225), (-0.03, 0.295), (0.015, 0.295), (0.065, 0.295))), lit),
    ]  # fmt: skip
    for dx, h in ((-0.2, 0.13), (-0.165, 0.16), (0.15, 0.15), (0.185, 0.12), (0.24, 0.1)):
        nodes += slender_tree(x + dx, 0.36, h, light.at(0.55), PINE)
    return nodes + mist(aspect, light, 0.32, 0.46)


def _slope(aspect: float, light: Light) -> list[Node]:
    tone, near = light.at(0.32), light.at(0.14)
    nodes: list[Node] = [hill(aspect, [0.43, 0.41, 0.385, 0.38, 0.39, 0.42], tone, _SOIL)]
    nodes += hillside(aspect, 0.41, 0.7, (aspect * 0.52, 0.2), tone)
    nodes.append(
        hedge_line(
            [
                (aspect * k, 0.415 + 0.012 * abs(k - 0.5))
                for k in (-0.08, -0.02, 0.05, 0.1, 0.88, 0.94, 1.0, 1.07)
            ],
            0.03,
            light.at(0.4),
            LEAF,
            6,
        )
    )
    nodes += vine_row(-0.24, aspect * 0.5 - 0.3, 0.715, 0.22, near, 7)
    return nodes + vine_row(aspect * 0.5 + 0.31, aspect + 0.24, 0.715, 0.22, near, 8)


def _trellis(aspect: float, tone: Tone) -> list[Node]:
    """A high arbour on the left, heavy with grapes that hang just out of reach."""
    left, right, top, base = -0.1, aspect * 0.47, 0.14, 0.745
    posts = joined(
        rectangle(x - 0.016, top - 0.02, 0.032, base - top + 0.03, 0.008)
        for x in (aspect * 0.05, right - 0.05)
    )
    braces = strokes(
        [
            (right - 0.05, top + 0.14, right - 0.15, top + 0.02),
            (aspect * 0.05, top + 0.14, aspect * 0.05 + 0.1, top + 0.02),
        ]
    )
    rafters = joined(
        rectangle(left + 0.01 + (right - left) * i / 8, top - 0.032, 0.02, 0.05, 0.006) for i in range(9)
    )
    stem = (
        Path()
        .move(right - 0.07, base)
        .cubic(right - 0.02, 0.6, right - 0.1, 0.5, right - 0.045, 0.36)
        .cubic(right - 0.02, 0.28, right - 0.09, 0.22, right - 0.06, top)
    )
    spots = [
        (left - 0.05 + (right - left + 0.08) * ((i * 0.618034) % 1.0), top - 0.05 + 0.11 * ((i * 0.37) % 1.0))
        for i in range(26)
    ]
    hanging = [(left + (right - left) * k, top + dy, h) for k, dy, h in (
        (0.16, 0.07, 0.13), (0.34, 0.09, 0.16), (0.5, 0.06, 0.12), (0.66, 0.1, 0.17), (0.83, 0.06, 0.13), (0.97, 0.08, 0.12), (0.25, 0.04, 0.09), (0.75, 0.03, 0.09),
    )]  # fmt: skip
    return [
        flat(joined(ellipse(x, base + 0.008, 0.05, 0.01) for x in (aspect * 0.05, right - 0.05)), tone(_SOIL, 0.66), 140),
        graded(posts, (0.0, top), (0.0, base), tone(TIMBER, 1.15), tone(TIMBER, 0.8)),
        line(braces, tone(TIMBER, 0.85), 0.018),
        line(stem, tone((128, 98, 76)), 0.016),
        flat(rectangle(left - 0.15, top - 0.005, right - left + 0.19, 0.028, 0.008), tone(TIMBER, 1.1)),
        flat(rafters, tone(TIMBER, 1.25)),
        *foliage(spots, 0.068, tone, 3),
        *bunches(hanging, tone),
        *foliage([(x, y - 0.015) for x, y, _ in hanging], 0.042, tone, 5),
    ]  # fmt: skip


def _wine_press(aspect: float, tone: Tone) -> list[Node]:
    """A screw press with a slatted basket over a stone trough, on the right."""
    x, base, s = aspect * 0.78, 0.745, tone.side
    uprights = joined(rectangle(x + d * 0.15 - 0.022, 0.22, 0.044, base - 0.22, 0.008) for d in (-1, 1))
    threads = strokes([(x - 0.022, 0.2 + 0.018 * i, x + 0.022, 0.207 + 0.018 * i) for i in range(14)])
    slats = joined(rectangle(x - 0.118 + 0.0262 * i, 0.465, 0.021, 0.175, 0.006) for i in range(9))
    trough = polygon([(x - 0.2, 0.65), (x + 0.2, 0.65), (x + 0.17, base), (x - 0.17, base)])
    return [
        flat(ellipse(x, base + 0.006, 0.25, 0.02), tone(_SOIL, 0.66), 140),
        graded(uprights, (0.0, 0.2), (0.0, base), tone(DARK_TIMBER, 1.25), tone(DARK_TIMBER, 0.85)),
        graded(rectangle(x - 0.022, 0.16, 0.044, 0.28, 0.006), (x - 0.02, 0.0), (x + 0.02, 0.0), tone(TIMBER, 1.25), tone(TIMBER, 0.8)),
        line(threads, tone(DARK_TIMBER), 0.006),
        graded(rectangle(x - 0.22, 0.25, 0.44, 0.07, 0.014), (0.0, 0.25), (0.0, 0.32), tone(TIMBER, 1.3), tone(TIMBER, 0.9)),
        line(strokes([(x - 0.19, 0.175, x + 0.19, 0.155)]), tone(TIMBER, 1.15), 0.022),
        flat(rectangle(x - 0.12, 0.46, 0.24, 0.19), tone(GRAPE, 0.7)),
        *bunches([(x - 0.09 + 0.06 * i, 0.425 - 0.006 * (i % 2), 0.08) for i in range(4)], tone),
        graded(slats, (x + s * 0.12, 0.0), (x - s * 0.12, 0.0), tone(TIMBER, 1.25), tone(TIMBER, 0.85)),
        flat(rectangle(x - 0.1, 0.405, 0.2, 0.028, 0.008), tone(DARK_TIMBER, 1.1)),
        line(strokes([(x - 0.122, 0.505, x + 0.122, 0.505), (x - 0.122, 0.605, x + 0.122, 0.605)]), tone(IRON), 0.012),
        graded(trough, (x + s * 0.2, 0.0), (x - s * 0.2, 0.0), tone(STONE, 1.35), tone(STONE, 0.8)),
        flat(rectangle(x - 0.21, 0.635, 0.42, 0.03, 0.01), tone(STONE, 1.45)),
        *barrel(x - 0.27, base + 0.015, 0.1, 0.13, tone),
        flat(ellipse(x - 0.27, base - 0.113, 0.036, 0.009), tone(GRAPE, 0.8)),
    ]  # fmt: skip


def _barrels(aspect: float, tone: Tone) -> list[Node]:
    """Six barrels piled up on the left, a jug on one that stands beside them."""
    x, base, r = aspect * 0.2, 0.745, 0.098
    nodes: list[Node] = [flat(ellipse(x, base + 0.004, 0.36, 0.022), tone(_SOIL, 0.66), 140)]
    for row, count in ((0, 3), (1, 2), (2, 1)):
        for i in range(count):
            nodes += lying_barrel(
                x + (i - (count - 1) / 2) * r * 2.04, base - r - row * r * 1.76, r, tone, (184, 132, 84)
            )
    wedges = joined(
        polygon(
            [(x + k * r - 0.03, base + 0.004), (x + k * r, base - 0.03), (x + k * r + 0.03, base + 0.004)]
        )
        for k in (-1.02, 1.02)
    )
    jx, jy = x + 0.375, base - 0.135
    jug = (
        Path()
        .move(jx - 0.025, jy - 0.09)
        .cubic(jx - 0.02, jy - 0.06, jx - 0.05, jy - 0.05, jx - 0.042, jy - 0.004)
        .line(jx + 0.042, jy - 0.004)
    )
    jug.cubic(jx + 0.05, jy - 0.05, jx + 0.02, jy - 0.06, jx + 0.025, jy - 0.09).close()
    handle = (
        Path()
        .move(jx + 0.024, jy - 0.08)
        .cubic(jx + 0.075, jy - 0.08, jx + 0.07, jy - 0.03, jx + 0.042, jy - 0.03)
    )
    return [
        *nodes,
        flat(wedges, tone(DARK_TIMBER)),
        *barrel(jx, base + 0.012, 0.125, 0.16, tone, (184, 132, 84)),
        line(handle, tone(TILE, 0.8), 0.01),
        graded(jug, (jx - 0.04, 0.0), (jx + 0.04, 0.0), tone(TILE, 1.15), tone(TILE, 0.8)),
    ]  # fmt: skip


def _stone_hut(aspect: float, tone: Tone) -> list[Node]:
    """A vintner's hut of pale stone under a fig tree, at the end of the rows."""
    x, base, w, s = aspect * 0.52, 0.7, 0.15, tone.side
    wall = rectangle(x - w, 0.46, 2 * w, base - 0.46)
    pane = LAMPLIGHT if tone.lamps > 0.3 else tone((104, 112, 112))
    nodes: list[Node] = [flat(ellipse(x, base + 0.006, 0.24, 0.02), tone(_SOIL, 0.66), 140)]
    nodes += [
        graded(wall, (x + s * w, 0.0), (x - s * w, 0.0), tone(CREAM), tone(SAND), tone(SAND, 0.8)),
        *blocks(x - w, x + w, 0.46, base, tone, 12, SAND, 0.034),
        *tiled_roof(x - w - 0.04, x + w + 0.04, 0.475, x - w + 0.03, x + w - 0.03, 0.32, tone, TILE),
        flat(arch(x - 0.115, 0.53, 0.1, base - 0.53), tone(STONE, 1.3)),
        graded(arch(x - 0.105, 0.542, 0.08, base - 0.542), (0.0, 0.54), (0.0, base), tone((104, 140, 132), 1.1), tone((104, 140, 132), 0.8)),
        line(strokes([(x - 0.078, 0.56, x - 0.078, base), (x - 0.052, 0.56, x - 0.052, base)]), tone((104, 140, 132), 0.7), 0.004),
        flat(rectangle(x + 0.045, 0.53, 0.062, 0.068, 0.006), tone(TIMBER)),
        flat(rectangle(x + 0.051, 0.536, 0.05, 0.056), pane),
        line(strokes([(x + 0.076, 0.536, x + 0.076, 0.592), (x + 0.051, 0.562, x + 0.101, 0.562)]), tone(TIMBER), 0.005),
    ]  # fmt: skip
    vine = [(x + 0.02 + 0.12 * ((i * 0.618) % 1.0), 0.49 + 0.02 * (i % 3)) for i in range(9)] + [
        (x + 0.145, 0.5 + 0.02 * i) for i in range(8)
    ]
    nodes += foliage(vine, 0.024, tone, 9)
    nodes += bunches([(x + 0.06, 0.5, 0.05), (x + 0.11, 0.505, 0.055)], tone)
    return nodes + bush(x + 0.2, base + 0.015, 0.15, tone, 4, GRASS)


DETAILS = {
    "a grape trellis": _trellis,
    "a wine press": _wine_press,
    "wine barrels": _barrels,
    "a stone hut": _stone_hut,
}
