"""What the console reads when a screen is drawn: the list's groups, an opened check-in, and who was refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from content.catalogue import domains
from content.rendered import Button
from flows.outcomes import Action, Thought
from flows.screen import Screen
from handlers import console_views
from handlers.reader import Reader
from storage import actions, audit, chats, check_ins, clinicians, letters, links, people, plans
from storage.check_ins import CheckIn, Rating
from storage.database import Database
from tests.world import Phone, World, plain, words_of


@pytest.fixture
def world(database: Database) -> Iterator[World]:
    world = World(database)
    yield world
    world.close()


@pytest.fixture
def lee(world: World) -> Phone:
    return world.clinician()


def rating(domain: str, score: int | None, *, how: str = "given", more_help: bool | None = False) -> Rating:
    return Rating(
        domain=domain, score=score, how=how, help=more_help, help_how="given" if more_help is not None else "skipped",
        at="2026-11-24T09:12:00+00:00", language="en", fingerprint="0123456789abcdef", draft=False,
    )  # fmt: skip


def checks_in(world: World, person: Phone, *ratings: Rating, days_ago: int = 0, chosen: tuple[str, ...] = ()) -> str:
    at = world.now - timedelta(days=days_ago)
    with world.database.unit(at) as unit:
        id_ = unit.new_id()
        check_ins.add(
            unit,
            CheckIn(
                id=id_, person=person.id, conversation=unit.new_id(), state="finished", mode="chat", language="en",
                started_at=at, finished_at=at, chosen=chosen, ratings=list(ratings),
            ),
        )  # fmt: skip
    return id_


def rows(lee: Phone) -> list[tuple[str, str]]:
    """The list as it stands: heading and row."""
    lee.commands("people")
    return [(plain(one.section), plain(one.long)) for one in _list(lee)]


def _list(lee: Phone) -> list[Button]:
    return [one for one in lee.screen.buttons if one.section]


def table(lee: Phone) -> dict[str, list[str]]:
    (block,) = [one for one in lee.screen.blocks if one.cells]
    return {plain(first): [plain(cell) for cell in rest] for first, *rest in block.cells}


def opens_check_in(lee: Phone, name: str) -> None:
    lee.commands("people")
    lee.presses(name)
    lee.presses("See the check-in")


def test_the_list_stands_in_four_groups_in_their_order(world: World, lee: Phone):
    names = ("Quiet", "Away", "Checked", "Wishes")
    quiet, away, checked, wishes = (world.person(lee, name) for name in names)
    checks_in(world, checked, rating("friendships", 3, more_help=True))
    wishes.commands("meet")
    wishes.presses("Pass it on")
    with world.database.unit(world.now) as unit:
        people.set_break(unit, away.id, world.now - timedelta(days=21))

    assert rows(lee) == [
        ("Look first", "Wishes · since Tuesday 24 November, 10:00 · Would rather talk in person."),
        ("New", "Checked · Tuesday 24 November, 10:00 · Finished a check-in. · Would like more help with Friendships."),
        (
            "On a break",
            "Away · since Tuesday 3 November, 10:00 · On a break, own choice. Wren sends nothing until Away comes back.",
        ),
        ("Nothing new", "Quiet · Tuesday 24 November, 10:00 · Joined. No check-in yet."),
    ]
    assert quiet.id


def test_whoever_waits_longest_is_first_to_look_at(world: World, lee: Phone):
    first, second = world.person(lee, "First"), world.person(lee, "Second")
    for person, hours in ((second, 1), (first, 5)):
        with world.database.unit(world.now - timedelta(hours=hours)) as unit:
            letters.add(unit, person=person.id, clinician=None, way="from-person", kind="in-person")

    assert [row.split(" · ")[0] for _, row in rows(lee)] == ["First", "Second"]


def test_the_list_shows_no_score_and_no_words(world: World, lee: Phone):
    ana = world.person(lee)
    checks_in(world, ana, *(rating(domain, 1) for domain in domains()))
    with world.database.unit(world.now) as unit:
        letters.add(unit, person=ana.id, clinician=None, way="from-person", kind="words", words="canary words")

    rows(lee)

    assert "canary" not in words_of(lee.screen)
    assert "dissatisfied" not in words_of(lee.screen)
    assert "1" not in plain(lee.button("Ana").long).replace("10:00", "")


def test_a_check_in_is_new_until_this_clinician_has_opened_it(world: World, lee: Phone):
    ana = world.person(lee)
    sam = world.clinician("Sam Osei")
    with world.database.unit(world.now) as unit:
        links.start(unit, ana.id, sam.id)
    checks_in(world, ana, rating("friendships", 3))

    opens_check_in(lee, "Ana")

    assert [section for section, _ in rows(lee)] == ["Nothing new"]
    assert [section for section, _ in rows(sam)] == ["New"]


def test_messages_that_do_not_get_through_are_said(world: World, lee: Phone):
    ana = world.person(lee)
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "companion", ana.address)
        assert chat is not None
        chats.mark_unreachable(unit, chat.id, world.now)

    ((section, row),) = rows(lee)

    assert section == "New"
    assert "Messages are not getting through. · Wren has stopped trying. Please ask Ana another way." in row


def test_a_long_list_leaves_out_those_with_nothing_new_until_asked(world: World, lee: Phone):
    for n in range(13):
        world.invited(lee, f"Person {n}")
    wishes = world.person(lee, "Wishes")
    with world.database.unit(world.now) as unit:
        letters.add(unit, person=wishes.id, clinician=None, way="from-person", kind="in-person")

    assert len(rows(lee)) == 1
    assert "13 more people, not shown here." in words_of(lee.screen)
    lee.presses("Show all")
    assert len(_list(lee)) == 14


def test_a_very_long_list_is_read_page_by_page(world: World, lee: Phone):
    for n in range(65):
        world.invited(lee, f"Person {n}")

    lee.commands("people")
    pages = []
    for label in ("Show all", "Show more"):
        lee.presses(label)
        pages.append({plain(one.label) for one in _list(lee)})

    assert [len(page) for page in pages] == [60, 5]
    assert not pages[0] & pages[1]
    assert "show-all" not in {one.id for one in lee.screen.buttons}


def test_a_lead_sees_the_whole_team_and_an_admin_nobody(world: World, lee: Phone):
    world.person(lee)
    lead, admin = world.clinician("Lead"), world.clinician("Admin")
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, lead.id), role="lead"))
        clinicians.save(unit, replace(clinicians.get(unit, admin.id), role="admin"))

    assert len(rows(lead)) == 1
    assert rows(admin) == []


def test_a_list_read_leaves_a_row_that_the_person_can_see(world: World, lee: Phone):
    ana = world.person(lee)

    rows(lee)

    with world.database.unit(world.now) as unit:
        assert [(one.verb, one.actor) for one in audit.looks_at(unit, ana.id)] == [("list", lee.id)]


def test_last_time_stands_beside_now_with_the_change_in_words(world: World, lee: Phone):
    ana = world.person(lee)
    checks_in(
        world, ana, rating("mental-health", 3), rating("physical-health", 4), rating("friendships", 4),
        rating("accommodation", 6), days_ago=40,
    )  # fmt: skip
    checks_in(
        world, ana, rating("mental-health", 5), rating("physical-health", 4), rating("friendships", 3, more_help=True),
        rating("accommodation", None, how="skipped", more_help=None),
    )  # fmt: skip

    opens_check_in(lee, "Ana")

    lines = table(lee)
    assert lines["Mental health"] == ["3, fairly dissatisfied", "5, fairly satisfied", "up 2", "no"]
    assert lines["Physical health"][2] == "same"
    assert lines["Friendships"][1:] == ["3, fairly dissatisfied", "down 1", "yes"]
    assert lines["Accommodation"] == ["6, very satisfied", "skipped", "—", "skipped"]
    assert lines["Medication"] == ["not asked", "not asked", "—", "not asked"]


def test_the_life_average_says_how_many_were_answered_both_times(world: World, lee: Phone):
    ana = world.person(lee)
    life = domains()[:8]
    checks_in(world, ana, *(rating(domain, 4) for domain in life), days_ago=40)
    checks_in(world, ana, *(rating(domain, 5) for domain in life[:7]), rating("medication", 1))

    opens_check_in(lee, "Ana")

    read = words_of(lee.screen)
    assert "average 5.0 now (7 of 8 answered), 4.0 last time (8 of 8 answered)" in read
    assert "Different areas were answered. Compare with care." in read
    assert read.count("average") == 2, "the treatment areas have none: one line says so"


def test_their_words_and_areas_come_before_the_answers(world: World, lee: Phone):
    ana = world.person(lee)
    check_in = checks_in(world, ana, rating("friendships", 3), chosen=("friendships",))
    asked = Action("friendships", "find out about the Tuesday group", "team", "2026-11-29")
    mine = Action("friendships", "text Sam", "person", "")
    thought = Thought("friendships", {"makes-it-hard": "Early starts"}, ("best-case",), (mine, asked))
    with world.database.unit(world.now) as unit:
        plan = plans.add(unit, person=ana.id, check_in=check_in, thoughts=(thought,))
        for one in thought.actions:
            actions.add(unit, person=ana.id, plan=plan, action=one)

    opens_check_in(lee, "Ana")

    read = words_of(lee.screen)
    order = (
        "Ana would like to talk about", "“Early starts”", "1 question is kept", "Answers, 1 to 7", "The plan",
        "Asked of your team: “find out about the Tuesday group”. By Sunday 29 November.", "Ana: “text Sam”",
    )  # fmt: skip
    assert [read.index(one) for one in order] == sorted(read.index(one) for one in order)


def test_opening_a_check_in_says_so_and_leaves_its_row(world: World, lee: Phone):
    ana = world.person(lee)
    check_in = checks_in(world, ana, rating("friendships", 3))

    opens_check_in(lee, "Ana")

    assert "Ana can see that you opened this." in words_of(lee.screen)
    with world.database.unit(world.now) as unit:
        assert ("open check-in", check_in) in [(one.verb, one.object_id) for one in audit.looks_at(unit, ana.id)]


@pytest.mark.parametrize(
    ("view", "about"),
    [
        ("person", "{}"),
        ("check-in", "{}/" + "0" * 32),
        ("letters", "{}"),
        ("before-sending", "{}"),
        ("copy", "{}/plans"),
    ],
)
def test_a_refused_view_reads_the_same_as_one_that_is_not_there(world: World, lee: Phone, view: str, about: str):
    ana, sam = world.person(lee), world.clinician("Sam Osei")
    with world.database.unit(world.now) as unit:
        chat = chats.find(unit, "console", sam.address)
        assert chat is not None
        reader = Reader(unit, world.desk, chat)
        theirs, nobodys = (
            console_views.present(reader, Screen(message="person-card", view=view, view_about=about.format(who)))
            for who in (ana.id, "9" * 32)
        )

    assert theirs == nobodys
    assert words_of(theirs) == "That isn’t here, or it isn’t yours to see."
    with world.database.unit(world.now) as unit:
        assert any(one.verb.startswith("refused") for one in audit.looks_at(unit, ana.id))


def test_a_name_is_read_when_the_screen_is_drawn(world: World, lee: Phone):
    ana = world.person(lee)
    lee.commands("people")
    with world.database.unit(world.now) as unit:
        person = people.get(unit, ana.id)
        people.save_profile(unit, replace(person, profile=replace(person.profile, name="Anna")))

    lee.commands("people")

    assert "Anna" in words_of(lee.screen)
