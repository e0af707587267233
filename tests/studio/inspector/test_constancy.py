"""The same character is held against its earlier frames, where the light allows it."""

import numpy as np
import pytest

from tests.studio.company import commission, company, judged, not_yes, painted, performance, picture, spec
from vivant.gate.commission import Commission
from vivant.schema.gate import Answer
from vivant.schema.judging import Earlier, Pixels
from vivant.schema.story import FrameSpec
from vivant.schema.vocabulary import TimeOfDay
from vivant.store import images
from vivant.studio.inspector.inspector import inspect

FIRST = spec(*company(2))
LATER = spec(
    performance(0, "right", "waving", "sad", "left"),
    performance(1, "left", "pointing"),
    setting="cottage",
    detail="a fireplace",
)


def test_frames_without_slips_agree_with_each_other() -> None:
    wanted = commission(LATER, earlier=[_earlier(FIRST)])
    assert {q.key for q in wanted.questions if q.about == "constancy"} == {
        "constancy:C0001", "constancy:C0002",
    }  # fmt: skip
    assert not_yes(judged(painted(wanted), wanted)) == {}


@pytest.mark.parametrize("time", ["dawn", "dusk", "night"])
def test_another_light_is_not_another_character(time: TimeOfDay) -> None:
    frame = LATER.model_copy(update={"scene": LATER.scene.model_copy(update={"time": time})})
    wanted = commission(frame, earlier=[_earlier(FIRST)])
    assert not_yes(judged(painted(wanted), wanted)) == {}


def test_a_tint_too_faint_for_one_picture_alone_is_noticed_between_two() -> None:
    wanted = commission(LATER, earlier=[_earlier(FIRST)])
    pixels = images.decode(painted(wanted))
    tinted = _tinted(pixels, 5)
    answers = _inspected(tinted, wanted)
    assert {a.question for a in answers if a.verdict == "no"} == {"constancy:C0001", "constancy:C0002"}
    assert "levels" in next(a.note for a in answers if a.question == "constancy:C0001")


def test_the_latest_frame_that_shows_a_character_counts() -> None:
    fair = _earlier(FIRST)
    tinted = _earlier(FIRST, by=5)
    of_both = commission(LATER, earlier=[tinted, fair])
    data = painted(of_both)
    for earlier, constant in (([tinted, fair], True), ([fair, tinted], False)):
        answers = inspect(
            images.decode(data), picture(data).id, of_both.questions, of_both.portraits, earlier
        )
        assert (not_yes(answers) == {}) == constant


def test_who_was_not_in_the_earlier_frame_is_not_compared() -> None:
    alone = spec(performance(2))
    tinted = _earlier(alone, by=5)
    wanted = commission(LATER, earlier=[tinted])
    asked = (*wanted.questions, *(q for q in commission(LATER, earlier=[_earlier(FIRST)]).questions
                                  if q.about == "constancy"))  # fmt: skip
    data = painted(wanted)
    assert not_yes(inspect(images.decode(data), picture(data).id, asked, wanted.portraits, [tinted])) == {}


def _earlier(frame: FrameSpec, by: int = 0) -> Earlier:
    wanted = commission(frame)
    pixels = images.decode(painted(wanted))
    pixels = _tinted(pixels, by)
    return Earlier(lambda: pixels, images.pixel_id(pixels), wanted.questions, wanted.portraits)


def _tinted(pixels: Pixels, by: int) -> Pixels:
    """A little more red and less green everywhere, in levels."""
    tint = np.array([by, -by, 0], np.int16)
    return np.asarray(np.clip(pixels.astype(np.int16) + tint, 0, 255), np.uint8)


def _inspected(pixels: Pixels, wanted: Commission) -> tuple[Answer, ...]:
    return inspect(pixels, images.pixel_id(pixels), wanted.questions, wanted.portraits, wanted.earlier)
