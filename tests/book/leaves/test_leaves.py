"""Leaves hold all of a book's text, whatever its length and the shape of its pictures, each word in its place."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from tests.book.made_up import HOSTILE, book, hostile_book, picture, words
from vivant.book.book import Book
from vivant.book.leaves.binding import bound
from vivant.book.leaves.drawing import draw
from vivant.book.leaves.leaf import Leaf, Words, rgb
from vivant.book.leaves.resampling import resampled

Box = tuple[float, float, float, float]
LONG = "Everything that a title can say and then some more of it " * 12
BOOKS = {
    "plain": book(),
    "tiny": book(("Yes.", "No.")),
    "long": book((words(260), words(40))),
    "endless": book((words(900), "A" * 400)),
    "wide": book((words(40), words(110)), size=(120, 60), cast=5),
    "tall": book((words(40), words(110)), size=(60, 120), cast=3),
    "one": book((words(30),), cast=1),
    "titled": book((words(30),), title=LONG),
    "hostile": hostile_book(),
    "described": replace(
        book(cast=5), cast=tuple(replace(m, description=words(150)) for m in book(cast=5).cast)
    ),
}


def box(told: Words) -> Box:
    reach = told.setting.width
    left = told.left + (told.measure - reach) / 2 if told.align == "center" else told.left
    return left, told.top, left + reach, told.top + told.setting.height


def overlap(one: Box, two: Box) -> bool:
    return one[0] < two[2] - 1 and two[0] < one[2] - 1 and one[1] < two[3] - 1 and two[1] < one[3] - 1


def text_of(leaves: list[Leaf]) -> str:
    told = [
        text
        for leaf in leaves
        for one in leaf.words
        if one.part != "folio"
        for text in one.setting.paragraphs
    ]
    return "".join("".join(told).split())


@pytest.mark.parametrize("told", BOOKS.values(), ids=BOOKS)
def test_every_word_is_on_its_leaf_and_nothing_lies_upon_it(told: Book) -> None:
    leaves = list(bound(told))
    assert len({(leaf.width, leaf.height) for leaf in leaves}) == 1
    for leaf in leaves:
        boxes = [box(one) for one in leaf.words]
        boxes += [(h.left, h.top, h.left + h.width, h.top + h.height) for h in leaf.pictures]
        for left, top, right, bottom in boxes:
            assert left >= -1
            assert top >= -1
            assert right <= leaf.width + 1
            assert bottom <= leaf.height + 1
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


@pytest.mark.parametrize("told", BOOKS.values(), ids=BOOKS)
def test_every_page_is_there_with_its_whole_text(told: Book) -> None:
    leaves = list(bound(told))
    for page in told.pages:
        own = [leaf for leaf in leaves if leaf.page == page.number]
        assert text_of(own) == "".join(page.text.split())
        assert [hung.plate for leaf in own for hung in leaf.pictures] == [page.plate]
        assert [leaf.name for leaf in own if leaf.name] == [f"Page {page.number}"]
    ends = text_of([leaf for leaf in leaves if leaf.kind == "Other"])
    assert all("".join(one.description.split())[1:] in ends for one in told.cast)


def test_letters_are_of_one_size_throughout_a_book() -> None:
    leaves = [leaf for leaf in bound(book()) if leaf.page]
    assert len({one.setting.size for leaf in leaves for one in leaf.words if one.part == "p"}) == 1


def test_long_text_faces_its_picture() -> None:
    first, second, *_ = (leaf for leaf in bound(book((words(260), words(40)))) if leaf.page == 1)
    assert first.pictures
    assert not first.words
    assert second.words
    assert not second.pictures


@pytest.mark.parametrize("size", [(96, 64), (64, 96)])
def test_a_picture_of_another_shape_is_shown_whole_and_as_it_is(size: tuple[int, int]) -> None:
    first, second, *others = book().pages
    told = replace(book(), pages=(first, replace(second, plate=picture(2, *size)), *others))
    usual, other = (leaf.pictures[0] for leaf in list(bound(told))[1:3])
    assert other.width / other.height == pytest.approx(size[0] / size[1], rel=0.01)
    assert max(other.width / usual.width, other.height / usual.height) == pytest.approx(1.0, rel=0.01)
    assert other.left == pytest.approx((usual.width - other.width) / 2, abs=1)
    assert other.top == pytest.approx((usual.height - other.height) / 2, abs=1)


def test_a_page_without_a_picture_has_its_text_in_the_middle() -> None:
    told = book()
    pages = (replace(told.pages[0], plate=None), *told.pages[1:])
    leaf = next(leaf for leaf in bound(replace(told, pages=pages)) if leaf.page == 1)
    assert not leaf.pictures
    _, top, _, bottom = box(leaf.words[0])
    assert top == pytest.approx(leaf.height - bottom, abs=1)


def test_a_title_that_fits_nowhere_ends_in_dots() -> None:
    cover = next(bound(book((words(30),), title=LONG * 5)))
    (title,) = (one for one in cover.words if one.part == "h1")
    assert title.setting.paragraphs[0].endswith("…")


def test_words_are_drawn_where_they_are_said_to_be_and_nowhere_else() -> None:
    leaf = next(leaf for leaf in bound(book((words(60),))) if leaf.page)
    pixels, (left, top, right, bottom) = draw(leaf), box(leaf.words[0])
    below = np.any(pixels != np.array(rgb(leaf.paper), np.uint8), axis=2)
    below[: leaf.pictures[0].height] = False
    below[int(leaf.words[1].top) :] = False
    rows, columns = np.nonzero(below)
    assert top <= rows.min()
    assert rows.max() <= bottom
    assert left - 4 <= columns.min()
    assert columns.max() <= right + 4
    assert 0.02 < below[int(top) : int(bottom), int(left) : int(right)].mean() < 0.5


def test_drawing_again_gives_the_same_pixels() -> None:
    leaf = next(bound(book((HOSTILE[1],))))
    assert np.array_equal(draw(leaf), draw(leaf))


def test_resampling_keeps_flat_colours_and_does_not_shift() -> None:
    flat = np.full((20, 30, 3), (7, 130, 251), np.uint8)
    assert np.array_equal(np.unique(resampled(flat, 91, 47).reshape(-1, 3), axis=0), flat[0, :1])
    edge = np.zeros((16, 16, 3), np.uint8)
    edge[:, 8:] = 255
    for size in (48, 32, 16, 8):
        row = resampled(edge, size, size)[0, :, 0].astype(int)
        assert (row + row[::-1]).tolist() == pytest.approx([255] * size, abs=9)
