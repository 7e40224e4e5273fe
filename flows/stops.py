"""What an admin has stopped: all of the companion, one script, or one language.

The one rule: help, hide and stop are never stopped, and nor is choosing another language, nor the keypad.
"""

from __future__ import annotations

from collections.abc import Collection

ALL = "all"
ALWAYS = frozenset({"hide", "stop", "language", "pin"})
"""Scripts that go on whatever is stopped: ways out, and the keypad that stands before others; help is no script."""


def script(name: str) -> str:
    return f"script:{name}"


def language(code: str) -> str:
    return f"language:{code}"


def is_stopped(stops: Collection[str], name: str, spoken: str) -> bool:
    """Whether this script ("": what belongs to none) is stopped for somebody who is spoken to in this language."""
    if not stops or name in ALWAYS:
        return False
    return ALL in stops or language(spoken) in stops or script(name) in stops
