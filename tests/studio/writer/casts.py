"""Plain characters and briefs for tests of the story writer."""

import random

from vivant.schema.brief import FrameBrief, StoryBrief
from vivant.schema.character import Character, Identity
from vivant.schema.story import LEAST_FRAMES, MOST_CAST, MOST_FRAMES
from vivant.schema.vocabulary import SUBJECT_TYPES
from vivant.studio.features import OUTFITS, SPECIES
from vivant.studio.writer.inventing import invent

NAMES = (
    "Mira", "Tom", "Pip", "Anna", "Bo", "Oskar", "Lena", "Hugo", "Nils", "Zofia", "Kemal", "Yuki",
    "Rosa", "Emil", "Fern", "Otto", "Wanda", "Ivo", "Tala", "Milo",
)  # fmt: skip


def make_character(number: int, name: str, rng: random.Random) -> Character:
    subject_type = rng.choice(SUBJECT_TYPES)
    species = rng.choice(SPECIES[subject_type])
    profession = rng.choice(tuple(OUTFITS))
    return Character(
        id=f"C{number:04d}",
        name=name,
        category=OUTFITS[profession].category,
        profession=profession,
        identity=Identity(subject_type=subject_type, species=species, features=()),
        description=f"{name} is a {species}.",
    )


def make_brief(seed: int, cast: int | None = None, frames: int | None = None) -> StoryBrief:
    """A brief with a random cast, equal for equal arguments."""
    rng = random.Random(seed * 7919 + 1)
    size = cast or rng.randint(1, MOST_CAST)
    names = rng.sample(NAMES, size)
    return StoryBrief(
        cast=tuple(make_character(i + 1, name, rng) for i, name in enumerate(names)),
        frames=frames or rng.randint(LEAST_FRAMES, MOST_FRAMES),
    )


def make_frame_brief(seed: int, *, wish: str, position: int = 1, cast: int = 2) -> FrameBrief:
    """A brief for one frame of an invented story, equal for equal arguments."""
    asked = make_brief(seed, cast=cast, frames=6)
    draft = invent(asked, seed)
    return FrameBrief(
        title=draft.title,
        premise=draft.premise,
        cast=asked.cast,
        frames=draft.frames,
        position=position,
        wish=wish,
    )
