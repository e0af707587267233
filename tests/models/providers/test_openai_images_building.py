"""Whole projects over HTTP, one a dialect: their pictures come from a painter who slips, behind a server."""

from pathlib import Path
from typing import Final

import pytest

from tests.models.providers.building import build
from tests.servers.behind import Behind
from tests.servers.image_requests import MODELS
from tests.servers.openai_images import routes
from tests.servers.server import Server, serving

UNTOUCHED: Final = "the editor returned the picture without a change where one was asked for"


@pytest.mark.parametrize("dialect", MODELS)
def test_a_project_is_built_and_nothing_wrong_is_accepted(
    dialect: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(routes, server=Server(Behind(rate=1))) as server:
        endpoint = {
            "provider": "openai_images",
            "url": f"{server.url}/{dialect}/v1",
            "model": MODELS[dialect],
            "options": {"dialect": dialect},
        }
        frames = build(tmp_path / "project", server, monkeypatch, endpoint)
    attempts = [attempt for frame in frames for attempt in frame.attempts]
    # The studio's retoucher leaves a picture as it was now and then, which is noticed.
    assert {a.error for a in attempts} <= {"", UNTOUCHED}
    assert {"lie", "first"} <= {attempt.action for attempt in attempts}
    assert any(tried.wrong for frame in frames for tried in frame.tried.values())
    accepted = [frame for frame in frames if frame.outcome.state == "accepted"]
    assert len(accepted) >= 0.75 * len(frames)
    for frame in accepted:
        assert frame.outcome.best is not None
        assert not frame.tried[frame.outcome.best].wrong
