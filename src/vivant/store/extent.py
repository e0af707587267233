"""How large an encoded picture says it is, read from its header before anything is decoded."""

import struct
from typing import Final

from vivant.errors import Invalid
from vivant.store import png

_START_OF_FRAME: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})


def size_of(data: bytes) -> tuple[int, int]:
    """(width, height) of a PNG, JPEG or WebP as its header declares. Raises Invalid for anything else."""
    try:
        size = _declared(data)
    except (struct.error, IndexError):
        raise Invalid(f"the picture is cut short after {len(data)} bytes") from None
    if min(size) < 1:
        raise Invalid(f"the picture says it is {size[0]} x {size[1]} pixels large")
    return size


def refuse_cut_short(data: bytes) -> None:
    """Raises Invalid where a picture ends before its format says it does.

    Decoders fill what is missing with grey; here a picture is whole or it is refused.
    """
    if data.startswith(png.SIGNATURE):
        for _ in png.chunks(data):
            pass
    elif data.startswith(b"\xff\xd8"):
        # Inside the scans 0xFF is always escaped, so this can only be the end of the image.
        if data.find(b"\xff\xd9", _jpeg_marker(data, frozenset({0xDA}))) < 0:
            raise Invalid(f"the JPEG is cut short after {len(data)} bytes")
    elif struct.unpack_from("<I", data, 4)[0] + 8 > len(data):
        raise Invalid(f"the WebP is cut short after {len(data)} bytes")


def _declared(data: bytes) -> tuple[int, int]:
    if data.startswith(png.SIGNATURE):
        kind, width, height = struct.unpack_from(">4sII", data, 12)
        if kind != b"IHDR":
            raise Invalid("the PNG does not begin with its header")
        return width, height
    if data.startswith(b"\xff\xd8"):
        height, width = struct.unpack_from(">HH", data, _jpeg_marker(data, _START_OF_FRAME) + 5)
        return width, height
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    raise Invalid("the picture is neither PNG nor JPEG nor WebP")


def _jpeg_marker(data: bytes, wanted: frozenset[int]) -> int:
    """Where the first of the `wanted` marker segments begins (ITU-T T.81, B.1.1)."""
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise Invalid("the JPEG is damaged: a marker is missing")
        kind = data[at + 1]
        if kind in wanted:
            # The marker's length is part of it: what comes back can be read without a check.
            struct.unpack_from(">H", data, at + 2)
            return at
        if kind == 0xFF:
            at += 1
        elif kind in _STANDALONE:
            at += 2
        elif kind == 0xD9 or kind == 0xDA:
            raise Invalid("the JPEG has no picture")
        else:
            at += 2 + max(2, struct.unpack_from(">H", data, at + 2)[0])
    raise Invalid("the JPEG ends before its picture")


def _webp(data: bytes) -> tuple[int, int]:
    """The canvas of the three kinds of WebP (RFC 9649, sections 2.5 to 2.7)."""
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    raise Invalid(f"the WebP holds an unknown {kind!r} chunk")
