"""What a division is like, in numbers and in words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from vivant.release.splitting.balance import excess
from vivant.release.splitting.values import (
    DROPPED,
    TOLERANCE,
    Deviation,
    Method,
    SplitCharacter,
    SplitReport,
    SplitSize,
    SplitStory,
)
from vivant.report.wording import counted

_ROUNDING: Final = 1e-9


def report(
    stories: Sequence[SplitStory],
    characters: Sequence[SplitCharacter],
    shares: Mapping[str, float],
    placed: tuple[Mapping[str, str], Mapping[str, str]],
    companies: Sequence[int],
    method: Method,
) -> SplitReport:
    """`placed` are the splits of characters and of kept stories; `companies` counts the stories of each."""
    of_character, of_story = placed
    kept = [story for story in stories if story.id in of_story]
    sizes = _sizes(kept, shares, of_character, of_story)
    dropped = [story for story in stories if story.id not in of_story]
    cast_sizes = {name: _cast_sizes([s for s in kept if of_story[s.id] == name]) for name in shares}
    return SplitReport(
        sizes=sizes,
        dropped_stories=len(dropped),
        dropped_frames=sum(story.frames for story in dropped),
        stories=len(stories),
        frames=sum(story.frames for story in stories),
        characters=len(characters),
        components=len(companies),
        method=method,
        cast_sizes={**cast_sizes, DROPPED: _cast_sizes(dropped)},
        deviations=_deviations(kept, characters, of_character, of_story),
        reasons=_reasons(sizes, companies, len(characters)),
    )


def _sizes(
    kept: Sequence[SplitStory],
    shares: Mapping[str, float],
    of_character: Mapping[str, str],
    of_story: Mapping[str, str],
) -> dict[str, SplitSize]:
    stories, people = Counter(of_story.values()), Counter(of_character.values())
    frames: Counter[str] = Counter()
    for story in kept:
        frames[of_story[story.id]] += story.frames
    return {
        name: SplitSize(
            stories=stories[name],
            frames=frames[name],
            characters=people[name],
            requested=share,
            story_share=_share(stories[name], len(kept)),
            frame_share=_share(frames[name], frames.total()),
            character_share=_share(people[name], len(of_character)),
        )
        for name, share in shares.items()
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _cast_sizes(stories: Sequence[SplitStory]) -> dict[int, int]:
    return dict(sorted(Counter(len(story.cast) for story in stories).items()))


def _deviations(
    kept: Sequence[SplitStory],
    characters: Sequence[SplitCharacter],
    of_character: Mapping[str, str],
    of_story: Mapping[str, str],
) -> tuple[Deviation, ...]:
    found = (
        _largest("subject type", [(of_character[one.id], one.subject_type) for one in characters]),
        _largest("category", [(of_character[one.id], one.category) for one in characters]),
        _largest("cast size", [(of_story[one.id], str(len(one.cast))) for one in kept]),
    )
    return tuple(one for one in found if one is not None)


def _largest(stratum: str, pairs: Sequence[tuple[str, str]]) -> Deviation | None:
    """Where the shares of values within a split are furthest from those overall; None for nothing."""
    together = Counter(pairs)
    splits, values = Counter(split for split, _ in pairs), Counter(value for _, value in pairs)
    found = [
        Deviation(stratum, split, value, 100 * (together[split, value] / inside - count / len(pairs)))
        for split, inside in sorted(splits.items())
        for value, count in sorted(values.items())
    ]
    return max(found, key=lambda one: abs(one.points), default=None)


def _reasons(sizes: Mapping[str, SplitSize], companies: Sequence[int], characters: int) -> tuple[str, ...]:
    """Why sizes are further than `TOLERANCE` from the request; nothing where they are not."""
    off = [
        name for name, size in sizes.items() if abs(size.story_share - size.requested) > TOLERANCE + _ROUNDING
    ]
    if not off:
        return ()
    kept = sum(size.stories for size in sizes.values())
    asked = " / ".join(f"{100 * size.requested:g} %" for size in sizes.values())
    if not sum(companies):
        return ("There are no stories.",)
    if not kept:
        return (f"No story is left: {counted(characters, 'character')} cannot be divided into {asked}.",)
    if excess([size.stories for size in sizes.values()], [size.requested for size in sizes.values()]) == 0:
        one = "story is" if kept == 1 else "stories are"
        return (
            f"{kept:,} {one} left, and one is {100 / kept:.1f} % of them: "
            f"{asked} cannot be had more exactly.",
        )
    most = f"{100 * max(companies) / sum(companies):.0f} % of the stories"
    who = (
        f"{counted(characters, 'character')}, all of whom meet directly or through others,"
        if len(companies) == 1
        else f"{counted(characters, 'character')} in {len(companies):,} groups that never meet, the largest with {most},"
    )
    return (f"{who} cannot be divided into {asked} without losing many more stories.",)
