"""Every answer, errors too, tells browsers what they may do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import APIRouter

from tests.review.serving import SAME_SITE, Office, office
from vivant.review.access.admission import at_address
from vivant.review.access.rules import anyone

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "font-src 'self'",
    "manifest-src 'self'",
}
SAFE = {
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


@pytest.fixture
def broken(project: Path) -> Iterator[Office]:
    """An application with a route that fails as nobody foresaw."""
    with office(project) as opened:
        router = APIRouter()

        @router.get("/api/broken", dependencies=[anyone()])
        def fail_for_programs() -> None:
            raise RuntimeError("secret of the inside")

        @router.get("/broken", dependencies=[anyone()])
        def fail_for_people() -> None:
            raise RuntimeError("secret of the inside")

        opened.app.include_router(router)
        yield opened


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/login", {}, 200),
        ("GET", "/static/report.css", {}, 200),
        ("GET", "/api/me", {}, 401),
        ("GET", "/team", {}, 303),
        ("GET", "/nothing/here", {}, 404),
        ("GET", "/api/nothing", {}, 404),
        ("PUT", "/login", {}, 405),
        ("GET", "/login", {"Host": "evil.example"}, 400),
        ("POST", "/api/answers", {"Sec-Fetch-Site": "cross-site"}, 403),
        ("POST", "/api/invites", {"Content-Type": "text/plain"}, 415),
        ("POST", "/login", {"Content-Length": "99999999"}, 413),
        ("GET", "/broken", {}, 500),
        ("GET", "/api/broken", {}, 500),
    ],
)
def test_every_answer_has_safe_headers(
    broken: Office, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    answer = broken.anonymous().request(method, path, headers={**SAME_SITE, **headers})
    assert answer.status_code == status
    assert set(answer.headers["content-security-policy"].split("; ")) == POLICY
    assert {name: answer.headers[name] for name in SAFE} == SAFE
    assert "camera=()" in answer.headers["permissions-policy"]
    assert "strict-transport-security" not in answer.headers
    assert "secret of the inside" not in answer.text


def test_programs_are_told_of_errors_as_json_and_people_as_a_page(broken: Office) -> None:
    client = broken.anonymous()
    for path in ("/api/broken", "/api/nothing", "/api/me"):
        assert set(client.get(path).json()["error"]) == {"what", "do"}, path
    for path in ("/broken", "/nothing"):
        assert "<h1>" in client.get(path).text, path


def test_behind_tls_browsers_are_told_to_stay_with_it_and_cookies_too(project: Path) -> None:
    with office(project, access=at_address("https://review.example.org")) as opened:
        answer = opened.client("viewer").get("/login")
        assert answer.headers["strict-transport-security"].startswith("max-age=31536000")
        cookie = opened.client("viewer").post("/logout").headers["set-cookie"]
        assert cookie.startswith("__Host-vivant=")
        assert "Secure" in cookie
        assert "Path=/" in cookie
        assert "Domain" not in cookie


def test_pages_are_kept_by_nobody(desk_office: Office) -> None:
    assert desk_office.client("admin").get("/team").headers["cache-control"] == "no-store"
