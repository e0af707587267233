"""What alembic runs; the connection and its transaction are the caller's."""

from alembic import context

from vivant.store.migrations.running import CONNECTION

context.configure(
    connection=context.config.attributes[CONNECTION], render_as_batch=True, transactional_ddl=True
)
context.run_migrations()
