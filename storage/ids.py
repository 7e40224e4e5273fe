"""Ids: 128 bits, made before the insert, in the order of time.

The one rule: two ids that one process makes for the same instant sort in the order they were made, so that rows of
one turn keep their order.
"""

from __future__ import annotations

import itertools
import os
from datetime import datetime

_made = itertools.count()


def new_id(now: datetime) -> str:
    """48 bits of milliseconds, 24 of a counter, 56 of chance, as 32 hex characters."""
    return f"{int(now.timestamp() * 1000):012x}{next(_made) & 0xFFFFFF:06x}{os.urandom(7).hex()}"
