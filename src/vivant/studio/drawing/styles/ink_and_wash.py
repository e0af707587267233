"""Ink and wash: a dark pen line over pools of watercolour that end before the paper does."""

import functools
from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import RGB, Node, Shape
from vivant.studio.drawing.styles import marks, textures
from vivant.studio.drawing.styles.style import Sheet, Size, Style

_INK: Final[RGB] = (58, 46, 52)
_PAPER: Final[RGB] = (251, 247, 238)
_MARGIN: Final = 0.1
"""How far from the edge, in frame heights, the wash ends."""


def _figure(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    pooled = marks.washed(shape, _PAPER, 0.34, 0.9) if marks.breadth(shape, sheet) > 0.03 else shape
    if marks.is_pen_line(shape):
        yield marks.lined(pooled, _INK, shape.width * sheet.scale * 0.86, sheet)
    else:
        yield pooled


def _ground(shape: Shape, sheet: Sheet) -> Iterator[Node]:
    thin = marks.dyed(shape, lambda colour: marks.mixed(colour, _PAPER, 0.24))
    if marks.is_solid(shape) and shape.stroke is None and 0.02 < marks.breadth(shape, sheet) < 1.1:
        yield marks.lined(thin, _INK, 0.0024, sheet, 185)
    else:
        yield thin


def _wash(pixels: Pixels, corner: tuple[int, int], size: Size) -> Pixels:
    wet = textures.darkened(pixels, _puddles, corner, size)
    covered, paper = _sheet(size)
    return np.asarray(cv2.add(cv2.multiply(wet, covered, scale=1 / 128), paper), np.uint8)


@functools.lru_cache(maxsize=8)
def _sheet(size: Size) -> tuple[Pixels, Pixels]:
    """How much of the paper the wash covers, 0 to 128 in each channel, and the paper that shows beside it."""
    covered = 128 - (_dry(size).astype(np.uint16) * 128 + 127) // 255
    paper = ((128 - covered)[..., None] * np.array(_PAPER, np.uint16) + 64) // 128
    return np.asarray(cv2.merge([covered.astype(np.uint8)] * 3), np.uint8), paper.astype(np.uint8)


def _dry(size: Size) -> textures.Texture:
    """How much of the paper shows, 0 to 255: all of it along the edges, none in the middle."""
    width, height = size
    x = np.minimum(np.arange(width), np.arange(width)[::-1])[None, :]
    y = np.minimum(np.arange(height), np.arange(height)[::-1])[:, None]
    inside = np.minimum(x, y) * 1000 // height
    ragged = (textures.fitted(_edges, size).astype(np.int64) - textures.NEUTRAL) * 30 // 64
    share = 255 - np.clip((inside + ragged - int(_MARGIN * 400)) * 8, 0, 255)
    return np.asarray(cv2.GaussianBlur(share.astype(np.uint8), (0, 0), height / 700), np.uint8)


def _puddles() -> textures.Texture:
    return textures.noise(11, 26.0, 7.0)


def _edges() -> textures.Texture:
    return textures.noise(12, 18.0, 34.0)


STYLE = Style("ink_and_wash", figure=_figure, ground=_ground, wash=_wash)
