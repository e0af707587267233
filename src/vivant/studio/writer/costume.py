"""What a character looks like: body colours, garments that go together, and a few telling things.

A good design is restrained: two to four things stand out, and colours repeat or please.
"""

import random
from collections.abc import Mapping, Sequence
from typing import Final

from vivant.schema.character import Feature, Pattern
from vivant.schema.vocabulary import SubjectType
from vivant.studio.features import COAT, FULL_LENGTH_TOPS, HUMAN, KINDS, OUTFITS
from vivant.studio.harmony import choose_colour
from vivant.studio.natural import (
    BEARDED,
    CRESTS,
    DARK_EYES,
    DARK_HAIR,
    FANCIFUL,
    LEGLESS,
    MALE,
    PARTS,
    coats,
    eye_colours,
    hair_colours,
    hair_kinds,
    is_dark,
)  # fmt: skip
from vivant.studio.palette import COLOURS, GARMENT_COLOURS

_SALIENT: Final = ("outer", "neck", "hat", "glasses", "mark")
_HOW_MANY_SALIENT: Final = (2, 3, 3, 4)
_FANCIFUL: Final = 0.2
"""Share of creatures with a coat that only storybooks know."""
_KEEPS_PROFESSION: Final = 0.85
_PATTERNED: Final[Mapping[str, float]] = {"top": 0.34, "bottom": 0.12, "outer": 0.16, "neck": 0.15}
_PATTERNS: Final[tuple[Pattern, ...]] = ("striped", "striped", "dotted", "checked")
_CREATURES_WEAR: Final[Mapping[str, float]] = {"top": 0.94, "bottom": 0.7, "shoes": 0.6}
_MALE_TOPS: Final = tuple(kind for kind in KINDS["top"] if kind != "dress")
_LEATHER: Final = ("brown", "tan", "chestnut", "black", "charcoal", "navy", "crimson", "mustard", "rust")
_METAL: Final = ("gold", "silver", "copper", "charcoal")
_FRAMES: Final = ("gold", "silver", "charcoal", "crimson", "teal", "brown")
_OFTEN: Final[Mapping[str, tuple[str, ...]]] = {
    "outer": ("cape", "sash", "shawl", "apron"),
    "neck": ("scarf", "scarf", "scarf", "bow tie", "bow tie", "necklace", "necklace", "ruff"),
    "hat": ("straw hat", "beret", "pointed hat", "flat cap", "headscarf", "flower wreath", "bowler hat", "top hat", "turban",
            "feathered hat"),
    "glasses": ("round glasses", "round glasses", "square glasses", "square glasses", "monocle"),
}  # fmt: skip
"""What people of any profession put on, as often as it is listed; a crown or a chef hat is not for everyone."""
_MARKS_OF_PEOPLE: Final = ("freckles", "freckles", "cheek spots", "cheek star", "cheek scar")
_MARKS_OF_ROBOTS: Final = ("cheek spots", "cheek star", "eye patch marking", "forehead diamond")
_MARKS_OF_CREATURES: Final = (
    "nose stripe", "eye patch marking", "eye stripes", "forehead diamond", "cheek spots", "cheek star", "cheek scar",
)  # fmt: skip
_MARKS: Final[Mapping[str, tuple[str, ...]]] = {
    "freckles": ("rust", "brown", "chestnut"), "cheek spots": ("pink", "coral", "red"),
    "cheek star": ("gold", "teal", "violet", "red"), "cheek scar": ("crimson", "pink"),
    "nose stripe": ("white", "black", "cream", "charcoal"),
    "eye stripes": ("charcoal", "white", "chestnut", "navy"), "forehead diamond": ("white", "gold", "crimson", "teal"),
    "eye patch marking": ("charcoal", "white", "brown", "chestnut"),
}  # fmt: skip


def dress(
    subject_type: SubjectType, species: str, profession: str, rng: random.Random, *, natural: bool = False
) -> tuple[Feature, ...]:
    """All features of a new character, in the order of `PARTS`; every hex is the palette's.

    A `natural` one has a coat that its species has outside storybooks too.
    """
    look = _Look(rng)
    _draw_body(look, subject_type, species, natural=natural)
    wears = OUTFITS[profession].wears if profession in OUTFITS else {}
    _put_on_garments(look, subject_type, species, wears)
    _add_salient(look, subject_type, wears)
    return tuple(look.features[part] for part in PARTS if part in look.features)


class _Look:
    """A character under design: its features so far and the accent that small things share."""

    __slots__ = ("accent", "features", "rng")

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.features: dict[str, Feature] = {}
        self.accent = ""

    def colour(self, part: str) -> str:
        feature = self.features.get(part)
        return feature.colour.name if feature else ""

    def add(self, part: str, kind: str, colour: str) -> None:
        self.features[part] = Feature(part=part, kind=kind, colour=COLOURS[colour])

    def beside(self, *parts: str) -> list[str]:
        return [name for part in parts if (name := self.colour(part))]

    def put_on(self, part: str, kind: str, colour: str) -> None:
        """A garment, patterned now and then in a second colour that it can be told by."""
        if kind == "necklace" or self.rng.random() >= _PATTERNED.get(part, 0.0):
            self.add(part, kind, colour)
            return
        second = choose_colour(self.rng, beside=[colour], contrast=34)
        pattern = self.rng.choice(_PATTERNS)
        self.features[part] = Feature(
            part=part, kind=kind, colour=COLOURS[colour], second=COLOURS[second], pattern=pattern
        )


def _draw_body(look: _Look, subject_type: SubjectType, species: str, *, natural: bool) -> None:
    rng = look.rng
    fanciful = subject_type not in HUMAN and rng.random() < _FANCIFUL and not natural
    coat, belly = rng.choice(FANCIFUL if fanciful else coats(species))
    look.add("coat", COAT[subject_type], coat)
    if belly:
        look.add("belly", "belly", belly)
    irises = DARK_EYES if is_dark(coat) else eye_colours(subject_type)
    look.add("eyes", "eyes", choose_colour(rng, beside=[coat], among=irises, contrast=16))
    if subject_type in HUMAN:
        _draw_hair(look, subject_type, species)
    elif rng.random() < (0.75 if subject_type in ("robot", "mythical") else 0.4):
        among = (*_METAL, "red", "teal") if subject_type == "robot" else GARMENT_COLOURS
        colour = choose_colour(rng, beside=[coat], among=among)
        look.add("crest", rng.choice(CRESTS[subject_type]), colour)


def _draw_hair(look: _Look, subject_type: SubjectType, species: str) -> None:
    rng, skin = look.rng, look.colour("coat")
    among = DARK_HAIR if is_dark(skin) and subject_type != "elder" else hair_colours(subject_type)
    colour = choose_colour(rng, beside=[skin], among=among, contrast=18)
    if not (species in BEARDED and rng.random() < 0.12):
        look.add("hair", rng.choice(hair_kinds(species)), colour)
    if species in BEARDED and rng.random() < 0.45:
        look.add("beard", rng.choice(KINDS["beard"]), colour)


def _put_on_garments(
    look: _Look, subject_type: SubjectType, species: str, wears: Mapping[str, Sequence[str]]
) -> None:
    rng, human = look.rng, subject_type in HUMAN
    worn = {part for part, often in _CREATURES_WEAR.items() if human or rng.random() < often}
    if "top" in worn:
        usual = _MALE_TOPS if species in MALE else KINDS["top"]
        kind = _kind("top", usual, wears, rng)
        colour = choose_colour(rng, beside=look.beside("coat"))
        look.put_on("top", "robe" if kind == "dress" and species in MALE else kind, colour)
    if "bottom" in worn and species not in LEGLESS and not _is_full_length(look):
        usual = _bottoms(subject_type, species)
        colour = choose_colour(rng, beside=look.beside("top") or look.beside("coat"))
        look.put_on("bottom", _kind("bottom", usual, wears, rng), colour)
    if "shoes" in worn and species not in LEGLESS:
        under = look.beside("bottom") or look.beside("top", "coat")
        colour = choose_colour(rng, beside=under[:1], among=_LEATHER)
        look.put_on("shoes", _kind("shoes", KINDS["shoes"], wears, rng), colour)


def _bottoms(subject_type: SubjectType, species: str) -> tuple[str, ...]:
    if species in MALE:
        return "trousers", "trousers", "shorts"
    return ("trousers", "skirt", "skirt") if subject_type in ("adult", "elder") else KINDS["bottom"]


def _is_full_length(look: _Look) -> bool:
    top = look.features.get("top")
    return top is not None and top.kind in FULL_LENGTH_TOPS


def _add_salient(look: _Look, subject_type: SubjectType, wears: Mapping[str, Sequence[str]]) -> None:
    """Two to four telling things: the profession's first, then others by chance."""
    rng = look.rng
    look.accent = choose_colour(rng, beside=look.beside("top") or look.beside("coat"))
    most = rng.choice(_HOW_MANY_SALIENT)
    telling = [part for part in wears if part in _SALIENT]
    usual = telling[:1] + [part for part in telling[1:] if rng.random() < _KEEPS_PROFESSION]
    others = [part for part in _SALIENT if part not in usual]
    rng.shuffle(others)
    for part in (usual + others)[:most]:
        if part == "mark":
            kind = rng.choice(_marks(subject_type))
        else:
            kind = rng.choice(wears[part]) if part in usual else rng.choice(_OFTEN[part])
        look.put_on(part, kind, _salient_colour(look, part, kind))


def _marks(subject_type: SubjectType) -> tuple[str, ...]:
    if subject_type in HUMAN:
        return _MARKS_OF_PEOPLE
    return _MARKS_OF_ROBOTS if subject_type == "robot" else _MARKS_OF_CREATURES


def _salient_colour(look: _Look, part: str, kind: str) -> str:
    rng = look.rng
    match part:
        case "glasses":
            return choose_colour(rng, beside=look.beside("coat"), among=_FRAMES)
        case "mark":
            return choose_colour(rng, beside=look.beside("coat"), among=_MARKS[kind], contrast=14)
        case "hat":
            near, among = look.beside("hair") or look.beside("coat"), _hat_colours(kind)
        case "outer":
            near, among = look.beside("top") or look.beside("coat"), GARMENT_COLOURS
        case _:
            near, among = look.beside("top", "coat"), _METAL[:3] if kind == "necklace" else GARMENT_COLOURS
    if look.accent in among and rng.random() < 0.5 and look.accent not in near:
        return look.accent
    return choose_colour(rng, beside=near, among=among)


def _hat_colours(kind: str) -> tuple[str, ...]:
    match kind:
        case "crown":
            return "gold", "silver", "copper"
        case "helmet":
            return "silver", "gold", "copper", "red", "mustard", "navy", "charcoal", "teal"
        case "chef hat":
            return "white", "cream", "sky blue", "pink", "mint", "lavender", "red", "yellow"
        case "straw hat":
            return "yellow", "mustard", "tan", "sandy", "honey", "cream", "coral", "lime"
        case _:
            return GARMENT_COLOURS


def _kind(part: str, usual: Sequence[str], wears: Mapping[str, Sequence[str]], rng: random.Random) -> str:
    if part in wears and rng.random() < _KEEPS_PROFESSION:
        return rng.choice(wears[part])
    return rng.choice(usual)
