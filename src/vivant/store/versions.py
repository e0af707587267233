"""Versions: what a person saw when deciding, so that nobody decides on something else."""

import hashlib
from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection, and_, func, select

from vivant.schema.record import Checkpoint
from vivant.store.tables import attempts, characters, frames, outcomes, stories

_SHOWN: Final = 16
"""Letters of a picture's id, or of a hash, that a version holds."""


def version_of(connection: Connection, checkpoint: Checkpoint, subject: str) -> str | None:
    """The version of a character, a story or a frame as it is now; None for what is not there.

    It changes with everything that a person is shown of it: a character's design and template, a story's
    words and frame specs, a frame's spec, its best picture and the number of its attempts.
    """
    return _VERSION[checkpoint](connection, subject)


def _of_character(connection: Connection, id: str) -> str | None:
    row = connection.execute(
        select(characters.c.revision, characters.c.template).where(characters.c.id == id)
    ).one_or_none()
    return None if row is None else character_version(row.revision, row.template)


def character_version(revision: int, template: str | None) -> str:
    """The version of a character of that revision with that template."""
    return f"{revision}.{(template or '-')[:_SHOWN]}"


def _of_story(connection: Connection, id: str) -> str | None:
    row = connection.execute(
        select(stories.c.revision, stories.c.data).where(stories.c.id == id)
    ).one_or_none()
    if row is None or row.data is None:
        return None
    return story_version(row.revision, row.data)


def story_version(revision: int, data: str) -> str:
    """The version of a story of that revision, whose canonical JSON is `data`."""
    return f"{revision}.{hashlib.sha256(data.encode()).hexdigest()[:_SHOWN]}"


def _of_frame(connection: Connection, id: str) -> str | None:
    row = connection.execute(FRAME_VERSIONS.where(frames.c.id == id)).one_or_none()
    return None if row is None else frame_version(row.revision, row.image, row.made)


def frame_version(revision: int, image: str | None, made: int) -> str:
    """From a row of `FRAME_VERSIONS`."""
    return f"{revision}.{(image or '-')[:_SHOWN]}.{made}"


_MADE: Final = attempts.alias("made")
FRAME_VERSIONS: Final = select(
    frames.c.id,
    stories.c.revision,
    attempts.c.image,
    attempts.c.score,
    select(func.count()).where(_MADE.c.subject == frames.c.id).scalar_subquery().label("made"),
).select_from(
    frames.join(stories)
    .outerjoin(outcomes, outcomes.c.subject == frames.c.id)
    .outerjoin(attempts, and_(attempts.c.subject == frames.c.id, attempts.c.number == outcomes.c.best))
)
"""Frames with what their versions are made of, and the score of what the gate holds to be the best attempt: a
person's choice of another one changes no version."""

_VERSION: Final[dict[Checkpoint, Callable[[Connection, str], str | None]]] = {
    "characters": _of_character,
    "stories": _of_story,
    "frames": _of_frame,
}
