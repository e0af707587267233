"""What the gate asks, hears and concludes."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from vivant.schema.value import Value

Check = Literal["identity", "control", "scene", "sequence"]
"""The triple-check, and the sequence check across frames."""

Subject = Literal[
    "likeness", "count", "presence", "attribute", "colours",
    "pose", "expression", "facing", "placement",
    "setting", "time", "weather", "shot", "style", "prop", "contact", "hands", "stray", "lettering",
    "constancy",
]  # fmt: skip
"""What a question is about; with the character it names one thing that must be true."""

DefectType = Literal[
    "wrong_identity", "swapped_colours", "missing_character", "extra_character",
    "wrong_attribute", "wrong_colour", "wrong_pose", "wrong_expression", "wrong_facing",
    "wrong_placement", "wrong_setting", "wrong_time", "wrong_shot", "wrong_prop",
    "wrong_weather", "wrong_style", "wrong_contact", "malformed_hand", "stray_object", "stray_lettering",
    "inconstant", "unreadable",
]  # fmt: skip
Scope = Literal["local", "global"]
Verdict = Literal["yes", "no", "unsure", "not_judged"]

DEFECT_OF: Final[dict[Subject, tuple[DefectType, Scope]]] = {
    "likeness": ("wrong_identity", "global"),
    "count": ("extra_character", "global"),
    "presence": ("missing_character", "global"),
    "attribute": ("wrong_attribute", "local"),
    "colours": ("swapped_colours", "global"),
    "pose": ("wrong_pose", "global"),
    "expression": ("wrong_expression", "local"),
    "facing": ("wrong_facing", "global"),
    "placement": ("wrong_placement", "global"),
    "setting": ("wrong_setting", "global"),
    "time": ("wrong_time", "global"),
    "shot": ("wrong_shot", "global"),
    "prop": ("wrong_prop", "local"),
    "hands": ("malformed_hand", "local"),
    "stray": ("stray_object", "local"),
    "lettering": ("stray_lettering", "local"),
    "constancy": ("inconstant", "local"),
    "style": ("wrong_style", "global"),
    "weather": ("wrong_weather", "global"),
    "contact": ("wrong_contact", "global"),
}
"""The defect that a question answered no stands for, and how far it reaches."""


class Region(Value):
    """A rectangle in fractions of the picture: 0 ≤ left < right ≤ 1, 0 ≤ top < bottom ≤ 1."""

    left: Annotated[float, Field(ge=0, le=1)]
    top: Annotated[float, Field(ge=0, le=1)]
    right: Annotated[float, Field(ge=0, le=1)]
    bottom: Annotated[float, Field(ge=0, le=1)]

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.left >= self.right or self.top >= self.bottom:
            raise ValueError("an empty region")
        return self


class Question(Value):
    """One yes/no thing that must be true of an image, derived from its specification.

    `about` and `character` identify it within one image; `expected` is the closed-vocabulary value
    it asks for; `text` is the question in words.
    """

    check: Check
    about: Subject
    text: str
    expected: str = ""
    character: str | None = None

    @property
    def key(self) -> str:
        return f"{self.about}:{self.character}" if self.character else self.about


class Answer(Value):
    """What the judge said to one question; `note` and `region` say what it saw and where.

    `p_yes` is the probability of a yes, 0 to 1, from a judge that shows the likelihood of its words.
    """

    question: str
    verdict: Verdict
    note: str = ""
    region: Region | None = None
    p_yes: Annotated[float, Field(ge=0, le=1)] | None = None


class Finding(Value):
    """A question answered no: a defect, how far it reaches, on whom and where."""

    question: str
    defect: DefectType
    scope: Scope
    character: str | None = None
    region: Region | None = None
    note: str = ""
