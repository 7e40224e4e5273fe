"""Column types that both engines keep alike.

The one rule: an instant is aware and in UTC on the way in and on the way out.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, LargeBinary, String
from sqlalchemy.types import TypeDecorator, TypeEngine

Json = Any
"""Whatever `json` writes and reads back the same; its shape is the affair of the store that keeps it."""


class UtcDateTime(TypeDecorator[datetime]):
    """A point in time. SQLite has no zones: there it is text in UTC, which sorts as time does."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant without a zone")
        return value.astimezone(UTC).replace(tzinfo=None) if dialect.name == "sqlite" else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def id_type() -> TypeEngine[str]:
    """An id of `ids.new_id`."""
    return String(32)


def sealed_type() -> TypeEngine[bytes]:
    """What `Unit.seal` returns."""
    return LargeBinary()


class Missing(LookupError):
    """No such row. Ids come from our own rows, so this is an error of ours, never an answer."""
