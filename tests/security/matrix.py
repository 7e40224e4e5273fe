"""Plays the whole matrix and compares it with `table.yaml`.

    uv run python -m tests.security.matrix [--json] [--part N/M] [--script NAME]

The one rule: a cell that differs from the table, shows anything of hers, changes a record on a refusal, or leaves a
refusal without its row, is a failure.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storage.database import Database
from tests.security.cells import Cell, allowed, cells, expected, not_built, table, without_a_row
from tests.security.playing import play
from tests.security.seen import Seen
from tests.security.ward import Ward, open_ward
from tests.world import World

MASTER_KEY = bytes(range(32))


@dataclass
class Result:
    """`nothing_to_try`: there is no such button or question there."""

    played: int = 0
    checks: int = 0
    nothing_to_try: list[Cell] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)


def run(ward: Ward, which: Iterable[Cell]) -> Result:
    result = Result()
    for cell in which:
        try:
            played = play(ward, cell)
        except Exception as fault:  # noqa: BLE001 - an error of ours is a failure of its cell, and the rest is played
            result.failures.append(f"{cell}: {type(fault).__name__}: {fault}"[:300])
            continue
        if played is None:
            result.nothing_to_try.append(cell)
            continue
        result.played += 1
        for seen in played:
            result.checks += 1
            result.answers[seen.answer] += 1
            result.failures += [f"{cell}: {fault}" for fault in faults(cell, seen)]
    return result


def faults(cell: Cell, seen: Seen) -> Iterator[str]:
    must = expected(cell)
    if must in {"own", "nothing-of-hers"}:
        yield from _of_a_persons(cell, seen, must)
        return
    if seen.answer not in {must, *_as_good(cell, must)}:
        yield f"{seen.answer} instead of {must}: {' / '.join(seen.texts)[:160]!r}"
    if must == "goes-on":
        if cell.bot == "console" and seen.answer == "goes-on" and not seen.audited:
            yield "seen without a row of the audit"
        if (
            table()["console"].get(cell.script, {}).get("some_refused")
            and seen.answer == "not-found"
            and not seen.refused
        ):
            yield "is refused without a row"
        return
    if cell.bot == "console" and not _may_see_her(cell) and seen.leaks:
        yield f"shows {seen.leaks}"
    if seen.changed and not allowed(cell):  # whoever may see it and is shown it again has opened it
        yield "changes a record"
    was_staff = cell.who in table()["outsiders"] and cell.who != "stranger" and must == "outside"
    if (must == "not-found" or was_staff) and not seen.refused:
        yield "is refused without a row"
    if cell.way == "foreign" and must != "nothing" and not seen.refused:
        yield "a foreign button leaves no row"


def _as_good(cell: Cell, must: str) -> set[str]:
    """An answer may lead back to the list of people; and one of several buttons may not be theirs any more."""
    row = table()["console"].get(cell.script, {})
    if must == "passed" and row.get("empty"):
        return {"not-found"}  # what a forged button is about is not there either
    if must != "goes-on":
        return set()
    if row.get("empty"):
        return {"not-found", "menu", "passed"}
    back = {"menu"} if cell.way in {"own", "text", "forwarded"} or cell.script == "people" else set()
    return back | ({"not-found"} if cell.way == "own" and row.get("some_refused") else set())


def _may_see_her(cell: Cell) -> bool:
    """The list of people, to which everything leads, names her to whoever works with her."""
    return allowed(Cell("console", "open-person", cell.who, cell.link, cell.way))


def _of_a_persons(cell: Cell, seen: Seen, must: str) -> Iterator[str]:
    if must == "own":
        if seen.answer in {"outside", "nothing"}:
            yield f"{seen.answer} instead of her own"
        return
    if cell.who == "other-person" and seen.leaks:
        yield f"shows {seen.leaks}"


def open_world(folder: Path) -> World:
    database = Database.open(f"sqlite:///{folder / 'matrix.db'}", MASTER_KEY)
    database.migrate()
    return World(database)


def main(words: list[str]) -> int:
    began = time.monotonic()
    which = [cell for cell in cells() if "--script" not in words or cell.script == words[words.index("--script") + 1]]
    if "--part" in words:
        part, of = map(int, words[words.index("--part") + 1].split("/"))
        which = which[part - 1 :: of]
    with tempfile.TemporaryDirectory() as folder:
        world = open_world(Path(folder))
        result = run(open_ward(world), which)
        world.database.close()
    figures = {
        "cells": len(which),
        "played": result.played,
        "nothing_to_try": len(result.nothing_to_try),
        "checks": result.checks,
        "failures": without_a_row() + result.failures,
        "answers": dict(result.answers),
        "not_built": not_built(),
        "seconds": round(time.monotonic() - began, 1),
    }
    if "--json" in words:
        print(json.dumps(figures, indent=1, ensure_ascii=False))
    else:
        for failure in figures["failures"]:
            print(failure)
        print({name: value for name, value in figures.items() if name != "failures"})
        print(f"{len(figures['failures'])} failures")
    return 1 if figures["failures"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
