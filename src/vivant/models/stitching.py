"""Stitching: more references than a model takes, the last ones side by side in one picture."""

import re
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from vivant.errors import Misconfigured
from vivant.models.roles import Picture
from vivant.schema.judging import Pixels
from vivant.store import images

WIDEST: Final = 2048
"""Pixels across what is joined, at most."""
_GAP: Final = 24
"""White pixels between two pictures."""
_IMAGE: Final = re.compile(r"\b([Ii]mage) (\d+)\b")
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def stitched(prompt: str, references: Sequence[Picture], most: int | None) -> tuple[str, tuple[Picture, ...]]:
    """The prompt and at most `most` references (None: any number).

    Where there are more, the last ones are joined from the left to the right, and what the prompt calls
    "image 5" becomes "image 4, the second from the left". Raises Misconfigured for a model that takes none.
    """
    given = tuple(references)
    if most is None or len(given) <= most:
        return prompt, given
    if most < 1:
        raise Misconfigured(
            f"the model takes no reference pictures, and {len(given)} are to be sent",
            'Set strategy = "text_augmented" under [synthesis], or choose a model that takes pictures.',
        )
    joined = side_by_side([images.decode(r.data) for r in given[most - 1 :]])
    picture = Picture(images.pixel_id(joined), images.encode_png(joined))

    def renamed(match: re.Match[str]) -> str:
        place = int(match[2]) - most
        if not 0 <= place <= len(given) - most:
            return match[0]
        which = _ORDINALS[place] if place < len(_ORDINALS) else f"number {place + 1}"
        return f"{match[1]} {most}, the {which} from the left"

    return _IMAGE.sub(renamed, prompt), (*given[: most - 1], picture)


def side_by_side(pictures: Sequence[Pixels]) -> Pixels:
    """Pictures of any sizes at one height, with white between them: at most `WIDEST` pixels wide."""
    height = min(picture.shape[0] for picture in pictures)
    room = WIDEST - _GAP * (len(pictures) - 1)
    # Whole numbers throughout: the same sizes everywhere.
    wide = sum(picture.shape[1] * height // picture.shape[0] for picture in pictures)
    if wide > room:
        height = max(1, height * room // wide)
    row: list[Pixels] = []
    for picture in pictures:
        size = (max(1, picture.shape[1] * height // picture.shape[0]), height)
        how = cv2.INTER_AREA if picture.shape[0] >= height else cv2.INTER_CUBIC
        row += [np.asarray(cv2.resize(picture, size, interpolation=how), np.uint8), _white(height)]
    return np.ascontiguousarray(np.concatenate(row[:-1], axis=1))


def _white(height: int) -> Pixels:
    return np.full((height, _GAP, 3), 255, np.uint8)
