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
    sight = _Sight(pixels, pixel_id, tuple(questions), tuple(portraits))
    belief = _seen(sight)
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


class _Sight:
    """A picture with what is asked of it; equal where both are."""

    __slots__ = ("key", "pixels", "portraits", "questions")

    def __init__(
        self,
        pixels: Pixels,
        pixel_id: PixelId,
        questions: tuple[Question, ...],
        portraits: tuple[Portrait, ...],
    ) -> None:
        self.pixels, self.questions, self.portraits = pixels, questions, portraits
        told = tuple((p.character, p.description, p.template_id) for p in portraits)
        self.key = (pixel_id, questions, told)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sight) and self.key == other.key


@functools.lru_cache(maxsize=16)
def _seen(sight: _Sight) -> Belief:
    return look(sight.pixels, expected(sight.questions, sight.portraits))


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
        before = _tones(_seen(_Sight(frame.pixels, frame.pixel_id, frame.questions, frame.portraits)))
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
