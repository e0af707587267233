"""Character sheets: one page that shows somebody from all sides, in all moods and in eight poses."""

from collections.abc import Mapping, Sequence
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import EXPRESSIONS, VIEWS, Pose

POSES_SHOWN: Final[tuple[Pose, ...]] = (
    "walking", "running", "sitting", "jumping", "waving", "offering", "thinking", "sleeping",
)  # fmt: skip
WIDTH: Final = 1536
"""Pixels across a sheet; the rows are as high as four views, six faces and four poses need."""
_GAP: Final = 12
_PLAIN: Final = 12
"""Levels by which a pixel may differ from the corner and still be ground."""
_AIR: Final = 0.03
"""The margin that stays around the widest figure of a row, as a share of a picture's side."""
_HEAD: Final = 0.52
"""The share of a standing figure's height, from the top, that a face is cut out with."""


def compose(cells: Mapping[str, Pixels | None]) -> Pixels:
    """The page, (height, 1536, 3) RGB, from square pictures by the names in VIEWS, EXPRESSIONS and
    POSES_SHOWN. One that is None or absent stays a blank place with a cross."""
    ground = next((picture[0, 0] for picture in cells.values() if picture is not None), np.full(3, 243))
    rows = [
        _row(_trimmed([cells.get(name) for name in VIEWS]), ground),
        *(_row([_face(cells.get(name)) for name in EXPRESSIONS[i : i + 6]], ground) for i in (0, 6)),
        *(_row(_trimmed([cells.get(name) for name in POSES_SHOWN[i : i + 4]]), ground) for i in (0, 4)),
    ]
    return np.vstack(rows)


def _row(pictures: Sequence[Pixels | None], ground: Pixels) -> Pixels:
    side = (WIDTH - _GAP * (len(pictures) + 1)) // len(pictures)
    row = np.empty((side + _GAP, WIDTH, 3), np.uint8)
    row[:] = ground
    for column, picture in enumerate(pictures):
        left = _GAP + column * (side + _GAP)
        row[_GAP // 2 : _GAP // 2 + side, left : left + side] = _cell(picture, side, ground)
    return row


def _cell(picture: Pixels | None, side: int, ground: Pixels) -> Pixels:
    if picture is not None:
        return np.asarray(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), np.uint8)
    blank = np.empty((side, side, 3), np.uint8)
    blank[:] = ground
    for start, end in (((0, 0), (side, side)), ((0, side), (side, 0))):
        cv2.line(blank, start, end, (170, 160, 150), 2, cv2.LINE_AA)
    return blank


def _drawn(picture: Pixels) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The rows and columns of what stands on the ground of a picture."""
    rows, columns = np.nonzero(
        np.abs(picture.astype(np.int16) - picture[0, 0].astype(np.int16)).max(axis=2) > _PLAIN
    )
    return rows, columns


def _trimmed(pictures: Sequence[Pixels | None]) -> list[Pixels | None]:
    """Pictures without the margin that none of them needs, square, so that figures keep their sizes."""
    margin = 1.0
    for picture in (p for p in pictures if p is not None):
        rows, columns = _drawn(picture)
        if len(rows):
            height, width = picture.shape[:2]
            sides = (columns.min() / width, 1 - columns.max() / width)
            margin = min(margin, *sides, rows.min() / height / 2)
    share = max(0.0, margin - _AIR)
    # The ground is at the bottom: what is cut off at the sides is cut off at the top.
    return [p if p is None else _inside(p, share) for p in pictures]


def _inside(picture: Pixels, share: float) -> Pixels:
    height, width = picture.shape[:2]
    side = round(width * share)
    return np.ascontiguousarray(picture[round(height * share * 2) :, side : width - side])


def _face(picture: Pixels | None) -> Pixels | None:
    """The upper part of the figure in a picture, square."""
    if picture is None:
        return None
    height, width = picture.shape[:2]
    rows, columns = _drawn(picture)
    if not len(rows):
        return picture
    top, bottom = int(rows.min()), int(rows.max())
    upper = columns[rows < top + (bottom - top) * _HEAD]
    side = min(width, height, max(int((bottom - top) * _HEAD), int(upper.max() - upper.min())) + 2 * _GAP)
    left = min(max(0, (int(upper.min()) + int(upper.max()) - side) // 2), width - side)
    top = min(max(0, top - _GAP), height - side)
    return np.ascontiguousarray(picture[top : top + side, left : left + side])
