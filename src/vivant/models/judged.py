"""A judgement: identity asked apart from everything else, several votes, one answer a question."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from vivant.errors import Invalid, RoleError
from vivant.models.crew import Vote
from vivant.models.roles import JudgeRequest
from vivant.schema.gate import Answer, Question
from vivant.seeds import derive

_ANSWERS = TypeAdapter(list[Answer])
Ask = Callable[[JudgeRequest, int], Awaitable[dict[str, Answer]]]
"""Asks one part of a request, for the vote of that number; raises RoleError."""


async def judged(request: JudgeRequest, ask: Ask, *, separate: bool, vote: Vote) -> tuple[Answer, ...]:
    """One answer a question, in their order. What the judge did not answer is not judged."""
    parts = _parts(request) if separate else [request]
    heard: dict[str, Answer] = {}
    for answers in await asyncio.gather(*(_voted(part, ask, vote) for part in parts)):
        heard.update(answers)
    return tuple(heard[question.key] for question in request.questions)


def heard(reply: bytes) -> dict[str, Answer]:
    """The answers in a judge's JSON, by question; who says both yes and no to one has not judged it.

    Raises Invalid for anything that is no list of answers.
    """
    try:
        answers = _ANSWERS.validate_json(reply)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        where = ".".join(map(str, problem["loc"])) or "document"
        raise Invalid(f"the judge's answers are not valid: {where}: {problem['msg']}") from None
    said: dict[str, Answer] = {}
    for answer in answers:
        before = said.setdefault(answer.question, answer)
        if before.verdict != answer.verdict:
            said[answer.question] = Answer(
                question=answer.question, verdict="not_judged", note="the judge contradicts itself"
            )
    return said


def _parts(request: JudgeRequest) -> list[JudgeRequest]:
    """Who somebody is, and everything else: a judge that is asked both at once lets one sway the other.

    Earlier frames are shown for identity alone.
    """
    identity = tuple(q for q in request.questions if q.check in ("identity", "sequence"))
    other = tuple(q for q in request.questions if q.check not in ("identity", "sequence"))
    parts = [replace(request, questions=identity), replace(request, questions=other, earlier=())]
    return [part for part in parts if part.questions]


async def _voted(request: JudgeRequest, ask: Ask, vote: Vote) -> dict[str, Answer]:
    votes = await asyncio.gather(
        *(_one_vote(_shuffled(request, number), ask, number) for number in range(vote.of))
    )
    if vote.of == 1:
        return votes[0]
    return {q.key: _counted(q, [cast[q.key] for cast in votes], vote) for q in request.questions}


def _shuffled(request: JudgeRequest, number: int) -> JudgeRequest:
    """The request with its questions in another order for every vote but the first."""
    if number == 0:
        return request
    seed = derive(request.seed, "vote", number)
    questions = list(request.questions)
    random.Random(seed).shuffle(questions)
    return replace(request, questions=tuple(questions), seed=seed)


async def _one_vote(request: JudgeRequest, ask: Ask, number: int) -> dict[str, Answer]:
    try:
        answers, note = await ask(request, number), "the judge did not answer this"
    except RoleError as error:
        answers, note = {}, f"the judge failed: {error.what}"
    return {
        q.key: answers.get(q.key) or Answer(question=q.key, verdict="not_judged", note=note)
        for q in request.questions
    }


def _counted(question: Question, cast: Sequence[Answer], vote: Vote) -> Answer:
    """What enough votes agree on; a judge that did not judge has no vote, and too few votes are none."""
    for verdict in ("no", "yes"):
        agreed = [answer for answer in cast if answer.verdict == verdict]
        if len(agreed) >= vote.agree:
            likely = [a.p_yes for a in cast if a.p_yes is not None]
            note = f"{len(agreed)} of {vote.of} votes" + (f": {agreed[0].note}" if agreed[0].note else "")
            placed = next((a for a in agreed if a.region is not None), agreed[0])
            p_yes = sum(likely) / len(likely) if likely else None
            return placed.model_copy(update={"note": note, "p_yes": p_yes})
    silent = [answer for answer in cast if answer.verdict == "not_judged"]
    if len(cast) - len(silent) < vote.agree:
        return silent[0]
    split = ", ".join(f"{answer.verdict}" for answer in cast)
    return Answer(question=question.key, verdict="unsure", note=f"the votes disagree: {split}")
