"""The queue's statements, built once: each answer runs a dozen, and building one takes longer than running it."""

from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from vivant.store.tables import answers, gold, leases, tasks

Query = Select[*tuple[Any, ...]]
_MEMBER: Final[BindParameter[str]] = bindparam("who")
_TASK: Final[BindParameter[int]] = bindparam("task")
_BESIDE: Final = tasks.c.number.not_in(bindparam("beside", expanding=True))
_REAL: Final = tasks.c.gold.is_(None)
_RANKED: Final = (tasks.c.rank, tasks.c.number)


def _answered(*, skips: bool) -> ColumnElement[bool]:
    """Whether the member has answered a task; a skip is an answer only where `skips` says so."""
    given = and_(answers.c.task == tasks.c.number, answers.c.member == _MEMBER, ~answers.c.undone)
    if not skips:
        given = and_(given, answers.c.verdict != "skip")
    return select(answers.c.number).where(given).exists()


_MINE: Final = (
    select(leases.c.token).where(leases.c.task == tasks.c.number, leases.c.member == _MEMBER).exists()
)
_FREE: Final = (
    select(tasks.c.number)
    .where(tasks.c.checkpoint == bindparam("checkpoint"), tasks.c.state == "open", _REAL)
    .where(tasks.c.taken < tasks.c.wanted, _BESIDE, ~_MINE)
    .limit(bindparam("most"))
)
_LAST_SKIP: Final = (
    select(func.max(answers.c.number))
    .where(answers.c.task == tasks.c.number, answers.c.member == _MEMBER)
    .scalar_subquery()
)
NEW_ONES: Final[Query] = _FREE.where(~_answered(skips=True)).order_by(*_RANKED)
"""Open tasks with room for one more that the member has not answered."""
SKIPPED_ONES: Final[Query] = _FREE.where(~_answered(skips=False), _answered(skips=True)).order_by(_LAST_SKIP)
"""Those that the member only skipped, what was skipped first before the others."""
TO_ADJUDICATE: Final[Query] = (
    select(tasks.c.number)
    .where(tasks.c.checkpoint == bindparam("checkpoint"), tasks.c.state == "adjudication", _BESIDE)
    .where(tasks.c.taken == 0)
    .order_by(_answered(skips=True), *_RANKED)
    .limit(bindparam("most"))
)
"""Tasks that need somebody's last word; those that the member did not answer come first."""

HELD: Final[Query] = (
    select(leases.c.token, leases.c.task)
    .join(tasks)
    .where(
        leases.c.member == _MEMBER,
        tasks.c.checkpoint == bindparam("checkpoint"),
        tasks.c.state == bindparam("state"),
        _BESIDE,
    )
    .order_by(*_RANKED)
)
LEASE_OF: Final[Query] = select(leases.c.token).where(leases.c.task == _TASK, leases.c.member == _MEMBER)
HAS_ROOM: Final[Query] = select(tasks.c.number).where(tasks.c.number == _TASK, tasks.c.taken < tasks.c.wanted)
ADD_LEASE: Final = insert(leases)
RENEW: Final = (
    update(leases)
    .where(leases.c.member == _MEMBER, leases.c.token.in_(bindparam("tokens", expanding=True)))
    .values(expires=bindparam("until"))
    .returning(leases.c.token)
)
END_EXPIRED: Final = delete(leases).where(leases.c.expires < bindparam("now")).returning(leases.c.task)
END_ALL_OF: Final = delete(leases).where(leases.c.member == _MEMBER).returning(leases.c.task)
END_SOME_OF: Final = (
    delete(leases)
    .where(leases.c.member == _MEMBER, leases.c.token.in_(bindparam("tokens", expanding=True)))
    .returning(leases.c.task)
)
END_ONE_OF: Final = delete(leases).where(leases.c.task == _TASK, leases.c.member == _MEMBER)
ONE_HOLDER_LESS: Final = (
    update(tasks).where(tasks.c.number == _TASK, tasks.c.taken > 0, _REAL).values(taken=tasks.c.taken - 1)
)
ONE_HOLDER_MORE: Final = update(tasks).where(tasks.c.number == _TASK, _REAL).values(taken=tasks.c.taken + 1)

TASK: Final[Query] = select(tasks).where(tasks.c.number == _TASK)
ANSWER_OF_KEY: Final[Query] = select(answers).where(answers.c.key == bindparam("key"))
GIVEN: Final[Query] = (
    select(answers.c.number, answers.c.member, answers.c.data)
    .where(answers.c.task == _TASK, ~answers.c.undone, answers.c.verdict != "skip")
    .order_by(answers.c.number)
)
ADD_ANSWER: Final = insert(answers).returning(answers.c.number)
WANTED: Final = update(tasks).where(tasks.c.number == _TASK).values(wanted=bindparam("missing"))
END_LEASES: Final = delete(leases).where(leases.c.task == _TASK)
PUT_STATE: Final = update(tasks).where(tasks.c.number == _TASK).values(state=bindparam("into"), taken=0)

ANY_GOLD: Final[Query] = (
    select(gold.c.number).where(gold.c.checkpoint == bindparam("checkpoint"), gold.c.active).limit(1)
)
_SEEN: Final = (
    select(tasks.c.number)
    .join(answers, answers.c.task == tasks.c.number)
    .where(
        tasks.c.subject == gold.c.subject,
        tasks.c.checkpoint == gold.c.checkpoint,
        tasks.c.version == gold.c.version,
        answers.c.member == _MEMBER,
        ~answers.c.undone,
    )
)
_ON_THE_WAY: Final = (
    select(tasks.c.number)
    .outerjoin(leases, and_(leases.c.task == tasks.c.number, leases.c.member == _MEMBER))
    .where(
        tasks.c.gold == gold.c.number,
        or_(leases.c.token.is_not(None), tasks.c.number.in_(bindparam("beside", expanding=True))),
    )
)
UNSEEN: Final[Query] = (
    select(gold.c.number, gold.c.training, gold.c.checkpoint, gold.c.subject, gold.c.version)
    .where(gold.c.checkpoint == bindparam("checkpoint"), gold.c.active, gold.c.by != _MEMBER)
    .where(~_SEEN.exists(), ~_ON_THE_WAY.exists())
    .order_by(gold.c.number)
)
"""Hidden items that a member has neither made, nor seen, nor holds. Whoever answered one before it was
hidden has seen it too."""
_TRAINED: Final = select(answers.c.number).where(
    answers.c.task == tasks.c.number, answers.c.member == _MEMBER, ~answers.c.undone
)
_LESSONS: Final = select(gold.c.number).where(gold.c.training, gold.c.checkpoint == bindparam("checkpoint"))
TRAINED: Final[Query] = (
    select(func.count())
    .select_from(tasks)
    .where(tasks.c.gold.in_(_LESSONS))
    .where(_TRAINED.exists() | _MINE | tasks.c.number.in_(bindparam("beside", expanding=True)))
)
"""Training items that a member has answered or is about to."""
ANSWERS_OF: Final[Query] = select(func.count()).where(answers.c.member == _MEMBER)
TASK_OF_GOLD: Final[Query] = select(tasks.c.number).where(tasks.c.gold == bindparam("gold"))
