"""Somebody's initials, for what Wren starts in a console by itself.

The one rule: no more of a name than its first letters stands on a screen that nobody has opened.
"""

from __future__ import annotations


def initials(name: str) -> str:
    """J.B."""
    return "".join(f"{word[0].upper()}." for word in name.split())
