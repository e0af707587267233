"""Fruit trees: low and broad, hung with apples or pink with blossom; boughs that reach into the picture."""

from collections.abc import Sequence
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, circle, ellipse, limb
from vivant.studio.drawing.settings.brush import flat, graded, line
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import BARK, LEAF, RED
from vivant.studio.drawing.settings.trees import crown, leaves, trunk

APPLE: RGB = (214, 78, 62)
BLOSSOM: RGB = (242, 184, 194)


def apples(spots: Sequence[Point], r: float, tone: Tone, colour: RGB = APPLE) -> list[Node]:
    """Apples of radius `r` around `spots`, each with a stalk and a gleam: three shapes for all."""
    fruit, gleam, stalks = Path(), Path(), Path()
    for x, y in spots:
        fruit.extend(ellipse(x - r * 0.34, y, r * 0.7, r * 0.92)).extend(
            ellipse(x + r * 0.34, y, r * 0.7, r * 0.92)
        )
        gleam.extend(ellipse(x + tone.side * r * 0.4, y - r * 0.3, r * 0.26, r * 0.32))
        stalks.move(x, y - r * 0.7).line(x + r * 0.16, y - r * 1.3)
    return [
        line(stalks, tone(BARK, 0.7), r * 0.2),
        flat(fruit, tone(colour)),
        flat(gleam, tone(colour, 1.5), 190),
    ]


def blossoms(spots: Sequence[Point], r: float, tone: Tone, colour: RGB = BLOSSOM) -> list[Node]:
    """Tufts of blossom around `spots`: three shapes for all."""
    dark, pale, hearts = Path(), Path(), Path()
    for i, (x, y) in enumerate(spots):
        for dx, dy in ((-0.7, 0.1), (0.0, -0.7), (0.7, 0.1), (-0.4, 0.75), (0.42, 0.75)):
            (dark if i % 2 else pale).extend(circle(x + dx * r, y + dy * r, r * 0.62))
        hearts.extend(circle(x, y + r * 0.1, r * 0.3))
    return [flat(dark, tone(colour)), flat(pale, tone(colour, 1.5)), flat(hearts, tone((226, 116, 128)))]


def fruit_tree(
    x: float,
    base: float,
    height: float,
    tone: Tone,
    seed: int,
    *,
    fruit: RGB | None = APPLE,
    leaf: RGB = LEAF,
    bark: RGB = BARK,
) -> list[Node]:
    """A tree whose crown of three clouds forks low; `fruit` is None while it has none."""
    rng = Random(seed)
    nodes = trunk(x, base, height * 0.5, height * 0.05, tone, bark, rng.uniform(-0.08, 0.08))
    for side, reach, up in ((-1, 0.24, 0.52), (1, 0.25, 0.55)):
        nodes.append(
            flat(
                limb(
                    [(x, base - height * 0.28), (x + side * reach * height, base - up * height)],
                    [height * 0.034, height * 0.016],
                ),
                tone(bark, 0.86),
            )
        )
    clouds = ((-0.23, 0.56, 0.25, 0.19), (0.24, 0.58, 0.25, 0.2), (0.0, 0.76, 0.28, 0.22))
    hung: list[Point] = []
    for dx, dy, rx, ry in clouds:
        nodes += leaves(x + dx * height, base - dy * height, rx * height, ry * height, tone, leaf, rng, 8)
        for kx, ky in ((-0.55, 0.3), (0.0, 0.62), (0.56, 0.22), (-0.14, -0.18), (0.3, -0.56)):
            hung.append(
                (x + (dx + kx * rx + rng.uniform(-0.02, 0.02)) * height, base - (dy - ky * ry) * height)
            )
    if fruit:
        nodes += apples(hung, height * 0.03, tone, fruit)
    return nodes


def row_tree(
    x: float,
    base: float,
    height: float,
    tone: Tone,
    seed: int,
    *,
    fruit: RGB | None = APPLE,
    leaf: RGB = LEAF,
) -> list[Node]:
    """The same from afar: a whitewashed stem, a crown of one shade and its dots of fruit."""
    rng = Random(seed)
    cy, rx, ry = base - height * 0.62, height * 0.42, height * 0.36
    stem = limb([(x, base), (x, cy)], [height * 0.05, height * 0.036])
    lit = crown(x + tone.side * rx * 0.26, cy - ry * 0.3, rx * 0.62, ry * 0.56, rng, 7)
    dots = Path()
    for dx, dy in (
        (-0.6, 0.1),
        (-0.3, -0.42),
        (-0.2, 0.4),
        (0.05, -0.1),
        (0.3, 0.52),
        (0.36, -0.5),
        (0.62, 0.0),
    ):
        dots.extend(
            circle(
                x + rx * (dx + rng.uniform(-0.1, 0.1)),
                cy + ry * (dy + rng.uniform(-0.1, 0.1)),
                height * 0.028,
            )
        )
    nodes: list[Node] = [
        flat(ellipse(x, base, rx * 0.9, height * 0.04), tone((110, 128, 74), 0.8), 110),
        flat(stem, tone((206, 190, 168))),
        flat(crown(x, cy, rx, ry, rng, 9), tone(leaf, 0.88)),
        flat(lit, tone(leaf, 1.2), 190),
    ]
    return [*nodes, flat(dots, tone(fruit))] if fruit else nodes


def basket_of_apples(
    x: float, base: float, width: float, tone: Tone, seed: int, colour: RGB = RED
) -> list[Node]:
    """A round wicker basket heaped with apples; `x` is its middle."""
    rng, w, h = Random(seed), width / 2, width * 0.56
    s = tone.side
    body = (
        Path()
        .move(x - w, base - h)
        .cubic(x - w * 0.96, base - h * 0.4, x - w * 0.84, base, x - w * 0.7, base)
    )
    body.cubic(x - w * 0.3, base + h * 0.1, x + w * 0.3, base + h * 0.1, x + w * 0.7, base).cubic(
        x + w * 0.84, base, x + w * 0.96, base - h * 0.4, x + w, base - h
    ).close()
    weave = Path()
    for k in (0.2, 0.42, 0.64):
        y, half = base - h * k, w * (0.74 + 0.24 * k)
        weave.move(x - half, y).cubic(x - half * 0.5, y + h * 0.12, x + half * 0.5, y + h * 0.12, x + half, y)
    ribs = Path()
    for k in (-0.66, -0.33, 0.0, 0.33, 0.66):
        ribs.move(x + w * k, base - h * 0.88).line(x + w * k * 0.78, base + h * 0.02)
    heap = [
        (x + w * k * 0.8 + rng.uniform(-0.05, 0.05) * w, base - h * up)
        for k, up in (
            (-0.8, 1.02),
            (0.8, 1.04),
            (-0.5, 1.3),
            (0.05, 1.24),
            (0.56, 1.28),
            (-0.22, 1.6),
            (0.3, 1.58),
        )
    ]
    wicker: RGB = (190, 142, 90)
    return [
        flat(ellipse(x, base + h * 0.04, w * 1.1, h * 0.1), tone((92, 100, 60), 0.8), 120),
        *apples(heap, width * 0.15, tone, colour),
        graded(body, (x + s * w, 0.0), (x - s * w, 0.0), tone(wicker, 1.25), tone(wicker), tone(wicker, 0.72)),
        line(ribs, tone(wicker, 0.76), width * 0.02),
        line(weave, tone(wicker, 0.66), width * 0.026),
        line(Path().move(x - w, base - h).cubic(x - w * 0.5, base - h * 0.84, x + w * 0.5, base - h * 0.84, x + w, base - h), tone(wicker, 1.3), width * 0.06),
    ]  # fmt: skip
