"""How far a share that was counted may be from the true one."""

import math
from dataclasses import dataclass
from typing import Final

_Z: Final = 1.959963984540054
"""The normal quantile of a two-sided interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Share:
    """`count` cases among `of`."""

    count: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; nan where nothing was counted."""
        return self.count / self.of if self.of else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval (Wilson 1927); everything is possible where nothing was counted."""
        if not self.of:
            return 0.0, 1.0
        n, p = self.of, self.value
        middle = p + _Z**2 / (2 * n)
        reach = _Z * math.sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2))
        low, high = ((middle + sign * reach) / (1 + _Z**2 / n) for sign in (-1, 1))
        return (0.0 if not self.count else low), (1.0 if self.count == n else high)

    def told(self, digits: int = 2) -> str:
        """ "98.00 % (96.1 to 99.0, 294 of 300)"; bounds are those of the 95 % interval."""
        if not self.of:
            return "none"
        low, high = (f"{100 * bound:.{digits}f}" for bound in self.interval)
        return f"{100 * self.value:.{digits}f} % ({low} to {high}, {self.count} of {self.of})"
