"""How much a division by character loses, against characters drawn by lot and against a bound.

python benchmarks/bench_splits.py [--characters 2000] [--stories 10000] [--seed 1]

Casts of 1 to 5: as Vivant deals them, drawn independently, and in troupes that keep to themselves or
seldom do not. "by lot": every character goes into a split with the chances that give the kept stories
the shares that were asked for. "at least": no division of those shares loses less; a spectral bound
(the second eigenvalue of the graph of who meets whom), far from sharp where casts are mixed at random.
Then small projects, of which every division is tried.
"""

import argparse
import itertools
import time
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

import numpy as np

from vivant.encoding.dealing import deal
from vivant.release.splits import Split, SplitCharacter, SplitStory, split
from vivant.release.splitting.balance import excess
from vivant.release.splitting.values import TOLERANCE
from vivant.schema.vocabulary import PROFESSION_CATEGORIES, SUBJECT_TYPES

SHARES: Final = {"train": 0.8, "validation": 0.1, "test": 0.1}
SMALL: Final = {"a": 0.6, "b": 0.2, "c": 0.2}
LARGEST: Final = 5


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--characters", type=int, default=2_000)
    parser.add_argument("--stories", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    characters = cast_of(given.characters, given.seed)
    print(f"{given.characters:,} characters, {given.stories:,} stories, train/validation/test 80/10/10")
    print("casts                        lost   by lot  at least  stories        frames         CPU s")
    for name, casts in CASTS.items():
        stories = casts([one.id for one in characters], given.stories, given.seed)
        begun = time.process_time()
        result = split(stories, characters, SHARES, seed=given.seed)
        taken = time.process_time() - begun
        lots = drawn_by_lot(stories, characters, given.seed)
        print(
            f"{name:<26} {100 * result.report.lost:5.1f} % {100 * lots:6.1f} % "
            f"{100 * bound(stories, characters):6.1f} %   {shares_of(result, 'story_share'):<14} "
            f"{shares_of(result, 'frame_share'):<14} {taken:5.1f}"
        )
        for line in (*(one.words for one in result.report.deviations), *result.report.reasons):
            print(f"    {line}")
    found, least, same = small_projects(given.seed)
    print(
        f"40 small projects, every division tried: {same} divided best; lost {found} frames of {least} at least"
    )


def shares_of(result: Split, what: str) -> str:
    return "/".join(f"{100 * getattr(size, what):.1f}" for size in result.report.sizes.values())


def cast_of(count: int, seed: int) -> list[SplitCharacter]:
    random = Random(seed)
    cells = [(kind, category) for kind in SUBJECT_TYPES for category in PROFESSION_CATEGORIES]
    kinds = [cells[number % len(cells)] for number in range(count)]
    random.shuffle(kinds)
    return [SplitCharacter(f"C{number:05}", *kind) for number, kind in enumerate(kinds)]


def dealt(ids: Sequence[str], stories: int, seed: int) -> list[SplitStory]:
    hands = [deal(number, ids, seed) for number in range(stories)]
    return [SplitStory(f"S{number:05}", hand.cast, hand.frames) for number, hand in enumerate(hands)]


def drawn(ids: Sequence[str], stories: int, seed: int) -> list[SplitStory]:
    return troupes(ids, stories, seed, len(ids), 0.0)


def troupes(ids: Sequence[str], stories: int, seed: int, each: int, guests: float) -> list[SplitStory]:
    """Casts from within troupes of `each`; a share `guests` of them from everybody."""
    random = Random(seed)
    told = []
    for number in range(stories):
        first = random.randrange(max(1, len(ids) // each)) * each
        pool = ids if random.random() < guests else ids[first : first + each]
        cast = tuple(random.sample(list(pool), random.randint(1, LARGEST)))
        told.append(SplitStory(f"S{number:05}", cast, random.randint(6, 9)))
    return told


def dealt_from_one_deck(ids: Sequence[str], stories: int, seed: int) -> list[SplitStory]:
    """What dealing would give if everybody could meet anybody: a deck of everybody, cast sizes in turn."""
    random, deck = Random(seed), list[str]()
    told = []
    for number in range(stories):
        size = number % LARGEST + 1
        if len(deck) < size:
            deck = random.sample(list(ids), len(ids))
        cast, deck = tuple(deck[:size]), deck[size:]
        told.append(SplitStory(f"S{number:05}", cast, random.randint(6, 9)))
    return told


CASTS: Final[dict[str, Callable[[Sequence[str], int, int], list[SplitStory]]]] = {
    "as dealt": dealt,
    "drawn independently": drawn,
    "troupes of 20, 5 % mixed": lambda ids, stories, seed: troupes(ids, stories, seed, 20, 0.05),
    "troupes of 20": lambda ids, stories, seed: troupes(ids, stories, seed, 20, 0.0),
    "dealt from one deck": dealt_from_one_deck,
}


def drawn_by_lot(
    stories: Sequence[SplitStory], characters: Sequence[SplitCharacter], seed: int, draws: int = 5
) -> float:
    """The mean share of frames lost when characters are drawn into splits."""
    chances = lots(np.bincount([len(story.cast) for story in stories], minlength=LARGEST + 1))
    random, lost = Random(seed), 0
    for _ in range(draws):
        home = {one.id: random.choices(range(3), chances)[0] for one in characters}
        lost += sum(story.frames for story in stories if len({home[who] for who in story.cast}) > 1)
    return lost / draws / sum(story.frames for story in stories)


def lots(sizes: np.ndarray) -> tuple[float, float, float]:
    """Chances of a character with which a tenth of the kept stories are in each of two small splits."""

    def kept(chance: float) -> float:
        return float(sum(count * chance**size for size, count in enumerate(sizes)))

    low, high = 0.0, 1 / 3
    for _ in range(60):
        middle = (low + high) / 2
        if kept(middle) < 0.1 * (2 * kept(middle) + kept(1 - 2 * middle)):
            low = middle
        else:
            high = middle
    return 1 - 2 * low, low, low


def bound(stories: Sequence[SplitStory], characters: Sequence[SplitCharacter]) -> float:
    """A share of stories that every division into these shares loses.

    A story in several splits has at most `_CUT` pairs of its cast in different ones. So with pairs weighing
    1 / `_CUT`, what is lost is at least the weight of pairs that are cut, and that at least λ₂ / 2n times
    Σ t (n − t) over the sizes t of splits (Fiedler). A small split holds a tenth of what is kept, and a
    character can give it at most Σ 1 / |cast| over its stories.
    """
    place = {one.id: number for number, one in enumerate(characters)}
    count = len(characters)
    weights, gives = np.zeros((count, count)), np.zeros(count)
    for story in stories:
        cast = [place[who] for who in story.cast]
        gives[cast] += 1 / len(cast)
        for one, other in itertools.combinations(cast, 2):
            weights[one, other] += 1 / _CUT[len(cast)]
            weights[other, one] += 1 / _CUT[len(cast)]
    second = max(0.0, float(np.linalg.eigvalsh(np.diag(weights.sum(0)) - weights)[1]))
    most = np.cumsum(np.sort(gives)[::-1])

    def least(lost: float) -> float:
        """What is lost at least if not more than `lost` is."""
        small = int(np.searchsorted(most, (0.1 - TOLERANCE) * (len(stories) - lost))) + 1
        return second / (2 * count) * (count**2 - (count - 2 * small) ** 2 - 2 * small**2)

    low, high = 0.0, float(len(stories))
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if middle < least(middle) else (low, middle)
    return low / len(stories)


_CUT: Final = {1: 1, 2: 1, 3: 3, 4: 5, 5: 8}
"""Pairs of a cast that three splits can cut, by its size."""


def small_projects(seed: int) -> tuple[int, int, int]:
    """Frames lost, frames that any division loses, and how often they are the same, over 40 projects."""
    found = least = same = 0
    for number in range(40):
        random = Random(seed * 1_000 + number)
        characters = cast_of(random.choice([6, 7, 8]), number)
        stories = [
            SplitStory(
                f"S{n}",
                tuple(one.id for one in random.sample(characters, random.choice([1, 2, 2, 3, 4]))),
                random.randint(6, 9),
            )
            for n in range(random.choice([15, 25, 40]))
        ]
        best = best_division(stories, characters)
        mine = split(stories, characters, SMALL, seed=number).report
        missed = excess([size.stories for size in mine.sizes.values()], list(SMALL.values()))
        if best is None or missed:
            same += best is None and bool(missed)
            continue
        found, least, same = found + mine.dropped_frames, least + best, same + (mine.dropped_frames == best)
    return found, least, same


def best_division(stories: Sequence[SplitStory], characters: Sequence[SplitCharacter]) -> int | None:
    """The fewest frames lost by a division of the right sizes; None where there is no such division."""
    place = {one.id: number for number, one in enumerate(characters)}
    number = np.arange(3 ** len(characters))
    homes = np.stack([number // 3**one % 3 for one in range(len(characters))], 1)
    kept, lost = np.zeros((len(number), 3), int), np.zeros(len(number), int)
    for story in stories:
        cast = homes[:, [place[who] for who in story.cast]]
        whole = (cast == cast[:, :1]).all(1)
        kept[np.arange(len(number)), cast[:, 0]] += whole
        lost += np.where(whole, 0, story.frames)
    right = {tuple(row): not excess(row, list(SMALL.values())) for row in np.unique(kept, axis=0).tolist()}
    fits = np.array([right[tuple(row)] for row in kept.tolist()])
    return int(lost[fits].min()) if fits.any() else None


if __name__ == "__main__":
    main()
