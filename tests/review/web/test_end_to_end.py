"""A project from nothing to accepted frames: the build runs, people decide by keyboard at all three
checkpoints, and the build goes on from what they said."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.pipeline import tiny
from tests.review.serving import Served, served
from tests.review.sitting import Sitting, sitting
from vivant.pipeline.status import project_status
from vivant.pipeline.verifying import verify_project
from vivant.review.queue.keeping import keep_in_step
from vivant.schema.record import Checkpoint

_PATIENCE = 300_000
"""Milliseconds for what the studio draws on a busy machine."""


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Served]:
    directory = tiny.make(tmp_path / "book", characters=2, stories=1)
    tiny.set_policy(directory, characters="all", stories="all", frames="all")
    with served(directory, on_start=[keep_in_step]) as running:
        yield running


@pytest.fixture
def build(application: Served) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", "from vivant.cli.main import main; main()", "build"]
    directory = str(application.desk.project.directory)
    with subprocess.Popen(
        [*command, directory, "--wait", "--workers", "1"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    ) as process:  # fmt: skip
        yield process
        process.kill()


def decide_all(mia: Sitting, count: int) -> None:
    """Waits at the screen for what the build brings, and passes it by keyboard; fails one frame."""
    mia.visit.open(f"/review/{mia.checkpoint}")
    for done in range(count):
        expect(mia.page.locator(".desk:not(.empty) .verdicts")).to_be_visible(timeout=_PATIENCE)
        mia.wait()
        if mia.checkpoint == "frames" and done == 0:
            mia.press("d", "4")
        else:
            mia.passes()
        mia.expect_given(done + 1)


def test_all_three_checkpoints_by_keyboard_while_the_build_waits(
    application: Served, browser: Browser, build: "subprocess.Popen[str]"
) -> None:
    project = application.desk.project
    checkpoints: dict[Checkpoint, int] = {"characters": 2, "stories": 1}
    for checkpoint, count in checkpoints.items():
        with sitting(browser, application, checkpoint, name=f"mia-{checkpoint}") as mia:
            decide_all(mia, count)
            assert mia.visit.problems == []
    story = next(project.catalogue.stories()).story
    assert story is not None
    with sitting(browser, application, "frames", name="mia-frames") as mia:
        decide_all(mia, len(story.frames))
        assert mia.visit.problems == []
    said, _ = build.communicate(timeout=_PATIENCE / 1000)
    assert build.returncode == 0, said
    status = project_status(project.directory)
    assert status.characters["approved"] == 2
    assert (status.frames.accepted, status.frames.rejected) == (len(story.frames) - 1, 1)
    assert verify_project(project.directory).problems == ()
    by = {d.subject: d.by for d in project.catalogue.decisions()}
    assert by["C0001"] == "mia-characters"
    assert by[story.id] == "mia-stories"
    assert by[f"{story.id}-F01"] == "mia-frames"


def test_the_screen_fills_by_itself_when_the_build_brings_something(
    application: Served, browser: Browser
) -> None:
    with sitting(browser, application, "characters") as mia:
        mia.visit.open("/review/characters")
        expect(mia.page.locator(".desk.empty")).to_be_visible()
        subprocess.run(
            [sys.executable, "-c", "from vivant.cli.main import main; main()", "build",
             str(application.desk.project.directory), "--workers", "1"],
            check=False, capture_output=True,
        )  # fmt: skip
        expect(mia.page.locator(".desk:not(.empty) .verdicts")).to_be_visible(timeout=_PATIENCE)
