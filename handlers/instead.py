"""What a record says in place of the words with which its script ends.

The one rule: nobody is told that something was done, set or passed on which was not.
"""

from __future__ import annotations

from flows.words import Say


class Instead(tuple[Say, ...]):
    """Said alone: the script's own last words do not hold, and nothing begins from them."""

    __slots__ = ()

    @classmethod
    def of(cls, *says: Say) -> Instead:
        return cls(says)
