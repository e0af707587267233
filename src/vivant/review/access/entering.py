"""Signing in with a name and a passphrase: no quicker for strangers, and not often."""

import math
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, update

from vivant.errors import VivantError
from vivant.review.access.limiting import Tries
from vivant.review.access.names import LONGEST, folded
from vivant.review.access.passphrases import hashed_anew, matches
from vivant.review.access.people import known_name
from vivant.review.access.sessions import begin_session, end_session
from vivant.review.desk import Desk
from vivant.review.refusals import Unwelcome
from vivant.store.audit import write_entry
from vivant.store.tables import members


class NotKnown(VivantError):
    """Nobody has this name and passphrase."""


@dataclass(frozen=True, slots=True)
class Doorkeeper:
    """Remembers who tried to come in: by name, and by address."""

    names: Tries = field(default_factory=lambda: Tries(10))
    addresses: Tries = field(default_factory=lambda: Tries(50))

    def let_try(self, name: str, address: str, now: float) -> None:
        """Raises Unwelcome with the seconds to wait where it was tried too often."""
        wait = self.addresses.wait(address, now) or self.names.wait(_key(name), now)
        if wait:
            raise Unwelcome(
                "signing in was tried too often",
                f"Try again in {math.ceil(wait / 60)} minutes.",
                status=429,
                headers={"Retry-After": str(math.ceil(wait))},
            )

    def let_in(self, name: str) -> None:
        """Forgets the tries of a name that came in."""
        self.names.forget(_key(name))


def check(desk: Desk, name: str, passphrase: str) -> str:
    """The member who has that name and passphrase. Raises NotKnown, for all reasons alike."""
    with desk.project.catalogue.view() as connection:
        known = known_name(connection, name[: 4 * LONGEST])
        row = connection.execute(select(members).where(members.c.name == known)).one_or_none()
    right = matches(row.passphrase if row is not None else None, passphrase)
    if row is None or not right or not row.active:
        raise NotKnown("nobody has this name and passphrase", "Try again, or ask an admin for a new invite.")
    if anew := hashed_anew(row.passphrase, passphrase):
        desk.writer.do_now(
            lambda connection: connection.execute(
                update(members).where(members.c.name == row.name).values(passphrase=anew)
            )
        )
    return str(row.name)


def begin(connection: Connection, member: str, *, instead_of: str, way: str, now: float) -> str:
    """A new session for somebody who came in, in place of the one that their browser had; its id."""
    if instead_of:
        end_session(connection, instead_of)
    write_entry(connection, at=now, by=member, kind="session.begun", data={"with": way})
    return begin_session(connection, member, now)


def _key(name: str) -> str:
    return folded(name[: 4 * LONGEST])
