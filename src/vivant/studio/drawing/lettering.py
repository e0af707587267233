"""Writing that nobody asked for, as image models leave it behind: block letters, or a signature."""

import math
from collections.abc import Mapping
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Node, Shape
from vivant.studio.drawing.path import Path

_DARK: Final[RGB] = (36, 28, 40)
_LIGHT: Final[RGB] = (250, 248, 240)
_UNDER: Final = 0.21
_OVER: Final = 0.1
"""Widths of the dark stroke and the light one upon it, in letter heights: seen on any ground."""
_ADVANCE: Final = 0.96
_STROKES: Final[Mapping[str, tuple[tuple[tuple[float, float], ...], ...]]] = {
    "A": (((0.0, 0.0), (0.3, -1.0), (0.6, 0.0)), ((0.12, -0.38), (0.48, -0.38))),
    "C": (((0.6, -0.85), (0.3, -1.0), (0.0, -0.7), (0.0, -0.3), (0.3, 0.0), (0.6, -0.15)),),
    "E": (((0.6, -1.0), (0.0, -1.0), (0.0, 0.0), (0.6, 0.0)), ((0.0, -0.5), (0.45, -0.5))),
    "L": (((0.0, -1.0), (0.0, 0.0), (0.55, 0.0)),),
    "N": (((0.0, 0.0), (0.0, -1.0), (0.6, 0.0), (0.6, -1.0)),),
    "O": (((0.0, -0.3), (0.0, -0.7), (0.3, -1.0), (0.6, -0.7), (0.6, -0.3), (0.3, 0.0), (0.0, -0.3)),),
    "R": (((0.0, 0.0), (0.0, -1.0), (0.5, -0.95), (0.5, -0.55), (0.0, -0.5), (0.6, 0.0)),),
    "S": (((0.6, -0.9), (0.1, -1.0), (0.0, -0.7), (0.6, -0.35), (0.5, 0.0), (0.0, -0.1)),),
    "T": (((0.0, -1.0), (0.6, -1.0)), ((0.3, -1.0), (0.3, 0.0))),
    "0": (((0.3, -1.0), (0.6, -0.6), (0.6, -0.3), (0.3, 0.0), (0.0, -0.3), (0.0, -0.6), (0.3, -1.0)),),
    "2": (((0.0, -0.8), (0.3, -1.0), (0.6, -0.75), (0.0, 0.0), (0.6, 0.0)),),
    "5": (((0.6, -1.0), (0.05, -1.0), (0.0, -0.55), (0.5, -0.6), (0.6, -0.2), (0.3, 0.0), (0.0, -0.1)),),
}
"""Every letter as strokes in a box 0.6 wide and 1 high, its left end and base line at the origin, y down."""

WORDS: Final[tuple[str, ...]] = ("SALE", "NO 25", "ARTS", "LOREST", "2025", "CORNER", "ENTRANCE")


def draw_lettering(text: str) -> tuple[Node, ...]:
    """The text with its left end and base line at the origin and its letters 1 high, y down; without a text,
    a signature. Letters that are not known are left out.
    """
    path = _signature() if not text else _block(text)
    return (
        Shape(path, stroke=Flat(_DARK), width=_UNDER),
        Shape(path, stroke=Flat(_LIGHT), width=_OVER),
    )


def _block(text: str) -> Path:
    path = Path()
    for number, letter in enumerate(text):
        for (x, y), *rest in _STROKES.get(letter, ()):
            path.move(x + number * _ADVANCE, y)
            for across, down in rest:
                path.line(across + number * _ADVANCE, down)
    return path


def _signature() -> Path:
    """Loops that run to the right, and a stroke below them."""
    path = Path().move(0.0, -0.2)
    for step in range(1, 61):
        turn = step / 60 * 5 * math.tau
        tall = 0.45 if step < 15 else 0.24
        path.line(3.0 * step / 60 + 0.16 * math.sin(turn), -0.3 - tall * (1 - math.cos(turn)) / 2)
    return path.move(0.3, 0.1).line(3.2, -0.02)
