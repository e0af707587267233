"""Dealing is fair: in cast sizes, in lengths, and to every character, at every moment."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vivant.encoding.dealing import Hand, deal


def cast(count: int) -> list[str]:
    return [f"C{number:04d}" for number in range(1, count + 1)]


def hands(stories: int, characters: int, seed: int) -> list[Hand]:
    everybody = cast(characters)
    return [deal(story, everybody, seed) for story in range(stories)]


seeds = st.integers(0, 2**31 - 1)


@given(seed=seeds, fives=st.integers(1, 12), characters=st.integers(5, 60))
@settings(max_examples=30, deadline=None)
def test_every_cast_size_comes_equally_often_in_any_multiple_of_five_stories(
    seed: int, fives: int, characters: int
) -> None:
    sizes = Counter(len(hand.cast) for hand in hands(5 * fives, characters, seed))
    assert sizes == dict.fromkeys(range(1, 6), fives)


@given(seed=seeds, fours=st.integers(1, 12))
@settings(max_examples=30, deadline=None)
def test_every_length_comes_equally_often_in_any_multiple_of_four_stories(seed: int, fours: int) -> None:
    lengths = Counter(hand.frames for hand in hands(4 * fours, 10, seed))
    assert lengths == dict.fromkeys(range(6, 10), fours)


@given(seed=seeds, characters=st.integers(1, 40), stories=st.integers(1, 150))
@settings(max_examples=60, deadline=None)
def test_after_any_story_nobody_has_played_twice_more_than_another(
    seed: int, characters: int, stories: int
) -> None:
    played = Counter(dict.fromkeys(cast(characters), 0))
    for hand in hands(stories, characters, seed):
        played.update(hand.cast)
        assert max(played.values()) - min(played.values()) <= 1


@given(seed=seeds, characters=st.integers(1, 40), stories=st.integers(1, 150))
@settings(max_examples=60, deadline=None)
def test_nobody_is_twice_in_a_cast(seed: int, characters: int, stories: int) -> None:
    for hand in hands(stories, characters, seed):
        assert len(set(hand.cast)) == len(hand.cast)
        assert set(hand.cast) <= set(cast(characters))


@pytest.mark.parametrize("characters", [1, 2, 3, 4])
def test_a_small_cast_plays_together_as_far_as_it_goes(characters: int) -> None:
    sizes = Counter(len(hand.cast) for hand in hands(50, characters, 1))
    assert sizes == Counter(min(size, characters) for size in (1, 2, 3, 4, 5) * 10)


def test_a_hand_depends_on_nothing_but_its_number() -> None:
    forwards = hands(60, 7, 3)
    assert [deal(story, cast(7), 3) for story in reversed(range(60))] == forwards[::-1]


def test_another_seed_deals_another_way() -> None:
    assert hands(10, 12, 1) != hands(10, 12, 2)


def test_company_changes() -> None:
    pairs = {
        frozenset((one, other))
        for hand in hands(400, 12, 1)
        for one in hand.cast
        for other in hand.cast
        if one != other
    }
    assert len(pairs) == 12 * 11 // 2


def test_of_2000_characters_everybody_is_in_15_of_10000_stories() -> None:
    played = Counter(character for hand in hands(10_000, 2000, 1) for character in hand.cast)
    assert set(played.values()) == {15}
    assert len(played) == 2000


@given(seed=seeds, characters=st.integers(200, 450))
@settings(max_examples=8, deadline=None)
def test_of_many_characters_each_plays_in_a_troupe_of_about_a_hundred(seed: int, characters: int) -> None:
    troupes = characters // 100
    members: list[set[str]] = [set() for _ in range(troupes)]
    for number, hand in enumerate(hands(40 * 5 * troupes, characters, seed)):
        members[number // 5 % troupes] |= set(hand.cast)
    assert set().union(*members) == set(cast(characters))
    assert sum(map(len, members)) == characters
    assert all(100 <= len(troupe) < 150 for troupe in members)


@given(seed=seeds, troupes=st.integers(2, 4), stories=st.integers(1, 300))
@settings(max_examples=15, deadline=None)
def test_in_a_troupe_nobody_plays_twice_more_than_another(seed: int, troupes: int, stories: int) -> None:
    everybody = cast(100 * troupes)
    played = Counter(dict.fromkeys(everybody, 0))
    for hand in hands(stories, 100 * troupes, seed):
        assert len(set(hand.cast)) == len(hand.cast)
        played.update(hand.cast)
    for first in range(0, 100 * troupes, 100):
        often = [played[who] for who in everybody[first : first + 100]]
        assert max(often) - min(often) <= 1
