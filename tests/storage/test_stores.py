"""The small stores: each keeps what it is given and answers only for whose it is."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import update

from flows.model import Conversation
from flows.outcomes import Action, Thought
from storage import (
    actions,
    chats,
    check_ins,
    conversations,
    devices,
    inbox,
    leases,
    letters,
    log,
    notes,
    outbox,
    people,
    plans,
    platform_messages,
    settings_store,
    subjects,
    tables,
)
from storage.chats import Card, ChatState, Shown
from storage.check_ins import CheckIn, Rating
from storage.conversations import Record
from storage.people import Profile
from storage.types import Missing


@pytest.fixture
def ana(database, now):
    with database.unit(now) as unit:
        return people.add(unit, Profile(name="Ana"))


@pytest.fixture
def chat(database, now, ana):
    with database.unit(now) as unit:
        return chats.add(unit, "companion", "web", "address 1", ana, "en")


# People


def test_a_profile_is_kept_whole(database, now, ana):
    with database.unit(now) as unit:
        person = people.get(unit, ana)
        profile = Profile(
            name="Anna", language="bn", hours={"0": [["08:00", "09:30"]]}, phrase="blue door", hints_seen=["menu"]
        )
        people.save_profile(unit, people.Person(id=ana, state=person.state, profile=profile))

    with database.unit(now) as unit:
        assert people.get(unit, ana).profile == profile


def test_a_person_has_joined_when_first_active(database, now, ana):
    with database.unit(now) as unit:
        people.set_state(unit, ana, "active")
    with database.unit(now + timedelta(days=1)) as unit:
        people.set_state(unit, ana, "stopped")
        people.set_state(unit, ana, "active")

        assert people.get(unit, ana).joined_at == now


def test_a_break_begins_and_ends(database, now, ana):
    with database.unit(now) as unit:
        people.set_break(unit, ana, now)
        assert people.get(unit, ana).break_since == now
        people.set_break(unit, ana, None)
        assert people.get(unit, ana).break_since is None


def test_nobody_is_invented(database, now):
    with database.unit(now) as unit:
        assert people.find(unit, "nobody") is None
        with pytest.raises(Missing):
            people.get(unit, "nobody")
        with pytest.raises(Missing):
            chats.get(unit, "nowhere")
        with pytest.raises(Missing):
            subjects.kind_of(unit, "nobody")


# Chats


def test_a_chat_is_found_by_bot_and_address(database, now, ana, chat):
    with database.unit(now) as unit:
        assert chats.find(unit, "companion", "address 1") == chat
        assert chats.get(unit, chat.id) == chat
        assert chats.find(unit, "console", "address 1") is None
        assert chats.find(unit, "companion", "address 2") is None
        assert chats.of_subject(unit, ana) == [chat]


def test_a_chats_state_is_kept_whole(database, now, chat):
    state = ChatState(
        active="c",
        shown=Shown(
            conversation="c", question="rating/leisure/person", language="en", fingerprint="f", at=1.5, order=7
        ),
        cards={"card": Card(message="12", conversation="c")},
        newest="12",
        order=12,
        answering_until=99.5,
    )
    with database.unit(now) as unit:
        chats.save_state(unit, chats.with_state(chat, **vars(state)))

    with database.unit(now) as unit:
        assert chats.get(unit, chat.id).state == state


def test_a_state_of_an_older_version_still_loads(database, now, chat):
    with database.unit(now) as unit:
        old = unit.seal(chat.subject, "chat", chat.id, "state", {"active": "c", "gone": 1})
        unit.connection.execute(update(tables.chat).values(state=old))

        assert chats.get(unit, chat.id).state == ChatState(active="c")


def test_a_closed_chat_is_still_recognised_and_can_open_again(database, now, chat):
    with database.unit(now) as unit:
        chats.close(unit, chat.id)
        chats.mark_unreachable(unit, chat.id, now)
        found = chats.get(unit, chat.id)
        assert (found.closed_at, found.unreachable_since) == (now, now)

        chats.reopen(unit, chat.id)
        chats.set_language(unit, chat.id, "ar")

        found = chats.get(unit, chat.id)
        assert (found.closed_at, found.unreachable_since, found.language) == (None, None, "ar")


def test_a_guest_who_redeems_keeps_the_language_alone(database, now, ana):
    with database.unit(now) as unit:
        guest = subjects.add(unit, "guest")
        chat = chats.add(unit, "companion", "telegram", "5", guest, "bn")
        chats.save_state(unit, chats.with_state(chat, newest="3"))
        waiting = outbox.add(unit, bot="companion", chat=chat.id, subject=guest)

        moved = chats.move_to_subject(unit, chats.get(unit, chat.id), ana)

        assert (moved.subject, moved.address, moved.language, moved.state) == (ana, "5", "bn", ChatState())
        assert chats.find(unit, "companion", "5") == moved
        assert not unit.is_readable(guest)
        assert outbox.get(unit, waiting) is None
        assert outbox.due(unit, "companion") == []


def test_a_person_who_moves_to_another_code_is_not_erased(database, now, ana, chat):
    with database.unit(now) as unit:
        ben = people.add(unit, Profile(name="Ben"))

        moved = chats.move_to_subject(unit, chat, ben)

        assert unit.is_readable(ana)
        assert [one.closed_at for one in chats.of_subject(unit, ana)] == [now]
        assert chats.of_subject(unit, ben) == [moved]


# Conversations


def conversation(unit, chat, **changes):
    made = Record(
        conversation=Conversation(**{"id": unit.new_id(), "script": "check-in", **changes}),
        subject=chat.subject,
        person_chat=chat.id,
    )
    conversations.add(unit, made)
    return made


def test_a_conversation_is_kept_whole(database, now, chat):
    with database.unit(now) as unit:
        made = conversation(unit, chat, about="x", facts={"domains": ["leisure"]}, drafts={"person": {"words": "hal"}})

    with database.unit(now) as unit:
        assert conversations.get(unit, made.conversation.id) == made
        assert conversations.get(unit, "0" * 32) is None


def test_what_waits_in_a_chat_comes_newest_first(database, now, chat):
    with database.unit(now) as unit:
        old, new, done = (conversation(unit, chat) for _ in range(3))
        conversations.set_state(unit, done.conversation.id, "finished")
    with database.unit(now + timedelta(seconds=1)) as unit:
        conversations.save(unit, old)

        found = [record.conversation.id for record in conversations.waiting(unit, chat.id)]
        assert found == [old.conversation.id, new.conversation.id]
        assert len(conversations.running_of(unit, chat.subject)) == 2


def test_the_rows_state_is_the_truth(database, now, chat):
    with database.unit(now) as unit:
        made = conversation(unit, chat)
        conversations.pause(unit, made.conversation.id)
        assert conversations.get(unit, made.conversation.id).conversation.state == "paused"

        conversations.set_state(unit, [made.conversation.id], "closed")
        conversations.pause(unit, made.conversation.id)

        assert conversations.get(unit, made.conversation.id).conversation.state == "closed"


def test_saving_what_is_not_there_is_an_error(database, now, chat):
    with database.unit(now) as unit:
        made = Record(conversation=Conversation(id="0" * 32, script="menu"), subject=chat.subject)

        with pytest.raises(Missing):
            conversations.save(unit, made)


# Inbox


def test_an_update_is_claimed_once(database, now):
    with database.unit(now) as unit:
        assert inbox.claim(unit, "companion", "7")
    with database.unit(now) as unit:
        assert not inbox.claim(unit, "companion", "7")
        assert inbox.claim(unit, "console", "7")
        assert inbox.claim(unit, "companion", "8")


def test_an_update_of_an_undone_turn_can_come_again(database, now):
    with pytest.raises(ZeroDivisionError), database.unit(now) as unit:
        inbox.claim(unit, "companion", "7")
        _ = 1 / 0

    with database.unit(now) as unit:
        assert inbox.claim(unit, "companion", "7")


def test_failures_are_counted_and_the_third_can_be_parked(database, now, ana):
    for count in (1, 2, 3):
        with database.unit(now) as unit:
            assert inbox.fail(unit, "companion", "7", {"text": f"try {count}"}, ana) == count
    with database.unit(now) as unit:
        inbox.park(unit, "companion", "7")
        assert not inbox.claim(unit, "companion", "7")
        assert inbox.fail(unit, "companion", "7", {}) == 0
        (parked,) = inbox.parked(unit)

    assert (parked.key, parked.failures, parked.raw) == ("7", 3, {"text": "try 3"})


def test_an_update_that_failed_and_then_worked_leaves_no_words(database, now, ana):
    with database.unit(now) as unit:
        inbox.fail(unit, "companion", "7", {"text": "hello"}, ana)
    with database.unit(now) as unit:
        assert inbox.claim(unit, "companion", "7")
        assert not inbox.claim(unit, "companion", "7")
        inbox.park(unit, "companion", "7")
        assert inbox.parked(unit) == []


def test_two_workers_claim_an_update_once(database, now):
    claimed: list[bool] = []

    def claim() -> None:
        with database.unit(now) as unit:
            claimed.append(inbox.claim(unit, "companion", "7"))

    threads = [threading.Thread(target=claim) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(claimed) == [False] * 7 + [True]


def test_the_inbox_forgets_after_two_days_and_parked_updates_later(database, now, ana):
    with database.unit(now) as unit:
        inbox.claim(unit, "companion", "old")
        for key, subject in (("stranger's", ""), ("ana's", ana)):
            inbox.fail(unit, "companion", key, {}, subject)
            inbox.park(unit, "companion", key)

    with database.unit(now + timedelta(hours=47)) as unit:
        assert inbox.sweep(unit) == 0
    with database.unit(now + timedelta(hours=49)) as unit:
        assert inbox.sweep(unit) == 2
        assert [one.key for one in inbox.parked(unit)] == ["ana's"]
    with database.unit(now + timedelta(days=15)) as unit:
        assert inbox.sweep(unit) == 1


# Records


def rating(domain, score):
    return Rating(
        domain=domain, score=score, how="given" if score else "skipped", help=None, help_how="not-asked",
        at="2026-11-24T10:00:00+00:00", language="en", fingerprint="f", draft=False,
    )  # fmt: skip


def check_in(unit, person, **changes):
    values = {
        "id": unit.new_id(), "person": person, "conversation": "c", "state": "finished", "mode": "chat",
        "language": "en", "started_at": unit.now, "finished_at": unit.now, "chosen": ["work"],
        "ratings": [rating("work", 3), rating("leisure", None)],
    }  # fmt: skip
    made = CheckIn(**{**values, **changes})
    check_ins.add(unit, made)
    return made


def test_the_last_check_in_is_the_last_finished_one(database, now, ana):
    with database.unit(now) as unit:
        first = check_in(unit, ana)
    with database.unit(now + timedelta(days=7)) as unit:
        second = check_in(unit, ana)
        third = check_in(unit, ana, state="unfinished", finished_at=None, ratings=[rating("work", 1)])

        assert check_ins.last(unit, ana) == second
        assert check_ins.last(unit, ana, before=unit.now) == first
        assert check_ins.last(unit, ana, before=now) is None
        assert check_ins.of(unit, ana) == [third, second, first]
        assert check_ins.get(unit, third.id) == third


def test_one_persons_records_are_never_anothers(database, now, ana):
    with database.unit(now) as unit:
        ben = people.add(unit, Profile(name="Ben"))
        check_in(unit, ana)
        note = notes.add(unit, person=ana, words="mine")
        letters.add(unit, person=ana, clinician=None, way="from-person", kind="words", words="mine")
        plan = plans.add(unit, person=ana, check_in="x", thoughts=[])
        actions.add(unit, person=ana, plan=plan, action=Action("work", "call", "person", ""))

        for read in (check_ins.of, notes.of, letters.of, plans.of, actions.of):
            assert read(unit, ben) == []
            assert len(read(unit, ana)) == 1
        assert notes.get(unit, ben, note) is None
        assert not notes.delete(unit, ben, note)
        assert notes.delete(unit, ana, note)
        assert notes.of(unit, ana) == []


def test_a_plan_is_kept_as_it_was_made(database, now, ana):
    thought = Thought("work", {"helps": "tea"}, ("best-case",), (Action("work", "call", "team", "2026-12-01"),))
    with database.unit(now) as unit:
        plans.add(unit, person=ana, check_in="one", thoughts=[])
        made = plans.add(unit, person=ana, check_in="two", thoughts=[thought])

        plan = plans.last(unit, ana)

        assert plan is not None
        assert (plan.id, plan.check_in, plan.thoughts) == (made, "two", (thought,))
        assert plans.get(unit, made) == plan
        assert plans.get(unit, "none") is None
        assert [one.check_in for one in plans.of(unit, ana)] == ["two", "one"]


def test_actions_stay_open_until_they_are_done_or_let_go(database, now, ana):
    with database.unit(now) as unit:
        for what in ("call", "walk", "write"):
            actions.add(unit, person=ana, plan="p", action=Action("work", what, "person", ""))
        call, walk, _ = actions.open_of(unit, ana)
        actions.review(unit, actions.review(unit, call, "partly"), "done")
        actions.review(unit, walk, "not-yet")

    with database.unit(now) as unit:
        assert [(action.what, action.state) for action in actions.open_of(unit, ana)] == [
            ("walk", "not-yet"),
            ("write", "open"),
        ]
        assert [review.state for review in actions.of(unit, ana)[0].reviews] == ["partly", "done"]


def test_a_letter_is_opened_and_answered_once(database, now, ana):
    with database.unit(now) as unit:
        wish = letters.add(unit, person=ana, clinician=None, way="from-person", kind="in-person", about="work")
        letters.add(unit, person=ana, clinician=None, way="from-person", kind="words", words="hello")
        letters.add(unit, person=ana, clinician="lee", way="to-person", kind="message", day="2026-11-26", time="14:00")
        letters.set_opened(unit, wish)
    with database.unit(now + timedelta(hours=1)) as unit:
        letters.set_opened(unit, wish)
        assert [one.kind for one in letters.unanswered(unit, ana)] == ["in-person", "words"]
        letters.set_answered(unit, wish)

        assert [one.kind for one in letters.unanswered(unit, ana)] == ["words"]
        assert letters.unanswered(unit, ana, "in-person") == []
        found = letters.get(unit, wish)
        assert found is not None
        assert (found.opened_at, found.answered_at, found.about) == (now, now + timedelta(hours=1), "work")
        assert letters.of(unit, ana)[0].day == "2026-11-26"
        assert letters.get(unit, "none") is None


# Web chat


def test_a_page_is_given_what_it_has_not_drawn(database, now, chat):
    with database.unit(now) as unit:
        first = log.append(unit, chat.id, {"o": "hello"})
        second = log.append(unit, chat.id, {"q": "How are you?"})
        assert unit.wakes == {f"log:{chat.id}"}

    with database.unit(now) as unit:
        assert [one.entry for one in log.after(unit, chat.id, first)] == [{"q": "How are you?"}]
        cursor = log.newest(unit, chat.id)
        assert log.replace(unit, chat.id, first, {"o": "hello!"})

        (changed,) = log.after(unit, chat.id, cursor)
        assert (changed.seq, changed.entry) == (first, {"o": "hello!"})
        assert log.after(unit, chat.id, changed.changed) == []
        assert log.get(unit, chat.id, second) == {"q": "How are you?"}
        assert not log.replace(unit, chat.id, 99, {})
        assert log.get(unit, chat.id, 99) is None


def test_a_row_of_the_outbox_is_logged_once(database, now, chat):
    with database.unit(now) as unit:
        assert log.append(unit, chat.id, {"n": 1}, "row") == log.append(unit, chat.id, {"n": 2}, "row")

        assert [one.entry for one in log.after(unit, chat.id, 0)] == [{"n": 1}]


def test_two_writers_take_two_places(database, now, chat):
    def write() -> None:
        with database.unit(now) as unit:
            log.append(unit, chat.id, {})

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.unit(now) as unit:
        assert [one.seq for one in log.after(unit, chat.id, 0)] == list(range(1, 9))


def test_a_device_speaks_for_its_address_until_it_is_ended(database, now):
    with database.unit(now) as unit:
        token, address = devices.make(unit, "companion")
        other, _ = devices.make(unit, "companion")

        assert devices.address_of(unit, "companion", token) == address
        assert devices.address_of(unit, "console", token) is None
        assert devices.address_of(unit, "companion", "made up") is None

        devices.end(unit, "companion", address)
        assert devices.address_of(unit, "companion", token) is None
        assert devices.address_of(unit, "companion", other)


def test_erasing_somebody_ends_their_device(database, now, ana):
    with database.unit(now) as unit:
        token, address = devices.make(unit, "companion")
        chats.add(unit, "companion", "web", address, ana, "en")

        subjects.erase(unit, ana)

        assert devices.address_of(unit, "companion", token) is None


def test_message_ids_are_kept_for_two_days(database, now, ana, chat):
    with database.unit(now) as unit:
        platform_messages.add(unit, chat.id, ana, ["1", "2"])
    with database.unit(now + timedelta(hours=47)) as unit:
        platform_messages.add(unit, chat.id, ana, ["3"])
        assert platform_messages.of(unit, chat.id, ana) == ["1", "2", "3"]
    with database.unit(now + timedelta(hours=49)) as unit:
        assert platform_messages.sweep(unit) == 2
        assert platform_messages.of(unit, chat.id, ana) == ["3"]
        platform_messages.forget(unit, chat.id, ana)
        assert platform_messages.of(unit, chat.id, ana) == []


# Leases and settings


def test_a_lease_is_one_owners_until_it_runs_out(database, now):
    with database.unit(now) as unit:
        assert leases.take(unit, "sender:companion", "one")
        assert not leases.take(unit, "sender:companion", "two")
        assert leases.take(unit, "sender:console", "two")
        assert leases.renew(unit, "sender:companion", "one")

    with database.unit(now) as unit:
        unit.connection.execute(update(tables.lease).values(until=tables.lease.c.until - 21))
        assert leases.take(unit, "sender:companion", "two")
        assert not leases.take(unit, "sender:companion", "one")


def test_no_clock_of_ours_moves_a_lease(database, now):
    with database.unit(now) as unit:
        assert leases.take(unit, "tick", "one")

    for moved in (timedelta(days=1), timedelta(days=-1)):
        with database.unit(now + moved) as unit:
            assert not leases.take(unit, "tick", "two")


def test_a_lease_that_is_given_back_is_free_and_only_its_owner_can(database, now):
    with database.unit(now) as unit:
        leases.take(unit, "tick", "one")
        leases.release(unit, "tick", "two")
        assert not leases.take(unit, "tick", "two")
        leases.release(unit, "tick", "one")

        assert leases.take(unit, "tick", "two")


def test_two_workers_take_a_lease_once(database, now):
    held: list[bool] = []

    def take(owner: str) -> None:
        with database.unit(now) as unit:
            held.append(leases.take(unit, "tick", owner))

    threads = [threading.Thread(target=take, args=(f"worker {n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(held) == [False] * 7 + [True]


def test_a_setting_is_what_was_set_last(database, now):
    with database.unit(now) as unit:
        assert settings_store.get(unit, "offset") is None
        settings_store.set(unit, "offset", {"hours": 1})
        settings_store.set(unit, "offset", {"hours": 2})

        assert settings_store.get(unit, "offset") == {"hours": 2}


# Locks (PostgreSQL; SQLite has one writer)


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_turns_of_one_chat_take_turns(open_database, now):
    one, other = open_database(), open_database()
    order: list[str] = []

    def second() -> None:
        with other.unit(now) as unit:
            unit.lock_chat("companion", "1")
            unit.lock_subject("ana")
            order.append("second")

    with one.unit(now) as unit:
        unit.lock_chat("companion", "1")
        unit.lock_subject("ana")
        thread = threading.Thread(target=second)
        thread.start()
        order.append("first")
    thread.join()

    assert order == ["first", "second"]


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_turns_of_other_chats_need_not_wait(open_database, now):
    one, other = open_database(), open_database()

    with one.unit(now) as unit:
        unit.lock_chat("companion", "1")
        with other.unit(now) as also:
            also.lock_chat("companion", "2")
            also.lock_chat("console", "1")
            also.lock_subject("1")
