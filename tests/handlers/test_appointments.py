"""Appointments on the real turn: offered, answered, moved, reminded of, called off, missed; and what ends them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.handoff import Room, hand_off
from bot.results import Result, write_back
from handlers import appointment_reminders, facts
from handlers.calendar_file import calendar
from handlers.channel import Sent
from handlers.here import Here
from handlers.reminding import plan
from storage import appointments, chats, letters, occurrences, people, reminders
from storage.appointments import Appointment
from tests.world import Channel, Phone, World, plain, words_of


def offers(lee: Phone, day: str = "Thursday 26 November", time: str = "10:30", *how: str, send: bool = True) -> None:
    """A time to meet, by phone unless told otherwise."""
    lee.opens("Ana", "Make an appointment", day, time, *(how or ("By phone", "Skip", "About an hour")))
    if send:
        lee.presses("Send to Ana")


def agrees(ana: Phone, *leads: str) -> None:
    ana.presses("Open")
    ana.presses("Yes, that suits me")
    for lead in leads:
        ana.presses(lead)
    ana.presses(f"Go on with {len(leads)}" if leads else "No reminders")


def moves(lee: Phone, old: str, day: str, time: str) -> None:
    lee.opens("Ana", "Appointments", old, "Another time", day, time, "As before", "Send to Ana")


def of(world: World, phone: Phone) -> Appointment:
    with world.database.unit(world.now) as unit:
        return appointments.of(unit, phone.id)[-1]


def live_reminders(world: World, phone: Phone) -> dict[str, str]:
    """Which, and when."""
    with world.database.unit(world.now) as unit:
        return {one.about: f"{one.next_at:%d %H:%M}" for one in reminders.of(unit, phone.id) if one.next_at}


def changes_profile(world: World, phone: Phone, **changed: object) -> None:
    with world.database.unit(world.now) as unit:
        person = people.get(unit, phone.id)
        people.save_profile(unit, replace(person, profile=replace(person.profile, **changed)))  # type: ignore[arg-type]


def row(lee: Phone) -> str:
    lee.commands("people")
    return plain(lee.button("Ana").long)


def section(lee: Phone) -> str:
    lee.commands("people")
    return plain(lee.button("Ana").section)


# Offered


def test_a_time_arrives_neutral_and_opens_with_the_words_that_prove_it(lee: Phone, ana: Phone):
    offers(lee)

    assert words_of(ana.screen) == "You have a message.\nOpen"
    ana.presses("Open")
    opened = words_of(ana.screen)
    for part in (
        "From Dr Lee",
        "blue teapot",
        "Thursday 26 November, 10:30",
        "By phone",
        "About an hour",
        "I can’t come",
    ):
        assert part in opened


def test_a_time_that_is_offered_answers_the_wish_to_meet(world: World, lee: Phone, ana: Phone):
    ana.commands("meet")
    ana.presses("Pass it on")

    lee.opens("Ana", "Offer a time", "Thursday 26", "14:00", "In a chat", "About an hour", "Send to Ana")

    with world.database.unit(world.now) as unit:
        assert letters.unanswered(unit, ana.id, "in-person") == []
    assert "Has a time, not answered" in row(lee)


def test_a_time_that_passes_while_it_is_written_is_not_offered(world: World, lee: Phone, ana: Phone):
    offers(lee, "Tuesday 24 November", "10:30", send=False)
    world.passes(minutes=31)

    lee.presses("Send to Ana")

    assert "That time has passed for Ana. Nothing was sent." in lee.reads()
    assert ana.new == []
    with world.database.unit(world.now) as unit:
        assert appointments.of(unit, ana.id) == []


def test_the_persons_own_clock_counts_and_is_shown(world: World, lee: Phone, ana: Phone):
    changes_profile(world, ana, zone="Asia/Dhaka")

    offers(lee, send=False)
    confirm = words_of(lee.screen)
    lee.presses("Send to Ana")

    assert "These are Ana’s own times: Asia/Dhaka." in confirm
    assert "For you: Thursday 26 November, 04:30." in confirm
    assert of(world, ana).at == datetime(2026, 11, 26, 4, 30, tzinfo=UTC)
    ana.presses("Open")
    assert "Thursday 26 November, 10:30" in words_of(ana.screen)


def test_a_time_that_has_passed_where_the_person_is_is_not_offered(world: World, lee: Phone, ana: Phone):
    changes_profile(world, ana, zone="Asia/Dhaka")  # 16:00 there

    lee.opens("Ana", "Make an appointment")

    with pytest.raises(AssertionError, match="no button 'Tuesday 24 November'"):
        lee.presses("Tuesday 24 November")


def test_the_usual_place_and_the_interpreter_are_kept_and_offered(world: World, lee: Phone, ana: Phone):
    changes_profile(world, ana, interpreter="Sylheti")
    lee.opens("Ana", "Make an appointment", "Thursday 26", "10:30", "In person")
    lee.says("The library, by the door")
    for label in ("Yes", "One is booked", "About an hour", "Send to Ana"):
        lee.presses(label)

    lee.opens("Ana")
    assert "Usual place to meet: The library, by the door." in words_of(lee.screen)
    lee.opens("Ana", "Appointments", "Make an appointment", "Friday 27", "10:30", "In person")
    assert "The library, by the door" in words_of(lee.screen)
    for label in ("The usual place", "One is booked", "About an hour"):
        lee.presses(label)
    confirm = words_of(lee.screen)

    assert "Where: The library, by the door" in confirm
    assert "An interpreter is booked: Sylheti" in confirm
    lee.presses("Send to Ana")
    assert (of(world, ana).where, of(world, ana).interpreter) == ("The library, by the door", "Sylheti")


def test_whoever_has_no_phone_gets_it_when_there_is_one(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        chats.mark_unreachable(unit, chat.id, world.now)
    offers(lee)
    assert "Kept for Ana." in lee.reads()
    assert ana.new == []

    ana.says("menu")

    ana.presses("Open")
    assert "Thursday 26 November, 10:30" in words_of(ana.screen)


def test_what_was_offered_and_could_not_arrive_is_looked_at_first(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        chats.close(unit, chat.id)

    offers(lee)

    assert "It has not arrived. Please tell Ana another way." in row(lee)
    assert plain(lee.button("Ana").section) == "Look first"


# Answered


def test_a_yes_is_seen_on_the_list_and_on_the_card(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana)

    assert "Said yes to Thursday 26 November, 10:30." in row(lee)
    assert section(lee) == "New"
    lee.presses("Ana")
    assert "Thursday 26 November, 10:30. Confirmed on Tuesday 24 November" in words_of(lee.screen)
    assert of(world, ana).state == "confirmed"


def test_another_time_is_looked_at_first_with_what_and_since_when(world: World, lee: Phone, ana: Phone):
    offers(lee)
    for label in ("Open", "Another time", "Monday", "Go on with 1", "Morning", "Go on with 1"):
        ana.presses(label)
    ana.says("not too early please")

    assert section(lee) == "Look first"
    assert "since Tuesday 24 November, 10:00 · Would rather another time" in row(lee)
    lee.presses("Ana")
    card = words_of(lee.screen)
    assert "Suits: Monday." in card
    assert "Mornings." in card
    assert "“not too early please”" in card


def test_another_way_is_passed_on(world: World, lee: Phone, ana: Phone):
    offers(lee)
    for label in ("Open", "Another way", "In a chat", "Skip"):
        ana.presses(label)

    assert section(lee) == "Look first"
    lee.presses("Ana")
    assert "Rather in a chat." in words_of(lee.screen)


def test_whoever_cannot_come_is_asked_for_no_reason(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "An hour before")
    ana.says("menu")
    for label in ("My meetings", "Thursday 26", "I can’t come"):
        ana.presses(label)
    assert "No reason is needed." in words_of(ana.screen)
    ana.presses("Tell them")

    assert "That’s fine." in words_of(ana.screen)
    assert "Can’t come on Thursday 26 November, 10:30." in row(lee)
    assert live_reminders(world, ana) == {}
    ana.says("menu")
    ana.presses("My meetings")
    assert "No meeting is set just now." in words_of(ana.screen)


def test_what_has_begun_can_no_longer_be_agreed(world: World, lee: Phone, ana: Phone):
    offers(lee)
    ana.presses("Open")
    world.passes(days=2, hours=1)

    ana.presses("Yes, that suits me")

    assert "That meeting has passed or is off." in ana.reads()
    assert of(world, ana).state == "offered"


def test_of_what_has_begun_nothing_is_said_to_be_passed_on(world: World, lee: Phone, ana: Phone):
    offers(lee)
    ana.presses("Open")
    ana.presses("I can’t come")
    world.passes(days=2, hours=1)

    ana.presses("Tell them")

    assert "That meeting has passed or is off." in words_of(ana.screen)
    assert "Passed on" not in ana.reads()


def test_nobody_opens_the_meeting_of_another(world: World, lee: Phone, ana: Phone):
    offers(lee)
    ben = world.person(lee, "Ben")
    theirs = of(world, ana).id
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ben.address)
        assert chat is not None
        here = Here.between(unit, world.desk, chat)

        for script in ("appointment", "meeting", "meeting-reminders", "calendar-file"):
            assert facts.gather(here, script, theirs) is None


# Reminders


def test_the_reminders_that_they_chose_come_neutrally_and_say_why(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "The day before", "An hour before")
    assert live_reminders(world, ana) == {"day-before": "25 10:30", "hour-before": "26 09:30"}

    world.passes(days=1, minutes=31)
    world.comes_round()

    assert words_of(ana.screen) == "Tomorrow, 10:30.\nOpen"
    ana.presses("Open")
    opened = words_of(ana.screen)
    assert "On Tuesday 24 November you asked for this: the day before." in opened
    assert "blue teapot" in opened
    ana.presses("I’ll be there")
    with world.database.unit(world.now) as unit:
        (came,) = occurrences.of(unit, ana.id)
        assert (came.state, came.answer, came.seen_at is not None) == ("sent", "done", True)


def test_a_remote_one_has_a_message_to_get_ready(world: World, lee: Phone, ana: Phone):
    offers(lee, "Thursday 26 November", "10:30", "By video", "Skip", "About an hour")
    agrees(ana, "To get ready")

    world.passes(days=2, minutes=16)
    world.comes_round()

    assert words_of(ana.screen).startswith("10:30 today. Headphones and a quiet spot, if you can.")
    ana.presses("Open")
    assert "Think who may be near." in words_of(ana.screen)
    assert "A drink or a pet beside you is fine." in words_of(ana.screen)


def test_no_more_reminders_leaves_the_meeting(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "The day before", "An hour before")
    world.passes(days=1, minutes=31)
    world.comes_round()
    ana.presses("Open")

    ana.presses("No more reminders")

    assert live_reminders(world, ana) == {}
    assert of(world, ana).state == "confirmed"


def test_a_reminder_outside_their_hours_is_asked_about_once(world: World, lee: Phone, ana: Phone):
    offers(lee, "Thursday 26 November", "9:00")
    ana.presses("Open")
    for label in ("Yes, that suits me", "The day before", "An hour before", "Go on with 2"):
        ana.presses(label)
    assert "These lie outside the hours you chose:\nThursday 26 November, 08:00" in words_of(ana.screen)

    ana.presses("No")

    assert live_reminders(world, ana) == {"day-before": "25 09:00"}


def test_a_yes_to_a_time_outside_their_hours_adds_it_to_them(world: World, lee: Phone, ana: Phone):
    offers(lee, "Thursday 26 November", "9:00")
    ana.presses("Open")
    for label in ("Yes, that suits me", "An hour before", "Go on with 1", "Yes, send"):
        ana.presses(label)
    ana.new.clear()

    world.passes(days=1, hours=22, minutes=1)
    world.comes_round()

    assert words_of(ana.screen).startswith("9:00 today.")


def test_the_choice_is_kept_for_the_next_meeting(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "An hour before")
    lee.opens(
        "Ana", "Appointments", "Make an appointment", "Friday 27", "14:00", "In a chat", "About an hour", "Send to Ana"
    )

    ana.presses("Open")
    ana.presses("Yes, that suits me")

    assert "Reminders come as you chose last time." in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        made = [f"{one.next_at:%d %H:%M}" for one in reminders.of(unit, ana.id) if one.next_at]
    assert made == ["26 09:30", "27 13:00"]


# Moved, called off, over


def test_a_meeting_of_another_kind_has_no_reminder_that_does_not_fit_it(world: World, lee: Phone, ana: Phone):
    offers(lee, "Thursday 26 November", "10:30", "In person", "Skip", "About an hour")
    agrees(ana, "An hour before", "When it is time to go")
    ana.presses("Half an hour")
    assert set(live_reminders(world, ana)) == {"hour-before", "leave"}

    by_phone = ("Friday 27 November", "11:00", "By phone", "Skip", "About an hour", "Send to Ana")
    lee.opens("Ana", "Appointments", "Make an appointment", *by_phone)
    ana.presses("Open")
    ana.presses("Yes, that suits me")

    second = of(world, ana)
    with world.database.unit(world.now) as unit:
        assert [one.about for one in reminders.of_appointment(unit, second.id)] == ["hour-before"]


def test_a_reminder_whose_time_passes_while_it_is_chosen_is_not_promised(world: World, lee: Phone, ana: Phone):
    offers(lee)
    for label in ("Open", "Yes, that suits me", "The day before"):
        ana.presses(label)
    world.now = datetime(2026, 11, 25, 10, 45, tzinfo=UTC)

    ana.presses("Go on with 1")

    assert live_reminders(world, ana) == {}
    assert "I’ll write at these times" not in words_of(ana.screen)
    assert "No reminders for this meeting. The meeting stays." in words_of(ana.screen)


def test_of_a_meeting_long_ago_nothing_is_brought_to_whoever_comes_back(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana)
    with world.database.unit(world.now) as unit:
        chats.mark_unreachable(unit, chats.find(unit, "companion", ana.address).id, world.now)
    lee.opens("Ana", "Appointments", "Thursday 26 November, 10:30", "Call it off", "Call it off, tell Ana")
    before = len(ana.messages)

    world.passes(days=40)
    ana.says("menu")

    assert "You have a message." not in "\n".join(
        words_of(one.rendered) for one in ana.messages[before:] if one.rendered
    )


def test_of_one_that_is_in_question_no_reminders_are_offered(world: World, lee: Phone, ana: Phone):
    offers(lee)
    for label in ("Open", "Another time", "Any day", "Any time", "Skip"):
        ana.presses(label)
    ana.says("menu")
    for label in ("My meetings", "Thursday 26 November, 10:30"):
        ana.presses(label)

    assert "Reminders" not in [plain(button.label) for button in ana.screen.buttons]


def test_what_reminds_of_it_and_is_on_its_way_when_it_moves_ends_as_sent(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "An hour before")
    world.now = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
    with world.database.unit(world.now) as unit:
        plan(unit, world.desk, reminders.due(unit, 1)[0][0])
    with world.database.unit(world.now) as unit:
        flying = hand_off(unit, world.draw, "companion", {"telegram": Channel("companion")}, Room()).ready

    meeting = of(world, ana)
    with world.database.unit(world.now) as unit:
        appointment_reminders.stop(unit, meeting)
    with world.database.unit(world.now) as unit:
        sent = Sent(message_ids=("77",), at=0.0, order=77)
        write_back(unit, [Result(ready=one, sent=sent) for one in flying])

    with world.database.unit(world.now) as unit:
        assert [one.state for one in occurrences.of(unit, ana.id)] == ["sent"]


def test_what_waits_of_the_old_time_never_goes_out(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "The day before")
    changes_profile(world, ana, hours={str(day): [["12:00", "21:00"]] for day in range(7)})
    world.passes(days=1, minutes=31)  # 10:31: due, and waits for noon
    world.comes_round()
    with world.database.unit(world.now) as unit:
        (waits,) = occurrences.of(unit, ana.id)
        assert waits.state == "planned"

    moves(lee, "Thursday 26", "Friday 27 November", "14:00")
    world.passes(hours=1, minutes=31)
    world.comes_round()

    assert "Tomorrow, 10:30." not in ana.reads()
    assert live_reminders(world, ana) == {"day-before": "26 14:00"}
    with world.database.unit(world.now) as unit:
        (old,) = occurrences.of(unit, ana.id)
        assert (old.state, old.reason) == ("expired", "stopped")


def test_a_reminder_of_the_old_time_goes_from_the_chat(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "The day before")
    world.passes(days=1, minutes=31)
    world.comes_round()
    assert "Tomorrow, 10:30." in ana.reads()

    moves(lee, "Thursday 26", "Friday 27 November", "14:00")

    assert "Tomorrow, 10:30." not in ana.reads()
    assert live_reminders(world, ana) == {"day-before": "26 14:00"}


def test_an_offer_that_is_over_is_not_brought_to_whoever_comes_late(world: World, lee: Phone, ana: Phone):
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        chats.mark_unreachable(unit, chat.id, world.now)
    offers(lee)
    world.passes(days=3)

    ana.says("menu")

    assert "You have a message." not in ana.reads()


def test_a_moved_meeting_is_told_and_its_old_screen_no_longer_counts(world: World, lee: Phone, ana: Phone):
    offers(lee)
    ana.presses("Open")
    old = ana.button("Yes, that suits me").data
    moves(lee, "Thursday 26", "Friday 27 November", "14:00")

    ana.presses_data(old)

    assert of(world, ana).state == "offered"
    ana.presses("Open")
    assert "Dr Lee has moved your meeting. This is the new time." in words_of(ana.screen)
    assert "Friday 27 November, 14:00" in words_of(ana.screen)


def test_an_offer_that_nobody_has_seen_yet_is_replaced_and_not_doubled(world: World, lee: Phone, ana: Phone):
    world.passes(hours=13)
    offers(lee)
    moves(lee, "Thursday 26", "Friday 27 November", "14:00")

    world.passes(hours=12)
    world.deliver()

    assert ana.reads().count("You have a message.") == 1
    ana.presses("Open")
    assert "Friday 27 November, 14:00" in words_of(ana.screen)


def test_a_meeting_that_is_called_off_is_told_plainly_and_reminds_nobody(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "The day before")
    lee.opens("Ana", "Appointments", "Thursday 26", "Call it off")
    assert "Dr Lee has called off this meeting: Thursday 26 November, 10:30." in words_of(lee.screen)
    lee.presses("Call it off, tell Ana")

    assert live_reminders(world, ana) == {}
    assert words_of(ana.screen).startswith("You have a message.")
    ana.presses("Open")
    assert "Dr Lee has called off this meeting: Thursday 26 November, 10:30." in words_of(ana.screen)
    assert "blue teapot" in words_of(ana.screen)
    ana.presses("Yes, another time")
    assert "Would rather talk in person." in row(lee)


@pytest.mark.parametrize("tell", [True, False])
def test_one_that_did_not_happen_is_told_without_blame_only_if_chosen(world: World, lee: Phone, ana: Phone, tell: bool):
    offers(lee)
    agrees(ana)
    world.passes(days=2, hours=2)
    ana.new.clear()
    assert "Was to meet you on Thursday 26 November, 10:30. Not noted yet." in row(lee)

    lee.opens("Ana", "Appointments", "Thursday 26", "It did not happen", "Send to Ana" if tell else "Only note it")

    assert of(world, ana).state == "missed"
    assert bool(ana.new) is tell
    if tell:
        ana.presses("Open")
        assert "That happens. It changes nothing." in words_of(ana.screen)
        return
    ana.says("menu")
    assert "You have a message." not in ana.reads()


def test_a_meeting_that_was_held_is_noted_and_told_to_nobody(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana)
    world.passes(days=2, hours=2)
    ana.new.clear()

    lee.opens("Ana", "Appointments", "Thursday 26", "We met")

    assert of(world, ana).state == "held"
    assert ana.new == []


def test_the_end_of_a_link_calls_off_what_stood_and_reminds_nobody(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "The day before")
    lee.opens("Ana", "More about", "End the link", "Care here has ended", "End it")
    ana.new.clear()

    world.passes(days=1, minutes=31)
    world.comes_round()

    assert of(world, ana).state == "cancelled"
    assert live_reminders(world, ana) == {}
    assert ana.new == []
    ana.presses("Open")
    assert "The meeting with them is off: Thursday 26 November, 10:30." in words_of(ana.screen)


def test_whoever_stops_is_reminded_of_nothing(world: World, lee: Phone, ana: Phone):
    offers(lee)
    agrees(ana, "The day before")
    ana.says("stop")
    ana.presses("Stop")
    ana.new.clear()

    world.passes(days=1, minutes=31)
    world.comes_round()

    assert of(world, ana).state == "cancelled"
    assert live_reminders(world, ana) == {}
    assert ana.new == []


# The calendar


def test_a_file_for_the_calendar_says_only_meeting_and_when(world: World, lee: Phone, ana: Phone):
    offers(lee, "Thursday 26 November", "10:30", "By phone", "Skip", "About half an hour")
    agrees(ana)
    ana.says("menu")
    for label in ("My meetings", "Thursday 26", "A file for my calendar"):
        ana.presses(label)

    attached = ana.screen.attachment
    assert attached is not None
    assert (attached.filename, attached.media_type) == ("meeting.ics", "text/calendar")
    lines = attached.data.decode().split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert {"DTSTART:20261126T103000Z", "DTEND:20261126T110000Z", "SUMMARY:Meeting"} <= set(lines)
    assert not any(word in attached.data.decode() for word in ("Lee", "Ana", "Oak", "phone", "LOCATION", "DESCRIPTION"))


def test_a_calendar_folds_long_lines_between_characters():
    data = calendar(uid="1", at=datetime(2026, 11, 26, tzinfo=UTC), minutes=30, title="দেখা; করা, " * 12, changed=START)

    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert "দেখা\\; করা\\, " * 2 in data.decode().replace("\r\n ", "")
    assert b"\n" not in data.replace(b"\r\n", b"")


START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
