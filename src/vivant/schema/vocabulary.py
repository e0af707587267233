"""The closed vocabularies. Sizes are the paper's (8, 4, 28, 12); the members are ours."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

SubjectType = Literal["child", "adult", "elder", "mammal", "bird", "scaled", "robot", "mythical"]
ProfessionCategory = Literal["makers", "scholars", "guardians", "performers"]
Pose = Literal[
    "standing", "walking", "running", "sitting", "kneeling", "crouching", "lying",
    "jumping", "climbing", "falling", "dancing", "bowing", "waving", "pointing",
    "reaching", "holding", "offering", "carrying", "pushing", "pulling", "throwing",
    "hugging_self", "arms_crossed", "hands_on_hips", "arms_raised", "thinking",
    "reading", "sleeping",
]  # fmt: skip
Expression = Literal[
    "neutral", "happy", "laughing", "sad", "crying", "angry",
    "surprised", "afraid", "disgusted", "sleepy", "determined", "shy",
]  # fmt: skip
ShotScale = Literal["wide", "full", "medium", "close_up"]
Angle = Literal["eye_level", "high", "low"]
TimeOfDay = Literal["dawn", "day", "dusk", "night"]
Weather = Literal["clear", "cloudy", "rain", "snow", "fog"]
Placement = Literal["far_left", "left", "center", "right", "far_right"]
Facing = Literal["left", "right", "viewer"]
View = Literal["front", "three_quarter", "side", "back"]
"""From where a character sheet shows a figure; all but the front are turned to the right."""
ArtStyle = Literal["storybook", "ink_and_wash", "paper_cutout", "crayon", "woodcut", "gouache"]
StyleChoice = Literal[ArtStyle, "mixed"]
"""One style for all stories, or every style for as many."""
ContactKind = Literal["giving", "taking", "touching", "leading"]

SUBJECT_TYPES: Final[tuple[SubjectType, ...]] = get_args(SubjectType)
PROFESSION_CATEGORIES: Final[tuple[ProfessionCategory, ...]] = get_args(ProfessionCategory)
POSES: Final[tuple[Pose, ...]] = get_args(Pose)
EXPRESSIONS: Final[tuple[Expression, ...]] = get_args(Expression)
SHOT_SCALES: Final[tuple[ShotScale, ...]] = get_args(ShotScale)
ANGLES: Final[tuple[Angle, ...]] = get_args(Angle)
TIMES_OF_DAY: Final[tuple[TimeOfDay, ...]] = get_args(TimeOfDay)
WEATHERS: Final[tuple[Weather, ...]] = get_args(Weather)
TIME_WORDS: Final[Mapping[TimeOfDay, str]] = {
    "dawn": "at dawn",
    "day": "by day",
    "dusk": "at dusk",
    "night": "at night",
}
WEATHER_WORDS: Final[Mapping[Weather, str]] = {
    "clear": "",
    "cloudy": "under clouds",
    "rain": "in the rain",
    "snow": "in the snow",
    "fog": "in the fog",
}
"""How a description of a picture says them; a clear sky goes without saying."""
PLACEMENTS: Final[tuple[Placement, ...]] = get_args(Placement)
VIEWS: Final[tuple[View, ...]] = get_args(View)
ART_STYLES: Final[tuple[ArtStyle, ...]] = get_args(ArtStyle)
CONTACT_KINDS: Final[tuple[ContactKind, ...]] = get_args(ContactKind)

WAIST_UP_POSES: Final[frozenset[Pose]] = frozenset(
    {
        "standing", "waving", "pointing", "reaching", "holding", "offering", "throwing",
        "hugging_self", "arms_crossed", "hands_on_hips", "arms_raised", "thinking", "reading",
    }
)  # fmt: skip
"""Poses that can be told in a medium shot, where legs are out of the picture."""

MOST_ON_STAGE: Final[dict[ShotScale, int]] = {"wide": 5, "full": 5, "medium": 3, "close_up": 2}
"""How many characters a shot can hold without anyone hiding another."""
