"""Times of day: what the sky looks like, and what its light does to every colour under it."""

from dataclasses import dataclass, replace
from typing import Final

from vivant.schema.vocabulary import TimeOfDay
from vivant.studio.drawing.displaylist import RGB

Multiplier = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Tone:
    """What one light does to colours at one distance: called with a colour, it gives it back as seen.

    `side` is where the light comes from: -1 left, 1 right. `lamps` is how much windows and lamps
    shine, 0 to 1.
    """

    tint: Multiplier
    haze: RGB
    share: float
    side: int
    lamps: float

    def __call__(self, colour: RGB, factor: float = 1.0) -> RGB:
        """The colour as seen; `factor` first makes it darker (below 1) or lighter (above 1)."""
        r, g, b = (c * factor if factor <= 1 else c + (255 - c) * (factor - 1) for c in colour)
        (tr, tg, tb), (hr, hg, hb), s = self.tint, self.haze, self.share
        return (
            min(255, int(r * tr * (1 - s) + hr * s + 0.5)),
            min(255, int(g * tg * (1 - s) + hg * s + 0.5)),
            min(255, int(b * tb * (1 - s) + hb * s + 0.5)),
        )

    def shaded(self) -> "Tone":
        """The same tone in the shade of something near."""
        r, g, b = self.tint
        return replace(self, tint=(r * 0.78, g * 0.78, b * 0.8))


@dataclass(frozen=True, slots=True)
class Light:
    """One time of day, outside or inside.

    `sky` runs from the zenith to the horizon. `haze` is what far things fade into, by `air` (0 to 1)
    at the horizon. `figures` multiplies the colours of figures; `shadow` colours what they cast.
    """

    time: TimeOfDay
    sky: tuple[RGB, ...]
    tint: Multiplier
    haze: RGB
    air: float
    side: int
    lamps: float
    figures: Multiplier
    shadow: RGB

    def at(self, depth: float) -> Tone:
        """The tone at a distance: 0 is near, 1 the horizon."""
        return Tone(self.tint, self.haze, self.air * depth, self.side, self.lamps)


_SKIES: Final[dict[TimeOfDay, tuple[RGB, ...]]] = {
    "dawn": ((172, 178, 218), (222, 192, 214), (250, 206, 188), (255, 230, 186)),
    "day": ((126, 190, 222), (166, 212, 228), (208, 230, 226), (244, 242, 220)),
    "dusk": ((74, 70, 128), (142, 92, 140), (226, 126, 108), (250, 190, 112)),
    "night": ((18, 24, 58), (30, 42, 88), (50, 68, 124), (82, 102, 154)),
}

_OUTDOORS: Final[dict[TimeOfDay, Light]] = {
    "dawn": Light(
        "dawn", _SKIES["dawn"], (1.0, 0.88, 0.9), (252, 216, 202), 0.9, -1, 0.35,
        (1.0, 0.95, 0.94), (118, 96, 122),
    ),
    "day": Light(
        "day", _SKIES["day"], (1.0, 1.0, 1.0), (216, 232, 222), 0.72, -1, 0.0,
        (1.0, 1.0, 1.0), (86, 92, 78),
    ),
    "dusk": Light(
        "dusk", _SKIES["dusk"], (0.8, 0.6, 0.6), (214, 124, 118), 0.62, 1, 0.8,
        (0.96, 0.83, 0.79), (66, 40, 70),
    ),
    "night": Light(
        "night", _SKIES["night"], (0.42, 0.51, 0.69), (74, 97, 152), 0.7, 1, 1.0,
        (0.62, 0.68, 0.9), (12, 16, 44),
    ),
}  # fmt: skip

_INDOORS: Final[dict[TimeOfDay, Light]] = {
    "dawn": Light(
        "dawn", _SKIES["dawn"], (0.95, 0.78, 0.84), (250, 206, 204), 0.36, -1, 0.25,
        (1.0, 0.95, 0.93), (96, 74, 88),
    ),
    "day": Light(
        "day", _SKIES["day"], (1.0, 0.99, 0.96), (250, 244, 226), 0.25, -1, 0.0,
        (1.0, 1.0, 1.0), (96, 78, 62),
    ),
    "dusk": Light(
        "dusk", _SKIES["dusk"], (0.9, 0.68, 0.54), (206, 120, 88), 0.2, 1, 0.8,
        (0.97, 0.85, 0.76), (62, 36, 40),
    ),
    "night": Light(
        "night", _SKIES["night"], (0.56, 0.48, 0.52), (66, 58, 92), 0.3, 1, 1.0,
        (0.8, 0.74, 0.76), (28, 22, 42),
    ),
}  # fmt: skip


def outdoors(time: TimeOfDay) -> Light:
    return _OUTDOORS[time]


def indoors(time: TimeOfDay) -> Light:
    return _INDOORS[time]
