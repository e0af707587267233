"""A story changed by a person: held against the schema and the cast as given scripts are."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from sqlalchemy import JSON, Connection, select, type_coerce

from vivant.encoding.styling import in_style
from vivant.errors import InputError
from vivant.given.documents import Document, flattened
from vivant.given.problems import NotUsable, Problem
from vivant.given.scripts import GivenScript, People, as_script
from vivant.given.studio import how_to_go_on, staged, studio_roles, unstageable
from vivant.pipeline.deciding import Clock, refuse_if_illustrated
from vivant.pipeline.editing import note_edit, refuse_if_changed
from vivant.pipeline.project import Project
from vivant.schema.story import Story
from vivant.schema.value import canonical
from vivant.store.audit import write_entry
from vivant.store.planning import put_story
from vivant.store.records import StoryRecord
from vivant.store.rows import story as record_of
from vivant.store.tables import characters, stories
from vivant.store.versions import version_of

REWRITTEN: Final = "rewritten"
"""The kind of its entries in the audit log."""
_FIELDS: Final = ("title", "premise", "frames")


def change_story(
    connection: Connection,
    project: Project,
    id: str,
    version: str,
    told: Mapping[str, Any],
    by: str,
    clock: Clock = time.time,
) -> str:
    """Puts `title`, `premise` and `frames` in the place of those that a story has, and returns its version.

    Raises ChangedMeanwhile where it is not what the person saw, NotUsable with every problem of what was
    told, InputError where the story's frames are made already.
    """
    refuse_if_changed(connection, "stories", id, version)
    record = story_record(connection, id)
    assert record.story is not None
    before = record.story
    refuse_if_illustrated(connection, id)
    found = _read(connection, project, before, told)
    if not isinstance(found, Story):
        raise NotUsable(found)
    if found == before:
        return version
    return keep_story(connection, record, found, by, clock)


def keep_story(
    connection: Connection, record: StoryRecord, story: Story, by: str, clock: Clock = time.time
) -> str:
    """Writes what `record` has become as its next revision, with its entry; returns its version."""
    assert record.story is not None
    changed = story.model_copy(update={"revision": record.story.revision + 1})
    put_story(connection, StoryRecord(record.id, record.source, "encoded", f"changed by {by}", changed))
    note_edit(connection, record.story, changed.revision)
    now = version_of(connection, "stories", record.id)
    assert now is not None
    data = {"story": record.id, "revision": changed.revision, "version": now}
    write_entry(connection, at=clock(), by=by, kind=REWRITTEN, data=data)
    return now


def retold(connection: Connection, project: Project, story: Story) -> Story:
    """A story as a model told it, held to what people's are held to. Raises NotUsable."""
    data = story.model_dump(mode="json", include=set(_FIELDS))
    found = _read(connection, project, story, data)
    if not isinstance(found, Story):
        raise NotUsable(found)
    return found


def story_problems(
    connection: Connection, project: Project, id: str, told: Mapping[str, Any]
) -> list[Problem]:
    """Everything that is wrong with `title`, `premise` and `frames` as those of a story; `place` says where.

    Raises InputError for a story that is not there.
    """
    record = story_record(connection, id)
    assert record.story is not None
    found = _read(connection, project, record.story, told)
    return [] if isinstance(found, Story) else found


def story_record(connection: Connection, id: str) -> StoryRecord:
    """A story that was told. Raises InputError where there is none."""
    row = connection.execute(select(stories).where(stories.c.id == id)).one_or_none()
    if row is None or row.data is None:
        raise InputError(f"the project has no story {id}", "Reload the page.")
    return record_of(row)


def _read(
    connection: Connection, project: Project, before: Story, told: Mapping[str, Any]
) -> Story | list[Problem]:
    try:
        data = flattened({field: told.get(field) for field in _FIELDS if field in told})
        canonical(data).encode()
    except (RecursionError, ValueError):
        return [Document(before.id, {}, {}).problem((), "cannot be read", "Write plain text, not nested.")]
    document = Document(before.id, data, {})
    read = as_script(Path(before.id), document, _people(connection, before))
    if not isinstance(read, GivenScript):
        return read
    if not read.title.strip():
        return [document.problem(("title",), "is empty", "Give it one.")]
    frames = read.frames
    if roles := studio_roles(project.config):
        problems = [document.problem(*problem) for problem in unstageable(frames, how_to_go_on(roles))]
        if problems:
            return problems
        frames = staged(
            frames, before.source if before.source != "invented" else before.id, project.config.project.seed
        )
    on_stage = set(read.cast)
    cast = tuple(one for one in before.cast if one in on_stage)
    story = Story(
        id=before.id,
        title=read.title,
        premise=read.premise,
        source=before.source,
        cast=cast + tuple(one for one in read.cast if one not in cast),
        frames=frames,
        revision=before.revision,
    )
    return in_style(story, read.style or before.style)


def _people(connection: Connection, story: Story) -> People:
    """Who can play: whoever is approved, and whoever plays already."""
    name = type_coerce(characters.c.data, JSON)["name"].as_string().label("name")
    rows = connection.execute(
        select(characters.c.id, name)
        .where((characters.c.state == "approved") | characters.c.id.in_(story.cast))
        .order_by(characters.c.number)
    ).all()
    return People({row.name.casefold(): row.id for row in rows}, [row.id for row in rows])
