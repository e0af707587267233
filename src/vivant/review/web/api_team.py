"""Who takes part: oneself, and for admins members, invites and sessions."""

import json
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import Field
from sqlalchemy import Connection, select, update

from vivant.review.access.invites import DAYS, MOST_DAYS, open_invites, take_back
from vivant.review.access.people import change_member, keep_owner, people, sign_out
from vivant.review.access.rules import desk_of, member_of, needs
from vivant.review.web.inviting import make_invite
from vivant.schema.review import MemberRole
from vivant.schema.value import Value
from vivant.store.audit import write_entry
from vivant.store.tables import members

router = APIRouter(prefix="/api")


class Keys(Value):
    """Which key does what for this member, where they want others than everybody has."""

    keys: Annotated[
        dict[Annotated[str, Field(pattern=r"^[a-z0-9_.-]{1,40}$")], Annotated[str, Field(max_length=20)]],
        Field(max_length=100),
    ]


class NewInvite(Value):
    """Whom to invite, as what, and for how many days the link holds."""

    name: Annotated[str, Field(max_length=200)]
    role: MemberRole | None = None
    days: Annotated[float, Field(gt=0, le=MOST_DAYS)] = DAYS


class Change(Value):
    """What is to change of a member; None leaves it as it is."""

    role: MemberRole | None = None
    active: bool | None = None


@router.get("/me", dependencies=[needs("viewer")])
def me(request: Request) -> dict[str, Any]:
    """Who is signed in, and which keys they have changed."""
    member = member_of(request)
    with desk_of(request).project.catalogue.view() as connection:
        keys = connection.execute(select(members.c["keys"]).where(members.c.name == member.name)).scalar()
    return {"name": member.name, "role": member.role, "keys": json.loads(keys or "{}")}


@router.put("/me/keys", dependencies=[needs("viewer")])
async def set_keys(request: Request, wanted: Keys) -> dict[str, Any]:
    """Changes keys of one's own."""
    desk, member = desk_of(request), member_of(request)
    now = desk.clock()

    def put(connection: Connection) -> None:
        chosen = (
            update(members)
            .where(members.c.name == member.name)
            .values(keys=json.dumps(wanted.keys, sort_keys=True))
        )
        if not connection.execute(chosen).rowcount:
            # Whoever comes with the token alone is no member yet.
            keep_owner(connection, member.name, now)
            connection.execute(chosen)
        write_entry(connection, at=now, by=member.name, kind="member.keys", data={"keys": wanted.keys})

    await desk.writer.do(put)
    return {"keys": wanted.keys}


@router.get("/members", dependencies=[needs("admin")])
def list_members(request: Request) -> dict[str, Any]:
    """All members."""
    with desk_of(request).project.catalogue.view() as connection:
        found = people(connection)
    return {"members": [asdict(one) | {"signs_in": one.signs_in or None} for one in found]}


@router.put("/members/{name}", dependencies=[needs("admin")])
async def put_member(request: Request, name: str, change: Change) -> dict[str, Any]:
    """Gives a member another role, or takes or gives back their access."""
    desk, by, now = desk_of(request), member_of(request).name, desk_of(request).clock()
    await desk.writer.do(
        lambda connection: change_member(
            connection, name, role=change.role, active=change.active, by=by, now=now
        )
    )
    return {"name": name}


@router.delete("/members/{name}/sessions", dependencies=[needs("admin")])
async def end_member_sessions(request: Request, name: str) -> dict[str, Any]:
    """Signs a member out everywhere."""
    desk, by, now = desk_of(request), member_of(request).name, desk_of(request).clock()
    return {"ended": await desk.writer.do(lambda connection: sign_out(connection, name, by=by, now=now))}


@router.get("/invites", dependencies=[needs("admin")])
def list_invites(request: Request) -> dict[str, Any]:
    """Invites that can still be used; their links are told to nobody again."""
    desk = desk_of(request)
    with desk.project.catalogue.view() as connection:
        found = open_invites(connection, desk.clock())
    return {"invites": [asdict(one) for one in found]}


@router.post("/invites", dependencies=[needs("admin")])
async def post_invite(request: Request, wanted: NewInvite) -> dict[str, Any]:
    """Invites somebody: the link is in the answer, and nowhere else."""
    link, made = await make_invite(request, wanted.name, wanted.role, wanted.days)
    return {"link": link, "id": made.id, "member": made.member, "role": made.role, "expires": made.expires}


@router.delete("/invites/{id}", dependencies=[needs("admin")])
async def delete_invite(request: Request, id: str) -> dict[str, Any]:
    """Takes an invite back."""
    desk, by, now = desk_of(request), member_of(request).name, desk_of(request).clock()
    await desk.writer.do(lambda connection: take_back(connection, id, by=by, now=now))
    return {"id": id}
