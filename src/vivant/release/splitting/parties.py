"""Stories and those who play in them as numbers, in an order that does not depend on that of the input."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vivant.release.splitting.values import SplitCharacter, SplitStory


@dataclass(frozen=True, slots=True)
class Parties:
    """What is dealt to splits: parties of one or more characters that stay together.

    Everything is counted from 0. `stories_of` are the stories of each party, `spread` says of each
    story how many parties it has (it is kept if all are in one split), `frames` how many frames.
    `traits` describe each party by the squares that are to be small in every split: how far its
    members are from being made up like the whole. `owed` is the same of each split that holds nobody.
    """

    stories_of: tuple[tuple[int, ...], ...]
    spread: tuple[int, ...]
    frames: tuple[int, ...]
    traits: tuple[tuple[float, ...], ...]
    owed: tuple[tuple[float, ...], ...]


def numbered(
    stories: Sequence[SplitStory], characters: Sequence[SplitCharacter]
) -> tuple[list[SplitStory], list[SplitCharacter], list[tuple[int, ...]]]:
    """Stories and characters sorted by id, and the cast of each story as positions of characters."""
    ordered, known = sorted(stories, key=lambda one: one.id), sorted(characters, key=lambda one: one.id)
    place = {one.id: number for number, one in enumerate(known)}
    casts = [tuple(sorted({place[who] for who in story.cast})) for story in ordered]
    return ordered, known, casts


def companies(count: int, casts: Iterable[tuple[int, ...]]) -> list[int]:
    """The company of each of `count` characters, from 0: those who meet, directly or through others."""
    leader = list(range(count))

    def find(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for first, *others in filter(None, casts):
        for other in others:
            a, b = find(first), find(other)
            leader[max(a, b)] = min(a, b)
    names: dict[int, int] = {}
    return [names.setdefault(find(one), len(names)) for one in range(count)]


def whole_companies(
    stories: Sequence[SplitStory],
    characters: Sequence[SplitCharacter],
    casts: Sequence[tuple[int, ...]],
    company: Sequence[int],
    shares: Sequence[float],
) -> Parties:
    """Companies as parties: whatever they are dealt to, no story is lost.

    Each split is to have its share of stories, frames and characters, and to be made up like the whole
    in subject types, categories and sizes of casts.
    """
    count = max(company, default=-1) + 1
    stories_of: list[list[int]] = [[] for _ in range(count)]
    for number, cast in enumerate(casts):
        stories_of[company[cast[0]]].append(number)
    members: list[list[int]] = [[] for _ in range(count)]
    for one, its in enumerate(company):
        members[its].append(one)
    sizes = [len(cast) for cast in casts]
    faces = _faces(characters)
    by_size = _centred(sizes)
    frames = [story.frames for story in stories]
    per_story = sum(frames) / max(1, len(frames))
    totals = (len(stories), sum(frames) / max(1.0, per_story), len(characters))
    traits = []
    for told, inside in zip(stories_of, members, strict=True):
        amounts = (len(told), sum(frames[one] for one in told) / max(1.0, per_story), len(inside))
        kinds = _summed([faces[one] for one in inside])
        lengths = _summed([by_size[sizes[one]] for one in told]) or (0.0,) * len(set(sizes))
        traits.append((*map(float, amounts), *kinds, *lengths))
    rest = len(traits[0]) - len(totals) if traits else 0
    owed = tuple((*(-share * total for total in totals), *(0.0,) * rest) for share in shares)
    return Parties(tuple(map(tuple, stories_of)), (1,) * len(casts), tuple(frames), tuple(traits), owed)


def single_characters(
    stories: Sequence[SplitStory],
    characters: Sequence[SplitCharacter],
    casts: Sequence[tuple[int, ...]],
    shares: Sequence[float],
) -> Parties:
    """Every character by itself: casts can be cut, and characters are to be mixed like the whole."""
    stories_of: list[list[int]] = [[] for _ in characters]
    for number, cast in enumerate(casts):
        for one in cast:
            stories_of[one].append(number)
    traits = tuple(_faces(characters))
    return Parties(
        tuple(map(tuple, stories_of)),
        tuple(map(len, casts)),
        tuple(story.frames for story in stories),
        traits,
        tuple((0.0,) * len(traits[0]) if traits else () for _ in shares),
    )


def _faces(characters: Sequence[SplitCharacter]) -> list[tuple[float, ...]]:
    types = _centred([one.subject_type for one in characters])
    categories = _centred([one.category for one in characters])
    return [(*types[one.subject_type], *categories[one.category]) for one in characters]


def _centred(values: Sequence[object]) -> Mapping[object, tuple[float, ...]]:
    """Each value as a vector over all values: 1 for itself, less the share of each."""
    counts = Counter(values)
    kinds = sorted(counts, key=str)
    return {value: tuple((kind == value) - counts[kind] / len(values) for kind in kinds) for value in kinds}


def _summed(vectors: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(map(sum, zip(*vectors, strict=True)))
