"""No character is met in two splits, and as little as possible is lost for it."""

import itertools
from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vivant.encoding.dealing import deal
from vivant.errors import UsageError
from vivant.release.splits import Split, SplitCharacter, SplitStory, split
from vivant.release.splitting.balance import excess
from vivant.release.splitting.values import TOLERANCE
from vivant.schema.vocabulary import PROFESSION_CATEGORIES, SUBJECT_TYPES

SHARES = {"train": 0.8, "validation": 0.1, "test": 0.1}
Project = tuple[list[SplitStory], list[SplitCharacter]]


def cast_of(count: int) -> list[SplitCharacter]:
    return [
        SplitCharacter(f"C{n:04}", SUBJECT_TYPES[n % 8], PROFESSION_CATEGORIES[n // 3 % 4])
        for n in range(count)
    ]


def told(casts: Sequence[Sequence[int]], random: Random) -> list[SplitStory]:
    return [
        SplitStory(f"S{n:05}", tuple(f"C{one:04}" for one in cast), random.randint(6, 9))
        for n, cast in enumerate(casts)
    ]


def in_troupes(stories: int, troupes: int, each: int, seed: int = 1) -> Project:
    random = Random(seed)
    casts = []
    for number in range(stories):
        first = number % troupes * each
        casts.append(random.sample(range(first, first + each), random.randint(1, min(5, each))))
    return told(casts, random), cast_of(troupes * each)


def sound(result: Split, stories: Sequence[SplitStory], characters: Sequence[SplitCharacter]) -> None:
    """What holds of every division, whatever it was asked to be."""
    assert set(result.characters) == {one.id for one in characters}
    homes = {story.id: {result.characters[who] for who in story.cast} for story in stories}
    assert result.stories == {one: next(iter(home)) for one, home in homes.items() if len(home) == 1}
    assert set(result.dropped) == {one for one, home in homes.items() if len(home) > 1}
    report = result.report
    frames = {story.id: story.frames for story in stories}
    assert report.dropped_frames == sum(frames[one] for one in result.dropped)
    assert {name: size.stories for name, size in report.sizes.items()} == {
        name: list(result.stories.values()).count(name) for name in report.sizes
    }
    as_asked = all(
        abs(size.story_share - size.requested) <= TOLERANCE + 1e-9 for size in report.sizes.values()
    )
    assert as_asked == (not report.reasons)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    count = draw(st.integers(1, 24))
    casts = draw(
        st.lists(st.sets(st.integers(0, count - 1), min_size=1, max_size=5).map(sorted), max_size=30)
    )
    return told(casts, Random(draw(st.integers(0, 99)))), cast_of(count)


@settings(max_examples=10, deadline=None)
@given(projects(), st.sampled_from([SHARES, {"train": 1.0}, {"a": 0.5, "b": 0.5}, {"a": 0.25, "b": 0.75}]))
def test_whatever_the_casts_nobody_is_in_two_splits_and_only_bridging_stories_are_dropped(
    project: Project, shares: dict[str, float]
) -> None:
    sound(split(*project, shares, seed=1), *project)


@settings(max_examples=3, deadline=None)
@given(projects(), st.integers(0, 99))
def test_the_order_of_the_input_changes_nothing(project: Project, seed: int) -> None:
    stories, characters = project
    random = Random(seed)
    mixed = [SplitStory(s.id, tuple(random.sample(s.cast, len(s.cast))), s.frames) for s in stories]
    again = split(
        random.sample(mixed, len(mixed)), random.sample(characters, len(characters)), SHARES, seed=3
    )
    assert again == split(stories, characters, SHARES, seed=3)


def test_companies_that_never_meet_are_dealt_out_whole_and_nothing_is_lost() -> None:
    stories, characters = in_troupes(600, 50, 6)
    result = split(stories, characters, SHARES, seed=1)
    sound(result, stories, characters)
    report = result.report
    assert (report.method, report.components, result.dropped, report.reasons) == ("components", 50, (), ())
    for size in report.sizes.values():
        assert size.story_share == pytest.approx(size.requested, abs=TOLERANCE)
        assert size.frame_share == pytest.approx(size.requested, abs=TOLERANCE)
        assert size.character_share == pytest.approx(size.requested, abs=TOLERANCE)
    assert {one.stratum for one in report.deviations} == {"subject type", "category", "cast size"}
    assert max(abs(one.points) for one in report.deviations) < 10


def test_a_company_too_large_for_any_split_is_cut_and_the_loss_is_reported() -> None:
    random = Random(1)
    casts = [random.sample(range(30), random.randint(1, 3)) for _ in range(120)]
    stories, characters = told(casts, random), cast_of(30)
    result = split(stories, characters, SHARES, seed=1)
    sound(result, stories, characters)
    assert (result.report.method, result.report.components, result.report.reasons) == ("search", 1, ())
    assert 0 < result.report.lost < 0.45


def test_few_stories_are_divided_as_exactly_as_whole_stories_can_and_the_reason_is_told() -> None:
    stories = told([[n] for n in range(7)], Random(1))
    result = split(stories, cast_of(7), SHARES, seed=1)
    assert sorted(size.stories for size in result.report.sizes.values()) == [1, 1, 5]
    assert result.report.reasons == (
        "7 stories are left, and one is 14.3 % of them: 80 % / 10 % / 10 % cannot be had more exactly.",
    )


def test_characters_who_are_always_together_stay_together_and_the_reason_is_told() -> None:
    stories = told([[0, 1, 2]] * 20, Random(1))
    result = split(stories, cast_of(3), SHARES, seed=1)
    assert result.dropped == ()
    assert result.report.reasons == (
        "3 characters, all of whom meet directly or through others, cannot be divided into "
        "80 % / 10 % / 10 % without losing many more stories.",
    )


def least_lost(stories: Sequence[SplitStory], characters: Sequence[SplitCharacter]) -> int | None:
    """The fewest frames that any division of the right sizes drops; None where there is none."""
    place = {one.id: number for number, one in enumerate(characters)}
    casts = [[place[who] for who in story.cast] for story in stories]
    least = None
    for homes in itertools.product(range(3), repeat=len(characters)):
        found = [{homes[one] for one in cast} for cast in casts]
        kept = Counter(next(iter(home)) for home in found if len(home) == 1)
        lost = sum(story.frames for story, home in zip(stories, found, strict=True) if len(home) > 1)
        if (least is None or lost < least) and not excess([kept[n] for n in range(3)], [0.6, 0.2, 0.2]):
            least = lost
    return least


@pytest.mark.parametrize("seed", range(4))
def test_of_small_projects_the_best_division_is_found(seed: int) -> None:
    random = Random(seed)
    casts = [random.sample(range(6), random.choice([1, 2, 2, 3])) for _ in range(18)]
    stories, characters = told(casts, random), cast_of(6)
    least = least_lost(stories, characters)
    result = split(stories, characters, {"a": 0.6, "b": 0.2, "c": 0.2}, seed=seed)
    assert result.report.dropped_frames == least


def test_stories_as_they_are_dealt_lose_less_than_when_characters_are_drawn_by_lot() -> None:
    ids = [one.id for one in cast_of(60)]
    hands = [deal(number, ids, 1) for number in range(240)]
    stories = [SplitStory(f"S{n}", hand.cast, hand.frames) for n, hand in enumerate(hands)]
    result = split(stories, cast_of(60), SHARES, seed=1)
    sound(result, stories, cast_of(60))
    # Of casts of 1 to 5, each as frequent, lots that give a tenth of the kept stories to each small
    # split drop three of five.
    assert result.report.lost < 0.45
    assert result.report.reasons == ()


def test_of_stories_dealt_to_troupes_none_is_lost() -> None:
    ids = [one.id for one in cast_of(1000)]
    hands = [deal(number, ids, 1) for number in range(1000)]
    stories = [SplitStory(f"S{n}", hand.cast, hand.frames) for n, hand in enumerate(hands)]
    result = split(stories, cast_of(1000), SHARES, seed=1)
    sound(result, stories, cast_of(1000))
    assert result.dropped == ()
    assert result.report.reasons == ()


def test_whoever_plays_in_no_story_goes_where_characters_are_missing() -> None:
    stories = told([[n] for n in range(10)], Random(1))
    characters = cast_of(110)
    report = split(stories, characters, SHARES, seed=1).report
    assert {name: size.characters for name, size in report.sizes.items()} == pytest.approx(
        {"train": 88, "validation": 11, "test": 11}, abs=4
    )


@pytest.mark.parametrize(
    ("stories", "shares", "told_of"),
    [
        ([], {"train": 0.5, "test": 0.4}, "together 0.9, not 1"),
        ([], {"train": 1.0, "test": 0.0}, "more than 0"),
        ([], {}, "empty"),
        ([], {"dropped": 1.0}, "cannot be called"),
        ([SplitStory("S1", ("X",), 6)], {"train": 1.0}, "not among the characters"),
        ([SplitStory("S1", (), 6)], {"train": 1.0}, "nobody"),
        ([SplitStory("S1", ("C0000",), 6)] * 2, {"train": 1.0}, "is there twice"),
    ],
)
def test_what_cannot_be_divided_is_refused(
    stories: list[SplitStory], shares: dict[str, float], told_of: str
) -> None:
    with pytest.raises(UsageError, match=told_of):
        split(stories, cast_of(2), shares, seed=1)
