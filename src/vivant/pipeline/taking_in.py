"""Given characters take their places in the cast: as they are, and without asking any planner."""

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final

from sqlalchemy import Connection, select

from vivant.errors import UsageError
from vivant.given.characters import GivenCharacter
from vivant.given.likeness import alike_in_words
from vivant.models.roles import Picture
from vivant.pipeline.editing import Edited, all_edited, forget_edit, note_edit, original
from vivant.pipeline.project import Project
from vivant.schema.record import Attempt, Outcome
from vivant.store import rows
from vivant.store.deciding import standing
from vivant.store.planning import put_character
from vivant.store.records import CharacterRecord, Commit, Located
from vivant.store.tables import characters

MOST_REVISIONS: Final = 8
"""Templates that are tried for a given character whose file does not change."""
_AT_ONCE: Final = 50
"""Characters in one commit, whose pictures are held in memory together."""
_NOTE: Final = "given"


def take_in(project: Project, given: Sequence[GivenCharacter]) -> bool:
    """Writes those who are missing, whose file changed, or whose template has to be drawn anew.

    What people edited stays as they edited it, until its file changes.
    Returns whether there was anybody. Raises UsageError where a file of somebody changed who is in
    frames already.
    """
    records = {r.character.id: r for r in project.catalogue.characters()}
    with project.catalogue.view() as connection:
        known = all_edited(connection)
    wanted = []
    for one in given:
        record = records.get(one.character.id)
        if record is None:
            wanted.append((one, 1))
        elif _stands(one, known.get(one.character.id)):
            continue
        elif _changed(one, record):
            _refuse_if_illustrated(project, one)
            wanted.append((one, record.character.revision + 1))
        elif record.state == "rejected" and not one.template and record.character.revision < MOST_REVISIONS:
            wanted.append((one, record.character.revision + 1))
    if not wanted:
        return False
    note_likeness(project, alike_in_words([one.character for one in given]))
    for start in range(0, len(wanted), _AT_ONCE):
        project.catalogue.commit(_commit(project, wanted[start : start + _AT_ONCE]))
    if again := [one.character.id for one, _ in wanted if one.character.id in known]:
        with project.catalogue.transaction() as connection:
            for id in again:
                forget_edit(connection, id)
    return True


def draw_edited_again(project: Project, given: Set[str] = frozenset(), only: Set[str] | None = None) -> bool:
    """Has characters that people described drawn anew whom the gate accepted no picture of; the `given` ones
    also where a person rejected them. Others whom a person rejected are designed anew.

    Returns whether there was anybody, among all or among `only` some.
    """
    with project.catalogue.view() as connection:
        known = sorted(
            id for id in all_edited(connection) if id.startswith("C") and (only is None or id in only)
        )
    if not known:
        return False
    with project.catalogue.transaction() as connection:
        drawn = [_drawn_again(connection, id, id in given) for id in known]
    return any(drawn)


def _drawn_again(connection: Connection, id: str, given: bool) -> bool:
    row = connection.execute(select(characters).where(characters.c.id == id)).one()
    if row.state != "rejected" or row.revision >= MOST_REVISIONS:
        return False
    if not given and standing(connection, "characters", id) is not None:
        forget_edit(connection, id)
        return False
    character = rows.character(row).character
    changed = character.model_copy(update={"revision": character.revision + 1})
    put_character(connection, CharacterRecord(changed, reason=row.reason))
    note_edit(connection, character, changed.revision)
    return True


def _stands(one: GivenCharacter, edit: Edited | None) -> bool:
    """Whether an edit has the last word: the file says what it said before."""
    return edit is not None and edit.before == original(one.character)


def note_likeness(project: Project, said: Mapping[str, str]) -> None:
    """Remembers, by character id, which given characters could be taken for another."""
    project.catalogue.note(_NOTE, json.dumps(dict(said), ensure_ascii=False, sort_keys=True))


def noted_likeness(project: Project) -> dict[str, str]:
    noted: dict[str, str] = json.loads(project.catalogue.noted(_NOTE) or "{}")
    return noted


def _changed(one: GivenCharacter, record: CharacterRecord) -> bool:
    same = record.character.model_copy(update={"revision": 1}) == one.character
    return not same or (one.template is not None and record.template != one.template)


def _refuse_if_illustrated(project: Project, one: GivenCharacter) -> None:
    for record in project.catalogue.stories():
        if record.story is None or one.character.id not in record.story.cast:
            continue
        if any(frame.best is not None for frame in project.catalogue.frames(record.id)):
            raise UsageError(
                f"{one.document.file} is not what it was, but frames are made with {one.character.id}",
                "Change it back (and keep the order of the files' names), or begin a new project.",
            )


def _commit(project: Project, wanted: Sequence[tuple[GivenCharacter, int]]) -> Commit:
    blobs = keep_pictures(project, [one.picture() for one, _ in wanted if one.template])
    first, revision = wanted[0]
    made = list(_given(wanted))
    return Commit(
        unit=f"given:{first.character.id}.{revision}+{len(wanted)}",
        blobs=blobs,
        characters=tuple(
            CharacterRecord(
                one.character.model_copy(update={"revision": number}),
                template=one.template,
                reason="waits for validation" if one.template else "",
            )
            for one, number in wanted
        ),
        attempts=tuple(attempt for attempt, _ in made),
        outcomes=tuple(outcome for _, outcome in made),
    )


def keep_pictures(project: Project, pictures: Sequence[Picture]) -> tuple[Located, ...]:
    """Makes pictures durable that no model made, and says where they lie."""
    return project.blobs.keep({picture.id: picture.data for picture in pictures})


def _given(wanted: Sequence[tuple[GivenCharacter, int]]) -> Iterator[tuple[Attempt, Outcome]]:
    """The record of each template that was given: nothing was asked, generated or judged."""
    for one, revision in wanted:
        if one.template is None:
            continue
        subject = f"{one.character.id}.{revision}"
        attempt = Attempt(
            subject=subject,
            stage="template",
            number=0,
            action="given",
            strategy="template",
            prompt="",
            seed=0,
            model="",
            request="",
            image=one.template,
            kept=True,
            why=f"given as {one.pictured}",
        )
        yield attempt, Outcome(subject=subject, stage="template", state="accepted", reason="given", best=0)
