"""What comes back from `generateContent`: a picture, words, or the failure that an answer stands for."""

import re
from collections.abc import Mapping
from typing import Any, Final

from vivant.errors import Invalid, Misconfigured, Refused, RoleError, Throttled, Unusable
from vivant.models.asking.quoting import one_line
from vivant.models.base64 import unpacked
from vivant.models.http import Answer, Http

_REFUSING: Final = frozenset(
    {
        "BLOCKLIST", "ESCALATION", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION", "IMAGE_SAFETY", "LANGUAGE",
        "MODEL_ARMOR", "PROHIBITED_CONTENT", "RECITATION", "SAFETY", "SPII",
    }
)  # fmt: skip
"""Reasons to finish that are refusals."""
_DISABLED: Final = "PUP_LIMITED_DISABLED"
_GOOD: Final = frozenset({"", "FINISH_REASON_UNSPECIFIED", "STOP"})
_RETRY: Final = "type.googleapis.com/google.rpc.RetryInfo"
_INFO: Final = "type.googleapis.com/google.rpc.ErrorInfo"
_BAD_KEY: Final = re.compile(r"API[ _]key (not valid|expired|not found)|pass a valid API key", re.I)
_NO_QUOTA: Final = re.compile(r"\blimit: 0\b")
_LONGEST: Final = 300


def failure(http: Http, answer: Answer) -> RoleError:
    """The failure that an answer with an error status stands for.

    Google answers a wrong key with status 400, and says in the body how long to wait.
    """
    error = _error(answer)
    said = one_line(str(error.get("message") or ""), _LONGEST)
    usual = http.failure(answer, said)
    details = [one for one in _list(error.get("details")) if isinstance(one, dict)]
    reasons = {str(one.get("reason")) for one in details if one.get("@type") == _INFO}
    if isinstance(usual, Throttled):
        if _NO_QUOTA.search(str(error.get("message"))):
            return Unusable(
                usual.what, "The key's plan has no quota for this model: use another key or model."
            )
        waits = [_seconds(one.get("retryDelay")) for one in details if one.get("@type") == _RETRY]
        return Throttled(usual.what, wait=next((w for w in waits if w is not None), usual.wait))
    if not isinstance(usual, Misconfigured) or isinstance(usual, Unusable):
        return usual
    if "API_KEY_INVALID" in reasons or _BAD_KEY.search(said):
        return Unusable(usual.what, "Put a valid key where the endpoint's `key` is read from.")
    if error.get("status") == "FAILED_PRECONDITION":
        return Unusable(usual.what, "Google does not serve this account: see its billing and region.")
    return usual


def usage_of(answer: Mapping[str, Any], model: str) -> dict[str, Any]:
    """The parts that the price table reads."""
    usage: dict[str, Any] = {"modelVersion": answer.get("modelVersion") or model}
    if isinstance(answer.get("usageMetadata"), dict):
        usage["usageMetadata"] = answer["usageMetadata"]
    return usage


def picture_of(answer: Mapping[str, Any]) -> bytes:
    """The one picture, as it was sent. Raises Refused or Invalid, with what the model said instead."""
    parts, ended, words = _candidate(answer)
    pictures = [data for part in parts if (data := _inline(part)) is not None]
    if len(pictures) > 1:
        raise Invalid(f"Gemini answered with {len(pictures)} pictures instead of one")
    if pictures:
        return pictures[0]
    if ended == "NO_IMAGE":
        raise Invalid(f"Gemini made no picture (NO_IMAGE){words}")
    if ended not in _GOOD:
        raise Invalid(f"Gemini broke off before there was a picture ({ended}){words}")
    raise Invalid(f"Gemini's answer has no picture{words}")


def words_of(answer: Mapping[str, Any]) -> str:
    """What the model wrote. Raises Refused or Invalid."""
    parts, ended, words = _candidate(answer)
    if ended == "MAX_TOKENS":
        raise Invalid(
            "Gemini's answer was cut off at its longest",
            "Raise options.max_tokens, or let it think less: params.thinkingConfig.",
        )
    if ended not in _GOOD:
        raise Invalid(f"Gemini broke off its answer ({ended}){words}")
    text = _text(parts)
    if not text.strip():
        raise Invalid("Gemini answered nothing")
    return text


def _candidate(answer: Mapping[str, Any]) -> tuple[list[dict[str, Any]], str, str]:
    """The parts that are no thoughts, why the model ended, and its words as a message may end with them."""
    feedback = answer.get("promptFeedback")
    if isinstance(feedback, dict) and (blocked := feedback.get("blockReason")):
        said = feedback.get("blockReasonMessage")
        raise Refused(f"Gemini blocks the request ({blocked}){_quoted(said)}")
    candidates = _list(answer.get("candidates"))
    if not candidates or not isinstance(candidates[0], dict):
        raise Invalid("Gemini answered without a candidate")
    candidate = candidates[0]
    content = candidate.get("content")
    found = _list(content.get("parts")) if isinstance(content, dict) else []
    parts = [part for part in found if isinstance(part, dict) and not part.get("thought")]
    ended = str(candidate.get("finishReason") or "")
    words = _quoted(candidate.get("finishMessage") or _text(parts))
    if ended in _REFUSING:
        raise Refused(f"Gemini refuses ({ended}){words}")
    if ended == _DISABLED:
        raise Unusable(f"Gemini has limited this account ({ended}){words}", "See the account's messages.")
    return parts, ended, words


def _text(parts: list[dict[str, Any]]) -> str:
    return "".join(part["text"] for part in parts if isinstance(part.get("text"), str))


def _inline(part: Mapping[str, Any]) -> bytes | None:
    blob = part.get("inlineData") or part.get("inline_data")
    if not isinstance(blob, dict) or not isinstance(blob.get("data"), str):
        return None
    # Protocol buffers' JSON takes both alphabets of base64; Google's SDK writes the other one.
    standard = blob["data"].translate(str.maketrans("-_", "+/"))
    return unpacked(standard, "Gemini's picture")


def _quoted(said: Any) -> str:
    flat = one_line(said, _LONGEST) if isinstance(said, str) else ""
    return f": {flat}" if flat else ""


def _error(answer: Answer) -> dict[str, Any]:
    try:
        body = answer.json()
    except Invalid:
        return {}
    # Streams answer with a list of one.
    first = body[0] if isinstance(body, list) and body else body
    error = first.get("error") if isinstance(first, dict) else None
    return error if isinstance(error, dict) else {}


def _seconds(delay: Any) -> float | None:
    """A duration as protocol buffers spell it: "17s", "0.25s"."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)s", delay) if isinstance(delay, str) else None
    return float(found[1]) if found else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
