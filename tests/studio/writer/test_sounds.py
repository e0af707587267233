import random

import pytest

from tests.studio.writer.casts import make_brief
from vivant.errors import InputError
from vivant.schema.story import Scene
from vivant.studio.writer.mentions import Stage
from vivant.studio.writer.players import play
from vivant.studio.writer.sentences import sentences_of, settle
from vivant.studio.writer.sounds import SOUNDS, weave

FOREST = Scene(setting="forest", detail="mushrooms", time="day")
TOLD = 'Mira sat down on the ground. It was late. "Go on," said Tom.'


def test_a_sound_goes_before_somebody_doing_something_and_adds_no_sentence() -> None:
    heard: set[str] = set()
    woven = weave(TOLD, FOREST, ["Mira", "Tom"], [], heard, random.Random(1))
    assert len(sentences_of(woven)) == 3
    assert woven.endswith('Mira sat down on the ground. It was late. "Go on," said Tom.')
    assert heard <= set(SOUNDS[False, "day"])
    assert len(heard) == 1


def test_no_sound_is_heard_twice() -> None:
    heard = set(SOUNDS[False, "day"])
    assert weave(TOLD, FOREST, ["Mira"], [], heard, random.Random(1)) == TOLD


def test_who_is_in_the_story_makes_no_sound_out_of_sight() -> None:
    kinds = ["dog", "donkey", "goat", "sheep"]
    for seed in range(60):
        told = weave(TOLD, FOREST, ["Mira"], kinds, set(), random.Random(seed))
        assert not any(f"a {kind} " in told.lower() for kind in kinds)


def test_a_condition_that_is_none_is_an_error_and_no_endless_loop() -> None:
    stage = Stage(play(make_brief(1, cast=1).cast[0], random.Random(1)))
    with pytest.raises(InputError, match="no condition"):
        settle("{A}<B, and {B}> laughed", stage)
