"""A wide field of ripe corn with a lane mown through it."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.corn import CORN, ears, sheaf, standing_corn, swaths
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.land import corner_leaves, ground, hill, scattered, trail
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import BLUE, LEAF, OLIVE_LEAF, PINE, RED, STRAW
from vivant.studio.drawing.settings.scarecrow import scarecrow
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.trees import hedge_line, tree
from vivant.studio.drawing.settings.windmill import windmill

_STUBBLE = (236, 208, 142)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.44, 97, clouds=3)
    nodes += _distance(aspect, light)
    nodes += _field(aspect, light)
    nodes += DETAILS[detail](aspect, near)
    nodes += _edges(aspect, near)
    return nodes + corner_leaves(aspect, light, OLIVE_LEAF, 51)


def _distance(aspect: float, light: Light) -> list[Node]:
    nodes: list[Node] = [hill(aspect, [0.37, 0.34, 0.36, 0.39, 0.37, 0.33, 0.35], light.at(0.9), PINE)]
    nodes.append(hill(aspect, [0.4, 0.41, 0.385, 0.37, 0.39, 0.41, 0.4], light.at(0.7), OLIVE_LEAF))
    nodes += mist(aspect, light, 0.34, 0.44)
    nodes.append(
        hedge_line(
            [(aspect * 0.055 * i - 0.12, 0.425 + 0.008 * (i % 3)) for i in range(24)],
            0.03,
            light.at(0.55),
            LEAF,
            14,
        )
    )
    return nodes + tree(aspect * 0.68, 0.44, 0.15, light.at(0.5), 6, LEAF)


def _field(aspect: float, light: Light) -> list[Node]:
    far, middle, near = light.at(0.45), light.at(0.25), light.at(0.08)
    nodes: list[Node] = [hill(aspect, [0.44, 0.435, 0.42, 0.425, 0.44, 0.445], far, CORN, 0.2)]
    nodes.append(swaths(aspect, [(0.2, 0.465, 0.2), (0.74, 0.475, 0.22), (0.45, 0.49, 0.16)], far))
    nodes += standing_corn(aspect, 0.452, 0.53, middle, 5)
    nodes.append(hill(aspect, [0.54, 0.52, 0.5, 0.505, 0.525, 0.54], middle, (226, 180, 86), 0.24))
    nodes += standing_corn(aspect, 0.545, 0.72, light.at(0.16), 6)
    nodes += ground(aspect, 0.7, near, _STUBBLE, 52)
    nodes += trail(
        [(aspect * 0.5, 0.515, 0.014), (aspect * 0.53, 0.58, 0.035), (aspect * 0.47, 0.66, 0.1), (aspect * 0.5, 0.74, 0.3), (aspect * 0.5, 1.2, 0.9)],
        near,
        _STUBBLE,
    )  # fmt: skip
    stubs = strokes([(x, y, x + 0.002, y - 0.012 * y) for x, y in scattered(aspect, 0.72, 1.02, 56, 53)])
    return [*nodes, line(stubs, near(STRAW, 0.74), 0.004, 170)]


def _edges(aspect: float, tone: Tone) -> list[Node]:
    """The uncut corn that stands at both sides of the lane, near enough to touch."""
    back = [
        (
            aspect * 0.5 + d * (0.5 * aspect - 0.2 + 0.052 * i),
            0.755 + 0.008 * (i % 3),
            0.27 + 0.025 * ((i * 5) % 4),
        )
        for d in (-1, 1)
        for i in range(7)
    ]
    front = [
        (aspect * 0.5 + d * (0.5 * aspect - 0.15 + 0.055 * i), 0.79, 0.2 + 0.03 * ((i * 3) % 4))
        for d in (-1, 1)
        for i in range(6)
    ]
    return [*ears(back, tone, (220, 174, 84)), *ears(front, tone, CORN)]


def _windmill(aspect: float, tone: Tone) -> list[Node]:
    return windmill(aspect * 0.46, 0.53, 0.31, tone)


def _scarecrow(aspect: float, tone: Tone) -> list[Node]:
    return scarecrow(aspect * 0.75, 0.765, 0.58, tone)


def _sheaves(aspect: float, tone: Tone) -> list[Node]:
    """Stooks set up to dry: great ones in front at the left, small ones further off."""
    amber = (222, 160, 66)
    nodes: list[Node] = []
    for share, base, height, seed in ((0.41, 0.6, 0.13, 4), (0.36, 0.615, 0.15, 5)):
        nodes += sheaf(aspect * share, base, height, tone, seed, amber)
    for dx, base, height, seed in ((-0.2, 0.735, 0.42, 1), (0.17, 0.735, 0.4, 2), (-0.02, 0.77, 0.48, 3)):
        nodes += sheaf(aspect * 0.2 + dx, base, height, tone, seed, amber)
    return nodes


def _cornflowers(aspect: float, tone: Tone) -> list[Node]:
    """Tall cornflowers, and poppies for company, at the edge of the corn."""
    shares = (0.02, 0.08, 0.13, 0.19, 0.25, 0.3, 0.7, 0.76, 0.82, 0.87, 0.93, 0.99)
    heights = (0.4, 0.3, 0.46, 0.35, 0.24, 0.15, 0.17, 0.28, 0.43, 0.32, 0.47, 0.34)
    stems, blue, pale, heart, red, dark, leaves = Path(), Path(), Path(), Path(), Path(), Path(), Path()
    for i, (share, h) in enumerate(zip(shares, heights, strict=True)):
        x, base = aspect * share, 0.79 - 0.01 * (i % 3)
        hx, hy, r = x + (0.025 if i % 2 else -0.02), base - h, 0.052 - 0.006 * (i % 3)
        stems.move(x, base).cubic(x, base - h * 0.5, hx, hy + h * 0.3, hx, hy)
        leaves.extend(
            smooth(
                [
                    (x, base - h * 0.2),
                    (x + 0.05, base - h * 0.46),
                    (x + 0.06, base - h * 0.5),
                    (x + 0.02, base - h * 0.3),
                ]
            )
        )
        if i % 4 == 3:
            red.extend(
                smooth(
                    [
                        (hx - r * 1.1, hy - r * 0.2),
                        (hx - r * 0.4, hy - r * 0.8),
                        (hx + r * 0.5, hy - r * 0.8),
                        (hx + r * 1.1, hy - r * 0.1),
                        (hx, hy + r * 0.7),
                    ]
                )
            )
            dark.extend(ellipse(hx, hy - r * 0.2, r * 0.28, r * 0.16))
            continue
        blue.extend(star(hx, hy, r * 1.25, 9, 0.62))
        pale.extend(star(hx, hy - r * 0.06, r * 0.72, 8, 0.6))
        heart.extend(circle(hx, hy - r * 0.05, r * 0.26))
    carpet = joined(
        star(x, y, 0.004 + 0.02 * (y - 0.5), 7, 0.6)
        for x, y in scattered(aspect, 0.55, 0.7, 60, 31)
        if abs(x / aspect - 0.5) > 0.12
    )
    return [
        flat(carpet, tone(BLUE, 1.05)),
        line(stems, tone(LEAF, 0.8), 0.006),
        flat(leaves, tone(LEAF, 0.95)),
        flat(red, tone(RED)),
        flat(dark, tone(RED, 0.5)),
        flat(blue, tone((84, 112, 196))),
        flat(pale, tone((126, 150, 224))),
        flat(heart, tone((70, 62, 120))),
    ]  # fmt: skip


DETAILS = {
    "a windmill": _windmill,
    "a scarecrow": _scarecrow,
    "corn sheaves": _sheaves,
    "cornflowers": _cornflowers,
}
