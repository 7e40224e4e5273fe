"""Opening the database: the lock first, then the key, then the tables, then the clocks.

The one rule: whatever stops the start is one sentence, and nothing was changed before it was said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

from bot.clock import Clock
from bot.lock import FileLock
from bot.settings import Settings, WrongSetting
from bot.tick import STEADY
from storage import settings_store
from storage.database import Database, holds_keys
from storage.master_key import MasterKeyRefused, load_or_create

OFFSET = "clock-offset"
"""The setting that holds by how many seconds the practice page has moved `now()`."""


class Locked(Exception):
    """Another process has this SQLite database open."""


@dataclass(frozen=True, kw_only=True)
class Opened:
    database: Database
    clock: Clock
    lock: FileLock | None

    def close(self) -> None:
        self.database.close()
        if self.lock is not None:
            self.lock.release()


def open_database(settings: Settings) -> Opened:
    """Open it, bring its tables up to date, and go on from where its clocks stood."""
    settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    lock = FileLock(settings.lock) if settings.database.startswith("sqlite") else None
    if lock is not None and not lock.acquire():
        raise Locked
    try:
        database = _open(settings)
    except BaseException:  # whatever stops the start, nobody is locked out by it
        if lock is not None:
            lock.release()
        raise
    opened = Opened(database=database, clock=Clock(), lock=lock)
    try:
        database.migrate()
        _restore(opened)
    except BaseException:  # the same: the connection and the lock are given back, and it goes on up
        opened.close()
        raise
    return opened


def _open(settings: Settings) -> Database:
    try:
        key = load_or_create(settings.master_key, holds_keys=holds_keys(settings.database))
        return Database.open(settings.database, key)
    except MasterKeyRefused as refused:
        raise WrongSetting(str(refused)) from None
    except SQLAlchemyError:
        raise WrongSetting("WREN_DATABASE_URL names a database that cannot be opened.") from None
    except OSError:
        raise WrongSetting("WREN_MASTER_KEY_FILE names a file that cannot be read or made.") from None


def _restore(opened: Opened) -> None:
    with opened.database.unit(opened.clock.now()) as unit:
        offset = settings_store.get(unit, OFFSET) or 0.0
        highest = settings_store.get(unit, STEADY) or 0.0
    opened.clock.restore(offset=timedelta(seconds=float(offset)), highest=float(highest))
