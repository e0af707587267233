"""How far drawn nodes reach."""

from collections.abc import Iterable

import numpy as np

from vivant.studio.drawing.bodies.inked import OUTLINE
from vivant.studio.drawing.displaylist import IDENTITY, Group, Matrix, Node
from vivant.studio.drawing.path import Path

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def extent(nodes: Iterable[Node]) -> Box:
    """The bounds of `nodes` with half an outline around them; what a clip hides does not count.

    Bounds are those of the curves' handles, which lie within a few thousandths of the curves.
    """
    by_matrix: dict[Matrix, list[Path]] = {}
    _collect(nodes, IDENTITY, by_matrix)
    left = top = float("inf")
    right = bottom = float("-inf")
    for (a, b, c, d, e, f), paths in by_matrix.items():
        points = np.frombuffer(b"".join(path.points.tobytes() for path in paths), np.float32).reshape(-1, 2)
        if (a, b, c, d) != (1.0, 0.0, 0.0, 1.0):
            points = points @ np.array(((a, b), (c, d)), np.float32)
        low, high = points.min(0), points.max(0)
        left, top = min(left, float(low[0]) + e), min(top, float(low[1]) + f)
        right, bottom = max(right, float(high[0]) + e), max(bottom, float(high[1]) + f)
    half = OUTLINE / 2
    return left - half, top - half, right + half, bottom + half


def union(one: Box, two: Box) -> Box:
    return min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])


def _collect(nodes: Iterable[Node], matrix: Matrix, found: dict[Matrix, list[Path]]) -> None:
    for node in nodes:
        if not isinstance(node, Group):
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
