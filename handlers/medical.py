"""Whether words ask Wren for a diagnosis or about a medicine's dose, which it cannot answer.

The one rule: it only decides whether one line is shown; the words go where their writer says.
"""

from __future__ import annotations

from functools import cache

from content.catalogue import languages, typed
from content.reading import plain


def asks(words: str) -> bool:
    """Whether any phrase of any language stands in the words."""
    said = f" {plain(words)} "
    return any(f" {phrase} " in said for phrase in _phrases())


@cache
def _phrases() -> frozenset[str]:
    return frozenset(plain(one) for code in languages() for one in typed(code).medical)
