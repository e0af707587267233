"""Nouns of places and what the studio paints for them, and words for the time of day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.vocabulary import TimeOfDay
from vivant.studio.writer.reading.wordlist import words_of


@dataclass(frozen=True, slots=True)
class Place:
    """A setting of the studio and the detail that fits; an empty detail leaves the choice open.

    The place with most `weight` wins a passage.
    """

    setting: str
    detail: str
    weight: int


_ROWS: Final[tuple[tuple[str, str, str, int], ...]] = (
    # words, setting, detail, weight
    ("well", "farmyard", "a stone well", 5),
    ("farm barn farmyard yard barnyard henhouse sty dunghill", "farmyard", "a red barn", 5),
    ("cart wagon waggon", "farmyard", "a cart", 3),
    ("hive hives", "farmyard", "beehives", 4),
    ("plowlands ploughlands furrow furrows", "farmyard", "", 4),
    ("stable stables byre", "stable", "", 5),
    ("stall", "stable", "wooden stalls", 3),
    ("manger", "stable", "a manger", 5),
    ("hayloft", "stable", "a hay loft", 5),
    ("den cave cavern lair grotto", "cave", "", 5),
    ("mountain mountains hill cliff ridge ravine summit", "mountain_path", "pine trees", 5),
    ("path", "mountain_path", "a signpost", 3),
    ("road highway highroad crossroads lane wayside roadside", "country_road", "", 4),
    ("milestone", "country_road", "a milestone", 4),
    ("journey travelling traveling", "country_road", "a milestone", 2),
    ("pool lake pond marsh swamp", "pond", "water lilies", 5),
    ("jetty", "pond", "a wooden jetty", 4),
    ("willow", "pond", "a weeping willow", 3),
    ("waterfall waterfalls cascade", "waterfall", "", 5),
    ("torrent", "waterfall", "mossy boulders", 4),
    ("river stream brook bank ford riverbank riverside", "riverbank", "stepping stones", 5),
    ("water", "riverbank", "reeds", 2),
    ("bridge", "riverbank", "a small bridge", 5),
    ("sea ocean", "seashore", "", 3),
    ("seashore shore beach coast", "seashore", "tall rocks", 5),
    ("harbour harbor port quay wharf dock", "harbour", "", 5),
    ("ship", "harbour", "a tall ship", 4),
    ("lighthouse", "seashore", "a lighthouse", 5),
    ("house home cottage hut cabin porch parlour parlor room", "cottage", "", 5),
    ("table cupboard dishes dinner supper", "cottage", "a dresser with plates", 3),
    ("hearth fireplace fireside", "cottage", "a fireplace", 5),
    ("bed", "cottage", "a bed with a quilt", 4),
    ("pitcher dish pot jug", "cottage", "a dresser with plates", 2),
    ("window", "cottage", "a big window", 3),
    ("door", "cottage", "a big window", 2),
    ("forest wood woods grove thicket jungle", "forest", "", 5),
    ("log", "forest", "a mossy log", 1),
    ("tree trees branch branches oak", "forest", "a hollow tree", 2),
    ("vineyard vineyards vines", "vineyard", "a grape trellis", 5),
    ("vine grapes trellis arbour arbor", "vineyard", "a grape trellis", 4),
    ("cornfield cornfields corn wheat barley", "cornfield", "", 4),
    ("windmill", "cornfield", "a windmill", 5),
    ("scarecrow", "cornfield", "a scarecrow", 4),
    ("sheaf sheaves harvest", "cornfield", "corn sheaves", 4),
    ("orchard orchards", "orchard", "", 5),
    ("garden gardens", "garden", "", 4),
    ("greenhouse", "garden", "a greenhouse", 5),
    ("pasture pastures flock", "pasture", "grazing sheep", 4),
    ("sheep", "pasture", "grazing sheep", 2),
    ("hillside hillsides downs", "pasture", "a thorn tree", 4),
    ("trough", "pasture", "a water trough", 3),
    ("ruin ruins", "ruins", "", 5),
    ("tower", "ruins", "a broken tower", 4),
    ("roof roofs rooftop rooftops housetop housetops", "rooftops", "", 4),
    ("field fields meadow plain grass", "meadow", "", 4),
    ("haystack hay straw", "meadow", "a haystack", 2),
    ("fold sheepfold", "pasture", "a shepherd's hut", 5),
    ("hedge fence", "meadow", "a wooden fence", 4),
    ("wall ground", "meadow", "a wooden fence", 1),
    ("pit", "forest", "a hollow tree", 3),
    ("village town street city bus pavement sidewalk playground", "village_street", "", 5),
    ("signboard", "village_street", "a notice board", 5),
    ("fountain", "village_street", "a fountain", 5),
    ("market fair", "market", "", 5),
    ("shop", "market", "striped awnings", 4),
    ("workshop mill smithy forge", "workshop", "", 5),
    ("library", "library", "", 5),
    ("kitchen scullery pantry larder", "kitchen", "", 5),
    ("stove", "kitchen", "an iron stove", 3),
    ("sink", "kitchen", "a stone sink", 3),
    ("bedroom bedchamber nursery", "bedroom", "", 5),
    ("chamber", "bedroom", "a canopy bed", 4),
    ("wardrobe", "bedroom", "a painted wardrobe", 4),
    ("bakery bakehouse", "bakery", "", 5),
    ("oven", "bakery", "a brick oven", 2),
    ("school schoolroom schoolhouse classroom", "schoolroom", "", 5),
    ("blackboard", "schoolroom", "a blackboard", 5),
    ("inn tavern alehouse", "inn", "", 5),
    ("attic garret loft", "attic", "", 5),
    ("theatre theater playhouse", "theatre", "", 5),
    ("stage", "theatre", "", 3),
    ("observatory", "observatory", "", 5),
    ("telescope", "observatory", "a great telescope", 4),
    ("palace castle court throne temple", "castle_hall", "", 5),
    ("hall", "castle_hall", "", 3),
)  # fmt: skip

PLACES: Final[Mapping[str, Place]] = {
    word: Place(setting, detail, weight)
    for words, setting, detail, weight in reversed(_ROWS)
    for word in words.split()
}

THRESHOLDS: Final[Mapping[str, Place]] = {"cave": Place("mountain_path", "a cave mouth", 5)}
"""Setting → where somebody is who is only at its entrance."""

ENTRANCES: Final[frozenset[str]] = words_of("outside mouth entrance front before past")
"""Words that stop at the entrance of a place: "outside the den", "the mouth of the cave"."""

AT: Final[frozenset[str]] = words_of(
    """in into to at on upon onto by near through across along over under inside within towards toward
    beside up down around behind beyond among between reached entered searched explored visited ascend descended crossed left outside of"""
)
"""Words after which a place is where things happen; "of" counts for parts: "the mouth of the well"."""

PARTS_OF_PLACES: Final[frozenset[str]] = words_of(
    """mouth edge top bottom middle side depths path foot end bank banks shore gates door porch midst front
    outside entrance bunch bunches cluster clusters"""
)

TIMES: Final[Mapping[str, TimeOfDay]] = {
    "night": "night", "midnight": "night", "nighttime": "night", "dark": "night", "moon": "night",
    "stars": "night", "evening": "dusk", "dusk": "dusk", "sunset": "dusk", "twilight": "dusk",
    "nightfall": "dusk", "bedtime": "night", "suppertime": "dusk", "morning": "dawn", "dawn": "dawn", "sunrise": "dawn", "daybreak": "dawn",
    "noon": "day", "midday": "day", "afternoon": "day", "day": "day",
}  # fmt: skip
"""Word → time of day, where it says when something happens."""

DARK: Final[frozenset[str]] = words_of("was is grew got growing getting still after became")
"""Words after which "dark" says that it is night."""

COMES: Final[frozenset[str]] = words_of("fell came broke dawned")
"""Words after a time of day that say that it begins."""

WHEN: Final[frozenset[str]] = words_of("in at one that next every during by the this until till some")
"""Words that stand before a time of day."""

HOMES: Final[Mapping[str, tuple[str, str]]] = {
    "frog": ("pond", "water lilies"), "fish": ("riverbank", "reeds"), "duck": ("pond", "a duck house"),
    "swan": ("pond", "a weeping willow"), "stork": ("riverbank", "stepping stones"),
    "snake": ("meadow", "poppies"), "ant": ("meadow", "poppies"), "grasshopper": ("meadow", "poppies"),
    "cock": ("farmyard", "a red barn"), "donkey": ("farmyard", "a cart"), "ox": ("farmyard", "a cart"),
    "sheep": ("pasture", "a thorn tree"), "goat": ("meadow", "a lone oak"), "dog": ("farmyard", "a red barn"),
    "cat": ("farmyard", "a red barn"), "pigeon": ("village_street", "flower boxes"),
    "deer": ("forest", "blue flowers"), "fox": ("forest", "a mossy log"), "wolf": ("forest", "a hollow tree"),
    "bear": ("forest", "a mossy log"), "lion": ("mountain_path", "pine trees"), "crow": ("meadow", "a lone oak"),
    "horse": ("farmyard", "a red barn"), "pig": ("farmyard", "a red barn"), "monkey": ("forest", "a hollow tree"),
    "mole": ("meadow", "poppies"), "squirrel": ("forest", "a hollow tree"), "hedgehog": ("forest", "mushrooms"),
    "eagle": ("mountain_path", "an eagle nest"), "peacock": ("castle_hall", "banners"),
    "owl": ("forest", "a hollow tree"), "mouse": ("meadow", "poppies"), "rabbit": ("meadow", "poppies"),
    "tortoise": ("meadow", "poppies"), "lizard": ("meadow", "poppies"),
    "boy": ("cottage", "a dresser with plates"), "girl": ("cottage", "a dresser with plates"),
    "box robot": ("workshop", "a workbench"), "dragon": ("cave", "glowing crystals"),
    "troll": ("riverbank", "a small bridge"), "fairy": ("forest", "mushrooms"),
    "unicorn": ("forest", "blue flowers"), "gryphon": ("mountain_path", "an eagle nest"),
}  # fmt: skip
"""Where a species is at home, for texts that do not say where they play."""

WORKPLACES: Final[Mapping[str, tuple[str, str]]] = {
    "farmer": ("farmyard", "a cart"), "sailor": ("harbour", "a tall ship"),
    "shepherd": ("pasture", "a shepherd's hut"), "carpenter": ("forest", "a mossy log"),
    "ruler": ("castle_hall", "a throne"), "smith": ("workshop", "a forge"),
    "ranger": ("forest", "a hollow tree"), "gardener": ("garden", "bean poles"),
    "mapmaker": ("mountain_path", "a signpost"), "baker": ("bakery", "a brick oven"),
    "teacher": ("schoolroom", "a blackboard"), "astronomer": ("observatory", "a great telescope"),
    "dancer": ("theatre", "a paper moon"),
}  # fmt: skip
"""The same for people, by profession."""
