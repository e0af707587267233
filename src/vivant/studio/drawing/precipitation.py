"""What falls from the sky: rain and snow, behind the figures and before them.

It belongs to the frame and not to the place: streaks and flakes are as large in every shot.
"""

from random import Random

from vivant.schema.vocabulary import TimeOfDay, Weather
from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle
from vivant.studio.drawing.settings.brush import flat, line

_RAIN: dict[TimeOfDay, RGB] = {
    "dawn": (236, 234, 244), "day": (236, 243, 248), "dusk": (206, 192, 216), "night": (142, 164, 212),
}  # fmt: skip
_SNOW: dict[TimeOfDay, RGB] = {
    "dawn": (255, 250, 250), "day": (255, 255, 255), "dusk": (240, 226, 232), "night": (206, 216, 244),
}  # fmt: skip
_SLANT = -0.2
"""How far rain drifts aside for each frame height it falls."""


def falling_behind(weather: Weather, time: TimeOfDay, aspect: float) -> list[Node]:
    """Over the backdrop, under the figures: much, small and pale."""
    if weather == "rain":
        colour = _RAIN[time]
        return [
            line(_streaks(aspect, 130, 0.03, 0.06, 3), colour, 0.0018, 120),
            line(_streaks(aspect, 70, 0.06, 0.11, 4), colour, 0.0026, 120),
        ]
    if weather == "snow":
        colour = _SNOW[time]
        return [
            flat(_flakes(aspect, 190, 0.0022, 0.0045, 5), colour, 220),
            flat(_flakes(aspect, 70, 0.0045, 0.0075, 6), colour, 235),
        ]
    return []


def falling_before(weather: Weather, time: TimeOfDay, aspect: float) -> list[Node]:
    """Over the figures: little, so that no face is lost."""
    if weather == "rain":
        return [line(_streaks(aspect, 34, 0.09, 0.15, 7), _RAIN[time], 0.0032, 130)]
    if weather == "snow":
        return [flat(_flakes(aspect, 30, 0.006, 0.0105, 8), _SNOW[time], 240)]
    return []


def _streaks(aspect: float, count: int, least: float, most: float, seed: int) -> Path:
    """Evenly strewn strokes; `count` for a square frame."""
    rng, path = Random(seed), Path()
    for i in range(round(count * aspect)):
        x = (aspect + 0.2) * ((i * 0.618034 + rng.uniform(-0.03, 0.03)) % 1.0)
        y, length = rng.uniform(-0.1, 1.0), rng.uniform(least, most)
        path.move(x, y).line(x + _SLANT * length, y + length)
    return path


def _flakes(aspect: float, count: int, least: float, most: float, seed: int) -> Path:
    rng, path = Random(seed), Path()
    for i in range(round(count * aspect)):
        x = aspect * ((i * 0.618034 + rng.uniform(-0.03, 0.03)) % 1.0)
        path.extend(circle(x, rng.uniform(-0.02, 1.02), rng.uniform(least, most)))
    return path
