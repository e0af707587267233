"""The tables of a catalogue. `migrations/` makes them; a test holds the two to each other.

`data`, `spec` and `request` are JSON as `schema.value.canonical` spells it. No column ever holds a
path. Of times only those of people are kept, in seconds since 1970, in the tables of the review
(`members` and what follows): nothing that is made depends on them.
"""

from typing import Final

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    insert,
    select,
    text,
)

VERSION: Final = "0003"
"""The newest migration that this version of Vivant knows."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _image(name: str) -> Column[str]:
    """A picture that is durable before it is referred to: the reference cannot be written first."""
    return Column(name, String(64), ForeignKey("blobs.id"))


meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

blobs = Table(
    "blobs",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("pack", Integer, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("length", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Index(None, "pack", "offset"),
)

characters = Table(
    "characters",
    metadata,
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("data", Text, nullable=False),
    _image("template"),
    Column("state", String, nullable=False),
    Column("reason", Text, nullable=False),
    CheckConstraint("state IN ('pending', 'approved', 'rejected')", name="state"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("source", String, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("frames", Integer, nullable=False),
    Column("data", Text),
    CheckConstraint("state IN ('encoded', 'refused', 'rejected')", name="state"),
)

frames = Table(
    "frames",
    metadata,
    Column("id", String, primary_key=True),
    Column("story", String, ForeignKey("stories.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("spec", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("best", Integer),
    CheckConstraint("state IN ('accepted', 'rejected', 'failed', 'pending')", name="state"),
    Index(None, "story", "position", unique=True),
    Index(None, "state", "story"),
)

casting = Table(
    "casting",
    metadata,
    Column("story", String, ForeignKey("stories.id"), primary_key=True),
    Column("character", String, primary_key=True, index=True),
)
"""Who is cast in which story, as the story's `data` says it: asked for with every decision on a character."""

posed = Table(
    "posed",
    metadata,
    Column("id", String, primary_key=True),
    Column("character", String, nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("pose", String, nullable=False),
    Column("expression", String, nullable=False),
)

attempts = Table(
    "attempts",
    metadata,
    Column("subject", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("stage", String, nullable=False),
    Column("action", String, nullable=False),
    Column("request", String, nullable=False),
    _image("image"),
    Column("kept", Boolean, nullable=False),
    Column("score", Float),
    Column("data", Text, nullable=False),
)

findings = Table(
    "findings",
    metadata,
    Column("subject", String, primary_key=True),
    Column("attempt", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("stage", String, nullable=False),
    Column("question", String, nullable=False),
    Column("defect", String, nullable=False, index=True),
    Column("scope", String, nullable=False),
    Column("character", String),
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("subject", String, primary_key=True),
    Column("stage", String, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("best", Integer),
    Column("rounds", Integer, nullable=False),
)

units = Table(
    "units",
    metadata,
    Column("unit", String, primary_key=True),
)

counts = Table(
    "counts",
    metadata,
    Column("unit", String, primary_key=True),
    Column("role", String, primary_key=True),
    Column("made", Integer, nullable=False),
    Column("replayed", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("checkpoint", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("approved", Boolean, nullable=False),
    Column("by", String, nullable=False),
    Column("policy", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("attempt", Integer),
    Column("superseded", Boolean, nullable=False),
    Index(
        "uq_decisions_standing",
        "checkpoint",
        "subject",
        unique=True,
        sqlite_where=text("NOT superseded"),
        postgresql_where=text("NOT superseded"),
    ),
)

calls = Table(
    "calls",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("role", String, nullable=False),
    Column("model", String, nullable=False),
    Column("request", Text, nullable=False),
    Column("reply", Text, nullable=False),
    _image("image"),
    Column("status", String, nullable=False),
    Column("usd", Float),
    CheckConstraint("status IN ('ok', 'refused', 'failed')", name="status"),
)

charges = Table(
    "charges",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", String(64), nullable=False, index=True),
    Column("role", String, nullable=False),
    Column("endpoint", String, nullable=False),
    Column("model", String, nullable=False),
    Column("status", String, nullable=False),
    Column("usd", Float),
    Column("estimate", Float, nullable=False),
)

lessons = Table(
    "lessons",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("batch", Integer, nullable=False),
    Column("data", Text, nullable=False),
)

truth = Table(
    "truth",
    metadata,
    Column("request", String, primary_key=True),
    Column("data", Text, nullable=False),
)

orders = Table(
    "orders",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False, index=True),
    Column("data", Text, nullable=False),
    Column("by", String, nullable=False),
    Column("state", String, nullable=False, index=True),
    Column("result", Text, nullable=False),
    CheckConstraint("state IN ('waiting', 'done', 'refused')", name="state"),
)

members = Table(
    "members",
    metadata,
    Column("name", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("passphrase", Text),
    Column("account", String, unique=True),
    Column("active", Boolean, nullable=False),
    Column("keys", Text, nullable=False),
    Column("joined", Float, nullable=False),
    CheckConstraint("role IN ('viewer', 'reviewer', 'adjudicator', 'admin')", name="role"),
)

invites = Table(
    "invites",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("member", String, nullable=False, index=True),
    Column("role", String, nullable=False),
    Column("by", String, nullable=False),
    Column("expires", Float, nullable=False),
    Column("used", Boolean, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("member", String, ForeignKey("members.name"), nullable=False, index=True),
    Column("begun", Float, nullable=False),
    Column("seen", Float, nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("checkpoint", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("version", String(64), nullable=False),
    Column("gold", Integer),
    Column("rank", Float, nullable=False),
    Column("wanted", Integer, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("state", String, nullable=False),
    CheckConstraint("state IN ('open', 'adjudication', 'closed', 'withdrawn')", name="state"),
    Index(None, "checkpoint", "state", "rank", "number"),
    Index(None, "subject", "checkpoint"),
    Index(None, "gold", sqlite_where=text("gold IS NOT NULL"), postgresql_where=text("gold IS NOT NULL")),
)
"""The index of `gold` holds hidden tasks alone: one of all tasks would be read whole wherever hidden ones are sought."""

leases = Table(
    "leases",
    metadata,
    Column("token", String(32), primary_key=True),
    Column("task", Integer, ForeignKey("tasks.number"), nullable=False, index=True),
    Column("member", String, nullable=False, index=True),
    Column("expires", Float, nullable=False, index=True),
)

answers = Table(
    "answers",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("task", Integer, ForeignKey("tasks.number"), nullable=False, index=True),
    Column("member", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("data", Text, nullable=False),
    Column("at", Float, nullable=False),
    Column("undone", Boolean, nullable=False),
    CheckConstraint("verdict IN ('pass', 'fail', 'cant_judge', 'skip')", name="verdict"),
    Index(None, "member", "task"),
)

gold = Table(
    "gold",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("checkpoint", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("version", String(64), nullable=False),
    Column("training", Boolean, nullable=False),
    Column("verdict", String, nullable=False),
    Column("defects", Text, nullable=False),
    Column("explanation", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("by", String, nullable=False),
    Column("active", Boolean, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Float, nullable=False),
    Column("by", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("data", Text, nullable=False),
    Column("hash", String(64), nullable=False),
)


def create_tables(connection: Connection) -> None:
    """Makes all tables at the newest version, as migrating from the first would.

    Harmless where another process has just made them: the caller's transaction waited for it.
    """
    version = Table(
        "alembic_version",
        MetaData(),
        Column("version_num", String(32), nullable=False),
        PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
    )
    metadata.create_all(connection)
    version.create(connection, checkfirst=True)
    if connection.execute(select(version)).first() is None:
        connection.execute(insert(version).values(version_num=VERSION))
