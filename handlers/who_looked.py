"""Who has looked: every opening, export and change by somebody else, in plain words, for the person whose record it is.

The one rule: a verb that the audit can hold is told here, or stands below among those that are not, with the reason why
(`tests/handlers/test_who_looked.py` reads the verbs out of the code).
"""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from flows import console_end_link as end_link
from flows import console_export_person as export_person
from flows.screen import Screen
from flows.words import Arg, Label, Moment, NameOf, Say
from handlers import limit_views, pin_gate, standing_in
from handlers.here import Here
from handlers.reader import Reader
from storage import audit, break_glass, clinicians, crisis_plans, reasons
from storage.break_glass import Opened

LOOKS = {
    "open check-in": "check-in",
    "open letter": "letter",
    "open journal": "journal",
    "open crisis plan": "help-plan",
    "read report": "report",
    "read person": "person",
    "read incident": "incident",
    "see appointments": "meetings-seen",
    "open flag": "asked",
    "note call": "called",
    "note contact": "met",
    "answer flag": "answered",
    "pass flag on": "passed-flag",
    "ask for export": "copy",
    "export": "copied",
    "set hours": "hours",
    "plan hand-over": "successor",
    "hand over": "handed-over",
    "stop hand-over": "hand-over-off",
    "take pin off": "pin",
    "write": "wrote",
    "arrange meeting": "wish",
    "make appointment": "meeting-made",
    "move appointment": "meeting-moved",
    "cancel appointment": "meeting-off",
    "mark appointment held": "meeting-noted",
    "mark appointment missed": "meeting-noted",
    "offer session": "session",
    "take session back": "session",
    "hold session": "session",
    "invite": "invited",
    "new code": "new-code",
    "confirm": "confirmed",
    "refuse joiner": "refused",
    "close phone": "phone",
    "break glass": "glass",
    "set break": "break",
    "suspend": "switched-off",
    "limit check-ins": "limited",
    "limit to appointments": "limited",
    "limit writing": "limited",
    "lift limit": "lifted",
    "mark died": "died",
    "set back": "set-back",
    "end link": "ended",
}
"""What a person is told of other people's acts: audit verb to a variant of `somebody-looked`."""

OWN = frozenset({
    "converse", "read", "record *", "record MediaKept", "redeem code", "refuse code", "end break", "link again",
    "share journal", "take back journal", "delete journal", "share plan", "keep plan", "take back plan", "delete plan",
    "take own copy", "pass on unanswered", "strike", "take back strike", "* pin", "set pin",
})  # fmt: skip
"""What a person does themselves. A clinician's `converse` says that a screen was begun: what it opened is told."""

STAFF = frozenset({
    "change duty", "change role", "end leave", "end work", "take leave", "set own hours", "set digest times",
    "refused console", "refused staff", "start wren", "stop wren", "count",
})  # fmt: skip
"""About colleagues and about Wren: nobody's record."""

NOTHING_SEEN = frozenset({
    "refused *", "refused invite-person", "refused open crisis plan", "refused press", "refused read report",
    "refused set back", "refused turn", "seek person", "list", "write to person", "erase",
})  # fmt: skip
"""Nothing was opened: refusals, a search, a list of names, a letter before it is written; and after `erase` nobody can
read anything."""

KNOWN_REASONS = frozenset({*export_person.REASONS, *end_link.REASONS, *end_link.BEFORE})
"""Reasons that were pressed; all others are words."""

A_PAGE = 20
"""So many are listed at once, newest first."""


def pages(here: Here) -> int:
    """How many pages there are."""
    found = len(_looks(Reader(here.unit, here.desk, here.chat)))
    return max(1, -(-found // A_PAGE))


def view(reader: Reader, screen: Screen) -> Screen:
    first = A_PAGE * (int(screen.view_about) if screen.view_about.isdecimal() else 0)
    openings = break_glass.of(reader.unit, reader.chat.subject)
    says = [say for look in _looks(reader)[first : first + A_PAGE] for say in _look(reader, look, openings)]
    heading = Say("who-has-looked" if says else "nobody-has-looked", style="heading" if says else "text")
    plan = (Say("crisis-plan-team-too"),) if crisis_plans.is_shared(reader.unit, reader.chat.subject) else ()
    return replace(
        screen, says=(*screen.says, *standing_in.says(reader), *limit_views.summary(reader), heading, *says, *plan)
    )


def _looks(reader: Reader) -> list[audit.Look]:
    """What others did, newest first. Whoever opened their page several times on one day stands there once."""
    if pin_gate.shows_empty(Here.between(reader.unit, reader.desk, reader.chat)):
        return []
    zone = ZoneInfo(reader.zone)
    seen, listed = set(), []
    for look in reversed([look for look in audit.looks_at(reader.unit, reader.chat.subject) if look.verb in LOOKS]):
        opened = (look.actor, look.at.astimezone(zone).date()) if look.verb == "read person" else look
        if opened not in seen:
            listed.append(look)
        seen.add(opened)
    return listed[::-1]


def _look(reader: Reader, look: audit.Look, openings: list[Opened]) -> tuple[Say, ...]:
    """Who, what and when; why, where a reason was asked for; and that it was without a link, where it was."""
    known = clinicians.find(reader.unit, look.actor) is not None
    who: Arg = NameOf(look.actor) if known else Label("those-who-run-wren")
    args: dict[str, Arg] = {"clinician": who, "at": Moment(look.at.isoformat()), "what": LOOKS[look.verb]}
    says = [Say("somebody-looked", args=args, style="item")]
    if any(one.clinician == look.actor and one.at <= look.at < one.until for one in openings):
        says.append(Say("looked-without-link", style="small"))
    reason = reasons.get(reader.unit, look.reason) if look.reason else None
    if reason is not None:
        why = reason if reason in KNOWN_REASONS else "words"
        says.append(Say("looked-why", args={"reason": why, "words": reason}, style="small"))
    return tuple(says)
