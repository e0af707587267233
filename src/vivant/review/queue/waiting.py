"""What waits for a person at each checkpoint, as the catalogue says at one moment."""

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args

from sqlalchemy import Column, Connection, Select, bindparam, select

from vivant.config import Config
from vivant.pipeline.checkpoints import needs_person
from vivant.schema.record import Checkpoint
from vivant.seeds import derive
from vivant.store.rows import AnyRow
from vivant.store.tables import characters, decisions, frames, stories
from vivant.store.versions import FRAME_VERSIONS, character_version, frame_version, story_version

CHECKPOINTS: Final[tuple[Checkpoint, ...]] = get_args(Checkpoint)
Query = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that a person must decide on. Lower `rank` comes first."""

    checkpoint: Checkpoint
    subject: str
    version: str
    rank: float


def waiting(
    connection: Connection, config: Config, checkpoint: Checkpoint, subjects: Sequence[str] | None = None
) -> Iterator[Waiting]:
    """Everything that waits at a checkpoint, or what does of some `subjects`."""
    return _WAITING[checkpoint](connection, config, subjects)


_CHARACTERS: Final[Query] = select(
    characters.c.id, characters.c.number, characters.c.revision, characters.c.template
).where(characters.c.state == "pending", characters.c.template.is_not(None))
_DECIDED: Final = select(decisions.c.subject).where(
    decisions.c.checkpoint == "stories", ~decisions.c.superseded, decisions.c.subject == stories.c.id
)
_STORIES: Final[Query] = select(stories.c.id, stories.c.number, stories.c.revision, stories.c.data).where(
    stories.c.state == "encoded", stories.c.data.is_not(None), ~_DECIDED.exists()
)
_FRAMES: Final[Query] = FRAME_VERSIONS.add_columns(stories.c.number, frames.c.position).where(
    frames.c.state == "pending", frames.c.best.is_not(None)
)


def _characters(connection: Connection, config: Config, subjects: Sequence[str] | None) -> Iterator[Waiting]:
    for row in _rows(connection, _CHARACTERS, characters.c.id, subjects):
        if needs_person(config.checkpoints, "characters", row.id, config.project.seed):
            version = character_version(row.revision, row.template)
            yield Waiting("characters", row.id, version, _rank(config, row.id, row.number, None))


def _stories(connection: Connection, config: Config, subjects: Sequence[str] | None) -> Iterator[Waiting]:
    for row in _rows(connection, _STORIES, stories.c.id, subjects):
        if needs_person(config.checkpoints, "stories", row.id, config.project.seed):
            version = story_version(row.revision, row.data)
            yield Waiting("stories", row.id, version, _rank(config, row.id, row.number, None))


def _frames(connection: Connection, config: Config, subjects: Sequence[str] | None) -> Iterator[Waiting]:
    for row in _rows(connection, _FRAMES, frames.c.id, subjects):
        rank = _rank(config, row.id, row.number + row.position / 100, row.score)
        yield Waiting("frames", row.id, frame_version(row.revision, row.image, row.made), rank)


def _rows(
    connection: Connection, query: Query, id: Column[Any], subjects: Sequence[str] | None
) -> Sequence[AnyRow]:
    if subjects is None:
        return connection.execute(query).all()
    return connection.execute(_some_of(query, id), {"subjects": list(subjects)}).all()


@functools.cache
def _some_of(query: Query, id: Column[Any]) -> Query:
    return query.where(id.in_(bindparam("subjects", expanding=True)))


def _rank(config: Config, subject: str, place: float, score: float | None) -> float:
    match config.review.order:
        case "story":
            return place
        case "random":
            return float(derive(config.project.seed, "review", subject))
        case "unsure":
            # What the gate had most doubts about first; what it passed and only waits for an audit last.
            return place / 1e7 + (0.0 if score is None else score)


_WAITING: Final[dict[Checkpoint, Callable[[Connection, Config, Sequence[str] | None], Iterator[Waiting]]]] = {
    "characters": _characters,
    "stories": _stories,
    "frames": _frames,
}
