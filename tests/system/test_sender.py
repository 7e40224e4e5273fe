"""One sender empties one bot's outbox: by class, in order, once."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.handoff import Room, hand_off
from content.rendered import Block, Rendered
from flows.screen import Screen, pack_screen
from handlers.channel import InDoubt, NotSent, Refused, RetryAfter, Unreachable
from storage import chats, outbox, people
from storage.people import Profile
from tests.fakes.channel import RecordingChannel
from tests.system.sender_world import NOON, World


@pytest.fixture
async def world(database):
    world = World(database)
    yield world
    world.units.close()


async def test_what_a_turn_queued_is_sent_at_once(world):
    ana = await world.person()

    async with world.sending():
        row = await world.post(ana)
        (call,) = await world.channel.until(1)

    assert (call.address, call.text, call.row) == ("ana", "hello (en)", row)
    assert await world.states(row) == ["sent"]


async def test_it_is_rendered_in_the_language_of_the_moment_it_goes(world):
    ana = await world.person()
    await world.post(ana)
    await world.units.run(lambda unit: chats.set_language(unit, ana.id, "bn"))

    await world.send_all()

    assert world.channel.texts() == ["hello (bn)"]


async def test_the_order_within_a_chat_is_kept(world):
    ana = await world.person()
    for n in range(5):
        await world.post(ana, f"m{n}", conversation=f"c{n % 2}")

    await world.send_all()

    assert world.channel.texts() == [f"m{n} (en)" for n in range(5)]


async def test_a_slow_chat_holds_nobody_up(world):
    ana, ben = await world.person("ana"), await world.person("ben")
    world.channel.fail("ana", "never")

    async with world.sending():
        slow = await world.post(ana, "slow")
        await world.post(ben, "m0")
        await world.post(ben, "m1")
        await world.channel.until(2)
        assert await world.states(slow) == ["handed_off"]
        next(iter(world.sender._sends)).cancel()

    assert world.channel.texts("ben") == ["m0 (en)", "m1 (en)"]


async def test_a_cry_for_help_does_not_wait_behind_the_dialogue(world):
    ana = await world.person()
    world.channel.fail("ana", "never")

    async with world.sending():
        await world.post(ana, "question")
        await world.channel.until_under_way()
        await world.post(ana, "help-now", klass="A")
        await world.channel.until(1)
        next(iter(world.sender._sends)).cancel()

    assert world.channel.texts() == ["help-now (en)"]


async def test_a_row_that_cannot_be_drawn_stops_nobody(world):
    ana, ben = await world.person("ana"), await world.person("ben")
    broken = await world.post(ana, "cannot-be-drawn")
    await world.post(ben)

    await world.send_all()

    assert await world.states(broken) == ["permanent"]
    assert world.channel.texts() == ["hello (en)"]


async def test_a_row_that_was_tampered_with_stops_nobody(world):
    ana, ben = await world.person("ana"), await world.person("ben")
    broken = await world.post(ana)
    await world.post(ben)
    change = text("UPDATE outbox SET body = :noise WHERE id = :id")
    await world.units.run(lambda unit: unit.connection.execute(change, {"noise": bytes(60), "id": broken}))

    await world.send_all()

    assert world.channel.texts() == ["hello (en)"]
    assert [call.address for call in world.channel.calls] == ["ben"]


# Cards


async def test_a_card_is_edited_while_it_is_the_newest_thing(world):
    ana = await world.person()
    for question in ("one", "two"):
        await world.post(ana, question, card="card", conversation="c", question=question)
        await world.send_all()

    assert [call.edit for call in world.channel.calls] == ["", "1"]
    state = (await world.chat(ana)).state
    assert (state.newest, state.shown.question, state.cards["card"].message) == ("1", "two", "1")


async def test_below_their_own_words_the_next_screen_is_new_and_the_old_card_loses_its_buttons(world):
    ana = await world.person()
    await world.post(ana, "one", card="card", conversation="c", question="one")
    await world.send_all()
    await something_below(world, ana)

    await world.post(ana, "two", card="card", conversation="c", question="two")
    await world.send_all()

    assert [(call.do, call.message, call.edit) for call in world.channel.calls[1:]] == [
        ("send", "2", ""),
        ("strip", "1", ""),
    ]


async def test_words_typed_while_a_screen_was_on_its_way_stand_below_it(world):
    ana = await world.person()
    world.channel.gate = asyncio.Event()

    async with world.sending():
        await world.post(ana, "one", card="card", conversation="c", question="one")
        await world.channel.until_under_way()
        await something_below(world, ana, order=7)
        world.channel.gate.set()
        await world.channel.until(1)

    assert (await world.chat(ana)).state.newest == ""


async def test_at_most_one_edit_of_a_card_waits(world):
    ana = await world.person()
    rows = [await world.post(ana, f"q{n}", card="card", conversation="c") for n in range(3)]

    await world.send_all()

    assert await world.states(*rows) == ["replaced", "replaced", "sent"]
    assert world.channel.texts() == ["q2 (en)"]


@pytest.mark.parametrize("engine", ["postgresql"])
def test_a_row_that_was_replaced_while_it_was_being_drawn_is_not_sent(open_database):
    first, second = open_database(), open_database()
    screen = {"subject": "", "card": "card", "conversation": "a" * 32, "answer": True}

    def draw_while_a_turn_commits(unit, chat, row):
        if not newer:
            with second.unit(NOON) as turn:
                newer.append(post(turn))
        return Rendered(language="en", direction="ltr", fingerprint="", blocks=(Block(style="text", text="x"),))

    def post(unit):
        return outbox.add(unit, bot="companion", chat=chat.id, screen=pack_screen(Screen(message="x")), **screen)

    newer = []
    with first.unit(NOON) as unit:
        person = people.add(unit, Profile(name="Ana"), state="active")
        chat = chats.add(unit, "companion", "telegram", "ana", person, "en")
        screen["subject"] = person
        post(unit)

    with first.unit(NOON) as unit:
        handoff = hand_off(unit, draw_while_a_turn_commits, "companion", {"telegram": RecordingChannel()}, Room())
    with first.unit(NOON) as unit:
        again = hand_off(unit, draw_while_a_turn_commits, "companion", {"telegram": RecordingChannel()}, Room())

    assert handoff.ready == []
    assert [ready.row.id for ready in again.ready] == newer


async def test_a_card_of_another_conversation_is_not_drawn_over(world):
    ana = await world.person()
    await world.post(ana, "one", card="card", conversation="c")
    await world.send_all()

    await world.post(ana, "two", card="card", conversation="d")
    await world.send_all()

    assert [(call.do, call.edit) for call in world.channel.calls] == [("send", ""), ("send", ""), ("strip", "")]


async def test_a_card_that_may_not_be_edited_any_more_comes_as_a_new_message(world):
    ana = await world.person()
    await world.post(ana, "one", card="card", conversation="c")
    await world.send_all()
    world.channel.fail("ana", Refused())

    row = await world.post(ana, "two", card="card", conversation="c")
    await world.send_all()

    assert world.channel.calls[1].edit == ""
    assert await world.states(row) == ["sent"]


async def test_an_old_card_that_could_not_be_stripped_is_tried_again(world):
    ana = await world.person()
    await world.post(ana, "one", card="card", conversation="c")
    await world.send_all()
    await something_below(world, ana)
    world.channel.fail("ana", None, InDoubt())

    await world.post(ana, "two", card="card", conversation="c")
    await world.send_all()

    assert [(call.do, call.message) for call in world.channel.calls[1:]] == [("send", "2"), ("strip", "1")]


# What the platform says


async def test_a_chat_that_is_told_to_wait_waits_and_then_goes(world):
    ana = await world.person()
    world.channel.fail("ana", RetryAfter(3))
    row = await world.post(ana)

    await world.send_all()
    assert await world.states(row) == ["queued"]
    world.hands.on(2)
    await world.send_all()
    assert world.channel.texts() == []
    world.hands.on(1.5)
    await world.send_all()

    assert world.channel.texts() == ["hello (en)"]


async def test_a_wait_is_not_lengthened_by_setting_the_clock_back(world):
    ana = await world.person()
    world.channel.fail("ana", RetryAfter(3))
    await world.post(ana, klass="A")
    await world.send_all()

    world.hands.wall -= timedelta(hours=1)
    world.hands.ticks += 4
    await world.send_all()

    assert world.channel.texts() == ["hello (en)"]


async def test_somebody_who_blocked_the_bot_is_unreachable_and_left_alone(world):
    ana = await world.person()
    world.channel.fail("ana", Unreachable())
    first = await world.post(ana)
    await world.send_all()
    later = await world.post(ana, answer=False)

    await world.send_all()

    assert (await world.chat(ana)).unreachable_since is not None
    assert await world.states(first, later) == ["permanent", "permanent"]
    assert world.channel.calls == []


async def test_what_never_left_goes_again_in_its_order(world):
    ana = await world.person()
    world.channel.fail("ana", NotSent())
    rows = [await world.post(ana, "first"), await world.post(ana, "second")]

    await world.send_all()
    assert world.channel.texts() == []
    world.hands.on(3)
    await world.send_all()

    assert world.channel.texts() == ["first (en)", "second (en)"]
    assert await world.states(*rows) == ["sent", "sent"]


async def test_dialogue_in_doubt_is_sent_once_more_and_not_twice(world):
    ana = await world.person()
    world.channel.fail("ana", InDoubt(), InDoubt())
    row = await world.post(ana)

    await world.send_all()

    assert await world.states(row) == ["in_doubt"]
    assert world.channel.texts() == []
    assert not world.channel.outcomes["ana"]


async def test_dialogue_in_doubt_is_not_repeated_behind_a_newer_screen_of_its_card(world):
    ana = await world.person()
    world.channel.gate = asyncio.Event()
    world.channel.fail("ana", InDoubt())

    async with world.sending():
        await world.post(ana, "old", card="card", conversation="c")
        await world.channel.until_under_way()
        await world.post(ana, "new", card="card", conversation="c")
        world.channel.gate.set()
        await world.channel.until(1)

    assert world.channel.texts() == ["new (en)"]


@pytest.mark.parametrize("klass", ["B", "D"])
async def test_reminders_and_digests_in_doubt_are_never_sent_blind_again(world, klass):
    ana = await world.person()
    world.channel.fail("ana", InDoubt())
    row = await world.post(ana, klass=klass)

    await world.send_all()

    assert await world.states(row) == ["in_doubt"]
    assert world.channel.calls == []


async def test_help_in_doubt_is_sent_once_more(world):
    ana = await world.person()
    world.channel.fail("ana", InDoubt())
    await world.post(ana, "help-now", klass="A")

    await world.send_all()

    assert world.channel.texts() == ["help-now (en)"]


async def test_an_edit_in_doubt_is_simply_made_again(world):
    ana = await world.person()
    await world.post(ana, "one", card="card", conversation="c")
    await world.send_all()
    world.channel.fail("ana", InDoubt(), InDoubt())

    row = await world.post(ana, "two", card="card", conversation="c")
    await world.send_all()

    assert world.channel.calls[-1].edit == "1"
    assert await world.states(row) == ["sent"]


async def test_what_a_former_sender_had_in_the_air_is_in_doubt_and_repeated_by_its_class(world):
    ana, ben = await world.person("ana"), await world.person("ben")
    rows = [await world.post(ana, "question"), await world.post(ben, "reminder", klass="B")]
    await world.units.run(lambda unit: outbox.hand_off(unit, rows))

    await world.send_all()

    assert await world.states(*rows) == ["in_doubt", "in_doubt"]
    assert world.channel.texts() == ["question (en)"]


async def test_reminders_take_turns_and_answers_do_not(world):
    people_ = [await world.person(f"p{n}", hours={str(d): [["00:00", "24:00"]] for d in range(7)}) for n in range(30)]
    for chat in people_:
        await world.post(chat, "reminder", klass="B", answer=False)
    await world.post(people_[-1], "question")

    await world.send_all()

    assert world.channel.texts().count("reminder (en)") == 25
    assert "question (en)" in world.channel.texts()


# Who may be written to, and when


async def test_what_wren_starts_waits_for_the_persons_hours(world):
    ana = await world.person(hours={"2": [["10:00", "11:00"]]})
    row = await world.post(ana, answer=False)

    await world.send_all()
    assert await world.states(row) == ["queued"]
    world.hands.on(22 * 3600)
    await world.send_all()

    assert await world.states(row) == ["sent"]


async def test_an_answer_goes_at_any_hour_and_on_a_break(world):
    ana = await world.person(hours={})
    await world.units.run(lambda unit: people.set_break(unit, ana.subject, unit.now))
    row = await world.post(ana)

    await world.send_all()

    assert await world.states(row) == ["sent"]


async def test_on_a_break_nothing_but_answers_goes(world):
    ana = await world.person()
    await world.units.run(lambda unit: people.set_break(unit, ana.subject, unit.now))
    row = await world.post(ana, answer=False)

    await world.send_all()
    assert await world.states(row) == ["queued"]
    await world.units.run(lambda unit: people.set_break(unit, ana.subject, None))
    world.hands.on(601)
    await world.send_all()

    assert await world.states(row) == ["sent"]


async def test_an_answer_that_comes_minutes_late_waits_like_the_rest(world):
    ana = await world.person(hours={})
    row = await world.post(ana)
    world.hands.on(121)

    await world.send_all()

    assert await world.states(row) == ["queued"]


async def test_the_thirteenth_message_of_a_day_waits_for_tomorrow_and_an_operator_hears_of_it(world, caplog):
    ana = await world.person()
    rows = [await world.post(ana, f"m{n}", klass="D", answer=False) for n in range(13)]

    await world.send_all()

    assert await world.states(*rows) == ["sent"] * 12 + ["queued"]
    assert "brake-tripped" in caplog.messages
    assert (await world.row(rows[-1])).not_before == world.hands.wall.replace(hour=9) + timedelta(days=1)


async def test_the_brake_holds_back_neither_answers_nor_help(world):
    ana = await world.person()
    for n in range(12):
        await world.post(ana, f"m{n}", klass="D", answer=False)
    await world.send_all()

    rows = [await world.post(ana, "answer"), await world.post(ana, "help-now", klass="A")]
    await world.send_all()

    assert await world.states(*rows) == ["sent", "sent"]


async def test_a_row_about_one_person_never_reaches_another(world):
    ana, ben = await world.person("ana"), await world.person("ben")
    row = await world.post(ana, subject=ben.subject)

    await world.send_all()

    assert await world.states(row) == ["permanent"]
    assert world.channel.calls == []


async def test_a_closed_chat_hears_nothing_more_and_its_cards_still_go(world):
    ana = await world.person()
    await world.units.run(lambda unit: chats.close(unit, ana.id))
    row = await world.post(ana, answer=False)
    await world.post(ana, do="strip", message_ids=("5",), answer=False)
    await world.post(ana, do="delete", message_ids=("6", "7"), answer=False)

    await world.send_all()

    assert await world.states(row) == ["permanent"]
    assert [(call.do, call.message) for call in world.channel.calls] == [("strip", "5"), ("delete", "6,7")]


async def something_below(world, chat, order=0):
    def work(unit):
        now = chats.get(unit, chat.id)
        chats.save_state(unit, chats.with_state(now, newest="", order=max(order, now.state.order)))

    await world.units.run(work)
