"""What cannot be divided as asked is refused."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from vivant.errors import UsageError
from vivant.release.splitting.values import DROPPED, SplitCharacter, SplitStory


def check_request(
    stories: Sequence[SplitStory], characters: Sequence[SplitCharacter], shares: Mapping[str, float]
) -> None:
    """Raises UsageError for shares that are none, ids that occur twice and casts that nobody knows."""
    if not shares or any(not 0 < share <= 1 for share in shares.values()):
        raise UsageError(
            f"the shares of the splits are {_told(shares)}: each has to be more than 0 and at most 1",
            "leave out splits that are to hold nothing, such as: train 0.8, validation 0.1, test 0.1",
        )
    if not math.isclose(sum(shares.values()), 1.0, abs_tol=1e-6):
        raise UsageError(
            f"the shares of the splits are {_told(shares)}: together {sum(shares.values()):g}, not 1",
            "choose shares that add up to 1, such as: train 0.8, validation 0.1, test 0.1",
        )
    if DROPPED in shares:
        raise UsageError(
            f"a split cannot be called {DROPPED!r}: that is what stories in no split are", "rename it"
        )
    _once("character", (one.id for one in characters))
    _once("story", (one.id for one in stories))
    known = {one.id for one in characters}
    for story in stories:
        strangers = [who for who in story.cast if who not in known]
        if strangers or not story.cast:
            whom = f"{strangers[0]!r}, which is not among the characters" if strangers else "nobody"
            raise UsageError(f"story {story.id!r} is played by {whom}", "leave it out, or name its cast")


def _once(kind: str, ids: Iterable[str]) -> None:
    twice = sorted(name for name, count in Counter(ids).items() if count > 1)
    if twice:
        raise UsageError(f"{kind} {twice[0]!r} is there twice", f"name every {kind} once")


def _told(shares: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {share:g}" for name, share in shares.items()) or "empty"
