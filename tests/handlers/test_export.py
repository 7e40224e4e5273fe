"""A copy of one person: what is in it, what never is, and that a spreadsheet can open it without harm."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta

import pytest

from content.catalogue import dialog, has_valid_check_digit
from content.rendered import Attachment
from flows.outcomes import Action, Thought
from handlers import export
from handlers.spreadsheet import as_written, csv_file, harmless
from storage import actions, audit, check_ins, plans, reasons
from storage.check_ins import CheckIn, Rating
from storage.database import Database
from tests.world import Phone, World

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", " =1", "'=1", "'plain")


@pytest.fixture
def world(database: Database) -> Iterator[World]:
    world = World(database)
    yield world
    world.close()


@pytest.fixture
def lee(world: World) -> Phone:
    return world.clinician()


@pytest.fixture
def ana(world: World, lee: Phone) -> Phone:
    return world.person(lee)


def table(file: Attachment) -> list[dict[str, str]]:
    text = file.data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def files(world: World, person: Phone) -> dict[str, Attachment]:
    with world.database.unit(world.now) as unit:
        return export.files(unit, world.desk.phrasebook, person.id)


def one_check_in(world: World, person: Phone, words: str = "text Sam") -> None:
    def rating(domain: str, score: int | None, how: str, *, help_: bool | None, language: str = "en") -> Rating:
        return Rating(
            domain=domain, score=score, how=how, help=help_, help_how="given" if help_ is not None else "skipped",
            at="2026-11-24T09:12:00+00:00", language=language, fingerprint="1234567890123456", draft=language != "en",
        )  # fmt: skip

    with world.database.unit(world.now) as unit:
        check_in = CheckIn(
            id=unit.new_id(), person=person.id, conversation=unit.new_id(), state="finished", mode="chat",
            language="en", started_at=world.now - timedelta(minutes=5), finished_at=world.now, chosen=["friendships"],
            ratings=[
                rating("friendships", 2, "given", help_=True, language="bn"),
                rating("accommodation", None, "skipped", help_=None),
            ],
        )  # fmt: skip
        check_ins.add(unit, check_in)
        action = Action("friendships", words, "person", "2026-11-29")
        thought = Thought("friendships", {"makes-it-hard": words, "helps-a-little": ""}, ("best-case",), (action,))
        plan = plans.add(unit, person=person.id, check_in=check_in.id, thoughts=(thought,))
        made = actions.add(unit, person=person.id, plan=plan, action=action)
        actions.review(unit, next(one for one in actions.of(unit, person.id) if one.id == made), "done")


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_cell_starts_a_formula_and_each_reads_back_as_it_was(cell: str):
    (row,) = table(csv_file("t.csv", ("words",), [(cell,)]))

    assert row["words"].startswith("'")
    assert as_written(row["words"]) == cell


@pytest.mark.parametrize("cell", ["plain words", "", "3", "a = b", "“quoted”, with a comma"])
def test_ordinary_words_stay_as_they_are(cell: str):
    assert harmless(cell) == cell


def test_every_code_is_text_that_keeps_its_check_digit(world: World, ana: Phone):
    one_check_in(world, ana)

    rows = table(files(world, ana)["check-ins"])

    codes = {row["item"]: row["snomed"].removeprefix("http://snomed.info/id/") for row in rows}
    assert codes == {item.key: item.snomed for item in dialog().items if item.snomed}
    assert all(has_valid_check_digit(code) for code in codes.values())
    assert not any(row["snomed"].isdigit() for row in rows)


def test_nothing_in_a_file_can_be_read_as_a_long_number(world: World, ana: Phone):
    one_check_in(world, ana)

    cells = [cell for file in files(world, ana).values() for row in table(file) for cell in row.values()]

    for cell in cells:
        try:
            number = float(cell)
        except ValueError:
            continue
        assert number < 100, cell


def test_answered_skipped_and_not_asked_stand_apart(world: World, ana: Phone):
    one_check_in(world, ana)

    rows = {row["item"]: row for row in table(files(world, ana)["check-ins"])}

    assert len(rows) == 11
    assert [rows[key]["answer"] for key in ("friendships", "accommodation", "medication")] == [
        "answered",
        "skipped",
        "not asked",
    ]
    assert [rows[key]["score"] for key in ("friendships", "accommodation", "medication")] == ["2", "", ""]
    assert [rows[key]["more_help"] for key in ("friendships", "accommodation", "medication")] == [
        "yes",
        "skipped",
        "not asked",
    ]


def test_each_rating_says_its_direction_mode_language_and_words(world: World, ana: Phone):
    one_check_in(world, ana)

    row = next(row for row in table(files(world, ana)["check-ins"]) if row["item"] == "friendships")

    assert row["direction"] == "1 to 7, higher is more satisfied"
    assert (row["mode"], row["language"], row["translation"]) == ("chat", "bn", "draft")
    assert row["question_fingerprint"] == "f-1234567890123456"
    assert row["score_label"] == "very dissatisfied"


def test_a_plan_reads_back_line_by_line(world: World, ana: Phone):
    one_check_in(world, ana, words="=call Sam\nabout a walk")

    lines = [(row["line"], row["question"], as_written(row["words"])) for row in table(files(world, ana)["plans"])]

    assert lines == [
        ("answer", "makes-it-hard", "=call Sam\nabout a walk"),
        ("skipped", "helps-a-little", ""),
        ("kept for the meeting", "best-case", ""),
        ("action", "one-thing", "=call Sam\nabout a walk"),
    ]
    action = table(files(world, ana)["plans"])[-1]
    assert (action["who"], action["by"], action["action_state"]) == ("person", "2026-11-29", "done")


def test_nobody_else_and_no_name_is_in_it(world: World, lee: Phone, ana: Phone):
    ben = world.person(lee, "Ben-canary")
    one_check_in(world, ben, words="canary of Ben")
    one_check_in(world, ana)

    whole = b"".join(file.data for file in files(world, ana).values()).decode()

    assert "canary" not in whole
    assert "Ana" not in whole
    assert ana.id not in whole
    assert ben.id not in whole


def test_every_column_has_a_meaning(world: World, ana: Phone):
    meanings = {row["column"]: row["meaning"] for row in table(files(world, ana)["columns"])}

    assert set(meanings) >= {*export.CHECK_INS, *export.PLANS}
    assert all(meanings.values())


def test_a_copy_asks_why_and_leaves_the_reason_where_the_person_reads_it(world: World, lee: Phone, ana: Phone):
    one_check_in(world, ana)
    lee.commands("people")
    for label in ("Ana", "More about", "A copy for", "Another reason"):
        lee.presses(label)
    lee.says("For the review on Thursday")
    lee.presses("Make the copy")

    assert lee.screen.attachment is not None
    assert len(table(lee.screen.attachment)) == 11
    with world.database.unit(world.now) as unit:
        looks = {look.verb: look for look in audit.looks_at(unit, ana.id)}
        assert reasons.get(unit, looks["ask for export"].reason) == "For the review on Thursday"
        assert looks["export"].object_id == "check-ins"


def test_the_three_files_come_one_after_the_other(lee: Phone, ana: Phone):
    lee.commands("people")
    for label in ("Ana", "More about", "A copy for", "For the care record", "Make the copy"):
        lee.presses(label)
    names = []
    for label in ("The plans", "What the columns", ""):
        assert lee.screen.attachment is not None
        names.append(lee.screen.attachment.filename.split("-", 2)[2])
        if label:
            lee.presses(label)

    assert names == ["check-ins.csv", "plans.csv", "columns.csv"]
