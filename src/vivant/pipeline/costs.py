"""What a project cost so far: known dollars, and tries of which nobody knows the price."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from vivant.schema.record import Role
from vivant.store.records import Spent


@dataclass(frozen=True, slots=True)
class Cost:
    """Known US dollars, None where nothing is known, and the number of tries of unknown price."""

    usd: float | None
    unknown: int

    def document(self) -> dict[str, Any]:
        return {"usd": self.usd, "unknown": self.unknown}

    def words(self, digits: int = 2) -> str:
        """ "1.20 USD", "1.20 USD and 3 tries of unknown price", "unknown (3 tries)" """
        tries = f"{self.unknown} {'try' if self.unknown == 1 else 'tries'}"
        if self.usd is None:
            return f"unknown ({tries})"
        known = f"{self.usd:.{digits}f} USD"
        return f"{known} and {tries} of unknown price" if self.unknown else known


def cost_by_role(spent: Sequence[Spent]) -> dict[Role, Cost]:
    """The cost of every role; one that was never charged cost nothing."""
    told = {one.role: cost_of(one.usd, one.unknown) for one in spent}
    return {role: told.get(role, Cost(0.0, 0)) for role in get_args(Role)}


def cost_of(usd: float, unknown: int) -> Cost:
    """Nothing known beside something unknown is unknown, not nothing."""
    # Sums of floats end in noise; what calls are billed in is far above a millionth of a dollar.
    return Cost(None if unknown and not usd else round(usd, 6), unknown)


def total(costs: Iterable[Cost]) -> Cost:
    costs = list(costs)
    return cost_of(sum(cost.usd or 0.0 for cost in costs), sum(cost.unknown for cost in costs))


def per_frame(cost: Cost, accepted: int) -> float | None:
    """Dollars for each accepted frame; None where a cost is unknown or nothing was accepted."""
    return None if cost.unknown or cost.usd is None or not accepted else round(cost.usd / accepted, 6)
