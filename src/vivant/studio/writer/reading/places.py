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
    ("farm barn stable stall farmyard yard barnyard henhouse sty dunghill", "farmyard", "a red barn", 5),
    ("cart wagon waggon", "farmyard", "a cart", 3),
    ("hive hives", "farmyard", "beehives", 4),
    ("plowlands ploughlands furrow furrows", "farmyard", "", 4),
    ("den cave cavern lair", "mountain_path", "a cave mouth", 5),
    ("mountain mountains hill cliff ridge ravine summit", "mountain_path", "pine trees", 5),
    ("path road highway crossroads", "mountain_path", "a signpost", 3),
    ("journey travelling traveling", "mountain_path", "a signpost", 2),
    ("pool lake pond marsh swamp", "riverbank", "reeds", 5),
    ("river stream brook bank ford riverbank riverside", "riverbank", "stepping stones", 5),
    ("water", "riverbank", "reeds", 2),
    ("bridge", "riverbank", "a small bridge", 5),
    ("sea ocean", "seashore", "", 3),
    ("seashore shore beach coast", "seashore", "tall rocks", 5),
    ("harbour harbor ship", "seashore", "a beached boat", 4),
    ("lighthouse", "seashore", "a lighthouse", 5),
    ("house home cottage kitchen hut cabin porch bedroom parlour parlor room", "cottage", "", 5),
    ("table cupboard dishes dinner supper", "cottage", "a dresser with plates", 3),
    ("hearth fireplace fireside", "cottage", "a fireplace", 5),
    ("bed", "cottage", "a bed with a quilt", 4),
    ("pitcher dish pot jug", "cottage", "a dresser with plates", 2),
    ("window", "cottage", "a big window", 3),
    ("door", "cottage", "a big window", 2),
    ("forest wood woods grove thicket jungle", "forest", "", 5),
    ("log", "forest", "a mossy log", 1),
    ("tree trees branch branches oak", "forest", "a hollow tree", 2),
    ("field fields meadow plain grass pasture", "meadow", "", 4),
    ("haystack hay straw", "meadow", "a haystack", 2),
    ("fold sheepfold", "meadow", "a wooden fence", 5),
    ("lane hedge fence wayside roadside", "meadow", "a wooden fence", 4),
    ("wall garden ground", "meadow", "a wooden fence", 1),
    ("pit", "forest", "a hollow tree", 3),
    ("village town street city bus pavement sidewalk playground", "village_street", "", 5),
    ("signboard", "village_street", "a notice board", 5),
    ("fountain", "village_street", "a fountain", 5),
    ("market fair stall", "market", "", 5),
    ("shop", "market", "striped awnings", 4),
    ("workshop mill smithy forge", "workshop", "", 5),
    ("school library", "library", "", 5),
    ("palace castle court throne temple", "castle_hall", "", 5),
    ("hall", "castle_hall", "", 3),
)  # fmt: skip

PLACES: Final[Mapping[str, Place]] = {
    word: Place(setting, detail, weight)
    for words, setting, detail, weight in reversed(_ROWS)
    for word in words.split()
}

AT: Final[frozenset[str]] = words_of(
    """in into to at on upon onto by near through across along over under inside within towards toward
    beside up down around behind beyond among between reached entered searched explored visited ascend descended crossed left outside of"""
)
"""Words after which a place is where things happen; "of" counts for parts: "the mouth of the well"."""

PARTS_OF_PLACES: Final[frozenset[str]] = words_of(
    """mouth edge top bottom middle side depths path foot end bank banks shore gates door porch midst front"""
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
    "frog": ("riverbank", "reeds"), "fish": ("riverbank", "reeds"), "duck": ("riverbank", "reeds"),
    "swan": ("riverbank", "reeds"), "stork": ("riverbank", "stepping stones"),
    "snake": ("meadow", "poppies"), "ant": ("meadow", "poppies"), "grasshopper": ("meadow", "poppies"),
    "cock": ("farmyard", "a red barn"), "donkey": ("farmyard", "a cart"), "ox": ("farmyard", "a cart"),
    "sheep": ("meadow", "a wooden fence"), "goat": ("meadow", "a lone oak"), "dog": ("farmyard", "a red barn"),
    "cat": ("farmyard", "a red barn"), "pigeon": ("village_street", "flower boxes"),
    "deer": ("forest", "blue flowers"), "fox": ("forest", "a mossy log"), "wolf": ("forest", "a hollow tree"),
    "bear": ("forest", "a mossy log"), "lion": ("mountain_path", "pine trees"), "crow": ("meadow", "a lone oak"),
    "owl": ("forest", "a hollow tree"), "mouse": ("meadow", "poppies"), "rabbit": ("meadow", "poppies"),
    "tortoise": ("meadow", "poppies"), "lizard": ("meadow", "poppies"),
    "boy": ("cottage", "a dresser with plates"), "girl": ("cottage", "a dresser with plates"),
    "box robot": ("workshop", "a workbench"), "dragon": ("mountain_path", "a cave mouth"),
    "troll": ("riverbank", "a small bridge"), "fairy": ("forest", "mushrooms"),
    "unicorn": ("forest", "blue flowers"), "gryphon": ("mountain_path", "an eagle nest"),
}  # fmt: skip
"""Where a species is at home, for texts that do not say where they play."""

WORKPLACES: Final[Mapping[str, tuple[str, str]]] = {
    "farmer": ("farmyard", "a cart"), "sailor": ("seashore", "a beached boat"),
    "shepherd": ("meadow", "a wooden fence"), "carpenter": ("forest", "a mossy log"),
    "ruler": ("castle_hall", "a throne"), "smith": ("workshop", "a forge"),
    "ranger": ("forest", "a hollow tree"), "gardener": ("meadow", "a wooden fence"),
    "mapmaker": ("mountain_path", "a signpost"), "baker": ("market", "a cheese stall"),
}  # fmt: skip
"""The same for people, by profession."""
