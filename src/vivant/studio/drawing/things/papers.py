"""Books, letters and maps. Each has its grip at the origin."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, rectangle, smooth
from vivant.studio.drawing.things.paint import BLUE, GOLD, PAPER, RED, STRAW, body, creases, stroke


def closed_book() -> list[Node]:
    return [
        body(rectangle(-0.07, -0.1, 0.14, 0.19, 0.012), BLUE), body(rectangle(-0.055, 0.062, 0.125, 0.02, 0.006), PAPER, 0.006),
        body(rectangle(-0.03, -0.065, 0.07, 0.05, 0.008), GOLD, 0.006), creases(BLUE, ((-0.05, -0.095), (-0.05, 0.06))),
    ]  # fmt: skip


def open_book() -> list[Node]:
    cover = smooth([(-0.15, -0.1), (-0.075, -0.115), (0.0, -0.095), (0.075, -0.115), (0.15, -0.1), (0.145, 0.06), (0.07, 0.05),
                    (0.0, 0.07), (-0.07, 0.05), (-0.145, 0.06)], tension=0.5)  # fmt: skip
    leaf = smooth(
        [(-0.135, -0.11), (-0.07, -0.125), (0.0, -0.105), (0.0, 0.052), (-0.07, 0.034), (-0.13, 0.044)],
        tension=0.4,
    )
    other = smooth(
        [(0.135, -0.11), (0.07, -0.125), (0.0, -0.105), (0.0, 0.052), (0.07, 0.034), (0.13, 0.044)],
        tension=0.4,
    )
    text = creases(
        STRAW, *(((s * 0.03, y), (s * 0.105, y - 0.008)) for s in (-1, 1) for y in (-0.07, -0.04, -0.01))
    )
    return [body(cover, RED), body(leaf, PAPER, 0.006), body(other, PAPER, 0.006), text]


def letter() -> list[Node]:
    return [
        body(rectangle(-0.085, -0.065, 0.17, 0.115, 0.008), PAPER),
        creases(STRAW, ((-0.082, -0.06), (0, 0.005)), ((0.082, -0.06), (0, 0.005)), width=0.007),
        body(circle(0, 0.006, 0.02), RED, 0.006),
    ]  # fmt: skip


def map() -> list[Node]:
    sheet = smooth([(-0.13, -0.08), (-0.045, -0.098), (0.045, -0.076), (0.13, -0.094), (0.13, 0.066), (0.045, 0.084), (-0.045, 0.062),
                    (-0.13, 0.08)], tension=0.25)  # fmt: skip
    route = Path().move(-0.1, 0.045).cubic(-0.05, -0.05, 0.0, 0.06, 0.05, -0.01)
    return [body(sheet, PAPER), creases(STRAW, ((-0.045, -0.098), (-0.045, 0.062)), ((0.045, -0.076), (0.045, 0.084)), width=0.005),
            stroke(route, BLUE, 0.011), creases(RED, ((0.06, -0.05), (0.095, -0.02)), ((0.095, -0.05), (0.06, -0.02)), width=0.012)]  # fmt: skip
