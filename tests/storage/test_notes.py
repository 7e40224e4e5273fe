"""The journal's entries: what is added stays beside what was there, and one entry shared shares no other."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import insert

from storage import access, attachments, clinicians, links, notes, people, tables
from storage.people import Profile


@pytest.fixture
def ana(database, now):
    with database.unit(now) as unit:
        return people.add(unit, Profile(name="Ana"))


@pytest.fixture
def lee(database, now, ana):
    with database.unit(now) as unit:
        lee = clinicians.add(unit, name="Dr Lee")
        clinicians.set_state(unit, lee, "active")
        links.start(unit, ana, lee)
        return lee


def test_what_is_added_later_stands_beside_what_was_there(database, now, ana):
    with database.unit(now) as unit:
        note = notes.add(unit, person=ana, words="rain", prompt="good-day")
    with database.unit(now + timedelta(days=1)) as unit:
        assert notes.append(unit, ana, note, "and then sun")

        found = notes.get(unit, ana, note)

    assert found is not None
    assert [(part.at, part.words) for part in found.parts] == [(now, "rain"), (now + timedelta(days=1), "and then sun")]
    assert found.words == "rain\nand then sun"
    assert (found.at, found.prompt) == (now, "good-day")


def test_a_row_of_the_first_release_is_read(database, now, ana):
    with database.unit(now) as unit:
        id_ = unit.new_id()
        body = unit.seal(ana, "note", id_, "body", {"words": "from before"})
        unit.connection.execute(insert(tables.note), {"id": id_, "person": ana, "at": now, "body": body})

        notes.append(unit, ana, id_, "and now")

        assert [note.words for note in notes.of(unit, ana)] == ["from before\nand now"]


def test_a_mark_is_counted_and_shares_nothing(database, now, ana, lee):
    with database.unit(now) as unit:
        first, second = (notes.add(unit, person=ana, words=one) for one in ("one", "two"))
        notes.mark(unit, ana, first)
        notes.mark(unit, ana, second)
        notes.unmark(unit, ana, second)

        assert notes.marked(unit, ana) == 1
        assert access.shared_notes(unit, lee, ana) == []


def test_one_entry_shared_shares_no_other(database, now, ana, lee):
    with database.unit(now) as unit:
        shared, private = (notes.add(unit, person=ana, words=one) for one in ("shared", "private"))
        notes.share(unit, ana, shared, lee)

        kept = notes.get(unit, ana, private)
        assert kept is not None
        assert not access.may_read(unit, lee, kept)
        assert [note.words for note in access.shared_notes(unit, lee, ana)] == ["shared"]


@pytest.mark.parametrize("ends", ["taken back", "deleted", "link ended", "link ended and begun anew", "clinician left"])
def test_what_is_shared_can_be_read_only_as_long_as_it_is_theirs_to_read(database, now, ana, lee, ends):
    with database.unit(now) as unit:
        note = notes.add(unit, person=ana, words="shared")
        notes.share(unit, ana, note, lee)
        assert len(access.shared_notes(unit, lee, ana)) == 1
    with database.unit(now + timedelta(days=1)) as unit:
        if ends == "taken back":
            notes.take_back(unit, ana, note)
        elif ends == "deleted":
            notes.delete(unit, ana, note)
        elif ends == "clinician left":
            clinicians.set_state(unit, lee, "ended")
        else:
            links.end(unit, ana, lee, lee)
    with database.unit(now + timedelta(days=2)) as unit:
        if ends == "link ended and begun anew":
            links.start(unit, ana, lee)

        assert access.shared_notes(unit, lee, ana) == []


def test_a_lead_and_another_clinician_read_nothing_of_what_was_shared(database, now, ana, lee):
    with database.unit(now) as unit:
        note = notes.add(unit, person=ana, words="shared")
        notes.share(unit, ana, note, lee)
        osei = clinicians.add(unit, name="Sam Osei")
        lead = clinicians.add(unit, name="The lead", role="lead")
        for one in (osei, lead):
            clinicians.set_state(unit, one, "active")
        links.start(unit, ana, osei)

        assert access.may(unit, lead, ana)
        assert access.shared_notes(unit, osei, ana) == []
        assert access.shared_notes(unit, lead, ana) == []


def test_a_deleted_entry_takes_its_photos_and_voice_notes_along(database, now, ana):
    with database.unit(now) as unit:
        gone, stays = (notes.add(unit, person=ana, words="") for _ in range(2))
        for note in (gone, stays):
            attachments.add(unit, person=ana, kind="photo", media_type="image/png", data=b"png", note=note)

        notes.delete(unit, ana, gone)

        assert attachments.of(unit, ana, gone) == []
        assert len(attachments.of(unit, ana, stays)) == 1


def test_nobody_changes_another_persons_entry(database, now, ana, lee):
    with database.unit(now) as unit:
        ben = people.add(unit, Profile(name="Ben"))
        note = notes.add(unit, person=ana, words="mine")

        assert not notes.append(unit, ben, note, "not mine")
        assert not notes.share(unit, ben, note, lee)
        notes.mark(unit, ben, note)

        assert notes.marked(unit, ana) == 0
        assert notes.get(unit, ana, note) == notes.of(unit, ana)[0]
        assert notes.of(unit, ana)[0].words == "mine"
