"""The weather of an invented story: mostly clear, now and then a spell that its words agree with."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from vivant.schema.vocabulary import Weather
from vivant.studio.features import SETTINGS, details_of
from vivant.studio.writer.arcs import Step
from vivant.studio.writer.plot import Plot

_OFTEN: Final = 0.4
"""How many stories have a spell of weather."""
_SPELLS: Final[tuple[Weather, ...]] = ("cloudy", "rain", "rain", "snow", "fog")
_SUMMERY: Final = frozenset(
    {"poppies", "blue flowers", "flower boxes", "beehives", "a haystack", "a rowing boat", "mushrooms"}
)
"""Details on which no snow falls."""
_IN_LEAF: Final = frozenset({"vineyard", "cornfield", "orchard", "garden", "pond"})
"""Settings whose fruit and flowers know no winter: invented stories bring no snow there."""

_FAIR: Final = re.compile(
    r"\b(?:sun(?!day)\w*|moon\w*|stars?|starry|shone|shining|shadows?|rosy|summer|cloudless|rainbow|dust|dusty|"
    r"broad daylight|butterfl\w+|bees?|blue sky|(?:warm|hot|bright|fine|clear|golden|fresh) "
    r"(?:day|morning|afternoon|evening|night|light|sky|air|wind|grass))\b",
    re.I,
)
_GREEN: Final = re.compile(
    r"\b(?:rain\w*|grass|hay|harvest|blossom\w*|berr\w+|seeds?|ducklings?|swam|swim\w*|may|june|spring|autumn|barefoot)\b",
    re.I,
)
_AGAINST: Final[Mapping[Weather, tuple[re.Pattern[str], ...]]] = {
    "cloudy": (_FAIR,),
    "rain": (_FAIR, re.compile(r"\b(?:snow\w*|dry|fog|misty)\b", re.I)),
    "snow": (_FAIR, _GREEN),
    "fog": (_FAIR, re.compile(r"\b(?:wind\w*|rain\w*|snow\w*|far below|horizon)\b", re.I)),
}
_TOLD: Final = re.compile(r"\b(?:in the rain|rained|raining|was snowing|snow fell|in the fog)\b", re.I)


def contradicts(text: str, weather: Weather) -> bool:
    """Whether words speak of another weather than the picture shows."""
    if weather == "clear":
        return bool(_TOLD.search(text))
    return any(pattern.search(text) for pattern in _AGAINST[weather])


def in_weather(steps: Sequence[Step], plot: Plot, rng: random.Random) -> tuple[Step, ...]:
    """The steps in the weather that the plot tells of, or in one spell of weather if there is any."""
    if plot.weathers:
        return tuple(_in(step, plot.weathers.get(step.beat, "clear")) for step in steps)
    spell, leg = rng.choice(_SPELLS), rng.choice(steps).leg
    if rng.random() >= _OFTEN or (spell == "snow" and any(_is_summery(step) for step in steps)):
        return tuple(steps)
    legs = [step.leg for step in steps]
    first = legs.index(leg)
    last = next((i for i in range(first, len(legs)) if legs[i] != leg), len(legs))
    if spell == "snow":
        # Where it has snowed once it stays white.
        first, last = 0, len(legs)
    return tuple(_in(step, spell) if first <= i < last else step for i, step in enumerate(steps))


def in_winter(setting: str, detail: str) -> str:
    """The detail, or another of the setting if this one has no place in the snow."""
    if not _SUMMERY & {*details_of(setting, detail)}:
        return detail
    return next((other for other in SETTINGS[setting] if other not in _SUMMERY), detail)


def _is_summery(step: Step) -> bool:
    scene = step.scene
    return scene.setting in _IN_LEAF or in_winter(scene.setting, scene.detail) != scene.detail


def _in(step: Step, weather: Weather) -> Step:
    return replace(step, scene=step.scene.model_copy(update={"weather": weather}))
