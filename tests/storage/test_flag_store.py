"""A flag is passed on, opened and answered by humans; the same reason is counted; no words are lost and none is ranked."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta

import pytest

from storage import flags, people, tables
from storage.flags import Flag, Said
from storage.people import Profile


@pytest.fixture
def ana(database, now):
    with database.unit(now) as unit:
        return people.add(unit, Profile(name="Ana"))


def said(words, at="2026-11-24T21:14:00+00:00"):
    return (Said(at=at, words=words),)


def test_the_same_reason_is_counted_and_every_word_is_kept(database, now, ana):
    with database.unit(now) as unit:
        flags.raise_(unit, ana, "asked", said("teh voices  are loud"))
    with database.unit(now + timedelta(hours=1)) as unit:
        flags.raise_(unit, ana, "asked", said("still"))

    with database.unit(now) as unit:
        (flag,) = flags.waiting(unit, ana)
    assert [one.words for one in flag.said] == ["teh voices  are loud", "still"]
    assert (flag.times, flag.at, flag.last_at) == (2, now, now + timedelta(hours=1))


def test_another_reason_is_a_flag_of_its_own(database, now, ana):
    with database.unit(now) as unit:
        flags.raise_(unit, ana, "asked")
        flags.raise_(unit, ana, "unreachable")

        assert [one.reason for one in flags.waiting(unit, ana)] == ["asked", "unreachable"]


def test_after_an_answer_the_same_reason_is_a_new_flag(database, now, ana):
    with database.unit(now) as unit:
        first = flags.raise_(unit, ana, "asked")
        flags.answer(unit, first, "c" * 32, "Thursday at 2.")
        second = flags.raise_(unit, ana, "asked")

        assert second.id != first.id
        assert [one.id for one in flags.waiting(unit, ana)] == [second.id]


def test_words_that_come_after_it_was_opened_wait_to_be_opened_again(database, now, ana):
    with database.unit(now) as unit:
        flag = flags.open_(unit, flags.raise_(unit, ana, "asked", said("one")), "c" * 32)
        assert flags.raise_(unit, ana, "asked").opened_at == flag.opened_at

        assert flags.raise_(unit, ana, "asked", said("two")).opened_at is None


def test_opening_and_a_call_leave_it_waiting_and_only_a_sentence_answers(database, now, ana):
    with database.unit(now) as unit:
        flag = flags.open_(unit, flags.raise_(unit, ana, "asked"), "c" * 32)
        flag = flags.note_call(unit, flag, "c" * 32, "spoke")
        assert [one.id for one in flags.waiting(unit, ana)] == [flag.id]

        flags.answer(unit, flag, "c" * 32, "Thursday at 2.")

        assert flags.waiting(unit, ana) == []
        (kept,) = flags.of(unit, ana)
        assert (kept.answer, kept.calls[0].how) == ("Thursday at 2.", "spoke")


def test_the_first_who_opened_it_counts(database, now, ana):
    with database.unit(now) as unit:
        flag = flags.open_(unit, flags.raise_(unit, ana, "asked"), "c" * 32)

        assert flags.open_(unit, flag, "d" * 32).opened_by == "c" * 32


def test_somebody_elses_flag_is_not_found(database, now, ana):
    with database.unit(now) as unit:
        ben = people.add(unit, Profile(name="Ben"))
        flag = flags.raise_(unit, ana, "asked")

        assert flags.get(unit, ben, flag.id) is None


def test_there_is_nothing_to_rank_by():
    names = {*tables.flag.c.keys(), *(one.name for one in fields(Flag))}

    assert not [one for one in names if one in {"level", "score", "risk", "severity", "priority", "weight", "rank"}]


def test_what_became_of_it_is_news_until_it_is_seen_and_again_after(database, now, ana):
    with database.unit(now) as unit:
        flag = flags.raise_(unit, ana, "asked")
        assert flags.with_news(unit, ana) == []
        flag = flags.open_(unit, flag, "c" * 32)
        assert flags.with_news(unit, ana) == [flag]
    with database.unit(now + timedelta(minutes=1)) as unit:
        flag = flags.seen(unit, flag)
        assert flags.with_news(unit, ana) == []
    with database.unit(now + timedelta(minutes=2)) as unit:
        flags.answer(unit, flag, "c" * 32, "Thursday.")
        assert len(flags.with_news(unit, ana)) == 1


def test_who_does_not_want_to_be_told_has_no_news(database, now, ana):
    with database.unit(now) as unit:
        flags.open_(unit, flags.raise_(unit, ana, "asked", quiet=True), "c" * 32)

        assert flags.with_news(unit, ana) == []
        assert [one.id for one in flags.waiting(unit, ana)] == [one for one, _, _ in flags.all_waiting(unit)]
