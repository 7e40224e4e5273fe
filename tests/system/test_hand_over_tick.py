"""A hand-over is carried out by the tick when its moment has come, one that cannot be holds up no other."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from storage import clinicians, hand_overs, links, people
from storage.people import Profile
from tests.system.practice_stage import running
from tests.system.test_cli import shell  # noqa: F401 - a fixture


def set_down(unit, leaver, new, *, at, name="Mo"):
    """A person of this leaver, and the hand-over that gives them to somebody new; both ids."""
    person = people.add(unit, Profile(name=name))
    links.start(unit, person, leaver)
    return person, hand_overs.add(unit, clinician=leaver, at=at, to={person: new}, by=leaver)


@pytest.mark.asyncio
async def test_the_tick_carries_it_out_and_one_that_would_leave_somebody_alone_waits(tmp_path):
    async with running(tmp_path) as system:

        def begin(unit):
            sam, lou, kim = (clinicians.add(unit, name=name, state="active") for name in ("Sam", "Lou", "Kim"))
            gone = clinicians.add(unit, name="Pat", state="suspended")
            stuck = set_down(unit, sam, gone, at=unit.now - timedelta(minutes=1))
            due = set_down(unit, lou, kim, at=unit.now)
            later = set_down(unit, kim, lou, at=unit.now + timedelta(days=1))
            return stuck, due, later, (sam, kim)

        (alone, stuck), (moved, due), (_, later), (sam, kim) = await system.run(begin)
        await system.parts.tick.come_round()

        found = await system.run(lambda unit: [hand_overs.get(unit, one).done_at for one in (stuck, due, later)])
        assert [one is not None for one in found] == [False, True, False]
        assert await system.run(lambda unit: links.clinicians_of(unit, moved)) == [kim]
        assert await system.run(lambda unit: links.clinicians_of(unit, alone)) == [sam]


def test_an_auditor_and_a_team_can_be_invited(shell):  # noqa: F811
    made = json.loads(
        shell.run("invite", "clinician", "--name", "Ada Watch", "--role", "auditor", "--team", "North", "--json")
    )

    assert set(made) == {"id", "code", "telegram_link", "web_link"}
