"""Somebody guesses invites: many wrong codes from many accounts, against the real store.

    uv run python -m tests.security.guessing [--codes 100000] [--accounts 1000] [--json]

The one rule: no code is ever hit, the codes that were made stay good, and whoever is honest joins once the hour is over.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from storage import invites, people, tables
from storage.database import Database
from storage.people import Profile
from tests.security.matrix import open_world
from tests.world import START

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
OPEN_CODES, SEED, A_BATCH = 20, 7, 500
AN_HOUR = 3_600.0


@dataclass
class Guessed:
    """`kept` is how many attempts were written down: a closed door counts no more."""

    codes: int
    accounts: int
    hits: int = 0
    kept: int = 0
    honest_meanwhile: int = 0
    honest_after: int = 0
    seconds: float = 0.0


def guess(database: Database, now: datetime, *, codes: int, accounts: int, seconds_apart: float = 0.01) -> Guessed:
    """All of them in one go, by steady time; then whoever was honest tries again when the lock is over."""
    found, dice, steady, began = Guessed(codes, accounts), random.Random(SEED), 10_000.0, time.monotonic()
    with database.unit(now) as unit:
        made = [
            invites.make(unit, "person", people.add(unit, Profile(name=f"P{n}")), "") for n in range(OPEN_CODES)
        ]  # fmt: skip
    for first in range(0, codes, A_BATCH):
        with database.unit(now) as unit:
            for n in range(first, min(first + A_BATCH, codes)):
                steady += seconds_apart
                code = "".join(dice.choice(LETTERS) for _ in range(12))
                found.hits += invites.redeem(unit, code, "person", f"guesser {n % accounts}", steady) is not None
    redeem = _honest(database, now, made)
    found.honest_meanwhile, found.honest_after = redeem(steady), redeem(steady + AN_HOUR)
    with database.unit(now) as unit:
        found.kept = unit.connection.execute(select(func.count()).select_from(tables.attempt)).scalar_one()
    found.seconds = round(time.monotonic() - began, 1)
    return found


def _honest(database: Database, now: datetime, codes: list[str]) -> Callable[[float], int]:
    def redeem(steady: float) -> int:
        with database.unit(now) as unit:
            got = [invites.redeem(unit, code, "person", f"honest {code}", steady) for code in codes]
        return sum(one is not None for one in got)

    return redeem


def main(words: list[str]) -> int:
    def number(name: str, otherwise: int) -> int:
        return int(words[words.index(name) + 1]) if name in words else otherwise

    with tempfile.TemporaryDirectory() as folder:
        world = open_world(Path(folder))
        found = guess(
            world.database, START, codes=number("--codes", 100_000), accounts=number("--accounts", 1_000)
        )  # fmt: skip
        world.database.close()
    print(json.dumps(asdict(found)) if "--json" in words else found)
    return 0 if (found.hits, found.honest_after) == (0, OPEN_CODES) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
