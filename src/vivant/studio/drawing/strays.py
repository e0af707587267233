"""Stray objects: things that have no business in a storybook frame."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Linear, Node, Shape
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, polyline, rectangle, smooth
from vivant.studio.palette import ink

_OUTLINE: Final = 0.022


def draw_stray(name: str) -> tuple[Node, ...]:
    """The object with its origin at its bottom centre and its height as the unit, y down.

    An unknown name is drawn as the first of `STRAYS`.
    """
    return _DRAWN.get(name, _traffic_cone)()


def _solid(path: Path, colour: RGB) -> Shape:
    """A strong flat fill with the outline that belongs to it."""
    return Shape(path, Flat(colour), Flat(ink(colour)), _OUTLINE)


def _veil(path: Path, colour: RGB, alpha: int) -> Shape:
    return Shape(path, Flat(colour, alpha))


def _line(path: Path, colour: RGB, width: float = _OUTLINE) -> Shape:
    return Shape(path, stroke=Flat(colour), width=width)


def _traffic_cone() -> tuple[Node, ...]:
    orange: RGB = (250, 110, 30)

    def half(y: float) -> float:
        return 0.05 + 0.24 * (y + 0.98) / 0.9

    def ring(top: float, bottom: float) -> Path:
        return polygon([(-half(top), top), (half(top), top), (half(bottom), bottom), (-half(bottom), bottom)])

    return (
        _solid(rectangle(-0.42, -0.11, 0.84, 0.1, 0.03), orange),
        _solid(
            smooth([(-0.05, -0.98), (0.05, -0.98), (half(-0.1), -0.1), (-half(-0.1), -0.1)], tension=0.08),
            orange,
        ),
        _veil(ring(-0.76, -0.6), (255, 255, 255), 255),
        _veil(ring(-0.46, -0.28), (255, 255, 255), 255),
        _veil(polygon([(0.02, -0.98), (0.05, -0.98), (0.27, -0.12), (0.1, -0.12)]), (120, 30, 10), 70),
    )


def _balloon() -> tuple[Node, ...]:
    red: RGB = (236, 40, 70)
    string = Path().move(0.0, -0.46).cubic(0.08, -0.34, -0.09, -0.2, 0.0, -0.01)
    return (
        _line(string, (110, 90, 100), 0.014),
        _solid(polygon([(-0.045, -0.44), (0.045, -0.44), (0.0, -0.5)]), red),
        _solid(
            smooth(
                [
                    (0.0, -0.47),
                    (-0.17, -0.6),
                    (-0.23, -0.77),
                    (-0.15, -0.93),
                    (0.0, -0.985),
                    (0.15, -0.93),
                    (0.23, -0.77),
                    (0.17, -0.6),
                ]
            ),
            red,
        ),
        _veil(
            smooth([(0.04, -0.5), (0.17, -0.62), (0.215, -0.77), (0.15, -0.9), (0.14, -0.74)]),
            (120, 0, 40),
            80,
        ),
        _veil(ellipse(-0.1, -0.83, 0.045, 0.075), (255, 255, 255), 190),
    )


def _rubber_duck() -> tuple[Node, ...]:
    yellow: RGB = (255, 214, 20)
    return (
        _solid(
            smooth(
                [
                    (-0.56, -0.5),
                    (-0.42, -0.44),
                    (-0.2, -0.5),
                    (0.1, -0.5),
                    (0.3, -0.44),
                    (0.42, -0.26),
                    (0.34, -0.06),
                    (0.1, -0.012),
                    (-0.25, -0.012),
                    (-0.48, -0.12),
                    (-0.56, -0.32),
                ]
            ),
            yellow,
        ),
        _veil(
            smooth(
                [
                    (-0.5, -0.2),
                    (-0.2, -0.1),
                    (0.2, -0.12),
                    (0.39, -0.25),
                    (0.32, -0.07),
                    (0.1, -0.025),
                    (-0.25, -0.025),
                    (-0.45, -0.12),
                ]
            ),
            (200, 120, 0),
            90,
        ),
        _solid(circle(0.18, -0.7, 0.275), yellow),
        _solid(
            smooth([(0.4, -0.74), (0.58, -0.72), (0.6, -0.66), (0.5, -0.61), (0.4, -0.62)]), (255, 120, 20)
        ),
        _solid(
            smooth(
                [(-0.3, -0.38), (-0.08, -0.42), (0.06, -0.34), (-0.04, -0.2), (-0.24, -0.2), (-0.36, -0.28)]
            ),
            (255, 226, 90),
        ),
        _veil(circle(0.26, -0.77, 0.05), (30, 24, 30), 255),
        _veil(circle(0.275, -0.785, 0.017), (255, 255, 255), 255),
    )


def _television() -> tuple[Node, ...]:
    teal: RGB = (20, 140, 160)
    stripes: tuple[RGB, ...] = (
        (250, 250, 250),
        (250, 220, 40),
        (40, 210, 220),
        (50, 200, 70),
        (220, 60, 200),
        (230, 50, 50),
        (50, 70, 220),
    )
    bars = tuple(
        _veil(rectangle(-0.46 + i * 0.094, -0.61, 0.095, 0.42), colour, 255)
        for i, colour in enumerate(stripes)
    )
    return (
        _line(polyline([(-0.26, -0.985), (0.0, -0.72), (0.22, -0.985)]), (50, 50, 60), 0.026),
        _solid(polygon([(-0.4, -0.1), (-0.3, -0.1), (-0.36, -0.012), (-0.42, -0.012)]), (60, 60, 70)),
        _solid(polygon([(0.4, -0.1), (0.3, -0.1), (0.36, -0.012), (0.42, -0.012)]), (60, 60, 70)),
        _solid(rectangle(-0.58, -0.72, 1.16, 0.64, 0.09), teal),
        *bars,
        _line(rectangle(-0.47, -0.62, 0.68, 0.44, 0.06), ink(teal), 0.034),
        _veil(polygon([(-0.4, -0.58), (-0.2, -0.58), (-0.36, -0.24), (-0.44, -0.24)]), (255, 255, 255), 70),
        _solid(circle(0.4, -0.55, 0.07), (250, 240, 220)),
        _solid(circle(0.4, -0.36, 0.07), (250, 240, 220)),
        _line(Path().move(0.32, -0.2).line(0.48, -0.2).move(0.32, -0.15).line(0.48, -0.15), ink(teal), 0.016),
    )


def _shopping_trolley() -> tuple[Node, ...]:
    steel: RGB = (70, 90, 230)
    basket = polygon([(-0.36, -0.78), (0.58, -0.7), (0.48, -0.34), (-0.26, -0.34)])
    mesh = Path()
    for k in (0.2, 0.4, 0.6, 0.8):
        mesh.move(-0.36 + 0.94 * k, -0.78 + 0.08 * k).line(-0.26 + 0.74 * k, -0.34)
    for k in (0.33, 0.66):
        mesh.move(-0.36 + 0.1 * k, -0.78 + 0.44 * k).line(0.58 - 0.1 * k, -0.7 + 0.36 * k)
    return (
        Shape(basket, Flat((190, 205, 255), 255)),
        _line(mesh, steel, 0.024),
        _line(basket, steel, 0.036),
        _line(polyline([(-0.26, -0.34), (-0.32, -0.17), (0.48, -0.17)]), steel, 0.036),
        _line(polyline([(-0.34, -0.76), (-0.42, -0.94)]), steel, 0.036),
        _line(polyline([(-0.54, -0.95), (-0.34, -0.95)]), (240, 50, 60), 0.07),
        *(_solid(circle(x, -0.085, 0.075), (50, 50, 60)) for x in (-0.26, 0.42)),
        *(_veil(circle(x, -0.085, 0.026), (220, 220, 230), 255) for x in (-0.26, 0.42)),
    )


def _fire_hydrant() -> tuple[Node, ...]:
    red: RGB = (226, 34, 34)
    dome = Path().move(-0.22, -0.72).cubic(-0.22, -0.98, 0.22, -0.98, 0.22, -0.72).close()
    return (
        _solid(rectangle(-0.31, -0.11, 0.62, 0.1, 0.03), red),
        _solid(rectangle(-0.4, -0.56, 0.8, 0.17, 0.03), (255, 200, 30)),
        _solid(rectangle(-0.2, -0.74, 0.4, 0.64), red),
        _solid(dome, red),
        _solid(rectangle(-0.07, -0.988, 0.14, 0.1, 0.03), (255, 200, 30)),
        _solid(rectangle(-0.27, -0.77, 0.54, 0.08, 0.03), red),
        _veil(rectangle(0.08, -0.69, 0.11, 0.57), (90, 0, 10), 80),
        _solid(circle(0.0, -0.47, 0.125), (255, 200, 30)),
        _solid(circle(0.0, -0.47, 0.055), (200, 130, 10)),
    )


def _beach_ball() -> tuple[Node, ...]:
    r, cy = 0.487, -0.5
    colours: tuple[RGB, ...] = (
        (240, 40, 60),
        (255, 255, 255),
        (30, 120, 240),
        (255, 255, 255),
        (255, 206, 30),
        (255, 255, 255),
    )
    centre = (-0.08, -0.6)
    wedges: list[Node] = []
    for i, colour in enumerate(colours):
        arc = [
            (math.cos(a) * r, cy + math.sin(a) * r) for a in (math.tau * (i + k / 6) / 6 for k in range(7))
        ]
        wedges.append(_veil(polygon([centre, *arc]), colour, 255))
    return (
        *wedges,
        _line(circle(0.0, cy, r), (70, 40, 70), _OUTLINE),
        _veil(
            smooth(
                [
                    (0.0, -0.04),
                    (0.3, -0.16),
                    (0.44, -0.4),
                    (0.46, -0.6),
                    (0.47, -0.45),
                    (0.38, -0.2),
                    (0.2, -0.06),
                ]
            ),
            (40, 20, 60),
            90,
        ),
        _solid(circle(*centre, 0.06), (255, 255, 255)),
    )


def _neon_sign() -> tuple[Node, ...]:
    dark: RGB = (44, 32, 84)
    board = rectangle(-0.5, -0.985, 1.0, 0.6, 0.1)
    arrow = Path().move(-0.36, -0.68).line(0.22, -0.68).move(0.04, -0.85).line(0.26, -0.68).line(0.04, -0.51)
    return (
        _solid(rectangle(-0.035, -0.42, 0.07, 0.41), (120, 126, 140)),
        _solid(rectangle(-0.22, -0.06, 0.44, 0.05, 0.02), (120, 126, 140)),
        Shape(
            board,
            Linear((0.0, -1.0), (0.0, -0.4), ((0.0, (110, 50, 210), 255), (1.0, (70, 30, 150), 255))),
            Flat(ink(dark)),
            _OUTLINE,
        ),
        _line(rectangle(-0.45, -0.935, 0.9, 0.5, 0.07), (0, 240, 255), 0.028),
        _line(arrow, (255, 40, 190), 0.085),
        _line(arrow, (255, 200, 240), 0.03),
    )


_DRAWN: Final[Mapping[str, Callable[[], tuple[Node, ...]]]] = {
    "traffic cone": _traffic_cone,
    "balloon": _balloon,
    "rubber duck": _rubber_duck,
    "television": _television,
    "shopping trolley": _shopping_trolley,
    "fire hydrant": _fire_hydrant,
    "beach ball": _beach_ball,
    "neon sign": _neon_sign,
}

STRAYS: Final[tuple[str, ...]] = tuple(_DRAWN)
"""The names that `draw_stray` knows."""
