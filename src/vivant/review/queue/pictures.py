"""Pictures as items tell of them: what they are, and how large."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, and_, select

from vivant.schema.record import PixelId
from vivant.schema.value import Value
from vivant.store.tables import attempts, blobs, frames, outcomes


class Shown(Value):
    """A picture: `id` leads to it, `width` and `height` are in pixels."""

    id: PixelId
    width: int
    height: int


def shown(connection: Connection, ids: Iterable[str | None]) -> dict[str, Shown]:
    """Those of the pictures that the project has, by their ids."""
    wanted = sorted({id for id in ids if id is not None})
    rows = connection.execute(select(blobs.c.id, blobs.c.width, blobs.c.height).where(blobs.c.id.in_(wanted)))
    return {row.id: Shown(id=row.id, width=row.width, height=row.height) for row in rows}


def best_of(connection: Connection, subjects: Iterable[str]) -> Mapping[str, str]:
    """The picture that stands for each subject that has one."""
    rows = connection.execute(
        select(outcomes.c.subject, attempts.c.image)
        .join(attempts, and_(attempts.c.subject == outcomes.c.subject, attempts.c.number == outcomes.c.best))
        .where(outcomes.c.subject.in_(sorted(set(subjects))), attempts.c.image.is_not(None))
    )
    return {row.subject: row.image for row in rows}


def frames_of(connection: Connection, story: str) -> Mapping[str, str]:
    """The pictures that stand for a story's frames, people's choices included."""
    rows = connection.execute(
        select(frames.c.id, attempts.c.image)
        .join(attempts, and_(attempts.c.subject == frames.c.id, attempts.c.number == frames.c.best))
        .where(frames.c.story == story, attempts.c.image.is_not(None))
    )
    return {row.id: row.image for row in rows}
