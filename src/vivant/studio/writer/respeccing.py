"""The studio writer shows one frame of a story anew: as a wish says, and else in another staging."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar

from vivant.schema.brief import FrameBrief, FrameDraft
from vivant.schema.story import Composition, FrameSpec, Performance, Scene, contact_problem
from vivant.schema.vocabulary import (
    ANGLES,
    EXPRESSIONS,
    MOST_ON_STAGE,
    POSES,
    SHOT_SCALES,
    TIMES_OF_DAY,
    WAIST_UP_POSES,
    WEATHERS,
    Expression,
    Pose,
    ShotScale,
)
from vivant.studio.features import PROPS, SETTINGS, variants
from vivant.studio.writer.reading import weathers
from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.moods import FELT
from vivant.studio.writer.staging import choose_angle

Word = TypeVar("Word", bound=str)
_SHOTS: Final[Mapping[str, ShotScale]] = {"closer": "close_up", "nearer": "medium", "farther": "wide"}


def respec(brief: FrameBrief, seed: int) -> FrameDraft:
    """The frame with what the wish names changed: poses, moods and things held of whoever it names (else of
    everybody), shot and angle, place, time and weather. What it does not name is as it was, and where it names
    nothing that the writer knows, shot, angle and moods are dealt anew. The narration stays.
    """
    rng = random.Random(seed)
    before = brief.frames[brief.position]
    wish = brief.wish.casefold()
    scene = _scene(before.scene, wish)
    names = {character.id: character.name.casefold() for character in brief.cast}
    performances = tuple(
        _performed(p, _about(p, before.performances, names, wish)) for p in before.performances
    )
    shot = _shot(wish) or before.composition.shot
    angle = _first(wish, ANGLES)
    as_before = (scene, performances, shot) == (before.scene, before.performances, before.composition.shot)
    if as_before and angle in (None, before.composition.angle):
        performances = tuple(_remooded(p, rng) for p in performances)
        shot = rng.choice([s for s in SHOT_SCALES if s != shot])
    shot = _possible(shot, performances)
    angle = angle or choose_angle([p.pose for p in performances], shot, rng)
    return FrameDraft(
        frame=FrameSpec(
            narration=before.narration,
            scene=scene,
            composition=Composition(shot=shot, angle=angle),
            style=before.style,
            performances=tuple(_without_contact(p, performances) for p in performances),
        )
    )


def _scene(before: Scene, wish: str) -> Scene:
    setting = _first(wish, tuple(SETTINGS)) or before.setting
    own = variants(setting) if setting in SETTINGS else ()
    kept = before.detail if setting == before.setting else (SETTINGS[setting][0] if own else "")
    weather = _first(wish, WEATHERS) or next(
        (weathers.WEATHERS[word] for word in _words(wish) if word in weathers.WEATHERS), before.weather
    )
    return Scene(
        setting=setting,
        detail=_first(wish, own) or kept,
        time=_first(wish, TIMES_OF_DAY) or before.time,
        weather=weather,
    )


def _about(p: Performance, all_: Sequence[Performance], names: Mapping[str, str], wish: str) -> str:
    """What of a wish is about one character: from its name to the next one; all of it where it names nobody."""
    places = sorted(
        (found.start(), one.character)
        for one in all_
        if (name := names.get(one.character))
        for found in re.finditer(rf"\b{re.escape(name)}\b", wish)
    )
    if not places:
        return wish
    ends = [start for start, _ in places[1:]] + [len(wish)]
    return " ".join(
        wish[start:end] for (start, one), end in zip(places, ends, strict=True) if one == p.character
    )


_EMPTY_HANDED: Final = re.compile(r"\bempty[- ]handed\b|\b(?:holds?|holding|carries|carrying|with) nothing\b")


def _performed(p: Performance, wish: str) -> Performance:
    changes: dict[str, object] = {}
    if pose := _pose(wish):
        changes["pose"] = pose
        changes["action"] = ""
    if expression := _expression(wish):
        changes["expression"] = expression
    if _EMPTY_HANDED.search(wish):
        changes["prop"] = None
    elif prop := _first(wish, PROPS):
        changes["prop"] = prop
    return p.model_copy(update=changes)


def _pose(wish: str) -> Pose | None:
    return _first(wish, POSES) or next(
        (deed.pose for word in _words(wish) if (deed := DEEDS.get(word)) is not None and deed.pose), None
    )


def _expression(wish: str) -> Expression | None:
    return _first(wish, EXPRESSIONS) or next((FELT[word] for word in _words(wish) if word in FELT), None)


def _shot(wish: str) -> ShotScale | None:
    return _first(wish.replace("close-up", "close up"), SHOT_SCALES) or next(
        (shot for word, shot in _SHOTS.items() if word in wish), None
    )


def _remooded(p: Performance, rng: random.Random) -> Performance:
    others: list[Expression] = [e for e in EXPRESSIONS if e not in (p.expression, "neutral")]
    return p.model_copy(update={"expression": rng.choice(others)})


def _possible(shot: ShotScale, performances: Sequence[Performance]) -> ShotScale:
    """The shot, or the whole figures where it would hide what has to be seen or holds fewer."""
    near = shot in ("medium", "close_up")
    if near and any(p.pose not in WAIST_UP_POSES for p in performances):
        return "full"
    return shot if len(performances) <= MOST_ON_STAGE[shot] else "full"


def _without_contact(p: Performance, performances: Sequence[Performance]) -> Performance:
    return p.model_copy(update={"contact": None}) if contact_problem(p, performances) else p


def _first(wish: str, known: Sequence[Word]) -> Word | None:
    """The first of the known words that a wish says."""
    found = [
        (match.start(), -len(word), word)
        for word in known
        if (match := re.search(rf"\b{re.escape(word.replace('_', ' ').casefold())}\b", wish))
    ]
    return min(found)[2] if found else None


def _words(wish: str) -> Iterator[str]:
    return (match[0] for match in re.finditer(r"[a-z']+", wish))
