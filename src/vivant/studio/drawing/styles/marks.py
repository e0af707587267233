"""What hands do with shapes: outlines, flat colours, shadows of paper, washes, colours beside the line."""

from collections.abc import Callable
from dataclasses import replace

from vivant.studio.drawing.displaylist import RGB, Fill, Flat, Group, Linear, Shape
from vivant.studio.drawing.styles.style import Sheet

Dye = Callable[[RGB], RGB]
_OPAQUE = 200
"""From this alpha on a fill is a thing of its own; below it only shades what is under it."""


def is_solid(shape: Shape) -> bool:
    """Whether a shape covers what is under it."""
    fill = shape.fill
    if fill is None:
        return False
    return fill.alpha >= _OPAQUE if isinstance(fill, Flat) else min(a for _, _, a in fill.stops) >= _OPAQUE


def is_pen_line(shape: Shape) -> bool:
    """Whether a shape's line is drawn by the pen: an outline, or a dark line inside. The lines of some
    parts are things with a colour of their own."""
    if shape.stroke is None or shape.stroke.alpha < _OPAQUE:
        return False
    r, g, b = shape.stroke.colour
    dark = 3 * r + 6 * g + b < _DARK * 10
    return shape.fill is not None or (dark and shape.part not in _WIRY)


_DARK = 110
"""Grey levels below which a line without a filling is ink."""
_WIRY = frozenset({"glasses", "mark", "neck", "crest", "shoes"})


def breadth(shape: Shape, sheet: Sheet) -> float:
    """The smaller side of a shape's bounds, in units of the sheet."""
    left, top, right, bottom = shape.path.box()
    return min(right - left, bottom - top) * sheet.scale


def mixed(one: RGB, two: RGB, share: float) -> RGB:
    """`one` with `share` (0 to 1) of `two` in it."""
    r, g, b = (round(p + (q - p) * share) for p, q in zip(one, two, strict=True))
    return r, g, b


def dyed(shape: Shape, dye: Dye) -> Shape:
    """The shape with every colour of its fill changed; its line stays."""
    return replace(shape, fill=None if shape.fill is None else _dyed(shape.fill, dye))


def _dyed(fill: Fill, dye: Dye) -> Fill:
    if isinstance(fill, Flat):
        return Flat(dye(fill.colour), fill.alpha)
    return replace(fill, stops=tuple((offset, dye(colour), alpha) for offset, colour, alpha in fill.stops))


def flattened(shape: Shape) -> Shape:
    """The shape in one colour: the middle of its gradient. What fades out stays as it is."""
    fill = shape.fill
    if fill is None or isinstance(fill, Flat) or not is_solid(shape):
        return shape
    return replace(shape, fill=Flat(middle(fill)))


def banded(shape: Shape, bands: int) -> Shape:
    """The shape with its gradient in steps: strips of paper, or one block of wood for each tone."""
    fill = shape.fill
    if not isinstance(fill, Linear) or not is_solid(shape):
        return flattened(shape)
    stops: list[tuple[float, RGB, int]] = []
    for band in range(bands):
        colour = _at(fill, (band + 0.5) / bands)
        stops += [(band / bands + _SEAM * (band > 0), colour, 255), ((band + 1) / bands, colour, 255)]
    return replace(shape, fill=replace(fill, stops=tuple(stops)))


_SEAM = 1e-3
"""How far apart two stops of one place are: engines sort stops of the same offset as they please."""


def _at(fill: Linear, offset: float) -> RGB:
    before = fill.stops[0]
    for stop in fill.stops:
        if stop[0] >= offset:
            span = stop[0] - before[0]
            return mixed(before[1], stop[1], (offset - before[0]) / span if span > 0 else 0.0)
        before = stop
    return before[1]


def middle(fill: Fill) -> RGB:
    """The colour halfway through a fill."""
    if isinstance(fill, Flat):
        return fill.colour
    stops = fill.stops
    return stops[len(stops) // 2][1] if len(stops) % 2 else mixed(stops[0][1], stops[-1][1], 0.5)


def lined(shape: Shape, colour: RGB, width: float, sheet: Sheet, alpha: int = 255) -> Shape:
    """The shape with a line of `width`, in units of the sheet, around it; 0 takes the line away."""
    if width <= 0:
        return replace(shape, stroke=None, width=0.0)
    return replace(shape, stroke=Flat(colour, alpha), width=width / sheet.scale)


def moved(shape: Shape, sheet: Sheet, dx: float, dy: float) -> Group:
    """The shape shifted by units of the sheet."""
    x, y = sheet.shift(dx, dy)
    return Group((shape,), (1.0, 0.0, 0.0, 1.0, x, y), part=shape.part)


def cast(
    shape: Shape, sheet: Sheet, dx: float, dy: float, soft: float, colour: RGB, alpha: int
) -> tuple[Group, ...]:
    """The shadow of a piece of paper that lies a little above what is under it: a core, and a soft edge
    unless `soft`, its width, is 0."""
    core = Shape(shape.path, Flat(colour, alpha), part=shape.part)
    if soft <= 0:
        return (moved(core, sheet, dx, dy),)
    edge = Shape(shape.path, None, Flat(colour, alpha // 2), soft / sheet.scale, shape.part)
    return moved(edge, sheet, dx, dy), moved(core, sheet, dx, dy)


def washed(shape: Shape, light: RGB, share: float, deep: float) -> Shape:
    """A flat colour as a brush full of water leaves it: thin at the upper left, pooled at the lower right.

    `share` of `light` is in the thin end; `deep` (below 1) darkens the other.
    """
    if not isinstance(shape.fill, Flat) or shape.fill.alpha < _OPAQUE:
        return shape
    left, top, right, bottom = shape.path.box()
    colour = shape.fill.colour
    r, g, b = (round(c * deep) for c in colour)
    stops = ((0.0, mixed(colour, light, share), 255), (0.45, colour, 255), (1.0, (r, g, b), 255))
    return replace(shape, fill=Linear((left, top), (right, bottom), stops))
