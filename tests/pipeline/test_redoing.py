"""`vivant redo` carries an order out itself where nobody builds, and waits where somebody does."""

import contextlib
import shutil
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline import tiny
from tests.pipeline.looking import frames
from tests.pipeline.test_orders import carry_out, made, order, order_edit
from vivant.engine.tasks import Tasks
from vivant.errors import ConfigError, InputError, OutOfBudget, OutOfReach, Stopped
from vivant.models.calling import Roles
from vivant.models.configured import Team
from vivant.pipeline import attending, redoing
from vivant.pipeline.digest import project_digest
from vivant.pipeline.orders import last_orders
from vivant.pipeline.progress import Step
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.redoing import Redone, redo_frame
from vivant.pipeline.workplace import Workplace
from vivant.pipeline.workshop import Made, Work, perform

FRAME = "S00001-F02"


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is built; tests work on copies."""
    return made(tmp_path_factory.mktemp("finished") / "project", "synthesis")


@pytest.fixture
def directory(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "project"))


def working_with(
    roles: Roles, monkeypatch: pytest.MonkeyPatch, error: Stopped | None = None
) -> list[float | None]:
    """Has the command work with cheap roles, or be stopped; returns the budgets that it asks for."""
    budgets: list[float | None] = []

    @contextlib.asynccontextmanager
    async def place(project: Project, *, max_usd: float | None, **_: Any) -> AsyncIterator[Workplace]:
        budgets.append(max_usd)

        async def work(work: Work) -> Made:
            if error is not None:
                raise error
            return await perform(work, Team(roles, {}), project.config, project.blobs.keep)

        engine = Tasks[Work, Made](work, at_once=1)
        yield Workplace(roles, engine, engine)

    monkeypatch.setattr(redoing, "workplace", place)
    return budgets


def redo(directory: Path, words: str = "The hat is red.", **more: Any) -> Redone:
    return redo_frame(directory, "S00001", "2", because=words, by="Ada", **more)


def orders_of(directory: Path) -> list[tuple[str, str]]:
    with open_project(directory) as project, project.catalogue.view() as connection:
        return [(o.subject, o.state) for o in last_orders(connection, 10)]


def test_where_nobody_builds_it_is_done_at_once(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[Step] = []
    working_with(tiny.cheap_roles(), monkeypatch)
    redone = redo(directory, report_progress=steps.append)
    assert (redone.frame, redone.state, redone.stands, redone.tries) == (FRAME, "accepted", 2, (2,))
    assert redone.new
    assert [(step.done, step.total) for step in steps] == [(0, 1), (1, 1)]
    assert list(redone.lines()) == [
        f"{FRAME}: {redone.result}",
        f"Every version is kept: `vivant redo {directory} S00001 2 --versions`.",
    ]
    assert redone.document()["stands"] == 2
    with open_project(directory, building=True):
        pass


def test_where_the_gate_accepts_nothing_it_says_how_to_take_one_anyway(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = project_digest(directory)
    working_with(tiny.cheap_roles(share_of_no=1.0), monkeypatch)
    redone = redo(directory)
    assert (redone.state, redone.stands, redone.new) == ("accepted", 1, False)
    said = "\n".join(redone.lines())
    assert "Attempt 1 is what it was before" in said
    assert f"`vivant redo {directory} S00001 2 --version {redone.tries[-1]}`" in said
    assert project_digest(directory) == before


def test_orders_that_wait_already_come_first_and_later_ones_are_left(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working_with(tiny.cheap_roles(), monkeypatch)
    with open_project(directory) as project:
        order_edit(project, "S00001-F01")
    assert redo(directory).new
    assert orders_of(directory) == [(FRAME, "done"), ("S00001-F01", "done")]


def test_where_somebody_builds_it_waits_until_that_is_done(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redoing, "POLL", 0.02)
    steps: list[Step] = []
    ended: list[Redone] = []
    waiting = threading.Thread(
        target=lambda: ended.append(redo(directory, report_progress=steps.append)), daemon=True
    )
    with tiny.opened(directory) as project:
        waiting.start()
        while not carry_out(project):
            time.sleep(0.02)
        waiting.join(60)
        assert ended[0].new
        assert order(project, ended[0].order).state == "done"
    assert steps
    assert all("the process that builds" in step.unit for step in steps)


@pytest.mark.parametrize("error", [OutOfBudget("it would cost too much"), OutOfReach("nobody answers")])
def test_the_order_waits_where_models_cannot_be_asked_and_is_the_same_one_again(
    error: Stopped, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working_with(tiny.cheap_roles(), monkeypatch, error)
    if isinstance(error, OutOfBudget):
        stopped = redo(directory)
        assert stopped.unpaid.startswith("it would cost too much")
        assert next(stopped.lines()).startswith(f"{FRAME}: order 1 waits.")
    else:
        with pytest.raises(OutOfReach):
            redo(directory)
    assert orders_of(directory) == [(FRAME, "waiting")]
    working_with(tiny.cheap_roles(), monkeypatch)
    assert redo(directory).order == 1
    assert orders_of(directory) == [(FRAME, "done")]


def test_the_budget_of_the_last_build_holds_unless_another_is_named(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    budgets = working_with(tiny.cheap_roles(), monkeypatch)
    redo(directory)
    with open_project(directory) as project:
        project.catalogue.note(attending.BUDGET, "2.5")
    redo(directory)
    redo(directory, max_usd=1.0)
    assert budgets == [None, 2.5, 1.0]


def test_a_missing_secret_is_named_before_anything_is_ordered(directory: Path) -> None:
    file = directory / "vivant.toml"
    told = file.read_text("utf-8").replace('judge = "studio"', 'judge = "paid"')
    file.write_text(
        told + '\n[endpoints.paid]\nprovider = "openai_chat"\nmodel = "x"\nkey = "NOWHERE_SET"\n', "utf-8"
    )
    with pytest.raises(ConfigError, match="NOWHERE_SET, which is not set"):
        redo(directory)
    assert orders_of(directory) == []


def test_what_cannot_be_ordered_leaves_nothing_behind(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working_with(tiny.cheap_roles(), monkeypatch)
    with pytest.raises(InputError, match="too long"):
        redo(directory, "x" * 501)
    with pytest.raises(InputError, match="nothing is said"):
        redo(directory, " ")
    assert orders_of(directory) == []
    assert len(frames(directory)) > 1
