"""How far a build is."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """`done` of `total` units in one phase; frames count what the gate accepted and repaired."""

    phase: str
    done: int
    total: int
    unit: str
    accepted: int = 0
    repaired: int = 0
    waiting: int = 0

    def line(self, seconds: float) -> str:
        """One line for people; `seconds` is how long the phase has taken."""
        parts = [f"{self.phase}: {self.done} of {self.total} {self.unit}"]
        if self.accepted:
            parts.append(f"{self.accepted} accepted, {self.repaired} repaired")
        if self.waiting:
            parts.append(f"{self.waiting} wait for a person")
        if 0 < self.done < self.total:
            parts.append(f"about {_span(seconds / self.done * (self.total - self.done))} left")
        elif self.done == self.total and seconds >= 1:
            parts.append(f"took {_span(seconds)}")
        return " · ".join(parts)


Watch = Callable[[Step], None]


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
