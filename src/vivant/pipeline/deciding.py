"""Decisions of people at the three checkpoints, taken on the same records as the policies'."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from vivant.errors import InputError
from vivant.pipeline.checkpoints import policy_of
from vivant.pipeline.project import Project, open_project
from vivant.schema.record import Checkpoint, Decision


def decide_on(directory: Path, ids: Sequence[str], *, approved: bool, why: str, by: str) -> list[Decision]:
    """Records one decision per id, all of them or none.

    The invented stories of rejected characters are rejected with them: they are about somebody who
    will be another. Raises InputError for an id that does not exist or cannot be decided any more, and
    then records nothing.
    """
    with open_project(directory) as project:
        decisions = [_decision(project, subject, approved, why, by) for subject in dict.fromkeys(ids)]
        rejected = {d.subject: d for d in decisions if d.checkpoint == "characters" and not approved}
        project.catalogue.decide(*decisions, *_stories_of(project, rejected))
        return decisions


def _decision(project: Project, subject: str, approved: bool, why: str, by: str) -> Decision:
    checkpoint = _checkpoint_of(subject)
    if not approved and checkpoint != "frames":
        _refuse_if_illustrated(project, subject)
    if approved and checkpoint == "characters":
        _refuse_without_template(project, subject)
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


def _stories_of(project: Project, rejected: Mapping[str, Decision]) -> Iterator[Decision]:
    # Texts and scripts say who their characters are; only invented stories depend on their designs.
    if not rejected or project.config.stories.given:
        return
    for record in project.catalogue.stories():
        if record.story is None or record.state != "encoded":
            continue
        if played := next((rejected[c] for c in record.story.cast if c in rejected), None):
            policy = policy_of(project.config.checkpoints, "stories")
            why = f"{played.subject} was rejected"
            yield played.model_copy(
                update={"checkpoint": "stories", "subject": record.id, "policy": policy, "why": why}
            )


def _refuse_without_template(project: Project, subject: str) -> None:
    record = project.catalogue.character(subject)
    if record is not None and record.template is None:
        raise InputError(
            f"{subject} has no template that could be approved", "Build the project, then decide."
        )


def _refuse_if_illustrated(project: Project, subject: str) -> None:
    """A character or story that is in frames already cannot be taken back from under them."""
    for record in project.catalogue.stories():
        concerned = record.id == subject or (record.story is not None and subject in record.story.cast)
        if concerned and any(frame.best is not None for frame in project.catalogue.frames(record.id)):
            raise InputError(f"frames are made with {subject} already", "Reject those frames instead.")
