"""The index: complete, fresh, and never in the way of those who ask."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.store import made_up
from vivant.pipeline.deciding import decision_of, record, undecide
from vivant.pipeline.project import Project, open_project
from vivant.review.browse.filters import Filters, matching
from vivant.review.browse.index import FrameIndex
from vivant.review.browse.snapshot import Snapshot
from vivant.store.records import Commit


@pytest.fixture
def project(many: Path, tmp_path: Path) -> Iterator[Project]:
    with open_project(Path(shutil.copytree(many, tmp_path / "copy"))) as opened:
        yield opened


@pytest.fixture
def index(project: Project) -> Iterator[FrameIndex]:
    with FrameIndex(project.catalogue, project.directory) as opened:
        yield opened


def states(snapshot: Snapshot) -> dict[str, str]:
    rows = np.flatnonzero(snapshot.columns.alive).tolist()
    return {snapshot.frame_id(row): snapshot.names.state.names[snapshot.columns.state[row]] for row in rows}


def test_every_frame_is_there_as_the_catalogue_has_it(project: Project, index: FrameIndex) -> None:
    snapshot = index.fresh()
    assert states(snapshot) == {frame.id: frame.state for frame in project.catalogue.frames()}
    shown = {snapshot.frame_id(row): snapshot.picture_of(row) for row in range(snapshot.frames)}
    best = {f.id: project.catalogue.attempts(f.id)[f.best or 0].image for f in project.catalogue.frames()}
    assert shown == best
    assert snapshot.complete


def test_nothing_is_read_again_while_nobody_writes(index: FrameIndex) -> None:
    before = index.fresh()
    assert index.fresh() is before


def test_a_decision_and_its_undoing_show(project: Project, index: FrameIndex) -> None:
    before = states(index.fresh())
    decision = decision_of(
        project, "frames", "S00005-F03", approved=before["S00005-F03"] != "accepted", by="ada"
    )
    with project.catalogue.transaction() as connection:
        record(connection, project, decision)
    decided = states(index.fresh())
    assert {id for id in before if before[id] != decided[id]} == {"S00005-F03"}
    with project.catalogue.transaction() as connection:
        undecide(connection, project, "frames", "S00005-F03")
    assert states(index.fresh()) == before


def test_a_new_attempt_shows_and_so_does_a_new_story(project: Project, index: FrameIndex) -> None:
    before = index.fresh()
    tried = [*project.catalogue.attempts("S00002-F01")]
    tried.append(tried[-1].model_copy(update={"number": len(tried)}))
    project.catalogue.commit(Commit("an order", attempts=tuple(tried)))
    project.catalogue.save_story(made_up.story_record(9000))
    after = index.fresh()
    assert after.frames == before.frames + 6
    row = next(row for row in range(before.frames) if before.frame_id(row) == "S00002-F01")
    assert after.columns.attempts[row] == before.columns.attempts[row] + 1
    assert [id for id in states(after) if id.startswith("S09000")] == [f"S09000-F0{n}" for n in range(1, 7)]


def test_rows_stay_those_of_their_frames_when_a_story_becomes_shorter(
    project: Project, index: FrameIndex
) -> None:
    before = index.fresh()
    told = project.catalogue.story("S00001")
    assert told is not None
    assert told.story is not None
    shorter = made_up.story_record(1, 6, "Shorter")
    project.catalogue.save_story(shorter)
    after = index.fresh()
    assert after.frames == before.frames - 2
    assert after.titles["S00001"] == "Shorter"
    assert [after.frame_id(row) for row in range(8, 400)] == [before.frame_id(row) for row in range(8, 400)]
    assert matching(after, Filters(story=("S00001",))).sum() == 6


def test_in_the_background_it_comes_to_hold_what_was_written(project: Project, index: FrameIndex) -> None:
    index.start(interval=0.01)
    wait_until(lambda: index.snapshot.complete)
    project.catalogue.save_story(made_up.story_record(9000))
    wait_until(lambda: index.snapshot.frames == 406)


def test_what_was_handed_out_never_changes(project: Project, index: FrameIndex) -> None:
    before = index.fresh()
    held = states(before)
    decision = decision_of(
        project, "frames", "S00005-F03", approved=held["S00005-F03"] != "accepted", by="ada"
    )
    with project.catalogue.transaction() as connection:
        record(connection, project, decision)
    assert states(index.fresh()) != held
    assert states(before) == held


def wait_until(done: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not done():
        assert time.monotonic() < until
        time.sleep(0.005)
