"""The camera: how much of a place each shot and angle shows, and where its horizon lies.

Coming nearer enlarges the place less than the figures, as a longer lens would not: it keeps telling
where one is. Looking down raises the horizon and shows more ground; looking up sinks it.
"""

from typing import Final

from vivant.schema.vocabulary import Angle, ShotScale
from vivant.studio.drawing.displaylist import Matrix

HORIZON: Final = 0.5
"""Where backdrops have their horizon, in frame heights."""

OVERSCAN: Final = 0.15
"""How far backdrops reach beyond each edge of their frame, in frame heights."""

_SHOTS: Final[dict[ShotScale, tuple[float, float]]] = {
    "wide": (0.92, 0.53), "full": (1.14, 0.49), "medium": (1.6, 0.58), "close_up": (2.2, 0.53),
}  # fmt: skip
"""Zoom, and where the horizon comes to lie at eye level."""
_TILT: Final[dict[Angle, float]] = {"eye_level": 0.0, "high": -0.13, "low": 0.12}
"""How far an angle moves the horizon, at a zoom of 1."""
_FOCUS: Final[dict[ShotScale, float]] = {"wide": 0.0, "full": 0.0, "medium": 0.0028, "close_up": 0.009}


def view(shot: ShotScale, angle: Angle, aspect: float) -> Matrix:
    """From the coordinates of a backdrop to those of the frame, both in frame heights."""
    zoom, horizon = _SHOTS[shot]
    most = (HORIZON + OVERSCAN) * zoom
    horizon = min(most, max(1 - most, horizon + _TILT[angle] * zoom**0.5))
    return zoom, 0.0, 0.0, zoom, aspect / 2 * (1 - zoom), horizon - HORIZON * zoom


def blur(shot: ShotScale) -> float:
    """How far behind the figures the place is out of focus: a Gaussian sigma in frame heights."""
    return _FOCUS[shot]
