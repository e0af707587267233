"""How a frame begins: the phrase or sentence that says when and where it is now."""

import random
from collections.abc import Mapping
from typing import Final

from vivant.schema.story import Scene
from vivant.schema.vocabulary import TimeOfDay, Weather
from vivant.studio.writer.places import PLACES, spot_of
from vivant.studio.writer.scripts import INDOORS
from vivant.studio.writer.sentences import choose

_FIRST: Final[Mapping[TimeOfDay, tuple[str, ...]]] = {
    "dawn": (
        "early one [golden|quiet|chilly|pale] morning {at},",
        "before [anyone had put the kettle on|the village was awake|breakfast] one morning,",
        "the [sun|morning] had only just [come up|begun] {at} when",
        "at [first light|sunrise] one [spring|summer|autumn|winter|fine] day,",
    ),
    "day": (
        "one [bright|busy|breezy|warm|fresh|perfectly ordinary] day {at},",
        "on the [first|second|last|third] [Monday|Tuesday|Friday|Saturday|Sunday] of [spring|summer|autumn|May|June],",
        "there was plenty to do {at} on the day when",
        "it was [an ordinary|a bright|a busy|a breezy] [morning|afternoon|day] {at} when",
        "{at}, [one fine day|not so long ago|on a clear morning|one afternoon],",
    ),
    "dusk": (
        "one [rosy|windy|cool|quiet|long] evening {at},",
        "as the [sun went down|shadows grew long|lamps were lit] one [spring|summer|autumn|winter] evening,",
        "the sun was [low|sinking] {at} when",
        "[late one afternoon|at the end of a long day|just before supper],",
    ),
    "night": (
        "one [starry|moonlit|windy|cold|still] night {at},",
        "it was [long past bedtime|late at night|nearly midnight] when",
        "on a night [without a moon|full of stars|as quiet as snow],",
        "[late one night|one night, when the stars were out], {at},",
    ),
}
_TURNED: Final[Mapping[TimeOfDay, tuple[str, ...]]] = {
    "dawn": (
        "at [sunrise|first light|dawn],",
        "[early the next|the next] morning,",
        "as the [sun came up|sky turned pale],",
        "when the new day [broke|began],",
    ),
    "day": (
        "by [midday|noon],",
        "later that [morning|day],",
        "[once|when] the sun stood high,",
        "in the bright [light of day|middle of the day],",
    ),
    "dusk": (
        "by [evening|sunset|dusk],",
        "as the [sun went down|light faded|shadows grew long],",
        "towards evening,",
        "when the [sky turned rosy|first lamps were lit],",
    ),
    "night": (
        "when [night fell|it was dark|the stars came out],",
        "that night,",
        "in the [dark|middle of the night|moonlight],",
        "by the light of the [moon|stars],",
    ),
}
_SKY: Final[Mapping[TimeOfDay, tuple[str, ...]]] = {
    "dawn": ("morning [came|crept up|broke] {at}.", "{at} the [birds|larks] were just [waking|tuning up]."),
    "day": ("the sun [stood|shone] high {over}.", "it was broad daylight {at}."),
    "dusk": ("evening [came|settled|fell] {over}.", "the light was [fading|golden] {at}."),
    "night": ("night [lay|had come down] {over}.", "{at} the stars were [out|shining]."),
}
_CALM: Final[Mapping[TimeOfDay, tuple[str, ...]]] = {
    "dawn": ("the first morning light had reached {noun}.",),
    "day": ("daylight [filled|streamed into] {noun}.",),
    "dusk": ("the evening light was [golden|fading] {at}.",),
    "night": ("it was [dark|night] {at}, and very quiet.",),
}
_MOVED: Final = (
    "{at},", "{spot},", "{at}, {spot},", "at last {they} came {to}, and there", "a [short|long] walk later, {at},",
    "once {they} had come {to},", "{spot}, {at},", "the way led {them} {to}, and {spot}",
)  # fmt: skip
_ON: Final = (
    "soon", "a moment later,", "before long,", "after a while,", "just then,", "a little later,", "presently,",
)  # fmt: skip


_HOUR: Final[Mapping[TimeOfDay, str]] = {
    "dawn": "morning", "day": "day", "dusk": "evening", "night": "night",
}  # fmt: skip
_ONE: Final[Mapping[Weather, tuple[str, ...]]] = {
    "cloudy": (
        "one [grey|cloudy|dull] {hour} {at},",
        "on a [grey|dull] {hour} when nothing seemed to happen, {at},",
    ),
    "rain": ("one [rainy|wet|dripping] {hour} {at},", "it had [rained|poured] since breakfast, and {at}"),
    "snow": ("one [snowy|white|cold] winter {hour} {at},", "it was snowing, and {at}"),
    "fog": ("one [foggy|misty] {hour} {at},", "the fog had swallowed every chimney, and {at}"),
}
_LATER: Final[Mapping[TimeOfDay, tuple[str, ...]]] = {
    "dawn": ("[early the next|the next] morning,",),
    "day": ("by [midday|noon],", "later that day,"),
    "dusk": ("by [evening|dusk],", "towards evening,"),
    "night": ("that night,", "when night fell,", "when it was dark,"),
}
"""Turns of the clock that do not speak of sun, moon or stars."""
_BROKE: Final[Mapping[Weather, tuple[str, ...]]] = {
    "clear": ("once the sky was clear again,", "when the weather had cleared,"),
    "cloudy": ("under [grey|heavy] clouds,", "clouds had come up, and"),
    "rain": (
        "in the [rain|pouring rain],",
        "it had begun to rain, and",
        "the rain [pattered|drummed] down, and",
    ),
    "snow": ("in the [falling|soft] snow,", "it had begun to snow, and"),
    "fog": ("in the [thick|white] fog,", "fog had come up, and"),
}
_GREY: Final[Mapping[Weather, str]] = {
    "clear": "the sky was clear again {over}.",
    "cloudy": "[grey|heavy] clouds hung {over}.",
    "rain": "rain [fell|pattered down] {over}.",
    "snow": "snow [fell|drifted down] {over}.",
    "fog": "fog lay [thick|white] {over}.",
}
_PANES: Final[Mapping[Weather, str]] = {
    "clear": "the weather had cleared outside {noun}.",
    "cloudy": "the light was grey {at}.",
    "rain": "rain [ran|trickled] down the windows of {noun}.",
    "snow": "snow [fell|drifted] past the windows of {noun}.",
    "fog": "fog [pressed|leaned] against the windows of {noun}.",
}


def _weathered(
    scene: Scene, before: Scene | None, rng: random.Random, *, own: bool, eventful: bool, inside: bool
) -> str:
    """A beginning in weather that is not clear, or when it has just changed."""
    if own:
        return (_PANES if inside else _GREY)[scene.weather]
    if before is None:
        return _ONE[scene.weather][0] if inside else rng.choice(_ONE[scene.weather])
    broke = before.weather != scene.weather and not inside
    later = rng.choice(_LATER[scene.time]) if before.time != scene.time else ""
    moved = rng.choice(_MOVED[:3]) if (before.setting, before.detail) != (scene.setting, scene.detail) else ""
    weather = rng.choice(_BROKE[scene.weather]) if broke else ""
    return " ".join(filter(None, (later, weather, "" if later and weather else moved))) or "{at},"


def open_frame(scene: Scene, before: Scene | None, rng: random.Random, *, own: bool, eventful: bool) -> str:
    """The lead of a frame, or "" where nothing changed and none is needed.

    `own` asks for a whole sentence, for frames that begin with somebody speaking;
    `eventful` allows "… when", which only an event can follow.
    """
    place = PLACES[scene.setting]
    moved = before is None or (before.setting, before.detail) != (scene.setting, scene.detail)
    turned = before is None or before.time != scene.time
    spot = spot_of(scene)
    broke = scene.weather != (before.weather if before else "clear")
    if not moved and not turned and not broke:
        return "" if own or rng.random() < 0.7 else rng.choice(_ON)
    if before is None:
        form = rng.choice([form for form in _FIRST[scene.time] if eventful or not form.endswith("when")])
    elif turned and moved:
        form = f"{rng.choice(_TURNED[scene.time])} {rng.choice(_MOVED[:3])}"
    else:
        form = rng.choice(_TURNED[scene.time] if turned else _MOVED)
    inside = scene.setting in INDOORS
    if scene.weather != "clear" or broke:
        form = _weathered(scene, before, rng, own=own, eventful=eventful, inside=inside)
    elif own:
        form = rng.choice((_CALM if inside else _SKY)[scene.time])
    phrase = place.at
    if before is None and not own and not form.endswith("when") and rng.random() < 0.33:
        phrase = f"{place.at}, {spot}"
    words = {
        "hour": _HOUR[scene.time], "at": phrase, "to": place.to, "spot": spot, "noun": place.noun, "over": f"over {place.noun}",
        "Spot": spot[0].upper() + spot[1:], "they": "{they}", "them": "{them}",
    }  # fmt: skip
    return choose(form, rng).format(**words)
