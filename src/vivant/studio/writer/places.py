"""The places of the stories in words: how one says that something happens there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.story import Scene
from vivant.studio.features import details_of


@dataclass(frozen=True, slots=True)
class Place:
    """`noun` "the forest", `at` "in the forest", `to` "into the forest"."""

    noun: str
    at: str
    to: str


PLACES: Final[Mapping[str, Place]] = {
    "forest": Place("the forest", "in the forest", "into the forest"),
    "meadow": Place("the meadow", "in the meadow", "out to the meadow"),
    "farmyard": Place("the farm", "in the farmyard", "to the farmyard"),
    "riverbank": Place("the river", "on the riverbank", "down to the river"),
    "village_street": Place("the village", "in the village street", "to the village"),
    "market": Place("the market", "at the market", "to the market"),
    "cottage": Place("the cottage", "in the cottage", "to the cottage"),
    "workshop": Place("the workshop", "in the workshop", "to the workshop"),
    "library": Place("the library", "in the library", "to the library"),
    "castle_hall": Place("the castle", "in the castle hall", "to the castle"),
    "mountain_path": Place("the mountain", "on the mountain path", "up the mountain path"),
    "seashore": Place("the seashore", "on the seashore", "down to the sea"),
}

SPOTS: Final[Mapping[str, str]] = {
    "mushrooms": "among the mushrooms",
    "a mossy log": "beside the mossy log",
    "blue flowers": "among the blue flowers",
    "a hollow tree": "beside the hollow tree",
    "poppies": "among the poppies",
    "a wooden fence": "by the wooden fence",
    "a haystack": "beside the haystack",
    "a lone oak": "under the lone oak",
    "a red barn": "outside the red barn",
    "a stone well": "by the stone well",
    "a cart": "beside the old cart",
    "beehives": "near the beehives",
    "reeds": "beside the reeds",
    "stepping stones": "by the stepping stones",
    "a small bridge": "by the small bridge",
    "a rowing boat": "beside the rowing boat",
    "a lamp post": "under the lamp post",
    "flower boxes": "below the flower boxes",
    "a fountain": "beside the fountain",
    "a notice board": "in front of the notice board",
    "striped awnings": "under the striped awnings",
    "fruit crates": "among the fruit crates",
    "hanging cloths": "between the hanging cloths",
    "a cheese stall": "in front of the cheese stall",
    "a fireplace": "near the fireplace",
    "a big window": "by the big window",
    "a dresser with plates": "beside the dresser",
    "a bed with a quilt": "next to the bed with the quilt",
    "a tool wall": "in front of the tool wall",
    "a workbench": "at the workbench",
    "a forge": "near the warm forge",
    "shelves of jars": "below the shelves of jars",
    "tall bookshelves": "between the tall bookshelves",
    "a globe": "beside the globe",
    "an arched window": "under the arched window",
    "a reading desk": "at the reading desk",
    "banners": "beneath the banners",
    "a throne": "before the throne",
    "stained glass": "in the light of the stained glass",
    "candle stands": "between the candle stands",
    "a cave mouth": "at the mouth of the cave",
    "pine trees": "among the pine trees",
    "a signpost": "at the signpost",
    "an eagle nest": "below the eagle nest",
    "a lighthouse": "near the lighthouse",
    "a beached boat": "beside the beached boat",
    "tall rocks": "between the tall rocks",
    "shells": "among the shells",
}
"""Details of places → where somebody is who is close to one."""


def spot_of(scene: Scene) -> str:
    """Where somebody is who is close to the last of the place's details, which stands in front."""
    return SPOTS[details_of(scene.setting, scene.detail)[-1]]
