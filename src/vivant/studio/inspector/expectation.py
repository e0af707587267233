"""What a picture should hold, gathered from the questions and the portraits alone."""

import functools
import random
from collections.abc import Sequence
from typing import Final, cast

import numpy as np
import numpy.typing as npt

from vivant.schema.character import Colour, Feature, Identity
from vivant.schema.gate import Question
from vivant.schema.judging import Pixels, Portrait
from vivant.schema.vocabulary import Angle, Expression, Facing, Placement, Pose, ShotScale, TimeOfDay
from vivant.studio.drawing.displaylist import RGB, recoloured
from vivant.studio.drawing.scene import actor_group, drawn, set_of, staged
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.features import SETTINGS
from vivant.studio.prompt_reading import read_words

Labels = npt.NDArray[np.uint8]

TEMPLATE_SIZE: Final = 512


def expected(questions: Sequence[Question], portraits: Sequence[Portrait]) -> Tableau:
    """The tableau that would answer every question with yes; actors are named by character id."""
    value = {question.key: question.expected for question in questions}
    kind = "frame" if "setting" in value else "sheet"
    actors = tuple(_actor(portrait, value) for portrait in portraits)
    if kind == "sheet":
        return Tableau(kind="sheet", actors=actors)
    setting, _, detail = value["setting"].partition("/")
    shot, _, angle = value.get("shot", "full/eye_level").partition("/")
    known = SETTINGS.get(setting)
    return Tableau(
        kind="frame",
        actors=actors,
        setting=setting,
        detail=detail or (known[0] if known else ""),
        time=cast(TimeOfDay, value.get("time", "day")),
        shot=cast(ShotScale, shot),
        angle=cast(Angle, angle),
    )


def _actor(portrait: Portrait, value: dict[str, str]) -> Actor:
    who = portrait.character
    return Actor(
        name=who,
        identity=_identity(portrait),
        pose=cast(Pose, value.get(f"pose:{who}", "standing")),
        expression=cast(Expression, value.get(f"expression:{who}", "neutral")),
        facing=cast(Facing, value.get(f"facing:{who}", "right")),
        placement=cast(Placement, value.get(f"placement:{who}", "center")),
        prop=value.get(f"prop:{who}") or None,
    )


class _Known:
    """A portrait as a dictionary key: by its words and the identity of its template."""

    __slots__ = ("key", "portrait")

    def __init__(self, portrait: Portrait) -> None:
        self.portrait = portrait
        self.key = (portrait.description, portrait.template_id)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self.key == other.key


def _identity(portrait: Portrait) -> Identity:
    return _identity_of(_Known(portrait))


@functools.lru_cache(maxsize=4096)
def _identity_of(known: _Known) -> Identity:
    identity = read_words(known.portrait.description, random.Random(0))
    template = known.portrait.template
    return identity if template is None else _coloured_as(identity, template)


def _coloured_as(identity: Identity, template: Pixels) -> Identity:
    """The identity with the colours that the template shows, looked up part by part."""
    height, width = template.shape[:2]
    stance = Tableau(kind="sheet", actors=(Actor(name="", identity=identity, facing="viewer"),))
    actor = staged(stance, width / height).actors[0]
    parts = [feature.part for feature in identity.features]
    labels = part_labels(actor, stance, parts, width, height)
    features = []
    for number, feature in enumerate(identity.features, 1):
        pixels = template[labels == number]
        features.append(_seen(feature, pixels) if len(pixels) >= 12 else feature)
    return identity.model_copy(update={"features": tuple(features)})


def _seen(feature: Feature, pixels: npt.NDArray[np.uint8]) -> Feature:
    """The feature in the colours most of its pixels have, nearest to those its words name."""
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    values, counts = np.unique(packed, return_counts=True)
    common = values[np.argsort(-counts, kind="stable")][:5]
    share = {int(v): c / len(packed) for v, c in zip(values, counts, strict=True)}
    likely = [int(v) for v in common if share[int(v)] > 0.06] or [int(common[0])]
    changes: dict[str, object] = {"colour": _nearest(feature.colour, likely)}
    if feature.second is not None:
        changes["second"] = _nearest(feature.second, likely)
    return feature.model_copy(update=changes)


def _nearest(named: Colour, packed: Sequence[int]) -> Colour:
    def distance(value: int) -> int:
        return sum((a - b) ** 2 for a, b in zip(named.rgb, _unpacked(value), strict=True))

    best = min(packed, key=distance)
    return Colour(name=named.name, hex="#{:02x}{:02x}{:02x}".format(*_unpacked(best)))


def _unpacked(value: int) -> RGB:
    return value >> 16, (value >> 8) & 255, value & 255


def part_labels(actor: Actor, tableau: Tableau, parts: Sequence[str], width: int, height: int) -> Labels:
    """Which part each pixel of an actor belongs to: 1-based index into `parts`, 0 for none.

    Pixels on an edge between parts belong to none.
    """
    colours: dict[str, RGB] = {part: ((i * 37) % 251 + 2, (i * 91) % 241 + 5, i) for i, part in enumerate(parts, 1)}
    figure = actor_group(actor, set_of(tableau, width, height))
    drawn_ = rasterise(recoloured([figure], colours, (1, 1, 0)), width, height, scale=height)
    labels = np.zeros((height, width), np.uint8)
    packed = drawn_.view(np.uint32)[..., 0]
    for number, part in enumerate(parts, 1):
        r, g, b = colours[part]
        labels[packed == (0xFF000000 | r << 16 | g << 8 | b)] = number
    return labels


def size_on_screen(actor: Actor) -> float:
    """The height of an actor, in frame heights."""
    assert actor.spot is not None
    box = drawn(actor).box
    return (box[3] - box[1]) * actor.spot.scale
