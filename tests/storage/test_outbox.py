"""The outbox's state machine: what is due, at most one edit of a card waits, and nothing is sent twice unseen."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from storage import chats, outbox, people, platform_messages, subjects, tables
from storage.people import Profile


@pytest.fixture
def ana(database, now):
    """A person's chat."""
    with database.unit(now) as unit:
        person = people.add(unit, Profile(name="Ana"))
        return chats.add(unit, "companion", "telegram", "1", person, "en")


@pytest.fixture
def put(ana, now):
    """Adds a row to Ana's chat."""

    def put_(unit, **changes):
        values = {"bot": "companion", "chat": ana.id, "subject": ana.subject, "screen": {"message": "hello"}}
        return outbox.add(unit, **{**values, **changes})

    return put_


def state_of(unit, id_):
    row = outbox.get(unit, id_)
    assert row is not None
    return row.state


def test_a_row_is_read_as_it_was_written(database, now, put, ana):
    with database.unit(now) as unit:
        id_ = put(unit, card="card", conversation="c" * 32, klass="B", answer=True, message_ids=("1", "2"))
        assert unit.wakes == {"outbox:companion"}

    with database.unit(now) as unit:
        (row,) = outbox.due(unit, "companion")

    assert (row.id, row.chat, row.subject, row.klass, row.card) == (id_, ana.id, ana.subject, "B", "card")
    assert (row.screen, row.answer, row.message_ids, row.attempts) == ({"message": "hello"}, True, ("1", "2"), 0)
    assert row.created_at == now


def test_a_row_goes_out_once(database, now, put, ana):
    with database.unit(now) as unit:
        id_ = put(unit)
    with database.unit(now) as unit:
        assert outbox.hand_off(unit, [row.id for row in outbox.due(unit, "companion")]) == [id_]
    with database.unit(now) as unit:
        assert outbox.due(unit, "companion") == []
        assert outbox.hand_off(unit, [id_]) == []
        outbox.sent(unit, [(id_, ["77", "78"], "en", "f1", 1.5)])

    with database.unit(now) as unit:
        assert state_of(unit, id_) == "sent"
        assert platform_messages.of(unit, ana.id, ana.subject) == ["77", "78"]


def test_each_chat_has_one_row_in_a_batch_and_class_comes_before_age(database, now, put):
    with database.unit(now) as unit:
        put(unit, klass="C")
        first = put(unit, klass="A")
        others = []
        for n in range(3):
            subject = subjects.add(unit, "guest")
            chat = chats.add(unit, "companion", "telegram", f"other {n}", subject, "en")
            others.append(put(unit, chat=chat.id, subject=subject, klass="C"))

    with database.unit(now) as unit:
        assert [row.id for row in outbox.due(unit, "companion")] == [first, *others]
        assert [row.id for row in outbox.due(unit, "companion", 2)] == [first, others[0]]
        assert outbox.due(unit, "console") == []


def test_a_chat_with_a_long_queue_hides_no_other(database, now, put):
    with database.unit(now) as unit:
        first, *_ = [put(unit) for _ in range(200)]
        subject = subjects.add(unit, "guest")
        chat = chats.add(unit, "companion", "telegram", "quiet", subject, "en")
        quiet = put(unit, chat=chat.id, subject=subject)

    with database.unit(now) as unit:
        assert [row.id for row in outbox.due(unit, "companion")] == [first, quiet]


def test_order_is_kept_among_dialogue_of_one_conversation(database, now, put):
    with database.unit(now) as unit:
        first, second = put(unit, conversation="one"), put(unit, conversation="one")
        outbox.hand_off(unit, [first])

        assert outbox.due(unit, "companion") == []
        outbox.sent(unit, [(first, ["1"], "en", "", 1.0)])
        assert [row.id for row in outbox.due(unit, "companion")] == [second]


def test_what_is_in_the_air_holds_back_neither_safety_nor_another_conversation(database, now, put):
    with database.unit(now) as unit:
        outbox.hand_off(unit, [put(unit, conversation="one")])
        other = put(unit, conversation="two")
        assert [row.id for row in outbox.due(unit, "companion")] == [other]

        crisis = put(unit, conversation="one", klass="A")
        assert [row.id for row in outbox.due(unit, "companion")] == [crisis]


@pytest.mark.parametrize("fate", ["in doubt", "deferred"])
def test_a_doubtful_or_deferred_row_holds_nobody_up(database, now, put, fate):
    with database.unit(now) as unit:
        first, second = put(unit, conversation="one"), put(unit, conversation="one")
        outbox.hand_off(unit, [first])
        if fate == "in doubt":
            outbox.in_doubt(unit, [first])
        else:
            outbox.defer(unit, first, now + timedelta(hours=1))

        assert [row.id for row in outbox.due(unit, "companion")] == [second]


def test_a_deferred_row_comes_back_at_its_time(database, now, put):
    later = now + timedelta(minutes=5)
    with database.unit(now) as unit:
        id_ = put(unit)
        outbox.hand_off(unit, [id_])
        outbox.defer(unit, id_, later)
        assert outbox.due(unit, "companion") == []
        assert outbox.next_due(unit, "companion") == later

    with database.unit(later) as unit:
        assert [row.attempts for row in outbox.due(unit, "companion")] == [1]


def test_a_chat_that_must_wait_waits_whole_and_keeps_its_order(database, now, put, ana):
    later = now + timedelta(seconds=30)
    with database.unit(now) as unit:
        rows = [put(unit, conversation="one") for _ in range(3)]
        outbox.hand_off(unit, rows[:1])
        outbox.defer(unit, rows[0], later)
        outbox.defer_chat(unit, ana.id, later)
        assert outbox.due(unit, "companion") == []

    with database.unit(later) as unit:
        assert [row.id for row in outbox.due(unit, "companion")] == rows[:1]


def test_a_row_without_a_time_is_due_although_the_clock_was_set_back(database, now, put):
    with database.unit(now) as unit:
        id_ = put(unit)

    with database.unit(now - timedelta(hours=1)) as unit:
        assert [row.id for row in outbox.due(unit, "companion")] == [id_]


# Cards


def test_a_newer_screen_of_a_card_replaces_those_that_wait(database, now, put):
    with database.unit(now) as unit:
        old = put(unit, card="card", conversation="one")
        other_card = put(unit, card="board", conversation="one")
        other_conversation = put(unit, card="card", conversation="two")
        message = put(unit, conversation="one")
        new = put(unit, card="card", conversation="one")

        states = [state_of(unit, id_) for id_ in (old, other_card, other_conversation, message, new)]

    assert states == ["replaced", "queued", "queued", "queued", "queued"]


def test_an_edit_waits_while_another_of_the_card_is_in_the_air(database, now, put):
    with database.unit(now) as unit:
        flying = put(unit, card="card", conversation="one", klass="C")
        outbox.hand_off(unit, [flying])
        outdated = put(unit, card="card", conversation="one")
        newest = put(unit, card="card", conversation="one")

        assert outbox.due(unit, "companion") == []
        assert [state_of(unit, id_) for id_ in (flying, outdated, newest)] == ["handed_off", "replaced", "queued"]
        outbox.sent(unit, [(flying, ["5"], "en", "", 1.0)])
        assert [row.id for row in outbox.due(unit, "companion")] == [newest]


def test_a_deferred_edit_gives_way_to_the_one_that_waits(database, now, put):
    with database.unit(now) as unit:
        flying = put(unit, card="card", conversation="one")
        outbox.hand_off(unit, [flying])
        newest = put(unit, card="card", conversation="one")
        outbox.defer(unit, flying, now)

        assert state_of(unit, flying) == "replaced"
        assert [row.id for row in outbox.due(unit, "companion")] == [newest]


def test_a_doubtful_edit_is_not_repeated_over_a_newer_one(database, now, put):
    with database.unit(now) as unit:
        flying = put(unit, card="card", conversation="one")
        outbox.hand_off(unit, [flying])
        put(unit, card="card", conversation="one")
        outbox.in_doubt(unit, [flying])

        assert outbox.repeat(unit, flying) is None


def test_what_was_forgotten_is_not_repeated(database, now, put):
    with database.unit(now) as unit:
        flying = put(unit, screen={"message": "a secret"}, conversation="one")
        outbox.hand_off(unit, [flying])
        outbox.in_doubt(unit, [flying])

        outbox.forget(unit, "one")

        assert outbox.repeat(unit, flying) is None


def test_taking_a_cards_buttons_away_replaces_no_screen(database, now, put):
    with database.unit(now) as unit:
        screen = put(unit, card="card", conversation="one")
        put(unit, card="card", conversation="one", do="strip", message_ids=("5",))

        assert state_of(unit, screen) == "queued"


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)  # SQLite has one writer: there is no at once
def test_a_turn_and_a_hand_off_at_once_leave_one_edit_waiting(open_database, now, ana):
    turn, sender = open_database(), open_database()
    values = {"bot": "companion", "chat": ana.id, "subject": ana.subject, "card": "card", "conversation": "one"}
    with turn.unit(now) as unit:
        old = outbox.add(unit, **values)
    taken: list[str] = []

    def hand_off() -> None:
        with sender.unit(now) as unit:
            taken.extend(outbox.hand_off(unit, [old]))

    with turn.unit(now) as unit:
        new = outbox.add(unit, **values)
        thread = threading.Thread(target=hand_off)
        thread.start()
    thread.join()

    with turn.unit(now) as unit:
        assert taken == []
        assert state_of(unit, old) == "replaced"
        assert [row.id for row in outbox.due(unit, "companion")] == [new]


# The second sending


@pytest.mark.parametrize(
    ("klass", "bot", "sendings"),
    [("A", "console", 8), ("A", "companion", 2), ("B", "companion", 2), ("C", "companion", 2), ("D", "console", 1)],
)
def test_a_message_is_sent_so_often_and_no_oftener(database, now, put, klass, bot, sendings):
    with database.unit(now) as unit:
        first = latest = put(unit, klass=klass, bot=bot)
        made = 0
        while latest is not None:
            made += 1
            assert made <= 8
            outbox.hand_off(unit, [latest])
            outbox.in_doubt(unit, [latest])
            row = outbox.get(unit, latest)
            assert row is not None
            assert row.repeat_of == (None if latest == first else first)
            latest = outbox.repeat(unit, latest, now)

    assert made == sendings


def test_the_cap_is_a_rule_of_the_table_itself(database, now, put):
    with database.unit(now) as unit:
        id_ = put(unit, klass="B")

    with pytest.raises(IntegrityError), database.unit(now) as unit:
        unit.connection.execute(update(tables.outbox).where(tables.outbox.c.id == id_).values(sending=3))


def test_a_reminder_in_doubt_is_followed_by_another_question(database, now, put):
    later = now + timedelta(minutes=10)
    with database.unit(now) as unit:
        first = put(unit, klass="B")
        outbox.hand_off(unit, [first])
        outbox.in_doubt(unit, [first])
        outbox.repeat(unit, first, later, screen={"message": "did-this-reach-you"})
        assert outbox.due(unit, "companion") == []

    with database.unit(later) as unit:
        (row,) = outbox.due(unit, "companion")
        assert row.screen == {"message": "did-this-reach-you"}
        assert row.sending == 2


@pytest.mark.parametrize("state", ["queued", "handed_off", "cancelled", "replaced"])
def test_a_row_that_may_still_go_or_never_should_is_not_repeated(database, now, put, state):
    with database.unit(now) as unit:
        id_ = put(unit)
        unit.connection.execute(update(tables.outbox).values(state=state))

        assert outbox.repeat(unit, id_) is None


# Every state and what may follow

ALL = ("queued", "handed_off", "sent", "in_doubt", "permanent", "expired", "cancelled", "replaced")
STEPS = {
    "hand_off": (lambda unit, id_, now: outbox.hand_off(unit, [id_]), {"queued": "handed_off"}),
    "sent": (
        lambda unit, id_, now: outbox.sent(unit, [(id_, ["1"], "en", "", 1.0)]),
        {"handed_off": "sent", "in_doubt": "sent"},
    ),
    "in_doubt": (lambda unit, id_, now: outbox.in_doubt(unit, [id_]), {"handed_off": "in_doubt"}),
    "permanent": (
        lambda unit, id_, now: outbox.permanent(unit, id_, "refused"),
        {"queued": "permanent", "handed_off": "permanent"},
    ),
    "defer": (outbox.defer, {"queued": "queued", "handed_off": "queued"}),
    "expire": (lambda unit, id_, now: outbox.expire(unit, [id_]), {"queued": "expired"}),
    "recover": (lambda unit, id_, now: outbox.recover(unit, "companion"), {"handed_off": "in_doubt"}),
}


@pytest.mark.parametrize("step", STEPS)
def test_a_step_moves_a_row_only_from_the_states_that_allow_it(database, now, put, step):
    take, allowed = STEPS[step]
    for state in ALL:
        with database.unit(now) as unit:
            id_ = put(unit)
            unit.connection.execute(update(tables.outbox).where(tables.outbox.c.id == id_).values(state=state))

            take(unit, id_, now)

            assert state_of(unit, id_) == allowed.get(state, state), state


def test_a_new_sender_finds_what_the_old_one_had_in_the_air(database, now, put):
    with database.unit(now) as unit:
        flying = put(unit)
        outbox.hand_off(unit, [flying])
        waiting = put(unit)
        console = put(unit, bot="console")
        outbox.hand_off(unit, [console])

        found = outbox.recover(unit, "companion")

        assert [row.id for row in found] == [flying]
        assert [state_of(unit, id_) for id_ in (flying, waiting, console)] == ["in_doubt", "queued", "handed_off"]


# Brakes


def test_what_wren_starts_in_a_day_is_counted_and_answers_are_not(database, now, put, ana):
    midnight = now.replace(hour=0)
    with database.unit(midnight - timedelta(hours=1)) as unit:
        outbox.hand_off(unit, [put(unit, klass="B")])
    with database.unit(now) as unit:
        counted = [put(unit, klass="B"), put(unit, klass="D"), put(unit, conversation="one")]
        left_out = [put(unit, answer=True), put(unit, klass="A"), put(unit, do="delete"), put(unit, bot="console")]
        outbox.hand_off(unit, [*counted, *left_out])
        put(unit, klass="B")

        assert outbox.started_today(unit, ana.subject, midnight) == 3


def test_cancelling_spares_what_went_and_what_is_others(database, now, put, ana):
    with database.unit(now) as unit:
        went = put(unit)
        outbox.hand_off(unit, [went])
        waiting = put(unit)
        other = subjects.add(unit, "guest")
        others = put(unit, subject=other)

        assert outbox.cancel_for_subject(unit, ana.subject) == 1

        assert [state_of(unit, id_) for id_ in (went, waiting, others)] == ["handed_off", "cancelled", "queued"]


def test_a_late_answer_of_the_platform_for_an_erased_guest_does_no_harm(database, now, put):
    with database.unit(now) as unit:
        guest = subjects.add(unit, "guest")
        chat = chats.add(unit, "companion", "telegram", "2", guest, "en")
        id_ = put(unit, chat=chat.id, subject=guest)
        outbox.hand_off(unit, [id_])
        subjects.erase(unit, guest)

    with database.unit(now) as unit:
        outbox.sent(unit, [(id_, ["9"], "en", "", 1.0)])

        assert unit.connection.execute(select(tables.platform_message.c.id)).all() == []


def test_settled_rows_are_swept_and_waiting_ones_stay(database, now, put):
    with database.unit(now) as unit:
        settled, waiting = put(unit), put(unit)
        outbox.expire(unit, [settled])

    with database.unit(now + timedelta(days=31)) as unit:
        assert outbox.sweep(unit, timedelta(days=30)) == 1
        assert outbox.get(unit, settled) is None
        assert state_of(unit, waiting) == "queued"
