"""Digests in the console: the line that arrives, the digest itself, the one before a meeting, the week's numbers, and
when they come.

The one rule: what arrives says numbers and initials alone; names and facts are read when it is opened.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_side import ask, put
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.words import Clock, Day, NameOf, Say

OPEN = (Choice("open", "digest-open"),)
TO_PEOPLE = Choice("people", "to-people")


@dataclass(frozen=True, kw_only=True)
class DigestReadyFacts:
    """`kind` is what is ready ("daily" or "weekly"); `look` flags wait and `meet` people would like to meet."""

    digest: str = ""
    kind: str = "daily"
    day: str = ""
    look: int = 0
    meet: int = 0


def digest_ready(facts: DigestReadyFacts) -> Script[End]:
    """Arrives unopened: a locked phone shows all of it."""
    if facts.look:
        yield from put(Say("digest-to-look-at", args={"n": facts.look}))
    if facts.meet:
        yield from put(Say("digest-want-to-meet", args={"n": facts.meet}))
    yield from ask(Pick("digest-ready", facts.kind, args={"day": Day(facts.day)}, options=OPEN))
    return End(start=Start("weekly-digest" if facts.kind == "weekly" else "digest", facts.digest))


@dataclass(frozen=True, kw_only=True)
class DigestFacts:
    """`page` counts from 0; the persons are those who may be on it, whoever is new among them."""

    digest: str = ""
    people: tuple[str, ...] = ()
    page: int = 0


def digest(facts: DigestFacts) -> Script[End]:
    """Who there is something to tell of. A press on a name opens that person."""
    persons = tuple(
        Choice(person, "people-person", args={"person": NameOf(person)}, group="list") for person in facts.people
    )
    options = (*persons, Choice("more", "people-show-more"), TO_PEOPLE, Choice("when", "digest-when-it-comes"))
    about = f"{facts.digest}/{facts.page}"
    chosen = yield from ask(Pick("digest", view="digest", view_about=about, options=options))
    match chosen:
        case "more":
            return End(start=Start("digest", f"{facts.digest}/{facts.page + 1}"))
        case "people":
            return End(start=Start("people"))
        case "when":
            return End(start=Start("digest-times"))
        case _:
            return End(start=Start("open-person", str(chosen)))


@dataclass(frozen=True, kw_only=True)
class MeetingDigestFacts:
    person: str
    digest: str = ""


def meeting_ready(facts: MeetingDigestFacts) -> Script[End]:
    """Arrives before a meeting: a time and initials, read when it is sent."""
    about = f"{facts.person}/{facts.digest}"
    yield from ask(Pick("meeting-ready", view="meeting-ready", view_about=about, options=OPEN))
    return End(start=Start("meeting-digest", about))


def meeting_digest(facts: MeetingDigestFacts) -> Script[End]:
    """One person, before they are met."""
    name = {"person": NameOf(facts.person)}
    options = (Choice("person", "digest-open-person", args=name), TO_PEOPLE)
    about = f"{facts.person}/{facts.digest}"
    chosen = yield from ask(Pick("meeting-digest", view="meeting-digest", view_about=about, options=options))
    return End(start=Start("people") if chosen == "people" else Start("open-person", facts.person))


@dataclass(frozen=True, kw_only=True)
class WeeklyDigestFacts:
    digest: str = ""


def weekly_digest(facts: WeeklyDigestFacts) -> Script[End]:
    """Numbers alone."""
    yield from ask(Pick("weekly-digest", view="weekly-digest", view_about=facts.digest, options=(TO_PEOPLE,)))
    return End(start=Start("people"))


@dataclass(frozen=True, kw_only=True)
class DigestTimesFacts:
    """When they come now: "HH:MM", "" (as the working day begins) or "none"; and before a meeting."""

    daily: str = ""
    before: str = ""


DAILY = ("", "07:30", "08:00", "08:30", "09:00", "10:00", "none")
BEFORE = ("", "hour", "none")


@dataclass(frozen=True, kw_only=True)
class DigestTimesSet:
    daily: str
    before: str


def digest_times(facts: DigestTimesFacts) -> Script[End]:
    """When the digest comes to the phone; it stands on the list of people all the same."""
    daily = yield from ask(Pick("digest-daily-when", options=tuple(_time(one, facts.daily) for one in DAILY)))
    before = yield from ask(Pick("digest-before-when", options=tuple(_lead(one, facts.before) for one in BEFORE)))
    outcome = DigestTimesSet(daily=_chosen(daily), before=_chosen(before))
    return End(outcome=outcome, says=(Say("digest-times-set"),), start=Start("people"))


def _time(at: str, now: str) -> Choice:
    label = "digest-time-at" if ":" in at else f"digest-time-{at or 'start'}"
    args = {"time": Clock(at)} if ":" in at else {}
    return _marked(Choice(at or "start", label, args=args, group="list"), now=at == now)


def _lead(lead: str, now: str) -> Choice:
    return _marked(Choice(lead or "start", f"digest-lead-{lead or 'start'}", group="list"), now=lead == now)


def _marked(choice: Choice, *, now: bool) -> Choice:
    """What stands now is said on its button."""
    return Choice(choice.id, f"{choice.label}-now", choice.about, choice.args, choice.group) if now else choice


def _chosen(answer: str | None) -> str:
    return "" if answer in {None, "start"} else str(answer)
