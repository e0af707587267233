"""What waits, and answers to it."""

from functools import partial
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends
from fastapi.concurrency import run_in_threadpool
from pydantic import Field
from sqlalchemy import Connection

from vivant.review.access.rules import Member, NotAllowed, desk_of, member_of, needs
from vivant.review.desk import Desk
from vivant.review.queue import answering, leasing, progress, undoing
from vivant.review.queue.answering import NotTaken, Submission, Taken
from vivant.review.queue.items import Item, items
from vivant.review.queue.leasing import Claim, Lease
from vivant.review.queue.revealing import Reveal, reveal
from vivant.review.queue.tasks import living_task, renew
from vivant.review.web.problems import Conflict
from vivant.schema.record import Checkpoint
from vivant.schema.review import HumanAnswer
from vivant.schema.value import Value
from vivant.store.audit import write_entry
from vivant.store.opening import is_owned

router = APIRouter(tags=["queue"])
AtDesk = Annotated[Desk, Depends(desk_of)]
Me = Annotated[Member, Depends(member_of)]
Number = Annotated[int, Field(ge=1, le=2**62)]
Token = Annotated[str, Field(max_length=64)]


class Ask(Value):
    """How many items at most; `holding` are tasks that are on the screen already."""

    most: Annotated[int, Field(ge=1, le=16)] = 8
    holding: Annotated[tuple[Number, ...], Field(max_length=64)] = ()
    adjudication: bool = False


class Claimed(Value):
    """Items that are held now, and how many wait besides."""

    items: list[Item]
    left: int


class Sent(Value):
    """An answer; `key` is of the sender's making, and the same when the same answer is sent again."""

    key: Annotated[str, Field(min_length=8, max_length=64)]
    task: Number
    lease: Token
    version: Annotated[str, Field(max_length=64)]
    answer: HumanAnswer


class Accepted(Value):
    """The answer's number, and what may be known now. Nothing tells a hidden item from another one."""

    number: int
    again: bool
    reveal: Reveal


class Undo(Value):
    """Which answer; the last one where none is named."""

    number: Number | None = None


class Undone(Value):
    """The item as it was, and what had been said."""

    item: Item
    answer: HumanAnswer


class Leases(Value):
    """Leases to be kept, or given back."""

    tokens: Annotated[tuple[Token, ...], Field(max_length=64)]
    release: bool = False


class Kept(Value):
    """Leases that still hold, for so many seconds."""

    alive: list[str]
    seconds: float


class Whose(Value):
    """A member whose leases end."""

    member: Annotated[str, Field(max_length=100)]


class Freed(Value):
    """How many leases ended."""

    ended: int


class Progress(Value):
    """How far people are."""

    checkpoints: dict[str, progress.Count]
    me: progress.Own
    build: dict[Literal["running"], bool]
    orders: dict[Literal["waiting"], int]


@router.get("/api/progress", dependencies=[needs("viewer")])
def read_progress(desk: AtDesk, me: Me) -> Progress:
    """How far the project is, and whoever asks."""
    with desk.project.catalogue.view() as connection:
        return Progress(
            checkpoints=progress.counts(connection, desk.left, me.name, desk.clock()),
            me=progress.own(connection, me.name, desk.clock()),
            build={"running": is_owned(desk.project.directory)},
            orders={"waiting": progress.orders_waiting(connection)},
        )


@router.post("/api/queue/{checkpoint}/claim", dependencies=[needs("reviewer")])
async def claim(checkpoint: Checkpoint, ask: Ask, desk: AtDesk, me: Me) -> Claimed:
    """Items to look at, held for whoever asks."""
    if ask.adjudication and not me.may("adjudicator"):
        raise NotAllowed("adjudication is not for reviewers", "Claim without it.")
    wanted = Claim(checkpoint, me.name, ask.most, frozenset(ask.holding), ask.adjudication)
    config = desk.project.config

    def write(connection: Connection) -> list[Lease]:
        return leasing.claim(connection, wanted, config.review, config.project.seed, desk.clock())

    held = await desk.writer.do(write)
    claimed = await run_in_threadpool(_claimed, desk, held, checkpoint, ask.adjudication)
    shown = {item.lease for item in claimed.items}
    if gone := [lease.token for lease in held if lease.token not in shown]:
        await desk.writer.do(partial(leasing.release, member=me.name, tokens=gone))
    return claimed


def _claimed(desk: Desk, held: list[Lease], checkpoint: Checkpoint, adjudication: bool) -> Claimed:
    with desk.project.catalogue.view() as connection:
        counts = desk.left.counts(connection, desk.clock())
        left = counts[checkpoint, "adjudication" if adjudication else "open"]
        return Claimed(items=items(connection, desk, held), left=left)


@router.post("/api/answers", dependencies=[needs("reviewer")])
async def take_answer(sent: Sent, desk: AtDesk, me: Me) -> Accepted:
    """Takes an answer once, however often it is sent."""
    submission = Submission(sent.key, sent.task, sent.lease, sent.version, sent.answer)

    def write(connection: Connection) -> Taken:
        return answering.take_answer(connection, desk.project, me, submission, desk.clock())

    try:
        taken = await desk.writer.do(write)
    except NotTaken as refused:
        raise await _conflict(desk, me, refused, sent.task) from None
    return await run_in_threadpool(_accepted, desk, taken, sent.answer)


def _accepted(desk: Desk, taken: Taken, answer: HumanAnswer) -> Accepted:
    with desk.project.catalogue.view() as connection:
        told = reveal(connection, taken.task, answer)
    return Accepted(number=taken.number, again=taken.again, reveal=told)


@router.post("/api/undo", dependencies=[needs("reviewer")])
async def undo(which: Undo, desk: AtDesk, me: Me) -> Undone:
    """Takes back an answer of one's own."""

    def write(connection: Connection) -> undoing.Undone:
        return undoing.undo(connection, desk.project, me, which.number, desk.clock())

    try:
        undone = await desk.writer.do(write)
    except NotTaken as refused:
        raise Conflict(refused.what, refused.do, more={"reason": refused.reason}) from None
    item = await run_in_threadpool(_one, desk, undone.lease)
    if item is None:
        raise Conflict(
            "the answer is undone, but there is nothing to show any more", more={"reason": "changed"}
        )
    return Undone(item=item, answer=undone.answer)


@router.post("/api/leases", dependencies=[needs("reviewer")])
async def keep_leases(which: Leases, desk: AtDesk, me: Me) -> Kept:
    """Renews leases, or gives them back."""
    terms = desk.project.config.review

    def write(connection: Connection) -> list[str]:
        if which.release:
            leasing.release(connection, me.name, which.tokens)
            return []
        return leasing.keep(connection, me.name, which.tokens, terms, desk.clock())

    return Kept(alive=await desk.writer.do(write), seconds=60 * terms.lease)


@router.post("/api/leases/free", dependencies=[needs("admin")])
async def free_leases(whose: Whose, desk: AtDesk, me: Me) -> Freed:
    """Gives back everything that somebody holds."""

    def write(connection: Connection) -> int:
        ended = leasing.release(connection, whose.member)
        told = {"member": whose.member, "ended": ended}
        write_entry(connection, at=desk.clock(), by=me.name, kind="freed", data=told)
        return ended

    return Freed(ended=await desk.writer.do(write))


async def _conflict(desk: Desk, me: Member, refused: NotTaken, task: int) -> Conflict:
    """Why an answer was not taken, with the item as it is now where it still waits for this member."""
    more: dict[str, Any] = {"reason": refused.reason, "item": None}
    if refused.reason == "changed":
        lease = await desk.writer.do(partial(_anew, desk=desk, me=me, task=task))
        item = await run_in_threadpool(_one, desk, lease) if lease else None
        more["item"] = item.model_dump(mode="json") if item else None
    return Conflict(refused.what, refused.do, more=more)


def _anew(connection: Connection, *, desk: Desk, me: Member, task: int) -> Lease | None:
    """A lease of what took the place of a task that changed."""
    config = desk.project.config
    row = answering.task_row(connection, task)
    renew(connection, config, row.checkpoint, [row.subject])
    number = living_task(connection, row.checkpoint, row.subject)
    if number is None or answering.task_row(connection, number).state != "open":
        return None
    return leasing.take_free(connection, number, me.name, config.review, desk.clock())


def _one(desk: Desk, lease: Lease) -> Item | None:
    with desk.project.catalogue.view() as connection:
        return next(iter(items(connection, desk, [lease])), None)
