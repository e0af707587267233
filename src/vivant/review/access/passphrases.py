"""Passphrases: kept as argon2 hashes, checked in the same time whether somebody has one or not."""

import threading
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from vivant.errors import InputError

SHORTEST: Final = 12
LONGEST: Final = 1000
_HASHER: Final = PasswordHasher()
_AT_ONCE: Final = threading.BoundedSemaphore(2)
"""Each takes 64 MiB for a moment."""


def hashed(passphrase: str) -> str:
    """What is kept of a passphrase. Raises InputError for one that is too short or too long."""
    if not SHORTEST <= len(passphrase) <= LONGEST:
        raise InputError(
            f"a passphrase has {SHORTEST} to {LONGEST} characters; this one has {len(passphrase)}",
            "Four or five words that have nothing to do with each other are good.",
        )
    if len(set(passphrase)) < 4:
        raise InputError("this passphrase repeats a few characters only", "Choose another one.")
    with _AT_ONCE:
        return _HASHER.hash(_bytes(passphrase))


def matches(kept: str | None, passphrase: str) -> bool:
    """Whether this is the passphrase that `kept` was made of; as slow where nothing is kept."""
    with _AT_ONCE:
        try:
            _HASHER.verify(kept or _nobodys(), _bytes(passphrase[: LONGEST + 1]))
        except (VerificationError, InvalidHashError):
            return False
    return kept is not None


def hashed_anew(kept: str, passphrase: str) -> str | None:
    """What is to be kept instead where `kept` was made with other settings than today's."""
    if not _HASHER.check_needs_rehash(kept):
        return None
    with _AT_ONCE:
        return _HASHER.hash(_bytes(passphrase))


@cache
def _nobodys() -> str:
    return _HASHER.hash(b"nobody has this passphrase")


def _bytes(passphrase: str) -> bytes:
    # Forms of damaged text cannot be encoded strictly; they match nothing.
    return passphrase.encode("utf-8", "surrogatepass")
