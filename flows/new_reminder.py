"""Setting a reminder: what for, how often, at what time, and what a locked phone shows of it.

The one rule: what a locked phone will show is seen before it is set, word for word.
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.model import End, SayTo, Script, ScriptDefinition, ask, say
from flows.questions import Pick
from flows.recurrence import Rule, pack_rule
from flows.reminder import PROMPTS
from flows.reminder_asking import Chosen, Facts, ask_day, ask_rule, ask_time, ask_wording, ask_words, named
from flows.reminder_outcomes import ReminderSet
from flows.reminder_words import preview, rule_says
from flows.screen import Choice
from flows.words import Say

WHAT_FOR = ("words", "check-in", "action", "water", "question", "journal")


def new_reminder(facts: Facts) -> Script[End]:
    """One thing, at a time of their own."""
    kind, words, about = yield from _what_for(facts)
    rule = yield from ask_rule(facts.today)
    chosen = yield from ask_time(rule, facts)
    if chosen is None:
        return End(says=(Say("reminder-none-set"),))
    rule = yield from ask_day(rule, chosen.slot, facts)
    wording = yield from ask_wording(kind, words, about, chosen.slot)
    new = ReminderSet(
        kind=kind, words="" if kind == "action" else words, about=about, rule=pack_rule(rule), slot=chosen.slot,
        wording=wording, outside=chosen.outside,
    )  # fmt: skip
    match (yield from _sure(facts, new, words, rule, chosen)):
        case "set":
            return End(outcome=new, says=(Say("reminder-is-set"),))
        case "calendar-file":
            return End(outcome=new, says=(Say("reminder-is-set"),), view="calendar")
        case _:
            return End(says=(Say("reminder-none-set"),))


def _what_for(facts: Facts) -> Script[tuple[str, str, str]]:
    """Kind, their words, and about what."""
    offered = [one for one in WHAT_FOR if one != "action" or facts.actions]
    options = tuple(Choice(one, f"reminder-for-{one}", group="list") for one in offered)
    chosen = str((yield from ask(Pick("new-reminder", options=options, explain="explain-new-reminder"))))
    match chosen:
        case "words" | "question":
            return chosen, (yield from ask_words(chosen)), ""
        case "action":
            known = {one["id"]: one["what"] for one in facts.actions}
            action = str((yield from ask(Pick("which-one", "action", options=_actions(known)))))
            return "action", known[action], action
        case "journal":
            prompts = tuple(Choice(one, f"prompt-of-{one}", group="list") for one in PROMPTS)
            return "journal", "", str((yield from ask(Pick("which-one", "prompt", options=prompts))))
        case "water":
            return "words", "", "water"
        case _:
            return "check-in", "", ""


def _actions(known: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(one, "one-of-yours", args={"words": short(what)}, group="list") for one, what in known.items())


FIRST_WORDS = 22
"""Letters of somebody's words that stand on a button."""


def short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= FIRST_WORDS else line[: FIRST_WORDS - 1].rstrip() + "…"


def _sure(facts: Facts, new: ReminderSet, words: str, rule: Rule, chosen: Chosen) -> Script[str]:
    """Everything once more; the lock screen exactly as it will be."""
    yield named(new.kind, words, new.about)
    for one in rule_says(rule, chosen.slot):
        yield SayTo(one, "person")
    yield from say("lock-screen-shows")
    yield SayTo(preview(new.kind, words, new.about, chosen.slot, new.wording), "person")
    if new.kind == "check-in":
        yield from say("reminder-silence", style="small")
    if facts.channel == "web":
        yield from say("web-cannot-remind", style="small")
    options = [Choice("set", "reminder-set-it", group="list")]
    if facts.calendar:
        options.append(Choice("calendar-file", "reminder-set-calendar", group="list"))
    options.append(Choice("no", "not-now", group="list"))
    return str((yield from ask(Pick("reminder-sure", options=tuple(options)))))


NEW_REMINDER = ScriptDefinition(name="new-reminder", run=new_reminder, facts=Facts, menu="my-reminders")
