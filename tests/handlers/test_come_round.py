"""A reminder that comes round: what stands in the chat, what is never sent, and how each time ends."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.handoff import Room, hand_off
from bot.results import Result, recover, write_back
from flows.recurrence import Rule
from handlers.channel import InDoubt, Refused, Sent, Unreachable
from handlers.here import Here
from handlers.phones import close_phone
from handlers.reminding import plan
from storage import access, appointments, chats, links, occurrences, outbox, people, reminders, subjects
from tests.world import Channel, World, words_of

NINE = "09:00"
DAILY = Rule(kind="daily", first="2026-11-20")


@pytest.fixture
def lee(world: World):
    return world.clinician()


@pytest.fixture
def ana(world: World, lee):
    return world.person(lee)


def sets(world, person, *, slot=NINE, rule=DAILY, words="the blue ones", **more):
    with world.database.unit(world.now) as unit:
        return reminders.add(
            unit, person=person.id, kind="words", rule=rule, slot=slot, zone="Europe/London", words=words, **more
        ).id


def of(world, reminder, person):
    with world.database.unit(world.now) as unit:
        return reminders.get(unit, person.id, reminder)


def ends(world, person):
    """How each time ended, oldest first."""
    with world.database.unit(world.now) as unit:
        return [(one.day, one.state, one.reason) for one in reversed(occurrences.of(unit, person.id, 500))]


def goes_to(world, day, clock="09:00:05"):
    world.now = datetime.fromisoformat(f"2026-{day}T{clock}+00:00")
    world.comes_round()


def change(world, person, **profile):
    with world.database.unit(world.now) as unit:
        known = people.get(unit, person.id)
        people.save_profile(unit, replace(known, profile=replace(known.profile, **profile)))


def seen_by(phone):
    return [words_of(one.rendered) for one in phone.messages if one.rendered is not None]


def test_it_comes_at_its_time_says_nothing_of_what_it_is_and_ends_as_sent(world, ana):
    sets(world, ana)

    goes_to(world, "11-25", "08:59:59")
    assert ana.messages == []
    goes_to(world, "11-25")

    (shown,) = seen_by(ana)
    assert "blue" not in shown
    assert ends(world, ana) == [("2026-11-25", "sent", "")]


def test_opened_and_answered_are_kept_apart_from_sent(world, ana):
    sets(world, ana)
    goes_to(world, "11-25")
    world.passes(minutes=3)

    ana.presses("Open")
    assert "the blue ones" in ana.reads()
    world.passes(minutes=1)
    ana.presses("Done")

    with world.database.unit(world.now) as unit:
        (one,) = occurrences.of(unit, ana.id)
    assert (one.state, one.answer) == ("sent", "done")
    assert one.planned_at == one.sent_at < one.seen_at < one.answered_at


def test_planned_twice_it_comes_once(world, ana):
    id_ = sets(world, ana)
    goes_to(world, "11-25")

    with world.database.unit(world.now) as unit:  # as if `next_at` had not been written
        reminders.save(unit, replace(reminders.get(unit, ana.id, id_), next_at=datetime(2026, 11, 25, 9, tzinfo=UTC)))
    world.comes_round()

    assert len(seen_by(ana)) == 1
    assert ends(world, ana) == [("2026-11-25", "sent", "")]
    assert of(world, id_, ana).next_at == datetime(2026, 11, 26, 9, tzinfo=UTC)


def test_a_clock_that_is_set_back_brings_nothing_again(world, ana):
    id_ = sets(world, ana)
    goes_to(world, "11-25")

    world.now = datetime(2026, 11, 25, 8, tzinfo=UTC)
    with world.database.unit(world.now) as unit:
        reminders.change(unit, reminders.get(unit, ana.id, id_))
    goes_to(world, "11-25")

    assert len(seen_by(ana)) == 1


def test_a_phone_that_wakes_after_nine_days_shows_one(world, ana):
    id_ = sets(world, ana)
    for day in range(25, 31):
        with world.database.unit(world.now) as unit:  # whoever looks now and then is sent the next one
            reminders.heard(unit, ana.id, id_)
        goes_to(world, f"11-{day}")

    assert len(seen_by(ana)) == 1
    assert [state for _, state, _ in ends(world, ana)] == ["sent"] * 6


def test_a_message_that_telegram_lets_nobody_delete_loses_its_buttons(world, ana):
    sets(world, ana, rule=Rule(kind="every", first="2026-11-25", n=3))
    goes_to(world, "11-25")
    goes_to(world, "11-28")

    old, new = [one.rendered for one in ana.messages]
    assert not old.buttons
    assert new.buttons


def test_an_old_button_of_a_replaced_one_has_passed(world, ana):
    sets(world, ana)
    goes_to(world, "11-25")
    data = ana.button("Open").data
    goes_to(world, "11-26")

    ana.presses_data(data)

    with world.database.unit(world.now) as unit:
        assert [one.seen_at for one in occurrences.of(unit, ana.id)] == [None, None]


def test_after_two_ignored_it_goes_quiet_without_a_word(world, ana):
    id_ = sets(world, ana)
    for day in (25, 26, 27, 28):
        goes_to(world, f"11-{day}")

    assert of(world, id_, ana).state == "quiet"
    assert ends(world, ana) == [("2026-11-25", "sent", ""), ("2026-11-26", "sent", "")]
    assert len(seen_by(ana)) == 1


def test_one_that_went_quiet_is_on_again_when_the_person_opens_it(world, ana):
    id_ = sets(world, ana)
    for day in (25, 26, 27):
        goes_to(world, f"11-{day}")

    ana.presses("Open")

    assert (of(world, id_, ana).state, of(world, id_, ana).ignored) == ("on", 0)
    assert of(world, id_, ana).next_at == datetime(2026, 11, 28, 9, tzinfo=UTC)


def test_one_that_is_answered_each_time_never_goes_quiet(world, ana):
    id_ = sets(world, ana)
    for day in range(25, 30):
        goes_to(world, f"11-{day}")
        ana.presses("Open")
        ana.presses("Done")

    assert of(world, id_, ana).state == "on"
    assert len(ends(world, ana)) == 5


def test_a_day_that_comes_twice_on_a_journey_is_ignored_once(world, ana):
    id_ = sets(world, ana)
    goes_to(world, "11-25")
    with world.database.unit(world.now) as unit:  # on to New York, where nine o'clock of this day is still to come
        reminders.change(unit, replace(reminders.get(unit, ana.id, id_), zone="America/New_York"))
    goes_to(world, "11-25", "14:00:05")
    goes_to(world, "11-26", "14:00:05")

    assert of(world, id_, ana).ignored == 1
    assert ends(world, ana) == [("2026-11-25", "sent", ""), ("2026-11-26", "sent", "")]


def test_opened_and_left_is_not_ignored(world, ana):
    id_ = sets(world, ana)
    goes_to(world, "11-25")
    ana.presses("Open")
    for day in (26, 27):
        goes_to(world, f"11-{day}")

    assert of(world, id_, ana).state == "on"
    assert len(ends(world, ana)) == 3


def test_one_that_is_open_and_being_answered_is_not_taken_out_of_their_hands(world, ana):
    sets(world, ana)
    goes_to(world, "11-25")
    goes_to(world, "11-26", "08:59:00")
    ana.presses("Open")

    goes_to(world, "11-26")
    ana.presses("Done")
    assert len(ends(world, ana)) == 1
    goes_to(world, "11-26", "09:01:00")

    assert [state for _, state, _ in ends(world, ana)] == ["sent", "sent"]


def test_one_that_still_waits_is_not_sent_beside_the_next_one(world, ana):
    id_ = queued(world, ana)
    with world.database.unit(world.now) as unit:
        reminders.change(unit, replace(reminders.get(unit, ana.id, id_), slot="09:30"))
    world.now += timedelta(minutes=30)
    world.comes_round()

    assert len(seen_by(ana)) == 1
    assert [(state, reason) for _, state, reason in ends(world, ana)] == [("expired", "replaced"), ("sent", "")]


# Late


def test_one_that_nobody_sent_until_the_next_one_came_was_our_fault(world, ana):
    queued(world, ana)
    goes_to(world, "11-26")

    assert ends(world, ana) == [("2026-11-25", "missed", "late"), ("2026-11-26", "sent", "")]
    assert "came too late to send" in ana.reads()


def test_what_passed_while_nobody_was_at_work_ends_as_missed_and_the_newest_is_sent(world, ana):
    sets(world, ana)
    goes_to(world, "11-28", "10:30:00")

    assert ends(world, ana) == [
        ("2026-11-25", "missed", "late"), ("2026-11-26", "missed", "late"), ("2026-11-27", "missed", "late"),
        ("2026-11-28", "sent", ""),
    ]  # fmt: skip
    assert "Some notes came too late to send. That was Wren’s fault." in ana.reads()


def test_two_hours_late_it_is_not_sent_and_that_is_said_once(world, ana):
    sets(world, ana)
    goes_to(world, "11-25", "11:00:00")
    goes_to(world, "11-25", "15:00:00")

    assert ends(world, ana) == [("2026-11-25", "missed", "late")]
    (said,) = seen_by(ana)
    assert said.startswith("A note for 9:00 came too late to send. That was Wren’s fault.")


def test_one_that_was_planned_in_time_and_not_handed_off_until_later_is_missed(world, ana):
    sets(world, ana)
    world.now = datetime(2026, 11, 25, 9, tzinfo=UTC)
    with world.database.unit(world.now) as unit:
        (one,) = [one for one, _ in reminders.due(unit, 9)]
        plan(unit, world.desk, one)
    goes_to(world, "11-25", "11:00:00")

    assert ends(world, ana) == [("2026-11-25", "missed", "late")]
    assert "Open" not in ana.reads()


def test_a_year_of_outage_is_written_down_in_small_steps_and_what_is_older_is_forgotten(world, ana):
    sets(world, ana)
    world.now = datetime(2027, 11, 25, 9, 0, 5, tzinfo=UTC)
    world.comes_round()

    found = ends(world, ana)
    assert [state for _, state, _ in found] == ["missed"] * 91 + ["sent"]
    assert len(set(found)) == 92


def test_who_comes_back_from_a_break_has_missed_nothing(world, ana):
    sets(world, ana)
    goes_to(world, "11-25", "11:30:00")  # the note of the fault has gone
    ana.messages.clear()
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)
    for day in (26, 27):
        goes_to(world, f"11-{day}")
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, None)
    goes_to(world, "11-28", "08:00:00")

    assert seen_by(ana) == []
    assert ends(world, ana)[1:] == [("2026-11-26", "expired", "break"), ("2026-11-27", "expired", "break")]


def test_that_something_came_too_late_is_not_told_to_who_takes_a_break(world, ana):
    sets(world, ana, slot="18:55", rule=Rule(kind="once", first="2026-11-25"))
    goes_to(world, "11-25", "21:30:00")
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)
    goes_to(world, "11-26")
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, None)
    goes_to(world, "11-26", "12:00:00")

    assert ends(world, ana) == [("2026-11-25", "missed", "late")]
    assert ana.messages == []


# Judged once more where it is handed off


def queued(world, ana, **more):
    """One that is planned and waits in the queue."""
    id_ = sets(world, ana, **more)
    world.now = datetime(2026, 11, 25, 9, tzinfo=UTC)
    with world.database.unit(world.now) as unit:
        plan(unit, world.desk, id_)
    return id_


def test_in_a_break_that_began_since_it_is_not_sent(world, ana):
    queued(world, ana)
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)
    world.deliver()

    assert ana.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", "break")]


def test_when_the_last_link_has_ended_since_it_is_not_sent(world, ana, lee):
    queued(world, ana)
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)
    world.deliver()

    assert ana.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", "link-ended")]


def test_one_that_was_stopped_since_is_not_sent(world, ana):
    id_ = queued(world, ana)
    with world.database.unit(world.now) as unit:
        reminders.stop(unit, ana.id, id_)
    world.deliver()

    assert ana.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", "stopped")]


def test_one_that_was_let_rest_since_is_not_sent(world, ana):
    id_ = queued(world, ana)
    with world.database.unit(world.now) as unit:
        reminders.save(unit, replace(reminders.get(unit, ana.id, id_), state="quiet", next_at=None))
    world.deliver()

    assert ana.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", "resting")]


def test_one_whose_time_was_changed_since_is_not_sent_at_the_old_one(world, ana):
    id_ = queued(world, ana)
    with world.database.unit(world.now) as unit:
        reminders.change(unit, replace(reminders.get(unit, ana.id, id_), slot="18:00"))
    world.deliver()

    assert ana.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", "changed")]


def test_with_words_that_were_made_discreet_since_it_is_not_sent(world, ana):
    id_ = queued(world, ana, wording="words")
    with world.database.unit(world.now) as unit:
        reminders.change(unit, replace(reminders.get(unit, ana.id, id_), wording="discreet"))
    world.deliver()

    assert ana.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", "changed")]


def test_one_that_was_put_into_another_persons_name_is_not_sent(world, ana, lee):
    ben = world.person(lee, "Ben")
    id_ = queued(world, ana)
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ben.address)
        unit.connection.exec_driver_sql(f"UPDATE outbox SET chat = '{chat.id}' WHERE state = 'queued'")
    world.deliver()

    assert of(world, id_, ana) is not None
    assert ana.messages == ben.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", "not-this-person's-chat")]


def test_outside_the_hours_it_waits_where_it_is_not_too_late_then_and_else_it_is_not_sent(world, ana):
    sets(world, ana, slot="08:00")
    sets(world, ana, slot="06:30", words="the red ones")
    goes_to(world, "11-25", "06:30:00")
    goes_to(world, "11-25", "08:00:00")
    assert ana.messages == []

    goes_to(world, "11-25")

    assert len(seen_by(ana)) == 1
    assert ends(world, ana) == [("2026-11-25", "expired", "hours"), ("2026-11-25", "sent", "")]


def test_it_waits_while_the_person_is_in_a_live_conversation(world, ana):
    sets(world, ana)
    world.now = datetime(2026, 11, 25, 8, 58, tzinfo=UTC)
    ana.commands("start")
    ana.presses("Check in")
    before = len(ana.messages)

    goes_to(world, "11-25")
    assert len(ana.messages) == before
    goes_to(world, "11-25", "09:04:30")

    assert len(ana.messages) == before + 1
    assert ends(world, ana) == [("2026-11-25", "sent", "")]


def test_in_the_menu_nobody_is_in_the_middle_of_anything(world, ana):
    sets(world, ana)
    world.now = datetime(2026, 11, 25, 8, 59, tzinfo=UTC)
    ana.commands("menu")
    goes_to(world, "11-25")

    assert ends(world, ana) == [("2026-11-25", "sent", "")]


def test_what_a_clinician_writes_waits_for_a_live_conversation_too(world, ana, lee):
    ana.commands("start")
    ana.presses("Check in")
    before = len(ana.messages)
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        outbox.add(unit, bot="companion", chat=chat.id, subject=ana.id, screen={"message": "forgotten"})
    world.deliver()
    assert len(ana.messages) == before

    world.passes(minutes=5, seconds=1)
    world.deliver()

    assert len(ana.messages) == before + 1


def test_the_thirteenth_message_of_a_day_is_no_reminder_and_an_operator_hears_of_it(world, ana):
    for minute in range(13):
        sets(world, ana, slot=f"10:{minute:02}", rule=Rule(kind="once", first="2026-11-25"))
    goes_to(world, "11-25", "10:30:00")

    states = [state for _, state, _ in ends(world, ana)]
    assert (states.count("sent"), states.count("expired")) == (12, 1)
    assert [reason for _, state, reason in ends(world, ana) if state == "expired"] == ["braked"]


# No phone, stopped, erased


def test_without_a_phone_and_to_one_that_cannot_be_reached_it_ends_as_expired(world, ana):
    sets(world, ana)
    with world.database.unit(world.now) as unit:
        chats.mark_unreachable(unit, chats.find(unit, "companion", ana.address).id, world.now)
    goes_to(world, "11-25")
    with world.database.unit(world.now) as unit:
        chats.close(unit, chats.find(unit, "companion", ana.address).id)
    goes_to(world, "11-26")

    assert ana.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", "unreachable"), ("2026-11-26", "expired", "no-phone")]


def test_closing_the_phone_ends_what_waits_for_it(world, ana):
    queued(world, ana)
    with world.database.unit(world.now) as unit:
        here = Here.between(unit, world.desk, chats.find(unit, "companion", ana.address))
        close_phone(here, here.chat)

    assert ends(world, ana) == [("2026-11-25", "expired", "no-phone")]


def test_who_stops_gets_no_reminder_any_more(world, ana):
    id_ = queued(world, ana)
    ana.commands("stop")
    ana.presses("Stop here")
    world.comes_round()

    assert ends(world, ana) == [("2026-11-25", "expired", "stopped")]
    assert (of(world, id_, ana).state, of(world, id_, ana).next_at) == ("stopped", None)
    ana.messages.clear()
    goes_to(world, "11-26")
    assert ana.messages == []


def test_nothing_is_due_of_somebody_who_was_erased(world, ana):
    queued(world, ana)
    with world.database.unit(world.now) as unit:
        subjects.erase(unit, ana.id)
    with world.database.unit(world.now + timedelta(days=3)) as unit:
        assert reminders.due(unit, 9) == []
        assert [one.state for one in occurrences.of(unit, ana.id)] == ["expired"]


# Appointments


def meets(world, ana, lee, at, **more):
    with world.database.unit(world.now) as unit:
        one = appointments.add(unit, person=ana.id, clinician=lee.id, at=at, state="confirmed")
        reminders.add(
            unit, person=ana.id, kind="appointment", rule=Rule(kind="once", first="2026-11-25"), slot=NINE,
            zone="Europe/London", about="hour-before", appointment=one.id,
        )  # fmt: skip
    return one


@pytest.mark.parametrize(
    ("at", "clock", "end"),
    [
        (datetime(2026, 11, 25, 10, tzinfo=UTC), "10:00:00", ("missed", "late")),
        (datetime(2026, 11, 25, 10, tzinfo=UTC), "09:59:59", ("sent", "")),
    ],
)
def test_nothing_of_an_appointment_is_sent_once_it_has_begun(world, ana, lee, at, clock, end):
    meets(world, ana, lee, at)
    goes_to(world, "11-25", clock)

    assert [(state, reason) for _, state, reason in ends(world, ana)] == [end]


@pytest.mark.parametrize(("fault", "reason"), [("cancelled", "appointment-over"), ("link", "link-ended")])
def test_an_appointment_that_is_off_or_with_somebody_who_is_gone_is_not_reminded_of(world, ana, lee, fault, reason):
    kim = world.clinician("Dr Kim")
    with world.database.unit(world.now) as unit:
        links.start(unit, ana.id, kim.id)
    one = meets(world, ana, kim, datetime(2026, 11, 25, 10, tzinfo=UTC))
    with world.database.unit(world.now) as unit:
        if fault == "cancelled":
            appointments.save(unit, replace(one, state="cancelled"))
        else:
            links.end(unit, ana.id, kim.id, kim.id)
        assert access.may(unit, lee.id, ana.id)
    goes_to(world, "11-25")

    assert ana.messages == []
    assert ends(world, ana) == [("2026-11-25", "expired", reason)]


# What the platform says


def handed_off(world, bot="companion"):
    with world.database.unit(world.now) as unit:
        return hand_off(unit, world.draw, bot, {"telegram": Channel(bot)}, Room()).ready


def came_of(world, failure):
    with world.database.unit(world.now) as unit:
        write_back(unit, [Result(ready=one, failure=failure) for one in world.flying])


@pytest.fixture
def flying(world, ana):
    queued(world, ana)
    world.flying = handed_off(world)
    assert len(world.flying) == 1


@pytest.mark.parametrize(
    ("failure", "end"), [(Unreachable(), ("expired", "unreachable")), (Refused(), ("missed", "refused"))]
)
def test_what_a_platform_will_not_take_ends_there(world, ana, flying, failure, end):
    came_of(world, failure)

    assert [(state, reason) for _, state, reason in ends(world, ana)] == [end]


@pytest.mark.parametrize("how", ["no answer came", "the sender died"])
def test_in_doubt_it_is_asked_about_ten_minutes_later_and_never_again(world, ana, flying, how):
    if how == "no answer came":
        came_of(world, InDoubt())
    else:
        with world.database.unit(world.now) as unit:
            assert recover(unit, "companion") == 1

    assert ends(world, ana) == [("2026-11-25", "sent", "in-doubt")]
    world.passes(minutes=9, seconds=59)
    world.deliver()
    assert ana.messages == []
    world.passes(seconds=1)
    world.flying = handed_off(world)
    (again,) = world.flying
    assert again.rendered.blocks[0].text == "Did this reach you? It may have come before."
    came_of(world, InDoubt())
    world.passes(hours=1)
    assert handed_off(world) == []
    assert ends(world, ana) == [("2026-11-25", "sent", "in-doubt")]


def test_what_is_on_its_way_when_the_next_one_comes_ends_as_sent(world, ana, flying):
    goes_to(world, "11-26")
    with world.database.unit(world.now) as unit:
        write_back(unit, [Result(ready=one, sent=Sent(message_ids=("77",), at=0.0, order=77)) for one in world.flying])

    assert ends(world, ana)[0] == ("2026-11-25", "sent", "")
    assert "too late" not in ana.reads()


def test_in_doubt_and_heard_of_after_all_it_is_not_asked_about(world, ana, flying):
    with world.database.unit(world.now) as unit:
        recover(unit, "companion")
    with world.database.unit(world.now) as unit:  # the one before was only slow, and writes back what it did
        write_back(unit, [Result(ready=one, sent=Sent(message_ids=("77",), at=0.0, order=77)) for one in world.flying])
    world.passes(minutes=11)

    assert handed_off(world) == []


def test_in_doubt_and_opened_it_is_not_asked_about(world, ana, flying):
    came_of(world, InDoubt())
    with world.database.unit(world.now) as unit:
        occurrences.seen(unit, occurrences.of(unit, ana.id)[0].id)
    world.passes(minutes=11)

    assert handed_off(world) == []
