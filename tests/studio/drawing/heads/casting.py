"""Small identities for the tests of heads, and pictures of them."""

from collections.abc import Iterator

import numpy as np

from vivant.schema.character import Colour, Feature, Identity
from vivant.schema.vocabulary import Expression, SubjectType
from vivant.studio.drawing.displaylist import Flat, Group, Node, Shape, placed
from vivant.studio.drawing.heads.head import Head, draw_head
from vivant.studio.drawing.path import rectangle
from vivant.studio.drawing.thorvg import Pixels, rasterise
from vivant.studio.features import COAT, HUMAN, SPECIES
from vivant.studio.palette import COLOURS

TYPE_OF: dict[str, SubjectType] = {species: kind for kind, names in SPECIES.items() for species in names}
ALL_SPECIES = tuple(TYPE_OF)
CREST_OF: dict[SubjectType, tuple[str, ...]] = {
    "mammal": ("tuft", "mane"),
    "bird": ("crest",),
    "scaled": ("crest",),
    "robot": ("antenna", "twin antennae"),
    "mythical": ("curled horns", "long horn"),
}


def identity(species: str, **worn: tuple[str, str]) -> Identity:
    """`worn` maps parts to (kind, colour name); coat, belly, eyes and people's hair come by themselves."""
    subject = TYPE_OF[species]
    human = subject in HUMAN
    features = {"coat": (COAT[subject], "golden skin" if human else "copper"), "eyes": ("eyes", "teal")}
    if human:
        features["hair"] = ("short hair", "chestnut")
    else:
        features["belly"] = ("belly", "cream")
    features |= worn
    return Identity(
        subject_type=subject,
        species=species,
        features=tuple(
            Feature(part=part, kind=kind, colour=_colour(name)) for part, (kind, name) in features.items()
        ),
    )


def _colour(name: str) -> Colour:
    return COLOURS[name]


def picture(head: Head, size: int) -> Pixels:
    """(size, size, 4) BGRA on paper; `size` pixels are 4.4 skull radii."""
    paper = Shape(rectangle(0, 0, size, size), Flat((243, 239, 230)))
    return rasterise(
        [paper, placed((*head.back, *head.front), size / 2, size * 0.55, size / 4.4)], size, size
    )


def face_pixels(
    who: Identity, expression: Expression, turn: float
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """The face alone, 64 pixels high, as float RGB."""
    whole = picture(draw_head(who, expression, turn), 128)
    return whole[38:102, 32:96, :3].astype(np.float32)


def face_96(
    who: Identity, expression: Expression, turn: float
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """The face alone, 96 pixels high and wide, as float RGB; the size at which expressions have to be legible."""
    whole = picture(draw_head(who, expression, turn), 211)
    return whole[68:164, 58:154, :3].astype(np.float32)


def shapes(nodes: tuple[Node, ...], part: str = "") -> Iterator[tuple[str, Shape]]:
    """Every shape with the part it belongs to."""
    for node in nodes:
        own = node.part or part
        if isinstance(node, Group):
            yield from shapes(node.nodes, own)
        else:
            yield own, node
