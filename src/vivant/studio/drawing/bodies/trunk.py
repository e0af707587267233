"""The trunk: its outline between pelvis and neck, bare or as a garment covers it."""

from collections.abc import Sequence
from itertools import pairwise

from vivant.studio.drawing.bodies.inked import OUTLINE, filled, inked, line, veil
from vivant.studio.drawing.bodies.physique import Physique
from vivant.studio.drawing.displaylist import Shape
from vivant.studio.drawing.path import Path, Point, circle, polygon, smooth
from vivant.studio.drawing.skeleton import Trunk
from vivant.studio.palette import RGB, shaded

Row = tuple[float, float, float]
"""(t along the spine, half width to the left, half width to the right)."""


def rows(p: Physique, trunk: Trunk) -> tuple[Row, ...]:
    """The naked outline from the crotch to the neck."""
    k = {"three_quarter": 0.86, "side": 0.74}.get(trunk.view, 1.0)
    s, w, h = p.shoulders * k, p.waist * k, p.hips * k
    b = {"three_quarter": 1.0, "side": 1.5}.get(trunk.view, 0.0) * p.belly
    match p.frame.torso:
        case "person":
            bust = 0.0 if trunk.frontal else 0.008 * p.height
            return (
                (-0.13, h * 0.62, h * 0.62), (0.0, h, h * 0.94 + b * 0.4), (0.36, w, w + b),
                (0.68, s * 0.9, s * 0.92 + bust), (0.87, s * 0.94, s * 0.94), (0.985, s * 0.5, s * 0.5),
            )  # fmt: skip
        case "pear" | "wool":
            return (
                (-0.14, h * 0.66, h * 0.66), (0.03, h, h + b), (0.36, w * 1.02, w * 1.02 + b * 1.2),
                (0.68, s * 0.92, s * 0.94 + b * 0.6), (0.88, s * 0.86, s * 0.86), (1.0, s * 0.48, s * 0.48),
            )  # fmt: skip
        case "egg":
            return (
                (-0.17, h * 0.6, h * 0.6), (0.05, h * 0.98, h + b), (0.38, w, w + b * 1.6),
                (0.68, s * 1.02, s * 1.04 + b * 1.4), (0.88, s * 0.8, s * 0.84), (1.02, s * 0.42, s * 0.44),
            )  # fmt: skip
        case "round":
            return (
                (-0.16, w * 0.5, w * 0.5), (0.02, w * 0.86, w * 0.86), (0.4, w * 1.04, w * 1.04), (0.74, w * 0.92, w * 0.92),
                (0.94, w * 0.58, w * 0.58), (1.0, w * 0.36, w * 0.36),
            )  # fmt: skip
        case "box":
            return (
                (-0.08, h * 0.96, h * 0.96), (0.0, h, h), (0.36, w, w), (0.7, s * 0.98, s * 0.98), (0.9, s, s),
                (0.97, s * 0.96, s * 0.96),
            )  # fmt: skip
        case "tin":
            return (
                (-0.08, h * 1.0, h * 1.0), (0.0, h * 1.04, h * 1.04), (0.4, w * 0.96, w * 0.96), (0.7, w * 0.9, w * 0.9),
                (0.88, s * 0.78, s * 0.78), (0.98, s * 0.6, s * 0.6),
            )  # fmt: skip


def outline(trunk: Trunk, profile: Sequence[Row], ease: float = 0.0, tension: float = 1.0) -> Path:
    """The closed outline through `profile`, `ease` wider on both sides."""
    left = [trunk.at(t, -(a + ease)) for t, a, _ in profile]
    right = [trunk.at(t, b + ease) for t, _, b in profile]
    return smooth([*left, *right[::-1]], tension=tension)


def between_rows(profile: Sequence[Row], low: float, high: float) -> list[Row]:
    """The part of a profile from `low` to `high` along the spine, cut where they fall."""
    inside = [row for row in profile if low + 0.04 < row[0] < high - 0.04]
    return [(low, *widths(profile, low)), *inside, (high, *widths(profile, high))]


def widths(profile: Sequence[Row], t: float) -> tuple[float, float]:
    """Half widths to the left and right at `t`."""
    below = profile[0]
    for row in profile:
        if row[0] >= t:
            f = (t - below[0]) / ((row[0] - below[0]) or 1.0)
            return below[1] + (row[1] - below[1]) * f, below[2] + (row[2] - below[2]) * f
        below = row
    return below[1], below[2]


def shade(trunk: Trunk, profile: Sequence[Row], ease: float = 0.0) -> Path:
    """A crescent along the left side."""
    outer = [trunk.at(t, -(a + ease)) for t, a, _ in profile]
    inner = [trunk.at(t, -(a + ease) * 0.66) for t, a, _ in profile[1:-1]]
    return smooth([*outer, *inner[::-1]], tension=0.9)


def bare_trunk(trunk: Trunk, p: Physique, coat: RGB) -> list[Shape]:
    """The body without clothes."""
    profile = rows(p, trunk)
    if p.frame.jointed:
        return _turned(trunk, profile, p, coat)
    if p.frame.torso == "wool":
        return [inked(_fleece(trunk, profile), coat, "coat"), veil(shade(trunk, profile), coat, "coat")]
    stiff = p.frame.torso in ("box", "tin")
    skin = inked(outline(trunk, profile, tension=0.45 if stiff else 1.0), coat, "coat")
    return [
        skin,
        veil(shade(trunk, profile), coat, "coat"),
        *(_rivets(trunk, profile, coat) if stiff else ()),
    ]


def _turned(trunk: Trunk, profile: Sequence[Row], p: Physique, wood: RGB) -> list[Shape]:
    """A wooden mannequin's trunk: a block for the hips, a ball, an egg for the chest."""
    block = outline(trunk, between_rows(profile, profile[0][0], 0.17), tension=0.7)
    chest = outline(trunk, [(0.34, p.waist * 0.7, p.waist * 0.7), *between_rows(profile, 0.5, 0.985)])
    ball = circle(*trunk.at(0.25, 0.0), p.waist * 0.62)
    neck = circle(*trunk.at(1.02, 0.0), p.head * 0.36)
    return [
        inked(ball.extend(neck), shaded(wood, 0.8), "coat"), inked(block, wood, "coat"), inked(chest, wood, "coat"),
        veil(shade(trunk, profile), wood, "coat"),
    ]  # fmt: skip


def _fleece(trunk: Trunk, profile: Sequence[Row]) -> Path:
    """A woolly outline: curls all around."""
    ts = [profile[0][0] + (profile[-1][0] - profile[0][0]) * i / 5 for i in range(6)]
    left = [trunk.at(t, -widths(profile, t)[0]) for t in ts]
    right = [trunk.at(t, widths(profile, t)[1]) for t in ts]
    around = [*left, *right[::-1]]
    path = Path().move(*around[0])
    for a, b in pairwise([*around, around[0]]):
        dx, dy = b[0] - a[0], b[1] - a[1]
        nx, ny = dy * 0.5, -dx * 0.5
        path.cubic(a[0] + nx, a[1] + ny, b[0] + nx, b[1] + ny, *b)
    return path.close()


def _rivets(trunk: Trunk, profile: Sequence[Row], coat: RGB) -> list[Shape]:
    """A seam with rivets on a metal trunk."""
    heads, seam = Path(), Path()
    a, b = widths(profile, 0.76)
    seam.move(*trunk.at(0.76, -a)).line(*trunk.at(0.76, b))
    for f in (-0.8, -0.4, 0.0, 0.4, 0.8):
        heads.extend(circle(*trunk.at(0.83, f * (a if f < 0 else b)), 0.006))
    return [line(seam, coat, "coat", OUTLINE * 0.6), filled(heads, shaded(coat, 0.6), "coat")]


def belly_patch(trunk: Trunk, p: Physique, colour: RGB) -> Shape:
    """The second colour on the belly; a panel on robots."""
    profile, stiff = rows(p, trunk), p.frame.torso in ("box", "tin")
    lean = 0.0 if trunk.frontal else 0.2
    if stiff:
        corners: list[Point] = []
        for t, sign in ((0.14, -1), (0.14, 1), (0.62, 1), (0.62, -1)):
            width = min(widths(profile, t))
            corners.append(trunk.at(t, width * (sign * 0.58 + lean)))
        return inked(polygon(corners), colour, "belly", 0.006)
    left, right = [], []
    for t, narrow in ((-0.04, 0.34), (0.14, 0.6), (0.4, 0.68), (0.66, 0.6), (0.84, 0.3)):
        a, b = widths(profile, t)
        left.append(trunk.at(t, -a * (narrow - lean)))
        right.append(trunk.at(t, b * min(narrow + lean, 0.93)))
    return filled(smooth([*left, *right[::-1]]), colour, "belly")
