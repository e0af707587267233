"""What tops have on them: collars, buttons, lapels, pockets, cords and straps."""

from collections.abc import Callable, Mapping
from typing import Final

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import OUTLINE, between, filled, inked, line, veil
from vivant.studio.drawing.bodies.trunk import between_rows, outline, widths
from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.garments.wearer import Wearer
from vivant.studio.drawing.path import Path, circle, polygon
from vivant.studio.palette import RGB, ink, shaded

LINEN: Final[RGB] = (247, 245, 239)
"""What shows under open garments."""


def under(feature: Feature) -> RGB:
    """The colour of what is worn below: the second colour of plain cloth, or linen."""
    return feature.second.rgb if feature.second and feature.pattern == "plain" else LINEN


def _buttons(
    body: Wearer, colour: RGB, ts: tuple[float, ...], across: float = 0.0, r: float = 0.0095
) -> Node:
    path = Path()
    for t in ts:
        path.extend(circle(*body.front(t, across), r * body.physique.height))
    return inked(path, shaded(colour, 1.55), "top", 0.005)


def _collar(body: Wearer, colour: RGB) -> Node:
    tips = [body.front(0.94, -0.62), body.front(0.97, 0.0), body.front(0.94, 0.7), body.front(0.8, 0.42),
            body.front(0.88, 0.0), body.front(0.8, -0.34)]  # fmt: skip
    return inked(polygon(tips), shaded(colour, 1.3), "top", OUTLINE * 0.8)


def _shirt(body: Wearer, feature: Feature, low: float) -> list[Node]:
    colour = feature.colour.rgb
    placket = Path().move(*body.front(0.86)).line(*body.front(low + 0.03))
    return [
        line(placket, colour, "top", 0.006),
        _buttons(body, colour, (0.68, 0.46, 0.24)),
        _collar(body, colour),
    ]


def _tunic(body: Wearer, feature: Feature, low: float) -> list[Node]:
    notch = polygon([body.front(0.96, -0.3), body.front(0.68), body.front(0.96, 0.36)])
    lace = Path().move(*body.front(0.86, -0.2)).line(*body.front(0.78, 0.14))
    lace.move(*body.front(0.86, 0.22)).line(*body.front(0.78, -0.12))
    return [
        inked(notch, under(feature), "top", 0.007),
        line(lace, feature.colour.rgb, "top", 0.006),
        _cord(body, feature, 0.28),
    ]


def _cord(body: Wearer, feature: Feature, t: float) -> Node:
    left, right = widths(body.profile, t)
    trunk = body.skeleton.trunk
    (x1, y1), (x2, y2), (mx, my) = (
        trunk.at(t, -left - 0.004),
        trunk.at(t, right + 0.004),
        body.front(t - 0.05),
    )
    path = Path().move(x1, y1).cubic(mx, my, mx, my, x2, y2)
    return line(path, feature.colour.rgb, "top", 0.014)


def _jumper(body: Wearer, feature: Feature, low: float) -> list[Node]:
    trunk, colour = body.skeleton.trunk, feature.colour.rgb
    ease = 0.009 * body.physique.height
    hem = outline(trunk, between_rows(body.profile, low, 0.08), ease + 0.001, 0.4)
    neck = outline(trunk, between_rows(body.profile, 0.88, 0.97), ease + 0.002, 0.5)
    ribs = Path()
    for across in (-0.75, -0.45, -0.15, 0.15, 0.45, 0.75):
        ribs.move(*body.front(low + 0.015, across)).line(*body.front(0.07, across))
    return [veil(hem, colour, "top", 60), inked(neck, colour, "top"), line(ribs, colour, "top", 0.005)]


def _jacket(body: Wearer, feature: Feature, low: float) -> list[Node]:
    colour = feature.colour.rgb
    gap = [body.front(0.97, -0.34), body.front(0.5, 0.0), body.front(0.97, 0.42)]
    lapels = Path().extend(polygon([body.front(0.97, -0.4), body.front(0.74, -0.52), body.front(0.48, 0.0)]))
    lapels.extend(polygon([body.front(0.97, 0.46), body.front(0.74, 0.52), body.front(0.48, 0.02)]))
    opening = Path().move(*body.front(0.48)).line(*body.front(low + 0.01, 0.06))
    pocket = Path().move(*body.front(0.16, -0.62)).line(*body.front(0.16, -0.3))
    pocket.move(*body.front(0.16, 0.4)).line(*body.front(0.16, 0.72))
    return [
        filled(polygon(gap), under(feature), "top"), inked(lapels, shaded(colour, 0.86), "top", 0.007),
        line(opening, colour, "top"), line(pocket, colour, "top"), _buttons(body, colour, (0.38, 0.2), 0.14),
    ]  # fmt: skip


def _waistcoat(body: Wearer, feature: Feature, low: float) -> list[Node]:
    colour = feature.colour.rgb
    gap = [body.front(0.97, -0.4), body.front(0.46, 0.0), body.front(0.97, 0.46)]
    opening = Path().move(*body.front(0.46)).line(*body.front(low + 0.02))
    pocket = Path().move(*body.front(0.2, -0.6)).line(*body.front(0.22, -0.26))
    return [
        inked(polygon(gap), under(feature), "top", 0.007), line(opening, colour, "top"), line(pocket, colour, "top"),
        _buttons(body, colour, (0.36, 0.22, 0.08), 0.12),
    ]  # fmt: skip


def _dress(body: Wearer, feature: Feature, low: float) -> list[Node]:
    colour = feature.colour.rgb
    collar = [body.front(0.97, -0.5), body.front(0.84, -0.4), body.front(0.86, -0.02), body.front(0.84, 0.4),
              body.front(0.97, 0.6)]  # fmt: skip
    return [
        inked(polygon(collar), under(feature), "top", 0.007),
        _cord(body, feature, 0.36),
        _buttons(body, colour, (0.7, 0.55)),
    ]


def _robe(body: Wearer, feature: Feature, low: float) -> list[Node]:
    colour = feature.colour.rgb
    x, y = between(body.legs[0].end, body.legs[-1].end, 0.5)
    (ax, ay), (bx, by) = body.front(0.6), body.front(0.0, 0.02)
    trim = Path().move(*body.front(0.97, -0.42)).line(ax, ay).line(*body.front(0.97, 0.48))
    trim.move(ax, ay).cubic(bx, by, bx, by, bx + (x - bx) * 0.7, by + (y - by) * 0.86)
    return [
        Shape(trim, None, Flat(ink(colour)), 0.026, "top"), Shape(trim, None, Flat(shaded(colour, 1.45)), 0.015, "top"),
        _cord(body, feature, 0.3),
    ]  # fmt: skip


def _overalls(body: Wearer, feature: Feature, low: float) -> list[Node]:
    colour = feature.colour.rgb
    straps = Path()
    for across, end in ((-0.5, -0.55), (0.5, 0.62)):
        straps.move(*body.front(0.62, across)).line(*body.front(0.95, end))
    pocket = [body.front(0.52, -0.3), body.front(0.52, 0.34), body.front(0.36, 0.3), body.front(0.36, -0.26)]
    return [
        line(straps, colour, "top", 0.03), Shape(straps, None, Flat(colour), 0.018, "top"), inked(polygon(pocket), colour, "top", 0.007),
        _buttons(body, (216, 174, 62), (0.62,), -0.5), _buttons(body, (216, 174, 62), (0.62,), 0.5),
    ]  # fmt: skip


DETAILS: Final[Mapping[str, Callable[[Wearer, Feature, float], list[Node]]]] = {
    "shirt": _shirt, "tunic": _tunic, "jumper": _jumper, "jacket": _jacket, "waistcoat": _waistcoat, "dress": _dress,
    "robe": _robe, "overalls": _overalls,
}  # fmt: skip
"""Kind → what is drawn on the cloth, given where it ends on the spine."""


def _seam(body: Wearer, feature: Feature, low: float) -> list[Node]:
    """The seam down a coat's back."""
    seam = Path().move(*body.front(0.92)).line(*body.front(low + 0.02))
    return [line(seam, feature.colour.rgb, "top", 0.006)]


def _braces(body: Wearer, feature: Feature, low: float) -> list[Node]:
    """Straps that cross between the shoulder blades."""
    straps = Path()
    for side in (-1, 1):
        straps.move(*body.front(0.6, side * 0.55)).line(*body.front(0.95, -side * 0.5))
    colour = feature.colour.rgb
    return [line(straps, colour, "top", 0.03), Shape(straps, None, Flat(colour), 0.018, "top")]


def _belted(body: Wearer, feature: Feature, low: float) -> list[Node]:
    return [_cord(body, feature, 0.32)]


FROM_BEHIND: Final[Mapping[str, Callable[[Wearer, Feature, float], list[Node]]]] = {
    "jumper": _jumper, "jacket": _seam, "waistcoat": _seam, "overalls": _braces, "tunic": _belted, "robe": _belted,
    "dress": _belted,
}  # fmt: skip
"""Kind → what of it is seen from behind."""
