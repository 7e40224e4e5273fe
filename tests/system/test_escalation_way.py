"""The whole way of a flag with all that can go wrong on it, in small numbers: `tests.bench.escalation` has the long run."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.escalations import Escalations
from bot.handoff import Ready
from bot.leases import Lease
from bot.results import Result, write_back
from bot.tick import Tick
from handlers import escalating
from handlers.channel import Unreachable
from storage import absences, alerts, chats, flags, mails, outbox
from tests.bench import escalation
from tests.system.sender_world import World as SenderWorld
from tests.world import World

pytestmark = pytest.mark.long


def test_every_flag_reaches_a_human_or_the_desk_and_none_is_closed_by_software(new_sqlite):
    figures = escalation.run(new_sqlite(), count=6, seed=3)

    assert figures.is_good, figures.report()
    assert (figures.flags, figures.lost, figures.closed_by_software, figures.without_next_step) == (6, 0, 0, 0)
    assert figures.p99_first <= 30
    assert sum(figures.kills.values()) >= 1


def test_whoever_asked_nobody_in_the_end_is_caught_by_the_same_run(new_sqlite, monkeypatch):
    """The negative control: a step that is claimed, and then nothing is sent."""
    monkeypatch.setattr(escalating, "tell", lambda *told: True)

    assert not escalation.run(new_sqlite(), count=1, seed=3).is_good


def test_nobody_who_was_the_clinician_is_told(new_sqlite):
    figures = escalation.run(new_sqlite(), count=0, moves=20, seed=3)

    assert figures.moves >= 20
    assert figures.to_former == 0
    assert figures.answers["ok"] >= 10


def test_without_the_look_at_the_link_a_former_clinician_would_be_told(new_sqlite, monkeypatch):
    monkeypatch.setattr("bot.brakes.access.may", lambda unit, clinician, person: True)
    monkeypatch.setattr("handlers.alert_views.access.require", lambda *told: None)

    assert escalation.run(new_sqlite(), count=0, moves=20, seed=3).to_former > 0


@pytest.fixture
async def world(database):
    world = SenderWorld(database)
    yield world
    world.units.close()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_with_the_clock_set_back_an_hour_the_next_step_leaves_within_five_seconds(world, database, tmp_path):
    people = World(database)
    people.now = world.hands.wall
    people.desk.__dict__["steady"] = world.clock.steady
    lee = people.clinician()
    ana = people.person(lee)
    with database.unit(people.now) as unit:
        flag = flags.raise_(unit, ana.id, "asked")

    async def nothing():
        pass

    tick = Tick(
        units=world.units, clock=world.clock, head_file=tmp_path / "audit.head", offer_again=nothing,
        lease=Lease("tick", "one", world.clock.steady, alone=True),
        escalations=Escalations(world.units, world.clock, lambda: people.desk),
    )  # fmt: skip
    await tick.come_round()
    assert len(await world.units.run(lambda unit: alerts.of(unit, flag.id))) == 1
    people.desk.__dict__["team"] = people.desk.team.model_copy(update={"duty_email": "duty@oak.example"})

    world.hands.on(10 * 60 - 2)
    world.hands.wall -= timedelta(hours=1)
    for _ in range(5):
        world.hands.on(1)
        await tick.come_round()

    assert len(await world.units.run(mails.every)) == 1
    await asyncio.sleep(0)


@pytest.mark.parametrize("engine", ["postgresql"])
def test_a_phone_that_is_lost_is_a_flag_only_while_nobody_else_is_at_that_persons_record(open_database):
    people = World(open_database())
    ana = people.person(people.clinician())
    with people.database.unit(people.now) as unit:
        chat = chats.phone(unit, ana.id)
        assert chat is not None
        row = outbox.get(unit, outbox.add(unit, bot="companion", chat=chat.id, subject=ana.id, screen={}))
        assert row is not None
    lost = Result(ready=Ready(row=row, chat=chat), failure=Unreachable())
    other = open_database()

    with people.database.unit(people.now) as holder:
        holder.lock_subject(ana.id)
        with pytest.raises(OperationalError, match="lock timeout"), other.unit(people.now) as unit:
            unit.connection.exec_driver_sql("set local lock_timeout = '50ms'")
            write_back(unit, [lost])
    with other.unit(people.now) as unit:
        write_back(unit, [lost])
        assert [one.reason for one in flags.of(unit, ana.id)] == ["unreachable"]


@pytest.mark.parametrize("engine", ["postgresql"])
def test_two_workers_that_come_round_at_once_ask_nobody_twice(open_database):
    people = World(open_database())
    lee = people.clinician()
    ana = people.person(lee)
    with people.database.unit(people.now) as unit:
        flag = flags.raise_(unit, ana.id, "asked")
        assert absences.standing(unit, unit.now) == []
    other = open_database()
    for database in (people.database, other):
        with database.unit(people.now) as unit:
            escalating.go_on(unit, people.desk, flag.id, ana.id)
    with people.database.unit(people.now) as unit:
        assert [one.step for one in alerts.of(unit, flag.id) if one.clinician == lee.id] == ["linked"]
