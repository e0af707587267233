"""PNG at the level of chunks (W3C PNG specification, third edition): text, and what is not picture."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from vivant.errors import InputError, Invalid

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_PICTURE: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_MOST_TEXT: Final = 4_000_000
"""Bytes of text read from one picture, in all: far above any drawing, far below a bomb."""
_WORTH_COMPRESSING: Final = 512


class Chunk(NamedTuple):
    """One chunk; `start` and `end` delimit it in the file, length and checksum included."""

    kind: bytes
    body: bytes
    start: int
    end: int


def chunks(data: bytes) -> Iterator[Chunk]:
    """The chunks of a PNG in order, up to IEND. Raises Invalid where it is cut short or damaged."""
    if not data.startswith(SIGNATURE):
        raise Invalid("not a PNG: it does not begin with the signature")
    at, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        if at + 12 > len(data):
            raise Invalid(f"the PNG is cut short after {len(data)} bytes")
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise Invalid(f"the PNG is cut short after {len(data)} bytes")
        body = data[at + 8 : end - 4]
        if zlib.crc32(body, zlib.crc32(kind)) != struct.unpack_from(">I", data, end - 4)[0]:
            raise Invalid(f"the PNG is damaged: the checksum of its {kind!r} chunk is wrong")
        yield Chunk(kind, body, at, end)
        at = end


def strip(data: bytes) -> bytes:
    """The PNG with its picture only: no text, no colour profile, no date. Raises Invalid."""
    kept = [data[c.start : c.end] for c in chunks(data) if c.kind in _PICTURE]
    return SIGNATURE + b"".join(kept)


def with_text(data: bytes, text: Mapping[str, str]) -> bytes:
    """The PNG with one iTXt chunk per entry, in order of their keys, right after its header.

    Keys are 1 to 79 printable Latin-1 characters without needless spaces. Raises InputError for
    any other key.
    """
    if not text:
        return data
    told = b"".join(_chunk(b"iTXt", _international(key, text[key])) for key in sorted(text))
    after_header = len(SIGNATURE) + 12 + 13
    return data[:after_header] + told + data[after_header:]


def read_text(data: bytes) -> dict[str, str]:
    """The text inside a PNG by its keys; empty for any other picture.

    Tolerant: text that is damaged, or beyond 4 MB in all, is left out. Of two texts with the same
    key the first is taken.
    """
    found: dict[str, str] = {}
    left = _MOST_TEXT
    try:
        for chunk in chunks(data):
            if read := _TEXTS.get(chunk.kind):
                try:
                    key, value = read(chunk.body, left)
                except (ValueError, zlib.error):
                    continue
                left -= len(value)
                found.setdefault(key, value)
    except Invalid:
        pass
    return found


def _international(key: str, value: str) -> bytes:
    try:
        name = key.encode("latin-1")
    except UnicodeEncodeError:
        name = b""
    printable = all(32 <= c <= 126 or c >= 161 for c in name)
    if not 1 <= len(name) <= 79 or not printable or b"  " in name or name != name.strip(b" "):
        raise InputError(
            f"{key!r} cannot name a text in a PNG",
            "Use 1 to 79 printable Latin-1 characters, single spaces inside.",
        )
    words = value.encode()
    if len(words) < _WORTH_COMPRESSING:
        return name + b"\0\0\0\0\0" + words
    return name + b"\0\1\0\0\0" + zlib.compress(words, 6)


def _chunk(kind: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(body, zlib.crc32(kind))
    return struct.pack(">I4s", len(body), kind) + body + struct.pack(">I", checksum)


def _read_plain(body: bytes, most: int) -> tuple[str, str]:
    key, words = body.split(b"\0", 1)
    return key.decode("latin-1"), _within(words, most).decode("latin-1")


def _read_compressed(body: bytes, most: int) -> tuple[str, str]:
    key, rest = body.split(b"\0", 1)
    if rest[:1] != b"\0":
        raise ValueError("unknown compression")
    return key.decode("latin-1"), _inflate(rest[1:], most).decode("latin-1")


def _read_international(body: bytes, most: int) -> tuple[str, str]:
    key, rest = body.split(b"\0", 1)
    compressed, method = rest[0:1], rest[1:2]
    _language, _translated, words = rest[2:].split(b"\0", 2)
    if compressed == b"\1" and method != b"\0":
        raise ValueError("unknown compression")
    raw = _inflate(words, most) if compressed == b"\1" else _within(words, most)
    return key.decode("latin-1"), raw.decode()


def _inflate(data: bytes, most: int) -> bytes:
    inflater = zlib.decompressobj()
    words = inflater.decompress(data, most + 1)
    if len(words) <= most and not inflater.eof:
        raise ValueError("cut short")
    return _within(words, most)


def _within(words: bytes, most: int) -> bytes:
    if len(words) > most:
        raise ValueError("too much text")
    return words


_TEXTS: Final = {b"tEXt": _read_plain, b"zTXt": _read_compressed, b"iTXt": _read_international}
