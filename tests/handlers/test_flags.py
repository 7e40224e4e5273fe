"""Somebody asks their team to look: passed on word for word, first on the list, opened and answered by humans alone, and
told to the person by a line that says nothing of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from content.catalogue import dialog
from flows.events import Left
from flows.recurrence import Rule
from handlers import unanswered
from storage import access, audit, chats, flags, links, people, reminders
from storage import unanswered as unanswered_rows
from storage.flags import Flag
from tests.world import Phone, World, plain, words_of

WORDS = "teh voices  are loud again & i cant sleep"
AT_NIGHT = datetime(2026, 12, 25, 3, 0, tzinfo=UTC)


def asks(ana: Phone, what: str = "I want someone to look at this", words: str = WORDS, sure: str = "Yes, ask them"):
    ana.commands("menu")
    ana.presses("Ask my team to look")
    ana.presses(what)
    if words:
        ana.says(words)
    else:
        ana.presses("Skip")
    ana.presses(sure)


def flags_of(world: World, person: Phone) -> list[Flag]:
    with world.database.unit(world.now) as unit:
        return flags.of(unit, person.id)


def test_it_is_kept_word_for_word_with_its_time_and_says_who_reads_it(world, lee, ana):
    asks(ana)

    (flag,) = flags_of(world, ana)
    assert (flag.reason, flag.at, flag.times) == ("asked", world.now, 1)
    assert [(one.words, one.at) for one in flag.said] == [(WORDS, world.now.isoformat())]
    said = words_of(ana.screen)
    assert "Passed on. Dr Lee’s team reads it Monday to Friday, 9 to 5." in said
    assert "Nobody is waiting up with it." in said


def test_nothing_is_passed_on_before_the_one_question_is_answered(world, lee, ana):
    ana.commands("menu")
    ana.presses("Ask my team to look")
    ana.presses("I’m heading for a crisis")
    ana.says(WORDS)

    assert "Nobody is waiting up with it." in words_of(ana.screen)
    assert flags_of(world, ana) == []
    ana.presses("Not now")
    assert flags_of(world, ana) == []
    assert "Nothing was passed on." in ana.reads()


def test_words_are_optional(world, lee, ana):
    asks(ana, words="")

    assert [one.said for one in flags_of(world, ana)] == [()]


def test_heading_for_a_crisis_brings_who_to_call_before_anything_is_asked(world, lee, ana):
    ana.commands("menu")
    ana.presses("Ask my team to look")
    ana.new.clear()

    ana.presses("I’m heading for a crisis")

    first, second = (words_of(one.rendered) for one in ana.new)
    assert first.startswith("In danger now? Call 999.")
    assert second.endswith("Would you like to say what it is about?") or "say what it is about?" in second


def test_while_the_team_is_not_at_work_who_is_awake_stands_there_too(world, lee, ana):
    world.now = AT_NIGHT
    ana.commands("menu")
    ana.presses("Ask my team to look")
    ana.presses("I want someone to look at this")
    ana.presses("Skip")
    ana.new.clear()

    ana.presses("Yes, ask them")

    assert any(words_of(one.rendered).startswith("In danger now? Call 999.") for one in ana.new)
    assert "Nobody is waiting up with it." in words_of(ana.screen)


def test_help_offers_it_to_whoever_belongs_here_and_to_nobody_else(world, lee, ana):
    stranger = world.phone("companion", "nobody")
    stranger.commands("help")
    assert "Ask my team to look" not in words_of(stranger.screen)

    ana.commands("help")
    ana.presses("Ask my team to look")

    assert plain(ana.screen.question) == "What would you like to say to Dr Lee’s team?"


def test_it_stands_first_whatever_else_waits_longer(world, lee, ana):
    ben = world.person(lee, "Ben")
    ben.commands("menu")
    ben.presses("I’d rather talk in person")
    ben.presses("Pass it on")
    world.passes(hours=3)
    asks(ana)
    world.passes(hours=1)
    cal = world.person(lee, "Cal")
    asks(cal, words="")

    lee.commands("people")

    rows = [button for button in lee.screen.buttons if button.section]
    assert [row.label for row in rows][:3] == ["Ana", "Cal", "Ben"]
    assert "Asked for somebody to look at this." in rows[0].long
    assert "“teh voices are loud again & i cant sleep”" in plain(rows[0].long)
    assert "Nobody has opened this yet." in rows[0].long


def test_one_that_nobody_has_opened_hides_behind_no_other(world, lee, ana):
    asks(ana)
    lee.opens("Ana", "I’ll look")
    world.passes(hours=1)
    asks(ana, "I’m heading for a crisis", "")

    lee.commands("people")

    row = lee.button("Ana").long
    assert "heading for a crisis" in row
    assert "2 things to look at." in plain(row)


def test_seeing_the_list_and_the_card_opens_nothing(world, lee, ana):
    asks(ana)

    lee.opens("Ana")

    assert WORDS in words_of(lee.screen)
    assert flags_of(world, ana)[0].opened_at is None


def test_i_will_look_opens_it_with_a_name_and_a_time(world, lee, ana):
    asks(ana)
    world.passes(hours=1)

    lee.opens("Ana", "I’ll look")

    (flag,) = flags_of(world, ana)
    assert (flag.opened_at, flag.opened_by) == (world.now, lee.id)
    assert WORDS in words_of(lee.screen)
    with world.database.unit(world.now) as unit:
        assert [look.object_id for look in audit.looks_at(unit, ana.id) if look.verb == "open flag"] == [flag.id]


def answers(lee: Phone, words: str, *, opened: bool = False) -> None:
    lee.opens("Ana", "Go on" if opened else "I’ll look", "Answer with a sentence")
    lee.says(words)
    lee.presses("Send to Ana")


def test_a_sentence_answers_it_and_the_person_reads_it_with_the_agreed_words(world, lee, ana):
    asks(ana)
    answers(lee, "I ring you at four today.")

    assert [one.answer for one in flags_of(world, ana)] == ["I ring you at four today."]
    ana.presses("Open")
    shown = words_of(ana.screen)
    assert "“I ring you at four today.”" in shown
    assert "blue teapot" in shown
    assert "Dr Lee opened it." in shown


def test_the_line_that_arrives_says_nothing_of_it(world, lee, ana):
    asks(ana)
    ana.new.clear()
    lee.opens("Ana", "I’ll look")

    assert words_of(ana.new[-1].rendered) == "Something is ready to look at.\nOpen"


def test_one_line_stands_unopened_however_much_happens(world, lee, ana):
    asks(ana)
    ana.new.clear()
    answers(lee, "I ring you at four today.")

    assert len(ana.new) == 1
    ana.presses("Open")
    assert "I ring you at four today." in words_of(ana.screen)


def test_an_answer_after_the_line_was_opened_brings_another(world, lee, ana):
    asks(ana)
    lee.opens("Ana", "I’ll look")
    ana.presses("Open")
    ana.new.clear()
    world.passes(hours=1)

    answers(lee, "I ring you at four today.", opened=True)

    assert words_of(ana.new[-1].rendered) == "There is an answer.\nOpen"


def test_who_does_not_want_to_be_told_in_the_chat_gets_nothing_and_finds_it_in_the_menu(world, lee, ana):
    asks(ana, sure="Ask, but don’t tell me here")
    ana.new.clear()
    answers(lee, "I ring you at four today.")
    ana.says("menu")

    assert not [one for one in ana.new if "ready to look at" in words_of(one.rendered)]
    assert "There is an answer." not in ana.reads()
    ana.presses("More")
    ana.presses("What I asked my team about")
    assert "“I ring you at four today.”" in words_of(ana.screen)


def test_not_telling_can_be_chosen_later(world, lee, ana):
    asks(ana)
    ana.commands("menu")
    ana.presses("More")
    ana.presses("What I asked my team about")
    ana.presses("Don’t tell me in this chat")
    ana.new.clear()

    answers(lee, "I ring you at four today.")

    assert ana.new == []


def test_news_waits_for_the_persons_hours(world, lee, ana):
    asks(ana)
    world.now = world.now.replace(hour=22)
    ana.new.clear()
    lee.opens("Ana", "I’ll look")
    assert ana.new == []

    world.passes(hours=12)
    world.deliver()

    assert words_of(ana.new[-1].rendered).startswith("Something is ready to look at.")


def test_what_could_not_be_brought_is_there_when_they_are_back(world, lee, ana):
    asks(ana)
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        chats.mark_unreachable(unit, chat.id, world.now)
    answers(lee, "I ring you at four today.")
    ana.new.clear()

    ana.says("menu")

    assert any(words_of(one.rendered).startswith("There is an answer.") for one in ana.new)


def test_a_noted_call_is_seen_by_the_person_and_closes_nothing(world, lee, ana):
    asks(ana)
    lee.opens("Ana", "I’ll look", "Note a call", "We spoke")

    assert flags_of(world, ana)[0].answered_at is None
    ana.commands("menu")
    ana.presses("More")
    ana.presses("What I asked my team about")
    assert "Dr Lee noted that you spoke by phone." in words_of(ana.screen)


def test_a_year_closes_nothing(world, lee, ana):
    asks(ana)
    lee.opens("Ana", "I’ll look")
    for _ in range(12):
        world.passes(days=31)
        world.comes_round()

    assert flags_of(world, ana)[0].answered_at is None
    lee.commands("people")
    assert "Asked for somebody to look at this." in lee.button("Ana").long


def test_what_was_said_meanwhile_is_read_before_anything_is_answered(world, lee, ana):
    asks(ana)
    lee.opens("Ana", "I’ll look", "Answer with a sentence")
    lee.says("I ring you next week.")
    world.passes(minutes=1)
    asks(ana, words="i have the tablets in front of me")

    lee.presses("Send to Ana")

    (flag,) = flags_of(world, ana)
    assert (flag.answered_at, flag.opened_at, flag.times) == (None, None, 2)
    assert "has said more since" in lee.reads()


def test_a_clinician_who_is_not_linked_sees_and_opens_none(world, lee, ana):
    asks(ana)
    sam = world.clinician("Sam Osei")
    sam.commands("people")
    assert "Ana" not in words_of(sam.screen)
    (flag,) = flags_of(world, ana)

    from handlers.flag_views import opened
    from handlers.reader import Reader

    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "console", sam.address)
        assert chat is not None
        with pytest.raises(access.NotFound):
            opened(Reader(unit, world.desk, chat), f"{ana.id}/{flag.id}")


def test_after_the_link_has_ended_an_open_screen_opens_and_answers_nothing(world, lee, ana):
    asks(ana)
    lee.opens("Ana")
    data = lee.button("I’ll look").data
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)

    lee.presses_data(data)

    assert flags_of(world, ana)[0].opened_at is None


def test_the_person_sees_who_opened_it_under_who_has_looked(world, lee, ana):
    asks(ana)
    answers(lee, "I ring you at four today.")

    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")

    assert "Dr Lee opened what you asked to be looked at." in ana.reads()
    assert "Dr Lee answered what you asked to be looked at." in ana.reads()


def test_nothing_of_it_is_in_the_log(world, lee, ana, caplog):
    with caplog.at_level("DEBUG"):
        asks(ana, "I’m heading for a crisis")
        answers(lee, "I ring you at four today.")

    assert "voices" not in caplog.text
    assert "crisis" not in caplog.text
    assert "at four" not in caplog.text


def test_the_same_asked_twice_is_one_with_a_count(world, lee, ana):
    asks(ana)
    world.passes(minutes=5)
    asks(ana, words="it is still there now")

    (flag,) = flags_of(world, ana)
    assert (flag.times, [one.words for one in flag.said]) == (2, [WORDS, "it is still there now"])
    assert flag.last_at - flag.at >= timedelta(minutes=5)


@pytest.mark.parametrize("language", ["bn", "ar"])
def test_it_can_be_asked_in_every_language(world, lee, language):
    rina = world.person(lee, "Rina", language=language)
    book = world.desk.phrasebook

    def label(message: str) -> str:
        return book.words(language, message)

    rina.commands("menu")
    rina.presses(label("menu-ask-to-look"))
    rina.presses(label("look-heading"))
    rina.presses(label("skip"))
    rina.presses(label("look-yes"))

    assert [one.reason for one in flags_of(world, rina)] == ["heading-for-crisis"]


# By the help check


def finds(ana: Phone, words: str = "I want to die") -> None:
    ana.says(words)


def test_after_a_finding_they_are_asked_and_without_an_answer_nothing_is_passed_on(world, lee, ana):
    finds(ana)
    assert any("Shall I ask your team to look at this?" in words_of(one.rendered) for one in ana.new)
    lee.new.clear()

    world.passes(days=30)
    world.comes_round()
    lee.commands("people")

    assert flags_of(world, ana) == []
    assert "want to die" not in lee.reads()


def test_a_press_shows_what_would_be_passed_on_and_a_yes_passes_it_on_word_for_word(world, lee, ana):
    finds(ana, "I want to die")
    world.passes(seconds=20)
    finds(ana, "i realy cant go on , theres no point")
    world.passes(minutes=2)

    ana.presses("Ask my team to look")
    assert "Nobody has been told of this so far." in words_of(ana.screen)
    assert flags_of(world, ana) == []
    ana.presses("Yes, ask them")

    (flag,) = flags_of(world, ana)
    assert flag.reason == "help-check"
    assert [one.words for one in flag.said] == ["I want to die", "i realy cant go on , theres no point"]
    assert flag.said[0].at < flag.said[1].at < world.now.isoformat()


def test_a_no_tells_nobody_and_is_not_asked_about_again(world, lee, ana):
    finds(ana)
    ana.presses("Ask my team to look")
    ana.presses("Not now")

    assert flags_of(world, ana) == []
    assert "Nothing was passed on." in ana.reads()
    assert found_in(world, ana) == ()


def found_in(world: World, person: Phone) -> tuple[tuple[str, str], ...]:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", person.address)
        assert chat is not None
        return tuple(chat.state.found)


def test_a_private_journal_entry_raises_none_without_a_yes(world, lee, ana):
    ana.commands("menu")
    ana.presses("My journal")
    ana.presses("Write something")
    finds(ana, "i want to kill myself tonight")
    assert flags_of(world, ana) == []

    world.passes(days=2)
    world.comes_round()

    assert flags_of(world, ana) == []
    lee.commands("people")
    assert "Asked for somebody" not in lee.reads()


def test_what_is_forgotten_hidden_or_a_day_old_is_not_asked_about(world, lee, ana):
    finds(ana, "I want to die")
    ana.presses("Carry on where I was")
    ana.presses("Forget it")
    assert found_in(world, ana) == ()

    finds(ana, "i cut myself again")
    ana.says("hide")
    ana.presses("Clear")
    assert found_in(world, ana) == ()

    finds(ana, "I want to die")
    world.passes(hours=25)
    ana.says("menu")
    assert found_in(world, ana) == ()


def test_a_stranger_is_asked_nothing(world, lee):
    stranger = world.phone("companion", "nobody")

    stranger.says("I want to die")

    assert "999" in stranger.reads()
    assert "Shall I ask" not in stranger.reads()


def test_the_general_button_asks_what_it_is_about_also_after_a_finding(world, lee, ana):
    finds(ana)
    ana.commands("menu")
    ana.presses("Ask my team to look")

    assert plain(ana.screen.question) == "What would you like to say to Dr Lee’s team?"


# By a wish for more help, silence, and a phone that cannot be reached


def checks_in(world: World, ana: Phone, *, safety: str, help_with_safety: str) -> None:
    book = world.desk.phrasebook
    ana.commands("menu")
    ana.presses("Check in")
    ana.presses("Yes")
    for item in dialog().items:
        ana.presses(safety if item.key == "personal-safety" else "6")
        ana.presses(help_with_safety if item.key == "personal-safety" else "No")
    assert ana.screen.question == book.words("en", "read-back")
    ana.presses("That’s right")
    while "Not today" in words_of(ana.screen):
        ana.presses("Not today")


def test_more_help_with_personal_safety_is_passed_on_and_said_on_the_last_screen(world, lee, ana):
    checks_in(world, ana, safety="3", help_with_safety="Yes")

    assert [one.reason for one in flags_of(world, ana)] == ["personal-safety"]
    assert "You wanted more help with personal safety. Dr Lee’s team is asked to look at that." in words_of(ana.screen)
    assert "Nobody is waiting up with it." in words_of(ana.screen)
    lee.commands("people")
    assert "Wants more help with personal safety." in lee.button("Ana").long


def test_a_low_rating_alone_is_a_conversation_and_no_flag(world, lee, ana):
    checks_in(world, ana, safety="1", help_with_safety="No")

    assert flags_of(world, ana) == []
    assert "is asked to look" not in ana.reads()


def rhythm(world: World, ana: Phone) -> None:
    rule = Rule(kind="every", first=world.now.date().isoformat(), n=7)
    with world.database.unit(world.now) as unit:
        reminders.add(unit, person=ana.id, kind="check-in", rule=rule, slot="10:00", zone="Europe/London")


def three_weeks(world: World) -> None:
    for _ in range(22):
        world.passes(days=1)
        world.comes_round()


def test_two_check_in_reminders_without_an_answer_are_said_as_that(world, lee, ana):
    rhythm(world, ana)

    three_weeks(world)

    assert [one.reason for one in flags_of(world, ana)] == ["silence"]
    lee.commands("people")
    assert "Two check-in reminders in a row had no answer." in lee.button("Ana").long


def test_a_word_from_them_is_no_silence(world, lee, ana):
    rhythm(world, ana)
    for _ in range(22):
        world.passes(days=1)
        world.comes_round()
        if world.now.weekday() == 6:
            ana.says("menu")

    assert flags_of(world, ana) == []


def test_in_a_break_there_is_no_silence(world, lee, ana):
    rhythm(world, ana)
    for _ in range(10):
        world.passes(days=1)
        world.comes_round()
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)

    three_weeks(world)

    assert flags_of(world, ana) == []


def test_a_break_that_began_after_two_were_sent_is_no_silence(world, lee, ana):
    rhythm(world, ana)
    for _ in range(15):
        world.passes(days=1)
        world.comes_round()
    with world.database.unit(world.now) as unit:
        people.set_break(unit, ana.id, world.now)

    three_weeks(world)

    assert flags_of(world, ana) == []


@pytest.mark.parametrize("how", ["I saw them", "We spoke"])
def test_a_visit_or_a_call_counts_as_contact(world, lee, ana, how):
    rhythm(world, ana)
    for _ in range(10):
        world.passes(days=1)
        world.comes_round()
    lee.opens("Ana", "More", "I saw or spoke to them", how)
    assert "It counts as contact with Ana." in plain(lee.reads())

    three_weeks(world)

    assert flags_of(world, ana) == []
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    assert "Dr Lee noted that you met or spoke." in ana.reads()


def test_a_reminder_of_another_kind_is_no_agreed_rhythm(world, lee, ana):
    rule = Rule(kind="daily", first=world.now.date().isoformat())
    with world.database.unit(world.now) as unit:
        reminders.add(unit, person=ana.id, kind="words", rule=rule, slot="10:00", zone="Europe/London", words="tea")

    three_weeks(world)

    assert flags_of(world, ana) == []


def test_who_sets_a_rhythm_is_told_what_its_silence_does(world, lee, ana):
    ana.commands("menu")
    for label in ("My reminders", "A new one", "A check-in"):
        ana.presses(label)
    while "Not now" not in words_of(ana.screen):
        ana.presses(ana.screen.buttons[0].label)

    assert "If two in a row have no answer, your team is told just that." in words_of(ana.screen)


def test_whoever_blocks_wren_is_a_fact_on_the_list_once(world, lee, ana):
    ana.sends(Left())
    world.passes(hours=1)
    ana.sends(Left())

    (flag,) = flags_of(world, ana)
    assert (flag.reason, flag.times) == ("unreachable", 1)
    lee.commands("people")
    assert "Messages have not reached the phone." in lee.button("Ana").long


def test_a_phone_that_is_reached_again_closes_nothing(world, lee, ana):
    ana.sends(Left())
    ana.says("menu")

    assert [one.answered_at for one in flags_of(world, ana)] == [None]


def test_the_old_phone_of_somebody_with_a_new_one_is_no_flag(world, lee, ana):
    with world.database.unit(world.now) as unit:
        chats.add(unit, "companion", "telegram", "another", ana.id, "en")

    ana.sends(Left())

    assert flags_of(world, ana) == []


def test_who_has_stopped_wren_is_not_said_to_be_unreachable(world, lee, ana):
    with world.database.unit(world.now) as unit:
        people.set_state(unit, ana.id, "stopped")

    ana.sends(Left())

    assert flags_of(world, ana) == []


# Without an answer


def half_an_hour(world: World) -> None:
    """What the tick does: who has not answered by then."""
    world.passes(minutes=31)
    with world.database.unit(world.now) as unit:
        due = unanswered_rows.due(unit, world.desk.steady())
    for person in due:
        with world.database.unit(world.now) as unit:
            unanswered.pass_on(unit, world.desk, person)


def service_passes_on(world: World) -> None:
    team = world.desk.team.model_copy(update={"without_answer": "pass-on"})
    world.desk = replace(world.desk, team=team)


def to_the_team(ana: Phone) -> None:
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Write to my team")
    ana.says("i want to kill myself tonight")


def test_where_the_service_passes_on_and_says_so_no_answer_passes_on_what_was_written_to_the_team(world, lee, ana):
    service_passes_on(world)
    to_the_team(ana)
    assert "If you don’t answer in half an hour, I pass it on." in plain(ana.reads())
    assert flags_of(world, ana) == []

    half_an_hour(world)

    (flag,) = flags_of(world, ana)
    assert (flag.reason, [one.words for one in flag.said]) == ("help-check", ["i want to kill myself tonight"])


def test_it_is_said_where_people_agree_to_it(world, lee, ana):
    for value, said in (("nothing", "Without your yes, it tells nobody."), ("pass-on", "counts as yes")):
        world.desk = replace(world.desk, team=world.desk.team.model_copy(update={"without_answer": value}))
        ana.commands("menu")
        ana.presses("More")
        ana.presses("Who can see what")
        assert said in words_of(ana.screen)


def test_a_service_that_has_not_set_it_passes_nothing_on(world, lee, ana):
    to_the_team(ana)
    half_an_hour(world)

    assert flags_of(world, ana) == []


def test_a_private_entry_is_never_passed_on_whatever_the_service_sets(world, lee, ana):
    service_passes_on(world)
    ana.commands("menu")
    ana.presses("My journal")
    ana.presses("Write something")
    ana.says("i want to kill myself tonight")
    assert "half an hour" not in ana.reads()

    half_an_hour(world)

    assert flags_of(world, ana) == []


def test_a_no_stays_a_no(world, lee, ana):
    service_passes_on(world)
    to_the_team(ana)
    ana.presses("Ask my team to look")
    half_an_hour(world)
    assert flags_of(world, ana) == []
    ana.presses("Not now")

    half_an_hour(world)

    assert flags_of(world, ana) == []
