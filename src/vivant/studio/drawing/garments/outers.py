"""Aprons, capes, sashes, tool belts and shawls, over everything else."""

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import OUTLINE, inked, line, veil
from vivant.studio.drawing.bodies.limbs import sleeve
from vivant.studio.drawing.bodies.trunk import between_rows, outline, widths
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.garments.aprons import draw_apron, draw_strings
from vivant.studio.drawing.garments.capes import draw_cape, draw_clasp
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.garments.wearer import Wearer
from vivant.studio.drawing.path import Path, polygon, rectangle, smooth
from vivant.studio.drawing.skeleton import Limb
from vivant.studio.palette import shaded


def draw_outer_behind(body: Wearer, feature: Feature) -> list[Node]:
    """What of the garment hangs behind the body: a cape."""
    return draw_cape(body, feature) if feature.kind == "cape" else []


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
            return draw_strings(body, feature) if body.view == "back" else draw_apron(body, feature)
        case "cape":
            return draw_clasp(body, feature) if body.view != "back" else []
        case "sash":
            return _sash(body, feature)
        case "tool belt":
            return _tool_belt(body, feature)
        case "shawl":
            return _shawl(body, feature)
    return []


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
