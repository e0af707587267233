"""What is truly wrong in an attempt of the studio, from the truth log that no judge can read."""

from collections.abc import Mapping, Sequence
from typing import Final

from vivant.schema.gate import DefectType
from vivant.schema.record import Attempt
from vivant.studio.slips import Fault, Slip

CARRIED_OVER: Final[frozenset[DefectType]] = frozenset(
    {"wrong_attribute", "wrong_colour", "wrong_pose", "wrong_expression", "malformed_hand"}
)
"""Defects of a posed character that a frame made from it shows too."""


def defects_in(
    attempts: Sequence[Attempt],
    number: int,
    truth: Mapping[str, Fault],
    inherited: frozenset[Slip] = frozenset(),
) -> frozenset[Slip]:
    """The defects in attempt `number` of one subject.

    `inherited` are those its references brought along. An edit has what its parent had, without
    what the retoucher put right.
    """
    attempt = next(a for a in attempts if a.number == number)
    fault = truth.get(attempt.request, Fault())
    if attempt.action == "lie" and attempt.parent is not None:
        before = defects_in(attempts, attempt.parent, truth, inherited)
        return (before - frozenset(fault.mended)) | frozenset(fault.slips)
    return inherited | frozenset(fault.slips)


def brought_along(
    posed: Sequence[tuple[Sequence[Attempt], int]], truth: Mapping[str, Fault]
) -> frozenset[Slip]:
    """The defects that accepted posed characters (their attempts, the one accepted) bring into a frame."""
    return frozenset(
        slip
        for attempts, number in posed
        for slip in defects_in(attempts, number, truth)
        if slip.defect in CARRIED_OVER
    )
