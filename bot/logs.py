"""What may be written to the log: what happened, and ids. Never a word that somebody wrote.

The one rule: nothing passes that is not on the list. Our own records are an event in kebab-case with named ids
(`log.info("row-sent", extra={"row": row.id})`); of anybody else's record only the logger, the place and the kind of
exception are kept, because a library may put a whole update into its message (measured: LIBRARIES 10).
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO

OURS = ("bot", "handlers", "content", "storage", "flows")
ALLOWED = (
    "row", "chat", "reminder", "subject", "conversation", "script", "bot", "channel", "klass", "state", "update", "attempt",
    "seconds", "count", "reason", "language", "status", "lease", "port", "reference",
)  # fmt: skip
LOUD = ("telegram", "httpx", "httpcore", "aiohttp", "sqlalchemy", "alembic", "apscheduler", "asyncio", "psycopg")

_EVENT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLAIN = re.compile(r"[A-Za-z0-9_.:/+-]{0,80}")
_TOKEN = re.compile(r"\d+:[\w-]{30,}")


class EventFormatter(logging.Formatter):
    """One line a record: time, level, logger, event, the ids that are allowed; secrets are masked in all of it."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        ids = "".join(f" {name}={_plain(record.__dict__[name])}" for name in ALLOWED if name in _extras(record))
        line = f"{at} {record.levelname} {record.name} {_event(record)}{ids}{_failure(record)}"
        for secret in self._secrets:
            line = line.replace(secret, "<secret>")
        return _TOKEN.sub("<token>", line)


def start_logging(stream: TextIO, secrets: Iterable[str] = (), level: int = logging.INFO) -> None:
    """Send every log to `stream` by the rule above; libraries speak from WARNING on."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(EventFormatter(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)


def _extras(record: logging.LogRecord) -> set[str]:
    return set(record.__dict__) - _STANDARD if _is_ours(record) else set()


_STANDARD = set(logging.makeLogRecord({}).__dict__)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.split(".")[0] in OURS


def _event(record: logging.LogRecord) -> str:
    if _is_ours(record) and isinstance(record.msg, str) and not record.args and _EVENT.fullmatch(record.msg):
        return record.msg
    return f"({record.module}:{record.lineno}, words withheld)"


def _plain(value: object) -> str:
    """An id as it is; anything that could be a sentence becomes a dash."""
    text = str(value)
    return text if _PLAIN.fullmatch(text) else "-"


def _failure(record: logging.LogRecord) -> str:
    """The kinds of an exception and where it was raised: no message, no values of variables."""
    if not record.exc_info or record.exc_info[1] is None:
        return ""
    kinds: list[str] = []
    error: BaseException | None = record.exc_info[1]
    while error is not None and len(kinds) < 5:
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        places = ">".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in frames)
        kinds.append(f"{type(error).__name__}[{places}]")
        error = error.__cause__ or error.__context__
    return " error=" + ",".join(kinds)
