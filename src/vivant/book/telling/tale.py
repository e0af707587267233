"""The text that a book is to be made of."""

from dataclasses import dataclass
from typing import Final

from vivant.errors import InputError

MOST_WORDS: Final = 4000
_LONGEST_TITLE: Final = 200
_FORBIDDEN: Final = frozenset('/\\:*?"<>|')


@dataclass(frozen=True, slots=True)
class Tale:
    """A text as a project keeps it: `name` is that of its file without the ending, `text` begins with a line
    that is the title."""

    name: str
    text: str

    @property
    def title(self) -> str:
        return self.text.partition("\n")[0].strip()


def tale_of(data: bytes, name: str, title: str = "") -> Tale:
    """The tale in a file's bytes. With a `title` all of it is the story, else its first line is the title.

    Raises InputError for what is not UTF-8, has no title or no story, or is too long for a book of 6 to 9
    pictures.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"the text is not UTF-8 ({error.reason} at byte {error.start})", "Save it as UTF-8."
        ) from None
    text = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if title.strip():
        text = f"{' '.join(title.split())}\n\n{text}"
    first, _, body = text.partition("\n")
    if not first or not body.strip():
        raise InputError(
            "there is no story in the text" if first else "the text is empty",
            "Its first line is the title, the story follows; or give the title with --title.",
        )
    if len(first) > _LONGEST_TITLE:
        raise InputError(
            f"the text begins with a line of {len(first)} characters, which is no title",
            "Put a title above it, on a line of its own, or give it with --title.",
        )
    if (words := len(body.split())) > MOST_WORDS:
        raise InputError(
            f"the text has {words:,} words, and a book of 6 to 9 pictures holds at most {MOST_WORDS:,}",
            "Divide it into several stories.",
        )
    return Tale(_file_name(name), f"{text}\n")


def _file_name(name: str) -> str:
    kept = "".join("-" if one in _FORBIDDEN or ord(one) < 32 else one for one in name).strip(" .")
    return kept[:80] or "text"
