"""Aprons: bib, strings and a skirt before the thighs; straps and a bow from behind."""

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import between, inked, line
from vivant.studio.drawing.bodies.trunk import widths
from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.garments.drapery import Drape, draped
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.garments.wearer import Wearer, along
from vivant.studio.drawing.path import Path, circle, smooth
from vivant.studio.palette import ink


def draw_apron(body: Wearer, feature: Feature) -> list[Node]:
    """An apron from the front."""
    colour, trunk = feature.colour.rgb, body.skeleton.trunk
    bib = smooth(
        [body.front(0.3, -0.54), body.front(0.55, -0.4), body.front(0.76, -0.42), body.front(0.73, 0.02), body.front(0.76, 0.46),
         body.front(0.55, 0.5), body.front(0.3, 0.74)], tension=0.5,
    )  # fmt: skip
    straps = Path()
    for across, end in ((-0.4, -0.46), (0.44, 0.54)):
        straps.move(*body.front(0.75, across)).line(*body.front(0.96, end))
    left, right = widths(body.profile, 0.3)
    tie = Path().move(*trunk.at(0.3, -left * 0.88)).line(*trunk.at(0.3, right * 0.88))
    pocket = smooth(
        [body.front(0.12, -0.24), body.front(0.1, 0.12), body.front(0.12, 0.5), body.front(-0.05, 0.44), body.front(-0.08, 0.12),
         body.front(-0.05, -0.2)], tension=0.5,
    )  # fmt: skip
    return [
        line(straps, colour, "outer", 0.016), inked(bib, colour, "outer"), *printed(feature, bib, trunk.waist, trunk.pelvis),
        *_skirt(body).painted(feature, trunk.waist, trunk.pelvis), line(tie, colour, "outer", 0.016),
        inked(pocket, colour, "outer", 0.006),
    ]  # fmt: skip


def draw_strings(body: Wearer, feature: Feature) -> list[Node]:
    """An apron from behind: crossed straps and a bow."""
    colour, h = feature.colour.rgb, body.physique.height
    left, right = widths(body.profile, 0.3)
    trunk = body.skeleton.trunk
    straps = Path().move(*trunk.at(0.3, -left)).line(*trunk.at(0.3, right))
    for side in (-1, 1):
        straps.move(*body.front(0.32, side * 0.5)).line(*body.front(0.95, -side * 0.5))
    x, y = body.front(0.3)
    for side in (-1, 1):
        straps.move(x, y).line(x + side * 0.03 * h, y + 0.13 * h)
    loops = Path()
    for side in (-1, 1):
        loops.extend(
            smooth([(x, y), (x + side * 0.06 * h, y - 0.03 * h), (x + side * 0.065 * h, y + 0.02 * h)])
        )
    knot = circle(x, y, 0.014 * h)
    return [Shape(straps, None, Flat(ink(colour)), 0.026, "outer"), Shape(straps, None, Flat(colour), 0.014, "outer"),
            inked(loops.extend(knot), colour, "outer", 0.007)]  # fmt: skip


def _skirt(body: Wearer) -> Drape:
    """What of an apron hangs from its strings, before the thighs."""
    h, r = body.physique.height, body.physique.leg_width
    ends = [along(limb, 0.44) for limb in body.legs]
    (xl, yl), (xr, yr) = min(ends), max(ends)
    hem_left, hem_right = (xl - r * 0.5, yl), (xr + r * 0.95, yr)
    left, right = (
        [body.front(0.31, -0.68), body.front(0.02, -0.74)],
        [body.front(0.31, 0.84), body.front(0.02, 0.92)],
    )
    return draped(
        [*left, between(left[1], hem_left, 0.5), hem_left], [*right, between(right[1], hem_right, 0.5), hem_right],
        0.02 * h, 2,
    )  # fmt: skip
