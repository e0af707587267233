"""Hand-made attempts for tests of the measure."""

from collections.abc import Sequence

from vivant.schema.gate import DEFECT_OF, Answer, Finding, Question, Subject, Verdict
from vivant.schema.record import Action, Attempt, Outcome, Stage
from vivant.studio.slips import Fault, Slip

FRAME = "S00001-F01"
HAND = Slip(defect="malformed_hand", actor="Mira")
POSE = Slip(defect="wrong_pose", actor="Mira")
SHADE = Slip(defect="wrong_colour", actor="Mira")
STRAY = Slip(defect="stray_object")
ASKED: tuple[Subject, ...] = ("pose", "attribute", "hands", "stray")


def attempt(
    number: int,
    action: Action = "first",
    *,
    parent: int | None = None,
    noes: Sequence[Subject] = (),
    verdict: Verdict = "no",
    kept: bool = True,
    why: str = "",
    made: bool = True,
    subject: str = FRAME,
    stage: Stage = "frame",
) -> Attempt:
    """Attempt `number`, answered yes but for `noes`; its request is told by `request_of`."""
    questions = tuple(Question(check="scene", about=about, text="?") for about in ASKED)
    answers = tuple(Answer(question=q.key, verdict=verdict if q.about in noes else "yes") for q in questions)
    findings = tuple(
        Finding(question=q.key, defect=DEFECT_OF[q.about][0], scope="local")
        for q in questions
        if q.about in noes and verdict == "no"
    )
    return Attempt(
        subject=subject,
        stage=stage,
        number=number,
        action=action,
        strategy="two_step",
        prompt="A picture.",
        seed=1,
        model="studio",
        request=request_of(number, subject),
        image=f"{number:064x}" if made else None,
        parent=parent,
        questions=questions if made else (),
        answers=answers if made else (),
        findings=findings if made else (),
        kept=kept,
        why=why,
    )


def request_of(number: int, subject: str = FRAME) -> str:
    return f"{subject} {number}"


def truth(*faults: Fault | Sequence[Slip], subject: str = FRAME) -> dict[str, Fault]:
    """The truth log of a subject: what attempts 0, 1, … slipped on."""
    return {
        request_of(number, subject): fault if isinstance(fault, Fault) else Fault(slips=tuple(fault))
        for number, fault in enumerate(faults)
    }


def outcome(
    best: int | None = 0,
    rounds: int = 0,
    *,
    accepted: bool = True,
    subject: str = FRAME,
    stage: Stage = "frame",
) -> Outcome:
    return Outcome(
        subject=subject,
        stage=stage,
        state="accepted" if accepted else "rejected",
        reason="made up",
        best=best,
        rounds=rounds,
    )
