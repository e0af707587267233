"""The splits of a release: their names, and the shares of the stories that are asked for."""

from collections.abc import Mapping
from typing import Final

from vivant.errors import UsageError

SPLITS: Final = ("train", "validation", "test")
"""What loaders know."""
ALL: Final = "all"
"""The one split of a closed vocabulary, which is not divided."""
VOCABULARIES: Final = ("poses", "expressions")
"""Configurations of closed vocabularies."""
DEFAULT: Final[Mapping[str, float]] = {"train": 0.8, "validation": 0.1, "test": 0.1}
_EXAMPLE: Final = "Such as train=0.8,validation=0.1,test=0.1."


def read_shares(text: str) -> dict[str, float]:
    """Shares by split from `train=0.8,validation=0.1,test=0.1`. Raises UsageError for anything else."""
    shares: dict[str, float] = {}
    for part in text.split(","):
        name, _, share = (word.strip() for word in part.partition("="))
        try:
            value = float(share)
        except ValueError:
            raise UsageError(f"{part.strip()!r} is not a split with its share", _EXAMPLE) from None
        if name in shares:
            raise UsageError(f"the split {name} is named twice", _EXAMPLE)
        shares[name] = value
    refuse_unknown(shares)
    return shares


def refuse_unknown(shares: Mapping[str, float]) -> None:
    """Raises UsageError for names that no loader takes for splits."""
    for name in shares:
        if name not in SPLITS:
            raise UsageError(f"{name!r} is not one of the splits {', '.join(SPLITS)}", _EXAMPLE)
