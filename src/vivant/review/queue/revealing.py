"""What is told after the answer: what the gate had said, and, in training, what would have been right."""

import json

from sqlalchemy import Connection, select

from vivant.review.quality.gold import right
from vivant.schema.gate import Region, Verdict
from vivant.schema.record import Checkpoint
from vivant.schema.review import HumanAnswer, HumanVerdict
from vivant.schema.value import Value
from vivant.store.looking_up import find_attempts, find_outcome
from vivant.store.rows import AnyRow
from vivant.store.tables import characters, gold


class GateAnswer(Value):
    """What a judge had answered to one question."""

    text: str
    verdict: Verdict
    note: str = ""
    region: Region | None = None


class GateView(Value):
    """What the gate had concluded, and why."""

    state: str
    reason: str
    answers: tuple[GateAnswer, ...]


class Lesson(Value):
    """Whether a training answer was right, and what is."""

    right: bool
    verdict: HumanVerdict
    defects: tuple[str, ...]
    explanation: str


class Reveal(Value):
    """What a person learns once they have answered."""

    gate: GateView | None = None
    training: Lesson | None = None


def reveal(connection: Connection, task: AnyRow, answer: HumanAnswer) -> Reveal:
    """What may be told about a task after this answer. A skip reveals nothing: it was none."""
    if answer.verdict == "skip":
        return Reveal()
    if task.gold is None:
        return Reveal(gate=_gate(connection, task.checkpoint, task.subject))
    item = connection.execute(select(gold).where(gold.c.number == task.gold)).one()
    if not item.training:
        # Hidden gold must look like everything else, so that nobody can tell it by what follows.
        return Reveal(gate=_gate(connection, task.checkpoint, task.subject))
    return Reveal(training=_lesson(item, answer))


def _lesson(item: AnyRow, answer: HumanAnswer) -> Lesson:
    return Lesson(
        right=right(item, answer),
        verdict=item.verdict,
        defects=tuple(json.loads(item.defects)),
        explanation=item.explanation,
    )


def _gate(connection: Connection, checkpoint: Checkpoint, subject: str) -> GateView | None:
    """Nothing is judged at checkpoint 2."""
    if checkpoint == "stories":
        return None
    if checkpoint == "characters":
        row = connection.execute(
            select(characters.c.revision).where(characters.c.id == subject)
        ).one_or_none()
        subject = f"{subject}.{row.revision if row else 1}"
    outcome = find_outcome(connection, subject)
    if outcome is None or outcome.best is None:
        return None
    best = find_attempts(connection, subject)[outcome.best]
    texts = {question.key: question.text for question in best.questions}
    answers = tuple(
        GateAnswer(text=texts.get(a.question, a.question), verdict=a.verdict, note=a.note, region=a.region)
        for a in best.answers
    )
    return GateView(state=outcome.state, reason=outcome.reason, answers=answers)
