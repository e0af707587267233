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
    "kitchen": Place("the kitchen", "in the kitchen", "to the kitchen"),
    "bedroom": Place("the bedroom", "in the bedroom", "to the bedroom"),
    "stable": Place("the stable", "in the stable", "to the stable"),
    "cave": Place("the cave", "in the cave", "to the cave"),
    "bakery": Place("the bakery", "in the bakery", "to the bakery"),
    "schoolroom": Place("the school", "in the schoolroom", "to the school"),
    "inn": Place("the inn", "at the inn", "to the inn"),
    "attic": Place("the attic", "in the attic", "up to the attic"),
    "theatre": Place("the theatre", "in the theatre", "to the theatre"),
    "observatory": Place("the observatory", "in the observatory", "up to the observatory"),
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
    "an iron stove": "close to the iron stove",
    "hanging pans": "below the hanging pans",
    "a kitchen table": "at the kitchen table",
    "a stone sink": "beside the stone sink",
    "a canopy bed": "at the foot of the canopy bed",
    "a round window": "in front of the round window",
    "a painted wardrobe": "beside the painted wardrobe",
    "shelves of toys": "under the shelves of toys",
    "wooden stalls": "in front of the wooden stalls",
    "a manger": "beside the manger",
    "saddles on pegs": "below the saddles",
    "a hay loft": "at the foot of the hay loft",
    "glowing crystals": "among the glowing crystals",
    "painted walls": "before the painted walls",
    "a trickling spring": "beside the trickling spring",
    "sleeping bats": "under the sleeping bats",
    "a brick oven": "near the brick oven",
    "racks of bread": "beside the racks of bread",
    "hanging pretzels": "under the hanging pretzels",
    "a table of cakes": "at the table of cakes",
    "a blackboard": "in front of the blackboard",
    "a map of islands": "below the map of islands",
    "rows of desks": "among the rows of desks",
    "a big abacus": "beside the big abacus",
    "stacked barrels": "in front of the stacked barrels",
    "a long table": "at the long table",
    "a wooden staircase": "at the foot of the wooden staircase",
    "a board of keys": "below the board of keys",
    "old trunks": "among the old trunks",
    "a tall mirror": "in front of the tall mirror",
    "a rocking horse": "beside the rocking horse",
    "cobwebs": "under the cobwebs",
    "a paper moon": "under the paper moon",
    "a painted castle": "before the painted castle",
    "wooden waves": "in front of the wooden waves",
    "a rail of costumes": "beside the rail of costumes",
    "a great telescope": "beside the great telescope",
    "star charts": "in front of the star charts",
    "a brass orrery": "under the brass orrery",
    "a case of scrolls": "beside the case of scrolls",
}
"""Details of places → where somebody is who is close to one."""


def spot_of(scene: Scene) -> str:
    """Where somebody is who is close to the last of the place's details, which stands in front."""
    return SPOTS[details_of(scene.setting, scene.detail)[-1]]
