"""Invite a person: asked in the room, in under two minutes, mostly by buttons.

The one rule: whoever is not adult, not able to agree or does not want it gets no invite and no reproach.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_hours import ask_hours, ask_wording, hours_in_words
from flows.console_outcomes import Hours, Invited
from flows.console_side import ask, key_of, put, say
from flows.model import End, Script
from flows.questions import FreeText, Pick, ReadBack, YesNo
from flows.screen import Choice
from flows.words import Args, Label, Say

PHONE = ("only-they", "family", "others", "rather-not-say")
QUESTIONS = 10


@dataclass(frozen=True, kw_only=True)
class InvitePersonFacts:
    """The languages on offer: code and the language's own name."""

    languages: tuple[tuple[str, str], ...] = (("en", "English"),)


def invite_person(facts: InvitePersonFacts) -> Script[End]:
    """Ask name, consent, safety, language and phrase; read all back; make the code."""
    yield from say("invite-in-the-room", style="small")
    name = str((yield from ask(FreeText("invite-name", place=(1, QUESTIONS)))))
    args: Args = {"name": name}
    for n, must in enumerate(("adult", "able", "wants"), start=2):
        if not (yield from ask(YesNo(f"invite-{must}", args=args, place=(n, QUESTIONS)))):
            said = (Say(f"invite-not-{must}", args=args), Say("invite-none-made", args=args, style="small"))
            return End(says=said, forget=True)
    phone = yield from _phone(args)
    hours = yield from _hours(args)
    wording = yield from ask_wording(place=(7, QUESTIONS))
    language = yield from _language(facts, args)
    interpreter = yield from _interpreter(args)
    phrase = str((yield from ask(FreeText("invite-phrase", args=args, place=(10, QUESTIONS)))))
    invited = Invited(
        name=name, language=language, hours=hours, wording=wording,
        interpreter=interpreter, shared_phone=phone, phrase=phrase,
    )  # fmt: skip
    for one in _days_one_by_one(hours):
        yield from put(one)
    yield from ask(
        ReadBack("invite-read-back", args=args, lines=_lines(invited, facts), label="invite-make-code", final=True)
    )
    return End(outcome=invited)


def _phone(args: Args) -> Script[str]:
    options = tuple(Choice(one, f"phone-{one}", group="list") for one in PHONE)
    return str((yield from ask(Pick("invite-phone", args=args, options=options, place=(5, QUESTIONS)))))


def _hours(args: Args) -> Script[Hours]:
    yield from say("invite-hours", args)
    return (yield from ask_hours(place=(6, QUESTIONS)))


def _language(facts: InvitePersonFacts, args: Args) -> Script[str]:
    options = tuple(Choice(code, "language-itself", code, {"language": name}) for code, name in facts.languages)
    return str((yield from ask(Pick("invite-language", args=args, options=options, place=(8, QUESTIONS)))))


def _interpreter(args: Args) -> Script[str]:
    """Which interpreter is needed in meetings; nothing when none is."""
    needed = yield from ask(YesNo("invite-interpreter", args=args, place=(9, QUESTIONS)))
    return str((yield from ask(FreeText("invite-interpreter-which", args=args)))) if needed else ""


def _days_one_by_one(hours: Hours) -> tuple[Say, ...]:
    """The days of an irregular week, which do not fit into one line."""
    days = hours_in_words(hours)
    return days if len(days) > 1 else ()


def _lines(invited: Invited, facts: InvitePersonFacts) -> tuple[Choice, ...]:
    """What was answered, a line each; a press on a line changes it."""
    hours = hours_in_words(invited.hours)
    regular = hours[0] if len(hours) == 1 else Say("hours-some-days", args={"n": len(hours)})
    lines: list[tuple[str, Say]] = [
        ("invite-name", Say("invite-line-name", args={"name": invited.name})),
        ("invite-phone", Say("invite-line-phone", args={"phone": Label(f"phone-{invited.shared_phone}")})),
        ("safe-days", regular),
        ("safe-wording", Say("invite-line-wording", args={"wording": Label(f"wording-{invited.wording}")})),
        ("invite-language", Say("invite-line-language", args={"language": dict(facts.languages)[invited.language]})),
        ("invite-interpreter", _interpreter_line(invited)),
        ("invite-phrase", Say("invite-line-phrase", args={"phrase": invited.phrase})),
    ]
    return tuple(Choice(f"change:{key_of(asked)}", one.message, one.about, one.args, "lines") for asked, one in lines)


def _interpreter_line(invited: Invited) -> Say:
    if not invited.interpreter:
        return Say("invite-line-no-interpreter")
    return Say("invite-line-interpreter", args={"interpreter": invited.interpreter})
