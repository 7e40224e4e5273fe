"""SEC-03: what is not Telegram's writes nothing, costs little memory, and holds up nobody who is honest."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Callable

import pytest

from bot.telegram_webhook import HEADER, LARGEST
from storage.database import Database
from tests.security.webhook_stage import Stage, half_a_request, open_stage, resident

HONEST = 40
P95 = 0.2
"""Seconds (SAFETY SEC-03)."""


@pytest.fixture
async def stage(new_sqlite: Callable[[], Database]) -> AsyncIterator[Stage]:
    async with open_stage(new_sqlite()) as made:
        yield made


def wrong_secrets(secret: str) -> list[list[tuple[str, str]]]:
    return [
        [],
        [(HEADER, "")],
        [(HEADER, secret[:-1])],
        [(HEADER, secret + "x")],
        [(HEADER, secret.swapcase())],
        [(HEADER, secret[::-1])],
        [(HEADER, "wrong"), (HEADER, secret)],
        [(HEADER, f"wrong, {secret}")],
        [("Authorization", f"Bearer {secret}")],
        [("Cookie", f"{HEADER}={secret}")],
    ]


async def test_without_the_very_secret_nothing_is_kept_whatever_is_sent(stage: Stage):
    found = [await stage.post(stage.update(), headers) for headers in wrong_secrets(stage.secret)]
    found += [await stage.post(b"x" * 10_000_000, {HEADER: "wrong"}), await stage.post(b"[" * 100_000)]

    assert set(found) == {401}
    assert await stage.kept() == 0


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
async def test_another_method_is_nothing_even_with_the_secret(stage: Stage, method: str):
    answer = await stage.http.request(method, stage.url, data=stage.update(), headers={HEADER: stage.secret})

    assert answer.status in {404, 405}
    assert await stage.kept() == 0


async def bodies(stage: Stage) -> list[tuple[int, bytes, dict[str, str]]]:
    """With the secret: what must be answered, the body, and what it says of itself."""
    deep = b'{"update_id":1,"message":' + b'{"a":' * 5_000 + b"1" + b"}" * 5_001
    return [
        (413, b" " * (LARGEST + 1), {}),
        (413, b"x" * 10_000_000, {}),
        (413, gzip.compress(b" " * 50_000_000), {"Content-Encoding": "gzip"}),
        (400, b"\x1f\x8bnot gzip", {"Content-Encoding": "gzip"}),
        (400, b"", {}),
        (400, b"{", {}),
        (400, b"[" * 100_000, {}),
        (400, deep, {}),
        (400, b'{"update_id": 1e999}', {}),
        (400, b'{"update_id": true}', {}),
        (400, b"\xff\xfe" + stage.update(), {}),
        (400, b"update_id=1", {"Content-Type": "application/x-www-form-urlencoded"}),
        (400, b"null", {"Content-Type": "text/html"}),
    ]


async def test_with_the_secret_what_is_no_update_is_refused_and_costs_little_memory(stage: Stage):
    before = resident()

    found = [
        (status, await stage.post(body, {HEADER: stage.secret, **headers}))
        for status, body, headers in await bodies(stage)
    ]

    assert [got for _, got in found] == [must for must, _ in found]
    assert await stage.kept() == 0
    assert resident() - before < 20


async def test_a_body_in_pieces_is_measured_as_it_comes(stage: Stage):
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(LARGEST // 1024 + 1):
            yield b" " * 1024

    assert await stage.post(pieces(), {HEADER: stage.secret}) == 413  # type: ignore[arg-type]
    assert await stage.kept() == 0


async def test_the_content_type_says_nothing_and_the_same_update_again_is_kept_once(stage: Stage):
    body = stage.update()

    for kind in ("application/json", "text/plain", "multipart/form-data; boundary=x", "", "a/b/c"):
        assert await stage.post(body, {HEADER: stage.secret, "Content-Type": kind}) == 200
    await asyncio.gather(*(stage.post(body, {HEADER: stage.secret}) for _ in range(10)))

    assert await stage.kept() == 1


async def test_two_hundred_who_never_finish_hold_up_nobody(stage: Stage):
    before = resident()
    slow = [await half_a_request(stage) for _ in range(200)]
    noise = asyncio.create_task(_abuse(stage))

    said = [await stage.honest() for _ in range(HONEST)]
    await noise

    assert set(said) == {200}
    assert stage.p95() < P95
    assert resident() - before < 20
    for _, writer in slow:
        writer.close()
    assert await stage.kept() == HONEST


async def _abuse(stage: Stage) -> None:
    for headers in wrong_secrets(stage.secret) * 3:
        await stage.post(json.dumps({"update_id": 1}).encode(), headers)
