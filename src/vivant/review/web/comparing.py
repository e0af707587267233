"""The two sides of a comparison."""

import re
from dataclasses import dataclass
from typing import Final

from vivant.report.tally import best_attempt
from vivant.report.wording import ACTIONS
from vivant.review.refusals import NotFound
from vivant.store.catalogue import Catalogue

_AT: Final = re.compile(r"(S\d{5,12}-F\d{2,4})(?:\.(\d{1,4}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Side:
    """A picture that is compared; `name` is A or B, `width` and `height` its own, in pixels."""

    name: str
    frame: str
    words: str
    about: str
    picture: str
    width: int
    height: int


def side(catalogue: Catalogue, name: str, at: str) -> Side:
    """The picture of a frame, or of one attempt at it. Raises NotFound where there is none."""
    match = _AT.fullmatch(at)
    if match is None:
        raise NotFound(
            f"{at} is no frame", "Compare frames such as S00001-F01, or attempts such as S00001-F01.2."
        )
    frame, number = match[1], match[2]
    attempts = tuple(catalogue.attempts(frame))
    record = next((one for one in catalogue.frames(frame.rpartition("-F")[0]) if one.id == frame), None)
    if record is None:
        raise NotFound(f"there is no frame {frame}")
    chosen = best_attempt(attempts, int(number) - 1 if number else record.best)
    located = catalogue.locate(chosen.image) if chosen and chosen.image else None
    if chosen is None or located is None:
        raise NotFound(f"there is no picture of {at}", "Choose an attempt that has one.")
    words = f"{frame}, attempt {chosen.number + 1}"
    about = f"{ACTIONS[chosen.action]}; {record.spec.narration}"
    return Side(name, frame, words, about, located.id, located.width, located.height)
