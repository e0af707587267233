"""Pictures as items tell of them: what they are, and how large."""

from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import Connection, and_, bindparam, select

from vivant.schema.record import PixelId
from vivant.schema.value import Value
from vivant.store.tables import attempts, blobs, frames, outcomes


class Shown(Value):
    """A picture: `id` leads to it, `width` and `height` are in pixels."""

    id: PixelId
    width: int
    height: int


_SIZES: Final = select(blobs.c.id, blobs.c.width, blobs.c.height).where(
    blobs.c.id.in_(bindparam("wanted", expanding=True))
)
_BEST: Final = (
    select(outcomes.c.subject, attempts.c.image)
    .join(attempts, and_(attempts.c.subject == outcomes.c.subject, attempts.c.number == outcomes.c.best))
    .where(
        outcomes.c.subject.in_(bindparam("wanted", expanding=True)),
        attempts.c.image.is_not(None),
    )
)
_FRAMES: Final = (
    select(frames.c.id, attempts.c.image)
    .join(attempts, and_(attempts.c.subject == frames.c.id, attempts.c.number == frames.c.best))
    .where(frames.c.story == bindparam("wanted"), attempts.c.image.is_not(None))
)


def shown(connection: Connection, ids: Iterable[str | None]) -> dict[str, Shown]:
    """Those of the pictures that the project has, by their ids."""
    wanted = sorted({id for id in ids if id is not None})
    rows = connection.execute(_SIZES, {"wanted": wanted})
    return {row.id: Shown(id=row.id, width=row.width, height=row.height) for row in rows}


def best_of(connection: Connection, subjects: Iterable[str]) -> Mapping[str, str]:
    """The picture that stands for each subject that has one."""
    rows = connection.execute(_BEST, {"wanted": sorted(set(subjects))})
    return {row.subject: row.image for row in rows}


def frames_of(connection: Connection, story: str) -> Mapping[str, str]:
    """The pictures that stand for a story's frames, people's choices included."""
    return {row.id: row.image for row in connection.execute(_FRAMES, {"wanted": story})}
