"""Rows about attempts: every one with what was found, and accepted ones beside rejected ones."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from vivant.pipeline.ordering import is_edit_by_people
from vivant.release.discretion import discreet
from vivant.release.gathering import Made, ToldFrame
from vivant.release.hiding import public
from vivant.release.telling.terms import JOINED, PERMISSIVE
from vivant.schema.gate import Finding, Question
from vivant.schema.record import Attempt, OutputTerms

Row = dict[str, Any]


def binding_terms(attempt: Attempt, attempts: Sequence[Attempt]) -> str:
    """The terms that bind a picture: those of its model, and of the models of the pictures it was edited from."""
    return _joined(_all_terms(attempt, attempts))


def _all_terms(attempt: Attempt, attempts: Sequence[Attempt]) -> set[OutputTerms]:
    by_number = {one.number: one for one in attempts}
    found = {attempt.terms}
    while attempt.action == "lie" and attempt.parent is not None and attempt.parent in by_number:
        attempt = by_number[attempt.parent]
        found.add(attempt.terms)
    return found


def _joined(found: set[OutputTerms]) -> str:
    """Several terms as one word of a column: `permissive` only where nothing else binds."""
    binding = [terms for terms in get_args(OutputTerms) if terms in found and terms != PERMISSIVE]
    return JOINED.join(binding) or PERMISSIVE


def question_rows(attempt: Attempt) -> list[Row]:
    """The questions of an attempt with the judge's answers; one that was not answered was not judged."""
    verdicts = {answer.question: answer.verdict for answer in attempt.answers}
    return [
        {
            "check": one.check, "about": one.about, "character": one.character, "text": one.text,
            "verdict": verdicts.get(one.key, "not_judged"),
        }
        for one in attempt.questions
    ]  # fmt: skip


def _finding_rows(attempt: Attempt) -> list[Row]:
    """What was found wrong with an attempt, with the question that showed it."""
    asked = {question.key: question for question in attempt.questions}
    return [_finding_row(found, asked) for found in attempt.findings]


def _finding_row(found: Finding, asked: Mapping[str, Question]) -> Row:
    question = asked.get(found.question)
    return {
        "check": question.check if question else None, "defect": found.defect, "scope": found.scope,
        "character": found.character, "text": question.text if question else found.question, "note": found.note,
    }  # fmt: skip


def attempt_row(attempt: Attempt, among: Sequence[Attempt], *, stands: bool) -> Row:
    """One attempt; its picture, if there is one, is named by `image_id`."""
    owner = attempt.subject.partition("-F" if attempt.stage == "frame" else ".")[0]
    return {
        "subject": attempt.subject, "stage": attempt.stage, "number": attempt.number,
        "story_id": owner if attempt.stage == "frame" else None,
        "character_id": None if attempt.stage == "frame" else owner,
        "action": attempt.action, "parent": attempt.parent, "image_id": attempt.image, "kept": attempt.kept,
        "stands": stands, "why": _why(attempt), "error": discreet(attempt.error), "score": attempt.score,
        "prompt": attempt.prompt, "seed": attempt.seed, "model": public(attempt.model), "terms": attempt.terms,
        "picture_terms": binding_terms(attempt, among), "strategy": attempt.strategy,
        "references": list(attempt.references), "instruction": attempt.instruction,
        "region": attempt.region.model_dump() if attempt.region else None,
        "findings": _finding_rows(attempt), "questions": question_rows(attempt),
    }  # fmt: skip


def _why(attempt: Attempt) -> str:
    # People's names do not leave.
    return "edited as a person asked" if is_edit_by_people(attempt) else discreet(attempt.why)


def frame_attempt_rows(frame: ToldFrame) -> Iterator[Row]:
    """All attempts at a frame, whether it is released or not."""
    standing = frame.standing
    for attempt in frame.attempts:
        yield attempt_row(attempt, frame.attempts, stands=attempt is standing)


def made_rows(made: Made) -> Iterator[Row]:
    """All attempts at a template or a posed character."""
    for attempt in made.attempts:
        yield attempt_row(attempt, made.attempts, stands=attempt.number == made.standing)


def preference_rows(frame: ToldFrame) -> Iterator[Row]:
    """The released picture of a frame beside each other one that was made for the same spec.

    The prompt is the first one, which is the spec in words; later ones were tuned for one model's slips.
    """
    chosen = frame.standing
    if chosen is None:
        return
    seen = {chosen.image}
    for rejected in frame.attempts:
        if rejected.image is None or rejected.image in seen:
            continue
        seen.add(rejected.image)
        both = {*_all_terms(chosen, frame.attempts), *_all_terms(rejected, frame.attempts)}
        yield {
            "frame_id": frame.record.id, "prompt": frame.attempts[0].prompt,
            "chosen_id": chosen.image, "rejected_id": rejected.image,
            "chosen_attempt": chosen.number, "rejected_attempt": rejected.number,
            "chosen_score": chosen.score, "rejected_score": rejected.score,
            "findings": _finding_rows(rejected), "terms": _joined(both),
        }  # fmt: skip
