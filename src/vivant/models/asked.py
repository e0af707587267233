"""One call with everything around it: budget, slot, time, tries, and what every try took."""

import asyncio
import contextlib
import hashlib
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

from vivant.errors import (
    ConfigError,
    Invalid,
    Misconfigured,
    OutOfReach,
    Refused,
    RoleError,
    Stopped,
    Throttled,
    Transient,
    Unusable,
)
from vivant.models.crew import Kind, Seat
from vivant.models.ledger import Ledger
from vivant.models.roles import Reply
from vivant.schema.record import Role
from vivant.store.records import Charge, ChargeStatus


class Watching(Protocol):
    """What is told of every try: that it was made, that it failed, and what it took."""

    @property
    def stopping(self) -> bool:
        """Whether nothing new is to be begun."""
        ...

    def tried(self, role: Role, key: str) -> None:
        """A try begins: from here on it may have to be paid."""

    def rests(self, key: str) -> None:
        """What the tries so far took is durable, and the next one has not begun: nothing is lost by letting go."""

    def failed(self, role: Role) -> None: ...

    async def charged(self, charge: Charge) -> None: ...


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply that stood its test, what became of it, and what the last try cost."""

    reply: Reply
    result: Any
    charge: Charge


@dataclass(frozen=True, slots=True)
class Asking:
    """A call to be made: whom it is asked of and how, and what has to come of the answer."""

    role: Role
    key: str
    kind: Kind[Any]
    ask: Callable[[Seat[Any]], Awaitable[str | bytes | Reply]]
    check: Callable[[bytes], Awaitable[Any]]
    ledger: Ledger
    watching: Watching
    urgency: int

    def charge(self, seat: Seat[Any], status: ChargeStatus, usd: float | None, held: float) -> Charge:
        """What one try took."""
        return Charge(self.key, self.role, seat.endpoint, seat.model, status, usd, held)


async def answer(asking: Asking) -> Answered:
    """Asks until an answer stands its test, as long as its seat has patience.

    Raises RoleError; OutOfBudget before a try that could be too dear; OutOfReach where the model is
    gone or the key is wrong. The charge of the last, good try is returned, not told to `watching`: it
    belongs into one record with the answer.
    """
    kind, watching = asking.kind, asking.watching
    seat = kind.seat()
    # Waiting for a slot is our own doing, and costs no patience.
    spent, last = 0.0, ""
    patience = seat.patience
    for attempt in range(patience.tries):
        try:
            answered = await _try(asking, seat)
        except _Failed as failed:
            watching.failed(asking.role)
            await watching.charged(failed.charge)
            error = failed.error
            kind.failures = kind.failures + 1 if isinstance(error, Transient) else 0
            if isinstance(error, Unusable):
                raise OutOfReach(f"{seat.endpoint} ({seat.model}): {error.what}", error.do) from error
            if isinstance(error, (Refused, Misconfigured)):
                raise error from None
            pause = _pause(asking.key, attempt, error, patience.pause)
            spent += failed.seconds + pause
            over = attempt + 1 == patience.tries or spent > patience.total
            over = over or watching.stopping
            # The same answer to the same question twice will not become another one.
            if over or (isinstance(error, Invalid) and error.what == last):
                _gone(kind, seat, error)
                raise error from None
            last = error.what
            watching.rests(asking.key)
            if isinstance(error, Transient):
                await asyncio.sleep(pause)
                seat = kind.seat(avoid=seat)
        else:
            kind.failures = 0
            return answered
    raise AssertionError("unreachable: the last try returns or raises")


class _Failed(Exception):
    """A try that failed, with what it took."""

    def __init__(self, error: RoleError, charge: Charge, seconds: float) -> None:
        super().__init__(error)
        self.error, self.charge, self.seconds = error, charge, seconds


async def _try(asking: Asking, seat: Seat[Any]) -> Answered:
    role, ledger = asking.role, asking.ledger
    begun, reply = time.monotonic(), None
    held: float | None = None
    usd: float | None = 0.0
    try:
        async with seat.limiter.slot(asking.urgency) if seat.limiter else contextlib.nullcontext():
            held = ledger.hold(role, seat.pricing) if seat.pricing else None
            asking.watching.tried(role, asking.key)
            begun = time.monotonic()
            reply = _reply(await _asked(asking, seat))
        usd = _cost(seat, role, reply, begun)
        result = await _stands(asking, reply.data)
        return Answered(reply, result, asking.charge(seat, "ok", usd, held or 0.0))
    except RoleError as error:
        usd = _failed_cost(seat, role, reply, error, begun)
        charge = asking.charge(seat, _status(error), usd, held or 0.0)
        raise _Failed(error, charge, time.monotonic() - begun) from error
    finally:
        if seat.pricing and held is not None:
            ledger.spend(role, seat.pricing, held, usd)


async def _asked(asking: Asking, seat: Seat[Any]) -> str | bytes | Reply:
    # A model inside the process computes without ever waiting: here a key press gets its turn.
    await asyncio.sleep(0)
    role, timeout = asking.role, seat.patience.timeout
    try:
        async with asyncio.timeout(timeout):
            return await asking.ask(seat)
    except (RoleError, Stopped):
        raise
    except ConfigError as error:
        # What is wrong with the configuration is wrong with every other call too.
        raise Unusable(error.what, error.do) from error
    except TimeoutError:
        raise Transient(f"the {role} did not answer in {timeout:g} s") from None
    except OSError as error:
        raise Transient(f"the {role} could not be reached: {error}") from error
    except Exception as error:
        raise Invalid(f"the {role} failed: {type(error).__name__}: {error}") from error


async def _stands(asking: Asking, data: bytes) -> Any:
    """What the answer comes to. Raises RoleError: it was paid for, whatever is found in it."""
    try:
        return await asking.check(data)
    except RoleError:
        raise
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
        raise Invalid(f"what the {asking.role} returned cannot be looked at: {said}") from error


def _reply(said: str | bytes | Reply) -> Reply:
    if isinstance(said, Reply):
        return said
    return Reply(said.encode() if isinstance(said, str) else said)


def _cost(seat: Seat[Any], role: Role, reply: Reply, begun: float) -> float | None:
    """The studio costs nothing; of every other model it is known or unknown."""
    return seat.pricing.cost(reply, time.monotonic() - begun, role) if seat.pricing else 0.0


def _failed_cost(
    seat: Seat[Any], role: Role, reply: Reply | None, error: RoleError, begun: float
) -> float | None:
    if reply is not None:
        return _cost(seat, role, reply, begun)
    if seat.pricing is None or isinstance(error, (Throttled, Misconfigured)):
        # Nothing was computed.
        return 0.0
    if error.usages:
        return _cost(seat, role, Reply(b"", error.usages), begun)
    return None


def _status(error: RoleError) -> ChargeStatus:
    for kind, status in _STATUS:
        if isinstance(error, kind):
            return status
    raise AssertionError(f"a failure of no class: {error!r}")


_STATUS: tuple[tuple[type[RoleError], ChargeStatus], ...] = (
    (Throttled, "throttled"),
    (Transient, "transient"),
    (Refused, "refused"),
    (Invalid, "invalid"),
    (Misconfigured, "misconfigured"),
)


def _gone(kind: Kind[Any], seat: Seat[Any], error: RoleError) -> None:
    """Raises OutOfReach where call after call ended like this one."""
    patience = seat.patience
    if patience.gone and kind.failures >= patience.gone * patience.tries:
        raise OutOfReach(
            f"{seat.endpoint} ({seat.model}) failed {kind.failures} times in a row, last: {error.what}",
            "See that it is up (`vivant doctor`), then run the same command again: it goes on from here.",
        ) from error


def _pause(key: str, attempt: int, error: RoleError, pause: float) -> float:
    """Seconds before the next try: as the backend asks, or doubling and spread by the call's own key."""
    if isinstance(error, Throttled) and error.wait is not None:
        return error.wait
    spread = hashlib.sha256(f"{key}/{attempt}".encode()).digest()[0] / 255
    return float(pause * 2**attempt * (0.5 + spread))
