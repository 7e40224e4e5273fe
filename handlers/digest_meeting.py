"""The digest before a meeting: one person, what is new, and what was agreed.

The one rule: the line that arrives has a time and initials; the rest is an opening of that person's page, and is
recorded as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from flows.words import Args, Clock, Day, Moment, NameOf, Say
from handlers import caseload, digest
from handlers.appointment_news import lines_of
from handlers.initials import initials
from handlers.reader import Reader
from handlers.viewing import ViewContent, heading, item, small
from storage import access, actions, appointments, digests, people
from storage.access import NotFound
from storage.appointments import Appointment
from storage.digests import Digest

READ = "read person"


def ready(reader: Reader, about: str) -> ViewContent:
    """What arrives."""
    _, meeting = _found(reader, about)
    name = people.get(reader.unit, meeting.person).profile.name
    return ViewContent(
        blocks=(Say("meeting-ready-line", args={"time": _time(reader, meeting), "initials": initials(name)}),)
    )


def view(reader: Reader, about: str) -> ViewContent:
    """What is read when it is opened."""
    found, meeting = _found(reader, about)
    reader.looked(READ, meeting.person, meeting.person)
    digests.set_opened(reader.unit, found.id)
    title: Args = {"person": NameOf(meeting.person), "time": _time(reader, meeting)}
    blocks = [
        heading("meeting-digest-title", title),
        *lines_of(meeting),
        *_new(reader, found, meeting.person),
        *_agreed(reader, meeting.person),
    ]
    return ViewContent(blocks=tuple(blocks))


def _found(reader: Reader, about: str) -> tuple[Digest, Appointment]:
    """`about` is "person/digest". The digest must be this reader's, and its meeting the person's."""
    person, _, id_ = about.partition("/")
    access.require(reader.unit, reader.chat.subject, person, READ)
    found = digests.get(reader.unit, reader.chat.subject, id_)
    meeting = appointments.get(reader.unit, found.about) if found is not None else None
    if found is None or meeting is None or meeting.person != person:
        raise NotFound("read digest: no such digest")
    return found, meeting


def _time(reader: Reader, meeting: Appointment) -> Clock:
    return Clock(meeting.at.astimezone(ZoneInfo(reader.zone)).strftime("%H:%M"))


def _new(reader: Reader, found: Digest, person: str) -> Iterator[Say]:
    """Each thing that there is to tell, with its date and the person's words."""
    entry = digest.entry(reader, person, found.since)
    told = [one for one in entry.news if one.group != "nothing-new"] if entry is not None else []
    yield small("digest-since", {"since": _at(found.since.isoformat()), "at": _at(reader.unit.now.isoformat())})
    if not told:
        yield Say("meeting-digest-nothing", args={"since": _at(found.since.isoformat())})
    for news in told:
        yield Say(news.state.message, news.state.about, news.state.args, "item")
        when = caseload.when(news)
        if when is not None:
            yield small(when.message, when.args)
        if digest.out_of_hours(reader, news):
            yield small("digest-out-of-hours")
        if news.words is not None:
            yield Say(news.words.message, news.words.about, news.words.args, "quote")


def _agreed(reader: Reader, person: str) -> Iterator[Say]:
    """The actions that are still open, on every side, in the words in which they were agreed."""
    agreed = actions.open_of(reader.unit, person)
    if agreed:
        yield heading("meeting-digest-due")
    for one in sorted(agreed, key=lambda one: (one.who != "team", one.made_at)):
        yield item(f"meeting-action-{one.who}", {"words": one.what})
        if one.by and one.by != "before-we-meet":
            yield small("meeting-action-by", {"day": Day(one.by)})


def _at(iso: str) -> Moment:
    return Moment(iso)
