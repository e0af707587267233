"""What the studio can draw on a character: species, and for each part the kinds it knows.

A description can only tell apart what stands here, so writer, painter and inspector share it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.vocabulary import ProfessionCategory, SubjectType

HUMAN: Final[frozenset[SubjectType]] = frozenset({"child", "adult", "elder"})

SPECIES: Final[Mapping[SubjectType, tuple[str, ...]]] = {
    "child": ("girl", "boy"),
    "adult": ("woman", "man"),
    "elder": ("old woman", "old man"),
    "mammal": (
        "fox", "bear", "rabbit", "wolf", "lion", "mouse", "goat", "ox", "donkey", "cat", "dog",
        "deer", "sheep", "horse", "pig", "monkey", "mole", "squirrel", "hedgehog",
    ),
    "bird": ("crow", "stork", "cock", "owl", "duck", "swan", "pigeon", "eagle", "peacock"),
    "scaled": ("frog", "tortoise", "snake", "lizard", "fish", "ant", "grasshopper"),
    "robot": ("box robot", "round robot", "tin robot", "screen robot", "kettle robot"),
    "mythical": ("dragon", "unicorn", "troll", "fairy", "gryphon"),
}  # fmt: skip

COAT: Final[Mapping[SubjectType, str]] = {
    "child": "skin", "adult": "skin", "elder": "skin", "mammal": "fur", "bird": "plumage",
    "scaled": "scales", "robot": "plating", "mythical": "hide",
}  # fmt: skip
"""What covers the body, as the kind of the feature `coat`. Non-humans have a second colour for
muzzle, face mask and belly, as the feature `belly`."""

KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "hair": (
        "short hair", "bob", "long hair", "curly hair", "ponytail", "bun", "braids", "spiky hair",
        "twin buns", "side braid",
    ),
    "beard": ("full beard", "moustache", "goatee", "sideburns", "forked beard"),
    "eyes": ("eyes",),
    "crest": ("tuft", "mane", "antenna", "twin antennae", "crest", "curled horns", "long horn"),
    "top": ("shirt", "tunic", "jumper", "jacket", "waistcoat", "dress", "robe", "overalls"),
    "bottom": ("trousers", "shorts", "skirt"),
    "outer": ("apron", "cape", "sash", "tool belt", "shawl"),
    "neck": ("scarf", "bow tie", "necklace", "ruff"),
    "hat": (
        "straw hat", "beret", "top hat", "pointed hat", "flat cap", "helmet", "crown", "headscarf",
        "chef hat", "sailor cap", "flower wreath", "bowler hat", "turban", "feathered hat",
    ),
    "glasses": ("round glasses", "square glasses", "monocle"),
    "shoes": ("boots", "shoes", "sandals"),
    "mark": (
        "freckles", "cheek spots", "cheek star", "cheek scar", "nose stripe", "eye patch marking",
        "eye stripes", "forehead diamond",
    ),
}  # fmt: skip
"""Feature part → kinds. `hair` and `beard` are for humans, `crest` for the others: `tuft` and
`mane` for mammals, `crest` for birds and scaled, antennae for robots, horns for the mythical."""

FULL_LENGTH_TOPS: Final[frozenset[str]] = frozenset({"dress", "robe", "overalls"})
"""Tops that leave no room for a `bottom`."""


@dataclass(frozen=True, slots=True)
class Outfit:
    """What a profession usually wears: kinds by part, the first choice first."""

    category: ProfessionCategory
    wears: Mapping[str, tuple[str, ...]]


OUTFITS: Final[Mapping[str, Outfit]] = {
    "baker": Outfit("makers", {"hat": ("chef hat",), "outer": ("apron",), "top": ("shirt", "jumper")}),
    "smith": Outfit("makers", {"outer": ("apron", "tool belt"), "top": ("shirt", "overalls")}),
    "farmer": Outfit("makers", {"hat": ("straw hat",), "top": ("overalls", "shirt"), "shoes": ("boots",)}),
    "tailor": Outfit("makers", {"glasses": ("round glasses",), "top": ("waistcoat",), "neck": ("bow tie",)}),
    "carpenter": Outfit("makers", {"outer": ("tool belt",), "hat": ("flat cap",), "top": ("overalls", "shirt")}),
    "gardener": Outfit("makers", {"hat": ("straw hat", "flower wreath"), "outer": ("apron",)}),
    "teacher": Outfit("scholars", {"glasses": ("square glasses",), "top": ("jacket", "dress")}),
    "doctor": Outfit("scholars", {"top": ("robe", "jacket"), "glasses": ("round glasses",)}),
    "inventor": Outfit("scholars", {"outer": ("tool belt",), "glasses": ("monocle",), "top": ("waistcoat",)}),
    "librarian": Outfit("scholars", {"outer": ("shawl",), "glasses": ("round glasses",), "top": ("dress", "jumper")}),
    "astronomer": Outfit("scholars", {"hat": ("pointed hat",), "top": ("robe",), "outer": ("cape",)}),
    "mapmaker": Outfit("scholars", {"hat": ("beret",), "top": ("tunic",), "neck": ("scarf",)}),
    "knight": Outfit("guardians", {"hat": ("helmet",), "outer": ("cape",), "top": ("tunic",)}),
    "firefighter": Outfit("guardians", {"hat": ("helmet",), "top": ("jacket",), "shoes": ("boots",)}),
    "ranger": Outfit("guardians", {"hat": ("pointed hat", "feathered hat"), "outer": ("cape",), "shoes": ("boots",)}),
    "sailor": Outfit("guardians", {"hat": ("sailor cap",), "top": ("shirt", "jumper"), "neck": ("scarf",)}),
    "shepherd": Outfit("guardians", {"hat": ("straw hat", "headscarf"), "outer": ("shawl", "sash"), "top": ("tunic",)}),
    "ruler": Outfit("guardians", {"hat": ("crown",), "outer": ("cape",), "top": ("robe", "dress")}),
    "musician": Outfit("performers", {"hat": ("beret", "bowler hat"), "neck": ("bow tie",), "top": ("waistcoat",)}),
    "painter": Outfit("performers", {"hat": ("beret",), "outer": ("apron",), "neck": ("scarf",)}),
    "acrobat": Outfit("performers", {"outer": ("sash",), "neck": ("ruff",), "bottom": ("shorts",)}),
    "conjuror": Outfit("performers", {"hat": ("top hat",), "outer": ("cape",), "neck": ("bow tie",)}),
    "dancer": Outfit("performers", {"hat": ("flower wreath",), "top": ("dress", "tunic"), "outer": ("sash", "shawl")}),
    "storyteller": Outfit("performers", {"hat": ("turban", "top hat"), "outer": ("shawl", "cape")}),
}  # fmt: skip

PROPS: Final[tuple[str, ...]] = (
    "basket", "book", "lantern", "bucket", "broom", "staff", "rope", "letter", "apple", "bread",
    "flower", "hammer", "umbrella", "net", "bone", "purse", "jar", "cheese", "jewel", "axe", "sack",
    "flute", "map", "key", "stone", "stick bundle", "cup", "ball",
)  # fmt: skip

SETTINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "forest": ("mushrooms", "a mossy log", "blue flowers", "a hollow tree"),
    "meadow": ("poppies", "a wooden fence", "a haystack", "a lone oak"),
    "farmyard": ("a red barn", "a stone well", "a cart", "beehives"),
    "riverbank": ("reeds", "stepping stones", "a small bridge", "a rowing boat"),
    "village_street": ("a lamp post", "flower boxes", "a fountain", "a notice board"),
    "market": ("striped awnings", "fruit crates", "hanging cloths", "a cheese stall"),
    "cottage": ("a fireplace", "a big window", "a dresser with plates", "a bed with a quilt"),
    "workshop": ("a tool wall", "a workbench", "a forge", "shelves of jars"),
    "library": ("tall bookshelves", "a globe", "an arched window", "a reading desk"),
    "castle_hall": ("banners", "a throne", "stained glass", "candle stands"),
    "mountain_path": ("a cave mouth", "pine trees", "a signpost", "an eagle nest"),
    "seashore": ("a lighthouse", "a beached boat", "tall rocks", "shells"),
    "vineyard": ("a grape trellis", "a wine press", "wine barrels", "a stone hut"),
    "cornfield": ("a windmill", "a scarecrow", "corn sheaves", "cornflowers"),
    "orchard": ("a leaning ladder", "a rope swing", "apple baskets", "pink blossom"),
    "garden": ("a rose arch", "a greenhouse", "bean poles", "sunflowers"),
    "harbour": ("a tall ship", "fishing boats", "drying nets", "a wooden crane"),
    "pond": ("a weeping willow", "water lilies", "a wooden jetty", "a duck house"),
    "country_road": ("a wayside inn", "a row of poplars", "a milestone", "a stone wall"),
    "pasture": ("grazing sheep", "a shepherd's hut", "a water trough", "a thorn tree"),
    "waterfall": ("a rope bridge", "mossy boulders", "giant ferns", "a fallen trunk"),
    "ruins": ("a broken tower", "fallen columns", "a stone arch", "a stone lion"),
    "rooftops": ("chimney pots", "a weathercock", "a washing line", "a dormer window"),
    "kitchen": ("an iron stove", "hanging pans", "a kitchen table", "a stone sink"),
    "bedroom": ("a canopy bed", "a round window", "a painted wardrobe", "shelves of toys"),
    "stable": ("wooden stalls", "a manger", "saddles on pegs", "a hay loft"),
    "cave": ("glowing crystals", "painted walls", "a trickling spring", "sleeping bats"),
    "bakery": ("a brick oven", "racks of bread", "hanging pretzels", "a table of cakes"),
    "schoolroom": ("a blackboard", "a map of islands", "rows of desks", "a big abacus"),
    "inn": ("stacked barrels", "a long table", "a wooden staircase", "a board of keys"),
    "attic": ("old trunks", "a tall mirror", "a rocking horse", "cobwebs"),
    "theatre": ("a paper moon", "a painted castle", "wooden waves", "a rail of costumes"),
    "observatory": ("a great telescope", "star charts", "a brass orrery", "a case of scrolls"),
}
"""Settings → details that tell one place of a kind from another. `cottage`, `workshop`, `library`
and `castle_hall` are inside."""

PAIRS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "forest": (
        ("mushrooms", "a mossy log"), ("mushrooms", "a hollow tree"), ("blue flowers", "a hollow tree"),
        ("blue flowers", "a mossy log"),
    ),
    "meadow": (
        ("a wooden fence", "poppies"), ("poppies", "a haystack"), ("poppies", "a lone oak"),
        ("a wooden fence", "a haystack"), ("a wooden fence", "a lone oak"), ("a haystack", "a lone oak"),
    ),
    "farmyard": (
        ("a red barn", "a stone well"), ("a red barn", "beehives"), ("a stone well", "a cart"),
        ("a cart", "beehives"),
    ),
    "riverbank": (
        ("reeds", "a small bridge"), ("reeds", "a rowing boat"), ("stepping stones", "reeds"),
        ("stepping stones", "a rowing boat"),
    ),
    "village_street": (
        ("a lamp post", "a fountain"), ("flower boxes", "a fountain"), ("flower boxes", "a lamp post"),
        ("a fountain", "a notice board"), ("flower boxes", "a notice board"),
    ),
    "market": (
        ("striped awnings", "fruit crates"), ("striped awnings", "a cheese stall"),
        ("striped awnings", "hanging cloths"), ("fruit crates", "a cheese stall"),
        ("hanging cloths", "a cheese stall"),
    ),
    "workshop": (("a tool wall", "a workbench"),),
    "library": (
        ("tall bookshelves", "a globe"), ("tall bookshelves", "a reading desk"),
        ("tall bookshelves", "an arched window"),
    ),
    "castle_hall": (
        ("banners", "a throne"), ("banners", "candle stands"), ("stained glass", "a throne"),
        ("stained glass", "candle stands"),
    ),
    "mountain_path": (
        ("a cave mouth", "an eagle nest"), ("a signpost", "an eagle nest"), ("pine trees", "a signpost"),
        ("pine trees", "an eagle nest"), ("pine trees", "a cave mouth"),
    ),
    "seashore": (("a lighthouse", "a beached boat"), ("tall rocks", "a beached boat")),
    "vineyard": (
        ("a grape trellis", "a wine press"), ("a grape trellis", "a stone hut"),
        ("a wine press", "wine barrels"), ("wine barrels", "a stone hut"),
    ),
    "cornfield": (
        ("a windmill", "a scarecrow"), ("a windmill", "cornflowers"), ("a scarecrow", "corn sheaves"),
    ),
    "orchard": (
        ("a leaning ladder", "a rope swing"), ("a leaning ladder", "pink blossom"),
        ("a rope swing", "apple baskets"), ("a rope swing", "pink blossom"),
        ("apple baskets", "pink blossom"),
    ),
    "garden": (
        ("a rose arch", "bean poles"), ("a rose arch", "sunflowers"), ("a greenhouse", "bean poles"),
        ("bean poles", "sunflowers"),
    ),
    "harbour": (
        ("a tall ship", "drying nets"), ("a tall ship", "a wooden crane"),
        ("fishing boats", "a wooden crane"), ("drying nets", "a wooden crane"),
    ),
    "pond": (
        ("a weeping willow", "a wooden jetty"), ("a weeping willow", "a duck house"),
        ("water lilies", "a wooden jetty"), ("water lilies", "a duck house"),
        ("a wooden jetty", "a duck house"),
    ),
    "country_road": (
        ("a wayside inn", "a row of poplars"), ("a wayside inn", "a milestone"),
        ("a row of poplars", "a milestone"), ("a row of poplars", "a stone wall"),
    ),
    "pasture": (
        ("grazing sheep", "a shepherd's hut"), ("grazing sheep", "a water trough"),
        ("a shepherd's hut", "a water trough"), ("a water trough", "a thorn tree"),
    ),
    "waterfall": (
        ("a rope bridge", "mossy boulders"), ("a rope bridge", "giant ferns"),
        ("a rope bridge", "a fallen trunk"), ("mossy boulders", "giant ferns"),
    ),
    "ruins": (
        ("a broken tower", "fallen columns"), ("a broken tower", "a stone arch"),
        ("fallen columns", "a stone lion"), ("a stone arch", "a stone lion"),
    ),
    "rooftops": (
        ("chimney pots", "a weathercock"), ("chimney pots", "a dormer window"),
    ),
    "kitchen": (
        ("an iron stove", "hanging pans"), ("an iron stove", "a stone sink"),
        ("hanging pans", "a kitchen table"), ("hanging pans", "a stone sink"),
    ),
    "bedroom": (
        ("a canopy bed", "a round window"), ("a canopy bed", "a painted wardrobe"),
        ("a canopy bed", "shelves of toys"), ("a round window", "a painted wardrobe"),
    ),
    "stable": (
        ("wooden stalls", "saddles on pegs"), ("a manger", "saddles on pegs"), ("a manger", "a hay loft"),
        ("saddles on pegs", "a hay loft"),
    ),
    "cave": (
        ("glowing crystals", "painted walls"), ("glowing crystals", "sleeping bats"),
        ("painted walls", "a trickling spring"), ("painted walls", "sleeping bats"),
        ("a trickling spring", "sleeping bats"),
    ),
    "bakery": (
        ("a brick oven", "racks of bread"), ("a brick oven", "hanging pretzels"),
        ("a brick oven", "a table of cakes"), ("racks of bread", "hanging pretzels"),
        ("hanging pretzels", "a table of cakes"),
    ),
    "schoolroom": (
        ("a blackboard", "rows of desks"), ("a map of islands", "rows of desks"),
        ("a map of islands", "a big abacus"), ("rows of desks", "a big abacus"),
    ),
    "inn": (
        ("stacked barrels", "a wooden staircase"), ("stacked barrels", "a board of keys"),
        ("a long table", "a wooden staircase"), ("a long table", "a board of keys"),
        ("a wooden staircase", "a board of keys"),
    ),
    "attic": (
        ("old trunks", "a tall mirror"), ("old trunks", "cobwebs"), ("a tall mirror", "cobwebs"),
        ("a rocking horse", "cobwebs"),
    ),
    "theatre": (
        ("a paper moon", "a painted castle"), ("a paper moon", "a rail of costumes"),
        ("a painted castle", "wooden waves"), ("a painted castle", "a rail of costumes"),
    ),
    "observatory": (
        ("a great telescope", "star charts"), ("a great telescope", "a case of scrolls"),
        ("star charts", "a brass orrery"), ("a brass orrery", "a case of scrolls"),
    ),
}  # fmt: skip
"""Settings → details that stand well together, the one that is drawn first first."""


def details_of(setting: str, detail: str) -> tuple[str, ...]:
    """The one or two details that "poppies and a lone oak" names; none that the setting does not have."""
    known = SETTINGS.get(setting, ())
    if detail in known:
        return (detail,)
    for pair in PAIRS.get(setting, ()):
        if detail == together(*pair):
            return pair
    return ()


def together(*details: str) -> str:
    """One or two details as a scene names them."""
    return " and ".join(details)


def variants(setting: str) -> tuple[str, ...]:
    """Everything a scene may name as the details of a setting: each alone, then those that go together."""
    return (*SETTINGS[setting], *(together(*pair) for pair in PAIRS.get(setting, ())))
