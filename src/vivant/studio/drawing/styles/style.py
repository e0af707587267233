"""What an art style is: how shapes are marked, and what paper and brush do to the picture."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import ArtStyle
from vivant.studio.drawing.displaylist import IDENTITY, Group, Matrix, Node, Shape

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where on the paper a shape is drawn, so that marks lie alike on turned and mirrored things.

    `matrix` leads from the shape's own coordinates to the sheet's: figure units or frame heights.
    """

    matrix: Matrix = IDENTITY

    @property
    def scale(self) -> float:
        """How many units of the sheet one unit of the shape is."""
        a, b, c, d, _, _ = self.matrix
        return math.sqrt(abs(a * d - b * c)) or 1.0

    def shift(self, dx: float, dy: float) -> tuple[float, float]:
        """A shift on the sheet, in the shape's own coordinates."""
        a, b, c, d, _, _ = self.matrix
        span = (a * d - b * c) or 1.0
        return (d * dx - c * dy) / span, (a * dy - b * dx) / span

    def below(self, matrix: Matrix) -> "Sheet":
        a, b, c, d, e, f = self.matrix
        p, q, r, s, t, u = matrix
        return Sheet(
            (a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f)
        )


Hand = Callable[[Shape, Sheet], Iterable[Node]]
"""How somebody draws: from a plain shape to the marks that stand for it."""
Finish = Callable[[Pixels, tuple[int, int], Size], Pixels]
"""What paper and brush do to pixels (h, w, 3 or 4), each by itself: the pixels, where their top left
corner lies in the picture (x, y), and the size (width, height) of the whole picture."""


@dataclass(frozen=True, slots=True)
class Style:
    """An art style. None leaves things as they are drawn.

    `figure` draws figures, in figure units, and `ground` backdrops, in frame heights. `wash` treats a
    finished backdrop, `finish` the whole picture. `reach` is how far marks go beyond a figure's
    bounds, in figure units.
    """

    name: ArtStyle
    figure: Hand | None = None
    ground: Hand | None = None
    wash: Finish | None = None
    finish: Finish | None = None
    reach: float = 0.0

    def finished(self, pixels: Pixels, corner: tuple[int, int], size: Size) -> Pixels:
        """Pixels as they look on this style's paper; see `Finish`."""
        return pixels if self.finish is None else self.finish(pixels, corner, size)


def redrawn(nodes: Sequence[Node], hand: Hand | None, sheet: Sheet | None = None) -> tuple[Node, ...]:
    """The same nodes as `hand` draws them."""
    if hand is None:
        return tuple(nodes)
    return tuple(_each(nodes, hand, sheet or Sheet()))


def _each(nodes: Sequence[Node], hand: Hand, sheet: Sheet) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Group):
            yield replace(node, nodes=tuple(_each(node.nodes, hand, sheet.below(node.matrix))))
        elif node.path.points:
            yield from hand(node, sheet)
