"""The practice clock: forward only, through whatever falls due on the way, and nowhere but in practice."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import aiohttp
import pytest
from sqlalchemy import select

from bot.practice_clock import STEP
from flows.recurrence import Rule
from storage import chats, outbox, reminders, settings_store, tables
from tests.system.practice_stage import running
from tests.system.web_stage import staged

pytestmark = pytest.mark.asyncio

A_SECOND = timedelta(seconds=30)
"""What a busy machine may take for a move."""


@pytest.fixture
def practice(tmp_path):
    return running(tmp_path)


async def moved(system, how, *, origin=None, method="POST"):
    url = system.parts.address
    async with (
        aiohttp.ClientSession(headers={"Origin": origin or url}) as session,
        session.request(method, f"{url}/practice/clock", data=how) as answer,
    ):
        return answer.status, await answer.json() if answer.status == 200 else {}


async def shown(system):
    return (await moved(system, "", method="GET"))[1]


@pytest.mark.parametrize(("how", "by"), [("hour", timedelta(hours=1)), ("day", timedelta(days=1))])
async def test_the_clock_goes_on_by_an_hour_or_a_day(practice, how, by):
    async with practice as system:
        before, steady = system.parts.clock.now(), system.parts.clock.steady()

        status, clock = await moved(system, how)

        assert status == 200
        assert by <= system.parts.clock.now() - before < by + A_SECOND
        assert system.parts.clock.steady() - steady < A_SECOND.total_seconds()
        assert clock["now"] != ""
        assert not clock["moving"]


async def test_it_never_goes_back(practice):
    async with practice as system:
        before = system.parts.clock.now()

        answers = [await moved(system, how) for how in ("-1", "back", "hour -1", "", "HOUR")]

        assert {status for status, _ in answers} == {400}
        assert system.parts.clock.now() - before < A_SECOND


async def test_a_page_of_somebody_elses_cannot_move_it(practice):
    async with practice as system:
        before = system.parts.clock.now()

        assert (await moved(system, "day", origin="https://elsewhere.example"))[0] == 403

        assert system.parts.clock.now() - before < A_SECOND


async def test_outside_practice_there_is_no_such_clock(tmp_path):
    async with staged(tmp_path) as stage, aiohttp.ClientSession(headers={"Origin": stage.url}) as session:
        for how in ("hour", "day", "next"):
            answer = await session.post(f"{stage.url}/practice/clock", data=how)
            assert answer.status == 404
        assert (await session.get(f"{stage.url}/practice/clock")).status == 404


async def test_where_it_stands_is_kept_over_a_restart(tmp_path):
    async with running(tmp_path) as system:
        await moved(system, "day")
        stood = system.parts.clock.now()

    async with running(tmp_path) as again:
        assert timedelta() <= again.parts.clock.now() - stood < A_SECOND


async def test_start_again_puts_it_back(practice):
    async with practice as system:
        url = system.parts.address
        before = system.parts.clock.now()
        await moved(system, "day")

        async with aiohttp.ClientSession(headers={"Origin": url}) as session:
            assert (await session.post(f"{url}/practice/again")).status == 204

        assert system.parts.clock.now() - before < A_SECOND
        assert await system.run(lambda unit: settings_store.get(unit, "clock-offset")) == 0.0


async def test_to_the_next_reminder_there_must_be_one(practice):
    async with practice as system:
        before = system.parts.clock.now()

        _, clock = await moved(system, "next")

        assert not clock["next"]
        assert "No reminder is on its way" in clock["says"]
        assert system.parts.clock.now() - before < A_SECOND


async def test_to_the_next_reminder_stops_when_it_is_due(practice):
    async with practice as system:
        due = await system.run(_reminder)

        _, clock = await moved(system, "next")

        assert timedelta() <= system.parts.clock.now() - due < A_SECOND
        assert clock["now"].endswith("09:00")


async def test_what_falls_due_on_the_way_leaves_at_its_own_time_and_in_its_order(practice):
    async with practice as system:
        begin = system.parts.clock.now()
        waits = [timedelta(hours=hours, minutes=20) for hours in (20, 3, 9)]

        rows = await system.run(partial(_rows, at=[begin + wait for wait in waits]))
        await moved(system, "day")
        left = await system.run(partial(_left, rows=rows))

        assert [timedelta() <= at - begin - wait < STEP / 2 for at, wait in zip(left, waits, strict=True)] == [True] * 3


def _rows(unit, at):
    """Rows of Dr Lee's phone that may leave at these times."""
    lee = settings_store.get(unit, "practice")["subjects"][0]
    chat = next(one for one in chats.of_subject(unit, lee) if one.bot == "console")
    return [
        outbox.add(unit, bot="console", chat=chat.id, subject=lee, do="delete", message_ids=["1"], not_before=one)
        for one in at
    ]


def _left(unit, rows):
    table = tables.outbox
    found = unit.connection.execute(select(table.c.id, table.c.handed_at).where(table.c.id.in_(rows)))
    at = {row.id: row.handed_at for row in found}
    return [at[row] for row in rows]


def _reminder(unit):
    ana = settings_store.get(unit, "practice")["subjects"][1]
    rule = Rule(kind="daily", first=unit.now.date().isoformat())
    return reminders.add(unit, person=ana, kind="words", rule=rule, slot="09:00", zone="Europe/London").next_at
