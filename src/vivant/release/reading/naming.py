"""What was perhaps meant by a name that is not there."""

import bisect
import difflib
from collections.abc import Iterable
from typing import Final

from vivant.errors import InputError

_SHOWN: Final = 12


class NotInRelease(InputError, LookupError):
    """There is nothing of this name or number, or it is not part of the selection."""


def nearest(name: str, known: Iterable[str], kind: str) -> str:
    """What to do about an unknown name: the nearest known one, or the first of all."""
    names = [str(one) for one in known]
    if close := difflib.get_close_matches(name, names, n=1, cutoff=0.5):
        return f"Did you mean {close[0]!r}?"
    more = ", …" if len(names) > _SHOWN else ""
    return f"The {kind} are {', '.join(names[:_SHOWN])}{more}" if names else f"There are no {kind}."


def not_there(id: str, known: Iterable[str], kind: str, where: str) -> NotInRelease:
    """The error of an id that is not among the `known`, naming the one that begins as it does for longest."""
    ordered = sorted(known)
    at = bisect.bisect(ordered, id)
    beside = ordered[max(0, at - 1) : at + 1]
    close = max(beside, key=lambda one: _shared(one, id), default="")
    return NotInRelease(
        f"there is no {id!r} among the {len(ordered):,} {kind} of {where}",
        f"Did you mean {close!r}?" if close else f"There are no {kind}.",
    )


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
