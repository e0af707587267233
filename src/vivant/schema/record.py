"""What a project remembers: every attempt, every decision, and in which state each thing ended."""

from typing import Annotated, Literal

from pydantic import Field

from vivant.schema.gate import Answer, Finding, Question, Region
from vivant.schema.value import Value
from vivant.schema.vocabulary import Expression, Pose

PixelId = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""sha256 of an image's size and decoded pixels; what an image is, however it is encoded."""

Stage = Literal["template", "posed", "frame"]
Action = Literal["first", "again", "apt", "lie", "judge_again", "given"]
"""How an attempt came to be: the first one, the same again after a failure, after automatic prompt
tuning, by local image editing; `judge_again` makes no new image; what was `given` was not made at all."""

State = Literal["accepted", "rejected", "failed", "pending"]
Checkpoint = Literal["characters", "stories", "frames"]
CheckpointPolicy = Literal["auto", "sample", "all"]
Role = Literal["planner", "generator", "editor", "judge"]
OutputTerms = Literal["permissive", "no-training", "non-commercial", "unstated"]
"""What a model's licence or service terms let people do with its outputs: anything; anything but train
competing models; nothing commercial; nobody said."""


class Attempt(Value):
    """One image made for one subject (a template, a posed character or a frame), and its judgement.

    `number` counts from 0 within the subject. `parent` is the attempt that was repaired. `kept`
    says whether this became the subject's best image; `why` says why, or why not. An attempt whose
    image could not be had has no `image` and says in `error` what went wrong. An edit says in `about`
    which question it is to put right, and in `outside` how many pixels it changed outside its feathered
    region: 0, measured; in `spilled`, how many the model itself had changed there. `terms` are those of the model's outputs.
    `instruction` is what an editing model was told, or what a person wanted otherwise when a frame was made again.
    """

    subject: str
    stage: Stage
    number: int
    action: Action
    strategy: str
    prompt: str
    references: tuple[PixelId, ...] = ()
    seed: int
    model: str
    request: str
    terms: OutputTerms = "unstated"
    image: PixelId | None = None
    parent: int | None = None
    region: Region | None = None
    instruction: str = ""
    about: str = ""
    outside: int | None = None
    spilled: int | None = None
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    findings: tuple[Finding, ...] = ()
    kept: bool = False
    why: str = ""
    error: str = ""

    @property
    def score(self) -> float | None:
        """The share of its questions that were answered yes; None where nothing was judged."""
        return sum(a.verdict == "yes" for a in self.answers) / len(self.answers) if self.answers else None


class Outcome(Value):
    """Where a subject ended: one state, one reason, and the attempt that stands for it."""

    subject: str
    stage: Stage
    state: State
    reason: str
    best: int | None = None
    rounds: int = 0


class PosedCharacter(Value):
    """One character in one pose with one expression: made once, used by every frame that needs it."""

    character: str
    revision: int
    pose: Pose
    expression: Expression

    @property
    def id(self) -> str:
        return f"{self.character}.{self.revision}-{self.pose}-{self.expression}"


class Decision(Value):
    """One verdict at a checkpoint. `by` is a person, or "nobody (policy auto)"; `attempt` is the one that
    a person chose for a frame, where it is not the one that the gate holds to be the best."""

    checkpoint: Checkpoint
    subject: str
    approved: bool
    by: str
    policy: CheckpointPolicy
    why: str = ""
    attempt: int | None = None


class CallCount(Value):
    """How often a role was asked: new calls, answers replayed from the call log, failures."""

    role: Role
    made: int = 0
    replayed: int = 0
    failed: int = 0
