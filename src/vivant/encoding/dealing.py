"""Who plays in which invented story: cast sizes equally frequent, characters used equally often."""

import functools
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vivant.schema.story import LEAST_FRAMES, MOST_CAST, MOST_FRAMES
from vivant.seeds import derive

_SIZES: Final = range(1, MOST_CAST + 1)
_LENGTHS: Final = range(LEAST_FRAMES, MOST_FRAMES + 1)
_KEPT: Final = 8
"""Orders that are remembered: stories are dealt one after the other, so few are in use."""
_TROUPE: Final = 100
"""Characters that play with one another, where there are enough for two troupes. A dataset can then be divided by
troupes: were everybody to meet anybody, keeping characters apart would cost a third of all frames."""


@dataclass(frozen=True, slots=True)
class Hand:
    """The cast of one story, by character id, and how many frames it has."""

    cast: tuple[str, ...]
    frames: int


def deal(story: int, characters: Sequence[str], seed: int) -> Hand:
    """The hand of story number `story`, counted from 0: a pure function of its arguments.

    In every five stories in a row, starting at a multiple of five, each cast size from 1 to 5 comes
    once (where there are characters enough); in every four, each length from 6 to 9. The characters
    are a deck that is shuffled anew each time it has been dealt, so that after any story each of them
    has played at most once more than any other. From 200 characters on, troupes of about 100 that follow
    each other in `characters` have a deck each, and five stories at a time.
    """
    lengths = _order(len(_LENGTHS), seed, "lengths", story // len(_LENGTHS))
    frames = _LENGTHS[lengths[story % len(_LENGTHS)]]
    story, characters, seed = _of_troupe(story, characters, seed)
    count = len(characters)
    if not count:
        return Hand((), frames)
    start, size = _place(story, count, seed)
    cards = [
        _deck(position // count, count, seed)[position % count] for position in range(start, start + size)
    ]
    return Hand(tuple(characters[card] for card in cards), frames)


def _of_troupe(story: int, characters: Sequence[str], seed: int) -> tuple[int, Sequence[str], int]:
    """The number of a story within its troupe, who belongs to that, and its seed."""
    troupes = len(characters) // _TROUPE
    if troupes < 2:
        return story, characters, seed
    five, rest = divmod(story, MOST_CAST)
    turn, which = divmod(five, troupes)
    first, end = (len(characters) * number // troupes for number in (which, which + 1))
    return turn * MOST_CAST + rest, characters[first:end], derive(seed, "troupe", which)


def _place(story: int, count: int, seed: int) -> tuple[int, int]:
    """Where the cast of a story begins in the endless row of decks, and how large it is."""
    five, rest = divmod(story, MOST_CAST)
    sizes = _cast_sizes(five, count, seed)
    return five * sum(sizes) + sum(sizes[:rest]), sizes[rest]


def _cast_sizes(five: int, count: int, seed: int) -> list[int]:
    return [min(_SIZES[i], count) for i in _order(len(_SIZES), seed, "sizes", five)]


def _deck(number: int, count: int, seed: int) -> tuple[int, ...]:
    """Deck `number`, shuffled; a cast that began with the deck before finds nobody twice in it."""
    cards = _order(count, seed, "deck", number)
    held, missing = _begun(number * count, count, seed)
    if not held:
        return cards
    # A deck changes among its first five cards only: large ones end as they were shuffled.
    before = (
        _order(count, seed, "deck", number - 1) if count >= 2 * MOST_CAST else _deck(number - 1, count, seed)
    )
    taken = before[-held:]
    first = [card for card in cards if card not in taken][:missing]
    return (*first, *(card for card in cards if card not in first))


def _begun(position: int, count: int, seed: int) -> tuple[int, int]:
    """How many of a cast are dealt before `position` and how many after it; (0, 0) between casts."""
    each = sum(min(size, count) for size in _SIZES)
    five, rest = divmod(position, each)
    for size in _cast_sizes(five, count, seed):
        if 0 < rest < size:
            return rest, size - rest
        rest -= size
    return 0, 0


@functools.lru_cache(maxsize=_KEPT)
def _order(count: int, seed: int, kind: str, number: int) -> tuple[int, ...]:
    """The numbers below `count`, shuffled."""
    shuffled = list(range(count))
    random.Random(derive(seed, kind, number)).shuffle(shuffled)
    return tuple(shuffled)
