"""What a route asks of whoever calls it: a role, or nothing. Every route declares exactly one rule."""

from dataclasses import dataclass
from typing import Any, Final

from fastapi import Depends, Request

from vivant.errors import VivantError
from vivant.review.desk import Desk
from vivant.schema.review import MEMBER_ROLES, MemberRole


@dataclass(frozen=True, slots=True)
class Member:
    """Whoever is signed in."""

    name: str
    role: MemberRole

    def may(self, role: MemberRole) -> bool:
        """Whether this member may do what `role` may: each role may all that those before it may."""
        return MEMBER_ROLES.index(self.role) >= MEMBER_ROLES.index(role)


class SignInFirst(VivantError):
    """Nobody is signed in."""


class NotAllowed(VivantError):
    """Somebody is signed in who may not do this."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`role` is the least that is needed; None lets everybody in, signed in or not."""

    role: MemberRole | None

    async def __call__(self, request: Request) -> None:
        if self.role is None:
            return
        member = member_of(request)
        if not member.may(self.role):
            raise NotAllowed(f"this needs the role {self.role}, and {member.name} is {member.role}")


ANYONE: Final = Rule(None)


def needs(role: MemberRole) -> Any:
    """A dependency of a route: `@router.get("/…", dependencies=[needs("reviewer")])`."""
    return Depends(Rule(role))


def anyone() -> Any:
    """A dependency of a route that asks nothing: signing in, and what that needs."""
    return Depends(ANYONE)


def member_of(request: Request) -> Member:
    """Who is signed in. Raises SignInFirst where nobody is."""
    member = getattr(request.state, "member", None)
    if not isinstance(member, Member):
        raise SignInFirst("nobody is signed in", "Sign in, or open the link that you were given.")
    return member


def desk_of(request: Request) -> Desk:
    """What the application works on."""
    desk = request.app.state.desk
    assert isinstance(desk, Desk)
    return desk
