"""The link that one person opens the application by: its token becomes a session, and leaves the address."""

import secrets
from typing import Final
from urllib.parse import parse_qs

from sqlalchemy import Connection
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from vivant.review.access.admission import Access
from vivant.review.access.cookies import give_session
from vivant.review.access.people import keep_owner
from vivant.review.access.sessions import begin_session
from vivant.review.access.signing import opens
from vivant.review.desk import Desk
from vivant.store.audit import write_entry

_BYTES: Final = 32


def new_token() -> str:
    """What nobody can guess."""
    return secrets.token_urlsafe(_BYTES)


class Opening:
    """Answers `/?token=…`; everything else is passed on."""

    def __init__(self, app: ASGIApp, desk: Desk, access: Access) -> None:
        self._app = app
        self._desk = desk
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != "/" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        token = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if not opens(self._access, token):
            await self._app(scope, receive, send)
            return
        answer = RedirectResponse("/", 303)
        give_session(answer, self._access, await self._desk.writer.do(self._begin))
        await answer(scope, receive, send)

    def _begin(self, connection: Connection) -> str:
        now, person = self._desk.clock(), self._access.person
        keep_owner(connection, person, now)
        write_entry(connection, at=now, by=person, kind="session.begun", data={"with": "token"})
        return begin_session(connection, person, now)
