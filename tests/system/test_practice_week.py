"""A week of a person's life on the practice page: reminders that are set by pressing, arrive as the clock moves on,
are answered, put off, left alone, and rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.practice import SETTING
from storage import occurrences, settings_store
from tests.system.practice_stage import choose, phones

pytestmark = [
    pytest.mark.long,
    pytest.mark.browser,
    pytest.mark.xdist_group("practice pages"),
    pytest.mark.asyncio(loop_scope="session"),
]

SHOTS = os.environ.get("WREN_SHOTS", "")
"""A folder for pictures of each step, for whoever wants to look."""


async def moves(page, button: str) -> None:
    """Press a button of the clock, and wait until it has arrived."""
    async with page.expect_response(lambda one: one.url.endswith("/practice/clock") and one.request.method == "POST"):
        await page.get_by_role("button", name=button).click()
    await expect(page.get_by_role("button", name="1 hour on")).not_to_have_attribute("aria-disabled", "true")


async def shot(page, name: str) -> None:
    if SHOTS:
        await page.screenshot(path=Path(SHOTS) / f"{name}.png", full_page=True)


async def sets_a_reminder(page, ana, *, words: str, time: str) -> None:
    await choose(ana, "my-reminders")
    await choose(ana, "new")
    await choose(ana, "words")
    await ana.locator("#words").fill(words)
    await ana.locator("#words").press("Enter")
    await choose(ana, "daily")
    await choose(ana, "no-end")
    await choose(ana, "morning")
    await choose(ana, time)
    await choose(ana, "discreet")
    await shot(page, "sure")
    await choose(ana, "set")
    await expect(ana.get_by_text("It is set.")).to_be_visible()


def came(ana):
    """What stands there unopened of a reminder: its button is still there."""
    return ana.locator(".card, .msg").filter(has_text="A note you set, for 11:00.").filter(has=ana.locator("button"))


async def test_a_week_of_one_reminder(page, practice):
    ana, lee = phones(page)
    await sets_a_reminder(page, ana, words="a walk round the block", time="11:00")
    await expect(page.locator("#clock-says")).to_contain_text("The next reminder comes")

    await moves(page, "To the next reminder")
    await expect(page.locator("#now")).to_contain_text("11:00")
    await expect(came(ana)).to_have_count(1)
    await expect(came(ana)).not_to_contain_text("walk")
    await shot(page, "1-came")
    await choose(ana, "open")
    await expect(ana.get_by_text("a walk round the block").last).to_be_visible()
    await shot(page, "2-opened")
    await choose(ana, "done")
    await expect(ana.get_by_text("Noted.")).to_be_visible()

    await moves(page, "1 day on")
    await choose(ana, "open")
    await choose(ana, "later")
    await choose(ana, "an-hour")
    await shot(page, "3-later")
    await moves(page, "1 hour on")
    await expect(came(ana)).to_have_count(1)
    await choose(ana, "open")
    await choose(ana, "not-today")
    await shot(page, "4-not-today")

    await moves(page, "1 day on")
    await moves(page, "1 day on")
    await expect(came(ana)).to_have_count(1)
    await shot(page, "5-two-left-alone")
    for _ in range(3):
        await moves(page, "1 day on")
    await expect(came(ana)).to_have_count(1)
    await shot(page, "6-rests")

    await lee.get_by_role("button", name="Back to people").click()  # from the digest that came in the meantime
    await lee.locator("body").evaluate("() => new Promise((go) => setTimeout(go, 450))")
    await lee.locator(".someone", has_text="Ana").click()
    await expect(lee.locator("#opened")).to_contain_text("1 reminder is resting.")
    await shot(page, "7-lee")
    ended = await practice.run(_ended)
    assert ended == ["sent", "sent", "sent", "sent", "sent"]


def _ended(unit):
    ana = settings_store.get(unit, SETTING)["subjects"][1]
    return [one.state for one in occurrences.of(unit, ana)]
