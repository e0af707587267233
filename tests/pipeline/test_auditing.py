"""What people did stands in a log that shows every change: `vivant verify` finds and names it."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from tests.cli.running import document, vivant
from tests.pipeline import tiny
from vivant.pipeline.auditing import UNAUDITED
from vivant.pipeline.deciding import decide_on
from vivant.pipeline.project import open_project
from vivant.pipeline.verifying import Verified, verify_project
from vivant.schema.review import HumanAnswer
from vivant.schema.value import canonical
from vivant.store import audit, tables

AUDIT = tables.audit


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """A project with four decisions by people, one of them on a frame changed later, and one answer."""
    directory = tiny.make(tmp_path / "project", characters=2, stories=1)
    tiny.set_policy(directory, frames="all")
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles())
    decide_on(directory, ["S00001-F01", "S00001-F02"], approved=True, why="", by="ada", clock=lambda: 1.0)
    decide_on(directory, ["S00001-F03"], approved=False, why="blurred", by="bob", clock=lambda: 2.0)
    decide_on(directory, ["S00001-F01"], approved=False, why="the hat", by="bob", clock=lambda: 3.0)
    with open_project(directory) as project, project.catalogue.transaction() as connection:
        answer(connection)
    return directory


def answer(connection: Connection) -> None:
    """An answer to a task, as the application writes it."""
    data = canonical(HumanAnswer(verdict="pass"))
    connection.execute(
        insert(tables.tasks).values(
            number=1,
            checkpoint="frames",
            subject="S00001-F04",
            version="1",
            rank=0.0,
            wanted=1,
            taken=0,
            state="open",
        )
    )
    connection.execute(
        insert(tables.answers).values(
            number=1, key="k", task=1, member="ada", verdict="pass", data=data, at=4.0, undone=False
        )
    )
    told = {"number": 1, "task": 1, "subject": "S00001-F04", "version": "1", "member": "ada", "answer": data}
    audit.write_entry(connection, at=4.0, by="ada", kind="answered", data=told)


def tampered(directory: Path, *statements: Any) -> tuple[str, ...]:
    """What verifying says once somebody has changed the database by hand."""
    with open_project(directory) as project, project.catalogue.transaction() as connection:
        for statement in statements:
            connection.execute(statement)
    return verify_project(directory).problems


def test_a_log_that_is_whole_has_no_problems_and_tells_its_last_hash(decided: Path) -> None:
    verified = verify_project(decided)
    assert verified.problems == ()
    assert verified.entries == 5
    with open_project(decided) as project, project.catalogue.view() as connection:
        last = connection.execute(select(AUDIT.c.hash).order_by(AUDIT.c.number.desc()).limit(1)).scalar()
    assert verified.last == last
    done = vivant("verify", decided)
    assert done.returncode == 0
    assert f"The audit log ends with {last}." in done.stdout
    assert document("verify", decided)["audit"] == {"entries": 5, "last": last}


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (update(AUDIT).where(AUDIT.c.number == 2).values(by="eve"), "entry 2 (decided by eve) is not what was written"),
        (update(AUDIT).where(AUDIT.c.number == 2).values(at=9.0), "entry 2 (decided by ada) is not what was written"),
        (update(AUDIT).where(AUDIT.c.number == 3).values(data="{}"), "entry 3 (decided by bob) is not what was written"),
        (delete(AUDIT).where(AUDIT.c.number == 3), "entry 3 is missing before 4"),
        (delete(AUDIT).where(AUDIT.c.number == 1), "entry 1 is missing before 2"),
        (insert(AUDIT).values(number=6, at=1.0, by="eve", kind="decided", data="{}", hash="0" * 64), "entry 6 (decided by eve) is not what was written"),
    ],
)  # fmt: skip
def test_a_changed_removed_or_inserted_entry_is_found_and_named(
    decided: Path, statement: Any, said: str
) -> None:
    problems = tampered(decided, statement)
    assert any(said in problem for problem in problems), problems


def test_an_entry_cut_off_at_the_end_is_missed_by_what_it_was_about(decided: Path) -> None:
    before = verify_project(decided).last
    problems = tampered(decided, delete(AUDIT).where(AUDIT.c.number >= 4))
    assert [p for p in problems if "S00001-F01" in p or "answer 1" in p] == list(problems)
    assert len(problems) == 2
    assert verify_project(decided).last != before


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (update(tables.decisions).where(tables.decisions.c.subject == "S00001-F03").values(approved=True), "on S00001-F03 by bob is not what the audit log says"),
        (update(tables.decisions).where(tables.decisions.c.subject == "S00001-F02").values(by="eve"), "on S00001-F02 by eve is not what the audit log says"),
        (delete(tables.decisions).where(tables.decisions.c.subject == "S00001-F02"), "the decision on S00001-F02 by ada that the audit log tells of is missing"),
        (update(tables.answers).values(data=canonical(HumanAnswer(verdict="skip"))), "answer 1 by ada is not what the audit log says"),
        (update(tables.answers).values(undone=True), "answer 1 by ada is not what the audit log says"),
        (delete(tables.answers), "answer 1 by ada that the audit log tells of is missing"),
    ],
)  # fmt: skip
def test_what_is_not_as_the_log_says_is_found_and_named(decided: Path, statement: Any, said: str) -> None:
    (problem, *_) = tampered(decided, statement)
    assert said in problem


def test_a_decision_that_no_longer_stands_does_not_stand_again_unnoticed(decided: Path) -> None:
    """The approval that bob's rejection superseded was once in the log too."""
    table = tables.decisions
    first = (table.c.subject == "S00001-F01") & table.c.approved
    last = (table.c.subject == "S00001-F01") & ~table.c.approved
    problems = tampered(
        decided,
        update(table).where(last).values(superseded=True),
        update(table).where(first).values(superseded=False),
    )
    assert any("on S00001-F01 by ada is not what the audit log says" in problem for problem in problems)


def test_what_was_decided_before_there_was_a_log_is_not_held_against_it(decided: Path) -> None:
    with open_project(decided) as project, project.catalogue.view() as connection:
        last = connection.execute(
            select(tables.decisions.c.number).order_by(tables.decisions.c.number.desc())
        ).scalar()
    problems = tampered(
        decided,
        delete(AUDIT),
        delete(tables.answers),
        insert(tables.meta).values(key=UNAUDITED, value=str(last)),
    )
    assert problems == ()


def test_a_project_without_people_has_nothing_to_tell() -> None:
    verified = Verified(3, 2, 0, audit.FIRST, ())
    assert verified.lines() == ["3 images decoded, 2 frames checked: all as written."]
