"""What a picture should hold, gathered from the questions and the portraits alone."""

import functools
import random
from collections.abc import Sequence
from typing import Final, cast

import numpy as np
import numpy.typing as npt

from vivant.schema.character import Colour, Feature, Identity
from vivant.schema.contact import Contact
from vivant.schema.gate import Question
from vivant.schema.judging import Pixels, Portrait
from vivant.schema.vocabulary import (
    VIEWS,
    Angle,
    ArtStyle,
    ContactKind,
    Expression,
    Facing,
    Placement,
    Pose,
    ShotScale,
    TimeOfDay,
    Weather,
)
from vivant.studio.drawing.displaylist import RGB, recoloured
from vivant.studio.drawing.scene import actor_group, draw_tableau, set_of, staged
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.features import SETTINGS
from vivant.studio.inspector.comparing import differences, shrunk
from vivant.studio.inspector.remembering import Ask
from vivant.studio.palette import COLOURS
from vivant.studio.prompt_reading import read_words

Labels = npt.NDArray[np.uint8]


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
        weather=cast(Weather, value.get("weather", "clear")),
        shot=cast(ShotScale, shot),
        angle=cast(Angle, angle),
        style=cast(ArtStyle, value.get("style", "storybook")),
    )


def _actor(portrait: Portrait, value: dict[str, str]) -> Actor:
    who = portrait.character
    seen = value.get(f"facing:{who}", "right")
    return Actor(
        name=who,
        identity=_identity(portrait),
        pose=cast(Pose, value.get(f"pose:{who}", "standing")),
        expression=cast(Expression, value.get(f"expression:{who}", "neutral")),
        facing="right" if seen in VIEWS else cast(Facing, seen),
        view=seen if seen in VIEWS else None,
        placement=cast(Placement, value.get(f"placement:{who}", "center")),
        prop=value.get(f"prop:{who}") or None,
        contact=_contact(value.get(f"contact:{who}", "")),
    )


def _contact(told: str) -> Contact | None:
    kind, _, other = told.partition("/")
    return Contact(kind=cast(ContactKind, kind), other=other) if other else None


def _identity(portrait: Portrait) -> Identity:
    return _remembered(Ask((portrait.description, portrait.template_id), lambda: _read(portrait)))


@functools.lru_cache(maxsize=4096)
def _remembered(ask: Ask[Identity]) -> Identity:
    return ask.answer()


def _read(portrait: Portrait) -> Identity:
    identity = read_words(portrait.description, random.Random(0))
    return identity if portrait.template is None else _coloured_as(identity, portrait.template)


def _coloured_as(identity: Identity, template: Pixels) -> Identity:
    """The identity with the colours that the template shows, looked up part by part.

    Starts from the exact colours found where each part should be, and corrects each by how far the
    figure, drawn anew, is off there.
    """
    step = max(1, template.shape[0] // _FITTED)
    sample = np.ascontiguousarray(template[step // 2 :: step, step // 2 :: step])
    height, width = sample.shape[:2]
    parts = [feature.part for feature in identity.features]
    stance = staged(_stance(identity), width / height)
    labels = part_labels(stance.actors[0], stance, parts, width, height)
    inside = np.flatnonzero(labels)
    owner, shown = labels.reshape(-1)[inside], sample.reshape(-1, 3)[inside]
    likely = [_frequent(shown[owner == number]) for number in range(1, len(parts) + 1)]
    features = tuple(
        _seen(f, () if f.part in _BY_NAME else colours)
        for f, colours in zip(identity.features, likely, strict=True)
    )
    fitted = identity.model_copy(update={"features": features})
    if all(_found(f, colours) for f, colours in zip(features, likely, strict=True)):
        return fitted
    for _ in range(_CORRECTIONS):
        drawn = draw_tableau(_stance(fitted), width, height).reshape(-1, 3)[inside]
        gap = shown.astype(np.int16) - drawn
        corrected = tuple(
            _corrected(feature, gap[owner == number]) for number, feature in enumerate(fitted.features, 1)
        )
        if corrected == fitted.features:
            break
        fitted = fitted.model_copy(update={"features": corrected})
    return _with_second_colours(fitted, likely, shrunk(template))


_FITTED: Final = 512
"""Templates are sampled down to about this height, pixels left as they are."""
_CORRECTIONS: Final = 3
_FEWEST: Final = 5
"""Pixels of one exact colour that count as a colour of a part and not as an edge."""
_BY_NAME: Final = frozenset({"eyes", "mark"})
"""Parts that are small, glossy or painted thin: what their words name says more than their pixels."""
_ENOUGH: Final = 120


def _stance(identity: Identity) -> Tableau:
    return Tableau(kind="sheet", actors=(Actor(name="", identity=identity, facing="viewer"),))


def _frequent(pixels: npt.NDArray[np.uint8]) -> list[RGB]:
    """The exact colours of a part, most frequent first."""
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    values, counts = np.unique(packed, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    return [_unpacked(int(values[i])) for i in order if counts[i] >= _FEWEST]


def _corrected(feature: Feature, gap: npt.NDArray[np.int16]) -> Feature:
    if len(gap) < _ENOUGH or feature.part in _BY_NAME:
        # Of small parts, edges and highlights are most: the median says nothing about the colour.
        return feature
    off = np.rint(np.median(gap, axis=0)).astype(int)
    if not off.any():
        return feature
    r, g, b = (min(255, max(0, c + int(o))) for c, o in zip(feature.colour.rgb, off, strict=True))
    colour = Colour(name=feature.colour.name, hex=f"#{r:02x}{g:02x}{b:02x}")
    return feature.model_copy(update={"colour": colour})


def _with_second_colours(identity: Identity, likely: Sequence[Sequence[RGB]], small: Pixels) -> Identity:
    """The identity whose pattern colours explain the template best."""
    height, width = small.shape[:2]

    def unexplained(candidate: Identity) -> int:
        return int(np.count_nonzero(differences(small, draw_tableau(_stance(candidate), width, height))))

    best: int | None = None
    for index, feature in enumerate(identity.features):
        if feature.second is None:
            continue
        best = unexplained(identity) if best is None else best
        if best == 0:
            break
        for colour in likely[index][:4]:
            second = Colour(name=feature.second.name, hex="#{:02x}{:02x}{:02x}".format(*colour))
            changed = feature.model_copy(update={"second": second})
            features = (*identity.features[:index], changed, *identity.features[index + 1 :])
            candidate = identity.model_copy(update={"features": features})
            if (left := unexplained(candidate)) < best:
                identity, best = candidate, left
    return identity


def _seen(feature: Feature, likely: Sequence[RGB]) -> Feature:
    """The feature in those of its colours that are nearest to what its words name."""
    changes: dict[str, object] = {"colour": _nearest(feature.colour, likely)}
    if feature.second is not None:
        changes["second"] = COLOURS.get(feature.second.name, feature.second)
    return feature.model_copy(update=changes)


def _found(feature: Feature, likely: Sequence[RGB]) -> bool:
    """Whether the exact colours were seen, so that nothing is left to correct."""
    shown = feature.colour.rgb in likely or feature.part in _BY_NAME or len(likely) < 3
    return shown and (feature.second is None or feature.second.rgb in likely)


def _nearest(named: Colour, likely: Sequence[RGB]) -> Colour:
    """The colour of a part nearest to its name; the palette's own where little of it can be seen."""
    palette = COLOURS.get(named.name, named)

    def distance(rgb: RGB) -> int:
        return sum((a - b) ** 2 for a, b in zip(palette.rgb, rgb, strict=True))

    if not likely or len(likely) < 3 or palette.rgb in likely:
        return palette
    return Colour(name=named.name, hex="#{:02x}{:02x}{:02x}".format(*min(likely, key=distance)))


def _unpacked(value: int) -> RGB:
    return value >> 16, (value >> 8) & 255, value & 255


def part_labels(actor: Actor, tableau: Tableau, parts: Sequence[str], width: int, height: int) -> Labels:
    """Which part each pixel of an actor belongs to: 1-based index into `parts`, 0 for none.

    Pixels on an edge between parts belong to none.
    """
    colours: dict[str, RGB] = {
        part: ((i * 37) % 251 + 2, (i * 91) % 241 + 5, i) for i, part in enumerate(parts, 1)
    }
    figure = actor_group(actor, set_of(tableau, width, height))
    drawn_ = rasterise(recoloured([figure], colours, (1, 1, 0)), width, height, scale=height)
    labels = np.zeros((height, width), np.uint8)
    packed = drawn_.view(np.uint32)[..., 0]
    for number, part in enumerate(parts, 1):
        r, g, b = colours[part]
        labels[packed == (0xFF000000 | r << 16 | g << 8 | b)] = number
    return labels
