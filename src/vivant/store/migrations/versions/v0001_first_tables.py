"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_images_and_calls()
    _make_cast_and_stories()
    _make_attempts()
    _make_bookkeeping()


def _image(name: str, table: str) -> tuple[sa.Column[str], sa.ForeignKeyConstraint]:
    key = sa.ForeignKeyConstraint([name], ["blobs.id"], name=f"fk_{table}_{name}_blobs")
    return sa.Column(name, sa.String(64)), key


def _make_images_and_calls() -> None:
    op.create_table(
        "blobs",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("pack", sa.Integer, nullable=False),
        sa.Column("offset", sa.Integer, nullable=False),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_blobs"),
    )
    op.create_index("ix_blobs_pack_offset", "blobs", ["pack", "offset"])
    op.create_table(
        "calls",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("model", sa.String, nullable=False),
        sa.Column("request", sa.Text, nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
        *_image("image", "calls"),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("usd", sa.Float),
        sa.PrimaryKeyConstraint("key", name="pk_calls"),
        sa.CheckConstraint("status IN ('ok', 'refused', 'failed')", name="ck_calls_status"),
    )


def _make_cast_and_stories() -> None:
    op.create_table(
        "characters",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        *_image("template", "characters"),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_characters"),
        sa.UniqueConstraint("number", name="uq_characters_number"),
        sa.CheckConstraint("state IN ('pending', 'approved', 'rejected')", name="ck_characters_state"),
    )
    op.create_table(
        "stories",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("frames", sa.Integer, nullable=False),
        sa.Column("data", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
        sa.UniqueConstraint("number", name="uq_stories_number"),
        sa.CheckConstraint("state IN ('encoded', 'refused', 'rejected')", name="ck_stories_state"),
    )
    op.create_table(
        "frames",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("story", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("spec", sa.Text, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("best", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_frames"),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name="fk_frames_story_stories"),
        sa.CheckConstraint("state IN ('accepted', 'rejected', 'failed', 'pending')", name="ck_frames_state"),
    )
    op.create_index("ix_frames_story_position", "frames", ["story", "position"], unique=True)
    op.create_index("ix_frames_state_story", "frames", ["state", "story"])
    op.create_table(
        "posed",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("character", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("pose", sa.String, nullable=False),
        sa.Column("expression", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_posed"),
    )
    op.create_index("ix_posed_character", "posed", ["character"])


def _make_attempts() -> None:
    op.create_table(
        "attempts",
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("request", sa.String, nullable=False),
        *_image("image", "attempts"),
        sa.Column("kept", sa.Boolean, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("subject", "number", name="pk_attempts"),
    )
    op.create_table(
        "findings",
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("attempt", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("defect", sa.String, nullable=False),
        sa.Column("scope", sa.String, nullable=False),
        sa.Column("character", sa.String),
        sa.PrimaryKeyConstraint("subject", "attempt", "number", name="pk_findings"),
    )
    op.create_index("ix_findings_defect", "findings", ["defect"])
    op.create_table(
        "outcomes",
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("best", sa.Integer),
        sa.Column("rounds", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_outcomes"),
    )


def _make_bookkeeping() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    op.create_table(
        "units",
        sa.Column("unit", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("unit", name="pk_units"),
    )
    op.create_table(
        "counts",
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("made", sa.Integer, nullable=False),
        sa.Column("replayed", sa.Integer, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("unit", "role", name="pk_counts"),
    )
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("checkpoint", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("approved", sa.Boolean, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("policy", sa.String, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("superseded", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_decisions"),
    )
    op.create_index(
        "uq_decisions_standing",
        "decisions",
        ["checkpoint", "subject"],
        unique=True,
        sqlite_where=sa.text("NOT superseded"),
        postgresql_where=sa.text("NOT superseded"),
    )
    op.create_table(
        "lessons",
        sa.Column("version", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("batch", sa.Integer, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("version", name="pk_lessons"),
    )
    op.create_table(
        "truth",
        sa.Column("request", sa.String, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("request", name="pk_truth"),
    )
