"""What is known of all frames at one moment; it never changes, so that any number of requests may read it."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from vivant.review.browse.codes import Codes
from vivant.review.browse.columns import NOBODY, Array, Columns
from vivant.schema.vocabulary import (
    ART_STYLES,
    EXPRESSIONS,
    POSES,
    PROFESSION_CATEGORIES,
    SHOT_SCALES,
    SUBJECT_TYPES,
    TIMES_OF_DAY,
)

STATES: Final = ("pending", "accepted", "rejected", "failed")


@dataclass(frozen=True, slots=True)
class Names:
    """The codes of everything that frames are told apart by. Closed vocabularies keep their order."""

    state: Codes
    setting: Codes
    time: Codes
    weather: Codes
    shot: Codes
    style: Codes
    pose: Codes
    expression: Codes
    defect: Codes
    story: Codes
    character: Codes
    type: Codes
    category: Codes
    profession: Codes
    species: Codes


def new_names() -> Names:
    return Names(
        state=Codes(STATES), setting=Codes(), time=Codes(TIMES_OF_DAY), weather=Codes(), shot=Codes(SHOT_SCALES),
        style=Codes(ART_STYLES), pose=Codes(POSES), expression=Codes(EXPRESSIONS), defect=Codes(), story=Codes(),
        character=Codes(), type=Codes(SUBJECT_TYPES), category=Codes(PROFESSION_CATEGORIES), profession=Codes(),
        species=Codes(),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class People:
    """The characters by their codes: `names`, and codes of what they are; `known` of those that are there."""

    names: tuple[str, ...]
    templates: tuple[str, ...]
    type: Array
    category: Array
    profession: Array
    species: Array


@dataclass(frozen=True)
class Snapshot:
    """All frames that were read so far. `complete` says that none is missing, `version` counts the changes.

    Rows are numbers of frames that stay theirs as long as the application runs.
    """

    version: int
    complete: bool
    columns: Columns
    narrations: Sequence[str]
    titles: Mapping[str, str]
    people: People
    names: Names

    @functools.cached_property
    def rank(self) -> Array:
        """Every row's place in the order of stories and positions."""
        order = np.lexsort((self.columns.position, self.columns.number))
        rank = np.empty(len(order), np.int64)
        rank[order] = np.arange(len(order))
        return rank

    @functools.cached_property
    def counted(self) -> dict[str, Any]:
        """Counts that were asked for, by the filter that they are for: everybody asks for the same ones first."""
        return {}

    @functools.cached_property
    def frames(self) -> int:
        """How many frames there are."""
        return int(self.columns.alive.sum())

    @functools.cached_property
    def performed(self) -> Mapping[str, Array]:
        """By what performances are told apart, the code of each one, (5, frames); -1 where there is nobody."""
        columns, people = self.columns, self.people
        of_people = {name: getattr(people, name) for name in ("type", "category", "profession", "species")}
        return {
            "character": columns.who,
            "pose": columns.pose,
            "expression": columns.expression,
            # The code of nobody, -1, takes what is appended.
            **{name: np.append(codes, NOBODY).astype("i2")[columns.who] for name, codes in of_people.items()},
        }

    def frame_id(self, row: int) -> str:
        return f"{self.story_of(row)}-F{int(self.columns.position[row]) + 1:02d}"

    def story_of(self, row: int) -> str:
        return self.names.story.names[int(self.columns.story[row])]

    def picture_of(self, row: int) -> str:
        """The pixel id of the picture that stands for a frame, empty where there is none."""
        found = bytes(self.columns.picture[row])
        # numpy does not keep zeros at the end of bytes.
        return found.ljust(32, b"\0").hex() if found else ""
