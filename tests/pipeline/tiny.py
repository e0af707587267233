"""A tiny project, built in this process by cheap roles that go wrong when a test says so."""

import asyncio
import contextlib
import dataclasses
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from pydantic import TypeAdapter

from vivant.config import FILE, Config, read_config, write_template
from vivant.engine.tasks import Tasks
from vivant.given.reading import read_given
from vivant.models.calling import CallLog, Roles
from vivant.models.configured import Team
from vivant.models.crew import Patience
from vivant.models.providers.studio import StudioPlanner
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, Planner, PlanRequest, Reply
from vivant.pipeline.designing import design, invented_openings
from vivant.pipeline.encoding import encode_invented, encode_scripts
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.synthesising import synthesise
from vivant.pipeline.workshop import Made, Work, perform
from vivant.schema.gate import Answer, Region
from vivant.store import images
from vivant.store.catalogue import Catalogue
from vivant.store.packs import PackWriter
from vivant.store.records import Commit

Phase = Literal["design", "encoding", "synthesis"]
_ANSWERS = TypeAdapter(list[Answer])
HASTE = Patience(timeout=30, tries=2, pause=0)


def make(directory: Path, *, characters: int = 3, stories: int = 2, seed: int = 1, more: str = "") -> Path:
    """A project of small frames in `directory`; `more` is appended to its vivant.toml."""
    directory.mkdir(parents=True)
    text = write_template(name="tiny", seed=seed, characters=characters, stories=stories)
    text = text.replace("width = 768", "width = 256").replace("height = 768", "height = 256")
    (directory / FILE).write_text(text + more, "utf-8")
    return directory


def set_policy(directory: Path, *, share: float = 0.1, **policies: str) -> None:
    """Writes the policies of checkpoints, and the sampled share, into an existing vivant.toml."""
    path = directory / FILE
    before, _, rest = path.read_text("utf-8").partition("[checkpoints]")
    after = rest[rest.index("\n[") :]
    lines = [f'{name} = "{policies.get(name, "auto")}"' for name in ("characters", "stories", "frames")]
    path.write_text(
        f"{before}[checkpoints]\n" + "\n".join([*lines, f"sample = {share}", ""]) + after, "utf-8"
    )


def daub(seed: int, width: int, height: int) -> bytes:
    """A PNG that looks like no other seed's: coloured squares on a light ground."""
    colours = np.random.default_rng(seed).integers(0, 256, (12, 12, 3), np.uint8)
    colours[0], colours[:, 0], colours[:, -1] = 250, 250, 250
    picture = cv2.resize(colours, (width, height), interpolation=cv2.INTER_NEAREST)
    return images.encode_png(np.asarray(picture, np.uint8))


@dataclass
class Daubing:
    """A generator that needs a few milliseconds. `asked` counts what reached it."""

    model: str = "daubing"
    asked: int = 0

    async def generate(self, request: GenerateRequest) -> bytes:
        self.asked += 1
        return daub(request.seed, request.width, request.height)


@dataclass
class Inverting:
    """An editor that turns the colours of the region around."""

    model: str = "inverting"
    asked: int = 0

    async def edit(self, request: EditRequest) -> bytes:
        self.asked += 1
        pixels = images.decode(request.picture.data).copy()
        height, width = pixels.shape[:2]
        region = request.region
        rows = slice(int(region.top * height), int(region.bottom * height))
        columns = slice(int(region.left * width), int(region.right * width))
        pixels[rows, columns] = 255 - pixels[rows, columns]
        return images.encode_png(pixels)


@dataclass
class Judging:
    """A judge with a share of no; the same picture and seed always get the same answers."""

    share_of_no: float = 0.0
    model: str = "judging"
    asked: int = 0

    async def judge(self, request: JudgeRequest) -> str:
        self.asked += 1
        dice = random.Random(f"{request.pixel_id} {request.seed}")
        here = Region(left=0.25, top=0.25, right=0.5, bottom=0.5)
        answers = []
        for question in request.questions:
            no = dice.random() < self.share_of_no
            answers.append(
                Answer(question=question.key, verdict="no" if no else "yes", region=here if no else None)
            )
        return _ANSWERS.dump_json(answers).decode()


@dataclass
class Counting:
    """A planner that counts what reached it."""

    planner: Planner = field(default_factory=StudioPlanner)
    asked: int = 0

    @property
    def model(self) -> str:
        return self.planner.model

    async def plan(self, request: PlanRequest) -> str | Reply:
        self.asked += 1
        return await self.planner.plan(request)


def cheap_roles(*, share_of_no: float = 0.0, log: CallLog | None = None) -> Roles:
    return Roles.of(Counting(), Daubing(), Inverting(), Judging(share_of_no), patience=HASTE, log=log)


class WatchedCatalogue(Catalogue):
    """A catalogue that shows itself after every commit, and breaks off after some of them."""

    watch: Callable[["WatchedCatalogue"], None] = staticmethod(lambda catalogue: None)

    def commit(self, commit: Commit) -> None:
        super().commit(commit)
        self.watch(self)


@contextlib.contextmanager
def opened(directory: Path, watch: Callable[[WatchedCatalogue], None] | None = None) -> Iterator[Project]:
    """The project, open for building; `watch` is called after each of its commits."""
    with open_project(directory, building=True) as project, WatchedCatalogue.open(directory) as catalogue:
        if watch is not None:
            catalogue.watch = watch
        yield dataclasses.replace(project, catalogue=catalogue)


def build(
    project: Project,
    roles: Roles,
    *,
    at_once: int = 2,
    until: Phase = "synthesis",
) -> None:
    """The three phases as `vivant build` does them, in this process and with these roles."""
    asyncio.run(building(project, Team(roles, {}), at_once, until))


async def building(project: Project, team: Team, at_once: int = 2, until: Phase = "synthesis") -> None:
    """The same with a team, whose truth log is kept; closing the team is left to others."""

    def quiet(step: object) -> None: ...

    with contextlib.closing(PackWriter(project.packs)) as writer:
        config, roles = project.config, team.roles

        async def work(work: Work) -> Made:
            return await perform(work, team, config, writer.keep)

        engine = Tasks[Work, Made](work, at_once=at_once)
        given = read_given(project.directory, config)
        openings = invented_openings(config.cast.characters, given.characters)
        if await design(project, openings, roles, engine, quiet, given.characters) or until == "design":
            return
        if given.scripts:
            waiting = encode_scripts(project, given.scripts, roles, quiet)
        else:
            waiting = await encode_invented(project, roles, quiet, None)
        if not waiting and until == "synthesis":
            await synthesise(project, engine, quiet, None, given.style)


def config_of(directory: Path) -> Config:
    return read_config(directory)


def states(catalogue: Catalogue) -> dict[str, str]:
    """Frame ids and their states."""
    return {frame.id: frame.state for frame in catalogue.frames()}


def assert_nothing_lost(catalogue: Catalogue, *, people: Sequence[str] = ()) -> None:
    """The promises about frames that hold at every moment; `people` approved these frames."""
    counts = catalogue.count_frames()
    assert counts.requested == counts.accepted + counts.rejected + counts.failed + counts.pending
    frames = list(catalogue.frames())
    assert len(frames) == counts.requested
    for frame in frames:
        assert frame.reason, f"{frame.id} is {frame.state} without a reason"
        if frame.state != "accepted" or frame.id in people:
            continue
        assert frame.best is not None
        attempt = catalogue.attempts(frame.id)[frame.best]
        assert attempt.image is not None
        assert attempt.questions
        assert [a.question for a in attempt.answers] == [q.key for q in attempt.questions]
        assert {a.verdict for a in attempt.answers} == {"yes"}
