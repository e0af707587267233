"""How different two identities are, as differences that a viewer would name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from vivant.colour import lab_of
from vivant.design.nearest import Nearest, Rows, Vector
from vivant.schema.character import Colour, Feature, Identity
from vivant.schema.vocabulary import SUBJECT_TYPES

_FAR_COLOUR: Final = 40.0
"""From this distance (CIE 1976) on two colours are simply different; more does not make them more so."""
_SPECIES_WEIGHT, _TYPE_WEIGHT = 2.0, 1.0
_BUILD_WEIGHT, _STATURE_WEIGHT = 0.3, 0.2
_PATTERN_WEIGHT, _SECOND_WEIGHT = 0.4, 0.25
_BUILDS: Final = ("slim", "average", "stout")
_STATURES: Final = ("short", "average", "tall")
_TYPE_CODE: Final = {name: float(code) for code, name in enumerate(SUBJECT_TYPES)}


@dataclass(frozen=True, slots=True)
class Weight:
    """How much of a glance a part's kind and its colour take."""

    kind: float
    colour: float


WEIGHTS: Final[Mapping[str, Weight]] = {
    "coat": Weight(0.0, 2.2),
    "belly": Weight(0.0, 0.3),
    "eyes": Weight(0.0, 0.1),
    "hair": Weight(0.7, 1.1),
    "beard": Weight(0.9, 0.2),
    "crest": Weight(0.4, 0.3),
    "top": Weight(0.5, 1.7),
    "bottom": Weight(0.3, 0.8),
    "outer": Weight(0.7, 0.7),
    "neck": Weight(0.4, 0.3),
    "hat": Weight(1.0, 0.6),
    "glasses": Weight(0.4, 0.1),
    "shoes": Weight(0.15, 0.15),
    "mark": Weight(0.3, 0.1),
}
"""By area and by how much people look there. The colours of body and top weigh most: two who share them
pass for one person who changed hats."""


def attribute_distance(a: Identity, b: Identity) -> float:
    """How many differences a viewer would name, weighted; 0 for equals, about 10 for strangers."""
    earlier = Identities()
    earlier.add("a", a)
    return float(earlier.distances(b)[0])


class Identities:
    """All identities so far, to be compared with a new one at once (2,000 in two milliseconds)."""

    def __init__(self) -> None:
        self._species: dict[str, int] = {}
        self._kinds: dict[str, int] = {"": 0}
        self._rows = Rows(_ROW)

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, id: str, identity: Identity) -> None:
        self._rows.add(id, self._encode(identity))

    def distances(self, identity: Identity) -> Vector:
        """Attribute distance to each identity added, in the order of adding."""
        return _attribute_distances(self._rows.filled, self._encode(identity))

    def nearest(self, identity: Identity) -> Nearest | None:
        return self._rows.nearest(self.distances(identity))

    def _encode(self, identity: Identity) -> Vector:
        row = np.zeros(_ROW, np.float32)
        row[0] = self._species.setdefault(identity.species, len(self._species))
        row[1] = _TYPE_CODE[identity.subject_type]
        row[2] = _BUILDS.index(identity.build)
        row[3] = _STATURES.index(identity.stature)
        features = {feature.part: feature for feature in identity.features}
        for column, part in enumerate(WEIGHTS):
            if (feature := features.get(part)) is not None:
                row[_PARTS_FROM + column * _PART : _PARTS_FROM + (column + 1) * _PART] = self._told(feature)
        return row

    def _told(self, feature: Feature) -> tuple[float, ...]:
        kind = self._kinds.setdefault(feature.kind, len(self._kinds))
        pattern = self._kinds.setdefault(feature.pattern, len(self._kinds))
        second = _seen(feature.second or feature.colour)
        return (float(kind), *_seen(feature.colour), float(pattern), *second)


_PARTS_FROM: Final = 4
_PART: Final = 8
"""Numbers per part: kind (0: absent), colour (L, a, b), pattern, second colour (L, a, b)."""
_ROW: Final = _PARTS_FROM + _PART * len(WEIGHTS)
_KIND_WEIGHTS: Final = np.array([w.kind for w in WEIGHTS.values()], np.float32)
_COLOUR_WEIGHTS: Final = np.array([w.colour for w in WEIGHTS.values()], np.float32)


def _seen(colour: Colour) -> tuple[float, float, float]:
    return lab_of(colour.rgb)


def _attribute_distances(rows: Vector, row: Vector) -> Vector:
    total = (rows[:, 0] != row[0]) * _SPECIES_WEIGHT + (rows[:, 1] != row[1]) * _TYPE_WEIGHT
    total += np.abs(rows[:, 2] - row[2]) * _BUILD_WEIGHT + np.abs(rows[:, 3] - row[3]) * _STATURE_WEIGHT
    theirs = rows[:, _PARTS_FROM:].reshape(len(rows), len(WEIGHTS), _PART)
    ours = row[_PARTS_FROM:].reshape(-1, _PART)
    has, have = theirs[..., 0] > 0, ours[..., 0] > 0
    both, only_one = has & have, has != have
    kind = (theirs[..., 0] != ours[..., 0]) * _KIND_WEIGHTS
    colour = np.where(only_one, 0.5, both * _apart(theirs[..., 1:4], ours[..., 1:4])) * _COLOUR_WEIGHTS
    weight = np.minimum(1.0, _COLOUR_WEIGHTS)
    pattern = both * (theirs[..., 4] != ours[..., 4]) * _PATTERN_WEIGHT * weight
    second = both * _apart(theirs[..., 5:8], ours[..., 5:8]) * _SECOND_WEIGHT * weight
    return np.asarray(total + (kind + colour + pattern + second).sum(axis=1), np.float32)


def _apart(one: Vector, two: Vector) -> Vector:
    """Colour distance as a share of `_FAR_COLOUR`, at most 1."""
    distance = np.sqrt(np.square(one - two).sum(axis=-1))
    return np.asarray(np.minimum(1.0, distance / _FAR_COLOUR), np.float32)
