"""The page on which people see how far they agree, and what is known of their work."""

from functools import partial
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Path, Query, Request
from pydantic import ValidationError
from starlette.responses import RedirectResponse, Response

from vivant.report.figures.columns import column_chart
from vivant.review.access.rules import desk_of, member_of, needs
from vivant.review.quality.disputes import disputes
from vivant.review.quality.gold import KnownAnswer, end_gold, gold_items, make_gold
from vivant.review.quality.reading import Quality, read_own_work, read_quality
from vivant.review.quality.reviewers import Reviewer
from vivant.review.quality.telling import FEW, meaning
from vivant.review.quality.whisker import whisker
from vivant.review.refusals import Unprocessable
from vivant.review.web.api_quality import content_in
from vivant.review.web.forms import form
from vivant.review.web.rendering import page
from vivant.schema.review import HUMAN_DEFECTS

router = APIRouter(include_in_schema=False)

Column = Literal["member", "answers", "fail", "cant_judge", "median", "slow", "gold"]
_COLUMNS: Final[dict[Column, str]] = {
    "member": "Name",
    "answers": "Answers",
    "fail": "Failed",
    "cant_judge": "Can’t judge",
    "median": "Median",
    "slow": "Nine in ten",
    "gold": "Right on gold",
}
_DISPUTES: Final = 25
_LINKS: Final = {"frames": "/frames/", "stories": "/stories/", "characters": "/characters/"}
_WORDS: Final = {
    checkpoint: {defect.name: defect.words for defect in defects}
    for checkpoint, defects in HUMAN_DEFECTS.items()
}


@router.get("/quality", dependencies=[needs("reviewer")])
def quality_page(
    request: Request,
    sort: Column = "member",
    down: bool = False,
    before: Annotated[int | None, Query(ge=1, le=2**31)] = None,
) -> Response:
    """Everything for those who settle disputes; for reviewers their own work."""
    desk, me = desk_of(request), member_of(request)
    terms = desk.project.config.review
    if not me.may("adjudicator"):
        with desk.project.catalogue.view() as connection:
            mine = read_own_work(connection, me.name)
        return page(request, "own_quality.html", title="Your work", mine=mine, terms=terms)
    with desk.project.catalogue.view() as connection:
        found = read_quality(connection, terms.overlap)
        disputed = disputes(connection, _DISPUTES, before)
        known = gold_items(connection)
    return page(
        request, "quality.html", title="Quality", quality=found, checkpoints=_by_checkpoint(found),
        people=_sorted(found.reviewers, sort, down), columns=_COLUMNS, sort=sort, down=down,
        disputed=disputed, before=before, more=len(disputed) == _DISPUTES, gold=known, terms=terms,
        times=column_chart("times", "Time per decision", "seconds", "answers", found.seconds),
        meaning=meaning, whisker=whisker, links=_LINKS, words=_WORDS, few=FEW, may_export=me.may("admin"),
    )  # fmt: skip


@router.post("/quality/gold", dependencies=[needs("adjudicator")])
async def make_gold_item(request: Request) -> Response:
    """Makes gold of what the form of `gold_form.html` names."""
    desk, me, fields = desk_of(request), member_of(request), await form(request)
    work = partial(make_gold, known=_known(fields), content=content_in(desk), by=me.name, at=desk.clock())
    number = await desk.writer.do(work)
    return RedirectResponse(f"/quality#gold-{number}", 303)


@router.post("/quality/gold/{number}", dependencies=[needs("adjudicator")])
async def end_gold_item(number: Annotated[int, Path(ge=1, le=2**31)], request: Request) -> Response:
    """Takes an item out of the work."""
    desk, me = desk_of(request), member_of(request)
    await desk.writer.do(partial(end_gold, number=number, by=me.name, at=desk.clock()))
    return RedirectResponse("/quality#gold", 303)


def _known(fields: dict[str, str]) -> KnownAnswer:
    """Defects are ticked one by one: a box that is not is not sent."""
    named = tuple(name.removeprefix("defect.") for name in fields if name.startswith("defect."))
    sent: dict[str, Any] = {
        name: fields.get(name, "") for name in ("checkpoint", "subject", "version", "verdict", "explanation")
    }
    named = named if sent["verdict"] == "fail" else ()
    try:
        return KnownAnswer.model_validate(sent | {"defects": named, "training": "training" in fields})
    except ValidationError as error:
        said = "; ".join(f"{problem['loc'][0]}: {problem['msg']}" for problem in error.errors())
        raise Unprocessable(f"the form is not filled in: {said}", "Go back and choose.") from None


def _by_checkpoint(found: Quality) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for question in found.questions:
        grouped.setdefault(question.checkpoint, []).append(question)
    return grouped


def _sorted(people: tuple[Reviewer, ...], column: Column, down: bool) -> list[Reviewer]:
    """Those of whom nothing is known come last, whichever way."""
    by = _KEYS[column]
    known = [person for person in people if by(person) is not None]
    return [*sorted(known, key=by, reverse=down), *(p for p in people if by(p) is None)]


_KEYS: Final[dict[Column, Any]] = {
    "member": lambda person: person.member,
    "answers": lambda person: person.answers,
    "fail": lambda person: person.failed.value if person.failed.of else None,
    "cant_judge": lambda person: person.could_not.value if person.could_not.of else None,
    "median": lambda person: person.median_seconds,
    "slow": lambda person: person.slow_seconds,
    "gold": lambda person: person.gold.right.value if person.gold.right.of else None,
}
