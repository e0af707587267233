"""How creatures are by nature: coats and bellies by species, what crests a type may have, eyes and hair."""

from collections.abc import Mapping
from typing import Final

from vivant.schema.vocabulary import SubjectType
from vivant.studio.palette import EYE_COLOURS, HAIR_COLOURS, SKIN_COLOURS

PARTS: Final[tuple[str, ...]] = (
    "coat", "belly", "eyes", "hair", "beard", "crest",
    "top", "bottom", "outer", "neck", "hat", "glasses", "shoes", "mark",
)  # fmt: skip
"""The order in which an identity lists its features and a description tells them."""

LEGLESS: Final[frozenset[str]] = frozenset({"snake", "fish"})
"""Species that wear neither a bottom nor shoes."""

CRESTS: Final[Mapping[SubjectType, tuple[str, ...]]] = {
    "mammal": ("tuft", "mane"), "bird": ("crest",), "scaled": ("crest",),
    "robot": ("antenna", "twin antennae"), "mythical": ("curled horns", "long horn"),
}  # fmt: skip

_DARK_SKINS: Final[frozenset[str]] = frozenset({"bronze skin", "umber skin", "ebony skin"})
DARK_HAIR: Final[tuple[str, ...]] = ("black", "charcoal", "chestnut", "brown", "auburn")
DARK_EYES: Final[tuple[str, ...]] = ("brown", "hazel", "amber")
"""What mostly goes with dark skin."""

MALE: Final[frozenset[str]] = frozenset({"boy", "man", "old man"})
BEARDED: Final[frozenset[str]] = frozenset({"man", "old man"})

COATS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "fox": (("rust", "cream"), ("copper", "white"), ("auburn", "cream"), ("slate", "white"), ("white", "ash")),
    "bear": (("brown", "tan"), ("chestnut", "sandy"), ("black", "tan"), ("white", "cream"), ("honey", "cream")),
    "rabbit": (("sandy", "cream"), ("ash", "white"), ("white", "pink"), ("brown", "cream"), ("charcoal", "ash")),
    "wolf": (("grey", "white"), ("slate", "ash"), ("charcoal", "grey"), ("ash", "cream"), ("chestnut", "sandy")),
    "lion": (("honey", "cream"), ("sandy", "cream"), ("tan", "white"), ("mustard", "cream")),
    "mouse": (("ash", "white"), ("grey", "cream"), ("brown", "cream"), ("sandy", "white"), ("slate", "ash")),
    "goat": (("white", "cream"), ("ash", "white"), ("brown", "cream"), ("charcoal", "ash"), ("sandy", "white")),
    "ox": (("chestnut", "cream"), ("brown", "sandy"), ("black", "ash"), ("rust", "cream"), ("white", "cream")),
    "donkey": (("grey", "cream"), ("slate", "ash"), ("brown", "cream"), ("ash", "white")),
    "cat": (("orange", "cream"), ("black", "white"), ("grey", "white"), ("sandy", "cream"), ("white", "cream"),
            ("charcoal", "ash")),
    "dog": (("brown", "cream"), ("honey", "white"), ("black", "tan"), ("sandy", "cream"), ("white", "sandy"),
            ("chestnut", "tan")),
    "deer": (("copper", "cream"), ("brown", "cream"), ("tan", "white"), ("chestnut", "sandy")),
    "sheep": (("cream", "white"), ("white", "sandy"), ("ash", "cream"), ("charcoal", "ash"), ("brown", "cream")),
    "horse": (("chestnut", "cream"), ("black", "ash"), ("white", "ash"), ("sandy", "white"), ("copper", "sandy")),
    "pig": (("pink", "cream"), ("rust", "sandy"), ("cream", "pink"), ("charcoal", "ash"), ("brown", "tan")),
    "monkey": (("brown", "sandy"), ("chestnut", "cream"), ("charcoal", "tan"), ("honey", "cream"), ("ash", "white")),
    "mole": (("charcoal", "ash"), ("slate", "silver"), ("brown", "tan"), ("black", "grey")),
    "squirrel": (("rust", "cream"), ("auburn", "white"), ("grey", "white"), ("chestnut", "sandy")),
    "hedgehog": (("brown", "sandy"), ("chestnut", "cream"), ("ash", "white"), ("charcoal", "tan")),
    "crow": (("black", "charcoal"), ("charcoal", "slate"), ("slate", "ash"), ("navy", "slate")),
    "stork": (("white", "ash"), ("cream", "white"), ("ash", "white"), ("slate", "white")),
    "cock": (("rust", "honey"), ("white", "cream"), ("chestnut", "orange"), ("black", "copper"), ("mustard", "cream")),
    "owl": (("brown", "sandy"), ("ash", "white"), ("tan", "cream"), ("white", "ash"), ("chestnut", "sandy")),
    "duck": (("yellow", "cream"), ("white", "cream"), ("forest green", "ash"), ("brown", "tan"), ("teal", "ash")),
    "swan": (("white", "cream"), ("cream", "white"), ("black", "charcoal"), ("ash", "white")),
    "pigeon": (("slate", "ash"), ("grey", "lavender"), ("ash", "white"), ("white", "ash"), ("copper", "cream")),
    "eagle": (("brown", "white"), ("chestnut", "honey"), ("charcoal", "ash"), ("honey", "cream")),
    "peacock": (("blue", "turquoise"), ("teal", "gold"), ("navy", "mint"), ("white", "silver")),
    "frog": (("green", "lime"), ("lime", "cream"), ("olive", "sandy"), ("teal", "mint"), ("forest green", "lime")),
    "tortoise": (("olive", "sandy"), ("forest green", "tan"), ("brown", "honey"), ("sandy", "cream")),
    "snake": (("green", "yellow"), ("olive", "cream"), ("crimson", "cream"), ("charcoal", "mustard"), ("copper", "cream")),
    "lizard": (("lime", "cream"), ("turquoise", "mint"), ("copper", "sandy"), ("olive", "lime"), ("green", "yellow")),
    "fish": (("orange", "cream"), ("sky blue", "white"), ("silver", "white"), ("coral", "cream"), ("teal", "mint")),
    "ant": (("black", "charcoal"), ("rust", "honey"), ("chestnut", "copper"), ("auburn", "sandy"), ("charcoal", "ash")),
    "grasshopper": (("lime", "yellow"), ("green", "lime"), ("sandy", "cream"), ("olive", "lime")),
    "box robot": (("silver", "slate"), ("mustard", "charcoal"), ("sky blue", "white"), ("coral", "cream"),
                  ("teal", "silver")),
    "round robot": (("white", "sky blue"), ("orange", "cream"), ("mint", "white"), ("lavender", "silver"),
                    ("red", "silver")),
    "tin robot": (("silver", "copper"), ("copper", "silver"), ("grey", "gold"), ("gold", "charcoal"), ("slate", "silver")),
    "screen robot": (("white", "navy"), ("mustard", "charcoal"), ("mint", "black"), ("grey", "teal"), ("coral", "navy")),
    "kettle robot": (("copper", "cream"), ("teal", "white"), ("crimson", "silver"), ("silver", "charcoal"), ("forest green", "gold")),
    "dragon": (("green", "yellow"), ("crimson", "mustard"), ("teal", "cream"), ("violet", "lavender"),
               ("charcoal", "copper"), ("navy", "sky blue")),
    "unicorn": (("white", "cream"), ("lavender", "white"), ("cream", "white"), ("sky blue", "white"),
                ("charcoal", "lavender")),
    "troll": (("olive", "sandy"), ("slate", "ash"), ("grey", "mint"), ("forest green", "lime"), ("brown", "tan")),
    "fairy": (("cream", "honey"), ("tan", "chestnut"), ("brown", "charcoal"), ("mint", "white"),
              ("lavender", "plum"), ("pink", "crimson"), ("cream", "rust")),
    "gryphon": (("honey", "white"), ("chestnut", "cream"), ("slate", "white"), ("sandy", "cream"), ("white", "gold")),
}  # fmt: skip
"""Natural coats of a species, each with the belly that belongs to it; a fairy's hair is of its belly's colour."""

FANCIFUL: Final[tuple[tuple[str, str], ...]] = (
    ("lavender", "white"), ("mint", "cream"), ("sky blue", "white"), ("coral", "cream"), ("pink", "white"),
    ("teal", "mint"), ("turquoise", "cream"), ("mustard", "cream"), ("plum", "lavender"), ("violet", "lavender"),
    ("navy", "sky blue"), ("magenta", "pink"), ("lime", "cream"), ("blue", "sky blue"), ("crimson", "coral"),
    ("yellow", "white"),
)  # fmt: skip
"""Coats that only storybooks know."""


def coats(species: str) -> tuple[tuple[str, str], ...]:
    """Natural (coat, belly) colour names; for people, skins with no belly ("")."""
    return COATS.get(species) or tuple((skin, "") for skin in SKIN_COLOURS)


def hair_kinds(species: str) -> tuple[str, ...]:
    if species in MALE:
        return "short hair", "curly hair", "spiky hair", "long hair", "ponytail"
    return (
        "bob",
        "long hair",
        "curly hair",
        "ponytail",
        "bun",
        "braids",
        "short hair",
        "twin buns",
        "side braid",
    )


def is_dark(skin: str) -> bool:
    return skin in _DARK_SKINS


def hair_colours(subject_type: SubjectType) -> tuple[str, ...]:
    if subject_type == "elder":
        return "white", "ash", "silver", "grey", "charcoal"
    return tuple(name for name in HAIR_COLOURS if name not in ("white", "ash"))


def eye_colours(subject_type: SubjectType) -> tuple[str, ...]:
    if subject_type in ("child", "adult", "elder"):
        return "brown", "hazel", "emerald", "teal", "blue", "grey", "amber"
    return EYE_COLOURS
