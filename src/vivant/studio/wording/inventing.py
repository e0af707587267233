"""What a painter adds where the words are silent: a body needs a coat and eyes, and most wear clothes."""

import random
from collections.abc import Mapping, Set
from typing import Final

from vivant.schema.character import Feature
from vivant.schema.vocabulary import SubjectType
from vivant.studio.features import COAT, FULL_LENGTH_TOPS, HUMAN, KINDS
from vivant.studio.natural import LEGLESS, coats, eye_colours, hair_colours, hair_kinds
from vivant.studio.palette import GARMENT_COLOURS, SKIN_COLOURS
from vivant.studio.wording.shades import shade

_CREATURES_WEAR: Final[Mapping[str, float]] = {"top": 0.9, "bottom": 0.7, "shoes": 0.6}
"""How often a creature that the words leave bare is dressed; people always are."""
_MARKS: Final = ("rust", "pink", "brown", "charcoal")
_FRAMES: Final = ("gold", "charcoal", "brown", "silver")


def invent(
    features: dict[str, Feature],
    species: str,
    subject_type: SubjectType,
    absent: Set[str],
    outfit: Mapping[str, tuple[str, ...]],
    choose: random.Random,
    *,
    dressed: bool,
) -> None:
    """Adds to `features` what is missing and not said to be `absent`.

    `outfit` is what the profession wears: its kinds go first, and all of it is put on if the words say
    nothing at all about clothes (`dressed` is false).
    """
    _add_body(features, species, subject_type, absent, choose)
    if not dressed:
        for part, kinds in outfit.items():
            _wear(features, part, kinds, absent, choose)
    for part, often in _CREATURES_WEAR.items():
        chosen = subject_type in HUMAN or choose.random() < often
        if chosen and not (part != "top" and species in LEGLESS):
            _wear(features, part, outfit.get(part, KINDS[part]), absent, choose)
    top = features.get("top")
    if top is not None and top.kind in FULL_LENGTH_TOPS:
        features.pop("bottom", None)


def usual_colours(part: str, subject_type: SubjectType) -> tuple[str, ...]:
    """Names of likely colours for a part that the words name without one."""
    match part:
        case "coat" if subject_type in HUMAN:
            return SKIN_COLOURS
        case "hair" | "beard":
            return hair_colours(subject_type)
        case "eyes":
            return eye_colours(subject_type)
        case "mark":
            return _MARKS
        case "glasses":
            return _FRAMES
        case _:
            return GARMENT_COLOURS


def _add_body(
    features: dict[str, Feature],
    species: str,
    subject_type: SubjectType,
    absent: Set[str],
    choose: random.Random,
) -> None:
    pairs = coats(species)
    told = features["coat"].colour.name if "coat" in features else None
    coat, belly = choose.choice([pair for pair in pairs if pair[0] == told] or pairs)
    if told is None:
        features["coat"] = Feature(part="coat", kind=COAT[subject_type], colour=shade(coat, choose))
    if belly and "belly" not in features and "belly" not in absent:
        features["belly"] = Feature(part="belly", kind="belly", colour=shade(belly, choose))
    if "eyes" not in features:
        name = choose.choice(eye_colours(subject_type))
        features["eyes"] = Feature(part="eyes", kind="eyes", colour=shade(name, choose))
    if subject_type in HUMAN and "hair" not in features and "hair" not in absent:
        kind, name = choose.choice(hair_kinds(species)), choose.choice(hair_colours(subject_type))
        features["hair"] = Feature(part="hair", kind=kind, colour=shade(name, choose))


def _wear(
    features: dict[str, Feature], part: str, kinds: tuple[str, ...], absent: Set[str], choose: random.Random
) -> None:
    if part not in features and part not in absent:
        kind, name = choose.choice(kinds), choose.choice(GARMENT_COLOURS)
        features[part] = Feature(part=part, kind=kind, colour=shade(name, choose))
