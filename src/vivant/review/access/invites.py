"""Invites: links that let one person in once, for some days. Only their hashes are kept."""

import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, insert, select, update

from vivant.errors import InputError
from vivant.review.access.names import member_name, same_name
from vivant.review.access.people import known_name
from vivant.review.access.sessions import digest, end_sessions
from vivant.review.refusals import Conflict, NotFound
from vivant.schema.review import MemberRole
from vivant.store.audit import write_entry
from vivant.store.tables import invites, members

DAYS: Final = 7
MOST_DAYS: Final = 90
_DAY: Final = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Invite:
    """An invite that nobody has used yet; `id` is the hash of its code."""

    id: str
    member: str
    role: MemberRole
    by: str
    expires: float


@dataclass(frozen=True, slots=True)
class SignsIn:
    """With what a member will sign in: the hash of a passphrase, or an account."""

    passphrase: str | None = None
    account: str | None = None


def invite(
    connection: Connection, name: str, *, role: MemberRole | None, days: float, by: str, now: float
) -> tuple[str, Invite]:
    """A new code, told once, and its invite. It takes the place of an earlier one for the same person.

    Somebody who is a member already is invited to choose a new way to sign in, and keeps their role.
    Raises InputError for a name that is none and for another role than a member has.
    """
    if not 0 < days <= MOST_DAYS:
        raise InputError(f"an invite holds for up to {MOST_DAYS} days, not {days:g}", "Name fewer days.")
    invited = (one.member for one in open_invites(connection, now))
    name = known_name(connection, name) or same_name(name, invited) or member_name(name)
    known = connection.execute(select(members.c.role).where(members.c.name == name)).scalar()
    if known is not None and role not in (None, known):
        raise InputError(f"{name} is {known} already", "Change the role on the page /team, or leave it out.")
    code = secrets.token_urlsafe(32)
    made = Invite(digest(code), name, known or role or "reviewer", by, now + days * _DAY)
    _end(connection, name)
    connection.execute(
        insert(invites).values(
            id=made.id, member=name, role=made.role, by=by, expires=made.expires, used=False
        )
    )
    write_entry(
        connection, at=now, by=by, kind="invite.made",
        data={"member": name, "role": made.role, "expires": made.expires, "id": made.id},
    )  # fmt: skip
    return code, made


def open_invites(connection: Connection, now: float) -> list[Invite]:
    """Invites that can still be used, the first to expire first."""
    query = select(invites).where(~invites.c.used, invites.c.expires > now).order_by(invites.c.expires)
    return [Invite(row.id, row.member, row.role, row.by, row.expires) for row in connection.execute(query)]


def find_invite(connection: Connection, code: str, now: float) -> Invite:
    """The invite of a code. Raises NotFound where there is none, or it was used or has expired."""
    found = next((one for one in open_invites(connection, now) if one.id == digest(code)), None)
    if found is None:
        raise NotFound(
            "this invite is not valid: it was used, or taken back, or has expired",
            "Ask whoever invited you for a new link.",
        )
    return found


def take_back(connection: Connection, id: str, *, by: str, now: float) -> None:
    """An invite lets nobody in any more. Raises NotFound."""
    found = next((one for one in open_invites(connection, now) if one.id == id), None)
    if found is None:
        raise NotFound("there is no such invite", "It may have been used, or have expired.")
    connection.execute(update(invites).where(invites.c.id == id).values(used=True))
    write_entry(connection, at=now, by=by, kind="invite.taken_back", data={"member": found.member, "id": id})


def accept(connection: Connection, code: str, way: SignsIn, now: float) -> str:
    """Whoever holds a code becomes the member whom it names, and will sign in that way; their name.

    Their earlier sessions end. Raises NotFound as `find_invite` does, Conflict for an account that
    somebody has already.
    """
    found = find_invite(connection, code, now)
    owner = (
        way.account
        and connection.execute(select(members.c.name).where(members.c.account == way.account)).scalar()
    )
    if owner and owner != found.member:
        raise Conflict("this account belongs to another member", "Sign in with another account.")
    values = {"passphrase": way.passphrase, "account": way.account, "active": True}
    changed = connection.execute(update(members).where(members.c.name == found.member).values(**values))
    if not changed.rowcount:
        connection.execute(
            insert(members).values(name=found.member, role=found.role, keys="{}", joined=now, **values)
        )
    end_sessions(connection, found.member)
    connection.execute(update(invites).where(invites.c.id == found.id).values(used=True))
    write_entry(
        connection, at=now, by=found.member, kind="invite.used",
        data={"member": found.member, "id": found.id, "with": "account" if way.account else "passphrase"},
    )  # fmt: skip
    return found.member


def _end(connection: Connection, member: str) -> None:
    connection.execute(update(invites).where(invites.c.member == member, ~invites.c.used).values(used=True))
