"""Food, flowers and what is picked up on the way. Each has its grip at the origin."""

from vivant.studio.drawing.bodies.inked import OUTLINE
from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, polyline, rectangle, smooth
from vivant.studio.drawing.things.paint import (
    LEAF,
    PALE,
    PAPER,
    RED,
    STRAW,
    WOOD,
    body,
    creases,
    rod,
    shade,
    stroke,
)
from vivant.studio.palette import COLOURS, ink


def apple() -> list[Node]:
    fruit = smooth([(0, -0.045), (0.035, -0.06), (0.062, -0.02), (0.045, 0.035), (0.014, 0.05), (-0.014, 0.05), (-0.045, 0.035),
                    (-0.062, -0.02), (-0.035, -0.06)])  # fmt: skip
    leaf = smooth([(0.006, -0.07), (0.045, -0.095), (0.05, -0.075)])
    return [body(fruit, RED), shade(ellipse(-0.026, 0.006, 0.024, 0.036), RED), body(leaf, LEAF, 0.006),
            creases(WOOD, ((0, -0.045), (0.008, -0.085)), width=0.011)]  # fmt: skip


def bread() -> list[Node]:
    loaf = smooth([(-0.12, -0.01), (-0.09, -0.055), (0.0, -0.068), (0.09, -0.055), (0.12, -0.01), (0.09, 0.035), (0.0, 0.044),
                   (-0.09, 0.035)])  # fmt: skip
    cuts = creases(STRAW, *(((x, -0.045), (x + 0.03, -0.005)) for x in (-0.07, -0.015, 0.04)), width=0.011)
    return [body(loaf, STRAW), shade(ellipse(0, 0.026, 0.09, 0.017), STRAW), cuts]


def flower() -> list[Node]:
    petals = Path()
    for x, y in ((0, -0.046), (0.044, -0.014), (0.027, 0.037), (-0.027, 0.037), (-0.044, -0.014)):
        petals.extend(circle(x, y - 0.15, 0.03))
    leaf = smooth([(0, 0.0), (0.05, -0.05), (0.06, -0.025)])
    stem = stroke(polyline(((0, 0.08), (0, -0.13))), LEAF, 0.014)
    return [stem, body(leaf, LEAF, 0.006), body(petals, COLOURS["pink"].rgb, 0.007),
            body(circle(0, -0.15, 0.027), COLOURS["yellow"].rgb, 0.006)]  # fmt: skip


def bone() -> list[Node]:
    path = Path()
    for x, y in ((-0.09, -0.022), (-0.09, 0.022), (0.09, -0.022), (0.09, 0.022)):
        path.extend(circle(x, y, 0.03))
    middle = rectangle(-0.09, -0.022, 0.18, 0.044)
    return [
        body(path, PAPER),
        body(middle, PAPER, 0.007),
        Shape(rectangle(-0.1, -0.019, 0.2, 0.038), Flat(PAPER), part="prop"),
    ]


def cheese() -> list[Node]:
    yellow = COLOURS["yellow"].rgb
    return [
        body(polygon([(-0.11, 0.0), (0.06, -0.085), (0.11, -0.02), (0.11, 0.06), (-0.11, 0.06)]), yellow),
        creases(yellow, ((-0.11, 0.0), (0.11, -0.02))), shade(circle(0.02, 0.026, 0.019), yellow),
        shade(circle(-0.05, 0.032, 0.014), yellow), shade(circle(0.078, 0.018, 0.012), yellow),
        shade(circle(0.048, -0.042, 0.013), yellow),
    ]  # fmt: skip


def jewel() -> list[Node]:
    teal = COLOURS["turquoise"].rgb
    return [
        body(polygon([(-0.075, -0.025), (-0.042, -0.065), (0.042, -0.065), (0.075, -0.025), (0.0, 0.065)]), teal),
        Shape(polygon([(-0.028, -0.025), (0.0, -0.06), (0.028, -0.025), (0.0, 0.05)]), Flat(PALE, 120), part="prop"),
        creases(teal, ((-0.07, -0.025), (0.07, -0.025))),
    ]  # fmt: skip


def stone() -> list[Node]:
    grey = COLOURS["grey"].rgb
    rock = smooth(
        [
            (-0.09, 0.02),
            (-0.07, -0.045),
            (-0.01, -0.07),
            (0.06, -0.05),
            (0.092, 0.012),
            (0.06, 0.055),
            (-0.06, 0.058),
        ],
        tension=0.7,
    )
    return [
        body(rock, grey),
        shade(ellipse(-0.02, 0.034, 0.06, 0.018), grey),
        creases(grey, ((0.0, -0.04), (0.03, -0.012))),
    ]


def stick_bundle() -> list[Node]:
    sticks: list[Node] = []
    for dy, tilt in ((-0.045, 0.014), (0.04, -0.012), (-0.012, -0.02), (0.014, 0.016)):
        sticks += rod(WOOD, (-0.17, dy - tilt), (0.17, dy + tilt), 0.026)
    return [
        *sticks,
        body(rectangle(-0.085, -0.07, 0.026, 0.135, 0.01), STRAW),
        body(rectangle(0.06, -0.07, 0.026, 0.135, 0.01), STRAW),
    ]


def ball() -> list[Node]:
    band = (
        Path()
        .move(-0.075, -0.01)
        .cubic(-0.03, 0.036, 0.03, 0.036, 0.075, -0.01)
        .line(0.07, 0.03)
        .cubic(0.03, 0.072, -0.03, 0.072, -0.07, 0.03)
        .close()
    )
    return [
        body(circle(0, 0, 0.078), RED),
        Shape(band, Flat(PAPER), part="prop"),
        stroke(circle(0, 0, 0.078), ink(RED), OUTLINE),
    ]
