"""The studio writer's inventing of characters: somebody for every cell of the cast."""

import random
from typing import Final, Literal

from vivant.schema.brief import CharacterBrief, CharacterDraft
from vivant.schema.character import Identity
from vivant.schema.vocabulary import ProfessionCategory
from vivant.seeds import derive
from vivant.studio.features import OUTFITS, SPECIES
from vivant.studio.natural import MALE
from vivant.studio.wording import describe
from vivant.studio.writer.costume import dress
from vivant.studio.writer.names import Sort, choose_name

_BUILDS: Final[tuple[Literal["slim", "average", "stout"], ...]] = ("slim", "average", "average", "stout")
_STATURES: Final[tuple[Literal["short", "average", "tall"], ...]] = ("short", "average", "average", "tall")


def design_character(brief: CharacterBrief, seed: int) -> CharacterDraft:
    """Invents one character; equal briefs and seeds give equal drafts, another `attempt` another one.

    For a role of a text, name, species and profession are the role's.
    """
    role = brief.role
    cell = (brief.subject_type, brief.category, role.key if role else "")
    rng = random.Random(derive(seed, "character", *cell, brief.attempt))
    subject_type = role.subject_type if role else brief.subject_type
    species = role.species if role else rng.choice(SPECIES[subject_type])
    profession = role.profession if role else rng.choice(professions(brief.category))
    identity = Identity(
        subject_type=subject_type,
        species=species,
        build=rng.choice(_BUILDS),
        stature=rng.choice(_STATURES),
        features=dress(subject_type, species, profession, rng, natural=role is not None),
    )
    name = role.name if role else choose_name(_sort(species), brief.taken_names, rng)
    return CharacterDraft(
        name=name, profession=profession, identity=identity, description=describe(name, profession, identity)
    )


def professions(category: ProfessionCategory) -> tuple[str, ...]:
    return tuple(name for name, outfit in OUTFITS.items() if outfit.category == category)


def _sort(species: str) -> Sort:
    if species in MALE:
        return "masculine"
    if species in SPECIES["robot"]:
        return "robot"
    return "feminine" if species in ("girl", "woman", "old woman") else "any"
