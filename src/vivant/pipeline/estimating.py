"""What calls would cost: who takes which share of them, at which price. Estimates, and said to be such."""

from dataclasses import dataclass
from typing import Any

from vivant.config import STUDIO
from vivant.models.crew import Crew
from vivant.schema.record import Role


@dataclass(frozen=True, slots=True)
class Share:
    """What one endpoint takes of a role's calls, 0 to 1, and dollars for one of them; None is unknown."""

    endpoint: str
    model: str
    share: float
    usd_per_call: float | None

    def document(self) -> dict[str, Any]:
        return {
            "endpoint": self.endpoint,
            "model": self.model,
            "share": round(self.share, 4),
            "usd_per_call": self.usd_per_call,
        }


@dataclass(frozen=True, slots=True)
class Part:
    """A role's calls, and who takes them."""

    role: Role
    calls: int
    shares: tuple[Share, ...]

    @property
    def usd(self) -> float | None:
        """Dollars for all calls; None where the price of some is unknown."""
        if not self.calls:
            return 0.0
        dollars = 0.0
        for share in self.shares:
            if share.usd_per_call is None:
                return None
            dollars += self.calls * share.share * share.usd_per_call
        return dollars

    def document(self) -> dict[str, Any]:
        return {"models": [share.document() for share in self.shares], "calls": self.calls, "usd": self.usd}

    def line(self) -> str:
        who = ", ".join(_told(share, alone=len(self.shares) == 1) for share in self.shares)
        if all(share.endpoint == STUDIO for share in self.shares):
            return f"{self.role:<10} about {self.calls} calls to {who}, simulated"
        cost = "cost unknown" if self.usd is None else f"about {self.usd:.2f} USD"
        return f"{self.role:<10} about {self.calls} calls to {who}: {cost}"


def shared_out(role: Role, needed: int, crew: Crew[Any]) -> Part:
    """`needed` requests as calls of the crew, in proportion to the weights.

    A judge's request is a call for every vote, twice that where it is asked about identity apart.
    """
    total = sum(seat.weight for seat in crew.seats)
    calls = 0.0
    parts: list[tuple[Any, float]] = []
    for kind in crew.kinds:
        times = _calls_a_request(role, kind.first)
        for seat in kind.seats:
            parts.append((seat, needed * times * seat.weight / total))
            calls += parts[-1][1]
    shares = tuple(
        Share(
            seat.endpoint,
            seat.model,
            part / calls if calls else seat.weight / total,
            seat.pricing.estimate(role) if seat.pricing else 0.0,
        )
        for seat, part in parts
    )
    return Part(role, round(calls), shares)


def _calls_a_request(role: Role, seat: Any) -> int:
    if role != "judge":
        return 1
    votes: int = seat.vote.of
    return votes * (2 if seat.traits.separate else 1)


def _told(share: Share, *, alone: bool) -> str:
    if share.endpoint == STUDIO:
        who = "the studio"
    elif share.model == share.endpoint:
        who = share.model
    else:
        who = f"{share.model} at {share.endpoint}"
    return who if alone else f"{who} ({100 * share.share:.0f} %)"
