"""Waiting for people at a checkpoint, and what it is that waits."""

import asyncio
from typing import Final

from sqlalchemy import Select, select

from vivant.pipeline.attending import POLL, orders_wait
from vivant.pipeline.checkpoints import needs_person
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project
from vivant.schema.record import Checkpoint
from vivant.store.tables import characters, decisions, frames, stories

_UNIT: Final[dict[Checkpoint, str]] = {
    "characters": "characters decided by people",
    "stories": "stories decided by people",
    "frames": "frames decided by people",
}


async def people_decide(project: Project, checkpoint: Checkpoint, watch: Watch) -> None:
    """Returns when nothing waits for people at a checkpoint any more, nor for what they ordered."""
    total = done = 0
    while True:
        left = count_waiting(project, checkpoint)
        total = max(total, done + left)
        done = total - left
        watch(Step("review", done, total, _UNIT[checkpoint]))
        if not left and not _unfinished(project):
            return
        await asyncio.sleep(POLL)


def count_waiting(project: Project, checkpoint: Checkpoint) -> int:
    """How many wait for a person at a checkpoint; pictures that are still being made count too."""
    section, seed = project.config.checkpoints, project.config.project.seed
    with project.catalogue.view() as connection:
        found = connection.execute(_WAITING[checkpoint]).all()
    if checkpoint == "frames":
        return len(found)
    return sum(not row.shown or needs_person(section, checkpoint, row.id, seed) for row in found)


def undecided(project: Project) -> bool:
    """Whether a character or a story is undecided, by people and by policy."""
    with project.catalogue.view() as connection:
        return any(connection.execute(_WAITING[checkpoint].limit(1)).first() for checkpoint in _FIRST_TWO)


def _unfinished(project: Project) -> bool:
    with project.catalogue.view() as connection:
        return orders_wait(connection)


_FIRST_TWO: Final[tuple[Checkpoint, ...]] = ("characters", "stories")
_DECIDED: Final = select(decisions.c.number).where(
    decisions.c.checkpoint == "stories", decisions.c.subject == stories.c.id, ~decisions.c.superseded
)
_WAITING: Final[dict[Checkpoint, Select[*tuple[object, ...]]]] = {
    "characters": select(characters.c.id, characters.c.template.is_not(None).label("shown")).where(
        characters.c.state == "pending"
    ),
    "stories": select(stories.c.id, stories.c.data.is_not(None).label("shown")).where(
        stories.c.state == "encoded", ~_DECIDED.exists()
    ),
    "frames": select(frames.c.id).where(frames.c.state == "pending", frames.c.best.is_not(None)),
}
