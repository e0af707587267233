"""The review: who takes part, what they are asked, answer and order; scores of attempts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    op.create_table(
        "casting",
        sa.Column("story", sa.String, nullable=False),
        sa.Column("character", sa.String, nullable=False),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name="fk_casting_story_stories"),
        sa.PrimaryKeyConstraint("story", "character", name="pk_casting"),
    )
    op.create_index("ix_casting_character", "casting", ["character"])
    op.execute(
        "INSERT INTO casting (story, character)"
        " SELECT stories.id, cast_.value FROM stories, json_each(stories.data, '$.cast') AS cast_"
        " WHERE stories.data IS NOT NULL"
    )
    # What was decided before there was an audit log has no entry there.
    op.execute(
        "INSERT INTO meta (key, value)"
        " SELECT 'unaudited', CAST(max(number) AS TEXT) FROM decisions HAVING max(number) IS NOT NULL"
    )

    op.create_table(
        "gold",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("checkpoint", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("training", sa.Boolean, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("defects", sa.Text, nullable=False),
        sa.Column("explanation", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_gold"),
    )
    op.create_table(
        "invites",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("member", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("expires", sa.Float, nullable=False),
        sa.Column("used", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_invites"),
    )
    op.create_index("ix_invites_member", "invites", ["member"])

    op.create_table(
        "members",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("passphrase", sa.Text, nullable=True),
        sa.Column("account", sa.String, nullable=True),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("keys", sa.Text, nullable=False),
        sa.Column("joined", sa.Float, nullable=False),
        sa.CheckConstraint("role IN ('viewer', 'reviewer', 'adjudicator', 'admin')", name="ck_members_role"),
        sa.PrimaryKeyConstraint("name", name="pk_members"),
        sa.UniqueConstraint("account", name="uq_members_account"),
    )
    op.create_table(
        "orders",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("result", sa.Text, nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'done', 'refused')", name="ck_orders_state"),
        sa.PrimaryKeyConstraint("number", name="pk_orders"),
    )
    op.create_index("ix_orders_state", "orders", ["state"])
    op.create_index("ix_orders_subject", "orders", ["subject"])

    op.create_table(
        "tasks",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("checkpoint", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("gold", sa.Integer, nullable=True),
        sa.Column("rank", sa.Float, nullable=False),
        sa.Column("wanted", sa.Integer, nullable=False),
        sa.Column("taken", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.CheckConstraint("state IN ('open', 'adjudication', 'closed', 'withdrawn')", name="ck_tasks_state"),
        sa.PrimaryKeyConstraint("number", name="pk_tasks"),
    )
    op.create_index(
        "ix_tasks_checkpoint_state_rank_number", "tasks", ["checkpoint", "state", "rank", "number"]
    )
    hidden = sa.text("gold IS NOT NULL")
    op.create_index("ix_tasks_gold", "tasks", ["gold"], sqlite_where=hidden, postgresql_where=hidden)
    op.create_index("ix_tasks_subject_checkpoint", "tasks", ["subject", "checkpoint"])

    op.create_table(
        "answers",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("task", sa.Integer, nullable=False),
        sa.Column("member", sa.String, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("undone", sa.Boolean, nullable=False),
        sa.CheckConstraint("verdict IN ('pass', 'fail', 'cant_judge', 'skip')", name="ck_answers_verdict"),
        sa.ForeignKeyConstraint(["task"], ["tasks.number"], name="fk_answers_task_tasks"),
        sa.PrimaryKeyConstraint("number", name="pk_answers"),
        sa.UniqueConstraint("key", name="uq_answers_key"),
    )
    op.create_index("ix_answers_member_task", "answers", ["member", "task"])
    op.create_index("ix_answers_task", "answers", ["task"])

    op.create_table(
        "leases",
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("task", sa.Integer, nullable=False),
        sa.Column("member", sa.String, nullable=False),
        sa.Column("expires", sa.Float, nullable=False),
        sa.ForeignKeyConstraint(["task"], ["tasks.number"], name="fk_leases_task_tasks"),
        sa.PrimaryKeyConstraint("token", name="pk_leases"),
    )
    op.create_index("ix_leases_expires", "leases", ["expires"])
    op.create_index("ix_leases_member", "leases", ["member"])
    op.create_index("ix_leases_task", "leases", ["task"])

    op.create_table(
        "sessions",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("member", sa.String, nullable=False),
        sa.Column("begun", sa.Float, nullable=False),
        sa.Column("seen", sa.Float, nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.name"], name="fk_sessions_member_members"),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_index("ix_sessions_member", "sessions", ["member"])

    with op.batch_alter_table("attempts", recreate="always") as attempts:
        attempts.add_column(sa.Column("score", sa.Float), insert_after="kept")
    op.execute(
        "UPDATE attempts SET score = (SELECT avg(json_extract(value, '$.verdict') = 'yes')"
        " FROM json_each(attempts.data, '$.answers'))"
    )
    with op.batch_alter_table("decisions", recreate="always") as decisions:
        decisions.add_column(sa.Column("attempt", sa.Integer), insert_after="why")
