"""What meetings are coming: look, confirm, change, call off, at any time; which reminders; a file for a calendar.

The one rule: whatever could be said when it arrived can be said here, until it has begun.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flows.appointment import AppointmentFacts, answered, ways_to_answer
from flows.appointment_outcomes import RemindersChosen, RemindersDropped
from flows.appointment_times import due, leads_for
from flows.hours import is_within
from flows.model import End, Script, ScriptDefinition, Start, ask, say
from flows.questions import Pick, PickSome, YesNo
from flows.screen import Choice
from flows.words import Moment, Say

WAY_TAKES = {
    "quarter-hour": 15, "half-hour": 30, "three-quarters": 45, "hour": 60, "hour-and-half": 90, "two-hours": 120,
}  # fmt: skip
"""Minutes that a way may take."""


@dataclass(frozen=True, kw_only=True)
class MyMeetingsFacts:
    """Ids of what is coming, soonest first."""

    meetings: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class MeetingRemindersFacts:
    """`hours` and `zone` are the person's; `before` is what they have chosen. `now` (ISO, UTC) is when this is asked."""

    appointment: str
    at: str
    now: str
    how: str
    zone: str
    hours: Mapping[str, list[list[str]]] = field(default_factory=dict)
    before: list[str] = field(default_factory=list)
    channel: str = "telegram"


@dataclass(frozen=True, kw_only=True)
class CalendarFileFacts:
    appointment: str


def my_meetings(facts: MyMeetingsFacts) -> Script[End]:
    """Each as a button: when it is, and how far it is agreed."""
    if not facts.meetings:
        return End(says=(Say("no-meetings"),))
    options = tuple(Choice(one, "one-meeting", group="list") for one in facts.meetings)
    chosen = yield from ask(Pick("my-meetings", options=options, view="meetings"))
    return End(start=Start("meeting", chosen or ""))


def meeting(facts: AppointmentFacts) -> Script[End]:
    """One of them: when, where, how, who, and what there is to do about it."""
    ways = ways_to_answer(facts, first="meeting-suits")
    reminders = Choice("reminders", "meeting-which-reminders", group="list")
    options = (
        *(ways[1:] if facts.state == "confirmed" else ways),
        *(() if facts.state == "wants-other" else (reminders,)),  # nothing reminds of a time that is in question
        Choice("calendar-file", "meeting-calendar-file", group="list"),
    )
    asked = Pick("meeting", facts.state, view="appointment", view_about=facts.appointment, options=options)
    match (yield from ask(asked)):
        case "reminders":
            return End(start=Start("meeting-reminders", facts.appointment))
        case "calendar-file":
            return End(start=Start("calendar-file", facts.appointment))
        case chosen:
            return (yield from answered(facts, str(chosen), "card"))


def calendar_file(facts: CalendarFileFacts) -> Script[End]:
    """A file for their own calendar, as one message to keep. A script must not be empty; there is nothing to ask here."""
    return End(keep=(Say("calendar-file-here"),), view="calendar-file")
    yield  # makes this a generator, as every script is


def meeting_reminders(facts: MeetingRemindersFacts) -> Script[End]:
    """Which reminders they want, how long the way takes, and once about what lies outside their hours."""
    at = datetime.fromisoformat(facts.at)
    now = datetime.fromisoformat(facts.now)
    possible = _due(facts, leads_for(facts.how), 1, at, now)
    if not possible:
        return End(says=(Say("no-reminders-left"),))
    if facts.channel == "web":
        yield from say("web-cannot-remind-of-meeting", style="small")
    options = tuple(
        Choice(lead, "meeting-lead", lead, group="list") for lead in leads_for(facts.how) if lead in possible
    )
    asked = PickSome("meeting-reminders", options=options, most=len(options), none="no-meeting-reminders")
    picked = (yield from ask(asked)) or []
    if not picked:
        return End(outcome=RemindersDropped(appointment=facts.appointment), says=(Say("no-reminders-come"),))
    way = 0
    if "leave" in picked:
        ways = tuple(Choice(one, "way-takes", one) for one in WAY_TAKES)
        way = WAY_TAKES[str((yield from ask(Pick("how-long-is-the-way", options=ways))))]
    moments = _due(facts, picked, way, at, now)
    outside = tuple(lead for lead, when in moments.items() if not is_within(facts.hours, facts.zone, when))
    if outside and not (yield from _send_outside(moments[lead] for lead in outside)):
        moments = {lead: when for lead, when in moments.items() if lead not in outside}
        outside = ()
    comes = tuple(
        Say("meeting-reminder-at", args={"at": Moment(one.isoformat())}, style="item") for one in moments.values()
    )
    outcome = RemindersChosen(appointment=facts.appointment, before=tuple(moments), way=way, outside=outside)
    return End(outcome=outcome, says=(Say("meeting-reminders-set" if comes else "no-reminders-come"), *comes))


def _send_outside(moments: Iterable[datetime]) -> Script[bool]:
    yield from say("outside-your-hours")
    for when in moments:
        yield from say("meeting-reminder-at", style="item", at=Moment(when.isoformat()))
    return bool((yield from ask(YesNo("send-outside-hours", yes="send-them", no="leave-them-out"))))


def _due(
    facts: MeetingRemindersFacts, leads: tuple[str, ...] | list[str], way: int, at: datetime, now: datetime
) -> dict[str, datetime]:
    return due(leads, at, facts.zone, hours=facts.hours, way=way, now=now)


MY_MEETINGS = ScriptDefinition(name="my-meetings", run=my_meetings, facts=MyMeetingsFacts, menu="menu")
MEETING = ScriptDefinition(name="meeting", run=meeting, facts=AppointmentFacts, menu="my-meetings", forgets=True)
CALENDAR_FILE = ScriptDefinition(name="calendar-file", run=calendar_file, facts=CalendarFileFacts)
MEETING_REMINDERS = ScriptDefinition(
    name="meeting-reminders", run=meeting_reminders, facts=MeetingRemindersFacts, menu="my-meetings"
)
