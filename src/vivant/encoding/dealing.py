"""Who plays in which invented story: cast sizes equally frequent, characters used equally often."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from vivant.schema.story import LEAST_FRAMES, MOST_CAST, MOST_FRAMES
from vivant.seeds import derive

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Hand:
    """The cast of one story, by character id, and how many frames it has."""

    cast: tuple[str, ...]
    frames: int


def deal(story: int, characters: Sequence[str], seed: int) -> Hand:
    """The hand of story number `story`, counted from 0: a pure function of its arguments.

    In every five stories in a row, starting at a multiple of five, each cast size from 1 to 5 comes
    once; in every four, each length from 6 to 9. The characters are a deck that is shuffled anew
    each time it has been dealt.
    """
    sizes = _shuffled(range(1, MOST_CAST + 1), seed, "sizes", story // MOST_CAST)
    lengths = range(LEAST_FRAMES, MOST_FRAMES + 1)
    frames = _shuffled(lengths, seed, "lengths", story // len(lengths))[story % len(lengths)]
    size = min(sizes[story % MOST_CAST], len(characters))
    start = _dealt_before(story, seed)
    return Hand(_draw(characters, start, size, seed), frames)


def _dealt_before(story: int, seed: int) -> int:
    whole, rest = divmod(story, MOST_CAST)
    per_five = MOST_CAST * (MOST_CAST + 1) // 2
    return whole * per_five + sum(_shuffled(range(1, MOST_CAST + 1), seed, "sizes", whole)[:rest])


def _draw(characters: Sequence[str], start: int, size: int, seed: int) -> tuple[str, ...]:
    """`size` different cards from position `start` of an endless row of shuffled decks."""
    drawn: list[str] = []
    position = start
    while len(drawn) < size:
        deck, card = divmod(position, len(characters))
        candidate = _shuffled(characters, seed, "deck", deck)[card]
        if candidate not in drawn:
            drawn.append(candidate)
        position += 1
    return tuple(drawn)


def _shuffled(items: Sequence[Item], seed: int, *position: str | int) -> list[Item]:
    shuffled = list(items)
    random.Random(derive(seed, *position)).shuffle(shuffled)
    return shuffled
