"""The wrapping around every adapter, once: count, replay, limit, retry, validate.

A call's life, outermost first: a call that is in flight already is waited for, not made again; the
call log answers it if it was answered before; the budget holds what it may cost; the limiter waits
for a slot; the model answers in time or is asked again where that can help; validation turns what
came back into a value or into a typed failure. Results and costs are durable before they are used.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final, Protocol, Self, TypeVar

from pydantic import ValidationError

from vivant.config import STUDIO
from vivant.errors import Invalid, Refused, RoleError
from vivant.models.asked import Asking, answer
from vivant.models.crew import Crew, Kind, Patience, Seat, alone
from vivant.models.judged import heard, judged
from vivant.models.keys import edit_key, generate_key, judge_key
from vivant.models.ledger import Ledger
from vivant.models.limiter import Limiter
from vivant.models.pictures import (
    Seen,
    kept_image,
    prepared_edit,
    prepared_generation,
    seen_edit,
    seen_generation,
)
from vivant.models.roles import (
    Editor,
    EditRequest,
    GenerateRequest,
    Generator,
    Judge,
    JudgeRequest,
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
    FrameBrief,
    FrameDraft,
    StoryBrief,
    StoryDraft,
    TextBrief,
    TextDraft,
    TuningBrief,
    TuningDraft,
)
from vivant.schema.gate import Answer
from vivant.schema.record import CallCount, OutputTerms, PixelId, Role
from vivant.schema.value import canonical, fingerprint
from vivant.store.records import Call, CallStatus, Charge

Result = TypeVar("Result")

DRAFT_OF: Final[dict[type[Brief], type[Draft]]] = {
    CharacterBrief: CharacterDraft,
    StoryBrief: StoryDraft,
    FrameBrief: FrameDraft,
    TextBrief: TextDraft,
    TuningBrief: TuningDraft,
}
_PLANS_AT_ONCE: Final = 16


class CallLog(Protocol):
    """Where answered calls are kept; `keep` and `charged` return only when that is durable."""

    async def get(self, key: str) -> bytes | None: ...

    async def keep(self, call: Call, image: bytes | None = None, charge: Charge | None = None) -> None: ...

    async def charged(self, charge: Charge) -> None: ...


@dataclass(slots=True)
class Counts:
    """How many calls each role made, replayed and failed; of logged ones, only what was replayed."""

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
class Maker:
    """The model that makes an image, and what may be done with its outputs."""

    model: str
    terms: OutputTerms


@dataclass(slots=True)
class Desk:
    """What all calls of a project share: the log, the budget, the counts, and who is in flight."""

    log: CallLog | None = None
    ledger: Ledger = field(default_factory=Ledger)
    counts: Counts = field(default_factory=Counts)
    flying: dict[str, asyncio.Task[Any]] = field(default_factory=dict)
    under_way: set[str] = field(default_factory=set)
    stopping: bool = False

    def tried(self, role: Role, key: str) -> None:
        if self.log is not None:
            # Every try of a logged call is charged, durably: counted here too, it would be two.
            self.under_way.add(key)
        else:
            self.counts.made[role] += 1

    def rests(self, key: str) -> None:
        self.under_way.discard(key)

    def failed(self, role: Role) -> None:
        if self.log is None:
            self.counts.failed[role] += 1

    async def charged(self, charge: Charge) -> None:
        if self.log is not None:
            await self.log.charged(charge)

    def wind_up(self) -> int:
        """Begins nothing new: lets go of calls that only wait, and returns how many are under way."""
        self.stopping = True
        for key, task in self.flying.items():
            if key not in self.under_way:
                task.cancel()
        return len(self.under_way)

    async def landed(self) -> None:
        """Returns when no call is in flight any more, and everything that came back is durable."""
        while self.flying:
            await asyncio.wait(set(self.flying.values()))


@dataclass(frozen=True, slots=True)
class Roles:
    """The four roles of a project behind the wrapping; what the phases call.

    `urgency` orders calls that wait for the same slots: the higher goes first.
    """

    planner: Crew[Planner]
    generator: Crew[Generator]
    editor: Crew[Editor]
    judge_: Crew[Judge]
    desk: Desk = field(default_factory=Desk)
    urgency: int = 0

    @classmethod
    def of(
        cls,
        planner: Planner,
        generator: Generator,
        editor: Editor,
        judge: Judge,
        patience: Patience | None = None,
        log: CallLog | None = None,
        slots: int | None = None,
    ) -> Self:
        """One adapter a role; with `slots`, so many calls of a role at a time."""
        bears = patience or Patience()

        def limiter() -> Limiter | None:
            return Limiter(slots) if slots else None

        return cls(
            alone(planner, bears, limiter()),
            alone(generator, bears, limiter()),
            alone(editor, bears, limiter()),
            alone(judge, bears, limiter()),
            Desk(log),
        )

    @property
    def crews(self) -> dict[Role, Crew[Any]]:
        """Who plays each role."""
        return {
            "planner": self.planner, "generator": self.generator, "editor": self.editor, "judge": self.judge_,
        }  # fmt: skip

    @property
    def counts(self) -> Counts:
        return self.desk.counts

    @property
    def plans_at_once(self) -> int:
        """How many drafts that could depend on each other are asked for side by side: a planner that
        computes is asked for one after the other, one that is waited for is not."""
        return _PLANS_AT_ONCE if any(seat.limiter for seat in self.planner.seats) else 1

    def urgent(self, urgency: int) -> "Roles":
        """The same roles for calls of another urgency."""
        return replace(self, urgency=urgency)

    def maker(self, request: GenerateRequest | EditRequest) -> "Maker":
        """Who makes the image that is asked for."""
        crew: Crew[Any] = self.editor if isinstance(request, EditRequest) else self.generator
        asked = edit_key(request) if isinstance(request, EditRequest) else generate_key(request)
        kind = crew.kind(fingerprint(asked))
        return Maker(kind.model, kind.first.terms)

    async def plan(self, request: PlanRequest) -> Draft:
        """The validated draft. Raises RoleError."""
        draft: type[Draft] = DRAFT_OF[type(request.brief)]
        asked = {"brief": request.brief.model_dump(mode="json"), "seed": request.seed}

        def check(reply: bytes) -> Draft:
            try:
                return draft.model_validate_json(reply)
            except ValidationError as error:
                raise Invalid(f"the planner's {draft.__name__} is not valid: {_first(error)}") from None

        kind = self.planner.kind(fingerprint(asked))
        return await self._call("planner", kind, asked, lambda s: s.adapter.plan(request), check)

    async def generate(self, request: GenerateRequest) -> Received:
        """A picture of the size asked for, looked at. Raises RoleError."""
        kind = self.generator.kind(fingerprint(generate_key(request)))
        prepared = await prepared_generation(request, kind.first.traits)

        def check(reply: bytes) -> Seen:
            return seen_generation(reply, prepared, request, studio=kind.first.endpoint == STUDIO)

        seen: Seen = await self._call(
            "generator",
            kind,
            prepared.asked,
            lambda s: s.adapter.generate(prepared.request),
            check,
            kept_image,
        )
        return seen.received

    async def edit(self, request: EditRequest) -> Received:
        """A picture of the size of the one given, changed inside the region. Raises RoleError."""
        kind = self.editor.kind(fingerprint(edit_key(request)))
        prepared = await prepared_edit(request, kind.first.traits)

        def check(reply: bytes) -> Seen:
            return seen_edit(reply, prepared, request, studio=kind.first.endpoint == STUDIO)

        seen: Seen = await self._call(
            "editor", kind, prepared.asked, lambda s: s.adapter.edit(prepared.request), check, kept_image
        )
        return seen.received

    async def judge(self, request: JudgeRequest) -> tuple[Answer, ...]:
        """One answer a question, in their order; what the judge did not answer is not judged.

        Never raises RoleError: a judge that failed has not judged, and the note says why.
        """

        async def ask(part: JudgeRequest, sample: int) -> dict[str, Answer]:
            asked = judge_key(part) | ({"sample": sample} if sample else {})
            return await self._call("judge", kind, asked, lambda s: s.adapter.judge(part), heard)

        # One model judges a whole picture, however it is asked.
        kind = self.judge_.kind(fingerprint(judge_key(request)))
        separate, vote = kind.first.traits.separate, kind.first.vote
        return await judged(request, ask, separate=separate, vote=vote)

    async def _call(
        self,
        role: Role,
        kind: Kind[Any],
        asked: dict[str, Any],
        ask: Callable[[Seat[Any]], Awaitable[str | bytes | Reply]],
        check: Callable[[bytes], Result],
        image_of: Callable[[Result], PixelId] | None = None,
    ) -> Result:
        request = {"role": role, "model": kind.model, "asked": asked}
        if kind.params:
            request["params"] = kind.params
        key = fingerprint(request)

        async def checked(reply: bytes) -> Result:
            # Pictures are decoded beside the event loop, which others wait for.
            return await asyncio.to_thread(check, reply) if self.desk.log and image_of else check(reply)

        async def asked_now() -> Result:
            desk = self.desk
            asking = Asking(role, key, kind, ask, checked, desk.ledger, desk, self.urgency)
            answered = await answer(asking)
            result: Result = answered.result
            if desk.log is not None:
                image = image_of(result) if image_of else None
                data = answered.reply.data
                reply = "" if image else data.decode()
                call = Call(
                    key, role, kind.model, canonical(request), reply, image, "ok", answered.charge.usd
                )
                await desk.log.keep(call, data if image else None, answered.charge)
            return result

        if self.desk.log is None:
            return await asked_now()
        return await self._logged(role, kind, key, request, checked, asked_now)

    async def _logged(
        self,
        role: Role,
        kind: Kind[Any],
        key: str,
        request: dict[str, Any],
        check: Callable[[bytes], Awaitable[Result]],
        ask: Callable[[], Awaitable[Result]],
    ) -> Result:
        """Answered from the log or from a call in flight, else asked; whoever stops waiting does not
        stop the call, for what was begun is paid for."""
        log, flying = self.desk.log, self.desk.flying
        assert log is not None
        if key in flying:
            return await asyncio.shield(flying[key])

        async def make() -> Result:
            try:
                if (logged := await log.get(key)) is not None:
                    self.counts.replayed[role] += 1
                    return await check(logged)
                return await ask()
            except RoleError as error:
                status: CallStatus = "refused" if isinstance(error, Refused) else "failed"
                asked = canonical(request)
                await log.keep(Call(key, role, kind.model, asked, error.what, status=status))
                raise

        def landed(done: "asyncio.Task[Result]") -> None:
            # Not in `make`: a call that is let go of before it began to run never comes to its end.
            del flying[key]
            self.desk.under_way.discard(key)
            if not done.cancelled():
                # A failure that nobody waits for any more is in the log; it is not to be complained about.
                done.exception()

        task = flying[key] = asyncio.ensure_future(make())
        task.add_done_callback(landed)
        return await asyncio.shield(task)


def _first(error: ValidationError) -> str:
    problem = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, problem['loc'])) or 'document'}: {problem['msg']}"
