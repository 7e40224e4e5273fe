"""What somebody is to look at, and when a person was last seen or spoken to.

The one rule: which reason a flag has is sealed like the words; only times and states can be read without the key.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, String, Table, text

from storage.tables.names import metadata
from storage.types import UtcDateTime, id_type, sealed_type

_OPEN = text("answered_at IS NULL")

flag = Table(
    "flag",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    #: the same reason once more, before it was answered
    Column("last_at", UtcDateTime, nullable=False),
    Column("times", Integer, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("opened_by", id_type()),
    Column("answered_at", UtcDateTime),
    Column("answered_by", id_type()),
    #: when the person looked at what became of it
    Column("seen_at", UtcDateTime),
    Column("body", sealed_type(), nullable=False),
    #: each time that everybody is told anew; who was told before that is not told
    Column("round", Integer, nullable=False, server_default=text("1")),
    #: the next step, on the clock of the wall and on the one that nobody moves: whichever comes first. Without a next
    #: step there is no flag; a new one is due at once
    Column("due_at", UtcDateTime, nullable=False, server_default=text("'1970-01-01 00:00:00+00'")),
    Column("due_steady", Float, nullable=False, server_default=text("0")),
    Index("ix_flag_person_at", "person", "at"),
    Index("ix_flag_open", "at", sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_flag_due", "due_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_flag_due_steady", "due_steady", sqlite_where=_OPEN, postgresql_where=_OPEN),
)

alert = Table(
    "alert",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("flag", id_type(), ForeignKey("flag.id"), nullable=False),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    #: whom it was for; null: the duty desk
    Column("clinician", id_type(), ForeignKey("clinician.id")),
    #: linked, cover, duty, lead, passed, desk, reminder
    Column("step", String(16), nullable=False),
    Column("round", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    #: when the next is asked, unless somebody has looked
    Column("due_at", UtcDateTime, nullable=False),
    #: its first sending; null: it went as a mail
    Column("outbox", id_type()),
    #: it will not arrive
    Column("failed_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Index("ix_alert_person_clinician", "person", "clinician"),
    Index("ix_alert_flag", "flag"),
    Index("ix_alert_outbox", "outbox"),
)

#: somebody was asked whether their team is to look, and the service passes on what has no answer by then
unanswered = Table(
    "unanswered",
    metadata,
    Column("person", id_type(), ForeignKey("person.id"), primary_key=True),
    Column("chat", id_type(), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("due_steady", Float, nullable=False),
)

mail = Table(
    "mail",
    metadata,
    Column("id", id_type(), primary_key=True),
    #: whom it is about: null where it is about nobody
    Column("person", id_type()),
    #: why: flag, row, rota
    Column("kind", String(16), nullable=False),
    #: what it is about, once a kind: a flag and its round, a row of the outbox, a day
    Column("about", String(64), nullable=False),
    Column("reference", String(16), nullable=False),
    #: as the outbox: queued, handed_off, sent, in_doubt, permanent, cancelled
    Column("state", String(16), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("handed_at", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("attempts", Integer, nullable=False),
    Column("sending", Integer, nullable=False),
    Column("error", String(64), nullable=False),
    Index("ix_mail_person", "person"),
    Index("uq_mail_about", "kind", "about", "sending", unique=True),
    Index("ix_mail_state", "state"),
)

contact = Table(
    "contact",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("person", id_type(), ForeignKey("person.id"), nullable=False),
    Column("clinician", id_type(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("body", sealed_type(), nullable=False),
    Index("ix_contact_person_at", "person", "at"),
)
