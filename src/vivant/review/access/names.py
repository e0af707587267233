"""What members may be called: names that look like what they are, on a page, in a log and in an address."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from vivant.errors import InputError

LONGEST: Final = 64
_UNREADABLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def member_name(text: str) -> str:
    """A name in its one spelling. Raises InputError for what cannot be one."""
    name = _one_spelling(text)
    if not name or len(name) > LONGEST:
        raise InputError(f"a name has 1 to {LONGEST} characters", "Choose another name.")
    if any(unicodedata.category(letter) in _UNREADABLE for letter in text + name) or set(name) & set("/\\"):
        raise InputError(
            f"{name!r} is not a name: it has a slash, or something that cannot be seen",
            "Choose another name.",
        )
    if name in (".", ".."):
        raise InputError(f"{name!r} is not a name", "Choose another name.")
    return name


def folded(text: str) -> str:
    """What all ways of writing a name have in common; upper and lower case are taken for the same."""
    return _one_spelling(text).casefold()


def same_name(text: str, known: Iterable[str]) -> str | None:
    """The known name that a text means."""
    meant = folded(text)
    return next((name for name in known if folded(name) == meant), None)


def _one_spelling(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())
