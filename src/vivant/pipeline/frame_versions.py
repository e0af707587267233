"""The versions of a page: everything that was made for it, and which one stands; letting another one stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.errors import InputError
from vivant.pipeline.deciding import decision_of, record
from vivant.pipeline.finding import find_frame
from vivant.pipeline.ordering import refuse_if_fallen
from vivant.pipeline.project import open_project
from vivant.report.wording import ACTIONS, place_of
from vivant.schema.record import Action, Attempt, State


@dataclass(frozen=True, slots=True)
class Version:
    """One attempt at a frame; `number` counts from 1. `change` is what its prompt says that the one which it was made
    from did not, or what was edited; `asked` are a person's words, where it was made for them."""

    number: int
    action: Action
    parent: int | None
    model: str
    score: float | None
    change: str
    asked: str
    image: str | None
    why: str
    stands: bool

    def document(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    def line(self) -> str:
        origin = "" if self.parent is None else f", from {self.parent}"
        judged = "not judged" if self.score is None else f"{100 * self.score:.0f} % yes"
        if self.image is None:
            judged = "no picture"
        parts = [f"{ACTIONS[self.action]}{origin}", judged, self.model, self.asked or self.change]
        mark = "*" if self.stands else " "
        return f"{mark} {self.number:>2}  {' · '.join(part for part in parts if part)}"


@dataclass(frozen=True, slots=True)
class Versions:
    """All versions of a frame, and where it ended."""

    frame: str
    state: State
    reason: str
    versions: tuple[Version, ...]

    def document(self) -> dict[str, Any]:
        told = [version.document() for version in self.versions]
        return {"frame": self.frame, "state": self.state, "reason": self.reason, "versions": told}

    def lines(self) -> Iterator[str]:
        yield f"{self.frame} is {self.state}: {self.reason}"
        yield from (version.line() for version in self.versions)
        if not self.versions:
            yield "Nothing was made for it yet."
        elif any(version.stands for version in self.versions):
            yield "* stands for the frame."


def frame_versions(directory: Path, story: str, frame: str) -> Versions:
    """The versions of a frame of a story, oldest first. Raises InputError for what there is not."""
    with open_project(directory) as project:
        found = find_frame(project, story, frame)
        made = project.catalogue.attempts(found.id)
    told = tuple(_version(attempt, made, found.best) for attempt in made)
    return Versions(found.id, found.state, found.reason, told)


def let_stand(directory: Path, story: str, frame: str, number: int, *, why: str, by: str) -> Versions:
    """Decides that the version of that number, from 1, stands for a frame, whatever the gate holds of it.

    Raises InputError for a version that there is not, or that has no picture. One that stands accepted is not
    decided on again.
    """
    with open_project(directory) as project:
        found = find_frame(project, story, frame)
        count = len(project.catalogue.attempts(found.id))
        if not 1 <= number <= count:
            there = f"Its versions are 1 to {count}." if count else "Nothing was made for it yet."
            raise InputError(f"{found.id} has no version {number}", there)
        if (found.state, found.best) != ("accepted", number - 1):
            with project.catalogue.transaction() as connection:
                refuse_if_fallen(connection, found.id)
                decision = decision_of(
                    project, "frames", found.id, approved=True, by=by, why=why, attempt=number - 1
                )
                record(connection, project, decision)
    return frame_versions(directory, story, frame)


def _version(attempt: Attempt, made: Sequence[Attempt], best: int | None) -> Version:
    return Version(
        number=attempt.number + 1,
        action=attempt.action,
        parent=None if attempt.parent is None else attempt.parent + 1,
        model=attempt.model,
        score=attempt.score,
        change=_change(attempt, made),
        asked="" if attempt.about else attempt.instruction,
        image=attempt.image,
        why=attempt.why or attempt.error,
        stands=attempt.number == best,
    )


def _change(attempt: Attempt, made: Sequence[Attempt]) -> str:
    if attempt.region is not None:
        return f"{place_of(attempt.region)}: {attempt.instruction}"
    if attempt.parent is None:
        return ""
    before = made[attempt.parent].prompt.split("\n")
    return " ".join(line for line in attempt.prompt.split("\n") if line not in before)
