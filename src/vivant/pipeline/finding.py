"""Finding what a person names: a story by its id or its title, a frame by its number or its id."""

import re
from typing import Final

from vivant.errors import InputError
from vivant.pipeline.project import Project
from vivant.schema.story import Story
from vivant.store.records import FrameRecord, StoryRecord

_NUMBER: Final = re.compile(r"[0-9]{1,6}")
_NAMED: Final = 5
"""How many stories an error names."""


def find_story(project: Project, wanted: str) -> Story:
    """The story with this id, or with this title however it is capitalised.

    Raises InputError where there is none, where several are called so, and where it was refused or rejected.
    """
    record = project.catalogue.story(wanted)
    if record is None:
        told = [r for r in project.catalogue.stories() if r.story and _same(r.story.title, wanted)]
        if len(told) > 1:
            ids = ", ".join(r.id for r in told)
            raise InputError(f"{len(told)} stories are called {wanted!r}: {ids}", "Name one by its id.")
        if not told:
            raise InputError(
                f"there is no story {wanted!r} in {project.directory}", _which_there_are(project)
            )
        (record,) = told
    return _standing(record)


def find_frame(project: Project, story: str, wanted: str) -> FrameRecord:
    """The frame of a story with this number, from 1, or with this id. Raises InputError."""
    found = find_story(project, story)
    frames = list(project.catalogue.frames(found.id))
    if _NUMBER.fullmatch(wanted):
        frame = next((f for f in frames if f.position + 1 == int(wanted)), None)
    else:
        frame = next((f for f in frames if f.id == wanted), None)
    if frame is None:
        raise InputError(
            f"{found.id} has no frame {wanted}",
            f"Its frames are 1 to {len(frames)}, or {frames[0].id} to {frames[-1].id}.",
        )
    return frame


def _standing(record: StoryRecord) -> Story:
    if record.story is None:
        raise InputError(f"no story came of {record.id}: {record.reason}", "Choose another story.")
    if record.state != "encoded":
        raise InputError(f"{record.id} was {record.reason or record.state}", "Choose a story that stands.")
    return record.story


def _same(title: str, wanted: str) -> bool:
    return " ".join(title.casefold().split()) == " ".join(wanted.casefold().split())


def _which_there_are(project: Project) -> str:
    told = [f"{r.id} {r.story.title}" for r in project.catalogue.stories() if r.story]
    if not told:
        return f"Run `vivant build {project.directory}` first."
    more = f", and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    return f"There are: {'; '.join(told[:_NAMED])}{more}."
