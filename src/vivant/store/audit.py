"""The audit log: what people did, each entry holding the hash of the one before it.

Whoever changes, removes or inserts an entry breaks the chain from there on. What is cut off at the end shows
only to those who know the last hash; `vivant verify` prints it.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from vivant.schema.value import canonical
from vivant.store.replacing import add
from vivant.store.tables import audit

FIRST: Final = "0" * 64
"""What stands for the hash of the entry before the first."""
_LAST: Final = select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that `by` did, `at` seconds after 1970; `data` is canonical JSON."""

    number: int
    at: float
    by: str
    kind: str
    data: str
    hash: str


def write_entry(connection: Connection, *, at: float, by: str, kind: str, data: Mapping[str, Any]) -> Entry:
    """Appends an entry; the caller's transaction is the only one that writes."""
    last = connection.execute(_LAST).one_or_none()
    number, before = (last.number + 1, last.hash) if last is not None else (1, FIRST)
    text = canonical(dict(data))
    entry = Entry(number, at, by, kind, text, entry_hash(before, number, at, by, kind, text))
    add(connection, audit, [asdict(entry)])
    return entry


def entries(connection: Connection, *, kind: str | None = None) -> Iterator[Entry]:
    """All entries, or those of one kind, oldest first."""
    query = select(audit).order_by(audit.c.number)
    if kind is not None:
        query = query.where(audit.c.kind == kind)
    for row in connection.execute(query):
        yield Entry(row.number, row.at, row.by, row.kind, row.data, row.hash)


def entry_hash(before: str, number: int, at: float, by: str, kind: str, data: str) -> str:
    """sha256 over the entry before and everything that this one says."""
    return hashlib.sha256(canonical([before, number, at, by, kind, data]).encode()).hexdigest()


def broken_links(connection: Connection) -> Iterator[str]:
    """What is wrong with the chain, in words; nothing if it is whole."""
    before, expected = FIRST, 1
    for entry in entries(connection):
        if entry.number != expected:
            yield f"audit log: entry {expected} is missing before {entry.number}"
            expected = entry.number
        elif entry.hash != entry_hash(before, entry.number, entry.at, entry.by, entry.kind, entry.data):
            yield f"audit log: entry {entry.number} ({entry.kind} by {entry.by}) is not what was written"
        before, expected = entry.hash, expected + 1
