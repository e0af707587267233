"""The inspector: answers to questions about a picture, from its pixels, the questions and the
approved templates, and from nothing else.

It looks by drawing anew what should be there and comparing, part by part. It has no access to the
instructions inside a PNG, nor to what the painter slipped on: it is given decoded pixels.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from vivant.schema.gate import Answer, Question
from vivant.schema.judging import Earlier, Pixels, Portrait
from vivant.studio.inspector.belief import Belief, look, outline
from vivant.studio.inspector.expectation import expected
from vivant.studio.inspector.explaining import Claim, explain

_INCONSTANT: Final = 4.0
"""Levels by which a character's average colour may differ between two frames of a story, each
taken relative to what was expected there."""


def inspect(
    pixels: Pixels,
    questions: Sequence[Question],
    portraits: Sequence[Portrait],
    earlier: Sequence[Earlier] = (),
) -> tuple[Answer, ...]:
    """One answer a question, in their order.

    `pixels` is (height, width, 3) RGB. A character that cannot be made out leaves the questions
    about it unsure.
    """
    belief = look(pixels, expected(questions, portraits))
    tones = _tones(belief) if any(q.about == "constancy" for q in questions) else {}
    _, claims, lost = explain(belief)
    noes = {claim.key: claim for claim in reversed(claims)}
    if lost and "count" in {q.key for q in questions}:
        noes.setdefault("count", Claim("count", None, "somebody is missing", None))
    answers = []
    for question in questions:
        if question.about == "constancy" and question.key not in noes and question.character not in lost:
            answers.append(_constancy(question, tones, earlier))
        else:
            answers.append(_answer(question, noes, lost))
    return tuple(answers)


def _answer(question: Question, noes: dict[str, Claim], lost: frozenset[str]) -> Answer:
    claim = noes.get(question.key)
    if claim is not None:
        return Answer(question=question.key, verdict="no", note=claim.note, region=claim.region)
    if question.character in lost:
        return Answer(question=question.key, verdict="unsure", note="this character cannot be made out")
    return Answer(question=question.key, verdict="yes")


def _constancy(
    question: Question, tones: dict[str, npt.NDArray[np.float64]], earlier: Sequence[Earlier]
) -> Answer:
    who = question.character
    assert who is not None
    for frame in reversed(earlier):
        if not any(q.key == f"presence:{who}" for q in frame.questions):
            continue
        before = _tones(look(frame.pixels, expected(frame.questions, frame.portraits)))
        gap = float(np.abs(tones[who] - before[who]).max())
        if gap > _INCONSTANT:
            note = f"its colours differ by {gap:.0f} levels from an earlier frame"
            return Answer(question=question.key, verdict="no", note=note)
        break
    return Answer(question=question.key, verdict="yes")


def _tones(belief: Belief) -> dict[str, npt.NDArray[np.float64]]:
    """Per character, how its average colour differs from what was expected: RGB levels."""
    gap = belief.seen.astype(np.int16) - belief.drawn
    tones = {}
    for index, actor in enumerate(belief.tableau.actors):
        inside = outline(belief, index) > 0
        tones[actor.name] = gap[inside].mean(axis=0) if inside.any() else np.zeros(3)
    return tones
