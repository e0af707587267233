"""How far the sizes of splits are from what was asked for."""

from collections.abc import Sequence

from vivant.release.splitting.values import TOLERANCE


def excess(kept: Sequence[int], shares: Sequence[float]) -> float:
    """By how many stories splits are too large or too small, beyond what is tolerated.

    Tolerated is what `TOLERANCE` says, and what whole stories cannot help: dealt out to `n` splits by
    largest remainders, none is further off than 1 − 1/n stories. A split that is due half a story or more
    and has none is off by one more; keeping nothing is worse than anything.
    """
    total = sum(kept)
    if not total:
        return 1e9
    slack = max(TOLERANCE * total, 1.0 - 1.0 / len(shares)) + 1e-9
    over = 0.0
    for count, share in zip(kept, shares, strict=True):
        off = count - share * total
        if off > slack:
            over += off - slack
        elif -off > slack:
            over -= off + slack
        if not count and share * total >= 0.5:
            over += 1.0
    return over
