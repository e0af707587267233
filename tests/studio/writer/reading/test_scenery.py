"""Given texts play where their words say."""

import pytest

from tests.studio.writer.reading.agreement import frame_with
from vivant.schema.brief import TextBrief
from vivant.schema.story import Scene
from vivant.studio.writer.reading.reader import read_text


def scene_of(phrase: str) -> Scene:
    """Where the frame plays that tells the phrase, in the middle of a story."""
    text = (
        f"A fox met a wolf in the forest and greeted him. Then the fox {phrase}. The wolf laughed. The fox"
        " sat down and told a joke. The wolf stood beside him and waited. They talked about the winter"
        " until both of them were tired."
    )
    return frame_with(read_text(TextBrief(title="A Walk", text=text), seed=1), phrase).scene


@pytest.mark.parametrize(
    ("phrase", "setting"),
    [
        ("looked into the pantry", "kitchen"),
        ("crept into the bedroom", "bedroom"),
        ("walked into a stable", "stable"),
        ("ran to his den", "cave"),
        ("hurried to the bakehouse", "bakery"),
        ("came to the school", "schoolroom"),
        ("stopped at an inn", "inn"),
        ("climbed up to the attic", "attic"),
        ("went to the theatre", "theatre"),
        ("climbed to the observatory", "observatory"),
    ],
)
def test_a_room_is_known_by_its_nouns(phrase: str, setting: str) -> None:
    assert scene_of(phrase).setting == setting


def test_a_noun_may_say_what_stands_there() -> None:
    assert scene_of("lay down in a manger") == Scene(setting="stable", detail="a manger", time="day")


@pytest.mark.parametrize(
    "phrase",
    ["stood outside the den", "stopped at the mouth of the cave", "waited on the outside of the cave"],
)
def test_who_only_comes_to_the_entrance_of_a_cave_is_not_in_it(phrase: str) -> None:
    assert scene_of(phrase) == Scene(setting="mountain_path", detail="a cave mouth", time="day")


def test_what_comes_from_a_place_does_not_lead_there() -> None:
    assert scene_of("ate a cake from the bakery").setting == "forest"
