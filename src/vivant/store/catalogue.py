"""The catalogue: what a project knows about everything it made, in one database."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, Self

from sqlalchemy import Connection, Engine, bindparam, func, select

from vivant.errors import ProjectError
from vivant.schema.gate import DefectType
from vivant.schema.record import Attempt, CallCount, Checkpoint, Decision, Outcome, OutputTerms, PixelId, Role
from vivant.store import calls as logged
from vivant.store import counting, facts, looking_up, rows, tables
from vivant.store.calls import CallState, LoggedCall
from vivant.store.committing import known_blobs, put_blobs, put_commit
from vivant.store.database import open_database, reading, storing, writing
from vivant.store.deciding import put_decision, standing
from vivant.store.planning import put_character, put_story
from vivant.store.reading import in_portions
from vivant.store.records import (
    Call,
    CharacterRecord,
    CharacterState,
    Charge,
    Commit,
    FrameCounts,
    FrameRecord,
    Lessons,
    Located,
    PosedRecord,
    Spent,
    StoryRecord,
    StoryState,
)
from vivant.store.replacing import add, replace
from vivant.store.terms import terms_counts

FILE: Final = "catalogue.sqlite"
# Asked for every call and image: building a statement takes longer than running it.
_CALL: Final = select(tables.calls).where(tables.calls.c.key == bindparam("wanted"))
_BLOB: Final = select(tables.blobs).where(tables.blobs.c.id == bindparam("wanted"))


class Catalogue:
    """A project's catalogue. Every method is one transaction; those that write are durable on return.

    Any number of processes may read while one writes. Iterators read in portions and see what is
    written meanwhile. All methods raise StoreError where the database cannot do what is asked.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, directory: Path) -> Self:
        """The catalogue of the project in `directory`, made or brought up to date where needed.

        Raises ProjectError, before anything is written, where there is no folder or a newer Vivant's
        catalogue.
        """
        if not directory.is_dir():
            raise ProjectError(f"{directory} is not a folder", "Name the folder of a project.")
        return cls(open_database(directory / FILE))

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction that writes, for what belongs together: all of it is durable on leaving, or nothing."""
        with writing(self._engine) as connection:
            yield connection

    @contextlib.contextmanager
    def writer(self) -> Iterator[Callable[[], contextlib.AbstractContextManager[Connection]]]:
        """Transactions that write, all over one connection of their own: `with begin() as connection:`.

        On such a connection `PRAGMA data_version` tells whether somebody else has written meanwhile.
        """
        with self._engine.connect() as connection:

            @contextlib.contextmanager
            def begin() -> Iterator[Connection]:
                try:
                    with storing(), connection.begin():
                        yield connection
                except BaseException:
                    # A transaction that could not be ended would be in the way of the next one.
                    connection.invalidate()
                    raise

            yield begin

    @contextlib.contextmanager
    def view(self) -> Iterator[Connection]:
        """One transaction that reads a single moment."""
        with reading(self._engine) as connection:
            yield connection

    # Facts about the project as a whole

    def note(self, key: str, value: str) -> None:
        """Keeps one fact, such as the fingerprint of the configuration."""
        with writing(self._engine) as connection:
            facts.note_fact(connection, key, value)

    def noted(self, key: str) -> str | None:
        with reading(self._engine) as connection:
            return facts.noted_fact(connection, key)

    # What is to be made

    def save_character(self, record: CharacterRecord) -> None:
        """Writes a character; its standing decision holds as long as its design does not change."""
        with writing(self._engine) as connection:
            put_character(connection, record)

    def characters(self) -> Iterator[CharacterRecord]:
        query = select(tables.characters)
        return map(rows.character, in_portions(self._engine, query, tables.characters.c.number))

    def character(self, id: str) -> CharacterRecord | None:
        with reading(self._engine) as connection:
            return looking_up.find_character(connection, id)

    def save_story(self, record: StoryRecord) -> None:
        """Writes a story and its frames, pending, together; a changed story begins anew."""
        with writing(self._engine) as connection:
            put_story(connection, record)

    def stories(self) -> Iterator[StoryRecord]:
        return map(rows.story, in_portions(self._engine, select(tables.stories), tables.stories.c.number))

    def story(self, id: str) -> StoryRecord | None:
        with reading(self._engine) as connection:
            return looking_up.find_story(connection, id)

    def frames(self, story: str | None = None) -> Iterator[FrameRecord]:
        """The frames of one story, or of all stories in order."""
        query = select(tables.frames).order_by(tables.frames.c.position)
        for id in self._story_ids() if story is None else [story]:
            with reading(self._engine) as connection:
                found = connection.execute(query.where(tables.frames.c.story == id)).all()
            yield from map(rows.frame, found)

    def _story_ids(self) -> Iterator[str]:
        query = select(tables.stories.c.id, tables.stories.c.number)
        return (row.id for row in in_portions(self._engine, query, tables.stories.c.number))

    # What was made

    def commit(self, commit: Commit) -> None:
        """Keeps one finished unit of work, whole or not at all. The same unit again replaces itself.

        Raises StoreError for an image that is neither in the commit nor indexed, and for the outcome
        of a frame that no story asked for.
        """
        with writing(self._engine) as connection:
            put_commit(connection, commit)

    def committed(self, unit: str) -> bool:
        """Whether a unit of work was committed (and its story has not changed since)."""
        with reading(self._engine) as connection:
            return (
                connection.execute(select(tables.units).where(tables.units.c.unit == unit)).first()
                is not None
            )

    def committed_units(self) -> set[str]:
        with reading(self._engine) as connection:
            return set(connection.execute(select(tables.units.c.unit)).scalars())

    def posed(self) -> Iterator[PosedRecord]:
        """The posed characters that were made, in order of their ids."""
        query = select(tables.posed, tables.outcomes).join(
            tables.outcomes, tables.outcomes.c.subject == tables.posed.c.id
        )
        return map(rows.posed, in_portions(self._engine, query, tables.posed.c.id))

    def attempts(self, subject: str) -> list[Attempt]:
        """All attempts at a template, a posed character or a frame, in order."""
        with reading(self._engine) as connection:
            return looking_up.find_attempts(connection, subject)

    def story_attempts(self, story: str) -> dict[str, list[Attempt]]:
        """All attempts at a story's frames by frame id, in order; frames without any are left out."""
        made, framed = tables.attempts, tables.frames
        query = select(made).join(framed, framed.c.id == made.c.subject).where(framed.c.story == story)
        found: dict[str, list[Attempt]] = {}
        with reading(self._engine) as connection:
            for row in connection.execute(query.order_by(framed.c.position, made.c.number)).all():
                found.setdefault(row.subject, []).append(rows.attempt(row))
        return found

    def accepted(self) -> Iterator[tuple[str, PixelId]]:
        """Every accepted frame and its image, in order of stories and positions."""
        made, framed = tables.attempts, tables.frames
        query = (
            select(framed.c.id, made.c.image)
            .join(made, (made.c.subject == framed.c.id) & (made.c.number == framed.c.best))
            .where(framed.c.state == "accepted")
            .order_by(framed.c.position)
        )
        for id in self._story_ids():
            with reading(self._engine) as connection:
                found = connection.execute(query.where(framed.c.story == id)).all()
            yield from ((row.id, row.image) for row in found)

    def outcome(self, subject: str) -> Outcome | None:
        with reading(self._engine) as connection:
            return looking_up.find_outcome(connection, subject)

    def picture(self, subject: str) -> PixelId | None:
        """The image that stands for a subject: that of the best attempt of its outcome, or for a frame of the one
        that a person chose."""
        made, framed, ended = tables.attempts, tables.frames, tables.outcomes
        query = (
            select(made.c.image)
            .outerjoin(ended, ended.c.subject == made.c.subject)
            .outerjoin(framed, framed.c.id == made.c.subject)
            .where(made.c.subject == subject, made.c.number == func.coalesce(framed.c.best, ended.c.best))
        )
        with reading(self._engine) as connection:
            return connection.execute(query).scalar()

    def truth(self, request: str) -> str | None:
        """What the studio slipped on in answering a request, as JSON."""
        with reading(self._engine) as connection:
            return connection.execute(
                select(tables.truth.c.data).where(tables.truth.c.request == request)
            ).scalar()

    # What people decided, and what was learned

    def decide(self, *decisions: Decision) -> None:
        """Records verdicts and what follows from them, all or none.

        The state of characters, stories and frames follows the standing verdict; a frame that policy
        alone decided keeps what the gate concluded. Raises InputError for a subject that is not there
        or has nothing to decide on.
        """
        with writing(self._engine) as connection:
            for decision in decisions:
                put_decision(connection, decision)

    def decisions(self, *, superseded: bool = False) -> list[Decision]:
        """The verdicts that stand, oldest first; with `superseded`, all that were ever given."""
        query = select(tables.decisions).order_by(tables.decisions.c.number)
        if not superseded:
            query = query.where(~tables.decisions.c.superseded)
        with reading(self._engine) as connection:
            found = connection.execute(query).all()
        return [rows.decision(row) for row in found]

    def decision(self, checkpoint: Checkpoint, subject: str) -> Decision | None:
        """The verdict that stands for a subject."""
        with reading(self._engine) as connection:
            return standing(connection, checkpoint, subject)

    def save_lessons(self, lessons: Lessons) -> None:
        values = {"version": lessons.version, "batch": lessons.batch, "data": lessons.data}
        with writing(self._engine) as connection:
            replace(connection, tables.lessons, [values])

    def lessons(self) -> list[Lessons]:
        """All versions, oldest first."""
        with reading(self._engine) as connection:
            found = connection.execute(select(tables.lessons).order_by(tables.lessons.c.version)).all()
        return [Lessons(row.version, row.batch, row.data) for row in found]

    # Calls

    def log_calls(
        self, calls: Sequence[Call], blobs: Sequence[Located] = (), charges: Sequence[Charge] = ()
    ) -> None:
        """Keeps calls, the images that answered them and what they took, in one transaction."""
        with writing(self._engine) as connection:
            put_blobs(connection, tuple(blobs))
            replace(connection, tables.calls, map(rows.values, calls))
            add(connection, tables.charges, list(map(rows.values, charges)))

    def answered_keys(self) -> list[str]:
        """The keys of all calls that have an answer."""
        with reading(self._engine) as connection:
            found = connection.execute(select(tables.calls.c.key).where(tables.calls.c.status == "ok"))
            return list(found.scalars())

    def logged_call(self, key: str) -> Call | None:
        with reading(self._engine) as connection:
            row = connection.execute(_CALL, {"wanted": key}).one_or_none()
        return None if row is None else rows.call(row)

    def calls(
        self,
        *,
        role: Role | None = None,
        status: CallState | None = None,
        model: str = "",
        last: int | None = None,
    ) -> Iterator[LoggedCall]:
        """Calls that were tried, newest last; `last` leaves only so many of the newest."""
        return logged.logged_calls(self._engine, role=role, status=status, model=model, last=last)

    def call(self, key: str) -> LoggedCall | None:
        """A call with what it took, answered or not."""
        return logged.logged_call(self._engine, key)

    def call_keys(self, beginning: str, most: int) -> list[str]:
        """Keys of calls that begin so, `most` at most."""
        return logged.keys_beginning(self._engine, beginning, most)

    def attempts_at(self, *, request: str = "", image: PixelId = "") -> list[tuple[str, int]]:
        """Subjects and numbers of the attempts that a request was made for, or that led to an image."""
        return logged.attempts_at(self._engine, request=request, image=image)

    # Images

    def index(self, located: Iterable[Located]) -> None:
        """Makes durable images findable; a picture that is there already stays where it is."""
        with writing(self._engine) as connection:
            put_blobs(connection, tuple(located))

    def locate(self, id: PixelId) -> Located | None:
        with reading(self._engine) as connection:
            row = connection.execute(_BLOB, {"wanted": id}).one_or_none()
        return None if row is None else rows.located(row)

    def indexed(self, ids: Iterable[PixelId]) -> set[PixelId]:
        """Those of the images that are there already."""
        with reading(self._engine) as connection:
            return known_blobs(connection, list(ids))

    def located(self) -> Iterator[Located]:
        """Every indexed image, in order of its id."""
        return map(rows.located, in_portions(self._engine, select(tables.blobs), tables.blobs.c.id))

    def pack_ends(self) -> dict[int, int]:
        """Where the last indexed image of each pack ends, in bytes."""
        end = func.max(tables.blobs.c.offset + tables.blobs.c.length)
        with reading(self._engine) as connection:
            found = connection.execute(select(tables.blobs.c.pack, end).group_by(tables.blobs.c.pack)).all()
        return {row[0]: row[1] for row in found}

    # Counts

    def count_frames(self) -> FrameCounts:
        """Frames by state; requested = accepted + rejected + failed + pending at every moment."""
        with reading(self._engine) as connection:
            return counting.frame_counts(connection)

    def count_characters(self) -> dict[CharacterState, int]:
        with reading(self._engine) as connection:
            return counting.character_counts(connection)

    def count_stories(self) -> dict[StoryState, int]:
        with reading(self._engine) as connection:
            return counting.story_counts(connection)

    def count_attempts(self) -> int:
        with reading(self._engine) as connection:
            return counting.attempt_count(connection)

    def findings_by_type(self) -> dict[DefectType, int]:
        """Findings of all attempts, those of refused ones too, most frequent first."""
        with reading(self._engine) as connection:
            return counting.finding_counts(connection)

    def calls_by_role(self) -> list[CallCount]:
        with reading(self._engine) as connection:
            return counting.call_counts(connection)

    def spent(self) -> list[Spent]:
        """What calls cost by role, tries that failed included; roles that were never charged are left out."""
        with reading(self._engine) as connection:
            return counting.spent(connection)

    def budgeted(self) -> float:
        """US dollars that a budget has to count: known costs, and estimates where nobody knows."""
        with reading(self._engine) as connection:
            return counting.budgeted(connection)

    def terms_of_accepted(self) -> dict[tuple[OutputTerms, ...], int]:
        """Accepted frames by the terms of the models that their pixels come from."""
        with reading(self._engine) as connection:
            return terms_counts(connection)

    def dearest(self) -> dict[tuple[Role, str], float]:
        """What the dearest try of each role and model cost, in US dollars."""
        with reading(self._engine) as connection:
            return counting.dearest(connection)

    def charges(self, key: str | None = None) -> Iterator[Charge]:
        """All tries of calls, or those of one call, in the order in which they ended."""
        query = select(tables.charges)
        if key is not None:
            query = query.where(tables.charges.c.key == key)
        return map(rows.charge, in_portions(self._engine, query, tables.charges.c.number))
