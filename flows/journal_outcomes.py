"""What the journal's scripts return. `handlers/journal_records.py` writes them.

The one rule: each is about one entry; no outcome reaches two.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class EntryKept:
    """A new entry; `prompt` is what it answers, `asked` the person's own question."""

    words: str
    prompt: str = ""
    asked: str = ""


@dataclass(frozen=True)
class EntryAddedTo:
    note: str
    words: str


@dataclass(frozen=True)
class EntryShared:
    """This clinician, whom the question named, may read this one entry."""

    note: str
    clinician: str


@dataclass(frozen=True)
class EntryTakenBack:
    note: str


@dataclass(frozen=True)
class EntryMarked:
    """For the next meeting; the clinician learns how many are."""

    note: str


@dataclass(frozen=True)
class EntryUnmarked:
    note: str


@dataclass(frozen=True)
class EntryDeleted:
    note: str
