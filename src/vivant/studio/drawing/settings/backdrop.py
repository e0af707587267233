"""Backdrops: the place, its telling detail and the time of day, without anybody in it."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.vocabulary import TimeOfDay
from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.settings import (
    castle_hall,
    cornfield,
    cottage,
    country_road,
    farmyard,
    forest,
    garden,
    harbour,
    library,
    market,
    meadow,
    mountain_path,
    orchard,
    pasture,
    pond,
    riverbank,
    rooftops,
    ruins,
    seashore,
    village_street,
    vineyard,
    waterfall,
    workshop,
)
from vivant.studio.drawing.settings.light import Light, Multiplier, indoors, outdoors
from vivant.studio.features import SETTINGS

GROUND: Final = 0.86
"""The y at which the feet of figures in the front row stand, in frame heights."""

_FALLBACK: Final = "meadow"


@dataclass(frozen=True, slots=True)
class Backdrop:
    """Nodes in frame heights, opaque over the frame and 0.15 beyond each edge.

    `light` multiplies the colours of figures in it (day is 1, 1, 1); `shadow` is the colour of
    shadows on its ground.
    """

    nodes: tuple[Node, ...]
    light: Multiplier
    shadow: RGB


@dataclass(frozen=True, slots=True)
class Place:
    """How one setting is drawn: from the frame's width, the light and the detail."""

    draw: Callable[[float, Light, str], list[Node]]
    light: Callable[[TimeOfDay], Light]


PLACES: Final[Mapping[str, Place]] = {
    "forest": Place(forest.draw, outdoors),
    "meadow": Place(meadow.draw, outdoors),
    "farmyard": Place(farmyard.draw, outdoors),
    "riverbank": Place(riverbank.draw, outdoors),
    "village_street": Place(village_street.draw, outdoors),
    "market": Place(market.draw, outdoors),
    "cottage": Place(cottage.draw, indoors),
    "workshop": Place(workshop.draw, indoors),
    "library": Place(library.draw, indoors),
    "castle_hall": Place(castle_hall.draw, indoors),
    "mountain_path": Place(mountain_path.draw, outdoors),
    "seashore": Place(seashore.draw, outdoors),
    "vineyard": Place(vineyard.draw, outdoors),
    "cornfield": Place(cornfield.draw, outdoors),
    "orchard": Place(orchard.draw, outdoors),
    "garden": Place(garden.draw, outdoors),
    "harbour": Place(harbour.draw, outdoors),
    "pond": Place(pond.draw, outdoors),
    "country_road": Place(country_road.draw, outdoors),
    "pasture": Place(pasture.draw, outdoors),
    "waterfall": Place(waterfall.draw, outdoors),
    "ruins": Place(ruins.draw, outdoors),
    "rooftops": Place(rooftops.draw, outdoors),
}


@functools.lru_cache(maxsize=16)
def draw_backdrop(setting: str, detail: str, time: TimeOfDay, aspect: float) -> Backdrop:
    """The backdrop of a frame `aspect` wide and 1 high; the same arguments give the same nodes.

    An unknown setting is drawn as a meadow, an unknown detail as the setting's first one.
    """
    name = setting if setting in PLACES else _FALLBACK
    details = SETTINGS[name]
    place = PLACES[name]
    light = place.light(time)
    nodes = place.draw(aspect, light, detail if detail in details else details[0])
    return Backdrop(tuple(nodes), light.figures, light.shadow)
