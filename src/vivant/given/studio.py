"""What the studio can do with what people bring: it draws what it knows, and says what it does not.

It cannot read pictures that it did not draw, nor draw styles, species or things outside its vocabulary.
Where it plays a role that makes or sees pictures, all of this is said before anything is made.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pydantic import ValidationError

from vivant.config import STUDIO, Config
from vivant.given.characters import GivenCharacter
from vivant.given.documents import Place
from vivant.given.explaining import nearest
from vivant.given.problems import Problem
from vivant.given.scripts import GivenScript
from vivant.schema.character import Character, Feature, Identity
from vivant.schema.record import Role
from vivant.schema.story import FrameSpec
from vivant.seeds import derive
from vivant.studio.features import COAT, FULL_LENGTH_TOPS, HUMAN, KINDS, PROPS, SETTINGS, SPECIES, variants
from vivant.studio.natural import CRESTS, LEGLESS, PARTS
from vivant.studio.painter import look_at
from vivant.studio.palette import COLOURS
from vivant.studio.prompt_reading import read_words
from vivant.studio.wording import describe, read_told
from vivant.studio.writer.costume import dress
from vivant.synthesis.prompts import full_description

_SEEING: Final[tuple[Role, ...]] = ("generator", "editor", "judge")
CONFIGURE: Final = "Configure another model for {roles} in vivant.toml."


def studio_roles(config: Config) -> tuple[Role, ...]:
    """The roles that make or see pictures and are played by the studio, if only in part."""
    return tuple(role for role in _SEEING if STUDIO in config.models.of(role))


def how_to_go_on(roles: Sequence[Role]) -> str:
    return CONFIGURE.format(roles=" and ".join([", ".join(roles[:-1]), roles[-1]] if roles[1:] else roles))


def drawable(given: GivenCharacter, seed: int, do: str) -> GivenCharacter | list[Problem]:
    """The character as the studio can draw it, or why it cannot; `do` is the way out.

    What the words leave open is decided here, once, and told in the studio's own words, so that every
    picture of the character shows the same.
    """
    if problems := list(_undrawable(given, do)):
        return problems
    character = given.character
    if given.template is not None or _tells_all(character):
        return given
    identity = _completed(character, seed)
    told = character.model_copy(
        update={
            "identity": identity,
            "description": describe(character.name, character.profession, identity),
        }
    )
    if not _tells_all(told):
        what = f"cannot be told in words that the studio reads back ({told.description})"
        return [given.document.problem(("description",), what, f"Choose a name that is no common word. {do}")]
    return replace(given, character=told)


def _undrawable(given: GivenCharacter, do: str) -> Iterator[Problem]:
    document, identity = given.document, given.character.identity
    if given.template is not None and not _drew(given.picture().data):
        what = f"is {given.pictured}: the studio cannot read pictures that it did not draw"
        yield document.problem(("template",), what, do)
    known = SPECIES[identity.subject_type]
    if identity.species not in known:
        what = f'is "{identity.species}", which the studio cannot draw'
        yield document.problem(("species",), what, f"{nearest(identity.species, known)} Or: {do}")
        return
    for index, feature in enumerate(identity.features):
        kinds = _kinds(feature.part, identity)
        where: Place = ("features", index)
        if not kinds:
            what = f'is "{feature.part}", which the studio cannot draw on a {identity.species}'
            parts = [part for part in PARTS if _kinds(part, identity)]
            yield document.problem((*where, "part"), what, f"{nearest(feature.part, parts)} Or: {do}")
        elif feature.kind not in kinds:
            what = f'is "{feature.kind}", which the studio cannot draw as {feature.part}'
            yield document.problem((*where, "kind"), what, f"{nearest(feature.kind, kinds)} Or: {do}")


def _drew(data: bytes) -> bool:
    try:
        shown = look_at(data)
    except ValidationError:
        return False
    return shown is not None and bool(shown.actors)


def _kinds(part: str, identity: Identity) -> tuple[str, ...]:
    """What the studio can draw as a part of such a creature."""
    human = identity.subject_type in HUMAN
    if part == "coat":
        return (COAT[identity.subject_type],)
    if part == "belly":
        return () if human else ("belly",)
    if part in ("hair", "beard") and not human:
        return ()
    if part == "crest":
        return CRESTS.get(identity.subject_type, ())
    if part in ("bottom", "shoes") and identity.species in LEGLESS:
        return ()
    return KINDS.get(part, ())


def _tells_all(character: Character) -> bool:
    """Whether words alone let the studio draw this identity, whatever chance it draws with."""
    words = full_description(character)
    return all(_same(read_words(words, random.Random(chance)), character.identity) for chance in range(3))


def _same(read: Identity, meant: Identity) -> bool:
    def told(identity: Identity) -> Identity:
        features = sorted(identity.features, key=lambda feature: feature.part)
        return identity.model_copy(update={"features": tuple(features)})

    return told(read) == told(meant)


def _completed(character: Character, seed: int) -> Identity:
    """The identity with what the words leave open: what every figure needs, as the writer designs it."""
    meant, profession = character.identity, character.profession
    rng = random.Random(derive(seed, "given", character.name))
    words = f"A {meant.species}, a {profession}. {character.description}"
    read = {f.part: _in_palette(f) for f in read_words(words, rng).features}
    open_ = frozenset(read) - read_told(words, meant.species).named
    dressed = {f.part: f for f in dress(meant.subject_type, meant.species, profession, rng, natural=True)}
    if "coat" in open_:
        read |= {part: dressed[part] for part in ("coat", "belly") if part in dressed}
    read |= {f.part: f for f in dressed.values() if f.part in open_ - {"coat", "belly"}}
    features = {part: f for part, f in read.items() if f.kind in _kinds(part, meant)}
    features |= {f.part: f for f in meant.features}
    if (top := features.get("top")) is not None and top.kind in FULL_LENGTH_TOPS:
        features.pop("bottom", None)
    return meant.model_copy(update={"features": tuple(features[p] for p in PARTS if p in features)})


def _in_palette(feature: Feature) -> Feature:
    second = feature.second and COLOURS[feature.second.name]
    return feature.model_copy(update={"colour": COLOURS[feature.colour.name], "second": second})


def stageable(script: GivenScript, seed: int, do: str) -> GivenScript | list[Problem]:
    """The script as the studio can draw it, or why it cannot.

    Of a place whose details a script leaves open, one is chosen, the same in all its frames.
    """
    if problems := list(unstageable(script.frames, do)):
        return [script.problem(*problem) for problem in problems]
    return replace(script, frames=staged(script.frames, script.name, seed))


def staged(frames: Sequence[FrameSpec], name: str, seed: int) -> tuple[FrameSpec, ...]:
    """Frames that the studio can draw, with the details of places that they leave open; `name` is the
    story's."""
    return tuple(_staged(frame, name, seed) for frame in frames)


def _staged(frame: FrameSpec, name: str, seed: int) -> FrameSpec:
    setting = frame.scene.setting.replace(" ", "_")
    own = SETTINGS[setting]
    detail = frame.scene.detail or own[derive(seed, "detail", name, setting) % len(own)]
    scene = frame.scene.model_copy(update={"setting": setting, "detail": detail})
    return frame.model_copy(update={"scene": scene})


def unstageable(frames: Sequence[FrameSpec], do: str) -> Iterator[tuple[Place, str, str]]:
    """What the studio cannot draw in frames: where, what, and what to do."""
    for index, frame in enumerate(frames):
        scene = frame.scene
        setting = scene.setting.replace(" ", "_")
        at: Place = ("frames", index)
        if setting not in SETTINGS:
            what = f'is "{scene.setting}", which the studio cannot draw'
            hint = nearest(scene.setting, tuple(SETTINGS))
            yield (*at, "scene", "setting"), what, f"{hint} Or: {do}"
            continue
        if scene.detail and scene.detail not in variants(setting):
            what = f'is "{scene.detail}", which the studio cannot draw in a {setting}'
            hint = nearest(scene.detail, SETTINGS[setting])
            yield (*at, "scene", "detail"), what, f"{hint} Or: {do}"
        for number, p in enumerate(frame.performances):
            if p.prop is not None and p.prop not in PROPS:
                place = (*at, "performances", number, "prop")
                what = f'is "{p.prop}", which the studio cannot draw'
                yield place, what, f"{nearest(p.prop, PROPS)} Or: {do}"
