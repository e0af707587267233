"""Backdrops: the place, its telling detail and the time of day, without anybody in it."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.vocabulary import TimeOfDay, Weather
from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.settings import (
    attic,
    bakery,
    bedroom,
    castle_hall,
    cave,
    cornfield,
    cottage,
    country_road,
    farmyard,
    forest,
    garden,
    harbour,
    inn,
    kitchen,
    library,
    market,
    meadow,
    mountain_path,
    observatory,
    orchard,
    pasture,
    pond,
    riverbank,
    rooftops,
    ruins,
    schoolroom,
    seashore,
    stable,
    theatre,
    village_street,
    vineyard,
    waterfall,
    workshop,
)
from vivant.studio.drawing.settings.light import Light, Multiplier, indoors, outdoors
from vivant.studio.drawing.settings.wet_ground import wet_ground
from vivant.studio.features import SETTINGS, details_of

GROUND: Final = 0.86
"""The y at which the feet of figures in the front row stand, in frame heights."""

_FALLBACK: Final = "meadow"
_NEAR: Final = 0.08
"""How far off details stand, 1 being the horizon."""


@dataclass(frozen=True, slots=True)
class Backdrop:
    """Nodes in frame heights, opaque over the frame and 0.15 beyond each edge.

    `light` multiplies the colours of figures in it (a clear day is 1, 1, 1); `shadow` is the colour of
    shadows on its ground, `shade` their strength (0 to 1), and `fall` how far aside and how far down
    they reach per figure height.
    """

    nodes: tuple[Node, ...]
    light: Multiplier
    shadow: RGB
    shade: float
    fall: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """How one setting is drawn: from the frame's width, the light and the detail.

    `details` draws one detail alone, from the frame's width and the tone near by; inside, the light.
    """

    draw: Callable[[float, Light, str], list[Node]]
    details: Mapping[str, Callable[..., list[Node]]]
    light: Callable[[TimeOfDay, Weather], Light]


PLACES: Final[Mapping[str, Place]] = {
    "forest": Place(forest.draw, forest.DETAILS, outdoors),
    "meadow": Place(meadow.draw, meadow.DETAILS, outdoors),
    "farmyard": Place(farmyard.draw, farmyard.DETAILS, outdoors),
    "riverbank": Place(riverbank.draw, riverbank.DETAILS, outdoors),
    "village_street": Place(village_street.draw, village_street.DETAILS, outdoors),
    "market": Place(market.draw, market.DETAILS, outdoors),
    "cottage": Place(cottage.draw, cottage.DETAILS, indoors),
    "workshop": Place(workshop.draw, workshop.DETAILS, indoors),
    "library": Place(library.draw, library.DETAILS, indoors),
    "castle_hall": Place(castle_hall.draw, castle_hall.DETAILS, indoors),
    "mountain_path": Place(mountain_path.draw, mountain_path.DETAILS, outdoors),
    "seashore": Place(seashore.draw, seashore.DETAILS, outdoors),
    "vineyard": Place(vineyard.draw, vineyard.DETAILS, outdoors),
    "cornfield": Place(cornfield.draw, cornfield.DETAILS, outdoors),
    "orchard": Place(orchard.draw, orchard.DETAILS, outdoors),
    "garden": Place(garden.draw, garden.DETAILS, outdoors),
    "harbour": Place(harbour.draw, harbour.DETAILS, outdoors),
    "pond": Place(pond.draw, pond.DETAILS, outdoors),
    "country_road": Place(country_road.draw, country_road.DETAILS, outdoors),
    "pasture": Place(pasture.draw, pasture.DETAILS, outdoors),
    "waterfall": Place(waterfall.draw, waterfall.DETAILS, outdoors),
    "ruins": Place(ruins.draw, ruins.DETAILS, outdoors),
    "rooftops": Place(rooftops.draw, rooftops.DETAILS, outdoors),
    "kitchen": Place(kitchen.draw, kitchen.DETAILS, indoors),
    "bedroom": Place(bedroom.draw, bedroom.DETAILS, indoors),
    "stable": Place(stable.draw, stable.DETAILS, indoors),
    "cave": Place(cave.draw, cave.DETAILS, indoors),
    "bakery": Place(bakery.draw, bakery.DETAILS, indoors),
    "schoolroom": Place(schoolroom.draw, schoolroom.DETAILS, indoors),
    "inn": Place(inn.draw, inn.DETAILS, indoors),
    "attic": Place(attic.draw, attic.DETAILS, indoors),
    "theatre": Place(theatre.draw, theatre.DETAILS, indoors),
    "observatory": Place(observatory.draw, observatory.DETAILS, indoors),
}


def is_outside(setting: str) -> bool:
    """Whether what falls from the sky falls there."""
    return PLACES.get(setting, PLACES[_FALLBACK]).light is outdoors


@functools.lru_cache(maxsize=16)
def draw_backdrop(
    setting: str, detail: str, time: TimeOfDay, aspect: float, weather: Weather = "clear"
) -> Backdrop:
    """The backdrop of a frame `aspect` wide and 1 high; the same arguments give the same nodes.

    An unknown setting is drawn as a meadow, an unknown detail as the setting's first one.
    """
    name = setting if setting in PLACES else _FALLBACK
    first, *more = details_of(name, detail) or SETTINGS[name]
    place = PLACES[name]
    light = place.light(time, weather)
    nodes = place.draw(aspect, light, first)
    for second in more if details_of(name, detail) else ():
        nodes += place.details[second](aspect, light.at(_NEAR) if place.light is outdoors else light)
    if place.light is outdoors:
        nodes += wet_ground(aspect, light)
    return Backdrop(tuple(nodes), light.figures, light.shadow, light.shade, light.fall)
