"""Nouns of things that can be held, and the studio's prop for each."""

from collections.abc import Mapping
from typing import Final

_ROWS: Final[tuple[tuple[str, str], ...]] = (
    # prop, words
    ("flute", "flute flutes pipe pipes whistle"),
    ("net", "net nets snare snares"),
    ("axe", "axe axes hatchet"),
    ("staff", "club clubs stick staff cudgel rod crook"),
    ("stick bundle", "sticks faggot faggots bundle firewood wood"),
    ("stone", "stone stones pebble rock"),
    ("bone", "bone bones meat"),
    ("purse", "gold coin coins money purse sum silver treasure payment"),
    ("jewel", "jewel jewels gem pearl diamond"),
    ("bread", "bread loaf cake bun"),
    ("jar", "jar pitcher jug pot vase pail_of_milk filberts nuts honey"),
    ("cup", "cup goblet glass bowl"),
    ("bucket", "bucket pail"),
    ("basket", "basket baskets eggs berries grapes"),
    ("sack", "sack load burden burdens grain corn wheat oats barley food panniers bag"),
    ("rope", "rope cords cord halter string reins"),
    ("apple", "apple apples fruit"),
    ("book", "book books"),
    ("letter", "letter message proclamation"),
    ("lantern", "lantern lamp candle torch"),
    ("cheese", "cheese"),
    ("flower", "flower flowers rose roses"),
    ("umbrella", "umbrella"),
    ("broom", "broom"),
    ("hammer", "hammer"),
    ("map", "map"),
    ("key", "key keys"),
    ("ball", "ball"),
)  # fmt: skip

THINGS: Final[Mapping[str, str]] = {word: prop for prop, words in _ROWS for word in words.split()}
PRECIOUS: Final[frozenset[str]] = frozenset({"precious", "shining", "sparkling"})
"""Before "stone", these make it a jewel."""
