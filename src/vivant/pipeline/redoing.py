"""`vivant redo`: a page made again as a person asks, by whoever builds the project."""

import asyncio
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.errors import OutOfBudget, ProjectError
from vivant.pipeline.attending import POLL, attend_to, noted_budget
from vivant.pipeline.finding import find_frame
from vivant.pipeline.ordering import order_redo
from vivant.pipeline.orders import Order, order_numbered, orders_before
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.stopping import interruptible
from vivant.pipeline.workplace import workplace
from vivant.schema.record import State
from vivant.store.records import FrameRecord
from vivant.store.versions import version_of

_HERE: Final = "orders carried out"
_ELSEWHERE: Final = "orders carried out by the process that builds"


@dataclass(frozen=True, slots=True)
class Redone:
    """What came of it that a frame was ordered anew. `tries` are the numbers, from 1, of the attempts that it led
    to, `stands` is that of the one that stands for the frame now; `new` says that this is one of them.

    `unpaid` says where the budget stopped it; then the order waits.
    """

    project: Path
    frame: str
    story: str
    position: int
    order: int
    state: State
    reason: str
    stands: int | None
    tries: tuple[int, ...]
    new: bool
    result: str
    unpaid: str = ""

    def document(self) -> dict[str, Any]:
        return {
            "frame": self.frame,
            "order": self.order,
            "state": self.state,
            "reason": self.reason,
            "stands": self.stands,
            "tries": list(self.tries),
            "new": self.new,
            "result": self.result,
            "stopped_by_budget": self.unpaid,
        }

    def lines(self) -> Iterator[str]:
        command = f"vivant redo {self.project} {self.story} {self.position + 1}"
        if self.unpaid:
            yield f"{self.frame}: order {self.order} waits. {self.unpaid}"
            return
        yield f"{self.frame}: {self.result}"
        if not self.new and self.stands is not None:
            yield f"Attempt {self.stands} is what it was before: {self.reason}."
        if not self.new and self.tries:
            yield f"To take one of them anyway: `{command} --version {self.tries[-1]}`."
        if self.new and self.state == "pending":
            yield f"Decide with `vivant approve {self.project} {self.frame}`, or `vivant reject …`."
        yield f"Every version is kept: `{command} --versions`."


def redo_frame(
    directory: Path,
    story: str,
    frame: str,
    *,
    because: str,
    by: str,
    max_usd: float | None = None,
    report_progress: Watch = lambda step: None,
) -> Redone:
    """Orders a frame anew, `because` of what a person wants otherwise, and returns when that was carried out: here, or by
    the process that builds the project meanwhile.

    The same order, while it waits, is one. `max_usd` is what the project may cost in all; left out, what the last
    build was told. Raises InputError for what cannot be ordered, OutOfReach where a model answers nobody any
    more, and KeyboardInterrupt after a clean stop; in the latter two cases the order waits.
    """
    with open_project(directory) as project:
        found = find_frame(project, story, frame)
        before = len(project.catalogue.attempts(found.id))
        ordering = _Ordering(project, found, because, by)
        unpaid = ""
        try:
            asyncio.run(interruptible(_carried_out(ordering, max_usd, report_progress)))
        except OutOfBudget as error:
            unpaid = f"{error.what}. {error.do}"
        return _redone(project, found.id, ordering.placed(), before, unpaid)


@dataclass(slots=True)
class _Ordering:
    """An order that is placed once, when it is clear that it can be carried out."""

    project: Project
    frame: FrameRecord
    because: str
    by: str
    number: int | None = None

    def placed(self) -> Order:
        """The order as it stands now."""
        if self.number is None:
            with self.project.catalogue.transaction() as connection:
                seen = version_of(connection, "frames", self.frame.id)
                assert seen is not None
                self.number = order_redo(connection, self.frame.id, seen, self.because, self.by)
        with self.project.catalogue.view() as connection:
            return order_numbered(connection, self.number)


async def _carried_out(ordering: _Ordering, max_usd: float | None, watch: Watch) -> None:
    total = 0
    while True:
        with _building(ordering.project.directory) as own:
            if own is not None:
                await _carry_out_here(ordering, own, max_usd, watch)
                return
        if (order := ordering.placed()).state != "waiting":
            return
        with ordering.project.catalogue.view() as connection:
            left = orders_before(connection, order.number) + 1
        total = max(total, left)
        watch(Step("redo", total - left, total, _ELSEWHERE))
        await asyncio.sleep(POLL)


async def _carry_out_here(ordering: _Ordering, own: Project, max_usd: float | None, watch: Watch) -> None:
    budget = noted_budget(own) if max_usd is None else max_usd
    # Models that cannot be asked, for want of a secret or a price, are found out before anything is ordered.
    async with workplace(own, workers=1, max_usd=budget, watch=watch) as place:
        order = ordering.placed()
        if order.state == "waiting":
            watch(Step("redo", 0, 1, _HERE))
            await attend_to(own, place, order.number)
            watch(Step("redo", 1, 1, _HERE))


@contextlib.contextmanager
def _building(directory: Path) -> Iterator[Project | None]:
    """The project, to build it; None while another process does."""
    with contextlib.ExitStack() as stack:
        try:
            own = stack.enter_context(open_project(directory, building=True))
        except ProjectError:
            yield None
            return
        yield own


def _redone(project: Project, id: str, order: Order, before: int, unpaid: str) -> Redone:
    frame = next(f for f in project.catalogue.frames(id.partition("-F")[0]) if f.id == id)
    made = project.catalogue.attempts(id)[before:]
    return Redone(
        project=project.directory,
        frame=id,
        story=frame.story,
        position=frame.position,
        order=order.number,
        state=frame.state,
        reason=frame.reason,
        stands=None if frame.best is None else frame.best + 1,
        tries=tuple(attempt.number + 1 for attempt in made if attempt.image),
        new=order.state == "done",
        result=order.result,
        unpaid=unpaid,
    )
