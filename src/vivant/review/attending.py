"""Beside the application: what people ordered is carried out, while nobody builds."""

from vivant.pipeline.attending import attend_when_nobody_builds
from vivant.review.desk import Desk


async def attending(desk: Desk) -> None:
    """Runs as long as the application does."""
    await attend_when_nobody_builds(desk.project)
