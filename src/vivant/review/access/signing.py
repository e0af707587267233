"""Whoever calls is recognised: by the cookie of a session, or by the token in a header."""

import hmac
from typing import Final

from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Receive, Scope, Send

from vivant.review.access.admission import Access
from vivant.review.access.rules import Member
from vivant.review.access.sessions import NOTICED, notice_session, session_member
from vivant.review.desk import Desk

_MOMENT: Final = 1.0
"""Seconds for which a picture is still sent to somebody whose access was taken away."""


class Signing:
    """Puts the member who calls into the request's state; asks nothing of anybody."""

    def __init__(self, app: ASGIApp, desk: Desk, access: Access) -> None:
        self._app = app
        self._desk = desk
        self._access = access
        self._lately: tuple[str, float, Member | None] = ("", 0.0, None)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Scripts and style sheets are everybody's, and a page asks for a dozen of them: nobody is looked up.
        if scope["type"] == "http" and not scope["path"].startswith("/static/"):
            headers = Headers(scope=scope)
            state = scope.setdefault("state", {})
            pictures = scope["path"].startswith("/pictures/")
            state["member"] = self._bearer(headers) or await self._of_session(headers, pictures)
        await self._app(scope, receive, send)

    def _bearer(self, headers: Headers) -> Member | None:
        kind, _, token = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and opens(self._access, token.strip()):
            return Member(self._access.person, "admin")
        return None

    async def _of_session(self, headers: Headers, pictures: bool) -> Member | None:
        id = cookie_parser(headers.get("cookie", "")).get(self._access.cookie, "")
        if not id:
            return None
        now = self._desk.clock()
        # A screen asks for dozens of pictures at once: for a moment, whoever asked for the last one asks again.
        last, until, member = self._lately
        if (
            pictures
            and member is not None
            and now < until
            and hmac.compare_digest(last.encode(), id.encode())
        ):
            return member
        self._lately = ("", 0.0, None)
        found = await run_in_threadpool(self._find, id, now)
        if found is None:
            return None
        member, seen = found
        if now - seen >= NOTICED:
            await self._desk.writer.do(lambda connection: notice_session(connection, id, now))
        if pictures:
            self._lately = (id, now + _MOMENT, member)
        return member

    def _find(self, id: str, now: float) -> tuple[Member, float] | None:
        with self._desk.project.catalogue.view() as connection:
            return session_member(connection, id, now)


def opens(access: Access, token: str) -> bool:
    """Whether a token is the one that the application was started with."""
    return bool(access.token) and hmac.compare_digest(token.encode(), access.token.encode())
