"""The master key: one small file outside the database.

The one rule: it is made only while the database holds no wrapped key; afterwards a missing one stops the start, for
a new key would turn everything people wrote into noise. (`Database.open` refuses a wrong one.)
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from storage.seal import MASTER_KEY_BYTES

_FORBIDDEN = stat.S_IWGRP | stat.S_IXGRP | stat.S_IRWXO


class MasterKeyRefused(Exception):
    """The start stops here; the one sentence says why and names no value."""


def load_or_create(path: Path, *, holds_keys: bool) -> bytes:
    """The key in the file; made on the first start. `holds_keys`: see `database.holds_keys(url)`."""
    if path.exists():
        return _load(path)
    if holds_keys:
        raise MasterKeyRefused(
            f"WREN_MASTER_KEY_FILE: {path} is missing, but the database holds records that only it can open."
        )
    return _create(path)


def _load(path: Path) -> bytes:
    if path.stat().st_mode & _FORBIDDEN:
        raise MasterKeyRefused(f"WREN_MASTER_KEY_FILE: {path} can be read by others; run: chmod 600 {path}")
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except ValueError:
        key = b""
    if len(key) != MASTER_KEY_BYTES:
        raise MasterKeyRefused(f"WREN_MASTER_KEY_FILE: {path} does not hold a master key.")
    return key


def _create(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = os.urandom(MASTER_KEY_BYTES)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(key.hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return key
