"""Inviting from within the application, which knows its own address."""

from fastapi import Request

from vivant.review.access.invites import Invite, invite
from vivant.review.access.rules import desk_of, member_of
from vivant.review.web.pages_entry import access_of
from vivant.schema.review import MemberRole


async def make_invite(
    request: Request, name: str, role: MemberRole | None, days: float
) -> tuple[str, Invite]:
    """The link of a new invite by whoever is signed in, and what it says."""
    desk, by = desk_of(request), member_of(request).name
    now = desk.clock()
    code, made = await desk.writer.do(
        lambda connection: invite(connection, name, role=role, days=days, by=by, now=now)
    )
    return f"{access_of(request).origin}/invite/{code}", made
