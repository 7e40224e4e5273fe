"""What is cleared away from time to time: updates taken, guests who never came in, message ids, names in the console.

The one rule: every sweep may run an hour late, twice, or in two workers at once, and ends at the same.
"""

from __future__ import annotations

import logging
from datetime import timedelta

from handlers import web_log
from storage import attachments, chats, devices, inbox, log, outbox, platform_messages, subjects
from storage.unit import Unit

_log = logging.getLogger(__name__)

INBOX_KEPT = timedelta(hours=48)
GUESTS_KEPT = timedelta(hours=72)
NAMES_KEPT = timedelta(hours=13)
"""How long a console screen may show a name; with ten hours in which nobody is at work, within a day."""

MEDIA_WAITS = timedelta(hours=24)
"""How long what was sent up may belong to no entry."""

OUTBOX_KEPT = timedelta(days=30)


def sweep_nightly(unit: Unit) -> None:
    """Once a night."""
    counts = (
        inbox.sweep(unit, INBOX_KEPT),
        subjects.sweep_guests(unit, GUESTS_KEPT),
        devices.sweep(unit, GUESTS_KEPT),
        platform_messages.sweep(unit),
        outbox.sweep(unit, OUTBOX_KEPT),
        attachments.sweep(unit, MEDIA_WAITS),
    )
    _log.info("swept-nightly", extra={"count": sum(counts)})


def sweep_names(unit: Unit) -> None:
    """Each ten minutes, and at start: console screens that were opened lose the names on them."""
    for (chat_id, subject), messages in platform_messages.take_old(unit, "console", NAMES_KEPT).items():
        if chats.get(unit, chat_id).channel != "web":
            outbox.add(unit, bot="console", chat=chat_id, subject=subject, do="delete", message_ids=messages)
    for chat_id in log.forget_old(unit, "console", NAMES_KEPT):
        chat = chats.get(unit, chat_id)
        web_log.hide(unit, chat.bot, chat.address)
