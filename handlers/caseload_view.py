"""The list of people, drawn: groups, one row a person, names and what is new read at that moment.

The one rule: whoever is no longer this clinician's to see is not on the list, whatever the script knew when it began.
"""

from __future__ import annotations

from flows.words import Day, Moment, Say
from handlers import caseload
from handlers.caseload import Row
from handlers.reader import Reader
from handlers.viewing import Part, ViewContent, small, today
from storage import clinicians

FOLD_ABOVE = 12
"""A longer list leaves out those with nothing new until they are asked for."""

PAGE = 60
"""Rows of one page (Telegram takes at most 100 buttons under a message)."""


def view(reader: Reader, about: str) -> ViewContent:
    """`about` is the page: 0 leaves out those with nothing new where there are many."""
    clinician = clinicians.find(reader.unit, reader.chat.subject)
    persons = caseload.persons_of(reader.unit, clinician) if clinician is not None else []
    _audit(reader, persons)
    rows = caseload.rows(reader, persons)
    listed = _page(rows, int(about))
    left = len(rows) - len(listed) - PAGE * max(int(about) - 1, 0)
    return ViewContent(
        blocks=tuple(_blocks(reader, rows, left)),
        rows=tuple(row.person for row in listed),
        lines={row.person: _lines(row) for row in listed},
        sections={row.person: Say(f"caseload-{row.first.group}") for row in listed},
        hidden=frozenset() if left > 0 else frozenset({"show-all"}),
    )


def _page(rows: list[Row], page: int) -> list[Row]:
    if page:
        return rows[PAGE * (page - 1) : PAGE * page]
    if len(rows) <= FOLD_ABOVE:
        return rows
    return [row for row in rows if row.first.group != "nothing-new"][:PAGE]


def _blocks(reader: Reader, rows: list[Row], left: int) -> list[Say]:
    blocks = [
        Say("caseload-title", args={"n": len(rows), "day": Day(today(reader))}),
        small("caseload-nobody-watches"),
    ]
    if not rows:
        blocks.append(Say("caseload-empty"))
    elif not any(row.first.group in {"look-first", "new"} for row in rows):
        newest = max(row.first.at for row in rows)
        if newest > caseload.LONG_AGO:
            blocks.append(Say("caseload-nothing-new-since", args={"at": Moment(newest.isoformat())}))
    if left > 0:
        blocks.append(Say("caseload-folded", args={"n": left}))
    return blocks


def _lines(row: Row) -> dict[Part, Say]:
    first = row.first
    lines: dict[Part, Say | None] = {
        "when": caseload.when(first), "state": first.state, "words": first.words, "more": row.more,
    }  # fmt: skip
    return {part: say for part, say in lines.items() if say is not None}


def _audit(reader: Reader, persons: list[str]) -> None:
    """Names and what is new were read: one row a day, for each set of persons."""
    if persons:
        reader.unit.audit_once(
            "list", actor=reader.chat.subject, subjects=tuple(sorted(persons)), object_id="people",
            day=reader.unit.now.date(),
        )  # fmt: skip
