"""How the painter understands a prompt: through the vocabulary, line by line.

It knows nothing but the words and what the references show. What the words leave open is chosen by
the request's own chance, so that text alone lets an identity drift.
"""

import random
import re
from collections.abc import Sequence
from typing import Final, TypeVar

from vivant.schema.character import Colour, Identity
from vivant.schema.contact import Contact
from vivant.schema.gate import DEFECT_OF, Subject
from vivant.schema.vocabulary import (
    ANGLES,
    ART_STYLES,
    EXPRESSIONS,
    PLACEMENTS,
    POSES,
    SHOT_SCALES,
    TIMES_OF_DAY,
    WEATHERS,
    ContactKind,
    Expression,
    Facing,
    Placement,
    Pose,
    View,
    Weather,
)
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.features import PROPS, SETTINGS, variants
from vivant.studio.slips import Slip
from vivant.studio.wording import read_identity

_PERFORMANCE: Final = re.compile(
    r"^- (?P<name>[^,:(]+?)(?: \(image (?P<image>\d+)\))?(?P<rest>[,:].*|\.)$", re.M
)
_IMAGE: Final = re.compile(r"as in image (\d+)")
_EXACT: Final = re.compile(r"([a-z][a-z -]*?) (#[0-9a-f]{6})(?: and (#[0-9a-f]{6}))?")
_EMPHASIS: Final = re.compile(r"^Above all: (.+)$", re.M)
_HOLDING: Final = re.compile(r"holding an? ([a-z ]+?)(?:[,.]|$)")

Word = TypeVar("Word", bound=str)


def read_prompt(prompt: str, seen: Sequence[Tableau | None], rng: random.Random) -> Tableau:
    """What a prompt asks for. `seen` holds what each reference shows, or None where it shows nothing
    that the painter can read."""
    sheet = "character sheet" in prompt
    head = prompt.split("\n- ", 1)[0]
    actors = tuple(_actor(match, prompt, seen, rng, sheet=sheet) for match in _PERFORMANCE.finditer(prompt))
    if not sheet:
        actors = tuple(
            _met(actor, match, actors)
            for actor, match in zip(actors, _PERFORMANCE.finditer(prompt), strict=True)
        )
    if sheet:
        return Tableau(kind="sheet", actors=actors[:1])
    setting = _first(head, tuple(SETTINGS)) or "meadow"
    details = variants(setting)
    return Tableau(
        kind="frame",
        actors=actors,
        setting=setting,
        detail=_first(head, details) or rng.choice(SETTINGS[setting]),
        time=_first(head.partition("Scene:")[2], TIMES_OF_DAY) or "day",
        weather=_weather(head),
        shot=_first(head, SHOT_SCALES) or "full",
        angle=_first(head, ANGLES) or "eye_level",
        style=_first(head, ART_STYLES) or "storybook",
    )


def _weather(head: str) -> Weather:
    """What the line of the scene names last: "Scene: meadow with a rain barrel, day, fog." is foggy."""
    line = head.partition("Scene:")[2].partition("\n")[0]
    return _first(line.rpartition(", ")[2], WEATHERS) or "clear"


def read_words(words: str, rng: random.Random) -> Identity:
    """An identity from a description; colours given exactly behind it are used exactly."""
    told, _, exact = words.partition("Exact colours:")
    identity = read_identity(told, rng)
    colours = {kind: (one, two) for kind, one, two in _EXACT.findall(exact)}
    features = []
    for feature in identity.features:
        one, two = colours.get(feature.kind, ("", ""))
        changes: dict[str, object] = {}
        if one:
            changes["colour"] = Colour(name=feature.colour.name, hex=one)
        if two and feature.second:
            changes["second"] = Colour(name=feature.second.name, hex=two)
        features.append(feature.model_copy(update=changes) if changes else feature)
    return identity.model_copy(update={"features": tuple(features)})


def read_emphasis(prompt: str) -> frozenset[Slip]:
    """The defects a prompt insists on avoiding: "Above all: Mira's pose is waving; every hand …"."""
    insisted: set[Slip] = set()
    for line in _EMPHASIS.findall(prompt):
        for clause in line.split(";"):
            for about, (defect, _) in DEFECT_OF.items():
                if re.search(rf"\b{_CLAUSE_WORD[about]}\b", clause):
                    owner = re.match(r"\s*(.+?)'s? ", clause)
                    actor = owner[1] if owner and "every" not in clause else ""
                    insisted.add(Slip(defect=defect, actor=actor))
                    if about == "attribute":
                        insisted.add(Slip(defect="wrong_colour", actor=actor))
    return frozenset(insisted)


_CLAUSE_WORD: Final[dict[Subject, str]] = {
    "likeness": "identity", "count": "nobody else", "presence": "present", "attribute": "clothes",
    "colours": "own colours", "pose": "pose", "expression": "expression", "facing": "facing",
    "placement": "place", "setting": "setting", "time": "time of day", "shot": "shot",
    "prop": "hand holds|empty-handed", "hands": "hands? well formed", "stray": "nothing else", "lettering": "watermarks",
    "constancy": "same colours", "style": "art style", "weather": "weather",
    "contact": "contact",
}  # fmt: skip


def _actor(
    match: re.Match[str], prompt: str, seen: Sequence[Tableau | None], rng: random.Random, *, sheet: bool
) -> Actor:
    name, rest = match["name"].strip(), match["rest"]
    described, _, does = rest.partition(":")
    if not does:
        described, does = rest, ""
    shown = _shown(match["image"], seen)
    identity = shown.identity if shown else read_words(_told_of(name, described, prompt), rng)
    pose: Pose | None = _first(does, POSES)
    expression: Expression | None = _first(_before(does, " expression"), EXPRESSIONS)
    for reference in (_shown(number, seen) for number in _IMAGE.findall(does)):
        if reference and reference.name == "pose":
            pose = reference.pose
        elif reference and reference.name == "expression":
            expression = reference.expression
    if shown and not sheet and shown.facing != "viewer":
        # A posed character shows its pose; a template, which faces the viewer, only who it is.
        pose, expression = shown.pose, shown.expression
    holding = _HOLDING.search(does)
    return Actor(
        name=name,
        identity=identity,
        pose=pose or rng.choice(POSES),
        expression=expression or rng.choice(EXPRESSIONS),
        facing=_facing(does, rng),
        placement=_first(does.partition("facing")[0], PLACEMENTS) or _free_place(match, prompt),
        prop=holding[1] if holding else (rng.choice(PROPS) if not does and rng.random() < 0.2 else None),
        malformed_hand=shown.malformed_hand if shown else False,
        view=_view(does),
    )


def _met(actor: Actor, match: re.Match[str], actors: Sequence[Actor]) -> Actor:
    """The actor with what its line says it does with another one: "giving the apple to Mira"."""
    does = match["rest"].partition(":")[2]
    for other in sorted(actors, key=lambda a: -len(a.name)):
        for kind, words in _CONTACT.items():
            if other.name != actor.name and re.search(words.format(re.escape(other.name)), does):
                return actor.model_copy(update={"contact": Contact(kind=kind, other=other.name)})
    return actor


_CONTACT: Final[dict[ContactKind, str]] = {
    "giving": r"\bgiving (?:the|an?) [a-z ]+ to {}\b",
    "taking": r"\btaking (?:the|an?) [a-z ]+ from {}\b",
    "touching": r"\btouching {}(?:'s| on)\b",
    "leading": r"\bleading {} by the hand\b",
}


def _told_of(name: str, described: str, prompt: str) -> str:
    """All that a prompt says about somebody's looks: beside the name, or in a paragraph of its own."""
    paragraphs = [line for line in prompt.split("\n") if not line.startswith("- ")]
    about = [line for line in paragraphs if line.startswith((name, "Exact colours:"))]
    return "\n".join([described.strip(" ,.:"), *about])


def _facing(does: str, rng: random.Random) -> Facing:
    match = re.search(r"facing (left|right|the viewer)", does)
    if match is None:
        return rng.choice(["left", "right"])
    return "viewer" if match[1] == "the viewer" else "left" if match[1] == "left" else "right"


def _view(does: str) -> View | None:
    match = re.search(r"seen from (the side|behind)", does)
    return None if match is None else "back" if match[1] == "behind" else "side"


def _free_place(match: re.Match[str], prompt: str) -> Placement:
    lines = list(_PERFORMANCE.finditer(prompt))
    spread: dict[int, tuple[Placement, ...]] = {
        1: ("center",), 2: ("left", "right"), 3: ("left", "center", "right"),
        4: ("far_left", "left", "right", "far_right"), 5: PLACEMENTS,
    }  # fmt: skip
    number = [line.start() for line in lines].index(match.start())
    return spread[min(5, len(lines))][number % 5]


def _shown(number: str | None, seen: Sequence[Tableau | None]) -> Actor | None:
    index = int(number) - 1 if number else -1
    tableau = seen[index] if 0 <= index < len(seen) else None
    return tableau.actors[0] if tableau and tableau.actors else None


def _before(text: str, mark: str) -> str:
    return text.partition(mark)[0] if mark in text else text


def _first(text: str, vocabulary: Sequence[Word]) -> Word | None:
    """The member of a vocabulary that a text names first; longer members win at the same place."""
    best: tuple[int, int, Word] | None = None
    for member in vocabulary:
        at = re.search(rf"(?<![a-z]){re.escape(member.replace('_', ' '))}(?![a-z])", text)
        if at and (best is None or (at.start(), -len(member)) < best[:2]):
            best = (at.start(), -len(member), member)
    return best[2] if best else None
