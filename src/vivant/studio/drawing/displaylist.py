"""The display list: what a picture consists of, back to front, without a word about any engine.

Coordinates are y-down. Colours are 8-bit sRGB. A back end (`thorvg.py`) turns a list into pixels.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vivant.studio.drawing.path import Path, Point

RGB = tuple[int, int, int]
RGBA = tuple[int, int, int, int]
Matrix = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f): x' = a x + c y + e, y' = b x + d y + f, as in SVG."""

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Flat:
    """One colour; `alpha` 0 to 255."""

    colour: RGB
    alpha: int = 255


@dataclass(frozen=True, slots=True)
class Linear:
    """A gradient from `start` to `end`; stops are (offset 0..1, colour, alpha)."""

    start: Point
    end: Point
    stops: tuple[tuple[float, RGB, int], ...]


@dataclass(frozen=True, slots=True)
class Radial:
    """A gradient from `centre` outwards to `radius`; stops as in `Linear`."""

    centre: Point
    radius: float
    stops: tuple[tuple[float, RGB, int], ...]


Fill = Flat | Linear | Radial


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled and/or stroked path. Strokes have round caps and joins; `width` in local units.

    `part` names what the shape belongs to ("hat", "left_hand"), so that a picture can be looked at
    part by part.
    """

    path: Path
    fill: Fill | None = None
    stroke: Flat | None = None
    width: float = 0.0
    part: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes drawn together under one transform.

    `blur` is a Gaussian sigma in pixels, `clip` a path in the group's coordinates, `light` a
    multiplier per channel on every colour inside, `part` names all shapes inside without one.
    `recurring` groups will be drawn again: a back end may keep what it makes of them.
    """

    nodes: tuple["Node", ...]
    matrix: Matrix = IDENTITY
    opacity: int = 255
    blur: float = 0.0
    clip: Path | None = None
    light: tuple[float, float, float] | None = None
    part: str = ""
    recurring: bool = False


Node = Shape | Group


def placed(nodes: Iterable[Node], x: float, y: float, scale: float = 1.0, *, mirrored: bool = False) -> Group:
    """`nodes` moved to (x, y) and scaled, mirrored left to right if asked."""
    return Group(tuple(nodes), (-scale if mirrored else scale, 0.0, 0.0, scale, x, y))


def recoloured(nodes: Sequence[Node], colours: dict[str, RGB], default: RGB) -> tuple[Node, ...]:
    """The same shapes, each in the one opaque colour of its part: a map of where parts are."""

    def repaint(node: Node, part: str) -> Node | None:
        part = node.part or part
        if isinstance(node, Group):
            inside = tuple(n for n in (repaint(child, part) for child in node.nodes) if n)
            return (
                replace(node, nodes=inside, opacity=255, blur=0.0, light=None, recurring=False)
                if inside
                else None
            )
        if _is_veil(node):
            return None
        flat = Flat(colours.get(part, default))
        return Shape(node.path, flat if node.fill else None, flat if node.stroke else None, node.width)

    return tuple(n for n in (repaint(node, "") for node in nodes) if n)


def _is_veil(shape: Shape) -> bool:
    """Whether a shape only shades what is under it (shadow, gloss, blush)."""
    if isinstance(shape.fill, Flat):
        return shape.fill.alpha < 200
    if shape.fill is not None:
        return max(alpha for _, _, alpha in shape.fill.stops) < 200
    return shape.stroke is not None and shape.stroke.alpha < 200
