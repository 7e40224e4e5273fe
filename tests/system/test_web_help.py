"""Help on the page: numbers that can be tapped, on a phone of 320 px, in every language, the own people's too."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from content.catalogue import register
from content.rendered import Rendered
from content.rendering import render
from flows.screen import Choice, Screen
from flows.words import Label, Say
from tests.system.test_web_look import faults_of, page_of
from tests.system.web_stage import BOOK, Oak, message, staged

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]

PICTURES = os.environ.get("WREN_PICTURES", "")
"""A folder: then each screen is kept there, to be looked at."""


@pytest_asyncio.fixture(loop_scope="session")
async def stage(tmp_path):
    async with staged(tmp_path) as made:
        yield made


def help_now(language: str, *, own: bool) -> Rendered:
    """The screen of `handlers.screens.help_now` in England, for somebody who has not said where they are."""
    plan = (
        Say("help-plan-call", args={"words": "Rina, my sister: 07700 900123"}, style="quote"),
        Say("help-plan-helps", args={"words": "sitting by the canal with tea"}, style="quote"),
    )
    team = {"team": Oak.team, "phone": Oak.phone, "hours": Oak().hours_in(language)}
    says = (
        *(plan if own else ()),
        *(Say(line) for line in register().screens["england"].first),
        *((Say("help-interpreter"),) if language != "en" else ()),
        Say("help-team", args=team),
        Say("help-nobody"),
        Say("help-where", args={"nation": Label("nation-england")}, style="small"),
    )
    ways = (
        ("carry-on", "carry-on-where-i-was"),
        ("more-help", "more-ways"),
        ("crisis-plan", "help-plan-all"),
        ("where", "where-else"),
    )
    choices = tuple(Choice(f"word:{word}", label, group="list") for word, label in ways)
    return drawn(Screen(says=says, choices=choices, keep=True, safety=True), language)


def more_ways(language: str) -> Rendered:
    lines = register().screens["england"].more
    says = (Say("more-ways-title"), *(Say(line) for line in lines), Say("more-trace", style="small"))
    return drawn(Screen(says=says, keep=True, safety=True), language)


def drawn(screen: Screen, language: str) -> Rendered:
    return render(BOOK, screen, language, data=lambda choice: choice.id, name=lambda subject: subject)


@pytest.mark.parametrize("language", ["en", "bn", "ar"])
async def test_on_a_small_phone_help_fits_and_every_number_can_be_tapped(browser, stage, language):
    await stage.speak(language)
    await stage.show(help_now(language, own=True))
    await stage.show(more_ways(language), new=True)
    page = await page_of(browser, stage, f"/?language={language}", viewport={"width": 320, "height": 700})
    log = page.locator(".log")

    for number, href in (
        ("07700 900123", "tel:07700900123"),
        ("999", "tel:999"),
        ("111", "tel:111"),
        ("116 123", "tel:116123"),
        ("85258", "sms:85258?body=SHOUT"),
        ("020 7946 0018", "tel:02079460018"),
        ("0808 2000 247", "tel:08082000247"),
    ):
        await expect(log.get_by_role("link", name=number, exact=True).first).to_have_attribute("href", href)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await faults_of(page) == []
    await picture(page.locator(".msg.wren").first, f"help-{language}")
    await picture(page.locator(".msg.wren").last, f"more-{language}")
    await page.context.close()


@pytest.mark.parametrize("language", ["en", "bn", "ar"])
async def test_the_page_that_needs_no_line_says_what_to_call_elsewhere(browser, stage, language):
    page = await page_of(browser, stage, f"/join?language={language}", viewport={"width": 320, "height": 700})
    await page.locator('[data-do="help"]').last.click()

    await expect(page.locator("#help-page")).to_contain_text("112")
    await expect(page.locator('#help-page a[href="tel:111"]')).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await picture(page, f"help-page-{language}")
    await page.context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_their_own_plan_stands_first_on_the_page_of_help_and_only_while_it_is_open(browser, stage, language):
    await stage.speak(language)
    await stage.write_plan(call="Rina, my sister: 07700 900123", helps="sitting by the canal with tea")
    await stage.show(message("Hello."))
    page = await page_of(browser, stage, f"/?language={language}", viewport={"width": 320, "height": 700})
    own = page.locator("#help-own")
    await expect(page.locator(".msg")).not_to_have_count(0)
    assert "canal" not in await page.content()

    await page.locator('[data-do="help"]').last.click()

    await expect(page.locator(".route").first).to_contain_text("sitting by the canal with tea")
    await expect(own.get_by_role("link", name="07700 900123")).to_have_attribute("href", "tel:07700900123")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await faults_of(page) == []
    await picture(page, f"help-own-{language}")
    await page.locator('[data-do="close-help"]').click()
    assert "canal" not in await page.content()
    await page.context.close()


async def test_what_somebody_typed_is_no_link_in_their_own_bubble(browser, stage):
    await stage.show(help_now("en", own=False))
    page = await page_of(browser, stage, viewport={"width": 320, "height": 700})
    await page.locator("textarea").fill("my number is 07700 900123")
    await page.get_by_role("button", name="Send").click()

    await expect(page.locator(".msg.own")).to_contain_text("07700 900123")
    await expect(page.locator(".msg.own a")).to_have_count(0)
    await page.context.close()


async def picture(page, name: str) -> None:
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")
