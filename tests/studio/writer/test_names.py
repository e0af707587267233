import random

import pytest

from vivant.studio.wording.lexicon import is_vocabulary
from vivant.studio.writer import names as pool
from vivant.studio.writer.names import Sort, choose_name, sound

SORTS: tuple[Sort, ...] = ("feminine", "masculine", "any", "robot")


def names(sort: Sort, count: int) -> list[str]:
    rng, taken = random.Random(1), list[str]()
    for _ in range(count):
        taken.append(choose_name(sort, taken, rng))
    return taken


def test_six_hundred_names_are_real_ones() -> None:
    assert len({*pool._known("any"), *pool._known("robot")}) >= 600


@pytest.mark.parametrize("sort", SORTS)
def test_a_thousand_characters_have_names_that_sound_unlike(sort: Sort) -> None:
    cast = names(sort, 1000)
    assert len({sound(name) for name in cast}) == 1000
    assert all(name.isalpha() and name.istitle() and 2 <= len(name) <= 12 for name in cast)


@pytest.mark.parametrize("sort", SORTS)
def test_no_name_means_something_in_a_description(sort: Sort) -> None:
    assert [name for name in names(sort, 1000) if is_vocabulary(name)] == []


@pytest.mark.parametrize(
    ("one", "two"), [("Mira", "Myrah"), ("Erik", "Erick"), ("Ana", "Anna"), ("Zara", "Sara")]
)
def test_names_that_readers_would_mix_up_sound_alike(one: str, two: str) -> None:
    assert sound(one) == sound(two)


def test_names_that_differ_sound_different() -> None:
    assert sound("Mira") != sound("Mara")


def test_when_all_names_are_taken_there_are_double_names() -> None:
    taken = [*pool._known("robot"), *pool._made("robot")]
    assert " " in choose_name("robot", taken, random.Random(1))
