"""All routes of an application, found in it and not listed by hand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

from vivant.review.access.rules import Rule


@dataclass(frozen=True)
class Asked:
    """One method of one route, and every rule that it declares."""

    method: str
    path: str
    rules: tuple[Rule, ...]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def asked_routes(app: FastAPI) -> list[Asked]:
    """Every method of every route."""
    return [
        Asked(method, prefix + route.path, tuple(rules_of(route)))
        for prefix, route in api_routes(app.routes, "")
        for method in sorted(route.methods or ())
    ]


def api_routes(routes: Iterable[Any], prefix: str) -> Iterator[tuple[str, APIRoute]]:
    """The routes below included routers too. Raises TypeError for a kind of route that rules cannot stand on."""
    for route in routes:
        if isinstance(route, APIRoute):
            yield prefix, route
        elif (included := getattr(route, "original_router", None)) is not None:
            yield from api_routes(included.routes, prefix + route.include_context.prefix)
        else:
            raise TypeError(f"{route!r} has no rule: it is no route of an APIRouter")


def rules_of(route: APIRoute) -> list[Rule]:
    return [one.dependency for one in route.dependencies if isinstance(one.dependency, Rule)]
