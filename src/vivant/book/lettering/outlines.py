"""The outlines of a TrueType font's glyphs (tables `glyf` and `loca` of OpenType 1.9) as paths, y down."""

import struct
from collections.abc import Iterator, Mapping
from typing import Final

from vivant.studio.drawing.path import Path

_ON, _X_BYTE, _Y_BYTE, _REPEAT, _X_SAME, _Y_SAME = 1, 2, 4, 8, 16, 32
_WORDS, _PLACED, _SCALED, _MORE, _SCALED_XY, _TURNED = 1, 2, 8, 32, 64, 128
_DEEPEST: Final = 6
"""Glyphs made of glyphs made of glyphs: as deep as this and no deeper."""

Spot = tuple[float, float, bool]
"""x, y, and whether it lies on the outline: others bend it."""
Contour = list[Spot]


class Outlines:
    """The glyphs of a font; `of` draws one in units of the font, its origin at (0, 0)."""

    __slots__ = ("_glyphs", "_places")

    def __init__(self, tables: Mapping[str, bytes]) -> None:
        (long,) = struct.unpack_from(">h", tables["head"], 50)
        loca = tables["loca"]
        wide = [at for (at,) in struct.iter_unpack(">I" if long else ">H", loca)]
        self._places = tuple(at if long else 2 * at for at in wide)
        self._glyphs = tables["glyf"]

    def of(self, glyph: int) -> Path:
        path = Path()
        for contour in self._contours(glyph, 0):
            _trace(path, contour)
        return path

    def _contours(self, glyph: int, depth: int) -> list[Contour]:
        data = self._glyphs[self._places[glyph] : self._places[glyph + 1]]
        if not data or depth > _DEEPEST:
            return []
        (count,) = struct.unpack_from(">h", data)
        if count >= 0:
            return _simple(data, count)
        return [contour for part in self._parts(data, depth) for contour in part]

    def _parts(self, data: bytes, depth: int) -> Iterator[list[Contour]]:
        """The glyphs that a glyph is put together from, each where it belongs."""
        at, flags = 10, _MORE
        while flags & _MORE:
            flags, glyph = struct.unpack_from(">HH", data, at)
            at += 4
            dx, dy = struct.unpack_from(">hh" if flags & _WORDS else ">bb", data, at)
            at += 4 if flags & _WORDS else 2
            count = 1 if flags & _SCALED else 2 if flags & _SCALED_XY else 4 if flags & _TURNED else 0
            told = [value / 16384 for value in struct.unpack_from(f">{count}h", data, at)]
            at += 2 * count
            a, b, c, d = (
                told if count == 4 else (told[0], 0.0, 0.0, told[-1]) if count else (1.0, 0.0, 0.0, 1.0)
            )
            if not flags & _PLACED:
                dx = dy = 0
            yield [
                [(a * x + c * y + dx, b * x + d * y + dy, on) for x, y, on in contour]
                for contour in self._contours(glyph, depth + 1)
            ]


def _simple(data: bytes, count: int) -> list[Contour]:
    ends = struct.unpack_from(f">{count}H", data, 10)
    (instructions,) = struct.unpack_from(">H", data, 10 + 2 * count)
    at = 12 + 2 * count + instructions
    points = ends[-1] + 1 if ends else 0
    flags: list[int] = []
    while len(flags) < points:
        flag, at = data[at], at + 1
        times = 1
        if flag & _REPEAT:
            times, at = 1 + data[at], at + 1
        flags += [flag] * times
    xs, at = _along(data, at, flags, _X_BYTE, _X_SAME)
    ys, at = _along(data, at, flags, _Y_BYTE, _Y_SAME)
    spots: Contour = [(x, y, bool(flag & _ON)) for x, y, flag in zip(xs, ys, flags, strict=False)]
    starts = (0, *(end + 1 for end in ends[:-1]))
    return [spots[start : end + 1] for start, end in zip(starts, ends, strict=True)]


def _along(data: bytes, at: int, flags: list[int], byte: int, same: int) -> tuple[list[int], int]:
    """The coordinates of one axis, which are told as steps."""
    values, value = [], 0
    for flag in flags:
        if flag & byte:
            value += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            value += struct.unpack_from(">h", data, at)[0]
            at += 2
        values.append(value)
    return values, at


def _trace(path: Path, contour: Contour) -> None:
    """A closed contour whose bends are quadratic; between two that bend lies a point in their middle."""
    if len(contour) < 2:
        return
    whole: Contour = []
    for (x, y, on), (next_x, next_y, next_on) in zip(contour, contour[1:] + contour[:1], strict=True):
        whole.append((x, y, on))
        if not on and not next_on:
            whole.append(((x + next_x) / 2, (y + next_y) / 2, True))
    first = next(number for number, (_, _, on) in enumerate(whole) if on)
    turned = whole[first:] + whole[: first + 1]
    x, y, _ = turned[0]
    path.move(x, -y)
    bend: tuple[float, float] | None = None
    for to_x, to_y, on in turned[1:]:
        if not on:
            bend = (to_x, to_y)
            continue
        if bend is None:
            path.line(to_x, -to_y)
        else:
            _bend(path, (x, y), bend, (to_x, to_y))
        x, y, bend = to_x, to_y, None
    path.close()


def _bend(path: Path, start: tuple[float, float], by: tuple[float, float], end: tuple[float, float]) -> None:
    path.cubic(
        start[0] + (by[0] - start[0]) * 2 / 3,
        -(start[1] + (by[1] - start[1]) * 2 / 3),
        end[0] + (by[0] - end[0]) * 2 / 3,
        -(end[1] + (by[1] - end[1]) * 2 / 3),
        end[0],
        -end[1],
    )
