"""SEC-04: whatever an update looks like, nobody sees an error of ours, no chat is stuck and the next good one is taken."""

from __future__ import annotations

import json
import random
from collections.abc import AsyncIterator, Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.telegram_webhook import HEADER
from handlers.telegram_updates import parse, queue_of, update_key
from storage.database import Database
from tests.security.malformed import cases, fuzzed, kinds, try_all
from tests.security.webhook_stage import Stage, open_stage
from tests.world import World

SEED, STRUCTURED, FUZZED = 20261124, 250, 120
NAMES = st.sampled_from(sorted({*kinds("1"), "chat", "from", "id", "type", "text", "data", "date"}))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=25,
)


@pytest.fixture
async def stage(new_sqlite: Callable[[], Database]) -> AsyncIterator[Stage]:
    async with open_stage(new_sqlite()) as made:
        yield made


def test_every_field_gone_wrong_huge_negative_or_doubled_raises_nothing(new_sqlite: Callable[[], Database]):
    world = World(new_sqlite())
    ana = world.person(world.clinician())
    some = random.Random(SEED).sample(list(cases(ana.address)), STRUCTURED)

    found = try_all(world, ana, iter(some))
    also = try_all(world, ana, fuzzed(FUZZED, ana.address, SEED))

    assert (found.raised, also.raised) == ({}, {})
    assert found.taken > STRUCTURED / 4
    assert (found.answered_afterwards, also.answered_afterwards) == (True, True)


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(NAMES, ANYTHING, max_size=3))
def test_no_json_at_all_stops_the_parser(raw):
    update_key(raw)
    queue_of(raw)
    for bot in ("companion", "console"):
        parse(raw, bot)


async def test_over_the_wire_a_malformed_update_is_acknowledged_and_the_next_good_one_of_that_chat_is_taken(
    stage: Stage,
):
    chat = 70_001
    bad = random.Random(SEED).sample(list(cases(str(chat))), 60)
    bodies = [json.dumps({**one, "update_id": 1_000 + n}).replace(f'"{chat}"', str(chat)) for n, one in enumerate(bad)]

    said = [await stage.post(body.encode(), {HEADER: stage.secret}) for body in bodies]
    before = await stage.kept()
    good = await stage.honest()

    assert set(said) <= {200, 400}
    assert good == 200
    assert await stage.kept() == before + 1


@pytest.mark.parametrize("number", [1, 2**32 + 1, 2**52, -5, -(2**40)])
async def test_ids_beyond_32_bits_and_below_zero_are_chats_like_others(stage: Stage, number: int):
    chat = {"id": number, "type": "private"}

    assert await stage.post(stage.update(chat=chat, **{"from": chat}), {HEADER: stage.secret}) == 200
    assert await stage.kept() == 1
