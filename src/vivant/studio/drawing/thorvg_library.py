"""ThorVG's C API, bound directly to the MIT-licensed shared library that `thorvg-python` ships.

That package's own Python layer is never imported.
"""

import ctypes
import functools
import importlib.util
import sys
from ctypes import POINTER, c_float, c_int, c_uint8, c_uint32, c_void_p
from pathlib import Path

from vivant.errors import EngineMissing


class Transform(ctypes.Structure):
    _fields_ = [(name, c_float) for name in ("e11", "e12", "e13", "e21", "e22", "e23", "e31", "e32", "e33")]


class ColorStop(ctypes.Structure):
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
    "tvg_paint_duplicate": (c_void_p, [c_void_p]),
    "tvg_paint_rel": (c_int, [c_void_p]),
    "tvg_paint_set_transform": (c_int, [c_void_p, POINTER(Transform)]),
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
    "tvg_gradient_set_color_stops": (c_int, [c_void_p, POINTER(ColorStop), c_uint32]),
}


@functools.cache
def engine() -> ctypes.CDLL:
    """The library, ready to draw. Raises EngineMissing where `thorvg-python` is not installed."""
    spec = importlib.util.find_spec("thorvg_python")
    name = {"win32": "libthorvg-1.dll", "darwin": "libthorvg-1.dylib"}.get(sys.platform, "libthorvg-1.so")
    home = Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None
    if home is None or not (home / name).exists():
        raise EngineMissing(name)
    library = ctypes.CDLL(str(home / name))
    for function, (result, arguments) in _SIGNATURES.items():
        bound = getattr(library, function)
        bound.restype, bound.argtypes = result, arguments
    library.tvg_engine_init(0)
    return library
