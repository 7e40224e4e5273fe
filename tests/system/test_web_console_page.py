"""The clinician's page in a real browser: people at one side, what is open at the other, the right name on what is sent."""

from __future__ import annotations

import pytest
import pytest_asyncio
from playwright.async_api import expect

from content.rendered import Attachment, Block, Button
from flows.events import Command, Pressed, Text
from tests.system.web_stage import board, message, opened_check_in, staged

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]

WRITING = message(
    blocks=(Block(style="heading", text="To Ana:"),), card="desk", question="What would you like to write?", typing=True,
)  # fmt: skip
CONFIRM = message(
    blocks=(Block(style="heading", text="To Ana:"), Block(style="human", text="See you Thursday at 2.")),
    buttons=(
        Button(data="send", label="Send to Ana", group="answers", id="send"),
        Button(data="change", label="Change it", group="answers", id="change"),
    ),
    card="desk",
    question="Send this?",
)


def desk(stage, unit, inbound):
    """Ana can be opened, written to, and the list comes back."""
    match inbound.event:
        case Pressed(data="open Ana") | Command(name="open"):
            stage.draw(unit, opened_check_in(), new=True)
        case Pressed(data="do Write to Ana"):
            stage.draw(unit, WRITING, new=True)
        case Text():
            stage.draw(unit, CONFIRM, new=True)
        case Pressed(data="send"):
            stage.draw(unit, message("Sent."), new=True)
            stage.draw(unit, board(), new=True)
        case _:
            stage.draw(unit, board(), new=True)


@pytest_asyncio.fixture(loop_scope="session")
async def stage(tmp_path):
    async with staged(tmp_path, desk, bot="console") as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session", params=[(390, 844), (1280, 800)], ids=["phone", "desk"])
async def page(browser, stage, request):
    width, height = request.param
    context = await browser.new_context(viewport={"width": width, "height": height}, locale="en-GB")
    await context.add_cookies([{"name": "wren-console", "value": stage.token, "url": stage.url}])
    made = await context.new_page()
    made.set_default_timeout(20000)
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    await made.goto(f"{stage.url}/console")
    await expect(made.get_by_role("button", name="Farida")).to_be_visible()
    await made.wait_for_timeout(450)
    yield made
    await context.close()
    assert faults == []


async def test_the_list_stands_in_groups_with_a_number_beside_each(page):
    await expect(page.locator(".people h2")).to_have_text(["Look first 1", "New 2", "On a break 1"])
    await expect(page.locator(".someone").first).to_contain_text("Needs a person to look.")
    await expect(page.locator("#opened")).to_have_count(1)


async def test_opening_somebody_moves_focus_to_the_title_and_marks_the_row(page):
    await page.get_by_role("button", name="Ana").click()

    await expect(page.get_by_role("heading", name="Ana’s check-in")).to_be_focused()
    assert await page.locator('.someone[aria-current="true"] strong').text_content() == "Ana"
    await expect(page.get_by_role("table")).to_be_visible()
    assert await page.get_by_role("rowheader").count() == 3


async def test_a_phone_shows_one_thing_at_a_time_and_a_desk_both(page):
    await page.get_by_role("button", name="Ana").click()
    await expect(page.locator("#title")).to_be_visible()
    phone = page.viewport_size["width"] < 960

    assert await page.locator(".people").is_visible() is not phone
    if phone:
        await page.get_by_role("button", name="Back to people").click()
        await expect(page.get_by_role("button", name="Ana")).to_be_focused()


async def test_a_message_is_written_confirmed_with_the_name_and_said_to_be_sent(page, stage):
    await page.get_by_role("button", name="Ana").click()
    await expect(page.locator("#title")).to_be_visible()
    await page.wait_for_timeout(450)
    await page.get_by_role("button", name="Write to Ana").click()
    await expect(page.get_by_role("heading", name="To Ana:")).to_be_focused()

    await page.locator("#words").fill("See you Thursday at 2.")
    await page.locator("#words").press("Enter")
    await expect(page.locator(".confirm .text")).to_have_text("See you Thursday at 2.")
    await expect(page.get_by_role("heading", name="To Ana:")).to_be_focused()
    await page.wait_for_timeout(450)
    await page.get_by_role("button", name="Send to Ana").click()

    await expect(page.locator("#people .notice")).to_have_text("Sent.")
    assert isinstance(stage.seen()[-1], Pressed)


async def test_while_somebody_is_open_the_list_asks_for_the_other_by_name(page, stage):
    await page.get_by_role("button", name="Ana").click()
    await expect(page.locator("#title")).to_be_visible()
    await page.set_viewport_size({"width": 1280, "height": 800})  # a phone has no list beside an opened person
    await page.wait_for_timeout(450)

    await page.get_by_role("button", name="Joe").click()
    await expect(page.locator('.someone[aria-current="true"] strong')).to_have_text("Joe")

    assert stage.seen()[-1] == Command("open", "joe")


async def test_a_copy_is_offered_without_an_address_and_a_code_as_a_picture(page, stage):
    picture = Attachment(filename="code.png", media_type="image/png", data=b"\x89PNG\r\n")
    await stage.show(message("The code.", card="desk", question="Show this", attachment=picture), new=True)
    await expect(page.locator("img.picture")).to_have_attribute("src", "data:image/png;base64,iVBORw0K")

    table = Attachment(filename="ana.csv", media_type="text/csv", data=b"area;now\n")
    await stage.show(message("The copy.", card="desk", question="Your copy", attachment=table), new=True)
    async with page.expect_download() as waiting:
        await page.get_by_role("link", name="Keep a copy").click()
    download = await waiting.value

    assert download.suggested_filename == "ana.csv"
    assert (await download.path()).read_text() == "area;now\n"
