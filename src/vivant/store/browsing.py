"""What pages of single things need to know of their neighbours; each function within the caller's view."""

from sqlalchemy import Connection, func, select

from vivant.store import rows
from vivant.store.records import CharacterRecord, PosedRecord
from vivant.store.tables import characters, outcomes, posed, stories


def story_beside(connection: Connection, id: str, *, after: bool) -> tuple[str, str] | None:
    """Id and title of the story told before or after another one."""
    number = select(stories.c.number).where(stories.c.id == id).scalar_subquery()
    query = select(stories.c.id, func.json_extract(stories.c.data, "$.title").label("title"))
    query = query.where(stories.c.data.is_not(None)).limit(1)
    if after:
        query = query.where(stories.c.number > number).order_by(stories.c.number)
    else:
        query = query.where(stories.c.number < number).order_by(stories.c.number.desc())
    row = connection.execute(query).one_or_none()
    return None if row is None else (row.id, row.title)


def count_characters(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(characters)).scalar_one())


def characters_from(connection: Connection, first: int, most: int) -> list[CharacterRecord]:
    """So many characters in order, `first` counted from 0."""
    query = select(characters).order_by(characters.c.number).offset(first).limit(most)
    return [rows.character(row) for row in connection.execute(query)]


def posed_of(connection: Connection, character: str, revision: int) -> list[PosedRecord]:
    """A character, as it is designed now, in every pose and expression that was made."""
    query = (
        select(posed, outcomes)
        .join(outcomes, outcomes.c.subject == posed.c.id)
        .where(posed.c.character == character, posed.c.revision == revision)
        .order_by(posed.c.id)
    )
    return [rows.posed(row) for row in connection.execute(query)]
