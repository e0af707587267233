"""Names as small numbers, so that a hundred thousand frames fit into arrays."""

from collections.abc import Iterable, Sequence


class Codes:
    """Numbers names in the order in which they are first seen; what was numbered once stays so.

    One thread adds, any number look up.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: list[str] = []
        self._numbers: dict[str, int] = {}
        for name in names:
            self.number(name)

    def number(self, name: str) -> int:
        """The number of a name, a new one if need be."""
        known = self._numbers.get(name)
        if known is None:
            known = len(self._names)
            self._names.append(name)
            self._numbers[name] = known
        return known

    def find(self, name: str) -> int:
        """The number of a name, -1 if it was never seen."""
        return self._numbers.get(name, -1)

    @property
    def names(self) -> Sequence[str]:
        """All names; the one of number n at place n."""
        return self._names

    def __len__(self) -> int:
        return len(self._names)
