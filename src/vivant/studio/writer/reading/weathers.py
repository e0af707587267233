"""Words of weather in given texts, and how long the weather they tell of lasts."""

from collections.abc import Mapping, Sequence
from typing import Final

from vivant.schema.vocabulary import Weather
from vivant.studio.writer.reading.passages import Passage
from vivant.studio.writer.reading.story import Following
from vivant.studio.writer.reading.wordlist import words_of

_ROWS: Final[tuple[tuple[str, Weather], ...]] = (
    (
        "rain rains rained raining rainy downpour shower showers storm tempest thunderstorm hailstorm deluge",
        "rain",
    ),
    ("snow snowed snowing snowy snowstorm winter wintry frost frosty blizzard", "snow"),
    ("fog foggy mist mists misty", "fog"),
    ("cloudy overcast", "cloudy"),
    ("sunshine sunny summer spring", "clear"),
)
WEATHERS: Final[Mapping[str, Weather]] = {word: weather for words, weather in _ROWS for word in words.split()}
_NOT_NOW: Final = words_of(
    "if until till before for like against from without after no as than last next against would might"
)
"""Words shortly before which speak of other weather than that of the moment: "stores for the winter"."""
_BACK: Final = 4


def find_weathers(story: Following, passages: Sequence[Passage], places: Sequence[str]) -> list[Weather]:
    """The weather of each passage; `places` are their settings.

    Winter lasts until the text says otherwise, everything else until the place changes.
    """
    weather: Weather = "clear"
    found: list[Weather] = []
    for number, passage in enumerate(passages):
        if weather != "snow" and number and places[number] != places[number - 1]:
            weather = "clear"
        for i in range(passage.first, passage.end):
            token = story.prose.tokens[i]
            if token.quote is None and token.low in WEATHERS and not _told_of(story, i):
                weather = WEATHERS[token.low]
        found.append(weather)
    return found


def _told_of(story: Following, i: int) -> bool:
    """Whether a word only speaks of weather: "afraid of the rain", "in the winter to come"."""
    before = [story.low(k) for k in range(max(0, i - _BACK), i)]
    return bool(_NOT_NOW & set(before)) or before[-1:] == ["of"] or before[-2:-1] == ["of"]
