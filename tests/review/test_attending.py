"""What is ordered in the browser comes back to the queue, without anybody building."""

import time
from pathlib import Path

from tests.review.serving import build_small, office
from vivant.review.attending import attending
from vivant.store.versions import version_of

PATIENCE = 120.0


def test_another_template_is_made_by_the_application_and_waits_as_a_new_item(tmp_path: Path) -> None:
    directory = build_small(tmp_path / "project", characters="all")
    with office(directory, on_start=(attending,)) as at, at.anonymous():
        client = at.client("reviewer")

        def seen() -> str | None:
            with at.desk.project.catalogue.view() as connection:
                return version_of(connection, "characters", "C0001")

        before = seen()
        asked = {"version": before, "why": "a friendlier face"}
        assert client.post("/api/characters/C0001/another-template", json=asked).status_code == 200
        end = time.monotonic() + PATIENCE
        while (order := client.get("/api/orders").json()["orders"][0])["state"] == "waiting":
            assert time.monotonic() < end
            time.sleep(0.05)
        assert (order["state"], order["result"]) == ("done", "another template waits")
        assert seen() != before
        record = at.desk.project.catalogue.character("C0001")
        assert record is not None
        assert (record.state, record.reason) == ("pending", "waits for validation")
