"""One person: what there is to see and to do about them.

The one rule: nothing opens by itself. The card says that something is there; opening it is a choice, and recorded.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_confirm_joiner import confirm_joiner
from flows.console_side import ask
from flows.flag_outcomes import FlagOpened
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import NameOf


@dataclass(frozen=True, kw_only=True)
class OpenPersonFacts:
    """Which ways on make sense now: ids, and the state of the person in Wren. A lead may see without being linked."""

    person: str
    state: str = "active"
    check_in: str = ""
    letters: bool = False
    #: something of their journal is shared with whoever looks
    journal: bool = False
    wants_to_meet: str = ""
    phone: bool = False
    appointments: bool = False
    linked: bool = True
    #: something that a clinician set stands
    limited: bool = False
    #: it was opened without a link, for a few hours: there is nothing to change
    reads_only: bool = False
    #: five wrong tries: they cannot open their own record
    pin_locked: bool = False
    #: whether the person lets their team see their help plan; that there is one is nowhere said otherwise
    crisis_plan: bool = False
    #: flags without an answer, longest waiting first: id, reason, and whether somebody has opened it
    flags: tuple[tuple[str, str, bool], ...] = ()


DOES = {
    "check-in": "opened-check-in",
    "letters": "opened-letters",
    "journal": "opened-journal",
    "crisis-plan": "opened-crisis-plan",
    "suggest-crisis-plan": "suggest-crisis-plan",
    "session": "session-with",
    "write": "write-to",
    "offer-time": "make-appointment",
    "appointment": "make-appointment",
    "appointments": "appointments",
    "hours": "safe-hours",
    "way-back": "offer-way-back",
    "saw": "saw-them",
    "break-for": "break-for-them",
    "limit": "limit-them",
    "suspend": "suspend-them",
    "lift": "lift-limit",
    "pin-off": "take-pin-off",
    "new-code": "new-code",
    "close-phone": "close-phone",
    "copy": "export-person",
    "end-link": "end-link",
}


def open_person(facts: OpenPersonFacts) -> Script[End]:
    """Confirm who has just joined; else choose what to do."""
    if facts.state == "unconfirmed":
        return (yield from confirm_joiner(facts.person))
    chosen = yield from ask(_question("person-card", facts, _first(facts), _flags(facts)))
    for flag, _, opened in facts.flags:
        if chosen == flag:
            look = None if opened else FlagOpened(person=facts.person, flag=flag)
            return End(outcome=look, start=Start("look-at-flag", f"{facts.person}/{flag}"))
    if chosen == "more":
        chosen = yield from ask(_question("person-more", facts, _more(facts)))
    return End(start=Start(DOES[str(chosen)], facts.person))


def _flags(facts: OpenPersonFacts) -> tuple[Choice, ...]:
    """Before all else: each has one action, and it says who acts."""
    alone = len(facts.flags) == 1
    return tuple(
        Choice(
            flag,
            "flag-see" if opened else "flag-look",
            args={"reason": "alone" if alone else reason},
            group="list",
        )
        for flag, reason, opened in facts.flags
    )


def _question(message: str, facts: OpenPersonFacts, ids: list[str], before: tuple[Choice, ...] = ()) -> Pick:
    name = {"person": NameOf(facts.person)}
    options = tuple(Choice(one, f"person-{one}", args=name, group="list") for one in ids)
    return Pick(message, args=name, view="person", view_about=facts.person, options=(*before, *options))


def _first(facts: OpenPersonFacts) -> list[str]:
    offered = [
        ("offer-time", bool(facts.wants_to_meet) and not facts.reads_only),
        ("appointments", facts.appointments and not facts.reads_only),
        ("letters", facts.letters),
        ("journal", facts.journal),
        ("check-in", bool(facts.check_in)),
        ("crisis-plan", facts.reads_only and facts.crisis_plan),
        ("write", facts.state == "active" and not facts.reads_only),
        (
            "appointment",
            facts.state == "active" and not facts.reads_only and not facts.appointments and not facts.wants_to_meet,
        ),
        ("session", facts.state == "active" and facts.phone and not facts.reads_only),
        ("more", not facts.reads_only),
    ]
    return [one for one, there in offered if there]


def _more(facts: OpenPersonFacts) -> list[str]:
    offered = [
        ("saw", True),
        ("hours", True),
        ("crisis-plan", facts.crisis_plan),
        ("suggest-crisis-plan", facts.state == "active" and not facts.crisis_plan),
        ("way-back", facts.state == "active"),
        ("break-for", facts.state == "active"),
        ("limit", facts.state == "active"),
        ("suspend", facts.state == "active"),
        ("lift", facts.limited),
        ("pin-off", facts.pin_locked),
        ("new-code", True),
        ("close-phone", facts.phone),
        ("copy", True),
        ("end-link", facts.linked),
    ]
    return [one for one, there in offered if there]
