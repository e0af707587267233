"""How much closer certain pairs of letters stand (lookup type 2 of the table `GPOS`, OpenType 1.9)."""

import functools
import struct
from collections.abc import Callable, Mapping

Pairs = Callable[[int, int], int | None]
"""What one subtable says of a pair of glyphs: units to move the second by; None where it says nothing."""
_ADVANCE = 4
_PAIRS, _EXTENSION = 2, 9


class Kerning:
    """`between(left, right)` is what is added to the advance of `left`, in units; mostly nothing, or less."""

    __slots__ = ("_lookups",)

    def __init__(self, tables: Mapping[str, bytes]) -> None:
        self._lookups = tuple(_lookups(tables["GPOS"])) if "GPOS" in tables else ()

    def between(self, left: int, right: int) -> int:
        total = 0
        for subtables in self._lookups:
            total += next((v for pairs in subtables if (v := pairs(left, right)) is not None), 0)
        return total


def _lookups(gpos: bytes) -> list[tuple[Pairs, ...]]:
    features, lookups = struct.unpack_from(">HH", gpos, 6)
    wanted: set[int] = set()
    for number in range(_short(gpos, features)):
        tag, offset = struct.unpack_from(">4sH", gpos, features + 2 + 6 * number)
        if tag == b"kern":
            at = features + offset
            wanted.update(_shorts(gpos, at + 4, _short(gpos, at + 2)))
    return [tuple(_subtables(gpos, lookups + _short(gpos, lookups + 2 + 2 * one))) for one in sorted(wanted)]


def _subtables(gpos: bytes, at: int) -> list[Pairs]:
    kind = _short(gpos, at)
    found = []
    for offset in _shorts(gpos, at + 6, _short(gpos, at + 4)):
        start, what = at + offset, kind
        if kind == _EXTENSION:
            what, further = struct.unpack_from(">HI", gpos, start + 2)
            start += further
        if what == _PAIRS:
            found.append(_single(gpos, start) if _short(gpos, start) == 1 else _classes(gpos, start))
    return found


def _single(gpos: bytes, at: int) -> Pairs:
    """Pairs told one by one."""
    covered = _coverage(gpos, at + _short(gpos, at + 2))
    first, second = struct.unpack_from(">HH", gpos, at + 4)
    width = 2 + _size(first) + _size(second)

    @functools.cache
    def seconds(left: int) -> dict[int, int]:
        start = at + _short(gpos, at + 10 + 2 * covered[left])
        records = range(start + 2, start + 2 + width * _short(gpos, start), width)
        return {_short(gpos, record): _advance(gpos, record + 2, first) for record in records}

    return lambda left, right: seconds(left).get(right) if left in covered else None


def _classes(gpos: bytes, at: int) -> Pairs:
    """Pairs told by the classes that glyphs belong to."""
    covered = _coverage(gpos, at + _short(gpos, at + 2))
    first, second, lefts, rights, _, columns = struct.unpack_from(">6H", gpos, at + 4)
    left_of, right_of = _class_of(gpos, at + lefts), _class_of(gpos, at + rights)
    width = _size(first) + _size(second)

    def pairs(left: int, right: int) -> int | None:
        if left not in covered:
            return None
        place = left_of.get(left, 0) * columns + right_of.get(right, 0)
        return _advance(gpos, at + 16 + width * place, first)

    return pairs


def _coverage(gpos: bytes, at: int) -> dict[int, int]:
    """Covered glyphs and their places in what follows."""
    kind, count = struct.unpack_from(">HH", gpos, at)
    if kind == 1:
        return {glyph: place for place, glyph in enumerate(_shorts(gpos, at + 4, count))}
    found: dict[int, int] = {}
    for number in range(count):
        start, end, place = struct.unpack_from(">HHH", gpos, at + 4 + 6 * number)
        found.update({glyph: place + glyph - start for glyph in range(start, end + 1)})
    return found


def _class_of(gpos: bytes, at: int) -> dict[int, int]:
    if _short(gpos, at) == 1:
        start, count = struct.unpack_from(">HH", gpos, at + 2)
        return {start + number: kind for number, kind in enumerate(_shorts(gpos, at + 6, count))}
    found: dict[int, int] = {}
    for number in range(_short(gpos, at + 2)):
        start, end, kind = struct.unpack_from(">HHH", gpos, at + 4 + 6 * number)
        found.update(dict.fromkeys(range(start, end + 1), kind))
    return found


def _size(form: int) -> int:
    """Bytes of a value record of this form."""
    return 2 * form.bit_count()


def _advance(gpos: bytes, at: int, form: int) -> int:
    if not form & _ADVANCE:
        return 0
    (value,) = struct.unpack_from(">h", gpos, at + _size(form & (_ADVANCE - 1)))
    return int(value)


def _short(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")


def _shorts(data: bytes, at: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{count}H", data, at)
