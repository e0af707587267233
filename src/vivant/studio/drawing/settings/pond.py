"""A quiet pond among trees, reeds at its ends, dragonflies over it."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import fading, flat, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.fireflies import fireflies
from vivant.studio.drawing.settings.flora import cattails, flowers
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    DARK_TIMBER,
    GOLD,
    LEAF,
    PINE,
    RED,
    STONE,
    STRAW,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import band, mist, sky
from vivant.studio.drawing.settings.streetware import lantern
from vivant.studio.drawing.settings.trees import hedge_line, tree
from vivant.studio.drawing.settings.water import dashes_on, shadow_on
from vivant.studio.drawing.settings.waterfowl import duck
from vivant.studio.drawing.settings.willow import willow

_POND: RGB = (112, 168, 156)
_BANK: RGB = (138, 172, 98)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.4, 145, clouds=3)
    nodes += _wood(aspect, light)
    nodes += _water(aspect, light)
    nodes += _bank(aspect, light)
    nodes += DETAILS[detail](aspect, near)
    nodes += dragonflies([(aspect * 0.34, 0.45, 0.05), (aspect * 0.41, 0.37, 0.036)], near)
    nodes += fireflies(aspect, light, 0.36, 0.72, 8)
    return nodes + corner_leaves(aspect, light, LEAF, 91)


def _wood(aspect: float, light: Light) -> list[Node]:
    """Trees all round, a gap of sky in the middle."""
    nodes: list[Node] = [hill(aspect, [0.36, 0.38, 0.35, 0.33, 0.35, 0.38, 0.36], light.at(0.9), PINE)]
    for share, base, height, depth, seed in (
        (-0.02, 0.5, 0.42, 0.62, 41), (0.14, 0.49, 0.34, 0.66, 42), (0.27, 0.48, 0.24, 0.72, 43), (0.76, 0.48, 0.26, 0.72, 44), (0.88, 0.49, 0.36, 0.66, 45), (1.02, 0.5, 0.46, 0.6, 46),
    ):  # fmt: skip
        nodes += tree(aspect * share, base, height, light.at(depth), seed, PINE if seed % 2 else LEAF)
    nodes.append(
        hedge_line(
            [(aspect * 0.05 * i - 0.12, 0.475 + 0.012 * abs(i - 12) / 12) for i in range(26)],
            0.042,
            light.at(0.5),
            PINE,
            17,
        )
    )
    return nodes + mist(aspect, light, 0.38, 0.52)


def _water(aspect: float, light: Light) -> list[Node]:
    """An oval of still water that shows the trees upside down."""
    tone = light.at(0.14)
    x, y, rx, ry = aspect * 0.5, 0.615, aspect * 0.5 + 0.06, 0.11
    far, low = mixed(tone(_POND), light.sky[-1], 0.42), mixed(tone(_POND), (20, 60, 70), 0.12)
    mirror = joined(
        ellipse(aspect * k, 0.535 + h * 0.3, w, h)
        for k, w, h in ((0.05, 0.14, 0.05), (0.2, 0.1, 0.04), (0.8, 0.1, 0.04), (0.95, 0.14, 0.05))
    )
    return [
        hill(aspect, [0.5, 0.505, 0.495, 0.49, 0.495, 0.505, 0.5], light.at(0.3), _BANK),
        flat(ellipse(x, y + 0.006, rx + 0.012, ry + 0.012), tone((176, 160, 116), 0.9)),
        graded(ellipse(x, y, rx, ry), (0.0, y - ry), (0.0, y + ry), far, tone(_POND), low),
        flat(mirror, tone(PINE, 0.8), 70),
        fading(band(aspect, 0.506, 0.54), (0.0, 0.506), (0.0, 0.54), tone(PINE, 0.7), 60),
        *dashes_on(
            [s for s in scattered(aspect, 0.55, 0.7, 22, 92) if abs(s[0] / aspect - 0.5) < 0.42],
            0.5,
            light,
            low,
        ),
    ]


def _bank(aspect: float, light: Light) -> list[Node]:
    near = light.at(0.08)
    back = [(aspect * k, 0.6, h) for k, h in ((0.0, 0.19), (0.05, 0.15), (0.95, 0.16), (1.0, 0.2))]
    nodes: list[Node] = cattails(back, light.at(0.2), (134, 160, 92), (130, 84, 58))
    front = smooth(
        [
            (-0.3, 0.66),
            (aspect * 0.08, 0.685),
            (aspect * 0.3, 0.716),
            (aspect * 0.5, 0.724),
            (aspect * 0.7, 0.716),
            (aspect * 0.92, 0.685),
            (aspect + 0.3, 0.66),
        ],
        closed=False,
    )
    front.line(aspect + 0.3, 1.25).line(-0.3, 1.25).close()
    nodes += ground(aspect, 0.76, near, _BANK, 93)
    nodes.append(graded(front, (0.0, 0.66), (0.0, 1.1), near(_BANK, 1.16), near(_BANK), near(_BANK, 0.84)))
    stones = joined(
        ellipse(aspect * k, 0.722 - 0.16 * (k - 0.5) ** 2, 0.02 + 0.008 * (i % 3), 0.01)
        for i, k in enumerate((0.12, 0.19, 0.33, 0.38, 0.62, 0.68, 0.84))
    )
    nodes.append(flat(stones, near(STONE, 1.1)))
    nodes.append(
        tufts(
            [
                (aspect * (0.02 + 0.066 * i), 0.73 - 0.14 * (0.02 + 0.066 * i - 0.5) ** 2 + 0.006 * (i % 3))
                for i in range(16)
            ],
            0.1,
            near,
            (112, 150, 80),
        )
    )
    nodes.append(tufts(scattered(aspect, 0.77, 0.99, 16, 94), 0.06, near, (116, 152, 82)))
    return nodes + flowers(
        [s for s in scattered(aspect, 0.76, 0.98, 9, 95) if abs(s[0] / aspect - 0.5) > 0.15],
        0.022,
        near,
        GOLD,
        (206, 150, 60),
    )


def dragonflies(spots: list[tuple[float, float, float]], tone: Tone) -> list[Node]:
    """Dragonflies in the air at (x, y), each as long as its third number."""
    bodies, wings = Path(), Path()
    for x, y, d in spots:
        bodies.extend(
            limb([(x - d * 0.5, y + d * 0.2), (x + d * 0.35, y - d * 0.12)], [d * 0.03, d * 0.06])
        ).extend(circle(x + d * 0.42, y - d * 0.15, d * 0.09))
        for tx, ty in ((0.0, -0.55), (0.42, -0.6), (-0.22, 0.3), (0.3, 0.4)):
            wings.extend(
                limb(
                    [
                        (x + d * 0.2, y - d * 0.06),
                        (x + d * (0.2 + tx * 0.6), y + d * ty * 0.6),
                        (x + d * (0.2 + tx), y + d * ty),
                    ],
                    [d * 0.03, d * 0.1, d * 0.05],
                )
            )
    return [flat(wings, tone((226, 242, 244)), 190), flat(bodies, tone((62, 132, 160)))]


def _willow(aspect: float, tone: Tone) -> list[Node]:
    return willow(aspect * 0.2, 0.735, 0.67, 0.34, tone, 5)


def _lilies(aspect: float, tone: Tone) -> list[Node]:
    """Lotus leaves and blooms that stand above the water at both sides; pads between them, a frog on one."""
    pads, notches, rims = Path(), Path(), Path()
    for k, y, r in (
        (0.3, 0.64, 0.05),
        (0.41, 0.6, 0.035),
        (0.47, 0.675, 0.06),
        (0.61, 0.61, 0.04),
        (0.66, 0.665, 0.055),
        (0.36, 0.69, 0.05),
        (0.55, 0.57, 0.028),
    ):
        x = aspect * k
        pads.extend(ellipse(x, y, r, r * 0.34))
        notches.extend(polygon([(x, y), (x + r * 0.5, y - r * 0.36), (x + r * 0.9, y - r * 0.24)]))
        rims.extend(ellipse(x, y - r * 0.04, r * 0.8, r * 0.22))
    nodes: list[Node] = [
        flat(pads, tone(LEAF, 0.86)),
        flat(rims, tone(LEAF, 1.12)),
        flat(notches, tone(_POND, 0.96)),
    ]
    nodes += lotus(aspect * 0.41, 0.6, 0.035, tone)
    nodes += lotus(aspect * 0.6, 0.605, 0.04, tone)
    nodes += frog(aspect * 0.47, 0.672, 0.05, tone)
    stems, leaves, shade, veins = Path(), Path(), Path(), Path()
    high = (
        (0.03, 0.42, 0.1),
        (0.17, 0.5, 0.095),
        (0.09, 0.58, 0.085),
        (0.27, 0.6, 0.07),
        (0.97, 0.4, 0.105),
        (0.84, 0.47, 0.095),
        (0.92, 0.57, 0.09),
        (0.74, 0.58, 0.075),
    )
    for k, y, r in high:
        x = aspect * k
        stems.move(x, 0.76).cubic(x + 0.02, 0.66, x - 0.015, y + 0.1, x, y)
        shade.extend(
            smooth(
                [
                    (x - r, y),
                    (x - r * 0.5, y + r * 0.5),
                    (x, y + r * 0.6),
                    (x + r * 0.5, y + r * 0.5),
                    (x + r, y),
                ],
                tension=0.8,
            )
        )
        leaves.extend(ellipse(x, y, r, r * 0.36))
        for a in (-0.8, -0.35, 0.1, 0.55, 0.9):
            veins.move(x, y).line(x + r * a, y + r * 0.3 * (1 - a * a) ** 0.5)
            veins.move(x, y).line(x + r * a, y - r * 0.3 * (1 - a * a) ** 0.5)
    nodes += [
        line(stems, tone(LEAF, 0.72), 0.011),
        flat(shade, tone(LEAF, 0.7)),
        flat(leaves, tone((134, 176, 112))),
        line(veins, tone((134, 176, 112), 1.4), 0.0035, 200),
    ]
    flowers_at = ((0.1, 0.36, 0.075), (0.23, 0.44, 0.055), (0.9, 0.33, 0.08), (0.76, 0.43, 0.06))
    nodes.append(
        line(
            joined(
                Path()
                .move(aspect * k, 0.74)
                .cubic(aspect * k + 0.015, 0.6, aspect * k - 0.01, y + 0.15, aspect * k, y)
                for k, y, _ in flowers_at
            ),
            tone(LEAF, 0.8),
            0.009,
        )
    )
    for k, y, r in flowers_at:
        nodes += lotus(aspect * k, y, r, tone)
    return nodes


def lotus(x: float, y: float, r: float, tone: Tone) -> list[Node]:
    """An open water lily; (x, y) is the foot of its cup."""
    outer, inner = Path(), Path()
    for path, spread, length in ((outer, (-1.0, -0.5, 0.5, 1.0), 1.0), (inner, (-0.62, 0.0, 0.62), 1.08)):
        for k in spread:
            tx, ty = x + k * r * 1.05, y - r * length * (1.05 - abs(k) * 0.55)
            w = r * 0.34
            path.move(x, y).cubic(x + k * r * 0.4 - w, y - r * 0.2, tx - w * 0.7, ty + r * 0.3, tx, ty).cubic(
                tx + w * 0.7, ty + r * 0.3, x + k * r * 0.4 + w, y - r * 0.2, x, y
            ).close()
    return [
        flat(outer, tone((232, 150, 172))),
        graded(inner, (0.0, y - r * 1.1), (0.0, y), tone((250, 214, 222)), tone((244, 184, 198))),
        flat(ellipse(x, y - r * 0.2, r * 0.22, r * 0.14), tone(GOLD, 1.2)),
    ]  # fmt: skip


def frog(x: float, base: float, size: float, tone: Tone) -> list[Node]:
    """A small frog that sits facing us."""
    green: RGB = (128, 176, 76)
    return [
        flat(joined(ellipse(x + d * size * 0.42, base - size * 0.16, size * 0.24, size * 0.2) for d in (-1, 1)), tone(green, 0.8)),
        graded(ellipse(x, base - size * 0.32, size * 0.42, size * 0.34), (0.0, base - size * 0.7), (0.0, base), tone(green, 1.15), tone(green, 0.95)),
        flat(ellipse(x, base - size * 0.2, size * 0.26, size * 0.2), tone((226, 226, 170))),
        flat(joined(circle(x + d * size * 0.22, base - size * 0.64, size * 0.14) for d in (-1, 1)), tone(green, 1.1)),
        flat(joined(circle(x + d * size * 0.22, base - size * 0.65, size * 0.07) for d in (-1, 1)), tone((48, 44, 40))),
        line(Path().move(x - size * 0.24, base - size * 0.4).cubic(x - size * 0.1, base - size * 0.32, x + size * 0.1, base - size * 0.32, x + size * 0.24, base - size * 0.4), tone(green, 0.55), size * 0.035),
    ]  # fmt: skip


def _jetty(aspect: float, tone: Tone) -> list[Node]:
    """A landing stage from the right bank, a lantern on its last post, a rod left leaning on it."""
    x0, x1, far, near = aspect * 0.6, aspect + 0.3, 0.56, 0.7
    deck = polygon(
        [
            (x0, far),
            (x0 + 0.17, far - 0.006),
            (x1, near - 0.07),
            (x1, near + 0.06),
            (aspect * 0.86, near + 0.035),
        ]
    )
    side = polygon(
        [
            (x0, far),
            (aspect * 0.86, near + 0.035),
            (x1, near + 0.06),
            (x1, near + 0.09),
            (aspect * 0.86, near + 0.065),
            (x0, far + 0.024),
        ]
    )
    gaps: list[tuple[float, float, float, float]] = []
    for i in range(1, 11):
        t = (i / 11) ** 1.3
        gaps.append(
            (
                x0 + (aspect * 0.86 - x0) * t,
                far + (near + 0.035 - far) * t,
                x0 + 0.17 + (x1 - x0 - 0.17) * t,
                far - 0.006 + (near - 0.064 - far) * t,
            )
        )
    posts = joined(
        rectangle(x - w, top, 2 * w, foot - top, w * 0.6)
        for x, top, foot, w in (
            (x0 + 0.0, 0.47, 0.62, 0.014),
            (x0 + 0.175, 0.36, 0.6, 0.014),
            (aspect * 0.72, 0.5, 0.68, 0.018),
            (aspect * 0.86, 0.56, 0.79, 0.022),
            (aspect * 0.93, 0.42, 0.64, 0.02),
        )
    )
    rail = Path().move(x0 + 0.175, 0.4).line(aspect * 0.93, 0.45).line(x1, 0.49)
    rod = Path().move(aspect * 0.86, 0.6).cubic(aspect * 0.8, 0.42, aspect * 0.7, 0.26, aspect * 0.56, 0.22)
    string = Path().move(aspect * 0.56, 0.22).line(aspect * 0.545, 0.6)
    return [
        shadow_on(aspect * 0.76, 0.68, 0.22, tone),
        flat(polygon([(x0 + 0.02, far + 0.02), (aspect * 0.86, near + 0.06), (aspect * 0.86, near + 0.0)]), tone((50, 84, 88)), 110),
        graded(posts, (0.0, 0.4), (0.0, 0.76), tone(TIMBER, 1.15), tone(DARK_TIMBER, 0.8)),
        graded(deck, (0.0, far), (0.0, near), tone((204, 174, 136), 0.98), tone((204, 174, 136), 1.12)),
        line(strokes(gaps), tone(DARK_TIMBER), 0.005),
        flat(side, tone(DARK_TIMBER, 0.92)),
        line(rail, tone(TIMBER, 1.1), 0.015),
        line(rod, tone((176, 128, 76)), 0.008),
        line(string, tone((250, 250, 250)), 0.0025, 190),
        flat(circle(aspect * 0.545, 0.6, 0.011), tone(RED)),
        *lantern(x0 + 0.175, 0.36, 0.1, tone),
    ]  # fmt: skip


def _duck_house(aspect: float, tone: Tone) -> list[Node]:
    """A thatched house on a raft in the middle of the pond, its family out for a swim."""
    x, y, s = aspect * 0.54, 0.58, tone.side
    w, eaves, ridge = 0.11, 0.43, 0.25
    wall = polygon([(x - w, y), (x - w, eaves), (x + w, eaves), (x + w, y)])
    boards = strokes([(x - w, eaves + 0.03 * i, x + w, eaves + 0.03 * i) for i in range(1, 5)])
    thatch = smooth(
        [
            (x - w * 1.5, eaves + 0.03),
            (x - w * 0.75, ridge + 0.045),
            (x - w * 0.3, ridge),
            (x + w * 0.3, ridge),
            (x + w * 0.75, ridge + 0.045),
            (x + w * 1.5, eaves + 0.03),
            (x, eaves + 0.045),
        ],
        tension=0.5,
    )
    reeds = strokes(
        [
            (x + w * k * 0.5, ridge + 0.03, x + w * k, eaves + 0.025)
            for k in (-1.2, -0.85, -0.5, -0.17, 0.17, 0.5, 0.85, 1.2)
        ]
    )
    hole = (
        Path()
        .move(x - 0.042, y)
        .line(x - 0.042, 0.5)
        .cubic(x - 0.042, 0.445, x + 0.042, 0.445, x + 0.042, 0.5)
        .line(x + 0.042, y)
        .close()
    )
    ramp = polygon([(x - 0.03, y), (x + 0.03, y), (x + 0.06, y + 0.06), (x - 0.02, y + 0.06)])
    nodes: list[Node] = [
        shadow_on(x, y + 0.035, 0.22, tone),
        flat(rectangle(x - 0.17, y - 0.01, 0.34, 0.034, 0.012), tone(DARK_TIMBER)),
        flat(rectangle(x - 0.17, y - 0.012, 0.34, 0.014, 0.007), tone(TIMBER, 1.2)),
        graded(wall, (x + s * w, 0.0), (x - s * w, 0.0), tone((110, 158, 158), 1.2), tone((110, 158, 158), 0.82)),
        line(boards, tone((110, 158, 158), 0.7), 0.004),
        flat(hole, tone((66, 54, 50))),
        line(hole, tone(CREAM), 0.009),
        flat(ramp, tone(TIMBER, 1.1)),
        graded(thatch, (x + s * w, ridge), (x - s * w, eaves), tone(STRAW, 1.2), tone(STRAW), tone(STRAW, 0.7)),
        line(reeds, tone(STRAW, 0.66), 0.005, 170),
        line(strokes([(x - w * 0.34, ridge + 0.012, x + w * 0.34, ridge + 0.012)]), tone(STRAW, 0.6), 0.02),
        line(strokes([(x + w * 0.2, ridge, x + w * 0.2, ridge - 0.07)]), tone(DARK_TIMBER), 0.007),
        flat(polygon([(x + w * 0.2, ridge - 0.07), (x + w * 0.2 + 0.06, ridge - 0.055), (x + w * 0.2, ridge - 0.035)]), tone(RED)),
    ]  # fmt: skip
    nodes += duck(aspect * 0.34, 0.63, 0.085, tone, facing=1, drake=True)
    nodes += duck(aspect * 0.72, 0.66, 0.09, tone, facing=-1)
    for i in range(3):
        nodes += duck(aspect * 0.72 + 0.085 + 0.05 * i, 0.662 + 0.004 * i, 0.04, tone, facing=-1)
    return nodes


DETAILS = {
    "a weeping willow": _willow,
    "water lilies": _lilies,
    "a wooden jetty": _jetty,
    "a duck house": _duck_house,
}
