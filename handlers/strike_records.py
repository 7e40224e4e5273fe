"""A person's own check-ins to read back, and what they strike of them and of their journal.

The one rule: a strike is a row that is added; what it is about stays where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from flows import my_check_ins
from flows.screen import Screen
from flows.strike_outcomes import CheckInStruck, EntryStruck
from flows.words import Area, Args, Label, Moment, Say
from handlers.here import Here
from handlers.reader import Reader
from storage import check_ins, notes, plans, strikes
from storage.check_ins import Rating
from storage.conversations import Record

A_PAGE = 10


def _list(here: Here, page: str) -> my_check_ins.ListFacts:
    assert here.person is not None
    zone = ZoneInfo(here.person.profile.zone)
    done = [one for one in check_ins.of(here.unit, here.chat.subject) if one.finished_at is not None]
    first = int(page or 0) * A_PAGE
    days = [[one.id, one.finished_at.astimezone(zone).date().isoformat()] for one in done if one.finished_at]
    more = len(done) > first + A_PAGE
    return my_check_ins.ListFacts(
        check_ins=days[first : first + A_PAGE], earlier=str(int(page or 0) + 1) if more else ""
    )


def _one(here: Here, about: str) -> my_check_ins.OneFacts | None:
    """`about` is a check-in, or "check-in/what was just done with it"."""
    id_, _, said = about.partition("/")
    found = check_ins.get(here.unit, id_)
    if found is None or found.person != here.chat.subject:
        return None
    here.unit.audit_once("read", actor=found.person, subjects=(found.person,), object_id=id_, day=here.unit.now.date())
    return my_check_ins.OneFacts(
        check_in=id_,
        areas=[one.domain for one in found.ratings if one.struck_at is None],
        struck=any(one.struck_at is not None for one in found.ratings),
        said=said,
    )


def _own(reader: Reader, screen: Screen) -> Screen | None:
    """Each answer as a line, in words; what is struck says so, and since when."""
    found = check_ins.get(reader.unit, screen.view_about)
    if found is None or found.person != reader.chat.subject:
        return None
    at = Moment((found.finished_at or found.started_at).isoformat())
    title = Say("one-check-in-title", args={"at": at}, style="heading")
    return replace(screen, says=(*screen.says, title, *(_line(one) for one in found.ratings)))


def _line(rating: Rating) -> Say:
    area: Args = {"area": Area(rating.domain)}
    if rating.struck_at is not None:
        at = Moment(rating.struck_at.isoformat())
        return Say("own-answer-struck", rating.domain, {**area, "at": at}, "item")
    wish: Args = {"help": "yes" if rating.help else "no"}
    if rating.score is None:
        return Say("line-skipped", rating.domain, {**area, **wish}, "item")
    word = Label(f"scale-{rating.score}")
    return Say("line-rated", rating.domain, {**area, **wish, "score": rating.score, "word": word}, "item")


def _check_in_struck(here: Here, run: Record, outcome: CheckInStruck) -> None:
    unit, person = here.unit, here.chat.subject
    found = check_ins.get(unit, outcome.check_in)
    if found is None or found.person != person:
        return
    if outcome.struck:
        _strike(here, "check-in", found.id, outcome.part)
    else:
        for object_id, part in strikes.standing(unit, person):
            if object_id == found.id:
                _strike(here, "check-in", found.id, part, struck=False)
    if outcome.part == "":
        _plan_too(here, found.id, struck=outcome.struck)
    here.talk.start("one-check-in", f"{found.id}/{'struck' if outcome.struck else 'back'}")


def _plan_too(here: Here, check_in: str, *, struck: bool) -> None:
    """What was agreed in a check-in that was not theirs was not agreed by them."""
    standing = strikes.standing(here.unit, here.chat.subject)
    for plan in plans.of(here.unit, here.chat.subject):
        if plan.check_in == check_in and ((plan.id, "") in standing) != struck:
            _strike(here, "plan", plan.id, struck=struck)


def _entry_struck(here: Here, run: Record, outcome: EntryStruck) -> None:
    note = notes.get(here.unit, here.chat.subject, outcome.note)
    if note is not None:
        _strike(here, "note", note.id, struck=outcome.struck)
    here.talk.start("journal-entry", f"{outcome.note}/{'struck' if outcome.struck else 'unstruck'}")


def _strike(here: Here, kind: strikes.Kind, object_id: str, part: str = "", *, struck: bool = True) -> None:
    person = here.chat.subject
    strikes.add(here.unit, person, kind, object_id, part, struck=struck)
    verb = "strike" if struck else "take back strike"
    here.unit.audit(verb, actor=person, subjects=(person,), object_id=object_id)


FACTS: Mapping[str, Callable[[Here, str], Any]] = {"my-check-ins": _list, "one-check-in": _one}
VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {"own-check-in": _own}
WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], None]] = {
    CheckInStruck: _check_in_struck,
    EntryStruck: _entry_struck,
}
