"""What goes wrong, told to whoever called: as JSON to programs, as a page to people."""

import logging
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vivant.errors import UsageError, VivantError
from vivant.review.access.rules import NotAllowed, SignInFirst
from vivant.review.refusals import Conflict, NotFound, Unprocessable, Unwelcome
from vivant.review.web.rendering import page

__all__ = ["Conflict", "NotFound", "Unforeseen", "Unprocessable", "answer", "tell_problems"]

_LOG: Final = logging.getLogger(__name__)
_FOR_PROGRAMS: Final = ("/api/", "/pictures/", "/static/", "/openapi.json")
_UNFORESEEN: Final = VivantError(
    "something went wrong in the application", "Try again. What happened stands in the application's log."
)


_STATUS: Final[tuple[tuple[type[VivantError], int], ...]] = (
    (SignInFirst, 401),
    (NotAllowed, 403),
    (NotFound, 404),
    (Conflict, 409),
    (UsageError, 422),
)


def tell_problems(app: FastAPI) -> None:
    """Makes the application answer with these."""
    app.add_exception_handler(VivantError, _of_ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _of_the_framework)


def answer(
    request: Request, status: int, error: VivantError, headers: Mapping[str, str] | None = None
) -> Response:
    """The answer that tells of an error."""
    if request.scope["path"].startswith(_FOR_PROGRAMS):
        more = getattr(error, "more", {})
        body = {**more, "error": {"what": error.what, "do": error.do}}
        return JSONResponse(body, status, headers=headers)
    if status == 401:
        return RedirectResponse(_way_in(request), 303)
    shown = page(request, "problem.html", status=status, title=_title(status), what=error.what, do=error.do)
    shown.headers.update(headers or {})
    return shown


def _way_in(request: Request) -> str:
    """Where to sign in, and from there back to what was asked for. Home asks for nothing more."""
    path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
    if request.method != "GET" or path == "/":
        return "/login"
    return f"/login?next={quote(f'{path}?{query}' if query else path, safe='')}"


def _title(status: int) -> str:
    named = {403: "Not allowed", 404: "Not found", 409: "Changed meanwhile", 429: "Too often"}
    return named.get(status, "It did not work")


async def _of_ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, VivantError)
    if isinstance(error, Unwelcome):
        return answer(request, error.status, error, error.headers)
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
    if status == 500:
        _LOG.error("%s %s: %s", request.method, request.scope["path"], error, exc_info=error)
    return answer(request, status, error)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(
        f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}"
        for problem in error.errors()[:5]
    )
    return answer(request, 422, UsageError(f"the request is not as it should be: {said}"))


async def _of_the_framework(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    told = VivantError(
        f"there is nothing at {request.scope['path']}" if error.status_code == 404 else error.detail
    )
    return answer(request, error.status_code, told, error.headers)


class Unforeseen:
    """Answers where one of the layers refuses a request, or nobody foresaw an error; it stands inside of what
    adds headers to answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            await self._app(scope, receive, watched)
        except ClientDisconnect:
            return
        except Exception as error:
            if begun:
                raise
            request = Request(scope, receive)
            if isinstance(error, VivantError):
                told = await _of_ours(request, error)
            else:
                _LOG.error("%s %s", scope["method"], scope["path"], exc_info=error)
                told = answer(request, 500, _UNFORESEEN)
            await told(scope, receive, send)
