"""The web chat's log: sent once per row, edited in place, hidden without being lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from content.rendered import Button, Rendered
from flows.events import Inbound, Text
from handlers import web_log
from handlers.web_log import Place
from storage import chats, crisis_plans, devices, log, people, subjects
from storage.database import Database

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BUTTONS = (Button(data="go", label="Go on", group="answers", id="go-on"),)


def screen(question: str, **more) -> Rendered:
    fields = {"language": "en", "direction": "ltr", "fingerprint": "", "card": "card", "question": question}
    return Rendered(**({**fields, "buttons": BUTTONS} | more))


@pytest.fixture
def database(tmp_path):
    opened = Database.open(f"sqlite:///{tmp_path / 'wren.db'}", b"k" * 32)
    opened.migrate()
    yield opened
    opened.close()


@pytest.fixture
def unit(database):
    with database.unit(NOW) as made:
        yield made


@pytest.fixture
def ana(unit):
    """Her token and her address."""
    person = people.add(unit, people.Profile(name="Ana"), state="active")
    token, address = devices.make(unit, "companion")
    chats.add(unit, "companion", "web", address, person, "en")
    return token, address


def drawn(news) -> list[str]:
    return [entry.get("q", entry.get("o", "")) for _, entry in news.get("e", [])]


def test_a_row_of_the_outbox_stands_once(unit, ana):
    token, address = ana
    row = unit.new_id()

    first = web_log.keep_screen(unit, "companion", address, screen("How?"), row=row)
    second = web_log.keep_screen(unit, "companion", address, screen("How?"), row=row)
    _, news = web_log.look(unit, "companion", token, Place())

    assert first.seq == second.seq
    assert drawn(news) == ["How?"]


def test_a_page_gets_only_what_it_has_not_drawn_and_edits_in_their_place(unit, ana):
    token, address = ana
    kept = web_log.keep_screen(unit, "companion", address, screen("one"))
    place, _ = web_log.look(unit, "companion", token, Place())

    edited = web_log.keep_screen(unit, "companion", address, screen("two"), edit=str(kept.seq))
    place, news = web_log.look(unit, "companion", token, place)
    _, nothing = web_log.look(unit, "companion", token, place)

    assert edited.seq == kept.seq
    assert edited.order > kept.order
    assert [seq for seq, _ in news["e"]] == [kept.seq]
    assert drawn(news) == ["two"]
    assert nothing == {}


def test_stripping_takes_the_buttons_and_leaves_the_words(unit, ana):
    token, address = ana
    kept = web_log.keep_screen(unit, "companion", address, screen("How?"))

    web_log.strip(unit, "companion", address, str(kept.seq))
    _, news = web_log.look(unit, "companion", token, Place())

    ((_, entry),) = news["e"]
    assert entry["q"] == "How?"
    assert "a" not in entry


def test_what_was_hidden_is_shown_only_when_asked_for(unit, ana):
    token, address = ana
    web_log.keep_screen(unit, "companion", address, screen("before"))

    web_log.hide(unit, "companion", address)
    web_log.keep_screen(unit, "companion", address, screen("after"))
    _, hidden = web_log.look(unit, "companion", token, Place())
    _, shown = web_log.look(unit, "companion", token, Place(shown=True))

    assert hidden["hidden"] > 0
    assert drawn(hidden) == ["after"]
    assert drawn(shown) == ["before", "after"]


def test_a_hidden_card_is_not_drawn_on_so_that_the_next_question_is_seen(unit, ana):
    token, address = ana
    kept = web_log.keep_screen(unit, "companion", address, screen("one"))
    web_log.hide(unit, "companion", address)

    edited = web_log.keep_screen(unit, "companion", address, screen("two"), edit=str(kept.seq))
    _, news = web_log.look(unit, "companion", token, Place())

    assert edited.seq != kept.seq
    assert drawn(news) == ["two"]


def test_own_words_come_back_with_the_key_that_the_page_gave_them(unit, ana):
    token, address = ana
    chat = chats.find(unit, "companion", address)
    inbound = Inbound(bot="companion", channel="web", address=address, key="abc.1-2-3", event=Text("hello"))

    web_log.keep_own(unit, chat.id, inbound)
    _, news = web_log.look(unit, "companion", token, Place())

    assert news["e"][0][1]["y"] == "1-2-3"
    assert drawn(news) == ["hello"]


def test_an_ended_device_learns_nothing_but_that(unit, ana):
    token, address = ana
    web_log.keep_screen(unit, "companion", address, screen("How?"))

    devices.end(unit, "companion", address)
    place, news = web_log.look(unit, "companion", token, Place())

    assert news == {"gone": 1}
    assert not place.known


def test_nothing_is_put_into_a_closed_chat(unit, ana):
    _, address = ana
    chats.close(unit, chats.find(unit, "companion", address).id)

    assert web_log.keep_screen(unit, "companion", address, screen("How?")) is None


def test_a_guest_who_becomes_somebody_starts_a_log_of_their_own(unit):
    token, address = devices.make(unit, "companion")
    guest = subjects.add(unit, "guest")
    chat = chats.add(unit, "companion", "web", address, guest, "en")
    web_log.keep_screen(unit, "companion", address, screen("Which language?"))
    place, before = web_log.look(unit, "companion", token, Place())

    person = people.add(unit, people.Profile(name="Ana"))
    moved = chats.move_to_subject(unit, chat, person)
    web_log.keep_screen(unit, "companion", address, screen("Hello."))
    _, after = web_log.look(unit, "companion", token, place)

    assert drawn(before) == ["Which language?"]
    assert after["chat"] == moved.id
    assert drawn(after) == ["Hello."]


def test_a_page_that_opens_late_is_not_given_years(unit, ana):
    token, address = ana
    chat = chats.find(unit, "companion", address)
    unit.now += timedelta(days=1)
    for n in range(web_log.MOST_AT_ONCE + 5):
        log.append(unit, chat.id, {"o": str(n)})

    _, news = web_log.look(unit, "companion", token, Place())

    assert len(news["e"]) == web_log.MOST_AT_ONCE
    assert drawn(news)[-1] == str(web_log.MOST_AT_ONCE + 4)


@pytest.mark.parametrize(("phone", "hides"), [("only-they", False), ("family", True), ("rather-not-say", True)])
def test_a_phone_that_others_see_opens_hidden_but_what_comes_then_is_seen(unit, phone, hides):
    person = people.add(unit, people.Profile(name="Ana", shared_phone=phone), state="active")
    token, address = devices.make(unit, "companion")
    chats.add(unit, "companion", "web", address, person, "en")
    web_log.keep_screen(unit, "companion", address, screen("old"))

    place, opening = web_log.look(unit, "companion", token, Place())
    web_log.keep_screen(unit, "companion", address, screen("new"))
    _, then = web_log.look(unit, "companion", token, place)

    assert drawn(opening) == ([] if hides else ["old"])
    assert drawn(then) == ["new"]


def test_whoever_joins_on_a_shared_phone_sees_the_first_question(unit):
    person = people.add(unit, people.Profile(name="Ana", shared_phone="family"), state="joining")
    token, address = devices.make(unit, "companion")
    place, _ = web_log.look(unit, "companion", token, Place())
    chats.add(unit, "companion", "web", address, person, "en")
    web_log.keep_screen(unit, "companion", address, screen("Which language?"))

    _, news = web_log.look(unit, "companion", token, place)

    assert drawn(news) == ["Which language?"]


def test_a_page_is_told_how_it_looks_to_its_reader_and_when_nothing_more_can_be_passed_on(unit, ana):
    token, address = ana
    place, greeted = web_log.look(unit, "companion", token, Place())
    chat = chats.find(unit, "companion", address)
    person = people.get(unit, chat.subject)

    people.save_profile(unit, replace(person, profile=replace(person.profile, look="quiet")))
    web_log.keep_screen(unit, "companion", address, screen("one"))
    place, quiet = web_log.look(unit, "companion", token, place)
    people.set_state(unit, person.id, "stopped")
    web_log.keep_screen(unit, "companion", address, screen("two"))
    _, stopped = web_log.look(unit, "companion", token, place)

    assert greeted["me"] == {"language": "en"}
    assert quiet["me"] == {"language": "en", "look": "quiet"}
    assert stopped["me"] == {"language": "en", "look": "quiet", "left": 1}


def test_what_is_taken_out_leaves_an_empty_place_and_everything_else_stands(unit, ana):
    token, address = ana
    old = web_log.keep_screen(unit, "companion", address, screen("For nine?", card="one"))
    web_log.keep_screen(unit, "companion", address, screen("How?"))
    place, _ = web_log.look(unit, "companion", token, Place())

    web_log.take_out(unit, "companion", address, [str(old.seq), "no-number", "99"])

    _, news = web_log.look(unit, "companion", token, place)
    assert news["e"] == [[old.seq, {"z": 1}]]
    assert drawn(web_log.look(unit, "companion", token, Place())[1]) == ["", "How?"]


def test_what_is_forgotten_goes_from_an_open_page_too(unit, ana):
    token, address = ana
    chat = chats.find(unit, "companion", address)
    typed = Inbound(bot="companion", channel="web", address=address, key="x.k1", event=Text("a secret of mine"))
    web_log.keep_own(unit, chat.id, typed)
    web_log.keep_screen(unit, "companion", address, screen("How?"))
    place, before = web_log.look(unit, "companion", token, Place())

    web_log.forget(unit, chat.id, {"a secret of mine"})

    _, news = web_log.look(unit, "companion", token, place)
    assert news["e"] == [[before["e"][0][0], {"z": 1}]]
    assert "secret" not in str([row.entry for row in log.after(unit, chat.id, 0)])


def test_a_phone_that_others_use_is_not_told_the_plan_before_anybody_asks(unit):
    for shared, told in (("only-they", True), ("family", False)):
        person = people.add(unit, people.Profile(name="Ana", shared_phone=shared), state="active")
        token, address = devices.make(unit, "companion")
        chats.add(unit, "companion", "web", address, person, "en")
        crisis_plans.write(unit, person, {"call": "Rina", "signs": "I stop sleeping"})

        _, news = web_log.look(unit, "companion", token, Place())

        assert news["me"].get("plan") == ({"call": "Rina"} if told else None)
