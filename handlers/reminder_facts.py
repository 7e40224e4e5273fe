"""What the scripts of reminders are told when they start.

The one rule: only this person's own reminders, whatever id is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows import my_hours, my_reminders, reminder, reminder_asking, way_back
from flows.recurrence import pack_rule
from handlers import person_views
from handlers.here import Here
from handlers.reminder_setting import on_their_clock
from handlers.reminder_views import words_of
from storage import actions, clinicians, links, occurrences, reminders


def _reminder(here: Here, occurrence: str) -> reminder.Facts | None:
    """About one occurrence. The time is the one that was set, also where it comes a little later."""
    one = occurrences.get(here.unit, here.chat.subject, occurrence)
    set_ = reminders.get(here.unit, here.chat.subject, one.reminder) if one is not None else None
    if one is None or set_ is None:
        return None
    return reminder.Facts(
        occurrence=one.id,
        reminder=set_.id,
        kind=set_.kind,
        slot=set_.slot,
        day=one.day,
        since=day_of(set_.made_at, set_.zone),
        rule=pack_rule(set_.rule),
        words=words_of(here.unit, set_),
        wording=set_.wording,
        about=set_.about,
        clinician=_clinician(here),
    )


def _list(here: Here, about: str) -> my_reminders.ListFacts:
    mine = [one for one in reminders.of(here.unit, here.chat.subject) if one.kind != "appointment"]
    return my_reminders.ListFacts(
        reminders=[one.id for one in mine],
        resting=[one.id for one in mine if one.state == "quiet"],
        web=here.chat.channel == "web",
    )


def _new(here: Here, about: str) -> reminder_asking.Facts:
    """The person's own day, clock and hours; and what of the plan is theirs to do."""
    assert here.person is not None
    profile = here.person.profile
    local = here.unit.now.astimezone(ZoneInfo(profile.zone))
    return reminder_asking.Facts(
        today=local.date().isoformat(),
        now=local.strftime("%H:%M"),
        week=profile.hours,
        channel=here.chat.channel,
        calendar=person_views.knows("calendar"),
        actions=[
            {"id": one.id, "what": one.what}
            for one in actions.open_of(here.unit, here.chat.subject)
            if one.who == "person"
        ],
    )


def _one(here: Here, about: str) -> reminder_asking.Facts | None:
    one = reminders.get(here.unit, here.chat.subject, about)
    if one is None or one.kind == "appointment":
        return None
    return replace(
        _new(here, ""),
        reminder=one.id,
        kind=one.kind,
        words=words_of(here.unit, one),
        about=one.about,
        rule=pack_rule(one.rule),
        slot=one.slot,
        wording=one.wording,
        state=one.state,
        next_at=one.next_at.isoformat() if one.next_at else "",
    )


def day_of(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).date().isoformat()


def _clinician(here: Here) -> str:
    found = (clinicians.find(here.unit, one) for one in links.clinicians_of(here.unit, here.chat.subject))
    return next((one.name for one in found if one is not None and not one.is_out), here.desk.team.team)


def _way_back(here: Here, clinician: str) -> way_back.Facts | None:
    """Offered by this clinician, as long as they work with the person."""
    offers = clinicians.find(here.unit, clinician)
    if here.person is None or offers is None:
        return None
    asking = _new(here, "")
    return way_back.Facts(
        today=asking.today, now=asking.now, week=asking.week, clinician=offers.name, phrase=here.person.profile.phrase
    )


def _hours(here: Here, about: str) -> my_hours.Facts:
    """Their hours and clock, and when their reminders come."""
    assert here.person is not None
    times: dict[bool, list[list[str]]] = {True: [], False: []}
    for one, days, slot in on_their_clock(here):
        times[one.kind == "appointment"].append(["".join(str(day) for day in days), slot])
    return my_hours.Facts(
        week=here.person.profile.hours,
        zone=here.person.profile.zone,
        now=here.unit.now.isoformat(),
        times=times[False],
        meetings=times[True],
    )


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "reminder": _reminder,
    "my-reminders": _list,
    "new-reminder": _new,
    "one-reminder": _one,
    "my-hours": _hours,
    "travel": _hours,
    "way-back": _way_back,
}
