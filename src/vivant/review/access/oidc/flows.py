"""Sign-ins that are under way at the provider: each is finished once, soon, and by the browser that began it."""

import hmac
import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final

from vivant.review.refusals import Unwelcome

HOLDS: Final = 600.0
"""Seconds within which somebody has to come back."""
_REMEMBERED: Final = 1000


@dataclass(frozen=True, slots=True)
class Flow:
    """One sign-in: the secrets that tie its parts together, and what it is for. `invite` is the code of an
    invite to be accepted, empty for members."""

    begun: float
    onward: str
    invite: str
    state: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(64))
    browser: str = field(default_factory=lambda: secrets.token_urlsafe(32))


class Flows:
    """Those under way; the oldest are forgotten where there are too many."""

    def __init__(self) -> None:
        self._flows: OrderedDict[str, Flow] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, flow: Flow) -> None:
        with self._lock:
            self._flows[flow.state] = flow
            while len(self._flows) > _REMEMBERED:
                self._flows.popitem(last=False)

    def finish(self, state: str, browser: str, now: float) -> Flow:
        """The flow of a state, once. Raises Unwelcome for another browser, a second time, or too late."""
        with self._lock:
            flow = self._flows.pop(state, None)
        if flow is None or flow.begun + HOLDS < now or not _same(flow.browser, browser):
            raise Unwelcome(
                "this sign-in was not begun in this browser, is over already, or took too long",
                "Begin again on the page /login.",
                status=400,
            )
        return flow


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
