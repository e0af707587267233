"""What a backend can do wrong. The first kinds happen to any answer; the others are up to the protocol."""

from typing import Final, Literal, get_args

Wire = Literal[
    "throttled",  # 429 with Retry-After: 0.05
    "throttled_bare",  # 429 without
    "broken",  # 500
    "overloaded",  # 503
    "hang",  # no answer at all
    "reset",  # the connection is cut before the answer
    "drip",  # the answer comes slower than anybody waits
    "truncated",  # the connection is cut within the body
    "expired_key",  # 401
    "unknown_model",  # 404
]
Spoken = Literal[
    "not_json",  # a page instead of the protocol's JSON
    "prose",  # structured text was asked for, prose comes
    "schema_violation",  # JSON of another shape
    "refusal",  # the model declines, in the protocol's way
    "moderated",  # the service blocks the request
    "empty",  # an answer without any candidate or image
    "wrong_count",  # two images instead of one
    "wrong_size",
    "undecodable",  # bytes that are no image
    "bomb",  # a small file that declares 60,000 x 60,000 pixels
    "blank",  # one colour all over
    "unchanged",  # the first reference, as it was sent
    "ignored_mask",  # the whole picture changes, not the region alone
    "shifted",  # the edit comes back moved by three pixels
]
Fault = Wire | Spoken
WIRE: Final[tuple[Wire, ...]] = get_args(Wire)
SPOKEN: Final[tuple[Spoken, ...]] = get_args(Spoken)
