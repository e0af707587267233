"""Given characters that could be taken for each other: for people to know, and theirs to decide."""

from collections.abc import Sequence

from vivant.design.uniqueness import Identities, too_close
from vivant.schema.character import Character


def alike_in_words(characters: Sequence[Character]) -> dict[str, str]:
    """For each character that is told almost like an earlier one, its id and a sentence about it."""
    seen = Identities()
    names = {character.id: character.name for character in characters}
    found = {}
    for character in characters:
        if near := too_close(character.identity, seen):
            found[character.id] = (
                f"{character.name} ({character.id}) is told almost like {names[near.id]} ({near.id}): "
                "readers may take one for the other"
            )
        seen.add(character.id, character.identity)
    return found
