"""From configuration to roles: which provider plays which role."""

import asyncio
from dataclasses import dataclass

from vivant.config import Config
from vivant.models.calling import CallLog, Counts, Patience, Roles
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.studio.slips import PRESETS, Fault


@dataclass(frozen=True, slots=True)
class Team:
    """The roles of a project, and the truth log of its studio."""

    roles: Roles
    truth: dict[str, Fault]


def team_of(
    config: Config,
    *,
    log: CallLog | None = None,
    slots: asyncio.Semaphore | None = None,
    patience: Patience | None = None,
) -> Team:
    """The four roles as configured. `log` is given for models whose calls are worth keeping; the
    studio's are not, because drawing again is cheaper than looking up."""
    rate = PRESETS[config.studio.slips]
    truth: dict[str, Fault] = {}
    roles = Roles(
        planner=StudioPlanner(),
        generator=StudioGenerator(rate, truth),
        editor=StudioEditor(rate, truth),
        judge_=StudioJudge(),
        patience=patience or Patience(),
        log=log,
        slots=slots,
        counts=Counts(),
    )
    return Team(roles, truth)


def is_studio(config: Config) -> bool:
    """Whether every role is played by the embedded studio, whose work is computing, not waiting."""
    models = config.models
    return {models.planner, models.generator, models.editor, models.judge} == {"studio"}
