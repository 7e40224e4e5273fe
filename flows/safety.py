"""The help check: looks at everything that somebody typed before anything else does.

Until the safety rules land it knows the help words alone (they are data, given by `content`). The one rule: only
`screen` makes `Screened` words, so nothing reaches a flow that has not been looked at.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from flows.events import Screened


@dataclass(frozen=True)
class Finding:
    """What the check found: the whole message was a help word, or nothing."""

    words: Screened
    help_word: bool = False


def screen(words: str, help_words: Collection[str]) -> Finding:
    """Look at what was typed. `help_words` are folded (see `fold`), of every language offered."""
    return Finding(words=Screened(words), help_word=fold(words) in help_words)


def fold(words: str) -> str:
    """Case, width, curly apostrophes, punctuation and space around a word do not matter."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace("\u2019", "'")
    kept = "".join(c if c.isalnum() or c == "'" or unicodedata.category(c) in {"Mn", "Mc"} else " " for c in plain)
    return " ".join(kept.split())
