"""Whatever the API's description allows, and whatever it does not, is answered; never with a 500."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from starlette.testclient import TestClient

from tests.review.serving import Office, build_small, office
from vivant.review.web.app import ROUTERS

EXAMPLES: Final = 10
"""For each method of each route, and for each of the two modes."""
REAL: Final[dict[str, list[Any]]] = {
    "id": ["C0001", "S00001", "S00001-F01", "S00002", "C0003"],
    "checkpoint": ["characters", "stories", "frames"],
    "position": [0, 1, 5],
    "number": [1, 2],
    "name": ["admin", "viewer"],
}
"""What exists in the project, so that requests get further than to its not being there."""


def operations() -> list[Any]:
    app = FastAPI()
    for router in ROUTERS:
        app.include_router(router)
    schema = schemathesis.openapi.from_dict(app.openapi())
    return [_ok(found) for found in schema.get_all_operations()]


def _ok(found: Any) -> Any:
    return found.ok()


OPERATIONS: Final = operations()


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    project: Path = build_small(tmp_path_factory.mktemp("fuzz") / "project", share_of_no=0.05, frames="all")
    with office(project) as made:
        yield made


@pytest.fixture(scope="module")
def admin(opened: Office) -> TestClient:
    return opened.client("admin")


def test_the_routes_tried_are_those_of_the_api() -> None:
    assert len(OPERATIONS) > 20
    assert all(one.path.startswith(("/api/", "/pictures/", "/quality")) for one in OPERATIONS)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: f"{one.method.upper()} {one.path}")
def test_every_request_is_answered(
    opened: Office, admin: TestClient, operation: Any, mode: GenerationMode
) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=mode), st.data())
    def answered(case: Any, data: st.DataObject) -> None:
        for name in case.path_parameters or {}:
            if name in REAL and data.draw(st.booleans()):
                case.path_parameters[name] = data.draw(st.sampled_from(REAL[name]))
        sent = case.as_transport_kwargs(base_url=opened.access.origin)
        headers = {**dict(sent["headers"]), "Sec-Fetch-Site": "same-origin"}
        for own in ("Host", "Content-Length", "Authorization", "Cookie"):
            headers.pop(own, None)
        body = {"json": sent["json"]} if "json" in sent else {"content": sent.get("data")}
        answer = admin.request(
            sent["method"], sent["url"], params=sent.get("params"), headers=headers, **body
        )
        assert answer.status_code < 500, answer.text
        if answer.status_code >= 400 and operation.path.startswith("/api/"):
            assert set(answer.json()["error"]) == {"what", "do"}

    try:
        answered()
    except Unsatisfiable:
        assert mode is GenerationMode.NEGATIVE
        pytest.skip("nothing of such a request can be wrong")
