"""Answers written straight into a catalogue's tables."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert

from vivant.review.quality.gold import KnownAnswer
from vivant.schema.record import Checkpoint
from vivant.schema.review import HumanAnswer
from vivant.schema.value import canonical
from vivant.store.catalogue import Catalogue
from vivant.store.tables import answers, gold, tasks


@dataclass
class Book:
    """A catalogue into which tests write tasks and answers."""

    connection: Connection
    _keys: int = field(default=0)

    def task(
        self,
        subject: str = "S00001-F01",
        *,
        checkpoint: Checkpoint = "frames",
        gold: int | None = None,
        state: str = "closed",
        version: str = "1.-.1",
    ) -> int:
        values = {
            "checkpoint": checkpoint,
            "subject": subject,
            "version": version,
            "gold": gold,
            "rank": 0.0,
            "wanted": 1,
            "taken": 0,
            "state": state,
        }
        made = insert(tasks).values(values).returning(tasks.c.number)
        return int(self.connection.execute(made).scalar_one())

    def answer(
        self, task: int, member: str, verdict: str, *defects: str, undone: bool = False, **more: Any
    ) -> int:
        if verdict == "fail" and not defects:
            defects = ("identity",)
        said = HumanAnswer.model_validate({"verdict": verdict, "defects": defects, **more})
        self._keys += 1
        values = {
            "key": f"key {self._keys}",
            "task": task,
            "member": member,
            "verdict": verdict,
            "data": canonical(said),
            "at": 1_800_000_000.0 + self._keys,
            "undone": undone,
        }
        made = insert(answers).values(values).returning(answers.c.number)
        return int(self.connection.execute(made).scalar_one())

    def gold(self, known: KnownAnswer, *, by: str = "ada", active: bool = True) -> int:
        """A gold item without a look at its subject, and no task of it."""
        values = known.model_dump() | {"defects": canonical(known.defects), "data": "{}"}
        made = insert(gold).values(**values, by=by, active=active).returning(gold.c.number)
        return int(self.connection.execute(made).scalar_one())


@contextlib.contextmanager
def opened(directory: Path) -> Iterator[Book]:
    with Catalogue.open(directory) as catalogue, catalogue.transaction() as connection:
        yield Book(connection)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with opened(tmp_path) as made:
        yield made
