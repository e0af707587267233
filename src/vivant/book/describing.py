"""What a picture shows, in words, for those who do not see it: derived from its frame spec, so never guessed."""

from collections.abc import Iterator, Mapping
from typing import Final

from vivant.report.wording import capitalised, plain
from vivant.schema.character import Character
from vivant.schema.contact import contact_words
from vivant.schema.story import FrameSpec, Performance, Scene, left_to_right
from vivant.schema.vocabulary import TIME_WORDS, WEATHER_WORDS, Expression, Pose

_POSES: Final[Mapping[Pose, str]] = {
    "hugging_self": "hugging both arms around the body",
    "arms_crossed": "standing with arms crossed",
    "hands_on_hips": "standing with hands on hips",
    "arms_raised": "raising both arms",
}
"""Poses that are no words as they are."""
_WITH_A_THING: Final[frozenset[Pose]] = frozenset({"holding", "carrying", "offering", "reading", "throwing"})
"""Poses that are done to the prop: "reading a book", not "reading, with a book"."""
_MOODS: Final[Mapping[Expression, str]] = {"neutral": "", "laughing": "laughing", "crying": "crying"}


def frame_alt(spec: FrameSpec, cast: Mapping[str, Character]) -> str:
    """ "Luka the smith holds …": who is seen from left to right, doing what, and where.

    Raises KeyError for somebody on stage who is not in `cast`.
    """
    told = [_performance(p, spec, cast) for p in left_to_right(spec.performances)]
    return f"{capitalised('; '.join(told))}. {_place(spec.scene)}."


def portrait_alt(character: Character) -> str:
    """ "Portrait of Luka, boy, smith" """
    return f"Portrait of {character.name}, {role_of(character)}"


def role_of(character: Character) -> str:
    """ "boy, smith" """
    return ", ".join(filter(None, (character.identity.species, character.profession)))


def _performance(p: Performance, spec: FrameSpec, cast: Mapping[str, Character]) -> str:
    character = cast[p.character]
    who = f"{character.name} the {character.profession or character.identity.species}"
    return ", ".join([who, *_doing(p, spec, cast)])


def _doing(p: Performance, spec: FrameSpec, cast: Mapping[str, Character]) -> Iterator[str]:
    """ "standing", "holding a lantern", "looking afraid" """
    contact = p.contact and contact_words(p.contact, cast[p.contact.other].name, _handed(p, spec))
    pose = _POSES.get(p.pose, plain(p.pose))
    if p.prop and p.pose in _WITH_A_THING:
        yield f"{pose} {_article(p.prop)}"
    elif not (contact or p.action).startswith(pose):
        yield pose
    if contact:
        yield contact
    elif p.prop and p.pose not in _WITH_A_THING:
        yield f"with {_article(p.prop)}"
    if p.action:
        yield p.action
    if mood := _MOODS.get(p.expression, f"looking {p.expression}"):
        yield mood


def _handed(p: Performance, spec: FrameSpec) -> str | None:
    other = next((o for o in spec.performances if p.contact and o.character == p.contact.other), None)
    return p.prop or (other.prop if other else None)


def _article(thing: str) -> str:
    return f"{'an' if thing[:1].lower() in 'aeiou' else 'a'} {thing}"


def _place(scene: Scene) -> str:
    place = plain(scene.setting)
    if scene.detail:
        place = f"{place} with {scene.detail}"
    told = ", ".join(filter(None, (place, TIME_WORDS[scene.time], WEATHER_WORDS[scene.weather])))
    return capitalised(told)
