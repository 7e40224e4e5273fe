"""The duty desk is written to over SMTP: a real server takes it, and neither a kill nor a server that is away loses one."""

import asyncio
import ssl
import subprocess
from datetime import timedelta
from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult
from sqlalchemy import update

from bot.escalations import STUCK, Escalations
from bot.leases import Lease
from bot.mail import Letter, Server, post
from bot.mailer import Mailer
from bot.service import PRACTICE
from flows.recurrence import Rule
from handlers.channel import InDoubt, NotSent, Refused
from storage import (
    alerts,
    chats,
    clinicians,
    flags,
    links,
    mails,
    orphans,
    outbox,
    people,
    reminders,
    tables,
    unanswered,
)
from storage.people import Profile
from tests.system.sender_world import World

pytestmark = pytest.mark.long

DESK = "duty@oak.example"
TEAM = PRACTICE.model_copy(update={"duty_email": DESK})


class Post:
    """What a real SMTP server does with what it is given."""

    def __init__(self):
        self.taken = []
        self.answer = "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        if self.answer.startswith("250"):
            self.taken.append(envelope)
        return self.answer

    def texts(self):
        return [message_from_bytes(one.content).get_payload(decode=True).decode() for one in self.taken]


class Office(Controller):
    """On a free port, with an account where one is asked for."""

    def __init__(self, post, *, account=None, context=None):
        self.account, self.context = account, context
        super().__init__(post, hostname="127.0.0.1", port=0)

    def factory(self):
        asks = {}
        if self.account:
            asks = {"authenticator": self._known, "auth_require_tls": self.context is not None}
        return SMTP(self.handler, tls_context=self.context, **asks)

    def _known(self, server, session, envelope, mechanism, data):
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == self.account)

    @property
    def at(self):
        return self.server.sockets[0].getsockname()[1]

    def _trigger_server(self):  # it asks the port of its argument, which is 0
        self.port = self.at
        super()._trigger_server()


@pytest.fixture
def desk():
    return Post()


@pytest.fixture
def office(desk):
    office = Office(desk)
    office.start()
    yield office
    office.stop(no_assert=True)


@pytest.fixture
async def world(database):
    world = World(database)
    yield world
    world.units.close()


def server_at(port, user="", password=""):
    return Server(host="127.0.0.1", port=port, tls=False, user=user, password=password)


def mailer_at(world, port, owner="one"):
    return Mailer(
        server=server_at(port), team=TEAM, address=lambda: "https://wren.example/console", units=world.units,
        clock=world.clock, wakes=world.wakes,
        lease=Lease("mailer", owner, world.clock.steady, alone=world.database.dialect == "sqlite"),
    )  # fmt: skip


def letter(**fields):
    return Letter(
        **{"to": DESK, "kind": "flag", "reference": "4K7P", "at": "2026-11-24 10:00", "address": "x", **fields}
    )


async def flag(world, words=()):
    """Ana has a flag; nobody is linked with her."""

    def work(unit):
        ana = people.add(unit, Profile(name="Ana Bell"), state="active")
        return flags.raise_(unit, ana, "asked", words)

    return await world.units.run(work)


async def every(world):
    return [(one.state, one.sending) for one in await world.units.run(mails.every)]


async def test_it_carries_a_reference_a_time_and_an_address_and_nothing_of_anybody(world, desk, office):
    made = await flag(world, (flags.Said(at="2026-11-24T10:00:00+00:00", words="the voices are loud"),))
    await world.units.run(lambda unit: mails.add(unit, "flag", made.id, made.reference, person=made.person))

    assert await mailer_at(world, office.at).send_next()

    (envelope,) = desk.taken
    (text,) = desk.texts()
    assert envelope.rcpt_tos == [DESK]
    assert made.reference in text
    assert "2026-11-24 12:00" in text
    assert "https://wren.example/console" in text
    assert b"Ana" not in envelope.content
    assert b"voices" not in envelope.content
    assert await every(world) == [("sent", 1)]


async def test_the_same_is_written_once(world):
    made = await flag(world)
    for _ in range(3):
        await world.units.run(lambda unit: mails.add(unit, "flag", made.id, made.reference))

    assert len(await every(world)) == 1


@pytest.mark.parametrize("written", ["flag", "row"])
async def test_what_somebody_has_answered_or_opened_meanwhile_is_not_written_about(world, desk, office, written):
    made = await stuck(world)

    def queue(unit):
        if written == "flag":
            mails.add(unit, "flag", f"{made.id}/1", made.reference, person=made.person)
        else:
            mails.add(unit, "row", alerts.of(unit, made.id)[0].outbox, made.reference, person=made.person)
        flags.open_(unit, made, "lee")

    await world.units.run(queue)
    assert not await mailer_at(world, office.at).send_next()

    assert await every(world) == [("cancelled", 1)]
    assert desk.taken == []
    assert await world.units.run(lambda unit: mails.refused_since(unit, unit.now - timedelta(days=1))) == 0


@pytest.mark.parametrize("answered", [False, True])
async def test_what_is_opened_and_has_no_answer_is_written_about_until_it_has_one(world, desk, office, answered):
    made = await flag(world)

    def queue(unit):
        mails.add(unit, "flag", f"{made.id}/1/2026-11-24", made.reference, person=made.person)
        opened = flags.open_(unit, made, "lee")
        if answered:
            flags.answer(unit, opened, "lee", "I rang.")

    await world.units.run(queue)
    await mailer_at(world, office.at).send_next()

    assert len(desk.taken) == (0 if answered else 1)


async def test_a_repeat_is_not_written_either_once_it_is_answered(world, desk, office):
    made = await flag(world)
    await world.units.run(lambda unit: mails.add(unit, "flag", f"{made.id}/1", made.reference, person=made.person))
    await world.units.run(mailer_at(world, office.at)._take)
    await world.units.run(lambda unit: flags.answer(unit, made, "lee", "I rang."))

    assert not await mailer_at(world, office.at).send_next()

    assert desk.taken == []


async def test_a_process_that_dies_with_one_in_its_hands_loses_none(world, desk, office):
    await world.units.run(lambda unit: mails.add(unit, "flag", "f", "4K7P"))
    dead = mailer_at(world, office.at)
    assert await world.units.run(dead._take) is not None  # handed off, and then killed

    assert await mailer_at(world, office.at).send_next()

    assert "This is a repeat" in desk.texts()[0]
    assert await every(world) == [("in_doubt", 1), ("sent", 2)]


async def test_a_server_that_is_away_is_tried_again_and_gets_it(world, desk, office):
    await world.units.run(lambda unit: mails.add(unit, "flag", "f", "4K7P"))
    mailer = mailer_at(world, 9)  # nobody listens there
    assert await mailer.send_next()
    assert await every(world) == [("queued", 1)]
    assert not await mailer.send_next()

    mailer._server = server_at(office.at)
    world.hands.on(6)
    assert await mailer.send_next()

    assert len(desk.taken) == 1


async def test_a_server_that_does_not_take_it_now_gets_it_later(world, desk, office):
    desk.answer = "451 try later"
    await world.units.run(lambda unit: mails.add(unit, "flag", "f", "4K7P"))
    mailer = mailer_at(world, office.at)
    await mailer.send_next()
    desk.answer = "250 OK"
    world.hands.on(6)

    await mailer.send_next()

    assert await every(world) == [("sent", 1)]


def test_a_refusal_for_good_is_told_apart_from_one_for_now(desk, office):
    desk.answer = "554 never"
    with pytest.raises(Refused):
        post(server_at(office.at), letter())
    desk.answer = "451 later"
    with pytest.raises(NotSent):
        post(server_at(office.at), letter())


def test_with_an_account_the_mail_comes_from_it_and_a_wrong_password_sends_nothing(desk):
    office = Office(desk, account=("wren@oak.example", "se:cret"))
    office.start()
    try:
        at = f"smtp://wren%40oak.example:{{}}@127.0.0.1:{office.at}"
        post(Server.of(at.format("se%3Acret")), letter())
        with pytest.raises(NotSent):
            post(Server.of(at.format("wrong")), letter())
    finally:
        office.stop(no_assert=True)

    assert [one.mail_from for one in desk.taken] == ["wren@oak.example"]


def test_a_server_whose_certificate_nobody_vouches_for_gets_nothing(desk, tmp_path):
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", str(key), "-out", str(cert), "-days", "2",
         "-subj", "/CN=127.0.0.1"], check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    office = Office(desk, context=context)
    office.start()
    try:
        with pytest.raises(NotSent):
            post(server_at(office.at), letter())
    finally:
        office.stop(no_assert=True)
    assert desk.taken == []


async def test_a_server_that_goes_away_in_the_middle_leaves_it_in_doubt():
    async def half(reader, writer):
        writer.write(b"220 here\r\n")
        while line := await reader.readline():
            if line.upper().startswith(b"DATA"):
                writer.close()
                return
            writer.write(b"250 go on\r\n")

    office = await asyncio.start_server(half, "127.0.0.1", 0)
    async with office:
        with pytest.raises(InDoubt):
            await asyncio.to_thread(post, server_at(office.sockets[0].getsockname()[1]), letter())


# Telegram down


async def stuck(world):
    """A flag whose alert waits for Telegram."""

    def work(unit):
        ana = people.add(unit, Profile(name="Ana"), state="active")
        lee = clinicians.add(unit, name="Dr Lee", state="active")
        links.start(unit, ana, lee)
        chat = chats.add(unit, "console", "telegram", "lee", lee, "en")
        row = outbox.add(unit, bot="console", chat=chat.id, subject=ana, klass="A", screen={})
        flag = flags.raise_(unit, ana, "asked")
        alerts.add(unit, flag, "linked", clinician=lee, outbox=row, due_at=unit.now + timedelta(hours=1))
        alerts.wait(unit, flag.id, unit.now + timedelta(hours=1), world.clock.steady())
        return flag

    return await world.units.run(work)


async def test_what_telegram_has_not_taken_for_five_minutes_reaches_the_desk_before_they_are_over(world, desk, office):
    flag = await stuck(world)
    around = Escalations(world.units, world.clock, _Desk)
    mailer = mailer_at(world, office.at)
    await around.come_round(lambda: True)
    world.hands.on(STUCK - 10)
    await around.come_round(lambda: True)
    assert not await mailer.send_next()

    world.hands.on(10)
    world.hands.wall -= timedelta(hours=1)  # a clock that was set back holds nothing up
    for _ in range(3):
        await around.come_round(lambda: True)
        await mailer.send_next()

    (text,) = desk.texts()
    assert flag.reference in text
    assert STUCK < 300


async def test_somebody_whose_record_cannot_be_read_keeps_neither_the_desk_nor_the_list_of_others_waiting(
    world, caplog
):
    flag = await stuck(world)

    def spoil(unit):
        """Bo wrote words that go to the team when they have no answer, and has a rhythm that went quiet."""
        bo = people.add(unit, Profile(name="Bo"), state="active")
        chat = chats.add(unit, "companion", "telegram", "bo", bo, "en")
        unanswered.add(unit, bo, chat.id, timedelta(0), world.clock.steady())
        rule = Rule(kind="daily", first="2026-11-20")
        made = reminders.add(unit, person=bo, kind="check-in", rule=rule, slot="12:00", zone="Europe/London")
        unit.connection.execute(
            update(tables.reminder).where(tables.reminder.c.id == made.id).values(state="quiet", ignored=2)
        )
        unit.connection.execute(update(tables.person).where(tables.person.c.id == bo).values(profile=b"spoiled"))
        return bo

    bo = await world.units.run(spoil)
    around = Escalations(world.units, world.clock, _PassingOn)

    await around.come_round(lambda: True)
    world.hands.on(STUCK)
    await around.come_round(lambda: True)

    assert [one.reference for one in await world.units.run(mails.every)] == [flag.reference]
    assert bo in await world.units.run(orphans.kept)
    assert {one.message for one in caplog.records} >= {"not-passed-on", "silence-not-said"}
    caplog.clear()
    await around.come_round(lambda: True)  # put off, as a flag is
    assert "not-passed-on" not in {one.message for one in caplog.records}


class _Desk:
    team = TEAM
    practice = False


class _PassingOn(_Desk):
    team = TEAM.model_copy(update={"without_answer": "pass-on"})
