"""Names for characters: warm, easy to say, from many places; never two alike in a cast."""

import functools
import random
import re
from collections.abc import Iterable, Iterator, Set
from itertools import pairwise, product
from typing import Final, Literal

Sort = Literal["feminine", "masculine", "any", "robot"]

_FEMININE: Final = """
Ada Adela Agnes Aiko Aisha Alba Alma Amara Amina Anika Anouk Anya Asta Astrid Aurelia Aya Beatrix Bettina
Bianca Bridget Brigid Calla Camille Carmen Cecily Celeste Chiara Chloe Cilla Clara Clementine Cosima Dalia
Danica Daphne Delphine Dilys Dora Dorothea Edda Edith Eilidh Elena Elif Elka Ellen Eloise Elsa Elspeth Elva
Emiko Enid Esme Estela Eudora Eulalia Evie Farah Fatou Fenna Fiadh Flora Florence Freya Frida Gemma Gerda
Gisela Greta Gudrun Gwen Hana Hanna Harriet Hattie Hedwig Helga Henrietta Hilda Ida Ilse Imani Imogen Indira
Inez Ingrid Iona Irma Isadora Isla Isolde Ivana Jamila Jana Jolanta Josefina Josie Juno Kaia Kalinda Karin
Katya Keiko Kirsten Kyra Laila Lakshmi Larisa Leila Lena Leonie Letty Lila Linnea Liv Lotta Louisa Lucia
Ludmila Luna Lydia Mabel Magda Maite Malala Marcella Margot Mariam Marit Marta Matilda Maud Mei Mildred Mina
Mira Moira Nadia Naima Nell Nerys Nessa Nia Nila Nina Nora Odette Olga Ottilie Paloma Paola Penelope Petra
Philippa Pia Pilar Priya Ramona Renata Rhona Rosalind Rowena Runa Sabine Sakura Salma Samira Sanna Saskia
Selma Shanti Signe Sigrid Simone Sofia Solveig Sunniva Suri Svea Talia Tamsin Tanvi Tatiana Tess Thea Tilda
Tove Ursula Usha Valeria Vera Vilma Wanda Wilhelmina Willa Winifred Xenia Yara Yasmin Yuki Zadie Zahra Zelda
Zora Zuzana Abena Adaeze Akosua Alinta Ananya Anahera Aroha Asha Ayesha Bahar Branwen Catrin Chidi Citlali
Dagny Deepika Desta Ebele Eleri Eunji Fumiko Golnaz Haizea Hinemoa Huong Ikram Itziar Jaswinder Jelena Kalani
Kamala Kerttu Kiah Lalita Leilani Lerato Lieve Lilja Makena Malia Marama Meera Mehri Moana Nayeli Ngozi Nilufar
Noelani Nomvula Padma Parvati Quilla Rangi Roksana Sabela Shirin Soraya Sumac Swati Thandi Tirzah Tuuli Vaiana
Wairimu Xochitl Yaretzi Yesenia Zainab Zofia
"""
_MASCULINE: Final = """
Abel Adrian Aidan Alaric Albert Aldo Alfie Alistair Ambrose Amir Anders Anselm Anton Archie Arlo Armand Arne
Arthur Arvid Asher Aurel Baldwin Barnaby Bartholomew Basil Benedikt Benno Bertram Bjorn Boris Bram Bruno Caspar
Cassius Cedric Ciaran Clemens Conrad Cormac Cosmo Cyril Dacre Darius Davit Dexter Dmitri Dominik Duncan Edgar
Edmund Edvard Eero Egon Eino Elias Emil Emrys Enzo Erland Ernst Esteban Ewan Ezra Farid Felix Fergus Fergal
Filip Finlay Florian Franz Fritz Gareth Gaspard Gideon Gilbert Giorgio Goran Gregor Griffith Gunnar Gustav
Hakim Hamish Hannes Harald Haruki Hasan Hector Henrik Hiro Hugo Humphrey Idris Igor Ilya Ingmar Isak Ivo
Jacek Jakob Jamal Janos Jarek Jasper Jens Jonas Jorge Joris Jovan Jules Kaspar Kenji Kenzo Kerem Klaus
Knut Kofi Konrad Kwame Lars Laszlo Leander Leif Leopold Linus Lorenz Lorcan Lucian Ludo Luka Magnus Malik
Marcel Marek Marius Matteo Maurice Milo Milos Mordecai Murdo Nanak Ned Niall Nikolai Nils Olaf Oleg Omar
Oskar Osric Oswald Otto Otis Paavo Pablo Pascal Pavel Pelle Percy Pieter Quentin Quincy Rafael Ragnar Raj
Ralf Ramon Rashid Rasmus Remy Renzo Rhys Roald Roland Rolf Roman Rory Rufus Rupert Salim Sami Samir Sandor
Sebastian Selwyn Seamus Sergei Silas Stefan Stellan Sven Tadeo Takeshi Tariq Tarquin Theo Thorvald Tibor
Akira Alemayehu Amadou Aputsiaq Arjun Babak Bashir Bayani Bilal Cillian Dawit Deniz Diego Ekow Enrique Eneko
Faisal Gethin Gwydion Hemi Iker Iniko Issa Jabari Joaquin Kahu Kamil Kaveh Keanu Kwabena Llewelyn Mahmud Makoa
Manu Mateus Nikau Nuri Olumide Owain Pradeep Rohan Sanjay Sefu Sione Tane Tomasz Tupac Udo Vikram Wiremu Yaw
Zebedee Timo Tobias Tomas Torsten Tristan Ulf Ulrich Umberto Valentin Vasco Vasily Viggo Viktor Vito Waldo Walter
Wendell Wilbur Willem Winston Wolfram Xavier Yannick Yorick Yusuf Zoltan
"""
_EITHER: Final = """
Ari Bay Bellamy Briar Brook Cleo Clover Corin Darcy Dion Ellis Ember Emery Fable Fern Finch Fennel Fig
Gale Heddy Indigo Ives Jodie Joss Jun Kasey Kim Kit Linden Loki Lou Marlow Maple Merle Mischa Moss Nico
Nilo Noor Nutmeg Pepper Perrin Pim Pip Poppy Quill Ren Remi Rio Roan Robin Rowan Sage Sasha Shiloh Sky Sorrel
Sunny Tansy Teddy Thistle Tikka Toby Umi Vale Wren Yael Zephyr Zuri
"""
_ROBOTS: Final = """
Bleep Bobbin Bolt Cam Clank Click Cog Crank Dial Dot Dynamo Echo Fuse Gadget Gizmo Hinge Jolt Kilo Klick Lumen
Mecha Meter Micro Nano Nix Ohm Piston Pixel Plink Radar Ratchet Rivet Rotor Servo Sonar Spindle Sprocket
Ticker Tinker Toggle Tock Turbo Twill Unit Valve Volt Whirr Widget Zap Zinc
"""

_HEADS: Final = (
    "Ba", "Be", "Bo", "Bri", "Ca", "Co", "Da", "De", "Do", "E", "Fa", "Fi", "Flo", "Ga", "Gwe", "Ha", "He", "I",
    "Ja", "Jo", "Ka", "Ki", "La", "Le", "Li", "Lo", "Lu", "Ma", "Me", "Mi", "Mo", "Na", "Ne", "No", "O", "Pa",
    "Pe", "Po", "Ra", "Ri", "Ro", "Sa", "Se", "So", "Ta", "Te", "Ti", "To", "U", "Va", "Ve", "Vi", "Wi", "Ya",
    "Za", "Ze",
)  # fmt: skip
_MIDDLES: Final = (
    "bri",
    "da",
    "lan",
    "le",
    "li",
    "lo",
    "ma",
    "mi",
    "na",
    "ne",
    "ra",
    "ri",
    "ro",
    "sa",
    "vi",
    "zi",
)
_TAILS: Final[dict[str, tuple[str, ...]]] = {
    "feminine": ("bel", "ella", "ina", "lia", "lina", "mara", "na", "nia", "ra", "retta", "ria", "sa", "thea"),
    "masculine": ("bert", "do", "don", "go", "lo", "mir", "mon", "no", "rik", "rin", "ro", "ton", "vin"),
    "any": ("bee", "ko", "lee", "li", "lu", "mo", "nell", "ni", "ra", "ri", "sel", "to", "vi", "wyn", "zo"),
}  # fmt: skip
_UNWELCOME: Final = re.compile(
    "nazi|homo|sado|porn|lesb|rape|anal|peni|dodo|poo|pee|tit|kaka|caca|seme|hore|negr|niga|fag|gaga|dumb|pedo|mori"
    "|semi|nero|devi|hell"
)


def choose_name(sort: Sort, taken: Iterable[str], rng: random.Random) -> str:
    """A name unlike all `taken` ones: not the same, nor one that sounds so ("Mira", "Myrah")."""
    heard = {sound(name) for name in taken}
    for pool in (_known(sort), _made(sort)):
        if free := _pick(pool, heard, rng):
            return free
    names = _known(sort)
    return next(
        name for one, two in _shuffled_pairs(names, rng) if sound(name := f"{one} {two}") not in heard
    )


@functools.cache
def _spelled(names: str) -> frozenset[str]:
    return frozenset(names.split())


def sort_of(name: str) -> Sort | None:
    """Whether a name is a woman's or a man's, as far as that is known."""
    first = name.split()[0]
    if first in _spelled(_FEMININE):
        return "feminine"
    return "masculine" if first in _spelled(_MASCULINE) else None


@functools.lru_cache(maxsize=1 << 15)
def sound(name: str) -> str:
    """What a name sounds like, roughly; alike for names that readers would mix up."""
    plain = re.sub(r"[^a-z]", "", name.lower())
    for spelled, heard in (
        ("ph", "f"),
        ("ck", "k"),
        ("c", "k"),
        ("y", "i"),
        ("z", "s"),
        ("ee", "i"),
        ("h", ""),
    ):
        plain = plain.replace(spelled, heard)
    return re.sub(r"(.)\1+", r"\1", plain)


@functools.cache
def _known(sort: Sort) -> tuple[str, ...]:
    spelled = {
        "feminine": _FEMININE + _EITHER,
        "masculine": _MASCULINE + _EITHER,
        "any": _FEMININE + _MASCULINE + _EITHER,
        "robot": _ROBOTS,
    }[sort]
    return _unlike(spelled.split())


@functools.cache
def _made(sort: Sort) -> tuple[str, ...]:
    tails = _TAILS.get(sort, _TAILS["any"])
    syllables = [*product(_HEADS, tails), *product(_HEADS, _MIDDLES, tails)]
    names = ("".join(parts) for parts in syllables if not _stutters(parts))
    return _unlike(name for name in names if not _UNWELCOME.search(name.lower()))


def _stutters(parts: tuple[str, ...]) -> bool:
    """Whether neighbouring syllables begin alike ("Mimimir"), or vowels collide."""
    return any(one[0].lower() == two[0] for one, two in pairwise(parts))


def _unlike(names: Iterable[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(sound(name), name)
    return tuple(first.values())


def _pick(pool: tuple[str, ...], heard: Set[str], rng: random.Random) -> str | None:
    """A free name of the pool: by luck while many are free, else by looking through all."""
    for _ in range(12):
        name = rng.choice(pool)
        if sound(name) not in heard:
            return name
    free = [name for name in pool if sound(name) not in heard]
    return rng.choice(free) if free else None


def _shuffled_pairs(names: tuple[str, ...], rng: random.Random) -> Iterator[tuple[str, str]]:
    return product(rng.sample(names, len(names)), rng.sample(names, len(names)))
