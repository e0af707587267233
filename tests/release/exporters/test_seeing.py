"""Looking at what was read back: in order, however many look, and one bad picture stops it."""

from collections.abc import Iterator

import numpy as np
import pytest

from vivant.errors import Invalid
from vivant.release.exporters.exporter import Row
from vivant.release.exporters.seeing import seen
from vivant.store import images

PICTURES = [images.encode_png(np.full((8, 8, 3), level, np.uint8)) for level in range(40)]
SHOWN = [images.pixel_id(images.decode(data)) for data in PICTURES]


def test_rows_come_in_their_order_with_what_their_pictures_show() -> None:
    rows = [Row(str(number), ("text",), (PICTURES[number], "known", PICTURES[0])) for number in range(40)]
    found = list(seen(rows))
    assert found == [Row(str(number), ("text",), (SHOWN[number], "known", SHOWN[0])) for number in range(40)]


def test_rows_are_not_read_long_before_they_are_looked_at() -> None:
    read: list[int] = []

    def rows() -> Iterator[Row]:
        for number in range(1000):
            read.append(number)
            yield Row(str(number), (), (PICTURES[number % 40],))

    first = next(iter(seen(rows())))
    assert first.key == "0"
    assert len(read) < 100


def test_a_picture_that_is_none_is_an_error() -> None:
    with pytest.raises(Invalid):
        list(seen([Row("a", (), (PICTURES[0],)), Row("b", (), (b"no picture",))]))
