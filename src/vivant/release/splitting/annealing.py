"""The search: parties move from split to split, at first freely, then only where it helps.

Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983) over moves of one party, as in the
Fiduccia–Mattheyses heuristic: a move gains the frames of stories that come to be whole in one split,
and loses those of stories that are whole no more.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add, mul, sub
from random import Random
from typing import Final

from vivant.release.splitting.balance import excess
from vivant.release.splitting.parties import Parties
from vivant.seeds import derive

_MISSED: Final = 20.0
"""A split that is off by a story more than is tolerated weighs as much as losing this many; while it is
hot less, `_SOFT` divided by the temperature, so that a way leads from one good size to another."""
_SOFT: Final = 5.0
_UNLIKE: Final = 0.005
"""What the squares of traits weigh, in stories: enough to choose among equals, too little to lose for."""
_LIKENESS: Final = 2.0
"""What a move can gain by likeness, in stories, as far as it is looked for."""
_NOTHING: Final = 1e-9
_VISITS: Final = 18_000_000
"""Looks at a story of a party in all: they take some six seconds of one core."""
_FEWEST: Final = 40
"""Sweeps over all parties in one run, where there are too many for more."""
_SMALL: Final = 20_000
"""Looks at a story of a party within which small problems are begun anew, up to `_STARTS` times: many
short runs find the best division of few characters surely, one long run a good one of many."""
_STARTS: Final = 60
_SHORT: Final = 80
"""Sweeps of a run that is one of at least `_SEVERAL`."""
_SEVERAL: Final = 8
_SETTLING: Final = 12
"""Sweeps at the end that only ever gain."""


class Search:
    """Where every party is, and what that is worth.

    `absent[split][story]` counts the parties of a story that are elsewhere: a story is kept where
    none is.
    """

    def __init__(self, parties: Parties, shares: Sequence[float], place: list[int]) -> None:
        self._parties, self._shares = parties, shares
        self.place = place
        self._busy = [party for party, its in enumerate(parties.stories_of) if its]
        self.absent = [list(parties.spread) for _ in shares]
        self._unlike = [list(owed) for owed in parties.owed]
        self._square = [_dot(trait, trait) for trait in parties.traits]
        for party, split in enumerate(place):
            for story in parties.stories_of[party]:
                self.absent[split][story] -= 1
            self._unlike[split] = [
                u + t for u, t in zip(self._unlike[split], parties.traits[party], strict=True)
            ]
        self.kept = [absent.count(0) for absent in self.absent]
        self._story = max(1, sum(parties.frames)) / max(1, len(parties.frames))

    def cost(self) -> float:
        """What is lost, in mean stories: frames, sizes that were missed, and being unlike the whole."""
        lost: int = sum(
            f for f, *absent in zip(self._parties.frames, *self.absent, strict=True) if all(absent)
        )
        unlike = sum(_dot(row, row) / share for row, share in zip(self._unlike, self._shares, strict=True))
        return lost / self._story + _MISSED * excess(self.kept, self._shares) + _UNLIKE * unlike

    def sweep(self, random: Random, heat: float) -> None:
        """As many tries as there are parties, at temperature `heat` in stories."""
        draw, count, splits = random.random, len(self._busy), len(self._shares)
        weight = _MISSED if heat * _MISSED <= _SOFT else _SOFT / heat
        stories_of, frames = self._parties.stories_of, self._parties.frames
        place, kept = self.place, self.kept
        missed = excess(kept, self._shares)
        for _ in range(count):
            party = self._busy[int(draw() * count)]
            here = place[party]
            there = int(draw() * (splits - 1))
            there += there >= here
            # A move is made if it gains more than this, which is less than nothing while it is hot.
            bar = heat * math.log(1.0 - draw())
            leaving, joining = self.absent[here], self.absent[there]
            gain = here_kept = there_kept = 0
            for story in stories_of[party]:
                if not leaving[story]:
                    gain -= frames[story]
                    here_kept -= 1
                if joining[story] == 1:
                    gain += frames[story]
                    there_kept += 1
            worth = gain / self._story
            if not missed and worth < bar - _LIKENESS:
                continue
            kept[here] += here_kept
            kept[there] += there_kept
            now = excess(kept, self._shares)
            worth += weight * (missed - now)
            if worth >= bar - _LIKENESS and worth + self._likeness(party, here, there) > bar + _NOTHING:
                missed = now
                self._move(party, here, there)
            else:
                kept[here] -= here_kept
                kept[there] -= there_kept

    def _likeness(self, party: int, here: int, there: int) -> float:
        """What a move gains by making both splits more like the whole, in stories."""
        trait, square = self._parties.traits[party], self._square[party]
        leaving = (2.0 * _dot(self._unlike[here], trait) - square) / self._shares[here]
        joining = (-2.0 * _dot(self._unlike[there], trait) - square) / self._shares[there]
        return _UNLIKE * (leaving + joining)

    def _move(self, party: int, here: int, there: int) -> None:
        leaving, joining = self.absent[here], self.absent[there]
        for story in self._parties.stories_of[party]:
            leaving[story] += 1
            joining[story] -= 1
        trait = self._parties.traits[party]
        self._unlike[here] = list(map(sub, self._unlike[here], trait))
        self._unlike[there] = list(map(add, self._unlike[there], trait))
        self.place[party] = there


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(map(mul, one, other), 0.0)


@dataclass(frozen=True, slots=True)
class Cooling:
    """From which temperature to which, in stories of mean length, and in how many sweeps at most."""

    first: float
    last: float
    sweeps: int


def search(parties: Parties, shares: Sequence[float], cooling: Cooling, seed: int) -> Search:
    """The cheapest division that was found; parties without stories stay where lots put them."""
    sweeps, starts = _effort(parties, cooling.sweeps)
    best: Search | None = None
    for start in range(starts):
        random = Random(derive(seed, "splits", start))
        place = random.choices(range(len(shares)), shares, k=len(parties.stories_of))
        run = Search(parties, shares, place)
        for number in range(sweeps):
            run.sweep(random, cooling.first * (cooling.last / cooling.first) ** (number / sweeps))
        for _ in range(_SETTLING):
            run.sweep(random, 0.0)
        if best is None or run.cost() < best.cost() - _NOTHING:
            best = run
    assert best is not None
    return best


def _effort(parties: Parties, most: int) -> tuple[int, int]:
    """(sweeps of a run, runs)"""
    visits = max(1, 2 * sum(map(bool, parties.stories_of)) + sum(map(len, parties.stories_of)))
    starts = min(_STARTS, _SMALL // visits)
    if starts >= _SEVERAL:
        return _SHORT, starts
    return min(most, max(_FEWEST, _VISITS // visits)), 1
