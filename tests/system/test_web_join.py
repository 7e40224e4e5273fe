"""From an invite to a person who is confirmed, in two browsers, on the real system with its cookies."""

from __future__ import annotations

import re

import pytest
import pytest_asyncio
from playwright.async_api import expect

from bot.demo import next_morning
from storage import clinicians, invites
from tests.system.practice_stage import choose, running

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("practice pages"), pytest.mark.asyncio(loop_scope="session")]

ASKED = ("yes", "yes", "yes", "family", "every-day", "day-and-evening", "discreet", "en", "no")


@pytest_asyncio.fixture(loop_scope="session")
async def service(tmp_path):
    async with running(tmp_path, public_url="http://127.0.0.1:1", draft_languages=("bn", "ar")) as system:
        # whatever the hour is here: what a clinician's act brings waits for the hours that are agreed
        system.parts.clock.move(next_morning(system.parts) - system.parts.clock.now())
        yield system


@pytest_asyncio.fixture(loop_scope="session")
async def browsers(browser):
    """A clinician's and a person's browser, which share nothing."""
    contexts = [await browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB") for _ in range(2)]
    pages = [await context.new_page() for context in contexts]
    for page in pages:
        page.set_default_timeout(20000)
    yield pages
    for context in contexts:
        await context.close()


async def say(page, words: str) -> None:
    await page.locator("#words").fill(words)
    await page.locator("#words").press("Enter")


async def chooses_a_pin(phone, digits: str) -> None:
    await choose(phone, "set")
    for asked in ("Choose four to eight digits", "Press the same digits again"):
        await expect(phone.get_by_role("heading", name=asked)).to_be_visible()
        for digit in digits:
            await phone.get_by_role("button", name=digit, exact=True).click()
        await phone.get_by_role("button", name="Done").click()


async def test_a_clinician_invites_and_a_person_joins_and_is_confirmed(service, browsers):
    lee, ana = browsers
    url = f"http://127.0.0.1:{service.parts.port}"

    def new_clinician(unit):
        clinician = clinicians.add(unit, name="Dr Lee")
        return invites.make(unit, "clinician", clinician, clinician)

    await lee.goto(f"{url}/console/join/{await service.run(new_clinician)}")
    await lee.get_by_role("button", name="Start").click()
    await choose(lee, "go-on")
    await lee.locator(".bar").get_by_role("button", name="Invite").click()
    await chooses_a_pin(lee, "5281")
    await expect(lee.get_by_role("heading", name="What do they want to be called?")).to_be_visible()
    await say(lee, "Ana")
    for choice in ASKED:
        await choose(lee, choice)
    await expect(lee.locator("form.write")).to_be_visible()
    await say(lee, "blue teapot")
    await choose(lee, "right")
    await expect(lee.locator("img.picture")).to_be_visible()
    code = re.search(r"/join/([\w-]+)", await lee.locator("#opened").inner_text())

    await ana.goto(f"{url}/join/{code[1]}")
    await ana.get_by_role("button", name="Start").click()
    for choice in ("en", "go-on", "go-on", "go-on", "go-on", "england", "yes"):
        await choose(ana, choice)
    await expect(ana.get_by_text("Dr Lee will check that it’s you.")).to_be_visible()

    await lee.get_by_role("button", name="Back to people").click()
    await expect(lee.locator(".someone", has_text="Ana")).to_contain_text("Waits for you to confirm")
    await lee.wait_for_timeout(430)
    await lee.get_by_role("button", name="Ana").click()
    await choose(lee, "yes")

    await expect(ana.get_by_text("You can start when you like.")).to_be_visible()
    await ana.reload()
    await expect(ana.get_by_text("Your messages are hidden.")).to_be_visible()  # family sees this phone


async def test_a_code_that_does_not_work_gets_one_kind_answer(service, browsers):
    _, ana = browsers

    await ana.goto(f"http://127.0.0.1:{service.parts.port}/join")
    await ana.get_by_label("Your code").fill("ABCD-EFGH-JKMN")
    await ana.get_by_role("button", name="Start").click()

    await expect(ana.get_by_text("That code doesn’t work.")).to_be_visible()
