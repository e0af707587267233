"""Captions: one plain sentence of what a frame must show, derived from its spec."""

from collections.abc import Mapping, Sequence

from vivant.report.wording import listed, plain
from vivant.schema.character import Character
from vivant.schema.contact import contact_words
from vivant.schema.story import FrameSpec, Performance, left_to_right
from vivant.schema.vocabulary import TIME_WORDS, WEATHER_WORDS

_SHOTS = {"wide": "A wide shot", "full": "A full shot", "medium": "A medium shot", "close_up": "A close-up"}
_ANGLES = {"eye_level": "at eye level", "high": "from a high angle", "low": "from a low angle"}


def caption(spec: FrameSpec, cast: Mapping[str, Character]) -> str:
    """What must be visible, in one sentence; `cast` holds everybody on stage by id."""
    on_stage = left_to_right(spec.performances)
    shown = listed([_acting(one, on_stage, cast) for one in on_stage])
    shot = f"{_SHOTS[spec.composition.shot]} {_ANGLES[spec.composition.angle]}"
    return f"{shot} of {shown}; {_place(spec)}, {plain(spec.style)} style."


def _acting(one: Performance, on_stage: Sequence[Performance], cast: Mapping[str, Character]) -> str:
    character = cast[one.character]
    kind = f"{character.identity.species} {character.profession}".strip()
    who = f"{character.name}, {_article(kind)} {kind},"
    how = [plain(one.pose), f"looking {plain(one.expression)}", f"at the {plain(one.placement)}"]
    how.append("facing the viewer" if one.facing == "viewer" else f"facing {one.facing}")
    if one.prop:
        how.append(f"with {_article(one.prop)} {one.prop}")
    if one.contact:
        held = one.prop or next(o.prop for o in on_stage if o.character == one.contact.other)
        how.append(contact_words(one.contact, cast[one.contact.other].name, held))
    return f"{who} {' '.join(how)}"


def _place(spec: FrameSpec) -> str:
    scene = spec.scene
    parts = [f"the setting is {plain(scene.setting)}"]
    if scene.detail:
        parts.append(f"with {scene.detail}")
    parts += [TIME_WORDS[scene.time], WEATHER_WORDS[scene.weather]]
    return " ".join(filter(None, parts))


def _article(noun: str) -> str:
    return "an" if noun[:1].lower() in "aeiou" else "a"
