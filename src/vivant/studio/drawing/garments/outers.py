"""Aprons, capes, sashes, tool belts and shawls, over everything else."""

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import OUTLINE, between, inked, line, veil
from vivant.studio.drawing.bodies.limbs import sleeve
from vivant.studio.drawing.bodies.trunk import between_rows, outline, widths
from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.garments.drapery import Drape, draped
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.garments.wearer import Wearer, along
from vivant.studio.drawing.path import Path, circle, polygon, rectangle, smooth
from vivant.studio.drawing.skeleton import Limb
from vivant.studio.palette import ink, shaded


def draw_outer_behind(body: Wearer, feature: Feature) -> list[Node]:
    """What of the garment hangs behind the body: a cape."""
    return _cape(body, feature) if feature.kind == "cape" else []


def draw_outer_sleeve(body: Wearer, limb: Limb, feature: Feature) -> list[Node]:
    """What falls over an upper arm: a shawl."""
    if feature.kind != "shawl":
        return []
    height = body.physique.height
    return list(
        sleeve(limb, body.arm, 0.36, 0.012 * height, 0.012 * height).painted(feature.colour.rgb, "outer")
    )


def draw_outer(body: Wearer, feature: Feature) -> list[Node]:
    """What of the garment lies on the trunk; nothing for an unknown kind."""
    match feature.kind:
        case "apron":
            return _strings(body, feature) if body.view == "back" else _apron(body, feature)
        case "cape":
            return _clasp(body, feature) if body.view != "back" else []
        case "sash":
            return _sash(body, feature)
        case "tool belt":
            return _tool_belt(body, feature)
        case "shawl":
            return _shawl(body, feature)
    return []


def _cape(body: Wearer, feature: Feature) -> list[Node]:
    trunk = body.skeleton.trunk
    return _hung(body).painted(feature, trunk.neck, trunk.pelvis)


def _hung(body: Wearer) -> Drape:
    """A cape from the shoulders to the calves: it falls from the neck and trails behind."""
    h, trunk, wide = body.physique.height, body.skeleton.trunk, body.physique.shoulders
    ends = [along(limb, 0.84) for limb in body.legs]
    floor = min(max(y for _, y in ends), -0.03 * h)
    neck, pelvis = trunk.neck, trunk.pelvis
    top_left, top_right = trunk.at(0.96, -wide * 0.72), trunk.at(0.96, wide * 0.66)
    if abs(neck[1] - pelvis[1]) < 0.5 * abs(neck[0] - pelvis[0]):
        return _spread_out(body, floor)
    left, right = trunk.at(0.84, -wide * 1.02), trunk.at(0.84, wide * 0.9)
    if body.frontal:
        hem_left = min(ends)[0] - 0.1 * h, floor
        hem_right = max(ends)[0] + 0.1 * h, floor
        right = trunk.at(0.84, wide * 1.02)
    else:
        trail = max(neck[0] - pelvis[0], 0.0)
        back = min(neck[0] - 0.15 * h, pelvis[0] - 0.16 * h, min(ends)[0] - 0.06 * h) - 0.25 * trail
        hem_left = back, floor - 0.5 * trail
        hem_right = max(pelvis[0] + 0.03 * h, back + 0.2 * h), floor - 0.2 * trail
    mid_left, mid_right = between(left, hem_left, 0.5), between(right, hem_right, 0.5)
    hollow = 0.16 * abs(hem_left[0] - left[0])
    return draped(
        [top_left, left, (mid_left[0] + hollow, mid_left[1]), hem_left],
        [top_right, right, (mid_right[0] - hollow * body.frontal, mid_right[1]), hem_right],
        0.024 * h, 4,
    )  # fmt: skip


def _spread_out(body: Wearer, floor: float) -> Drape:
    """A cape over a body that lies or tumbles."""
    h, trunk, wide = body.physique.height, body.skeleton.trunk, body.physique.shoulders
    side = -1 if trunk.neck[0] > trunk.pelvis[0] else 1
    left = [trunk.at(0.95, -wide * 0.7), trunk.at(0.5, -wide * 1.1), trunk.at(0.0, -wide * 1.2)]
    right = [trunk.at(0.95, wide * 0.5), trunk.at(0.5, wide * 0.3), trunk.at(0.0, wide * 0.2)]
    x, y = trunk.pelvis
    for edge, dy in ((left, -0.04), (right, 0.05)):
        edge.append((x + side * 0.3 * h, min(y + dy * h, -0.02)))
    return draped(left, right, 0.01 * h, 2)


def _clasp(body: Wearer, feature: Feature) -> list[Node]:
    colour, h = feature.colour.rgb, body.physique.height
    collar = smooth(
        [body.front(0.99, -0.9), body.front(0.82, -1.0), body.front(0.74, -0.3), body.front(0.8, 0.1), body.front(0.74, 0.5),
         body.front(0.84, 1.02), body.front(0.99, 0.9)], tension=0.7,
    )  # fmt: skip
    return [
        inked(collar, colour, "outer"),
        inked(circle(*body.front(0.82, 0.08), 0.022 * h), (216, 174, 62), "outer", 0.006),
    ]


def _apron(body: Wearer, feature: Feature) -> list[Node]:
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
        *apron_skirt(body).painted(feature, trunk.waist, trunk.pelvis), line(tie, colour, "outer", 0.016),
        inked(pocket, colour, "outer", 0.006),
    ]  # fmt: skip


def _strings(body: Wearer, feature: Feature) -> list[Node]:
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


def apron_skirt(body: Wearer) -> Drape:
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


def _sash(body: Wearer, feature: Feature) -> list[Node]:
    colour, trunk = feature.colour.rgb, body.skeleton.trunk
    left, right = widths(body.profile, 0.84)[0], widths(body.profile, 0.16)[1]
    a, b = trunk.at(0.93, -left * 0.86), trunk.at(0.72, -left * 1.04)
    c, d = trunk.at(0.02, right * 1.06), trunk.at(0.24, right * 1.04)
    m1, m2 = body.front(0.42, -0.22), body.front(0.64, 0.08)
    path = Path().move(*a).cubic(*m2, *m2, *d).line(*c).cubic(*m1, *m1, *b).close()
    x, y = trunk.at(0.12, right * 1.0)
    h = body.physique.height
    knot = polygon(
        [(x - 0.03 * h, y), (x + 0.02 * h, y), (x + 0.045 * h, y + 0.13 * h), (x - 0.015 * h, y + 0.14 * h)]
    )
    return [inked(knot, colour, "outer"), inked(path, colour, "outer"), *printed(feature, path, a, c, 0.03)]


def _tool_belt(body: Wearer, feature: Feature) -> list[Node]:
    colour, h, trunk = feature.colour.rgb, body.physique.height, body.skeleton.trunk
    band = outline(trunk, between_rows(body.profile, 0.08, 0.21), 0.01 * h, 0.3)
    x, y = body.front(0.1, -0.62)
    pouch = rectangle(x - 0.042 * h, y - 0.02 * h, 0.084 * h, 0.1 * h, 0.02 * h)
    flap = Path().move(x - 0.04 * h, y + 0.016 * h).line(x + 0.04 * h, y + 0.016 * h)
    x2, y2 = body.front(0.1, 0.66)
    handle = rectangle(x2 - 0.012 * h, y2 - 0.05 * h, 0.024 * h, 0.12 * h, 0.01 * h)
    holster = rectangle(x2 - 0.03 * h, y2 - 0.01 * h, 0.06 * h, 0.05 * h, 0.012 * h)
    bx, by = body.front(0.145, 0.06)
    buckle = rectangle(bx - 0.026 * h, by - 0.022 * h, 0.052 * h, 0.044 * h, 0.008)
    if body.view == "back":
        return [inked(band, colour, "outer")]
    return [
        inked(band, colour, "outer"), inked(handle, (183, 110, 67), "outer", 0.007), inked(holster, colour, "outer"),
        inked(pouch, colour, "outer"), line(flap, colour, "outer"), inked(buckle, (216, 174, 62), "outer", 0.007),
    ]  # fmt: skip


def _shawl(body: Wearer, feature: Feature) -> list[Node]:
    colour, h, trunk = feature.colour.rgb, body.physique.height, body.skeleton.trunk
    path = smooth(
        [body.front(1.0, -0.8), body.front(0.86, -1.24), body.front(0.56, -1.22), body.front(0.44, -0.6), body.front(0.36, 0.0),
         body.front(0.46, 0.62), body.front(0.58, 1.2), body.front(0.88, 1.2), body.front(1.0, 0.8)], tension=0.8,
    )  # fmt: skip
    fringe = Path()
    for t, a in ((0.5, -0.9), (0.44, -0.6), (0.39, -0.3), (0.36, 0.0), (0.4, 0.34), (0.46, 0.66)):
        x, y = body.front(t, a)
        fringe.move(x, y).line(x, y + 0.026 * h)
    fold = Path().move(*body.front(0.92, -0.3)).line(*body.front(0.44, 0.02)).line(*body.front(0.92, 0.42))
    return [
        line(fringe, colour, "outer", 0.008), inked(path, colour, "outer"), *printed(feature, path, trunk.neck, trunk.pelvis),
        line(fold, shaded(colour, 0.9), "outer", OUTLINE * 0.7), veil(polygon([body.front(0.9, -0.3), body.front(0.44, 0.02),
        body.front(0.9, 0.42)]), colour, "outer", 26),
    ]  # fmt: skip
