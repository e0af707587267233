"""People beside the gate: what is compared, and what is not."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, select, update

from tests.review.quality.recorded import Book
from tests.review.serving import Office
from vivant.intervals import Share
from vivant.review.quality.answered import read_answers
from vivant.review.quality.overruling import Overruling, overrulings
from vivant.store.tables import attempts, frames, outcomes
from vivant.store.versions import version_of


@pytest.fixture
def work(desk_office: Office) -> Iterator[Book]:
    with desk_office.desk.project.catalogue.transaction() as connection:
        yield Book(connection)


def said(connection: Connection, overlap: int = 2) -> dict[tuple[str, bool], Overruling]:
    found = overrulings(connection, read_answers(connection), overlap)
    return {(overruling.checkpoint, overruling.accepts): overruling for overruling in found}


def frames_with_score(connection: Connection, score: float) -> list[str]:
    """Frames of whose best pictures so many questions are answered yes, all of them made so."""
    found = connection.execute(select(frames.c.id).where(frames.c.best.is_not(None))).scalars().all()
    connection.execute(update(attempts).where(attempts.c.stage == "frame").values(score=score))
    return list(found)


def task(work: Book, subject: str, **more: str) -> int:
    version = version_of(work.connection, "frames", subject)
    assert version is not None
    return work.task(subject, **{"version": version, **more})  # type: ignore[arg-type]


def test_an_item_counts_once_as_most_people_said(work: Book) -> None:
    one, two, three, *_ = frames_with_score(work.connection, 1.0)
    for subject, verdicts in ((one, ("fail", "fail")), (two, ("pass",)), (three, ("pass", "fail"))):
        number = task(work, subject)
        for member, verdict in zip(("ada", "bo"), verdicts, strict=False):
            work.answer(number, member, verdict)
    found = said(work.connection)["frames", True]
    assert (found.good, found.bad, found.split) == (1, 1, 1)
    assert found.overruled == Share(1, 2)


def test_whoever_passes_what_the_gate_doubts_overrules_it(work: Book) -> None:
    one, two, *_ = frames_with_score(work.connection, 0.9)
    work.answer(task(work, one), "ada", "pass")
    work.answer(task(work, two), "ada", "fail")
    assert said(work.connection)["frames", False].overruled == Share(1, 2)


def test_who_saw_the_gate_others_or_another_picture_does_not_count(work: Book) -> None:
    one, two, three, four, *_ = frames_with_score(work.connection, 1.0)
    undone = task(work, one)
    work.answer(undone, "ada", "pass", undone=True)
    work.answer(undone, "ada", "fail")
    settled = task(work, two)
    for member, verdict in (("ada", "cant_judge"), ("cy", "fail")):
        work.answer(settled, member, verdict)
    work.answer(task(work, three, version="1.0000000000000000.1"), "ada", "fail")
    work.answer(task(work, four, state="withdrawn"), "ada", "fail")
    work.answer(task(work, four), "ada", "pass", choice=1)
    assert said(work.connection) == {}


def test_templates_are_compared_with_the_gate_of_their_own_design(work: Book) -> None:
    connection = work.connection
    version = version_of(connection, "characters", "C0001")
    assert version is not None
    assert connection.execute(select(outcomes).where(outcomes.c.subject == "C0001.1")).one()
    work.answer(work.task("C0001", checkpoint="characters", version=version), "ada", "fail", "colours")
    [found] = said(connection).values()
    assert (found.checkpoint, found.good, found.bad) == ("characters", 0, 1)
