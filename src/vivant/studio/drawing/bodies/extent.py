"""How far drawn nodes reach."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from vivant.studio.drawing.bodies.inked import OUTLINE
from vivant.studio.drawing.displaylist import IDENTITY, Flat, Group, Matrix, Node
from vivant.studio.drawing.path import CUBIC, LINE, MOVE, Path

_POINTS_OF: Final = np.array([0, 1, 1, 3])
"""How many points a command takes: close, move, line, cubic."""
_CONTROLS: Final = np.array([-3, -2, -1, 0])
_T: Final = np.array([0.25, 0.5, 0.75, 1.0])[:, None]
_BERNSTEIN: Final = np.hstack(((1 - _T) ** 3, 3 * _T * (1 - _T) ** 2, 3 * _T**2 * (1 - _T), _T**3)).astype(
    np.float32
)

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def extent(nodes: Iterable[Node]) -> Box:
    """The bounds of `nodes` with half an outline around them; neither what a clip hides nor
    veils count.

    Curves are sampled at five points, which is exact to a few thousandths.
    """
    by_matrix: dict[Matrix, list[Path]] = {}
    _collect(nodes, IDENTITY, by_matrix)
    left = top = float("inf")
    right = bottom = float("-inf")
    for (a, b, c, d, e, f), paths in by_matrix.items():
        points = _on_curves(paths)
        if (a, b, c, d) != (1.0, 0.0, 0.0, 1.0):
            points = points @ np.array(((a, b), (c, d)), np.float32)
        low, high = points.min(0), points.max(0)
        left, top = min(left, float(low[0]) + e), min(top, float(low[1]) + f)
        right, bottom = max(right, float(high[0]) + e), max(bottom, float(high[1]) + f)
    half = OUTLINE / 2
    return left - half, top - half, right + half, bottom + half


def _on_curves(paths: Sequence[Path]) -> npt.NDArray[np.float32]:
    """Points on the outlines of `paths`: (n, 2)."""
    points = np.frombuffer(b"".join(path.points.tobytes() for path in paths), np.float32).reshape(-1, 2)
    commands = np.frombuffer(b"".join(bytes(path.commands) for path in paths), np.uint8)
    ends = np.cumsum(_POINTS_OF[commands])
    last = ends[commands == CUBIC] - 1
    curves = points[last[:, None] + _CONTROLS]
    on_curves = np.tensordot(curves, _BERNSTEIN, axes=([1], [1])).transpose(0, 2, 1).reshape(-1, 2)
    return np.concatenate(
        (on_curves.astype(np.float32), points[ends[commands == MOVE] - 1], points[ends[commands == LINE] - 1])
    )


def union(one: Box, two: Box) -> Box:
    return min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])


def _collect(nodes: Iterable[Node], matrix: Matrix, found: dict[Matrix, list[Path]]) -> None:
    for node in nodes:
        if not isinstance(node, Group):
            if not (type(node.fill) is Flat and node.fill.alpha < 128):
                found.setdefault(matrix, []).append(node.path)
            continue
        inner = matrix if node.matrix == IDENTITY else _product(matrix, node.matrix)
        if node.clip is not None:
            found.setdefault(inner, []).append(node.clip)
        else:
            _collect(node.nodes, inner, found)


def _product(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f
