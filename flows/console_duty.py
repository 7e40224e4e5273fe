"""The duty rota: who is on duty at which hours of each week.

The one rule: it says who is on duty now, and that nobody is where nobody is.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.console_hours import WEEK, ask_days
from flows.console_my_work import clock, colleague_options
from flows.console_side import ask
from flows.model import End, Script, Start
from flows.questions import Pick
from flows.screen import Choice
from flows.staff_outcomes import DutyAdded, DutyRemoved
from flows.words import Args, NameOf

SPANS = {
    "day": ("09:00", "17:00"),
    "evening": ("17:00", "22:00"),
    "night": ("22:00", "09:00"),
    "whole": ("00:00", "24:00"),
}


@dataclass(frozen=True, kw_only=True)
class DutyRotaFacts:
    """`entries`: id, weekday, from, to and who."""

    entries: tuple[tuple[str, str, str, str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class DutyAddFacts:
    colleagues: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DutyRemoveFacts:
    entry: str
    weekday: str
    begin: str
    end: str
    clinician: str


def duty_rota(facts: DutyRotaFacts) -> Script[End]:
    """The week, an entry a line; a press on one takes it off."""
    lines = tuple(
        Choice(id_, "duty-entry", WEEK[weekday], _told(begin, end, who), "list")
        for id_, weekday, begin, end, who in facts.entries
    )
    options = (*lines, Choice("duty-add", "duty-add-entry"), Choice("staff", "to-staff"))
    chosen = str((yield from ask(Pick("duty-rota", view="duty", options=options))))
    if chosen in {"duty-add", "staff"}:
        return End(start=Start(chosen))
    return End(start=Start("duty-remove", chosen))


def duty_add(facts: DutyAddFacts) -> Script[End]:
    """Who, on which days, from when to when."""
    if not facts.colleagues:
        yield from ask(Pick("duty-nobody", options=(Choice("back", "leave-nobody-back"),)))
        return End(start=Start("duty-rota"))
    who = str((yield from ask(Pick("duty-who", options=colleague_options(facts.colleagues)))))
    name: Args = {"name": NameOf(who)}
    days = tuple((yield from ask_days("duty-days", "duty-some-days", "duty-no-day", args=name)))
    if not days:
        return End(start=Start("duty-rota"))
    begin, end = yield from _span(name)
    return End(outcome=DutyAdded(days=days, begin=begin, end=end, clinician=who), start=Start("duty-rota"))


def _span(name: Args) -> Script[tuple[str, str]]:
    spans = tuple(Choice(one, f"duty-span-{one}", group="list") for one in (*SPANS, "other"))
    chosen = str((yield from ask(Pick("duty-span", args=name, options=spans))))
    if chosen in SPANS:
        return SPANS[chosen]
    begin = str((yield from ask(Pick("duty-from", options=clock(0, 23)))))
    end = str((yield from ask(Pick("duty-until", begin, options=clock(0, 24)))))
    return begin, end


def duty_remove(facts: DutyRemoveFacts) -> Script[End]:
    told = _told(facts.begin, facts.end, facts.clinician)
    options = (Choice("remove", "duty-take-off"), Choice("keep", "colleague-no"))
    sure = yield from ask(Pick("duty-remove", WEEK[facts.weekday], args=told, final=True, options=options))
    return End(outcome=DutyRemoved(facts.entry) if sure == "remove" else None, start=Start("duty-rota"))


def _told(begin: str, end: str, who: str) -> Args:
    return {"begin": begin, "end": end, "name": NameOf(who)}
