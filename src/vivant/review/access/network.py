"""Requests that a browser was lured into, or that do not mean this application, are not looked at."""

from collections.abc import Mapping
from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from vivant.review.access.admission import Access
from vivant.review.refusals import Unwelcome

_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN: Final = frozenset({"same-origin", "none"})


class Network:
    """Raises Unwelcome for requests with a foreign host, and for foreign ones that could change something.

    Other sites' pages can send requests that carry the session's cookie; they cannot choose what the
    browser says of where these come from. Programs say it with their `Authorization`, which no page can
    add to a request to another site.
    """

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            host = self._host(headers)
            if scope["method"] not in _SAFE:
                self._same_site(headers, host)
                if scope["path"].startswith("/api/"):
                    _is_json(scope["method"], headers)
        await self._app(scope, receive, send)

    def _host(self, headers: Headers) -> str:
        named = headers.getlist("host")
        if len(named) != 1 or named[0].lower() not in self._access.hosts:
            raise Unwelcome(
                "this application does not go by the name that the request uses",
                f"Open {self._access.origin}.",
                status=400,
            )
        return named[0].lower()

    def _same_site(self, headers: Headers, host: str) -> None:
        sites, origins = headers.getlist("sec-fetch-site"), headers.getlist("origin")
        if sites:
            own = len(sites) == 1 and sites[0] in _OWN
        elif origins:
            scheme = "https" if self._access.secure else "http"
            own = origins == [f"{scheme}://{host}"]
        else:
            own = "authorization" in headers
        if not own:
            raise Unwelcome(
                "the request comes from another site, or does not say from where",
                "Use the application's own pages; programs send Authorization: Bearer.",
                status=403,
            )


def _is_json(method: str, headers: Mapping[str, str]) -> None:
    empty = "transfer-encoding" not in headers and headers.get("content-length", "0") == "0"
    if method == "DELETE" and empty:
        return
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Unwelcome("the request is not JSON", "Send Content-Type: application/json.", status=415)


def caller(scope: Scope, access: Access) -> str:
    """The address of whoever calls: what the nearest proxy says that is not trusted itself."""
    client = scope.get("client")
    address = client[0] if client else ""
    if address not in access.proxies:
        return address
    said = ",".join(Headers(scope=scope).getlist("x-forwarded-for"))
    for one in reversed([part.strip() for part in said.split(",") if part.strip()]):
        if one not in access.proxies:
            return one
    return address
