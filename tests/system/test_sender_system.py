"""The whole process around the outbox: a gap, a stop in the middle, and a worker that stands still."""

import asyncio
import io
import logging
import os
import signal
import sys
from asyncio.subprocess import DEVNULL
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.logs import start_logging
from bot.settings import Settings
from bot.system import System
from bot.tick import STEADY
from storage import chats, outbox, people, settings_store
from storage.people import Profile
from tests.conftest import MASTER_KEY
from tests.fakes.bot_api import FakeBotApi

BOT = Path(__file__).parents[2] / "bot.py"
LEASE = text("SELECT owner FROM lease WHERE name = 'sender:companion'")
ALWAYS = {str(day): [["00:00", "24:00"]] for day in range(7)}


@pytest.fixture
async def api():
    async with FakeBotApi() as fake:
        yield fake


@pytest.fixture
def settings(api, tmp_path):
    return Settings(
        companion_token=api.companion.token, console_token=api.console.token, telegram_api=api.base,
        listen="127.0.0.1:0", database_url=f"sqlite:///{tmp_path}/wren.db", _env_file=None,
    )  # fmt: skip


async def joined(system, api, hours=ALWAYS):
    """Ana, who uses Wren already."""
    ana = api.person("Ana")

    def work(unit):
        person = people.add(unit, Profile(name="Ana", hours=hours), state="active")
        return chats.add(unit, "companion", "telegram", str(ana.id), person, "en")

    return ana, await system.run(work)


async def read(api, person, count):
    await api.until(lambda: len([one for one in person.seen if one.by_bot]) >= count)


@pytest.mark.parametrize(("gap", "hours", "again"), [(151, ALWAYS, 1), (100, ALWAYS, 0), (151, {}, 0)])
async def test_after_a_long_gap_an_open_question_is_offered_once_more_in_the_persons_hours(
    api, settings, gap, hours, again
):
    system = System.build(settings)
    await system.start()
    ana, chat = await joined(system, api, hours)
    ana.says("/menu")
    await read(api, ana, 1)
    await system.stop()
    before = len([one for one in ana.seen if one.by_bot])

    system = System.build(settings)
    steady = system.parts.clock.steady()
    await system.run(lambda unit: settings_store.set(unit, STEADY, steady - gap))
    await system.start()
    await read(api, ana, before + again)
    offers = system.parts.tick._offers
    if offers is not None:
        await offers
    queued = await system.run(lambda unit: [row.chat for row in outbox.due(unit, "companion")])
    await system.stop()

    assert len([one for one in ana.seen if one.by_bot]) == before + again
    assert queued in ([], [chat.id])


async def test_what_is_being_sent_when_wren_is_told_to_stop_is_written_down_as_sent(api, settings):
    api.latency = 0.3
    system = System.build(settings)
    await system.start()
    ana, _ = await joined(system, api)
    ana.says("/menu")
    await api.until(lambda: api.calls("sendMessage"))

    await system.stop()

    system = System.build(settings)
    states = await system.run(lambda unit: unit.connection.execute(text("SELECT state FROM outbox")).scalars().all())
    await system.close()
    assert states == ["sent"]


async def test_a_canary_is_in_no_log_and_in_no_byte_on_the_disk(api, settings, tmp_path, logged):
    canary = "zaunkoenig"
    system = System.build(settings)
    await system.start()
    ana, _ = await joined(system, api)
    ana.says(f"/menu {canary}")
    await read(api, ana, 1)
    api.fail("garbage", method="sendMessage")
    ana.says(canary)
    await read(api, ana, 2)
    await system.stop()

    assert "sender-leads" in logged.getvalue()
    assert canary not in logged.getvalue()
    assert api.companion.token not in logged.getvalue()
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or canary.encode() not in file.read_bytes()


@pytest.fixture
def logged():
    """Everything that is logged, down to the least, as the server writes it."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = io.StringIO()
    start_logging(stream, level=logging.DEBUG)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.mark.long
@pytest.mark.parametrize("engine", ["postgresql"])
async def test_a_worker_that_stands_still_loses_its_senders_to_another(api, database, database_url, now, tmp_path):
    key = tmp_path / "master.key"
    key.write_text(MASTER_KEY.hex())
    key.chmod(0o600)
    variables = {name: value for name, value in os.environ.items() if not name.startswith("WREN_")} | {
        "WREN_COMPANION_TOKEN": api.companion.token,
        "WREN_CONSOLE_TOKEN": api.console.token,
        "WREN_TELEGRAM_API": api.base,
        "WREN_DATABASE_URL": database_url,
        "WREN_MASTER_KEY_FILE": str(key),
        "WREN_ROLES": "sender",
    }
    workers = [
        await asyncio.create_subprocess_exec(sys.executable, BOT, cwd=tmp_path, env=variables, stderr=DEVNULL)
        for _ in range(2)
    ]

    async def holder(of, within=30):
        """The process among these that holds the companion's sender, within so many seconds."""
        async with asyncio.timeout(within):
            while True:
                with database.unit(now) as unit:
                    owner = unit.connection.execute(LEASE).scalar() or "::"
                if owner.split(":")[1] in {str(pid) for pid in of}:
                    return int(owner.split(":")[1])
                await asyncio.sleep(0.2)

    pids = {worker.pid for worker in workers}
    try:
        leader = await holder(pids, within=90)  # two processes start on cores that other tests use
        os.kill(leader, signal.SIGSTOP)

        assert await holder(pids - {leader})

        os.kill(leader, signal.SIGCONT)
    finally:
        for worker in workers:
            worker.terminate()
        for worker in workers:
            await asyncio.wait_for(worker.wait(), 30)
