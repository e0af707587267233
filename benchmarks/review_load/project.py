"""A project in which every frame waits for a person, and a team with sessions."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import update
from tests.review.many_frames import make_many
from tests.review.serving import enter

from vivant.config import FILE
from vivant.pipeline.project import open_project
from vivant.review.quality.gold import KnownAnswer
from vivant.schema.value import canonical
from vivant.store.tables import frames, gold, outcomes
from vivant.store.versions import version_of

GOLD = 40
LEASE = 1.0
"""Minutes: what the dead held comes back while others are still at work."""


def make_project(directory: Path, items: int) -> None:
    """So many frames of twelve pictures, written straight into the tables; some gold among them."""
    make_many(directory, items, characters=200, pictures=12, size=256)
    config = directory / FILE
    config.write_text(f"{config.read_text('utf-8')}\n[review]\nlease = {LEASE}\ngold = 0.05\n", "utf-8")
    with open_project(directory) as project, project.catalogue.transaction() as connection:
        for table in (frames, outcomes):
            connection.execute(update(table).values(state="pending", reason="the load test asks"))
        for number in range(GOLD):
            subject = f"S{number + 1:05d}-F01"
            known = KnownAnswer(
                checkpoint="frames",
                subject=subject,
                version=version_of(connection, "frames", subject) or "",
                verdict="pass",
            )
            values = known.model_dump() | {"defects": canonical(known.defects), "data": "{}"}
            connection.execute(gold.insert().values(**values, by="nobody", active=True))


def sign_in(directory: Path, names: Sequence[str], now: float) -> dict[str, str]:
    """Makes everybody a reviewer; their sessions by name."""
    with open_project(directory) as project, project.catalogue.transaction() as connection:
        return {name: enter(connection, name, "reviewer", now) for name in names}
