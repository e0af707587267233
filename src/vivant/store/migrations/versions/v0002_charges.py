"""What every try of every call took."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "charges",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("endpoint", sa.String, nullable=False),
        sa.Column("model", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("usd", sa.Float),
        sa.Column("estimate", sa.Float, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_charges"),
    )
    op.create_index("ix_charges_key", "charges", ["key"])
