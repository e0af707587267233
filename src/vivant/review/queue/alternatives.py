"""Where the gate is unsure: a second picture that a person compares with the best one."""

from collections.abc import Sequence
from typing import Final

from vivant.pipeline.ordering import is_edit_by_people
from vivant.schema.record import Attempt

_NEAR: Final = 0.1
"""The share of questions by which the other one may fall short of the best."""


def alternative(attempts: Sequence[Attempt], best: int) -> Attempt | None:
    """The attempt to compare with the best one; None where one picture is to be judged by itself.

    An edit that a person asked for comes first. Else there is one where the best picture did not pass: of
    those nearly as good, the best, and the latest of equals.
    """
    others = [a for a in attempts if a.image is not None and a.number != best]
    asked = [a for a in others if a.number > best and is_edit_by_people(a)]
    if asked:
        return asked[-1]
    score = attempts[best].score
    if score is None or score == 1.0:
        return None
    near = [a for a in others if a.score is not None and a.score >= score - _NEAR]
    different = [a for a in near if a.image != attempts[best].image]
    return max(different, key=lambda a: (a.score or 0.0, a.number), default=None)
