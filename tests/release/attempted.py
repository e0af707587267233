"""Attempts at templates, posed characters and frames of made-up projects, with what the gate said of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from tests.release.painted import Easel
from vivant.gate.questions import for_frame, for_posed, for_template
from vivant.schema.character import Character
from vivant.schema.gate import DEFECT_OF, Answer, Finding, Question, Region
from vivant.schema.record import (
    Attempt,
    CallCount,
    Outcome,
    OutputTerms,
    PixelId,
    PosedCharacter,
    Stage,
    State,
)
from vivant.schema.story import FrameSpec, Story, frame_id
from vivant.store.records import Commit
from vivant.synthesis.commissions import posed_for
from vivant.synthesis.prompts import frame_prompt, posed_prompt

MODELS: Final[tuple[tuple[str, OutputTerms], ...]] = (
    ("painter-a-1", "permissive"),
    ("painter-b-2", "non-commercial"),
)
EDITOR: Final[tuple[str, OutputTerms]] = ("retoucher-3", "no-training")
STATES: Final[tuple[State, ...]] = (
    "accepted", "accepted", "accepted", "accepted", "rejected", "accepted", "accepted", "accepted", "pending",
    "accepted", "failed",
)  # fmt: skip
"""How frames end, in turns."""
_HAND: Final = Region(left=0.25, top=0.25, right=0.5, bottom=0.5)


@dataclass(slots=True)
class Attempting:
    """Makes what was tried; `size` is the height of frames in pixels."""

    easel: Easel
    choice: Random
    size: int
    frames: int = 0

    def template(self, character: Character) -> Commit:
        """One attempt at a template, or two of which the first was found wrong."""
        subject, asked = f"{character.id}.{character.revision}", for_template(character)
        common = self._common(
            subject, "template", f"Storybook character sheet: {character.description}", asked, 0
        )
        tried = [self._tried(common, asked, self._square())]
        if int(character.id[1:]) % 5 == 0:
            tried = [
                self._tried(common, asked, self._square(), wrong=1),
                self._again(common, asked, self._square()),
            ]
        return _commit(subject, tried, [_outcome(subject, "template", "accepted", tried)])

    def story(self, story: Story, cast: Sequence[Character]) -> list[Commit]:
        """The posed characters of the story's first frame, then all its frames."""
        known = {one.id: one for one in cast}
        model = int(story.id[1:]) % len(MODELS)
        posed = {one.id: one for p in story.frames[0].performances if (one := posed_for(p, known))}
        commits = [self._posed(one, known[one.character], model) for one in posed.values()]
        shown = {one: commit.attempts[-1].image for one, commit in zip(posed, commits, strict=True)}
        attempts: list[Attempt] = []
        outcomes: list[Outcome] = []
        for position, spec in enumerate(story.frames):
            on_stage = [known[p.character] for p in spec.performances]
            references = tuple(
                picture for p in spec.performances if (picture := shown.get(posed_for(p, known).id))
            )
            tried, state = self._frame(frame_id(story.id, position), spec, on_stage, references, model)
            attempts += tried
            outcomes.append(_outcome(frame_id(story.id, position), "frame", state, tried))
        return [*commits, _commit(story.id, attempts, outcomes)]

    def _posed(self, wanted: PosedCharacter, character: Character, model: int) -> Commit:
        asked = for_posed(character, wanted.pose, wanted.expression)
        prompt = posed_prompt(character, wanted.pose, wanted.expression)
        common = self._common(wanted.id, "posed", prompt, asked, model)
        tried = [self._tried(common, asked, self._square())]
        return _commit(wanted.id, tried, [_outcome(wanted.id, "posed", "accepted", tried)], (wanted,))

    def _frame(
        self, id: str, spec: FrameSpec, on_stage: list[Character], references: tuple[PixelId, ...], model: int
    ) -> tuple[list[Attempt], State]:
        asked = for_frame(spec, on_stage)
        common = self._common(id, "frame", frame_prompt(spec, on_stage, "two_step"), asked, model)
        common["references"] = references
        state = STATES[self.frames % len(STATES)]
        self.frames += 1
        if state == "failed":
            return [Attempt(**common | {"error": "the model declined to answer"})], state
        if state != "accepted":
            return [self._tried(common, asked, self._wide(), wrong=2)], state
        match self.frames % 5:
            case 0:
                return self._edited(common, asked), state
            case 1 | 2:
                return [
                    self._tried(common, asked, self._wide(), wrong=1),
                    self._again(common, asked, self._wide()),
                ], state
            case 3:
                lost = Attempt(**common | {"error": "the connection was lost"})
                again = {"number": 1, "action": "again"}
                return [lost, self._tried(common | again, asked, self._wide())], state
            case _:
                return [self._tried(common, asked, self._wide())], state

    def _edited(self, common: dict[str, Any], asked: tuple[Question, ...]) -> list[Attempt]:
        """A tuned prompt that made it worse, then an edit of the first picture."""
        model, terms = EDITOR
        edit = {
            "number": 2, "action": "lie", "parent": 0, "region": _HAND, "instruction": "the hand has five fingers",
            "model": model, "terms": terms, "outside": 0, "why": "no finding left",
        }  # fmt: skip
        worse = {"number": 1, "action": "apt", "parent": 0, "why": "breaks what held"}
        return [
            self._tried(common, asked, self._wide(), wrong=1),
            self._tried(common | worse, asked, self._wide(), wrong=2, kept=False),
            self._tried(common | edit, asked, self._wide()),
        ]

    def _again(self, common: dict[str, Any], asked: tuple[Question, ...], picture: PixelId) -> Attempt:
        tuned = {
            "number": 1, "action": "apt", "parent": 0, "why": "1 finding fewer, nothing broken",
            "prompt": f"{common['prompt']}\nAbove all: {asked[0].text}",
        }  # fmt: skip
        return self._tried(common | tuned, asked, picture)

    def _tried(
        self, common: dict[str, Any], asked: tuple[Question, ...], picture: PixelId, *, wrong: int = 0,
        kept: bool = True,
    ) -> Attempt:  # fmt: skip
        """One judged attempt of whose questions so many were answered no."""
        refused = self.choice.sample(asked, wrong)
        told = {
            "answers": tuple(_answer(q, q in refused) for q in asked),
            "findings": tuple(map(_finding, refused)),
        }
        return Attempt(**common | told | {"image": picture, "kept": kept, "questions": asked})

    def _common(
        self, subject: str, stage: Stage, prompt: str, asked: tuple[Question, ...], model: int
    ) -> dict[str, Any]:
        name, terms = MODELS[model]
        return {
            "subject": subject, "stage": stage, "number": 0, "action": "first", "strategy": "two_step",
            "prompt": prompt, "seed": self.choice.randrange(2**62), "model": name, "terms": terms,
            "request": f"{self.choice.getrandbits(256):064x}", "why": "the first picture",
        }  # fmt: skip

    def _square(self) -> PixelId:
        return self.easel.paint(self.size, self.size)

    def _wide(self) -> PixelId:
        return self.easel.paint(self.size * 3 // 2, self.size)


def _answer(question: Question, wrong: bool) -> Answer:
    return Answer(
        question=question.key, verdict="no" if wrong else "yes", note="looks otherwise" if wrong else ""
    )


def _finding(question: Question) -> Finding:
    defect, scope = DEFECT_OF[question.about]
    return Finding(
        question=question.key,
        defect=defect,
        scope=scope,
        character=question.character,
        note="looks otherwise",
    )


def _outcome(subject: str, stage: Stage, state: State, tried: list[Attempt]) -> Outcome:
    reasons = {"accepted": "no finding", "failed": "no picture could be had"}
    best = None if state == "failed" else tried[-1].number
    reason = reasons.get(state, "3 rounds did not settle it")
    return Outcome(subject=subject, stage=stage, state=state, reason=reason, best=best, rounds=len(tried) - 1)


def _commit(
    unit: str, attempts: list[Attempt], outcomes: list[Outcome], posed: tuple[PosedCharacter, ...] = ()
) -> Commit:
    counts = (CallCount(role="generator", made=len(attempts)), CallCount(role="judge", made=len(attempts)))
    return Commit(unit, posed=posed, attempts=tuple(attempts), outcomes=tuple(outcomes), counts=counts)
