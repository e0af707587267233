"""Gold: items whose answer is known, mixed unseen among everybody's work, or shown first to learn from."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import Field
from sqlalchemy import Connection, insert, select, update

from vivant.errors import InputError
from vivant.review.quality.answered import mask_of
from vivant.review.queue.possible import refuse_impossible
from vivant.review.refusals import Conflict, NotFound
from vivant.schema.record import Checkpoint
from vivant.schema.review import HumanAnswer
from vivant.schema.value import Value, canonical
from vivant.store.audit import write_entry
from vivant.store.rows import AnyRow
from vivant.store.tables import characters, decisions, frames, gold, stories
from vivant.store.versions import version_of

Content = Callable[[Connection, Checkpoint, str], Mapping[str, Any]]
"""What a person is shown of a subject."""


class KnownAnswer(Value):
    """What an adjudicator says of an item that is to become gold: the `version` they saw of it, what is
    true of it and why. People are shown the explanation in `training` only."""

    checkpoint: Checkpoint
    subject: Annotated[str, Field(min_length=1, max_length=40)]
    version: Annotated[str, Field(min_length=1, max_length=64)]
    verdict: Literal["pass", "fail"]
    defects: Annotated[tuple[str, ...], Field(max_length=10)] = ()
    explanation: Annotated[str, Field(max_length=1000)] = ""
    training: bool = False


@dataclass(frozen=True, slots=True)
class GoldItem:
    """An item whose answer is known; `active` until somebody ends it."""

    number: int
    checkpoint: Checkpoint
    subject: str
    version: str
    training: bool
    verdict: Literal["pass", "fail"]
    defects: tuple[str, ...]
    explanation: str
    by: str
    active: bool


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known of a gold item, `mask` being its defects as `answered.mask_of` makes them."""

    good: bool
    mask: int
    training: bool


def right(item: AnyRow | GoldItem, answer: HumanAnswer) -> bool:
    """Whether an answer says what is true: the same verdict, and of a bad item at least one true defect."""
    if answer.verdict != item.verdict:
        return False
    return item.verdict == "pass" or not _names(item).isdisjoint(answer.defects)


def make_gold(connection: Connection, known: KnownAnswer, content: Content, *, by: str, at: float) -> int:
    """Keeps an item with its answer and everything that a person saw of it; returns its number.

    Only what is decided on becomes gold, and only as it was decided: nobody else is to meet it as an open
    question. Raises Conflict where the item is not what was seen, or gold already; InputError where the answer is none.
    """
    refuse_impossible(known.checkpoint, known.verdict, known.defects)
    if version_of(connection, known.checkpoint, known.subject) != known.version:
        raise Conflict(f"{known.subject} is not what you saw any more", "Look at it again, then decide.")
    _refuse_undecided(connection, known)
    same = select(gold.c.number).where(
        gold.c.checkpoint == known.checkpoint,
        gold.c.subject == known.subject,
        gold.c.version == known.version,
        gold.c.active,
    )
    if (number := connection.execute(same).scalar()) is not None:
        raise Conflict(
            f"{known.subject} is gold item {number} already", "End that one to say something else."
        )
    # A choice between two pictures has no known answer.
    shown = {**content(connection, known.checkpoint, known.subject)}
    shown |= {"other": None} if "other" in shown else {}
    values = known.model_dump() | {"defects": canonical(known.defects), "data": canonical(shown)}
    made = insert(gold).values(**values, by=by, active=True).returning(gold.c.number)
    number = int(connection.execute(made).scalar_one())
    told = {"number": number, **known.model_dump(mode="json")}
    write_entry(connection, at=at, by=by, kind="gold", data=told)
    return number


def end_gold(connection: Connection, number: int, *, by: str, at: float) -> None:
    """Takes an item out of the work; what was answered to it stays and counts. Raises NotFound."""
    ended = connection.execute(
        update(gold).where(gold.c.number == number, gold.c.active).values(active=False)
    )
    if not ended.rowcount:
        raise NotFound(
            f"there is no active gold item {number}", "Reload the page: somebody may have ended it."
        )
    write_entry(connection, at=at, by=by, kind="gold ended", data={"number": number})


def gold_items(connection: Connection) -> list[GoldItem]:
    """All of them, those that are active first, newest first."""
    columns = [c for c in gold.c if c.name != "data"]
    rows = connection.execute(select(*columns).order_by(gold.c.active.desc(), gold.c.number.desc())).all()
    return [GoldItem(**{**row._asdict(), "defects": tuple(json.loads(row.defects))}) for row in rows]


def truths(connection: Connection) -> dict[int, Truth]:
    """What is known of every item that was ever gold, by its number."""
    return {
        item.number: Truth(item.verdict == "pass", mask_of(item.checkpoint, item.defects), item.training)
        for item in gold_items(connection)
    }


def _names(item: AnyRow | GoldItem) -> set[str]:
    named: Sequence[str] = json.loads(item.defects) if isinstance(item.defects, str) else item.defects
    return set(named)


def _refuse_undecided(connection: Connection, known: KnownAnswer) -> None:
    stands = _STANDS[known.checkpoint](connection, known.subject)
    if stands is None:
        raise InputError(f"{known.subject} is not decided on yet", "Decide, then make it a gold item.")
    if stands != (known.verdict == "pass"):
        said = "accepted" if stands else "rejected"
        raise InputError(
            f"{known.subject} is {said}, and gold cannot say the opposite", "Decide on it again first."
        )


def _character_stands(connection: Connection, id: str) -> bool | None:
    state = connection.execute(select(characters.c.state).where(characters.c.id == id)).scalar()
    return {"approved": True, "rejected": False}.get(state or "")


def _story_stands(connection: Connection, id: str) -> bool | None:
    state = connection.execute(select(stories.c.state).where(stories.c.id == id)).scalar()
    if state != "encoded":
        return False
    decided = select(decisions.c.approved).where(
        decisions.c.checkpoint == "stories", decisions.c.subject == id, ~decisions.c.superseded
    )
    return connection.execute(decided).scalar()


def _frame_stands(connection: Connection, id: str) -> bool | None:
    state = connection.execute(select(frames.c.state).where(frames.c.id == id)).scalar()
    return {"accepted": True, "rejected": False, "failed": False}.get(state or "")


_STANDS: Final[dict[Checkpoint, Callable[[Connection, str], bool | None]]] = {
    "characters": _character_stands,
    "stories": _story_stands,
    "frames": _frame_stands,
}
