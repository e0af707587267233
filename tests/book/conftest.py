"""Books that several tests look at, bound once."""

import pytest

from tests.book.made_up import book, hostile_book
from vivant.book.book import Book
from vivant.book.html import write_html
from vivant.book.pdf import write_pdf


@pytest.fixture(scope="session")
def plain() -> Book:
    return book()


@pytest.fixture(scope="session")
def hostile() -> Book:
    return hostile_book()


@pytest.fixture(scope="session")
def plain_pdf(plain: Book) -> bytes:
    return write_pdf(plain, bleed=True)


@pytest.fixture(scope="session")
def hostile_pdf(hostile: Book) -> bytes:
    return write_pdf(hostile)


@pytest.fixture(scope="session")
def plain_html(plain: Book) -> str:
    return write_html(plain).decode()


@pytest.fixture(scope="session")
def hostile_html(hostile: Book) -> str:
    return write_html(hostile).decode()
