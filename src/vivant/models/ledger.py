"""The budget: what was spent, what is being spent, and whether one call more is still within it."""

from dataclasses import dataclass, field

from vivant.errors import ConfigError, OutOfBudget
from vivant.models.prices import Pricing
from vivant.schema.record import Role


@dataclass(slots=True)
class Ledger:
    """`spent` dollars of a project so far; with `most`, nothing is begun that could go beyond.

    A call holds its estimate until its cost is known: what a typical one costs, or the dearest of its
    kind so far (`dearest`, of earlier builds too). So a budget stops a little early rather than too late.
    """

    most: float | None = None
    spent: float = 0.0
    dearest: dict[tuple[Role, str], float] = field(default_factory=dict)
    held: float = 0.0

    def hold(self, role: Role, pricing: Pricing) -> float:
        """Sets the estimate of a call aside, and returns it. Raises OutOfBudget where there is too
        little left, ConfigError for a budget over a model of unknown price."""
        self.refuse_unpriced(role, pricing)
        estimate = self.estimate(role, pricing) or 0.0
        if self.most is None:
            return estimate
        if self.spent + self.held + estimate > self.most:
            raise OutOfBudget(
                f"{self.spent:.2f} of {self.most:.2f} USD are spent, and the next call ({role}, "
                f"{pricing.model}) may cost {estimate:.4f}",
                "Everything paid for is kept. Run again with a larger --max-usd to go on.",
            )
        self.held += estimate
        return estimate

    def refuse_unpriced(self, role: Role, pricing: Pricing) -> None:
        """Raises ConfigError for a budget over a model of unknown price."""
        if self.most is not None and self.estimate(role, pricing) is None:
            raise ConfigError(
                f"a budget needs prices, and nobody knows that of {pricing.model}",
                "Give its endpoint a `price`, such as { image = 0.04 } or { input = 2.5, output = 10 }.",
            )

    def spend(self, role: Role, pricing: Pricing, held: float, usd: float | None) -> None:
        """Ends a call: its cost instead of what was held. An unknown cost counts as estimated."""
        if self.most is not None:
            self.held -= held
        self.spent += held if usd is None else usd
        if usd is not None:
            kind = role, pricing.model
            self.dearest[kind] = max(usd, self.dearest.get(kind, 0.0))

    def estimate(self, role: Role, pricing: Pricing) -> float | None:
        """Dollars for the next call of this kind; None where nobody knows."""
        typical, dearest = pricing.estimate(role), self.dearest.get((role, pricing.model))
        known = [usd for usd in (typical, dearest) if usd is not None]
        return max(known) if known else None
