"""Everything that is told about the quality of people's work, from one reading of the catalogue."""

from dataclasses import dataclass

from sqlalchemy import Connection

from vivant.review.quality.answered import read_answers
from vivant.review.quality.gold import truths
from vivant.review.quality.overruling import Overruling, overrulings
from vivant.review.quality.questions import Question, questions
from vivant.review.quality.reviewers import Reviewer, own_work, reviewers
from vivant.review.quality.timing import histogram


@dataclass(frozen=True, slots=True)
class Quality:
    """What is known of people's work: how far they agree, what each of them did, and what they say of the
    gate; `seconds` is how many decisions took how long."""

    answers: int
    questions: tuple[Question, ...]
    reviewers: tuple[Reviewer, ...]
    overrulings: tuple[Overruling, ...]
    seconds: tuple[tuple[str, int], ...]


def read_quality(connection: Connection, overlap: int) -> Quality:
    """`overlap` is how many people may answer an item before an adjudicator sees it."""
    answered = read_answers(connection)
    return Quality(
        answers=int(answered.counts.sum()),
        questions=tuple(questions(answered, overlap)),
        reviewers=tuple(reviewers(answered, truths(connection))),
        overrulings=tuple(overrulings(connection, answered, overlap)),
        seconds=tuple(histogram(answered)),
    )


def read_own_work(connection: Connection, member: str) -> Reviewer | None:
    """What `member` may know of their own work; None where they answered nothing."""
    return own_work(read_answers(connection, member), truths(connection))
