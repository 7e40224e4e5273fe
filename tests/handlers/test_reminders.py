"""What a person sees and does with their own reminders, on the real turn and the real outbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.hours import is_within, with_time
from flows.model import Conversation
from flows.outcomes import Action, CheckedIn
from flows.recurrence import Rule
from handlers import records
from handlers.here import Here
from storage import actions, chats, links, notes, occurrences, people, plans, reminders
from storage.conversations import Record
from storage.reminders import Reminder
from tests.world import Phone, World, plain, words_of

BOX = "take the blue box from the shelf"
DAILY = Rule(kind="daily", first="2026-11-24")
TOMORROW_AT_NINE = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def has(world: World, ana: Phone, **changes: object) -> Reminder:
    """A reminder that is set: own words, every day at 9."""
    fields = {"kind": "words", "rule": DAILY, "slot": "09:00", "zone": "Europe/London", "words": BOX, **changes}
    with world.database.unit(world.now) as unit:
        return reminders.add(unit, person=ana.id, **fields)  # type: ignore[arg-type]


def now(world: World, ana: Phone, reminder: Reminder) -> Reminder:
    with world.database.unit(world.now) as unit:
        found = reminders.get(unit, ana.id, reminder.id)
    assert found is not None
    return found


def only(world: World, ana: Phone) -> Reminder:
    with world.database.unit(world.now) as unit:
        (found,) = reminders.of(unit, ana.id)
    return found


def answers(world: World, ana: Phone) -> list[str]:
    """What was answered, oldest first."""
    with world.database.unit(world.now) as unit:
        return [one.answer for one in reversed(occurrences.of(unit, ana.id))]


def comes(world: World, at: datetime) -> None:
    world.now = at
    world.comes_round()


def sets(ana: Phone, *steps: str) -> None:
    """From the list to the wording; a step that is no button is typed."""
    ana.says("menu")
    for label in ("My reminders", "A new one"):
        ana.presses(label)
    for step in steps:
        ana.presses(step[1:-1]) if step.startswith("[") else ana.says(step)


OWN_WORDS = ("[Something in my own words]", BOX, "[Every day]", "[Without an end]", "09:00", "[Yes, 9:00]")


@pytest.mark.parametrize(
    ("wording", "shown"), [("The quiet wording", "A note you set, for 9:00."), ("The open wording", f"“{BOX}”")]
)
def test_the_preview_is_what_the_locked_phone_shows(world: World, ana: Phone, wording: str, shown: str):
    sets(ana, *OWN_WORDS)
    ana.presses(wording)
    before = [plain(block.text) for block in ana.screen.blocks]
    assert "A closed web page cannot remind." not in words_of(ana.screen), "this chat is no web page"
    ana.presses("Set it")

    comes(world, TOMORROW_AT_NINE)

    assert before[-1] == shown
    assert plain(ana.screen.question) == shown
    assert not ana.screen.blocks


@pytest.mark.parametrize("language", ["en", "bn", "ar"])
@pytest.mark.parametrize("kind", ["words", "question", "check-in", "journal", "way-back"])
def test_nothing_of_what_it_is_about_stands_there_before_the_tap(world: World, lee: Phone, kind: str, language: str):
    ana = world.person(lee, language=language)
    about = {"journal": "good-day", "way-back": "reminder"}.get(kind, "")
    has(world, ana, kind=kind, about=about, words=BOX if kind in {"words", "question"} else "")
    other = world.person(lee, "Ben", language=language)
    has(world, other, kind="words")

    comes(world, TOMORROW_AT_NINE)

    assert BOX not in ana.reads()
    if kind != "way-back":
        assert words_of(ana.screen) == words_of(other.screen), "what came tells its kind"


def test_after_the_tap_it_says_what_why_and_how_to_stop(world: World, ana: Phone):
    has(world, ana)
    comes(world, TOMORROW_AT_NINE)

    ana.presses("Open")

    for line in (
        BOX,
        "You set this on Tuesday 24 November.",
        "Every day at 9:00.",
        "“Change or stop” changes it, or ends it.",
    ):
        assert line in words_of(ana.screen)
    assert "Only if you haven’t done it yet." in words_of(ana.screen)


def test_of_two_presses_on_one_answer_the_first_counts(world: World, ana: Phone):
    has(world, ana)
    comes(world, TOMORROW_AT_NINE)
    ana.presses("Open")
    later, done = ana.button("Later").data, ana.button("Done").data
    ana.presses_data(done)

    ana.presses_data(later)
    ana.presses_data(done)

    assert answers(world, ana) == ["done"]
    assert "already answered" in words_of(ana.screen)


def test_an_older_copy_is_answered_kindly_and_changes_nothing(world: World, ana: Phone):
    """Two conversations about one occurrence: the press on the second one comes too late."""
    has(world, ana)
    comes(world, TOMORROW_AT_NINE)
    ana.presses("Open")
    with world.database.unit(world.now) as unit:
        (one,) = occurrences.of(unit, ana.id)
        occurrences.answer(unit, one.id, "not-today")

    ana.presses("Done")

    assert answers(world, ana) == ["not-today"]
    assert "already answered" in ana.reads()


@pytest.mark.parametrize(
    ("delay", "then"),
    [
        ("In 10 minutes", datetime(2026, 11, 25, 9, 11, tzinfo=UTC)),
        ("In an hour", datetime(2026, 11, 25, 10, 1, tzinfo=UTC)),
        ("This evening", datetime(2026, 11, 25, 19, 0, tzinfo=UTC)),
        ("Tomorrow", datetime(2026, 11, 26, 9, 0, tzinfo=UTC)),
    ],
)
def test_later_comes_when_it_says(world: World, ana: Phone, delay: str, then: datetime):
    reminder = has(world, ana)
    comes(world, TOMORROW_AT_NINE + timedelta(minutes=1))
    ana.presses("Open")
    ana.presses("Later")

    ana.presses(delay)

    assert now(world, ana, reminder).next_at == then
    assert f"I’ll write again: {then:%A %-d %B, %H:%M}." in words_of(ana.screen)
    comes(world, then)
    assert plain(ana.screen.question) == "A note you set, for 9:00."


def test_later_in_the_hour_that_comes_twice_comes_all_the_same(world: World, ana: Phone):
    with world.database.unit(world.now) as unit:
        person = people.get(unit, ana.id)
        hours = {str(day): [["00:00", "24:00"]] for day in range(7)}
        people.save_profile(unit, replace(person, profile=replace(person.profile, hours=hours)))
    has(world, ana, slot="01:30", rule=Rule(kind="every", first="2027-10-31", n=7))
    comes(world, datetime(2027, 10, 31, 0, 30, 20, tzinfo=UTC))
    for label in ("Open", "Later", "In an hour"):
        ana.presses(label)

    comes(world, datetime(2027, 10, 31, 1, 32, tzinfo=UTC))

    assert plain(ana.screen.question) == "A note you set, for 1:30."
    assert len(answers(world, ana)) == 2


def test_later_waits_for_the_persons_hours(world: World, ana: Phone):
    reminder = has(world, ana, slot="20:55", rule=Rule(kind="every", first="2026-11-24", n=7))
    comes(world, datetime(2026, 11, 24, 20, 55, tzinfo=UTC))
    ana.presses("Open")
    ana.presses("Later")

    ana.presses("In 10 minutes")

    assert now(world, ana, reminder).next_at == datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    assert "Wednesday 25 November, 09:00" in words_of(ana.screen)


def test_tomorrow_is_tomorrow_also_where_that_time_is_outside_the_hours(world: World, ana: Phone):
    reminder = has(world, ana, slot="22:30", rule=Rule(kind="every", first="2026-11-24", n=7))
    with world.database.unit(world.now) as unit:
        person = people.get(unit, ana.id)
        hours = with_time(person.profile.hours, (1,), "22:30")
        people.save_profile(unit, replace(person, profile=replace(person.profile, hours=hours)))
    comes(world, datetime(2026, 11, 24, 22, 30, tzinfo=UTC))

    for label in ("Open", "Later", "Tomorrow"):
        ana.presses(label)

    assert now(world, ana, reminder).next_at == datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def test_a_time_outside_the_hours_is_asked_once_and_then_kept(world: World, ana: Phone):
    sets(ana, *OWN_WORDS[:4], "22:30", "[Yes, 22:30]")
    assert "22:30 is outside the hours you chose." in words_of(ana.screen)
    for label in ("Still then", "The quiet wording", "Set it"):
        ana.presses(label)

    comes(world, datetime(2026, 11, 24, 22, 30, tzinfo=UTC))

    assert plain(ana.screen.question) == "A note you set, for 22:30."
    with world.database.unit(world.now) as unit:
        hours = people.get(unit, ana.id).profile.hours
    assert is_within(hours, "Europe/London", world.now)
    assert not is_within(hours, "Europe/London", world.now - timedelta(hours=1))


def test_without_a_yes_the_hours_stay_as_they_are(world: World, ana: Phone):
    sets(ana, *OWN_WORDS[:4], "22:30", "[Yes, 22:30]")
    for label in ("Another time", "Morning", "10:00", "The quiet wording", "Set it"):
        ana.presses(label)

    with world.database.unit(world.now) as unit:
        hours = people.get(unit, ana.id).profile.hours
    assert only(world, ana).slot == "10:00"
    assert set(map(str, hours["1"])) == {str(["09:00", "21:00"])}


def test_an_action_is_reviewed_and_its_reminder_ends_with_it(world: World, ana: Phone):
    with world.database.unit(world.now) as unit:
        plan = plans.add(unit, person=ana.id, check_in=unit.new_id(), thoughts=[])
        walk = Action("friendships", "text Sam about a walk", "person", "")
        action = actions.add(unit, person=ana.id, plan=plan, action=walk)
    reminder = has(world, ana, kind="action", about=action, words="")
    comes(world, TOMORROW_AT_NINE)
    ana.presses("Open")
    assert "text Sam about a walk" in words_of(ana.screen)

    ana.presses("Done")

    with world.database.unit(world.now) as unit:
        assert [one.state for one in actions.of(unit, ana.id)] == ["done"]
    assert now(world, ana, reminder).state == "stopped"


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ({"reviews": {"walk": "done"}}, True),
        ({"reviews": {"walk": "no-longer"}}, True),
        ({"reviews": {"walk": "partly"}}, False),
        ({"reviews": {"walk": "not-yet"}, "kept": {"walk": "let-go"}}, True),
        ({"reviews": {"walk": "not-yet"}, "changed": {"walk": "ring Sam"}}, False),
    ],
)
def test_what_a_check_in_says_of_an_action_holds_for_its_reminder(world: World, ana: Phone, said: dict, ends: bool):
    with world.database.unit(world.now) as unit:
        plan = plans.add(unit, person=ana.id, check_in=unit.new_id(), thoughts=[])
        walk = actions.add(
            unit, person=ana.id, plan=plan, action=Action("friendships", "text Sam about a walk", "person", "")
        )
    reminder = has(world, ana, kind="action", about=walk, words="")

    with world.database.unit(world.now) as unit:
        here = Here.between(unit, world.desk, chats.find(unit, "companion", ana.address))
        started = Conversation(id=unit.new_id(), script="check-in", started_at=world.now.isoformat())
        about = {name: {walk: how["walk"]} for name, how in said.items()}
        run = Record(conversation=started, subject=ana.id, person_chat=here.chat.id)
        records.record(here, run, CheckedIn(ratings=(), thoughts=(), **about))

    assert (now(world, ana, reminder).state == "stopped") is ends
    if not ends:
        comes(world, TOMORROW_AT_NINE)
        ana.presses("Open")
        assert said.get("changed", {"walk": "text Sam about a walk"})["walk"] in words_of(ana.screen)


def test_an_action_not_done_yet_is_asked_about_again(world: World, ana: Phone):
    with world.database.unit(world.now) as unit:
        plan = plans.add(unit, person=ana.id, check_in=unit.new_id(), thoughts=[])
        walk = Action("friendships", "text Sam about a walk", "person", "")
        action = actions.add(unit, person=ana.id, plan=plan, action=walk)
    reminder = has(world, ana, kind="action", about=action, words="")
    comes(world, TOMORROW_AT_NINE)

    for label in ("Open", "Not yet"):
        ana.presses(label)

    with world.database.unit(world.now) as unit:
        assert [one.state for one in actions.of(unit, ana.id)] == ["not-yet"]
    assert now(world, ana, reminder).next_at == TOMORROW_AT_NINE + timedelta(days=1)


def test_their_own_question_is_asked_in_their_words_and_kept_for_them_alone(world: World, lee: Phone, ana: Phone):
    has(world, ana, kind="question", words="Whom did I see today?")
    comes(world, TOMORROW_AT_NINE)
    for label in ("Open", "Write something"):
        ana.presses(label)
    assert "Whom did I see today?" in words_of(ana.screen)
    assert "No person reads this unless you bring it." in words_of(ana.screen)

    ana.says("my sister, and nobody else this week")

    with world.database.unit(world.now) as unit:
        (note,) = notes.of(unit, ana.id)
    assert (note.words, note.asked, note.prompt) == (
        "my sister, and nobody else this week",
        "Whom did I see today?",
        "question",
    )
    assert note.shared_at is None
    lee.opens("Ana")
    assert "sister" not in lee.reads()


def test_a_check_in_rhythm_leads_into_the_check_in(world: World, ana: Phone):
    has(world, ana, kind="check-in", words="")
    comes(world, TOMORROW_AT_NINE)

    for label in ("Open", "Check in now"):
        ana.presses(label)

    assert "A check-in is 11 short questions." in words_of(ana.screen)
    assert answers(world, ana) == ["done"]


def test_a_stopped_one_never_comes_again(world: World, ana: Phone):
    reminder = has(world, ana)
    comes(world, TOMORROW_AT_NINE)
    for label in ("Open", "Change or stop", "Stop it for good", "Stop it"):
        ana.presses(label)
    before = ana.reads()

    comes(world, TOMORROW_AT_NINE + timedelta(days=1))

    assert ana.reads() == before
    assert now(world, ana, reminder).state == "stopped"
    assert answers(world, ana) == ["stopped"]


def test_an_old_screen_cannot_bring_a_stopped_one_back(world: World, ana: Phone):
    reminder = has(world, ana)
    ana.says("menu")
    for label in ("My reminders", f"“{BOX[:21]}…”", "Its time", "Morning"):
        ana.presses(label)
    with world.database.unit(world.now) as unit:
        reminders.stop(unit, ana.id, reminder.id)

    ana.presses("10:00")

    assert now(world, ana, reminder).state == "stopped"
    assert now(world, ana, reminder).next_at is None
    assert "This one is no longer here." in words_of(ana.screen)
    assert "Changed" not in words_of(ana.screen)


def test_a_time_that_passes_while_it_is_set_is_not_said_to_be_set(world: World, ana: Phone):
    sets(ana, "[Something in my own words]", BOX, "[Once]", "10:20", "[Yes, 10:20]", "[Tuesday 24 November]")
    ana.presses("The quiet wording")
    world.passes(minutes=25)

    ana.presses("Set it")

    assert "There is no such time any more.\nNothing is set." in words_of(ana.screen)
    assert "It is set." not in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        assert reminders.of(unit, ana.id) == []


def test_a_day_that_does_not_come_before_the_end_is_not_said_to_be_set(world: World, ana: Phone):
    sets(ana, "[Something in my own words]", BOX, "[Some days of the week]", "[Monday]", "[Go on with 1]")
    for label in ("Until a day I pick", "Wednesday 25 November"):
        ana.presses(label)
    ana.says("10:20")
    for label in ("Yes, 10:20", "The quiet wording", "Set it"):
        ana.presses(label)

    assert "There is no such time any more.\nNothing is set." in words_of(ana.screen)


def test_a_change_to_a_time_that_has_passed_leaves_it_as_it_was(world: World, ana: Phone):
    reminder = has(world, ana, rule=Rule(kind="once", first="2026-11-25"))
    ana.says("menu")
    for label in ("My reminders", f"“{BOX[:21]}…”", "Its time"):
        ana.presses(label)
    ana.says("10:20")
    ana.presses("Yes, 10:20")
    world.passes(minutes=25)

    ana.presses("Tuesday 24 November")

    assert "Changed." not in words_of(ana.screen)
    assert now(world, ana, reminder).next_at == TOMORROW_AT_NINE


def test_a_time_for_one_day_outside_the_hours_is_added_to_that_day_alone(world: World, ana: Phone):
    sets(ana, "[Something in my own words]", BOX, "[Once]", "22:30", "[Yes, 22:30]", "[Still then]")
    for label in ("Wednesday 25 November", "The quiet wording", "Set it"):
        ana.presses(label)

    with world.database.unit(world.now) as unit:
        hours = people.get(unit, ana.id).profile.hours
    at = datetime(2026, 11, 25, 22, 40, tzinfo=UTC)
    assert [is_within(hours, "Europe/London", at + timedelta(days=n)) for n in range(7)] == [True] + [False] * 6


def test_a_new_time_is_on_the_clock_that_they_have_now(world: World, ana: Phone):
    reminder = has(world, ana)
    with world.database.unit(world.now) as unit:  # they travelled, and it stayed on the old clock
        person = people.get(unit, ana.id)
        people.save_profile(unit, replace(person, profile=replace(person.profile, zone="Asia/Dhaka")))
    ana.says("menu")
    for label in ("My reminders", f"“{BOX[:21]}…”", "Its time", "Morning", "10:00"):
        ana.presses(label)

    assert now(world, ana, reminder).next_at == datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


def test_later_on_an_old_one_does_not_bring_a_stopped_one_back(world: World, ana: Phone):
    reminder = has(world, ana)
    comes(world, TOMORROW_AT_NINE)
    ana.presses("Open")
    ana.presses("Later")
    with world.database.unit(world.now) as unit:
        reminders.stop(unit, ana.id, reminder.id)

    ana.presses("In an hour")

    assert now(world, ana, reminder).next_at is None
    assert "It has stopped. Nothing more comes of it." in words_of(ana.screen)


def test_an_old_list_cannot_wake_a_stopped_one(world: World, ana: Phone):
    reminder = has(world, ana)
    with world.database.unit(world.now) as unit:
        reminders.save(unit, replace(reminder, state="quiet", next_at=None))
    ana.says("menu")
    ana.presses("My reminders")
    with world.database.unit(world.now) as unit:
        reminders.stop(unit, ana.id, reminder.id)

    ana.presses("Wake")

    assert now(world, ana, reminder).state == "stopped"
    assert now(world, ana, reminder).next_at is None


def test_the_log_tells_planned_sent_opened_answered_and_missed_apart(world: World, ana: Phone):
    has(world, ana)
    comes(world, TOMORROW_AT_NINE)
    world.passes(minutes=12)
    ana.presses("Open")
    world.passes(minutes=1)
    ana.presses("Done")
    comes(world, TOMORROW_AT_NINE + timedelta(days=1, hours=5))  # nobody was at work at nine
    ana.says("menu")
    for label in ("My reminders", f"“{BOX[:21]}…”"):
        ana.presses(label)

    said = words_of(ana.screen)

    assert "Wednesday 25 November, 09:00: sent 9:00, opened 9:12, done 9:13." in said
    assert "Thursday 26 November, 09:00: this one did not come. That was on our side." in said


def test_two_without_an_answer_rest_and_the_desk_sees_that_and_no_words(world: World, lee: Phone, ana: Phone):
    has(world, ana)
    for day in range(4):
        comes(world, TOMORROW_AT_NINE + timedelta(days=day))
    assert only(world, ana).state == "quiet"

    lee.commands("people")
    assert "Reminders are resting. Two had no answer." in lee.screen.buttons[0].long
    lee.presses("Ana")

    assert "1 reminder is resting." in words_of(lee.screen)
    assert BOX not in lee.reads()
    assert "A note you set" not in lee.reads()


def test_one_that_rests_wakes_with_a_tap_in_the_list(world: World, ana: Phone):
    has(world, ana)
    for day in range(4):
        comes(world, TOMORROW_AT_NINE + timedelta(days=day))
    ana.says("menu")
    ana.presses("My reminders")
    assert f"“{BOX}” rests. A tap wakes it." in words_of(ana.screen)

    ana.presses("Wake")

    assert only(world, ana).state == "on"
    comes(world, TOMORROW_AT_NINE + timedelta(days=4))
    assert plain(ana.screen.question) == "A note you set, for 9:00."


def test_what_they_let_rest_themselves_is_nobodys_business(world: World, lee: Phone, ana: Phone):
    has(world, ana)
    ana.says("menu")
    for label in ("My reminders", f"“{BOX[:21]}…”", "Let it rest"):
        ana.presses(label)

    lee.commands("people")

    assert "resting" not in words_of(lee.screen)


def test_what_they_let_rest_themselves_is_not_woken_by_a_look_at_an_old_one(world: World, ana: Phone):
    reminder = has(world, ana)
    comes(world, TOMORROW_AT_NINE)
    opens = ana.button("Open").data
    ana.says("menu")
    for label in ("My reminders", f"“{BOX[:21]}…”", "Let it rest"):
        ana.presses(label)

    ana.presses_data(opens)

    assert BOX in words_of(ana.screen)
    assert now(world, ana, reminder).state == "quiet"
    assert now(world, ana, reminder).next_at is None


def test_what_they_let_rest_themselves_is_not_told_as_ignored(world: World, lee: Phone, ana: Phone):
    has(world, ana)
    for day in range(2):  # the first one had no answer
        comes(world, TOMORROW_AT_NINE + timedelta(days=day))
    ana.says("menu")
    for label in ("My reminders", f"“{BOX[:21]}…”", "Let it rest"):
        ana.presses(label)

    lee.commands("people")

    assert "Two had no answer" not in lee.screen.buttons[0].long


@pytest.mark.parametrize(("slot", "said"), [("20:00", True), ("11:00", False), ("10:00", False)])
def test_one_that_no_longer_lies_in_their_hours_says_that_it_is_not_sent(
    world: World, ana: Phone, slot: str, said: bool
):
    has(world, ana, slot=slot)
    with world.database.unit(world.now) as unit:  # their hours were changed since; at ten it waits for eleven
        person = people.get(unit, ana.id)
        hours = {str(day): [["11:00", "13:00"]] for day in range(7)}
        people.save_profile(unit, replace(person, profile=replace(person.profile, hours=hours)))

    ana.says("menu")
    ana.presses("My reminders")
    assert ("At that time Wren doesn’t write first, so it is not sent." in words_of(ana.screen)) is said
    ana.presses(f"“{BOX[:21]}…”")
    assert ("At that time Wren doesn’t write first, so it is not sent." in words_of(ana.screen)) is said


def test_somebody_elses_reminder_is_not_found(world: World, lee: Phone, ana: Phone):
    ben = world.person(lee, "Ben")
    theirs = has(world, ben)
    mine = has(world, ana, words="water the plant on the sill")
    ana.says("menu")
    ana.presses("My reminders")
    with world.database.unit(world.now) as unit:
        assert reminders.get(unit, ana.id, theirs.id) is None

    assert BOX not in ana.reads()
    assert mine.words in words_of(ana.screen)


@pytest.mark.parametrize(("follow", "utc_hour"), [("Yes, follow it", 3), ("No, stay", 9)])
def test_after_a_journey_the_next_time_is_written_anew(world: World, ana: Phone, follow: str, utc_hour: int):
    reminder = has(world, ana)
    ana.says("menu")
    for label in ("More", "How Wren is set up", "When may Wren write?", "My clock is another now", "Dhaka"):
        ana.presses(label)
    assert "Does your clock show about 16:00 now?" in words_of(ana.screen)

    for label in ("Yes, it does", follow):
        ana.presses(label)

    with world.database.unit(world.now) as unit:
        assert people.get(unit, ana.id).profile.zone == "Asia/Dhaka"
    assert now(world, ana, reminder).next_at == datetime(2026, 11, 25, utc_hour, 0, tzinfo=UTC)


@pytest.mark.parametrize(("answer", "comes_at_night"), [("Yes, keep them", True), ("No", False)])
def test_a_reminder_that_stays_on_the_old_clock_is_not_silenced_unasked(
    world: World, ana: Phone, answer: str, comes_at_night: bool
):
    has(world, ana, slot="19:00")  # one in the morning, in Dhaka
    ana.says("menu")
    for label in (
        "More",
        "How Wren is set up",
        "When may Wren write?",
        "My clock is another now",
        "Dhaka",
        "Yes, it does",
    ):
        ana.presses(label)
    ana.presses("No, stay")
    assert "Some of your reminders come outside these hours." in words_of(ana.screen)

    ana.presses(answer)

    with world.database.unit(world.now) as unit:
        person = people.get(unit, ana.id)
    assert person.profile.zone == "Asia/Dhaka"
    at = datetime(2026, 11, 25, 19, 0, tzinfo=UTC)
    assert is_within(person.profile.hours, "Asia/Dhaka", at) is comes_at_night
    comes(world, at)
    assert ("A note you set" in ana.reads()) is comes_at_night


def test_new_hours_do_not_silence_a_reminder_of_a_meeting_unasked(world: World, ana: Phone):
    has(world, ana, kind="appointment", about="morning", slot="09:00", rule=Rule(kind="once", first="2026-11-25"))
    ana.says("menu")
    for label in (
        "More",
        "How Wren is set up",
        "When may Wren write?",
        "Other days or times",
        "Every day",
        "12:00 to 17:00",
    ):
        ana.presses(label)
    assert "Some of your reminders come outside these hours." in words_of(ana.screen)

    for label in ("Yes, keep them", "Set it"):
        ana.presses(label)

    with world.database.unit(world.now) as unit:
        hours = people.get(unit, ana.id).profile.hours
    within = [is_within(hours, "Europe/London", TOMORROW_AT_NINE + timedelta(days=n)) for n in range(7)]
    assert within == [True] + [False] * 6


def test_a_typed_city_is_found(world: World, ana: Phone):
    ana.says("menu")
    for label in ("More", "How Wren is set up", "When may Wren write?", "My clock is another now"):
        ana.presses(label)

    ana.says("Sylhet")

    assert "Does your clock show about 16:00 now?" in words_of(ana.screen)


def test_new_hours_do_not_silence_a_reminder_unasked(world: World, ana: Phone):
    has(world, ana, slot="20:00")
    ana.says("menu")
    for label in (
        "More",
        "How Wren is set up",
        "When may Wren write?",
        "Other days or times",
        "Every day",
        "9:00 to 12:00",
    ):
        ana.presses(label)
    assert "Some of your reminders come outside these hours." in words_of(ana.screen)

    for label in ("Yes, keep them", "Set it"):
        ana.presses(label)

    with world.database.unit(world.now) as unit:
        hours = people.get(unit, ana.id).profile.hours
    assert is_within(hours, "Europe/London", world.now.replace(hour=20, minute=10))
    assert not is_within(hours, "Europe/London", world.now.replace(hour=15))


def test_whoever_comes_back_hears_who_is_new_and_nothing_of_what_was_missed(world: World, lee: Phone, ana: Phone):
    has(world, ana)
    ana.says("menu")
    for label in ("More", "Take a break", "Start a break"):
        ana.presses(label)
    for day in range(5):
        comes(world, TOMORROW_AT_NINE + timedelta(days=day))
    osei = world.clinician("Sam Osei")
    with world.database.unit(world.now) as unit:
        links.start(unit, ana.id, osei.id)
    ana.messages.clear()

    ana.says("hello")

    assert "Sam Osei works with you now. Your plan stays." in ana.reads()
    assert "Nothing to catch up on." in ana.reads()
    assert "A note you set" not in ana.reads()
    world.comes_round()
    assert "A note you set" not in ana.reads()
    comes(world, TOMORROW_AT_NINE + timedelta(days=6))
    assert "A note you set, for 9:00." in ana.reads()


def agrees(world: World, lee: Phone, ana: Phone) -> None:
    lee.opens("Ana", "More", "Offer a way back", "Offer it to Ana")
    for label in ("Open", "Yes, like that", "Morning", "9:00"):
        ana.presses(label)


def test_a_way_back_begins_with_the_persons_own_yes(world: World, lee: Phone, ana: Phone):
    lee.opens("Ana", "More", "Offer a way back", "Offer it to Ana")
    assert plain(ana.screen.question) == "Something is ready to look at."
    with world.database.unit(world.now) as unit:
        assert not reminders.of(unit, ana.id)
    ana.presses("Open")
    assert "Your agreed words: “blue teapot”" in words_of(ana.screen)

    ana.presses("Not now")

    with world.database.unit(world.now) as unit:
        assert not reminders.of(unit, ana.id)


def test_a_way_back_goes_a_step_a_week_and_a_step_left_out_waits(world: World, lee: Phone, ana: Phone):
    agrees(world, lee, ana)
    week = timedelta(days=7)
    comes(world, TOMORROW_AT_NINE)
    ana.presses("Open")
    assert "A first step back." in words_of(ana.screen)
    ana.presses("Not this week")

    comes(world, TOMORROW_AT_NINE + week)
    ana.presses("Open")
    assert "A first step back." in words_of(ana.screen), "the step that was left out waits"
    ana.presses("Done")
    comes(world, TOMORROW_AT_NINE + 2 * week)
    ana.presses("Open")
    assert "A second step back: a check-in, if you like." in words_of(ana.screen)
    ana.presses("Check in now")
    ana.presses("Not now")
    comes(world, TOMORROW_AT_NINE + 3 * week)
    ana.presses("Open")
    assert "A third step back" in words_of(ana.screen)
    ana.presses("Write something")
    ana.says("A quiet morning with tea")

    with world.database.unit(world.now) as unit:
        assert not reminders.of(unit, ana.id), "behind the last step it is over"
        assert [note.words for note in notes.of(unit, ana.id)] == ["A quiet morning with tea"]
