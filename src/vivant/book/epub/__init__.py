"""EPUB 3: a book for readers of electronic books, with fixed pages or with text that flows."""

from vivant.book.epub.writing import write_epub

__all__ = ["write_epub"]
