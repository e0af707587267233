"""Chat models behind OpenAI's `/chat/completions`: planner and judge.

OpenAI itself, and whoever speaks its protocol: vLLM, SGLang, llama.cpp, Ollama, LM Studio, OpenRouter.
What they differ in is found out as it comes (which structured output they know, how many likelihoods
they tell) or said in `options`.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

import numpy as np
from pydantic import Field, TypeAdapter

from vivant.errors import ConfigError, Invalid, Misconfigured, Unusable
from vivant.models.asking.ask import Ask, Image
from vivant.models.asking.judging import JUDGE_PROMPT, judge_ask
from vivant.models.asking.ladder import Ladder, Rung, Said, Structured, Turn, Understood
from vivant.models.asking.likelihood import Token, likelihoods
from vivant.models.asking.planning import PLANNER_PROMPTS, plan_ask
from vivant.models.asking.prompts import PromptName, told
from vivant.models.asking.showing import LONGEST_SIDE
from vivant.models.chat_completions.reading import failure, read
from vivant.models.chat_completions.writing import Detail, body_of
from vivant.models.roles import JudgeRequest, PlanRequest, Reply, Traits
from vivant.models.settings import Settings
from vivant.schema.gate import Answer
from vivant.schema.record import Role
from vivant.schema.story import MOST_CAST
from vivant.schema.value import Value
from vivant.store import images

OPENAI: Final = "https://api.openai.com/v1"
_OURS: Final = frozenset({"messages", "model", "n", "response_format", "stream", "tools"})
"""What `params` may not say, because the answer could not be read any more."""
_LIKELIHOODS: Final = (20, 5, 0)
"""How many likelihoods a token is asked for, as far as the server grants them."""
_ANSWERS: Final = TypeAdapter(list[Answer])
_COUNTS: Final = (16, 11, 8, 4, 2, 1)
"""Pictures that are tried in one request, for doctor."""
MOST_SHOWN: Final = 1 + 2 * MOST_CAST
"""Pictures that a judgement can need: the one judged, and for each of five a template and an earlier frame."""
_SEEN: Final = {
    "type": "object",
    "properties": {"seen": {"type": "boolean"}},
    "required": ["seen"],
    "additionalProperties": False,
}


class Options(Value):
    """What servers and models differ in.

    `structured` fixes the way of asking for JSON. `temperature` is 0 for a judge and left to the server
    for a planner unless it is said; "omit" never sends one. `seed` says whether one is sent,
    `max_tokens` how long an answer may be, under the name `limit`. `logprobs` asks a judge's server for
    likelihoods, from which come the probabilities of a yes. `key_header` and `api_version` are for Azure
    ("api-key", and the version that its URLs need).
    """

    structured: Structured = "auto"
    detail: Detail = "high"
    temperature: Annotated[float, Field(ge=0, le=2)] | Literal["omit"] | None = None
    seed: bool = True
    max_tokens: Annotated[int, Field(ge=1)] | None = None
    limit: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    logprobs: bool = False
    key_header: str = ""
    api_version: str = ""


@dataclass(slots=True)
class _Chat:
    """One model at one endpoint. What its server turned out to grant is remembered."""

    settings: Settings = field(repr=False)
    options: Options
    temperature: float | None
    logprobs: bool = False
    ladder: Ladder = field(init=False)
    _granted: int = 0

    def __post_init__(self) -> None:
        self.settings.required("model")
        if taken := sorted(_OURS & self.settings.endpoint.params.keys()):
            raise ConfigError(
                f"endpoints.{self.settings.name}.params has {', '.join(f'`{name}`' for name in taken)}, "
                "which every request says itself",
                "Leave it out.",
            )
        self.ladder = Ladder(self.options.structured)

    @property
    def model(self) -> str:
        return self.settings.endpoint.model

    async def send(self, turn: Turn) -> Said:
        """One request, answered. Raises RungRefused and the other failures of a role."""
        http, url, headers = self.settings.http, self._url(), self._headers()
        while True:
            asked = self._granted
            body = body_of(turn, self.model, self.options.detail, self._extras(turn, asked))
            answer = await http.send("POST", url, headers=headers, json=body)
            if answer.ok:
                return read(answer, http, self.model)
            said = failure(answer, http, turn, likelihoods=_LIKELIHOODS[asked] > 0 and self.logprobs)
            if said is not None:
                raise said
            self._granted = max(self._granted, asked + 1)

    async def most_images(self) -> int:
        """How many small pictures one request may hold, as far as `_COUNTS` ask; 0 if none.

        Refusals cost nothing; the one request that is answered, next to nothing.
        """
        picture = images.encode_png(np.tile(np.arange(64, dtype=np.uint8)[:, None, None] * 3, (1, 64, 3)))
        for count in _COUNTS:
            parts = tuple(Image(f"image {n}", picture) for n in range(1, count + 1))
            ask = Ask("seen", "1", "You look at pictures.", parts, _SEEN, str, 0)
            try:
                await self.send(Turn(ask, self.ladder.rung, 'Answer with the JSON object {"seen": true}.'))
            except Invalid:
                return count
            except Misconfigured as error:
                if isinstance(error, Unusable):
                    raise
            else:
                return count
        return 0

    def _url(self) -> str:
        query = f"?{urlencode({'api-version': version})}" if (version := self.options.api_version) else ""
        return f"{(self.settings.endpoint.url or OPENAI).rstrip('/')}/chat/completions{query}"

    def _headers(self) -> dict[str, str]:
        if not self.settings.key:
            return {}
        if self.options.key_header:
            return {self.options.key_header: self.settings.key}
        return {"Authorization": f"Bearer {self.settings.key}"}

    def _extras(self, turn: Turn, asked: int) -> dict[str, Any]:
        extras: dict[str, Any] = {}
        if self.temperature is not None:
            extras["temperature"] = self.temperature
        if self.options.seed:
            extras["seed"] = turn.ask.seed
        if self.options.max_tokens is not None:
            extras[self.options.limit] = self.options.max_tokens
        if self.logprobs and (most := _LIKELIHOODS[asked]):
            extras |= {"logprobs": True, "top_logprobs": most}
        return extras | self.settings.endpoint.params

    def traits(self, *prompts: PromptName, separate: bool) -> Traits:
        return Traits(
            references=self.settings.endpoint.references,
            seeded=self.options.seed,
            params={
                "prompts": told(*prompts),
                "temperature": self.temperature,
                "side": LONGEST_SIDE,
                "options": self.options.model_dump(exclude={"key_header", "api_version"}),
                "params": self.settings.endpoint.params,
            },
            separate=separate,
            prices=("openai", "chat"),
        )


class OpenAIChatPlanner:
    """A chat model that writes: characters, stories, encoded texts, tuned prompts."""

    def __init__(self, settings: Settings) -> None:
        options = settings.options(Options)
        self.http = settings.http
        self._chat = _Chat(settings, options, _temperature(options, None))
        self.traits = self._chat.traits(*PLANNER_PROMPTS, separate=False)

    @property
    def model(self) -> str:
        return self._chat.model

    @property
    def rung(self) -> Rung:
        """How JSON is asked for, as far as that is known by now."""
        return self._chat.ladder.rung

    async def probe(self) -> tuple[str, ...]:
        """Which way of asking for JSON works."""
        return (f"JSON is asked for as {self.rung}",)

    async def plan(self, request: PlanRequest) -> Reply:
        understood = await self._chat.ladder.ask(plan_ask(request), self._chat.send)
        return _reply(understood, understood.data)


class OpenAIChatJudge:
    """A chat model that looks: one yes, no or unsure for each question."""

    def __init__(self, settings: Settings) -> None:
        options = settings.options(Options)
        self.http = settings.http
        self._chat = _Chat(settings, options, _temperature(options, 0.0), options.logprobs)
        self.traits = self._chat.traits(JUDGE_PROMPT, separate=True)

    @property
    def model(self) -> str:
        return self._chat.model

    @property
    def rung(self) -> Rung:
        """How JSON is asked for, as far as that is known by now."""
        return self._chat.ladder.rung

    async def probe(self) -> tuple[str, ...]:
        """Which way of asking for JSON works, and how many pictures a request may hold."""
        most = await self._chat.most_images()
        told = f"{most} or more" if most == _COUNTS[0] else f"{most}"
        enough = "" if most >= MOST_SHOWN else f"; a frame with five on stage can need {MOST_SHOWN}"
        return f"JSON is asked for as {self.rung}", f"images in a request: {told}{enough}"

    async def judge(self, request: JudgeRequest) -> Reply:
        # Pictures are encoded beside the event loop, which others wait for.
        asked = await asyncio.to_thread(judge_ask, request)
        understood = await self._chat.ladder.ask(asked, self._chat.send)
        tokens: tuple[Token, ...] | None = understood.said.more
        return _reply(understood, _weighed(understood, tokens) if tokens else understood.data)


ROLES: Final[Mapping[Role, Callable[[Settings], Any]]] = {
    "planner": OpenAIChatPlanner,
    "judge": OpenAIChatJudge,
}


def _temperature(options: Options, usual: float | None) -> float | None:
    if options.temperature == "omit":
        return None
    return usual if options.temperature is None else options.temperature


def _weighed(understood: Understood, tokens: tuple[Token, ...]) -> str:
    """The answers with the probabilities of their yes; they stand in the order of the model's JSON."""
    answers = _ANSWERS.validate_json(understood.data)
    shares = likelihoods(tokens, understood.spelled, len(answers))
    weighed = [a.model_copy(update={"p_yes": p}) for a, p in zip(answers, shares, strict=True)]
    return _ANSWERS.dump_json(weighed).decode()


def _reply(understood: Understood, data: str) -> Reply:
    return Reply(data.encode(), understood.usages, _usd(understood.usages))


def _usd(usages: tuple[Mapping[str, Any], ...]) -> float | None:
    """What the service says all requests cost, where it says so of each (as OpenRouter does)."""
    costs = [usage["usage"].get("cost") if isinstance(usage["usage"], dict) else None for usage in usages]
    said = [float(cost) for cost in costs if isinstance(cost, int | float) and not isinstance(cost, bool)]
    return sum(said) if said and len(said) == len(costs) else None
