"""The people who take part: their rows, what may be changed of them and by whom."""

from sqlalchemy import Connection, insert, select, update

from vivant.store.audit import write_entry
from vivant.store.tables import members


def keep_owner(connection: Connection, name: str, now: float) -> None:
    """Makes whoever started the application an active admin: the project's files are theirs anyway."""
    row = connection.execute(select(members).where(members.c.name == name)).one_or_none()
    if row is not None and row.active and row.role == "admin":
        return
    if row is None:
        connection.execute(
            insert(members).values(name=name, role="admin", active=True, keys="{}", joined=now)
        )
    else:
        connection.execute(update(members).where(members.c.name == name).values(role="admin", active=True))
    write_entry(connection, at=now, by=name, kind="member.owner", data={"member": name})
