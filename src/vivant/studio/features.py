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
}
"""Settings → details that tell one place of a kind from another. `cottage`, `workshop`, `library`
and `castle_hall` are inside."""
