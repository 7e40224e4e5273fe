"""Odd moments end where their sender meant them: too early, twice, too late, on an old card, after a restart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.handoff import Room, hand_off
from flows import engine, safety
from flows.events import Edited, Event, Inbound, Joined, Left, Photo, Text
from flows.model import Conversation, Replay, ScriptDefinition, pack
from handlers.here import StillArriving
from handlers.turn import take_turn
from storage import chats, check_ins, conversations, notes, outbox, people
from storage.database import Database
from tests.world import Channel, Phone, World, words_of


@pytest.fixture
def world(database: Database) -> Iterator[World]:
    world = World(database)
    yield world
    world.close()


@pytest.fixture
def lee(world: World) -> Phone:
    return world.clinician()


@pytest.fixture
def ana(world: World, lee: Phone) -> Phone:
    return world.person(lee)


def at_rating(ana: Phone) -> None:
    ana.says("menu")
    ana.presses("Check in")
    ana.presses("Yes")


def at_steps(ana: Phone) -> None:
    """In the first text question of the four steps."""
    at_rating(ana)
    while "Tap one to change it" not in ana.screen.question:
        ana.presses("5")
        ana.presses("No")
    ana.presses("That")
    ana.presses("Friendships")
    ana.presses("Go on with 1")


def answer(world: World, ana: Phone, key: str) -> str:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        record = conversations.get(unit, chat.state.active)
        assert record is not None
        return str(record.conversation.answers[key].value)


def test_three_short_messages_before_the_next_question_are_one_answer(world: World, ana: Phone):
    at_steps(ana)
    world.passes(seconds=60)

    ana.says("people are busy", deliver=False)
    ana.says("and they live far away", deliver=False)
    ana.says("and I get tired", deliver=False)
    world.deliver()

    said = answer(world, ana, "makes-it-hard/friendships/person")
    assert said == "people are busy\nand they live far away\nand I get tired"
    assert ana.screen.question == "What helps, even a little?"


def test_a_text_written_before_the_question_arrived_belongs_to_the_answer_before(world: World, ana: Phone):
    at_steps(ana)
    world.passes(seconds=60)
    ana.says("people are busy", deliver=False)
    written = world.now
    world.passes(seconds=5)
    world.deliver()

    ana.says("and far away", at=written)

    assert answer(world, ana, "makes-it-hard/friendships/person") == "people are busy\nand far away"


def test_a_press_after_a_restart_is_good(world: World, ana: Phone):
    at_rating(ana)
    four = ana.button("4").data

    world.restart()
    ana.presses_data(four)

    assert answer(world, ana, "rating/mental-health/person") == "4"


def test_a_press_on_a_card_that_has_passed_changes_nothing_and_says_so(world: World, ana: Phone):
    at_rating(ana)
    old = ana.button("4").data
    ana.presses("3")

    ana.presses_data(old)

    assert answer(world, ana, "rating/mental-health/person") == "3"
    assert "That question has passed" in words_of(ana.screen)
    assert "Do you need more help in this area?" in ana.screen.question


def test_a_press_twice_is_one_answer(world: World, ana: Phone):
    at_rating(ana)
    four = ana.button("4").data

    ana.presses_data(four, deliver=False)
    ana.presses_data(four)

    assert answer(world, ana, "rating/mental-health/person") == "4"
    assert "more help" in ana.screen.question


def test_an_update_that_comes_again_does_nothing(world: World, ana: Phone):
    at_rating(ana)
    ana.presses("4", key="again")
    before = len(ana.new)

    ana.presses("Yes", key="again")

    assert len(ana.new) == before


def test_somebody_elses_button_is_foreign(world: World, lee: Phone, ana: Phone):
    ben = world.person(lee, "Ben")
    at_rating(ana)
    at_rating(ben)

    ben.presses_data(ana.button("1").data)

    assert answer(world, ben, "good-moment//person") == "True"
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ben.address)
        assert chat is not None
        record = conversations.get(unit, chat.state.active)
    assert record is not None
    assert "rating/mental-health/person" not in record.conversation.answers


def test_help_stands_before_everything_and_the_place_is_kept(world: World, ana: Phone):
    at_steps(ana)

    ana.says("HELP!!")
    helped = words_of(ana.screen)
    ana.presses("Carry on where I was")

    assert "999" in helped
    assert "Nobody is reading this chat right now." in helped
    assert ana.screen.question == "What makes it hard?"


@pytest.mark.parametrize("typed", ["help", "Help me", "সাহায্য", "bachao", "مساعدة"])
def test_help_works_for_a_stranger_in_every_language(world: World, lee: Phone, typed: str):
    stranger = world.phone("companion", "nobody")

    stranger.says(typed)

    assert "999" in words_of(stranger.screen)


def test_what_is_typed_outside_a_question_is_kept_where_its_writer_says(world: World, ana: Phone):
    at_rating(ana)

    ana.says("my sister came today, it was good")
    ana.presses("Keep it for me")
    ana.presses("Carry on where I was")

    with world.database.unit(world.now) as unit:
        assert [note.words for note in notes.of(unit, ana.id)] == ["my sister came today, it was good"]
    assert "mental health" in ana.screen.question


def test_after_a_gap_the_open_question_is_offered_once_more(world: World, ana: Phone):
    from handlers.turn import offer_again

    at_rating(ana)
    world.passes(minutes=4)
    before = len(ana.new)

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        offer_again(unit, world.desk, chat)
    world.deliver()

    assert len(ana.new) == before + 1
    assert "mental health" in ana.screen.question


def test_an_offer_after_a_gap_waits_for_the_persons_hours(world: World, ana: Phone):
    from handlers.turn import offer_again

    at_rating(ana)
    world.passes(hours=15)  # one in the morning
    before = len(ana.new)

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        offer_again(unit, world.desk, chat)
    world.deliver()
    at_night = len(ana.new)
    world.passes(hours=9)
    world.deliver()

    assert at_night == before
    assert len(ana.new) == before + 1


def test_on_a_break_nothing_is_sent_but_answers(world: World, ana: Phone):
    from flows.screen import Screen
    from handlers.here import Here

    ana.says("menu")
    ana.presses("More")
    ana.presses("Take a break")
    ana.presses("Start a break")
    before = len(ana.new)

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        Here.between(unit, world.desk, chat).post(Screen(message="paused"), answer=False)
    world.passes(days=2)
    world.deliver()
    quiet = len(ana.new)
    ana.says("hello")

    assert quiet == before
    assert "Hello again" in ana.reads()


def test_a_new_phone_closes_the_old_one_and_asks_nothing_twice(world: World, lee: Phone, ana: Phone):
    from storage import invites

    at_rating(ana)
    ana.presses("4")
    with world.database.unit(world.now) as unit:
        code = invites.make(unit, "person", ana.id, lee.id)
    other = world.phone("companion", "Ana's new phone")

    other.commands("start", code)

    assert "check that it’s you" in words_of(other.screen)
    ana.says("hello")
    assert "more help" not in ana.screen.question
    with world.database.unit(world.now) as unit:
        assert [chat.closed_at is None for chat in chats.of_subject(unit, ana.id)] == [False, True]


def test_a_code_works_once_and_wrong_ones_five_times_a_day(world: World, lee: Phone):
    code = world.invited(lee, "Cal")
    stranger, cal = world.phone("companion", "stranger"), world.phone("companion", "Cal")
    for n in range(5):
        stranger.commands("start", f"0000-0000-000{n}")

    stranger.commands("start", code)
    refused = words_of(stranger.screen)
    cal.commands("start", code)

    assert "That code doesn’t work" in refused
    assert "Which language?" in cal.screen.question


def test_a_finished_check_in_keeps_how_each_rating_was_shown(world: World, ana: Phone):
    at_rating(ana)
    ana.presses("3")
    ana.presses("Skip")
    ana.presses("Skip")
    while "Tap one to change it" not in ana.screen.question:
        if "more help" in ana.screen.question:
            ana.presses("No")
        else:
            ana.presses("6")
    ana.presses("That")
    ana.presses("Not today")

    with world.database.unit(world.now) as unit:
        last = check_ins.last(unit, ana.id)
    assert last is not None
    first, second = last.ratings[:2]
    assert (first.score, first.how, first.help, first.help_how, first.language) == (3, "given", None, "skipped", "en")
    assert (second.score, second.how) == (None, "skipped")
    assert first.fingerprint
    assert first.fingerprint != second.fingerprint


def test_nothing_is_left_in_the_queue(world: World, ana: Phone):
    at_rating(ana)

    with world.database.unit(world.now) as unit:
        assert outbox.next_due(unit, "companion") is None


@pytest.mark.parametrize("event", [Edited("help"), Photo("help me")])
def test_help_in_an_edit_or_under_a_picture_is_seen(world: World, ana: Phone, event: Event):
    at_rating(ana)

    ana.sends(event)

    assert "999" in words_of(ana.screen)


def test_an_edited_message_changes_no_answer_and_says_so(world: World, ana: Phone):
    at_rating(ana)
    ana.says("4")

    ana.sends(Edited("2"))

    assert answer(world, ana, "rating/mental-health/person") == "4"
    assert "stays here as it first was" in ana.reads()


def test_words_under_a_picture_are_not_lost(world: World, ana: Phone):
    ana.sends(Photo("this is where I feel safe"))

    assert "this is where I feel safe" in words_of(ana.screen)
    assert ana.button("Keep it for me")


def test_a_text_that_came_while_a_screen_was_on_its_way_waits_for_it(world: World, ana: Phone):
    at_steps(ana)
    world.passes(seconds=60)
    ana.says("people are busy", deliver=False)
    with world.database.unit(world.now) as unit:
        on_its_way = hand_off(unit, world.draw, "companion", {"telegram": Channel("companion")}, Room()).ready
    words = Inbound(bot="companion", channel="telegram", address=ana.address, key="k", event=Text("far", 1.0, 1))
    finding = safety.screen("far", safety.HelpCheck())

    with pytest.raises(StillArriving), world.database.unit(world.now) as unit:
        take_turn(unit, world.desk, words, finding, patient=True)
    with world.database.unit(world.now) as unit:
        take_turn(unit, world.desk, words, finding)

    assert len(on_its_way) == 1
    assert answer(world, ana, "makes-it-hard/friendships/person") == "people are busy\nfar"


def test_words_before_their_question_wait_in_it(world: World, ana: Phone):
    at_steps(ana)
    written = world.now
    world.passes(seconds=60)
    ana.presses("Skip", deliver=False)

    ana.says("a walk with Sam", at=written)

    assert "You had begun: “a walk with Sam”" in words_of(ana.screen)
    ana.presses("Use these words")
    assert answer(world, ana, "helps-a-little/friendships/person") == "a walk with Sam"


def writes(world: World, lee: Phone, ana: Phone, words: str) -> None:
    """Dr Lee writes to Ana, through every screen of the console."""
    lee.commands("people")
    lee.presses("Ana")
    lee.presses("Write to Ana")
    lee.says(words)
    lee.presses("Send to Ana")


def test_a_second_message_leaves_the_first_its_button(world: World, lee: Phone, ana: Phone):
    writes(world, lee, ana, "See you Thursday.")
    first = ana.button("Open").data
    writes(world, lee, ana, "At two, not at three.")

    ana.presses("Open")
    second = words_of(ana.screen)
    ana.presses_data(first)

    assert "At two, not at three." in second
    assert "See you Thursday." in words_of(ana.screen)


def test_a_message_to_a_phone_that_cannot_be_reached_is_kept_and_brought(world: World, lee: Phone, ana: Phone):
    ana.sends(Left())

    writes(world, lee, ana, "See you Thursday.")
    said = lee.reads()
    ana.sends(Joined())

    assert "Kept for Ana. It goes when a phone can be reached." in said
    assert "Sent to Ana" not in said
    ana.presses("Open")
    assert "See you Thursday." in words_of(ana.screen)


def test_a_message_that_was_hidden_or_left_is_found_again(world: World, lee: Phone, ana: Phone):
    writes(world, lee, ana, "See you Thursday.")
    ana.says("hide")
    ana.presses("Clear")

    ana.says("menu")
    ana.presses("More")
    ana.presses("What was written to me")
    ana.presses("Dr Lee")
    ana.presses("Open")

    assert "See you Thursday." in words_of(ana.screen)


def test_what_is_added_to_words_is_shown_before_they_go(world: World, lee: Phone, ana: Phone):
    lee.commands("people")
    lee.presses("Ana")
    lee.presses("Write to Ana")
    written = world.now
    lee.says("See you Thursday.", deliver=False)
    world.passes(seconds=3)
    world.deliver()
    send = lee.button("Send to Ana").data
    lee.says("Or rather on Friday.", at=written)

    lee.presses_data(send)
    stale = words_of(lee.screen)
    shown = lee.reads()

    assert "That question has passed" in stale
    assert "Or rather on Friday." in shown


def test_what_is_forgotten_stands_nowhere(world: World, ana: Phone):
    ana.says("my zinnober is heavy and I want no trace of it")
    ana.presses("Forget it")

    with world.database.unit(world.now) as unit:
        tables_with_words = [
            str(row)
            for query in ("SELECT id FROM conversation", "SELECT id FROM outbox")
            for row in unit.connection.exec_driver_sql(query)
        ]
        kept = [
            pack(record.conversation)
            for (id_,) in unit.connection.exec_driver_sql("SELECT id FROM conversation").all()
            if (record := conversations.get(unit, id_)) is not None
        ]
        sent = [
            row.screen
            for (id_,) in unit.connection.exec_driver_sql("SELECT id FROM outbox").all()
            if (row := outbox.get(unit, id_)) is not None
        ]
    assert tables_with_words
    assert "zinnober" not in str(kept)
    assert "zinnober" not in str(sent)


def test_a_check_in_in_the_middle_is_not_started_over(world: World, ana: Phone):
    at_rating(ana)
    ana.presses("4")

    ana.commands("checkin")

    assert "more help" in ana.screen.question


def test_a_help_word_in_a_text_question_waits_there(world: World, ana: Phone):
    at_steps(ana)

    ana.says("help")
    ana.presses("Carry on where I was")

    assert "You had begun: “help”" in words_of(ana.screen)


def test_words_that_wait_are_asked_about_together(world: World, ana: Phone):
    ana.says("my sister came today and it was good")
    ana.says("menu")
    ana.says("and she brought soup for the whole week")

    assert "my sister came today and it was good" in words_of(ana.screen)
    assert "and she brought soup" in words_of(ana.screen)


def test_hide_on_a_break_does_not_end_it(world: World, ana: Phone):
    ana.says("menu")
    ana.presses("More")
    ana.presses("Take a break")
    ana.presses("Start a break")

    ana.says("hide")

    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).break_since is not None


@pytest.mark.parametrize("how", ["text", "press"])
def test_a_conversation_that_breaks_says_so_and_loses_no_words(
    world: World, ana: Phone, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, how: str
):
    at_steps(ana)
    skip = ana.button("Skip").data
    whole = engine.replay

    def broken(conversation: Conversation, script: ScriptDefinition) -> Replay:
        if conversation.script == "check-in":
            raise engine.ScriptError("a rule is broken")
        return whole(conversation, script)

    monkeypatch.setattr(engine, "replay", broken)
    if how == "text":
        ana.says("people are busy and I get tired of it")
    else:
        ana.presses_data(skip)

    assert "conversation-broken" in caplog.text
    assert "Something broke on our side" in ana.reads()
    if how == "text":
        assert "people are busy" in words_of(ana.screen)


def test_whoever_has_not_said_yes_reaches_nothing_but_joining(world: World, lee: Phone):
    code = world.invited(lee, "Cal")
    cal = world.phone("companion", "Cal")
    cal.commands("start", code)
    cal.presses("English")

    cal.commands("start", code)
    again = cal.screen.question
    cal.says("menu")
    cal.commands("checkin")

    assert "asked to keep in touch" in words_of(cal.screen)
    assert "What would you like to do?" not in cal.reads()
    assert again != "What would you like to do?"


def test_an_old_stop_card_stops_nothing(world: World, ana: Phone):
    ana.says("stop")
    stop = ana.button("Stop here").data
    ana.says("menu")
    at_rating(ana)

    ana.presses_data(stop)

    assert "That question has passed" in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).state == "active"


def test_a_message_written_at_night_says_that_it_waits(world: World, lee: Phone, ana: Phone):
    world.passes(hours=15)  # one in the morning

    writes(world, lee, ana, "See you Thursday.")

    assert "Kept for Ana. It goes in the safe hours, or after the break." in lee.reads()
    assert "You have a message." not in ana.reads()
    world.passes(hours=9)
    world.deliver()
    assert "You have a message." in ana.reads()


def test_carry_on_from_the_menu_leads_back_into_the_check_in(world: World, ana: Phone):
    at_rating(ana)
    ana.presses("4")
    ana.says("pause")
    ana.presses("To the menu")

    ana.presses("Carry on where I was")
    pressed = ana.screen.question
    ana.says("menu")
    ana.says("carry on")

    assert "more help" in pressed
    assert "more help" in ana.screen.question


def test_what_somebody_passed_on_is_still_looked_at_first_after_they_stop(world: World, lee: Phone, ana: Phone):
    ana.says("nobody answers me and I am afraid of tonight")
    asked = words_of(ana.screen)
    ana.presses("Pass it to Dr Lee")
    passed_on = words_of(ana.screen)
    ana.says("stop")
    ana.presses("Stop here")

    lee.commands("people")

    assert "Help now" in asked
    assert "Nobody is reading this chat right now." in asked
    assert "Help now" in passed_on
    assert "Look first" in str(lee.screen) or "Passed words on" in str(lee.screen)


def test_a_menu_that_is_asked_for_again_is_left_open_once(world: World, ana: Phone):
    for _ in range(5):
        ana.commands("menu")

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        assert [one.conversation.script for one in conversations.waiting(unit, chat.id)] == ["menu"]


def test_a_menu_that_was_asked_for_twice_in_a_row_is_sent_once(world: World, ana: Phone):
    ana.says("menu", deliver=False)
    ana.says("menu", deliver=False)

    world.deliver()

    shown = [message.rendered for message in ana.new if message.rendered is not None]
    assert [one.question for one in shown].count("What would you like to do?") == 1
