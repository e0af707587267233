"""What of a project is released, read from its catalogue at one moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, func, select

from vivant.release.splits import SplitCharacter, SplitStory
from vivant.schema.character import Character
from vivant.schema.record import Attempt, Decision, PixelId
from vivant.schema.story import Story
from vivant.store import rows, tables
from vivant.store.records import FrameRecord
from vivant.store.rows import AnyRow

Query = Select[*tuple[Any, ...]]
_CHARACTERS: Final[Query] = (
    select(tables.characters)
    .where(tables.characters.c.state == "approved")
    .order_by(tables.characters.c.number)
)
_ACCEPTED: Final[Query] = (
    select(tables.stories.c.id, func.count().label("frames"))
    .join(tables.frames, tables.frames.c.story == tables.stories.c.id)
    .where(tables.stories.c.state == "encoded", tables.frames.c.state == "accepted")
    .group_by(tables.stories.c.id)
    .order_by(tables.stories.c.number)
)
_CASTING: Final[Query] = select(tables.casting).order_by(tables.casting.c.story, tables.casting.c.character)
_STORY: Final[Query] = select(tables.stories).where(tables.stories.c.id == bindparam("story"))
_FRAMES: Final[Query] = (
    select(tables.frames, func.coalesce(tables.outcomes.c.rounds, 0).label("rounds"))
    .outerjoin(tables.outcomes, tables.outcomes.c.subject == tables.frames.c.id)
    .where(tables.frames.c.story == bindparam("story"))
    .order_by(tables.frames.c.position)
)
_ATTEMPTS: Final[Query] = (
    select(tables.attempts)
    .where(tables.attempts.c.subject.in_(bindparam("subjects", expanding=True)))
    .order_by(tables.attempts.c.subject, tables.attempts.c.number)
)
_DECISIONS: Final[Query] = select(tables.decisions).where(
    tables.decisions.c.checkpoint == "frames",
    tables.decisions.c.subject.in_(bindparam("subjects", expanding=True)),
    ~tables.decisions.c.superseded,
)
_POSED: Final[Query] = (
    select(tables.posed.c.id)
    .where(
        tables.posed.c.character == bindparam("character"), tables.posed.c.revision == bindparam("revision")
    )
    .order_by(tables.posed.c.id)
)
_STANDING: Final[Query] = select(tables.outcomes.c.subject, tables.outcomes.c.best).where(
    tables.outcomes.c.subject.in_(bindparam("subjects", expanding=True)),
    tables.outcomes.c.state == "accepted",
)


@dataclass(frozen=True, slots=True)
class ToldFrame:
    """A frame with everything that was tried for it; `decision` is the one that stands."""

    record: FrameRecord
    rounds: int
    attempts: tuple[Attempt, ...]
    decision: Decision | None

    @property
    def standing(self) -> Attempt | None:
        """The attempt that is released: that of an accepted frame, with its picture."""
        if self.record.state != "accepted":
            return None
        found = next((a for a in self.attempts if a.number == self.record.best), None)
        return found if found is not None and found.image is not None else None


@dataclass(frozen=True, slots=True)
class ToldStory:
    story: Story
    frames: tuple[ToldFrame, ...]

    @property
    def released(self) -> list[ToldFrame]:
        return [frame for frame in self.frames if frame.standing is not None]


@dataclass(frozen=True, slots=True)
class Made:
    """All attempts at a template or a posed character, and the number of the one that stands, if one was accepted."""

    subject: str
    attempts: tuple[Attempt, ...]
    standing: int | None


@dataclass(frozen=True, slots=True)
class Member:
    """An approved character with its template."""

    character: Character
    template: PixelId


@dataclass(frozen=True, slots=True)
class Moment:
    """A project as one reading transaction sees it: what is decided or made meanwhile is not in it."""

    connection: Connection

    def members(self) -> list[Member]:
        """The approved characters that have a template, in order."""
        read = map(rows.character, self.connection.execute(_CHARACTERS))
        return [Member(one.character, one.template) for one in read if one.template is not None]

    def tellable(self, members: Sequence[Member]) -> tuple[list[SplitStory], list[str]]:
        """The stories with an accepted frame, and the ids of those of them whose cast is not all approved."""
        approved = {member.character.id for member in members}
        casts: dict[str, list[str]] = {}
        for row in self.connection.execute(_CASTING):
            casts.setdefault(row.story, []).append(row.character)
        told = [
            SplitStory(row.id, tuple(casts.get(row.id, ())), row.frames)
            for row in self.connection.execute(_ACCEPTED)
        ]
        return (
            [story for story in told if approved.issuperset(story.cast)],
            [story.id for story in told if not approved.issuperset(story.cast)],
        )

    def story(self, id: str) -> ToldStory:
        """One story with its frames and all attempts at them."""
        told = rows.story(self.connection.execute(_STORY, {"story": id}).one())
        assert told.story is not None
        read = self.connection.execute(_FRAMES, {"story": id}).all()
        subjects = [row.id for row in read]
        tried = self._attempts(subjects)
        decided = {
            row.subject: rows.decision(row)
            for row in self.connection.execute(_DECISIONS, {"subjects": subjects})
        }
        frames = (
            ToldFrame(rows.frame(row), row.rounds, tried.get(row.id, ()), decided.get(row.id)) for row in read
        )
        return ToldStory(told.story, tuple(frames))

    def made_of(self, character: Character) -> list[Made]:
        """The attempts at a character's template, then at every posed character of its present design."""
        of = {"character": character.id, "revision": character.revision}
        subjects = [f"{character.id}.{character.revision}", *self.connection.execute(_POSED, of).scalars()]
        tried = self._attempts(subjects)
        found = self.connection.execute(_STANDING, {"subjects": subjects})
        standing = {row.subject: row.best for row in found}
        return [Made(subject, tried.get(subject, ()), standing.get(subject)) for subject in subjects]

    def _attempts(self, subjects: Sequence[str]) -> Mapping[str, tuple[Attempt, ...]]:
        found: dict[str, list[Attempt]] = {}
        for row in self.connection.execute(_ATTEMPTS, {"subjects": list(subjects)}):
            found.setdefault(row.subject, []).append(_attempt(row))
        return {subject: tuple(attempts) for subject, attempts in found.items()}


def _attempt(row: AnyRow) -> Attempt:
    """An attempt; one of which no terms are recorded was made when the studio was all there was."""
    made = rows.attempt(row)
    return made if "terms" in made.model_fields_set else made.model_copy(update={"terms": "permissive"})


def split_characters(members: Sequence[Member]) -> Iterator[SplitCharacter]:
    """The cast as the splits see it."""
    for member in members:
        one = member.character
        yield SplitCharacter(one.id, one.identity.subject_type, one.category)
