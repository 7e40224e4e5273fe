"""The cells of the matrix: every script of both bots, who tries it, by which link, in which way, and what must come.

The one rule: scripts come from the registries and what is allowed from `table.yaml`; one without the other is an error
that says where to add it.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from flows.companion import COMPANION
from flows.console import CONSOLE
from flows.events import Bot
from storage import access, clinicians

TABLE = Path(__file__).parent / "table.yaml"
REGISTRIES: Mapping[Bot, Mapping[str, Any]] = {"console": CONSOLE, "companion": COMPANION}

LINKS = ("active", "ended", "never", "break-glass")
PERSONS = (
    "person", "other-person", "stranger", "ex-person", "declined", "joining", "unconfirmed", "on-break", "closed-phone",
)  # fmt: skip
WAYS = ("start", "command", "deep-link", "own", "forged", "stale", "foreign", "text", "forwarded", "edited", "group")
"""`start` is the router itself; `own`, `forged`, `stale` and `foreign` are presses, `own` of every button in turn."""


@dataclass(frozen=True)
class Cell:
    """In the companion `link` says whose record it is about: "own" or "other"."""

    bot: Bot
    script: str
    who: str
    link: str
    way: str

    def __str__(self) -> str:
        return f"{self.bot} {self.script}: {self.who}, {self.link}, {self.way}"


@cache
def table() -> Any:  # YAML
    return yaml.safe_load(TABLE.read_text(encoding="utf-8"))


def without_a_row() -> list[str]:
    """Scripts that are offered and about which the table says nothing; and rows of scripts that there are no more."""
    said = []
    for bot, registry in REGISTRIES.items():
        rows = table()[bot]
        said += [
            f"{name} is offered in flows/{bot}.py and has no row: say in tests/security/table.yaml under `{bot}` what it "
            f"is about and for whom it is"
            for name in sorted(set(registry) - set(rows))
        ]
        said += [f"{name} has a row under `{bot}` and is offered no more" for name in sorted(set(rows) - set(registry))]
    return said


def not_built() -> dict[str, str]:
    """Columns that the code does not know yet, and how that is told; they join by themselves when it does."""
    decides = inspect.getsource(access)
    signs = {
        "suspended": "suspended" in get_args(clinicians.State),
        "cover": "rota" in decides,
        "other-lead": ".team" in decides,
        "break-glass": "break_glass" in decides,
    }
    return {name: "storage/access.py does not decide about it yet" for name, built in signs.items() if not built}


def cells() -> Iterator[Cell]:
    missing = not_built()
    for script in sorted(set(CONSOLE) & set(table()["console"])):
        for who in table()["care"]:
            for link in LINKS if who != "stranger" else ("never",):
                if not {who, link} & set(missing):
                    yield from (Cell("console", script, who, link, way) for way in WAYS)
    for script in sorted(set(COMPANION) & set(table()["companion"])):
        for who in PERSONS:
            for whose in ("own", "other") if who == "person" else ("other",):
                yield from (Cell("companion", script, who, whose, way) for way in WAYS)


def allowed(cell: Cell) -> bool:
    """Whether the table lets this one in."""
    if cell.bot == "companion":
        return cell.who in {"person", "on-break"}
    for_ = table()["console"][cell.script]["for"]
    if cell.who in table()["outsiders"]:
        return False
    if for_ == "carers":
        return bool(table()["care"][cell.who][cell.link])
    return for_ == "staff" or cell.who in table().get(for_, ())


def has_command(cell: Cell) -> bool:
    """Whether a typed command starts it."""
    from handlers.commands import _SCRIPTS

    return cell.script in _SCRIPTS[cell.bot].values() or (cell.bot, cell.script) == ("console", "open-person")


def expected(cell: Cell) -> str:
    """What must come. In the companion: of what is somebody else's nothing, whatever the answer is."""
    if cell.way == "group":
        return "nothing"
    return _in_console(cell) if cell.bot == "console" else _in_companion(cell)


def _in_console(cell: Cell) -> str:
    outside = cell.who in table()["outsiders"]
    if outside:
        return "outside"
    if cell.way == "deep-link":
        return "menu"
    if cell.way == "command" and not has_command(cell):
        return "menu"
    if cell.way in {"foreign", "stale"}:
        return "passed"
    if not allowed(cell):
        return "menu" if _leads_back(cell) else "not-found"
    return "passed" if cell.way == "forged" else "goes-on"


def _leads_back(cell: Cell) -> bool:
    """The only button of a screen that may not be seen leads back to the list, for whoever may see its person."""
    row, care = table()["console"][cell.script], table()["care"]
    return cell.way == "own" and bool(row.get("leads_back")) and bool(care[cell.who][cell.link])


def _in_companion(cell: Cell) -> str:
    if cell.who in {"stranger", "ex-person", "declined", "unconfirmed", "closed-phone"}:
        return "outside"
    if cell.way in {"foreign", "stale", "forged"}:
        return "passed"
    return "own" if cell.link == "own" else "nothing-of-hers"
