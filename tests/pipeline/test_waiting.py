"""A build that waits for people: it goes on as soon as they have decided, wherever they do."""

import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.running import start, vivant
from tests.pipeline import tiny
from tests.pipeline.looking import characters, frames, stories
from vivant.pipeline import ordering
from vivant.pipeline.building import build_project
from vivant.pipeline.deciding import decide_on
from vivant.pipeline.orders import last_orders
from vivant.pipeline.progress import Step
from vivant.pipeline.project import open_project
from vivant.pipeline.rewriting import change_story, story_record
from vivant.pipeline.verifying import verify_project
from vivant.store.versions import version_of

PATIENCE = 120.0


def until(held: Callable[[], bool]) -> None:
    """Waits for a condition, not for a time."""
    end = time.monotonic() + PATIENCE
    while not held():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)


def waiting(directory: Path, kind: str) -> list[str]:
    if kind == "characters":
        return [r.character.id for r in characters(directory) if r.state == "pending" and r.template]
    if kind == "stories":
        with open_project(directory) as project:
            decided = {d.subject for d in project.catalogue.decisions()}
            return [r.id for r in project.catalogue.stories() if r.id not in decided]
    return [f.id for f in frames(directory) if f.state == "pending" and f.best is not None]


def approve(directory: Path, kind: str) -> None:
    decided = vivant("approve", directory, *waiting(directory, kind), "--why", "fine")
    assert decided.returncode == 0, decided.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    directory = tiny.make(tmp_path / "project", characters=2, stories=1)
    tiny.set_policy(directory, characters="all", stories="all", frames="all")
    return directory


@pytest.fixture
def building(project: Path) -> Iterator[subprocess.Popen[str]]:
    """`vivant build --wait` in a process of its own."""
    process = start("build", project, "--wait", "--workers", "1")
    yield process
    process.kill()
    process.communicate()


def test_it_goes_on_when_people_have_decided_until_all_is_done(
    project: Path, building: subprocess.Popen[str]
) -> None:
    until(lambda: len(waiting(project, "characters")) == 2)
    approve(project, "characters")
    until(lambda: len(waiting(project, "stories")) == 1)
    approve(project, "stories")
    until(lambda: len(waiting(project, "frames")) == len(frames(project)))
    approve(project, "frames")
    said = building.communicate(timeout=PATIENCE)[1]
    assert building.returncode == 0, said
    assert "review: 0 of 2 characters decided by people" in said
    assert {f.state for f in frames(project)} == {"accepted"}


def test_an_order_is_carried_out_while_it_waits(project: Path, building: subprocess.Popen[str]) -> None:
    until(lambda: len(waiting(project, "characters")) == 2)
    with open_project(project) as opened, opened.catalogue.transaction() as connection:
        version = version_of(connection, "characters", "C0001")
        assert version is not None
        number = ordering.order_sheet(connection, "C0001", version, "Ada")

    def state() -> str:
        with open_project(project) as opened, opened.catalogue.view() as connection:
            return next(o.state for o in last_orders(connection, 9) if o.number == number)

    until(lambda: state() != "waiting")
    assert state() == "done"
    assert building.poll() is None


def test_a_key_press_ends_it_cleanly(project: Path, building: subprocess.Popen[str]) -> None:
    until(lambda: len(waiting(project, "characters")) == 2)
    building.send_signal(signal.SIGINT)
    said = building.communicate(timeout=PATIENCE)[1]
    assert building.returncode == 130, said
    assert "Traceback" not in said
    with open_project(project, building=True):
        pass


def test_what_is_decided_while_it_runs_counts_without_waiting(project: Path) -> None:
    """The last template is judged while the first character is being decided on elsewhere."""
    seen = threading.Event()

    def decide(step: Step) -> None:
        if step.phase == "design" and step.done == step.total and not seen.is_set():
            seen.set()
            decide_on(project, ["C0001", "C0002"], approved=True, why="", by="bob")

    built = build_project(project, report_progress=decide, report=False)
    assert seen.is_set()
    assert built.waiting.startswith("1 story waits for a person. Decide in a browser: `vivant review")


def test_nothing_waits_where_nobody_is_asked(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=2, stories=1)
    built = build_project(directory, wait=True, report=False)
    assert built.waiting == ""


def test_a_story_that_is_changed_while_its_frames_are_made_is_made_as_it_was_changed(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=2, stories=2)
    changed: list[str] = []

    def change(step: Step) -> None:
        if step.phase != "illustrate" or changed:
            return
        made = {f.story for f in frames(directory) if f.best is not None}
        (other,) = {"S00001", "S00002"} - made
        changed.append(other)
        with open_project(directory) as project, project.catalogue.transaction() as connection:
            story = story_record(connection, other).story
            assert story is not None
            told = story.model_dump(mode="json", include={"premise", "frames"})
            told["title"] = "Another Title"
            version = version_of(connection, "stories", other)
            assert version is not None
            change_story(connection, project, other, version, told, "Ada")

    built = build_project(directory, report_progress=change, report=False)
    assert built.waiting == ""
    record = next(r for r in stories(directory) if r.id == changed[0])
    assert record.story is not None
    assert (record.story.title, record.story.revision) == ("Another Title", 2)
    assert all(f.best is not None for f in frames(directory))
    assert verify_project(directory).problems == ()
