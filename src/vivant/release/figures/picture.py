"""A standalone drawing to pixels, with a typeface of its own: the same on a machine without any."""

import ctypes
import functools
import xml.etree.ElementTree as ET
from ctypes import c_bool, c_char_p, c_float, c_int, c_uint8, c_uint32, c_void_p
from importlib.resources import files
from typing import Final

import numpy as np

from vivant.errors import EngineMissing
from vivant.schema.judging import Pixels
from vivant.studio.drawing.thorvg_library import engine

_POINTS: Final = 0.75
"""The engine measures letters in points, of which there are 72 where there are 96 pixels."""
_ASCENT: Final = 1900 / 2048
"""How far the base line of the typeface is below the top of its lines, in heights of letters."""
_ALIGN: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}
_FACES: Final = {"400": "Roboto-Regular", "500": "Roboto-Medium"}
_SIGNATURES: Final[dict[str, tuple[object, list[object]]]] = {
    "tvg_font_load_data": (c_int, [c_char_p, c_char_p, c_uint32, c_char_p, c_bool]),
    "tvg_shape_append_rect": (c_int, [c_void_p, *([c_float] * 6), c_bool]),
    "tvg_text_new": (c_void_p, []),
    "tvg_text_set_font": (c_int, [c_void_p, c_char_p]),
    "tvg_text_set_size": (c_int, [c_void_p, c_float]),
    "tvg_text_set_text": (c_int, [c_void_p, c_char_p]),
    "tvg_text_set_color": (c_int, [c_void_p, c_uint8, c_uint8, c_uint8]),
    "tvg_text_align": (c_int, [c_void_p, c_float, c_float]),
    "tvg_paint_translate": (c_int, [c_void_p, c_float, c_float]),
}


def rasterised(document: ET.Element, scale: float) -> Pixels:
    """A drawing of boxes, lines and words in `scale` pixels a unit: (height, width, 3) uint8, RGB.

    Raises EngineMissing where the engine cannot draw letters.
    """
    tvg = _lettering()
    wide, tall = (round(float(document.get(side, "0")) * scale) for side in ("width", "height"))
    target: Pixels = np.zeros((tall, wide, 4), np.uint8)
    canvas = tvg.tvg_swcanvas_create(0)
    try:
        tvg.tvg_swcanvas_set_target(canvas, target.ctypes.data, wide, wide, tall, 1)
        size = float(document.get("font-size", "13"))
        for element in document:
            kind = element.tag.rpartition("}")[2]
            if kind == "rect":
                box = [float(element.get(key, "0")) * scale for key in ("x", "y", "width", "height")]
                tvg.tvg_canvas_add(canvas, _box(tvg, box, element.get("fill", "#000000")))
            elif kind == "line":
                tvg.tvg_canvas_add(canvas, _line(tvg, element, scale))
            elif kind == "text" and element.text:
                tvg.tvg_canvas_add(canvas, _words(tvg, element, size, scale))
        tvg.tvg_canvas_draw(canvas, True)
        tvg.tvg_canvas_sync(canvas)
    finally:
        tvg.tvg_canvas_destroy(canvas)
    return np.ascontiguousarray(target[..., 2::-1])


@functools.cache
def _lettering() -> ctypes.CDLL:
    """The engine, with the typeface loaded."""
    library = engine()
    for function, (result, arguments) in _SIGNATURES.items():
        bound = getattr(library, function)
        bound.restype, bound.argtypes = result, arguments
    for name in _FACES.values():
        face = files("vivant.release.figures").joinpath("fonts", f"{name}.ttf").read_bytes()
        if library.tvg_font_load_data(name.encode(), face, len(face), b"ttf", True):
            raise EngineMissing(f"the drawing engine cannot load the typeface {name}")
    return library


def _box(tvg: ctypes.CDLL, box: list[float], colour: str) -> int:
    shape: int = tvg.tvg_shape_new()
    tvg.tvg_shape_append_rect(shape, *box, 0.0, 0.0, True)
    tvg.tvg_shape_set_fill_color(shape, *_rgb(colour), 255)
    return shape


def _line(tvg: ctypes.CDLL, element: ET.Element, scale: float) -> int:
    """A level line, one unit strong, as the box it is: all lines of our figures are level."""
    x1, y, x2 = (float(element.get(key, "0")) * scale for key in ("x1", "y1", "x2"))
    return _box(tvg, [x1, y - scale / 2, x2 - x1, scale], element.get("stroke", "#000000"))


def _words(tvg: ctypes.CDLL, element: ET.Element, usual: float, scale: float) -> int:
    size = float(element.get("font-size", usual)) * scale
    text: int = tvg.tvg_text_new()
    tvg.tvg_text_set_font(text, _FACES[element.get("font-weight", "400")].encode())
    tvg.tvg_text_set_size(text, size * _POINTS)
    tvg.tvg_text_set_text(text, (element.text or "").encode())
    tvg.tvg_text_set_color(text, *_rgb(element.get("fill", "#000000")))
    tvg.tvg_text_align(text, _ALIGN[element.get("text-anchor", "start")], 0.0)
    x, y = (float(element.get(key, "0")) * scale for key in ("x", "y"))
    tvg.tvg_paint_translate(text, x, y - _ASCENT * size)
    return text


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
