"""Column types that both engines keep alike.

The one rule: an instant is aware and in UTC on the way in and on the way out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, LargeBinary, String
from sqlalchemy.types import TypeDecorator, TypeEngine

Json = Any
"""Whatever `json` writes and reads back the same; its shape is the affair of the store that keeps it."""


class UtcDateTime(TypeDecorator[datetime]):
    """A point in time. SQLite has no zones: there it is text in UTC, which sorts as time does.

    A turn reads and writes some twenty of them; SQLAlchemy's own way to text and back is three calls for each.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _in_utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _in_utc(value)

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        return _to_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("an instant without a zone")
    return value.astimezone(UTC)


def _to_text(value: datetime | None) -> str | None:
    """As SQLAlchemy writes it: `2026-11-24 09:00:00.000000`."""
    return None if value is None else _in_utc(value).isoformat(" ", "microseconds")[:-6]


def _from_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


def id_type() -> TypeEngine[str]:
    """An id of `ids.new_id`."""
    return String(32)


def sealed_type() -> TypeEngine[bytes]:
    """What `Unit.seal` returns."""
    return LargeBinary()


class Missing(LookupError):
    """No such row. Ids come from our own rows, so this is an error of ours, never an answer."""
