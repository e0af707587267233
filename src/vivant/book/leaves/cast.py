"""The cast at the end of a book: portraits with names, and who they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from vivant.book.book import Book, Member, Plate
from vivant.book.colophon import CAST
from vivant.book.colouring import accents
from vivant.book.leaves.layout import BELOW, MARGIN, Layout
from vivant.book.leaves.leaf import INK, PALE, Leaf
from vivant.book.lettering.paragraphs import Setting, set_text
from vivant.book.lettering.typeface import literata

_TOP: Final = 290
_TALLEST: Final = 620
_GAP: Final = 56
_CLOSE: Final = 22
"""In 1536ths of the width, as all sizes here."""
_DESCRIPTIONS: Final = (38, 36, 34, 32, 30, 28, 26, 24)


def cast_leaves(book: Book, layout: Layout) -> Iterator[Leaf]:
    """As few leaves as hold the whole cast with all that is said of it; mostly one."""
    unit, (dark, _) = layout.unit, accents(book.cover)
    top = _TOP * unit
    room = layout.height - top - BELOW * unit
    for together in range(len(book.cast), 0, -1):
        slot = (room + _GAP * unit) / together - _GAP * unit
        entries = _entries(book, layout, min(_TALLEST * unit, slot), slot)
        if all(entry.height <= slot for entry in entries):
            break
    for first in range(0, len(entries), together):
        leaf = Leaf(layout.width, layout.height, kind="Other", name="" if first else CAST)
        if not first:
            leaf.write_line(CAST, literata(), 72 * unit, 110 * unit, colour=dark, part="h1")
        _fill(leaf, entries[first : first + together], top, room, _GAP * unit, dark)
        yield leaf


def _fill(leaf: Leaf, entries: Sequence["_Entry"], top: float, room: float, gap: float, colour: str) -> None:
    """Members one below the other, a little above the middle of what room there is."""
    used = sum(max(entry.portrait_height, entry.height) for entry in entries) + gap * (len(entries) - 1)
    y = top + max(0.0, room - used) / 2.5
    for entry in entries:
        high = max(entry.portrait_height, entry.height)
        if entry.portrait:
            width = entry.portrait_height * entry.portrait.ratio
            leaf.hang(
                entry.portrait,
                entry.margin,
                y + (high - entry.portrait_height) / 2,
                width,
                entry.portrait_height,
            )
        _introduce(leaf, entry, y + (high - entry.height) / 2, colour)
        y += high + gap


@dataclass(frozen=True, slots=True)
class _Entry:
    """A portrait at `margin`, and what is said beside it, from `left` on."""

    portrait: Plate | None
    portrait_height: float
    margin: float
    left: float
    measure: float
    close: float
    name: Setting
    role: Setting
    told: Setting

    @property
    def height(self) -> float:
        """Of what is said."""
        return self.name.height + self.role.height + self.close + self.told.height


def _entries(book: Book, layout: Layout, portrait: float, slot: float) -> list[_Entry]:
    """Descriptions in letters of one size, the largest at which each is no higher than its slot, else the
    smallest."""
    entries: list[_Entry] = []
    for size in _DESCRIPTIONS:
        entries = [_entry(member, layout, portrait, size * layout.unit) for member in book.cast]
        if all(entry.height <= slot for entry in entries):
            break
    return entries


def _entry(member: Member, layout: Layout, height: float, size: float) -> _Entry:
    unit, margin = layout.unit, MARGIN * layout.unit
    shown = height if member.portrait else 0.0
    shift = height * member.portrait.ratio + _GAP * unit if member.portrait else 0.0
    measure = layout.measure - shift
    return _Entry(
        portrait=member.portrait,
        portrait_height=shown,
        margin=margin,
        left=margin + shift,
        measure=measure,
        close=_CLOSE * unit,
        name=set_text(member.name, literata(), 50 * unit, measure),
        role=set_text(member.role, literata("Italic"), 36 * unit, measure),
        told=set_text(member.description, literata(), size, measure),
    )


def _introduce(leaf: Leaf, entry: _Entry, top: float, colour: str) -> None:
    y = leaf.write(entry.name, entry.left, top, measure=entry.measure, colour=colour, part="h2")
    y = leaf.write(entry.role, entry.left, y, measure=entry.measure, colour=PALE)
    leaf.write(entry.told, entry.left, y + entry.close, measure=entry.measure, colour=INK)
