"""How well people agree: figures, gold items, and raw answers to count for oneself."""

from dataclasses import asdict
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from sqlalchemy import Connection
from starlette.responses import StreamingResponse

from vivant.review.access.rules import desk_of, member_of, needs
from vivant.review.desk import Desk
from vivant.review.quality.export import answer_lines
from vivant.review.quality.gold import (
    Content,
    KnownAnswer,
    end_gold,
    gold_items,
    make_gold,
)
from vivant.review.quality.reading import read_own_work, read_quality
from vivant.review.quality.telling import quality_document, reviewer_document
from vivant.review.queue.contents import content_of
from vivant.schema.record import Checkpoint

router = APIRouter()
GoldNumber = Annotated[int, Path(ge=1, le=2**31)]


@router.get("/api/quality", dependencies=[needs("reviewer")])
def quality(request: Request) -> dict[str, Any]:
    """What is known of people's work; reviewers are told of their own."""
    desk, me = desk_of(request), member_of(request)
    with desk.project.catalogue.view() as connection:
        if me.may("adjudicator"):
            return quality_document(read_quality(connection, desk.project.config.review.overlap))
        mine = read_own_work(connection, me.name)
    return {"reviewers": [reviewer_document(mine)] if mine else []}


@router.get("/api/answers.jsonl", dependencies=[needs("admin")])
def answers(request: Request) -> StreamingResponse:
    """Every answer, one a line, as it was given."""
    return StreamingResponse(
        answer_lines(desk_of(request).project.catalogue),
        media_type="application/x-ndjson",
        headers={"Content-Disposition": 'attachment; filename="answers.jsonl"'},
    )


@router.get("/api/gold", dependencies=[needs("adjudicator")])
def gold(request: Request) -> dict[str, Any]:
    """All items whose answer is known, those at work first."""
    with desk_of(request).project.catalogue.view() as connection:
        return {"gold": [asdict(item) for item in gold_items(connection)]}


@router.post("/api/gold", dependencies=[needs("adjudicator")], status_code=201)
async def make(known: KnownAnswer, request: Request) -> dict[str, int]:
    """Makes a decided item one whose answer is known."""
    desk, me = desk_of(request), member_of(request)
    work = partial(make_gold, known=known, content=content_in(desk), by=me.name, at=desk.clock())
    return {"number": await desk.writer.do(work)}


@router.delete("/api/gold/{number}", dependencies=[needs("adjudicator")])
async def end(number: GoldNumber, request: Request) -> dict[str, int]:
    """Takes an item out of the work."""
    desk, me = desk_of(request), member_of(request)
    await desk.writer.do(partial(end_gold, number=number, by=me.name, at=desk.clock()))
    return {"number": number}


def content_in(desk: Desk) -> Content:
    """What a person is shown of a subject of the project."""

    def content(connection: Connection, checkpoint: Checkpoint, subject: str) -> dict[str, Any]:
        return content_of(connection, desk, checkpoint, subject).model_dump(mode="json")

    return content
