"""The one thin back end: a display list to pixels through ThorVG's C API.

Binds the MIT-licensed shared library shipped by `thorvg-python` directly; that package's own
Python layer is never imported. ThorVG gives the same pixels on every x86-64 CPU.
"""

import ctypes
import functools
import importlib.util
import sys
from array import array
from collections.abc import Sequence
from ctypes import POINTER, c_float, c_int, c_uint8, c_uint32, c_void_p
from pathlib import Path as FilePath

import numpy as np
import numpy.typing as npt

from vivant.errors import EngineMissing
from vivant.studio.drawing.displaylist import Fill, Flat, Linear, Node, Shape
from vivant.studio.drawing.path import Path

Pixels = npt.NDArray[np.uint8]
Light = tuple[float, float, float]

_ARGB8888 = 1
"""Premultiplied; in memory on little-endian machines: blue, green, red, alpha."""
_ROUND = 1
_STROKE_UNITS = 1024.0
"""ThorVG rounds stroke widths to 1/64 of the path's own unit before it applies any transform, so a
stroked path is handed over this much larger and drawn this much smaller."""
_BATCH_CLEAR, _BATCH_KEEP = True, False


class _Matrix(ctypes.Structure):
    _fields_ = [(name, c_float) for name in ("e11", "e12", "e13", "e21", "e22", "e23", "e31", "e32", "e33")]


class _ColorStop(ctypes.Structure):
    _fields_ = [("offset", c_float), ("r", c_uint8), ("g", c_uint8), ("b", c_uint8), ("a", c_uint8)]


_SIGNATURES: dict[str, tuple[object, list[object]]] = {
    "tvg_engine_init": (c_int, [c_uint32]),
    "tvg_swcanvas_create": (c_void_p, [c_uint8]),
    "tvg_swcanvas_set_target": (c_int, [c_void_p, c_void_p, c_uint32, c_uint32, c_uint32, c_int]),
    "tvg_canvas_add": (c_int, [c_void_p, c_void_p]),
    "tvg_canvas_draw": (c_int, [c_void_p, ctypes.c_bool]),
    "tvg_canvas_sync": (c_int, [c_void_p]),
    "tvg_canvas_destroy": (c_int, [c_void_p]),
    "tvg_scene_new": (c_void_p, []),
    "tvg_scene_add": (c_int, [c_void_p, c_void_p]),
    "tvg_scene_add_effect_gaussian_blur": (c_int, [c_void_p, ctypes.c_double, c_int, c_int, c_int]),
    "tvg_paint_set_transform": (c_int, [c_void_p, POINTER(_Matrix)]),
    "tvg_paint_set_opacity": (c_int, [c_void_p, c_uint8]),
    "tvg_paint_set_clip": (c_int, [c_void_p, c_void_p]),
    "tvg_shape_new": (c_void_p, []),
    "tvg_shape_append_path": (c_int, [c_void_p, c_void_p, c_uint32, c_void_p, c_uint32]),
    "tvg_shape_set_fill_color": (c_int, [c_void_p, c_uint8, c_uint8, c_uint8, c_uint8]),
    "tvg_shape_set_gradient": (c_int, [c_void_p, c_void_p]),
    "tvg_shape_set_stroke_width": (c_int, [c_void_p, c_float]),
    "tvg_shape_set_stroke_color": (c_int, [c_void_p, c_uint8, c_uint8, c_uint8, c_uint8]),
    "tvg_shape_set_stroke_cap": (c_int, [c_void_p, c_int]),
    "tvg_shape_set_stroke_join": (c_int, [c_void_p, c_int]),
    "tvg_linear_gradient_new": (c_void_p, []),
    "tvg_linear_gradient_set": (c_int, [c_void_p, c_float, c_float, c_float, c_float]),
    "tvg_radial_gradient_new": (c_void_p, []),
    "tvg_radial_gradient_set": (c_int, [c_void_p, *([c_float] * 6)]),
    "tvg_gradient_set_color_stops": (c_int, [c_void_p, POINTER(_ColorStop), c_uint32]),
}


@functools.cache
def _engine() -> ctypes.CDLL:
    spec = importlib.util.find_spec("thorvg_python")
    name = {"win32": "libthorvg-1.dll", "darwin": "libthorvg-1.dylib"}.get(sys.platform, "libthorvg-1.so")
    home = FilePath(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None
    if home is None or not (home / name).exists():
        raise EngineMissing(name)
    library = ctypes.CDLL(str(home / name))
    for function, (result, arguments) in _SIGNATURES.items():
        bound = getattr(library, function)
        bound.restype, bound.argtypes = result, arguments
    library.tvg_engine_init(0)
    return library


def rasterise(
    nodes: Sequence[Node], width: int, height: int, *, over: Pixels | None = None, scale: float = 1.0
) -> Pixels:
    """Draws `nodes` back to front.

    Returns (height, width, 4) uint8, premultiplied BGRA. `over` is what is drawn upon: an array of
    the same shape and order, left as it is; transparent if absent. `scale` multiplies all
    coordinates, so that one list serves every size.
    """
    tvg = _engine()
    if over is None:
        target: Pixels = np.zeros((height, width, 4), np.uint8)
    else:
        target = np.ascontiguousarray(over).copy()
    canvas = tvg.tvg_swcanvas_create(0)
    try:
        tvg.tvg_swcanvas_set_target(canvas, target.ctypes.data, width, width, height, _ARGB8888)
        root = tvg.tvg_scene_new()
        _transform(tvg, root, (scale, 0.0, 0.0, scale, 0.0, 0.0))
        for node in nodes:
            tvg.tvg_scene_add(root, _emit(tvg, node, None))
        tvg.tvg_canvas_add(canvas, root)
        tvg.tvg_canvas_draw(canvas, _BATCH_KEEP if over is not None else _BATCH_CLEAR)
        tvg.tvg_canvas_sync(canvas)
    finally:
        tvg.tvg_canvas_destroy(canvas)
    return target


def _emit(tvg: ctypes.CDLL, node: Node, light: Light | None) -> int:
    if isinstance(node, Shape):
        return _emit_shape(tvg, node, light)
    scene: int = tvg.tvg_scene_new()
    if node.light is not None:
        light = node.light if light is None else _product(light, node.light)
    for child in node.nodes:
        tvg.tvg_scene_add(scene, _emit(tvg, child, light))
    if node.clip is not None:
        tvg.tvg_paint_set_clip(scene, _emit_path(tvg, node.clip))
    _transform(tvg, scene, node.matrix)
    if node.opacity != 255:
        tvg.tvg_paint_set_opacity(scene, node.opacity)
    if node.blur > 0:
        tvg.tvg_scene_add_effect_gaussian_blur(scene, node.blur, 0, 0, 60)
    return scene


def _emit_shape(tvg: ctypes.CDLL, node: Shape, light: Light | None) -> int:
    units = 1.0 if node.stroke is None else _STROKE_UNITS
    shape = _emit_path(tvg, node.path, units)
    fill = node.fill
    if isinstance(fill, Flat):
        r, g, b = _lit(fill.colour, light)
        tvg.tvg_shape_set_fill_color(shape, r, g, b, fill.alpha)
    elif fill is not None:
        tvg.tvg_shape_set_gradient(shape, _gradient(tvg, fill, light, units))
    if node.stroke is not None:
        r, g, b = _lit(node.stroke.colour, light)
        tvg.tvg_shape_set_stroke_width(shape, node.width * units)
        tvg.tvg_shape_set_stroke_color(shape, r, g, b, node.stroke.alpha)
        tvg.tvg_shape_set_stroke_cap(shape, _ROUND)
        tvg.tvg_shape_set_stroke_join(shape, _ROUND)
        _transform(tvg, shape, (1 / units, 0.0, 0.0, 1 / units, 0.0, 0.0))
    return shape


def _emit_path(tvg: ctypes.CDLL, path: Path, units: float = 1.0) -> int:
    shape: int = tvg.tvg_shape_new()
    commands = (c_uint8 * len(path.commands)).from_buffer_copy(path.commands)
    points = path.points if units == 1.0 else array("f", [value * units for value in path.points])
    address, _ = points.buffer_info()
    tvg.tvg_shape_append_path(shape, commands, len(path.commands), address, len(points) // 2)
    return shape


def _gradient(tvg: ctypes.CDLL, fill: Fill, light: Light | None, units: float = 1.0) -> int:
    if isinstance(fill, Linear):
        gradient: int = tvg.tvg_linear_gradient_new()
        tvg.tvg_linear_gradient_set(gradient, *(value * units for value in (*fill.start, *fill.end)))
    else:
        assert not isinstance(fill, Flat)
        gradient = tvg.tvg_radial_gradient_new()
        cx, cy, radius = fill.centre[0] * units, fill.centre[1] * units, fill.radius * units
        tvg.tvg_radial_gradient_set(gradient, cx, cy, radius, cx, cy, 0.0)
    stops = (_ColorStop * len(fill.stops))(
        *((offset, *_lit(colour, light), alpha) for offset, colour, alpha in fill.stops)
    )
    tvg.tvg_gradient_set_color_stops(gradient, stops, len(fill.stops))
    return gradient


def _transform(tvg: ctypes.CDLL, paint: int, matrix: tuple[float, float, float, float, float, float]) -> None:
    a, b, c, d, e, f = matrix
    if matrix != (1.0, 0.0, 0.0, 1.0, 0.0, 0.0):
        tvg.tvg_paint_set_transform(paint, ctypes.byref(_Matrix(a, c, e, b, d, f, 0, 0, 1)))


def _lit(colour: tuple[int, int, int], light: Light | None) -> tuple[int, int, int]:
    if light is None:
        return colour
    r, g, b = colour
    return (
        min(255, int(r * light[0] + 0.5)),
        min(255, int(g * light[1] + 0.5)),
        min(255, int(b * light[2] + 0.5)),
    )


def _product(one: Light, two: Light) -> Light:
    return one[0] * two[0], one[1] * two[1], one[2] * two[2]
