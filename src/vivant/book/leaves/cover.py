"""The cover: its picture, and the title on a ground that takes its colour from it."""

from typing import Final

import numpy as np

from vivant.book.book import Book, Plate
from vivant.book.leaves.layout import Layout
from vivant.book.leaves.leaf import Leaf
from vivant.book.lettering.paragraphs import Setting, fit_text, set_text
from vivant.book.lettering.typeface import literata
from vivant.store.images import decode
from vivant.studio.drawing.displaylist import RGB

_TITLES: Final = (132, 120, 108, 96, 84, 74, 64, 54, 44, 36)
_PREMISES: Final = (46, 42, 38, 34, 30)
"""In 1536ths of the width."""
_MARGIN: Final = 112
_WHITE: Final[RGB] = (255, 252, 245)
_BRIGHT: Final = 78
"""How bright the ground is at most, 0 to 255: white letters stand out from it at 8 to 1 or more."""


def cover_leaf(book: Book, layout: Layout) -> Leaf:
    ground = ground_of(book.cover)
    leaf = Leaf(layout.width, layout.height, kind="FrontCover", name="Cover", paper=ground)
    leaf.picture(book.cover, 0, 0, layout.width, layout.picture)
    unit, measure = layout.unit, layout.width - 2 * _MARGIN * layout.unit
    room = layout.height - layout.picture - 2 * 60 * unit
    title, premise = _words(book, unit, measure, room)
    gap = 34 * unit if premise else 0.0
    height = title.height + gap + (premise.height if premise else 0.0)
    top = layout.picture + (layout.height - layout.picture - height) / 2 - 10 * unit
    end = leaf.block(title, 0, top, _WHITE, align="middle", measure=layout.width)
    if premise:
        leaf.block(premise, 0, end + gap, _pale(ground), align="middle", measure=layout.width)
    return leaf


def _words(book: Book, unit: float, measure: float, room: float) -> tuple[Setting, Setting | None]:
    """Title and premise; the premise is left out where it does not fit below the title."""
    for share in (0.62, 0.8):
        title = fit_text(book.title, literata(), [s * unit for s in _TITLES], measure, room * share)
        if title is None:
            continue
        left = room - title.height - 34 * unit
        sizes = [s * unit for s in _PREMISES if s * unit < title.size]
        premise = fit_text(book.subtitle, literata("Italic"), sizes, measure, left) if book.subtitle else None
        return title, premise if premise and len(premise.lines) <= 4 else None
    return set_text(book.title, literata(), _TITLES[-1] * unit, measure), None


def ground_of(plate: Plate) -> RGB:
    """The mean colour of a picture's lower third, dark enough for white letters."""
    pixels = decode(plate.data)
    low = pixels[pixels.shape[0] * 2 // 3 :].reshape(-1, 3)
    mean = [int(total) // len(low) for total in low.sum(axis=0, dtype=np.int64)]
    grey = (299 * mean[0] + 587 * mean[1] + 114 * mean[2]) // 1000
    vivid = [max(0, grey + (one - grey) * 3 // 2) for one in mean]
    most = max(1, (299 * vivid[0] + 587 * vivid[1] + 114 * vivid[2]) // 1000)
    r, g, b = (min(255, one * min(_BRIGHT, most) // most) for one in vivid)
    return r, g, b


def _pale(ground: RGB) -> RGB:
    r, g, b = ((3 * light + one) // 4 for light, one in zip(_WHITE, ground, strict=True))
    return r, g, b
