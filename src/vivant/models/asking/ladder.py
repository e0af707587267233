"""Structured text from servers that differ in what they can promise: three rungs and one repair.

    json_schema   the server holds the model to the schema
    json_object   the server promises JSON; the schema stands in the prompt
    text          nobody promises anything; the schema stands in the prompt, the first object is taken

A rung that the server refuses, or ignores from the start, is left for the next one, and what works is
remembered. An answer that does not hold is sent back once with what is wrong with it.
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from vivant.errors import Invalid, Misconfigured, RoleError
from vivant.models.asking.ask import Ask
from vivant.models.asking.finding import Found, find_object

Rung = Literal["json_schema", "json_object", "text"]
Structured = Literal["auto", "json_schema", "json_object", "text"]
RUNGS: Final[tuple[Rung, ...]] = ("json_schema", "json_object", "text")
_MOST_SENT_BACK: Final = 40_000
"""Characters of a bad answer that the repair turn shows again."""


class RungRefused(Misconfigured):
    """Raised by a `send`: the server does not know this rung's way of asking for JSON."""


@dataclass(frozen=True, slots=True)
class Repair:
    """The turn after a bad answer: what the model `said`, and the `demand` that it mends it."""

    said: str
    demand: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One request to be sent: the parts of `ask`, then `demand` as their last text, then the repair."""

    ask: Ask
    rung: Rung
    demand: str
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a server answered: the model's text, the reply's parts that the price table reads, and
    whatever else the protocol wants to see again (such as likelihoods)."""

    text: str
    usage: Mapping[str, Any]
    more: Any = None


Send = Callable[[Turn], Awaitable[Said]]
"""Sends one request. Raises RungRefused, or any other RoleError, which ends it."""


@dataclass(frozen=True, slots=True)
class Understood:
    """`data` is ours, checked; `spelled` is the object as the model wrote it in `said.text`."""

    data: str
    spelled: str
    said: Said
    usages: tuple[Mapping[str, Any], ...]


class Ladder:
    """Remembers which rung works; one for each adapter. Any number of asks may go on at once."""

    def __init__(self, structured: Structured = "auto") -> None:
        self._rungs: tuple[Rung, ...] = RUNGS if structured == "auto" else (structured,)
        self._at = 0
        self._proven: int | None = None

    @property
    def rung(self) -> Rung:
        """The rung that the next ask begins on."""
        return self._rungs[self._at]

    async def ask(self, ask: Ask, send: Send) -> Understood:
        """The checked answer. Raises Invalid where one repair did not help, and what `send` raises;
        `usages` of the error has every request that was answered."""
        usages: list[Mapping[str, Any]] = []

        async def sent(turn: Turn) -> Said:
            said = await send(turn)
            usages.append(said.usage)
            # A lone surrogate is no text and could not be stored.
            return Said(said.text.encode("utf-8", "replace").decode(), said.usage, said.more)

        try:
            return await self._asked(ask, sent, usages)
        except RoleError as error:
            error.usages = (*usages, *error.usages)
            raise

    async def _asked(self, ask: Ask, send: Send, usages: list[Mapping[str, Any]]) -> Understood:
        rung, said, found = await self._descend(ask, send)
        try:
            data = _checked(ask, found)
        except Invalid as error:
            repair = Repair(said.text[:_MOST_SENT_BACK], _mend(error.what, ask))
            said = await send(Turn(ask, rung, _demand(ask, rung), repair))
            found = find_object(said.text, ask.schema["properties"])
            data = _checked(ask, found)
        return Understood(data, found.spelled, said, tuple(usages))

    async def _descend(self, ask: Ask, send: Send) -> tuple[Rung, Said, Found]:
        """The first answer on the highest rung that the server does not refuse or ignore."""
        at = self._at
        while True:
            rung, last = self._rungs[at], at + 1 == len(self._rungs)
            try:
                said = await send(Turn(ask, rung, _demand(ask, rung)))
            except RungRefused as error:
                if last:
                    raise Misconfigured(error.what, 'Set options.structured = "auto".') from None
                self._leave(at)
                at += 1
                continue
            found = find_object(said.text, ask.schema["properties"])
            if found.formed:
                self._prove(at)
            elif not last and self._proven is None:
                at += 1
                continue
            return rung, said, found

    def _leave(self, at: int) -> None:
        self._at = max(self._at, at + 1)
        if self._proven is not None and self._proven <= at:
            self._proven = None

    def _prove(self, at: int) -> None:
        if self._proven is None or at < self._proven:
            self._at = self._proven = at


def _checked(ask: Ask, found: Found) -> str:
    if not found.spelled:
        raise Invalid("there is no JSON object in the answer")
    return ask.check(found.spelled)


def _demand(ask: Ask, rung: Rung) -> str:
    if rung == "json_schema":
        return "Answer with one JSON object."
    return f"Answer with one JSON object of exactly this JSON Schema, and with nothing else:\n{_schema(ask)}"


def _mend(wrong: str, ask: Ask) -> str:
    return (
        f"That answer cannot be used: {wrong}\nAnswer again, whole and mended, with one JSON object of "
        f"exactly this JSON Schema, and with nothing else:\n{_schema(ask)}"
    )


def _schema(ask: Ask) -> str:
    return json.dumps(ask.schema, separators=(",", ":"))
