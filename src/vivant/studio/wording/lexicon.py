"""The words by which people name what the studio can draw, and what each word does in a description."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.studio.features import KINDS, OUTFITS, SPECIES
from vivant.studio.palette import COLOURS
from vivant.studio.wording.describing import SHAPED

Role = Literal[
    "colour", "hex", "pattern", "shape", "size", "noun", "adjective", "bare", "species", "profession",
    "an", "the", "and", "or", "link", "break", "not", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or phrase: what it does, its value, and what it may stand for.

    A noun ("beard") or an adjective made of one ("bearded") has its part as `value` and its kinds as
    `options`; a species has its likely members as
    `options`; a bare part has the part; a size has "slim", "tall", "old" … and the shape it may also be.
    """

    role: Role
    value: str = ""
    options: tuple[str, ...] = ()


_COLOUR_WORDS: Final[Mapping[str, str]] = {
    "scarlet": "red", "bright red": "red", "ruby": "red", "maroon": "crimson", "burgundy": "crimson",
    "dark red": "crimson", "wine red": "crimson", "salmon": "coral", "peach": "coral", "ochre": "mustard",
    "light green": "mint", "pale green": "mint", "dark green": "forest green", "deep green": "forest green",
    "light blue": "sky blue", "pale blue": "sky blue", "azure": "sky blue", "dark blue": "navy",
    "deep blue": "navy", "navy blue": "navy", "royal blue": "blue", "cyan": "turquoise", "aqua": "turquoise",
    "lilac": "lavender", "mauve": "lavender", "light purple": "lavender", "purple": "violet",
    "dark purple": "plum", "rose": "pink", "rosy": "pink", "fuchsia": "magenta", "chocolate": "brown",
    "dark brown": "chestnut", "light brown": "tan", "beige": "cream", "ivory": "cream", "snow white": "white",
    "snowy": "white", "gray": "grey", "silvery": "silver", "light grey": "silver", "dark grey": "charcoal",
    "light gray": "silver", "dark gray": "charcoal", "jet black": "black", "coal black": "black",
    "golden": "gold", "brass": "gold", "bronze": "copper", "khaki": "olive", "ginger": "rust",
    "russet": "rust", "rusty": "rust", "reddish": "rust", "tawny": "honey", "blonde": "blond", "ebony": "black",
    "umber": "brown", "porcelain": "white", "dark": "charcoal", "pale": "cream", "fair": "cream",
    "tanned": "tan", "greenish": "green", "icy blue": "ice blue",
}  # fmt: skip
"""Other people's words for the palette's colours, where the noun says nothing more."""

SKIN_WORDS: Final[Mapping[str, str]] = {
    "pale": "porcelain skin", "white": "porcelain skin", "fair": "rosy skin", "tanned": "golden skin",
    "light brown": "bronze skin", "brown": "umber skin", "dark brown": "ebony skin", "dark": "umber skin",
    "black": "ebony skin", "olive": "olive skin",
}  # fmt: skip
HAIR_WORDS: Final[Mapping[str, str]] = {
    "red": "rust", "golden": "blond", "yellow": "blond", "dark": "charcoal", "fair": "blond",
    "pale": "blond",
}  # fmt: skip

_SIZES: Final[Mapping[str, str]] = {
    "slim": "slim slender thin skinny lean lanky wiry bony gaunt lithe",
    "stout": "stout fat plump chubby burly portly stocky tubby heavy chunky round rotund",
    "short": "short small little tiny petite wee miniature",
    "tall": "tall big large huge towering lofty",
    "old": "old elderly aged ancient",
}
_SHAPES: Final[Mapping[str, str]] = {
    "short": "short cropped", "long": "long straight", "curly": "curly wavy frizzy",
    "spiky": "spiky messy tousled shaggy", "round": "round", "square": "square rectangular", "full": "full bushy",
    "curled": "curled curling", "twin": "twin two double", "forked": "forked split", "pointed": "pointed pointy",
}  # fmt: skip
_PATTERNS: Final[Mapping[str, str]] = {
    "striped": "striped stripes stripy stripey", "dotted": "dotted spotted dots spots polka|dot polka|dots",
    "checked": "checked checks chequered checkered plaid tartan gingham",
}  # fmt: skip
_ROLES: Final[Mapping[Role, str]] = {
    "an": "a an", "the": "the his her its their this my our he she it they", "and": "and & both", "or": "or nor",
    "link": "in of is are was coloured colored",
    "break": "with wearing wears wore has have having dressed clad who whose that but plus under over on",
    "not": "no without not never",
}  # fmt: skip

_NOUNS: Final[Mapping[str, str]] = {
    "coat": "fur skin plumage feathers scales plating hide pelt fleece wool complexion skinned furred feathered",
    "belly": "belly tummy underside muzzle breast chest|patch",
    "eyes": "eyes eyed eye",
    "hair": "hair haired buns",
    "beard": "beard",
    "crest": "horns horned antennae antennas horn comb",
    "top": "",
    "bottom": "",
    "outer": "belt",
    "neck": "",
    "hat": "hat cap",
    "glasses": "glasses spectacles eyeglasses specs bespectacled",
    "shoes": "footwear",
    "mark": "",
}
"""Words that name a part but leave its kind open."""

_KIND_WORDS: Final[Mapping[str, str]] = {
    "jumper": "sweater pullover jersey cardigan", "jacket": "coat blazer overcoat", "waistcoat": "vest",
    "dress": "gown frock", "shirt": "blouse tshirt t|shirt tee", "robe": "robes kaftan toga",
    "tunic": "smock doublet", "overalls": "dungarees boilersuit overall", "trousers": "pants breeches jeans leggings",
    "skirt": "kilt", "cape": "cloak mantle", "tool belt": "toolbelt utility|belt", "sash": "",
    "apron": "pinafore", "shawl": "poncho", "scarf": "muffler neckerchief", "bow tie": "bowtie tie",
    "necklace": "pendant amulet beads pearls", "ruff": "frill collar", "straw hat": "sunhat",
    "pointed hat": "wizard|hat witch|hat wizard's|hat witch's|hat", "flat cap": "peaked|cap", "helmet": "helm",
    "crown": "coronet tiara diadem", "headscarf": "hood bonnet bandana head|scarf kerchief",
    "chef hat": "chef's|hat cook's|hat baker's|hat", "sailor cap": "sailor's|cap sailor|hat sailor's|hat",
    "flower wreath": "wreath garland flower|crown", "bowler hat": "bowler", "round glasses": "goggles",
    "boots": "wellingtons wellies boot", "shoes": "slippers clogs shoe trainers", "sandals": "",
    "freckles": "freckled freckle", "cheek spots": "rosy|cheeks red|cheeks spotted|cheeks",
    "cheek scar": "scar scarred", "nose stripe": "blaze",
    "eye patch marking": "eye|patch eyepatch", "full beard": "bearded", "moustache": "mustache whiskers",
    "sideburns": "sideburn mutton|chops", "turban": "", "feathered hat": "feather|hat hunter's|hat", "twin buns": "two|buns double|buns",
    "side braid": "side|plait", "eye stripes": "eye|stripe", "forehead diamond": "forehead|mark forehead|star",
    "short hair": "", "braids": "plaits pigtails braid", "bob": "bobbed|hair",
    "ponytail": "pony|tail", "antenna": "", "twin antennae": "", "tuft": "quiff", "long horn": "",
}  # fmt: skip

_SPECIES_WORDS: Final[Mapping[str, str]] = {
    "fox": "vixen weasel", "rabbit": "hare bunny", "wolf": "she|wolf",
    "lion": "lioness tiger leopard panther", "mouse": "rat vole shrew", "bear": "cub badger",
    "goat": "billy|goat nanny|goat", "ox": "bull cow calf bullock", "donkey": "ass mule",
    "cat": "kitten tomcat", "dog": "puppy hound pup", "deer": "stag doe hart fawn", "sheep": "lamb ewe ram",
    "horse": "pony mare stallion foal colt", "pig": "piglet sow boar hog swine", "monkey": "ape baboon",
    "hedgehog": "porcupine", "eagle": "hawk falcon vulture", "peacock": "peahen",
    "crow": "raven rook magpie jackdaw", "stork": "crane heron",
    "cock": "rooster cockerel hen chicken turkey", "duck": "goose duckling drake", "swan": "cygnet",
    "pigeon": "dove sparrow lark nightingale partridge", "owl": "owlet",
    "frog": "toad", "tortoise": "turtle", "snake": "serpent viper adder",
    "lizard": "gecko chameleon newt salamander", "fish": "carp trout goldfish",
    "grasshopper": "cricket cicada locust", "dragon": "wyvern", "troll": "ogre giant",
    "fairy": "pixie elf sprite", "ant": "bee wasp beetle", "gryphon": "griffin griffon", "woman": "lady",
    "man": "gentleman", "girl": "lass", "boy": "lad",
    "old woman": "grandmother grandma granny crone old|lady elderly|woman aged|woman elderly|lady",
    "old man": "grandfather grandpa elderly|man aged|man old|gentleman elderly|gentleman",
}  # fmt: skip
"""People's words for a species, and for creatures that the studio draws as their nearest kin."""
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "robot": SPECIES["robot"], "automaton": SPECIES["robot"], "android": SPECIES["robot"],
    "bird": SPECIES["bird"], "child": SPECIES["child"], "kid": SPECIES["child"], "toddler": SPECIES["child"],
    "elder": SPECIES["elder"], "old person": SPECIES["elder"], "person": SPECIES["adult"],
    "human": SPECIES["adult"], "adult": SPECIES["adult"], "insect": ("ant", "grasshopper"),
    "reptile": ("lizard", "snake", "tortoise"),
}  # fmt: skip
_HINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "she": ("woman",), "he": ("man",), "queen": ("woman",), "king": ("man",), "princess": ("girl",),
    "prince": ("boy",), "mother": ("woman",), "father": ("man",), "redhead": ("woman", "girl"), "fisherman": ("man",), "woodcutter": ("man",),
    "milkmaid": ("girl",), "maid": ("girl",), "somebody": SPECIES["adult"],
}  # fmt: skip
"""Words that suggest who it is where no word says it."""

_BARE: Final[Mapping[str, str]] = {
    "barefoot": "shoes", "barefooted": "shoes", "bare feet": "shoes", "bare legs": "bottom", "bare legged": "bottom",
    "bare chest": "top", "bare chested": "top", "bald": "hair", "bald head": "hair", "bareheaded": "hat",
    "hatless": "hat", "clean shaven": "beard",
}  # fmt: skip

_TOKEN: Final = re.compile(r"#[0-9a-f]{6}\b|[a-z]+(?:'[a-z]+)?|[,.;:!?\n&]")
_LONGEST: Final = 3


def tokens(words: str) -> Iterator[Token]:
    """The words of a description as tokens, the longest phrase first; unknown words are `other`."""
    table = _table()
    found: list[str] = _TOKEN.findall(words.lower().replace("\u2019", "'"))
    at = 0
    while at < len(found):
        word = found[at]
        if word[0] == "#":
            yield Token("hex", word)
            at += 1
            continue
        for length in range(min(_LONGEST, len(found) - at), 0, -1):
            token = table.get(word if length == 1 else " ".join(found[at : at + length]))
            if token is not None:
                yield token
                break
        else:
            length = 1
            yield _OTHER
        at += length


_OTHER: Final = Token("other")


def is_vocabulary(word: str) -> bool:
    """Whether a word means something to the reader, and so makes a poor name."""
    return any(token.role != "other" for token in tokens(word))


def hint(token: Token) -> tuple[str, ...]:
    """The species that a word merely suggests."""
    return _HINTS.get(token.value, ()) if token.role in ("the", "other") else ()


@functools.cache
def _table() -> Mapping[str, Token]:
    table: dict[str, Token] = {word: Token("other", word) for word in _HINTS}
    table |= {word: Token("profession", word) for word in OUTFITS}
    for role, spelled in _ROLES.items():
        table |= {word: Token(role, word if word in _HINTS else "") for word in spelled.split()}
    table |= {mark: Token("break") for mark in ".;!?\n"} | {",": Token("and", ","), ":": Token("link")}
    table |= {name: Token("colour", name) for name in COLOURS if not name.endswith(" skin")}
    table |= {name.removesuffix(" skin"): Token("colour", name.removesuffix(" skin")) for name in COLOURS}
    table |= {word: Token("colour", word) for word in (*_COLOUR_WORDS, *SKIN_WORDS, *HAIR_WORDS)}
    table |= _spelled("pattern", _PATTERNS) | _spelled("shape", _SHAPES)
    table |= {
        word: Token("size", size.value, _shape(table, word))
        for word, size in _spelled("size", _SIZES).items()
    }
    table |= {word: Token("bare", part) for word, part in _BARE.items()}
    table |= dict(_species_words()) | dict(_noun_words())
    return table


def _shape(table: Mapping[str, Token], word: str) -> tuple[str, ...]:
    """The shape that a size word also is: "short" hair, "round" glasses."""
    return (table[word].value,) if word in table and table[word].role == "shape" else ()


def _spelled(role: Role, rows: Mapping[str, str]) -> dict[str, Token]:
    return {word: Token(role, value) for value, words in rows.items() for word in _split(words)}


def _species_words() -> Iterator[tuple[str, Token]]:
    for word, options in _GROUPS.items():
        yield word, Token("species", word, options)
    for members in SPECIES.values():
        for species in members:
            for word in (species, *_split(_SPECIES_WORDS.get(species, ""))):
                yield word, Token("species", species, (species,))


def _noun_words() -> Iterator[tuple[str, Token]]:
    for part, spelled in _NOUNS.items():
        for word in _split(spelled):
            yield word, Token(_noun_role(word), part, _kinds_called(part, word))
    for part, kinds in KINDS.items():
        for kind in kinds:
            for word in (kind, *_split(_KIND_WORDS.get(kind, ""))):
                yield word, Token(_noun_role(word), part, (kind,))


def _noun_role(word: str) -> Role:
    return "adjective" if word.endswith("ed") else "noun"


def _kinds_called(part: str, word: str) -> tuple[str, ...]:
    """The kinds of a part that end in a word ("hat": every hat), or else all of them."""
    kinds = KINDS.get(part, ())
    return tuple(kind for kind in kinds if SHAPED.get(kind, ("", kind))[1].split()[-1] == word) or kinds


def _split(words: str) -> Iterable[str]:
    return (word.replace("|", " ") for word in words.split())


def colour_name(word: str, part: str, *, human: bool) -> str:
    """The palette's name for a colour word, on this part of a human or of another creature."""
    if part == "coat" and human:
        skin = f"{word} skin"
        return skin if skin in COLOURS else SKIN_WORDS.get(word) or _palette_name(word)
    if part in ("hair", "beard") and human:
        return HAIR_WORDS.get(word) or _palette_name(word)
    return _palette_name(word)


def _palette_name(word: str) -> str:
    return word if word in COLOURS else _COLOUR_WORDS[word]
