"""Where images are made: one unit of work in, everything it led to out.

The same code runs in worker processes (the studio) and in the driving process (remote models).
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vivant.config import Config
from vivant.gate.commission import Settled, Terms
from vivant.gate.loop import settle
from vivant.models.calling import Roles
from vivant.models.configured import Team, team_of
from vivant.models.roles import Picture
from vivant.pipeline.frame_work import EditWork, RedoWork, edited, redone
from vivant.schema.character import Character
from vivant.schema.record import Attempt, CallCount, Outcome, PixelId, PosedCharacter
from vivant.schema.story import Story
from vivant.store.packs import PackWriter
from vivant.store.records import Located
from vivant.studio.slips import Fault
from vivant.synthesis import commissions
from vivant.synthesis.illustrating import Manner, illustrate
from vivant.synthesis.portraits import Cast
from vivant.synthesis.sheeting import Drawn, draw_sheet


@dataclass(frozen=True, slots=True)
class TemplateWork:
    """Templates to be made."""

    characters: tuple[Character, ...]


@dataclass(frozen=True, slots=True)
class PosedWork:
    """Posed characters to be made, of characters whose templates are approved."""

    wanted: tuple[PosedCharacter, ...]
    cast: Cast


@dataclass(frozen=True, slots=True)
class StoryWork:
    """A story to be illustrated, with the posed characters that it needs, and pictures of a style of
    people's own."""

    story: Story
    cast: Cast
    posed: Mapping[str, Picture]
    emphasis: tuple[str, ...] = ()
    style_pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class AnotherTemplateWork:
    """Another picture of a character, of whom `begun` were made; `why` is what a person insists on."""

    character: Character
    begun: int
    why: str


@dataclass(frozen=True, slots=True)
class SheetWork:
    """A character's sheet; `kept` are accepted posed characters by their ids."""

    character: Character
    template: Picture
    kept: Mapping[str, Picture]


Work = TemplateWork | PosedWork | StoryWork | AnotherTemplateWork | SheetWork | EditWork | RedoWork


@dataclass(frozen=True, slots=True)
class Made:
    """What a unit of work led to. Images are durable in a pack before this is returned.

    `missing` are the cells of a sheet that the gate accepted no picture for.
    """

    outcomes: tuple[Outcome, ...]
    attempts: tuple[Attempt, ...]
    blobs: tuple[Located, ...]
    counts: tuple[CallCount, ...]
    truth: Mapping[str, Fault]
    missing: tuple[str, ...] = ()


def terms_of(config: Config) -> Terms:
    return Terms(config.gate.max_rounds, config.gate.routing, people=config.checkpoints.frames != "auto")


async def perform(
    work: Work, team: Team, config: Config, store: Callable[[Mapping[PixelId, bytes]], tuple[Located, ...]]
) -> Made:
    """Does one unit of work; `store` makes images durable and says where they are."""
    settled: list[Settled] = []
    images: dict[PixelId, bytes] = {}
    missing: tuple[str, ...] = ()
    if isinstance(work, SheetWork):
        drawn = await _sheet(work, team.roles, config)
        images, missing = {drawn.picture.id: drawn.picture.data}, drawn.missing
    else:
        settled = await _settled(work, team.roles, config)
    for one in settled:
        images.update(one.images)
    blobs = store(images)
    truth = dict(team.truth)
    team.truth.clear()
    return Made(
        outcomes=tuple(s.outcome for s in settled),
        attempts=tuple(a for s in settled for a in s.attempts),
        blobs=blobs,
        counts=team.roles.counts.taken(),
        truth=truth,
        missing=missing,
    )


async def _sheet(work: SheetWork, roles: Roles, config: Config) -> Drawn:
    seed, style = config.project.seed, config.style.words
    return await draw_sheet(work.character, work.template, work.kept, roles, terms_of(config), seed, style)


async def _settled(
    work: TemplateWork | PosedWork | StoryWork | AnotherTemplateWork | EditWork | RedoWork,
    roles: Roles,
    config: Config,
) -> list[Settled]:
    terms, seed, style = terms_of(config), config.project.seed, config.style.words
    if isinstance(work, TemplateWork):
        return [await settle(commissions.template(c, seed, style), roles, terms) for c in work.characters]
    if isinstance(work, PosedWork):
        return [await settle(commissions.posed(p, work.cast, seed, style), roles, terms) for p in work.wanted]
    if isinstance(work, AnotherTemplateWork):
        another = commissions.insisting(commissions.template(work.character, seed, style), work.why)
        return [await settle(another, roles, terms, begun=work.begun)]
    size = (config.frames.width, config.frames.height)
    if isinstance(work, EditWork):
        return [await edited(work, roles, size, seed)]
    if isinstance(work, RedoWork):
        return [await redone(work, roles, terms, size, seed, style)]
    manner = Manner(config.synthesis.strategy, size, seed, work.emphasis, style, work.style_pictures)
    return await illustrate(work.story, work.cast, work.posed, roles, terms, manner)


@dataclass(frozen=True, slots=True)
class StudioBench:
    """A worker process's place of work: made in the process, from what can be sent to it."""

    config: Config
    packs: Path

    def __call__(self) -> Callable[[Work], Made]:
        import cv2

        cv2.setNumThreads(1)
        team = team_of(self.config)
        writer = PackWriter(self.packs)

        def do(work: Work) -> Made:
            return asyncio.run(perform(work, team, self.config, writer.keep))

        return do
