"""A TrueType file as its tables (OpenType 1.9): what characters are which glyphs, and how wide glyphs are."""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_UNICODE: tuple[tuple[int, int], ...] = ((3, 1), (0, 3))
"""Platform and encoding of the tables of characters that are read."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """In units of the font: `em` units are the size, `ascent` reaches up and `descent` down from the base line."""

    em: int
    ascent: int
    descent: int


def tables_of(data: bytes) -> Mapping[str, bytes]:
    """The tables of a font file by their tags."""
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * number) for number in range(count))
    return {tag.decode("latin-1"): data[start : start + length] for tag, _, start, length in records}


def metrics_of(tables: Mapping[str, bytes]) -> Metrics:
    (em,) = struct.unpack_from(">H", tables["head"], 18)
    ascent, descent = struct.unpack_from(">hh", tables["hhea"], 4)
    return Metrics(em, ascent, -descent)


def advances_of(tables: Mapping[str, bytes]) -> tuple[int, ...]:
    """How far each glyph moves on, in units."""
    (glyphs,) = struct.unpack_from(">H", tables["maxp"], 4)
    (told,) = struct.unpack_from(">H", tables["hhea"], 34)
    widths = [width for width, _ in struct.iter_unpack(">Hh", tables["hmtx"][: 4 * told])]
    return (*widths, *[widths[-1]] * (glyphs - told))


def characters_of(tables: Mapping[str, bytes]) -> dict[int, int]:
    """The glyph of each character, by its code point; a table of format 4 holds them."""
    cmap = tables["cmap"]
    (count,) = struct.unpack_from(">H", cmap, 2)
    found = {
        (platform, encoding): start
        for platform, encoding, start in (
            struct.unpack_from(">HHI", cmap, 4 + 8 * number) for number in range(count)
        )
    }
    start = next(found[key] for key in _UNICODE if key in found)
    return dict(_segments(cmap[start:]))


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    (twice,) = struct.unpack_from(">H", table, 6)
    ends, starts, deltas, ranges = (14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice)
    for at in range(0, twice, 2):
        end, start, delta, offset = (
            struct.unpack_from(">H", table, place + at)[0] for place in (ends, starts, deltas, ranges)
        )
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", table, ranges + at + offset + 2 * (code - start))
            if (glyph or not offset) and (glyph + delta) & 0xFFFF:
                yield code, (glyph + delta) & 0xFFFF
