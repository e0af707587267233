"""Invented stories have weather that stays for a while, and no word of theirs speaks of another."""

from itertools import groupby

import pytest

from tests.studio.writer.casts import make_brief
from vivant.schema.brief import StoryDraft
from vivant.studio.features import details_of
from vivant.studio.writer.inventing import invent
from vivant.studio.writer.weathers import contradicts

STORIES = 200


@pytest.fixture(scope="module")
def drafts() -> list[StoryDraft]:
    return [invent(make_brief(i), i) for i in range(STORIES)]


def test_no_narration_speaks_of_another_weather_than_the_picture_shows(drafts: list[StoryDraft]) -> None:
    for frame in (frame for draft in drafts for frame in draft.frames):
        assert not contradicts(frame.narration, frame.scene.weather), frame


def test_it_is_mostly_clear_but_every_weather_comes(drafts: list[StoryDraft]) -> None:
    weathers = [frame.scene.weather for draft in drafts for frame in draft.frames]
    assert set(weathers) == {"clear", "cloudy", "rain", "snow", "fog"}
    assert 0.6 < weathers.count("clear") / len(weathers) < 0.9


def test_weather_stays_for_a_while(drafts: list[StoryDraft]) -> None:
    for draft in drafts:
        spells = [weather for weather, _ in groupby(frame.scene.weather for frame in draft.frames)]
        assert len(spells) <= 5
        assert all(spells.count(weather) <= 2 for weather in spells)


def test_a_storm_brings_clouds_and_rain(drafts: list[StoryDraft]) -> None:
    storms = [draft for draft in drafts if " storm" in draft.premise.lower()]
    assert len(storms) > 5
    for draft in storms:
        assert {"cloudy", "rain"} <= {frame.scene.weather for frame in draft.frames}


def test_no_snow_falls_on_poppies(drafts: list[StoryDraft]) -> None:
    white = [frame.scene for draft in drafts for frame in draft.frames if frame.scene.weather == "snow"]
    assert white
    assert not [s for s in white if "poppies" in details_of(s.setting, s.detail)]


@pytest.mark.parametrize(
    ("text", "weather", "wrong"),
    [
        ("The sun stood high over the meadow.", "rain", True),
        ("Mira counted the stars.", "fog", True),
        ("They lay in the warm grass.", "snow", True),
        ("It was raining again.", "clear", True),
        ("Mira shook the water from her hat.", "rain", False),
        ("On Sunday they baked bread.", "snow", False),
        ("The sun stood high over the meadow.", "clear", False),
    ],
)
def test_what_contradicts_a_picture(text: str, weather: str, wrong: bool) -> None:
    assert contradicts(text, weather) == wrong  # type: ignore[arg-type]
