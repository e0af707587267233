"""How often somebody may try: kept in memory, and never more of it than a little."""

import threading
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from typing import Final

WINDOW: Final = 15 * 60.0
"""Seconds after which a try is forgotten."""
_REMEMBERED: Final = 10_000


@dataclass
class Tries:
    """At most `most` tries of one key in `WINDOW` seconds. The least recently tried keys are forgotten first."""

    most: int
    _of: OrderedDict[str, deque[float]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, key: str, now: float) -> float:
        """Counts a try; the seconds to wait where there were too many, which does not count as one."""
        with self._lock:
            tried = self._of.setdefault(key, deque())
            self._of.move_to_end(key)
            while tried and tried[0] <= now - WINDOW:
                tried.popleft()
            if len(tried) >= self.most:
                return tried[0] + WINDOW - now
            tried.append(now)
            while len(self._of) > _REMEMBERED:
                self._of.popitem(last=False)
            return 0.0

    def forget(self, key: str) -> None:
        """Whoever came in need not wait the next time."""
        with self._lock:
            self._of.pop(key, None)

    def __len__(self) -> int:
        return len(self._of)
