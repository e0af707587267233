"""Where images are made: one unit of work in, everything it led to out.

The same code runs in worker processes (the studio) and in the driving process (remote models).
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vivant.config import Config
from vivant.gate.attempting import Try, edit_as_asked
from vivant.gate.commission import Settled, Terms
from vivant.gate.loop import settle
from vivant.models.calling import Roles
from vivant.models.configured import Team, team_of
from vivant.models.roles import Picture
from vivant.schema.character import Character
from vivant.schema.gate import Question, Region
from vivant.schema.judging import Earlier
from vivant.schema.record import Attempt, CallCount, Outcome, PixelId, PosedCharacter
from vivant.schema.story import FrameSpec, Story
from vivant.store.images import decode
from vivant.store.packs import PackWriter
from vivant.store.records import Located
from vivant.studio.slips import Fault
from vivant.synthesis import commissions
from vivant.synthesis.illustrating import Manner, illustrate
from vivant.synthesis.portraits import Cast, looking_at
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


@dataclass(frozen=True, slots=True)
class EarlierFrame:
    """A frame that comes before another in its story, as it is shown, and what was asked of it."""

    picture: Picture
    questions: tuple[Question, ...]
    on_stage: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditWork:
    """What a person asked for of one attempt's picture; the outcome is attempt `number`."""

    attempt: Attempt
    picture: Picture
    region: Region
    instruction: str
    number: int
    spec: FrameSpec
    cast: Cast
    earlier: tuple[EarlierFrame, ...]


Work = TemplateWork | PosedWork | StoryWork | AnotherTemplateWork | SheetWork | EditWork


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
    work: TemplateWork | PosedWork | StoryWork | AnotherTemplateWork | EditWork, roles: Roles, config: Config
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
        return [await _edited(work, roles, size, seed)]
    manner = Manner(config.synthesis.strategy, size, seed, work.emphasis, style, work.style_pictures)
    return await illustrate(work.story, work.cast, work.posed, roles, terms, manner)


async def _edited(work: EditWork, roles: Roles, size: tuple[int, int], seed: int) -> Settled:
    """The edit as the one attempt that it is; what becomes of the frame is for people to say."""
    earlier = [
        Earlier(looking_at(e.picture), e.picture.id, e.questions, tuple(map(work.cast.portrait, e.on_stage)))
        for e in work.earlier
    ]
    commission = commissions.shown(work.attempt, work.spec, work.cast, size, seed, earlier)
    shown = Try(work.attempt, work.picture, decode(work.picture.data))
    made = await edit_as_asked(commission, roles, shown, work.region, work.instruction, work.number)
    outcome = Outcome(
        subject=commission.id, stage="frame", state="pending", reason="edited", best=work.attempt.number
    )
    images = {made.picture.id: made.picture.data} if made.picture else {}
    return Settled(outcome, (made.attempt,), images, made.picture, None)


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
