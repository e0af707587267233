"""Given characters take their places in the cast: as they are, and without asking any planner."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from vivant.errors import UsageError
from vivant.given.characters import GivenCharacter
from vivant.given.likeness import alike_in_words
from vivant.models.roles import Picture
from vivant.pipeline.project import Project
from vivant.schema.record import Attempt, Outcome
from vivant.store.records import CharacterRecord, Commit, Located

MOST_REVISIONS: Final = 8
"""Templates that are tried for a given character whose file does not change."""
_AT_ONCE: Final = 50
"""Characters in one commit, whose pictures are held in memory together."""
_NOTE: Final = "given"


def take_in(project: Project, given: Sequence[GivenCharacter]) -> bool:
    """Writes those who are missing, whose file changed, or whose template has to be drawn anew.

    Returns whether there was anybody. Raises UsageError where a file of somebody changed who is in
    frames already.
    """
    records = {r.character.id: r for r in project.catalogue.characters()}
    wanted = []
    for one in given:
        record = records.get(one.character.id)
        if record is None:
            wanted.append((one, 1))
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
    return True


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
