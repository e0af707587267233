"""Carrying out what people order while others build: one at a time, by whoever builds the project.

A running build does it beside its work. Where nobody builds, the application does it itself, and holds the
build's lock only as long as something waits.
"""

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from vivant.engine.jobs import failure
from vivant.errors import ProjectError, Stopped, VivantError
from vivant.pipeline.carrying_out import carry_out
from vivant.pipeline.designing import make_templates
from vivant.pipeline.editing import undrawn
from vivant.pipeline.orders import Order, end_order, next_order
from vivant.pipeline.progress import Watch
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.taking_in import draw_edited_again
from vivant.pipeline.workplace import Workplace, workplace
from vivant.store.tables import orders

POLL: Final = 0.5
"""Seconds between two looks at what waits."""
_PAUSE: Final = 30.0
"""Seconds until the next try where the project cannot be built at all."""
BUDGET: Final = "budget"
"""Where the last build noted what the project may cost in all, in US dollars."""
_LOG: Final = logging.getLogger(__name__)


async def attend(project: Project, place: Workplace, watch: Watch) -> int:
    """Carries out every order that waits, oldest first, and makes the templates that people's descriptions need.

    Returns how many things were done. An order that cannot be done says why.
    """
    done = 0
    while True:
        with project.catalogue.view() as connection:
            order, waiting = next_order(connection), undrawn(connection)
        if order is not None:
            await _carried_out(project, order, place)
        elif waiting:
            await make_templates(project, place.beside, watch, waiting)
            draw_edited_again(project, only=waiting)
        else:
            return done
        done += 1


async def attend_to(project: Project, place: Workplace, number: int) -> None:
    """Carries out the orders that wait, oldest first, up to the one of that number."""
    while True:
        with project.catalogue.view() as connection:
            order = next_order(connection)
        if order is None or order.number > number:
            return
        await _carried_out(project, order, place)


@contextlib.asynccontextmanager
async def attended(project: Project, place: Workplace, watch: Watch) -> AsyncIterator[None]:
    """Attends beside whatever is done in the `async with` block; on leaving it, what waits is done first."""
    leaving = asyncio.Event()

    async def go_on() -> None:
        while True:
            last = leaving.is_set()
            await attend(project, place, watch)
            if last:
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(leaving.wait(), POLL)

    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(go_on())
            yield
            leaving.set()
    except BaseExceptionGroup as errors:
        raise _first(errors) from None


async def attend_when_nobody_builds(project: Project) -> None:
    """Attends as long as it is not cancelled, whenever something waits and no build runs.

    The work is done in a thread with an event loop of its own: the caller's serves people.
    """
    while True:
        await asyncio.sleep(POLL)
        try:
            if await asyncio.to_thread(_waits, project):
                await _attend_in_thread(project.directory)
        except VivantError as error:
            _LOG.error("orders cannot be carried out: %s", error)
            await asyncio.sleep(_PAUSE)


async def _attend_in_thread(directory: Path) -> None:
    """Returns when nothing waits any more; cancelled, when what was begun has come to its end."""
    stop = threading.Event()
    working = asyncio.ensure_future(asyncio.to_thread(attend_once, directory, stop))
    try:
        await asyncio.shield(working)
    except asyncio.CancelledError:
        stop.set()
        await asyncio.wait([working])
        raise


def attend_once(directory: Path, stop: threading.Event) -> int:
    """Builds the project as far as orders need it, unless another process builds it; returns how many things
    were done. `stop` breaks it off cleanly: what was begun is done again another time."""
    with contextlib.ExitStack() as stack:
        try:
            project = stack.enter_context(open_project(directory, building=True))
        except ProjectError:
            # Whoever builds it carries them out.
            return 0
        return asyncio.run(_attend_until(project, stop))


async def _attend_until(project: Project, stop: threading.Event) -> int:
    async def work() -> int:
        async with workplace(project, workers=1, max_usd=noted_budget(project), watch=_unseen) as place:
            return await attend(project, place, _unseen)

    task = asyncio.ensure_future(work())
    while not task.done():
        if stop.is_set():
            task.cancel()
        await asyncio.wait([task], timeout=POLL / 5)
    return 0 if task.cancelled() else task.result()


def noted_budget(project: Project) -> float | None:
    """What the project may cost in all, as the last build was told; None where it may cost anything."""
    noted = project.catalogue.noted(BUDGET)
    return float(noted) if noted else None


def _unseen(_: object) -> None: ...


async def _carried_out(project: Project, order: Order, place: Workplace) -> None:
    try:
        await carry_out(project, order, place)
    except Stopped:
        # Out of budget, or nobody to be reached: the order is not at fault, and waits.
        raise
    except Exception as error:
        told = failure(f"order {order.number}", error).error
        said = f"{told.what}. {told.do}" if told.do else told.what
        with project.catalogue.transaction() as connection:
            end_order(connection, order.number, "refused", said)


def orders_wait(connection: Connection) -> bool:
    """Whether an order waits."""
    return (
        connection.execute(select(orders.c.number).where(orders.c.state == "waiting").limit(1)).first()
        is not None
    )


def _waits(project: Project) -> bool:
    with project.catalogue.view() as connection:
        return orders_wait(connection) or bool(undrawn(connection))


def _first(errors: BaseExceptionGroup[BaseException]) -> BaseException:
    first = errors.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
