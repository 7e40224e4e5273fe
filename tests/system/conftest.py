"""One Chromium for the tests of the pages that one process has, and the practice page in it."""

from __future__ import annotations

import pytest
import pytest_asyncio
from playwright.async_api import async_playwright, expect

from handlers import pressure
from tests.system.practice_stage import running
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


@pytest_asyncio.fixture(loop_scope="session")
async def practice(tmp_path):
    async with running(tmp_path) as system:
        yield system


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser, practice):
    context = await browser.new_context(viewport={"width": 1440, "height": 1100}, locale="en-GB")
    made = await context.new_page()
    made.set_default_timeout(20000)
    await made.goto(practice.parts.address)
    yield made
    await context.close()
