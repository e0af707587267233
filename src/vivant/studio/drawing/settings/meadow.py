"""Rolling hills under a wide sky, with a far village."""

from random import Random

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, ellipse, limb, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.flora import flowers
from vivant.studio.drawing.settings.land import (
    corner_leaves,
    ground,
    hill,
    mountains,
    scattered,
    trail,
    tufts,
)
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    BARK,
    CREAM,
    EARTH,
    GOLD,
    GRASS,
    LEAF,
    OLIVE_LEAF,
    PINE,
    PLASTER,
    RED,
    STRAW,
    TILE,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.streetware import fence
from vivant.studio.drawing.settings.trees import bush, hedge_line, leaves, slender_tree, trunk


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.5, 31, clouds=5)
    nodes += _distance(aspect, light)
    nodes += ground(aspect, 0.64, near, GRASS, 8)
    nodes += trail(
        [
            (aspect * 0.6, 0.632, 0.012),
            (aspect * 0.55, 0.7, 0.03),
            (aspect * 0.63, 0.8, 0.08),
            (aspect * 0.52, 1.2, 0.36),
        ],
        near,
        EARTH,
    )
    nodes.append(tufts(scattered(aspect, 0.66, 0.99, 26, 2), 0.06, near, (136, 168, 92)))
    nodes += flowers(scattered(aspect, 0.68, 0.97, 16, 9), 0.022, near, CREAM, GOLD)
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, LEAF, 4)


def _distance(aspect: float, light: Light) -> list[Node]:
    far, middle, nearer = light.at(0.85), light.at(0.55), light.at(0.3)
    nodes = mountains(
        aspect,
        [(0.1, 0.36), (0.78, 0.33), (0.95, 0.38)],
        light.at(0.95),
        (150, 160, 178),
        base=0.62,
        snow=0.0,
    )
    nodes.append(hill(aspect, [0.47, 0.44, 0.45, 0.49, 0.46, 0.43, 0.46], far, PINE))
    nodes += _village(aspect * 0.55, 0.475, light.at(0.6))
    nodes.append(hill(aspect, [0.5, 0.52, 0.49, 0.47, 0.5, 0.53, 0.5], middle, OLIVE_LEAF))
    nodes.append(
        hedge_line(
            [
                (aspect * k, 0.5 + dy)
                for k, dy in ((0.08, 0.01), (0.13, 0.012), (0.17, 0.01), (0.84, 0.015), (0.9, 0.015))
            ],
            0.028,
            middle,
            LEAF,
            3,
        )
    )
    for k in (0.36, 0.4, 0.44):
        nodes += slender_tree(aspect * k, 0.515, 0.1 + 0.03 * (k == 0.4), light.at(0.5), LEAF)
    nodes += mist(aspect, light, 0.46, 0.62)
    nodes.append(hill(aspect, [0.6, 0.57, 0.56, 0.6, 0.62, 0.585, 0.56, 0.58], nearer, GRASS))
    for i, k in enumerate((0.03, 0.11, 0.93, 1.0)):
        nodes += bush(aspect * k, 0.645, 0.13, light.at(0.25), 60 + i, LEAF)
    return nodes


def _village(x: float, base: float, tone: Tone) -> list[Node]:
    """A church tower and a handful of roofs, small with distance."""
    walls, roofs, lit = Path(), Path(), Path()
    for dx, w, h in ((-0.07, 0.035, 0.022), (-0.035, 0.03, 0.028), (0.03, 0.04, 0.024), (0.072, 0.03, 0.02)):
        walls.extend(
            polygon(
                [(x + dx, base + 0.02), (x + dx, base - h), (x + dx + w, base - h), (x + dx + w, base + 0.02)]
            )
        )
        roofs.extend(
            polygon(
                [
                    (x + dx - 0.005, base - h),
                    (x + dx + w * 0.2, base - h - 0.02),
                    (x + dx + w * 0.8, base - h - 0.02),
                    (x + dx + w + 0.005, base - h),
                ]
            )
        )
        lit.extend(
            polygon(
                [
                    (x + dx + w * 0.4, base - h * 0.6),
                    (x + dx + w * 0.65, base - h * 0.6),
                    (x + dx + w * 0.65, base - h * 0.1),
                    (x + dx + w * 0.4, base - h * 0.1),
                ]
            )
        )
    walls.extend(
        polygon([(x, base + 0.02), (x, base - 0.062), (x + 0.022, base - 0.062), (x + 0.022, base + 0.02)])
    )
    roofs.extend(polygon([(x - 0.004, base - 0.06), (x + 0.011, base - 0.115), (x + 0.026, base - 0.06)]))
    pane = (255, 212, 130) if tone.lamps > 0.3 else tone((150, 170, 180))
    return [flat(walls, tone(PLASTER)), flat(roofs, tone(TILE)), flat(lit, pane)]


def _poppies(aspect: float, tone: Tone) -> list[Node]:
    carpet = Path()
    for x, y in scattered(aspect, 0.545, 0.7, 170, 71):
        r = 0.005 + 0.03 * (y - 0.54)
        carpet.extend(ellipse(x, y + 0.02, r * 1.25, r))
    tall = [
        (aspect * s, y, h)
        for s, y, h in (
            (0.03, 0.76, 0.33),
            (0.1, 0.78, 0.24),
            (0.16, 0.76, 0.39),
            (0.23, 0.79, 0.27),
            (0.29, 0.78, 0.15),
            (0.76, 0.79, 0.25),
            (0.82, 0.77, 0.36),
            (0.88, 0.79, 0.22),
            (0.94, 0.77, 0.31),
            (0.99, 0.8, 0.2),
        )
    ]
    stems, petals, shade, lit, hearts = Path(), Path(), Path(), Path(), Path()
    for i, (x, y, h) in enumerate(tall):
        hx, hy, r = x + (0.03 if i % 2 else -0.02), y - h, 0.052 - 0.008 * (i % 3)
        stems.move(x, y).cubic(x, y - h * 0.5, hx, hy + h * 0.4, hx, hy)
        petals.extend(
            smooth(
                [
                    (hx - r * 1.15, hy - r * 0.25),
                    (hx - r * 0.5, hy - r * 0.85),
                    (hx, hy - r * 0.65),
                    (hx + r * 0.55, hy - r * 0.9),
                    (hx + r * 1.15, hy - r * 0.2),
                    (hx + r * 0.7, hy + r * 0.62),
                    (hx, hy + r * 0.72),
                    (hx - r * 0.7, hy + r * 0.62),
                ]
            )
        )
        lit.extend(ellipse(hx - r * 0.3, hy + r * 0.2, r * 0.75, r * 0.46))
        shade.extend(ellipse(hx, hy - r * 0.32, r * 0.5, r * 0.2))
        hearts.extend(ellipse(hx, hy - r * 0.3, r * 0.24, r * 0.12))
    return [
        flat(carpet, tone(RED, 1.05)),
        line(stems, tone(LEAF, 0.8), 0.006),
        tufts([(x, y + 0.01) for x, y, _ in tall], 0.16, tone, LEAF),
        flat(petals, tone(RED)),
        flat(lit, tone(RED, 1.18)),
        flat(shade, tone(RED, 0.7)),
        flat(hearts, tone((60, 48, 50))),
    ]


def _fence(aspect: float, tone: Tone) -> list[Node]:
    """A fence with three boards across the meadow and an open gate at its side."""
    colour = (214, 172, 128)
    nodes = fence(-0.2, aspect * 0.3, 0.68, 0.27, tone, colour, pitch=0.15, seed=1)
    nodes += fence(aspect * 0.3, aspect + 0.2, 0.665, 0.2, tone, colour, pitch=0.14, seed=2)
    return [
        *nodes,
        tufts([(aspect * (0.05 + 0.12 * i), 0.69 - 0.01 * (i > 2)) for i in range(9)], 0.1, tone, LEAF),
    ]


def _haystack(aspect: float, tone: Tone) -> list[Node]:
    x, base, s = aspect * 0.76, 0.72, tone.side
    heap = smooth(
        [
            (x - 0.23, base),
            (x - 0.225, base - 0.16),
            (x - 0.14, base - 0.32),
            (x - 0.02, base - 0.43),
            (x + 0.03, base - 0.43),
            (x + 0.15, base - 0.31),
            (x + 0.225, base - 0.15),
            (x + 0.23, base),
            (x, base + 0.025),
        ]
    )
    rng = Random(5)
    stalks = Path()
    for _ in range(60):
        t, k = rng.uniform(-0.95, 0.95), rng.uniform(0.05, 0.9)
        sx, sy = x + t * 0.21 * (1 - k * 0.75), base - 0.42 * k
        stalks.move(sx, sy).line(sx + t * 0.02 + rng.uniform(-0.012, 0.012), sy + 0.035)
    pole = limb([(x + 0.005, base - 0.4), (x + 0.005, base - 0.5)], [0.009, 0.007])
    fork = [
        (x - 0.3, base + 0.02, x - 0.2, base - 0.3),
        (x - 0.2, base - 0.3, x - 0.185, base - 0.38),
        (x - 0.232, base - 0.31, x - 0.165, base - 0.288),
        (x - 0.232, base - 0.31, x - 0.215, base - 0.39),
        (x - 0.165, base - 0.288, x - 0.148, base - 0.368),
    ]
    return [
        flat(ellipse(x - s * 0.04, base + 0.01, 0.3, 0.03), tone(tone.snowed(GRASS, 0.8), 0.62), 130),
        flat(pole, tone(BARK)),
        graded(
            heap,
            (x + s * 0.2, base - 0.4),
            (x - s * 0.2, base),
            tone(STRAW, 1.25),
            tone(STRAW),
            tone(STRAW, 0.74),
        ),
        line(stalks, tone(STRAW, 0.72), 0.004, 150),
        line(
            strokes(
                [
                    (x - 0.165, base - 0.24, x + 0.16, base - 0.26),
                    (x - 0.22, base - 0.1, x + 0.22, base - 0.12),
                ]
            ),
            tone(BARK, 1.1),
            0.007,
        ),
        line(strokes(fork), tone(BARK, 0.9), 0.009),
        *flowers(
            [(x - 0.24, base + 0.03), (x + 0.2, base + 0.03), (x + 0.14, base + 0.04)],
            0.03,
            tone,
            CREAM,
            GOLD,
        ),
    ]


def _oak(aspect: float, tone: Tone) -> list[Node]:
    x, base = aspect * 0.25, 0.7
    rng = Random(8)
    nodes: list[Node] = [flat(ellipse(x, base + 0.012, 0.28, 0.032), tone(tone.snowed(GRASS, 0.8), 0.6), 130)]
    nodes += trunk(x, base, 0.36, 0.042, tone, BARK)
    for side, reach, up in ((-1, 0.16, 0.32), (1, 0.17, 0.34), (1, 0.06, 0.42)):
        nodes.append(
            flat(
                limb(
                    [
                        (x, base - 0.2),
                        (x + side * reach * 0.5, base - up * 0.85),
                        (x + side * reach, base - up),
                    ],
                    [0.03, 0.02, 0.011],
                ),
                tone(BARK, 0.88),
            )
        )
    for dx, dy, rx, ry in ((-0.16, 0.36, 0.125, 0.095), (0.17, 0.35, 0.125, 0.1), (0.01, 0.44, 0.19, 0.13)):
        nodes += leaves(x + dx, base - dy, rx, ry, tone, LEAF, rng, 9)
    return nodes


DETAILS = {"poppies": _poppies, "a wooden fence": _fence, "a haystack": _haystack, "a lone oak": _oak}
