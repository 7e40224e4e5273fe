"""The audit chain: a clean one verifies, and a changed, removed, swapped, inserted or cut one shows."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, insert, select, update

from storage import absences, access, audit, clinicians, links, people, subjects, tables
from storage.audit import Head
from storage.people import Profile

ROWS = 6


@pytest.fixture
def chain(database, now):
    """Six sealed rows; gives their ids in the order of the chain."""
    with database.unit(now) as unit:
        for n in range(ROWS):
            unit.audit("read", actor=f"actor{n}", subjects=("ana", "ben"), object_id=f"object{n}")
    with database.unit(now + timedelta(seconds=1)) as unit:
        assert audit.seal(unit) == ROWS
        query = select(tables.audit_seal.c.audit).order_by(tables.audit_seal.c.seq)
        return list(unit.connection.execute(query).scalars())


def faults(database, now, head=None):
    with database.unit(now) as unit:
        return {(fault.kind, fault.seq) for fault in audit.verify(unit, head)}


def row_of(unit, id_):
    return dict(unit.connection.execute(select(tables.audit).where(tables.audit.c.id == id_)).one()._mapping)


def test_a_clean_chain_verifies_and_its_head_too(database, now, chain):
    with database.unit(now) as unit:
        head = audit.head(unit)

        assert head is not None
        assert head.seq == ROWS
        assert audit.verify(unit, head) == []


def test_an_empty_chain_verifies(database, now):
    with database.unit(now) as unit:
        assert audit.head(unit) is None
        assert audit.verify(unit) == []
        assert audit.seal(unit) == 0


def test_rows_are_sealed_once_and_the_chain_goes_on(database, now, chain):
    with database.unit(now) as unit:
        assert audit.seal(unit) == 0
        head = audit.head(unit)
        unit.audit("write", actor="lee", subjects=("ana",))
        assert audit.seal(unit) == 1

        assert audit.head(unit) != head
        assert audit.verify(unit, head) == []


def test_a_row_of_an_undone_turn_is_undone_with_it(database, now):
    with pytest.raises(ZeroDivisionError), database.unit(now) as unit:
        unit.audit("read", actor="lee", subjects=("ana",))
        _ = 1 / 0

    with database.unit(now) as unit:
        assert audit.seal(unit) == 0


@pytest.mark.parametrize(
    ("column", "value"),
    [("actor", "nobody"), ("verb", "write"), ("subjects", "ana"), ("object", "x"), ("reason", "x"), ("id", "0" * 32)],
)
def test_a_changed_column_is_found(database, now, chain, column, value):
    with database.unit(now) as unit:
        unit.connection.execute(update(tables.audit).where(tables.audit.c.id == chain[2]).values({column: value}))

    assert {seq for _, seq in faults(database, now)} >= {3}


def test_a_changed_moment_is_found(database, now, chain):
    with database.unit(now) as unit:
        later = now + timedelta(microseconds=1)
        unit.connection.execute(update(tables.audit).where(tables.audit.c.id == chain[2]).values(at=later))

    assert faults(database, now) == {("changed", 3)}


@pytest.mark.parametrize("place", [0, 2, ROWS - 1])
def test_a_removed_row_is_found(database, now, chain, place):
    with database.unit(now) as unit:
        unit.connection.execute(delete(tables.audit).where(tables.audit.c.id == chain[place]))

    assert faults(database, now) == {("removed", place + 1)}


@pytest.mark.parametrize("place", [0, 2, ROWS - 2])
def test_a_row_removed_with_its_seal_is_found(database, now, chain, place):
    with database.unit(now) as unit:
        unit.connection.execute(delete(tables.audit).where(tables.audit.c.id == chain[place]))
        unit.connection.execute(delete(tables.audit_seal).where(tables.audit_seal.c.audit == chain[place]))

    assert faults(database, now) == {("removed", place + 1)}


def test_a_removed_row_whose_place_was_closed_up_is_found(database, now, chain):
    with database.unit(now) as unit:
        unit.connection.execute(delete(tables.audit).where(tables.audit.c.id == chain[2]))
        unit.connection.execute(delete(tables.audit_seal).where(tables.audit_seal.c.seq == 3))
        for seq in range(4, ROWS + 1):
            unit.connection.execute(update(tables.audit_seal).where(tables.audit_seal.c.seq == seq).values(seq=seq - 1))

    assert ("changed", 3) in faults(database, now)


def test_two_swapped_rows_are_found(database, now, chain):
    with database.unit(now) as unit:
        one, other = row_of(unit, chain[1]), row_of(unit, chain[3])
        for row, id_ in ((one, chain[3]), (other, chain[1])):
            values = {name: value for name, value in row.items() if name != "id"}
            unit.connection.execute(update(tables.audit).where(tables.audit.c.id == id_).values(values))

    assert faults(database, now) == {("changed", 2), ("changed", 4)}


def test_two_swapped_seals_are_found(database, now, chain):
    with database.unit(now) as unit:
        for seq, moved in ((2, 99), (4, 2), (99, 4)):
            unit.connection.execute(update(tables.audit_seal).where(tables.audit_seal.c.seq == seq).values(seq=moved))

    assert {seq for _, seq in faults(database, now)} >= {2, 4}


def test_a_row_that_somebody_else_inserted_is_found_sealed_or_not(database, now, chain):
    with database.unit(now) as unit:
        unit.connection.execute(insert(tables.audit), {**row_of(unit, chain[2]), "id": "f" * 32, "sealed": 0})
        unit.connection.execute(
            insert(tables.audit_subject), [{"subject": s, "audit": "f" * 32} for s in ("ana", "ben")]
        )
    assert faults(database, now) == {("inserted", None)}

    with database.unit(now) as unit:
        audit.seal(unit)

    assert faults(database, now) == {("changed", ROWS + 1)}


def test_a_row_that_claims_to_be_sealed_is_found(database, now, chain):
    with database.unit(now) as unit:
        unit.audit("read", actor="lee", subjects=("ana",))
        unit.connection.execute(update(tables.audit).values(sealed=1))

    assert faults(database, now) == {("unchained", None)}


def test_a_seal_made_up_without_the_key_is_found(database, now, chain):
    with database.unit(now) as unit:
        id_ = unit.audit("read", actor="lee", subjects=("ana",))
        unit.connection.execute(update(tables.audit).values(sealed=1))
        forged = {"seq": ROWS + 1, "audit": id_, "salt": bytes(16), "hash": bytes(32)}
        unit.connection.execute(insert(tables.audit_seal), forged)

    assert faults(database, now) == {("changed", ROWS + 1)}


def test_a_cut_tail_is_found_by_the_head_outside(database, now, chain):
    with database.unit(now) as unit:
        head = audit.head(unit)
        for id_ in chain[-2:]:
            unit.connection.execute(delete(tables.audit_seal).where(tables.audit_seal.c.audit == id_))
            unit.connection.execute(delete(tables.audit_subject).where(tables.audit_subject.c.audit == id_))
            unit.connection.execute(delete(tables.audit).where(tables.audit.c.id == id_))

    assert faults(database, now) == set()
    assert faults(database, now, head) == {("cut", ROWS - 1)}


def test_a_database_that_was_set_back_and_went_on_is_found_by_the_head_outside(database, now, chain):
    head = Head(ROWS, "ab" * 32)

    assert faults(database, now, head) == {("rewritten", ROWS)}


def test_hiding_a_look_from_the_person_is_found(database, now, chain):
    with database.unit(now) as unit:
        unit.connection.execute(delete(tables.audit_subject).where(tables.audit_subject.c.audit == chain[0]))

    assert faults(database, now) == {("unindexed", 1)}


def test_the_chain_verifies_after_an_erasure(database, now):
    with database.unit(now) as unit:
        ana = subjects.add(unit, "person")
        unit.audit("read", actor="lee", subjects=(ana,))
        audit.seal(unit)

    with database.unit(now) as unit:
        subjects.erase(unit, ana)
        unit.audit("erase", actor=ana, subjects=(ana,))
        audit.seal(unit)

    assert faults(database, now) == set()


def test_long_chains_are_walked_to_the_end(database, now):
    with database.unit(now) as unit:
        for _ in range(1100):
            unit.audit("read", actor="lee", subjects=("ana",))
    with database.unit(now) as unit:
        assert [audit.seal(unit) for _ in range(4)] == [500, 500, 100, 0]
        last = unit.connection.execute(
            select(tables.audit_seal.c.audit).order_by(tables.audit_seal.c.seq.desc())
        ).scalar()
        unit.connection.execute(update(tables.audit).where(tables.audit.c.id == last).values(verb="write"))

    assert faults(database, now) == {("changed", 1100)}


def test_several_at_once_make_one_chain(database, now):
    def work() -> None:
        for _ in range(5):
            with database.unit(now) as unit:
                unit.audit("read", actor="lee", subjects=("ana",))
            with database.unit(now) as unit:
                audit.seal(unit)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.unit(now) as unit:
        assert audit.seal(unit) == 0
        head = audit.head(unit)
        assert head is not None
        assert head.seq == 20
        assert audit.verify(unit, head) == []


def test_a_row_that_waits_for_its_seal_tells_since_when(database, now):
    with database.unit(now) as unit:
        assert audit.unsealed_since(unit) is None
        unit.audit("read", actor="lee", subjects=("ana",))
        assert audit.unsealed_since(unit) == now
        audit.seal(unit)
        assert audit.unsealed_since(unit) is None


def test_a_persons_own_turns_leave_one_row_a_conversation_and_day(database, now):
    for hour in range(3):
        with database.unit(now + timedelta(hours=hour)) as unit:
            day = unit.now.date()
            unit.audit_once("turn", actor="ana", subjects=("ana",), object_id="one", day=day)
            unit.audit_once("turn", actor="ana", subjects=("ana",), object_id="two", day=day)
            unit.audit_once("turn", actor="ana", subjects=("ana",), object_id="one", day=day + timedelta(days=1))

    with database.unit(now) as unit:
        assert audit.seal(unit) == 3
        assert audit.verify(unit) == []


def test_who_has_looked_shows_others_and_not_oneself(database, now):
    with database.unit(now) as unit:
        unit.audit("turn", actor="ana", subjects=("ana",))
        unit.audit("read", actor="lee", subjects=("ben", "ana"), object_id="list")
        unit.audit("read", actor="lee", subjects=("ben",))
    with database.unit(now + timedelta(hours=1)) as unit:
        unit.audit("export", actor="kim", subjects=("ana",), reason="r")

        looks = audit.looks_at(unit, "ana")

    assert [(look.actor, look.verb, look.object_id, look.reason) for look in looks] == [
        ("kim", "export", "", "r"),
        ("lee", "read", "list", ""),
    ]


# Access


@pytest.fixture
def team(database, now):
    """Ana is linked to Lee; Kim works here too, Jo leads, Max is the admin, Ada the auditor."""
    with database.unit(now) as unit:
        who = {
            "lee": clinicians.add(unit, name="Lee", state="active"),
            "kim": clinicians.add(unit, name="Kim", state="active"),
            "jo": clinicians.add(unit, name="Jo", role="lead", state="active"),
            "max": clinicians.add(unit, name="Max", role="admin", state="active"),
            "ada": clinicians.add(unit, name="Ada", role="auditor", state="active"),
            "ana": people.add(unit, Profile(name="Ana")),
            "ben": people.add(unit, Profile(name="Ben")),
            "stranger": subjects.add(unit, "guest"),
        }
        for one in ("lee", "max", "ada"):
            links.start(unit, who["ana"], who[one])
    return who


@pytest.mark.parametrize(
    ("who", "may"),
    [("lee", True), ("jo", True), ("kim", False), ("max", False), ("ada", False), ("ben", False), ("stranger", False)],
)
def test_access_follows_links_and_roles_and_is_no_otherwise(database, now, team, who, may):
    with database.unit(now) as unit:
        assert access.may(unit, team[who], team["ana"]) is may


def test_access_ends_with_the_link_and_with_the_clinicians_work(database, now, team):
    with database.unit(now) as unit:
        links.start(unit, team["ana"], team["kim"])
        assert links.end(unit, team["ana"], team["lee"], team["ana"])
        clinicians.set_state(unit, team["kim"], "ended")

        assert not access.may(unit, team["lee"], team["ana"])
        assert not access.may(unit, team["kim"], team["ana"])


@pytest.mark.parametrize("state", ["suspended", "ended", "invited"])
@pytest.mark.parametrize("who", ["lee", "jo"])
def test_whoever_is_not_at_work_sees_nobody(database, now, team, who, state):
    with database.unit(now) as unit:
        clinicians.set_state(unit, team[who], state)

        assert not access.may(unit, team[who], team["ana"])
        assert access.persons_of(unit, clinicians.get(unit, team[who])) == []


def test_a_lead_sees_the_people_of_their_own_team_alone(database, now, team):
    with database.unit(now) as unit:
        for one, name in (("jo", "north"), ("kim", "south"), ("lee", "north")):
            clinicians.save(unit, replace(clinicians.get(unit, team[one]), team=name))
        links.start(unit, team["ben"], team["kim"])
        jo = clinicians.get(unit, team["jo"])

        assert access.persons_of(unit, jo) == [team["ana"]]
        assert access.may(unit, jo.id, team["ana"])
        assert not access.may(unit, jo.id, team["ben"])

        links.start(unit, team["ben"], jo.id)
        assert access.may(unit, jo.id, team["ben"])


def test_cover_sees_the_people_of_who_is_away_for_as_long_as_they_are(database, now, team):
    day = now.date()
    with database.unit(now) as unit:
        absence = absences.add(
            unit, clinician=team["lee"], cover=team["kim"], first_day=day, last_day=day, zone="Europe/London",
            by=team["lee"],
        )  # fmt: skip
        kim = clinicians.get(unit, team["kim"])

        assert access.may(unit, kim.id, team["ana"])
        assert access.persons_of(unit, kim) == [team["ana"]]
        assert not access.may(unit, kim.id, team["ben"])
        assert access.may(unit, team["lee"], team["ana"])

    with database.unit(now + timedelta(days=1)) as unit:
        assert not access.may(unit, kim.id, team["ana"])
    with database.unit(now) as unit:
        absences.cancel(unit, team["lee"], absence)
        assert not access.may(unit, kim.id, team["ana"])
        assert access.persons_of(unit, kim) == []


def test_nobody_becomes_a_reader_by_standing_in(database, now, team):
    day = now.date()
    with database.unit(now) as unit:
        absences.add(
            unit, clinician=team["lee"], cover=team["max"], first_day=day, last_day=day, zone="Europe/London",
            by=team["lee"],
        )  # fmt: skip

        assert not access.may(unit, team["max"], team["ana"])


def test_a_refusal_is_audited_and_says_not_found(database, now, team):
    with database.unit(now) as unit:
        with pytest.raises(access.NotFound):
            access.require(unit, team["kim"], team["ana"], "read")
        with pytest.raises(access.NotFound):
            access.require(unit, team["lee"], "no such person", "read")

    with database.unit(now) as unit:
        assert [(look.actor, look.verb) for look in audit.looks_at(unit, team["ana"])] == [
            (team["kim"], "refused read")
        ]


def test_a_person_may_always_see_their_own(database, now, team):
    with database.unit(now) as unit:
        access.require(unit, team["ana"], team["ana"], "read")
        access.require(unit, team["lee"], team["ana"], "read")

        assert audit.seal(unit) == 0


def test_two_people_have_one_link_however_often_it_starts(database, now, team):
    with database.unit(now) as unit:
        links.start(unit, team["ana"], team["lee"])
        assert links.active_for(unit, team["lee"]) == [team["ana"]]
        assert links.end(unit, team["ana"], team["lee"], team["lee"])
        assert not links.end(unit, team["ana"], team["lee"], team["lee"])
        assert not links.is_active(unit, team["ana"], team["lee"])

        links.start(unit, team["ana"], team["lee"])

        assert links.is_active(unit, team["ana"], team["lee"])
        assert set(links.clinicians_of(unit, team["ana"])) == {team["lee"], team["max"], team["ada"]}
