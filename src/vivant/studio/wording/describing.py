"""Telling an identity in one plain English sentence from which it can be told again."""

from collections.abc import Mapping
from typing import Final

from vivant.schema.character import Colour, Feature, Identity
from vivant.studio.features import FULL_LENGTH_TOPS, HUMAN
from vivant.studio.natural import LEGLESS

SHAPED: Final[Mapping[str, tuple[str, str]]] = {
    "short hair": ("short", "hair"), "long hair": ("long", "hair"), "curly hair": ("curly", "hair"),
    "spiky hair": ("spiky", "hair"), "twin buns": ("twin", "buns"), "forked beard": ("forked", "beard"), "full beard": ("full", "beard"), "curled horns": ("curled", "horns"),
    "long horn": ("long", "horn"), "twin antennae": ("twin", "antennae"), "pointed hat": ("pointed", "hat"),
    "round glasses": ("round", "glasses"), "square glasses": ("square", "glasses"),
}  # fmt: skip
"""Kinds that English splits around the colour: "long brown hair", "a pointed blue hat"."""

_NO_ARTICLE: Final[frozenset[str]] = frozenset(
    {
        "fur", "skin", "plumage", "scales", "plating", "hide", "eyes", "hair", "braids", "horns", "antennae",
        "overalls", "trousers", "shorts", "glasses", "boots", "shoes", "sandals", "freckles", "cheek spots",
        "buns", "sideburns", "eye stripes",
    }
)  # fmt: skip
_BODY: Final = ("coat", "belly", "eyes", "hair", "beard", "crest", "mark")
_WORN: Final = ("top", "bottom", "outer", "neck", "hat", "glasses", "shoes")


def describe(name: str, profession: str, identity: Identity, *, hexes: bool = False) -> str:
    """One sentence that begins with the name and tells every feature; average build and stature go unsaid.

    "Mira is a short, slim fox, a baker with rust fur, a cream belly and amber eyes, wearing …". With
    `hexes` every colour is followed by its value: "teal (#1f8a8a)". What others would expect but the
    character lacks is told too ("bare feet"), so that nobody invents it. No colons, no line breaks.
    """
    sizes = [size for size in (identity.stature, identity.build) if size != "average"]
    subject = _with_article(" ".join([", ".join(sizes), identity.species]).strip())
    features = {feature.part: feature for feature in identity.features}
    body = [phrase(features[part], hexes) for part in _BODY if part in features] + _bare(identity)
    worn = [phrase(features[part], hexes) for part in _WORN if part in features]
    told = f"{name} is {subject}"
    if profession:
        told += f", {_with_article(profession)}"
    if body:
        told += f" with {listed(body)}"
    if worn:
        told += f", wearing {listed(worn)}"
    return told + "."


def phrase(feature: Feature, hexes: bool = False) -> str:
    """A feature with its article: "a teal and cream striped jumper", "long brown hair"."""
    shape, noun = SHAPED.get(feature.kind, ("", feature.kind))
    colour = (
        _coloured(feature.colour, hexes).replace(" skin", "")
        if noun == "skin"
        else _coloured(feature.colour, hexes)
    )
    words = [shape, colour]
    if feature.second is not None and feature.pattern != "plain":
        words += ["and", _coloured(feature.second, hexes), feature.pattern]
    told = " ".join(word for word in [*words, noun] if word)
    return told if noun in _NO_ARTICLE else _with_article(told)


def _coloured(colour: Colour, hexes: bool) -> str:
    return f"{colour.name} ({colour.hex})" if hexes else colour.name


def _bare(identity: Identity) -> list[str]:
    """What the character lacks of what most wear."""
    top, legs = identity.feature("top"), identity.species not in LEGLESS
    bare = []
    if identity.subject_type in HUMAN and identity.feature("hair") is None:
        bare.append("a bald head")
    if top is None:
        bare.append("a bare chest")
    if legs and identity.feature("bottom") is None and (top is None or top.kind not in FULL_LENGTH_TOPS):
        bare.append("bare legs")
    if legs and identity.feature("shoes") is None:
        bare.append("bare feet")
    return bare


def _with_article(phrase: str) -> str:
    return f"an {phrase}" if phrase[:1] in "aeiou" else f"a {phrase}"


def listed(phrases: list[str]) -> str:
    return phrases[0] if len(phrases) == 1 else f"{', '.join(phrases[:-1])} and {phrases[-1]}"
