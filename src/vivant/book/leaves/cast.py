"""The cast at the end of a book: portraits with names, and who they are."""

from typing import Final

from vivant.book.book import Book, Member
from vivant.book.colophon import CAST
from vivant.book.colouring import accents
from vivant.book.leaves.layout import BELOW, MARGIN, Layout
from vivant.book.leaves.leaf import INK, PALE, Leaf
from vivant.book.lettering.paragraphs import fit_text, set_text
from vivant.book.lettering.typeface import literata

_TALLEST: Final = 620
_GAP: Final = 56
_CLOSE: Final = 22
"""In 1536ths of the width, as all sizes here."""
_DESCRIPTIONS: Final = (38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18)


def cast_leaf(book: Book, layout: Layout) -> Leaf:
    """One leaf for up to five members of a cast, as many as a story may have."""
    unit, (dark, _) = layout.unit, accents(book.cover)
    leaf = Leaf(layout.width, layout.height, kind="Other", name=CAST)
    top = leaf.write_line(CAST, literata(), 72 * unit, 110 * unit, colour=dark, part="h1") + 70 * unit
    room = layout.height - top - BELOW * unit
    each = min(_TALLEST * unit, (room + _GAP * unit) / len(book.cast) - _GAP * unit)
    used = len(book.cast) * (each + _GAP * unit) - _GAP * unit
    top += max(0.0, room - used) / 2.5
    for member in book.cast:
        _introduce(leaf, member, layout, top, each, dark)
        top += each + _GAP * unit
    return leaf


def _introduce(leaf: Leaf, member: Member, layout: Layout, top: float, height: float, colour: str) -> None:
    unit, left = layout.unit, MARGIN * layout.unit
    if member.portrait:
        width = height * member.portrait.ratio
        leaf.hang(member.portrait, left, top, width, height)
        left += width + _GAP * unit
    measure = layout.width - MARGIN * unit - left
    name = set_text(_capitalised(member.name), literata(), 50 * unit, measure)
    role = set_text(member.role, literata("Italic"), 36 * unit, measure)
    description = _capitalised(member.description)
    sizes = [size * unit for size in _DESCRIPTIONS]
    room = height - name.height - role.height - _CLOSE * unit
    told = fit_text(description, literata(), sizes, measure, room)
    told = told or set_text(description, literata(), sizes[-1], measure)
    y = top + max(0.0, room - told.height) / 2
    y = leaf.write(name, left, y, measure=measure, colour=colour, part="h2")
    y = leaf.write(role, left, y, measure=measure, colour=PALE)
    leaf.write(told, left, y + _CLOSE * unit, measure=measure, colour=INK)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
