"""A leaf in pixels."""

from collections.abc import Iterator

import numpy as np

from vivant.book.leaves.leaf import Leaf, Words, rgb
from vivant.book.leaves.resampling import resampled
from vivant.schema.judging import Pixels
from vivant.store.images import decode
from vivant.studio.drawing.displaylist import Flat, Group, Node, Shape
from vivant.studio.drawing.thorvg import rasterise


def draw(leaf: Leaf) -> Pixels:
    """(height, width, 3), RGB. Raises Invalid for a damaged picture."""
    base = np.empty((leaf.height, leaf.width, 4), np.uint8)
    base[:] = (*rgb(leaf.paper)[::-1], 255)
    for hung in leaf.pictures:
        pixels = resampled(decode(hung.plate.data), hung.width, hung.height)
        base[hung.top : hung.top + hung.height, hung.left : hung.left + hung.width, :3] = pixels[:, :, ::-1]
    nodes = [node for words in leaf.words for node in _lines(words)]
    drawn = rasterise(nodes, leaf.width, leaf.height, over=base)
    return np.ascontiguousarray(drawn[:, :, 2::-1])


def _lines(words: Words) -> Iterator[Node]:
    size = words.setting.size
    for line in words.setting.lines:
        shift = (words.measure - line.width * size) / 2 if words.align == "center" else 0.0
        path = words.setting.typeface.path(line.text)
        place = (size, 0.0, 0.0, size, words.left + shift, words.top + line.drop * size)
        yield Group((Shape(path, Flat(rgb(words.colour))),), place)
