"""The person's own reminders: the list with when each comes next, and one of them, to look at, change or stop.

The one rule: nothing is said about how many were left unanswered; one that rests says so and wakes with a tap.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.model import End, Script, ScriptDefinition, Start, ask
from flows.questions import Pick, YesNo
from flows.recurrence import pack_rule, unpack_rule
from flows.reminder_asking import Facts, ask_day, ask_rule, ask_time, ask_wording, ask_words
from flows.reminder_outcomes import ReminderChanged, ReminderResting, ReminderStopped, ReminderWoken
from flows.screen import Choice
from flows.words import Say

WITH_WORDS = frozenset({"words", "question"})


@dataclass(frozen=True, kw_only=True)
class ListFacts:
    """Ids; what each says is read when the list is drawn. `resting` are those that have gone quiet."""

    reminders: list[str] = field(default_factory=list)
    resting: list[str] = field(default_factory=list)
    #: a page can be printed; a chat on a phone cannot
    web: bool = False


def my_reminders(facts: ListFacts) -> Script[End]:
    """All of them, each with its next time."""
    each = tuple(
        Choice(one, "wake-reminder" if one in facts.resting else "one-reminder", group="list")
        for one in facts.reminders
    )
    new = Choice("new", "reminder-new", group="list")
    card = (Choice("card", "reminders-card", group="list"),) if each and facts.web else ()
    message = "my-reminders" if each else "no-reminders"
    chosen = str((yield from ask(Pick(message, options=(*each, new, *card), view="reminders"))))
    if chosen == "card":
        return End(start=Start("reminders-card"))
    if chosen == "new":
        return End(start=Start("new-reminder"))
    if chosen in facts.resting:
        return End(outcome=ReminderWoken(chosen), says=(Say("reminder-awake"),))
    return End(start=Start("one-reminder", chosen))


def one_reminder(facts: Facts) -> Script[End]:
    """What it is and what became of the last ones; change it, let it rest, or stop it."""
    options = tuple(Choice(one, f"change-{one}", group="list") for one in _ways(facts))
    chosen = str(
        (yield from ask(Pick("reminder-details", options=options, view="reminder", view_about=facts.reminder)))
    )
    match chosen:
        case "words":
            words = yield from ask_words(facts.kind)
            return _changed(ReminderChanged(reminder=facts.reminder, words=words))
        case "time":
            return (yield from _time(facts))
        case "days":
            return (yield from _days(facts))
        case "wording":
            wording = yield from ask_wording(facts.kind, facts.words, facts.about, facts.slot)
            return _changed(ReminderChanged(reminder=facts.reminder, wording=wording))
        case "calendar":
            return End(start=Start("calendar", facts.reminder))
        case "rest":
            return End(outcome=ReminderResting(facts.reminder), says=(Say("reminder-rests-now"),))
        case "wake":
            return End(outcome=ReminderWoken(facts.reminder), says=(Say("reminder-awake"),))
        case "stop":
            if (yield from ask(YesNo("reminder-stop-ask", yes="reminder-stop-yes", no="reminder-keep"))):
                return End(outcome=ReminderStopped(facts.reminder), says=(Say("reminder-stopped"),))
            return End(says=(Say("nothing-changed"),))
        case _:
            return End()


def _ways(facts: Facts) -> tuple[str, ...]:
    """What can be changed in it. The days of a way back are agreed, not chosen."""
    if facts.state not in {"on", "quiet"}:
        return ("nothing",)
    words = ("words",) if facts.kind in WITH_WORDS and not facts.about else ()
    days = () if facts.kind == "way-back" else ("days", "wording")
    calendar = ("calendar",) if facts.calendar else ()
    return (*words, "time", *days, *calendar, "wake" if facts.state == "quiet" else "rest", "stop", "nothing")


def _time(facts: Facts) -> Script[End]:
    rule = unpack_rule(facts.rule)
    chosen = yield from ask_time(rule, facts)
    if chosen is None:
        return End(says=(Say("nothing-changed"),))
    rule = yield from ask_day(rule, chosen.slot, facts)
    changed = ReminderChanged(reminder=facts.reminder, slot=chosen.slot, rule=pack_rule(rule), outside=chosen.outside)
    return _changed(changed)


def _days(facts: Facts) -> Script[End]:
    """On other days the same time may lie outside the person's hours."""
    rule = yield from ask_rule(facts.today)
    chosen = yield from ask_time(rule, facts)
    if chosen is None:
        return End(says=(Say("nothing-changed"),))
    rule = yield from ask_day(rule, chosen.slot, facts)
    changed = ReminderChanged(reminder=facts.reminder, slot=chosen.slot, rule=pack_rule(rule), outside=chosen.outside)
    return _changed(changed)


def _changed(outcome: ReminderChanged) -> End:
    return End(outcome=outcome, says=(Say("reminder-changed"),))


MY_REMINDERS = ScriptDefinition(name="my-reminders", run=my_reminders, facts=ListFacts, menu="menu")
ONE_REMINDER = ScriptDefinition(name="one-reminder", run=one_reminder, facts=Facts, menu="my-reminders")
