"""A server in a process of its own, on a core of its own.

The one rule: what is measured is the whole process, threads included, as the kernel counts it.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BYTECODE = Path(tempfile.gettempdir()) / f"wren-bench-bytecode-{os.getuid()}"
"""Kept between starts: compiling a server's modules anew takes longer than everything else about its start."""

# those of the strict fake (`tests/fakes`), which the lean one knows as well
COMPANION, CONSOLE = "1111:companion-token-of-a-fake-bot-000000", "2222:console-token-of-a-fake-bot-11111111"

_TICKS = os.sysconf("SC_CLK_TCK")
MEASURED_CORE = 0


def driver_core() -> int:
    """A core that is not the measured one, where there are two."""
    cores = sorted(os.sched_getaffinity(0) - {MEASURED_CORE})
    return cores[-1] if cores else MEASURED_CORE


def wren_environment(base: str, database: str, port: int, *, public_port: int = 0) -> dict[str, str]:
    return {
        "WREN_TELEGRAM_API": base, "WREN_COMPANION_TOKEN": COMPANION, "WREN_CONSOLE_TOKEN": CONSOLE,
        "WREN_LISTEN": f"127.0.0.1:{port}", "WREN_PUBLIC_URL": f"http://127.0.0.1:{public_port or port}",
        "WREN_DATABASE_URL": database,
    }  # fmt: skip


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@dataclass
class Server:
    """`module` is run with `-m`; its output goes to a file in `folder`."""

    module: str
    folder: Path
    environment: Mapping[str, str]
    arguments: tuple[str, ...] = ()
    core: int | None = MEASURED_CORE
    log: str = "server.log"
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("WREN_", "PYTHONDONTWRITE"))}
        command = [sys.executable, "-m", self.module, *self.arguments]
        with (self.folder / self.log).open("ab") as log:
            self._process = subprocess.Popen(
                command, cwd=self.folder, env={**kept, **self.environment, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(BYTECODE)},
                stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        if self.core is not None:
            os.sched_setaffinity(self._process.pid, {self.core})

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def cpu_seconds(self) -> float:
        """User and system time of all its threads so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def resident_mb(self) -> float:
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def send(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        """At once, as a power cut would."""
        self.send(signal.SIGKILL)
        self._wait()

    def stop(self) -> None:
        """As an operator would; killed where that takes too long."""
        if not self.runs:
            return
        self.send(signal.SIGTERM)
        try:
            self._wait(20)
        except subprocess.TimeoutExpired:
            self.kill()

    def __post_init__(self) -> None:
        # whoever ends the driver ends it by an exception, so that no server is left behind
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    def _wait(self, seconds: float | None = None) -> None:
        assert self._process is not None
        self._process.wait(seconds)
