"""The journal: nothing typed is lost, nothing of it reaches anybody but by a share, and what was taken back is gone."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from flows.recurrence import Rule
from handlers.telegram_drawing import paragraphs
from handlers.telegram_text import as_plain, split
from storage import (
    attachments,
    audit,
    chats,
    clinicians,
    conversations,
    links,
    log,
    notes,
    people,
    reminders,
    tables,
)
from tests.handlers.test_turn import at_rating
from tests.world import Phone, World, plain, words_of

CANARY = "kestrel-7731"
SECRET = f"I hid the {CANARY} behind the shed and told no one"
LINE = "No person reads this unless you bring it. Wren looks for some words only to show you help, and tells nobody."
SHARED = "Dr Lee may read this, perhaps not before you meet."


def writes(ana: Phone, *messages: str) -> None:
    ana.commands("journal")
    ana.presses("Write something")
    for message in messages:
        ana.says(message)


def keeps(ana: Phone, *messages: str) -> None:
    writes(ana, *messages)
    ana.presses("Keep it for me")


def shares(ana: Phone, *messages: str) -> None:
    keeps(ana, *messages)
    ana.presses("Share")
    ana.presses("Share it")


def kept(world: World, ana: Phone) -> list[notes.Note]:
    with world.database.unit(world.now) as unit:
        return notes.of(unit, ana.id)


def openings(world: World, ana: Phone) -> list[str]:
    with world.database.unit(world.now) as unit:
        return [look.object_id for look in audit.looks_at(unit, ana.id) if look.verb == "open journal"]


def web(world: World, phone: Phone) -> str:
    """The phone's chat becomes a web chat; its id."""
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, phone.bot, phone.address)
        assert chat is not None
        unit.connection.execute(update(tables.chat).where(tables.chat.c.id == chat.id).values(channel="web"))
        return chat.id


def telegram(world: World, chat: str) -> None:
    with world.database.unit(world.now) as unit:
        unit.connection.execute(update(tables.chat).where(tables.chat.c.id == chat).values(channel="telegram"))


# Writing


def test_several_messages_in_a_row_are_one_entry_and_say_who_reads_it(world: World, ana: Phone):
    writes(ana, "It rained.", "Then it stopped.")
    said = words_of(ana.screen)

    ana.presses("Keep it for me")

    assert [note.words for note in kept(world, ana)] == ["It rained.\nThen it stopped."]
    assert LINE in said
    assert "Help now" in said
    assert "Kept, for you." in words_of(ana.screen)
    assert LINE in words_of(ana.screen)
    assert {"Share", "Mark for my next meeting", "Add to it", "Delete", "Help now"} <= {
        plain(button.label) for button in ana.screen.buttons
    }


def test_messages_sent_before_the_screen_came_are_part_of_the_same_entry(world: World, ana: Phone):
    writes(ana)
    first = world.now
    ana.says("one", deliver=False, at=first)
    world.passes(seconds=1)
    ana.says("two", deliver=False, at=first)
    world.deliver()
    ana.says("three", at=first)

    ana.presses("Keep it for me")

    assert [note.words for note in kept(world, ana)] == ["one\ntwo\nthree"]


@pytest.mark.parametrize("meanwhile", ["restart", "pause", "check-in", "days"])
def test_what_is_half_written_is_found_again(world: World, ana: Phone, meanwhile: str):
    writes(ana, "The first half of it.")
    if meanwhile == "restart":
        world.restart()
    elif meanwhile == "pause":
        ana.says("pause")
        ana.says("carry on")
    elif meanwhile == "days":
        world.passes(days=40)
    else:
        ana.commands("checkin")
        ana.commands("journal")
        ana.presses("Go on with what I began")

    ana.says("And the second.")
    ana.presses("Keep it for me")

    assert [note.words for note in kept(world, ana)] == ["The first half of it.\nAnd the second."]


def test_an_answer_to_a_question_is_not_put_into_what_was_half_written(world: World, ana: Phone):
    writes(ana, "The first half of it.")
    ana.commands("journal")
    ana.presses("Start from a question")
    ana.presses("A good day")

    assert "The first half" not in words_of(ana.screen)
    ana.says("Bread and the radio.")
    ana.presses("Keep it for me")

    assert [(note.prompt, note.words) for note in kept(world, ana)] == [("good-day", "Bread and the radio.")]


def test_a_check_in_is_offered_again_after_an_entry(world: World, ana: Phone):
    at_rating(ana)
    ana.says("my sister came today, it was good")
    ana.presses("Keep it for me")
    assert LINE in words_of(ana.screen)

    ana.presses("Carry on where I was")

    assert "mental health" in ana.screen.question
    assert [note.words for note in kept(world, ana)] == ["my sister came today, it was good"]


def test_forgetting_what_is_half_written_asks_once_and_leaves_nothing(world: World, ana: Phone):
    writes(ana, SECRET)
    ana.presses("Forget it")
    assert "Shall I forget this for good?" in words_of(ana.screen)
    assert CANARY in words_of(ana.screen)
    chat = web(world, ana)
    with world.database.unit(world.now) as unit:
        log.append(unit, chat, {"o": SECRET})

    ana.presses("Forget it", deliver=False)

    assert kept(world, ana) == []
    with world.database.unit(world.now) as unit:
        stored = [unit.open(r.subject, "conversation", r.id, "body", r.body) for r in unit.connection.execute(select(tables.conversation))]  # fmt: skip
        assert CANARY not in json.dumps(stored)
        assert CANARY not in str(log.after(unit, chat, 0))


def test_going_back_from_forgetting_loses_nothing(world: World, ana: Phone):
    writes(ana, SECRET)

    ana.presses("Forget it")
    ana.presses("Back")
    ana.presses("Keep it for me")

    assert [note.words for note in kept(world, ana)] == [SECRET]


def test_a_long_entry_is_shown_whole_in_as_many_messages_as_it_takes(world: World, ana: Phone):
    sentences = [f"This is sentence number {n} of a long day." for n in range(300)]
    keeps(ana, *(" ".join(sentences[n : n + 60]) for n in range(0, 300, 60)))

    ana.presses("Read it")

    pieces = [plain(as_plain(piece)) for piece in split(paragraphs(ana.screen))]
    assert len(pieces) > 2
    assert all(len(piece) <= 4096 for piece in pieces)
    assert [one for one in sentences if one not in " ".join(" ".join(pieces).split())] == []


def test_what_is_added_later_has_its_own_time(world: World, ana: Phone):
    keeps(ana, "It rained.")
    world.passes(days=2)
    ana.presses("Add to it")
    assert LINE in words_of(ana.screen)
    ana.says("Today the sun came.")
    ana.presses("Keep it for me")
    ana.presses("Read it")

    shown = words_of(ana.screen)
    assert "Added Thursday 26 November, 10:00" in shown
    assert shown.index("It rained.") < shown.index("Added") < shown.index("Today the sun came.")


def test_adding_to_a_shared_entry_says_that_it_is_shared_even_when_it_was_begun_before(world: World, ana: Phone):
    keeps(ana, "It rained.")
    ana.presses("Add to it")
    ana.says("And more.")
    assert LINE in words_of(ana.screen)
    ana.commands("journal")
    ana.presses("Look back")
    ana.presses("“It rained.")
    ana.presses("Share")
    ana.presses("Share it")

    ana.presses("Add to it")

    assert "And more." in words_of(ana.screen)
    assert SHARED in words_of(ana.screen)
    assert LINE not in words_of(ana.screen)


def test_words_added_to_an_entry_that_is_gone_are_an_entry_of_their_own(world: World, ana: Phone):
    keeps(ana, "It rained.")
    ana.presses("Add to it")
    ana.says("And more.")
    with world.database.unit(world.now) as unit:
        notes.delete(unit, ana.id, notes.of(unit, ana.id)[0].id)

    ana.presses("Keep it for me")

    assert [note.words for note in kept(world, ana)] == ["And more."]


# Looking back


def test_all_entries_can_be_reached_newest_first(world: World, ana: Phone):
    with world.database.unit(world.now) as unit:
        for n in range(23):
            notes.add(unit, person=ana.id, words=f"note number {n:02}")
    ana.says("journal")
    ana.presses("Look back")
    pages = [words_of(ana.screen)]
    for _ in range(2):
        ana.presses("Earlier ones")
        pages.append(words_of(ana.screen))

    assert ["note number 22" in pages[0], "note number 12" in pages[1], "note number 00" in pages[2]] == [True] * 3
    assert not any(plain(button.label) == "Earlier ones" for button in ana.screen.buttons)


@pytest.mark.parametrize("typed", ["Café", "CAFÉ walk", "“café”!"])
def test_a_word_is_found_whatever_its_case_and_marks(world: World, ana: Phone, typed: str):
    keeps(ana, "A walk to the café by the canal.")
    keeps(ana, "Stayed in, no walk.")
    ana.commands("journal")
    ana.presses("Look back")
    ana.presses("Search for a word")

    ana.says(typed)

    shown = [plain(button.label) for button in ana.screen.buttons]
    assert any(label.startswith("“A walk to the caf") for label in shown)
    assert not any("Stayed in" in label for label in shown)


def test_a_month_shows_its_own_entries_in_the_persons_zone(world: World, ana: Phone):
    with world.database.unit(world.now.replace(month=10, day=31, hour=23, minute=30)) as unit:
        person = people.get(unit, ana.id)
        people.save_profile(unit, replace(person, profile=replace(person.profile, zone="Asia/Dhaka")))
        notes.add(unit, person=ana.id, words="late in October, in London")
    with world.database.unit(world.now.replace(month=10, day=3)) as unit:
        notes.add(unit, person=ana.id, words="early in October")
    ana.commands("journal")
    ana.presses("Look back")
    ana.presses("By month")
    assert {"November 2026: 1", "October 2026: 1"} <= {plain(button.label) for button in ana.screen.buttons}

    ana.presses("November 2026")

    assert "late in October" in words_of(ana.screen)
    assert "early in October" not in words_of(ana.screen)


def test_what_a_good_day_looks_like_is_shown_back_when_it_is_asked_for(world: World, ana: Phone):
    ana.commands("journal")
    ana.presses("Start from a question")
    assert "My good day" not in words_of(ana.screen)
    ana.presses("A good day")
    assert ana.screen.question == "What would a good day look like?"
    ana.says("Bread and the radio.")
    ana.presses("Keep it for me")
    ana.commands("journal")
    ana.presses("Start from a question")

    ana.presses("My good day")

    assert "Bread and the radio." in words_of(ana.screen)
    assert "What would a good day look like?" in words_of(ana.screen)


def test_their_own_question_is_asked_in_their_words_and_kept_with_the_answer(world: World, ana: Phone):
    with world.database.unit(world.now) as unit:
        reminders.add(
            unit, person=ana.id, kind="question", rule=Rule(kind="daily", first="2026-11-24"), slot="18:00",
            zone="Europe/London", words="Wat made me laff?",
        )  # fmt: skip
    ana.commands("journal")
    ana.presses("Start from a question")
    assert "Your question: “Wat made me laff?”" in words_of(ana.screen)
    ana.presses("My own question")
    assert "“Wat made me laff?”" in words_of(ana.screen)
    ana.says("The dog on the bus.")
    ana.presses("Keep it for me")
    ana.presses("Read it")

    assert [(note.prompt, note.asked) for note in kept(world, ana)] == [("question", "Wat made me laff?")]
    assert "“Wat made me laff?”" in words_of(ana.screen)


@pytest.mark.parametrize(("pressed", "asked"), [("Set a question of my own", False), ("Change my own question", True)])
def test_their_own_question_is_set_and_changed_where_reminders_are(
    world: World,
    ana: Phone,
    pressed: str,
    asked: bool,
):
    if asked:
        with world.database.unit(world.now) as unit:
            reminders.add(
                unit, person=ana.id, kind="question", rule=Rule(kind="daily", first="2026-11-24"), slot="18:00",
                zone="Europe/London", words="What made me laugh?",
            )  # fmt: skip
    ana.commands("journal")
    ana.presses("Start from a question")

    ana.presses(pressed)

    assert world.faults == []
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        run = conversations.get(unit, chat.state.active)
    assert run is not None
    assert run.conversation.script == ("one-reminder" if asked else "new-reminder")


# What the clinician sees


def test_a_private_entry_appears_in_no_console_message(world: World, lee: Phone, ana: Phone):
    keeps(ana, SECRET)
    ana.presses("Mark for my next meeting")
    at_rating(ana)
    ana.says(f"{SECRET} again")
    ana.presses("Keep it for me")

    lee.commands("people")
    everything = [str(lee.screen)]
    lee.opens("Ana")
    everything.append(words_of(lee.screen))
    lee.presses("More about")
    everything.append(words_of(lee.screen))
    for label in ("A copy for the record", "For the care record", "Make the copy", "The plans"):
        lee.presses(label)
        file = lee.screen.attachment
        everything += [str(lee.screen), file.data.decode() if file is not None else ""]

    assert CANARY not in "\n".join(everything)
    assert CANARY not in lee.reads()
    assert "1 marked for when you meet" in plain(everything[1])
    assert "Look first" not in everything[0]


def test_a_mark_alone_shares_nothing_but_how_many(world: World, lee: Phone, ana: Phone):
    for words in (SECRET, f"{SECRET} too"):
        keeps(ana, words)
        ana.presses("Mark for my next meeting")

    lee.opens("Ana")

    assert "2 marked for when you meet" in words_of(lee.screen)
    assert "shared" not in words_of(lee.screen)
    assert CANARY not in lee.reads()


def test_one_shared_entry_shares_no_other_and_the_person_sees_the_opening(world: World, lee: Phone, ana: Phone):
    keeps(ana, SECRET)
    shares(ana, "This one Dr Lee may read, about the bus.")
    assert SHARED in words_of(ana.screen)

    lee.opens("Ana", "Read what Ana shared")

    assert "This one Dr Lee may read, about the bus." in words_of(lee.screen)
    assert CANARY not in lee.reads()
    assert openings(world, ana) == [kept(world, ana)[0].id]
    ana.says("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    assert "Dr Lee read what you shared." in words_of(ana.screen)


@pytest.mark.parametrize("asked", ["Not now", "Back"])
def test_share_asks_once_and_no_is_no(world: World, lee: Phone, ana: Phone, asked: str):
    keeps(ana, SECRET)
    ana.presses("Share")
    assert "Dr Lee can then read this one, and no other." in words_of(ana.screen)
    ana.presses(asked)

    lee.opens("Ana")

    assert kept(world, ana)[0].shared_at is None
    assert "Read what Ana shared" not in words_of(lee.screen)


@pytest.mark.parametrize("ends", ["taken back", "deleted", "link ended"])
def test_what_waited_to_be_drawn_shows_nothing_once_the_share_is_over(
    world: World, lee: Phone, ana: Phone, ends: str
):  # fmt: skip
    shares(ana, SECRET)
    lee.opens("Ana")
    lee.presses("Read what Ana shared", deliver=False)
    with world.database.unit(world.now) as unit:
        note = notes.of(unit, ana.id)[0].id
        if ends == "taken back":
            notes.take_back(unit, ana.id, note)
        elif ends == "deleted":
            notes.delete(unit, ana.id, note)
        else:
            links.end(unit, ana.id, lee.id, lee.id)

    world.deliver()

    assert CANARY not in lee.reads()
    assert openings(world, ana) == []


@pytest.mark.parametrize("ends", [("Take back the share",), ("Delete", "Delete it")])
def test_an_entry_that_stands_open_in_the_console_is_taken_off_it(
    world: World, lee: Phone, ana: Phone, ends: tuple[str, ...]
):  # fmt: skip
    shares(ana, SECRET)
    lee.opens("Ana", "Read what Ana shared")
    assert CANARY in lee.reads()

    for label in ends:
        ana.presses(label)

    assert CANARY not in lee.reads()
    lee.opens("Ana")
    assert "Read what Ana shared" not in words_of(lee.screen)


def test_a_lead_who_sees_the_team_reads_no_journal(world: World, lee: Phone, ana: Phone):
    shares(ana, SECRET)
    with world.database.unit(world.now) as unit:
        lead = clinicians.add(unit, name="The lead", role="lead")
    boss = world.clinician("The other")
    with world.database.unit(world.now) as unit:
        unit.connection.execute(update(tables.clinician).where(tables.clinician.c.id == boss.id).values(role="lead"))
        assert lead

    boss.opens("Ana")

    assert "Read what Ana shared" not in words_of(boss.screen)
    assert CANARY not in boss.reads()


def test_a_yes_shares_with_the_clinician_who_was_named_and_with_no_other(world: World, lee: Phone, ana: Phone):
    keeps(ana, SECRET)
    ana.presses("Share")
    assert "Dr Lee can then read this one" in words_of(ana.screen)
    other = world.clinician("Dr Ng")
    with world.database.unit(world.now) as unit:
        links.end(unit, ana.id, lee.id, lee.id)
        links.start(unit, ana.id, other.id)

    ana.presses("Share it")

    assert kept(world, ana)[0].shared_at is None
    assert "Shared." not in words_of(ana.screen)
    ana.presses("Share")
    assert "Dr Ng can then read this one" in words_of(ana.screen)
    ana.presses("Share it")
    assert kept(world, ana)[0].shared_with == other.id


@pytest.mark.parametrize("role", ["clinician", "lead"])
def test_whose_link_has_ended_keeps_no_entry_on_an_old_screen(world: World, lee: Phone, ana: Phone, role: str):
    with world.database.unit(world.now) as unit:
        unit.connection.execute(update(tables.clinician).where(tables.clinician.c.id == lee.id).values(role=role))
    shares(ana, SECRET)
    lee.opens("Ana", "Read what Ana shared")
    assert CANARY in lee.reads()

    lee.opens("Ana", "More about", "End the link", "A colleague", "End it with Ana")

    assert CANARY not in lee.reads()


# Deleting and taking along


def test_deleting_asks_once_and_is_for_good(world: World, ana: Phone):
    keeps(ana, SECRET)
    chat = web(world, ana)
    with world.database.unit(world.now) as unit:
        log.append(unit, chat, {"o": SECRET})
        log.append(unit, chat, {"b": [["quote", f"So far: “\u2068{SECRET}\u2069”"]]})
        log.append(unit, chat, {"b": [["text", "\u2068Ana\u2069 stays"]]})
        log.append(unit, chat, {"q": "Here it is.", "f": {"name": "notes.html", "data": "x"}})
        log.append(unit, chat, {"a": [["data", f"“\u2068{SECRET[:23].rstrip()}…\u2069”", "list", "id"]]})
    note = kept(world, ana)[0].id
    with world.database.unit(world.now) as unit:
        attachments.add(unit, person=ana.id, kind="photo", media_type="image/png", data=b"png", note=note)
    telegram(world, chat)
    ana.presses("Delete")
    assert kept(world, ana) != []
    web(world, ana)
    ana.presses("Delete it", deliver=False)

    assert kept(world, ana) == []
    with world.database.unit(world.now) as unit:
        assert attachments.of(unit, ana.id, note) == []
        left = str([row.entry for row in log.after(unit, chat, 0)])
        stored = [unit.open(r.subject, "conversation", r.id, "body", r.body) for r in unit.connection.execute(select(tables.conversation))]  # fmt: skip
        queued = [unit.open(r.subject, "outbox", r.id, "body", r.body) for r in unit.connection.execute(select(tables.outbox))]  # fmt: skip
    assert CANARY not in left
    assert "I hid the" not in left
    assert "notes.html" not in left
    assert "stays" in left
    assert CANARY not in json.dumps(stored)
    assert CANARY not in json.dumps(queued)


def test_a_persons_copy_is_whole_in_their_language_with_dates_and_escaped(world: World, lee: Phone):
    ana = world.person(lee, "Ana", language="ar")
    keeps_words = ["<script>alert(1)</script> & مطر", "الشمس\nثم المساء"]
    with world.database.unit(world.now) as unit:
        for words in keeps_words:
            notes.add(unit, person=ana.id, words=words, prompt="good-day")
    ana.commands("journal")
    ana.presses_data(next(b.data for b in ana.screen.buttons if b.id == "my-copy"))
    assert "غير مقفل" in words_of(ana.screen)
    ana.presses_data(next(b.data for b in ana.screen.buttons if b.id == "journal"))

    file = ana.screen.attachment
    assert file is not None
    assert (file.media_type, file.filename) == ("text/html", "notes-2026-11-24.html")
    page = plain(file.data.decode())
    assert '<html lang="ar" dir="rtl">' in page
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; مطر" in page
    assert "الشمس\nثم المساء" in page
    assert page.count("كيف يكون اليوم الجيد؟") == 2
    assert page.count("نوفمبر") >= 2


def test_a_persons_copy_holds_nothing_of_anybody_else(world: World, lee: Phone, ana: Phone):
    ben = world.person(lee, "Ben")
    keeps(ben, SECRET)
    keeps(ana, "Mine alone.")
    ana.commands("journal")
    ana.presses("A copy to keep")
    ana.presses("My journal")

    file = ana.screen.attachment
    assert file is not None
    assert b"Mine alone." in file.data
    assert CANARY.encode() not in file.data
