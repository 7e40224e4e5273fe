"""One chat floods a real server: what it costs the others, and whether a cry for help in the midst of it is answered.

uv run python -m tests.security.flood [--messages 10000] [--json]
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import func, select

from bot.telegram_webhook import HEADER
from storage import chats, tables
from storage.unit import Unit
from tests.security.matrix import open_world
from tests.security.webhook_stage import Stage, open_stage

LOUD, AT_ONCE, OTHERS = 99_001, 8, 60
CRY = "i want to kill myself"


@dataclass
class Flooded:
    """Seconds; `answered`: texts of class A that were queued for the one who flooded."""

    messages: int
    p95_alone: float
    p95_meanwhile: float
    answered: int
    kept: int


async def flood(stage: Stage, messages: int) -> Flooded:
    for _ in range(OTHERS):
        await stage.honest()
    alone = stage.p95()
    stage.waits.clear()
    todo = iter(range(messages))

    async def shout() -> None:
        for n in todo:
            words = CRY if n == messages // 2 else f"flood {n}"
            chat = {"id": LOUD, "type": "private"}
            assert (
                await stage.post(stage.update(chat=chat, text=words, **{"from": chat}), {HEADER: stage.secret}) == 200
            )

    async def others(done: asyncio.Event) -> None:
        while not done.is_set() or len(stage.waits) < OTHERS:
            await stage.honest()
            await asyncio.sleep(0.01)

    done = asyncio.Event()
    beside = asyncio.create_task(others(done))
    await asyncio.gather(*(shout() for _ in range(AT_ONCE)))
    done.set()
    await beside
    return Flooded(
        messages, round(alone, 4), round(stage.p95(), 4), await stage.units.run(_answered), await stage.kept()
    )


def _answered(unit: Unit) -> int:
    chat = chats.find(unit, "companion", str(LOUD))
    assert chat is not None
    query = select(func.count()).where(tables.outbox.c.chat == chat.id, tables.outbox.c.klass == "A")
    return int(unit.connection.execute(query).scalar_one())


async def _run(messages: int) -> Flooded:
    with tempfile.TemporaryDirectory() as folder:
        world = open_world(Path(folder))
        async with open_stage(world.database) as stage:
            found = await flood(stage, messages)
        world.database.close()
        return found


def main(words: list[str]) -> int:
    found = asyncio.run(_run(int(words[words.index("--messages") + 1]) if "--messages" in words else 10_000))
    print(json.dumps(asdict(found)) if "--json" in words else found)
    return 0 if found.answered else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
