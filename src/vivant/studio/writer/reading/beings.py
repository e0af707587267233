"""Who can be on stage: nouns for animals and people, and what the studio draws for them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from vivant.schema.vocabulary import SubjectType
from vivant.studio.writer.reading.wordlist import words_of

Gender = Literal["he", "she", "any"]


@dataclass(frozen=True, slots=True)
class Being:
    """A noun's being: `key` is its slug, `species` and `profession` are from the studio's features.

    `role` nouns ("master", "friend", "father") may speak of somebody already known; `kin` take the
    kind of the one they belong to; `vague` nouns ("creature") never name anybody new by themselves.
    """

    key: str
    subject_type: SubjectType
    species: str
    profession: str
    gender: Gender = "any"
    role: bool = False
    kin: bool = False
    vague: bool = False

    @property
    def human(self) -> bool:
        return self.subject_type in ("child", "adult", "elder")


_ANIMALS: Final[tuple[tuple[SubjectType, str, str, str], ...]] = (
    # type, words (the first is the key, the others are the same being), species, profession
    ("mammal", "fox vixen", "fox", "conjuror"),
    ("mammal", "wolf", "wolf", "ranger"),
    ("mammal", "bear", "bear", "smith"),
    ("mammal", "badger", "bear", "carpenter"),
    ("mammal", "hare", "rabbit", "acrobat"),
    ("mammal", "rabbit bunny", "rabbit", "gardener"),
    ("mammal", "lion lioness", "lion", "ruler"),
    ("mammal", "mouse", "mouse", "tailor"),
    ("mammal", "mole", "mole", "mapmaker"),
    ("mammal", "rat", "mouse", "sailor"),
    ("mammal", "squirrel", "squirrel", "gardener"),
    ("mammal", "weasel", "fox", "tailor"),
    ("mammal", "jackal", "fox", "musician"),
    ("mammal", "goat", "goat", "painter"),
    ("mammal", "kid", "goat", "dancer"),
    ("mammal", "ox", "ox", "farmer"),
    ("mammal", "bull", "ox", "smith"),
    ("mammal", "cow", "ox", "baker"),
    ("mammal", "calf heifer", "ox", "dancer"),
    ("mammal", "ass donkey", "donkey", "farmer"),
    ("mammal", "mule", "donkey", "carpenter"),
    ("mammal", "horse stallion mare", "horse", "knight"),
    ("mammal", "colt foal pony", "horse", "acrobat"),
    ("mammal", "cat kitten", "cat", "musician"),
    ("mammal", "panther", "cat", "acrobat"),
    ("mammal", "leopard", "cat", "dancer"),
    ("mammal", "tiger tigress", "cat", "knight"),
    ("mammal", "dog mastiff", "dog", "firefighter"),
    ("mammal", "lapdog", "dog", "dancer"),
    ("mammal", "hound", "dog", "ranger"),
    ("mammal", "puppy", "dog", "acrobat"),
    ("mammal", "deer doe roe", "deer", "librarian"),
    ("mammal", "fawn", "deer", "painter"),
    ("mammal", "stag hart buck", "deer", "knight"),
    ("mammal", "sheep ewe", "sheep", "tailor"),
    ("mammal", "lamb", "sheep", "gardener"),
    ("mammal", "ram", "sheep", "smith"),
    ("mammal", "pig boar sow hog swine", "pig", "baker"),
    ("mammal", "piglet", "pig", "dancer"),
    ("mammal", "monkey ape baboon", "monkey", "acrobat"),
    ("mammal", "hedgehog porcupine", "hedgehog", "gardener"),
    ("bird", "crow", "crow", "inventor"),
    ("bird", "raven", "crow", "astronomer"),
    ("bird", "jackdaw daw jay magpie", "crow", "conjuror"),
    ("bird", "stork", "stork", "teacher"),
    ("bird", "crane", "stork", "doctor"),
    ("bird", "heron", "stork", "ruler"),
    ("bird", "cock rooster cockerel", "cock", "musician"),
    ("bird", "hen chicken", "cock", "baker"),
    ("bird", "peacock", "peacock", "dancer"),
    ("bird", "owl", "owl", "librarian"),
    ("bird", "eagle", "eagle", "ruler"),
    ("bird", "hawk falcon", "eagle", "ranger"),
    ("bird", "duck drake", "duck", "sailor"),
    ("bird", "duckling", "duck", "acrobat"),
    ("bird", "swan", "swan", "dancer"),
    ("bird", "goose gander", "swan", "baker"),
    ("bird", "pigeon dove", "pigeon", "mapmaker"),
    ("bird", "sparrow swallow lark nightingale robin thrush finch", "pigeon", "musician"),
    ("bird", "partridge quail", "pigeon", "gardener"),
    ("scaled", "frog toad", "frog", "musician"),
    ("scaled", "tortoise turtle", "tortoise", "mapmaker"),
    ("scaled", "snake serpent viper adder asp", "snake", "conjuror"),
    ("scaled", "eel", "snake", "ruler"),
    ("scaled", "lizard chameleon", "lizard", "painter"),
    ("scaled", "fish trout salmon pike", "fish", "dancer"),
    ("scaled", "ant", "ant", "farmer"),
    ("scaled", "grasshopper cricket cicada locust", "grasshopper", "musician"),
    ("mythical", "dragon", "dragon", "smith"),
    ("mythical", "unicorn", "unicorn", "dancer"),
    ("mythical", "troll ogre giant", "troll", "ranger"),
    ("mythical", "fairy nymph", "fairy", "dancer"),
    ("mythical", "gryphon griffin", "gryphon", "knight"),
    ("robot", "robot automaton", "box robot", "inventor"),
)  # fmt: skip

_PEOPLE: Final[tuple[tuple[str, str, str], ...]] = (
    # words, species, profession
    ("farmer husbandman ploughman plowman", "man", "farmer"),
    ("labourer laborer cottager peasant countryman rustic", "man", "gardener"),
    ("fisherman fisher", "man", "sailor"),
    ("sailor mariner captain ferryman", "man", "sailor"),
    ("shepherd herdsman", "man", "shepherd"),
    ("goatherd cowherd", "man", "shepherd"),
    ("shepherdess", "woman", "shepherd"),
    ("woodcutter woodman woodsman lumberjack", "man", "carpenter"),
    ("carpenter joiner", "man", "carpenter"),
    ("muleteer driver carter wagoner waggoner", "man", "ranger"),
    ("hunter huntsman fowler forester ranger", "man", "ranger"),
    ("traveller traveler wayfarer pilgrim", "man", "mapmaker"),
    ("miser", "man", "ruler"),
    ("miller baker", "man", "baker"),
    ("butcher cook shopkeeper chef", "man", "baker"),
    ("smith blacksmith brazier", "man", "smith"),
    ("charcoal-burner", "man", "smith"),
    ("fuller tanner dyer", "man", "tailor"),
    ("tailor weaver cobbler shoemaker", "man", "tailor"),
    ("potter", "man", "painter"),
    ("merchant pedlar peddler trader", "man", "conjuror"),
    ("gardener", "man", "gardener"),
    ("workman", "man", "carpenter"),
    ("servant", "woman", "baker"),
    ("maid milkmaid maiden", "woman", "baker"),
    ("bystander passer-by", "man", "storyteller"),
    ("villager townsman", "man", "storyteller"),
    ("thief robber burglar", "man", "acrobat"),
    ("soldier knight guard warrior", "man", "knight"),
    ("doctor physician", "man", "doctor"),
    ("teacher schoolmaster philosopher", "old man", "teacher"),
    ("librarian", "woman", "librarian"),
    ("inventor scientist engineer", "woman", "inventor"),
    ("firefighter fireman policeman postman", "man", "firefighter"),
    ("nurse", "woman", "doctor"),
    ("pirate", "man", "sailor"),
    ("stepmother governess", "woman", "librarian"),
    ("astronomer astrologer", "old man", "astronomer"),
    ("musician piper harper minstrel", "man", "musician"),
    ("painter", "woman", "painter"),
    ("king emperor ruler", "man", "ruler"),
    ("queen empress", "woman", "ruler"),
    ("prince", "boy", "ruler"),
    ("princess", "girl", "ruler"),
    ("jupiter zeus jove", "old man", "ruler"),
    ("mercury hermes", "man", "mapmaker"),
    ("hercules", "man", "knight"),
    ("venus aphrodite juno minerva athena goddess", "woman", "ruler"),
    ("god", "old man", "ruler"),
    ("wizard", "old man", "astronomer"),
    ("witch", "old woman", "astronomer"),
    ("man gentleman", "man", "farmer"),
    ("woman lady", "woman", "gardener"),
    ("widow", "woman", "tailor"),
    ("boy lad", "boy", "acrobat"),
    ("girl lass", "girl", "gardener"),
    ("baby infant", "boy", "painter"),
)  # fmt: skip

_KIN: Final[tuple[tuple[str, str, str], ...]] = (
    ("father dad papa daddy", "man", "farmer"),
    ("mother mum mama mummy mom mommy", "woman", "gardener"),
    ("son", "man", "carpenter"),
    ("daughter", "woman", "dancer"),
    ("child", "girl", "painter"),
    ("brother", "man", "carpenter"),
    ("sister", "woman", "dancer"),
    ("husband", "man", "farmer"),
    ("wife", "woman", "baker"),
    ("grandmother granny grandma", "old woman", "storyteller"),
    ("grandfather grandpa grandad", "old man", "storyteller"),
    ("uncle", "man", "sailor"),
    ("aunt auntie", "woman", "librarian"),
)  # fmt: skip

_ROLES: Final[tuple[tuple[str, str, str], ...]] = (
    ("master owner", "man", "farmer"),
    ("mistress", "woman", "librarian"),
    ("friend companion comrade partner rival", "man", "mapmaker"),
    ("neighbour neighbor", "man", "gardener"),
    ("stranger", "man", "mapmaker"),
    ("fellow", "man", "farmer"),
)  # fmt: skip

VAGUE: Final[frozenset[str]] = words_of(
    "beast creature animal bird straggler benefactor reptile insect victim prisoner"
)
"""Nouns that speak of an animal already known, or, in the plural, of animals in general."""

UNDRAWABLE: Final[frozenset[str]] = words_of(
    """elephant camel bee wasp hornet fly gnat flea beetle spider
    bat crab lobster dolphin whale shark octopus crocodile snail worm butterfly
    caterpillar kangaroo giraffe hippopotamus rhinoceros penguin ostrich seal otter beaver buffalo zebra
    moth mosquito scorpion oyster"""
)
"""Animals that nothing the studio draws can honestly stand for."""

_PLURALS: Final[Mapping[str, str]] = {
    "oxen": "ox", "mice": "mouse", "geese": "goose", "wolves": "wolf", "calves": "calf",
    "thieves": "thief", "children": "child", "wives": "wife", "gentlemen": "gentleman",
    "men": "man", "women": "woman", "people": "villager", "crowd": "villager", "flock": "sheep",
    "cattle": "cow", "robbers": "robber", "fishermen": "fisherman", "workmen": "workman",
    "countrymen": "countryman", "huntsmen": "huntsman", "herdsmen": "herdsman",
    "woodmen": "woodman", "townsmen": "townsman", "ladies": "lady", "flies": "fly",
    "puppies": "puppy", "bunnies": "bunny", "fairies": "fairy", "ponies": "pony",
    "babies": "baby", "passers-by": "passer-by", "kine": "cow", "folk": "villager",
}  # fmt: skip
_TRADES: Final = ("eer", "herd", "man", "smith", "monger", "wright", "burner", "keeper", "seller", "maker")
_OPEN: Final[frozenset[str]] = words_of(
    """farmer sailor hunter traveller miller butcher smith tailor potter merchant gardener bystander villager
    thief soldier doctor teacher astronomer musician painter librarian inventor firefighter nurse pirate
    servant carpenter"""
)
"""Trades of whom a text may say "he" or "she"."""
_GENDERED: Final[Mapping[str, Gender]] = {
    "cock": "he", "rooster": "he", "hen": "she", "cow": "she", "bull": "he", "lioness": "she",
    "vixen": "she", "ewe": "she", "ram": "he", "stag": "he", "doe": "she", "mare": "she",
}  # fmt: skip


def _gender(species: str) -> Gender:
    if species in ("woman", "girl", "old woman"):
        return "she"
    return "he" if species in ("man", "boy", "old man") else "any"


def _age(species: str) -> SubjectType:
    if species.startswith("old "):
        return "elder"
    return "child" if species in ("boy", "girl") else "adult"


def _lexicon() -> dict[str, Being]:
    beings: dict[str, Being] = {}
    for subject_type, words, species, profession in _ANIMALS:
        first = words.split()[0]
        for word in words.split():
            beings[word] = Being(first, subject_type, species, profession, _GENDERED.get(word, "any"))
    for rows, role, kin in ((_PEOPLE, False, False), (_KIN, True, True), (_ROLES, True, False)):
        for words, species, profession in rows:
            first = words.split()[0].replace("-", "_")
            gender = "any" if first in _OPEN else _gender(species)
            being = Being(first, _age(species), species, profession, gender, role, kin)
            beings.update(dict.fromkeys(words.split(), being))
    for word in sorted(VAGUE):
        beings[word] = Being(word, "mammal", "deer", "gardener", role=True, vague=True)
    beings["bird"] = Being("bird", "bird", "pigeon", "musician", role=True, vague=True)
    beings["man"] = replace(beings["man"], role=True)
    return beings


BEINGS: Final[Mapping[str, Being]] = _lexicon()
"""Noun in the singular → being."""


def singular(word: str) -> tuple[str, bool]:
    """A noun's singular, and whether it was a plural; unknown endings are left alone."""
    if word in _PLURALS:
        return _PLURALS[word], True
    if word in BEINGS or word in UNDRAWABLE:
        return word, False
    for ending, stem in (("ies", "y"), ("es", ""), ("s", "")):
        base = word.removesuffix(ending) + stem if word.endswith(ending) else ""
        if base in BEINGS or base in UNDRAWABLE:
            return base, True
    return word, False


def being_of(word: str, capital: bool) -> tuple[Being, bool] | None:
    """The being that a noun names and whether it names several, or None.

    A capitalised noun that ends like a trade ("a Muleteer") is a working man or woman.
    """
    base, plural = singular(word)
    if base in BEINGS:
        return BEINGS[base], plural
    if len(base) > 6 and base.endswith(("woman", "women")):
        return Being(base.replace("women", "woman"), "adult", "woman", "gardener", "she"), "women" in base
    if capital and len(base) > 5 and base.endswith(_TRADES):
        return Being(base.replace("-", "_").replace("'", ""), "adult", "man", "carpenter", "he"), plural
    return None


def person_named(name: str, gender: Gender, young: bool) -> Being:
    """A person who is only known by a proper name."""
    species = {(True, True): "girl", (True, False): "boy", (False, True): "woman", (False, False): "man"}[
        young, gender == "she"
    ]
    profession = {"girl": "painter", "boy": "acrobat", "woman": "gardener", "man": "mapmaker"}[species]
    return Being(name.lower(), _age(species), species, profession, _gender(species))


NARRATOR: Final = Being("narrator", "child", "girl", "painter")
"""Who tells a story as "I", when nothing says more about them."""

_PEERS: Final[Mapping[str, str]] = {"brother": "boy", "sister": "girl", "friend": "boy"}


def of_kind(kin: Being, owner: Being) -> Being:
    """A relative of `owner`: a fawn's mother is a deer, a girl's brother is a boy."""
    if owner.subject_type == "child" and kin.key in _PEERS:
        return replace(kin, subject_type="child", species=_PEERS[kin.key], profession="acrobat")
    if owner.human or owner.vague:
        return kin
    gender = kin.gender
    return replace(
        owner, key=f"{owner.key}_{kin.key}", profession="storyteller", gender=gender, role=True, kin=True
    )


def plural_of(noun: str) -> str:
    """A noun's plural, capitalised as it is."""
    irregular = next((many for many, one in _PLURALS.items() if one == noun.lower()), None)
    if irregular:
        return irregular.capitalize()
    return noun if noun.lower() in ("fish", "sheep", "deer") else f"{noun}s"
