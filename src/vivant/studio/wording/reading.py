"""The painter's reading of any description: what the words say, and chance for what they leave open."""

import random
from dataclasses import dataclass
from typing import Final, Literal, cast

from vivant.schema.character import Colour, Feature, Identity, Pattern
from vivant.schema.vocabulary import SubjectType
from vivant.studio.features import COAT, FULL_LENGTH_TOPS, HUMAN, KINDS, OUTFITS, SPECIES
from vivant.studio.natural import CRESTS, LEGLESS, PARTS
from vivant.studio.palette import COLOURS
from vivant.studio.wording.clauses import Clauses, Noun, Said, read_clauses
from vivant.studio.wording.inventing import invent, usual_colours
from vivant.studio.wording.lexicon import colour_name
from vivant.studio.wording.shades import colour_said, shade

_TYPE_OF: Final = {species: kind for kind, members in SPECIES.items() for species in members}
_PATTERNED: Final = frozenset({"top", "bottom", "outer", "neck", "hat", "shoes"})
_HAIR_ON_PEOPLE: Final = frozenset(
    {"blond", "blonde", "auburn", "chestnut", "ginger", "grey", "gray", "silver", "golden"}
)
_BUILDS, _STATURES = ("slim", "stout"), ("short", "tall")


def read_identity(words: str, choose: random.Random) -> Identity:
    """What a painter would draw from these words alone.

    Exact hex values in the words are used exactly. A colour given by name is open: `choose` picks a
    shade of it. What the words leave out but every figure needs is invented with `choose`; words that
    the vocabulary does not know are passed over. Equal words and equal chance give equal identities.
    """
    said = read_clauses(words)
    species = _species(said, choose)
    subject_type = _TYPE_OF[species]
    _settle_body_colours(said, subject_type)
    features: dict[str, Feature] = {}
    for part in PARTS:
        noun = said.nouns.get(part)
        kinds = _kinds(noun, subject_type) if noun else ()
        if noun and kinds and not _has_no_room(part, features, species):
            features[part] = _feature(noun, kinds, subject_type, choose)
    dressed = any(part in said.nouns or part in said.absent for part in ("top", "bottom", "shoes"))
    outfit = next((OUTFITS[word].wears for word in said.professions), {})
    invent(features, species, subject_type, said.absent, outfit, choose, dressed=dressed)
    return Identity(
        subject_type=subject_type,
        species=species,
        build=cast(Literal["slim", "average", "stout"], _size(said, _BUILDS)),
        stature=cast(Literal["short", "average", "tall"], _size(said, _STATURES)),
        features=tuple(features[part] for part in PARTS if part in features),
    )


def _species(said: Clauses, choose: random.Random) -> str:
    options = said.species or said.hints or (SPECIES["adult"] if said.professions else tuple(_TYPE_OF))
    if "old" in said.sizes and not said.species and not said.hints:
        options = SPECIES["elder"]
    elif "old" in said.sizes and set(options) <= set(SPECIES["adult"]):
        options = tuple(f"old {option}" for option in options)
    return options[0] if len(options) == 1 else choose.choice(options)


def _size(said: Clauses, extremes: tuple[str, ...]) -> str:
    return next((size for size in said.sizes if size in extremes), "average")


def _settle_body_colours(said: Clauses, subject_type: SubjectType) -> None:
    """Gives colours said of the creature itself to its coat (or hair), and of its garb to its top."""
    colours = said.coat
    if colours and subject_type in HUMAN and colours[0][0] in _HAIR_ON_PEOPLE:
        _colour(said, "hair", KINDS["hair"], colours)
    elif colours:
        _colour(said, "coat", (COAT[subject_type],), colours[:1])
        if len(colours) > 1:
            _colour(said, "belly", ("belly",), colours[1:2])
    if said.garb:
        _colour(said, "top", KINDS["top"], said.garb)


def _colour(said: Clauses, part: str, kinds: tuple[str, ...], colours: list[Said]) -> None:
    noun = said.nouns.setdefault(part, Noun(part, kinds))
    noun.colours = noun.colours or colours


def _kinds(noun: Noun, subject_type: SubjectType) -> tuple[str, ...]:
    """The kinds that a named part may be on this type; none if the type has no such part."""
    human = subject_type in HUMAN
    match noun.part:
        case "coat":
            return (COAT[subject_type],)
        case "belly":
            return () if human else ("belly",)
        case "hair" | "beard":
            return noun.kinds if human else ()
        case "crest":
            return tuple(kind for kind in noun.kinds if kind in CRESTS.get(subject_type, ()))
        case _:
            return noun.kinds


def _has_no_room(part: str, features: dict[str, Feature], species: str) -> bool:
    top = features.get("top")
    full_length = part == "bottom" and top is not None and top.kind in FULL_LENGTH_TOPS
    return full_length or (part in ("bottom", "shoes") and species in LEGLESS)


def _feature(noun: Noun, kinds: tuple[str, ...], subject_type: SubjectType, choose: random.Random) -> Feature:
    human = subject_type in HUMAN
    kind = kinds[0] if len(kinds) == 1 else choose.choice(kinds)
    colours = [colour_said(said, noun.part, choose, human=human) for said in noun.colours[:2]]
    if not colours:
        colours = [shade(choose.choice(usual_colours(noun.part, subject_type)), choose)]
    if noun.part not in _PATTERNED or not (noun.pattern or len(colours) > 1):
        return Feature(part=noun.part, kind=kind, colour=colours[0])
    pattern = noun.pattern or choose.choice(("striped", "dotted", "checked"))
    if len(colours) == 1:
        light = "cream" if colours[0].name != "cream" else "brown"
        colours.append(shade(light, choose))
    return Feature(
        part=noun.part, kind=kind, colour=colours[0], second=colours[1], pattern=cast(Pattern, pattern)
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What the words of a description say, and nothing besides. `species` is empty where they leave it
    open; `features` are those parts whose kind and colour are both said, `named` all that are named."""

    species: str
    build: str
    stature: str
    features: tuple[Feature, ...]
    named: frozenset[str]


def read_told(words: str, species: str = "") -> Told:
    """Only what the words say; `species` is said already, where it is given.

    A colour said by name is the palette's.
    """
    said = read_clauses(words)
    options = (species,) if species else said.species
    species = options[0] if len(options) == 1 else ""
    subject_type = _TYPE_OF.get(species)
    features = []
    if subject_type is not None:
        _settle_body_colours(said, subject_type)
        for part in PARTS:
            noun = said.nouns.get(part)
            kinds = _kinds(noun, subject_type) if noun else ()
            if noun and noun.colours and len(kinds) == 1:
                features.append(_as_told(noun, kinds[0], human=subject_type in HUMAN))
    return Told(species, _size(said, _BUILDS), _size(said, _STATURES), tuple(features), frozenset(said.nouns))


def _as_told(noun: Noun, kind: str, *, human: bool) -> Feature:
    colours = [_colour_told(said, noun.part, human=human) for said in noun.colours[:2]]
    if noun.part in _PATTERNED and noun.pattern and len(colours) > 1:
        pattern = cast(Pattern, noun.pattern)
        return Feature(part=noun.part, kind=kind, colour=colours[0], second=colours[1], pattern=pattern)
    return Feature(part=noun.part, kind=kind, colour=colours[0])


def _colour_told(said: Said, part: str, *, human: bool) -> Colour:
    word, value = said
    return (
        colour_said(said, part, random.Random(0), human=human)
        if value
        else COLOURS[colour_name(word, part, human=human)]
    )
