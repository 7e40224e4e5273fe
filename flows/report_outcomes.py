"""What the scripts about Wren itself return.

The one rule: words about Wren go to whoever runs it, never to a person's record.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class WrongReported:
    """Somebody says what is wrong with Wren."""

    words: str


@dataclass(frozen=True)
class ReportRead:
    """An admin has read this one."""

    report: str
