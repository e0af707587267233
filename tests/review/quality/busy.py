"""A team at work: hundreds of answers of five people, some of them to gold, written into a project's tables."""

import random
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from tests.review.quality.recorded import Book
from vivant.review.quality.gold import KnownAnswer
from vivant.schema.record import Checkpoint
from vivant.store.tables import characters, frames, stories
from vivant.store.versions import version_of

TEAM = ("Ada", "Bo", "Chiara Montessori-Fontanelli", "Dov", "Eun-ji")


def fill(
    connection: Connection, *, members: Sequence[str] = TEAM, note: str = "The scarf is red, not green."
) -> None:
    """Two answers to an item, an adjudicator's where they differ; the same ones each time."""
    choice, book = random.Random(5), Book(connection)
    subjects: dict[Checkpoint, list[str]] = {
        "characters": list(connection.execute(select(characters.c.id)).scalars()),
        "stories": list(connection.execute(select(stories.c.id)).scalars()),
        "frames": list(connection.execute(select(frames.c.id)).scalars()),
    }
    counts: dict[Checkpoint, int] = {"characters": 12, "stories": 4, "frames": 140}
    for checkpoint, count in counts.items():
        for number in range(count):
            subject = subjects[checkpoint][number % len(subjects[checkpoint])]
            version = version_of(connection, checkpoint, subject)
            task = book.task(subject, checkpoint=checkpoint, version=version or "")
            _answer(book, choice, checkpoint, task, members, note)
    for number, good in enumerate((True, False, True, False)):
        subject = subjects["frames"][number]
        known = KnownAnswer(
            checkpoint="frames",
            subject=subject,
            version="1.old.1",
            verdict="pass" if good else "fail",
            defects=() if good else ("hair", "prop"),
            explanation="" if good else note,
            training=number > 2,
        )
        task = book.task(subject, gold=book.gold(known, active=number != 1))
        for member in members:
            for _ in range(4):
                passes = choice.random() < (0.9 if good else 0.2)
                book.answer(task, member, "pass" if passes else "fail", *(() if passes else ("prop",)))


def _answer(
    book: Book, choice: random.Random, checkpoint: Checkpoint, task: int, members: Sequence[str], note: str
) -> None:
    bad = choice.random() < 0.3
    flaws = {
        "characters": ("colours", "alike"),
        "stories": ("incoherent", "pose"),
        "frames": ("hair", "outfit", "prop"),
    }
    flaw = choice.choice(flaws[checkpoint])
    for member in choice.sample(members, 2):
        fails = choice.random() < (0.88 if bad else 0.06)
        seconds = round(choice.lognormvariate(1.4, 0.8), 1)
        more: dict[str, Any] = {"seconds": seconds, "by_key": choice.random() < 0.9}
        if choice.random() < 0.03:
            book.answer(task, member, "skip", **more)
        elif fails:
            named = flaw if choice.random() < 0.8 else flaws[checkpoint][0]
            book.answer(task, member, "fail", named, note=note if choice.random() < 0.3 else "", **more)
        else:
            book.answer(task, member, "cant_judge" if choice.random() < 0.03 else "pass", **more)
