"""What a stranger can make us store: so many browsers an hour, and none of them for long."""

from __future__ import annotations

from datetime import timedelta

import aiohttp
import pytest

from bot.newcomers import HOUR, MOST_AN_HOUR, Newcomers
from storage import chats, devices, people
from tests.system.practice_stage import running


@pytest.mark.asyncio
async def test_one_address_may_not_bring_browsers_without_end(tmp_path):
    async with running(tmp_path, public_url="http://127.0.0.1:1") as system, aiohttp.ClientSession() as stranger:
        url = f"http://127.0.0.1:{system.parts.port}"
        answers = []
        for _ in range(MOST_AN_HOUR + 1):
            async with stranger.post(f"{url}/join", data="companion", headers={"Origin": url}) as answer:
                answers.append(answer.status)

    assert answers == [*[204] * MOST_AN_HOUR, 429]


def test_an_hour_later_and_from_elsewhere_it_may():
    now = 0.0
    newcomers = Newcomers(lambda: now)
    assert all(newcomers.may_enter("one") for _ in range(MOST_AN_HOUR))

    assert not newcomers.may_enter("one")
    assert newcomers.may_enter("another")
    now += HOUR
    assert newcomers.may_enter("one")


def test_a_browser_that_nobody_wrote_from_is_forgotten_and_a_persons_is_not(database, now):
    with database.unit(now) as unit:
        used, address = devices.make(unit, "companion")
        unused, _ = devices.make(unit, "companion")
        person = people.add(unit, people.Profile(name="Ana"))
        chats.add(unit, "companion", "web", address, person, "en")

    with database.unit(now + timedelta(days=4)) as unit:
        assert devices.sweep(unit, timedelta(hours=72)) == 1

    with database.unit(now) as unit:
        assert devices.address_of(unit, "companion", used) == address
        assert devices.address_of(unit, "companion", unused) is None
