"""What the scripts of reminders are told when they start.

The one rule: only this person's own reminders, whatever id is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows import reminder
from flows.recurrence import pack_rule
from handlers.here import Here
from storage import actions, clinicians, links, occurrences, reminders
from storage.reminders import Reminder


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
        words=words_of(here, set_),
        wording=set_.wording,
        about=set_.about,
        clinician=_clinician(here),
    )


def words_of(here: Here, one: Reminder) -> str:
    """Their own words; of an action what was agreed, as it stands now."""
    if one.kind != "action":
        return one.words
    found = next((action for action in actions.of(here.unit, one.person) if action.id == one.about), None)
    return found.what if found is not None else one.words


def day_of(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).date().isoformat()


def _clinician(here: Here) -> str:
    found = (clinicians.find(here.unit, one) for one in links.clinicians_of(here.unit, here.chat.subject))
    return next((one.name for one in found if one is not None and one.state != "ended"), here.desk.team.team)


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {
    "reminder": _reminder,
}
