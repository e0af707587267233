"""A character at checkpoint 1: its design, its template, and who is most like it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from vivant.review.desk import Desk
from vivant.review.queue.contents.nothing import nothing_to_show
from vivant.review.queue.pictures import Shown, shown
from vivant.schema.value import Value
from vivant.store.facts import noted_fact, sheet_key
from vivant.store.looking_up import find_character
from vivant.store.records import CharacterRecord
from vivant.synthesis import commissions


class Likeness(Value):
    """The other character that words tell least apart."""

    id: str
    name: str
    template: Shown


class CharacterContent(Value):
    """A character at checkpoint 1."""

    character: dict[str, Any]
    template: Shown
    sheet: Shown | None
    like: Likeness | None
    must: tuple[str, ...]


def character_content(connection: Connection, desk: Desk, id: str) -> CharacterContent:
    record = find_character(connection, id)
    if record is None or record.template is None:
        raise nothing_to_show(id)
    character, config = record.character, desk.project.config
    near = desk.lookalikes.nearest(connection, character)
    like = find_character(connection, near) if near is not None else None
    sheet = noted_fact(connection, sheet_key(f"{id}.{character.revision}"))
    pictures = shown(connection, [record.template, sheet, like.template if like else None])
    questions = commissions.template(character, config.project.seed, config.style.words).questions
    return CharacterContent(
        character={
            "id": id,
            "name": character.name,
            "description": character.description,
            "profession": character.profession,
            "category": character.category,
            "subject_type": character.identity.subject_type,
            "species": character.identity.species,
            "revision": character.revision,
        },
        template=pictures[record.template],
        sheet=pictures.get(sheet or ""),
        like=_likeness(like, pictures),
        must=tuple(question.text for question in questions),
    )


def _likeness(like: CharacterRecord | None, pictures: Mapping[str, Shown]) -> Likeness | None:
    if like is None or like.template is None:
        return None
    return Likeness(id=like.character.id, name=like.character.name, template=pictures[like.template])
