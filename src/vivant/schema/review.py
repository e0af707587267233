"""Human validation: what people can answer, and what they are called."""

from typing import Annotated, Final, Literal, get_args

from pydantic import Field

from vivant.schema.gate import DefectType, Region
from vivant.schema.record import Checkpoint
from vivant.schema.value import Value

MemberRole = Literal["viewer", "reviewer", "adjudicator", "admin"]
"""Who may do what; each may do all that those before it may."""
MEMBER_ROLES: Final[tuple[MemberRole, ...]] = get_args(MemberRole)

HumanVerdict = Literal["pass", "fail", "cant_judge", "skip"]
"""What a person says to an item: it is good; it has a defect; a second person must say; not now, not me."""

OrderKind = Literal["another_template", "sheet", "respec", "edit", "redo"]
"""What people ask models for: another template of the same character, its sheet, a frame's spec anew, a
local edit of a frame's picture, a frame's picture made again."""


class HumanDefect(Value):
    """What a person can find wrong: one key, its words, and what the gate calls such defects."""

    name: str
    key: Annotated[str, Field(pattern=r"^[0-9]$")]
    words: str
    means: tuple[DefectType, ...] = ()


def _defect(key: str, name: str, words: str, *means: DefectType) -> HumanDefect:
    return HumanDefect(name=name, key=key, words=words, means=means)


HUMAN_DEFECTS: Final[dict[Checkpoint, tuple[HumanDefect, ...]]] = {
    "characters": (
        _defect("1", "not_as_described", "Not as described", "wrong_identity", "wrong_attribute"),
        _defect("2", "colours", "Wrong colours", "wrong_colour", "swapped_colours"),
        _defect("3", "malformed", "Malformed body, face or hands", "malformed_hand"),
        _defect("4", "cropped", "Not the whole body, or not alone", "extra_character", "wrong_shot"),
        _defect("5", "alike", "Could be taken for somebody else", "wrong_identity"),
        _defect("6", "style", "Another art style", "wrong_style"),
        _defect("7", "expression", "Not neutral: it has a mood or a pose", "wrong_expression", "wrong_pose"),
        _defect("8", "unsuitable", "Not suitable to publish"),
        _defect("9", "background", "Something in the background", "stray_object"),
        _defect("0", "writing", "Writing or a watermark", "stray_lettering"),
    ),
    "stories": (
        _defect("1", "incoherent", "It does not make sense"),
        _defect("2", "spec", "A frame does not show what is told"),
        _defect("3", "pose", "A pose or expression does not fit", "wrong_pose", "wrong_expression"),
        _defect("4", "cast", "Somebody is missing, or does not belong", "missing_character", "extra_character"),
        _defect("5", "scene", "A place, time or weather does not fit", "wrong_setting", "wrong_time"),
        _defect("6", "props", "What is held does not fit", "wrong_prop"),
        _defect("7", "monotonous", "The frames are too much alike"),
        _defect("8", "unsuitable", "Not suitable to publish"),
        _defect("9", "language", "Faulty language"),
        _defect("0", "copied", "Told elsewhere already"),
    ),
    "frames": (
        _defect("1", "identity", "Wrong identity, face or species", "wrong_identity", "inconstant"),
        _defect("2", "hair", "Wrong hair or fur", "wrong_attribute"),
        _defect("3", "outfit", "Wrong clothes or colours", "wrong_attribute", "wrong_colour", "inconstant"),
        _defect("4", "prop", "Wrong thing held", "wrong_prop"),
        _defect("5", "cast", "Somebody missing, extra or twice", "missing_character", "extra_character"),
        _defect("6", "swapped", "Features swapped between characters", "swapped_colours"),
        _defect("7", "anatomy", "Malformed body or hands", "malformed_hand"),
        _defect("8", "style", "Another art style", "wrong_style"),
        _defect(
            "9", "action", "Not what is told: place, pose, action",
            "wrong_pose", "wrong_expression", "wrong_facing", "wrong_placement", "wrong_setting", "wrong_time",
            "wrong_weather", "wrong_shot", "wrong_contact",
        ),
        _defect("0", "stray", "Writing, a watermark, a stray object", "stray_lettering", "stray_object"),
    ),
}  # fmt: skip
"""One key a defect, the same place on the keyboard for like things at every checkpoint."""


class HumanAnswer(Value):
    """What one person said to one item.

    `choice` is the attempt that was chosen where two were shown (the first one shown otherwise, None).
    `defects` are names of `HUMAN_DEFECTS`, at least one for a fail; `region` and `character` say where, as
    far as the person marked it. `seconds` is how long it was looked at, `by_key` whether a key was pressed.
    """

    verdict: HumanVerdict
    choice: int | None = None
    defects: Annotated[tuple[str, ...], Field(max_length=10)] = ()
    region: Region | None = None
    character: Annotated[str, Field(max_length=20)] | None = None
    note: Annotated[str, Field(max_length=1000)] = ""
    seconds: Annotated[float, Field(ge=0, le=86_400)] = 0.0
    by_key: bool = False
