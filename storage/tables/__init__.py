"""Every table, column by column, in files by what they are about.

The one rule: a table that holds a person's data has the person's (subject's) id in its primary key or its first
index, so that PostgreSQL can be spread by person; a column named here as sealed holds nothing else.
"""

from storage.tables.between import appointment, attachment, occurrence, reminder
from storage.tables.digests import digest, strike
from storage.tables.in_and_out import HANDED_OFF, QUEUED, UNSEALED, inbox, log, outbox, platform_message
from storage.tables.limits import break_glass, restriction
from storage.tables.names import metadata
from storage.tables.pins import pin
from storage.tables.records import action, check_in, crisis_plan, letter, note, plan, rating, reason, report
from storage.tables.safety import alert, contact, flag, mail, unanswered
from storage.tables.staff import absence, duty, hand_over, hand_over_person
from storage.tables.talks import chat, conversation
from storage.tables.traces import audit, audit_seal, audit_subject, lease, setting
from storage.tables.who import attempt, clinician, device, invite, link, person, subject

__all__ = [
    "HANDED_OFF",
    "QUEUED",
    "UNSEALED",
    "absence",
    "action",
    "alert",
    "appointment",
    "attachment",
    "attempt",
    "audit",
    "audit_seal",
    "audit_subject",
    "break_glass",
    "chat",
    "check_in",
    "clinician",
    "contact",
    "conversation",
    "crisis_plan",
    "device",
    "digest",
    "duty",
    "flag",
    "hand_over",
    "hand_over_person",
    "inbox",
    "invite",
    "lease",
    "letter",
    "link",
    "log",
    "mail",
    "metadata",
    "note",
    "occurrence",
    "outbox",
    "person",
    "pin",
    "plan",
    "platform_message",
    "rating",
    "reason",
    "reminder",
    "report",
    "restriction",
    "setting",
    "strike",
    "subject",
    "unanswered",
]
