"""A typeface: which letters it has, how wide a line of them is, and what it looks like."""

import functools
import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from typing import Final, Literal, get_args

from vivant.book.lettering.kerning import Kerning
from vivant.book.lettering.outlines import Outlines
from vivant.book.lettering.sfnt import advances_of, characters_of, metrics_of, tables_of
from vivant.book.xml_text import speakable
from vivant.studio.drawing.path import Path

Face = Literal["Regular", "Italic"]
FACES: Final[tuple[Face, ...]] = get_args(Face)
_LIKE: Final = {"\u202f": "\u2009", "\u2011": "-", "\u2010": "-", "\u2212": "–", "\u02bc": "’", "\u2028": " "}
"""What takes the place of characters that a font does not have."""
_UNSEEN: Final = frozenset("\u200b\ufe0e\ufe0f")
_CONTROL: Final = frozenset({"Cc", "Cf"})
"""Categories of characters that say something to machines."""
_LIGATURES: Final = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))


class Typeface:
    """A TrueType font. Widths and paths are for letters of size 1: multiply them by the size."""

    def __init__(self, data: bytes) -> None:
        tables = tables_of(data)
        self._metrics = metrics_of(tables)
        self._glyphs = characters_of(tables)
        self._advances = advances_of(tables)
        self._kerning = Kerning(tables)
        self._outlines = Outlines(tables)
        self._outline = functools.lru_cache(maxsize=512)(self._outlines.of)
        self._closer = functools.lru_cache(maxsize=8192)(self._kerning.between)
        self._reach = functools.lru_cache(maxsize=4096)(self._width)
        self._ligatures = [(told, drawn) for told, drawn in _LIGATURES if ord(drawn) in self._glyphs]

    @property
    def ascent(self) -> float:
        return self._metrics.ascent / self._metrics.em

    @property
    def descent(self) -> float:
        return self._metrics.descent / self._metrics.em

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that it cannot draw, each once, in order."""
        drawn = (one for one in self._drawn(text) if not one.isspace())
        return tuple(dict.fromkeys(one for one in drawn if ord(one) not in self._glyphs))

    def width(self, text: str) -> float:
        """How far a line of text reaches; letters that it cannot draw count as wide as they are high."""
        return self._reach(text)

    def _width(self, text: str) -> float:
        strange = self._metrics.em * sum(self._glyph(one) is None for one in self._drawn(text))
        return (strange + sum(advance for _, advance in self._set(text))) / self._metrics.em

    def path(self, text: str) -> Path:
        """A line of text as a path, its left end and base line at the origin, y down. What it cannot draw is
        left out."""
        path, x, before, em = Path(), 0.0, 0.0, self._metrics.em
        for glyph, advance in self._set(text):
            outline = self._outline(glyph)
            path.commands.extend(outline.commands)
            # Marks that move nothing on stand above or below the middle of the letter before them.
            at = x if advance else x - before / 2
            path.points.extend((v / em if i & 1 else (v + at) / em) for i, v in enumerate(outline.points))
            x, before = x + advance, advance or before
        return path

    def _set(self, text: str) -> Iterator[tuple[int, int]]:
        """Glyphs, each with how far it moves on, closer pairs reckoned in."""
        glyphs = [glyph for one in self._drawn(text) if (glyph := self._glyph(one)) is not None]
        for place, glyph in enumerate(glyphs):
            closer = self._closer(glyph, glyphs[place + 1]) if place + 1 < len(glyphs) else 0
            yield glyph, self._advances[glyph] + closer

    def _glyph(self, one: str) -> int | None:
        return self._glyphs.get(0x20 if one.isspace() and ord(one) not in self._glyphs else ord(one))

    def _drawn(self, text: str) -> str:
        text = unicodedata.normalize("NFC", speakable(text))
        text = "".join(self._likeness(one) for one in text if not _is_unseen(one))
        for told, drawn in self._ligatures:
            text = text.replace(told, drawn)
        return text

    def _likeness(self, one: str) -> str:
        return one if ord(one) in self._glyphs else _LIKE.get(one, one)


def _is_unseen(one: str) -> bool:
    return one in _UNSEEN or (unicodedata.category(one) in _CONTROL and not one.isspace())


@functools.cache
def literata(face: Face = "Regular") -> Typeface:
    """The typeface of books: Latin, Greek and Cyrillic letters."""
    return Typeface(typeface_file(face))


def typeface_file(face: Face = "Regular") -> bytes:
    """The font file of a face."""
    return (files("vivant.book") / "fonts" / f"Literata-{face}.ttf").read_bytes()
