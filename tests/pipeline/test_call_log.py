"""With the call log, nothing is asked twice, nothing but answers is replayed, and nothing is used undurably."""

import asyncio
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.gate.scripted import ScriptedGenerator, ScriptedJudge
from tests.pipeline import tiny
from vivant.errors import Invalid, Refused, RoleError, StoreError, Transient
from vivant.models.calling import CallLog, Roles
from vivant.models.configured import team_of
from vivant.models.crew import Patience
from vivant.models.roles import GenerateRequest, JudgeRequest
from vivant.pipeline.digest import digest_of
from vivant.pipeline.workshop import TemplateWork, perform
from vivant.schema.gate import Question
from vivant.schema.record import CallCount, Role
from vivant.store import images
from vivant.store.call_log import StoredCallLog
from vivant.store.opening import Store, own_store
from vivant.store.records import Call, Charge

REQUEST = GenerateRequest("a heron", (), 64, 64, 7)
PICTURE, OTHER = tiny.daub(1, 64, 64), tiny.daub(2, 64, 64)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Where the calls of a test are logged."""
    (tmp_path / "log").mkdir()
    with own_store(tmp_path / "log") as store:
        yield store


def log_in(store: Store) -> StoredCallLog:
    return StoredCallLog(store.catalogue, store.blobs, store.directory)


def generating(*script: bytes | Exception, log: CallLog) -> tuple[Roles, ScriptedGenerator]:
    """Roles whose generator follows a script and is asked once a call."""
    sound = tiny.cheap_roles()
    generator = ScriptedGenerator(list(script))
    patience = Patience(timeout=5, tries=1, pause=0)
    return Roles.of(
        sound.planner.adapter,
        generator,
        sound.editor.adapter,
        sound.judge_.adapter,
        patience=patience,
        log=log,
    ), generator


def made(store: Store) -> dict[Role, int]:
    """How many tries of each role were charged."""
    return {count.role: count.made for count in store.catalogue.calls_by_role()}


def test_the_same_work_again_makes_no_new_call(store: Store, tmp_path: Path) -> None:
    digests, asked, replayed = [], [], []
    for number in range(2):
        roles = tiny.cheap_roles(share_of_no=0.05, log=log_in(store))
        directory = tiny.make(tmp_path / str(number), characters=2, stories=1)
        with tiny.opened(directory) as project:
            tiny.build(project, roles)
            digests.append(digest_of(project))
            replayed.append({c.role: c.replayed for c in project.catalogue.calls_by_role()})
        asked.append(
            [
                getattr(c.adapter, "asked", 0)
                for c in (roles.planner, roles.generator, roles.editor, roles.judge_)
            ]
        )
    first = dict(zip(("planner", "generator", "editor", "judge"), asked[0], strict=True))
    assert all(first.values())
    assert made(store) == first
    assert asked[1] == [0, 0, 0, 0]
    assert replayed == [dict.fromkeys(first, 0), first]
    assert digests[0] == digests[1]


def test_the_studio_can_be_logged_like_any_other_model(store: Store, tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=1, stories=0)
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(), until="design")
        work = TemplateWork(tuple(r.character for r in project.catalogue.characters()))
        performed = []
        for _ in range(2):
            team = team_of(project.config, log=log_in(store))
            performed.append(asyncio.run(perform(work, team, project.config, lambda _: ())))
    first, second = performed
    assert first.attempts == second.attempts
    assert first.outcomes == second.outcomes
    replayed = {c.role: c.replayed for c in second.counts}
    assert replayed == {role: count for role, count in made(store).items() if count}
    assert first.counts == ()


@pytest.mark.parametrize(
    "trouble", [Refused("no"), Transient("down"), Invalid("odd"), OSError("gone"), b"nonsense", OTHER[:90]]
)
def test_what_is_no_answer_is_never_replayed(trouble: bytes | Exception, store: Store) -> None:
    roles, generator = generating(trouble, trouble, PICTURE, log=log_in(store))
    for _ in range(2):
        with pytest.raises(RoleError):
            asyncio.run(roles.generate(REQUEST))
    received = [asyncio.run(roles.generate(REQUEST)).picture for _ in range(2)]
    assert len(generator.prompts) == 3
    assert received[0] == received[1]
    assert received[0].data == PICTURE
    charged = [charge.status == "ok" for charge in store.catalogue.charges()]
    assert charged == [False, False, True]
    assert roles.counts.taken() == (CallCount(role="generator", replayed=1),)


def test_an_unreadable_judgement_is_asked_for_again(store: Store) -> None:
    pixels = images.decode(PICTURE)
    question = Question(check="scene", about="count", text="one?", expected="1")
    request = JudgeRequest(pixels, images.pixel_id(pixels), (question,), ())
    sound = tiny.cheap_roles()
    judge = ScriptedJudge(["[", {}])
    patience = Patience(timeout=5, tries=1, pause=0)
    roles = Roles.of(
        sound.planner.adapter,
        sound.generator.adapter,
        sound.editor.adapter,
        judge,
        patience=patience,
        log=log_in(store),
    )
    verdicts = [asyncio.run(roles.judge(request))[0].verdict for _ in range(3)]
    assert verdicts == ["not_judged", "yes", "yes"]
    assert judge.script == []


def test_refusals_and_failures_are_recorded_with_their_reasons(store: Store) -> None:
    log = Overheard(log_in(store))
    roles, _ = generating(Refused("not this"), Transient("down"), log=log)
    for _ in range(2):
        with contextlib.suppress(RoleError):
            asyncio.run(roles.generate(REQUEST))
    assert log.told == [("refused", "not this"), ("failed", "down")]
    call = store.catalogue.logged_call(log.key)
    assert call is not None
    assert (call.status, call.reply) == ("failed", "down")


class Killed(BaseException):
    """What stands for a crash."""


@dataclass
class Overheard:
    """A call log that notes what goes wrong."""

    log: CallLog
    told: list[tuple[str, str]] = field(default_factory=list)
    key: str = ""

    async def get(self, key: str) -> bytes | None:
        self.key = key
        return await self.log.get(key)

    async def keep(self, call: Call, image: bytes | None = None, charge: Charge | None = None) -> None:
        if call.status != "ok":
            self.told.append((call.status, call.reply))
        await self.log.keep(call, image, charge)

    async def charged(self, charge: Charge) -> None:
        await self.log.charged(charge)


@dataclass
class KilledAfterKeeping(Overheard):
    """A process that dies between the writing of an answer and its use."""

    async def keep(self, call: Call, image: bytes | None = None, charge: Charge | None = None) -> None:
        await super().keep(call, image, charge)
        raise Killed


@dataclass
class FullDisk(Overheard):
    """A log that cannot write."""

    async def keep(self, call: Call, image: bytes | None = None, charge: Charge | None = None) -> None:
        raise StoreError("the disk is full", "Make room.")


def test_an_answer_is_durable_before_it_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    folder.mkdir()
    with own_store(folder) as before:
        roles, generator = generating(PICTURE, log=KilledAfterKeeping(log_in(before)))
        with pytest.raises(Killed):
            asyncio.run(roles.generate(REQUEST))
        assert len(generator.prompts) == 1
    with own_store(folder) as after:
        roles, generator = generating(log=log_in(after))
        assert asyncio.run(roles.generate(REQUEST)).picture.data == PICTURE
        assert generator.prompts == []


def test_an_answer_that_cannot_be_kept_is_not_used(store: Store) -> None:
    roles, _ = generating(PICTURE, log=FullDisk(log_in(store)))
    with pytest.raises(StoreError, match="disk is full"):
        asyncio.run(roles.generate(REQUEST))


@pytest.mark.parametrize(
    "other",
    [
        GenerateRequest("a stork", (), 64, 64, 7),
        GenerateRequest("a heron", (), 64, 64, 8),
        GenerateRequest("a heron", (), 64, 48, 7),
    ],
)
def test_another_request_is_another_call(other: GenerateRequest, store: Store) -> None:
    picture = tiny.daub(3, other.width, other.height)
    roles, generator = generating(PICTURE, picture, log=log_in(store))
    asyncio.run(roles.generate(REQUEST))
    assert asyncio.run(roles.generate(other)).picture.data == picture
    assert len(generator.prompts) == 2
