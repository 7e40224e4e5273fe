"""Two phones, one conversation: begun from the console, ready on both sides, rated, thought through, read by both."""

from __future__ import annotations

import pytest

from storage import actions, audit, check_ins, conversations, links, people, pins, plans, restrictions
from storage.plans import Plan
from tests.world import Phone, World, words_of


def begins(lee: Phone, how: str = "In this chat") -> None:
    lee.commands("people")
    lee.presses("Ana")
    lee.presses("Go through it together")
    lee.presses(how)
    if how != "In person":
        lee.says("I ring you at ten.")
    lee.presses("Yes, ask Ana")


def is_ready(ana: Phone) -> None:
    ana.presses("Open")
    ana.presses("Yes, now")
    ana.presses("Yes")
    ana.presses("No, I’m alone")
    ana.presses("Begin")


def rates(ana: Phone, score: str = "4") -> None:
    for _ in range(11):
        ana.presses(next(one.label for one in ana.screen.buttons if one.label.startswith(score)))
        ana.presses("No")
    ana.presses("That’s right")


def one_area(ana: Phone, lee: Phone, area: str = "Friendships") -> None:
    lee.presses("Leave it to them")
    ana.presses(area)
    ana.presses("Go on with 1")
    for words in ("Everybody is busy.", "When Sam writes.", "A walk a week.", "One message.", "Write to Sam."):
        ana.says(words)
    lee.says("I ask about the Tuesday group.")
    ana.presses("Skip")
    lee.says("Ask about the Tuesday group")
    ana.presses("Dr Lee")
    ana.presses("Before we meet")
    ana.presses("That’s all")


def held(ana: Phone, lee: Phone, how: str = "In this chat") -> None:
    begins(lee, how)
    is_ready(ana)
    rates(ana)
    ana.presses("Skip")
    one_area(ana, lee)
    ana.presses("Yes, that’s it")
    lee.presses("Yes, that’s it")


def plan_of(world: World, ana: Phone) -> Plan:
    with world.database.unit(world.now) as unit:
        (plan,) = plans.of(unit, ana.id)
        return plan


def test_it_arrives_as_a_line_that_says_nothing_and_is_theirs_to_begin(world: World, lee: Phone, ana: Phone):
    begins(lee)

    assert words_of(ana.screen) == "Something is ready to look at.\nOpen"
    ana.presses("Open")
    assert "Your agreed words: “blue teapot”" in words_of(ana.screen)
    assert "I ring you at ten." in words_of(ana.screen)


def test_the_board_shows_the_clinician_where_they_are(world: World, lee: Phone, ana: Phone):
    begins(lee)
    is_ready(ana)
    ana.presses(next(one.label for one in ana.screen.buttons if one.label.startswith("3")))
    ana.presses("Yes")

    board = words_of(lee.screen)
    assert "With Ana" in board
    assert "Chat shows no face, no voice and no room." in board
    assert "Mental health: 3 (last time 0), more help" in board


def test_a_whole_session_is_kept_with_how_they_met_and_what_each_side_said_of_it(world: World, lee: Phone, ana: Phone):
    held(ana, lee)

    plan = plan_of(world, ana)
    assert plan.meeting is not None
    assert (plan.meeting.mode, plan.meeting.clinician) == ("chat", lee.id)
    assert plan.meeting.views == {"person": (True, ""), "clinician": (True, "")}
    (thought,) = plan.thoughts
    assert thought.words["team-could"] == "I ask about the Tuesday group."
    assert [(one.what, one.who) for one in thought.actions] == [("Ask about the Tuesday group", "clinician")]
    with world.database.unit(world.now) as unit:
        check_in = check_ins.last(unit, ana.id)
        assert check_in is not None
        assert (check_in.mode, check_in.id) == ("chat", plan.check_in)
        assert [one.what for one in actions.open_of(unit, ana.id)] == ["Ask about the Tuesday group"]
    assert "Dr Lee: “Ask about the Tuesday group”. Before you meet." in words_of(ana.screen)


def test_both_read_the_same_words_before_they_agree(world: World, lee: Phone, ana: Phone):
    begins(lee)
    is_ready(ana)
    rates(ana)
    ana.presses("Skip")
    one_area(ana, lee)

    lines = "Dr Lee: “Ask about the Tuesday group”. Before you meet.\nA small step for you: “One message.”"
    assert lines in words_of(ana.screen)
    assert lines in words_of(lee.screen)


def test_who_sees_it_differently_has_a_note_beside_the_plan_and_nothing_is_taken_away(
    world: World, lee: Phone, ana: Phone
):
    begins(lee)
    is_ready(ana)
    rates(ana)
    ana.presses("Skip")
    one_area(ana, lee)
    lee.presses("Yes, that’s it")

    ana.presses("I see it differently")
    ana.says("I did not want the group.")

    plan = plan_of(world, ana)
    assert plan.meeting is not None
    assert plan.meeting.views["person"] == (False, "I did not want the group.")
    assert plan.thoughts[0].actions[0].what == "Ask about the Tuesday group"
    assert "To complain: " in ana.reads()


@pytest.mark.parametrize(
    ("presses", "told"),
    [
        (["Another time"], "Ana would like another time."),
        (["Another way"], "Ana would like another way to meet."),
        (["Yes, now", "No"], "Now does not suit Ana. That is all that is known."),
        (["Yes, now", "Yes", "Yes, and it’s not fine"], "Now does not suit Ana. That is all that is known."),
    ],
)
def test_any_no_is_a_kind_way_out_and_no_record(world: World, lee: Phone, ana: Phone, presses: list[str], told: str):
    begins(lee)
    ana.presses("Open")
    for label in presses:
        ana.presses(label)

    assert "That’s fine." in ana.reads()
    assert told in lee.reads()
    with world.database.unit(world.now) as unit:
        assert check_ins.of(unit, ana.id) == []


def test_with_somebody_near_family_and_safety_can_wait(world: World, lee: Phone, ana: Phone):
    begins(lee)
    ana.presses("Open")
    ana.presses("Yes, now")
    ana.presses("Yes")
    ana.presses("Yes, and that’s fine")
    ana.presses("Keep those for later")
    ana.presses("Begin")

    assert "1 of 9" in words_of(ana.screen)


def test_on_the_phone_either_writes_down_what_is_said(world: World, lee: Phone, ana: Phone):
    begins(lee, "By phone")
    is_ready(ana)
    rates(ana)
    ana.presses("Skip")
    lee.presses("Leave it to them")
    ana.presses("Friendships")
    ana.presses("Go on with 1")

    lee.says("Everybody is busy.")

    assert "Dr Lee wrote: “Everybody is busy.”" in words_of(ana.screen)
    assert "What helps, even a little?" in words_of(ana.screen)


def test_what_the_person_gave_beforehand_is_not_asked_again(world: World, lee: Phone, ana: Phone):
    ana.commands("menu")
    ana.presses("Check in")
    ana.presses("Yes")
    rates(ana)
    ana.presses("Not today")
    begins(lee)
    is_ready(ana)

    ana.presses("Use those")
    ana.presses("Skip")
    one_area(ana, lee)
    ana.presses("Yes, that’s it")
    lee.presses("Yes, that’s it")

    with world.database.unit(world.now) as unit:
        (check_in,) = check_ins.of(unit, ana.id)
    assert plan_of(world, ana).check_in == check_in.id


def test_their_own_promises_are_asked_of_the_clinician_and_read_by_the_person(world: World, lee: Phone, ana: Phone):
    held(ana, lee)
    world.passes(days=20)
    begins(lee)
    is_ready(ana)

    lee.presses("Partly")

    assert "Dr Lee said of “Ask about the Tuesday group”: partly." in words_of(ana.screen)


def test_after_a_restart_and_days_later_it_goes_on_where_it_was(world: World, lee: Phone, ana: Phone):
    begins(lee)
    is_ready(ana)
    ana.presses(next(one.label for one in ana.screen.buttons if one.label.startswith("3")))
    ana.presses("Yes")
    ana.says("pause")
    world.passes(days=3)
    world.restart()

    lee.commands("people")
    lee.presses("Ana")
    lee.presses("Go through it together")
    lee.presses("Go on with it")

    assert "2 of 11" in words_of(ana.screen)
    assert "With Ana" in words_of(lee.screen)


def test_nothing_goes_to_a_clinician_whose_link_has_ended(world: World, lee: Phone, ana: Phone):
    begins(lee)
    is_ready(ana)
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)
    lee.new.clear()

    ana.presses(next(one.label for one in ana.screen.buttons if one.label.startswith("3")))

    assert [one.rendered for one in lee.new if "With Ana" in words_of(one.rendered)] == []


def test_on_a_break_nothing_is_sent(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)
    ana.new.clear()

    begins(lee)

    assert ana.new == []
    assert "Ana is on a break. Nothing was sent." in lee.reads()


def test_beginning_and_holding_it_stand_in_who_has_looked(world: World, lee: Phone, ana: Phone):
    held(ana, lee)

    with world.database.unit(world.now) as unit:
        verbs = {one.verb for one in audit.looks_at(unit, ana.id)}
        assert conversations.running_of(unit, ana.id) == []
    assert {"offer session", "hold session"} <= verbs


def test_the_board_says_when_nobody_has_opened_it_and_it_can_be_taken_back(world: World, lee: Phone, ana: Phone):
    begins(lee)
    assert "Ana has not opened it yet." in words_of(lee.screen)

    lee.commands("people")
    lee.presses("Ana")
    lee.presses("Go through it together")
    lee.presses("Take it back")
    ana.presses("Open")

    assert "That question has passed" in ana.reads()


def test_what_the_other_side_does_waits_for_hours_and_breaks_unless_they_are_in_it(
    world: World, lee: Phone, ana: Phone
):
    begins(lee, "By phone")
    is_ready(ana)
    rates(ana)
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)
    world.passes(hours=1)
    ana.new.clear()

    lee.says("We talked about the garden.")

    assert ana.new == []


def test_on_a_phone_whose_pin_is_due_nothing_of_it_is_seen(world: World, lee: Phone, ana: Phone):
    begins(lee, "By phone")
    is_ready(ana)
    rates(ana)
    with world.database.unit(world.now) as unit:
        pins.propose(unit, ana.id, "2947")
        pins.confirm(unit, ana.id, "2947", "own")
    world.passes(minutes=20)
    ana.new.clear()

    lee.says("We talked about the garden.")

    said = "\n".join(words_of(one.rendered) for one in ana.new)
    assert "garden" not in said
    assert "Something is ready to look at." in said


def test_somebody_who_is_locked_out_is_not_asked_what_they_could_not_open(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        pins.propose(unit, ana.id, "2947")
        pins.confirm(unit, ana.id, "2947", "own")
        for _ in range(5):
            pins.judge(unit, ana.id, "1111")
    ana.new.clear()

    begins(lee)

    assert ana.new == []
    assert "locked out of their own record" in lee.reads()


def test_for_whom_wren_is_switched_off_nothing_is_begun(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        restrictions.add(unit, person=ana.id, kind="suspend", by=lee.id, why="Until we have met.")
    ana.new.clear()

    begins(lee)

    assert ana.new == []
    assert "switched off for Ana" in lee.reads()


def test_it_reaches_somebody_with_whom_wren_starts_nothing_but_appointments(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        restrictions.add(unit, person=ana.id, kind="only-appointments", by=lee.id, why="Fewer messages.")

    begins(lee)

    assert words_of(ana.screen) == "Something is ready to look at.\nOpen"
