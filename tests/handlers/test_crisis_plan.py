"""A person's own plan: theirs to write, first on help, in no console unless they share it, and never in help's way."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from content.catalogue import NATIONS
from content.phrasebook import Phrasebook
from content.rendering import static_help
from storage import access, audit, chats, crisis_plans, log, people, tables
from tests.world import Phone, World, plain, words_of

CALL = "Rina, my sister, 07700 900123"
HELPS = "sitting by the canal with tea"
SIGNS = "I stop sleeping and I stop answering"
OTHERS = "come round and cook something"
WORDS = (CALL, HELPS, SIGNS, OTHERS)


def writes(world: World, person: Phone, *, shared: bool = False) -> None:
    with world.database.unit(world.now) as unit:
        crisis_plans.write(unit, person.id, {"signs": SIGNS, "helps": HELPS, "call": CALL, "others": OTHERS})
        crisis_plans.share(unit, person.id, shared=shared)


def plan_of(world: World, person: Phone) -> crisis_plans.CrisisPlan | None:
    with world.database.unit(world.now) as unit:
        return crisis_plans.get(unit, person.id)


def test_their_own_people_stand_above_the_routes(world, lee, ana):
    writes(world, ana)

    ana.commands("help")

    lines = [plain(block.text) for block in ana.screen.blocks]
    assert lines[:3] == [
        f"Your people: “{CALL}”",
        f"What helps you: “{HELPS}”",
        "In danger now? Call 999. If you can’t speak, press 55 when asked.",
    ]


def test_without_a_plan_help_begins_with_danger(world, lee, ana):
    ana.commands("help")

    assert plain(ana.screen.blocks[0].text).startswith("In danger now?")
    assert "My whole help plan" not in words_of(ana.screen)


def test_a_long_plan_never_pushes_the_numbers_off_and_is_whole_one_tap_away(world, lee, ana):
    with world.database.unit(world.now) as unit:
        crisis_plans.write(unit, ana.id, {"call": "somebody " * 200, "helps": "something " * 200})

    ana.commands("help")

    above = sum(len(plain(block.text)) for block in ana.screen.blocks[:2])
    assert above < 400
    assert "999" in ana.screen.blocks[2].text
    ana.presses("My whole help plan")
    assert words_of(ana.screen).count("somebody") == 200


def test_a_plan_that_cannot_be_read_is_left_out_and_help_comes_all_the_same(world, lee, ana):
    writes(world, ana)
    with world.database.unit(world.now) as unit:
        unit.connection.execute(update(tables.crisis_plan).values(body=b"broken"))

    ana.commands("help")

    assert plain(ana.screen.blocks[0].text).startswith("In danger now?")


@pytest.mark.parametrize("state", ["joining", "unconfirmed", "stopped"])
def test_whoever_is_not_known_for_certain_is_not_shown_it(world, lee, ana, state):
    writes(world, ana)
    with world.database.unit(world.now) as unit:
        people.set_state(unit, ana.id, state)

    ana.commands("help")

    assert "999" in words_of(ana.screen)
    assert not [words for words in WORDS if words in ana.reads()]


def test_a_closed_phone_shows_the_numbers_and_not_the_plan(world, lee, ana):
    writes(world, ana)
    lee.opens("Ana", "More", "Close the phone", "Close")

    ana.commands("help")

    assert "999" in words_of(ana.screen)
    assert CALL not in words_of(ana.screen)


def test_the_static_text_never_holds_a_plan(world, lee, ana):
    writes(world, ana)
    ana.commands("help")

    for nation in NATIONS:
        text = static_help(Phrasebook.load(), "en", nation, known=True)
        assert not [words for words in WORDS if words in text]


def test_it_is_written_in_four_questions_each_of_which_can_be_skipped(world, lee, ana):
    ana.commands("menu")
    for label in ("More", "My help plan", "Write it now", "Skip"):
        ana.presses(label)
    ana.says(HELPS)
    ana.presses("Skip")
    ana.presses("Skip")

    ana.presses("No")

    plan = plan_of(world, ana)
    assert plan is not None
    assert (dict(plan.words), plan.shared_at, plan.asked) == ({"helps": HELPS}, None, True)


def test_nothing_written_keeps_nothing(world, lee, ana):
    ana.commands("menu")
    for label in ("More", "My help plan", "Write it now", "Skip", "Skip", "Skip", "Skip"):
        ana.presses(label)

    assert "nothing is kept" in words_of(ana.screen)
    assert plan_of(world, ana) is None


def test_half_written_it_is_there_after_a_restart(world, lee, ana):
    ana.commands("menu")
    for label in ("More", "My help plan", "Write it now"):
        ana.presses(label)
    ana.says(SIGNS)
    world.restart()
    ana.commands("menu")

    ana.commands("carry-on")

    assert ana.screen.question == "What helps you, even a little?"


def test_what_was_written_is_in_no_conversation_afterwards(world, lee, ana):
    ana.commands("menu")
    for label in ("More", "My help plan", "Write it now"):
        ana.presses(label)
    for words in WORDS:
        ana.says(words)
    ana.presses("No")

    with world.database.unit(world.now) as unit:
        from storage import conversations

        rows = unit.connection.execute(tables.conversation.select()).all()
        bodies = [conversations.get(unit, row.id) for row in rows]
    assert not [words for words in WORDS for one in bodies if one and words in str(one.conversation)]


def test_one_part_is_written_anew_and_the_others_stay(world, lee, ana):
    writes(world, ana)
    ana.commands("menu")
    for label in ("More", "My help plan", "Change it", "Who I can call"):
        ana.presses(label)
    assert f"So far it says: “{CALL}”" in words_of(ana.screen)

    ana.says("Sam, 07700 900456")

    plan = plan_of(world, ana)
    assert plan is not None
    assert (plan.words["call"], plan.words["helps"]) == ("Sam, 07700 900456", HELPS)
    assert "Sam, 07700 900456" in words_of(ana.screen)


def test_it_is_deleted_after_one_question(world, lee, ana):
    writes(world, ana)
    ana.commands("menu")
    for label in ("More", "My help plan", "Delete it", "Delete it"):
        ana.presses(label)

    assert plan_of(world, ana) is None
    assert "What you typed may still stand in this chat." in words_of(ana.screen)
    ana.commands("help")
    assert CALL not in words_of(ana.screen)


def held(world: World) -> str:
    """All that was sent, and all that the logs of web chats show."""
    with world.database.unit(world.now) as unit:
        rows = unit.connection.execute(select(tables.outbox)).all()
        sent = [unit.open(row.subject, "outbox", row.id, "body", row.body) for row in rows]
        shown = [row.entry for id_ in chats.open_ids(unit) for row in log.after(unit, id_, 0)]
    return json.dumps([sent, shown], ensure_ascii=False)


def on(world: World, person: Phone, channel: str) -> str:
    """The phone's chat becomes one of this channel; its id."""
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", person.address)
        assert chat is not None
        unit.connection.execute(update(tables.chat).where(tables.chat.c.id == chat.id).values(channel=channel))
    return chat.id


def test_what_is_deleted_stands_in_nothing_that_was_sent_or_shown_an_older_wording_neither(world, lee, ana):
    writes(world, ana)
    ana.commands("help")
    ana.commands("menu")
    for label in ("More", "My help plan", "Change it", "Who I can call"):
        ana.presses(label)
    chat = on(world, ana, "web")
    with world.database.unit(world.now) as unit:
        log.append(unit, chat, {"b": [["quote", f"Your people: “\u2068{CALL}\u2069”"]]})
        log.append(unit, chat, {"b": [["text", "\u2068Ana\u2069 stays"]]})
        log.append(unit, chat, {"o": "Sam, who lives upstairs"})
    ana.says("Sam, who lives upstairs\nRina comes after Sam", deliver=False)
    on(world, ana, "telegram")
    world.deliver()
    ana.commands("help")
    ana.commands("menu")
    for label in ("More", "My help plan", "Delete it"):
        ana.presses(label)
    on(world, ana, "web")
    ana.presses("Delete it", deliver=False)

    left = held(world)
    assert "stays" in left
    for words in (*WORDS, "who lives upstairs", "Rina comes after Sam"):
        assert words not in left


def test_a_plan_that_is_not_shared_is_in_no_console_and_nothing_says_that_there_is_one(world, lee, ana):
    writes(world, ana)

    lee.opens("Ana", "More")

    assert "Suggest a help plan" in words_of(lee.screen)
    assert "has shared a help plan" not in lee.reads().lower()
    assert not [words for words in WORDS if words in lee.reads()]
    with world.database.unit(world.now) as unit, pytest.raises(access.NotFound):
        access.shared_crisis_plan(unit, lee.id, ana.id)


def test_a_shared_plan_is_read_on_the_card_and_the_person_sees_by_whom(world, lee, ana):
    writes(world, ana, shared=True)

    lee.opens("Ana", "More", "Read the help plan")

    assert all(words in words_of(lee.screen) for words in WORDS)
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    assert "Dr Lee read your help plan." in ana.reads()
    assert "Your team can see your help plan too." in ana.reads()
    with world.database.unit(world.now) as unit:
        assert [look.verb for look in audit.looks_at(unit, ana.id)].count("open crisis plan") == 1


def test_a_clinician_who_is_not_linked_reads_nobodys_plan(world, lee, ana):
    writes(world, ana, shared=True)
    sam = world.clinician("Sam Osei")

    with world.database.unit(world.now) as unit, pytest.raises(access.NotFound):
        access.shared_crisis_plan(unit, sam.id, ana.id)


def test_what_is_taken_back_while_it_is_open_leaves_the_console_at_once(world, lee, ana):
    writes(world, ana, shared=True)
    lee.opens("Ana", "More", "Read the help plan")

    ana.commands("menu")
    for label in ("More", "My help plan", "Stop sharing it"):
        ana.presses(label)

    assert not [words for words in WORDS if words in words_of(lee.screen)]
    assert "isn’t yours to see" in words_of(lee.screen)


@pytest.mark.parametrize("meanwhile", ["a new list below", "a text of their own"])
def test_what_is_taken_back_goes_from_an_old_screen_too(world, lee, ana, meanwhile):
    writes(world, ana, shared=True)
    lee.opens("Ana", "More", "Read the help plan")
    if meanwhile == "a new list below":
        lee.commands("people")
    else:
        lee.says("something typed below the plan")

    ana.commands("menu")
    for label in ("More", "My help plan", "Stop sharing it"):
        ana.presses(label)

    assert not [words for words in WORDS if words in lee.reads()]


def test_a_suggestion_arrives_neutral_and_says_after_a_tap_who_and_what(world, lee, ana):
    lee.opens("Ana", "More", "Suggest a help plan", "Send to Ana")

    assert "help plan" not in ana.reads()
    ana.presses("Open")
    shown = words_of(ana.screen)
    assert "From Dr Lee" in shown
    assert "You could make a help plan" in shown
    assert "blue teapot" in shown


def test_with_my_clinician_is_passed_on_and_stands_on_the_list(world, lee, ana):
    ana.commands("menu")
    for label in ("More", "My help plan", "With Dr Lee, when we meet", "Pass it on"):
        ana.presses(label)

    lee.commands("people")

    assert "Would like to make a help plan with you." in lee.button("Ana").long


@pytest.mark.parametrize("language", ["bn", "ar"])
def test_their_own_words_are_not_said_twice_where_help_has_english_beside_it(world, lee, language):
    ana = world.person(lee, language=language)
    writes(world, ana)

    ana.commands("help")

    assert words_of(ana.screen).count(CALL) == 1


def test_where_somebody_is_and_their_plan_are_kept_apart(world, lee, ana):
    writes(world, ana)
    with world.database.unit(world.now) as unit:
        person = people.get(unit, ana.id)
        people.save_profile(unit, replace(person, profile=replace(person.profile, nation="abroad")))

    ana.commands("help")

    assert CALL in words_of(ana.screen)
    assert "112" in words_of(ana.screen)
