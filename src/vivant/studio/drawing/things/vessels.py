"""Baskets, buckets and what else holds something. Each has its grip at the origin."""

from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, polyline, rectangle, smooth
from vivant.studio.drawing.things.paint import (
    BLUE,
    GOLD,
    LEATHER,
    PAPER,
    RED,
    STEEL,
    STRAW,
    body,
    creases,
    shade,
    stroke,
)
from vivant.studio.palette import COLOURS, ink


def basket() -> list[Node]:
    handle = Path().move(-0.09, 0.1).cubic(-0.1, -0.03, 0.1, -0.03, 0.09, 0.1)
    bowl = smooth(
        [(-0.115, 0.09), (0.115, 0.09), (0.095, 0.19), (0.05, 0.205), (-0.05, 0.205), (-0.095, 0.19)],
        tension=0.6,
    )
    weave = creases(STRAW, ((-0.1, 0.135), (0.1, 0.135)), ((-0.09, 0.17), (0.09, 0.17)), ((-0.05, 0.1), (-0.04, 0.2)),
                   ((0.0, 0.1), (0.0, 0.2)), ((0.05, 0.1), (0.04, 0.2)))  # fmt: skip
    return [stroke(handle, ink(STRAW), 0.03), stroke(handle, STRAW, 0.016), body(bowl, STRAW), weave,
            body(rectangle(-0.122, 0.08, 0.244, 0.026, 0.012), STRAW)]  # fmt: skip


def bucket() -> list[Node]:
    handle = Path().move(-0.085, 0.09).cubic(-0.09, -0.03, 0.09, -0.03, 0.085, 0.09)
    pail = polygon([(-0.092, 0.08), (0.092, 0.08), (0.07, 0.22), (-0.07, 0.22)])
    return [stroke(handle, ink(STEEL), 0.011), body(pail, STEEL), body(ellipse(0, 0.082, 0.092, 0.02), BLUE),
            creases(STEEL, ((-0.082, 0.13), (0.082, 0.13)), ((-0.076, 0.185), (0.076, 0.185)))]  # fmt: skip


def lantern() -> list[Node]:
    ring = Path().move(-0.03, 0.05).cubic(-0.04, -0.015, 0.04, -0.015, 0.03, 0.05)
    glass = rectangle(-0.052, 0.07, 0.104, 0.12, 0.03)
    flame = smooth([(0.0, 0.092), (0.022, 0.14), (0.0, 0.168), (-0.022, 0.14)])
    return [
        stroke(ring, ink(STEEL), 0.012), body(glass, (252, 226, 140)), Shape(flame, Flat(COLOURS["orange"].rgb), part="prop"),
        body(polygon([(-0.06, 0.075), (-0.03, 0.04), (0.03, 0.04), (0.06, 0.075)]), COLOURS["slate"].rgb),
        body(rectangle(-0.062, 0.182, 0.124, 0.028, 0.01), COLOURS["slate"].rgb),
    ]  # fmt: skip


def purse() -> list[Node]:
    bag = smooth(
        [
            (-0.03, 0.03),
            (0.03, 0.03),
            (0.075, 0.09),
            (0.06, 0.15),
            (0.0, 0.165),
            (-0.06, 0.15),
            (-0.075, 0.09),
        ]
    )
    frill = smooth([(-0.045, -0.005), (0.045, -0.005), (0.022, 0.035), (-0.022, 0.035)], tension=0.5)
    plum = COLOURS["plum"].rgb
    return [body(bag, plum), body(frill, plum), stroke(polyline(((-0.032, 0.033), (0.032, 0.033))), GOLD, 0.014),
            body(circle(0, 0.1, 0.024), GOLD, 0.006)]  # fmt: skip


def jar() -> list[Node]:
    glass = rectangle(-0.065, -0.06, 0.13, 0.15, 0.032)
    return [body(glass, COLOURS["amber"].rgb), body(rectangle(-0.058, -0.09, 0.116, 0.036, 0.01), RED),
            body(rectangle(-0.042, -0.012, 0.084, 0.056, 0.006), PAPER, 0.005)]  # fmt: skip


def sack() -> list[Node]:
    tan = COLOURS["tan"].rgb
    bag = smooth(
        [
            (-0.03, 0.03),
            (0.03, 0.03),
            (0.1, 0.1),
            (0.115, 0.2),
            (0.07, 0.255),
            (-0.07, 0.255),
            (-0.115, 0.2),
            (-0.1, 0.1),
        ]
    )
    neck = smooth(
        [(-0.052, -0.02), (-0.01, -0.01), (0.046, -0.024), (0.024, 0.036), (-0.024, 0.036)], tension=0.6
    )
    return [body(bag, tan), shade(ellipse(-0.05, 0.17, 0.045, 0.07), tan), body(neck, tan),
            stroke(polyline(((-0.034, 0.034), (0.034, 0.034))), LEATHER, 0.015), body(rectangle(0.0, 0.11, 0.06, 0.055, 0.006), STRAW, 0.006)]  # fmt: skip


def cup() -> list[Node]:
    ear = circle(0.062, 0.0, 0.03)
    mug = smooth([(-0.058, -0.055), (0.058, -0.055), (0.05, 0.052), (-0.05, 0.052)], tension=0.3)
    return [
        stroke(ear, ink(BLUE), 0.026),
        stroke(ear, BLUE, 0.012),
        body(mug, BLUE),
        body(ellipse(0, -0.054, 0.058, 0.014), PAPER, 0.007),
    ]


def bundle() -> list[Node]:
    cloth = COLOURS["lavender"].rgb
    sack = smooth(
        [
            (-0.02, -0.12),
            (0.05, -0.125),
            (0.12, -0.06),
            (0.13, 0.04),
            (0.07, 0.1),
            (-0.07, 0.1),
            (-0.13, 0.04),
            (-0.11, -0.07),
        ]
    )
    knot = smooth(
        [
            (0.0, -0.12),
            (-0.07, -0.19),
            (-0.03, -0.205),
            (0.015, -0.15),
            (0.06, -0.21),
            (0.1, -0.19),
            (0.035, -0.12),
        ],
        tension=0.8,
    )
    folds = creases(
        cloth, ((0.0, -0.1), (-0.06, -0.02)), ((0.02, -0.1), (0.03, 0.0)), ((0.04, -0.1), (0.09, -0.03))
    )
    return [body(knot, cloth), body(sack, cloth), shade(ellipse(-0.05, 0.05, 0.06, 0.035), cloth), folds]


def parcel() -> list[Node]:
    tan = COLOURS["tan"].rgb
    ribbon = Path().move(0, -0.075).line(0, 0.075).move(-0.1, 0.0).line(0.1, 0.0)
    bow = smooth(
        [(0, -0.078), (-0.05, -0.115), (-0.055, -0.075), (0, -0.07), (0.055, -0.075), (0.05, -0.115)]
    )
    return [
        body(rectangle(-0.1, -0.075, 0.2, 0.15, 0.014), tan),
        stroke(ribbon, RED, 0.018),
        body(bow, RED, 0.006),
    ]
