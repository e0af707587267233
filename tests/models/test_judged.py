"""Identity is asked apart from everything else; votes count, and a silent judge has none."""

import asyncio
from collections.abc import Sequence

import numpy as np
import pytest

from vivant.errors import Refused
from vivant.models.crew import Vote
from vivant.models.judged import judged
from vivant.models.roles import JudgeRequest
from vivant.schema.gate import Answer, Check, Question, Subject, Verdict
from vivant.schema.judging import Earlier, Pixels

PIXELS: Pixels = np.zeros((4, 4, 3), np.uint8)


def question(about: Subject, check: Check) -> Question:
    return Question(check=check, about=about, text="?")


QUESTIONS = (
    question("likeness", "identity"),
    question("pose", "control"),
    question("constancy", "sequence"),
    question("time", "scene"),
)
REQUEST = JudgeRequest(PIXELS, "0" * 64, QUESTIONS, (), (Earlier(lambda: PIXELS, "1" * 64, (), ()),), seed=5)


class Judge:
    """Says its verdicts to every question, one a call; an exception is raised."""

    def __init__(self, *verdicts: Verdict | Exception) -> None:
        self.verdicts = list(verdicts)
        self.asked: list[tuple[tuple[str, ...], int, int]] = []

    async def ask(self, request: JudgeRequest, sample: int) -> dict[str, Answer]:
        keys = tuple(q.key for q in request.questions)
        self.asked.append((keys, len(request.earlier), sample))
        said = self.verdicts[min(len(self.asked), len(self.verdicts)) - 1]
        if isinstance(said, Exception):
            raise said
        return {key: Answer(question=key, verdict=said) for key in keys}


def verdicts(judge: Judge, *, separate: bool = False, vote: Vote | None = None) -> list[Verdict]:
    answers = asyncio.run(judged(REQUEST, judge.ask, separate=separate, vote=vote or Vote()))
    assert [a.question for a in answers] == [q.key for q in QUESTIONS]
    return [a.verdict for a in answers]


def test_identity_is_asked_apart_and_alone_sees_earlier_frames() -> None:
    judge = Judge("yes")
    assert verdicts(judge, separate=True) == ["yes"] * 4
    assert judge.asked == [(("likeness", "constancy"), 1, 0), (("pose", "time"), 0, 0)]


def test_a_part_that_fails_leaves_the_other_judged() -> None:
    judge = Judge("yes", Refused("no"))
    assert verdicts(judge, separate=True) == ["yes", "not_judged", "yes", "not_judged"]


def test_every_vote_sees_the_questions_in_another_order() -> None:
    judge = Judge("yes")
    verdicts(judge, vote=Vote(5, 3))
    orders = {keys for keys, _, _ in judge.asked}
    assert [sample for _, _, sample in judge.asked] == list(range(5))
    assert len(orders) > 1
    assert {frozenset(keys) for keys in orders} == {frozenset(q.key for q in QUESTIONS)}
    again = Judge("yes")
    verdicts(again, vote=Vote(5, 3))
    assert again.asked == judge.asked


@pytest.mark.parametrize(
    ("cast", "vote", "counted"),
    [
        (["yes", "yes", "no"], Vote(3, 2), "yes"),
        (["no", "no", "yes"], Vote(3, 2), "no"),
        (["yes", "yes", "no"], Vote(3, 3), "unsure"),
        (["yes", "no", "unsure"], Vote(3, 2), "unsure"),
        (["yes", Refused("x"), "yes"], Vote(3, 2), "yes"),
        (["yes", Refused("x"), Refused("x")], Vote(3, 2), "not_judged"),
        ([Refused("x")], Vote(3, 1), "not_judged"),
        # One no outweighs a yes where one vote is enough for either.
        (["yes", "no", "yes"], Vote(3, 1), "no"),
    ],
)
def test_votes_count(cast: Sequence[Verdict | Exception], vote: Vote, counted: Verdict) -> None:
    assert verdicts(Judge(*cast), vote=vote) == [counted] * 4
