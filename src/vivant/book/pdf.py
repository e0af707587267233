"""A book as a PDF, typeset by typst: tagged, with alt texts (PDF/UA-1), in the size and with the bleed of a printer.

Equal books give equal bytes. Text is handed over as data, so nothing in it is markup.
"""

import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from vivant.book.book import Book, Plate
from vivant.book.breaking import breakable
from vivant.book.colophon import CAST, MAKING, colophon
from vivant.book.colouring import accents
from vivant.book.editions import PageSize
from vivant.book.encoding import for_print
from vivant.book.marking import KEYWORDS
from vivant.book.pdf_marking import marked
from vivant.errors import InputError, UsageError, VivantError


@dataclass(frozen=True, slots=True)
class Sheet:
    """A trimmed page, in millimetres, and the largest type on it, in points."""

    width: float
    height: float
    text: float


SHEETS: Final[Mapping[PageSize, Sheet]] = {
    "square": Sheet(215.9, 215.9, 18),
    "210mm": Sheet(210, 210, 17.5),
    "a4": Sheet(210, 297, 19),
    "a5": Sheet(210, 148, 14),
}
_UNSHOWN: Final = re.compile(r'the text `?"(.+?)"`? could not be displayed')


def write_pdf(
    book: Book, *, size: PageSize = "square", bleed: bool = False, fonts: Path | None = None
) -> bytes:
    """The PDF. `bleed` adds 3 mm around every page, and says in its boxes where to trim; `fonts` is a folder
    of fonts for scripts that those of the package do not have.

    Raises UsageError where typst is not installed, InputError for text that no font can show.
    """
    return marked(_typeset(book, size, bleed, fonts, format="pdf", pdf_standards=["ua-1"]))


def draw_pages(book: Book, *, size: PageSize = "square", bleed: bool = False, ppi: float = 96) -> list[bytes]:
    """The pages of the PDF as PNGs. Raises as `write_pdf` does."""
    drawn = _typeset(book, size, bleed, None, format="png", ppi=ppi)
    return drawn if isinstance(drawn, list) else [drawn]


def load_typst() -> ModuleType:
    """typst's module. Raises UsageError where it is not installed."""
    try:
        import typst
    except ImportError:
        raise UsageError("typst is not installed, which sets PDFs", "pip install 'vivant[pdf]'") from None
    return typst


def _typeset(book: Book, size: PageSize, bleed: bool, fonts: Path | None, **output: Any) -> Any:
    typst = load_typst()
    with tempfile.TemporaryDirectory(prefix="vivant-book-") as folder, as_file(_own("fonts")) as own:
        root = Path(folder)
        (root / "book.typ").write_text(_own("templates").joinpath("book.typ").read_text("utf-8"), "utf-8")
        data = _data(book, SHEETS[size], bleed, _Gallery(root))
        try:
            return typst.compile(
                str(root / "book.typ"),
                root=str(root),
                ignore_system_fonts=True,
                font_paths=[str(own), *([str(fonts)] if fonts else [])],
                sys_inputs={"book": json.dumps(data, ensure_ascii=False)},
                **output,
            )
        except typst.TypstError as error:
            raise _complaint(error.message) from None


def _own(folder: str) -> Any:
    return files("vivant.book") / folder


class _Gallery:
    """The pictures that typst finds below its root; each picture is written once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[bytes, str] = {}

    def hang(self, plate: Plate | None) -> dict[str, Any] | None:
        if plate is None:
            return None
        data = for_print(plate).data
        if data not in self._files:
            self._files[data] = f"{len(self._files) + 1}.jpg"
            (self._root / self._files[data]).write_bytes(data)
        return {"file": self._files[data], "alt": plate.alt, "ratio": plate.ratio}


def _data(book: Book, sheet: Sheet, bleed: bool, gallery: _Gallery) -> dict[str, Any]:
    language, *rest = book.language.split("-")
    return {
        "title": breakable(book.title),
        "subtitle": breakable(book.subtitle),
        "names": breakable(" · ".join(member.name for member in book.cast)),
        "language": language,
        "region": next((part for part in rest if len(part) == 2 and part.isalpha()), None),
        "keywords": list(KEYWORDS),
        "accent": accents(book.cover)[0],
        "size": {"width": sheet.width, "height": sheet.height, "text": sheet.text},
        "bleed": bleed,
        "cover": gallery.hang(book.cover),
        "pages": [
            {
                "number": page.number,
                "paragraphs": breakable(page.text).split("\n\n"),
                "plate": gallery.hang(page.plate),
            }
            for page in book.pages
        ],
        "cast": [
            {
                "name": breakable(member.name),
                "role": breakable(member.role),
                "description": breakable(member.description),
                "portrait": gallery.hang(member.portrait),
            }
            for member in book.cast
        ],
        "labels": {"cast": CAST, "making": MAKING},
        "colophon": [breakable(sentence) for sentence in colophon(book)],
    }


def _complaint(message: str) -> VivantError:
    unshown = "".join(dict.fromkeys("".join(_UNSHOWN.findall(message))))
    if unshown:
        return InputError(
            f"no font of the PDF has this character: {unshown}",
            "Name a folder of fonts that can with --fonts, or make another format.",
        )
    return VivantError(f"the book cannot be set as a PDF: {message.splitlines()[0]}", "Please report this.")
