"""The reminders of an appointment: made, stopped, and made anew where it moves.

The one rule: what reminds of the old time is stopped in the transaction that sets the new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from flows.appointment_times import due, fitting, slot_of
from flows.recurrence import Rule
from handlers.put_away import can_go
from storage import appointments, chats, conversations, occurrences, outbox, people, reminders
from storage.appointments import Appointment
from storage.occurrences import Occurrence
from storage.unit import Unit

REMINDED: tuple[appointments.State, ...] = ("offered", "confirmed")
"""An appointment that the person wants otherwise, or that is over, reminds nobody."""


def make_anew(unit: Unit, one: Appointment) -> Mapping[str, datetime]:
    """What was to remind of it is stopped; what they chose is made for the time that stands now, in their own zone.
    When each of them comes."""
    stop(unit, one)
    if one.state not in REMINDED:
        return {}
    profile = people.get(unit, one.person).profile
    moments = due(fitting(one.before, one.how), one.at, profile.zone, hours=profile.hours, way=one.way, now=unit.now)
    for lead, at in moments.items():
        day, slot = slot_of(at, profile.zone)
        reminders.add(
            unit, person=one.person, kind="appointment", rule=Rule(kind="once", first=day), slot=slot, zone=profile.zone,
            about=lead, appointment=one.id,
        )  # fmt: skip
    return moments


def stop(unit: Unit, one: Appointment) -> None:
    """Nothing more comes, what waits to be sent is not sent, and what came and was not answered goes from the chat.
    What is on its way ends as the platform says."""
    for reminder in reminders.of_appointment(unit, one.id):
        for occurrence in occurrences.of_reminder(unit, one.person, reminder.id):
            if outbox.expire(unit, [occurrence.outbox]):
                occurrences.end(unit, occurrence.id, "expired", "stopped")
            if occurrence.conversation and _close(unit, occurrence.conversation):
                _take_down(unit, occurrence)
    reminders.stop_for_appointment(unit, one.id)


def _take_down(unit: Unit, occurrence: Occurrence) -> None:
    """A time that no longer holds does not stay on a phone; only rows of that chat's outbox (DESIGN 4)."""
    for chat in chats.of_subject(unit, occurrence.person):
        card = chat.state.cards.get(f"reminder-{occurrence.reminder}")
        if card is None or card.conversation != occurrence.conversation or chat.closed_at is not None:
            continue
        outbox.add(
            unit, bot=chat.bot, chat=chat.id, subject=chat.subject, message_ids=[card.message],
            do="delete" if can_go(chat, occurrence, unit.now) else "strip",
        )  # fmt: skip


def _close(unit: Unit, conversation: str) -> bool:
    """Whether it was open."""
    record = conversations.get(unit, conversation)
    if record is None or record.conversation.state not in {"asking", "paused"}:
        return False
    outbox.cancel_for_conversation(unit, conversation)
    conversations.set_state(unit, conversation, "closed")
    return True


def close_news(unit: Unit, one: Appointment) -> None:
    """What told the person of it before is no longer a question; what of it waits to be sent is not sent."""
    for record in conversations.running_of(unit, one.person):
        about = record.conversation.facts.get("appointment")
        if about == one.id and record.person_chat and not record.clinician_chat:
            _close(unit, record.conversation.id)
