"""The wrapping around every adapter, once: count, replay, limit, retry, validate.

A call's life, outermost first: the ledger counts it; the call log answers it if it was answered
before; the limiter waits for a slot; retry asks again where that can help; validation turns what
came back into a value or into a typed failure. Results are durable before they are used.
"""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from vivant.errors import Invalid, Misconfigured, Refused, RoleError, Transient
from vivant.models.roles import (
    Editor,
    EditRequest,
    GenerateRequest,
    Generator,
    Judge,
    JudgeRequest,
    Picture,
    Planner,
    PlanRequest,
    Received,
    Reply,
)
from vivant.schema.brief import (
    Brief,
    CharacterBrief,
    CharacterDraft,
    Draft,
    StoryBrief,
    StoryDraft,
    TextBrief,
    TextDraft,
    TuningBrief,
    TuningDraft,
)
from vivant.schema.gate import Answer
from vivant.schema.record import CallCount, Role
from vivant.schema.value import canonical, fingerprint
from vivant.store import images

Result = TypeVar("Result")

DRAFT_OF: Final[dict[type[Brief], type[Draft]]] = {
    CharacterBrief: CharacterDraft,
    StoryBrief: StoryDraft,
    TextBrief: TextDraft,
    TuningBrief: TuningDraft,
}
_ANSWERS = TypeAdapter(list[Answer])


class CallLog(Protocol):
    """Where answered calls are kept; `put` returns only when the reply is durable."""

    def get(self, key: str) -> bytes | None: ...

    def put(self, key: str, *, role: Role, model: str, request: str, reply: bytes, image: bool) -> None: ...

    def failed(self, key: str, *, role: Role, model: str, request: str, why: str, refused: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a role is waited for: seconds per try, tries, and seconds between them (doubling)."""

    timeout: float = 300.0
    tries: int = 3
    pause: float = 0.5


@dataclass(slots=True)
class Counts:
    """How many calls each role made, replayed and failed."""

    made: Counter[Role] = field(default_factory=Counter)
    replayed: Counter[Role] = field(default_factory=Counter)
    failed: Counter[Role] = field(default_factory=Counter)

    def taken(self) -> tuple[CallCount, ...]:
        """What was counted since this was last asked."""
        roles = sorted({*self.made, *self.replayed, *self.failed})
        counted = tuple(
            CallCount(role=r, made=self.made[r], replayed=self.replayed[r], failed=self.failed[r])
            for r in roles
        )
        for counter in (self.made, self.replayed, self.failed):
            counter.clear()
        return counted


@dataclass(frozen=True, slots=True)
class Roles:
    """The four models of a project behind the wrapping; what the phases call."""

    planner: Planner
    generator: Generator
    editor: Editor
    judge_: Judge
    patience: Patience = Patience()
    log: CallLog | None = None
    slots: asyncio.Semaphore | None = None
    counts: Counts = field(default_factory=Counts)

    async def plan(self, request: PlanRequest) -> Draft:
        """The validated draft. Raises RoleError."""
        draft: type[Draft] = DRAFT_OF[type(request.brief)]
        asked = {"brief": request.brief.model_dump(mode="json"), "seed": request.seed}

        def check(reply: bytes) -> Draft:
            try:
                return draft.model_validate_json(reply)
            except ValidationError as error:
                raise Invalid(f"the planner's {draft.__name__} is not valid: {_first(error)}") from None

        async def ask() -> bytes:
            return _data(await self.planner.plan(request))

        return await self._call("planner", self.planner.model, asked, ask, check, image=False)

    async def generate(self, request: GenerateRequest) -> Received:
        """A decodable image of the size asked for. Raises RoleError."""
        asked = generate_key(request)

        async def ask() -> bytes:
            return _data(await self.generator.generate(request))

        def check(reply: bytes) -> Received:
            return _received(reply, request.width, request.height, "generator")

        return await self._call("generator", self.generator.model, asked, ask, check, image=True)

    async def edit(self, request: EditRequest) -> Received:
        """A decodable image of the size of the one given. Raises RoleError."""
        width, height = images.size_of(request.picture.data)
        asked = edit_key(request)

        async def ask() -> bytes:
            return _data(await self.editor.edit(request))

        def check(reply: bytes) -> Received:
            return _received(reply, width, height, "editor")

        return await self._call("editor", self.editor.model, asked, ask, check, image=True)

    async def judge(self, request: JudgeRequest) -> tuple[Answer, ...]:
        """One answer a question, in their order; what the judge did not answer is not judged.

        Never raises RoleError: a judge that failed has not judged, and the note says why.
        """
        asked = {
            "pixels": request.pixel_id,
            "questions": [q.model_dump() for q in request.questions],
            "portraits": [[p.character, p.description, p.template_id] for p in request.portraits],
            "earlier": [e.pixel_id for e in request.earlier],
            "seed": request.seed,
        }

        async def ask() -> bytes:
            return _data(await self.judge_.judge(request))

        def check(reply: bytes) -> dict[str, Answer]:
            try:
                answers = _ANSWERS.validate_json(reply)
            except ValidationError as error:
                raise Invalid(f"the judge's answers are not valid: {_first(error)}") from None
            return _heard(answers)

        try:
            answers = await self._call("judge", self.judge_.model, asked, ask, check, image=False)
            note = "the judge did not answer this"
        except RoleError as error:
            answers, note = {}, f"the judge failed: {error.what}"
        return tuple(
            answers.get(q.key) or Answer(question=q.key, verdict="not_judged", note=note)
            for q in request.questions
        )

    async def _call(
        self,
        role: Role,
        model: str,
        asked: object,
        ask: Callable[[], Awaitable[bytes]],
        check: Callable[[bytes], Result],
        *,
        image: bool,
    ) -> Result:
        if self.log is None:
            return await self._counted(role, ask, check)
        request = {"role": role, "model": model, "asked": asked}
        key = fingerprint(request)
        if (logged := self.log.get(key)) is not None:
            self.counts.replayed[role] += 1
            return check(logged)
        replies: list[bytes] = []

        async def remembered() -> bytes:
            replies.append(await ask())
            return replies[-1]

        spelled = canonical(request)
        try:
            result = await self._counted(role, remembered, check)
        except RoleError as error:
            refused = isinstance(error, Refused)
            self.log.failed(key, role=role, model=model, request=spelled, why=error.what, refused=refused)
            raise
        self.log.put(key, role=role, model=model, request=spelled, reply=replies[-1], image=image)
        return result

    async def _counted(
        self, role: Role, ask: Callable[[], Awaitable[bytes]], check: Callable[[bytes], Result]
    ) -> Result:
        last = ""
        for attempt in range(self.patience.tries):
            self.counts.made[role] += 1
            try:
                return check(await self._asked(role, ask))
            except (Refused, Misconfigured):
                self.counts.failed[role] += 1
                raise
            except RoleError as error:
                self.counts.failed[role] += 1
                # The same answer to the same question twice will not become another one.
                if attempt + 1 == self.patience.tries or (isinstance(error, Invalid) and error.what == last):
                    raise
                last = error.what
                if isinstance(error, Transient):
                    await asyncio.sleep(self.patience.pause * 2**attempt)
        raise AssertionError("unreachable: the last try returns or raises")

    async def _asked(self, role: Role, ask: Callable[[], Awaitable[bytes]]) -> bytes:
        # A model inside the process computes without ever waiting: here a key press gets its turn.
        await asyncio.sleep(0)
        try:
            async with self.slots or contextlib.nullcontext(), asyncio.timeout(self.patience.timeout):
                return await ask()
        except RoleError:
            raise
        except TimeoutError:
            raise Transient(f"the {role} did not answer in {self.patience.timeout:g} s") from None
        except OSError as error:
            raise Transient(f"the {role} could not be reached: {error}") from error
        except Exception as error:
            raise Invalid(f"the {role} failed: {type(error).__name__}: {error}") from error


def generate_key(request: GenerateRequest) -> dict[str, object]:
    """What identifies a request for an image, as plain data."""
    return {
        "prompt": request.prompt,
        "references": [r.id for r in request.references],
        "width": request.width,
        "height": request.height,
        "seed": request.seed,
    }


def edit_key(request: EditRequest) -> dict[str, object]:
    """What identifies a request for an edit, as plain data."""
    return {
        "picture": request.picture.id,
        "region": request.region.model_dump(),
        "instruction": request.instruction,
        "references": [r.id for r in request.references],
        "seed": request.seed,
    }


def _heard(answers: Sequence[Answer]) -> dict[str, Answer]:
    """One answer a question; who says both yes and no to one has not judged it."""
    heard: dict[str, Answer] = {}
    for answer in answers:
        before = heard.setdefault(answer.question, answer)
        if before.verdict != answer.verdict:
            heard[answer.question] = Answer(
                question=answer.question, verdict="not_judged", note="the judge contradicts itself"
            )
    return heard


def _data(reply: str | bytes | Reply) -> bytes:
    if isinstance(reply, Reply):
        return reply.data
    return reply.encode() if isinstance(reply, str) else reply


def _received(data: bytes, width: int, height: int, role: Role) -> Received:
    pixels = images.decode(data)
    if pixels.shape[:2] != (height, width):
        got = f"{pixels.shape[1]} x {pixels.shape[0]}"
        raise Invalid(f"the {role} returned {got} pixels, not {width} x {height}")
    return Received(Picture(images.pixel_id(pixels), data), pixels)


def _first(error: ValidationError) -> str:
    problem = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, problem['loc'])) or 'document'}: {problem['msg']}"
