"""The application: everything that answers requests, put together."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import JSONResponse

from vivant import __version__
from vivant.review.access.admission import Access
from vivant.review.access.bodies import Bodies
from vivant.review.access.entering import Doorkeeper
from vivant.review.access.headers import SafeHeaders
from vivant.review.access.network import Network
from vivant.review.access.oidc.provider import Provider
from vivant.review.access.opening import Opening
from vivant.review.access.rules import needs
from vivant.review.access.signing import Signing
from vivant.review.desk import Desk
from vivant.review.web import (
    api_browse,
    api_orders,
    api_quality,
    api_queue,
    api_team,
    pages_entry,
    pages_oidc,
    pages_quality,
    pages_read,
    pages_review,
    pages_team,
    pictures,
    redoing,
    static_files,
)
from vivant.review.web.lasting import OnStart, lasting
from vivant.review.web.problems import Unforeseen, tell_problems
from vivant.review.web.thumbnails import Thumbnails

ROUTERS: Final[tuple[APIRouter, ...]] = (
    static_files.router,
    pictures.router,
    pages_entry.router,
    pages_oidc.router,
    api_team.router,
    pages_team.router,
    api_queue.router,
    api_orders.router,
    redoing.router,
    api_browse.router,
    api_quality.router,
    pages_read.router,
    pages_quality.router,
    pages_review.router,
)


def application(
    desk: Desk, access: Access, on_start: Sequence[OnStart] = (), provider: Provider | None = None
) -> FastAPI:
    """The application over one project; `on_start` runs beside it as long as it does, `provider` is where members
    can sign in with an account."""
    app = FastAPI(
        title="Vivant review",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=lasting,
    )
    app.state.desk = desk
    app.state.access = access
    app.state.doorkeeper = Doorkeeper()
    app.state.provider = provider
    app.state.thumbnails = Thumbnails(desk.project.directory, partial(pictures.encoded_picture, desk.project))
    app.state.on_start = list(on_start)
    for router in ROUTERS:
        app.include_router(router)
    app.get("/openapi.json", dependencies=[needs("viewer")], include_in_schema=False)(_description)
    tell_problems(app)
    # The last one added meets a request first.
    app.add_middleware(Signing, desk=desk, access=access)
    app.add_middleware(Opening, desk=desk, access=access)
    app.add_middleware(Bodies)
    app.add_middleware(Network, access=access)
    app.add_middleware(Unforeseen)
    app.add_middleware(SafeHeaders, secure=access.secure)
    return app


def _description(request: Request) -> JSONResponse:
    """What the API is, as OpenAPI."""
    app = request.app
    assert isinstance(app, FastAPI)
    return JSONResponse(app.openapi())
