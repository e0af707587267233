"""A decision can be taken back until the build has gone on from it; then nothing shows that it was there."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, insert, select

from tests.pipeline import tiny
from vivant.errors import InputError
from vivant.pipeline import deciding
from vivant.pipeline.project import Project, open_project
from vivant.schema.record import Decision
from vivant.store import audit, tables


def built(directory: Path, until: tiny.Phase, *, share_of_no: float = 0.0, **policies: Any) -> Path:
    tiny.make(directory)
    tiny.set_policy(directory, **policies)
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(share_of_no=share_of_no), until=until)
    return directory


@pytest.fixture(scope="module")
def designed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("designed") / "project", "design", characters="all")


def decide(project: Project, subject: str, approved: bool, **more: Any) -> Decision:
    decision = deciding.decision_of(
        project, deciding.checkpoint_of(subject), subject, approved=approved, by="Ada", **more
    )
    with project.catalogue.transaction() as connection:
        deciding.record(connection, project, decision, lambda: 1000.0)
    return decision


def undecide(project: Project, subject: str) -> None:
    with project.catalogue.transaction() as connection:
        deciding.undecide(connection, project, deciding.checkpoint_of(subject), subject, clock=lambda: 2000.0)


def kept(project: Project) -> dict[str, list[Any]]:
    """Everything that a decision can change, but for the record of decisions itself."""
    looked = (tables.characters, tables.stories, tables.frames, tables.outcomes, tables.attempts, tables.meta)
    with project.catalogue.view() as connection:
        found = {table.name: list(connection.execute(select(table))) for table in looked}
        stands = select(tables.decisions).where(~tables.decisions.c.superseded)
        return found | {"decisions": list(connection.execute(stands))}


@pytest.mark.parametrize("approved", [True, False])
def test_a_character_waits_again_as_before(designed: Path, approved: bool) -> None:
    with open_project(designed) as project:
        before = kept(project)
        decide(project, "C0001", approved)
        assert kept(project) != before
        undecide(project, "C0001")
        assert kept(project) == before


@pytest.mark.parametrize("approved", [True, False])
def test_a_story_waits_again_as_before(tmp_path: Path, approved: bool) -> None:
    directory = built(tmp_path / "project", "encoding", stories="all")
    with open_project(directory) as project:
        before = kept(project)
        decide(project, "S00001", approved)
        assert kept(project) != before
        undecide(project, "S00001")
        assert kept(project) == before


def test_a_frame_waits_again_as_before_whatever_was_chosen(tmp_path: Path) -> None:
    directory = built(tmp_path / "project", "synthesis", share_of_no=0.05, frames="all")
    with open_project(directory) as project:
        frame = next(f for f in project.catalogue.frames() if len(project.catalogue.attempts(f.id)) > 1)
        other = next(a.number for a in project.catalogue.attempts(frame.id) if a.number != frame.best)
        before = kept(project)
        decide(project, frame.id, True, attempt=other)
        chosen = next(f for f in project.catalogue.frames(frame.story) if f.id == frame.id)
        assert (chosen.state, chosen.best) == ("accepted", other)
        undecide(project, frame.id)
        assert kept(project) == before
        with pytest.raises(InputError, match=f"attempt 99 at {frame.id} has no image"):
            decide(project, frame.id, True, attempt=99)
        assert kept(project) == before


def test_stories_that_went_with_a_character_come_back_with_it(tmp_path: Path) -> None:
    directory = built(tmp_path / "project", "encoding", characters="all", stories="all")
    with tiny.opened(directory) as project:
        for id in ("C0001", "C0002", "C0003"):
            decide(project, id, True)
        tiny.build(project, tiny.cheap_roles(), until="encoding")
        cast = next(r for r in project.catalogue.stories() if r.story and "C0001" in r.story.cast)
        decide(project, cast.id, True, why="good")
        decided = kept(project)
        decide(project, "C0001", False)
        assert {r.state for r in project.catalogue.stories() if r.story and "C0001" in r.story.cast} == {
            "rejected"
        }
        undecide(project, "C0001")
        after = kept(project)
    assert after["stories"] == decided["stories"]
    assert after["frames"] == decided["frames"]
    assert after["meta"] == decided["meta"]
    assert [d for d in after["decisions"] if d.checkpoint == "stories"] == [
        d for d in decided["decisions"] if d.checkpoint == "stories"
    ]


def test_what_the_build_has_gone_on_from_cannot_be_taken_back(tmp_path: Path) -> None:
    directory = built(tmp_path / "project", "encoding", characters="all", stories="all")
    with tiny.opened(directory) as project:
        for id in ("C0001", "C0002", "C0003"):
            decide(project, id, True)
        tiny.build(project, tiny.cheap_roles(), until="encoding")
        before = kept(project)
        with pytest.raises(InputError, match=r"C0001 plays in S0000\d already"):
            undecide(project, "C0001")
        with pytest.raises(InputError, match="nobody has decided on S00001"):
            undecide(project, "S00001")
        assert kept(project) == before
        for id in ("S00001", "S00002"):
            decide(project, id, True)
        tiny.build(project, tiny.cheap_roles())
        before = kept(project)
        with pytest.raises(InputError, match="frames are made with S00001 already"):
            undecide(project, "S00001")
        assert kept(project) == before


def test_what_a_policy_decided_is_nobodys_to_take_back(tmp_path: Path) -> None:
    directory = built(tmp_path / "project", "encoding")
    with open_project(directory) as project, pytest.raises(InputError, match="nobody has decided on C0001"):
        undecide(project, "C0001")


def test_every_decision_has_its_entry_and_the_same_one_twice_is_one(tmp_path: Path) -> None:
    directory = built(tmp_path / "project", "design", characters="all")
    with open_project(directory) as project:
        decide(project, "C0001", True, why="good")
        decide(project, "C0001", True, why="good")
        undecide(project, "C0001")
        with project.catalogue.view() as connection:
            told = [(e.number, e.at, e.by, e.kind) for e in audit.entries(connection)]
            assert list(audit.broken_links(connection)) == []
    assert told == [(1, 1000.0, "Ada", "decided"), (2, 2000.0, "Ada", "undecided")]


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Project]:
    """10,000 stories with 100,000 frames, all told alike."""
    directory = built(tmp_path / "project", "encoding", characters="all", stories="all")
    with tiny.opened(directory) as project:
        decide(project, "C0001", True)
        with project.catalogue.transaction() as connection:
            connection.execute(
                insert(tables.stories),
                [
                    {
                        "id": f"S{number:05d}",
                        "number": number,
                        "revision": 1,
                        "source": "invented",
                        "state": "encoded",
                        "reason": "",
                        "frames": 10,
                        "data": "{}",
                    }
                    for number in range(1, 10_001)
                ],
            )
            connection.execute(
                insert(tables.casting),
                [
                    {"story": f"S{number:05d}", "character": f"C{1 + number % 500:04d}"}
                    for number in range(1, 10_001)
                ],
            )
            connection.execute(
                insert(tables.frames),
                [
                    {
                        "id": f"S{number:05d}-F{position + 1:02d}",
                        "story": f"S{number:05d}",
                        "position": position,
                        "spec": "{}",
                        "state": "pending",
                        "reason": "not made yet",
                        "best": None,
                    }
                    for number in range(1, 10_001)
                    for position in range(10)
                ],
            )
        yield project


@contextlib.contextmanager
def steps(project: Project) -> Iterator[list[int]]:
    """How many steps SQLite takes meanwhile, in hundreds: as many on any machine, however busy."""
    taken = [0]

    def count() -> int:
        taken[0] += 1
        return 0

    def watch(connection: sqlite3.Connection, *_: object) -> None:
        connection.set_progress_handler(count, 100)

    event.listen(project.catalogue._engine, "checkout", watch)
    try:
        yield taken
    finally:
        event.remove(project.catalogue._engine, "checkout", watch)


def test_among_ten_thousand_stories_a_decision_looks_at_few_of_them(large: Project) -> None:
    with steps(large) as reading, large.catalogue.view() as connection:
        assert len(connection.execute(select(tables.stories)).all()) == 10_000
    with steps(large) as deciding_on_a_character:
        decide(large, "C0001", False, why="dull")
    with steps(large) as undeciding:
        undecide(large, "C0001")
    assert max(deciding_on_a_character[0], undeciding[0]) < reading[0]
    for number in range(1, 41):
        with steps(large) as deciding_on_a_story:
            decide(large, f"S{number:05d}", number % 2 == 0, why="so")
        # Whatever looks at ten thousand rows takes more than one step for each.
        assert 0 < deciding_on_a_story[0] < 100
    with large.catalogue.view() as connection:
        query = select(tables.stories.c.id).where(tables.stories.c.state == "rejected")
        assert len(connection.execute(query).all()) == 20
