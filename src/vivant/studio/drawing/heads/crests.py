"""Crests: tufts and manes, feather crests, combs and spines, antennae, horns of storybook beasts."""

from dataclasses import dataclass
from typing import Final

from vivant.schema.character import Feature, Identity
from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.face import Face
from vivant.studio.drawing.heads.horns import draw_horns, draw_long_horn
from vivant.studio.drawing.heads.manes import draw_ruff
from vivant.studio.drawing.heads.strokes import line, solid, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, circle, ellipse, limb, smooth, turned
from vivant.studio.palette import ink

COMB_RED: Final[RGB] = (206, 58, 50)


@dataclass(frozen=True, slots=True)
class Crest:
    behind: tuple[Node, ...] = ()
    front: tuple[Node, ...] = ()
    over: tuple[Node, ...] = ()


def draw_crest(
    crest: Feature, identity: Identity, face: Face, view: View, hatted: bool, droop: float = 0.0
) -> Crest:
    """The crest on top of `face`; under a hat it shows below the rim, behind it or through it.

    Feathers and antennae sink by `droop` degrees, and stand up below 0, as ears do.
    """
    colour = crest.colour.rgb
    match crest.kind:
        case "mane":
            return Crest(
                behind=draw_ruff(colour, view, "crest", 1.36),
                front=() if hatted else _forelocks(colour, view, 0.0),
            )
        case "antenna":
            return Crest(over=_antennae(colour, view, face, (0.0,), hatted, droop))
        case "twin antennae":
            return Crest(over=_antennae(colour, view, face, (-0.42, 0.42), hatted, droop))
        case "curled horns":
            return Crest(over=draw_horns("ram", view, colour, "crest"))
        case "long horn":
            return Crest(over=draw_long_horn(view, colour, "crest"))
        case "crest":
            return _crest(colour, identity, view, hatted, droop)
        case _:
            return Crest(front=_forelocks(colour, view, face.seat.y + 0.9 if hatted else 0.0))


def _forelocks(colour: RGB, view: View, drop: float) -> tuple[Node, ...]:
    x = view.x(0.0, 0.45)
    path = smooth(
        [(x - 0.42, -0.9), (x - 0.36, -1.2), (x - 0.14, -1.12), (x + 0.06, -1.46), (x + 0.18, -1.14), (x + 0.44, -1.28),
         (x + 0.4, -0.9), (x + 0.34, -0.56 + drop), (x + 0.18, -0.74 + drop), (x + 0.06, -0.4 + drop), (x - 0.1, -0.72 + drop),
         (x - 0.26, -0.46 + drop), (x - 0.34, -0.7)], tension=0.75
    )  # fmt: skip
    strands = Path().move(x - 0.12, -0.98).line(x - 0.08, -0.8).move(x + 0.14, -1.0).line(x + 0.18, -0.84)
    return solid("crest", path, colour), line("crest", strands, ink(colour), 0.035)


def _antennae(
    colour: RGB, view: View, face: Face, xs: tuple[float, ...], hatted: bool, droop: float
) -> tuple[Node, ...]:
    foot = face.seat.y - (0.55 if hatted else 0.25)
    if hatted and len(xs) == 1:
        xs = (-0.62,)
    rods, knobs, gleams = Path(), Path(), Path()
    for x in xs:
        px = x * (1 - 0.15 * view.turn) * (1.5 if hatted and len(xs) == 2 else 1.0) - 0.04 * view.turn
        top = -1.78 if len(xs) == 1 else -1.6
        root = (px, foot + (0.3 if hatted else 0.0))
        straight = (px + (0.24 if x > 0 else -0.24 if x < 0 else 0.0), top)
        bend = droop * (1 if x > 0 else -1)
        tip = turned(straight, bend, root)
        elbow = turned(((root[0] + straight[0]) / 2, (root[1] + top) / 2), bend * 0.3, root)
        rods.extend(limb([root, elbow, tip], (0.075, 0.065, 0.05)))
        knobs.extend(circle(tip[0], tip[1] - 0.06, 0.19 if len(xs) == 1 else 0.15))
        gleams.extend(ellipse(tip[0] - 0.05, tip[1] - 0.12, 0.05, 0.045))
    return (
        solid("crest", rods, colour, 0.045), solid("crest", knobs, colour, 0.05), veil("crest", gleams, (255, 255, 255), 170),
    )  # fmt: skip


def _crest(colour: RGB, identity: Identity, view: View, hatted: bool, droop: float) -> Crest:
    if identity.species == "cock":
        return Crest(over=draw_comb(colour, view, "crest", hatted))
    if identity.subject_type == "bird":
        return Crest(behind=_plume(colour, view, hatted, droop))
    return Crest(behind=_spines(colour, view, hatted, droop))


def draw_comb(colour: RGB, view: View, part: str, hatted: bool) -> tuple[Node, ...]:
    """A cock's comb; under a hat what is left of it falls over the forehead."""
    x = view.x(0.0, 0.3)
    if hatted:
        path = smooth(
            [
                (x - 0.3, -0.66),
                (x + 0.3, -0.66),
                (x + 0.34, -0.4),
                (x + 0.14, -0.46),
                (x + 0.02, -0.3),
                (x - 0.14, -0.46),
                (x - 0.32, -0.38),
            ]
        )
        return (solid(part, path, colour, 0.045),)
    path = smooth(
        [(x - 0.56, -0.78), (x - 0.72, -1.2), (x - 0.46, -1.34), (x - 0.3, -1.14), (x - 0.24, -1.56), (x + 0.06, -1.66),
         (x + 0.14, -1.26), (x + 0.34, -1.5), (x + 0.58, -1.34), (x + 0.48, -1.0), (x + 0.44, -0.74), (x, -0.9)]
    )  # fmt: skip
    return (solid(part, path, colour),)


def _plume(colour: RGB, view: View, hatted: bool, droop: float) -> tuple[Node, ...]:
    x, y = -0.1 - 0.3 * view.turn, -0.7
    tips: tuple[Point, ...] = ((-0.95, -1.2), (-0.6, -1.62), (-0.1, -1.82), (0.4, -1.62), (0.74, -1.24))
    if hatted:
        tips, x = ((-1.5, -0.82), (-1.56, -0.42), (-1.46, -0.02)), -0.6
        y = -0.3
    feathers = Path()
    for tx, ty in tips:
        px, ty = turned((tx - 0.2 * view.turn, ty), -0.9 * droop, (x, y))
        mx, my = (x + px) / 2 + (px - x) * 0.12, (y + ty) / 2 - 0.08
        feathers.extend(limb([(x, y), (mx, my), (px, ty)], (0.12, 0.15, 0.1)))
    return (solid("crest", feathers, colour),)


def _spines(colour: RGB, view: View, hatted: bool, droop: float) -> tuple[Node, ...]:
    shift = -0.1 * view.turn
    if hatted:
        frill = (
            (-0.8, -0.5),
            (-1.42, -0.62),
            (-1.1, -0.22),
            (-1.52, -0.1),
            (-1.12, 0.14),
            (-1.36, 0.44),
            (-0.8, 0.4),
        )
        path = smooth([(x + shift, y) for x, y in frill], tension=0.35)
        far = smooth([(-x + shift - 0.1 * view.turn, y) for x, y in frill], tension=0.35)
        return (solid("crest", path.extend(far), colour),)
    fan = (
        (-0.86, -0.5), (-1.1, -1.06), (-0.66, -1.0), (-0.62, -1.5), (-0.2, -1.2), (0.0, -1.72), (0.2, -1.2), (0.62, -1.5),
        (0.66, -1.0), (1.1, -1.06), (0.86, -0.5),
    )  # fmt: skip
    # Spines sink together, like a fan that closes.
    flat = 1 - droop / 110
    path = smooth(
        [(x * (1 - 0.1 * view.turn) + shift, -0.5 + (y + 0.5) * flat) for x, y in fan], tension=0.35
    )
    ribs = Path()
    for x, y in ((-0.5, -1.24), (0.0, -1.44), (0.5, -1.24)):
        ribs.move(x * 0.7 + shift, -0.8).line(x + shift, -0.5 + (y + 0.5) * flat)
    return solid("crest", path, colour), line("crest", ribs, ink(colour), 0.035)
