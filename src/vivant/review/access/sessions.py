"""Sessions: who is signed in, kept on the server and known to the browser by a random id alone."""

import hashlib
import secrets
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update

from vivant.review.access.rules import Member
from vivant.store.tables import members, sessions

IDLE: Final = 12 * 3600.0
"""Seconds after which a session ends that nothing was heard of."""
LONGEST: Final = 7 * 24 * 3600.0
"""Seconds after which every session ends."""
NOTICED: Final = 60.0
"""A session that was heard of less than so many seconds ago is not written anew."""


def begin_session(connection: Connection, member: str, now: float) -> str:
    """A new session of an active member; the id is told once and nowhere kept. Ended ones are forgotten."""
    connection.execute(
        delete(sessions).where((sessions.c.seen <= now - IDLE) | (sessions.c.begun <= now - LONGEST))
    )
    id = secrets.token_urlsafe(32)
    connection.execute(insert(sessions).values(id=digest(id), member=member, begun=now, seen=now))
    return id


def session_member(connection: Connection, id: str, now: float) -> tuple[Member, float] | None:
    """Whose session this is, as of now, and when it was last heard of; None where it has ended."""
    row = connection.execute(
        select(members.c.name, members.c.role, sessions.c.seen)
        .join(sessions, sessions.c.member == members.c.name)
        .where(sessions.c.id == digest(id), members.c.active)
        .where(sessions.c.seen > now - IDLE, sessions.c.begun > now - LONGEST)
    ).one_or_none()
    return None if row is None else (Member(row.name, row.role), row.seen)


def notice_session(connection: Connection, id: str, now: float) -> None:
    """Something was heard of a session."""
    connection.execute(update(sessions).where(sessions.c.id == digest(id)).values(seen=now))


def end_session(connection: Connection, id: str) -> None:
    """Signing out."""
    connection.execute(delete(sessions).where(sessions.c.id == digest(id)))


def end_sessions(connection: Connection, member: str) -> int:
    """Ends all sessions of a member; how many there were."""
    return connection.execute(delete(sessions).where(sessions.c.member == member)).rowcount


def digest(secret: str) -> str:
    """What is kept of a random secret: of those, unlike of passphrases, a hash can be told to nobody's harm."""
    return hashlib.sha256(secret.encode()).hexdigest()
