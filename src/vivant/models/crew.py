"""Who plays a role: one adapter, or several that share it out."""

import hashlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from vivant.config import STUDIO
from vivant.models.limiter import Limiter
from vivant.models.prices import Pricing
from vivant.models.roles import Traits, traits_of
from vivant.schema.record import OutputTerms
from vivant.schema.value import fingerprint

Adapter = TypeVar("Adapter")
Plays = TypeVar("Plays")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a model is waited for: seconds per try, tries, seconds between them (doubling), and
    seconds in all. `gone` calls that end in passing failures, one after the other, mean that it is out
    of reach; 0 is never."""

    timeout: float = 300.0
    tries: int = 3
    pause: float = 0.5
    total: float = 900.0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Vote:
    """A judge is asked `of` times, with its questions in another order each time; what `agree` of the
    answers say holds, and anything else is unsure."""

    of: int = 1
    agree: int = 1


@dataclass(frozen=True, slots=True)
class Seat(Generic[Adapter]):
    """One endpoint that plays a role: its adapter, and the terms on which it is asked."""

    adapter: Adapter
    endpoint: str = STUDIO
    weight: float = 1.0
    traits: Traits = field(default_factory=Traits)
    patience: Patience = Patience()
    limiter: Limiter | None = None
    pricing: Pricing | None = None
    terms: OutputTerms = "permissive"
    vote: Vote = Vote()

    @property
    def model(self) -> str:
        model: str = self.adapter.model  # type: ignore[attr-defined]
        return model


@dataclass(slots=True)
class Kind(Generic[Adapter]):
    """Seats that answer alike: one model with one set of parameters, on one endpoint or several."""

    model: str
    params: dict[str, Any]
    seats: list[Seat[Adapter]]
    failures: int = 0
    """Calls in a row that ended in a passing failure."""

    @property
    def weight(self) -> float:
        return sum(seat.weight for seat in self.seats)

    @property
    def first(self) -> Seat[Adapter]:
        return self.seats[0]

    def seat(self, avoid: Seat[Adapter] | None = None) -> Seat[Adapter]:
        """The least loaded seat for its weight; `avoid`, which just failed, only if it is alone."""
        free = [seat for seat in self.seats if seat is not avoid] or self.seats
        return min(free, key=lambda s: (s.limiter.load if s.limiter else 0.0) / s.weight)


@dataclass(frozen=True, slots=True)
class Crew(Generic[Adapter]):
    """The kinds of model that play one role."""

    kinds: tuple[Kind[Adapter], ...]

    @property
    def model(self) -> str:
        """The names of its models."""
        return " + ".join(dict.fromkeys(kind.model for kind in self.kinds))

    @property
    def seats(self) -> Iterable[Seat[Adapter]]:
        return (seat for kind in self.kinds for seat in kind.seats)

    @property
    def adapter(self) -> Adapter:
        """The adapter of its first seat."""
        return self.kinds[0].first.adapter

    def kind(self, asked: str) -> Kind[Adapter]:
        """Which kind answers a request: by its fingerprint and the weights alone, so that the same
        project has the same models draw the same frames, whatever else is going on."""
        if len(self.kinds) == 1:
            return self.kinds[0]
        return min(self.kinds, key=lambda kind: -math.log(_share(asked, kind)) / kind.weight)


def crew(seats: Sequence[Seat[Plays]]) -> Crew[Plays]:
    """Seats in their order, those that answer alike together."""
    kinds: dict[str, Kind[Plays]] = {}
    for seat in seats:
        params = dict(seat.traits.params)
        kind = kinds.setdefault(fingerprint([seat.model, params]), Kind(seat.model, params, []))
        kind.seats.append(seat)
    return Crew(tuple(kinds.values()))


def alone(adapter: Plays, patience: Patience, limiter: Limiter | None = None) -> Crew[Plays]:
    """One adapter as the whole crew: the studio, or a test's."""
    return crew([Seat(adapter, traits=traits_of(adapter), patience=patience, limiter=limiter)])


def _share(asked: str, kind: Kind[Any]) -> float:
    """A number in (0, 1) for a request and a kind (weighted rendezvous hashing, Schindelhauer 2005)."""
    digest = hashlib.sha256(f"{asked}/{fingerprint([kind.model, kind.params])}".encode()).digest()
    return (int.from_bytes(digest[:6], "big") + 0.5) / 2**48
