"""What came in, what is to go out, and what stands in a web chat.

The one rule: a row commits with the turn that wrote it, or not at all.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Float,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    literal_column,
    text,
)

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

inbox = Table(
    "inbox",
    metadata,
    Column("bot", String(16), primary_key=True),
    Column("key", String(128), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("failures", Integer, nullable=False),
    #: whose key `raw` is sealed with; empty: nobody's we know
    Column("subject", String(32), nullable=False, server_default=text("''")),
    Column("raw", sealed_type()),
    Index("ix_inbox_subject_at", "subject", "at"),
    Index("ix_inbox_at", "at"),
)

# Literals, not parameters: a planner takes a partial index only when it can see that the condition holds
QUEUED: ColumnElement[str] = literal_column("'queued'")
HANDED_OFF: ColumnElement[str] = literal_column("'handed_off'")
UNSEALED: ColumnElement[int] = literal_column("0")

outbox = Table(
    "outbox",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False),
    Column("bot", String(16), nullable=False),
    Column("chat", id_type(), nullable=False),
    Column("klass", String(1), nullable=False),
    Column("state", String(16), nullable=False),
    Column("do", String(16), nullable=False),
    Column("card", String(64), nullable=False),
    Column("conversation", String(32), nullable=False),
    Column("answer", Boolean, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("handed_at", UtcDateTime),
    Column("attempts", Integer, nullable=False),
    #: the first sending of the same message, and which sending this is
    Column("repeat_of", id_type()),
    Column("sending", Integer, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Column("error", String(200), nullable=False),
    Column("language", String(16), nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("sent_at", UtcDateTime),
    #: the platform's time of the message, in seconds
    Column("platform_at", Float),
    CheckConstraint(
        "sending <= CASE WHEN klass = 'A' AND bot = 'console' THEN 8 WHEN klass = 'D' THEN 1 ELSE 2 END",
        name="cap",
    ),
    Index("ix_outbox_subject_handed_at", "subject", "handed_at"),
    Index(
        # in the order in which the sender takes them: ten thousand that are due at once are not sorted each time
        "ix_outbox_queued",
        "bot",
        "klass",
        "id",
        "not_before",
        sqlite_where=text("state = 'queued'"),
        postgresql_where=text("state = 'queued'"),
    ),
    Index(
        "ix_outbox_waiting",
        "chat",
        "conversation",
        "card",
        sqlite_where=text("state = 'queued'"),
        postgresql_where=text("state = 'queued'"),
    ),
    Index(
        "ix_outbox_handed_off",
        "chat",
        sqlite_where=text("state = 'handed_off'"),
        postgresql_where=text("state = 'handed_off'"),
    ),
    Index("uq_outbox_repeat_of_sending", "repeat_of", "sending", unique=True),
)

platform_message = Table(
    "platform_message",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False),
    Column("chat", id_type(), nullable=False),
    Column("message", sealed_type(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    #: a keyed hash, by which a card that is drawn on again is found
    Column("name_hash", LargeBinary),
    #: since when something stands there that is taken off within a day
    Column("private_at", UtcDateTime),
    Index("ix_platform_message_subject_chat", "subject", "chat"),
    Index("ix_platform_message_at", "at"),
    Index(
        "ix_platform_message_private_at",
        "private_at",
        sqlite_where=text("private_at IS NOT NULL"),
        postgresql_where=text("private_at IS NOT NULL"),
    ),
)

log = Table(
    "log",
    metadata,
    Column("chat", id_type(), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("subject", id_type(), nullable=False, index=True),
    #: the change that wrote it last; what a page has not yet drawn has a greater one than its cursor
    Column("changed", BigInteger, nullable=False),
    Column("outbox", id_type()),
    Column("entry", sealed_type(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    #: as `platform_message.private_at`
    Column("private_at", UtcDateTime),
    Index("ix_log_chat_changed", "chat", "changed"),
    Index("uq_log_chat_outbox", "chat", "outbox", unique=True),
    Index(
        "ix_log_private_at",
        "private_at",
        sqlite_where=text("private_at IS NOT NULL"),
        postgresql_where=text("private_at IS NOT NULL"),
    ),
)
