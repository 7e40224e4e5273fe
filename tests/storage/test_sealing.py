"""What is sealed opens only in its place; a canary word is in no byte of the database; erasing destroys the key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, select, update

from flows.model import Conversation
from flows.outcomes import Action, Thought
from flows.questions import Answer
from flows.recurrence import Rule
from storage import (
    absences,
    access,
    actions,
    alerts,
    appointments,
    attachments,
    audit,
    break_glass,
    chats,
    check_ins,
    clinicians,
    contacts,
    conversations,
    crisis_plans,
    devices,
    digests,
    duty,
    flags,
    hand_overs,
    inbox,
    invites,
    leases,
    letters,
    links,
    log,
    mails,
    notes,
    occurrences,
    outbox,
    people,
    pins,
    plans,
    platform_messages,
    reasons,
    reminders,
    reports,
    restrictions,
    settings_store,
    strikes,
    subjects,
    tables,
    unanswered,
)
from storage.chats import ChatState, Shown
from storage.check_ins import CheckIn, Rating
from storage.conversations import Record
from storage.database import Database
from storage.people import Profile
from storage.seal import Unreadable
from storage.unit import Erased, Unit

CANARY = "Zaunkönig-7391"


@dataclass
class Ids:
    person: str
    clinician: str
    chat: str
    conversation: str
    note: str
    reason: str
    row: str


def write_what_staff_write(unit: Unit, person: str, clinician: str, word: str) -> None:
    """Limits, an emergency, who stands in, who was asked to look, and digests."""
    other = clinicians.add(unit, name=word, state="active")
    restrictions.add(unit, person=person, kind="break", by=clinician, why=word)
    break_glass.open_(unit, person=person, clinician=clinician, words=word)
    day = unit.now.date()
    absences.add(
        unit, clinician=clinician, cover=other, first_day=day, last_day=day, zone="Europe/London", by=clinician
    )
    duty.add(unit, clinician=clinician, weekday=0, start="09:00", end="17:00")
    hand_overs.add(unit, clinician=clinician, at=unit.now, to={person: other}, by=other)
    said = flags.Said(at=unit.now.isoformat(), words=word)
    flag = flags.raise_(unit, person, "asked", (said,))
    alerts.add(unit, flag, "linked", clinician=clinician, due_at=unit.now)
    mails.add(unit, "flag", flag.id, "4K7", person=person)
    digests.add(unit, clinician=clinician, kind="daily", day=day, state="sent", since=unit.now)


def write_everything(unit: Unit, word: str = CANARY, keys: str = "123") -> Ids:
    """The word goes through every store that takes words."""
    person = people.add(unit, Profile(name=word, phrase=word, interpreter=word))
    clinician = clinicians.add(unit, name=word, state="active")
    links.start(unit, person, clinician)
    invites.make(unit, "person", person, clinician)
    assert invites.redeem(unit, word, "person", word, 1.0) is None
    chat = chats.add(unit, "companion", "web", word, person, "en")
    chats.save_state(unit, chats.with_state(chat, newest=word, shown=Shown(question=word)))
    devices.make(unit, "companion")
    conversation = unit.new_id()
    answers = {"q//person": Answer(value=word)}
    record = Record(
        conversation=Conversation(id=conversation, script="check-in", facts={"name": word}, answers=answers),
        subject=person,
        person_chat=chat.id,
    )
    conversations.add(unit, record)
    conversations.save(unit, record)
    rating = Rating(
        domain="leisure",
        score=None,
        how=word,
        help=None,
        help_how="",
        at="",
        language="en",
        fingerprint="",
        draft=False,
    )
    check_in = unit.new_id()
    check_ins.add(
        unit,
        CheckIn(
            id=check_in, person=person, conversation=conversation, state="finished", mode="chat", language=word,
            started_at=unit.now, finished_at=unit.now, ratings=[rating],
        ),
    )  # fmt: skip
    action = Action("leisure", word, "person", word)
    plan = plans.add(
        unit, person=person, check_in=check_in, thoughts=[Thought("leisure", {"helps": word}, (), (action,))]
    )
    actions.add(unit, person=person, plan=plan, action=action)
    actions.review(unit, actions.open_of(unit, person)[0], "done")
    note = notes.add(unit, person=person, words=word)
    rule = Rule(kind="daily", first=unit.now.date().isoformat())
    reminder = reminders.add(unit, person=person, kind="words", rule=rule, slot="09:00", zone="Asia/Dhaka", words=word)
    occurrences.plan(unit, person=person, reminder=reminder.id, day=rule.first, slot="09:00", due_at=unit.now)
    appointments.add(unit, person=person, clinician=clinician, at=unit.now, where=word, words=word)
    attachments.add(unit, person=person, kind="voice", media_type="audio/ogg", data=word.encode(), note=note)
    crisis_plans.write(unit, person, {"call": word})
    said = flags.Said(at=unit.now.isoformat(), words=word)
    flags.answer(unit, flags.raise_(unit, person, "asked", (said,)), clinician, word)
    contacts.add(unit, person=person, clinician=clinician, how="saw")
    reports.add(unit, subject=person, bot="companion", words=word)
    pins.propose(unit, person, "2580")
    letters.add(unit, person=person, clinician=clinician, way="from-person", kind="words", words=word, about=word)
    reason = reasons.add(unit, person, word)
    unit.audit("read", actor=clinician, subjects=(person,), object_id=conversation, reason=reason)
    audit.seal(unit)
    inbox.claim(unit, "companion", keys[0])
    inbox.fail(unit, "companion", keys[1], {"text": word}, person)
    inbox.fail(unit, "companion", keys[2], {"text": word})
    row = outbox.add(
        unit, bot="companion", chat=chat.id, subject=person, screen={"args": {"name": word}}, message_ids=[word]
    )
    platform_messages.add(unit, chat.id, person, [word])
    log.append(unit, chat.id, {"o": word})
    log.replace(unit, chat.id, 1, {"o": word * 2})
    leases.take(unit, "sender:companion", "worker")
    settings_store.set(unit, "seen", 1)
    write_what_staff_write(unit, person, clinician, word)
    strikes.add(unit, person, "note", note)
    unanswered.add(unit, person, chat.id, timedelta(minutes=30), 1.0)
    return Ids(person, clinician, chat.id, conversation, note, reason, row)


def every_byte(database: Database, now: datetime) -> bytes:
    """Whatever is stored, as it is stored."""
    if database.dialect == "sqlite":
        path = database.engine.url.database
        assert path is not None
        return b"".join(Path(path + end).read_bytes() for end in ("", "-wal"))
    with database.unit(now) as unit:
        return b"\n".join(
            value if isinstance(value, bytes) else str(value).encode()
            for table in tables.metadata.sorted_tables
            for row in unit.connection.execute(select(table)).all()
            for value in row
        )


def test_a_canary_word_is_in_no_byte_of_the_database(database, now):
    with database.unit(now) as unit:
        write_everything(unit)
    with database.unit(now) as unit:
        empty = [
            table.name
            for table in tables.metadata.sorted_tables
            if unit.connection.execute(select(table).limit(1)).first() is None
        ]

    stored = every_byte(database, now)

    assert empty == [], "this test must write through every store"
    assert b"check-in" in stored, "this test must see what is stored in the clear"
    for form in (CANARY, CANARY.lower(), CANARY.encode().hex(), CANARY.encode("unicode_escape").decode()):
        assert form.encode() not in stored


def test_what_was_written_can_be_read_again(database, now):
    with database.unit(now) as unit:
        ids = write_everything(unit)

    with database.unit(now) as unit:
        assert people.get(unit, ids.person).profile.name == CANARY
        assert clinicians.get(unit, ids.clinician).name == CANARY
        chat = chats.find(unit, "companion", CANARY)
        assert chat is not None
        assert chat.state == ChatState(newest=CANARY, shown=Shown(question=CANARY))
        record = conversations.get(unit, ids.conversation)
        assert record is not None
        assert record.conversation.answers["q//person"] == Answer(value=CANARY)
        found = check_ins.last(unit, ids.person)
        assert found is not None
        assert found.ratings[0].how == CANARY
        plan = plans.last(unit, ids.person)
        assert plan is not None
        assert plan.thoughts == (
            Thought("leisure", {"helps": CANARY}, (), (Action("leisure", CANARY, "person", CANARY),)),
        )
        assert actions.of(unit, ids.person)[0].reviews[0].state == "done"
        assert [note.words for note in notes.of(unit, ids.person)] == [CANARY]
        assert letters.of(unit, ids.person)[0].about == CANARY
        assert [one.words for one in reminders.of(unit, ids.person)] == [CANARY]
        assert [one.where for one in appointments.of(unit, ids.person)] == [CANARY]
        assert [attachments.data(unit, ids.person, one.id) for one in attachments.of(unit, ids.person, ids.note)] == [
            CANARY.encode()
        ]
        assert reasons.get(unit, ids.reason) == CANARY
        assert [one.raw for one in inbox.parked(unit)] == []
        assert platform_messages.of(unit, ids.chat, ids.person) == [CANARY]
        assert log.after(unit, ids.chat, 1) == [(1, {"o": CANARY * 2}, 2)]
        row = outbox.get(unit, ids.row)
        assert row is not None
        assert row.message_ids == (CANARY,)


SEALED = [
    (table, column)
    for table in tables.metadata.sorted_tables
    for column in table.columns
    if isinstance(column.type, LargeBinary) and not column.name.endswith("hash") and column.name not in {"salt", "mark"}
]


@pytest.mark.parametrize(("table", "column"), SEALED, ids=lambda one: getattr(one, "name", one))
def test_a_value_that_was_moved_to_another_subjects_row_is_rejected(database, now, table, column):
    """The same word for two subjects; the one's value is put into the other's row."""
    with database.unit(now) as unit:
        mine, theirs = write_everything(unit, "mine"), write_everything(unit, "theirs", "456")
    with database.unit(now) as unit:
        whose = READ[table.name]
        assert whose(unit, mine)
        assert whose(unit, theirs)
        values = unit.connection.execute(select(column).where(column.is_not(None))).scalars().all()
        assert len(set(values)) == len(values)
        swap(unit, table, column, mine, theirs)

    with database.unit(now) as unit, pytest.raises((Unreadable, Erased)):
        READ[table.name](unit, mine)


READ: dict[str, Callable[[Unit, Ids], object]] = {
    "subject": lambda unit, ids: people.get(unit, ids.person),
    "person": lambda unit, ids: people.get(unit, ids.person),
    "clinician": lambda unit, ids: clinicians.get(unit, ids.clinician),
    "chat": lambda unit, ids: chats.get(unit, ids.chat),
    "conversation": lambda unit, ids: conversations.get(unit, ids.conversation),
    "check_in": lambda unit, ids: check_ins.of(unit, ids.person),
    "rating": lambda unit, ids: check_ins.of(unit, ids.person),
    "plan": lambda unit, ids: plans.of(unit, ids.person),
    "action": lambda unit, ids: actions.of(unit, ids.person),
    "reminder": lambda unit, ids: reminders.of(unit, ids.person),
    "appointment": lambda unit, ids: appointments.of(unit, ids.person),
    "attachment": lambda unit, ids: [
        (one, attachments.data(unit, ids.person, one.id)) for one in attachments.of(unit, ids.person, ids.note)
    ],
    "note": lambda unit, ids: notes.of(unit, ids.person),
    "letter": lambda unit, ids: letters.of(unit, ids.person),
    "crisis_plan": lambda unit, ids: crisis_plans.get(unit, ids.person),
    "flag": lambda unit, ids: flags.of(unit, ids.person),
    "pin": lambda unit, ids: pins.find(unit, ids.person),
    "contact": lambda unit, ids: contacts.of(unit, ids.person),
    "report": lambda unit, ids: reports.unread(unit),
    "reason": lambda unit, ids: reasons.get(unit, ids.reason),
    "inbox": lambda unit, ids: _raws(unit),
    "outbox": lambda unit, ids: outbox.get(unit, ids.row),
    "platform_message": lambda unit, ids: platform_messages.of(unit, ids.chat, ids.person),
    "log": lambda unit, ids: log.after(unit, ids.chat, 0),
    "restriction": lambda unit, ids: restrictions.of(unit, ids.person),
    "strike": lambda unit, ids: strikes.of(unit, ids.person),
}


def _raws(unit: Unit) -> list[inbox.Parked]:
    for key in "2356":
        inbox.park(unit, "companion", key)
    return inbox.parked(unit)


def swap(unit: Unit, table, column, mine: Ids, theirs: Ids) -> None:
    """Exchange the values of this column between the rows of two subjects."""
    if table.name == "subject":
        owner, one, other = table.c.id, mine.person, theirs.person
    elif table.name == "clinician":
        owner, one, other = table.c.id, mine.clinician, theirs.clinician
    elif table.name == "person":
        owner, one, other = table.c.id, mine.person, theirs.person
    else:
        owner = table.c.person if "person" in table.c else table.c.subject
        one, other = mine.person, theirs.person
    values = [
        unit.connection.execute(select(column).where(owner == subject)).scalars().first() for subject in (one, other)
    ]
    for subject, value in zip((other, one), values, strict=True):
        unit.connection.execute(update(table).where(owner == subject).values({column.name: value}))


def test_a_value_opens_only_in_its_table_row_and_column(database, now):
    with database.unit(now) as unit:
        subject = subjects.add(unit, "person")
        other = subjects.add(unit, "person")
        sealed = unit.seal(subject, "note", "row", "body", {"words": CANARY})

        assert unit.open(subject, "note", "row", "body", sealed) == {"words": CANARY}
        for place in (
            (subject, "letter", "row", "body"),
            (subject, "note", "row-2", "body"),
            (subject, "note", "row", "words"),
            (other, "note", "row", "body"),
            ("", "note", "row", "body"),
        ):
            with pytest.raises(Unreadable):
                unit.open(*place, sealed)


def test_equal_words_are_never_sealed_alike(database, now):
    with database.unit(now) as unit:
        subject = subjects.add(unit, "person")

        made = {unit.seal(subject, "note", "row", "body", CANARY) for _ in range(50)}

    assert len(made) == 50


@pytest.mark.parametrize("position", [0, 5, 20, -1])
def test_a_changed_byte_is_noticed(database, now, position):
    with database.unit(now) as unit:
        subject = subjects.add(unit, "person")
        sealed = bytearray(unit.seal(subject, "note", "row", "body", CANARY))
        sealed[position] ^= 1

        with pytest.raises(Unreadable):
            unit.open(subject, "note", "row", "body", bytes(sealed))


def test_half_a_surrogate_pair_is_kept_as_it_came(database, now):
    """A page can send one; it must not poison the update."""
    with database.unit(now) as unit:
        subject = subjects.add(unit, "person")

        sealed = unit.seal(subject, "note", "row", "body", "\ud83d")

        assert unit.open(subject, "note", "row", "body", sealed) == "\ud83d"


def test_erasing_makes_everything_unreadable_and_leaves_others_alone(database, now):
    with database.unit(now) as unit:
        gone, stays = write_everything(unit, "gone"), write_everything(unit, "stays", "456")

    with database.unit(now) as unit:
        subjects.erase(unit, gone.person)

    with database.unit(now) as unit:
        assert people.find(unit, gone.person) is None
        assert chats.find(unit, "companion", "gone") is None
        assert conversations.get(unit, gone.conversation) is None
        assert reasons.get(unit, gone.reason) is None
        assert outbox.get(unit, gone.row) is None
        for read in (check_ins.of, plans.of, actions.of, notes.of, letters.of):
            with pytest.raises(Erased):
                read(unit, gone.person)
        assert outbox.due(unit, "companion")[0].id == stays.row
        assert people.get(unit, stays.person).profile.name == "stays"
        assert [note.words for note in notes.of(unit, stays.person)] == ["stays"]
        assert audit.verify(unit) == []


def test_an_erased_key_is_nowhere_in_the_files(database, now):
    with database.unit(now) as unit:
        subject = subjects.add(unit, "person")
    with database.unit(now) as unit:
        wrapped = unit.connection.execute(
            select(tables.subject.c.wrapped_key).where(tables.subject.c.id == subject)
        ).scalar_one()
    assert wrapped in every_byte(database, now)

    with database.unit(now) as unit:
        subjects.erase(unit, subject)

    assert wrapped not in every_byte(database, now)


def test_an_erased_subject_can_never_be_written_for_again(database, now):
    with database.unit(now) as unit:
        subject = subjects.add(unit, "person")
        subjects.erase(unit, subject)

        with pytest.raises(Erased):
            unit.seal(subject, "note", "row", "body", CANARY)


def test_keys_end_with_their_unit(database, now):
    with database.unit(now) as unit:
        subject = subjects.add(unit, "person")
        assert unit._keys

    assert not unit._keys
    assert subject


def test_guests_who_never_redeem_are_erased_after_three_days(database, now):
    with database.unit(now) as unit:
        old = subjects.add(unit, "guest")
        chats.add(unit, "companion", "telegram", "7", old, "bn")
    with database.unit(now + timedelta(hours=71)) as unit:
        young = subjects.add(unit, "guest")

    with database.unit(now + timedelta(hours=73)) as unit:
        assert subjects.sweep_guests(unit) == 1
        assert not unit.is_readable(old)
        assert unit.is_readable(young)
        assert chats.find(unit, "companion", "7") is None


def test_access_ends_with_the_key(database, now):
    with database.unit(now) as unit:
        ids = write_everything(unit)
        assert access.may(unit, ids.clinician, ids.person)

        subjects.erase(unit, ids.person)

        assert not access.may(unit, ids.clinician, ids.person)
