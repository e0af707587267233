"""The cast at the end of a book: portraits with names, and who they are."""

from collections.abc import Iterator
from typing import Final

from vivant.book.book import Book, Member
from vivant.book.leaves.layout import BELOW, MARGIN, Layout
from vivant.book.leaves.leaf import INK, PALE, Leaf
from vivant.book.lettering.paragraphs import fit_text, set_text
from vivant.book.lettering.typeface import literata

HEADING: Final = "The cast"
_TALLEST: Final = 620
_GAP: Final = 56
"""In 1536ths of the width, as all sizes here."""
_DESCRIPTIONS: Final = (38, 36, 34, 32, 30, 28, 26, 24, 22)


def cast_leaves(book: Book, layout: Layout) -> Iterator[Leaf]:
    """One leaf for up to five members of a cast, as many as a story may have."""
    unit = layout.unit
    leaf = Leaf(layout.width, layout.height, kind="Other", name=HEADING)
    top = leaf.line(HEADING, literata(), 72 * unit, 110 * unit) + 70 * unit
    room = layout.height - top - BELOW * unit
    each = min(_TALLEST * unit, (room + _GAP * unit) / len(book.cast) - _GAP * unit)
    used = len(book.cast) * (each + _GAP * unit) - _GAP * unit
    top += max(0.0, room - used) / 3
    for member in book.cast:
        _member(leaf, member, layout, top, each)
        top += each + _GAP * unit
    yield leaf


def _member(leaf: Leaf, member: Member, layout: Layout, top: float, height: float) -> None:
    unit, left = layout.unit, MARGIN * layout.unit
    if member.portrait:
        width = height * member.portrait.ratio
        leaf.picture(member.portrait, round(left), round(top), round(width), round(height))
        left += width + _GAP * unit
    measure = layout.width - MARGIN * unit - left
    name = set_text(_capitalised(member.name), literata(), 50 * unit, measure)
    role = set_text(member.role, literata("Italic"), 36 * unit, measure)
    room = height - name.height - role.height - 24 * unit
    description = _capitalised(member.description)
    sizes = [size * unit for size in _DESCRIPTIONS]
    told = fit_text(description, literata(), sizes, measure, room)
    told = told or set_text(description, literata(), sizes[-1], measure)
    y = top + max(0.0, height - name.height - role.height - told.height - 24 * unit) / 2
    y = leaf.block(name, left, y, INK)
    y = leaf.block(role, left, y, PALE)
    leaf.block(told, left, y + 24 * unit, INK)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
