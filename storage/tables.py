"""Every table, column by column.

The one rule: a table that holds a person's data has the person's (subject's) id in its primary key or its first
index, so that PostgreSQL can be spread by person; a column named here as sealed holds nothing else.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    literal_column,
    text,
)

from storage.types import UtcDateTime, id_type, sealed_type

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Who

subject = Table(
    "subject",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("kind", String(16), nullable=False),
    #: null: erased, and all that was sealed with it is noise
    Column("wrapped_key", LargeBinary),
    Column("created_at", UtcDateTime, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("id", id_type(), ForeignKey("subject.id"), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("profile", sealed_type(), nullable=False),
    Column("break_since", UtcDateTime),
    Column("joined_at", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
)

clinician = Table(
    "clinician",
    metadata,
    Column("id", id_type(), ForeignKey("subject.id"), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("profile", sealed_type(), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

link = Table(
    "link",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("clinician", id_type(), ForeignKey("clinician.id"), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("ended_by", id_type()),
    Index("ix_link_person_clinician", "person", "clinician"),
    Index("ix_link_clinician", "clinician"),
    Index(
        "uq_link_active",
        "person",
        "clinician",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

invite = Table(
    "invite",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("made_by", id_type(), nullable=False),
    Column("code_hash", LargeBinary, nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    Column("revoked_at", UtcDateTime),
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("who_hash", LargeBinary, nullable=False),
    Column("at_steady", Float, nullable=False),
    Index("ix_attempt_who_hash_at_steady", "who_hash", "at_steady"),
    Index("ix_attempt_at_steady", "at_steady"),
)

device = Table(
    "device",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("bot", String(16), nullable=False),
    Column("address", String(64), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Index("ix_device_address_bot", "address", "bot"),
)

# Chats and conversations

chat = Table(
    "chat",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False, index=True),
    Column("bot", String(16), nullable=False),
    Column("channel", String(16), nullable=False),
    #: null once the address belongs to another row (a guest who redeemed a code) or to nobody (erased)
    Column("address_hash", LargeBinary),
    Column("address", sealed_type(), nullable=False),
    Column("language", String(16), nullable=False),
    Column("state", sealed_type(), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("unreachable_since", UtcDateTime),
    #: the newest change in this chat's log (web chat), whatever was hidden since
    Column("log_changed", BigInteger, nullable=False, server_default=text("0")),
    Index("uq_chat_address", "bot", "address_hash", unique=True),
)

conversation = Table(
    "conversation",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("subject", id_type(), nullable=False),
    Column("script", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("person_chat", id_type()),
    Column("clinician_chat", id_type()),
    Column("body", sealed_type(), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("touched_at", UtcDateTime, nullable=False),
    Index("ix_conversation_subject_state", "subject", "state"),
    Index("ix_conversation_person_chat_state", "person_chat", "state"),
    Index("ix_conversation_clinician_chat_state", "clinician_chat", "state"),
)

# Records

check_in = Table(
    "check_in",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("conversation", id_type(), nullable=False),
    Column("state", String(16), nullable=False),
    Column("mode", String(32), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    Column("body", sealed_type(), nullable=False),
    Index("ix_check_in_person_started_at", "person", "started_at"),
)

rating = Table(
    "rating",
    metadata,
    Column("person", id_type(), primary_key=True),
    Column("check_in", id_type(), ForeignKey("check_in.id"), primary_key=True),
    Column("domain", String(64), primary_key=True),
    Column("body", sealed_type(), nullable=False),
)

plan = Table(
    "plan",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("check_in", id_type()),
    Column("made_at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_plan_person_made_at", "person", "made_at"),
)

action = Table(
    "action",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("plan", id_type()),
    Column("made_at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_action_person_made_at", "person", "made_at"),
)

note = Table(
    "note",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_note_person_at", "person", "at"),
)

letter = Table(
    "letter",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("clinician", id_type()),
    Column("way", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Column("opened_at", UtcDateTime),
    Column("answered_at", UtcDateTime),
    Index("ix_letter_person_at", "person", "at"),
)

reason = Table(
    "reason",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), nullable=False, index=True),
    Column("body", sealed_type(), nullable=False),
)

# In and out

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
        "ix_outbox_queued",
        "bot",
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
    Index("ix_platform_message_subject_chat", "subject", "chat"),
    Index("ix_platform_message_at", "at"),
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
    Index("ix_log_chat_changed", "chat", "changed"),
    Index("uq_log_chat_outbox", "chat", "outbox", unique=True),
)

# Who looked, who leads, what is set

audit = Table(
    "audit",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String(32), nullable=False),
    Column("verb", String(64), nullable=False),
    Column("subjects", Text, nullable=False),
    Column("object", String(64), nullable=False),
    Column("reason", String(32), nullable=False),
    #: made with a key that is not in the database: who can write rows here still cannot invent one
    Column("mark", LargeBinary, nullable=False),
    #: 1 once it is in the chain
    Column("sealed", Integer, nullable=False),
    Index(
        "ix_audit_unsealed",
        "at",
        "id",
        sqlite_where=text("sealed = 0"),
        postgresql_where=text("sealed = 0"),
    ),
)

audit_subject = Table(
    "audit_subject",
    metadata,
    Column("subject", id_type(), primary_key=True),
    Column("audit", id_type(), primary_key=True),
    Index("ix_audit_subject_audit", "audit"),
)

audit_seal = Table(
    "audit_seal",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("audit", id_type(), nullable=False, unique=True),
    Column("salt", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

lease = Table(
    "lease",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("owner", String(64), nullable=False),
    #: seconds since 1970 by the database's own clock
    Column("until", Float, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
