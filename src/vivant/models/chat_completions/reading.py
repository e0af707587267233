"""What comes back from `/chat/completions`: the model's text, or the failure that an answer stands for."""

import re
from collections.abc import Mapping
from typing import Any, Final

from vivant.errors import Invalid, Misconfigured, Refused, RoleError, Transient
from vivant.models import complaints
from vivant.models.asking.ask import Image
from vivant.models.asking.ladder import RungRefused, Said, Turn
from vivant.models.asking.likelihood import Token
from vivant.models.asking.quoting import one_line
from vivant.models.http import Answer, Http

_FORMAT: Final = re.compile(
    r"response_format|json_schema|json_object|structured.?output|guided|grammar", re.I
)
_TOO_MANY: Final = re.compile(r"at most (\d+) images?\b|at most (\d+) image\(s\)|limit-mm-per-prompt", re.I)
_HINTS: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (
        re.compile(r"context.length|maximum context|context window|too large|too many tokens", re.I),
        "Start the server with a longer context, or set options.max_tokens lower.",
    ),
    (re.compile(r"max_completion_tokens", re.I), 'Set options.limit = "max_completion_tokens".'),
    (re.compile(r"temperature", re.I), 'Set options.temperature = "omit".'),
    (re.compile(r"\bseed\b", re.I), "Set options.seed = false."),
    (re.compile(r"\bdetail\b", re.I), "Set options.detail to what the server knows."),
)
"""What a server complains of, and what to do about it."""
_LONGEST: Final = 300


def failure(answer: Answer, http: Http, turn: Turn, *, likelihoods: bool) -> RoleError | None:
    """The failure that an answer with an error status stands for; None where the server refuses to tell
    `likelihoods` and can be asked again for fewer."""
    if answer.status == 403 and b"flagged_input" in answer.body:
        # OpenRouter's moderation, which says nothing about the key.
        return Refused("the service's moderation blocks the request")
    error, said = complaints.failure(http, answer), complaints.complaint(answer)
    if type(error) is not Misconfigured:
        return error
    about = f"{said.field} {said.message} {_behind(answer)}"
    if _TOO_MANY.search(about):
        return _too_many(error.what, turn)
    if likelihoods and "logprobs" in about:
        return None
    if turn.rung != "text" and _FORMAT.search(about):
        return RungRefused(f"the server does not take response_format {turn.rung}: {error.what}")
    for complaint, do in _HINTS:
        if complaint.search(about):
            return Misconfigured(error.what, do)
    return error


def read(answer: Answer, http: Http, model: str) -> Said:
    """The model's text with what it used, and its tokens where they were told.

    Raises Refused where the model or the service declines, Invalid for an answer that is cut off, empty
    or of another shape, and the failure that an error inside of a good answer stands for.
    """
    body = answer.json()
    if not isinstance(body, dict):
        raise Invalid("the server's answer is no JSON object")
    usage = {"model": body.get("model") or model, "usage": body.get("usage")}
    try:
        choice = _choice(body, http)
        message = choice.get("message")
        text = _text(message if isinstance(message, dict) else {}, choice, http)
    except RoleError as error:
        error.usages = (usage,)
        raise
    return Said(text, usage, _tokens(choice.get("logprobs")))


def _choice(body: Mapping[str, Any], http: Http) -> Mapping[str, Any]:
    choices = body.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    # Gateways report what happened behind them with status 200.
    error = body.get("error") or (first.get("error") if isinstance(first, dict) else None)
    if error:
        said = error.get("message") if isinstance(error, dict) else error
        code = error.get("code") if isinstance(error, dict) else None
        status = code if isinstance(code, int) and 400 <= code < 600 else 502
        raise http.failure(Answer(status, {}, b""), one_line(str(said), _LONGEST))
    if not isinstance(first, dict):
        raise Invalid("the server's answer holds no choice")
    return first


def _text(message: Mapping[str, Any], choice: Mapping[str, Any], http: Http) -> str:
    refusal, ended = message.get("refusal"), choice.get("finish_reason")
    if isinstance(refusal, str) and refusal:
        raise Refused(f"the model declines: {http.scrubbed(one_line(refusal, _LONGEST))}")
    if ended == "content_filter":
        raise Refused("the service's filter cut the answer off")
    if ended == "error":
        raise Transient("the service broke off the answer")
    if ended == "length":
        do = "Raise options.max_tokens of the endpoint, or the context length of the server."
        raise Invalid("the answer was cut off at its longest; raise options.max_tokens", do)
    content = message.get("content")
    if isinstance(content, list):
        texts = [part.get("text") for part in content if isinstance(part, dict)]
        content = "".join(text for text in texts if isinstance(text, str))
    if not isinstance(content, str) or not content.strip():
        raise Invalid("the model answered nothing")
    return content


def _tokens(logprobs: Any) -> tuple[Token, ...] | None:
    """The tokens as they were written; None where they are not told, or not as they should be."""
    try:
        return tuple(
            Token(_bytes(entry), tuple((_bytes(top), float(top["logprob"])) for top in _tops(entry)))
            for entry in logprobs["content"]
        )
    except (TypeError, KeyError, ValueError):
        return None


def _tops(entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The likeliest tokens; the one that was written is not always among them."""
    tops = list(entry.get("top_logprobs") or ())
    return tops if any(_bytes(top) == _bytes(entry) for top in tops) else [*tops, entry]


def _bytes(entry: Mapping[str, Any]) -> bytes:
    spelled = entry.get("bytes")
    return bytes(spelled) if spelled is not None else str(entry["token"]).encode()


def _behind(answer: Answer) -> str:
    """What the service behind a gateway complains of, as OpenRouter passes it on."""
    try:
        body = answer.json()
    except Invalid:
        return ""
    error = body.get("error") if isinstance(body, dict) else None
    metadata = error.get("metadata") if isinstance(error, dict) else None
    return str(metadata.get("raw", ""))[:4000] if isinstance(metadata, dict) else ""


def _too_many(said: str, turn: Turn) -> Misconfigured:
    shown = sum(isinstance(part, Image) for part in turn.ask.parts)
    return Misconfigured(
        f"the server takes fewer images than the {shown} that the {turn.ask.name} is shown: {said}",
        f"Start vLLM with --limit-mm-per-prompt '{{\"image\": {max(8, shown)}}}', or use a model for several images.",
    )
