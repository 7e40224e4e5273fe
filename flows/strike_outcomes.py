"""What "That wasn't me" returns. `handlers/strike_records.py` writes it.

The one rule: each adds; `struck` False takes back what was said before.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CheckInStruck:
    """`part` is one area; "" is the whole check-in."""

    check_in: str
    part: str = ""
    struck: bool = True


@dataclass(frozen=True)
class EntryStruck:
    note: str
    struck: bool = True
