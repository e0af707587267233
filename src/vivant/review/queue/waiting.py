"""What waits for a person at each checkpoint, as the catalogue says at one moment."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, get_args

from sqlalchemy import Connection, select

from vivant.config import Config
from vivant.pipeline.checkpoints import needs_person
from vivant.schema.record import Checkpoint
from vivant.seeds import derive
from vivant.store.tables import characters, decisions, frames, stories
from vivant.store.versions import FRAME_VERSIONS, frame_version, version_of

CHECKPOINTS: Final[tuple[Checkpoint, ...]] = get_args(Checkpoint)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that a person must decide on. Lower `rank` comes first."""

    checkpoint: Checkpoint
    subject: str
    version: str
    rank: float


def waiting(
    connection: Connection, config: Config, checkpoint: Checkpoint, subject: str | None = None
) -> Iterator[Waiting]:
    """Everything that waits at a checkpoint, or the one `subject` if it does."""
    return _WAITING[checkpoint](connection, config, subject)


def _characters(connection: Connection, config: Config, subject: str | None) -> Iterator[Waiting]:
    query = select(characters.c.id, characters.c.number).where(
        characters.c.state == "pending", characters.c.template.is_not(None)
    )
    if subject is not None:
        query = query.where(characters.c.id == subject)
    for row in connection.execute(query).all():
        if needs_person(config.checkpoints, "characters", row.id, config.project.seed):
            yield _waiting(connection, config, "characters", row.id, row.number)


def _stories(connection: Connection, config: Config, subject: str | None) -> Iterator[Waiting]:
    decided = select(decisions.c.subject).where(
        decisions.c.checkpoint == "stories", ~decisions.c.superseded, decisions.c.subject == stories.c.id
    )
    query = select(stories.c.id, stories.c.number).where(
        stories.c.state == "encoded", stories.c.data.is_not(None), ~decided.exists()
    )
    if subject is not None:
        query = query.where(stories.c.id == subject)
    for row in connection.execute(query).all():
        if needs_person(config.checkpoints, "stories", row.id, config.project.seed):
            yield _waiting(connection, config, "stories", row.id, row.number)


def _waiting(
    connection: Connection, config: Config, checkpoint: Checkpoint, subject: str, number: int
) -> Waiting:
    version = version_of(connection, checkpoint, subject)
    assert version is not None
    return Waiting(checkpoint, subject, version, _rank(config, subject, number, None))


def _frames(connection: Connection, config: Config, subject: str | None) -> Iterator[Waiting]:
    query = FRAME_VERSIONS.add_columns(stories.c.number, frames.c.position).where(
        frames.c.state == "pending", frames.c.best.is_not(None)
    )
    if subject is not None:
        query = query.where(frames.c.id == subject)
    for row in connection.execute(query).all():
        rank = _rank(config, row.id, row.number + row.position / 100, row.score)
        yield Waiting("frames", row.id, frame_version(row.revision, row.image, row.made), rank)


def _rank(config: Config, subject: str, place: float, score: float | None) -> float:
    match config.review.order:
        case "story":
            return place
        case "random":
            return float(derive(config.project.seed, "review", subject))
        case "unsure":
            # What the gate had most doubts about first; what it passed and only waits for an audit last.
            return place / 1e7 + (0.0 if score is None else score)


_WAITING: Final[dict[Checkpoint, Callable[[Connection, Config, str | None], Iterator[Waiting]]]] = {
    "characters": _characters,
    "stories": _stories,
    "frames": _frames,
}
