"""What the index reads of the catalogue: stories with their frames, and characters, without images or models.

Specs are read as plain JSON: making schema values of a hundred thousand frames takes a minute, this takes
seconds, and what the catalogue holds was validated when it was written.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from vivant.store.tables import attempts, blobs, characters, findings, frames, stories

Spec = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FrameRead:
    """A frame as the catalogue has it; `defects` are those of its best attempt."""

    position: int
    state: str
    spec: Spec
    attempts: int
    score: float | None
    picture: str
    width: int
    height: int
    defects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryRead:
    """A story with its frames in order; none where none came of the request."""

    id: str
    number: int
    title: str
    frames: tuple[FrameRead, ...]


@dataclass(frozen=True, slots=True)
class CharacterRead:
    """What finding and showing a character needs."""

    id: str
    name: str
    subject_type: str
    category: str
    profession: str
    species: str
    template: str


def read_stories(connection: Connection, ids: Sequence[str]) -> list[StoryRead]:
    """Stories with their frames, in order; ids that are not there are left out."""
    query = select(stories.c.id, stories.c.number, stories.c.data)
    found = connection.execute(query.where(stories.c.id.in_(ids)).order_by(stories.c.number))
    framed = _frames(connection, ids)
    read = []
    for id, number, data in found:
        told: Spec = json.loads(data) if data else {"title": "", "frames": []}
        specs: list[Spec] = told["frames"]
        shown = tuple(_frame(f, specs[f.position]) for f in framed[id] if f.position < len(specs))
        read.append(StoryRead(id, number, told["title"], shown))
    return read


def read_characters(connection: Connection) -> list[CharacterRead]:
    """All characters, in order."""
    query = select(characters.c.data, characters.c.template).order_by(characters.c.number)
    return [_character(json.loads(row.data), row.template) for row in connection.execute(query)]


def _character(told: Spec, template: str | None) -> CharacterRead:
    identity = told["identity"]
    return CharacterRead(
        told["id"], told["name"], identity["subject_type"], told["category"],
        told["profession"], identity["species"], template or "",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Framed:
    position: int
    state: str
    attempts: int
    score: float | None
    picture: str
    width: int
    height: int
    defects: tuple[str, ...]


def _frame(framed: _Framed, spec: Spec) -> FrameRead:
    return FrameRead(
        framed.position, framed.state, spec, framed.attempts, framed.score,
        framed.picture, framed.width, framed.height, framed.defects,
    )  # fmt: skip


def _frames(connection: Connection, ids: Sequence[str]) -> dict[str, list[_Framed]]:
    query = (
        select(
            frames.c.id,
            frames.c.story,
            frames.c.position,
            frames.c.state,
            attempts.c.image,
            attempts.c.score,
            blobs.c.width,
            blobs.c.height,
        )
        .outerjoin(attempts, (attempts.c.subject == frames.c.id) & (attempts.c.number == frames.c.best))
        .outerjoin(blobs, blobs.c.id == attempts.c.image)
        .where(frames.c.story.in_(ids))
        .order_by(frames.c.story, frames.c.position)
    )
    found = connection.execute(query).all()
    names = [row.id for row in found]
    tried, wrong = _tried(connection, names), _wrong(connection, ids)
    by_story: dict[str, list[_Framed]] = defaultdict(list)
    for row in found:
        by_story[row.story].append(
            _Framed(
                row.position, row.state, tried.get(row.id, 0), row.score,
                row.image or "", row.width or 0, row.height or 0, tuple(wrong.get(row.id, ())),
            )
        )  # fmt: skip
    return by_story


def _tried(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    query = select(attempts.c.subject, func.count().label("made")).group_by(attempts.c.subject)
    found = connection.execute(query.where(attempts.c.subject.in_(list(names)))).all()
    return {row.subject: row.made for row in found}


def _wrong(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    query = (
        select(frames.c.id, findings.c.defect)
        .join(findings, (findings.c.subject == frames.c.id) & (findings.c.attempt == frames.c.best))
        .where(frames.c.story.in_(ids))
    )
    wrong: dict[str, list[str]] = defaultdict(list)
    for subject, defect in connection.execute(query):
        wrong[subject].append(defect)
    return wrong
