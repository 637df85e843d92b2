"""Runs the migrations in the transaction of whoever opens the store."""

from alembic import context

from checker.store.tables import DATA

context.configure(connection=context.config.attributes["connection"], target_metadata=DATA)
with context.begin_transaction():
    context.run_migrations()
