"""Where a picture plays: looked for only when the background differs nearly everywhere."""

import functools
from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np

from vivant.schema.gate import Subject
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import ART_STYLES, SHOT_SCALES, TIMES_OF_DAY, WEATHERS
from vivant.studio.drawing.scene import draw_on, draw_stageset, seen_from_afar
from vivant.studio.drawing.tableau import Tableau, place_of
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.features import SETTINGS, variants
from vivant.studio.inspector.belief import Belief
from vivant.studio.inspector.comparing import Mask, differences
from vivant.studio.inspector.evidence import share_of

_DIFFERS: Final = 0.2
"""The share of the background that must differ before other places are tried."""
_AGREES: Final = 0.2
"""The share that may differ, at a glance, from the place it is."""
_FAINT: Final = 0.06
"""The share that must differ before another hour or weather is tried: a room changes little in it."""
_CLEARLY: Final = 0.35
"""The share of such faint differences that may be left when the hour or the weather explains them."""
_RESTLESS: Final = 0.03
"""The share of the whole picture that must differ before other styles are tried."""
_LIKELIER: Final = 0.8
"""The share of its own differences that a place may leave at a glance in another style."""
_OF_ANOTHER_STYLE: Final = 0.4
"""The share of the differences that the right style may leave."""
_SURELY: Final = 0.03
"""The share of differences at which no other place is looked at."""
_LIKELIEST: Final = 3
"""How many settings are looked at with all their details."""
_GLANCE: Final = 96
"""Places are compared at this height."""


def elsewhere(belief: Belief) -> tuple[Subject, Tableau | None] | None:
    """What is wrong with the place and where the picture plays instead; None if nothing is wrong."""
    if np.count_nonzero(belief.wrong) < _RESTLESS * belief.wrong.size:
        return None
    behind = np.full(belief.wrong.shape, 255, np.uint8)
    for figure in belief.outlines:
        behind[figure > 0] = 0
    if (restyled := _in_another_style(belief, behind)) is not None:
        return "style", restyled
    differs = share_of(belief.wrong, behind)
    if differs < _FAINT or np.count_nonzero(belief.wrong) < _FAINT * belief.wrong.size:
        return None
    if differs < _DIFFERS:
        return _best(belief, behind, _in_another_light(belief.tableau), differs * _CLEARLY)
    here = _best(belief, behind, _others(belief.tableau), _AGREES)
    return here or _best(belief, behind, _in_other_settings(belief, behind), _AGREES) or ("setting", None)


def _best(
    belief: Belief, behind: Mask, candidates: Iterator[tuple[Subject, Tableau]], least: float
) -> tuple[Subject, Tableau] | None:
    """The candidate from which least of the background differs, if that is less than `least`."""
    best = None
    for about, tableau in candidates:
        share = _glance(belief.seen, tableau, behind)
        if share < least:
            best, least = (about, tableau), share
        if share < _SURELY:
            break
    return best


def _in_another_style(belief: Belief, behind: Mask) -> Tableau | None:
    """The same picture in the style that explains nearly all, if one does. Only styles in which the
    place looks likelier at a glance are tried: drawing a whole picture takes its time."""
    own = _glance(belief.seen, belief.tableau, behind)
    best, least = None, _OF_ANOTHER_STYLE * int(np.count_nonzero(belief.wrong))
    for style in ART_STYLES:
        tableau = belief.tableau.model_copy(update={"style": style})
        if style == belief.tableau.style or _glance(belief.seen, tableau, behind) > _LIKELIER * own:
            continue
        ground = seen_from_afar(tableau, *belief.made_at, belief.size)
        left = int(np.count_nonzero(differences(belief.seen, draw_on(ground, tableau))))
        if left < least:
            best, least = tableau, left
    return best


def _in_another_light(tableau: Tableau) -> Iterator[tuple[Subject, Tableau]]:
    for time in TIMES_OF_DAY:
        if time != tableau.time:
            yield "time", tableau.model_copy(update={"time": time})
    for weather in WEATHERS:
        if weather != tableau.weather:
            yield "weather", tableau.model_copy(update={"weather": weather})


def _others(tableau: Tableau) -> Iterator[tuple[Subject, Tableau]]:
    yield from _in_another_light(tableau)
    for shot in SHOT_SCALES:
        if shot != tableau.shot:
            yield "shot", tableau.model_copy(update={"shot": shot})
    for detail in variants(tableau.setting):
        if detail != tableau.detail:
            yield "setting", tableau.model_copy(update={"detail": detail})


def _in_other_settings(belief: Belief, behind: Mask) -> Iterator[tuple[Subject, Tableau]]:
    """Every detail of the settings that are likeliest at a glance."""
    glances = []
    for setting, details in SETTINGS.items():
        if setting != belief.tableau.setting:
            tableau = belief.tableau.model_copy(update={"setting": setting, "detail": details[0]})
            glances.append((_glance(belief.seen, tableau, behind), setting))
    for _, setting in sorted(glances)[:_LIKELIEST]:
        for detail in SETTINGS[setting]:
            yield "setting", belief.tableau.model_copy(update={"setting": setting, "detail": detail})


def _glance(seen: Pixels, tableau: Tableau, behind: Mask) -> float:
    width = round(seen.shape[1] * _GLANCE / seen.shape[0])
    place = _sketch(place_of(tableau), width)
    small = np.asarray(cv2.resize(seen, (width, _GLANCE), interpolation=cv2.INTER_AREA), np.uint8)
    mask = np.asarray(cv2.resize(behind, (width, _GLANCE), interpolation=cv2.INTER_NEAREST), np.uint8)
    return share_of(differences(small, place), mask)


@functools.lru_cache(maxsize=1024)
def _sketch(place: Tableau, width: int) -> Pixels:
    """A small picture of a place; kept, because every wrong place is held against all of them."""
    ground = draw_stageset(place, width, _GLANCE)
    seen = (
        rasterise(ground.front, width, _GLANCE, over=ground.pixels, scale=_GLANCE)
        if ground.front
        else ground.pixels
    )
    sketch = ground.finished(np.ascontiguousarray(seen[..., 2::-1]))
    sketch.setflags(write=False)
    return sketch
