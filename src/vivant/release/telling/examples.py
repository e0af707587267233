"""One picture of a few frames, for the top of the card."""

from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np

from vivant.release.figures import FOLDER
from vivant.release.picturing import marked_jpeg
from vivant.release.telling.card import Picture
from vivant.release.telling.told import Told
from vivant.schema.judging import Pixels
from vivant.store import images

_PATH: Final = f"{FOLDER}/examples.jpg"
_COLUMNS: Final = 4
_MOST: Final = 8
_WIDTH: Final = 240
_GAP: Final = 6


def write_examples(told: Told, folder: Path) -> Picture | None:
    """Up to eight frames of the first split, spread evenly over its stories; None where there are none."""
    rows = _rows(told, folder)
    if not rows:
        return None
    tiles = [_tile(images.decode(row["image"]["bytes"])) for row in rows]
    height = max(tile.shape[0] for tile in tiles)
    columns = min(_COLUMNS, len(tiles))
    lines = -(-len(tiles) // columns)
    sheet = np.full((lines * (height + _GAP) - _GAP, columns * (_WIDTH + _GAP) - _GAP, 3), 255, np.uint8)
    for number, tile in enumerate(tiles):
        top, left = number // columns * (height + _GAP), number % columns * (_WIDTH + _GAP)
        sheet[top : top + tile.shape[0], left : left + _WIDTH] = tile
    (folder / _PATH).write_bytes(marked_jpeg(sheet))
    told_of = "; ".join(f"{row['setting']} ({row['style']})".replace("_", " ") for row in rows)
    return Picture(_PATH, f"{len(rows)} frames of this release, line by line: {told_of}.")


def _rows(told: Told, folder: Path) -> list[dict[str, Any]]:
    shelf = told.shelf("thumbnails")
    if shelf is None or not shelf.shards:
        return []
    import pyarrow.parquet as pq

    shard = next(iter(shelf.splits.values()))[0]
    with pq.ParquetFile(folder / shard.path) as opened:
        stories = opened.read(columns=["story_id"]).column(0).to_pylist()
        firsts = sorted({story: number for number, story in reversed(list(enumerate(stories)))}.values())
        chosen = _spread(firsts if len(firsts) >= _MOST else list(range(len(stories))), _MOST)
        return _read(opened, chosen)


def _read(opened: Any, chosen: list[int]) -> list[dict[str, Any]]:
    """Rows by their numbers, reading only the row groups that they are in."""
    rows, first = [], 0
    for group in range(opened.metadata.num_row_groups):
        count = opened.metadata.row_group(group).num_rows
        wanted = [number - first for number in chosen if first <= number < first + count]
        if wanted:
            table = opened.read_row_group(group, columns=["image", "setting", "style"])
            rows += table.take(wanted).to_pylist()
        first += count
    return rows


def _spread(numbers: list[int], most: int) -> list[int]:
    count = min(most, len(numbers))
    return [numbers[place * len(numbers) // count] for place in range(count)]


def _tile(pixels: Pixels) -> Pixels:
    height = max(1, round(pixels.shape[0] * _WIDTH / pixels.shape[1]))
    shrunk = cv2.resize(pixels, (_WIDTH, height), interpolation=cv2.INTER_AREA)
    return np.asarray(shrunk, np.uint8)
