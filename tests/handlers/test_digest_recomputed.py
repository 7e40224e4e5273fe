"""H22 and H23: what a digest tells equals what is worked out anew from the raw events, over many random lives.

The events are what was done; the expectation is worked out here from them alone, with no line of the digest's own code.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from flows.outcomes import Action
from handlers import digest
from handlers.reader import Reader
from storage import (
    actions,
    chats,
    check_ins,
    flags,
    letters,
    links,
    notes,
    people,
    strikes,
)
from storage.check_ins import CheckIn
from storage.flags import Said
from storage.people import Profile
from tests.world import START

LIVES = 60
SINCE = START + timedelta(days=20)
NOW = SINCE + timedelta(days=1)
KINDS = (
    "check-in", "strike", "flag", "answer-flag", "meet", "words", "answer-letters", "mark", "share", "take-back",
    "action", "done", "break", "back", "stop",
)  # fmt: skip


@dataclass
class Life:
    """One person's raw events, in the order in which they happened: when, what, and about what."""

    lee: str
    events: list[tuple[datetime, str, str]] = field(default_factory=list)


def happens(unit, person, life, kind, rng):  # noqa: C901, PLR0912 - one case for each thing that can happen
    """One thing, done through the stores; only what was really done becomes an event."""
    at, about = unit.now, ""
    if kind == "check-in":
        about = unit.new_id()
        check_ins.add(unit, CheckIn(
            id=about, person=person, conversation=unit.new_id(), state="finished", mode="chat", language="en",
            started_at=at, finished_at=at,
        ))  # fmt: skip
    elif kind == "strike":
        done = [one.id for one in check_ins.of(unit, person)]
        if not done:
            return
        about = rng.choice(done)
        strikes.add(unit, person, "check-in", about, struck=rng.random() < 0.7)
        kind = "strike" if strikes.of(unit, person)[-1].struck else "unstrike"
    elif kind == "flag":
        about = rng.choice(("asked", "heading-for-crisis"))
        flags.raise_(unit, person, about, (Said(at=at.isoformat(), words="x"),))
    elif kind == "answer-flag":
        waiting = flags.waiting(unit, person)
        if not waiting:
            return
        about = waiting[0].reason
        flags.answer(unit, waiting[0], "lee", "yes")
    elif kind in {"meet", "words"}:
        letters.add(
            unit, person=person, clinician=None, way="from-person", kind="in-person" if kind == "meet" else "words"
        )
    elif kind == "answer-letters":
        for one in letters.unanswered(unit, person):
            letters.set_answered(unit, one.id)
    elif kind in {"mark", "share"}:
        about = notes.add(unit, person=person, words="mine")
        notes.mark(unit, person, about) if kind == "mark" else notes.share(unit, person, about, life.lee)
    elif kind == "take-back":
        shared = notes.shared(unit, person)
        if not shared:
            return
        about = shared[0].id
        notes.take_back(unit, person, about)
    elif kind == "action":
        by = (at + timedelta(days=rng.randrange(-2, 12))).date().isoformat()
        who = rng.choice(("person", "team"))
        about = (
            f"{actions.add(unit, person=person, plan='0' * 32, action=Action('friendships', 'x', who, by))}/{who}/{by}"
        )
    elif kind == "done":
        still = actions.open_of(unit, person)
        if not still:
            return
        about = still[0].id
        actions.review(unit, still[0], "done")
    elif kind == "break":
        people.set_break(unit, person, at)
    elif kind == "back":
        people.set_break(unit, person, None)
    elif kind == "stop":
        if rng.random() > 0.1:
            return
        people.set_state(unit, person, "stopped")
    life.events.append((at, kind, about))


def expected(life, joined):  # noqa: C901, PLR0912, PLR0915 - the same cases, told apart from the code under test
    """What there is to tell: (group, message, how many), worked out from the events."""
    check_in_at, struck, waiting, unanswered, marked, shared = {}, set(), {}, [], [], {}
    agreed, on_break, stopped, answered = {}, False, False, [joined]
    for at, kind, about in life.events:
        match kind:
            case "check-in":
                check_in_at[about] = at
            case "strike":
                struck.add(about)
            case "unstrike":
                struck.discard(about)
            case "flag":
                waiting[about] = at
                answered.append(at)
            case "answer-flag":
                waiting.pop(about)
            case "meet" | "words":
                unanswered.append(kind)
                answered.append(at)
            case "answer-letters":
                unanswered.clear()
            case "mark":
                marked.append(at)
            case "share":
                shared[about] = at
            case "take-back":
                shared.pop(about)
            case "action":
                id_, who, by = about.split("/")
                agreed[id_] = (who, by)
            case "done":
                agreed.pop(about)
            case "break" | "back":
                on_break = kind == "break"
            case "stop":
                stopped = True
    counted = {id_: at for id_, at in check_in_at.items() if id_ not in struck}
    told = [("look-first", f"flag-{reason}", 0) for reason in waiting]
    told += [("look-first", "caseload-wants-to-meet", 0)] * unanswered.count("meet")
    told += [("look-first", "caseload-passed-words-on", 0)] * unanswered.count("words")
    told += [("new", "caseload-finished", 0)] if counted else []
    if stopped:
        return sorted(told) or [("nothing-new", "caseload-stopped", 0)]
    for message, found in (("marked", marked), ("shared", list(shared.values()))):
        n = sum(SINCE < at <= NOW for at in found)
        told += [("new", f"digest-{message}", n)] if n else []
    today, began = NOW.date().isoformat(), SINCE.date().isoformat()
    ours = sum(who == "team" and by <= today for who, by in agreed.values())
    theirs = sum(who != "team" and began < by <= today for who, by in agreed.values())
    told += [("new", "digest-actions-ours", ours)] if ours else []
    told += [("new", "digest-actions-theirs", theirs)] if theirs else []
    told += [("on-a-break", "caseload-break", 0)] if on_break else []
    answered += counted.values()
    if not on_break and max(answered) <= NOW - timedelta(days=14):
        told.append(("no-answer", "caseload-silent", 0))
    if told:
        return sorted(told)
    return [("nothing-new", "caseload-last-check-in" if counted else "caseload-joined-no-check-in", 0)]


def lives(world, lee, many=LIVES):
    """Random people with random histories; each is (id, life, when they joined)."""
    rng = random.Random(20261124)
    made = []
    for n in range(many):
        joined = START + timedelta(hours=rng.randrange(0, 100))
        with world.database.unit(joined) as unit:
            person = people.add(unit, Profile(name=f"P{n}"), state="invited")
            people.set_state(unit, person, "active")
            links.start(unit, person, lee.id)
            chats.add(unit, "companion", "telegram", f"life-{n}", person, "en")
        life = Life(lee.id)
        span = (NOW - joined) / timedelta(minutes=1)
        for minute in sorted(rng.uniform(1, span) for _ in range(rng.randrange(0, 14))):
            with world.database.unit(joined + timedelta(minutes=minute)) as unit:
                happens(unit, person, life, rng.choice(KINDS), rng)
        made.append((person, life, joined))
    return made


def test_a_digest_equals_what_is_worked_out_from_the_raw_events(world, lee):
    made = lives(world, lee)
    assert sum(len(life.events) for _, life, _ in made) > 4 * LIVES

    with world.database.unit(NOW) as unit:
        reader = Reader(unit, world.desk, chats.phone(unit, lee.id))
        for person, life, joined in made:
            entry = digest.entry(reader, person, SINCE)
            told = [(one.group, one.state.message, one.state.args.get("n", 0)) for one in entry.news]
            assert sorted(told) == expected(life, joined), life.events


def test_every_person_is_in_it_once_in_the_order_in_which_it_is_read(world, lee):
    made = lives(world, lee, 40)

    with world.database.unit(NOW) as unit:
        reader = Reader(unit, world.desk, chats.phone(unit, lee.id))
        found = digest.entries(reader, [person for person, _, _ in made], SINCE)

    assert sorted(one.person for one in found) == sorted(person for person, _, _ in made)
    order = ["look-first", "new", "no-answer", "on-a-break", "nothing-new"]
    assert [one.group for one in found] == sorted((one.group for one in found), key=order.index)
    firsts = [one.news[0].kind for one in found if one.group == "look-first"]
    assert firsts == sorted(firsts, key=["flag", "meet", ""].index)
