"""Flags on their way to a human, with everything that can go wrong on it: who is asked, when, and what was lost.

    uv run python -m tests.bench.escalation --flags N [--moves N] [--seed S] [--json]

Real turns, real hand-off and write-back, a clock moved by hand. The process dies at a point of the way, Telegram says 403,
429 or nothing, links end between the queue and the sending, somebody is on leave, it is night, the clock is set back.
The one rule: it is judged from what arrived on the phones and at the desk, and by who was linked at that moment.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.handoff import Ready, Room, hand_off
from bot.results import Result, recover, write_back
from handlers import escalating
from handlers.channel import InDoubt, RetryAfter, Sent, Unreachable
from storage import absences, alerts, clinicians, duty, flags, links, mails
from storage.database import Database
from tests.world import Channel, Phone, World, words_of

POINTS = ("none", "none", "none", "raised", "in-step", "step", "handed-off", "sent", "mail")
"""Where the process dies, in one flag out of three nowhere."""

PLATFORM = ("ok", "ok", "ok", "403", "429", "lost", "doubt")
LOOKS = (1, 2, 3, 5, 8, 13, 20, 30, *range(60, 70 * 60, 60))
"""Seconds after a flag at which the world comes round."""

WITHIN = timedelta(minutes=45)
"""The policy: four steps of ten minutes each, and five minutes for what is in doubt; then the desk has its mail."""

TEAM = {"duty_email": "duty@oak.example"}


class Killed(Exception):
    """The process ends here."""


@dataclass
class Figures:
    """What came of it; `first` are seconds until somebody was told."""

    flags: int = 0
    acknowledged: int = 0
    at_desk: int = 0
    lost: int = 0
    closed_by_software: int = 0
    without_next_step: int = 0
    to_former: int = 0
    moves: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    first: list[float] = field(default_factory=list)

    @property
    def p99_first(self) -> float:
        ranked = sorted(self.first)
        return ranked[min(len(ranked) - 1, int(len(ranked) * 0.99))] if ranked else 0.0

    @property
    def is_good(self) -> bool:
        bad = self.lost + self.closed_by_software + self.without_next_step + self.to_former
        return not bad and self.p99_first <= 30

    def report(self) -> dict[str, Any]:
        told = {name: value for name, value in vars(self).items() if name not in {"first", "kills", "answers"}}
        kills, answers = dict(sorted(self.kills.items())), dict(sorted(self.answers.items()))
        return {**told, "kills": kills, "platform": answers, "p99_first_s": self.p99_first, "good": self.is_good}


class Run:
    """One service: two clinicians who take turns with Ana, cover, duty, a lead, a desk."""

    def __init__(self, database: Database, seed: int) -> None:
        self.random = random.Random(seed)
        self.figures = Figures()
        self.world = World(database)
        self.steady = 1000.0
        self.world.desk = replace(
            self.world.desk, steady=lambda: self.steady, team=self.world.desk.team.model_copy(update=TEAM)
        )
        self.staff = {name: self.world.clinician(name) for name in ("Lee", "Khan", "Cover", "Duty", "Lead")}
        self.ana = self.world.person(self.staff["Lee"])
        self.kill, self.asleep, self.told_at, self.flag = "none", False, 0.0, ""
        self.platform: tuple[str, ...] = PLATFORM
        with self.world.database.unit(self.world.now) as unit:
            lead = clinicians.get(unit, self.staff["Lead"].id)
            clinicians.save(unit, replace(lead, role="lead"))
            for day in range(7):
                duty.add(unit, clinician=self.staff["Duty"].id, weekday=day, start="20:00", end="08:00")

    def plain(self) -> list[Phone]:
        return [self.staff["Lee"], self.staff["Khan"]]

    # One flag

    def one(self) -> None:
        """From the moment it is raised until a human has looked, or the desk has its mail and the time is over."""
        self._begin()
        with self.world.database.unit(self.world.now) as unit:
            flag = flags.raise_(unit, self.ana.id, "asked")
        began, self.flag, self.told_at = self.steady, flag.id, 0.0
        self.figures.flags += 1
        if self.kill == "raised":
            self._dies()
        back = self.random.random() < 0.1
        for seconds in LOOKS:
            self._passes(began + seconds - self.steady)
            self._comes_round()
            if back and seconds == 60:
                self.world.now -= timedelta(hours=1)
            if self._acknowledges():
                break
            if self.steady - began > WITHIN.total_seconds() and self._is_at_desk():
                break
        self._judge(began)
        self._ends()

    def _begin(self) -> None:
        """Another moment of the week, everybody's phone back, somebody away or not, somebody awake or not."""
        days, minutes = self.random.randrange(1, 3), self.random.randrange(24 * 60)
        self._passes(timedelta(days=days, minutes=minutes).total_seconds())
        self.kill, self.asleep = self.random.choice(POINTS), self.random.random() < 0.4
        for phone in self.staff.values():
            phone.commands("people", "")
            phone.new.clear()
        if self.random.random() < 0.3:
            day = self.world.now.date()
            self._away(day, day + timedelta(days=1))

    def _away(self, first: date, last: date) -> None:
        with self.world.database.unit(self.world.now) as unit:
            away, cover = (self.staff[name].id for name in ("Lee", "Cover"))
            zone = self.world.desk.team.zone
            absences.add(unit, clinician=away, cover=cover, first_day=first, last_day=last, zone=zone, by=away)

    def _passes(self, seconds: float) -> None:
        self.world.passes(seconds=max(seconds, 0.0))
        self.steady += max(seconds, 0.0)

    def _comes_round(self) -> None:
        try:
            self._steps()
            if self.random.random() < 0.1:
                self.moves()
            self._send()
            self._mail()
        except Killed:
            self._dies()
        with self.world.database.unit(self.world.now) as unit:
            open_ = [one.id for one in flags.waiting(unit, self.ana.id)]
            self.figures.without_next_step += len(set(open_) - set(alerts.deadlines(unit)))

    def _steps(self) -> None:
        with self.world.database.unit(self.world.now) as unit:
            due = alerts.due(unit, self.steady, 100)
        for flag, person in due:
            with self.world.database.unit(self.world.now) as unit:
                escalating.go_on(unit, self.world.desk, flag, person)
                self._point("in-step")
            self._point("step")

    def moves(self) -> None:
        """Between the queue and the sending Ana goes from one clinician to the other."""
        with self.world.database.unit(self.world.now) as unit:
            linked = links.clinicians_of(unit, self.ana.id)
            to = next(one.id for one in self.plain() if one.id not in linked)
            for one in linked:
                links.end(unit, self.ana.id, one, one)
            links.start(unit, self.ana.id, to)
        self.figures.moves += 1

    # What the platform does

    def _send(self) -> None:
        for _ in range(4):
            with self.world.database.unit(self.world.now) as unit:
                found = hand_off(unit, self.world.draw, "console", {"telegram": Channel("console")}, Room())
            if found.ready:
                self._point("handed-off")
            results = [self._result(one) for one in found.ready]
            if results:
                self._point("sent")
            with self.world.database.unit(self.world.now) as unit:
                write_back(unit, results)
            if not found.due or any(isinstance(one.failure, RetryAfter) for one in results):
                return

    def _result(self, ready: Ready) -> Result:
        phone = self.world.phones["console", ready.chat.address]
        said = self.random.choice(self.platform) if ready.row.klass == "A" and ready.row.do == "send" else "ok"
        self.figures.answers[said] += ready.row.klass == "A"
        failure = {"403": Unreachable(), "429": RetryAfter(2), "lost": InDoubt(), "doubt": InDoubt()}.get(said)
        if said in {"ok", "doubt"} and ready.rendered is not None and ready.row.do == "send":
            sent = self.world._show(phone, ready.rendered, ready.edit, ready.strip)
            self._told(phone, words_of(ready.rendered))
            return Result(ready=ready, sent=sent if said == "ok" else None, failure=failure)
        if failure is None:
            return Result(ready=ready, sent=Sent(message_ids=(), at=0.0))
        return Result(ready=ready, failure=failure)

    def _told(self, phone: Phone, words: str) -> None:
        if "waits for a look" not in words:
            return
        self.told_at = self.told_at or self.steady
        with self.world.database.unit(self.world.now) as unit:
            is_former = phone in self.plain() and not links.is_active(unit, self.ana.id, phone.id)
        self.figures.to_former += is_former

    def _mail(self) -> None:
        with self.world.database.unit(self.world.now) as unit:
            mine = [one for one in mails.queued(unit) if mails.hand_off(unit, one)]
        if mine:
            self._point("mail")
            self.told_at = self.told_at or self.steady
        with self.world.database.unit(self.world.now) as unit:
            for one in mine:
                mails.sent(unit, one)

    # Dying, and being judged

    def _point(self, name: str) -> None:
        if self.kill == name:
            self.kill = "none"
            self.figures.kills[name] += 1
            raise Killed

    def _dies(self) -> None:
        """Another process is there three seconds later, and takes over what was in the air."""
        if self.kill == "raised":
            self.kill = "none"
            self.figures.kills["raised"] += 1
        self.world.restart()
        self._passes(3)
        with self.world.database.unit(self.world.now) as unit:
            recover(unit, "console")
            mails.recover(unit)

    def _acknowledges(self) -> bool:
        """Somebody who was told, and is awake, presses the button, sooner or later."""
        for phone in self.staff.values():
            told = any(one.rendered and "waits for a look" in words_of(one.rendered) for one in phone.new)
            if told and not self.asleep and self.random.random() < 0.2:
                phone.presses("I’ll look")
        with self.world.database.unit(self.world.now) as unit:
            found = flags.get(unit, self.ana.id, self.flag)
        return found is not None and found.opened_at is not None

    def _is_at_desk(self) -> bool:
        with self.world.database.unit(self.world.now) as unit:
            return any(one.state == "sent" and one.about.startswith(self.flag) for one in mails.every(unit))

    def _judge(self, began: float) -> None:
        with self.world.database.unit(self.world.now) as unit:
            found = flags.get(unit, self.ana.id, self.flag)
        assert found is not None
        self.figures.closed_by_software += found.answered_at is not None
        at_desk = self._is_at_desk()
        self.figures.acknowledged += found.opened_at is not None
        self.figures.at_desk += found.opened_at is None and at_desk
        self.figures.lost += found.opened_at is None and not at_desk
        self.figures.first.append((self.told_at or self.steady) - began)

    def _ends(self) -> None:
        """A human ends it, so that the next one begins anew; and nobody is away any more."""
        with self.world.database.unit(self.world.now) as unit:
            found = flags.get(unit, self.ana.id, self.flag)
            assert found is not None
            flags.answer(unit, found, self.staff["Lead"].id, "I rang.")
            escalating.settled(unit, found)
            for one in absences.standing(unit, unit.now):
                absences.cancel(unit, one.clinician, one.id)


def reassigned(run: Run, count: int) -> None:
    """Flags whose person goes to another clinician between the queue and the sending, each time."""
    world, run.platform = run.world, ("ok",)
    while run.figures.moves < count:
        world.now = datetime(2026, 11, 24, 10, 0, tzinfo=UTC) + timedelta(days=7 * (run.figures.moves % 4))
        with world.database.unit(world.now) as unit:
            flag = flags.raise_(unit, run.ana.id, "asked")
        run.flag = flag.id
        for stays in (False, False, True):
            run._steps()
            if not stays:
                run.moves()
            run._send()
        run._ends()


def run(database: Database, *, count: int, moves: int = 0, seed: int = 1) -> Figures:
    one = Run(database, seed)
    for _ in range(count):
        one.one()
    reassigned(one, one.figures.moves + moves)
    one.world.close()
    return one.figures


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--flags", type=int, default=200)
    parser.add_argument("--moves", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        database = Database.open(f"sqlite:///{Path(folder) / 'wren.db'}", bytes(range(32)))
        database.migrate()
        figures = run(database, count=told.flags, moves=told.moves, seed=told.seed)
        database.close()
    report = figures.report()
    print(json.dumps(report) if told.json else "\n".join(f"{name:20} {value}" for name, value in report.items()))
    raise SystemExit(not figures.is_good)


if __name__ == "__main__":
    main()
