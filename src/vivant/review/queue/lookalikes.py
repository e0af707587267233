"""Who is most like a character, in words: all designs of a cast at hand, read again only when one changed."""

import threading
from typing import Final

from sqlalchemy import Connection, select

from vivant.design.attributes import Identities
from vivant.schema.character import Character
from vivant.store.tables import characters

_SEEN: Final = (characters.c.template.is_not(None), characters.c.state != "rejected")
_DESIGNS: Final = select(characters.c.id, characters.c.revision).where(*_SEEN).order_by(characters.c.number)
_DATA: Final = select(characters.c.data).where(*_SEEN).order_by(characters.c.number)


class Lookalikes:
    """The designs of everybody, for any number of threads."""

    def __init__(self) -> None:
        self._reading = threading.Lock()
        self._known: tuple[tuple[str, int], ...] = ()
        self._identities = Identities()

    def nearest(self, connection: Connection, character: Character) -> str | None:
        """The id of the other character with a template that words tell least apart; None in a cast of one."""
        with self._reading:
            self._read_if_changed(connection)
            distances = self._identities.distances(character.identity)
            order = distances.argsort(kind="stable")
            return next((id for id, _ in (self._known[place] for place in order) if id != character.id), None)

    def _read_if_changed(self, connection: Connection) -> None:
        there = tuple((row.id, row.revision) for row in connection.execute(_DESIGNS))
        if there == self._known:
            return
        identities = Identities()
        for data in connection.execute(_DATA).scalars():
            character = Character.model_validate_json(data)
            identities.add(character.id, character.identity)
        self._known, self._identities = there, identities
