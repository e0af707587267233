"""Coming in and going out: signing in, accepting an invite, signing out."""

import re
from typing import Final

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Connection
from starlette.responses import HTMLResponse, RedirectResponse, Response

from vivant.errors import InputError
from vivant.review.access import entering
from vivant.review.access.admission import Access
from vivant.review.access.cookies import give_session, take_session
from vivant.review.access.entering import Doorkeeper, NotKnown
from vivant.review.access.invites import Invite, SignsIn, accept, find_invite
from vivant.review.access.network import caller
from vivant.review.access.passphrases import SHORTEST, hashed
from vivant.review.access.rules import anyone, desk_of
from vivant.review.access.sessions import end_session
from vivant.review.web.forms import form
from vivant.review.web.rendering import page
from vivant.store.audit import write_entry

router = APIRouter(include_in_schema=False)
_PATH: Final = re.compile(r"/(?![/\\])[!-~]*", re.ASCII)
"""A path of this application: two slashes, or a backslash, would lead elsewhere."""


@router.get("/login", dependencies=[anyone()])
def login_page(request: Request, next: str = "/") -> Response:
    """The form to sign in with."""
    if request.state.member is not None:
        return RedirectResponse(own_path(next), 303)
    return _login(request, next)


@router.post("/login", dependencies=[anyone()])
async def log_in(request: Request) -> Response:
    """Signs somebody in who has a name and a passphrase."""
    fields = await form(request)
    name, onward = fields.get("name", ""), own_path(fields.get("next", "/"))
    if not name.strip() or not fields.get("passphrase"):
        return _login(
            request, onward, name=name, wrong="Both are needed: the name and the passphrase.", status=422
        )
    desk, access, doorkeeper = desk_of(request), access_of(request), _doorkeeper(request)
    doorkeeper.let_try(name, caller(request.scope, access), desk.clock())
    try:
        member = await run_in_threadpool(entering.check, desk, name, fields["passphrase"])
    except NotKnown as error:
        return _login(request, onward, name=name, wrong=f"{error.what.capitalize()}. {error.do}", status=401)
    doorkeeper.let_in(name)
    return await signed_in(request, member, "passphrase", onward)


@router.post("/logout", dependencies=[anyone()])
async def log_out(request: Request) -> Response:
    """Ends the session of whoever asks."""
    desk, access, member = desk_of(request), access_of(request), request.state.member
    if member is not None and (id := request.cookies.get(access.cookie)):
        now = desk.clock()

        def end(connection: Connection) -> None:
            end_session(connection, id)
            write_entry(connection, at=now, by=member.name, kind="session.ended", data={})

        await desk.writer.do(end)
    answer = RedirectResponse("/login", 303)
    take_session(answer, access)
    return answer


@router.get("/invite/{code}", dependencies=[anyone()])
def invite_page(request: Request, code: str) -> Response:
    """What an invited person sees; looking at it does not use it."""
    return _invite(request, code, _find(request, code))


@router.post("/invite/{code}", dependencies=[anyone()])
async def accept_invite(request: Request, code: str) -> Response:
    """An invited person chooses a passphrase, and is signed in."""
    desk = desk_of(request)
    invite = await run_in_threadpool(_find, request, code)
    fields = await form(request)
    passphrase = fields.get("passphrase", "")
    if passphrase != fields.get("again", ""):
        return _invite(request, code, invite, wrong="The two passphrases differ.")
    try:
        kept = await run_in_threadpool(hashed, passphrase)
    except InputError as error:
        return _invite(request, code, invite, wrong=f"{error.what.capitalize()}. {error.do}")
    now = desk.clock()
    member = await desk.writer.do(lambda connection: accept(connection, code, SignsIn(passphrase=kept), now))
    return await signed_in(request, member, "invite", "/")


async def signed_in(request: Request, member: str, way: str, onward: str) -> Response:
    """Begins a session for somebody who has shown who they are, and leads on."""
    desk, access = desk_of(request), access_of(request)
    before, now = request.cookies.get(access.cookie, ""), desk.clock()
    id = await desk.writer.do(
        lambda connection: entering.begin(connection, member, instead_of=before, way=way, now=now)
    )
    answer = RedirectResponse(onward, 303)
    give_session(answer, access, id)
    return answer


def access_of(request: Request) -> Access:
    """How the application is reached."""
    access = request.app.state.access
    assert isinstance(access, Access)
    return access


def own_path(wanted: str) -> str:
    """Where to go on to: a path of this application, the beginning for anything else."""
    return wanted if _PATH.fullmatch(wanted) else "/"


def _doorkeeper(request: Request) -> Doorkeeper:
    doorkeeper = request.app.state.doorkeeper
    assert isinstance(doorkeeper, Doorkeeper)
    return doorkeeper


def _find(request: Request, code: str) -> Invite:
    desk = desk_of(request)
    with desk.project.catalogue.view() as connection:
        return find_invite(connection, code, desk.clock())


def _login(
    request: Request, onward: str, *, name: str = "", wrong: str = "", status: int = 200
) -> HTMLResponse:
    return page(
        request,
        "login.html",
        title="Sign in",
        status=status,
        name=name,
        onward=own_path(onward),
        wrong=wrong,
        by_token=bool(access_of(request).token),
        by_account=desk_of(request).project.config.review.oidc is not None,
    )


def _invite(request: Request, code: str, invite: Invite, *, wrong: str = "") -> HTMLResponse:
    return page(
        request,
        "invite.html",
        title=f"Welcome, {invite.member}",
        status=422 if wrong else 200,
        code=code,
        invite=invite,
        wrong=wrong,
        shortest=SHORTEST,
        by_account=desk_of(request).project.config.review.oidc is not None,
    )
