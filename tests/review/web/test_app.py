"""The application starts, answers, and ends cleanly."""

import json
import os
import signal
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.cli.running import start
from tests.review.serving import Office, copy_of
from vivant.schema.record import Checkpoint


def test_a_link_with_the_token_signs_in_and_leaves_the_address(desk_office: Office) -> None:
    client = desk_office.anonymous()
    answer = client.get(f"/?token={desk_office.access.token}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert client.get("/openapi.json").status_code == 200


def test_style_sheets_and_scripts_are_served_to_anybody_and_nothing_else_is(desk_office: Office) -> None:
    client = desk_office.anonymous()
    answer = client.get("/static/report.css")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/css")
    assert (
        client.get("/static/report.css", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304
    )
    for name in ("", "../app.py", "%2e%2e/app.py", "/etc/passwd", "nothing.js"):
        assert client.get(f"/static/{name}").status_code == 404, name


def test_the_command_serves_until_it_is_interrupted_and_ends_with_0(project: Path) -> None:
    with start("review", project, "--port", "0", "--no-browser") as command:
        assert command.stdout is not None
        link = command.stdout.readline().strip()
        address = link.partition("?")[0]
        with urllib.request.urlopen(f"{address}static/report.css") as answer:
            assert "server" not in answer.headers
        os.killpg(command.pid, signal.SIGINT)
        assert command.wait(30) == 0


def test_the_command_puts_what_waits_into_the_queue_by_itself(
    waiting_at: Callable[[Checkpoint], Path], tmp_path: Path
) -> None:
    project = copy_of(waiting_at("frames"), tmp_path / "project")
    with start("review", project, "--port", "0", "--no-browser") as command:
        assert command.stdout is not None
        address, _, token = command.stdout.readline().strip().partition("?token=")
        asked = urllib.request.Request(f"{address}api/progress", headers={"Authorization": f"Bearer {token}"})
        waiting = 0
        until = time.monotonic() + 60
        while not waiting and time.monotonic() < until:
            with urllib.request.urlopen(asked) as answer:
                waiting = json.load(answer)["checkpoints"]["frames"]["waiting"]
            time.sleep(0.05)
        os.killpg(command.pid, signal.SIGINT)
        assert command.wait(60) == 0
    assert waiting > 0
