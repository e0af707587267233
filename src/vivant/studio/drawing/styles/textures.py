"""Paper, wax, bristles and carved lines: grey textures, and how they are laid over a picture.

A texture is (1024, 1024) uint8 and as high as the picture; 128 leaves a colour as it is. All of it is
integer arithmetic or bit-exact by OpenCV's word, so that the same picture has the same bytes everywhere.
"""

import functools
from collections.abc import Callable
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.judging import Pixels
from vivant.studio.drawing.styles.style import Size

Texture = npt.NDArray[np.uint8]
Weaving = Callable[[], Texture]
"""Makes a texture; the same one at every call."""

SIDE: Final = 1024
NEUTRAL: Final = 128
_FINE: Final = 512
"""Pictures lower than this are looked at, not made: their textures are averaged down."""


def noise(seed: int, blur: float, contrast: float) -> Texture:
    """Grey clouds about 128: `blur` is their size in texels, `contrast` their spread in levels.

    Large ones are made small and enlarged: blurred far, eight bits keep only a few levels.
    """
    shrink = 8 if blur > 8 else 1
    side = SIDE // shrink
    drawn = np.random.Generator(np.random.PCG64(seed)).integers(0, 256, (side, side), np.uint8)
    soft = _spread(np.asarray(cv2.GaussianBlur(drawn, (0, 0), blur / shrink), np.uint8), contrast)
    if shrink == 1:
        return soft
    large = cv2.resize(soft, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR_EXACT)
    return np.asarray(cv2.GaussianBlur(large, (0, 0), shrink / 2), np.uint8)


def streaks(seed: int, length: int, dx: int, dy: int, contrast: float) -> Texture:
    """Grey streaks about 128, `length` texels long in the direction (dx, dy)."""
    drawn = np.random.Generator(np.random.PCG64(seed)).integers(0, 256, (SIDE, SIDE), np.uint8)
    total = np.zeros((SIDE, SIDE), np.uint32)
    for step in range(length):
        total += np.roll(drawn, (step * dy, step * dx), axis=(0, 1))
    soft = np.asarray(cv2.GaussianBlur((total // length).astype(np.uint8), (0, 0), 0.8), np.uint8)
    return _spread(soft, contrast)


def brushed(seed: int, length: int, thick: int, contrast: float) -> Texture:
    """Level strokes of a broad brush: grey about 128, `length` texels long and about `thick` high."""
    drawn = np.random.Generator(np.random.PCG64(seed)).integers(0, 256, (SIDE, SIDE), np.uint8)
    soft = cv2.blur(cv2.GaussianBlur(drawn, (0, 0), thick), (length, 1))
    return _spread(np.asarray(soft, np.uint8), contrast)


def hatching(pitch: int, slope: int, seed: int, wander: float) -> Texture:
    """Carved lines: 0 between them, up to 255 on them; `pitch` texels apart, one down every `slope` right."""
    rows, columns = np.mgrid[0:SIDE, 0:SIDE]
    bend = noise(seed, 34.0, wander).astype(np.int64) - NEUTRAL
    phase = (rows * 16 + columns * 16 // slope + bend) % (pitch * 16)
    ridge = np.abs(phase - pitch * 8) * 255 // (pitch * 8)
    table = np.clip((np.arange(256) - 70) * 2, 0, 255).astype(np.uint8)
    return np.asarray(cv2.GaussianBlur(table[ridge.astype(np.uint8)], (0, 0), 1.0), np.uint8)


def stepped(texture: Texture, step: int) -> Texture:
    """The texture in steps of so many levels about 128: a picture under it takes far fewer bytes."""
    off = texture.astype(np.int16) - NEUTRAL
    return ((off + step // 2) // step * step + NEUTRAL).clip(0, 255).astype(np.uint8)


def _spread(grey: Texture, contrast: float) -> Texture:
    """The same texture about 128, its standard deviation `contrast` levels."""
    centred = grey.astype(np.int32) - int(grey.astype(np.int64).mean())
    spread = max(1, int(np.sqrt(int((centred.astype(np.int64) ** 2).mean()) * 256)))
    return np.clip(NEUTRAL + centred * int(contrast * 16) // spread, 0, 255).astype(np.uint8)


@functools.lru_cache(maxsize=24)
def fitted(weave: Weaving, size: Size) -> Texture:
    """The texture over a picture of `size` (width, height)."""
    width, height = size
    texture = _woven(weave)
    across = max(1, round(SIDE * width / height))
    if across > SIDE:
        texture = np.pad(texture, ((0, 0), (0, across - SIDE)), mode="symmetric")
    how = cv2.INTER_AREA if height < _FINE else cv2.INTER_LINEAR_EXACT
    laid = np.asarray(
        cv2.resize(np.ascontiguousarray(texture[:, :across]), size, interpolation=how), np.uint8
    )
    laid.setflags(write=False)
    return laid


@functools.lru_cache(maxsize=16)
def _woven(weave: Weaving) -> Texture:
    return weave()


@functools.lru_cache(maxsize=24)
def _coloured(weave: Weaving, size: Size) -> Texture:
    laid = cv2.merge([fitted(weave, size)] * 3)
    laid.setflags(write=False)
    return np.asarray(laid, np.uint8)


def darkened(pixels: Pixels, weave: Weaving, corner: tuple[int, int], size: Size) -> Pixels:
    """Colours multiplied by the texture: above 128 lighter, below darker."""
    return np.asarray(
        cv2.multiply(pixels, _under(_coloured(weave, size), pixels, corner), scale=1 / 128), np.uint8
    )


def worn(pixels: Pixels, weave: Weaving, corner: tuple[int, int], size: Size) -> Pixels:
    """Colours rubbed off towards white where the texture is below 128."""
    ink = cv2.bitwise_not(pixels)
    ink = cv2.multiply(ink, _under(_coloured(weave, size), pixels, corner), scale=1 / 128)
    return np.asarray(cv2.bitwise_not(ink), np.uint8)


def carved(pixels: Pixels, weave: Weaving, table: Texture, corner: tuple[int, int], size: Size) -> Pixels:
    """Lines cut into the tones: `table` says for each grey level how many levels darker a line is."""
    depth = cv2.LUT(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), table)
    cut = cv2.multiply(depth, _under(fitted(weave, size), pixels, corner), scale=1 / 256)
    return np.asarray(cv2.subtract(pixels, cv2.merge([cut, cut, cut])), np.uint8)


def _under(texture: Texture, pixels: Pixels, corner: tuple[int, int]) -> Texture:
    (x, y), (height, width) = corner, pixels.shape[:2]
    return texture[y : y + height, x : x + width]
