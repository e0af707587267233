"""Where and when each passage plays."""

import random
from collections.abc import Sequence

from vivant.schema.story import Scene
from vivant.schema.vocabulary import TimeOfDay
from vivant.studio.writer.arcs import deal_details
from vivant.studio.writer.reading.beings import Being
from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.grammar import CONJUNCTIONS, DETERMINERS
from vivant.studio.writer.reading.passages import Passage
from vivant.studio.writer.reading.places import (
    AT,
    COMES,
    DARK,
    ENTRANCES,
    HOMES,
    PARTS_OF_PLACES,
    PLACES,
    THRESHOLDS,
    TIMES,
    WHEN,
    WORKPLACES,
    Place,
)
from vivant.studio.writer.reading.story import Following
from vivant.studio.writer.reading.weathers import find_weathers
from vivant.studio.writer.reading.wordlist import words_of
from vivant.studio.writer.scripts import INDOORS as INSIDE
from vivant.studio.writer.weathers import in_winter

_WHEREABOUTS = words_of("on in of at near by beside above below under behind")
_REPORTED = words_of("accused said that saying promised told")


def find_scenes(
    story: Following, passages: Sequence[Passage], cast: Sequence[Being], seed: int
) -> tuple[Scene, ...]:
    """A scene for each passage: what the text says, carried on until it says otherwise.

    Passages before the first place take that place if the text names it early, else the home or
    the workplace of the first of the cast. The same place keeps the same detail, and one that no snow
    spoils where it snows.
    """
    places = [_place(story, passage) for passage in passages]
    times = _times(story, passages)
    current = _opening(story, places, cast)
    details: dict[str, str] = {current.setting: current.detail} if current.detail else {}
    rng = random.Random(seed)
    scenes = []
    for place, time in zip(places, times, strict=True):
        if place and _moves(place, current):
            current = place
        if current.detail and (current.weight >= 4 or current.setting not in details):
            details[current.setting] = current.detail
        elif current.setting not in details:
            details[current.setting] = deal_details(current.setting, rng)
        scenes.append(Scene(setting=current.setting, detail=details[current.setting], time=time))
    weathers = find_weathers(story, passages, [scene.setting for scene in scenes])
    white = {scene.setting for scene, weather in zip(scenes, weathers, strict=True) if weather == "snow"}
    return tuple(
        scene.model_copy(
            update={
                "weather": weather,
                "detail": in_winter(scene.setting, scene.detail) if scene.setting in white else scene.detail,
            }
        )
        for scene, weather in zip(scenes, weathers, strict=True)
    )


def _moves(place: Place, current: Place) -> bool:
    """Whether a place named changes the scene. A bed or a window is part of whatever house one is in."""
    if place.setting in INSIDE and place.weight < 5 and current.setting in INSIDE:
        return place.setting == current.setting and place.weight == 4
    return place.weight >= 3 and (place.setting != current.setting or place.weight >= 4)


def _place(story: Following, passage: Passage) -> Place | None:
    """The weightiest place of a passage's narration, the later of equals."""
    best: tuple[int, Place] | None = None
    for i in range(passage.first, passage.end):
        token = story.prose.tokens[i]
        place = PLACES.get(token.low)
        if place is None or token.quote is not None or token.possessive or not _is_where(story, i):
            continue
        if _at_entrance(story, i):
            place = THRESHOLDS.get(place.setting, place)
        if best is None or (place.weight >= best[1].weight and not _further(story, best[0], i)):
            best = i, place
    return best[1] if best else None


def _further(story: Following, first: int, i: int) -> bool:
    """Whether a second place only says where the first one is: "a castle on a high mountain"."""
    between = story.prose.tokens[first + 1 : i]
    told = all(t.is_word and t.low not in DEEDS and t.low not in CONJUNCTIONS for t in between)
    return told and bool(between) and between[0].low in _WHEREABOUTS and len(between) < 6


def _at_entrance(story: Following, i: int) -> bool:
    """Whether one only comes as far as the entrance: "stood outside the cave"."""
    return any(story.low(k) in ENTRANCES for k in range(i - 4, i))


def _is_where(story: Following, i: int) -> bool:
    """Whether a place noun says where things happen: "in the forest", not "wood from the forest"."""
    k = i - 1
    while k > i - 5 and (story.low(k) in DETERMINERS or not _stops(story, k)):
        k -= 1
    before = story.low(k)
    if story.low(i) == "home" and _goes(story, i):
        return True
    if before in ("towards", "toward") and _only_points(story.low(k - 1)):
        return False
    if before == "of":
        return story.low(k - 1) in PARTS_OF_PLACES
    return before in AT


def _only_points(word: str) -> bool:
    return word in DEEDS and DEEDS[word].verb in ("point", "see")


def _goes(story: Following, i: int) -> bool:
    """ "Led him home", "came home": home without a preposition."""
    back = [story.low(k) for k in range(max(0, i - 2), i)]
    return any(word in DEEDS and DEEDS[word].pose in ("walking", "running") for word in back)


def _stops(story: Following, k: int) -> bool:
    token = story.token(k)
    return (
        token is None
        or not token.is_word
        or token.low in AT
        or token.low in ("from", "for", "of", "and", "like", "than")
    )


def _named_with_somebody(story: Following) -> list[Place]:
    """ "The mice of the old library": where somebody is from, said in the first sentence."""
    found = []
    for mention in story.mentions.values():
        k = mention.head + 1
        if story.prose.tokens[mention.head].sentence > 0 or story.low(k) not in ("of", "in", "from"):
            continue
        named = [story.low(j) for j in range(k + 1, k + 4) if story.low(j) in PLACES]
        found += [PLACES[word] for word in named if PLACES[word].weight >= 4]
    return found


def _opening(story: Following, places: Sequence[Place | None], cast: Sequence[Being]) -> Place:
    if places[0] and places[0].weight >= 2:
        return places[0]
    early = next((p for p in places[:3] if p and p.weight >= 4), None)
    early = early or next((p for p in places[:2] if p), None)
    if early:
        return early
    for place in _named_with_somebody(story):
        return place
    for being in cast:
        home = HOMES.get(being.species) or WORKPLACES.get(being.profession)
        if home:
            return Place(*home, weight=0)
    return Place("village_street", "", 0)


def _comes(story: Following, i: int) -> bool:
    """ "Night fell", "when the sun set", "it was morning"."""
    after, before = story.low(i + 1), story.low(i - 1)
    return after in COMES or (before in ("was", "is", "became") and story.low(i - 2) == "it")


def _times(story: Following, passages: Sequence[Passage]) -> list[TimeOfDay]:
    time: TimeOfDay = "day"
    times: list[TimeOfDay] = []
    for passage in passages:
        for i in range(passage.first, passage.end):
            token = story.prose.tokens[i]
            if token.quote is not None or token.low not in TIMES:
                continue
            back = [story.low(k) for k in range(max(0, i - 6), i)]
            if token.low == "dark":
                if DARK & set(back[-2:]) or back[-2:] == ["in", "the"]:
                    time = "night"
                continue
            if _comes(story, i):
                time = TIMES[token.low]
                continue
            if TIMES[token.low] == "dawn" and back[-1:] == ["before"]:
                time = "dawn"
                continue
            if _REPORTED & set(back) or "-" in token.text or not WHEN & set(back[-3:]):
                continue
            if "by" in back[-3:] and token.low in ("day", "stars", "morning"):
                continue
            if "for" in back[-3:]:
                continue
            if token.low == "day" and back[-1:] == ["one"]:
                time = "day"
            elif "crowing" not in back:
                time = TIMES[token.low]
        times.append(time)
    return times
