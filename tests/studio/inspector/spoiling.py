"""Pictures with one slip each, applied on purpose."""

import random
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from vivant.gate.commission import Commission
from vivant.schema.gate import DEFECT_OF, Answer, DefectType, Region, Subject
from vivant.studio.drawing.scene import draw_tableau
from vivant.studio.drawing.tableau import Tableau
from vivant.studio.slips import KINDS

ABOUT: dict[DefectType, Subject] = {defect: about for about, (defect, _) in DEFECT_OF.items()} | {
    "wrong_colour": "attribute"
}
"""The question that each defect answers with no."""


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A tableau with one slip that can be seen, and where: (height, width) of the picture."""

    tableau: Tableau
    defect: DefectType
    changed: npt.NDArray[np.bool_]


def spoil(clean: Tableau, defect: DefectType, index: int, seed: int, of: Commission) -> Spoiled | None:
    """The tableau with one slip made on actor `index`; None where it cannot be made or seen."""
    spoiled = KINDS[defect].make(clean, index, random.Random(seed))
    if spoiled is None:
        return None
    before, after = (draw_tableau(t, of.width, of.height) for t in (clean, spoiled))
    changed = np.asarray(cv2.absdiff(before, after).max(axis=2) > 24)
    # What the painter calls visible: 14 pixels of a picture 384 high.
    least = 14 * (of.height / 384) ** 2
    return Spoiled(spoiled, defect, changed) if np.count_nonzero(changed) >= least else None


def questions_of(spoiled: Spoiled, clean: Tableau, of: Commission) -> set[str]:
    """The questions that the picture truly answers with no, by character where there is one."""
    about = ABOUT[spoiled.defect]
    if about in ("count", "setting", "time", "weather", "style", "stray", "lettering"):
        return {about}
    names = {p.name: p.character for p in of.portraits}
    kept = {actor.name: actor for actor in spoiled.tableau.actors}
    return {f"{about}:{names[actor.name]}" for actor in clean.actors if kept.get(actor.name) != actor}


def said_no(answers: tuple[Answer, ...]) -> set[str]:
    return {a.question for a in answers if a.verdict == "no"}


def covered(changed: npt.NDArray[np.bool_], region: Region) -> float:
    """The share of the changed pixels that lie inside a region."""
    height, width = changed.shape
    rows = slice(int(region.top * height), int(np.ceil(region.bottom * height)))
    columns = slice(int(region.left * width), int(np.ceil(region.right * width)))
    return int(np.count_nonzero(changed[rows, columns])) / max(1, int(np.count_nonzero(changed)))
