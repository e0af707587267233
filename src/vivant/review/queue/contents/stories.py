"""A story at checkpoint 2: its words, its frame specs, and who plays."""

from collections.abc import Mapping

from sqlalchemy import Connection

from vivant.review.queue.contents.nothing import nothing_to_show
from vivant.review.queue.pictures import Shown, shown
from vivant.schema.story import Story
from vivant.schema.value import Value
from vivant.store.looking_up import find_character, find_story
from vivant.store.records import CharacterRecord


class Player(Value):
    """A member of a story's cast."""

    id: str
    name: str
    species: str
    profession: str
    description: str
    template: Shown | None


class StoryContent(Value):
    """A story at checkpoint 2."""

    story: Story
    cast: tuple[Player, ...]
    source: str


def story_content(connection: Connection, id: str) -> StoryContent:
    record = find_story(connection, id)
    if record is None or record.story is None:
        raise nothing_to_show(id)
    found = (find_character(connection, member) for member in record.story.cast)
    members = [record for record in found if record is not None]
    pictures = shown(connection, [r.template for r in members])
    return StoryContent(
        story=record.story, cast=tuple(_player(r, pictures) for r in members), source=record.source
    )


def _player(record: CharacterRecord, pictures: Mapping[str, Shown]) -> Player:
    character = record.character
    return Player(
        id=character.id,
        name=character.name,
        species=character.identity.species,
        profession=character.profession,
        description=character.description,
        template=pictures.get(record.template or ""),
    )
