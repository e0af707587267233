"""What a server says went wrong, in the shapes of OpenAI and of FastAPI, and the failure it stands for."""

import json
from dataclasses import dataclass
from typing import Any, Final

from vivant.errors import Refused, RoleError, Unusable
from vivant.models.http import Answer, Http

_REFUSALS: Final = (
    "moderation",
    "content_policy",
    "contentpolicy",
    "content_filter",
    "contentfilter",
    "safety",
)
"""What the codes and types of refusals contain: `moderation_blocked`, `content_policy_violation`, …"""
_SPENT: Final = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_UNKNOWN: Final = frozenset({"model_not_found", "deploymentnotfound"})
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Complaint:
    """`message` is what the server says; `kinds` its codes and types, in lower case; `field` the one it
    complains about."""

    message: str = ""
    kinds: tuple[str, ...] = ()
    field: str = ""


def complaint(answer: Answer) -> Complaint:
    """What an answer with an error status complains about; empty where it cannot be read.

    Reads `{"error": {"message", "code", "type", "param"}}`, `{"error": "…", "message": "…"}` and FastAPI's
    `{"detail": "…"}` or `{"detail": [{"loc", "msg"}]}`.
    """
    try:
        document = json.loads(answer.body)
    except ValueError:
        return Complaint()
    if not isinstance(document, dict):
        return Complaint()
    error = document.get("error")
    if isinstance(error, dict):
        kinds = tuple(str(error[key]).lower() for key in ("code", "type") if error.get(key))
        return Complaint(_short(error.get("message")), kinds, str(error.get("param") or ""))
    detail = document.get("detail")
    if isinstance(detail, list):
        return Complaint(_short("; ".join(map(_invalid, detail))))
    said = [text for text in (error, document.get("message"), detail) if isinstance(text, str)]
    return Complaint(_short(": ".join(said)))


def failure(http: Http, answer: Answer) -> RoleError:
    """The typed failure that an answer with an error status stands for."""
    said = complaint(answer)
    what = http.scrubbed(f"HTTP {answer.status}: {said.message}")
    if _SPENT & set(said.kinds):
        return Unusable(what, "Raise the limit of the account behind the endpoint's key, then run again.")
    if answer.status < 500 and answer.status != 429 and _refuses(said):
        return Refused(what)
    if answer.status < 500 and _knows_no_model(said):
        return Unusable(what, "Name a model that the endpoint's server has.")
    return http.failure(answer, said.message)


def _refuses(said: Complaint) -> bool:
    return any(word in kind for kind in said.kinds for word in _REFUSALS) or (
        "safety system" in said.message.lower()
    )


def _knows_no_model(said: Complaint) -> bool:
    # vLLM-Omni has no code for it.
    return (
        bool(_UNKNOWN & set(said.kinds)) or said.field == "model" or said.message.startswith("Model mismatch")
    )


def _invalid(problem: Any) -> str:
    if not isinstance(problem, dict):
        return str(problem)
    where = problem.get("loc")
    place = ".".join(map(str, where)) if isinstance(where, list) else ""
    return f"{place}: {problem.get('msg', '')}" if place else str(problem.get("msg", ""))


def _short(text: Any) -> str:
    words = " ".join(str(text or "").split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
