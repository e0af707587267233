"""What a judge is shown of a character, and what an editor is given of it."""

import functools
from collections.abc import Callable
from dataclasses import dataclass

from vivant.models.roles import Picture
from vivant.schema.character import Character
from vivant.schema.judging import Pixels, Portrait
from vivant.store import images
from vivant.synthesis.prompts import full_description


@dataclass(frozen=True, slots=True)
class Cast:
    """Approved characters with their templates, by character id."""

    characters: dict[str, Character]
    templates: dict[str, Picture]

    def portrait(self, character: str) -> Portrait:
        template = self.templates[character]
        return portrait(self.characters[character], template)


def portrait(character: Character, template: Picture | None) -> Portrait:
    """The character as a judge knows it; before it has a template, by its exact description."""
    return Portrait(
        character=character.id,
        name=character.name,
        description=character.description if template else full_description(character),
        look=looking_at(template) if template else None,
        template_id=template.id if template else None,
    )


def looking_at(picture: Picture) -> Callable[[], Pixels]:
    """Decodes a picture when somebody looks at it; those looked at last are remembered."""
    return functools.partial(_decoded, picture)


@functools.lru_cache(maxsize=32)
def _decoded(picture: Picture) -> Pixels:
    return images.decode(picture.data)
