"""Given texts that speak of the weather of the moment show it; other weather stays in the words."""

import pytest

from vivant.schema.brief import TextBrief
from vivant.studio.writer.reading.reader import read_text

STORY = (
    "A fox lived in the forest. {} The fox walked to the market and met a goat. "
    'The goat asked, "Where are you going?" The fox laughed and ran home to his den. The goat sat down and wept.'
)


@pytest.mark.parametrize(
    ("words", "weather"),
    [
        ("One winter the fox was hungry.", "snow"),
        ("It rained, and the fox shivered.", "rain"),
        ("A thick fog came over the wood.", "fog"),
        ("He was afraid of the rain.", "clear"),
        ("He gathered nuts for the winter.", "clear"),
        ("One summer he was hungry.", "clear"),
    ],
)
def test_weather_in_words(words: str, weather: str) -> None:
    draft = read_text(TextBrief(title="The Fox", text=STORY.format(words)), seed=1)
    assert weather in {frame.scene.weather for frame in draft.frames}
    if weather == "clear":
        assert {frame.scene.weather for frame in draft.frames} == {"clear"}


def test_winter_lasts_and_rain_ends_where_the_place_changes() -> None:
    for words, last in (("One winter the fox was hungry.", "snow"), ("It rained.", "clear")):
        draft = read_text(TextBrief(title="The Fox", text=STORY.format(words)), seed=1)
        assert draft.frames[-1].scene.weather == last
