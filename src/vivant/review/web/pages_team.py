"""The page on which admins see who takes part, and let people in and out; it needs no script."""

from datetime import UTC, datetime
from typing import Annotated, Final, get_args
from urllib.parse import quote

from fastapi import APIRouter, Path, Request
from starlette.responses import RedirectResponse, Response

from vivant.errors import InputError, VivantError
from vivant.review.access.invites import DAYS, Invite, open_invites, take_back
from vivant.review.access.people import change_member, people, sign_out
from vivant.review.access.rules import desk_of, member_of, needs
from vivant.review.refusals import Conflict, Unprocessable
from vivant.review.web.forms import form
from vivant.review.web.inviting import make_invite
from vivant.review.web.rendering import page
from vivant.schema.review import MEMBER_ROLES, MemberRole

router = APIRouter(prefix="/team", include_in_schema=False)
_HASH: Final = r"^[0-9a-f]{64}$"


@router.get("", dependencies=[needs("admin")])
def team_page(request: Request) -> Response:
    """Members and invites."""
    return _team(request)


@router.post("/invites", dependencies=[needs("admin")])
async def invite_somebody(request: Request) -> Response:
    """Invites somebody; the page that answers is the only one that shows the link."""
    fields = await form(request)
    try:
        link, made = await make_invite(
            request, fields.get("name", ""), _role(fields.get("role")), _days(fields.get("days", ""))
        )
    except InputError as error:
        return _team(request, wrong=error, name=fields.get("name", ""), status=422)
    return _team(request, link=link, made=made)


@router.post("/invites/{id}", dependencies=[needs("admin")])
async def take_invite_back(request: Request, id: Annotated[str, Path(pattern=_HASH)]) -> Response:
    """Takes an invite back."""
    desk, by, now = desk_of(request), member_of(request).name, desk_of(request).clock()
    await desk.writer.do(lambda connection: take_back(connection, id, by=by, now=now))
    return RedirectResponse("/team", 303)


@router.post("/members/{name}", dependencies=[needs("admin")])
async def change_somebody(request: Request, name: str) -> Response:
    """Another role, no access any more or again, or signed out everywhere: as the pressed button says."""
    desk, by, now = desk_of(request), member_of(request).name, desk_of(request).clock()
    fields = await form(request)
    wish = fields.get("do")
    try:
        if wish == "sign_out":
            await desk.writer.do(lambda connection: sign_out(connection, name, by=by, now=now))
        elif wish in ("role", "deactivate", "activate"):
            role = _role(fields.get("role")) if wish == "role" else None
            active = None if wish == "role" else wish == "activate"
            await desk.writer.do(
                lambda connection: change_member(connection, name, role=role, active=active, by=by, now=now)
            )
        else:
            raise Unprocessable("the form does not say what to do", "Press one of its buttons.")
    except (Conflict, InputError) as error:
        return _team(request, wrong=error, status=409 if isinstance(error, Conflict) else 422)
    return RedirectResponse("/team", 303)


def _team(
    request: Request,
    *,
    link: str = "",
    made: Invite | None = None,
    wrong: VivantError | None = None,
    name: str = "",
    status: int = 200,
) -> Response:
    desk = desk_of(request)
    with desk.project.catalogue.view() as connection:
        everybody, invited = people(connection), open_invites(connection, desk.clock())
    return page(
        request, "team.html", title="Team", status=status,
        people=everybody, invites=invited, roles=MEMBER_ROLES, days=DAYS, day=_day, moment=_moment, address=_address,
        link=link, made=made, wrong=wrong, name=name,
    )  # fmt: skip


def _address(name: str) -> str:
    """A member's name as a part of an address."""
    return quote(name, safe="")


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M UTC")


def _moment(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")


def _role(text: str | None) -> MemberRole | None:
    if not text:
        return None
    for role in get_args(MemberRole):
        if role == text:
            return role  # type: ignore[no-any-return]
    raise InputError(f"there is no role {text!r}", f"Choose one of {', '.join(MEMBER_ROLES)}.")


def _days(text: str) -> float:
    try:
        return float(text or DAYS)
    except ValueError:
        raise InputError(f"{text!r} is not a number of days", "Write a number such as 7.") from None
