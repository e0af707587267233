"""Things to work with, most of them on a handle. Each has its grip at the origin."""

from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.path import Path, circle, ellipse, polyline, rectangle, smooth
from vivant.studio.drawing.things.paint import (
    GOLD,
    PALE,
    RED,
    STEEL,
    STRAW,
    WOOD,
    body,
    creases,
    rod,
    shade,
    stroke,
)
from vivant.studio.palette import COLOURS, ink


def broom() -> list[Node]:
    brush = smooth(
        [(-0.03, 0.3), (0.03, 0.3), (0.08, 0.47), (0.05, 0.485), (-0.05, 0.485), (-0.08, 0.47)], tension=0.5
    )
    return [*rod(WOOD, (0, -0.3), (0, 0.32), 0.016), body(brush, STRAW), body(rectangle(-0.036, 0.3, 0.072, 0.026, 0.01), RED),
            creases(STRAW, ((-0.02, 0.36), (-0.04, 0.47)), ((0, 0.36), (0, 0.47)), ((0.02, 0.36), (0.04, 0.47)))]  # fmt: skip


def staff() -> list[Node]:
    crook = (
        Path()
        .move(0, 0.44)
        .line(0, -0.3)
        .cubic(0, -0.44, 0.13, -0.43, 0.12, -0.33)
        .cubic(0.115, -0.28, 0.07, -0.28, 0.065, -0.31)
    )
    return [stroke(crook, ink(WOOD), 0.037), stroke(crook, WOOD, 0.021)]


def rope() -> list[Node]:
    coil = [body(ellipse(dx, 0.1, 0.062, 0.1), STRAW) for dx in (0.02, 0.0, -0.02)]
    hole = ellipse(-0.02, 0.1, 0.032, 0.068)
    twist = creases(
        STRAW, *(((-0.08 + 0.004 * i, 0.06 + 0.02 * i), (-0.054, 0.07 + 0.02 * i)) for i in range(4))
    )
    end = polyline(((0.05, 0.17), (0.075, 0.22), (0.06, 0.25)))
    return [
        stroke(end, ink(STRAW), 0.026),
        stroke(end, STRAW, 0.013),
        *coil,
        shade(hole, WOOD),
        shade(hole, WOOD),
        twist,
    ]


def hammer() -> list[Node]:
    head = smooth(
        [(-0.07, -0.2), (0.05, -0.2), (0.09, -0.165), (0.05, -0.145), (-0.07, -0.145)], tension=0.35
    )
    return [*rod(WOOD, (0, 0.07), (0, -0.16), 0.022), body(head, COLOURS["slate"].rgb)]


def umbrella() -> list[Node]:
    top = smooth([(-0.2, -0.24), (-0.15, -0.35), (0.0, -0.4), (0.15, -0.35), (0.2, -0.24), (0.1, -0.265), (0.0, -0.235), (-0.1, -0.265)],
                 tension=0.8)  # fmt: skip
    hook = Path().move(0, -0.38).line(0, 0.07).cubic(0, 0.13, 0.06, 0.13, 0.06, 0.08)
    ribs = creases(RED, ((0, -0.4), (-0.1, -0.265)), ((0, -0.4), (0.1, -0.265)))
    return [stroke(hook, ink(WOOD), 0.024), stroke(hook, WOOD, 0.011), body(top, RED), ribs]


def net() -> list[Node]:
    bag = smooth([(-0.085, -0.26), (0.085, -0.26), (0.06, -0.15), (0.01, -0.09), (-0.05, -0.14)], tension=0.8)
    mesh = creases(PALE, ((-0.05, -0.24), (0.03, -0.11)), ((0.0, -0.24), (0.045, -0.15)), ((0.05, -0.24), (-0.035, -0.12)),
                  ((0.0, -0.24), (-0.055, -0.16)), width=0.004)  # fmt: skip
    return [
        *rod(WOOD, (0, 0.26), (0, -0.24), 0.014),
        body(bag, PALE, 0.006),
        mesh,
        stroke(ellipse(0, -0.265, 0.09, 0.026), ink(WOOD), 0.018),
    ]


def axe() -> list[Node]:
    blade = smooth(
        [(0.005, -0.24), (0.075, -0.275), (0.112, -0.19), (0.075, -0.105), (0.005, -0.15)], tension=0.7
    )
    return [body(blade, STEEL), *rod(WOOD, (0, 0.16), (0, -0.26), 0.02)]


def key() -> list[Node]:
    shaft = Path().move(0, -0.02).line(0, 0.14).move(0, 0.135).line(0.04, 0.135).move(0, 0.1).line(0.032, 0.1)
    return [stroke(shaft, ink(GOLD), 0.03), stroke(circle(0, -0.05, 0.036), ink(GOLD), 0.032), stroke(shaft, GOLD, 0.016),
            stroke(circle(0, -0.05, 0.036), GOLD, 0.018)]  # fmt: skip


def flute() -> list[Node]:
    holes = Path()
    for x in (0.0, 0.04, 0.08):
        holes.extend(circle(x, -0.002, 0.007))
    return [
        *rod(COLOURS["tan"].rgb, (-0.14, 0.0), (0.16, 0.0), 0.03),
        Shape(holes, Flat(ink(WOOD)), part="prop"),
    ]
