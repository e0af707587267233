"""The files of a book: in which formats, how bound, and how they are written, all or none."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from vivant.book.book import Book
from vivant.errors import UsageError

Format = Literal["html", "pdf", "epub", "cbz"]
PageSize = Literal["square", "a4", "a5", "210mm"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)


@dataclass(frozen=True, slots=True)
class Edition:
    """How a book is bound, in whichever format. `size`, `bleed` and `fonts`, a folder, are those of a PDF; `reflowable` is an EPUB's whose text
    flows, instead of one page for each picture."""

    size: PageSize = "square"
    bleed: bool = False
    fonts: Path | None = None
    reflowable: bool = False


PLAIN: Final = Edition()


def bind(book: Book, format: Format, edition: Edition) -> bytes:
    """The file of an edition in one format: equal bytes for equal books.

    Raises UsageError where the extra that a format needs is not installed.
    """
    match format:
        case "html":
            from vivant.book.html import write_html

            return write_html(book)
        case "pdf":
            from vivant.book.pdf import write_pdf

            return write_pdf(book, size=edition.size, bleed=edition.bleed, fonts=edition.fonts)
        case "epub":
            from vivant.book.epub import write_epub

            return write_epub(book, reflowable=edition.reflowable)
        case "cbz":
            from vivant.book.cbz import write_cbz

            return write_cbz(book)


def publish(book: Book, formats: Mapping[Path, Format], edition: Edition, folder: Path | None = None) -> None:
    """Writes files, each in its format. A file that is there is replaced; nothing is written unless every one
    could be made. `folder` is made where it is not there.

    Raises UsageError for any other folder that is not there.
    """
    for file in formats:
        if file.is_dir() or not (file.parent.is_dir() or file.parent == folder):
            why = "is a folder" if file.is_dir() else f"cannot be written: there is no folder {file.parent}"
            raise UsageError(f"{file} {why}", "Name a file in a folder that is there.")
    bound = [(file, bind(book, format, edition)) for file, format in formats.items()]
    if folder is not None:
        folder.mkdir(exist_ok=True)
    drafts: list[tuple[Path, Path]] = []
    try:
        for file, data in bound:
            draft = file.with_name(f".{file.name}.new-{os.getpid()}")
            drafts.append((draft, file))
            _write(draft, data)
        for draft, file in drafts:
            os.replace(draft, file)
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}", "Choose another place.") from None
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)


def _write(file: Path, data: bytes) -> None:
    with file.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def formats_of(files: Sequence[Path]) -> tuple[Format, ...]:
    """The formats that the endings of files name. Raises UsageError for any other ending."""
    named = []
    for file in files:
        ending = file.suffix.lower().removeprefix(".")
        if ending not in FORMATS:
            raise UsageError(
                f"{file.name} does not say what it is to be", f"End it with .{', .'.join(FORMATS)}."
            )
        named.append(ending)
    return tuple(named)
