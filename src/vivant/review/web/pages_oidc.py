"""To the provider of accounts, and back from it."""

from typing import Final

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import select
from starlette.responses import RedirectResponse, Response

from vivant.review.access.invites import SignsIn, accept, find_invite
from vivant.review.access.oidc.flows import HOLDS, Flow
from vivant.review.access.oidc.id_token import NotBelieved
from vivant.review.access.oidc.provider import Provider
from vivant.review.access.rules import anyone, desk_of
from vivant.review.refusals import NotFound, Unwelcome
from vivant.review.web.pages_entry import access_of, own_path, signed_in
from vivant.store.tables import members

router = APIRouter(prefix="/oidc", include_in_schema=False)
_LONGEST: Final = 4096


@router.get("/begin", dependencies=[anyone()])
async def begin(request: Request, next: str = "/", invite: str = "") -> Response:
    """Sends somebody to the provider; with the code of an invite, to accept it with an account."""
    provider, access, desk = _provider(request), access_of(request), desk_of(request)
    if invite:
        await run_in_threadpool(_look_at, request, invite)
    flow = Flow(desk.clock(), own_path(next), invite)
    answer = RedirectResponse(await provider.address(flow, _back(request)), 303)
    provider.flows.begin(flow)
    # Strict would keep it back when the provider sends the browser here again.
    answer.set_cookie(
        _cookie(request), flow.browser, max_age=int(HOLDS),
        httponly=True, secure=access.secure, samesite="lax",
    )  # fmt: skip
    return answer


@router.get("/return", dependencies=[anyone()])
async def come_back(request: Request, state: str = "", code: str = "", error: str = "") -> Response:
    """Signs in whom the provider names, if it is a member's account or one that an invite is accepted with."""
    provider, desk = _provider(request), desk_of(request)
    now = desk.clock()
    flow = provider.flows.finish(state, request.cookies.get(_cookie(request), ""), now)
    issuer = request.query_params.get("iss", provider.issuer)
    if error or not code or len(code) > _LONGEST or issuer != provider.issuer:
        raise Unwelcome("the provider did not sign you in", "Begin again on the page /login.", status=400)
    try:
        account = await provider.account(flow, code, _back(request))
    except NotBelieved as wrong:
        raise Unwelcome(wrong.what, wrong.do, status=400) from None
    if flow.invite:
        way = SignsIn(account=account)
        member = await desk.writer.do(lambda connection: accept(connection, flow.invite, way, now))
    else:
        member = await run_in_threadpool(_whose, request, account)
    answer = await signed_in(request, member, "account", flow.onward)
    answer.delete_cookie(_cookie(request), httponly=True, secure=access_of(request).secure, samesite="lax")
    return answer


def _whose(request: Request, account: str) -> str:
    with desk_of(request).project.catalogue.view() as connection:
        name = connection.execute(
            select(members.c.name).where(members.c.account == account, members.c.active)
        ).scalar()
    if name is None:
        raise Unwelcome(
            "no member has this account",
            "Ask an admin for an invite, and accept it with the account.",
            status=403,
        )
    return str(name)


def _look_at(request: Request, code: str) -> None:
    desk = desk_of(request)
    with desk.project.catalogue.view() as connection:
        find_invite(connection, code, desk.clock())


def _provider(request: Request) -> Provider:
    provider = request.app.state.provider
    if not isinstance(provider, Provider):
        raise NotFound("this project has no provider of accounts", "Sign in with a name and a passphrase.")
    return provider


def _back(request: Request) -> str:
    return f"{access_of(request).origin}/oidc/return"


def _cookie(request: Request) -> str:
    return f"{access_of(request).cookie}-oidc"
