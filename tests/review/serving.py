"""The application over a small project: in this process for its answers, on a real port for browsers."""

import contextlib
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn
from fastapi import FastAPI
from sqlalchemy import Connection, insert, select, update
from starlette.testclient import TestClient

from tests.pipeline import tiny
from vivant.pipeline.project import open_project
from vivant.review.access.admission import Access, on_loopback
from vivant.review.access.oidc.provider import Provider
from vivant.review.access.sessions import begin_session
from vivant.review.desk import Clock, Desk
from vivant.review.serving import send_at_once, settings
from vivant.review.web.app import application
from vivant.review.web.lasting import OnStart
from vivant.review.writer import Writer
from vivant.schema.review import MemberRole
from vivant.store.tables import members

PORT: Final = 8150
TOKEN: Final = "token-of-the-tests"
OWNER: Final = "ada"
SAME_SITE: Final = {"Sec-Fetch-Site": "same-origin"}
"""What browsers say about requests of the application's own pages."""


@dataclass
class Watch:
    """A clock that a test moves."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def build_small(
    directory: Path,
    *,
    share_of_no: float = 0.0,
    more: str = "",
    characters: str = "auto",
    stories: str = "auto",
    frames: str = "auto",
) -> Path:
    """A project of 3 characters and 2 stories, built as far as its policies let it; a judge who says no
    leaves frames to people."""
    tiny.make(directory, more=more)
    tiny.set_policy(directory, characters=characters, stories=stories, frames=frames)
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(share_of_no=share_of_no))
    return directory


def copy_of(project: Path, directory: Path) -> Path:
    """A project of a test's own, from one that several tests begin with."""
    return Path(shutil.copytree(project, directory))


def enter(connection: Connection, name: str, role: MemberRole, now: float) -> str:
    """Makes somebody a member with that role and signs them in; the id of the session."""
    if connection.execute(select(members).where(members.c.name == name)).first() is None:
        connection.execute(insert(members).values(name=name, role=role, active=True, keys="{}", joined=now))
    connection.execute(update(members).where(members.c.name == name).values(role=role, active=True))
    return begin_session(connection, name, now)


@dataclass
class Office:
    """The application in this process. Clients that it gives are those of people at work in a browser."""

    app: FastAPI
    desk: Desk
    access: Access

    def anonymous(self) -> TestClient:
        """Somebody who is not signed in."""
        return TestClient(self.app, base_url=self.access.origin, headers=SAME_SITE, follow_redirects=False)

    def client(self, role: MemberRole, name: str = "") -> TestClient:
        """Somebody with that role, signed in; named after the role if they have no name."""
        now = self.desk.clock()
        id = self.desk.writer.do_now(lambda connection: enter(connection, name or role, role, now))
        client = self.anonymous()
        client.cookies.set(self.access.cookie, id)
        return client


@contextlib.contextmanager
def office(
    directory: Path,
    *,
    clock: Clock | None = None,
    access: Access | None = None,
    on_start: Sequence[OnStart] = (),
    provider: Callable[[Clock], Provider] | None = None,
) -> Iterator[Office]:
    """The application over the project in `directory`. What runs beside it runs only inside of
    `with office.anonymous():`, as ever with test clients."""
    access = access or on_loopback(PORT, TOKEN, OWNER)
    with open_project(directory) as project, Writer(project.catalogue) as writer:
        desk = Desk(project, writer, clock or Watch())
        made = provider(desk.clock) if provider is not None else None
        yield Office(application(desk, access, on_start, made), desk, access)


@dataclass
class Served:
    """The application on a real port. `link` is the one that `vivant review` prints."""

    url: str
    link: str
    desk: Desk
    access: Access

    def cookie(self, role: MemberRole, name: str = "") -> dict[str, str]:
        """Signs somebody in: the cookie as Playwright's `context.add_cookies([…])` wants it."""
        now = self.desk.clock()
        id = self.desk.writer.do_now(lambda connection: enter(connection, name or role, role, now))
        return {"name": self.access.cookie, "value": id, "url": self.url}


@contextlib.contextmanager
def served(
    directory: Path, *, clock: Clock = time.time, on_start: Sequence[OnStart] = ()
) -> Iterator[Served]:
    """The application on a free port of this machine, in a thread of its own."""
    with contextlib.ExitStack() as stack:
        project = stack.enter_context(open_project(directory))
        writer = stack.enter_context(Writer(project.catalogue))
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        send_at_once(listening)
        access = on_loopback(listening.getsockname()[1], TOKEN, OWNER)
        desk = Desk(project, writer, clock)
        server = uvicorn.Server(settings(application(desk, access, on_start)))
        thread = threading.Thread(target=server.run, args=([listening],), name="served")
        thread.start()
        try:
            _wait_for(server, thread)
            yield Served(access.origin, f"{access.origin}/?token={TOKEN}", desk, access)
        finally:
            server.should_exit = True
            thread.join()


def _wait_for(server: uvicorn.Server, thread: threading.Thread) -> None:
    while not server.started:
        assert thread.is_alive(), "the application did not start"
        time.sleep(0.01)
