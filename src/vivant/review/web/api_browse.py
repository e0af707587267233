"""The whole dataset, row by row: which frames a filter finds, in which order, and what each is."""

from collections import Counter
from dataclasses import asdict
from functools import partial
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from vivant.review.access.rules import desk_of, member_of, needs
from vivant.review.browse import bulk
from vivant.review.browse.details import character_names, details, find_characters, find_stories
from vivant.review.browse.facets import facets
from vivant.review.browse.filters import Filters, matching
from vivant.review.browse.sorting import Sort, in_order
from vivant.review.refusals import Conflict, Unprocessable
from vivant.review.web.frame_index import index_of, indexing
from vivant.schema.value import Value

router = APIRouter(lifespan=indexing)
MOST_ROWS: Final = 400
"""Rows that are told at once."""
MOST_DECIDED: Final = 20_000
"""Frames that are decided on at once; it takes minutes."""
_ROWS: Final = r"^[0-9]{1,9}(,[0-9]{1,9})*$"
Words = Annotated[str, Query(max_length=200)]


class Ordered(Filters):
    """A filter, and the order in which what it finds is shown; `seed` chooses one by chance."""

    sort: Sort = "story"
    seed: Annotated[int, Field(ge=0, lt=1 << 31)] = 1


class BulkDecision(Value):
    """One verdict on everything that a filter finds, which is `count` frames."""

    filters: Filters
    count: Annotated[int, Field(ge=1)]
    verdict: Literal["pass", "fail"]
    why: Annotated[str, Field(max_length=1000)] = ""


@router.get("/api/frames/order", dependencies=[needs("viewer")], response_class=Response)
def order(request: Request, wanted: Annotated[Ordered, Query()]) -> Response:
    """The rows of the frames found, in order: unsigned numbers of 32 bits, little-endian.

    `X-Index` names the index that the rows are of, `X-Total` counts all frames, `X-Complete` says whether all
    of them were read yet.
    """
    index = index_of(request)
    snapshot = index.snapshot
    rows = in_order(snapshot, matching(snapshot, wanted), wanted.sort, wanted.seed)
    headers = {
        "X-Index": index.name,
        "X-Version": str(snapshot.version),
        "X-Count": str(len(rows)),
        "X-Total": str(snapshot.frames),
        "X-Complete": "true" if snapshot.complete else "false",
        "Cache-Control": "no-store",
    }
    return Response(rows.tobytes(), media_type="application/octet-stream", headers=headers)


@router.get("/api/frames/rows", dependencies=[needs("viewer")])
def frames_of_rows(
    request: Request,
    rows: Annotated[str, Query(max_length=10 * MOST_ROWS, pattern=_ROWS)],
    index: Annotated[str, Query(max_length=40)],
) -> JSONResponse:
    """What is known of frames by their rows, a few hundred at most. 409 for rows of another index."""
    known = index_of(request)
    snapshot = known.snapshot
    numbers = [int(number) for number in rows.split(",")]
    if index != known.name or max(numbers) >= len(snapshot.columns):
        raise Conflict("these rows are not those of the frames any more", "Ask for the order again.")
    if len(numbers) > MOST_ROWS:
        raise Unprocessable(f"{len(numbers)} rows are too many at once", f"Ask for {MOST_ROWS} at most.")
    # Encoded here: the framework would look into every value first, which takes longer than all the rest.
    return JSONResponse({"rows": [details(snapshot, row) for row in numbers]})


@router.get("/api/frames/facets", dependencies=[needs("viewer")])
def counts(request: Request, wanted: Annotated[Filters, Query()]) -> JSONResponse:
    """How many frames each value of each field would leave, and how scores are spread."""
    snapshot = index_of(request).snapshot
    found = facets(snapshot, wanted)
    named = {one.value for one in found.fields["character"]} | set(wanted.character)
    names = character_names(snapshot, named)
    return JSONResponse({**asdict(found), "names": dict(names), "total": snapshot.frames})


@router.get("/api/frames/stories", dependencies=[needs("viewer")])
def stories(request: Request, text: Words) -> dict[str, Any]:
    """Stories by words of their title, or their id."""
    return {"stories": find_stories(index_of(request).snapshot, text)}


@router.get("/api/frames/characters", dependencies=[needs("viewer")])
def characters(request: Request, text: Words) -> dict[str, Any]:
    """Characters by their name or id."""
    return {"characters": find_characters(index_of(request).snapshot, text)}


@router.post("/api/frames/bulk", dependencies=[needs("adjudicator")])
async def decide_on_all(request: Request, body: BulkDecision) -> dict[str, Any]:
    """Passes or fails everything that the filter finds now; 409 if that is not as many as was believed.

    Frames whose picture changes meanwhile, or that cannot be decided on like this, are left out and told.
    """
    desk, by = desk_of(request), member_of(request).name
    snapshot = await run_in_threadpool(index_of(request).fresh)
    rows = in_order(snapshot, matching(snapshot, body.filters), "story", 0).tolist()
    if len(rows) != body.count:
        more = {"count": len(rows)}
        raise Conflict(f"the filter finds {len(rows)} frames, not {body.count}", "Look again.", more=more)
    if len(rows) > MOST_DECIDED:
        raise Unprocessable(f"{len(rows)} frames are too many at once", f"Choose {MOST_DECIDED} at most.")
    chosen = [bulk.Chosen(snapshot.frame_id(row), snapshot.picture_of(row)) for row in rows]
    verdict = bulk.Verdict(body.verdict == "pass", by, body.why)
    told = {"filters": body.filters.model_dump(exclude_defaults=True), "count": len(rows)}
    await desk.writer.do(partial(bulk.announce, desk=desk, verdict=verdict, told=told))
    left: list[tuple[str, str]] = []
    for start in range(0, len(chosen), bulk.AT_ONCE):
        portion = chosen[start : start + bulk.AT_ONCE]
        left += await desk.writer.do(partial(bulk.decide, desk=desk, chosen=portion, verdict=verdict))
    # Whoever asked looks again at once, and is to see it.
    await run_in_threadpool(index_of(request).fresh)
    reasons = Counter(why for _, why in left)
    return {
        "decided": len(chosen) - len(left),
        "left": [{"frame": frame, "why": why} for frame, why in left[:50]],
        "reasons": [{"why": why, "count": count} for why, count in reasons.most_common()],
    }
