"""One reminder that has come round: neutral until it is opened, then what it is, why it came, and what to do with it.

The one rule: before the tap nothing stands there but what the person chose for a locked phone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flows.model import End, SayTo, Script, ScriptDefinition, Start, ask, effect, say
from flows.questions import FreeText, Pick
from flows.recurrence import unpack_rule
from flows.reminder_outcomes import NotToday, OccurrenceDone, OccurrenceLater, OccurrenceSeen
from flows.reminder_words import occurrence_says, on_lock_screen, rule_says, what_it_is
from flows.screen import Choice
from flows.words import Args, Day, Say

DELAYS = ("ten-minutes", "an-hour", "this-evening", "tomorrow")
WRITTEN = frozenset({"question", "journal"})
"""Kinds that ask something, whose answer is kept for the person alone."""

PROMPTS = ("good-day", "went-better")
STEPS = ("reminder", "check-in", "journal")
"""A way back, a week each; `about` of its reminder is the step it has come to."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`day` and `slot` are those of this occurrence, `since` the date on which it was set. `about` is an action's id, a
    prompt, "water", or the step of a way back; `clinician` is named where the two agreed on it."""

    occurrence: str
    reminder: str
    kind: str
    slot: str
    day: str
    since: str
    rule: dict[str, Any] = field(default_factory=dict)
    words: str = ""
    wording: str = "discreet"
    about: str = ""
    clinician: str = ""


def reminder(facts: Facts) -> Script[End]:
    """Open it; then done, later, not today, or change it."""
    card = f"reminder-{facts.reminder}"  # one card for each reminder: a new one stands in the place of the last
    came = on_lock_screen(facts.kind, facts.words, facts.about, facts.slot, facts.wording)
    yield from ask(Pick(came.message, args=came.args, options=(Choice("open", "open"),), final=True, card=card))
    yield from effect(OccurrenceSeen(facts.occurrence, facts.occurrence))
    for one in _opened(facts):
        yield SayTo(one, "person")
    chosen = yield from ask(Pick("reminder-opened", facts.kind, options=_options(facts), card=card))
    match chosen:
        case "later":
            return (yield from _later(facts, card))
        case "not-today":
            return End(outcome=NotToday(occurrence=facts.occurrence), says=(Say("reminder-thats-fine"),))
        case "change":
            return End(start=Start("one-reminder", facts.reminder))
        case "write":
            return (yield from _write(facts, card))
        case "check-in":
            return End(outcome=OccurrenceDone(occurrence=facts.occurrence), start=Start("check-in"))
        case "partly" | "not-yet":
            outcome = OccurrenceDone(occurrence=facts.occurrence, review=chosen)
            return End(outcome=outcome, says=(Say("reminder-thats-fine" if chosen == "not-yet" else "reminder-noted"),))
        case _:
            outcome = OccurrenceDone(occurrence=facts.occurrence, review="done" if facts.kind == "action" else None)
            return End(outcome=outcome, says=(Say("reminder-noted"),))


def _opened(facts: Facts) -> tuple[Say, ...]:
    """What it is, why it came, and how to stop it."""
    told: Args = {"day": Day(facts.since), "clinician": facts.clinician}
    agreed = facts.kind == "way-back"
    return (
        *occurrence_says(facts.kind, facts.words, facts.about),
        Say("reminder-why-agreed" if agreed else "reminder-why", args=told),
        *rule_says(unpack_rule(facts.rule), facts.slot),
        Say("reminder-how-to-stop", style="small"),
    )


def _options(facts: Facts) -> tuple[Choice, ...]:
    return (
        *_own_options(facts),
        Choice("later", "reminder-later", group="list"),
        Choice("not-today", "way-back-not-yet" if facts.kind == "way-back" else "not-today", group="list"),
        Choice("change", "reminder-change-or-stop", group="list"),
    )


def _own_options(facts: Facts) -> tuple[Choice, ...]:
    """What only this kind offers, ahead of later, not today, and change."""
    kind = _asks(facts)
    if kind in WRITTEN:
        return (Choice("write", "reminder-write", group="list"),)
    if kind == "check-in":
        return (Choice("check-in", "reminder-start-check-in", group="list"),)
    if kind == "action":
        return tuple(Choice(one, f"review-{one}", group="list") for one in ("done", "partly", "not-yet"))
    return (Choice("done", "reminder-done", group="list"),)


def _asks(facts: Facts) -> str:
    """The kind; of a way back the kind of the step that it has come to."""
    return facts.about if facts.kind == "way-back" else facts.kind


def _later(facts: Facts, card: str) -> Script[End]:
    options = tuple(Choice(one, f"later-{one}", group="list") for one in DELAYS)
    delay: Any = yield from ask(Pick("reminder-when", options=options, card=card))
    return End(outcome=OccurrenceLater(occurrence=facts.occurrence, delay=delay))


def _write(facts: Facts, card: str) -> Script[End]:
    """Their answer, in their words: kept as it is, and never read for a meaning."""
    yield from say("reminder-who-reads", style="small")
    prompt = PROMPTS[0] if facts.kind == "way-back" else facts.about or facts.kind
    heading = what_it_is(_asks(facts), facts.words, prompt)
    words = yield from ask(FreeText(heading.message, args=heading.args, card=card))
    outcome = OccurrenceDone(occurrence=facts.occurrence, prompt=prompt, words=str(words or ""))
    return End(outcome=outcome, says=(Say("kept-for-you"),))


REMINDER = ScriptDefinition(name="reminder", run=reminder, facts=Facts, card="reminder", forgets=True)
