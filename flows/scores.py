"""What DIALOG scores mean, and nothing more: two means and a plain comparison with last time.

Means: items 1 to 8 are subjective quality of life, 9 to 11 treatment satisfaction (dialog.elft.nhs.uk/DIALOG-scale).
Skipped and not asked never count. There is no total and no "reliable change" (DIALOG.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    domain: str
    was: int
    now: int


@dataclass(frozen=True)
class Compared:
    """Domains that went up (largest rise first), down, stayed, and those without two scores to compare."""

    up: tuple[Change, ...]
    down: tuple[Change, ...]
    same: tuple[str, ...]
    not_compared: tuple[str, ...]


@dataclass(frozen=True)
class Mean:
    """A mean of 1 to 7 (None where nothing was answered), and how many of how many were answered."""

    value: float | None
    answered: int
    asked: int


def compared(now: Mapping[str, int | None], last: Mapping[str, int]) -> Compared:
    changes = [Change(domain, last[domain], score) for domain, score in now.items() if score and domain in last]
    return Compared(
        up=tuple(sorted((c for c in changes if c.now > c.was), key=lambda c: c.was - c.now)),
        down=tuple(c for c in changes if c.now < c.was),
        same=tuple(c.domain for c in changes if c.now == c.was),
        not_compared=tuple(domain for domain, score in now.items() if not score or domain not in last),
    )


def mean(scores: Mapping[str, int | None], domains: tuple[str, ...]) -> Mean:
    """The mean over `domains` of the scores that were given."""
    given = [score for domain in domains if (score := scores.get(domain)) is not None]
    return Mean(round(sum(given) / len(given), 2) if given else None, len(given), len(domains))
