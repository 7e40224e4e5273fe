"""Who is asked to look at a flag, one after the other, and what comes when nobody has.

The one rule: whatever happens here, a flag that has no answer keeps a next step and a time for it; only a human who
opens or answers it changes what that step is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flows import hours
from handlers.beside import put_beside
from handlers.desk import Desk, Team
from handlers.here import Here
from storage import access, alerts, chats, clinicians, conversations, flags, links, mails, outbox, rota
from storage.alerts import Step
from storage.flags import Flag
from storage.unit import Unit

LOOK_AGAIN = timedelta(minutes=5)
"""How soon it is looked again whether somebody has come who can be asked."""

TRIES = 3
"""How often whoever nothing reaches is tried, before all are asked anew."""

ANEW_AFTER = timedelta(hours=4)
"""So long after everybody was asked, all are asked anew, as long as somebody is at work."""

LOOK_AT_OPENED = timedelta(hours=1)
"""How soon it is looked again whether whoever opened it still may."""

SCRIPT = "alert"


def responders(unit: Unit, team: Team, person: str) -> Iterator[tuple[Step, list[str]]]:
    """Who can be asked at this moment, in the order in which they are: an empty step is passed over."""
    linked = links.clinicians_of(unit, person)
    yield "linked", _at_work(unit, team, linked)
    yield "cover", _at_work(unit, team, (stand_in for one in linked for stand_in in rota.cover_of(unit, one, unit.now)))
    yield "duty", _reachable(unit, rota.on_duty(unit, unit.now, team.zone))
    yield "lead", _at_work(unit, team, leads_of(unit, person))


def leads_of(unit: Unit, person: str) -> list[str]:
    """The leads of the person's team; every lead, where nobody of any team is linked with them."""
    found = [one for id_ in clinicians.ids(unit) if (one := clinicians.get(unit, id_)).role == "lead"]
    own = [one.id for one in found if links.is_in_team(unit, person, one.team)]
    return own or [one.id for one in found]


def colleagues(unit: Unit) -> list[str]:
    """Everybody who may see records and can be reached now, whether at work or not."""
    return _reachable(unit, clinicians.ids(unit))


def pass_on(unit: Unit, desk: Desk, flag: Flag, by: str, to: str) -> bool:
    """One colleague is asked by another, by name; unless they look, everybody is asked as before. False where they
    cannot be reached any more."""
    if to not in colleagues(unit):
        return False
    passed = flags.pass_on(unit, flag, by, to)
    alerts.end_earlier(unit, passed)
    until = unit.now + timedelta(minutes=desk.team.acknowledge_minutes)
    if tell(unit, desk, passed, to, "passed", until):
        alerts.wait(unit, flag.id, until, desk.steady())
    return True


def is_somebody_there(unit: Unit, team: Team, person: str) -> bool:
    """Whether anybody could be asked now; else who is awake is said to the person at once."""
    return any(who for _, who in responders(unit, team, person))


def go_on(unit: Unit, desk: Desk, id_: str, person: str) -> None:
    """The next step of a flag whose time has come."""
    unit.lock_subject(person)
    flag = flags.get(unit, person, id_)
    if flag is None or flag.answered_at is not None:
        return
    if flag.opened_at is None:
        _ask(unit, desk, flag)
    elif not access.may(unit, flag.opened_by, person):  # nobody who may is at it any more
        _ask(unit, desk, flags.tell_anew(unit, replace(flag, opened_at=None, opened_by="")))
    else:
        _remind(unit, desk, flag)


def _ask(unit: Unit, desk: Desk, flag: Flag) -> None:
    """The next who have not been told since everybody was told anew."""
    alerts.end_earlier(unit, flag)
    told = {one.clinician for one in alerts.of_round(unit, flag)}
    until = unit.now + timedelta(minutes=desk.team.acknowledge_minutes)
    there = False
    for step, who in responders(unit, desk.team, flag.person):
        there = there or bool(who)
        reached = [one for one in who if one not in told and tell(unit, desk, flag, one, step, until)]
        if reached:
            alerts.wait(unit, flag.id, until, desk.steady())
            return
    _nobody_left(unit, desk, flag, there=there)


def _nobody_left(unit: Unit, desk: Desk, flag: Flag, *, there: bool) -> None:
    """The duty desk, once; then it is looked again and again whether somebody has come or can be reached after all, and
    all are asked anew."""
    told = alerts.of_round(unit, flag)
    if there and told and unit.now - max(one.at for one in told) >= ANEW_AFTER:
        _ask(unit, desk, flags.tell_anew(unit, flag))
        return
    opening = rota.next_opening(unit, desk.team, unit.now)
    until = unit.now + LOOK_AGAIN
    until = min(until, opening) if opening is not None and opening > unit.now else until
    if desk.team.duty_email and all(one.step != "desk" for one in told):
        _write_to_desk(unit, flag, f"{flag.id}/{flag.round}")
        alerts.add(unit, flag, "desk", due_at=until)
    else:
        _try_again(unit, desk, flag, until)
    alerts.wait(unit, flag.id, until, desk.steady())


def _try_again(unit: Unit, desk: Desk, flag: Flag, until: datetime) -> None:
    """Whom nothing has reached since everybody was told anew: so many times in all, and not one right after another."""
    tried = defaultdict(list)
    for one in alerts.of_round(unit, flag):
        tried[one.clinician].append(one)
    for step, who in responders(unit, desk.team, flag.person):
        for clinician in who:
            before = tried.pop(clinician, [])
            times = {one.at for one in before}
            if not before or any(one.failed_at is None for one in before) or len(times) >= TRIES:
                continue
            if not timedelta(0) <= unit.now - max(times) < LOOK_AGAIN:
                tell(unit, desk, flag, clinician, step, until)


def _write_to_desk(unit: Unit, flag: Flag, about: str) -> None:
    mails.add(unit, "flag", about, flag.reference, person=flag.person)


def tell(unit: Unit, desk: Desk, flag: Flag, clinician: str, step: Step, until: datetime) -> bool:
    """One message for each console that this clinician has open; False where there is none, or they may not look."""
    told = False
    for chat in chats.consoles_of(unit, clinician):
        if chat.unreachable_since is not None:
            continue
        alert = alerts.add(unit, flag, step, clinician=clinician, due_at=until)
        there = Here.between(unit, desk, chat)
        about = f"{flag.person}/{flag.id}"
        _close_earlier(there, about)
        screen = put_beside(there, SCRIPT, about)
        if screen is None:
            alerts.fail(unit, alert)
            continue
        alerts.set_outbox(unit, alert, there.post(screen, klass="A", answer=False))
        told = True
    return told


def _close_earlier(there: Here, about: str) -> None:
    """One of them stands in a chat for each flag."""
    for run in conversations.waiting(there.unit, there.chat.id):
        if (run.conversation.script, run.conversation.about) == (SCRIPT, about):
            outbox.cancel_for_conversation(there.unit, run.conversation.id)
            conversations.set_state(there.unit, run.conversation.id, "closed")


def settled(unit: Unit, flag: Flag) -> None:
    """It has its answer: what was asked is asked of nobody any more, and what of it waits is not sent."""
    for alert in alerts.of(unit, flag.id):
        row = outbox.get(unit, alert.outbox) if alert.outbox else None
        if row is not None:
            outbox.cancel_for_conversation(unit, row.conversation)
            conversations.set_state(unit, row.conversation, "closed")


def _remind(unit: Unit, desk: Desk, flag: Flag) -> None:
    """Opened, and without an answer at the end of the next working day: whoever opened it and the lead, once a day."""
    before = [one.at for one in alerts.of(unit, flag.id) if one.step == "reminder" and one.round == flag.round]
    assert flag.opened_at is not None
    until = end_of_next_day(unit, desk.team, max([flag.opened_at, *before]))
    if until <= unit.now:
        until = end_of_next_day(unit, desk.team, unit.now)
        who = dict.fromkeys([flag.opened_by, *leads_of(unit, flag.person)])
        able = [one for one in _reachable(unit, who) if access.may(unit, one, flag.person)]
        told = [one for one in able if tell(unit, desk, flag, one, "reminder", until)]
        if not told:
            _write_to_desk(unit, flag, f"{flag.id}/{flag.round}/{unit.now.date().isoformat()}")
            alerts.add(unit, flag, "reminder", due_at=until)
    alerts.wait(unit, flag.id, min(until, unit.now + LOOK_AT_OPENED), desk.steady())


def end_of_next_day(unit: Unit, team: Team, at: datetime) -> datetime:
    """When the team's next working day after that of `at` ends."""
    opening = rota.next_opening(unit, team, hours.next_day(team.zone, at))
    if opening is None:
        return at + timedelta(days=1)
    day = opening.astimezone(ZoneInfo(team.zone)).date()
    return hours.instant(day, max(end for _, end in team.hours[str(day.weekday())]), team.zone)


def _at_work(unit: Unit, team: Team, who: Iterable[str]) -> list[str]:
    return [one for one in _reachable(unit, who) if rota.works_at(unit, one, unit.now, team)]


def _reachable(unit: Unit, who: Iterable[str]) -> list[str]:
    """Who of them may see records and has a console that what is sent arrives at."""
    return [
        one
        for one in dict.fromkeys(who)
        if rota.reachable(unit, one) and access.is_at_work(clinicians.get(unit, one))
    ]  # fmt: skip
