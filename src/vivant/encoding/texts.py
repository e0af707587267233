"""Given texts: one story per `.txt`, its first line the title."""

from dataclasses import dataclass
from pathlib import Path

from vivant.errors import InputError


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text as given. `name` is its file name without the ending."""

    name: str
    title: str
    body: str


def read_texts(folder: Path) -> tuple[GivenText, ...]:
    """All texts of a folder in the order of their names.

    Raises InputError for a folder that is missing, unreadable or without texts, and for a text that
    is not UTF-8. What a text says is judged later, one text at a time.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".txt" and path.is_file())
    except FileNotFoundError:
        raise InputError(
            f"there is no folder {folder}", "Name a folder with one .txt file per story."
        ) from None
    except NotADirectoryError:
        raise InputError(f"{folder} is not a folder", "Name the folder that holds the .txt files.") from None
    except OSError as error:
        raise InputError(
            f"{folder} cannot be read: {error.strerror}", "Make it readable, then run again."
        ) from None
    if not paths:
        raise InputError(
            f"there are no .txt files in {folder}", "Put one story in each .txt, first line the title."
        )
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> GivenText:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path} is not UTF-8 text ({error.reason} at byte {error.start})", "Save it as UTF-8."
        ) from None
    except OSError as error:
        raise InputError(
            f"{path} cannot be read: {error.strerror}", "Make it readable, then run again."
        ) from None
    title, _, body = text.strip().partition("\n")
    return GivenText(path.stem, title.strip(), body.strip())
