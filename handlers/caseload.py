"""What is new about a person, for one clinician's list.

The one rule: it says what happened and since when; nothing is weighed, scored or coloured, and nothing opens by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from flows import crisis_plan
from flows.words import Area, Args, Moment, NameOf, Say
from handlers import appointment_news, flag_views, limit_views
from handlers.no_answer import silent_since
from handlers.reader import Reader
from storage import (
    access,
    audit,
    chats,
    check_ins,
    flags,
    invites,
    letters,
    occurrences,
    people,
    pins,
    plans,
    reminders,
)
from storage.check_ins import CheckIn
from storage.clinicians import Clinician
from storage.people import Person
from storage.unit import Unit

Group = Literal["look-first", "new", "no-answer", "on-a-break", "nothing-new"]
GROUPS: tuple[Group, ...] = ("look-first", "new", "no-answer", "on-a-break", "nothing-new")
OPENED = "open check-in"
"""The audit verb of an opened check-in; from it the list knows what this clinician has seen."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_NAMED = 3


@dataclass(frozen=True, kw_only=True)
class News:
    """One thing that happened, in one sentence."""

    group: Group
    at: datetime
    state: Say
    since: bool = False
    more: Say | None = None
    words: Say | None = None
    #: what somebody must look at stands before all else in its group; first what nobody has opened
    place: Literal[0, 1, 2] = 2
    #: what a digest counts and puts first
    kind: Literal["", "flag", "meet"] = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One person on the list: what comes first about them, and what else there is."""

    person: str
    first: News
    more: Say | None


def persons_of(unit: Unit, clinician: Clinician) -> list[str]:
    return access.persons_of(unit, clinician)


def rows(reader: Reader, persons: list[str]) -> list[Row]:
    """The list in its order: groups first; longest waiting first in Look first, newest first in the others."""
    found = [row for person in persons if (row := _row(reader, person)) is not None]
    return sorted(found, key=_place)


def _place(row: Row) -> tuple[int, int, float, str]:
    return *rank(row.first), row.person


def _row(reader: Reader, id_: str) -> Row | None:
    person = people.find(reader.unit, id_)
    if person is None:
        return None
    first, *others = sorted(news_of(reader, person), key=rank)
    return Row(person=id_, first=first, more=first.more or next((one.state for one in others if _tells(one)), None))


def rank(news: News) -> tuple[int, int, float]:
    """Group before group; in Look first flags, then the longest waiting, in the others the newest."""
    at = news.at.timestamp()
    return GROUPS.index(news.group), news.place, at if news.group == "look-first" else -at


def _tells(news: News) -> bool:
    return news.group not in {"no-answer", "nothing-new"}


def news_of(reader: Reader, person: Person) -> list[News]:
    """Everything that there is to say about one person; the last is what stands when nothing is new."""
    check_in = check_ins.last(reader.unit, person.id)
    sent = [*_flags(reader, person), *_waiting(reader.unit, person), *_finished(reader, person, check_in)]
    if person.state != "active":
        return [*sent, _not_active(reader.unit, person)]  # who stops has not taken back what they said
    return [
        *sent,
        *_appointments(reader.unit, person),
        *_unreachable(reader.unit, person),
        *_break(reader, person),
        *_reminders_rest(reader.unit, person),
        *_locked_out(reader.unit, person),
        _at_rest(reader.unit, person, check_in),
    ]


def _not_active(unit: Unit, person: Person) -> News:
    invite = invites.latest(unit, "person", person.id)
    if person.state == "unconfirmed":
        used = invite.used_at if invite and invite.used_at else unit.now
        return News(group="look-first", at=used, since=True, state=Say("caseload-unconfirmed"))
    made = invite.made_at if invite else LONG_AGO
    return News(group="nothing-new", at=made, state=Say(f"caseload-{person.state}"))


def _flags(reader: Reader, person: Person) -> list[News]:
    """What somebody must look at: until it has its answer, whoever has opened it."""
    found = flags.waiting(reader.unit, person.id)
    several = Say("flag-several", args={"n": len(found)}) if len(found) > 1 else None
    return [
        News(
            kind="flag", group="look-first", at=one.at, since=True, place=0 if one.opened_at is None else 1,
            state=flag_views.sentence(one), words=flag_views.words(one), more=several or flag_views.state(reader, one),
        )
        for one in found
    ]  # fmt: skip


def _waiting(unit: Unit, person: Person) -> list[News]:
    """What the person has sent: a wish to meet until it is answered, words until somebody has opened them."""
    found = []
    for letter in letters.unanswered(unit, person.id):
        if letter.kind == "in-person" and letter.about == crisis_plan.ABOUT:
            state = Say("caseload-wants-crisis-plan")
            found.append(News(kind="meet", group="look-first", at=letter.at, since=True, state=state))
        elif letter.kind == "in-person":
            said = Say("caseload-wants-to-meet-about", letter.about, {"area": Area(letter.about)})
            state = said if letter.about else Say("caseload-wants-to-meet")
            found.append(News(kind="meet", group="look-first", at=letter.at, since=True, state=state))
        elif letter.opened_at is None and letter.kind == "words":
            unread = Say("caseload-not-opened")
            state = Say("caseload-passed-words-on")
            found.append(News(group="look-first", at=letter.at, since=True, state=state, more=unread))
        elif letter.opened_at is None:
            found.append(News(group="new", at=letter.at, state=Say("caseload-replied")))
    return found


def _finished(reader: Reader, person: Person, check_in: CheckIn | None) -> list[News]:
    """A finished check-in that this clinician has not opened yet."""
    if check_in is None or check_in.finished_at is None:
        return []
    if check_in.id in audit.objects_of(reader.unit, person.id, reader.chat.subject, OPENED):
        return []
    plan = plans.last(reader.unit, person.id)
    mine = plan.thoughts if plan is not None and plan.check_in == check_in.id else ()
    asked = sum(action.who == "team" for thought in mine for action in thought.actions)
    state = Say("caseload-finished-asks", args={"n": asked}) if asked else Say("caseload-finished")
    return [News(group="new", at=check_in.finished_at, state=state, more=_more_help(check_in))]


def _more_help(check_in: CheckIn) -> Say | None:
    wanted = [rating.domain for rating in check_in.ratings if rating.help]
    if not wanted:
        return None
    if len(wanted) > _MOST_NAMED:
        return Say("caseload-help-more", args={"n": len(wanted)})
    named: Args = {which: Area(domain) for which, domain in zip(("first", "second", "third"), wanted, strict=False)}
    return Say(f"caseload-help-{len(wanted)}", args=named)


def _appointments(unit: Unit, person: Person) -> list[News]:
    """What has become of a time to meet."""
    return [
        News(group=group, at=at, since=True, state=state, more=more, kind="meet" if group == "look-first" else "")
        for group, at, state, more in appointment_news.told(unit, person.id)
    ]


def _unreachable(unit: Unit, person: Person) -> list[News]:
    since = unreachable_since(unit, person.id)
    if since is None:
        return []
    more = Say("caseload-unreachable-more", args={"person": NameOf(person.id)})
    return [News(group="new", at=since, since=True, state=Say("caseload-unreachable"), more=more)]


def unreachable_since(unit: Unit, person: str) -> datetime | None:
    """Since when nothing arrives on the phone in use."""
    phone = chats.phone(unit, person)
    return phone.unreachable_since if phone is not None else None


def _break(reader: Reader, person: Person) -> list[News]:
    if person.break_since is None:
        return []
    state = Say(limit_views.rests(reader, person.id) or "caseload-break", args={"person": NameOf(person.id)})
    return [News(group="on-a-break", at=person.break_since, since=True, state=state)]


def _reminders_rest(unit: Unit, person: Person) -> list[News]:
    """Two without an answer, and Wren went quiet: since the last of them."""
    ignored = reminders.counts(unit, person.id).ignored
    last = [one.due_at for id_ in ignored for one in occurrences.of_reminder(unit, person.id, id_, limit=1)]
    return [News(group="new", at=max(last), since=True, state=Say("caseload-reminders-rest"))] if last else []


def _locked_out(unit: Unit, person: Person) -> list[News]:
    """Five tries were not their PIN: a fact, and for whoever meets them next."""
    since = pins.locked_since(unit, person.id)
    return [News(group="new", at=since, since=True, state=Say("caseload-pin-locked"))] if since else []


def _at_rest(unit: Unit, person: Person, check_in: CheckIn | None) -> News:
    """What stands when there is nothing new. A long silence is not that: nobody may take it for being well."""
    silent = silent_since(unit, person, check_in) if person.break_since is None else None
    if silent is not None:
        return News(group="no-answer", at=silent, since=True, state=Say("caseload-silent"))
    if check_in is not None and check_in.finished_at is not None:
        return News(group="nothing-new", at=check_in.finished_at, state=Say("caseload-last-check-in"))
    return News(group="nothing-new", at=person.joined_at or LONG_AGO, state=Say("caseload-joined-no-check-in"))


def when(news: News) -> Say | None:
    """Since when, or at what moment; nothing where nobody knows."""
    if news.at == LONG_AGO:
        return None
    return Say("caseload-since" if news.since else "caseload-at", args={"at": Moment(news.at.isoformat())})
