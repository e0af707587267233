"""Decisions of people at the three checkpoints, taken on the same records as the policies'.

Everything works within the caller's transaction and looks up what it needs, so that a decision takes as long
among ten thousand stories as among ten. Every decision that changes something has its entry in the audit log.
"""

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select, update

from vivant.errors import InputError
from vivant.pipeline.checkpoints import is_person, policy_of
from vivant.pipeline.project import Project, open_project
from vivant.schema.record import Checkpoint, Decision
from vivant.store.audit import write_entry
from vivant.store.deciding import put_decision, standing, standing_number, supersede
from vivant.store.facts import forget_fact, note_fact, noted_fact
from vivant.store.settling import reason_of, settle_frames
from vivant.store.tables import casting, characters, decisions, frames, stories

Clock = Callable[[], float]
DECIDED: Final = "decided"
UNDECIDED: Final = "undecided"
RESTORED: Final = "restored"
"""Kinds of entries in the audit log."""
_FOLLOWED: Final = "followed:"
"""Under this and a character's id is noted which stories its rejection took along, and what was decided on
them before: JSON of story ids to numbers of decisions, or null."""


def decide_on(
    directory: Path, ids: Sequence[str], *, approved: bool, why: str, by: str, clock: Clock = time.time
) -> list[Decision]:
    """Records one decision per id, all of them or none.

    Raises InputError for an id that does not exist or cannot be decided any more, and then records
    nothing.
    """
    with open_project(directory) as project, project.catalogue.transaction() as connection:
        decided = [
            decision_of(project, checkpoint_of(subject), subject, approved=approved, why=why, by=by)
            for subject in dict.fromkeys(ids)
        ]
        for decision in decided:
            record(connection, project, decision, clock)
        return decided


def decision_of(
    project: Project,
    checkpoint: Checkpoint,
    subject: str,
    *,
    approved: bool,
    by: str,
    why: str = "",
    attempt: int | None = None,
) -> Decision:
    """A person's decision under the policy that the project has now."""
    policy = policy_of(project.config.checkpoints, checkpoint)
    return Decision(
        checkpoint=checkpoint,
        subject=subject,
        approved=approved,
        by=by,
        policy=policy,
        why=why,
        attempt=attempt,
    )


def checkpoint_of(subject: str) -> Checkpoint:
    """The checkpoint at which an id is decided on. Raises InputError for what is no id."""
    if subject.startswith("C"):
        return "characters"
    if subject.startswith("S"):
        return "frames" if "-F" in subject else "stories"
    raise InputError(
        f"{subject} is not the id of a character, a story or a frame",
        "Ids look like C0001, S00001 or S00001-F01; the report shows them.",
    )


def record(connection: Connection, project: Project, decision: Decision, clock: Clock = time.time) -> None:
    """Records a person's decision and what follows from it, with its entry; the same one twice is one.

    The invented stories of a rejected character are rejected with it: they are about somebody who will be
    another. Raises InputError for a subject that is not there, that cannot be decided on like this, or that is
    in frames already.
    """
    checkpoint, subject = decision.checkpoint, decision.subject
    if standing(connection, checkpoint, subject) == decision:
        return
    if not decision.approved and checkpoint != "frames":
        refuse_if_illustrated(connection, subject)
    if decision.approved and checkpoint == "characters":
        _refuse_without_template(connection, subject)
    put_decision(connection, decision)
    _note(connection, decision, clock)
    if checkpoint == "characters" and not decision.approved:
        _take_stories_along(connection, project, decision, clock)


def undecide(
    connection: Connection,
    project: Project,
    checkpoint: Checkpoint,
    subject: str,
    *,
    by: str = "",
    clock: Clock = time.time,
) -> None:
    """Takes a person's standing decision back: the subject waits again as it did before.

    Stories that were rejected with a character are what they were. `by` is whoever takes it back; left out,
    it is whoever decided. Raises InputError where nobody decided, and where the build has gone on from there.
    """
    decided = standing(connection, checkpoint, subject)
    if decided is None or not is_person(decided.by):
        raise InputError(f"nobody has decided on {subject}", "There is nothing to take back.")
    if checkpoint != "frames":
        refuse_if_illustrated(connection, subject)
    if checkpoint == "characters" and decided.approved:
        _refuse_if_cast(connection, subject)
    supersede(connection, checkpoint, [subject])
    data = {"checkpoint": checkpoint, "subject": subject}
    write_entry(connection, at=clock(), by=by or decided.by, kind=UNDECIDED, data=data)
    if checkpoint == "characters":
        _character_waits(connection, subject)
        _give_stories_back(connection, subject, by or decided.by, clock)
    elif checkpoint == "stories":
        _story_waits(connection, subject)
    else:
        settle_frames(connection, subject.partition("-F")[0])


def set_aside(
    connection: Connection, checkpoint: Checkpoint, subject: str, *, by: str, clock: Clock = time.time
) -> None:
    """Ends the verdict on a subject that is another one now, as `by` ordered. Where a person had decided, that has
    an entry."""
    decided = standing(connection, checkpoint, subject)
    supersede(connection, checkpoint, [subject])
    if decided is not None and is_person(decided.by):
        data = {"checkpoint": checkpoint, "subject": subject}
        write_entry(connection, at=clock(), by=by, kind=UNDECIDED, data=data)


def refuse_if_illustrated(connection: Connection, subject: str) -> None:
    """Raises InputError for a character or a story that is in frames already: it cannot be taken back from
    under them."""
    if is_illustrated(connection, subject):
        raise InputError(f"frames are made with {subject} already", "Reject those frames instead.")


def is_illustrated(connection: Connection, subject: str) -> bool:
    """Whether a frame with this character, or of this story, has a picture."""
    made = select(frames.c.id).where(frames.c.best.is_not(None)).limit(1)
    if checkpoint_of(subject) == "characters":
        cast = select(casting.c.story).where(casting.c.character == subject)
        return connection.execute(made.where(frames.c.story.in_(cast))).first() is not None
    return connection.execute(made.where(frames.c.story == subject)).first() is not None


def _refuse_without_template(connection: Connection, subject: str) -> None:
    row = connection.execute(select(characters.c.template).where(characters.c.id == subject)).one_or_none()
    if row is not None and row.template is None:
        raise InputError(
            f"{subject} has no template that could be approved", "Build the project, then decide."
        )


def _refuse_if_cast(connection: Connection, character: str) -> None:
    query = (
        select(stories.c.id)
        .join(casting, casting.c.story == stories.c.id)
        .where(casting.c.character == character, stories.c.state == "encoded")
        .order_by(stories.c.number)
        .limit(1)
    )
    if (story := connection.execute(query).scalar()) is not None:
        raise InputError(f"{character} plays in {story} already", f"Reject {character}, and say why.")


def _note(connection: Connection, decision: Decision, clock: Clock) -> None:
    data = decision.model_dump(mode="json", exclude={"by"})
    write_entry(connection, at=clock(), by=decision.by, kind=DECIDED, data=data)


def _take_stories_along(connection: Connection, project: Project, rejection: Decision, clock: Clock) -> None:
    # Texts and scripts say who their characters are; only invented stories depend on their designs.
    if project.config.stories.given:
        return
    query = (
        select(stories.c.id)
        .join(casting, casting.c.story == stories.c.id)
        .where(casting.c.character == rejection.subject, stories.c.state == "encoded")
        .order_by(stories.c.number)
    )
    before: dict[str, int | None] = {}
    for story in connection.execute(query).scalars().all():
        before[story] = standing_number(connection, "stories", story)
        why = f"{rejection.subject} was rejected"
        follows = decision_of(project, "stories", story, approved=False, by=rejection.by, why=why)
        put_decision(connection, follows)
        _note(connection, follows, clock)
    key = _FOLLOWED + rejection.subject
    forget_fact(connection, key)
    if before:
        note_fact(connection, key, json.dumps(before))


def _give_stories_back(connection: Connection, character: str, by: str, clock: Clock) -> None:
    key = _FOLLOWED + character
    noted = noted_fact(connection, key)
    forget_fact(connection, key)
    for story, before in json.loads(noted or "{}").items():
        decided = standing(connection, "stories", story)
        if decided is None or decided.approved or decided.why != f"{character} was rejected":
            continue
        supersede(connection, "stories", [story])
        if before is not None:
            connection.execute(update(decisions).where(decisions.c.number == before).values(superseded=False))
        _story_waits(connection, story)
        stands = standing(connection, "stories", story)
        told = (
            {"checkpoint": "stories", "subject": story} if stands is None else stands.model_dump(mode="json")
        )
        kind = UNDECIDED if stands is None else RESTORED
        write_entry(connection, at=clock(), by=by, kind=kind, data=told)


def _character_waits(connection: Connection, id: str) -> None:
    row = connection.execute(select(characters.c.template).where(characters.c.id == id)).one()
    reason = "waits for validation" if row.template is not None else ""
    connection.execute(update(characters).where(characters.c.id == id).values(state="pending", reason=reason))


def _story_waits(connection: Connection, id: str) -> None:
    """The story is encoded; its reason is that of whatever decision stands."""
    decided = standing(connection, "stories", id)
    reason = "" if decided is None else reason_of(decided.approved, decided.by, decided.why)
    connection.execute(update(stories).where(stories.c.id == id).values(state="encoded", reason=reason))
    settle_frames(connection, id)
