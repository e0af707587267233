"""Times of day and weathers: what the sky looks like, and what its light does to every colour under it."""

import functools
from dataclasses import dataclass, replace
from typing import Final

from vivant.schema.vocabulary import TimeOfDay, Weather
from vivant.studio.drawing.displaylist import RGB

Multiplier = tuple[float, float, float]

_SNOW: Final[RGB] = (247, 249, 253)


@dataclass(frozen=True, slots=True)
class Tone:
    """What one light does to colours at one distance: called with a colour, it gives it back as seen.

    `side` is where the light comes from: -1 left, 1 right. `lamps` is how much windows and lamps
    shine, `snow` how much of it lies on what is open to the sky, both 0 to 1.
    """

    tint: Multiplier
    haze: RGB
    share: float
    side: int
    lamps: float
    snow: float = 0.0

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

    def snowed(self, colour: RGB, cover: float = 0.92) -> RGB:
        """The colour of what lies open to the sky, `cover` of it white when snow has fallen."""
        share = self.snow * cover
        r, g, b = (round(c + (w - c) * share) for c, w in zip(colour, _SNOW, strict=True))
        return r, g, b


@dataclass(frozen=True, slots=True)
class Light:
    """One time of day in one weather, outside or inside.

    `sky` runs from the zenith to the horizon. `haze` is what far things fade into, by `air` (0 to 1)
    at the horizon; the smaller `thickness` (1 in clear air), the nearer that begins. `figures`
    multiplies the colours of figures; `shadow` colours what they cast, `shade` (0 to 1) says how
    strongly, and `fall` how far aside and how far down per figure height. `sun` is how much of the sun
    or moon comes through, `snow` how much lies on the ground, both 0 to 1.
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
    shade: float
    fall: tuple[float, float]
    weather: Weather = "clear"
    sun: float = 1.0
    snow: float = 0.0
    thickness: float = 1.0

    def at(self, depth: float) -> Tone:
        """The tone at a distance: 0 is near, 1 the horizon."""
        share = self.air * depth**self.thickness if depth > 0 else 0.0
        return Tone(self.tint, self.haze, share, self.side, self.lamps, self.snow)


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
        0.75, (0.85, 0.1),
    ),
    "day": Light(
        "day", _SKIES["day"], (1.0, 1.0, 1.0), (216, 232, 222), 0.72, -1, 0.0,
        (1.0, 1.0, 1.0), (86, 92, 78),
        1.0, (0.34, 0.07),
    ),
    "dusk": Light(
        "dusk", _SKIES["dusk"], (0.8, 0.6, 0.6), (214, 124, 118), 0.62, 1, 0.8,
        (0.96, 0.83, 0.79), (66, 40, 70),
        0.9, (-0.85, 0.1),
    ),
    "night": Light(
        "night", _SKIES["night"], (0.42, 0.51, 0.69), (74, 97, 152), 0.7, 1, 1.0,
        (0.62, 0.68, 0.9), (12, 16, 44),
        0.6, (-0.45, 0.09),
    ),
}  # fmt: skip

_INDOORS: Final[dict[TimeOfDay, Light]] = {
    "dawn": Light(
        "dawn", _SKIES["dawn"], (0.95, 0.78, 0.84), (250, 206, 204), 0.36, 1, 0.25,
        (1.0, 0.95, 0.93), (96, 74, 88),
        0.6, (-0.3, 0.05),
    ),
    "day": Light(
        "day", _SKIES["day"], (1.0, 0.99, 0.96), (250, 244, 226), 0.25, 1, 0.0,
        (1.0, 1.0, 1.0), (96, 78, 62),
        0.7, (-0.24, 0.05),
    ),
    "dusk": Light(
        "dusk", _SKIES["dusk"], (0.9, 0.68, 0.54), (206, 120, 88), 0.2, 1, 0.8,
        (0.97, 0.85, 0.76), (62, 36, 40),
        0.7, (-0.3, 0.05),
    ),
    "night": Light(
        "night", _SKIES["night"], (0.56, 0.48, 0.52), (66, 58, 92), 0.3, 1, 1.0,
        (0.8, 0.74, 0.76), (28, 22, 42),
        0.7, (-0.2, 0.04),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Veil:
    """What a weather does to the light of an hour.

    `cover` is how much of the sky is overcast, `dim` how dark that is, `even` how much the sky is of
    one colour. `tint` and `figures` multiply those of the hour, inside `within` multiplies the tint
    instead. `lit` is by how much lamps are lit that would be out.
    """

    cover: float
    dim: float
    even: float
    tint: Multiplier
    within: Multiplier
    figures: Multiplier
    air: float
    thickness: float
    sun: float
    shade: float
    lit: float
    snow: float = 0.0


_OVERCAST: Final[dict[TimeOfDay, tuple[RGB, ...]]] = {
    "dawn": ((168, 168, 186), (194, 188, 202), (218, 206, 212), (232, 218, 216)),
    "day": ((158, 176, 190), (184, 198, 208), (208, 217, 222), (226, 230, 228)),
    "dusk": ((70, 72, 104), (98, 96, 128), (132, 122, 148), (172, 154, 166)),
    "night": ((15, 19, 42), (24, 32, 62), (38, 50, 86), (54, 68, 108)),
}
"""The skies behind which the sun is gone, from the zenith to the horizon."""

_BLUE_SHADE: Final[RGB] = (112, 130, 176)
"""What shadows on snow tend to."""

_VEILS: Final[dict[Weather, _Veil]] = {
    "cloudy": _Veil(
        0.62, 1.0, 0.0, (0.9, 0.91, 0.95), (0.88, 0.9, 0.92), (0.96, 0.97, 0.99), 0.08, 0.9, 0.3, 0.5, 0.0,
    ),
    "rain": _Veil(
        1.0, 0.86, 0.1, (0.74, 0.79, 0.87), (0.74, 0.78, 0.86), (0.9, 0.93, 0.98), 0.18, 0.7, 0.0, 0.3, 0.45,
    ),
    "snow": _Veil(
        0.95, 1.03, 0.3, (0.95, 0.97, 1.0), (0.97, 1.02, 1.12), (0.95, 0.97, 1.0), 0.12, 0.8, 0.15, 0.42, 0.3,
        snow=1.0,
    ),
    "fog": _Veil(
        1.0, 1.0, 0.78, (0.93, 0.94, 0.95), (0.88, 0.86, 0.79), (0.95, 0.96, 0.97), 0.4, 0.34, 0.12, 0.2, 0.3,
    ),
}  # fmt: skip
"""`air` is added to that of the hour; `shade` and `sun` are what is left of them."""


def outdoors(time: TimeOfDay, weather: Weather = "clear") -> Light:
    return _light(time, weather, within=False)


def indoors(time: TimeOfDay, weather: Weather = "clear") -> Light:
    """The light of a room: the weather stands in its windows, and dims or whitens what falls in."""
    return _light(time, weather, within=True)


@functools.cache
def _light(time: TimeOfDay, weather: Weather, *, within: bool) -> Light:
    clear = (_INDOORS if within else _OUTDOORS)[time]
    if weather == "clear":
        return clear
    veil = _VEILS[weather]
    return replace(
        clear,
        weather=weather,
        sky=_overcast(clear, veil),
        tint=_times(_greyed(clear.tint, veil.cover * 0.6), veil.within if within else veil.tint),
        haze=clear.haze if within else _between(clear.haze, _OVERCAST[time][-1], 0.8, veil.dim),
        air=clear.air if within else min(0.97, clear.air + veil.air),
        thickness=1.0 if within else veil.thickness,
        figures=_times(clear.figures, veil.figures),
        lamps=max(clear.lamps, veil.lit),
        shadow=_between(clear.shadow, _BLUE_SHADE, 0.0 if within else 0.6 * veil.snow, 1.0),
        shade=clear.shade * (0.5 + 0.5 * veil.shade if within else veil.shade),
        sun=veil.sun,
        snow=0.0 if within else veil.snow,
    )


def _overcast(clear: Light, veil: _Veil) -> tuple[RGB, ...]:
    grey = _OVERCAST[clear.time]
    return tuple(
        _between(colour, _between(own, grey[-1], veil.even, 1.0), veil.cover, veil.dim)
        for colour, own in zip(clear.sky, grey, strict=True)
    )


def _between(one: RGB, other: RGB, share: float, dim: float) -> RGB:
    r, g, b = (min(255, round((a + (z - a) * share) * dim)) for a, z in zip(one, other, strict=True))
    return r, g, b


def _greyed(colour: Multiplier, share: float) -> Multiplier:
    mean = sum(colour) / 3
    r, g, b = (c + (mean - c) * share for c in colour)
    return r, g, b


def _times(one: Multiplier, other: Multiplier) -> Multiplier:
    return one[0] * other[0], one[1] * other[1], one[2] * other[2]
