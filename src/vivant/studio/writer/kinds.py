"""What storytellers know about each kind of creature."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.features import SPECIES

SPOKEN_KIND: Final[Mapping[str, str]] = {"cock": "rooster", "old woman": "woman", "old man": "man"}
"""What a species is called when read aloud, where that differs."""

HANDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("fox", "bear", "rabbit", "wolf", "lion", "mouse", "cat", "dog", "mole", "squirrel", "hedgehog"),
        "paw",
    ),
    **dict.fromkeys(("goat", "ox", "donkey", "deer", "sheep", "horse", "pig", "unicorn"), "hoof"),
    **dict.fromkeys(("crow", "stork", "cock", "owl", "duck", "swan", "pigeon", "eagle", "peacock"), "wing"),
    **dict.fromkeys(("dragon", "gryphon", "lizard", "tortoise"), "claw"),
    **dict.fromkeys(SPECIES["robot"], "gripper"),
    "fish": "fin",
}
"""What a creature has instead of hands."""

GIFTS: Final[Mapping[str, tuple[str, ...]]] = {
    "fox": ("a clever nose", "a quick mind"),
    "bear": ("a strong back", "a big warm heart"),
    "rabbit": ("long listening ears", "quick feet"),
    "wolf": ("a steady stride", "a loyal heart"),
    "lion": ("a great deep voice", "a proud heart"),
    "mouse": ("very small feet", "sharp little ears"),
    "goat": ("sure feet", "a stubborn head"),
    "ox": ("a patient back", "slow, steady strength"),
    "donkey": ("a stubborn heart", "a patient back"),
    "cat": ("soft, silent feet", "eyes that saw in the dark"),
    "dog": ("a faithful nose", "a wagging kind of hope"),
    "deer": ("light feet", "gentle ears"),
    "sheep": ("a gentle heart", "plenty of patience"),
    "horse": ("a long, willing stride", "a proud heart"),
    "pig": ("a cheerful heart", "a very good nose"),
    "monkey": ("nimble fingers", "a head full of tricks"),
    "mole": ("strong digging hands", "a patient heart"),
    "squirrel": ("quick feet", "a memory for hidden things"),
    "hedgehog": ("a coat that kept trouble away", "a gentle heart"),
    "eagle": ("sharp eyes", "wings that feared no height"),
    "peacock": ("a splendid tail", "a proud heart"),
    "crow": ("sharp eyes", "a clever head"),
    "stork": ("long, careful legs", "a calm head"),
    "cock": ("a voice that carried for miles", "a brave chest"),
    "owl": ("eyes that saw in the dark", "a wise head"),
    "duck": ("a cheerful heart", "feet that feared no puddle"),
    "swan": ("a long, watchful neck", "a calm heart"),
    "pigeon": ("a sense of the way home", "a humble heart"),
    "frog": ("strong springy legs", "a cheerful croak"),
    "tortoise": ("all the patience in the world", "slow, sure feet"),
    "snake": ("a long, bendy back", "a quiet way of moving"),
    "lizard": ("quick feet", "a grip that never slipped"),
    "fish": ("a cool head", "bright, round eyes"),
    "ant": ("more strength than anyone guessed", "busy feet"),
    "grasshopper": ("springy legs", "a merry heart"),
    "dragon": ("a warm, glowing heart", "a brave chest"),
    "unicorn": ("a gentle heart", "a touch of quiet magic"),
    "troll": ("big, careful arms", "a strong back"),
    "fairy": ("a light step", "a pinch of quiet magic"),
    "gryphon": ("an eagle's sharp eyes", "a lion's heart"),
    "child": ("a good imagination", "quick feet", "a brave little heart", "plenty of questions"),
    "adult": ("a steady heart", "a good head for plans", "two hard-working hands"),
    "elder": ("a long memory", "many years of patience", "a wise old heart"),
    "robot": ("a careful memory", "springs that never tired", "a humming, hopeful heart"),
}
"""What a creature is good at, by species or else by subject type."""

PLAIN_GIFTS: Final = ("a good heart", "a cheerful heart")
"""What any other creature is good at."""

NATURES: Final = (
    "kind", "patient", "merry", "quiet", "clever", "busy", "gentle", "cheerful", "stubborn", "curious",
    "careful", "proud", "dreamy", "lively", "thoughtful", "honest", "good-natured", "warm-hearted",
    "hopeful", "steadfast",
)  # fmt: skip
"""What somebody may be like, in any story."""
