"""What people looked at is counted, and a sample of theirs says something of the rest."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from sqlalchemy import update

from tests.release.made import make_project
from vivant.config import FILE
from vivant.intervals import Share
from vivant.pipeline.project import open_project
from vivant.release.telling.people import Looked, People, people_of
from vivant.release.telling.told import Told
from vivant.release.telling.wording import audit, people_looked
from vivant.schema.record import Checkpoint, Decision
from vivant.store.tables import attempts


def looked_at(project: Path) -> People:
    with open_project(project) as opened, opened.catalogue.view() as connection:
        return people_of(opened.config, connection)


@pytest.fixture
def audited(tmp_path: Path) -> Path:
    """A project whose policy shows every frame to people, who rejected one of three that the gate had accepted."""
    project = make_project(tmp_path / "project", stories=2, characters=5)
    file = project / FILE
    file.write_text(file.read_text("utf-8").replace('frames = "auto"', 'frames = "all"'), "utf-8")
    with open_project(project) as opened:
        ids = [frame.id for frame in opened.catalogue.frames() if frame.state == "accepted"][:3]
        opened.catalogue.decide(
            *(
                Decision(
                    checkpoint="frames", subject=id, approved=id != ids[0], by=by, policy="all", why="seen"
                )
                for id, by in zip(ids, ("bo", "bo", "cy"), strict=True)
            )
        )
    return project


def test_decisions_of_people_are_counted_and_those_of_nobody_are_not(project: Path) -> None:
    people = looked_at(project)
    assert people.persons == 1
    assert (people.looked["characters"].approved, people.looked["characters"].rejected) == (0, 1)
    assert people.looked["frames"].approved == 5
    assert people.looked["frames"].policy == "auto"


def test_what_people_chose_to_look_at_is_no_sample(project: Path) -> None:
    assert looked_at(project).audit.of == 0


def test_frames_that_were_shown_whatever_the_gate_said_are_the_audit(audited: Path) -> None:
    people = looked_at(audited)
    assert people.persons >= 2
    assert people.audit.of >= 3
    assert people.audit.count == 1


def test_frames_that_the_gate_had_not_accepted_are_not_in_it(audited: Path) -> None:
    before = looked_at(audited).audit.of
    with open_project(audited) as opened, opened.catalogue.transaction() as connection:
        connection.execute(update(attempts).where(attempts.c.stage == "frame").values(score=0.5))
    assert before > 0
    assert looked_at(audited).audit.of == 0


def test_it_is_told_with_what_follows_for_the_rest() -> None:
    looked: dict[Checkpoint, Looked] = {"frames": Looked("sample", 38, 2)}
    people = cast("Told", SimpleNamespace(people=People(2, looked, Share(2, 40))))
    assert audit(people) == (
        "Of 40 frames that the gate had accepted and a person was shown whatever it said, 2 were rejected: 5.0 %, and "
        "with 95 % confidence between 1.4 % and 16.5 % of all such frames (Wilson's interval)."
    )
    assert people_looked(people) == "2 people decided on 40 frames (2 rejected) of the project."
