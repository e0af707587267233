"""What the page of one frame shows: everything that was made, found, answered and decided, and its neighbours."""

from dataclasses import dataclass

from vivant.report.stories import FrameEntry, describe, frame_entry
from vivant.report.tally import best_attempt
from vivant.report.thumbnails import Thumbnail
from vivant.report.view import FrameView, StoryView
from vivant.report.wording import VERDICTS
from vivant.review.web.shown import ServedPictures, frame_place, portraits_of, posed_place
from vivant.schema.record import Attempt
from vivant.store.catalogue import Catalogue

STRIP_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Still:
    """A frame in the strip of its story."""

    number: int
    link: str
    here: bool
    state: str
    picture: Thumbnail | None
    alt: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what was answered to it at each attempt: a verdict and a note, or two empty texts."""

    check: str
    text: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FramePage:
    """A frame with its story around it; `pictured` are the numbers of attempts that can be compared."""

    entry: FrameEntry
    strip: tuple[Still, ...]
    asked: tuple[Asked, ...]
    judged: tuple[int, ...]
    pictured: tuple[int, ...]
    best: int | None


def frame_page(catalogue: Catalogue, view: StoryView, frame: FrameView) -> FramePage:
    assert view.story is not None
    pictures = ServedPictures(catalogue)
    portraits = portraits_of(catalogue, view.story.cast)
    names = {id: portrait.name for id, portrait in portraits.items()}
    judged = tuple(attempt for attempt in frame.attempts if attempt.answers)
    best = best_attempt(frame.attempts, frame.best)
    return FramePage(
        entry=frame_entry(frame, portraits, names, posed_place, pictures),
        strip=tuple(_still(other, other is frame, names, pictures) for other in view.frames),
        asked=tuple(_asked(judged)),
        judged=tuple(attempt.number + 1 for attempt in judged),
        pictured=tuple(attempt.number + 1 for attempt in frame.attempts if attempt.image),
        best=None if best is None else best.number + 1,
    )


def _still(frame: FrameView, here: bool, names: dict[str, str], pictures: ServedPictures) -> Still:
    best = best_attempt(frame.attempts, frame.best)
    return Still(
        number=frame.position + 1,
        link=frame_place(frame.id),
        here=here,
        state=frame.state,
        picture=pictures.of(best.image, STRIP_WIDTH) if best and best.image else None,
        alt=describe(frame.position, frame.spec, names),
    )


def _asked(attempts: tuple[Attempt, ...]) -> list[Asked]:
    questions = {question.key: question for attempt in attempts for question in attempt.questions}
    answered = [{answer.question: answer for answer in attempt.answers} for attempt in attempts]
    return [
        Asked(
            question.check,
            question.text,
            tuple(
                (VERDICTS[found.verdict], found.note) if (found := answers.get(key)) else ("", "")
                for answers in answered
            ),
        )
        for key, question in questions.items()
    ]
