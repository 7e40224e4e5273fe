"""Raw updates are read as what they are; none can stop those behind it."""

from __future__ import annotations

import json

import pytest

from flows.events import Command, Edited, Joined, Left, Photo, Pressed, Text, Unsupported, Voice
from handlers.telegram_updates import parse, queue_of
from tests.fakes.bot_api import FakeBotApi

CHAT = {"id": 5, "type": "private"}
SENDER = {"id": 5, "is_bot": False, "language_code": "bn"}


def message(**more):
    base = {"message_id": 9, "date": 100, "chat": CHAT, "from": SENDER}
    return {"update_id": 77, "message": base | more}


def event(raw):
    inbound = parse(raw, "companion").inbound
    return inbound.event if inbound else None


def test_an_inbound_says_who_where_and_which():
    inbound = parse(message(text="hello"), "console").inbound

    assert inbound is not None
    assert (inbound.bot, inbound.channel, inbound.address, inbound.key) == ("console", "telegram", "5", "77")
    assert (inbound.language_code, inbound.message_id) == ("bn", "9")
    assert inbound.event == Text("hello", at=100.0, order=9)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("/start", Command("start")),
        ("/start ABCD-EF_2", Command("start", "ABCD-EF_2")),
        ("/Help@wren_bot", Command("help")),
        ("/carry_on", Command("carry-on")),
        ("/", Text("/", 100.0, 9)),
        ("/ help", Text("/ help", 100.0, 9)),
        ("1/2", Text("1/2", 100.0, 9)),
        ("/помощь", Text("/помощь", 100.0, 9)),
    ],
)
def test_commands_are_told_from_words(words, expected):
    assert event(message(text=words)) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"voice": {}}, Voice()),
        ({"video_note": {}}, Voice()),
        ({"photo": []}, Photo()),
        ({"video": {}}, Photo()),
        ({"sticker": {}}, Unsupported()),
        ({"location": {}}, Unsupported()),
        ({"something_new": {}}, Unsupported()),
    ],
)
def test_what_wren_cannot_read_is_named(content, expected):
    assert event(message(**content)) == expected


def test_an_edit_never_comes_as_words():
    raw = message(text="no, 5", edit_date=120)

    assert event({"update_id": 78, "edited_message": raw["message"]}) == Edited("no, 5")


@pytest.mark.parametrize(
    "content",
    [{"sender_chat": {"id": -1}}, {"via_bot": {"id": 1}}, {"business_connection_id": "b"}, {"pinned_message": {}}],
)
def test_what_nobody_wrote_here_is_dropped(content):
    assert parse(message(text="x", **content), "companion").inbound is None


def test_a_group_is_left():
    group = {"id": -100, "type": "supergroup"}
    added = {"chat": group, "from": SENDER, "new_chat_member": {"status": "member"}}
    removed = {"chat": group, "from": SENDER, "new_chat_member": {"status": "kicked"}}

    for raw in (message(chat=group, text="hi"), {"update_id": 1, "my_chat_member": added}):
        found = parse(raw, "companion")
        assert found.inbound is None
        assert found.stranger is not None
        assert found.stranger.chat == -100
    assert parse({"update_id": 1, "my_chat_member": removed}, "companion").stranger is None


def test_blocking_and_coming_back_are_events():
    def member(status):
        return {"update_id": 1, "my_chat_member": {"chat": CHAT, "from": SENDER, "new_chat_member": {"status": status}}}

    assert event(member("kicked")) == Left()
    assert event(member("member")) == Joined()


def test_a_press_names_its_card_and_its_query():
    query = {"id": "q1", "from": SENDER, "data": "w:help", "message": {"message_id": 4, "date": 0, "chat": CHAT}}

    found = parse({"update_id": 1, "callback_query": query}, "companion")

    assert found.inbound is not None
    assert found.inbound.event == Pressed("w:help", card="4")
    assert found.query == "q1"


def test_a_press_without_data_or_from_a_group_is_answered_and_nothing_more():
    group = {"message_id": 4, "chat": {"id": -5, "type": "group"}}
    for query in ({"id": "q", "from": SENDER}, {"id": "q", "from": SENDER, "data": "d", "message": group}):
        found = parse({"update_id": 1, "callback_query": query}, "companion")

        assert (found.inbound, found.query) == (None, "q")


def test_a_press_on_a_card_that_is_out_of_reach_still_counts():
    query = {"id": "q", "from": SENDER, "data": "d"}

    assert event({"update_id": 1, "callback_query": query}) == Pressed("d")


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"update_id": 1},
        {"update_id": 1, "message": None},
        {"update_id": 1, "message": []},
        {"update_id": 1, "message": {"chat": {}}},
        {"update_id": 1, "message": {"chat": {"id": 5, "type": "private"}, "text": 7, "date": "x", "from": 3}},
        {"update_id": 1, "callback_query": "x"},
        {"update_id": 1, "callback_query": {"data": 5, "message": 6, "from": 7, "id": 8}},
        {"update_id": 1, "my_chat_member": {"chat": 4}},
        {"update_id": 1, "poll": {}},
    ],
)
def test_no_update_fails(raw):
    parse(raw, "companion")
    queue_of(raw)


async def test_all_updates_of_one_chat_are_in_one_queue():
    async with FakeBotApi() as api:
        ana = api.person("Ana")
        ana.says("x")
        ana.presses_data("d", ana.says("y"))
        ana.blocks()

        queues = {queue_of(json.loads(json.dumps(one.json))) for one in api.companion.updates}

    assert queues == {str(ana.id)}
