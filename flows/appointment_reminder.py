"""One reminder of an appointment that has come: neutral until it is opened, then details and four things to say.

The one rule: why it came and how to stop it stands on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.appointment import AppointmentFacts, answered, ways_to_answer
from flows.appointment_outcomes import RemindersDropped
from flows.model import End, Script, ScriptDefinition, ask, effect, say
from flows.questions import Pick
from flows.reminder_outcomes import OccurrenceSeen
from flows.screen import Choice
from flows.words import Args, Clock, Day, Moment, Say


@dataclass(frozen=True, kw_only=True)
class AppointmentReminderFacts(AppointmentFacts):
    """`lead` is which of the reminders this is, `time` when they meet on the person's own clock; `since` is the date on
    which they chose it."""

    reminder: str
    lead: str
    time: str
    since: str


def appointment_reminder(facts: AppointmentReminderFacts) -> Script[End]:
    """Open it; then "I'll be there", another time, can't come, or no more of these."""
    card = f"reminder-{facts.reminder}"
    when: Args = {"at": Moment(facts.at), "time": Clock(facts.time)}
    came = Pick("meeting-is-near", facts.lead, args=when, options=(Choice("open", "open"),), final=True, card=card)
    yield from ask(came)
    yield from effect(OccurrenceSeen(facts.occurrence, facts.occurrence))
    if facts.lead == "get-ready":
        yield from say("get-ready-place")
        yield from say("get-ready-comfort")
    yield from say("meeting-reminder-why", facts.lead, style="small", day=Day(facts.since))
    yield from say("meeting-reminder-how-to-stop", style="small")
    there, another_time, _, cant = ways_to_answer(facts, first="ill-be-there")
    options = (there, another_time, cant, Choice("no-more", "no-more-reminders", group="list"))
    asked = Pick("meeting-reminder", view="appointment", view_about=facts.appointment, options=options, card=card)
    chosen = yield from ask(asked)
    if chosen == "no-more":
        outcome = RemindersDropped(appointment=facts.appointment, occurrence=facts.occurrence)
        return End(outcome=outcome, says=(Say("no-reminders-come"),))
    return (yield from answered(facts, str(chosen), card))


APPOINTMENT_REMINDER = ScriptDefinition(
    name="appointment-reminder", run=appointment_reminder, facts=AppointmentReminderFacts, card="reminder", forgets=True
)
