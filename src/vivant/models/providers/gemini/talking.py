"""Gemini as a planner and as a judge: structured words."""

import asyncio
from typing import Any

from vivant.errors import Misconfigured, RoleError, Unusable
from vivant.models.asking.ask import Image
from vivant.models.asking.judging import JUDGE_PROMPT, judge_ask
from vivant.models.asking.ladder import Ladder, Rung, RungRefused, Said, Turn
from vivant.models.asking.planning import PLANNER_PROMPTS, plan_ask
from vivant.models.asking.prompts import PromptName
from vivant.models.asking.prompts import told as versions
from vivant.models.asking.showing import LONGEST_SIDE
from vivant.models.http import Http
from vivant.models.providers.gemini.drawing import shown
from vivant.models.providers.gemini.endpoint import PRICES, Gemini, Options
from vivant.models.providers.gemini.reading import usage_of, words_of
from vivant.models.roles import JudgeRequest, PlanRequest, Reply, Traits
from vivant.models.settings import Settings

_SHAPES = ("schema", "mime_type", "mimetype", "json mode", "constraint")
"""What a complaint speaks of that is about the way of asking for JSON."""


class _Words:
    """One model as it is asked for JSON; which rung of the ladder it stands on is remembered."""

    def __init__(self, settings: Settings, usual: float | None, *prompts: PromptName) -> None:
        options = settings.options(Options)
        self.gemini = Gemini.of(settings, options)
        self._options = options
        self._temperature = _temperature(options, usual)
        self._ladder = Ladder(options.structured)
        self.traits = Traits(
            references=settings.endpoint.references,
            seeded=False,
            params={
                "prompts": versions(*prompts),
                "temperature": self._temperature,
                "side": LONGEST_SIDE,
                "options": options.model_dump(mode="json", exclude={"image_size", "version"}),
                "params": settings.endpoint.params,
            },
            separate=True,
            prices=PRICES,
        )

    @property
    def model(self) -> str:
        return self.gemini.model

    @property
    def http(self) -> Http:
        return self.gemini.http

    @property
    def rung(self) -> Rung:
        """How JSON is asked for, as far as that is known by now."""
        return self._ladder.rung

    async def probe(self) -> tuple[str, ...]:
        """What the asks so far have shown; nothing is sent."""
        return (f"JSON is asked for as {self.rung}",)

    async def _said(self, turn: Turn) -> Said:
        try:
            answer = await self.gemini.answer(_body(turn), self._config(turn))
        except Misconfigured as error:
            if turn.rung != "text" and not isinstance(error, Unusable) and _about_shape(error):
                raise RungRefused(f"Gemini does not take {turn.rung}: {error.what}") from None
            raise
        usage = usage_of(answer, self.model)
        try:
            return Said(words_of(answer), usage)
        except RoleError as error:
            error.usages = (usage,)
            raise

    def _config(self, turn: Turn) -> dict[str, Any]:
        config: dict[str, Any] = {}
        if self._temperature is not None:
            config["temperature"] = self._temperature
        if self._options.seed:
            config["seed"] = turn.ask.seed
        if self._options.max_tokens is not None:
            config["maxOutputTokens"] = self._options.max_tokens
        if turn.rung != "text":
            config["responseMimeType"] = "application/json"
        if turn.rung == "json_schema":
            config["responseJsonSchema"] = turn.ask.schema
        return config


class GeminiPlanner(_Words):
    """Writes: characters, stories, encoded texts, tuned prompts."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings, None, *PLANNER_PROMPTS)

    async def plan(self, request: PlanRequest) -> Reply:
        understood = await self._ladder.ask(plan_ask(request), self._said)
        return Reply(understood.data.encode(), understood.usages)


class GeminiJudge(_Words):
    """Looks: one yes, no or unsure for each question."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings, 0.0, JUDGE_PROMPT)

    async def judge(self, request: JudgeRequest) -> Reply:
        # Pictures are encoded beside the event loop, which others wait for.
        asked = await asyncio.to_thread(judge_ask, request)
        understood = await self._ladder.ask(asked, self._said)
        return Reply(understood.data.encode(), understood.usages)


def _temperature(options: Options, usual: float | None) -> float | None:
    if options.temperature == "omit":
        return None
    return usual if options.temperature is None else options.temperature


def _body(turn: Turn) -> dict[str, Any]:
    parts = [_part(part) for part in (*turn.ask.parts, turn.demand)]
    contents = [{"role": "user", "parts": parts}]
    if turn.repair is not None:
        contents.append({"role": "model", "parts": [_part(turn.repair.said)]})
        contents.append({"role": "user", "parts": [_part(turn.repair.demand)]})
    return {"systemInstruction": {"parts": [_part(turn.ask.system)]}, "contents": contents}


def _part(part: str | Image) -> dict[str, Any]:
    return {"text": part} if isinstance(part, str) else shown(part.png)


def _about_shape(error: Misconfigured) -> bool:
    return any(word in error.what.lower() for word in _SHAPES)
