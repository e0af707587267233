"""Making a story's book in several formats at once: what was asked for, and which files come of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.book.book import Book
from vivant.book.editions import FORMATS, PLAIN, Edition, Format, formats_of, publish
from vivant.book.making import LANGUAGE, make_book
from vivant.errors import UsageError
from vivant.pipeline.project import open_project

FOLDER: Final = "books"
"""Where books lie in a project's folder where no other place is named. They can be made again at any time."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A book, and the files that were written of it."""

    book: Book
    files: tuple[tuple[Format, Path], ...]

    def document(self) -> dict[str, Any]:
        return {
            "story": self.book.id,
            "title": self.book.title,
            "pages": len(self.book.pages),
            "missing": [self.book.pages[number - 1].frame for number in self.book.missing],
            "files": {format: str(file) for format, file in self.files},
        }

    def lines(self) -> Iterator[str]:
        left = ", ".join(self.document()["missing"])
        yield f"{self.book.title}: {len(self.book.pages)} pages" + (f" (text alone: {left})" if left else "")
        yield from (f"{format:<5} {file} ({file.stat().st_size:,} bytes)" for format, file in self.files)


def bind_story(
    directory: Path,
    wanted: str,
    formats: Sequence[Format] = (),
    out: Path | None = None,
    wishes: Edition = PLAIN,
    *,
    language: str = LANGUAGE,
    allow_missing: bool = False,
) -> Bound:
    """Writes a story's book, named by its id or title, in each of the formats, all or none.

    The formats are those named, else what `out` ends with, else HTML. `wishes` are those of every format.
    `out` is the file; of several formats each replaces its ending; else they lie in the project's folder.
    Raises UsageError where wishes and formats do not fit, and as `make_book` does.
    """
    chosen = tuple(dict.fromkeys(formats)) or (formats_of([out]) if out else ("html",))
    refuse_useless(wishes, chosen)
    with open_project(directory) as project:
        book = make_book(project, wanted, language=language, allow_missing=allow_missing)
    folder = None if out else directory / FOLDER
    files = _files(out or directory / FOLDER / book.id, chosen)
    publish(book, {file: format for format, file in files}, wishes, folder)
    return Bound(book, files)


def _files(out: Path, formats: Sequence[Format]) -> tuple[tuple[Format, Path], ...]:
    ending = out.suffix.lower().removeprefix(".")
    if len(formats) == 1 and ending in FORMATS and ending != formats[0]:
        raise UsageError(
            f"{out.name} would hold {formats[0]}", f"Name it {out.with_suffix('.' + formats[0]).name}."
        )
    if len(formats) == 1 and ending:
        return ((formats[0], out),)
    stem = out.with_suffix("") if ending in FORMATS else out
    return tuple((format, stem.with_name(f"{stem.name}.{format}")) for format in formats)


def refuse_useless(wishes: Edition, formats: Sequence[Format]) -> None:
    """Raises UsageError for a wish that no format of those asked for can meet."""
    of_pdf = {"--size": wishes.size != "square", "--bleed": wishes.bleed, "--fonts": wishes.fonts is not None}
    needless = [option for option, given in of_pdf.items() if given and "pdf" not in formats]
    if needless:
        raise UsageError(f"{' and '.join(needless)} is for --format pdf alone", "Add it, or leave that out.")
    if wishes.reflowable and "epub" not in formats:
        raise UsageError("--reflowable is for --format epub alone", "Add it, or leave that out.")
    if wishes.fonts is not None and not wishes.fonts.is_dir():
        raise UsageError(f"there is no folder {wishes.fonts}", "Name a folder of .ttf or .otf files.")
