"""Somebody at the review screen: a project that waits at one checkpoint, the application over it, a browser."""

import asyncio
import contextlib
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import Browser, Locator, Page, expect
from sqlalchemy import select

from tests.review.browsing import Visit, visit
from tests.review.serving import Served, build_small, served
from vivant.review.queue.tasks import bring_up_to_date
from vivant.schema.record import Checkpoint
from vivant.schema.review import MemberRole
from vivant.store.tables import answers

Result = TypeVar("Result")
CHECKPOINTS: tuple[Checkpoint, ...] = ("characters", "stories", "frames")
NO_HIDDEN_ITEMS = "\n[review]\ngold = 0.0\ntraining = 0\n"


def build_waiting(directory: Path, checkpoint: Checkpoint, *, more: str = NO_HIDDEN_ITEMS) -> Path:
    """A project of which everything waits for people at that checkpoint."""
    policies = {checkpoint: "all"}
    return aside(lambda: build_small(directory, more=more, share_of_no=0.03, **policies))


def aside(work: Callable[[], Result]) -> Result:
    """What `work` returns, done in a thread of its own: the browser's event loop runs in this one."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(work).result()


@contextlib.contextmanager
def application_over(project: Path) -> Iterator[Served]:
    """The application, with a task for everything that waits."""
    with served(project) as application:
        bring(application)
        yield application


def bring(application: Served) -> None:
    """Makes tasks of what waits."""
    aside(lambda: asyncio.run(bring_up_to_date(application.desk)))


@dataclass
class Sitting:
    """One person at one screen."""

    visit: Visit
    application: Served
    checkpoint: Checkpoint
    name: str

    @property
    def page(self) -> Page:
        return self.visit.page

    @property
    def left(self) -> Locator:
        """How many are left, as the screen says."""
        return self.page.locator(".so-far b").first

    def open(self) -> "Sitting":
        """Opens the screen and waits until the first item can be judged."""
        self.visit.open(f"/review/{self.checkpoint}")
        return self.wait()

    def wait(self) -> "Sitting":
        """Until an item is on the screen, its picture decoded, and a press of a key is meant for it."""
        expect(self.page.locator(".desk:not(.empty) .verdicts")).to_be_visible()
        for picture in self.page.locator(".slot img").all():
            picture.evaluate("image => image.decode()")
        self.settle()
        return self

    def settle(self) -> None:
        """Until presses count again: those right after a new item are taken for slips of the finger."""
        self.page.evaluate("() => new Promise(done => setTimeout(done, 160))")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def passes(self) -> None:
        """Passes what is on the screen; where two pictures are shown, the first of them."""
        self.press("a" if self.page.locator(".two").count() else "j")

    def title(self) -> str:
        return self.page.title().split(" – ")[0]

    def given(self) -> list[dict[str, Any]]:
        """What the server has of this person, in order: verdict, whether undone, and the rest of the answer."""
        with self.application.desk.project.catalogue.view() as connection:
            rows = connection.execute(
                select(answers).where(answers.c.member == self.name).order_by(answers.c.number)
            ).all()
        return [
            {"undone": row.undone, "task": row.task, "key": row.key, **json.loads(row.data)} for row in rows
        ]

    def expect_given(self, count: int) -> list[dict[str, Any]]:
        """Waits until the server has so many answers of this person."""
        for _ in range(1200):
            if len(found := self.given()) >= count:
                break
            self.page.evaluate("() => new Promise(done => setTimeout(done, 25))")
        found = self.given()
        assert len(found) == count, found
        return found


@contextlib.contextmanager
def sitting(
    browser: Browser,
    application: Served,
    checkpoint: Checkpoint,
    *,
    name: str = "mia",
    role: MemberRole = "reviewer",
    **how: Any,
) -> Iterator[Sitting]:
    """Somebody who is signed in, in a browser of their own."""
    with visit(browser, application, role, name=name, **how) as found:
        yield Sitting(found, application, checkpoint, name)
