"""A script: what one frame of an invented story tells and shows, before anybody is cast in it.

The text is a little template (see `sentences`); the cues say what its people do meanwhile, as
`pose expression [+prop] [>towards]`. Alternatives are parted by `/`: `sitting/kneeling sad +map >B`.
Props may be `+thing` (what the story is about) or `+tool` (of the hero's trade). One looks towards
another role, `>on` (the way forward), `>back` or `>viewer`. `@giving`, `@taking`, `@touching` and
`@leading` say what A or B does with the other, their hands meeting.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast, get_args

from vivant.errors import InputError
from vivant.schema.vocabulary import (
    CONTACT_KINDS,
    EXPRESSIONS,
    POSES,
    ContactKind,
    Expression,
    Pose,
    TimeOfDay,
)
from vivant.studio.features import SETTINGS

_CONDITIONAL: Final = re.compile(r"<[^<>]*>")
TARGETS: Final = frozenset({"A", "B", "R", "on", "back", "viewer"})
INDOORS: Final = (
    "cottage", "workshop", "library", "castle_hall", "kitchen", "bedroom", "stable", "cave", "bakery",
    "schoolroom", "inn", "attic", "theatre", "observatory",
)  # fmt: skip
OUTDOORS: Final = tuple(setting for setting in SETTINGS if setting not in INDOORS)


@dataclass(frozen=True, slots=True)
class Cue:
    """What somebody may do: any of the poses with any of the expressions."""

    poses: tuple[Pose, ...]
    expressions: tuple[Expression, ...]
    prop: str | None = None
    toward: str = ""
    contact: ContactKind | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """One frame. `hero`, `friend` and `rest` are the cues of the roles A, B and R.

    `places` and `times` are where and when it can happen. `tender` marks an emotional point that
    deserves a close look. The last three say which roles the text cannot do without, and whether it
    speaks of the others at all.
    """

    text: str
    hero: Cue
    friend: Cue | None
    rest: Cue | None
    places: frozenset[str]
    times: frozenset[TimeOfDay]
    tender: bool
    needs_friend: bool
    needs_rest: bool
    tells_rest: bool

    @property
    def contact(self) -> ContactKind | None:
        """What hero and friend do with each other, if anything."""
        return self.hero.contact or (self.friend.contact if self.friend else None)


MOODS: Final[Mapping[str, str]] = {
    "cheer": "arms_raised/jumping/waving/dancing/standing happy/laughing >A",
    "listen": "standing/arms_crossed/sitting/hands_on_hips/thinking neutral/shy/determined >A",
    "worry": "hugging_self/standing/crouching/thinking afraid/sad >A",
    "wonder": "standing/pointing/reaching/arms_raised surprised >A",
    "help": "holding/reaching/hands_on_hips/kneeling determined/happy >A",
    "grumble": "arms_crossed/hands_on_hips/standing angry/disgusted >A",
    "tire": "sitting/lying/standing/hugging_self sleepy >viewer",
    "follow": "walking neutral/happy/determined >on",
    "laugh": "standing/pointing/sitting/hands_on_hips laughing >A",
    "sorry": "standing/hugging_self/sitting sad/shy >A",
    "watch": "standing/sitting/hands_on_hips neutral/surprised/happy >A",
}
"""What those do who are only there as well, by the mood of the moment."""


def script(
    text: str,
    a: str,
    b: str = "",
    r: str = "",
    *,
    at: tuple[str, ...] = (),
    time: tuple[TimeOfDay, ...] = (),
    tender: bool = False,
) -> Script:
    """A script from its text and the cues of its roles; raises `InputError` for an unknown word."""
    text = " ".join(text.split())
    always = _unconditional(text)
    return Script(
        text=text,
        hero=read_cue(a),
        friend=read_cue(b) if b else None,
        rest=read_cue(MOODS.get(r, r)) if r else None,
        places=frozenset(at or SETTINGS),
        times=frozenset(time or cast(tuple[TimeOfDay, ...], get_args(TimeOfDay))),
        tender=tender,
        needs_friend="{B" in always,
        needs_rest="{R" in always,
        tells_rest="{R" in text,
    )


def read_cue(words: str) -> Cue:
    """A cue from its notation, such as `sitting/kneeling sad +stick_bundle >B`."""
    poses, expressions, *more = words.split()
    prop, toward, contact = None, "", None
    for word in more:
        if word.startswith("+"):
            prop = word[1:].replace("_", " ")
        elif word.startswith("@"):
            contact = cast(ContactKind, word[1:])
        else:
            toward = word[1:]
    cue = Cue(
        poses=cast(tuple[Pose, ...], tuple(poses.split("/"))),
        expressions=cast(tuple[Expression, ...], tuple(expressions.split("/"))),
        prop=prop,
        toward=toward,
        contact=contact,
    )
    unknown: set[str] = (
        {*cue.poses} - {*POSES} | {*cue.expressions} - {*EXPRESSIONS} | {toward} - TARGETS - {""}
    )
    if contact is not None and contact not in CONTACT_KINDS:
        unknown.add(contact)
    if unknown:
        raise InputError(f"the cue {words!r} uses unknown words: {', '.join(sorted(unknown))}", "Correct it.")
    return cue


def _unconditional(text: str) -> str:
    """The text without what stands in `<…>`."""
    while (bare := _CONDITIONAL.sub("", text)) != text:
        text = bare
    return text
