"""Where a check-in turn's CPU goes: the same code as in a server, in one thread, without HTTP and without a loop.

    uv run python -m tests.bench.stages [--updates N] [--json]

The one rule: each stage is the CPU of this process, system calls included. What `tests.bench.turn` shows above their
sum is HTTP on both sides, the event loop and the hops between it and the thread of the database.
"""

from __future__ import annotations

import argparse
import itertools
import json
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from bot.handoff import Ready, Room, hand_off
from bot.results import Result, write_back
from bot.service import load_service
from content.phrasebook import Phrasebook
from handlers.buttons import Signer
from handlers.desk import Desk
from handlers.present import present
from handlers.telegram import TelegramChannel
from handlers.telegram_updates import parse
from handlers.turn import take_turn
from tests.bench.invented import invent, open_database
from tests.bench.phones import Checking

PEOPLE = 20
WARM = 400
ROUND = 100


class Answering:
    """A Bot API that answers before it is asked; what it is told stands on the phones."""

    def __init__(self, phones: Mapping[int, Checking]) -> None:
        self._phones = phones
        self._ids = itertools.count(1000)

    async def call(self, method: str, fields: Mapping[str, Any]) -> Any:  # JSON
        if method not in {"sendMessage", "editMessageText"}:
            return True
        message = int(fields.get("message_id") or next(self._ids))
        self._phones[int(fields["chat_id"])].sees(message, fields)
        return {"message_id": message, "date": int(time.time())}

    async def download(self, path: str, most: int) -> bytes:
        return b""


class Stages:
    """One database, its people, and the CPU seconds of each stage so far."""

    def __init__(self, folder: Path) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._database = open_database(f"sqlite:///{folder / 'wren.db'}", folder / "master.key")
        people = [one for one in invent(self._database, PEOPLE) if one.bot == "companion"]
        dice = Random(1)
        phones = {one.address: Checking(one.address, dice) for one in people}
        self._next = itertools.cycle(phones.values())
        self._channel = TelegramChannel(bot="companion", api=Answering(phones))
        self._desk = Desk(
            phrasebook=Phrasebook.load(), signer=Signer(self._database.signing_key),
            team=load_service(folder / "service.yaml", practice=False), languages=("en",), steady=time.monotonic,
            public_url="", bot_names={}, practice=False,
        )  # fmt: skip

    def run(self, updates: int) -> None:
        """One update after another, each answered before the next."""
        results: list[Result] = []
        for _ in range(updates):
            self._turn(next(self._next).next_update())
            results = [self._send(ready) for ready in self._exchange(results)]
        self._exchange(results)

    def close(self) -> None:
        self._database.close()

    def _turn(self, update: dict[str, Any]) -> None:
        with self._stage("read the update"):
            inbound = parse(update, "companion").inbound
        assert inbound is not None
        with self._stage("begin and commit"), self._database.unit(datetime.now(UTC)) as unit, self._stage("turn"):
            take_turn(unit, self._desk, inbound)

    def _exchange(self, results: Sequence[Result]) -> list[Ready]:
        """As the sender does it: outcomes in, rows out, one transaction."""
        with self._stage("begin and commit"), self._database.unit(datetime.now(UTC)) as unit:
            with self._stage("write back"):
                write_back(unit, results)
            with self._stage("hand off, words included"):
                channels = {"telegram": self._channel}
                handoff = hand_off(
                    unit, lambda unit, chat, row: present(unit, self._desk, chat, row), "companion", channels, Room()
                )
        return handoff.ready

    def _send(self, ready: Ready) -> Result:
        with self._stage("Telegram's text and buttons"):
            if ready.strip:
                _at_once(self._channel.strip(ready.chat.address, ready.strip))
            assert ready.rendered is not None
            sent = _at_once(self._channel.send(ready.chat.address, ready.rendered, edit=ready.edit, row=ready.row.id))
        return Result(ready=ready, sent=sent)

    @contextmanager
    def _stage(self, name: str) -> Iterator[None]:
        """What is inside another stage counts there alone."""
        before, inner = time.process_time(), sum(self.spent.values())
        yield
        self.spent[name] += time.process_time() - before - (sum(self.spent.values()) - inner)


def _at_once(call: Coroutine[Any, Any, Any]) -> Any:  # what the call gives
    """A coroutine that waits for nothing."""
    try:
        call.send(None)
    except StopIteration as end:
        return end.value
    raise RuntimeError("something is waited for")


def measure(updates: int) -> dict[str, float]:
    """The median of all rounds, in milliseconds an update."""
    with tempfile.TemporaryDirectory(prefix="wren-bench-") as name:
        stages = Stages(Path(name))
        stages.run(WARM)
        rounds: list[dict[str, float]] = []
        for _ in range(max(1, updates // ROUND)):
            stages.spent.clear()
            stages.run(ROUND)
            rounds.append({stage: 1000 * spent / ROUND for stage, spent in stages.spent.items()})
        stages.close()
    return {stage: round(statistics.median(one.get(stage, 0.0) for one in rounds), 3) for stage in rounds[0]}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true")
    options.add_argument("--updates", type=int, default=3000)
    asked = options.parse_args()
    found = measure(asked.updates)
    if asked.json:
        print(json.dumps(found))
        return
    for stage, spent in found.items():
        print(f"{stage:30} {spent:7.3f} ms")
    print(f"{'together':30} {sum(found.values()):7.3f} ms")


if __name__ == "__main__":
    main()
