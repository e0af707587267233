"""The inspector: answers to questions about a picture, from its pixels, the questions and the
approved templates, and from nothing else.

It looks by drawing anew what should be there and comparing, part by part. It has no access to the
instructions inside a PNG, nor to what the painter slipped on: it is given decoded pixels.
"""

import functools
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.gate import Answer, Question
from vivant.schema.judging import Earlier, Pixels, Portrait
from vivant.schema.record import PixelId
from vivant.studio.inspector.belief import Belief, box_of, look
from vivant.studio.inspector.expectation import expected
from vivant.studio.inspector.explaining import Claim, explain
from vivant.studio.inspector.remembering import Ask

_INCONSTANT: Final = 2.5
"""Levels by which the average colour around a character may differ between two frames of a story,
each taken relative to what was expected there."""


def inspect(
    pixels: Pixels,
    pixel_id: PixelId,
    questions: Sequence[Question],
    portraits: Sequence[Portrait],
    earlier: Sequence[Earlier] = (),
) -> tuple[Answer, ...]:
    """One answer a question, in their order.

    `pixels` is (height, width, 3) RGB, and `pixel_id` their identity. A character that cannot be
    made out leaves the questions about it unsure.
    """
    belief = _looked(pixels, pixel_id, tuple(questions), tuple(portraits))
    _, claims, lost = explain(belief)
    noes = {claim.key: claim for claim in reversed(claims)}
    if any(claim.about == "presence" for claim in claims):
        noes.setdefault("count", Claim("count", None, "somebody is missing", None))
    answers = []
    for question in questions:
        clear = question.character not in {*lost, *(claim.character for claim in claims)}
        if question.about == "constancy" and clear and not _of_scene(claims):
            answers.append(_constancy(question, _tones(belief), earlier))
        else:
            answers.append(_answer(question, noes, lost))
    return tuple(answers)


def _looked(
    pixels: Pixels, pixel_id: PixelId, questions: tuple[Question, ...], portraits: tuple[Portrait, ...]
) -> Belief:
    told = tuple((p.character, p.description, p.template_id) for p in portraits)
    return _remembered(Ask((pixel_id, questions, told), lambda: look(pixels, expected(questions, portraits))))


@functools.lru_cache(maxsize=16)
def _remembered(ask: Ask[Belief]) -> Belief:
    return ask.answer()


def _of_scene(claims: Sequence[Claim]) -> bool:
    """Whether the scene is another than expected, so that colours around a character say nothing."""
    return any(claim.character is None for claim in claims)


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
        before = _tones(_looked(frame.pixels, frame.pixel_id, frame.questions, frame.portraits))
        gap = float(np.abs(tones[who] - before[who]).max())
        if gap > _INCONSTANT:
            note = f"its colours differ by {gap:.0f} levels from an earlier frame"
            return Answer(question=question.key, verdict="no", note=note)
        break
    return Answer(question=question.key, verdict="yes")


def _tones(belief: Belief) -> dict[str, npt.NDArray[np.float64]]:
    """Per character, how its average colour differs from what was expected: RGB levels."""
    tones = {}
    for actor in belief.tableau.actors:
        left, top, right, bottom = box_of(actor, *belief.size)
        inside = (slice(top, bottom), slice(left, right))
        seen, drawn = cv2.mean(belief.seen[inside]), cv2.mean(belief.drawn[inside])
        tones[actor.name] = np.subtract(seen, drawn)[:3]
    return tones
