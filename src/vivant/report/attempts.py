"""What a page shows of each attempt at one subject: picture, findings, and what came of it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from vivant.report.thumbnails import ATTEMPT_WIDTH, Pictures, Thumbnail
from vivant.report.wording import ACTIONS, NEXT_STEPS, SCOPES, VERDICTS, place_of, plain, told
from vivant.schema.gate import Finding, Question, Region
from vivant.schema.record import Attempt, PixelId


@dataclass(frozen=True, slots=True)
class Mark:
    """An outline over a picture, in the thumbnail's pixels; findings carry their number."""

    kind: Literal["finding", "edit"]
    label: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding in words: what, on whom, where."""

    defect: str
    character: str
    where: str
    note: str


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A question that was answered neither yes nor no."""

    verdict: str
    question: str
    note: str


@dataclass(frozen=True, slots=True)
class AttemptCard:
    """One attempt as shown; `checks` says per check how many answers were yes, such as "8/9".

    `asked` are a person's words, where it was made for them."""

    number: int
    origin: str
    action: str
    picture: Thumbnail | None
    edited: str
    asked: str
    marks: tuple[Mark, ...]
    findings: tuple[FindingLine, ...]
    open: tuple[OpenLine, ...]
    checks: tuple[tuple[str, str], ...]
    why: str
    followed_by: str
    is_best: bool
    standing: str
    attempt: Attempt


def pictures_of(attempts: tuple[Attempt, ...]) -> Iterator[tuple[PixelId, int]]:
    """What their cards need of thumbnails, to be made together."""
    return ((attempt.image, ATTEMPT_WIDTH) for attempt in attempts if attempt.image)


def attempt_cards(
    attempts: tuple[Attempt, ...],
    best: int | None,
    state: str,
    names: Mapping[str, str],
    thumbnails: Pictures,
) -> tuple[AttemptCard, ...]:
    """Cards in the order of the attempts.

    `best` is the number of the one that stands for the subject, `state` where the subject ended,
    `names` are the characters' names by id.
    """
    after = (*attempts[1:], None)
    return tuple(
        AttemptCard(
            number=attempt.number + 1,
            origin="" if attempt.parent is None else f"from attempt {attempt.parent + 1}",
            action=ACTIONS[attempt.action],
            picture=(picture := thumbnails.of(attempt.image, ATTEMPT_WIDTH) if attempt.image else None),
            edited=place_of(attempt.region) if attempt.region and attempt.action == "lie" else "",
            asked=attempt.instruction if attempt.action == "apt" else "",
            marks=_marks(attempt, picture) if picture else (),
            findings=tuple(_finding_line(finding, names) for finding in attempt.findings),
            open=_open_lines(attempt),
            checks=_checks(attempt),
            why=_why(attempt, names),
            followed_by=_followed_by(following),
            is_best=attempt.number == best,
            standing=_standing(state) if attempt.number == best else "",
            attempt=attempt,
        )
        for attempt, following in zip(attempts, after, strict=False)
    )


def _standing(state: str) -> str:
    if state in ("accepted", "approved"):
        return "This is the picture that stands."
    return "The best so far." if state == "pending" else "The best of these, and not accepted."


def _why(attempt: Attempt, names: Mapping[str, str]) -> str:
    """The recorded reason without the verdict it may begin with, which the card gives itself."""
    return told(attempt.why.removeprefix("kept, ").removeprefix("refused, "), names)


def _followed_by(following: Attempt | None) -> str:
    if following is None:
        return ""
    step = f"attempt {following.number + 1}: {NEXT_STEPS[following.action]}"
    return step if following.parent is None else f"{step} (from attempt {following.parent + 1})"


def _marks(attempt: Attempt, picture: Thumbnail) -> tuple[Mark, ...]:
    edit = [mark("edit", "", attempt.region, picture)] if attempt.region and attempt.action == "lie" else []
    findings = [
        mark("finding", str(number), finding.region, picture)
        for number, finding in enumerate(attempt.findings, 1)
        if finding.region is not None
    ]
    return (*edit, *findings)


def mark(kind: Literal["finding", "edit"], label: str, region: Region, picture: Thumbnail) -> Mark:
    """Kept a pixel inside the picture, so that outlines along its edge are seen."""
    left, right = (min(max(x * picture.width, 2.0), picture.width - 2.0) for x in (region.left, region.right))
    top, bottom = (
        min(max(y * picture.height, 2.0), picture.height - 2.0) for y in (region.top, region.bottom)
    )
    return Mark(kind, label, round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1))


def _finding_line(finding: Finding, names: Mapping[str, str]) -> FindingLine:
    who = names.get(finding.character, finding.character) if finding.character else ""
    where = place_of(finding.region) if finding.region else SCOPES[finding.scope]
    return FindingLine(plain(finding.defect), who, where, finding.note)


def _open_lines(attempt: Attempt) -> tuple[OpenLine, ...]:
    asked = {question.key: question.text for question in attempt.questions}
    return tuple(
        OpenLine(VERDICTS[answer.verdict], asked.get(answer.question, answer.question), answer.note)
        for answer in attempt.answers
        if answer.verdict in ("unsure", "not_judged")
    )


def _checks(attempt: Attempt) -> tuple[tuple[str, str], ...]:
    questions: dict[str, Question] = {question.key: question for question in attempt.questions}
    asked = Counter(question.check for question in questions.values())
    held = Counter(
        questions[answer.question].check
        for answer in attempt.answers
        if answer.verdict == "yes" and answer.question in questions
    )
    return tuple((check, f"{held[check]}/{count}") for check, count in asked.items())
