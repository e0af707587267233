"""Colours that go together: pleasant pairs by hue, and contrast between neighbouring parts."""

import functools
import random
from collections.abc import Sequence
from typing import Final

from vivant.colour import delta_e, hue_chroma
from vivant.studio.palette import COLOURS, GARMENT_COLOURS

CONTRAST: Final = 24.0
"""Distance (CIE 1976) from which two touching areas read as two at a glance."""
_NEUTRAL_CHROMA: Final = 22.0
"""Below this chroma a colour goes with every other."""
_HUE_STEPS: Final = ((0, 38), (112, 180))
"""Angles between hues that please: neighbours, and from the triad to the complement (after Itten's colour circle)."""


def harmonise(one: str, two: str) -> bool:
    """Whether two palette colours look well together."""
    return _pleasant_pairs()[one, two]


def choose_colour(
    rng: random.Random,
    *,
    beside: Sequence[str] = (),
    among: Sequence[str] = GARMENT_COLOURS,
    contrast: float = CONTRAST,
) -> str:
    """A colour of `among` that stands off from its neighbours and goes with them.

    Contrast is given up last: where nothing pleases, it is the colour that stands off most.
    """
    apart = [name for name in among if all(_distance(name, other) >= contrast for other in beside)]
    pleasing = [name for name in apart if all(harmonise(name, other) for other in beside)]
    if pleasing or apart:
        return rng.choice(pleasing or apart)
    return max(among, key=lambda name: min(_distance(name, other) for other in beside))


@functools.cache
def _distance(one: str, two: str) -> float:
    return delta_e(COLOURS[one].rgb, COLOURS[two].rgb)


@functools.cache
def _pleasant_pairs() -> dict[tuple[str, str], bool]:
    points = {name: hue_chroma(colour.rgb) for name, colour in COLOURS.items()}
    return {(one, two): _pleases(points[one], points[two]) for one in points for two in points}


def _pleases(one: tuple[float, float], two: tuple[float, float]) -> bool:
    if min(one[1], two[1]) < _NEUTRAL_CHROMA:
        return True
    turn = abs(one[0] - two[0]) % 360
    angle = min(turn, 360 - turn)
    return any(low <= angle <= high for low, high in _HUE_STEPS)
