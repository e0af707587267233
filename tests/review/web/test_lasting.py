"""What runs beside the application begins with it, and ends with it."""

import asyncio
from pathlib import Path

import pytest

from tests.review.serving import office, served
from vivant.errors import StoreError
from vivant.review.desk import Desk


class Beside:
    """Something that runs until it is cancelled."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    async def run(self, desk: Desk) -> None:
        self.seen.append("begun")
        try:
            await asyncio.Event().wait()
        finally:
            self.seen.append("ended")


async def fail(desk: Desk) -> None:
    raise RuntimeError("as nobody foresaw")


def test_it_is_cancelled_at_the_end_and_the_writer_is_closed(project: Path) -> None:
    beside = Beside()
    with served(project, on_start=[beside.run]) as place:
        assert beside.seen == ["begun"]
    assert beside.seen == ["begun", "ended"]
    with pytest.raises(StoreError, match="has stopped"):
        place.desk.writer.do_now(lambda connection: None)


def test_one_that_fails_is_told_in_the_log_and_leaves_the_others(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    beside = Beside()
    with office(project, on_start=[fail, beside.run]) as opened, opened.client("viewer") as client:
        assert client.get("/api/me").status_code == 200
        assert beside.seen == ["begun"]
    assert beside.seen == ["begun", "ended"]
    assert "as nobody foresaw" in caplog.text
