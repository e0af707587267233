"""A whole project over ComfyUI's protocol: one graph makes, another edits inside its mask."""

from pathlib import Path
from typing import Any

import pytest

from tests.models.providers.building import build
from tests.servers.behind import Behind
from tests.servers.comfyui import Comfy, routes
from tests.servers.server import Server, serving
from vivant.schema.record import Role


def test_a_project_is_built_and_nothing_is_made_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(routes, server=Server(Behind(rate=2.0))) as server:

        def endpoint(graph: str) -> dict[str, Any]:
            return {"provider": "comfyui", "url": server.url, "options": {"graph": graph}}

        others: dict[Role, Any] = {"editor": endpoint("flux2_klein_inpaint")}
        frames = build(
            tmp_path / "project", server, monkeypatch, endpoint("flux2_klein"), characters=2, others=others
        )
    attempts = [attempt for frame in frames for attempt in frame.attempts]
    assert not [attempt.error for attempt in attempts if attempt.error]
    assert {"lie", "first"} <= {attempt.action for attempt in attempts}
    accepted = [frame for frame in frames if frame.outcome.state == "accepted"]
    assert len(accepted) >= 0.75 * len(frames)
    for frame in accepted:
        assert frame.outcome.best is not None
        assert not frame.tried[frame.outcome.best].wrong
    comfy: Comfy = server.options["comfy"]
    assert set(comfy.executed.values()) == {1}
    graphs = [r.json["prompt"] for r in server.requests if (r.method, r.path) == ("POST", "/prompt")]
    assert any("mask" in graph for graph in graphs)
