"""The application's pages, rendered from templates: text in, HTML out, every value escaped."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fastapi import Request
from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader
from starlette.responses import HTMLResponse

from vivant.report.pages import page_environment
from vivant.review.access.rules import Member, desk_of
from vivant.schema.review import MemberRole


@dataclass(frozen=True, slots=True)
class Way:
    """A way to a page in the navigation; `here` where it leads to the page that it is on."""

    text: str
    link: str
    here: bool


_WAYS: Final[tuple[tuple[str, str, MemberRole], ...]] = (
    ("Review", "/", "viewer"),
    ("Browse", "/browse", "viewer"),
    ("Cast", "/cast", "viewer"),
    ("Guidelines", "/guidelines", "viewer"),
    ("Quality", "/quality", "reviewer"),
    ("Team", "/team", "admin"),
)


def page(request: Request, template: str, *, title: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page; every template knows `title`, `me` (None where nobody is signed in), `project_name`, `nav`."""
    me = getattr(request.state, "member", None)
    values = {"me": me, "project_name": desk_of(request).project.config.project.name, **values}
    html = environment().get_template(template).render(title=title, nav=_nav(request, me), **values)
    return HTMLResponse(html, status)


@cache
def environment() -> Environment:
    """The application's templates, and behind them those of the report."""
    made = page_environment()
    own = PackageLoader("vivant.review.web", "templates")
    behind = made.loader
    assert isinstance(behind, BaseLoader)
    made.loader = ChoiceLoader([own, behind])
    return made


def _nav(request: Request, me: Member | None) -> tuple[Way, ...]:
    path = request.scope["path"]
    return tuple(
        Way(text, link, path == link or (link != "/" and path.startswith(f"{link}/")))
        for text, link, role in _WAYS
        if me is not None and me.may(role)
    )
