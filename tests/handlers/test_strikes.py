""" "That wasn't me": what somebody else gave on a person's phone is struck by adding, counts for nothing, and stays."""

from __future__ import annotations

import csv
import io

from flows.outcomes import Action, Thought
from handlers import export
from storage import actions, audit, check_ins, notes, plans, strikes
from storage.check_ins import CheckIn, Rating
from tests.handlers.digest_desk import comes, reads
from tests.world import plain, words_of

WORDS = "everything here is perfectly fine"


def rating(domain, score, *, help_=False):
    return Rating(
        domain=domain, score=score, how="given", help=help_, help_how="given", at="2026-11-24T10:00:00+00:00",
        language="en", fingerprint="0" * 16, draft=False,
    )  # fmt: skip


def checks_in(world, person, score=6, *, asks=False):
    """A finished check-in with two areas; the id."""
    with world.database.unit(world.now) as unit:
        id_ = unit.new_id()
        ratings = [rating("friendships", score, help_=True), rating("accommodation", score)]
        one = CheckIn(
            id=id_, person=person.id, conversation=unit.new_id(), state="finished", mode="chat", language="en",
            started_at=world.now, finished_at=world.now, chosen=["friendships"] if asks else [], ratings=ratings,
        )  # fmt: skip
        check_ins.add(unit, one)
        if asks:
            what = Action("friendships", "call the landlord", "team", "")
            plan = plans.add(
                unit, person=person.id, check_in=id_,
                thoughts=[Thought(domain="friendships", words={}, for_meeting=(), actions=(what,))],
            )  # fmt: skip
            actions.add(unit, person=person.id, plan=plan, action=what)
    return id_


def strikes_check_in(person, which="All of it"):
    person.commands("menu")
    person.presses("More")
    person.presses("My check-ins")
    person.presses("Tuesday 24 November")
    person.presses("That wasn’t me")
    person.presses(which)


def last(world, person):
    with world.database.unit(world.now) as unit:
        return check_ins.last(unit, person.id)


def test_a_check_in_is_read_back_in_words(world, lee, ana):
    checks_in(world, ana)
    ana.commands("menu")
    ana.presses("More")
    ana.presses("My check-ins")
    ana.presses("Tuesday 24 November")

    assert "6, very satisfied" in words_of(ana.screen)


def test_a_struck_check_in_counts_nowhere_and_is_all_there(world, lee, ana):
    first = checks_in(world, ana, 2)
    world.passes(minutes=5)
    id_ = checks_in(world, ana, 7, asks=True)
    assert last(world, ana).id == id_

    strikes_check_in(ana)

    assert "Struck. It no longer counts." in words_of(ana.screen)
    assert last(world, ana).id == first
    with world.database.unit(world.now) as unit:
        kept = check_ins.get(unit, id_)
        assert [(one.score, one.was, one.how) for one in kept.ratings] == [(None, 7, "struck")] * 2
        assert kept.struck_at == world.now
        assert plans.last(unit, ana.id) is None
        assert actions.open_of(unit, ana.id) == []
        assert [one.what for one in actions.of(unit, ana.id)] == ["call the landlord"]
        assert id_ in audit.objects_of(unit, ana.id, ana.id, "strike")


def test_it_is_taken_back_the_same_way_by_adding(world, lee, ana):
    id_ = checks_in(world, ana, 7, asks=True)
    strikes_check_in(ana)
    world.passes(minutes=1)

    ana.presses("It was me after all")

    assert last(world, ana).id == id_
    assert [one.score for one in last(world, ana).ratings] == [7, 7]
    with world.database.unit(world.now) as unit:
        assert [(one.kind, one.struck) for one in strikes.of(unit, ana.id)] == [
            ("check-in", True), ("plan", True), ("check-in", False), ("plan", False),
        ]  # fmt: skip
        assert len(actions.open_of(unit, ana.id)) == 1


def test_one_answer_alone_can_be_struck(world, lee, ana):
    checks_in(world, ana)

    strikes_check_in(ana, "Friendships")

    found = {one.domain: one.score for one in last(world, ana).ratings}
    assert found == {"friendships": None, "accommodation": 6}


def test_the_console_shows_it_as_struck_with_when(world, lee, ana):
    checks_in(world, ana, 7)
    strikes_check_in(ana, "Friendships")
    lee.opens("Ana", "See the check-in")

    seen = plain(words_of(lee.screen))
    assert "Ana has struck some answers: somebody else gave them." in seen
    assert "struck (7)" in seen

    ana.presses("That wasn’t me")
    ana.presses("All of it")
    lee.opens("Ana", "See the check-in")
    assert "Struck by Ana, Tuesday 24 November, 10:00" in plain(words_of(lee.screen))


def test_neither_the_list_nor_a_digest_tells_of_it(world, lee, ana):
    checks_in(world, ana, asks=True)
    comes(world)
    assert "Finished a check-in." in " ".join(reads(lee))

    strikes_check_in(ana)

    assert reads(lee) == []
    lee.commands("people")
    assert not [one for one in lee.screen.buttons if "Finished a check-in" in one.long]


def test_the_export_keeps_its_row_and_has_no_score(world, lee, ana):
    checks_in(world, ana, 7)
    strikes_check_in(ana, "Friendships")

    with world.database.unit(world.now) as unit:
        table = export.files(unit, world.desk.phrasebook, ana.id)["check-ins"].data.decode("utf-8-sig")
    rows = {row["item"]: row for row in csv.DictReader(io.StringIO(table))}
    struck, kept = rows["friendships"], rows["accommodation"]
    assert (struck["answer"], struck["score"], struck["score_label"]) == ("struck by the person", "", "")
    assert struck["struck_at"] == world.now.isoformat(timespec="seconds")
    assert (kept["score"], kept["struck_at"]) == ("7", "")


def test_the_next_check_in_is_not_compared_with_it(world, lee, ana):
    checks_in(world, ana, 7)
    strikes_check_in(ana)
    ana.commands("menu")
    ana.presses("Check in")

    assert last(world, ana) is None


def test_an_entry_of_the_journal_is_struck_and_kept(world, lee, ana):
    with world.database.unit(world.now) as unit:
        note = notes.add(unit, person=ana.id, words=WORDS)
        notes.mark(unit, ana.id, note)
        notes.share(unit, ana.id, note, lee.id)
    ana.commands("menu")
    ana.presses("My journal")
    ana.presses("Look back")
    ana.presses("“everything here")
    ana.presses("That wasn’t me")

    assert "Struck. It is kept, and marked as not yours." in words_of(ana.screen)
    with world.database.unit(world.now) as unit:
        assert notes.get(unit, ana.id, note).words == WORDS
        assert notes.marked(unit, ana.id) == 0
    comes(world)
    assert not [row for row in reads(lee) if "Shared" in row or "Marked" in row]
    lee.opens("Ana", "Read what Ana shared")
    assert "Struck by Ana" in plain(words_of(lee.screen))
    assert WORDS in words_of(lee.screen)


def test_nobody_strikes_what_is_anothers(world, lee, ana):
    ben = world.person(lee, "Ben")
    checks_in(world, ana)
    ben.commands("menu")
    ben.presses("More")
    ben.presses("My check-ins")

    assert "There is no check-in yet." in ben.reads()
