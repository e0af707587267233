"""How a frame begins: the phrase or sentence that says when and where it is now."""

import random
from collections.abc import Mapping
from typing import Final

from vivant.schema.story import Scene
from vivant.schema.vocabulary import TimeOfDay
from vivant.studio.writer.places import PLACES, SPOTS
from vivant.studio.writer.sentences import choose

_FIRST: Final[Mapping[TimeOfDay, tuple[str, ...]]] = {
    "dawn": (
        "early one [misty|golden|quiet|chilly|pale] morning {at},",
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


def open_frame(scene: Scene, before: Scene | None, rng: random.Random, *, own: bool, eventful: bool) -> str:
    """The lead of a frame, or "" where nothing changed and none is needed.

    `own` asks for a whole sentence, for frames that begin with somebody speaking;
    `eventful` allows "… when", which only an event can follow.
    """
    place = PLACES[scene.setting]
    moved = before is None or (before.setting, before.detail) != (scene.setting, scene.detail)
    turned = before is None or before.time != scene.time
    spot = SPOTS[scene.detail]
    if not moved and not turned:
        return "" if own or rng.random() < 0.7 else rng.choice(_ON)
    if before is None:
        form = rng.choice([form for form in _FIRST[scene.time] if eventful or not form.endswith("when")])
    elif turned and moved:
        form = f"{rng.choice(_TURNED[scene.time])} {rng.choice(_MOVED[:3])}"
    else:
        form = rng.choice(_TURNED[scene.time] if turned else _MOVED)
    if own:
        inside = scene.setting in ("cottage", "workshop", "library", "castle_hall")
        form = rng.choice((_CALM if inside else _SKY)[scene.time])
    phrase = place.at
    if before is None and not own and not form.endswith("when") and rng.random() < 0.33:
        phrase = f"{place.at}, {spot}"
    words = {
        "at": phrase, "to": place.to, "spot": spot, "noun": place.noun, "over": f"over {place.noun}",
        "Spot": spot[0].upper() + spot[1:], "they": "{they}", "them": "{them}",
    }  # fmt: skip
    return choose(form, rng).format(**words)
