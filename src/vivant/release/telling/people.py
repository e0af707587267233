"""What people looked at: how many things they decided on at each checkpoint, and what that says of the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, get_args

from sqlalchemy import Connection, select

from vivant.config import Config
from vivant.intervals import Share
from vivant.pipeline.checkpoints import is_person, needs_person, policy_of
from vivant.schema.record import Checkpoint, CheckpointPolicy
from vivant.store import rows
from vivant.store.tables import attempts, decisions, outcomes

CHECKPOINTS: Final[tuple[Checkpoint, ...]] = get_args(Checkpoint)


@dataclass(frozen=True, slots=True)
class Looked:
    """What people said at one checkpoint, by what was asked of them."""

    policy: CheckpointPolicy
    approved: int = 0
    rejected: int = 0

    @property
    def decided(self) -> int:
        return self.approved + self.rejected


@dataclass(frozen=True, slots=True)
class People:
    """People's part in a project, without their names.

    `audit` counts frames that the gate had accepted and that a person was to see whatever it said: those
    that the person rejected, among all of them. Under the policy `auto` there are none.
    """

    persons: int
    looked: Mapping[Checkpoint, Looked]
    audit: Share

    @property
    def decided(self) -> int:
        return sum(one.decided for one in self.looked.values())


def people_of(config: Config, connection: Connection) -> People:
    """Counts the decisions of people that stand."""
    section, seed = config.checkpoints, config.project.seed
    standing = select(decisions).where(~decisions.c.superseded).order_by(decisions.c.number)
    told = [one for one in map(rows.decision, connection.execute(standing)) if is_person(one.by)]
    looked = {}
    for checkpoint in CHECKPOINTS:
        said = [one.approved for one in told if one.checkpoint == checkpoint]
        looked[checkpoint] = Looked(policy_of(section, checkpoint), sum(said), len(said) - sum(said))
    shown = [
        one
        for one in told
        if one.checkpoint == "frames" and needs_person(section, "frames", one.subject, seed)
    ]
    accepted = _accepted_by_gate(connection) if shown else frozenset()
    audited = [one for one in shown if one.subject in accepted]
    rejected = sum(not one.approved for one in audited)
    return People(len({one.by for one in told}), looked, Share(rejected, len(audited)))


def _accepted_by_gate(connection: Connection) -> frozenset[str]:
    """The decided frames whose best attempt, as the gate chose it, had every question answered yes."""
    best = (attempts.c.subject == outcomes.c.subject) & (attempts.c.number == outcomes.c.best)
    query = (
        select(outcomes.c.subject)
        .join(attempts, best)
        .join(decisions, decisions.c.subject == outcomes.c.subject)
        .where(attempts.c.score == 1, decisions.c.checkpoint == "frames")
    )
    return frozenset(connection.execute(query).scalars())
