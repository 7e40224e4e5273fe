"""Appointments as they are stored: which of them are read for which question."""

from datetime import timedelta

from storage import appointments, people
from storage.people import Profile


def test_what_is_over_is_not_read_for_what_stands_or_is_news(database, now):
    with database.unit(now) as unit:
        person = people.add(unit, Profile(name="Ana"))
        past, coming = unit.now - timedelta(days=400), unit.now + timedelta(days=2)
        made = {
            (state, at): appointments.add(unit, person=person, clinician=unit.new_id(), at=at, state=state).id
            for state in ("held", "cancelled", "confirmed")
            for at in (past, coming)
        }

        standing = {one.id for one in appointments.standing(unit, person)}
        live = {one.id for one in appointments.live(unit, person)}
        since = {one.id for one in appointments.since(unit, person, unit.now - timedelta(days=31))}

    assert standing == {made["confirmed", past], made["confirmed", coming]}
    assert live == {*standing, made["cancelled", coming], made["held", coming]}
    assert since == {made["held", coming], made["cancelled", coming], made["confirmed", coming]}
