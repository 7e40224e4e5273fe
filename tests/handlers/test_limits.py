"""What a clinician sets for somebody: a break, a limit, a switch-off; its reason, how it ends, and the yes after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.my_limits import OPEN
from flows.recurrence import Rule
from storage import access, audit, break_glass, flags, letters, notes, occurrences, people, reminders, restrictions
from storage.restrictions import Kind, Restriction
from tests.world import Phone, World, words_of

WHY = "You asked for quiet while the builders are in."
DAILY = Rule(kind="daily", first="2026-11-20")


def sets(lee: Phone, what: str, *, how_long: str = "Until somebody ends it", why: str = WHY, sure: str = "") -> None:
    lee.opens("Ana", "More about Ana", what)
    if what == "Limit":
        lee.presses(sure)
    lee.presses(how_long)
    lee.says(why)
    ends = {"Take a break for them": "Set it for Ana", "Suspend": "Switch it off for Ana"}
    lee.presses(ends.get(what, "Limit it for Ana"))


def lifts(lee: Phone, which: str, words: str = "The builders have left.") -> None:
    lee.opens("Ana", "More about Ana", "Lift")
    lee.presses(which)
    lee.says(words)
    lee.presses("Lift it for Ana")


def all_of(world: World, person: Phone) -> list[Restriction]:
    with world.database.unit(world.now) as unit:
        return restrictions.of(unit, person.id)


def on_break(world: World, person: Phone) -> bool:
    with world.database.unit(world.now) as unit:
        return people.get(unit, person.id).break_since is not None


def remind(world: World, person: Phone, kind: reminders.Kind = "words", *, at: str = "12:00") -> str:
    with world.database.unit(world.now) as unit:
        made = reminders.add(
            unit, person=person.id, kind=kind, rule=DAILY, slot=at, zone="Europe/London", words="blue box"
        )
        return made.id


def test_a_break_is_told_by_a_line_that_says_nothing_until_it_is_opened(world, lee, ana):
    sets(lee, "Take a break for them")

    assert [words_of(one.rendered).splitlines()[0] for one in ana.new] == ["You have a message."]
    ana.presses("Open")
    said = words_of(ana.screen)
    assert "Dr Lee set a break for you." in said
    assert WHY in said
    assert "You can end this break with one press. It is yours." in said
    assert "020 7946 0021" in said  # how to complain


def test_nothing_but_answers_is_sent_while_it_stands(world, lee, ana):
    reminder = remind(world, ana)
    sets(lee, "Take a break for them")
    ana.presses("Open")
    ana.new.clear()
    world.passes(hours=3)
    world.comes_round()

    assert ana.new == []
    with world.database.unit(world.now) as unit:
        assert [one.reason for one in occurrences.of_reminder(unit, ana.id, reminder)] == ["break"]
    ana.says("menu")
    assert ana.new != []


def test_the_person_ends_it_with_one_press(world, lee, ana):
    sets(lee, "Take a break for them")
    ana.presses("Open")
    ana.presses("End the break")

    assert not on_break(world, ana)
    (one,) = all_of(world, ana)
    assert (one.ended_by, one.asks) == (ana.id, False)
    assert "Hello again." in words_of(ana.screen)


def test_writing_alone_does_not_end_what_somebody_else_set(world, lee, ana):
    """Their own break ends with a word of theirs; after another's there is a question."""
    sets(lee, "Take a break for them")
    ana.says("I just wanted to write this down somewhere")

    assert on_break(world, ana)


def test_a_break_until_a_day_ends_by_itself_and_asks_whether_to_go_on(world, lee, ana):
    remind(world, ana)
    sets(lee, "Take a break for them", how_long="Until Tuesday 1 December")
    ana.presses("Open")
    ana.presses("That’s fine")
    ana.new.clear()
    world.passes(days=8)
    world.comes_round()

    assert [words_of(one.rendered).splitlines()[0] for one in ana.new] == ["You have a message."]
    world.passes(days=2)
    world.comes_round()
    assert len(ana.new) == 1, "without a yes nothing goes on"
    ana.presses("Open")
    assert "Shall we go on?" in words_of(ana.screen)
    ana.presses("Go on")
    assert not on_break(world, ana)
    ana.new.clear()
    world.passes(hours=3)
    world.comes_round()
    assert any("note you set" in words_of(one.rendered) for one in ana.new), "nothing was lost"


def test_a_last_day_lasts_to_its_end(world, lee, ana):
    sets(lee, "Take a break for them", how_long="Until Tuesday 1 December")
    world.now = world.now.replace(month=12, day=1, hour=23, minute=30)
    world.comes_round()
    assert all_of(world, ana)[0].ended_at is None
    world.passes(minutes=31)
    world.comes_round()
    assert all_of(world, ana)[0].ended_at == world.now


def test_lifting_says_why_and_asks_whether_to_go_on(world, lee, ana):
    sets(lee, "Take a break for them")
    ana.presses("Open")
    ana.new.clear()
    lifts(lee, "A break that the team set")
    ana.presses("Open")

    said = words_of(ana.screen)
    assert "The builders have left." in said
    assert "Shall we go on?" in said
    ana.presses("Rest some more")
    assert on_break(world, ana)
    assert not all_of(world, ana)[0].asks
    ana.says("hello there my friend")
    assert not on_break(world, ana), "from here on it is a break of their own"


def test_an_old_line_is_not_shown_beside_the_new_one(world, lee, ana):
    sets(lee, "Take a break for them")
    old = ana.button("Open").data
    lifts(lee, "A break that the team set")
    ana.presses_data(old)

    assert WHY not in ana.reads()
    assert "That question has passed." in ana.reads()


def test_in_a_break_of_their_own_nothing_is_told_until_they_are_back(world, lee, ana):
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now - timedelta(days=3))
    sets(lee, "Limit", sure="No check-in reminders")
    assert ana.new == []
    ana.says("hello again Wren")
    assert "You have a message." in ana.reads()


def test_no_check_in_reminders_stops_those_and_no_other(world, lee, ana):
    checks, others = remind(world, ana, "check-in"), remind(world, ana, at="12:30")
    sets(lee, "Limit", sure="No check-in reminders")
    ana.new.clear()
    world.passes(hours=3)
    world.comes_round()

    with world.database.unit(world.now) as unit:
        assert [one.reason for one in occurrences.of_reminder(unit, ana.id, checks)] == ["limited"]
        assert [one.state for one in occurrences.of_reminder(unit, ana.id, others)] == ["sent"]
        assert flags.of(unit, ana.id) == []


def test_a_reminder_that_is_on_its_way_meets_the_limit_at_the_hand_off(world, lee, ana):
    reminder = remind(world, ana, "check-in")
    with world.database.unit(world.now) as unit:
        person = people.get(unit, ana.id)
        people.save_profile(
            unit,
            replace(
                person, profile=replace(person.profile, hours={str(day): [["12:30", "21:00"]] for day in range(7)})
            ),
        )
    world.now = world.now.replace(hour=12)
    world.comes_round()
    with world.database.unit(world.now) as unit:
        assert [one.state for one in occurrences.of_reminder(unit, ana.id, reminder)] == ["planned"]
    sets(lee, "Limit", sure="No check-in reminders")
    world.passes(minutes=40)
    world.deliver()
    with world.database.unit(world.now) as unit:
        assert [one.reason for one in occurrences.of_reminder(unit, ana.id, reminder)] == ["limited"]


def test_nothing_first_but_appointments_lets_a_clinicians_own_words_through(world, lee, ana):
    reminder = remind(world, ana)
    sets(lee, "Limit", sure="Nothing first but appointments")
    ana.new.clear()
    world.passes(hours=3)
    world.comes_round()
    assert ana.new == []
    with world.database.unit(world.now) as unit:
        assert [one.reason for one in occurrences.of_reminder(unit, ana.id, reminder)] == ["limited"]
    lee.opens("Ana", "Write to Ana")
    lee.says("See you on Thursday.")
    lee.presses("Send to Ana")
    assert [words_of(one.rendered).splitlines()[0] for one in ana.new] == ["You have a message."]


def test_a_limit_that_ran_out_says_no_more(world, lee, ana):
    sets(lee, "Limit", sure="No check-in reminders", how_long="Until Tuesday 1 December")
    ana.presses("Open")
    ana.new.clear()
    world.passes(days=9)
    world.comes_round()
    assert ana.new == []
    assert not on_break(world, ana)


def test_writing_to_the_team_is_off_and_says_why_and_who_can_be_asked(world, lee, ana):
    sets(lee, "Limit", sure="No writing to the team", why="We agreed to talk on Thursdays.")
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Write to my team")

    said = words_of(ana.screen)
    assert "We agreed to talk on Thursdays." in said
    assert "You can always ask somebody to look" in said
    ana.says("there is something I want to say")
    assert "Pass it to" not in words_of(ana.screen)
    ana.presses("Keep it for me")
    with world.database.unit(world.now) as unit:
        assert [one.words for one in notes.of(unit, ana.id)] == ["there is something I want to say"]


def test_words_on_their_way_to_the_team_are_kept_when_that_is_closed_meanwhile(world, lee, ana):
    ana.says("there is something I want to say")
    sets(lee, "Limit", sure="No writing to the team")
    ana.presses("Pass it to")

    assert "Your words are kept in your journal." in ana.reads()
    with world.database.unit(world.now) as unit:
        assert letters.of(unit, ana.id) == []
        assert [one.words for one in notes.of(unit, ana.id)] == ["there is something I want to say"]


def test_whoever_is_limited_can_still_ask_for_a_look(world, lee, ana):
    for what in ("No writing to the team", "Nothing first but appointments"):
        sets(lee, "Limit", sure=what)
    sets(lee, "Suspend")
    ana.says("help")
    assert "In danger now? Call 999." in words_of(ana.screen)
    ana.presses("Ask my team to look")
    ana.presses("I want someone to look at this")
    ana.says("please somebody")
    ana.presses("Yes, ask them")
    with world.database.unit(world.now) as unit:
        assert [one.reason for one in flags.of(unit, ana.id)] == ["asked"]


# Switched off


def test_switched_off_wren_answers_with_the_line_the_reason_the_team_and_the_routes(world, lee, ana):
    sets(lee, "Suspend")
    ana.commands("menu")

    said = words_of(ana.screen)
    assert "For now Wren is switched off for you." in said
    assert WHY in said
    assert "020 7946 0018" in said
    assert "In danger now? Call 999." in said


@pytest.mark.parametrize("way", ["checkin", "break", "menu"])
def test_switched_off_no_command_leads_past_it(world, lee, ana, way):
    sets(lee, "Suspend")
    ana.commands(way)
    assert "For now Wren is switched off for you." in words_of(ana.screen)


def test_switched_off_an_open_check_in_takes_no_answer(world, lee, ana):
    ana.commands("checkin")
    ana.presses("Yes")
    button = ana.button("4").data
    sets(lee, "Suspend")
    ana.presses_data(button)
    assert "For now Wren is switched off for you." in words_of(ana.screen)


def test_switched_off_words_are_not_lost_and_the_journal_goes_on(world, lee, ana):
    sets(lee, "Suspend")
    ana.says("I do not understand why this happens")
    said = words_of(ana.screen)
    assert f"The reason: “{WHY}”" in said
    ana.presses("Keep it for me")
    ana.says("journal")
    assert "I do not understand why this happens" in ana.reads()
    with world.database.unit(world.now) as unit:
        assert [one.words for one in notes.of(unit, ana.id)] == ["I do not understand why this happens"]


@pytest.mark.parametrize(("word", "shows"), [("hide", "Clear"), ("stop", "Stop here"), ("language", "English")])
def test_switched_off_every_way_out_stays_open(world, lee, ana, word, shows):
    sets(lee, "Suspend")
    ana.says(word)
    assert shows in words_of(ana.screen)


def test_switched_off_what_is_theirs_can_be_read_and_taken_along(world, lee, ana):
    sets(lee, "Suspend")
    for label, shows in (
        ("Who can see what", WHY),
        ("A copy to keep", "nothing here"),
        ("What was written", "written"),
    ):
        ana.commands("menu")
        ana.presses(label)
        assert shows in words_of(ana.screen)


def test_switched_off_a_break_cannot_be_ended_by_the_person(world, lee, ana):
    sets(lee, "Take a break for them")
    ana.presses("Open")
    end = ana.button("End the break").data
    sets(lee, "Suspend")
    ana.presses_data(end)

    assert on_break(world, ana)
    assert all(one.ended_at is None for one in all_of(world, ana))


def test_switched_on_again_only_after_a_yes(world, lee, ana):
    sets(lee, "Suspend")
    ana.presses("Open")
    lifts(lee, "Wren is switched off", "We talked it through.")
    assert on_break(world, ana)
    ana.presses("Open")
    ana.presses("Go on")
    assert not on_break(world, ana)
    ana.commands("menu")
    assert "What would you like to do?" in words_of(ana.screen)


def test_help_the_journal_and_their_record_are_never_among_what_is_closed():
    assert {"journal", "journal-write", "crisis-plan", "ask-to-look", "who-sees", "my-copy", "hide", "stop"} <= OPEN


# Seen


def test_who_why_and_how_to_complain_stand_under_who_sees_what(world, lee, ana):
    sets(lee, "Limit", sure="No check-in reminders")
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    said = words_of(ana.screen)
    assert "Dr Lee has stopped reminders to check in." in said
    assert WHY in said
    assert "Not happy with it? Call 020 7946 0021." in said


def test_each_of_them_stands_in_who_has_looked_with_its_reason(world, lee, ana):
    sets(lee, "Suspend")
    lifts(lee, "Wren is switched off", "We talked it through.")
    with world.database.unit(world.now) as unit:
        verbs = [one.verb for one in audit.looks_at(unit, ana.id)]
    assert {"suspend", "lift limit"} <= set(verbs)


def test_the_card_says_who_set_it_and_why(world, lee, ana):
    sets(lee, "Take a break for them")
    lee.opens("Ana")
    said = words_of(lee.screen)
    assert "On a break that Dr Lee set" in said
    assert WHY in said
    assert "own choice" not in said


def test_who_may_not_see_the_person_sets_nothing(world, lee, ana):
    lee.opens("Ana", "More about Ana", "Suspend")
    lee.presses("Until somebody ends it")
    lee.says(WHY)
    button = lee.button("Switch it off for Ana").data
    with world.database.unit(world.now) as unit:
        from storage import links

        links.end(unit, ana.id, lee.id, lee.id)
        assert not access.may(unit, lee.id, ana.id)
    lee.presses_data(button)
    assert all_of(world, ana) == []
    assert not on_break(world, ana)


@pytest.mark.parametrize("kind", ["break", "suspend", "no-check-ins", "only-appointments", "no-writing"])
def test_nothing_is_kept_of_it_that_can_be_read_without_the_key(world, lee, ana, kind: Kind):
    with world.database.unit(world.now) as unit:
        restrictions.add(unit, person=ana.id, kind=kind, by=lee.id, why=WHY)
        rows = unit.connection.exec_driver_sql("select * from restriction").all()
    assert kind.encode() not in repr(rows).encode()
    assert WHY not in repr(rows)


def test_a_record_is_not_opened_without_a_reason(world, lee, ana):
    with world.database.unit(world.now) as unit, pytest.raises(ValueError, match="reason"):
        break_glass.open_(unit, person=ana.id, clinician=lee.id, words="  ")
