"""An overgrown ruin on a hill: broken walls, an old pavement, a view over a river valley."""

import itertools
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.buildings import arch
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import blocks, boulder, jagged
from vivant.studio.drawing.settings.pigments import GRASS, LEAF, OLIVE_LEAF, PINE, PINK, WATER
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.stone_lion import stone_lion
from vivant.studio.drawing.settings.trees import bush, hedge_line, ivy, slender_tree

_HONEY: RGB = (222, 196, 158)
_TURF: RGB = (160, 180, 108)
_IVY: RGB = (104, 142, 84)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.48, 193, clouds=4)
    nodes += _valley(aspect, light)
    nodes += _walls(aspect, light)
    nodes += ground(aspect, 0.66, near, _TURF, 161)
    nodes += _pavement(aspect, near)
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, PINE, 162)


def _valley(aspect: float, light: Light) -> list[Node]:
    """What one sees from up here: ridge behind ridge, and a river in its loops."""
    nodes: list[Node] = [
        hill(aspect, [0.4, 0.37, 0.35, 0.38, 0.41, 0.38, 0.36], light.at(1.0), (140, 158, 182))
    ]
    nodes.append(hill(aspect, [0.4, 0.43, 0.45, 0.44, 0.41, 0.4, 0.42], light.at(0.85), (132, 160, 150)))
    middle = light.at(0.65)
    nodes.append(hill(aspect, [0.47, 0.48, 0.5, 0.49, 0.47, 0.46, 0.45], middle, OLIVE_LEAF))
    shine = mixed(middle(WATER, 1.2), light.sky[-1], 0.5)
    river = (
        Path()
        .move(aspect * 0.56, 0.455)
        .cubic(aspect * 0.7, 0.47, aspect * 0.36, 0.48, aspect * 0.44, 0.5)
        .cubic(aspect * 0.5, 0.515, aspect * 0.62, 0.52, aspect * 0.54, 0.56)
    )
    nodes.append(line(river, shine, 0.011))
    nodes.append(
        hedge_line(
            [
                (aspect * k, y)
                for k, y in (
                    (0.3, 0.5),
                    (0.34, 0.505),
                    (0.38, 0.51),
                    (0.64, 0.495),
                    (0.68, 0.49),
                    (0.73, 0.485),
                )
            ],
            0.018,
            middle,
            LEAF,
            22,
        )
    )
    return [*nodes, *mist(aspect, light, 0.36, 0.58), *_aqueduct(aspect, light.at(0.5))]


def _aqueduct(aspect: float, tone: Tone) -> list[Node]:
    """The old aqueduct, striding across the valley until it breaks off."""
    left, right, top, foot, pitch = aspect * 0.5 - 0.4, aspect * 0.5 + 0.12, 0.49, 0.63, 0.062
    wall = polygon(
        [
            (left, top),
            (right - 0.03, top),
            (right - 0.03, top + 0.02),
            (right, top + 0.03),
            (right, foot),
            (left, foot),
        ]
    )
    count = round((right - left) / pitch)
    openings = [
        arch(
            left + (right - left) * (i + 0.18) / count,
            top + 0.03,
            (right - left) * 0.64 / count,
            foot - top - 0.03,
        )
        for i in range(count)
    ]
    shade = joined(
        arch(
            left + (right - left) * (i + 0.18) / count - tone.side * 0.006,
            top + 0.03,
            (right - left) * 0.64 / count,
            foot - top - 0.03,
        )
        for i in range(count)
    )
    return [
        graded(wall, (0.0, top), (0.0, foot), tone(_HONEY, 1.25), tone(_HONEY, 0.95)),
        flat(shade, tone(_HONEY, 0.62)),
        graded(joined(openings), (0.0, top), (0.0, foot), tone(OLIVE_LEAF, 1.3), tone(GRASS, 1.1)),
        flat(rectangle(left, top - 0.008, right - left - 0.03, 0.014), tone(_HONEY, 1.4)),
    ]


def _walls(aspect: float, light: Light) -> list[Node]:
    """What is left of the hall: a wall on each side, stepping down to the middle, a window in the right one."""
    tone = light.at(0.26)
    nodes: list[Node] = [hill(aspect, [0.6, 0.61, 0.62, 0.625, 0.62, 0.61, 0.6], light.at(0.35), GRASS, 0.2)]
    for k, h in ((0.4, 0.14), (0.435, 0.18), (0.585, 0.16)):
        nodes += slender_tree(aspect * k, 0.64, h, light.at(0.4), PINE)
    shares: tuple[tuple[float, tuple[tuple[float, float], ...], int], ...] = (
        (-0.25, ((-0.25, 0.36), (aspect * 0.06, 0.38), (aspect * 0.2, 0.47), (aspect * 0.36, 0.6)), 163),
        (
            aspect + 0.25,
            ((aspect * 0.6, 0.6), (aspect * 0.72, 0.5), (aspect * 0.82, 0.4), (aspect + 0.25, 0.36)),
            164,
        ),
    )
    for edge, top, seed in shares:
        skyline = jagged(top, 3, 0.012, seed)
        inner = top[-1][0] if edge < 0 else top[0][0]
        wall = polygon(
            [*skyline, (edge, 0.68), (inner, 0.68)] if edge > 0 else [*skyline, (inner, 0.68), (edge, 0.68)]
        )
        lit = (edge < 0) != (tone.side < 0)
        nodes.append(
            graded(
                wall,
                (0.0, 0.36),
                (0.0, 0.68),
                tone(_HONEY, 1.16 if lit else 0.96),
                tone(_HONEY, 0.88 if lit else 0.74),
            )
        )
        for (ax, ay), (bx, by) in itertools.pairwise(top):
            nodes += blocks(
                min(ax, bx),
                max(ax, bx),
                max(ay, by) + 0.015,
                0.66,
                tone,
                seed + round(ax * 50),
                _HONEY,
                0.042,
            )
    x = aspect * 0.9
    nodes += [
        flat(arch(x - 0.05, 0.46, 0.1, 0.13), light.at(0.85)((176, 198, 196))),
        line(arch(x - 0.05, 0.46, 0.1, 0.13), tone(_HONEY, 1.4), 0.018),
        flat(rectangle(x - 0.07, 0.585, 0.14, 0.02, 0.004), tone(_HONEY, 1.4)),
        ivy([(aspect * 0.98 + 0.014 * (i % 3), 0.37 + 0.026 * i) for i in range(11)], tone, _IVY, 0.024),
        ivy([(aspect * 0.03 + 0.014 * (i % 2), 0.38 + 0.026 * i) for i in range(10)], tone, _IVY, 0.024),
    ]
    for k, w, seed in ((0.33, 0.11, 31), (0.64, 0.12, 32), (0.76, 0.09, 33)):
        nodes += bush(aspect * k, 0.665, w, light.at(0.2), seed, OLIVE_LEAF)
    return nodes


def _pavement(aspect: float, tone: Tone) -> list[Node]:
    """Slabs of the old floor, grass in every joint."""
    rng = Random(165)
    slabs, edges = Path(), Path()
    y, row = 0.69, 0
    while y < 1.15:
        h = 0.024 + 0.19 * (y - 0.66)
        w = h * 2.6
        for i in range(-4, 4):
            x = aspect * 0.5 + (i + 0.5 * (row % 2)) * w
            if rng.random() < 0.7 and abs(i + 0.5) < 3.2:
                j = [rng.uniform(-0.05, 0.05) * w for _ in range(4)]
                stone = [
                    (x + w * 0.05 + j[0], y),
                    (x + w * 0.95 + j[1], y),
                    (x + w * 0.97 + j[2], y + h * 0.84),
                    (x + w * 0.02 + j[3], y + h * 0.84),
                ]
                slabs.extend(smooth(stone, tension=0.25))
                edges.extend(smooth([(px, py + h * 0.08) for px, py in stone], tension=0.25))
        y += h
        row += 1
    return [
        flat(edges, tone(_TURF, 0.72), 150),
        graded(slabs, (0.0, 0.68), (0.0, 1.1), tone(_HONEY, 1.24), tone(_HONEY, 0.98)),
        tufts(scattered(aspect, 0.69, 0.99, 34, 166), 0.05, tone, (132, 160, 86)),
        *flowers(
            [s for s in scattered(aspect, 0.7, 0.98, 12, 167) if abs(s[0] / aspect - 0.5) > 0.18],
            0.02,
            tone,
            PINK,
            (250, 230, 170),
        ),
    ]


def _tower(aspect: float, tone: Tone) -> list[Node]:
    """Half a round tower on the left, jackdaws about its broken crown."""
    x, base, s = aspect * 0.19, 0.735, tone.side
    w = 0.17
    crown = jagged(
        [(x - w * 0.94, 0.16), (x - w * 0.3, 0.08), (x + w * 0.1, 0.2), (x + w * 0.92, 0.3)], 3, 0.014, 168
    )
    wall = polygon([*crown, (x + w * 0.92, 0.3), (x + w * 1.04, base), (x - w * 1.04, base)])
    inside = polygon(
        [
            (x - w * 0.5, 0.12),
            (x + w * 0.05, 0.17),
            (x + w * 0.55, 0.26),
            (x + w * 0.88, 0.27),
            (x + w * 0.88, 0.34),
            (x - w * 0.2, 0.24),
        ]
    )
    slits = joined([arch(x - 0.022, 0.34, 0.036, 0.085), arch(x + 0.06, 0.5, 0.03, 0.07)])
    way = arch(x - 0.085, 0.565, 0.12, base - 0.565)
    daws = Path()
    for dx, y, r in ((0.22, 0.13, 0.024), (0.29, 0.2, 0.018), (0.1, 0.05, 0.02), (0.36, 0.1, 0.015)):
        gx = x + dx
        daws.move(gx - r, y - r * 0.4).cubic(
            gx - r * 0.6, y - r * 0.8, gx - r * 0.2, y - r * 0.4, gx, y
        ).cubic(gx + r * 0.2, y - r * 0.4, gx + r * 0.6, y - r * 0.8, gx + r, y - r * 0.4)
    nodes: list[Node] = [
        flat(ellipse(x, base + 0.006, w * 1.3, 0.022), tone((100, 112, 66), 0.8), 140),
        flat(inside, tone(_HONEY, 0.56)),
        graded(wall, (x + s * w, 0.0), (x - s * w, 0.0), tone(_HONEY, 1.3), tone(_HONEY), tone(_HONEY, 0.6)),
        *blocks(x - w * 0.92, x + w * 0.9, 0.31, 0.72, tone, 169, _HONEY, 0.04),
        *blocks(x - w * 0.9, x - w * 0.1, 0.18, 0.3, tone, 170, _HONEY, 0.04),
        flat(slits, tone((70, 60, 58))),
        flat(arch(x - 0.105, 0.54, 0.16, base - 0.54), tone(_HONEY, 1.35)),
        graded(way, (0.0, 0.56), (0.0, base), tone((62, 52, 52)), tone((108, 92, 80))),
        line(daws, tone((60, 60, 72)), 0.007),
        ivy([(x + w * 0.7 + 0.018 * (i % 3), 0.31 + 0.028 * i) for i in range(14)], tone, _IVY, 0.028),
        ivy([(x + w * 0.45 + 0.016 * (i % 2), 0.28 + 0.03 * i) for i in range(7)], tone, (128, 162, 92), 0.024),
    ]  # fmt: skip
    for dx, bw, h, seed in ((0.22, 0.1, 0.06, 1), (0.29, 0.06, 0.04, 2), (-0.15, 0.1, 0.07, 3)):
        nodes += boulder(x + dx, base + 0.025, bw, h, tone, 170 + seed, _HONEY)
    return nodes


def _columns(aspect: float, tone: Tone) -> list[Node]:
    """On the right one column that still stands, one that broke, and the drums of a third in the grass."""
    x, base = aspect * 0.77, 0.735
    nodes: list[Node] = [flat(ellipse(x, base + 0.008, 0.3, 0.022), tone((100, 112, 66), 0.8), 130)]
    nodes += _column(x + 0.11, base - 0.015, 0.56, 0.056, tone, whole=True)
    nodes += _column(x - 0.06, base, 0.34, 0.056, tone, whole=False)
    for dx, y, r in ((-0.2, base - 0.03, 0.062), (-0.31, base + 0.01, 0.058)):
        nodes += _drum(x + dx, y, r, tone)
    nodes.append(
        ivy([(x - 0.05 + 0.03 * ((i % 3) - 1), 0.42 + 0.028 * i) for i in range(11)], tone, _IVY, 0.026)
    )
    return nodes


def _column(x: float, base: float, height: float, r: float, tone: Tone, *, whole: bool) -> list[Node]:
    s, top = tone.side, base - height
    shaft = [
        (x - r * 1.06, base - 0.04),
        (x - r * 0.9, top + 0.05),
        (x + r * 0.9, top + (0.05 if whole else 0.0)),
        (x + r * 1.06, base - 0.04),
    ]
    if not whole:
        shaft[1:3] = [
            (x - r * 0.92, top + 0.06),
            (x - r * 0.5, top + 0.03),
            (x - r * 0.2, top + 0.05),
            (x + r * 0.3, top),
            (x + r * 0.92, top + 0.035),
        ]
    flutes = strokes(
        [
            (x + r * k * 1.04, base - 0.045, x + r * k * 0.9, top + 0.075)
            for k in (-0.66, -0.33, 0.0, 0.33, 0.66)
        ]
    )
    nodes: list[Node] = [
        graded(polygon(shaft), (x + s * r, 0.0), (x - s * r, 0.0), tone(_HONEY, 1.5), tone(_HONEY, 1.1), tone(_HONEY, 0.66)),
        line(flutes, tone(_HONEY, 0.68), r * 0.1, 190),
        flat(joined([rectangle(x - r * 1.3, base - 0.06, r * 2.6, 0.028, 0.012), rectangle(x - r * 1.55, base - 0.035, r * 3.1, 0.04, 0.006)]), tone(_HONEY, 1.2)),
    ]  # fmt: skip
    if whole:
        bell = (
            Path()
            .move(x - r * 0.92, top + 0.055)
            .cubic(x - r * 1.0, top + 0.025, x - r * 1.4, top + 0.02, x - r * 1.5, top)
            .line(x + r * 1.5, top)
            .cubic(x + r * 1.4, top + 0.02, x + r * 1.0, top + 0.025, x + r * 0.92, top + 0.055)
            .close()
        )
        volutes = joined(circle(x + d * r * 1.3, top + 0.018, 0.02) for d in (-1, 1))
        nodes += [
            graded(bell, (x + s * r, 0.0), (x - s * r, 0.0), tone(_HONEY, 1.4), tone(_HONEY, 0.85)),
            flat(volutes, tone(_HONEY, 1.25)),
            line(volutes, tone(_HONEY, 0.72), 0.004),
            flat(rectangle(x - r * 1.7, top - 0.026, r * 3.4, 0.028, 0.004), tone(_HONEY, 1.35)),
        ]
    return nodes


def _drum(x: float, y: float, r: float, tone: Tone) -> list[Node]:
    """A drum of a column lying on its side, seen from its end."""
    s, d = tone.side, r * 1.5
    side = (
        Path()
        .move(x, y - r)
        .line(x + d, y - r * 0.94)
        .cubic(x + d + r * 0.5, y - r * 0.6, x + d + r * 0.5, y + r * 0.6, x + d, y + r * 0.94)
        .line(x, y + r)
        .close()
    )
    flutes = strokes(
        [(x + r * 0.3, y + r * k, x + d + r * 0.3, y + r * k * 0.94) for k in (-0.55, -0.15, 0.25, 0.62)]
    )
    return [
        flat(ellipse(x + d * 0.5, y + r, d, r * 0.16), tone((100, 112, 66), 0.8), 120),
        graded(side, (0.0, y - r), (0.0, y + r), tone(_HONEY, 1.3), tone(_HONEY), tone(_HONEY, 0.66)),
        line(flutes, tone(_HONEY, 0.7), r * 0.06, 180),
        graded(ellipse(x, y, r * 0.72, r), (x + s * r, y - r), (x - s * r, y + r), tone(_HONEY, 1.5), tone(_HONEY, 1.05)),
        flat(ellipse(x, y, r * 0.16, r * 0.22), tone(_HONEY, 0.62)),
    ]  # fmt: skip


def _arch(aspect: float, tone: Tone) -> list[Node]:
    """A pointed arch that stands all alone in the middle; an owl lives in its shoulder."""
    x, base, s = aspect * 0.52, 0.7, tone.side
    w, hole = 0.26, 0.165
    outer = jagged([(x - w, 0.42), (x - w * 0.72, 0.3)], 2, 0.01, 175) + jagged(
        [(x - w * 0.72, 0.26), (x - w * 0.2, 0.13), (x + w * 0.3, 0.13), (x + w * 0.86, 0.24)], 3, 0.012, 176
    )
    face = polygon([(x - w, base), *outer, (x + w, 0.28), (x + w, base)])
    # The opening is its own outline, wound the other way, so that the valley shows through.
    gap = (
        Path()
        .move(x + hole, base + 0.002)
        .line(x + hole, 0.45)
        .cubic(x + hole, 0.36, x + hole * 0.5, 0.27, x, 0.225)
        .cubic(x - hole * 0.5, 0.27, x - hole, 0.36, x - hole, 0.45)
        .line(x - hole, base + 0.002)
        .close()
    )
    rim = (
        Path()
        .move(x - hole - 0.02, base)
        .line(x - hole - 0.02, 0.45)
        .cubic(x - hole - 0.02, 0.35, x - hole * 0.6, 0.25, x, 0.195)
        .cubic(x + hole * 0.6, 0.25, x + hole + 0.02, 0.35, x + hole + 0.02, 0.45)
        .line(x + hole + 0.02, base)
    )
    caps = joined(rectangle(x + d * (hole + 0.012) - 0.045, 0.448, 0.09, 0.026, 0.006) for d in (-1, 1))
    ox, oy = x + w * 0.77, 0.37
    eyes = joined(circle(ox + d * 0.011, oy - 0.008, 0.0085) for d in (-1, 1))
    pupils = joined(circle(ox + d * 0.011, oy - 0.008, 0.004) for d in (-1, 1))
    warm: list[Node] = (
        [glow(ox, oy, 0.06, (250, 226, 140), round(90 * tone.lamps))] if tone.lamps > 0.3 else []
    )
    return [
        flat(joined(ellipse(x + d * 0.21, base + 0.008, 0.085, 0.016) for d in (-1, 1)), tone((100, 112, 66), 0.8), 140),
        graded(face.extend(gap), (x + s * w, 0.0), (x - s * w, 0.0), tone(_HONEY, 1.3), tone(_HONEY), tone(_HONEY, 0.68)),
        *blocks(x - w * 0.98, x - hole - 0.03, 0.46, base, tone, 177, _HONEY, 0.04),
        *blocks(x + hole + 0.03, x + w * 0.98, 0.3, base, tone, 178, _HONEY, 0.04),
        *blocks(x - w * 0.66, x - w * 0.3, 0.27, 0.36, tone, 179, _HONEY, 0.04),
        line(rim, tone(_HONEY, 1.42), 0.024),
        flat(caps, tone(_HONEY, 1.3)),
        flat(circle(ox, oy, 0.034), tone((74, 62, 58))),
        *warm,
        flat(ellipse(ox, oy + 0.006, 0.022, 0.026), tone((158, 124, 96))),
        flat(eyes, (252, 228, 140)),
        flat(pupils, (40, 34, 34)),
        ivy([(x - w * 0.86 + 0.018 * (i % 3), 0.4 + 0.028 * i) for i in range(11)], tone, _IVY, 0.028),
        ivy([(x - w * 0.1 + 0.034 * i, 0.155 + 0.004 * (i % 3)) for i in range(9)], tone, (128, 162, 92), 0.024),
    ]  # fmt: skip


def _lion(aspect: float, tone: Tone) -> list[Node]:
    return stone_lion(aspect * 0.25, 0.765, 0.46, tone)


DETAILS = {
    "a broken tower": _tower,
    "fallen columns": _columns,
    "a stone arch": _arch,
    "a stone lion": _lion,
}
