"""The practice page and the whole system behind it: two real pages, invented people, nothing that leaves the machine."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.system.practice_stage import choose, phones
from tests.system.test_web_look import RULES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("practice pages"), pytest.mark.asyncio(loop_scope="session")]


async def test_two_phones_stand_side_by_side_and_say_that_this_is_practice(page):
    ana, lee = phones(page)

    await expect(page.get_by_role("note")).to_contain_text("This is practice")
    await expect(ana.get_by_role("heading", name="What would you like to do?")).to_be_visible()
    await expect(lee.get_by_role("button", name="Ana")).to_be_visible()
    assert await page.context.cookies() == []


async def test_axe_finds_nothing_on_the_practice_page(page):
    await expect(phones(page)[0].locator(".card")).to_be_visible()

    for width in (320, 896, 1440):
        await page.set_viewport_size({"width": width, "height": 1100})
        found = await Axe().run(page, options=RULES)
        assert [one["id"] for one in found.response["violations"]] == []


async def test_exit_blanks_one_phone_and_it_can_be_opened_again(page):
    ana, lee = phones(page)
    await expect(ana.locator(".card")).to_be_visible()

    await ana.get_by_role("button", name="Exit this page").click()
    await expect(page.get_by_role("button", name="Open Ana’s phone again")).to_be_visible()
    await expect(lee.get_by_role("button", name="Ana")).to_be_visible()
    await page.get_by_role("button", name="Open Ana’s phone again").click()

    await expect(ana.get_by_text("Your messages are hidden. Nothing is lost.")).to_be_visible()


async def test_the_clock_is_moved_by_a_button_which_keeps_the_focus(page, practice):
    await expect(phones(page)[0].locator(".card")).to_be_visible()
    before = await page.locator("#now").inner_text()

    await page.get_by_role("button", name="1 day on").click()

    await expect(page.locator("#now")).not_to_have_text(before)
    await expect(page.locator("#now[aria-busy=false]")).to_have_text(_written(practice.parts.clock.now()))
    await expect(page.get_by_role("button", name="1 day on")).to_be_focused()


async def test_the_button_to_the_next_reminder_says_why_it_does_nothing(page, practice):
    button = page.get_by_role("button", name="To the next reminder")
    before = practice.parts.clock.now()

    await expect(button).to_have_attribute("aria-disabled", "true")
    await expect(page.locator("#clock-says")).to_have_text("No reminder is on its way, so there is none to go to.")
    await button.click(force=True)

    assert practice.parts.clock.now() - before < timedelta(minutes=1)


def _written(at):
    there = at.astimezone(ZoneInfo("Europe/London"))
    return f"{there:%A} {there.day} {there:%B, %H:%M}"


async def test_the_language_of_anas_phone_can_be_changed(page):
    ana, _ = phones(page)
    await expect(ana.locator(".card")).to_be_visible()

    await page.get_by_label("Language of Ana’s phone").select_option("ar")

    await expect(ana.locator("html")).to_have_attribute("dir", "rtl")
    await expect(ana.get_by_role("button", name="مغادرة الصفحة")).to_be_visible()


async def test_the_quieter_look_is_chosen_in_the_menu_and_stays(page):
    ana, _ = phones(page)
    await choose(ana, "more")
    await choose(ana, "settings")
    await choose(ana, "how-it-looks")
    await choose(ana, "quiet")
    await expect(ana.locator("html")).to_have_attribute("data-look", "quiet")

    await page.reload()

    await expect(phones(page)[0].locator("html")).to_have_attribute("data-look", "quiet")


async def test_start_again_wipes_what_was_typed(page):
    ana, _ = phones(page)
    await expect(ana.locator(".card")).to_be_visible()
    await ana.locator("#words").fill("something of mine")
    await ana.locator("#words").press("Enter")
    await expect(ana.locator(".msg.own .mark")).to_have_text("Sent")

    await page.get_by_role("button", name="Start again").click()

    await expect(ana.get_by_role("heading", name="What would you like to do?")).to_be_visible()
    await expect(ana.get_by_text("something of mine")).to_have_count(0)


async def test_a_whole_check_in_reaches_the_other_phone(page):
    ana, lee = phones(page)
    sent: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sent.append(len(str(data).encode()))))
    await choose(ana, "check-in")
    await choose(ana, "yes")
    for _ in range(11):
        await choose(ana, "5")
        await choose(ana, "no")
    await choose(ana, "right")
    await choose(ana, "go-on")
    await choose(ana, "none")
    await expect(lee.get_by_role("button", name="Ana")).to_be_visible()

    before = await lee.locator(".someone", has_text="Ana").inner_text()  # it tells of the check-in of six weeks ago
    await lee.get_by_role("button", name="People").click()
    await expect(lee.locator(".someone", has_text="Ana")).not_to_have_text(before, use_inner_text=True)
    await expect(lee.locator(".someone", has_text="Ana")).to_contain_text("Finished a check-in.")
    await page.wait_for_timeout(430)
    await lee.get_by_role("button", name="Ana").click()
    await choose(lee, "check-in")

    await expect(lee.get_by_role("heading", name="Ana’s check-in")).to_be_visible()
    await expect(lee.get_by_role("row", name="Job situation")).to_contain_text("up 3")
    assert sum(sent) < 100_000


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://elsewhere.example"}, 403),
        ({}, 403),
        ({"Host": "elsewhere.example", "Origin": "http://elsewhere.example"}, 421),
    ],
)
async def test_a_strange_page_gets_no_line(practice, headers, status):
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(f"{practice.parts.address}/socket", headers=headers)

    assert refused.value.status == status


async def test_practice_is_never_framed_by_others_and_joins_by_no_cookie(practice):
    async with aiohttp.ClientSession() as session:
        page = await session.get(practice.parts.address)
        origin = {"Origin": practice.parts.address}
        joined = await session.post(f"{practice.parts.address}/join", data="companion", headers=origin)

    assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]
    assert joined.status == 400
