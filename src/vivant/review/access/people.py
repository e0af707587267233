"""The people who take part: their roles, and that somebody can always let others in."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from vivant.review.access.names import same_name
from vivant.review.access.sessions import end_sessions
from vivant.review.refusals import Conflict, NotFound
from vivant.schema.review import MemberRole
from vivant.store.audit import write_entry
from vivant.store.tables import invites, members, sessions


@dataclass(frozen=True, slots=True)
class Person:
    """A member as admins see them; `signs_in` is with what, empty where they cannot."""

    name: str
    role: MemberRole
    active: bool
    signs_in: str
    sessions: int
    joined: float


def people(connection: Connection) -> list[Person]:
    """All members, by name."""
    begun = (
        select(func.count()).where(sessions.c.member == members.c.name).scalar_subquery().label("sessions")
    )
    query = select(members, begun).order_by(members.c.name)
    return [
        Person(
            row.name,
            row.role,
            row.active,
            "account" if row.account else "passphrase" if row.passphrase else "",
            row.sessions,
            row.joined,
        )
        for row in connection.execute(query)
    ]


def known_name(connection: Connection, text: str) -> str | None:
    """The member whom a text means, active or not."""
    return same_name(text, connection.execute(select(members.c.name)).scalars())


def keep_owner(connection: Connection, name: str, now: float) -> None:
    """Makes whoever started the application an active admin: the project's files are theirs anyway."""
    row = connection.execute(select(members).where(members.c.name == name)).one_or_none()
    if row is not None and row.active and row.role == "admin":
        return
    if row is None:
        connection.execute(
            insert(members).values(name=name, role="admin", active=True, keys="{}", joined=now)
        )
    else:
        connection.execute(update(members).where(members.c.name == name).values(role="admin", active=True))
    write_entry(connection, at=now, by=name, kind="member.owner", data={"member": name})


def change_member(
    connection: Connection,
    name: str,
    *,
    role: MemberRole | None = None,
    active: bool | None = None,
    by: str,
    now: float,
) -> None:
    """Gives a member another role, or takes or gives back their access; who is out is signed out at once.

    The invites that an admin made end with their being one: else they could come back by them.
    Raises NotFound, and Conflict where nobody would be left who can let others in.
    """
    row = connection.execute(select(members).where(members.c.name == name)).one_or_none()
    if row is None:
        raise NotFound(f"there is no member {name}")
    changed = {"role": role or row.role, "active": row.active if active is None else active}
    if changed == {"role": row.role, "active": row.active}:
        return
    before = admins(connection)
    connection.execute(update(members).where(members.c.name == name).values(**changed))
    after = admins(connection)
    if not after or (any(before.values()) and not any(after.values())):
        raise Conflict(
            f"{name} is the last admin who can sign in", "Make somebody else an admin first, then try again."
        )
    ended = 0
    if not changed["active"]:
        end_sessions(connection, name)
        ended += _end_invites(connection, invites.c.member == name)
    if name in before and name not in after:
        ended += _end_invites(connection, invites.c.by == name)
    told = {"member": name, **changed} | ({"invites": ended} if ended else {})
    write_entry(connection, at=now, by=by, kind="member.changed", data=told)


def _end_invites(connection: Connection, whose: ColumnElement[bool]) -> int:
    return connection.execute(update(invites).where(whose, ~invites.c.used).values(used=True)).rowcount


def sign_out(connection: Connection, name: str, *, by: str, now: float) -> int:
    """Ends all sessions of a member; how many there were. Raises NotFound."""
    if connection.execute(select(members).where(members.c.name == name)).first() is None:
        raise NotFound(f"there is no member {name}")
    ended = end_sessions(connection, name)
    write_entry(connection, at=now, by=by, kind="member.signed_out", data={"member": name, "sessions": ended})
    return ended


def admins(connection: Connection, *, accounts: bool = True) -> dict[str, bool]:
    """Active admins, and whether each can sign in: with a passphrase, or where `accounts` can, with one."""
    query = select(members).where(members.c.role == "admin", members.c.active)
    return {row.name: bool(row.passphrase or (accounts and row.account)) for row in connection.execute(query)}
