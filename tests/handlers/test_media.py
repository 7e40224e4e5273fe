"""Voice notes, photos and files out, on the real turn and outbox: who is asked what, and who sees what."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.nightly import sweep_nightly
from flows.events import Event, Photo, Voice
from flows.recurrence import Rule
from handlers import media_record
from handlers.calendar_file import calendar_of_note
from handlers.here import Here
from handlers.media_type import MOST
from storage import attachments, chats, notes, reminders
from storage.unit import Unit
from tests.fakes import recordings
from tests.world import START, Phone, World, words_of

VOICE = Voice(file="file-of-a-platform", seconds=41, size=120_000)
PHOTO = Photo("", file="file-of-a-platform", size=2_400_000)


@pytest.fixture
def lee(world: World) -> Phone:
    return world.clinician()


@pytest.fixture
def ana(world: World, lee: Phone) -> Phone:
    return world.person(lee)


def fetched(world: World, data: bytes) -> None:
    """What the fetcher does once the bytes have come."""
    with world.database.unit(world.now) as unit:
        for one in attachments.wanted(unit, 10):
            media_record.take_in(unit, world.desk, one, media_record.cleaned(data))
    world.deliver()


def kept(world: World, ana: Phone, event: Event = VOICE, data: bytes | None = None) -> str:
    """One in the journal; its id."""
    ana.sends(event)
    ana.presses("Keep it")
    fetched(world, data or recordings.ogg())
    with world.database.unit(world.now) as unit:
        note = notes.of(unit, ana.id)[0]
        return attachments.of(unit, ana.id, note.id)[0].id


def begins(world: World, phone: Phone, script: str, about: str = "") -> None:
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, phone.bot, phone.address)
        assert chat is not None
        here = Here.between(unit, world.desk, chat)
        here.talk.start(script, about)
        here.save()
    world.deliver()


def shared(world: World, ana: Phone, lee: Phone) -> str:
    """A photo whose entry is shared; the entry."""
    kept(world, ana, PHOTO, recordings.JPEG)
    with world.database.unit(world.now) as unit:
        note = notes.of(unit, ana.id)[0].id
        notes.share(unit, ana.id, note, lee.id)
    return note


def test_the_size_is_told_before_anything_is_taken_in(world: World, ana: Phone):
    ana.sends(VOICE)

    assert "I can’t listen or look." in ana.reads()
    assert "It is about 40 seconds long, 120 kB." in words_of(ana.screen)
    assert ana.screen.question == "Keep it in your journal?"
    with world.database.unit(world.now) as unit:
        assert attachments.wanted(unit, 10) == []


def test_who_reads_it_is_said_before_the_yes(world: World, ana: Phone):
    ana.sends(VOICE)

    assert "No person reads this unless you bring it." in words_of(ana.screen)


def test_help_stands_beside_what_wren_cannot_hear(world: World, ana: Phone):
    ana.sends(VOICE)

    assert ana.button("Help now")


def test_kept_is_said_when_it_is_kept_and_not_before(world: World, ana: Phone):
    ana.sends(PHOTO)
    ana.presses("Keep it")
    before = ana.reads()

    fetched(world, recordings.taken_with_a_phone())

    assert "is kept" not in before
    assert "Your photo is kept, for you." in ana.reads()


def test_two_photos_in_a_row_each_keep_their_buttons(world: World, ana: Phone):
    ana.sends(PHOTO)
    first = ana.button("Keep it").data
    ana.sends(VOICE)

    ana.presses_data(first)
    ana.presses("Keep it")

    with world.database.unit(world.now) as unit:
        assert [one.kind for one in attachments.wanted(unit, 10)] == ["photo", "voice"]


def test_words_under_a_photo_are_asked_about_by_themselves_if_it_is_not_kept(world: World, ana: Phone):
    ana.sends(Photo("the garden behind the house", file="f", size=1000))
    ana.presses("Don’t keep it")

    assert "the garden behind the house" in words_of(ana.screen)
    assert ana.button("Keep it for me")


def test_words_under_a_photo_that_never_came_are_kept(world: World, ana: Phone):
    ana.sends(Photo("the garden behind the house", file="f", size=1000))
    ana.presses("Keep it")
    with world.database.unit(world.now) as unit:
        (one,) = attachments.wanted(unit, 10)
        media_record.give_up(unit, world.desk, one, "unreachable")
    world.deliver()

    with world.database.unit(world.now) as unit:
        assert [note.words for note in notes.of(unit, ana.id)] == ["the garden behind the house"]
        assert attachments.wanted(unit, 10) == []
    assert "Only your words are kept." in ana.reads()


def test_a_place_in_a_check_in_is_found_again(world: World, ana: Phone):
    ana.commands("check-in")
    ana.presses("Check in") if "Check in" in words_of(ana.screen) else None
    ana.presses("Yes")
    ana.sends(VOICE)
    ana.presses("Don’t keep it")
    ana.presses("Carry on where I was")

    assert "1 of 11" in words_of(ana.screen)


@pytest.mark.parametrize("event", [Voice(), Photo(), Voice(file="f", size=MOST + 1)])
def test_what_cannot_be_kept_is_not_asked_about(world: World, ana: Phone, event: Event):
    ana.sends(event)

    assert "Keep it in your journal?" not in ana.reads()


def test_a_clinician_is_not_asked_to_keep_anything(world: World, lee: Phone):
    lee.sends(VOICE)

    assert "journal" not in lee.reads()


def test_the_person_gets_it_back_as_it_was_kept(world: World, ana: Phone):
    id_ = kept(world, ana)

    begins(world, ana, "show-media", id_)

    file = ana.screen.attachment
    assert file is not None
    assert (file.data, file.filename, file.guarded) == (recordings.ogg(), "recording.ogg", False)


def test_nobody_gets_what_is_anothers(world: World, lee: Phone, ana: Phone):
    id_ = kept(world, ana)
    ben = world.person(lee, "Ben")

    begins(world, ben, "show-media", id_)

    assert ben.screen.attachment is None
    assert "It is not here any more." in words_of(ben.screen)


def test_a_clinician_sees_one_that_is_shared(world: World, lee: Phone, ana: Phone):
    shared(world, ana, lee)

    begins(world, lee, "opened-journal", ana.id)
    lee.presses("See photo 1")

    file = lee.screen.attachment
    assert file is not None
    assert (file.data, file.guarded) == (recordings.JPEG, True)


def test_each_opening_of_a_photo_is_told_to_its_owner(world: World, lee: Phone, ana: Phone):
    note = shared(world, ana, lee)
    with world.database.unit(world.now) as unit:
        (one,) = attachments.of(unit, ana.id, note)

    begins(world, lee, "shared-media", f"{ana.id}/{one.id}")
    begins(world, ana, "who-sees")

    assert "Dr Lee read what you shared." in words_of(ana.screen)


def test_a_clinician_sees_none_that_is_not_shared(world: World, lee: Phone, ana: Phone):
    id_ = kept(world, ana)

    begins(world, lee, "shared-media", f"{ana.id}/{id_}")

    assert lee.screen.attachment is None


def test_what_is_shared_with_one_is_not_shared_with_another(world: World, lee: Phone, ana: Phone):
    note = shared(world, ana, lee)
    osei = world.clinician("Sam Osei")
    with world.database.unit(world.now) as unit:
        (one,) = attachments.of(unit, ana.id, note)

    begins(world, osei, "shared-media", f"{ana.id}/{one.id}")

    assert osei.screen.attachment is None


def test_what_is_taken_back_goes_from_the_clinicians_chat(world: World, lee: Phone, ana: Phone):
    note = shared(world, ana, lee)
    begins(world, lee, "opened-journal", ana.id)
    lee.presses("See photo 1")

    begins(world, ana, "journal-entry", note)
    ana.presses("Take back the share")

    assert not [one for one in lee.messages if one.rendered and one.rendered.attachment]


def test_its_bytes_go_with_the_entry(world: World, ana: Phone):
    id_ = kept(world, ana)
    with world.database.unit(world.now) as unit:
        notes.delete(unit, ana.id, notes.of(unit, ana.id)[0].id)

    with world.database.unit(world.now) as unit:
        assert attachments.data(unit, ana.id, id_) is None
        assert attachments.size_of_all(unit, ana.id) == 0


def test_what_became_no_entry_is_swept_after_a_day(world: World, ana: Phone):
    with world.database.unit(world.now) as unit:
        attachments.add(unit, person=ana.id, kind="photo", media_type="image/png", data=recordings.PNG)
    kept(world, ana)
    sizes = []
    for later in (23, 25):
        with world.database.unit(START + timedelta(hours=later)) as unit:
            sweep_nightly(unit)
            sizes.append(attachments.size_of_all(unit, ana.id))

    assert sizes == [len(recordings.PNG) + len(recordings.ogg()), len(recordings.ogg())]


# Files out


def remind(unit: Unit, ana: Phone, rule: Rule, words: str) -> str:
    return reminders.add(
        unit, person=ana.id, kind="words", rule=rule, slot="09:00", zone="Europe/London", words=words
    ).id


def test_a_reminder_as_a_file_says_nothing_but_when(world: World, ana: Phone):
    rule = Rule(kind="weekdays", first="2026-11-03", days=(4, 0), until="2026-12-24")
    with world.database.unit(world.now) as unit:
        id_ = remind(unit, ana, rule, "the blue tablet with breakfast")

    begins(world, ana, "calendar", id_)

    file = ana.screen.attachment
    assert file is not None
    text = file.data.decode()
    assert "RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261224T235959\r\n" in text
    assert "DTSTART:20261127T090000\r\n" in text
    assert "SUMMARY:A note\r\n" in text
    assert (file.filename, file.media_type) == ("note.ics", "text/calendar")
    assert "tablet" not in text + file.filename


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (Rule(kind="daily", first="2026-11-24"), "RRULE:FREQ=DAILY\r\n"),
        (Rule(kind="every", first="2026-11-24", n=3), "RRULE:FREQ=DAILY;INTERVAL=3\r\n"),
        (Rule(kind="once", first="2026-11-24"), ""),
    ],
)
def test_each_rule_has_its_line(rule: Rule, line: str):
    made = calendar_of_note(uid="1", rule=rule, day="2026-11-24", slot="09:00", title="ملاحظة" * 20, changed=START)

    text = made.decode()
    assert line in text
    assert ("RRULE" in text) is bool(line)
    assert all(len(one) <= 75 for one in made.split(b"\r\n"))
    assert b"\n" not in made.replace(b"\r\n", b"")


@pytest.mark.parametrize(("chosen", "said"), [("My own words and times", True), ("Only the times", False)])
def test_a_card_says_their_words_only_if_they_want_them_there(world: World, ana: Phone, chosen: str, said: bool):
    with world.database.unit(world.now) as unit:
        remind(unit, ana, Rule(kind="daily", first="2026-11-24"), "the blue tablet with breakfast")
        remind(unit, ana, Rule(kind="once", first="2026-11-01"), "long past")

    begins(world, ana, "reminders-card")
    ana.presses(chosen)

    card = words_of(ana.screen)
    assert ("the blue tablet" in card) is said
    assert "9:00" in card
    assert "long past" not in card
    assert "Wren" not in card
    assert ana.screen.keep
