"""A browser, and somebody at a review screen: what the tests of pages begin with."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.review.browsing import EXECUTABLE, chromium
from tests.review.serving import Served, copy_of
from tests.review.sitting import Sitting, application_over, build_waiting, sitting
from vivant.schema.record import Checkpoint


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not Path(EXECUTABLE).exists():
        pytest.skip(f"needs Chromium at {EXECUTABLE}: apt install chromium")
    with sync_playwright() as playwright:
        opened = chromium(playwright)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def waiting_at(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Checkpoint], Path]:
    """A project of which everything waits at a checkpoint, built once; nobody may change it."""
    built: dict[Checkpoint, Path] = {}

    def build(checkpoint: Checkpoint) -> Path:
        if checkpoint not in built:
            directory = tmp_path_factory.mktemp("waiting") / checkpoint
            built[checkpoint] = build_waiting(directory, checkpoint)
        return built[checkpoint]

    return build


@pytest.fixture(scope="module")
def checkpoint() -> Checkpoint:
    """Where things wait; a module that is about another checkpoint says so."""
    return "frames"


@pytest.fixture
def application(
    waiting_at: Callable[[Checkpoint], Path], checkpoint: Checkpoint, tmp_path: Path
) -> Iterator[Served]:
    """The application over a copy of that project."""
    with application_over(copy_of(waiting_at(checkpoint), tmp_path / "project")) as opened:
        yield opened


@pytest.fixture
def mia(browser: Browser, application: Served, checkpoint: Checkpoint) -> Iterator[Sitting]:
    """Somebody before the first item."""
    with sitting(browser, application, checkpoint) as seated:
        yield seated.open()
