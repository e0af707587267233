"""Decisions of people at the three checkpoints, taken on the same records as the policies'."""

from collections.abc import Sequence
from pathlib import Path

from vivant.errors import InputError
from vivant.pipeline.checkpoints import policy_of
from vivant.pipeline.project import Project, open_project
from vivant.schema.record import Checkpoint, Decision


def decide_on(directory: Path, ids: Sequence[str], *, approved: bool, why: str, by: str) -> list[Decision]:
    """Records one decision per id, all of them or none.

    Raises InputError for an id that does not exist or cannot be decided any more, and then records
    nothing.
    """
    with open_project(directory) as project:
        decisions = [_decision(project, subject, approved, why, by) for subject in dict.fromkeys(ids)]
        project.catalogue.decide(*decisions)
        return decisions


def _decision(project: Project, subject: str, approved: bool, why: str, by: str) -> Decision:
    checkpoint = _checkpoint_of(subject)
    if not approved and checkpoint != "frames":
        _refuse_if_illustrated(project, checkpoint, subject)
    return Decision(
        checkpoint=checkpoint,
        subject=subject,
        approved=approved,
        by=by,
        policy=policy_of(project.config.checkpoints, checkpoint),
        why=why,
    )


def _checkpoint_of(subject: str) -> Checkpoint:
    if subject.startswith("C"):
        return "characters"
    if subject.startswith("S"):
        return "frames" if "-F" in subject else "stories"
    raise InputError(
        f"{subject} is not the id of a character, a story or a frame",
        "Ids look like C0001, S00001 or S00001-F01; the report shows them.",
    )


def _refuse_if_illustrated(project: Project, checkpoint: Checkpoint, subject: str) -> None:
    """A character or story that is in frames already cannot be taken back from under them."""
    for record in project.catalogue.stories():
        concerned = record.id == subject or (record.story is not None and subject in record.story.cast)
        if concerned and any(frame.best is not None for frame in project.catalogue.frames(record.id)):
            raise InputError(f"frames are made with {subject} already", "Reject those frames instead.")
