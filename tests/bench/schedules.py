"""Schedules lived through with a clock that jumps, restarts, stalls and a second worker: each time ends exactly once.

    uv run python -m tests.bench.schedules --schedules 1000 --days 365 [--calm] [--seed N] [--json]

The one rule: what should have come round is worked out here a second time, minute by minute where a clock changes, and
never with `flows.recurrence`. `--calm` lets time pass evenly: how many messages a day people then get (SAFETY H19).
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from bot.handoff import Ready, Room, hand_off
from bot.results import Result, recover, write_back
from bot.service import PRACTICE
from content.phrasebook import Phrasebook
from content.rendered import Block, Rendered
from flows.recurrence import Rule
from flows.screen import unpack_screen
from handlers.buttons import Signer
from handlers.channel import Capabilities, Failure, InDoubt, Refused, Sent, Unreachable
from handlers.desk import Desk
from handlers.reminding import plan
from storage import chats, clinicians, links, occurrences, outbox_sending, people, reminders
from storage.chats import Chat
from storage.database import Database, _engine
from storage.occurrences import Occurrence
from storage.outbox import Row
from storage.people import Profile
from storage.reminders import Reminder
from storage.unit import Unit

ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago")
ALWAYS = {str(day): [["00:00", "24:00"]] for day in range(7)}
STARTS = tuple(datetime(year, 1, 5, 12, tzinfo=UTC) for year in range(2024, 2032))
LATE = timedelta(hours=2)
JUMPS = (1.0, 60.0, 3600.0, 86400.0, 30 * 86400.0)
"""Seconds of the greatest jump of each kind, either way."""


A_PART = 12
"""No jump is longer than this part of the whole."""


@dataclass(frozen=True, kw_only=True)
class Trial:
    schedules: int
    days: int
    seed: int = 1
    #: how many times the clock jumps or stands still in all
    jumps: int = 200
    calm: bool = False
    workers: int = 1


@dataclass(kw_only=True)
class Found:
    """What came of it. `faults` are sentences; empty is good."""

    schedules: int = 0
    persons: int = 0
    came_round: int = 0
    sent: int = 0
    missed: int = 0
    expired: int = 0
    in_doubt: int = 0
    twice: int = 0
    unended: int = 0
    jumps: int = 0
    restarts: int = 0
    most_a_day: int = 0
    p95_a_day: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)


@dataclass
class _Channel:
    bot: str = "companion"
    name: str = "telegram"
    capabilities: Capabilities = field(
        default_factory=lambda: Capabilities(buttons=True, edit=True, delete=True, longest=4096)
    )


class Life:
    """Some people, their schedules, and the time that passes."""

    def __init__(self, database: Database, trial: Trial) -> None:
        self.database, self.trial = database, trial
        self.dice = Random(trial.seed)
        self.now = self.start = STARTS[trial.seed % len(STARTS)]
        self.high = self.start
        self.found = Found()
        self.zones: dict[str, str] = {}
        self.ignores: set[str] = set()
        self.put_off: Counter[str] = Counter()
        #: by first row of the outbox: when it was sent
        self.sends: dict[str, list[datetime]] = defaultdict(list)
        self.a_day: Counter[tuple[str, date]] = Counter()
        self.made: list[Reminder] = []
        phrasebook = Phrasebook.load()
        self.desk = Desk(
            phrasebook=phrasebook, signer=Signer(database.signing_key), team=PRACTICE,
            languages=tuple(phrasebook.languages), steady=time.monotonic,
        )  # fmt: skip
        self._people()

    # Who they are

    def _people(self) -> None:
        with self.database.unit(self.now) as unit:
            lee = clinicians.add(unit, name="Dr Lee", state="active")
            while len(self.made) < self.trial.schedules:
                zone = self.dice.choice(ZONES)
                hours = {"hours": ALWAYS} if self.dice.random() < 0.8 else {}
                person = people.add(unit, Profile(name="Somebody", zone=zone, **hours), state="active")
                links.start(unit, person, lee)
                chats.add(unit, "companion", "telegram", str(len(self.zones)), person, "en")
                self.zones[person] = zone
                if self.dice.random() < 0.05:
                    self.ignores.add(person)
                many = self.dice.choices((1, 2, 3, 15), (50, 35, 14, 1))[0]
                left = self.trial.schedules - len(self.made)
                self.made += [self._schedule(unit, person, zone) for _ in range(min(many, left))]
        self.found.schedules, self.found.persons = len(self.made), len(self.zones)

    def _schedule(self, unit: Unit, person: str, zone: str) -> Reminder:
        dice = self.dice
        first = (self.start + timedelta(days=dice.randrange(0, 20))).date()
        until = (first + timedelta(days=dice.randrange(5, 400))).isoformat() if dice.random() < 0.2 else ""
        kind = dice.choices(("daily", "weekdays", "every", "once"), (40, 30, 20, 10))[0]
        days = tuple(sorted(dice.sample(range(7), dice.randint(1, 6))))
        rule = Rule(
            kind=kind, first=first.isoformat(), days=days if kind == "weekdays" else (), n=dice.randint(1, 10),
            until=until,
        )  # fmt: skip
        hour = dice.randrange(0, 4) if dice.random() < 0.3 and not self.trial.calm else dice.randrange(9, 21)
        slot = f"{hour:02}:{dice.choice((0, 0, 15, 30, 45, 59)):02}"
        return reminders.add(unit, person=person, kind="words", rule=rule, slot=slot, zone=zone, words="a glass")

    # How time passes

    def live(self) -> Found:
        began = time.monotonic()
        end = self.start + timedelta(days=self.trial.days)
        jumps = sorted(self.dice.uniform(0, self.trial.days) for _ in range(self.trial.jumps))
        jumps = [] if self.trial.calm else jumps
        while self.high < end:
            self._tick()
            self.now = min(self._next(), end)
            while jumps and self.now >= self.start + timedelta(days=jumps[0]):
                jumps.pop(0)
                self._disturb(end)
        self._tick()
        self._come_to_rest()
        self._judge()
        self.found.seconds = round(time.monotonic() - began, 1)
        return self.found

    def _next(self) -> datetime:
        """The next moment at which something is due, and a little later, as ticks are."""
        with self.database.unit(self.now) as unit:
            coming = [reminders.next_due(unit), outbox_sending.next_due(unit, "companion")]
        at = [one for one in coming if one is not None]
        late = timedelta(seconds=self.dice.uniform(0.0, 1.5))
        return max(min(at, default=self.now + timedelta(days=1)), self.now) + late

    def _disturb(self, end: datetime) -> None:
        """The clock jumps, nobody is at work for a while, the process ends and begins again, somebody takes a break."""
        self.found.jumps += 1
        longest = min(self.dice.choice(JUMPS), self.trial.days * 86400.0 / A_PART)
        by = timedelta(seconds=self.dice.uniform(0, longest))
        match self.dice.randrange(4):
            case 0:
                self.now = min(self.now + by, end)
            case 1:
                self.now -= by
            case 2:
                self.now = min(self.now + timedelta(minutes=self.dice.uniform(10, 1560)), end)
                self._restart()
            case _:
                self._change_of_mind()

    def _change_of_mind(self) -> None:
        person = self.dice.choice(list(self.zones))
        with self.database.unit(self.now) as unit:
            known = people.get(unit, person)
            people.set_break(unit, person, None if known.break_since else self.now)
            (chat,) = chats.of_subject(unit, self.dice.choice(list(self.zones)))
            chats.mark_unreachable(unit, chat.id, None)

    def _restart(self) -> None:
        """Whatever was in the air is in doubt."""
        self.found.restarts += 1
        if self.database.dialect == "sqlite":
            url, keys = self.database.engine.url, self.database.keys
            self.database.close()
            self.database = Database(_engine(url), keys)
        with self.database.unit(self.now) as unit:
            recover(unit, "companion")

    # One second's work

    def _tick(self) -> None:
        """What the tick and the sender do; a second worker at the same time, or with a list that is no longer true."""
        put_off: set[str] = set()
        while True:
            with self.database.unit(self.now) as unit:
                due = [one for one, _ in reminders.due(unit, 200, but=put_off)]
            if not due:
                break
            again = [due] * (self.trial.workers if self.trial.workers > 1 else 1 + (self.dice.random() < 0.2))
            if self.trial.workers > 1:
                with ThreadPoolExecutor(self.trial.workers) as pool:
                    list(pool.map(self._plan, again))
            else:
                for one in again:
                    put_off |= self._plan(one)
        self.high = max(self.high, self.now)
        self._send()

    def _plan(self, due: list[str]) -> set[str]:
        waits = set()
        for one in due:
            with self.database.unit(self.now) as unit:
                waits |= set() if plan(unit, self.desk, one) else {one}
        return waits

    def _send(self) -> None:
        while True:
            with self.database.unit(self.now) as unit:
                handoff = hand_off(unit, draw, "companion", {"telegram": _Channel()}, Room())
            if not handoff.due:
                return
            results = [
                Result(ready=one, failure=failure) if failure else self._sent(one)
                for one, failure in self._go(handoff.ready)
            ]
            if not self.trial.calm and self.dice.random() < 0.001:
                self._restart()  # killed between the call and its outcome
                continue
            with self.database.unit(self.now) as unit:
                write_back(unit, results)
            self._answer(results)

    def _go(self, ready: list[Ready]) -> Iterator[tuple[Ready, Failure | None]]:
        """Each on its way; one in doubt may have arrived."""
        for one in ready:
            chance = self.dice.random() if one.row.do == "send" and not self.trial.calm else 1.0
            if chance < 0.002:
                yield one, self.dice.choice((Unreachable(), Refused()))
                continue
            if one.row.do == "send":
                self.sends[one.row.repeat_of or one.row.id].append(self.now)
                local = self.now.astimezone(ZoneInfo(self.zones[one.chat.subject])).date()
                self.a_day[one.chat.subject, local] += 1
            yield one, InDoubt() if chance < 0.006 else None

    def _sent(self, one: Ready) -> Result:
        return Result(ready=one, sent=Sent(message_ids=(one.row.id,), at=self.now.timestamp()))

    def _answer(self, results: list[Result]) -> None:
        """Most answer at once; some put it off; a few never look."""
        for one in results:
            row = one.ready.row
            if one.sent is None or row.klass != "B" or row.do != "send" or row.subject in self.ignores:
                continue
            with self.database.unit(self.now) as unit:
                occurrence = occurrences.of_outbox(unit, row.repeat_of or row.id)
                assert occurrence is not None
                reminder = reminders.get(unit, row.subject, occurrence.reminder)
                assert reminder is not None
                later = self.dice.random() < 0.03
                if occurrences.answer(unit, occurrence.id, "later" if later else "done") and later:
                    reminder = reminders.get(unit, row.subject, occurrence.reminder) or reminder
                    reminders.later(unit, reminder, self.now + timedelta(minutes=self.dice.choice((10, 60, 300))))
                    self.put_off[reminder.id] += 1

    # What came of it

    def _come_to_rest(self) -> None:
        """Nothing more is planned; what waits goes, or becomes too late."""
        for _ in range(20):
            self.now += timedelta(minutes=10)
            self._send()

    def _judge(self) -> None:
        for reminder in self.made:
            with self.database.unit(self.now) as unit:
                rows = occurrences.of_reminder(unit, reminder.person, reminder.id, 10**6)
                now = reminders.get(unit, reminder.person, reminder.id)
            self._judge_one(reminder, rows, quiet=now is not None and now.state == "quiet")
        counts = sorted(self.a_day.values()) or [0]
        days = self.trial.days * len(self.zones)
        counts = [0] * max(0, days - len(counts)) + counts
        self.found.most_a_day, self.found.p95_a_day = counts[-1], counts[int(len(counts) * 0.95)]
        if self.found.most_a_day > 12:
            self.found.faults.append(f"{self.found.most_a_day} messages in a day")

    def _judge_one(self, reminder: Reminder, rows: list[Occurrence], *, quiet: bool) -> None:
        found, faults = self.found, self.found.faults
        expected = list(came_round(reminder, self.start, self.high))
        keys = {(one.day, one.slot) for one in rows}
        late = [key for key in expected if key not in keys]
        if quiet and late:
            late = [key for key in late if key < max(keys)]
        faults += [f"{reminder.id} {key} came round and left no row" for key in late]
        extra = keys - set(expected)
        if len(extra) > self.put_off[reminder.id]:
            faults.append(f"{reminder.id} has rows that never came round: {sorted(extra)[:3]}")
        found.came_round += len(rows)
        for one in rows:
            self._judge_row(one)

    def _judge_row(self, one: Occurrence) -> None:
        found = self.found
        sends = self.sends.get(one.outbox, [])
        match one.state:
            case "sent":
                found.sent += 1
            case "missed":
                found.missed += 1
            case "expired":
                found.expired += 1
            case _:
                found.unended += 1
                found.faults.append(f"{one.id} has not ended")
        found.in_doubt += one.reason == "in-doubt"
        if len(sends) > (2 if one.reason == "in-doubt" else 1):
            found.twice += 1
            found.faults.append(f"{one.id} was sent {len(sends)} times")
        if bool(sends) != (one.state == "sent"):
            found.faults.append(f"{one.id} was sent {len(sends)} times and ended as {one.state} {one.reason}")
        if any(at >= one.due_at + LATE for at in sends):
            found.faults.append(f"{one.id} was sent too late")


def draw(unit: Unit, chat: Chat, row: Row) -> Rendered:
    screen = unpack_screen(row.screen)
    return Rendered(
        language=chat.language, direction="ltr", fingerprint="", card=screen.card,
        blocks=(Block(style="text", text=screen.message),),
    )  # fmt: skip


def came_round(reminder: Reminder, after: datetime, until: datetime) -> Iterator[tuple[str, str]]:
    """Local dates and times that lie after the one moment and not after the other."""
    rule, first = reminder.rule, date.fromisoformat(reminder.rule.first)
    for n in range((until.date() - first).days + 2):
        day = first + timedelta(days=n)
        if (rule.kind == "once" and n) or (rule.until and day.isoformat() > rule.until):
            return
        if (rule.kind == "weekdays" and day.weekday() not in rule.days) or (rule.kind == "every" and n % rule.n):
            continue
        if after < at(day, reminder.slot, reminder.zone) <= until:
            yield day.isoformat(), reminder.slot


@cache
def at(day: date, slot: str, zone: str) -> datetime:
    """The first instant at which the wall clock shows this or, where it skips it, what comes next."""
    wanted = datetime.combine(day, datetime.strptime(slot, "%H:%M").time())  # noqa: DTZ007 - a wall clock's
    place = ZoneInfo(zone)
    offsets = [(wanted + timedelta(hours=h)).replace(tzinfo=UTC).astimezone(place).utcoffset() for h in (-30, 30)]
    if offsets[0] == offsets[1]:
        return (wanted - offsets[0]).replace(tzinfo=UTC)
    one = (wanted - max(offsets)).replace(tzinfo=UTC) - timedelta(hours=2)
    while one.astimezone(place).replace(tzinfo=None) < wanted:
        one += timedelta(minutes=1)
    return one


def run(database: Database, trial: Trial) -> Found:
    life = Life(database, trial)
    try:
        return life.live()
    finally:
        if life.database is not database:
            life.database.close()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--schedules", type=int, default=200)
    options.add_argument("--days", type=int, default=60)
    options.add_argument("--jumps", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--calm", action="store_true")
    options.add_argument("--json", action="store_true")
    asked = options.parse_args()
    memory = Path("/dev/shm")  # in memory: it is not the disk that is judged here
    folder = Path(tempfile.mkdtemp(prefix="wren-schedules-", dir=memory if memory.is_dir() else None))
    try:
        database = Database.open(f"sqlite:///{folder / 'wren.db'}", bytes(range(32)))
        database.migrate()
        trial = Trial(
            schedules=asked.schedules, days=asked.days, jumps=asked.jumps, seed=asked.seed, calm=asked.calm
        )  # fmt: skip
        found = asdict(run(database, trial))
    finally:
        shutil.rmtree(folder)
    faults = found.pop("faults")
    found["faults"] = len(faults)
    print(json.dumps(found) if asked.json else "\n".join(f"{name:12} {value}" for name, value in found.items()))
    print("\n".join(faults[:20]), file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
