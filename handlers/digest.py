"""What a digest tells of each person: what happened since the last one, and what still waits.

The one rule: facts with their dates, read anew each time; nothing is weighed, added up over gaps or carried forward.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.words import Say
from handlers import caseload
from handlers.caseload import News
from handlers.reader import Reader
from handlers.viewing import today
from storage import access, actions, audit, check_ins, notes, occurrences, people, pins, restrictions, rota, strikes
from storage.actions import Action
from storage.people import Person

GIVEN_TIME = timedelta(hours=2)
"""So long nobody calls a reminder unanswered."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One person: what there is to tell, in its order. `uses`: they use Wren now; else there is nothing to be new."""

    person: str
    news: tuple[News, ...]
    uses: bool = True

    @property
    def group(self) -> caseload.Group:
        return self.news[0].group


def entries(reader: Reader, persons: list[str], since: datetime) -> list[Entry]:
    """Everybody, in the order in which they are read: flags, who wants to meet, the rest."""
    found = [one for person in persons if (one := entry(reader, person, since)) is not None]
    return sorted(found, key=lambda one: (*_rank(one.news[0]), one.person))


def entry(reader: Reader, id_: str, since: datetime) -> Entry | None:
    """One person's; None where there is nobody (any more)."""
    person = people.find(reader.unit, id_)
    if person is None:
        return None
    known = caseload.news_of(reader, person)
    uses = person.state == "active"
    added = list(_since(reader, person, since)) if uses else []
    news = sorted((*known, *added), key=_rank)
    told = [one for one in news if one.group != "nothing-new"] or news[-1:]
    return Entry(person=id_, news=tuple(told), uses=uses)


def _rank(news: News) -> tuple[int, int, int, float]:
    """As on the list of people, and within Look first whoever wants to meet before whoever has written."""
    group, place, at = caseload.rank(news)
    return group, place, 0 if news.kind else 1, at


def out_of_hours(reader: Reader, news: News) -> bool:
    """Whether a flag arrived when this clinician was not at work (H4)."""
    here = reader.chat.subject
    return news.kind == "flag" and not rota.works_at(reader.unit, here, news.at, reader.desk.team)


def _since(reader: Reader, person: Person, since: datetime) -> Iterator[News]:
    """What the list of people does not say."""
    yield from _read_already(reader, person, since)
    yield from _journal(reader, person, since)
    yield from _actions(reader, person, since)
    yield from _limits(reader, person, since)
    unanswered = occurrences.unanswered(reader.unit, person.id, since, reader.unit.now - GIVEN_TIME)
    if unanswered:
        yield _counted("digest-unanswered", unanswered, since)


def _read_already(reader: Reader, person: Person, since: datetime) -> Iterator[News]:
    """A check-in that this reader has opened already is news no more, and a change all the same."""
    last = check_ins.last(reader.unit, person.id)
    if last is None or last.finished_at is None or last.finished_at <= since:
        return
    if last.id in audit.objects_of(reader.unit, person.id, reader.chat.subject, caseload.OPENED):
        yield News(group="new", at=last.finished_at, state=Say("digest-check-in-read"))


def _journal(reader: Reader, person: Person, since: datetime) -> Iterator[News]:
    """How many entries were marked or shared; never a word of one."""
    unit = reader.unit
    struck = {id_ for id_, _ in strikes.standing(unit, person.id)}
    marked = [one for one in notes.marked_between(unit, person.id, since, unit.now) if one not in struck]
    shared = [
        one
        for one in access.shared_notes(unit, reader.chat.subject, person.id)
        if one.id not in struck and one.shared_at is not None and one.shared_at > since
    ]
    if marked:
        yield _counted("digest-marked", len(marked), since)
    if shared:
        yield _counted("digest-shared", len(shared), since)


def _actions(reader: Reader, person: Person, since: datetime) -> Iterator[News]:
    """What is due by today: the team's own until it is done, the others' once."""
    began = since.astimezone(ZoneInfo(reader.zone)).date().isoformat()
    due = [one for one in actions.open_of(reader.unit, person.id) if _is_due(one, today(reader))]
    ours = [one for one in due if one.who == "team"]
    theirs = [one for one in due if one.who != "team" and one.by > began]
    for message, found in (("digest-actions-ours", ours), ("digest-actions-theirs", theirs)):
        if found:
            yield _counted(message, len(found), _morning(reader, min(one.by for one in found)))


def _is_due(action: Action, day: str) -> bool:
    return bool(action.by) and action.by != "before-we-meet" and action.by <= day


def _morning(reader: Reader, day: str) -> datetime:
    return datetime.combine(datetime.fromisoformat(day), time(), ZoneInfo(reader.zone))


def _limits(reader: Reader, person: Person, since: datetime) -> Iterator[News]:
    """What a clinician has limited, and who is locked out of their own record."""
    for one in restrictions.standing(reader.unit, person.id):
        yield News(
            group="new" if one.at > since else "on-a-break",
            at=one.at,
            since=True,
            state=Say("digest-limited", one.kind),
        )
    locked = pins.locked_since(reader.unit, person.id)
    if locked is not None:
        yield News(group="new", at=locked, since=True, state=Say("digest-locked-out"))


def _counted(message: str, n: int, at: datetime) -> News:
    return News(group="new", at=at, since=True, state=Say(message, args={"n": n}))
