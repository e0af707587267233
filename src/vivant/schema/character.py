"""Characters: persistent identities. They never hold pose or expression."""

from typing import Annotated, Literal

from pydantic import Field

from vivant.schema.value import Value
from vivant.schema.vocabulary import ProfessionCategory, SubjectType

Hex = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Pattern = Literal["plain", "striped", "dotted", "checked"]


class Colour(Value):
    """A colour as people say it and as it is measured: `Colour(name="teal", hex="#1f8a8a")`."""

    name: str
    hex: Hex

    @property
    def rgb(self) -> tuple[int, int, int]:
        return int(self.hex[1:3], 16), int(self.hex[3:5], 16), int(self.hex[5:7], 16)


class Feature(Value):
    """One part by which a character is known: `hat: straw hat, yellow`."""

    part: str
    kind: str
    colour: Colour
    second: Colour | None = None
    pattern: Pattern = "plain"


class Identity(Value):
    """What makes a character itself: body, colours, hair or fur, garments, accessories, marks."""

    subject_type: SubjectType
    species: str
    build: Literal["slim", "average", "stout"] = "average"
    stature: Literal["short", "average", "tall"] = "average"
    features: tuple[Feature, ...]

    def feature(self, part: str) -> Feature | None:
        return next((f for f in self.features if f.part == part), None)


class Character(Value):
    """A member of the cast (`C_ID` in the paper).

    `description` tells the identity in words; `revision` counts the designs that people or the
    uniqueness check asked for.
    """

    id: Annotated[str, Field(pattern=r"^C[0-9]{4,}$")]
    name: str
    category: ProfessionCategory
    profession: str
    identity: Identity
    description: str
    revision: int = 1
