"""Routes × roles: every route has one rule, and a real request of every role is answered as it says."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from fastapi import APIRouter, FastAPI
from starlette.testclient import TestClient

from tests.review.access.routes import Asked, asked_routes
from tests.review.serving import Office, build_small, office
from vivant.review.access.rules import Member, anyone, needs
from vivant.review.web.app import ROUTERS
from vivant.schema.review import MEMBER_ROLES, MemberRole

WHO: Final[tuple[MemberRole | None, ...]] = (None, *MEMBER_ROLES)
OPEN: Final = {
    "GET /login",
    "POST /login",
    "POST /logout",
    "GET /invite/{code}",
    "POST /invite/{code}",
    "GET /oidc/begin",
    "GET /oidc/return",
    "GET /static/{name:path}",
}
"""What nobody needs to sign in for. A new one belongs here only after a second look."""
SPECIAL: Final = {"id": "0" * 64, "checkpoint": "characters", "position": "0", "width": "96", "number": "1"}


def all_routes() -> list[Asked]:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    for router in ROUTERS:
        app.include_router(router)
    return asked_routes(app)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    project: Path = build_small(tmp_path_factory.mktemp("rules") / "project")
    with office(project) as made:
        yield made


@pytest.fixture(scope="module")
def clients(opened: Office) -> dict[MemberRole | None, TestClient]:
    return {role: opened.client(role) if role else opened.anonymous() for role in WHO}


@pytest.mark.parametrize("route", all_routes(), ids=str)
def test_every_route_has_exactly_one_rule(route: Asked) -> None:
    assert len(route.rules) == 1


def test_nothing_else_is_open_to_everybody() -> None:
    assert {str(route) for route in all_routes() if route.rules[0].role is None} == OPEN


def test_the_routes_looked_at_are_those_of_the_application(opened: Office) -> None:
    known = {str(route) for route in all_routes()}
    assert {str(route) for route in asked_routes(opened.app)} == known | {"GET /openapi.json"}
    assert len(known) > 30


@pytest.mark.parametrize("role", WHO, ids=str)
@pytest.mark.parametrize("route", all_routes(), ids=str)
def test_a_request_is_answered_as_the_rule_says(
    clients: dict[MemberRole | None, TestClient], route: Asked, role: MemberRole | None, opened: Office
) -> None:
    client = clients[role]
    if str(route) == "POST /logout":
        client = opened.client(role) if role else client
    answer = client.request(route.method, filled(route.path), content=b"{}", headers=kind_of(route))
    needed = route.rules[0].role
    if needed is None:
        assert answer.status_code not in (401, 403)
    elif role is None:
        assert sent_away(route, answer.status_code, answer.headers.get("location", ""))
    elif Member("any", role).may(needed):
        assert answer.status_code not in (401, 403), answer.text
        assert answer.status_code < 500, answer.text
    else:
        assert answer.status_code == 403


def sent_away(route: Asked, status: int, location: str) -> bool:
    """Programs are told 401, people are led to the login."""
    for_programs = route.path.startswith(("/api/", "/pictures/", "/openapi.json"))
    return status == 401 if for_programs else status == 303 and location.startswith("/login")


def filled(path: str) -> str:
    return re.sub(r"{(\w+)(?::\w+)?}", lambda match: SPECIAL.get(match[1], "nothing"), path)


def kind_of(route: Asked) -> dict[str, str]:
    kind = "application/json" if route.path.startswith("/api/") else "application/x-www-form-urlencoded"
    return {"Content-Type": kind}


def test_the_description_of_the_api_needs_a_viewer(
    clients: dict[MemberRole | None, TestClient],
) -> None:
    found = [clients[role].get("/openapi.json").status_code for role in WHO]
    assert found == [401, 200, 200, 200, 200]


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/docs/oauth2-redirect"])
def test_there_are_no_pages_that_load_from_elsewhere(
    clients: dict[MemberRole | None, TestClient], path: str
) -> None:
    assert clients["admin"].get(path).status_code == 404


def test_a_route_without_a_rule_or_with_two_is_found() -> None:
    router = APIRouter()
    router.get("/none")(lambda: None)
    router.get("/two", dependencies=[needs("viewer"), anyone()])(lambda: None)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(router, prefix="/inside")
    found = {route.path: len(route.rules) for route in asked_routes(app)}
    assert found == {"/inside/none": 0, "/inside/two": 2}


def test_a_route_that_cannot_have_a_rule_is_found() -> None:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_route("/plain", lambda request: None)  # type: ignore[arg-type, return-value]
    with pytest.raises(TypeError):
        asked_routes(app)
