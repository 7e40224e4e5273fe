"""Runs the migrations in this process, on a connection that is already in a transaction.

The one rule: the tables are what the migrations make; `tables/` only says what that must be.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = text("SELECT pg_advisory_xact_lock(7735928120)")


def migrate(connection: Connection, revision: str = "head") -> None:
    """Up to `revision`; several workers that start at once take turns."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text("SET LOCAL lock_timeout = '60s'"))
        connection.execute(_LOCK)
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
