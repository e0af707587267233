"""What following a text finds out: who is there, deeds, feelings and speeches."""

from dataclasses import dataclass, field

from vivant.schema.vocabulary import Expression
from vivant.studio.writer.reading.company import Company, Who
from vivant.studio.writer.reading.deeds import Deed
from vivant.studio.writer.reading.mentions import Mention
from vivant.studio.writer.reading.prose import Prose, Token


@dataclass(frozen=True, slots=True)
class Presence:
    """At a token, these are spoken of; `here` when that puts them on stage, `may_stay` when that
    keeps those on stage who were there already."""

    token: int
    who: Who
    here: bool
    may_stay: bool = True


@dataclass(slots=True)
class Event:
    """A deed at a token. `real` is false for what is only wished, feared, denied or planned, `aside`
    true for what a relative clause tells of somebody: "who lived in a tower"."""

    token: int
    deed: Deed
    doers: Who
    real: bool
    past: bool = False
    done_to: Who = ()
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Feeling:
    token: int
    mood: Expression
    who: Who


@dataclass(slots=True)
class Speech:
    """A quotation from token `start` up to `end`, who speaks, and to whom."""

    start: int
    end: int
    speakers: Who = ()
    hearers: Who = ()
    deed: Deed | None = None


@dataclass(slots=True)
class Following:
    """What following a text has found; it is filled from left to right."""

    prose: Prose
    company: Company
    mentions: dict[int, Mention]
    presences: list[Presence] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    feelings: list[Feeling] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    subject: Who = ()
    clause_has_subject: bool = False
    clause_start: int = 0
    just_named: Who = ()
    just_named_end: int = -1
    early: list[Event | Feeling] = field(default_factory=list)
    last_thing_is_being: bool = False
    main: Who = ()
    embedded: bool = False
    relative: bool = False
    object_pronoun: Who = ()
    explained: int = -9
    plural_thing: int = -1

    def token(self, i: int) -> Token | None:
        return self.prose.tokens[i] if 0 <= i < len(self.prose.tokens) else None

    def low(self, i: int) -> str:
        token = self.token(i)
        return token.low if token else ""
