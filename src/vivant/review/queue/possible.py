"""Which answers are possible: what holds of those of people, and of those that are known."""

from collections.abc import Collection

from vivant.errors import InputError
from vivant.schema.record import Checkpoint
from vivant.schema.review import HUMAN_DEFECTS, HumanVerdict


def refuse_impossible(checkpoint: Checkpoint, verdict: HumanVerdict, defects: Collection[str]) -> None:
    """Raises InputError for defects that the checkpoint does not know, and unless just a fail has any."""
    known = {defect.name for defect in HUMAN_DEFECTS[checkpoint]}
    if unknown := sorted(set(defects) - known):
        raise InputError(f"{', '.join(unknown)}: no such defect", f"Known: {', '.join(sorted(known))}.")
    if (verdict == "fail") != bool(defects):
        raise InputError(
            f"{verdict} with {len(defects)} defects", "A fail names what is wrong, and only a fail."
        )
