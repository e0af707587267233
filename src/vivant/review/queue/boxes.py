"""Where a character stands in a picture: as a judge saw it, or else where its frame spec puts it."""

from collections.abc import Sequence

from vivant.schema.gate import Region
from vivant.schema.record import Attempt
from vivant.schema.story import Performance, left_to_right


def boxes(performances: Sequence[Performance], attempt: Attempt) -> dict[str, Region]:
    """A box for each character on stage, in fractions of the picture."""
    seen = {f.character: f.region for f in attempt.findings if f.character and f.region}
    order = left_to_right(performances)
    share = 1 / len(order)
    return {
        p.character: _around(seen.get(p.character), number * share, (number + 1) * share)
        for number, p in enumerate(order)
    }


def _around(seen: Region | None, left: float, right: float) -> Region:
    if seen is None:
        return Region(left=left, top=0.1, right=right, bottom=1.0)
    # A judge marks what is wrong, which is a part of somebody: the box holds the whole.
    return Region(left=min(left, seen.left), top=min(0.1, seen.top), right=max(right, seen.right), bottom=1.0)
