"""Counting what is left: hidden tasks do not count, and many are not counted again at once."""

from pathlib import Path

import pytest
from sqlalchemy import insert, update

from tests.review.many_frames import make_many
from vivant.pipeline.project import open_project
from vivant.review.queue import left
from vivant.review.queue.left import Left, count_tasks
from vivant.store.tables import gold, tasks


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with 30 open tasks, 10 closed ones, and a hidden one."""
    made = make_many(tmp_path_factory.mktemp("left") / "project", 8, characters=4, pictures=2, size=32)
    shared = {"checkpoint": "frames", "version": "1", "rank": 0.0, "wanted": 1, "taken": 0}
    with open_project(made) as project, project.catalogue.transaction() as connection:
        known = {"checkpoint": "frames", "subject": "S00001-F01", "version": "1", "training": False}
        known |= {
            "verdict": "pass",
            "defects": "[]",
            "explanation": "",
            "data": "{}",
            "by": "mia",
            "active": True,
        }
        number = connection.execute(insert(gold).values(**known).returning(gold.c.number)).scalar_one()
        rows = [shared | {"subject": f"f{n}", "gold": None, "state": "open"} for n in range(30)]
        rows += [shared | {"subject": f"g{n}", "gold": None, "state": "closed"} for n in range(10)]
        rows.append(shared | {"subject": "hidden", "gold": number, "state": "open"})
        connection.execute(insert(tasks), rows)
    return made


def test_hidden_tasks_are_not_counted(directory: Path) -> None:
    with open_project(directory) as project, project.catalogue.view() as connection:
        assert count_tasks(connection) == {("frames", "open"): 30, ("frames", "closed"): 10}


def test_few_tasks_are_counted_each_time_and_many_after_a_while(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_ones(counted: Left, now: float) -> int:
        with project.catalogue.view() as connection:
            return counted.counts(connection, now)["frames", "open"]

    with open_project(directory) as project:
        few, many = Left(), Left()
        assert open_ones(few, 100.0) == 30
        monkeypatch.setattr(left, "_MANY", 20)
        assert open_ones(many, 100.0) == 30
        with project.catalogue.transaction() as connection:
            connection.execute(update(tasks).where(tasks.c.subject == "f0").values(state="closed"))
        assert open_ones(many, 101.9) == 30
        assert open_ones(many, 102.0) == 29
        monkeypatch.setattr(left, "_MANY", 10_000)
        assert open_ones(few, 100.1) == 29
