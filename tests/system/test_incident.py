"""`incident`: all that was sent, seen and opened for one event, in order, and no word of anybody's unless it is asked for."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from bot.errands import ERRANDS, Refused
from content.phrasebook import Phrasebook
from flows.screen import Screen
from flows.words import Say
from storage import audit, chats, reasons, tables
from tests.system.test_cli import shell  # noqa: F401 - a fixture
from tests.world import World

WORDS = "a secret that nobody else may read"


class Parts:
    """As much of the system as an errand needs."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.units = self

    async def run(self, work) -> Any:
        with self.world.database.unit(self.world.now) as unit:
            return work(unit)

    async def incident(self, **ask: str) -> list[dict[str, Any]]:
        return (await ERRANDS["incident"](self, ask))["lines"]  # type: ignore[arg-type]


@pytest.fixture
def world(new_sqlite) -> World:
    return World(new_sqlite())


@pytest.fixture
def ana(world: World):
    return world.person(world.clinician())


@pytest.fixture
def parts(world: World) -> Parts:
    return Parts(world)


async def test_a_conversation_is_told_in_order_with_the_words_of_each_message(parts: Parts, world: World, ana):
    ana.says(WORDS)
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        talk = chat.state.active

    lines = await parts.incident(ref=talk)

    assert [line["at"] for line in lines] == sorted(line["at"] for line in lines)
    assert {"outbox", "conversation", "audit"} <= {line["what"] for line in lines}
    (sent,) = [line for line in lines if line["what"] == "outbox"]
    assert (sent["state"], sent["class"], sent["language"]) == ("sent", "C", "en")
    assert sent["words"] == "you-wrote help-nobody what-with-it"
    assert sent["fingerprint"] == Phrasebook.load().fingerprint("en", "what-with-it")
    assert sent["sent"]
    assert WORDS not in str(lines)


async def test_by_the_id_of_one_row_the_whole_conversation_is_told(parts: Parts, world: World, ana):
    ana.says(WORDS)
    with world.database.unit(world.now) as unit:
        row = unit.connection.execute(select(tables.outbox.c.id, tables.outbox.c.conversation)).all()[-1]

    assert [one["id"] for one in await parts.incident(ref=row.id)][:1] == [
        one["id"] for one in await parts.incident(ref=row.conversation)
    ][:1]


async def test_with_words_it_needs_a_reason_and_leaves_the_row_of_an_export(parts: Parts, world: World, ana):
    ana.says(WORDS)

    lines = await parts.incident(ref=ana.id, day="2026-11-24", reason="complaint 12")

    assert WORDS in str(lines)
    with world.database.unit(world.now) as unit:
        looked = next(one for one in audit.looks_at(unit, ana.id) if one.verb == "export")
        assert (looked.actor, reasons.get(unit, looked.reason)) == ("operator", "complaint 12")


async def test_without_words_it_is_audited_too(parts: Parts, world: World, ana):
    await parts.incident(ref=ana.id, day="2026-11-24")

    with world.database.unit(world.now) as unit:
        assert "read incident" in [one.verb for one in audit.looks_at(unit, ana.id)]


async def test_a_day_is_the_persons_own_and_nobody_elses(parts: Parts, world: World, ana):
    ben = world.person(world.clinician("Dr May"), "Ben")
    ben.says("something of his that is long enough")
    ana.says(WORDS)
    world.passes(days=1)
    ana.says("help")

    lines = await parts.incident(ref=ana.id, day="2026-11-24", reason="why")
    tomorrow = await parts.incident(ref=ana.id, day="2026-11-25")

    assert "something of his" not in str(lines)
    assert all(line["at"].startswith("2026-11-24") for line in lines)
    assert [line["class"] for line in tomorrow if line["what"] == "outbox"] == ["A"]


async def test_every_text_names_its_words_and_their_version_even_when_what_was_typed_is_forgotten(
    parts: Parts, world: World, ana
):
    ana.says("help")
    ana.says(WORDS)
    ana.presses("Forget it")

    lines = [one for one in await parts.incident(ref=ana.id, day="2026-11-24", reason="why") if one["what"] == "outbox"]

    assert WORDS not in str(lines)
    sent = [one for one in lines if one["state"] == "sent" and one["does"] == "send"]
    assert len(sent) > 2
    assert all(one.get("words") and one.get("fingerprint") and one.get("language") for one in sent)


def test_another_wording_of_a_text_without_a_question_has_another_fingerprint():
    from content.rendering import render

    def printed(*lines: str) -> str:
        screen = Screen(says=tuple(Say(one) for one in lines))
        return render(Phrasebook.load(), screen, "en", data=lambda _: "", name=lambda _: "").fingerprint

    assert printed("help-nobody") != printed("help-nobody", "forgotten") != printed("forgotten")


async def test_an_id_that_is_nobodys_is_refused(parts: Parts):
    with pytest.raises(Refused):
        await parts.incident(ref="0" * 32)
    with pytest.raises(Refused):
        await parts.incident(ref="0" * 32, day="yesterday")


def test_words_without_a_reason_are_refused(shell):  # noqa: F811
    assert "--words needs --reason" in shell.run("incident", "0" * 32, "--words", status=1)
    assert "no message" in shell.run("incident", "0" * 32, status=1)
