"""A frame's picture made again: ordered over the API, or by the form of the frame's page."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from vivant.pipeline.ordering import order_redo
from vivant.review.access.rules import Member, desk_of, member_of, needs
from vivant.review.desk import Desk
from vivant.review.web.api_orders import AtDesk, Me, Ordered, Seen, Words, written
from vivant.review.web.forms import form

router = APIRouter(tags=["orders"])


class Redo(Seen):
    """`why` is what is to be otherwise, in a person's words."""

    why: Words


@router.post("/api/frames/{id}/redo", dependencies=[needs("reviewer")])
async def redo(id: str, asked: Redo, desk: AtDesk, me: Me) -> Ordered:
    """Orders a frame's picture made again; what stands for the frame stays until the gate has accepted another."""
    return Ordered(order=await _ordered(id, asked.version, asked.why, desk, me))


@router.post("/frames/{id}/redo", dependencies=[needs("reviewer")], include_in_schema=False)
async def redo_by_form(id: str, request: Request) -> Response:
    """The same, as `redo_form.html` sends it; back to the frame, which tells of the order."""
    fields = await form(request)
    await _ordered(id, fields.get("version", ""), fields.get("why", ""), desk_of(request), member_of(request))
    return RedirectResponse(f"/frames/{id}#people", 303)


async def _ordered(id: str, version: str, why: str, desk: Desk, me: Member) -> int:
    return await written(
        desk,
        "frames",
        id,
        lambda connection: order_redo(connection, id, version, why, me.name, desk.clock),
    )
