import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.pictures import picture
from vivant.errors import InputError, Invalid
from vivant.store import images, png

PNG = images.encode_png(picture(1))
characters = st.characters(exclude_categories=["Cs"])
names = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=79)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body), kind) + body + struct.pack(">I", zlib.crc32(kind + body))


def with_chunks(*made: bytes) -> bytes:
    return PNG[:33] + b"".join(made) + PNG[33:]


@given(st.dictionaries(names, st.text(characters, max_size=2000), max_size=4))
def test_text_comes_back_as_it_was_given(text: dict[str, str]) -> None:
    assert images.read_text(images.encode_png(picture(1), text=text)) == text


def test_long_text_is_compressed_and_changes_no_pixel() -> None:
    data = images.encode_png(picture(1), text={"vivant": "märchen " * 5000})
    assert len(data) < len(PNG) + 1000
    assert np.array_equal(images.decode(data), picture(1))


@pytest.mark.parametrize("key", ["", "x" * 80, " lead", "two  spaces", "line\nbreak", "日本", "nul\0"])
def test_a_key_that_png_does_not_allow_is_refused(key: str) -> None:
    with pytest.raises(InputError, match="cannot name a text"):
        images.encode_png(picture(1), text={key: "value"})


def test_text_written_by_others_is_read() -> None:
    data = with_chunks(
        chunk(b"tEXt", b"Title\0Caf\xe9"),
        chunk(b"zTXt", b"prompt\0\0" + zlib.compress(b"a fox")),
        chunk(b"iTXt", b"Story\0\0\0en\0Geschichte\0" + "Fuchs 🦊".encode()),
    )
    assert images.read_text(data) == {"Title": "Café", "prompt": "a fox", "Story": "Fuchs 🦊"}


def test_the_first_of_two_texts_with_one_key_is_taken() -> None:
    assert images.read_text(with_chunks(chunk(b"tEXt", b"a\0one"), chunk(b"tEXt", b"a\0two"))) == {"a": "one"}


def test_damaged_text_is_left_out_and_the_rest_is_read() -> None:
    data = with_chunks(
        chunk(b"tEXt", b"no separator"),
        chunk(b"zTXt", b"cut\0\0" + zlib.compress(b"words" * 99)[:-9]),
        chunk(b"iTXt", b"bad\0\1\7\0\0xx"),
        chunk(b"tEXt", b"good\0kept"),
    )
    assert images.read_text(data) == {"good": "kept"}


def test_a_text_bomb_is_left_out() -> None:
    bomb = zlib.compress(bytes(60_000_000), 9)
    data = with_chunks(chunk(b"zTXt", b"bomb\0\0" + bomb), chunk(b"tEXt", b"good\0kept"))
    assert len(data) < 100_000
    assert images.read_text(data) == {"good": "kept"}


def test_many_texts_together_are_limited_too() -> None:
    one = zlib.compress(bytes(3_000_000), 9)
    data = with_chunks(chunk(b"zTXt", b"a\0\0" + one), chunk(b"zTXt", b"b\0\0" + one))
    assert set(images.read_text(data)) == {"a"}


def test_only_the_picture_is_left_after_stripping() -> None:
    data = with_chunks(chunk(b"tEXt", b"a\0secret"), chunk(b"tIME", bytes(7)), chunk(b"eXIf", b"MM\0*"))
    assert images.strip(data) == PNG
    assert {c.kind for c in png.chunks(images.strip(data))} == {b"IHDR", b"IDAT", b"IEND"}


def test_stripping_drops_what_follows_the_end() -> None:
    assert images.strip(PNG + b"a file hidden behind the picture") == PNG


def test_stripping_refuses_what_is_not_a_whole_png() -> None:
    with pytest.raises(Invalid, match="cut short"):
        images.strip(PNG[:-5])
    with pytest.raises(Invalid, match="not a PNG"):
        images.strip(b"\xff\xd8\xff\xe0")
