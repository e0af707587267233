"""How the painter goes wrong, as real models do: simulated, drawn from the request's own hash.

Each slip is one small function from a staged tableau to a staged tableau with one defect. The same
request slips in the same way every time. Rates are stated here and nowhere else.
"""

import colorsys
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.character import Colour, Identity
from vivant.schema.gate import DefectType
from vivant.schema.value import Value
from vivant.schema.vocabulary import (
    ART_STYLES,
    EXPRESSIONS,
    POSES,
    TIMES_OF_DAY,
    WAIST_UP_POSES,
    WEATHERS,
    ArtStyle,
    Expression,
    Pose,
    TimeOfDay,
    Weather,
)
from vivant.studio.drawing.lettering import WORDS
from vivant.studio.drawing.staging import CENTRE
from vivant.studio.drawing.strays import STRAYS
from vivant.studio.drawing.tableau import Actor, Lettering, Stray, Tableau
from vivant.studio.features import PROPS, SETTINGS

PRESETS: Final[Mapping[str, float]] = {"none": 0.0, "typical": 1.1, "harsh": 2.75}


class Slip(Value):
    """A defect the painter made: what, and on whom (the actor's name; empty for the whole picture)."""

    defect: DefectType
    actor: str = ""


class Fault(Value):
    """What a request's answer is wrong in, and what an edit put right: a line of the truth log."""

    slips: tuple[Slip, ...] = ()
    mended: tuple[Slip, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of slip: how often per actor or picture, and what it does.

    `rate` holds for what a reference shows; `words` multiplies it where only words tell it. What
    `may_hide` can happen where nobody sees it: behind a neighbour, or outside the picture.
    """

    rate: float
    per_actor: bool
    make: Callable[[Tableau, int, random.Random], Tableau | None]
    words: float = 1.0
    may_hide: bool = False


def slip(
    tableau: Tableau,
    rng: random.Random,
    rate: float,
    *,
    shown: frozenset[DefectType],
    emphasised: frozenset[Slip],
    shows: Callable[[Tableau, Tableau], bool],
) -> tuple[Tableau, tuple[Slip, ...]]:
    """The tableau as painted, and what went wrong on the way.

    `shown` are the defects that a reference image guards against; `emphasised` what the prompt
    insists on (a slip without an actor stands for all actors). `shows` says whether two tableaux can
    be told apart: what nobody could see is no slip.
    """
    slips: list[Slip] = []
    for defect, kind in KINDS.items():
        for index in range(len(tableau.actors) if kind.per_actor else 1):
            made = Slip(defect=defect, actor=tableau.actors[index].name if kind.per_actor else "")
            chance = kind.rate * rate * (1.0 if defect in shown else kind.words)
            if _insisted_on(made, emphasised):
                chance *= 0.3
            if rng.random() < chance:
                spoiled = kind.make(tableau, index, rng)
                if spoiled is not None and (not kind.may_hide or shows(tableau, spoiled)):
                    tableau = spoiled
                    slips.append(made)
    return tableau, tuple(slips)


def _insisted_on(made: Slip, emphasised: frozenset[Slip]) -> bool:
    """What befalls the whole picture is insisted on for any of those it may befall."""
    if made.actor:
        return made in emphasised or Slip(defect=made.defect) in emphasised
    return any(insisted.defect == made.defect for insisted in emphasised)


def _with_actor(tableau: Tableau, index: int, **changes: object) -> Tableau:
    actors = list(tableau.actors)
    actors[index] = actors[index].model_copy(update=changes)
    return tableau.model_copy(update={"actors": tuple(actors)})


def _wrong_pose(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if tableau.shot == "close_up":
        return None
    poses = POSES if tableau.shot in ("wide", "full") else tuple(sorted(WAIST_UP_POSES))
    others: list[Pose] = [pose for pose in poses if pose != tableau.actors[index].pose]
    # A hand that goes on reaching for its partner would hide that the pose is another one.
    return _with_actor(tableau, index, pose=rng.choice(others), hand_at=None)


def _wrong_expression(tableau: Tableau, index: int, rng: random.Random) -> Tableau:
    others: list[Expression] = [e for e in EXPRESSIONS if e != tableau.actors[index].expression]
    return _with_actor(tableau, index, expression=rng.choice(others))


def _wrong_facing(tableau: Tableau, index: int, rng: random.Random) -> Tableau:
    facing = tableau.actors[index].facing
    turned = {"left": "right", "right": "left"}.get(facing) or rng.choice(["left", "right"])
    return _with_actor(tableau, index, facing=turned)


def _malformed_hand(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if tableau.shot == "close_up":
        return None
    return _with_actor(tableau, index, malformed_hand=True)


def _wrong_attribute(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    """Leaves out one garment or accessory, as long prompts are half read."""
    identity = tableau.actors[index].identity
    seen = _SEEN_CLOSE if tableau.shot == "close_up" else _OPTIONAL
    optional = [f.part for f in identity.features if f.part in seen]
    if not optional:
        return None
    gone = rng.choice(optional)
    kept = tuple(f for f in identity.features if f.part != gone)
    return _with_actor(tableau, index, identity=identity.model_copy(update={"features": kept}))


_OPTIONAL: Final = frozenset({"hat", "outer", "neck", "glasses", "beard"})
_SEEN_CLOSE: Final = frozenset({"hat", "glasses", "beard"})
_COLOURED: Final = ("coat", "top", "bottom", "hat", "hair")


def _wrong_colour(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    """Shifts the shade of one large part, as colours drift from picture to picture."""
    identity = tableau.actors[index].identity
    parts = [f.part for f in identity.features if f.part in _COLOURED]
    if tableau.shot == "close_up":
        parts = [part for part in parts if part in ("coat", "hat", "hair")]
    return (
        _with_actor(tableau, index, identity=recoloured(identity, rng.choice(parts), rng)) if parts else None
    )


def recoloured(identity: Identity, part: str, rng: random.Random) -> Identity:
    """The identity with another shade of one part, far enough off for people to see."""
    features = []
    for feature in identity.features:
        if feature.part == part:
            feature = feature.model_copy(update={"colour": _shifted(feature.colour, rng)})
        features.append(feature)
    return identity.model_copy(update={"features": tuple(features)})


def _shifted(colour: Colour, rng: random.Random) -> Colour:
    hue, light, saturation = colorsys.rgb_to_hls(*(c / 255 for c in colour.rgb))
    hue = (hue + rng.choice([-1, 1]) * rng.uniform(0.08, 0.16)) % 1.0
    light += 0.16 if light < 0.5 else -0.16
    rgb = colorsys.hls_to_rgb(hue, light, max(0.25, saturation))
    return Colour(name=colour.name, hex="#" + "".join(f"{round(c * 255):02x}" for c in rgb))


def _swapped_colours(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    """Gives two neighbours each other's garment colour."""
    if len(tableau.actors) < 2:
        return None
    first, second = rng.sample(range(len(tableau.actors)), 2)
    one, two = tableau.actors[first].identity, tableau.actors[second].identity
    top_one, top_two = one.feature("top"), two.feature("top")
    if not top_one or not top_two or _near(top_one.colour, top_two.colour):
        return None
    tableau = _with_actor(tableau, first, identity=_dyed(one, top_two.colour))
    return _with_actor(tableau, second, identity=_dyed(two, top_one.colour))


def _near(one: Colour, two: Colour) -> bool:
    return sum(abs(a - b) for a, b in zip(one.rgb, two.rgb, strict=True)) < 60


def _dyed(identity: Identity, colour: Colour) -> Identity:
    features = tuple(
        f.model_copy(update={"colour": colour}) if f.part == "top" else f for f in identity.features
    )
    return identity.model_copy(update={"features": features})


def _missing_character(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if len(tableau.actors) < 2:
        return None
    gone = rng.randrange(len(tableau.actors))
    return tableau.model_copy(update={"actors": tableau.actors[:gone] + tableau.actors[gone + 1 :]})


def _extra_character(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    """Repeats somebody in the widest gap."""
    if not 1 <= len(tableau.actors) <= 4 or tableau.shot in ("medium", "close_up"):
        return None
    twin: Actor = rng.choice(tableau.actors)
    taken = sorted(actor.spot.x for actor in tableau.actors if actor.spot)
    free = max(CENTRE.values(), key=lambda x: min(abs(x - t) for t in taken))
    assert twin.spot is not None
    spot = twin.spot.model_copy(update={"x": free, "scale": twin.spot.scale * 0.92})
    extra = twin.model_copy(update={"spot": spot, "name": f"{twin.name}'s double"})
    return tableau.model_copy(update={"actors": (*tableau.actors, extra)})


def _wrong_placement(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if len(tableau.actors) < 2:
        return None
    first, second = rng.sample(range(len(tableau.actors)), 2)
    one, two = tableau.actors[first], tableau.actors[second]
    if not one.spot or not two.spot:
        return None
    tableau = _with_actor(tableau, first, spot=one.spot.model_copy(update={"x": two.spot.x}))
    return _with_actor(tableau, second, spot=two.spot.model_copy(update={"x": one.spot.x}))


def _wrong_prop(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if tableau.actors[index].prop is None or tableau.shot == "close_up":
        return None
    return _with_actor(
        tableau, index, prop=rng.choice([None, *(p for p in PROPS if p != tableau.actors[index].prop)])
    )


def _stray_object(tableau: Tableau, index: int, rng: random.Random) -> Tableau:
    x = rng.choice([0.08, 0.92, 0.5]) + rng.uniform(-0.04, 0.04)
    stray = Stray(name=rng.choice(STRAYS), x=round(x, 4), y=0.96, size=round(rng.uniform(0.1, 0.16), 4))
    return tableau.model_copy(update={"strays": (*tableau.strays, stray)})


def _stray_lettering(tableau: Tableau, index: int, rng: random.Random) -> Tableau:
    """Signs the picture, writes into a corner, or lays a watermark across."""
    where, (x, y), size = rng.choice(_WRITTEN)
    writing = Lettering(
        text="" if where == "signature" else rng.choice(WORDS),
        x=round(x + rng.uniform(-0.02, 0.02), 4),
        y=round(y + rng.uniform(-0.02, 0.02), 4),
        size=round(size * rng.uniform(0.9, 1.15), 4),
    )
    return tableau.model_copy(update={"lettering": (*tableau.lettering, writing)})


_WRITTEN: Final = (
    ("signature", (0.68, 0.95), 0.075), ("signature", (0.06, 0.95), 0.075),
    ("caption", (0.06, 0.13), 0.06), ("caption", (0.5, 0.13), 0.06),
    ("caption", (0.08, 0.95), 0.06), ("watermark", (0.25, 0.55), 0.085),
)  # fmt: skip
"""What is written, where its first letter stands and how high its letters are, in frame heights."""


def _wrong_setting(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if tableau.kind == "sheet":
        return None
    setting = rng.choice([name for name in SETTINGS if name != tableau.setting])
    return tableau.model_copy(update={"setting": setting, "detail": rng.choice(SETTINGS[setting])})


def _wrong_time(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if tableau.kind == "sheet":
        return None
    times: list[TimeOfDay] = [time for time in TIMES_OF_DAY if time != tableau.time]
    return tableau.model_copy(update={"time": rng.choice(times)})


def _wrong_style(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if tableau.kind == "sheet":
        return None
    styles: list[ArtStyle] = [style for style in ART_STYLES if style != tableau.style]
    return tableau.model_copy(update={"style": rng.choice(styles)})


def _wrong_weather(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    if tableau.kind == "sheet":
        return None
    weathers: list[Weather] = [weather for weather in WEATHERS if weather != tableau.weather]
    return tableau.model_copy(update={"weather": rng.choice(weathers)})


def _wrong_contact(tableau: Tableau, index: int, rng: random.Random) -> Tableau | None:
    """Leaves two who have to do with each other standing apart, each on its own."""
    actor = tableau.actors[index]
    if actor.contact is None or actor.hand_at is None:
        return None
    for number, other in enumerate(tableau.actors):
        if other.name == actor.contact.other and other.spot and actor.spot:
            aside = -_ASIDE if actor.spot.x < other.spot.x else _ASIDE
            tableau = _parted(tableau, index, aside)
            return _parted(tableau, number, -aside)
    return None


def _parted(tableau: Tableau, index: int, aside: float) -> Tableau:
    spot = tableau.actors[index].spot
    assert spot is not None
    moved = spot.model_copy(update={"x": round(spot.x + aside, 5)})
    return _with_actor(tableau, index, spot=moved, contact=None, hand_at=None)


_ASIDE: Final = 0.04
"""How far partners whose contact is forgotten step aside, in frame heights."""


KINDS: Final[Mapping[DefectType, Kind]] = {
    "wrong_attribute": Kind(0.013, True, _wrong_attribute, words=6, may_hide=True),
    "wrong_colour": Kind(0.012, True, _wrong_colour, words=4, may_hide=True),
    "swapped_colours": Kind(0.015, False, _swapped_colours, words=4, may_hide=True),
    "wrong_pose": Kind(0.014, True, _wrong_pose, words=8),
    "wrong_expression": Kind(0.018, True, _wrong_expression, words=4),
    "wrong_facing": Kind(0.012, True, _wrong_facing, words=2),
    "malformed_hand": Kind(0.022, True, _malformed_hand, may_hide=True),
    "wrong_prop": Kind(0.03, True, _wrong_prop, may_hide=True),
    "wrong_placement": Kind(0.012, False, _wrong_placement, words=2),
    "missing_character": Kind(0.018, False, _missing_character, words=2),
    "extra_character": Kind(0.018, False, _extra_character, may_hide=True),
    "stray_object": Kind(0.02, False, _stray_object, may_hide=True),
    "stray_lettering": Kind(0.01, False, _stray_lettering, may_hide=True),
    "wrong_setting": Kind(0.008, False, _wrong_setting),
    "wrong_time": Kind(0.012, False, _wrong_time),
    "wrong_style": Kind(0.01, False, _wrong_style),
    "wrong_weather": Kind(0.012, False, _wrong_weather, may_hide=True),
    "wrong_contact": Kind(0.1, True, _wrong_contact, words=1.5, may_hide=True),
}
"""Rates that the presets multiply: `typical` by 1.1, `harsh` by 2.75."""
