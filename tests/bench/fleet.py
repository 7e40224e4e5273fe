"""The workers of one Wren: started, killed and started again, behind one address.

The one rule: the address stays, whichever of them lives.
"""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bench.process import Server, wren_environment
from tests.bench.proxy import Proxy

READY_WITHIN = 30.0


@dataclass
class Fleet:
    folder: Path
    base: str
    database: str
    ports: Sequence[int]
    arguments: tuple[str, ...] = ()
    service: str = '{"team": "Oak Street", "phone": "020 7946 0018", "hours_words": "Monday to Friday, 9 to 5"}'
    #: seconds from each start to the first answer
    ready: list[float] = field(default_factory=list)
    workers: list[Server] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.proxy = Proxy(self.ports)

    async def start(self) -> None:
        await self.proxy.start()
        (self.folder / "service.yaml").write_text(self.service, encoding="utf-8")
        for n, port in enumerate(self.ports):
            environment = wren_environment(self.base, self.database, port, public_port=self.proxy.port)
            worker = Server(
                "tests.bench.serve_wren", self.folder, environment | {"WREN_MASTER_KEY_FILE": str(self.key_file)},
                self.arguments, core=None, log=f"server-{n}.log",
            )  # fmt: skip
            self.workers.append(worker)
            await self.begin(n)

    @property
    def key_file(self) -> Path:
        return self.folder / "master.key"

    @property
    def log(self) -> str:
        return "".join(one.read_text(encoding="utf-8", errors="replace") for one in self.folder.glob("server-*.log"))

    async def begin(self, number: int) -> None:
        """Start one worker and wait until it answers."""
        began = time.monotonic()
        self.workers[number].start()
        async with asyncio.timeout(READY_WITHIN):
            while not await self._answers(number):
                if not self.workers[number].runs:
                    raise RuntimeError(f"worker {number} did not start\n{self.log[-2000:]}")
                await asyncio.sleep(0.02)
        self.ready.append(time.monotonic() - began)

    def unanswered(self, number: int) -> int:
        return self.proxy.unanswered(self.ports[number])

    async def stop(self) -> None:
        for worker in self.workers:
            if worker.runs:
                await asyncio.to_thread(worker.stop)
        await self.proxy.stop()

    async def health(self, number: int = 0) -> dict[str, Any]:
        """What `/health` says of one worker."""
        return await asyncio.to_thread(_get, f"http://127.0.0.1:{self.ports[number]}/health")

    async def _answers(self, number: int) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.ports[number])
        except OSError:
            return False
        writer.close()
        return True


def _get(url: str) -> dict[str, Any]:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            found: dict[str, Any] = json.load(answer)
    except urllib.error.HTTPError as error:
        found = json.load(error)
    return found
