"""What servers say went wrong, and the failure that it stands for."""

import json
from typing import Any

import pytest

from vivant.errors import Misconfigured, Refused, RoleError, Throttled, Transient, Unusable
from vivant.models.complaints import complaint, failure
from vivant.models.http import Answer, Http

SECRET = "sk-of-the-tests"


def answer(status: int, body: Any, **headers: str) -> Answer:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(status, headers, data)


def error(message: str = "No.", **rest: str | None) -> dict[str, Any]:
    return {
        "error": {"message": message, "type": "invalid_request_error", "param": None, "code": None} | rest
    }


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (error("The size is odd."), "The size is odd."),
        ({"detail": "At most 4 images."}, "At most 4 images."),
        (
            {"detail": [{"loc": ["body", "n"], "msg": "too many"}, {"loc": ["body"], "msg": "odd"}]},
            "body.n: too many; body: odd",
        ),
        ({"error": "Unauthorized"}, "Unauthorized"),
        ({"error": "server_error", "message": "out of memory"}, "server_error: out of memory"),
        ({"detail": ["plain"]}, "plain"),
        ({"detail": None}, ""),
        ({"error": {"code": 7}}, ""),
        ([1, 2], ""),
        (b"<html>Bad gateway</html>", ""),
        (error("so  much\n" * 200), f"{'so much ' * 37}so m…"),
    ],
)
def test_complaints_are_read_in_every_shape(body: Any, said: str) -> None:
    assert complaint(answer(400, body)).message == said


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, error(code="moderation_blocked"), Refused),
        (400, error(code="content_policy_violation"), Refused),
        (400, error(code="contentFilter"), Refused),
        (403, error(type="safety_violation"), Refused),
        (400, error("Your request was rejected by our safety system."), Refused),
        (429, error(code="insufficient_quota"), Unusable),
        (400, error(code="billing_hard_limit_reached"), Unusable),
        (429, error(code="rate_limit_exceeded"), Throttled),
        (429, error("Our safety system is busy."), Throttled),
        (404, error(code="model_not_found"), Unusable),
        (400, error("Invalid value: 'x'.", param="model"), Unusable),
        (400, {"detail": "Model mismatch: request specifies 'a' but server is running 'b'."}, Unusable),
        (400, {"detail": "At most 4 images are supported by this model."}, Misconfigured),
        (422, {"detail": [{"loc": ["body", "n"], "msg": "too many"}]}, Misconfigured),
        (401, {"error": "Unauthorized"}, Unusable),
        (500, error("safety system is down", code="moderation_error"), Transient),
        (503, b"<html>busy</html>", Transient),
    ],
)
def test_a_complaint_stands_for_a_failure(status: int, body: Any, kind: type[RoleError]) -> None:
    assert type(failure(Http(), answer(status, body))) is kind


def test_an_empty_account_is_told_apart_from_haste() -> None:
    error_ = failure(Http(), answer(429, error("You ran out.", code="insufficient_quota")))
    assert error_.what == "HTTP 429: You ran out."
    assert "limit of the account" in error_.do


def test_how_long_to_wait_is_kept() -> None:
    slow = failure(Http(), answer(429, error(), **{"retry-after": "3"}))
    assert isinstance(slow, Throttled)
    assert slow.wait == 3


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500])
@pytest.mark.parametrize("rest", [{}, {"code": "moderation_blocked"}, {"code": "insufficient_quota"}, {"param": "model"}])  # fmt: skip
def test_a_server_that_says_the_key_back_is_not_quoted_on_it(status: int, rest: dict[str, str]) -> None:
    told = failure(Http(secrets=[SECRET]), answer(status, error(f"{SECRET} is no good", **rest)))
    assert SECRET not in str(told)
    assert "*** is no good" in told.what
