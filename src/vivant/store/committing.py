"""What a finished unit of work writes; each function within the caller's transaction."""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, select

from vivant.errors import StoreError
from vivant.schema.record import Attempt, Outcome, PixelId
from vivant.schema.value import canonical
from vivant.store import rows
from vivant.store.planning import put_character, put_story
from vivant.store.records import Commit, Located
from vivant.store.replacing import add, remove, replace
from vivant.store.settling import settle_frames
from vivant.store.tables import (
    attempts,
    blobs,
    counts,
    findings,
    frames,
    outcomes,
    posed,
    truth,
    units,
)
from vivant.store.versions import version_of

_AT_ONCE: Final = 500
"""How many values one query may ask for: databases limit it."""
_KNOWN: Final = select(blobs.c.id).where(blobs.c.id.in_(bindparam("wanted", expanding=True)))


def put_commit(connection: Connection, commit: Commit) -> None:
    """Writes one unit. Written again it replaces itself, and its calls are not counted twice."""
    put_blobs(connection, commit.blobs)
    _put_calls(connection, commit)
    if any(version_of(connection, at, subject) != version for at, subject, version in commit.made_from):
        return
    for character in commit.characters:
        put_character(connection, character)
    for story in commit.stories:
        put_story(connection, story)
    replace(connection, posed, [p.model_dump() | {"id": p.id} for p in commit.posed])
    put_attempts(connection, commit.attempts)
    put_outcomes(connection, commit.outcomes)
    replace(connection, units, [{"unit": commit.unit}])


def _put_calls(connection: Connection, commit: Commit) -> None:
    remove(connection, counts, ["unit"], [{"unit": commit.unit}])
    add(connection, counts, [count.model_dump() | {"unit": commit.unit} for count in commit.counts])
    replace(connection, truth, [{"request": key, "data": data} for key, data in commit.truth.items()])


def known_blobs(connection: Connection, ids: list[PixelId]) -> set[PixelId]:
    """Those of the images that are indexed."""
    known: set[PixelId] = set()
    for portion in _portions(ids):
        known |= set(connection.execute(_KNOWN, {"wanted": portion}).scalars())
    return known


def put_blobs(connection: Connection, located: Sequence[Located]) -> None:
    """Indexes images; a picture that is there already stays where it is."""
    new = {place.id: place for place in reversed(located)}
    for known in known_blobs(connection, list(new)):
        del new[known]
    add(connection, blobs, [rows.values(place) for place in new.values()])


def put_attempts(connection: Connection, made: Sequence[Attempt]) -> None:
    """Puts attempts and their findings in the place of all earlier ones at the same subjects."""
    subjects = [{"subject": subject} for subject in dict.fromkeys(attempt.subject for attempt in made)]
    remove(connection, attempts, ["subject"], subjects)
    remove(connection, findings, ["subject"], subjects)
    add(
        connection,
        attempts,
        [
            {
                "subject": a.subject,
                "number": a.number,
                "stage": a.stage,
                "action": a.action,
                "request": a.request,
                "image": a.image,
                "kept": a.kept,
                "score": a.score,
                "data": canonical(a),
            }
            for a in made
        ],
    )
    add(
        connection,
        findings,
        [
            {
                "subject": a.subject,
                "attempt": a.number,
                "number": number,
                "stage": a.stage,
                "question": finding.question,
                "defect": finding.defect,
                "scope": finding.scope,
                "character": finding.character,
            }
            for a in made
            for number, finding in enumerate(a.findings)
        ],
    )


def put_outcomes(connection: Connection, ended: Sequence[Outcome]) -> None:
    """Writes how subjects ended, and settles the frames among them.

    Raises StoreError for a frame that no story asked for.
    """
    replace(connection, outcomes, [outcome.model_dump() for outcome in ended])
    framed = sorted({outcome.subject for outcome in ended if outcome.stage == "frame"})
    stories: dict[str, None] = {}
    known: set[str] = set()
    for ids in _portions(framed):
        for frame, story in connection.execute(
            select(frames.c.id, frames.c.story).where(frames.c.id.in_(ids))
        ):
            known.add(frame)
            stories[story] = None
    if unknown := [frame for frame in framed if frame not in known]:
        raise StoreError(
            f"no story has the frames {', '.join(unknown)}", "Save the story before its frames are committed."
        )
    for story in stories:
        settle_frames(connection, story)


def _portions(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
