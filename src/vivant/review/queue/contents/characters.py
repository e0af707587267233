"""A character at checkpoint 1: its design, its template, and who is most like it."""

from typing import Any

from sqlalchemy import Connection

from vivant.design.attributes import Identities
from vivant.pipeline.project import Project
from vivant.review.queue.contents.nothing import nothing_to_show
from vivant.review.queue.pictures import Shown, shown
from vivant.schema.character import Character
from vivant.schema.value import Value
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


def character_content(connection: Connection, project: Project, id: str) -> CharacterContent:
    record = project.catalogue.character(id)
    if record is None or record.template is None:
        raise nothing_to_show(id)
    character = record.character
    like = _most_like(project, character)
    sheet = project.catalogue.noted(f"sheet:{id}.{character.revision}")
    pictures = shown(connection, [record.template, sheet, like.template if like else None])
    template = pictures[record.template]
    alike = None
    if like is not None and like.template in pictures:
        alike = Likeness(id=like.character.id, name=like.character.name, template=pictures[like.template])
    questions = commissions.template(
        character, project.config.project.seed, project.config.style.words
    ).questions
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
        template=template,
        sheet=pictures.get(sheet or ""),
        like=alike,
        must=tuple(question.text for question in questions),
    )


def _most_like(project: Project, character: Character) -> CharacterRecord | None:
    others = {
        r.character.id: r
        for r in project.catalogue.characters()
        if r.character.id != character.id and r.template is not None and r.state != "rejected"
    }
    known = Identities()
    for id, record in others.items():
        known.add(id, record.character.identity)
    near = known.nearest(character.identity)
    return others[near.id] if near else None
