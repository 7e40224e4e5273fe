"""Everything about a person is under that person's key, whoever typed it and in whosever chat it stands."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select, update

from bot.nightly import sweep_nightly
from handlers import web_log
from storage import subjects, tables
from storage.unit import Unit
from tests.handlers.test_ended_access import chat_of
from tests.handlers.test_web_log import screen
from tests.world import Phone, World

CANARY = "Zaunkönig-7391"
COLUMNS = {"outbox": "body", "log": "entry", "conversation": "body", "chat": "state"}


def under(unit: Unit, subject: str) -> Iterator[str]:
    """All that can be opened with this subject's key in what a chat leaves behind."""
    for name, column in COLUMNS.items():
        table = tables.metadata.tables[name]
        for row in unit.connection.execute(select(table).where(table.c.subject == subject)).all():
            place = f"{row.chat}/{row.seq}" if name == "log" else row.id
            yield str(unit.open(subject, name, place, column, getattr(row, column)))


def test_what_a_clinician_types_about_a_person_is_under_the_persons_key(world: World, lee: Phone, ana: Phone):
    lee.opens("Ana", "Write to")
    with world.database.unit(world.now) as unit:
        chat = update(tables.chat).where(tables.chat.c.subject == lee.id)
        unit.connection.execute(chat.values(channel="web"))

    lee.says(f"See you on Thursday, {CANARY}.", deliver=False)

    with world.database.unit(world.now) as unit:
        assert not any(CANARY in one for one in under(unit, lee.id))
        assert [CANARY in one for one in under(unit, ana.id)].count(True) == 3  # conversation, screen, own words


def test_an_erasure_takes_what_consoles_hold_of_a_person(world: World, lee: Phone, ana: Phone):
    lee.opens("Ana", "Write to")
    lee.says(f"See you on Thursday, {CANARY}.", deliver=False)
    chat = chat_of(world, lee)

    with world.database.unit(world.now) as unit:
        row = unit.connection.execute(
            select(tables.outbox).where(tables.outbox.c.chat == chat.id, tables.outbox.c.state == "queued")
        ).first()
        assert row is not None
        assert web_log.keep_screen(unit, "console", lee.address, screen(CANARY), row=row.id)
        subjects.erase(unit, ana.id)

    with world.database.unit(world.now) as unit:
        states = select(tables.outbox.c.state).where(tables.outbox.c.id == row.id)
        assert unit.connection.execute(states).scalar() == "cancelled"
        assert unit.connection.execute(select(tables.log).where(tables.log.c.chat == chat.id)).all() == []
        assert not any(CANARY in one for one in under(unit, lee.id))


def test_an_invitation_that_is_never_finished_goes_with_the_guest(world: World, lee: Phone):
    lee.opens("Invite a person")
    lee.says(CANARY)

    with world.database.unit(world.now) as unit:
        assert not any(CANARY in one for one in under(unit, lee.id))
        guests = list(
            unit.connection.execute(
                select(tables.subject.c.id).where(
                    tables.subject.c.kind == "guest", tables.subject.c.wrapped_key.is_not(None)
                )
            ).scalars()
        )
        assert any(CANARY in one for guest in guests for one in under(unit, guest))
    world.passes(hours=80)
    with world.database.unit(world.now) as unit:
        sweep_nightly(unit)

    with world.database.unit(world.now) as unit:
        assert not any(unit.is_readable(guest) for guest in guests)
    lee.commands("people")
    assert "Invite a person" in [button.label for button in lee.screen.buttons]
