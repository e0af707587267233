"""The vocabularies in words, as prompts are filled in with them."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, get_args

from vivant.schema.character import Identity, Pattern
from vivant.schema.contact import FITS
from vivant.schema.story import LEAST_FRAMES, MOST_CAST, MOST_FRAMES, FrameSpec
from vivant.schema.vocabulary import (
    ANGLES,
    ART_STYLES,
    CONTACT_KINDS,
    EXPRESSIONS,
    MOST_ON_STAGE,
    PLACEMENTS,
    POSES,
    SHOT_SCALES,
    SUBJECT_TYPES,
    TIMES_OF_DAY,
    VIEWS,
    WAIST_UP_POSES,
    WEATHERS,
    Angle,
    ArtStyle,
    ContactKind,
    Facing,
    Pose,
    ShotScale,
)
from vivant.studio.features import COAT, KINDS, OUTFITS, PROPS, SETTINGS, SPECIES
from vivant.studio.palette import GARMENT_COLOURS

_MEANS: Final[Mapping[ContactKind, str]] = {
    "giving": "hands a thing to the other, their hands meeting",
    "taking": "takes a thing from the other, their hands meeting",
    "touching": "lays a hand on the other's shoulder",
    "leading": "leads the other by the hand",
}

_SHOT: Final[Mapping[ShotScale, str]] = {
    "wide": "whole figures, small in a wide view of the place",
    "full": "whole figures from head to feet that take up most of the height",
    "medium": "figures from about the waist up",
    "close_up": "heads and shoulders",
}
_ANGLE: Final[Mapping[Angle, str]] = {
    "eye_level": "straight on",
    "high": "looking down: a high horizon, much ground",
    "low": "looking up: a low horizon, little ground",
}
_STYLE: Final[Mapping[ArtStyle, str]] = {
    "storybook": "clean flat colours with coloured outlines",
    "ink_and_wash": "dark pen lines over pools of watercolour",
    "paper_cutout": "pieces of coloured paper without lines, each with a small shadow",
    "crayon": "waxy strokes, the grain of the paper showing through",
    "woodcut": "carved black lines, few earthy colours",
    "gouache": "opaque, softly shaded brushwork without outlines",
}


def fillings() -> dict[str, str]:
    """What the placeholders of prompt files stand for: `$poses` → "standing, walking, …".

    Settings, species, professions, parts and colours are open, so theirs are hints: what the embedded
    studio can draw too.
    """
    return {
        "angles": _meant(ANGLES, _ANGLE),
        "builds": _listed(get_args(Identity.model_fields["build"].annotation)),
        "coats": "; ".join(f"{kind} for {subject_type}" for subject_type, kind in COAT.items()),
        "colours": ", ".join(GARMENT_COLOURS),
        "contacts": _contacts(),
        "expressions": _listed(EXPRESSIONS),
        "facings": _listed(get_args(Facing)),
        "kinds": _rows(KINDS, indent="    "),
        "least_frames": str(LEAST_FRAMES),
        "most_cast": str(MOST_CAST),
        "most_frames": str(MOST_FRAMES),
        "most_on_stage": ", ".join(f"{shot} {most}" for shot, most in MOST_ON_STAGE.items()),
        "parts": ", ".join(f"`{part}`" for part in ("coat", "belly", *KINDS)),
        "patterns": _listed(get_args(Pattern)),
        "placements": _listed(PLACEMENTS),
        "poses": _listed(POSES),
        "professions": _rows(_professions(), indent="  "),
        "props": ", ".join(PROPS),
        "settings": _rows(SETTINGS, indent="  "),
        "shots": _meant(SHOT_SCALES, _SHOT),
        "species": _rows(SPECIES, indent="  "),
        "statures": _listed(get_args(Identity.model_fields["stature"].annotation)),
        "styles": _meant(ART_STYLES, _STYLE),
        "style": FrameSpec.model_fields["style"].get_default(),
        "subject_types": _listed(SUBJECT_TYPES),
        "times": _listed(TIMES_OF_DAY),
        "views": _listed(VIEWS),
        "waist_up": _listed(_poses(WAIST_UP_POSES)),
        "weathers": _listed(WEATHERS),
    }


def _listed(members: Iterable[str]) -> str:
    return ", ".join(members)


def _meant(members: Iterable[str], means: Mapping[Any, str]) -> str:
    return "; ".join(f"{member}, {means[member]}" for member in members)


def _rows(table: Mapping[Any, Iterable[str]], *, indent: str) -> str:
    return "\n".join(f"{indent}- {name}: {', '.join(members)}" for name, members in table.items())


def _professions() -> dict[str, list[str]]:
    by_category: dict[str, list[str]] = {}
    for name, outfit in OUTFITS.items():
        by_category.setdefault(outfit.category, []).append(name)
    return by_category


def _contacts() -> str:
    return "\n".join(
        f"  - {kind}: this one {_MEANS[kind]}. This one's pose is one of {_listed(_poses(FITS[kind].own))}; "
        f"the other's one of {_listed(_poses(FITS[kind].other))}."
        for kind in CONTACT_KINDS
    )


def _poses(chosen: frozenset[Pose]) -> list[Pose]:
    """In the order of the vocabulary: a set has none that lasts."""
    return [pose for pose in POSES if pose in chosen]
