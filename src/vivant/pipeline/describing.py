"""A character described anew by a person: who it is is read from the words, as of given characters."""

import time
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from vivant.config import Config
from vivant.errors import InputError
from vivant.given.characters import GivenCharacter
from vivant.given.documents import Document
from vivant.given.problems import refuse
from vivant.given.studio import drawable, how_to_go_on, studio_roles
from vivant.pipeline.deciding import Clock, refuse_if_illustrated
from vivant.pipeline.editing import note_edit, refuse_if_changed
from vivant.pipeline.project import Project
from vivant.schema.character import Character, Feature, Identity
from vivant.store.audit import write_entry
from vivant.store.planning import put_character
from vivant.store.records import CharacterRecord
from vivant.store.rows import character as record_of
from vivant.store.tables import attempts, characters
from vivant.store.versions import version_of
from vivant.studio.features import SPECIES
from vivant.studio.wording import read_told

DESCRIBED: Final = "described"
"""The kind of its entries in the audit log."""
_LONGEST: Final = 4000


def describe_character(
    connection: Connection,
    project: Project,
    id: str,
    version: str,
    description: str,
    by: str,
    clock: Clock = time.time,
) -> str:
    """Gives a character another description, and returns its version; it waits for a template of its own.

    Raises ChangedMeanwhile where it is not what the person saw, InputError where frames or a given picture
    show it already, and where the words cannot be drawn by whoever is to draw them.
    """
    refuse_if_changed(connection, "characters", id, version)
    record = record_of(connection.execute(select(characters).where(characters.c.id == id)).one())
    character = record.character
    words = " ".join(description.split())
    if words == character.description:
        return version
    refuse_if_illustrated(connection, id)
    _refuse_if_pictured(connection, character)
    changed = described(character, words, project.config)
    reason = f"described anew by {by}; its template is to be made"
    put_character(connection, CharacterRecord(changed, reason=reason))
    note_edit(connection, character, changed.revision)
    data = {"character": id, "revision": changed.revision, "description": changed.description}
    write_entry(connection, at=clock(), by=by, kind=DESCRIBED, data=data)
    now = version_of(connection, "characters", id)
    assert now is not None
    return now


def described(character: Character, words: str, config: Config) -> Character:
    """The next revision of a character, as the words tell it. Raises InputError."""
    if not words or len(words) > _LONGEST:
        raise InputError(
            "the description is empty" if not words else "the description is too long",
            f"Say in 1 to {_LONGEST} characters how {character.name} looks.",
        )
    told = character.model_copy(
        update={
            "identity": _told(character, words),
            "description": words if words.endswith((".", "!", "?")) else f"{words}.",
            "revision": character.revision + 1,
        }
    )
    roles = studio_roles(config)
    if not roles:
        return told
    given = GivenCharacter(told, None, "", Path(), Document(character.id, {}, {}))
    drawn = drawable(given, config.project.seed, how_to_go_on(roles))
    if not isinstance(drawn, GivenCharacter):
        refuse(drawn)
        raise AssertionError
    return drawn.character


def _told(character: Character, words: str) -> Identity:
    """The identity that the words tell. What they tell as before keeps its exact colours."""
    before = character.identity
    species = read_told(words).species or before.species
    known = SPECIES[before.subject_type]
    if species not in known and species != before.species:
        raise InputError(
            f"the words tell of {species}, but {character.name} is of another kind ({before.subject_type})",
            f"The cast has a place for one of: {', '.join(known)}.",
        )
    told = read_told(words, species)
    return Identity(
        subject_type=before.subject_type,
        species=species,
        build=told.build,
        stature=told.stature,
        features=tuple(_as_before(feature, before) for feature in told.features),
    )


def _as_before(feature: Feature, identity: Identity) -> Feature:
    old = identity.feature(feature.part)
    return old if old is not None and _in_words(old) == _in_words(feature) else feature


def _in_words(feature: Feature) -> tuple[str, ...]:
    second = feature.second.name if feature.second else ""
    return feature.kind, feature.pattern, feature.colour.name, second


def _refuse_if_pictured(connection: Connection, character: Character) -> None:
    subject = f"{character.id}.{character.revision}"
    query = select(attempts.c.number).where(attempts.c.subject == subject, attempts.c.action == "given")
    if connection.execute(query).first() is not None:
        raise InputError(
            f"{character.id}'s template is a given picture, which words do not change",
            "Change its file in the project, then build.",
        )
