"""A whole project by Gemini in all four roles: planned, drawn, edited and judged over HTTP."""

from pathlib import Path
from typing import Any

import pytest

from tests.models.providers.building import build
from tests.servers.behind import Behind
from tests.servers.gemini import DRAWING, WRITING, routes
from tests.servers.server import Server, serving


def test_a_project_is_planned_drawn_and_judged_over_http(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(routes, server=Server(Behind(rate=2.0))) as server:
        server.options["apart"] = True

        def endpoint(model: str) -> dict[str, Any]:
            return {"provider": "gemini", "url": server.url, "model": model}

        # Templates are of a size that Gemini makes; posed characters and frames are scaled down to theirs.
        frames = build(
            tmp_path / "project",
            server,
            monkeypatch,
            endpoint(DRAWING),
            others={"planner": endpoint(WRITING), "judge": endpoint(WRITING)},
            size=768,
        )
    attempts = [attempt for frame in frames for attempt in frame.attempts]
    assert not [attempt.error for attempt in attempts if attempt.error]
    assert {"lie", "first"} <= {attempt.action for attempt in attempts}
    accepted = [frame for frame in frames if frame.outcome.state == "accepted"]
    assert len(accepted) >= 0.75 * len(frames)
    for frame in accepted:
        assert frame.outcome.best is not None
        assert not frame.tried[frame.outcome.best].wrong
