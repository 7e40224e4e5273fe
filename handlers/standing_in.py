"""Who stands in for somebody's clinician just now, and who comes in their place: for "Who can see what".

The one rule: true at the moment when it is drawn; what is over or called off is not said.
"""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from flows.words import Args, Day, NameOf, Say
from handlers.reader import Reader
from storage import absences, hand_overs, links, rota


def says(reader: Reader) -> tuple[Say, ...]:
    return (*_cover(reader), *_coming(reader))


def _cover(reader: Reader) -> tuple[Say, ...]:
    unit = reader.unit
    said: list[Say] = []
    away = {one.clinician: one for one in absences.standing(unit, unit.now)}
    for clinician in links.clinicians_of(unit, reader.chat.subject):
        if clinician in away:
            last = _day(reader, away[clinician])
            told: Args = {"clinician": NameOf(clinician), "day": Day(last)}
            covers = rota.cover_of(unit, clinician, unit.now)
            said += [Say("who-sees-cover", args={**told, "new": NameOf(one)}) for one in covers]
    return tuple(said)


def _day(reader: Reader, absence: absences.Absence) -> str:
    """The last day of it, as the person lives it."""
    last = absence.ends_at - timedelta(minutes=1)
    return last.astimezone(ZoneInfo(reader.zone)).date().isoformat()


def _coming(reader: Reader) -> tuple[Say, ...]:
    zone = ZoneInfo(reader.zone)
    return tuple(
        Say(
            "new-clinician-comes",
            args={
                "clinician": NameOf(one.clinician),
                "new": NameOf(one.new),
                "day": Day(one.at.astimezone(zone).date().isoformat()),
            },
        )
        for one in hand_overs.coming(reader.unit, reader.chat.subject)
    )
