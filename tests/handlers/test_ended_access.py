"""What a clinician's chat still shows, and what still comes there, after access has ended."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select, update

from storage import audit, chats, clinicians, conversations, links, log, tables
from storage.chats import Chat
from tests.world import Phone, World, words_of


def chat_of(world: World, phone: Phone) -> Chat:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, phone.bot, phone.address)
    assert chat is not None
    return chat


def test_an_ended_link_takes_names_and_words_out_of_the_web_consoles_log(world: World, lee: Phone, ana: Phone):
    lee.opens("Ana", "More about", "End the link", "A colleague")
    chat = chat_of(world, lee)
    with world.database.unit(world.now) as unit:
        unit.connection.execute(update(tables.chat).where(tables.chat.c.id == chat.id).values(channel="web"))
        log.append(unit, chat.id, {"q": "Ana has passed words on", "b": [["quote", "I hear things at night"]]})

    lee.presses("End it with Ana", deliver=False)

    with world.database.unit(world.now) as unit:
        stands = [row.entry for row in log.after(unit, chat.id, 0)]
        state = chats.get(unit, chat.id).state
    assert stands == [{"h": 1}]
    assert state.cards == {}
    assert state.shown == chats.Shown()


def test_whoever_ends_a_link_reads_that_it_is_done(lee: Phone, ana: Phone):
    lee.opens("Ana", "More about", "End the link", "A colleague", "End it with Ana")

    assert "The link has ended." in lee.reads()


def test_a_screen_that_was_queued_before_the_link_ended_is_not_sent_after(world: World, lee: Phone, ana: Phone):
    lee.opens("Ana", "Write to")
    lee.says("See you Thursday.", deliver=False)
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)
    lee.new.clear()

    world.deliver()

    assert lee.new == []
    with world.database.unit(world.now) as unit:
        assert "link ended" in unit.connection.execute(select(tables.outbox.c.error)).scalars().all()


def test_a_clinician_who_has_left_is_a_stranger_in_the_console(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        clinicians.set_state(unit, lee.id, "ended")

    lee.commands("people")

    assert "A code from an administrator opens it." in lee.reads()


@pytest.mark.parametrize("does", [lambda lee: lee.says("See you Thursday."), lambda lee: lee.commands("back")])
def test_what_was_open_when_access_ended_elsewhere_goes_on_no_further(
    world: World, lee: Phone, ana: Phone, does: Callable[[Phone], None]
):
    lee.opens("Ana", "Write to")
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, "somebody else")
    lee.new.clear()

    does(lee)

    assert lee.new[0].rendered is not None
    assert "I couldn’t find that" in words_of(lee.new[0].rendered)
    assert "Ana" not in "".join(words_of(one.rendered) for one in lee.new if one.rendered)
    with world.database.unit(world.now) as unit:
        verbs = [look.verb for look in audit.looks_at(unit, ana.id) if look.actor == lee.id]
        assert "refused write-to" in verbs
        assert [one.conversation.script for one in conversations.running_of(unit, ana.id) if one.clinician_chat] == []
