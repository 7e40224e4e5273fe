"""What happens once, however often a conversation is replayed; and what leaves its row."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from sqlalchemy import select

from flows.engine import replay
from flows.model import Conversation, End, Script, ScriptDefinition, ask, effect, pack_facts
from flows.outcomes import SpeakLanguage
from flows.questions import YesNo
from handlers.here import Here
from handlers.opened import check_in
from handlers.reader import Reader
from storage import audit, chats, conversations, people, tables
from storage.access import NotFound
from storage.conversations import Record
from tests.world import Phone, World


@dataclass(frozen=True, kw_only=True)
class Facts:
    clinician: str = "Dr Lee"
    team: str = "Oak Street"


def speaks_bengali(facts: Facts) -> Script[End]:
    told = {"clinician": facts.clinician, "team": facts.team}
    yield from ask(YesNo("take-a-break", args=told, yes="start-the-break", no="not-now", final=True))
    yield from effect(SpeakLanguage("bn"))
    yield from ask(YesNo("new-phone", args=told, yes="close-this-phone", no="not-now"))
    yield from ask(YesNo("delete-note-ask", yes="delete-it", no="keep-it"))
    return End()


SCRIPT = ScriptDefinition(name="speaks-bengali", run=speaks_bengali, facts=Facts)


def begins(world: World, phone: Phone) -> None:
    known = world.desk.scripts["companion"]
    world.desk = replace(world.desk, scripts={**world.desk.scripts, "companion": {**known, SCRIPT.name: SCRIPT}})
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, phone.bot, phone.address)
        assert chat is not None
        conversation = Conversation(id=unit.new_id(), script=SCRIPT.name, facts=pack_facts(Facts()))
        record = Record(conversation=conversation, subject=phone.id, person_chat=chat.id)
        conversations.add(unit, record)
        here = Here.between(unit, world.desk, chat)
        here.activate(conversation.id)
        here.talk.show(record, replay(conversation, SCRIPT))
        here.save()
    world.deliver()


def test_an_effect_happens_once_though_every_turn_replays_it(world: World, ana: Phone):
    begins(world, ana)
    ana.presses("Start")
    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).profile.language == "bn"
    ana.commands("language", "en")

    ana.presses("Not now")

    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).profile.language == "en"


def test_the_end_of_a_break_leaves_its_row(world: World, ana: Phone):
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)

    ana.says("hello")

    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).break_since is None
        verbs = (
            unit.connection.execute(select(tables.audit.c.verb).where(tables.audit.c.actor == ana.id)).scalars().all()
        )
    assert "end break" in verbs


def test_coming_back_on_another_day_leaves_its_row(world: World, ana: Phone):
    ana.says("menu")
    for label in ("Check in", "Yes", "5"):
        ana.presses(label)
    ana.presses_data("w:pause")
    world.passes(days=2)

    ana.presses_data("w:carry-on")

    with world.database.unit(world.now) as unit:
        rows = select(tables.audit.c.id).where(tables.audit.c.verb == "converse", tables.audit.c.at == world.now)
        assert unit.connection.execute(rows).first() is not None


def test_a_check_in_of_somebody_else_is_refused_and_the_refusal_leaves_its_row(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, lee.bot, lee.address)
        assert chat is not None
        with pytest.raises(NotFound):
            check_in(Reader(unit, world.desk, chat), f"{ana.id}/{unit.new_id()}")

        assert "refused open check-in" in [look.verb for look in audit.looks_at(unit, ana.id)]
