"""A village schoolroom: green wainscot, tall windows to the left, chalk dust in the light."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.blackboard import blackboard
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.furniture import books
from vivant.studio.drawing.settings.island_map import island_map
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.patterns import boarding
from vivant.studio.drawing.settings.pigments import BLUE, DARK_TIMBER, GOLD, LEAF, RED, TEAL
from vivant.studio.drawing.settings.room import FLOOR, dim_corners, hanging_lamp, lamplight, shell
from vivant.studio.drawing.settings.shading import across, contact, downward
from vivant.studio.drawing.settings.sky import band
from vivant.studio.drawing.settings.windows import casement, sunbeam

_WALL: RGB = (238, 226, 160)
_DADO: RGB = (128, 160, 122)
_WOOD: RGB = (198, 148, 98)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.15)
    far = light.at(0.6)
    nodes = shell(aspect, light, _WALL, (214, 178, 132))
    nodes += [
        flat(band(aspect, 0.5, FLOOR - 0.028), far(_DADO)),
        *boarding(aspect, far, _DADO, 0.5, FLOOR - 0.028, 0.07),
        flat(band(aspect, 0.49, 0.506), far(_DADO, 1.25)),
    ]
    nodes += lamplight(aspect * 0.5, 0.26, 0.56, light)
    nodes += casement(aspect * 0.11 - 0.075, 0.1, 0.15, 0.32, light, frame=(236, 232, 214), arched=True)
    nodes += _wall_things(aspect, tone)
    nodes += _desk(aspect * 0.47, 0.725, 0.8, light.at(0.25))
    nodes += DETAILS[detail](aspect, light)
    nodes += hanging_lamp(aspect * 0.5, 0.09, 0.055, tone, (236, 232, 214))
    nodes += sunbeam(aspect * 0.11 - 0.075, 0.1, 0.15, 0.32, light)
    return nodes + dim_corners(aspect, light)


def _wall_things(aspect: float, tone: Tone) -> list[Node]:
    """The teacher's high desk with an apple and a bell, coat hooks with a forgotten hat, children's drawings."""
    x, top, base = aspect * 0.82, 0.53, 0.745
    apple = smooth(
        [
            (x - 0.04, top - 0.05),
            (x - 0.058, top - 0.085),
            (x - 0.035, top - 0.1),
            (x - 0.02, top - 0.093),
            (x - 0.004, top - 0.1),
            (x + 0.018, top - 0.085),
            (x, top - 0.05),
            (x - 0.02, top - 0.044),
        ]
    )
    bell = (
        Path()
        .move(x + 0.05, top - 0.045)
        .cubic(x + 0.07, top - 0.06, x + 0.06, top - 0.1, x + 0.085, top - 0.1)
    )
    bell.cubic(x + 0.11, top - 0.1, x + 0.1, top - 0.06, x + 0.12, top - 0.045).close()
    hx = aspect * 0.955
    hat = (
        Path()
        .move(hx - 0.06, 0.42)
        .cubic(hx - 0.02, 0.4, hx + 0.02, 0.4, hx + 0.06, 0.42)
        .line(hx + 0.032, 0.405)
    )
    hat.cubic(hx + 0.036, 0.34, hx - 0.036, 0.34, hx - 0.032, 0.405).close()
    papers = [
        flat(rectangle(aspect * 0.5 + dx, 0.395 + dy, 0.075, 0.06, 0.003), tone((252, 248, 236)))
        for dx, dy in ((-0.14, 0.0), (-0.04, 0.008), (0.06, 0.0))
    ]
    suns = joined(circle(aspect * 0.5 + dx, 0.42 + dy, 0.012) for dx, dy in ((-0.12, 0.0), (0.085, -0.002)))
    houses = joined(
        polygon(
            [
                (aspect * 0.5 + dx, 0.445),
                (aspect * 0.5 + dx, 0.425),
                (aspect * 0.5 + dx + 0.016, 0.41),
                (aspect * 0.5 + dx + 0.032, 0.425),
                (aspect * 0.5 + dx + 0.032, 0.445),
            ]
        )
        for dx in (-0.105, -0.022)
    )
    return [
        *papers,
        flat(suns, tone(GOLD)),
        flat(houses, tone(RED)),
        flat(rectangle(hx - 0.2, 0.395, 0.5, 0.022, 0.004), tone(_WOOD)),
        flat(joined(circle(hx + dx, 0.41, 0.009) for dx in (-0.13, 0.0, 0.1)), tone(DARK_TIMBER)),
        flat(hat, tone((196, 98, 84))),
        contact(x, base, 0.19, tone),
        across(rectangle(x - 0.16, top, 0.32, base - top, 0.006), tone, _WOOD),
        flat(
            joined(rectangle(x + dx, top + 0.05, 0.13, 0.13, 0.008) for dx in (-0.145, 0.015)),
            tone(_WOOD, 0.86),
        ),
        flat(
            polygon([(x - 0.16, top - 0.045), (x + 0.16, top - 0.045), (x + 0.19, top), (x - 0.19, top)]),
            tone(_WOOD, 1.25),
        ),
        downward(rectangle(x - 0.19, top - 0.002, 0.38, 0.026, 0.006), tone, _WOOD, 1.1, 0.86),
        flat(apple, tone(RED)),
        line(strokes([(x - 0.02, top - 0.095, x - 0.012, top - 0.115)]), tone(DARK_TIMBER), 0.006),
        flat(bell, tone(GOLD)),
        flat(rectangle(x + 0.075, top - 0.135, 0.02, 0.04, 0.008), tone(DARK_TIMBER)),
        *books(x - 0.15, x - 0.07, top - 0.02, 0.08, tone, 8),
    ]


def _desks(aspect: float, light: Light) -> list[Node]:
    """Two rows of pupils' desks with slates, ink and a satchel; seen from their backs."""
    nodes: list[Node] = []
    for x, base, scale, depth in (
        (aspect * 0.5 - 0.27, 0.73, 0.82, 0.2),
        (aspect * 0.5 + 0.13, 0.73, 0.82, 0.2),
        (aspect * 0.5 - 0.33, 0.79, 1.0, 0.05),
        (aspect * 0.5 + 0.24, 0.79, 1.0, 0.05),
    ):
        nodes += _desk(x, base, scale, light.at(depth))
    return nodes


def _desk(x: float, base: float, scale: float, tone: Tone) -> list[Node]:
    w, h = 0.13 * scale, 0.22 * scale
    top = base - h
    lid = polygon(
        [(x - w * 0.86, top - 0.045 * scale), (x + w * 0.86, top - 0.045 * scale), (x + w, top), (x - w, top)]
    )
    legs = joined(rectangle(x + d * w * 0.86 - 0.012, top, 0.024, h, 0.006) for d in (-1, 1))
    slate = polygon(
        [
            (x - w * 0.5, top - 0.036 * scale),
            (x + w * 0.06, top - 0.036 * scale),
            (x + w * 0.08, top - 0.008 * scale),
            (x - w * 0.56, top - 0.008 * scale),
        ]
    )
    bench = joined(
        [
            rectangle(x - w * 0.9, base - h * 0.44, w * 1.8, 0.026, 0.006),
            rectangle(x - w * 0.7, base - h * 0.44, 0.022, h * 0.48),
            rectangle(x + w * 0.7 - 0.022, base - h * 0.44, 0.022, h * 0.48),
        ]
    )
    pot = joined([rectangle(x + w * 0.5, top - 0.07 * scale, 0.03 * scale, 0.034 * scale, 0.006)])
    quill = (
        Path()
        .move(x + w * 0.6, top - 0.06 * scale)
        .cubic(
            x + w * 0.62,
            top - 0.12 * scale,
            x + w * 0.8,
            top - 0.16 * scale,
            x + w * 0.92,
            top - 0.18 * scale,
        )
        .cubic(
            x + w * 0.88,
            top - 0.12 * scale,
            x + w * 0.8,
            top - 0.08 * scale,
            x + w * 0.62,
            top - 0.06 * scale,
        )
        .close()
    )
    return [
        contact(x, base, w * 1.1, tone),
        flat(legs, tone(_WOOD, 0.74)),
        downward(rectangle(x - w * 0.92, top, w * 1.84, h * 0.4), tone, _WOOD, 1.0, 0.8),
        flat(lid, tone(_WOOD, 1.25)),
        flat(rectangle(x - w, top - 0.003, 2 * w, 0.02, 0.005), tone(_WOOD, 1.05)),
        flat(slate, tone((84, 94, 100))),
        flat(pot, tone((62, 84, 120))),
        flat(quill, tone((250, 248, 240))),
        flat(bench, tone(_WOOD, 0.92)),
    ]


def _abacus(aspect: float, light: Light) -> list[Node]:
    """A counting frame as tall as a child, beads in all colours, on the left."""
    tone = light.at(0.06)
    x, top, base, w = aspect * 0.17, 0.24, 0.765, 0.17
    frame = joined(
        [
            rectangle(x - w, top, 0.026, base - top),
            rectangle(x + w - 0.026, top, 0.026, base - top),
            rectangle(x - w - 0.014, top - 0.01, 2 * w + 0.028, 0.03, 0.008),
            rectangle(x - w, 0.645, 2 * w, 0.024),
            rectangle(x - w - 0.05, base - 0.02, 0.126, 0.026, 0.008),
            rectangle(x + w - 0.076, base - 0.02, 0.126, 0.026, 0.008),
        ]
    )
    wires = strokes(
        (x - w + 0.02, top + 0.065 + 0.06 * i, x + w - 0.02, top + 0.065 + 0.06 * i) for i in range(6)
    )
    nodes: list[Node] = [contact(x, base, w + 0.05, tone), line(wires, tone((150, 146, 140)), 0.005)]
    for i, (colour, left) in enumerate(
        ((RED, 7), (GOLD, 4), (TEAL, 5), (BLUE, 2), (LEAF, 6), ((206, 130, 160), 3))
    ):
        y = top + 0.065 + 0.06 * i
        beads = joined(
            ellipse(
                x - w + 0.04 + 0.031 * j if j < left else x + w - 0.04 - 0.031 * (7 - j), y, 0.0165, 0.024
            )
            for j in range(8)
        )
        nodes += [flat(beads, tone(colour)), line(beads, tone(colour, 0.8), 0.003)]
    return [*nodes, across(frame, tone, (170, 116, 78), 1.2, 0.9)]


DETAILS = {
    "a blackboard": blackboard,
    "a map of islands": island_map,
    "rows of desks": _desks,
    "a big abacus": _abacus,
}
