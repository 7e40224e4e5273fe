"""A clinician's open list says that something is new, and opens nothing by itself."""

from __future__ import annotations

import pytest
import pytest_asyncio
from playwright.async_api import expect

from bot.practice import SETTING
from handlers import list_watch
from storage import letters, settings_store
from tests.system.practice_stage import phones, running

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("practice pages"), pytest.mark.asyncio(loop_scope="session")]


@pytest_asyncio.fixture(loop_scope="session")
async def practice(tmp_path, monkeypatch):
    monkeypatch.setattr(list_watch.ListWatch.__init__, "__kwdefaults__", {"every": 0.2})
    async with running(tmp_path) as system:
        yield system


async def test_something_new_is_one_quiet_line_with_a_button(browser, practice):
    page = await browser.new_page(viewport={"width": 1440, "height": 1000}, locale="en-GB")
    await page.goto(practice.parts.address)
    _, lee = phones(page)
    await expect(lee.locator(".someone", has_text="Ana")).to_contain_text("Finished a check-in.")
    await page.wait_for_timeout(1500)
    await expect(lee.locator("#changed")).to_have_count(0)

    await practice.run(_passes_words_on)

    await expect(lee.locator("#changed")).to_contain_text("Something is new since")
    await expect(lee.locator(".someone", has_text="Ana")).to_contain_text("Finished a check-in.")
    await lee.get_by_role("button", name="Show").click()
    await expect(lee.locator(".someone", has_text="Ana")).to_contain_text("Passed words on to you.")
    await expect(lee.locator("#changed")).to_have_count(0)
    await page.close()


def _passes_words_on(unit):
    ana = settings_store.get(unit, SETTING)["subjects"][1]
    letters.add(unit, person=ana, clinician=None, way="from-person", kind="words", words="please ring me")
