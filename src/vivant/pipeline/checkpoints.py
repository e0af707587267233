"""The three human validations: a policy each, and one recorded decision per thing."""

from vivant.config import CheckpointsSection
from vivant.schema.record import Checkpoint, CheckpointPolicy, Decision, Outcome
from vivant.seeds import derive

NOBODY = "nobody (policy auto)"
NOT_SAMPLED = "nobody (policy sample, not in the sample)"


def is_person(by: str) -> bool:
    """Whether somebody decided, and not a policy alone."""
    return by not in (NOBODY, NOT_SAMPLED)


def policy_of(section: CheckpointsSection, checkpoint: Checkpoint) -> CheckpointPolicy:
    policies: dict[Checkpoint, CheckpointPolicy] = {
        "characters": section.characters,
        "stories": section.stories,
        "frames": section.frames,
    }
    return policies[checkpoint]


def needs_person(section: CheckpointsSection, checkpoint: Checkpoint, subject: str, seed: int) -> bool:
    """Whether a person must see this; the sample depends on the subject alone, not on order."""
    policy = policy_of(section, checkpoint)
    if policy != "sample":
        return policy == "all"
    return derive(seed, "sample", checkpoint, subject) % 10_000 < section.sample * 10_000


def unattended(section: CheckpointsSection, checkpoint: Checkpoint, subject: str) -> Decision:
    """The honest record of a thing that no person looked at."""
    policy = policy_of(section, checkpoint)
    by = NOBODY if policy == "auto" else NOT_SAMPLED
    return Decision(checkpoint=checkpoint, subject=subject, approved=True, by=by, policy=policy)


def audited(section: CheckpointsSection, outcome: Outcome, seed: int) -> Outcome:
    """A frame's outcome after checkpoint 3: accepted frames that a person must see wait for one."""
    if outcome.state == "accepted" and needs_person(section, "frames", outcome.subject, seed):
        reason = f"{outcome.reason}; waits for a person (policy {section.frames})"
        return outcome.model_copy(update={"state": "pending", "reason": reason})
    return outcome
