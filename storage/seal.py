"""Encryption at rest: AES-256-GCM under a key of each subject's own, wrapped by the master key.

The one rule: a sealed value opens only in the table, row, column and for the subject it was sealed for.
"""

from __future__ import annotations

import hmac
import json
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.types import Json

MASTER_KEY_BYTES = 32
_NONCE = 12
_VERSION = b"\x01"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_decode = json.JSONDecoder().decode


class Unreadable(ValueError):
    """A sealed value that was changed, moved, or sealed under another key."""


class Keys:
    """Everything derived from the master key: wraps the subjects' keys, makes keyed hashes and the signing key."""

    def __init__(self, master_key: bytes) -> None:
        if len(master_key) != MASTER_KEY_BYTES:
            raise ValueError("the master key must be 32 bytes long")
        self._derive = lru_cache(maxsize=64)(lambda purpose: _derive(master_key, purpose))
        self._wrapping = AESGCM(self._derive("wrap"))
        self.signing_key = self._derive("sign buttons")
        #: for the few sealed values that belong to nobody we know (`subject=""`)
        self.system = AESGCM(self._derive("system"))

    def new_wrapped(self, subject: str) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._wrapping.encrypt(nonce, os.urandom(32), _wrap_label(subject))

    def unwrap(self, subject: str, wrapped: bytes) -> AESGCM:
        try:
            return AESGCM(self._wrapping.decrypt(wrapped[:_NONCE], wrapped[_NONCE:], _wrap_label(subject)))
        except InvalidTag:
            raise Unreadable("a subject's key does not open with this master key") from None

    def keyed_hash(self, purpose: str, text: str) -> bytes:
        return hmac.digest(self._derive(f"hash {purpose}"), text.encode(errors="surrogatepass"), "sha256")


def seal(key: AESGCM, subject: str, table: str, row: str, column: str, value: Json) -> bytes:
    nonce = os.urandom(_NONCE)
    plain = _encode(value).encode(errors="surrogatepass")
    return _VERSION + nonce + key.encrypt(nonce, plain, _place(subject, table, row, column))


def unseal(key: AESGCM, subject: str, table: str, row: str, column: str, sealed: bytes) -> Json:
    if sealed[:1] != _VERSION:
        raise Unreadable(f"{table}.{column} is sealed in a way this version does not know")
    try:
        plain = key.decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], _place(subject, table, row, column))
    except InvalidTag:
        raise Unreadable(f"{table}.{column} was not sealed for this place") from None
    return _decode(plain.decode(errors="surrogatepass"))


def _place(subject: str, table: str, row: str, column: str) -> bytes:
    return f"{table}\0{row}\0{column}\0{subject}".encode()


def _wrap_label(subject: str) -> bytes:
    return b"subject\0" + subject.encode()


def _derive(master_key: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"wren " + purpose.encode()).derive(master_key)
