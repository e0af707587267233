"""What people looked at is counted, and a sample of theirs says something of the rest."""

from pathlib import Path

import pytest
from sqlalchemy import update

from tests.release.made import make_project
from vivant.config import FILE
from vivant.pipeline.project import open_project
from vivant.release.snapshot import release_project
from vivant.release.telling.people import People, people_of
from vivant.schema.record import Decision
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


def test_the_card_says_what_the_audit_means(audited: Path, tmp_path: Path) -> None:
    release_project(audited, tmp_path / "release")
    text = (tmp_path / "release" / "README.md").read_text("utf-8")
    assert "were rejected" in text
    assert "Wilson's interval" in text
    assert "is not known" not in text
