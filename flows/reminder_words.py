"""How a reminder is put into words: what it is, how often it comes, what a locked phone shows of it.

The one rule: the preview and the reminder itself come from the same place, so that they can never differ.
"""

from __future__ import annotations

from dataclasses import replace

from flows.recurrence import Rule
from flows.words import Args, Clock, Day, Say, Style, Weekdays


def on_lock_screen(kind: str, words: str, about: str, slot: str, wording: str) -> Say:
    """What stands there before the tap."""
    told: Args = {"time": Clock(slot)}
    if kind == "way-back":
        return Say("something-is-ready")
    if wording != "words":
        return Say("reminder-arrived", args=told)
    return what_it_is(kind, words, about)


def preview(kind: str, words: str, about: str, slot: str, wording: str) -> Say:
    """The same, as something that is shown and not yet said."""
    return replace(on_lock_screen(kind, words, about, slot, wording), style="quote")


def what_it_is(kind: str, words: str, about: str) -> Say:
    """Their own words where there are any, else ours."""
    if words:
        return Say("reminder-own-words", args={"words": words})
    if kind == "journal":
        return Say(f"reminder-prompt-{about or 'good-day'}")
    if kind == "way-back":
        return Say(f"way-back-{about}")
    return Say("reminder-check-in" if kind == "check-in" else "reminder-water")


def occurrence_says(kind: str, words: str, about: str) -> tuple[Say, ...]:
    """After the tap: what it is, and with own words that a thing done is done."""
    one = what_it_is(kind, words, about)
    shown = Say(one.message, one.about, one.args, "quote" if words else "text")
    if kind == "words" and not about:
        return (shown, Say("reminder-only-if"))
    return (shown,)


def rule_says(rule: Rule, slot: str, *, style: Style = "text") -> tuple[Say, ...]:
    """How often, and until when."""
    args: Args = {"time": Clock(slot)}
    match rule.kind:
        case "once":
            first = Say("rule-once", args={**args, "day": Day(rule.first)}, style=style)
        case "weekdays":
            days = Weekdays("".join(str(day) for day in sorted(rule.days)))
            first = Say("rule-weekdays", args={**args, "days": days}, style=style)
        case "every" if rule.n > 1:
            first = Say("rule-every", args={**args, "n": rule.n}, style=style)
        case _:
            first = Say("rule-daily", args=args, style=style)
    until = (Say("rule-until", args={"day": Day(rule.until)}, style=style),) if rule.until else ()
    return (first, *until)
