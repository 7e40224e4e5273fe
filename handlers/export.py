"""One person's check-ins and plans as tables, with a page that says what each column means.

The one rule: nobody is named and nothing is guessed. Skipped and not asked are words, never a number; a code is text; the
direction of the scale stands in every row.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from content.catalogue import Domain, dialog
from content.phrasebook import Phrasebook
from content.rendered import Attachment
from handlers.reader import Reader
from handlers.spreadsheet import csv_file
from handlers.viewing import ViewContent
from storage import access, actions, check_ins, plans
from storage.check_ins import CheckIn, Rating
from storage.plans import Plan
from storage.unit import Unit

CHECK_INS = (
    "person", "check_in", "check_in_state", "mode", "started_at", "finished_at", "item", "item_number", "item_kind",
    "snomed", "direction", "answer", "score", "score_label", "more_help", "answered_at", "language", "translation",
    "question_fingerprint", "struck_at",
)  # fmt: skip
PLANS = (
    "person", "plan", "check_in", "made_at", "item", "line", "question", "words", "who", "by", "action_state",
    "reviewed_at",
)  # fmt: skip
DIRECTION = "1 to 7, higher is more satisfied"
SNOMED = "http://snomed.info/id/"
"""A code stands as its SNOMED URI: a spreadsheet makes a number of sixteen bare digits and loses the last."""

_HOW = {"given": "answered", "skipped": "skipped", "for-meeting": "kept for the meeting", "not-asked": "not asked",
        "struck": "struck by the person"}  # fmt: skip


def view(reader: Reader, about: str) -> ViewContent:
    """`about` is "person/file" (`flows.console_take_copy.FILES`)."""
    person, _, file = about.partition("/")
    access.require(reader.unit, reader.chat.subject, person, "export")
    reader.unit.audit("export", actor=reader.chat.subject, subjects=(person,), object_id=file)
    return ViewContent(attachment=files(reader.unit, reader.desk.phrasebook, person)[file])


def files(unit: Unit, phrasebook: Phrasebook, person: str) -> dict[str, Attachment]:
    """The files by name. Whoever calls this has checked access and written the audit row."""
    who = pseudonym(unit, person)
    of_check_ins = [row for one in reversed(check_ins.of(unit, person)) for row in _check_in(phrasebook, who, one)]
    states = _action_states(unit, person)
    of_plans = [row for one in reversed(plans.of(unit, person)) for row in _plan(who, one, states)]
    return {
        "check-ins": csv_file(f"{who}-check-ins.csv", CHECK_INS, of_check_ins),
        "plans": csv_file(f"{who}-plans.csv", PLANS, of_plans),
        "columns": csv_file(f"{who}-columns.csv", ("column", "meaning"), _columns(phrasebook)),
    }


def pseudonym(unit: Unit, person: str) -> str:
    """The same in every export of this installation; leads back to nobody without its master key."""
    return "p-" + unit.keyed_hash("export", person).hex()[:12]


def _check_in(phrasebook: Phrasebook, who: str, one: CheckIn) -> Iterator[tuple[str, ...]]:
    """A row for every item, the ones that were not asked too."""
    rated = {rating.domain: rating for rating in one.ratings}
    items = {item.key: item for item in dialog().items}
    for key in (*items, *(domain for domain in rated if domain not in items)):
        yield (
            who, f"c-{one.id}", one.state, one.mode, _iso(one.started_at), _iso(one.finished_at),
            key, *_item(items.get(key)), DIRECTION, *_answer(phrasebook, rated.get(key)),
        )  # fmt: skip


def _item(item: Domain | None) -> tuple[str, str, str]:
    if item is None:
        return "", "no longer asked", ""
    return str(item.number), item.kind, SNOMED + item.snomed if item.snomed else ""


def _answer(phrasebook: Phrasebook, rating: Rating | None) -> tuple[str, ...]:
    if rating is None:
        return ("not asked", "", "", "not asked", "", "", "", "", "")
    label = phrasebook.words("en", f"scale-{rating.score}") if rating.score else ""
    wish = ("yes" if rating.help else "no") if rating.help is not None else _HOW[rating.help_how]
    return (
        _HOW[rating.how], str(rating.score or ""), label, wish, rating.at, rating.language,
        "draft" if rating.draft else "authorised", f"f-{rating.fingerprint}" if rating.fingerprint else "",
        _iso(rating.struck_at),
    )  # fmt: skip


_Reviewed = dict[tuple[str, str, str], tuple[str, str]]
"""(plan, domain, what) of an action to its state and when that was said."""


def _action_states(unit: Unit, person: str) -> _Reviewed:
    return {
        (one.plan, one.domain, one.what): (one.state, one.reviews[-1].at if one.reviews else "")
        for one in actions.of(unit, person)
    }


def _plan(who: str, plan: Plan, states: _Reviewed) -> Iterator[tuple[str, ...]]:
    for thought in plan.thoughts:
        place = (who, f"l-{plan.id}", f"c-{plan.check_in}", _iso(plan.made_at), thought.domain)
        for question, words in thought.words.items():
            if question not in thought.for_meeting:
                yield (*place, "answer" if words else "skipped", question, words, "", "", "", "")
        for question in thought.for_meeting:
            yield (*place, "kept for the meeting", question, "", "", "", "", "")
        for action in thought.actions:
            state, at = states.get((plan.id, action.domain, action.what), ("open", ""))
            yield (*place, "action", "one-thing", action.what, action.who, action.by, state, at)


def _columns(phrasebook: Phrasebook) -> Iterator[tuple[str, str]]:
    for column in dict.fromkeys((*CHECK_INS, *PLANS)):
        yield column, phrasebook.words("en", f"column-{column.replace('_', '-')}")
    for message in ("column-safe", "column-mean", "column-evidence"):
        yield "", phrasebook.words("en", message)


def _iso(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else ""
