"""What was set for somebody, in words: for its person who, why, how long and whom to ask; for a clinician the same facts.

The one rule: the reason is shown in the words in which it was given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from flows.my_limits import ENDABLE
from flows.screen import Screen
from flows.words import Args, Day, Moment, NameOf, Say
from handlers import pin_gate
from handlers.here import Here
from handlers.initials import initials
from handlers.reader import Reader
from handlers.routes import routes
from handlers.viewing import ViewContent, at, small
from storage import access, break_glass, clinicians, flags, people, reasons, restrictions
from storage.restrictions import RESTS, Restriction


def summary(reader: Reader) -> tuple[Say, ...]:
    """What stands, why, and whom to ask; nothing where nothing stands, or behind the second PIN."""
    if pin_gate.shows_empty(Here.between(reader.unit, reader.desk, reader.chat)):
        return ()
    standing = restrictions.standing(reader.unit, reader.chat.subject)
    if not standing:
        return ()
    return (*(say for one in standing for say in _lines(reader, one)), *_ask(reader))


def _all(reader: Reader, screen: Screen) -> Screen:
    """Everything; where Wren is switched off the routes stand there too."""
    standing = restrictions.standing(reader.unit, reader.chat.subject)
    off = any(one.kind == "suspend" for one in standing)
    ways = routes(Here.between(reader.unit, reader.desk, reader.chat)) if off else ()
    return replace(screen, says=(*screen.says, *summary(reader), *ways))


def _one(reader: Reader, screen: Screen) -> Screen | None:
    one = restrictions.get(reader.unit, reader.chat.subject, screen.view_about)
    if one is None:
        return None
    return replace(screen, says=(*screen.says, *_lines(reader, one), *_ask(reader)))


def _lines(reader: Reader, one: Restriction) -> Iterator[Say]:
    by = NameOf(one.by)
    yield Say("limit-stands", args={"kind": one.kind, "clinician": by, "at": Moment(one.at.isoformat())})
    if one.ended_at is None:
        yield _until(reader, one)
    if one.why:
        yield small("limit-reason")
        yield Say("limit-words", args={"words": one.why}, style="human")
    if one.ended_at is None and one.kind in ENDABLE and not _is_off(reader):
        yield small("limit-yours")
    if one.ended_at is not None:
        how = "run-out" if not one.ended_by else "own" if one.ended_by == one.person else "lifted"
        args: Args = {"how": how, "clinician": NameOf(one.ended_by), "at": Moment(one.ended_at.isoformat())}
        yield Say("limit-ended", args=args)
        if one.lifted:
            yield Say("limit-words", args={"words": one.lifted}, style="human")


def _is_off(reader: Reader) -> bool:
    return restrictions.stands(reader.unit, reader.chat.subject, "suspend") is not None


def _until(reader: Reader, one: Restriction) -> Say:
    if one.until is None:
        return small("limit-stands-open")
    return small("limit-stands-until", {"day": _last_day(one, reader.zone)})


def _last_day(one: Restriction, zone: str) -> Day:
    """It ends at midnight: the day before is its last."""
    assert one.until is not None
    return Day((one.until - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).date().isoformat())


def _ask(reader: Reader) -> Iterator[Say]:
    team = reader.desk.team
    if team.phone:
        yield small("limit-ask", {"team": team.team, "phone": team.phone})
    if team.complaints:
        yield small("limit-complain", {"phone": team.complaints})


def _opening(reader: Reader, screen: Screen) -> Screen | None:
    """Who opened their record without working with them, and why."""
    one = break_glass.get(reader.unit, reader.chat.subject, screen.view_about)
    if one is None:
        return None
    args: Args = {
        "clinician": NameOf(one.clinician),
        "at": Moment(one.at.isoformat()),
        "until": Moment(one.until.isoformat()),
    }
    why = reasons.get(reader.unit, one.reason) or ""
    says = (
        Say("record-opened-by", args=args),
        small("limit-reason"),
        Say("limit-words", args={"words": why}, style="human"),
    )
    return replace(screen, says=(*screen.says, *says, *_ask(reader)))


# For a clinician


def card_lines(reader: Reader, person: str) -> Iterator[Say]:
    """What stands for this person; and that they are being asked whether to go on."""
    zone = people.get(reader.unit, person).profile.zone
    for one in restrictions.standing(reader.unit, person):
        if one.kind == "died":
            continue
        by = clinicians.find(reader.unit, one.by)
        yield Say("card-limit", args={"kind": one.kind, "clinician": by.name if by else "…", **at(one.at)})
        if one.until is not None:
            yield small("card-limit-until", {"day": _last_day(one, zone)})
        if one.why:
            yield Say("card-limit-why", args={"words": one.why}, style="quote")
    asked = restrictions.asking(reader.unit, person)
    if asked is not None and asked.ended_at is not None:
        yield Say("card-asked-to-go-on", args={"person": NameOf(person), **at(asked.ended_at)})


def by_glass(reader: Reader, person: str) -> Iterator[Say]:
    """That this reader has opened the record without a link, and until when."""
    one = break_glass.standing(reader.unit, reader.chat.subject, person)
    if one is not None:
        yield Say("card-glass", args={"until": Moment(one.until.isoformat())})


def rests(reader: Reader, person: str) -> str:
    """Why somebody is on a break, where it is not their own choice: the line of the list."""
    if restrictions.stands(reader.unit, person, "suspend") is not None:
        return "caseload-suspended"
    if restrictions.stands(reader.unit, person, *RESTS) is not None:
        return "caseload-break-set"
    return "caseload-asked-to-go-on" if restrictions.asking(reader.unit, person) is not None else ""


def _standing(reader: Reader, person: str) -> ViewContent:
    access.require(reader.unit, reader.chat.subject, person, "read limits")
    return ViewContent(blocks=tuple(card_lines(reader, person)) or (small("limits-none"),))


def _glass(reader: Reader, about: str) -> tuple[people.Person, break_glass.Opened]:
    """`about` is "person/opening"."""
    person, _, id_ = about.partition("/")
    access.require(reader.unit, reader.chat.subject, person, "opening")
    one, known = break_glass.get(reader.unit, person, id_), people.find(reader.unit, person)
    if one is None or known is None:
        raise access.NotFound("opening: no such one")
    return known, one


def _glass_told(reader: Reader, about: str) -> ViewContent:
    known, one = _glass(reader, about)
    args: Args = {
        "clinician": NameOf(one.clinician), "initials": initials(known.profile.name),
        "reference": flags.reference(known.id), "until": Moment(one.until.isoformat()), **at(one.at),
    }  # fmt: skip
    return ViewContent(blocks=(Say("glass-told-who", args=args),))


def _glass_why(reader: Reader, about: str) -> ViewContent:
    known, one = _glass(reader, about)
    reader.looked("read person", known.id, one.id)
    words = reasons.get(reader.unit, one.reason) or ""
    return ViewContent(blocks=(Say("card-limit-why", args={"words": words}, style="quote"),))


VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {"limits": _all, "limit": _one, "opening": _opening}
CONSOLE: Mapping[str, Callable[[Reader, str], ViewContent]] = {
    "limits": _standing,
    "glass-told": _glass_told,
    "glass-why": _glass_why,
}
