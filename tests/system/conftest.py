"""One Chromium for all tests of the pages."""

from __future__ import annotations

import pytest
import pytest_asyncio
from playwright.async_api import async_playwright, expect

from handlers import pressure
from tests.system.web_stage import ARGUMENTS, CHROMIUM, needs_chromium


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser():
    needs_chromium()
    expect.set_options(timeout=20_000)  # two cores that other tests share
    async with async_playwright() as play:
        chromium = await play.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield chromium
        await chromium.close()


@pytest.fixture(autouse=True)
def faster_than_a_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests press more than twenty times in ten seconds; the limit has tests of its own."""
    monkeypatch.setattr(pressure, "WITHIN", 0.0)
