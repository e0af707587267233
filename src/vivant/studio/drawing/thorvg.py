"""The one thin back end: a display list to pixels through ThorVG, which gives the same pixels on every
x86-64 CPU.
"""

import ctypes
import functools
from array import array
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from vivant.studio.drawing.displaylist import IDENTITY, Fill, Flat, Group, Linear, Matrix, Node, Shape
from vivant.studio.drawing.path import Path
from vivant.studio.drawing.thorvg_library import ColorStop, Transform, engine

Pixels = npt.NDArray[np.uint8]
Light = tuple[float, float, float]

_ARGB8888 = 1
"""Premultiplied; in memory on little-endian machines: blue, green, red, alpha."""
_ROUND = 1
_STROKE_UNITS = 1024.0
"""ThorVG rounds stroke widths to 1/64 of the path's own unit before it applies any transform, so a
stroked path is handed over this much larger and drawn this much smaller."""
_BATCH_CLEAR, _BATCH_KEEP = True, False


def rasterise(
    nodes: Sequence[Node], width: int, height: int, *, over: Pixels | None = None, scale: float = 1.0
) -> Pixels:
    """Draws `nodes` back to front.

    Returns (height, width, 4) uint8, premultiplied BGRA. `over` is what is drawn upon: an array of
    the same shape and order, left as it is; transparent if absent. `scale` multiplies all
    coordinates, so that one list serves every size.
    """
    tvg = engine()
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
    if node.recurring:
        copy: int = tvg.tvg_paint_duplicate(_cast(_ByIdentity(node), light).paint)
        return copy
    return _emit_group(tvg, node, light)


class _Cast:
    """A group in the engine's own form, never drawn itself: only its duplicates are."""

    __slots__ = ("_tvg", "paint")

    def __init__(self, tvg: ctypes.CDLL, group: Group, light: Light | None) -> None:
        self._tvg = tvg
        self.paint = _emit_group(tvg, group, light)

    def __del__(self) -> None:
        self._tvg.tvg_paint_rel(self.paint)


class _ByIdentity:
    """A group as a dictionary key: itself, because comparing all it holds takes longer than drawing it."""

    __slots__ = ("group",)

    def __init__(self, group: Group) -> None:
        self.group = group

    def __hash__(self) -> int:
        return id(self.group)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and self.group is other.group


@functools.lru_cache(maxsize=128)
def _cast(key: _ByIdentity, light: Light | None) -> _Cast:
    """About 60 kB a figure; copying one takes a twentieth of the time of handing it over anew."""
    return _Cast(engine(), key.group, light)


def _emit_group(tvg: ctypes.CDLL, node: Group, light: Light | None) -> int:
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
    points = path.points if units == 1.0 else array("f", [value * units for value in path.points])
    address, _ = points.buffer_info()
    tvg.tvg_shape_append_path(shape, bytes(path.commands), len(path.commands), address, len(points) // 2)
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
    stops = (ColorStop * len(fill.stops))(
        *(ColorStop(offset, *_lit(colour, light), alpha) for offset, colour, alpha in fill.stops)
    )
    tvg.tvg_gradient_set_color_stops(gradient, stops, len(fill.stops))
    return gradient


def _transform(tvg: ctypes.CDLL, paint: int, matrix: Matrix) -> None:
    a, b, c, d, e, f = matrix
    if matrix != IDENTITY:
        tvg.tvg_paint_set_transform(paint, ctypes.byref(Transform(a, c, e, b, d, f, 0, 0, 1)))


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
