"""People at work: they claim, look, answer, skip, undo, send twice, and some vanish without a word."""

import asyncio
import contextlib
import random
import time
import uuid
from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

import aiohttp

from review_load.project import LEASE
from review_load.serving import HEADER

_MOST: Final = 8
_FEW: Final = 3
_TRIES: Final = 3
_HEARTBEAT: Final = 20.0
_PATIENCE: Final = aiohttp.ClientTimeout(total=60)
_HEADERS: Final = {"Sec-Fetch-Site": "same-origin"}
_VERDICTS: Final = {"pass": 0.70, "fail": 0.24, "cant_judge": 0.02, "skip": 0.04}
_TWICE: Final = 0.02
_UNDO: Final = 0.02
_VANISH: Final = 0.002
"""Of the answers; the one that is on its way then is never heard of again by whoever sent it."""


@dataclass
class Seen:
    """What the people saw, to be held against what is in the catalogue afterwards.

    `answers` by key are those that were acknowledged, with number, task, member and verdict; `undone` their
    numbers; `unheard` the keys of those whose acknowledgement nobody waited for.
    """

    answers: dict[str, tuple[int, int, str, str]] = field(default_factory=dict)
    undone: list[int] = field(default_factory=list)
    unheard: list[str] = field(default_factory=list)
    noted: dict[str, int] = field(default_factory=dict)
    shared: list[tuple[int, str, str]] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    vanished: int = 0
    server: dict[str, list[float]] = field(default_factory=dict)
    client: dict[str, list[float]] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        return asdict(self)


@dataclass
class Holders:
    """Who holds which item, as far as the people know."""

    of: dict[int, tuple[str, float]] = field(default_factory=dict)

    def hold(self, task: int, member: str, asked: float, seen: Seen) -> None:
        """What was `asked` for then is held at least as long as a lease lasts from then on."""
        other, until = self.of.get(task, ("", 0.0))
        if other and other != member and time.monotonic() < until:
            seen.shared.append((task, other, member))
        self.of[task] = (member, asked + 60 * LEASE)

    def let_go(self, task: int) -> None:
        self.of.pop(task, None)


class Person:
    """One reviewer with a browser."""

    def __init__(
        self, name: str, session: aiohttp.ClientSession, seen: Seen, holders: Holders, think: float
    ) -> None:
        self._name = name
        self._session = session
        self._seen = seen
        self._holders = holders
        self._think = think
        self._choice = random.Random(name)
        self._items: deque[dict[str, Any]] = deque()
        self._given: list[tuple[int, int]] = []
        self._heard = time.monotonic()

    async def work(self, until: float) -> None:
        """Works until then, or until nothing waits."""
        while time.monotonic() < until:
            if len(self._items) < _FEW and not await self._claim():
                await asyncio.sleep(0.2)
                continue
            if self._think:
                await asyncio.sleep(self._choice.expovariate(1 / self._think))
            await self._beat()
            if not self._items:
                continue
            await self._answer(self._items.popleft())
            if self._choice.random() < _UNDO:
                await self._undo()

    async def _post(self, kind: str, path: str, body: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        """Sends again what was not answered, as the application's own pages do."""
        for _ in range(_TRIES):
            begun = time.perf_counter()
            try:
                async with self._session.post(path, json=body) as answer:
                    told = await answer.json()
            except (aiohttp.ClientError, TimeoutError) as error:
                # Servers end idle connections, sometimes just as something is sent on one.
                self._count(f"sent again after {type(error).__name__}")
                continue
            took = 1000 * (time.perf_counter() - begun)
            self._seen.client.setdefault(kind, []).append(took)
            self._seen.server.setdefault(kind, []).append(float(answer.headers[HEADER].partition("dur=")[2]))
            if answer.status >= 500 or answer.status in (401, 403, 429):
                self._seen.failures.append(f"{answer.status} {path}: {str(told)[:200]}")
            return answer.status, told
        self._seen.failures.append(f"{path} was not answered in {_TRIES} tries")
        return 0, {}

    async def _claim(self) -> bool:
        holding, asked = [item["task"] for item in self._items], time.monotonic()
        status, told = await self._post(
            "claim", "/api/queue/frames/claim", {"most": _MOST - len(holding), "holding": holding}
        )
        if status != 200:
            self._refused("claim", status, told)
            return False
        for item in told["items"]:
            self._holders.hold(item["task"], self._name, asked, self._seen)
            self._items.append(item)
        return bool(self._items)

    async def _answer(self, item: dict[str, Any]) -> None:
        verdict = self._choice.choices(list(_VERDICTS), list(_VERDICTS.values()))[0]
        body: dict[str, Any] = {
            "key": str(uuid.UUID(int=self._choice.getrandbits(128))),
            "task": item["task"],
            "lease": item["lease"],
            "version": item["version"],
            "answer": {
                "verdict": verdict,
                "defects": ["prop"] if verdict == "fail" else [],
                "seconds": self._think,
                "by_key": True,
            },
        }
        # From now on the server may have given it to somebody else.
        self._holders.let_go(item["task"])
        if self._choice.random() < _VANISH:
            await self._vanish(body)
            return
        sends = [self._post("answer", "/api/answers", body)]
        if self._choice.random() < _TWICE:
            sends.append(self._post("answer again", "/api/answers", body))
        replies = await asyncio.gather(*sends)
        numbers = set()
        for status, told in replies:
            if status == 200:
                numbers.add(told["number"])
                if body["key"] not in self._seen.answers:
                    self._given.append((told["number"], item["task"]))
                self._seen.answers[body["key"]] = (told["number"], item["task"], self._name, verdict)
            else:
                self._refused("answer", status, told)
        if len(numbers) > 1 or (numbers and any(status != 200 for status, _ in replies)):
            self._seen.differing.append(body["key"])

    async def _vanish(self, body: dict[str, Any]) -> None:
        """The tab is killed while an answer is on its way: nothing is released, nothing remembered."""
        self._seen.unheard.append(body["key"])
        self._seen.vanished += 1
        sending = asyncio.create_task(self._post("unheard", "/api/answers", body))
        await asyncio.sleep(self._choice.uniform(0, 0.02))
        sending.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sending
        self._items.clear()

    async def _undo(self) -> None:
        if not self._given:
            return
        (number, task), asked = self._given.pop(), time.monotonic()
        status, told = await self._post("undo", "/api/undo", {"number": number})
        if status != 200:
            self._refused("undo", status, told)
            return
        self._seen.undone.append(number)
        item = told["item"]
        if task != item["task"]:
            self._seen.differing.append(f"undid task {item['task']} and not {task}")
        self._holders.hold(item["task"], self._name, asked, self._seen)
        self._items.appendleft(item)

    async def _beat(self) -> None:
        """Says now and then that it is still there."""
        if time.monotonic() - self._heard < _HEARTBEAT:
            return
        self._heard = asked = time.monotonic()
        tokens = [item["lease"] for item in self._items]
        status, told = await self._post("heartbeat", "/api/leases", {"tokens": tokens, "release": False})
        if status != 200:
            self._refused("heartbeat", status, told)
            return
        alive = set(told["alive"])
        self._items = deque(item for item in self._items if item["lease"] in alive)
        for item in self._items:
            self._holders.hold(item["task"], self._name, asked, self._seen)

    def _refused(self, what: str, status: int, told: Mapping[str, Any]) -> None:
        self._count(f"{what} refused: {status} {told.get('reason', '')}".strip())

    def _count(self, what: str) -> None:
        self._seen.noted[what] = self._seen.noted.get(what, 0) + 1


async def work(url: str, cookie: str, sessions: Mapping[str, str], seconds: float, think: float) -> Seen:
    """All of them at work for so many seconds, each with a browser of their own."""
    seen, holders = Seen(), Holders()
    until = time.monotonic() + seconds
    async with contextlib.AsyncExitStack() as stack, asyncio.TaskGroup() as group:
        for name, session in sessions.items():
            browser = await stack.enter_async_context(
                aiohttp.ClientSession(url, cookies={cookie: session}, headers=_HEADERS, timeout=_PATIENCE)
            )
            person = Person(name, browser, seen, holders, think)
            group.create_task(person.work(until))
    return seen
