"""The person's page in a real browser: what SCREENS says of focus, announcing, scrolling, hiding and leaving."""

from __future__ import annotations

import re

import pytest
import pytest_asyncio
from playwright.async_api import expect

from content.rendered import Button
from flows.events import Command, Pressed, Text
from tests.system.web_stage import Stage, message, rating, staged

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]


@pytest_asyncio.fixture(loop_scope="session")
async def stage(tmp_path):
    async with staged(tmp_path) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def phone(browser, stage):
    context = await browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    await context.add_cookies([{"name": "wren-companion", "value": stage.token, "url": stage.url}])
    page = await context.new_page()
    page.set_default_timeout(20000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    await context.close()
    assert faults == []


async def opened(phone, stage: Stage, *screens):
    """The page, with these screens in its log."""
    for screen in screens:
        await stage.show(screen)
    await phone.goto(stage.url)
    if screens:
        await expect(phone.locator(".card, .msg").last).to_be_visible()
    await phone.wait_for_timeout(450)  # the card takes no press just after it was drawn


async def focused(phone) -> str:
    return await phone.evaluate("document.activeElement.textContent.replace(/\\s+/g, ' ').trim()")


async def test_a_rating_is_a_press_and_the_card_asks_the_next_question(phone, stage):
    await opened(phone, stage, rating(3))

    await phone.get_by_role("button", name="5 fairly satisfied").click()

    await expect(phone.locator(".card .place")).to_have_text("4 of 11")
    await expect(phone.locator(".card")).to_have_count(1)
    assert [type(one) for one in stage.seen()] == [Pressed]


async def test_a_whole_check_in_needs_only_the_keyboard(phone, stage):
    await opened(phone, stage, rating(1))
    await phone.locator(".card .rate").first.focus()

    for n in range(1, 12):
        await expect(phone.locator(".card .place")).to_have_text(f"{n} of 11")
        await phone.wait_for_timeout(410)
        await phone.keyboard.press("4")
        assert await phone.evaluate("document.activeElement !== document.body")

    await expect(phone.get_by_text("Noted.")).to_be_visible()
    assert [one.data.rstrip("x") for one in stage.seen()] == [f"{n}.4" for n in range(1, 12)]


async def test_focus_in_the_card_moves_to_the_new_question_and_nothing_is_announced_twice(phone, stage):
    await opened(phone, stage, rating(3))

    await phone.get_by_role("button", name="5 fairly satisfied").press("Enter")
    await expect(phone.locator(".card .place")).to_have_text("4 of 11")

    assert (await focused(phone)).startswith("4 of 11 How satisfied")
    await expect(phone.locator("#announcer")).to_have_text("")


async def test_focus_in_the_composer_stays_and_the_announcer_says_the_question(phone, stage):
    await opened(phone, stage, rating(3))
    await phone.locator("#words").focus()

    await stage.show(rating(4))
    await expect(phone.locator(".card .place")).to_have_text("4 of 11")

    assert await phone.evaluate("document.activeElement.id") == "words"
    await expect(phone.locator("#announcer")).to_contain_text("4 of 11 How satisfied")


async def test_say_it_another_way_moves_focus_to_the_explanation_and_escape_closes_it(phone, stage):
    await opened(phone, stage, rating(3))

    await phone.get_by_role("button", name="Say it another way").press("Enter")
    await expect(phone.locator(".explain")).to_be_focused()
    await phone.keyboard.press("Escape")

    await expect(phone.locator(".explain")).to_have_count(0)
    assert (await focused(phone)).startswith("3 of 11")


async def test_a_press_just_after_the_card_changed_is_not_taken(phone, stage):
    await opened(phone, stage, rating(3))

    await phone.get_by_role("button", name="5 fairly satisfied").dblclick()
    await expect(phone.locator(".card .place")).to_have_text("4 of 11")
    await phone.locator(".rate").first.evaluate("button => button.click()")
    await phone.wait_for_timeout(200)

    assert len(stage.seen()) == 1


async def test_an_earlier_answer_is_marked_in_words(phone, stage):
    await opened(phone, stage, rating(3, chosen="3"))

    chosen = phone.locator('.rate[aria-pressed="true"]')

    await expect(chosen).to_have_count(1)
    await expect(chosen).to_contain_text("your answer")
    await expect(phone.locator('.rate[aria-pressed="false"]')).to_have_count(6)


async def test_words_are_sent_by_enter_and_stand_once_also_after_a_reload(phone, stage):
    await opened(phone, stage, rating(3))

    await phone.locator("#words").fill("I miss\nthe people")
    await phone.locator("#words").press("Enter")
    await expect(phone.locator(".msg.own .mark")).to_have_text("Sent")
    await phone.reload()

    await expect(phone.locator(".msg.own .says")).to_have_text("I miss\nthe people")
    await expect(phone.locator(".msg.own")).to_have_count(1)
    (text,) = stage.seen()
    assert isinstance(text, Text)
    assert text.order > 0


async def test_nothing_is_lost_or_doubled_when_the_line_is_cut(phone, stage):
    await opened(phone, stage, rating(3))

    await stage.lose()
    for words in ("one", "two", "three"):
        await phone.locator("#words").fill(words)
        await phone.locator("#words").press("Enter")
    await expect(phone.locator(".msg.own .mark")).to_have_text(["Not sent yet"] * 3)
    await expect(phone.locator("#notice")).to_contain_text("No connection just now.")
    stage.cut = False

    await expect(phone.locator(".msg.own .mark")).to_have_text(["Sent"] * 3, timeout=20000)
    await expect(phone.locator("#notice")).to_be_hidden()
    assert [one.words for one in stage.seen()] == ["one", "two", "three"]
    await expect(phone.locator(".msg.own")).to_have_count(3)


async def test_what_cannot_be_kept_is_said_again_with_the_same_key(phone, stage):
    await opened(phone, stage, rating(3))
    stage.away = True

    await phone.locator("#words").fill("please")
    await phone.locator("#words").press("Enter")
    await expect(phone.locator(".msg.own .mark")).to_have_text("Not sent yet")
    stage.away = False

    await expect(phone.locator(".msg.own .mark")).to_have_text("Sent", timeout=15000)
    assert [one.words for one in stage.seen()] == ["please"]


async def test_only_the_last_press_counts_when_pressed_without_a_line(phone, stage):
    await opened(phone, stage, rating(3))
    await stage.lose()
    await phone.wait_for_timeout(300)

    await phone.get_by_role("button", name="5 fairly satisfied").click()
    await expect(phone.locator(".not-yet")).to_have_text("not sent yet")
    await phone.get_by_role("button", name="2 very dissatisfied").click()
    stage.cut = False

    await expect(phone.locator(".card .place")).to_have_text("4 of 11", timeout=20000)
    assert [one.data.rstrip("x") for one in stage.seen()] == ["3.2"]


async def test_help_now_opens_without_a_line_and_makes_no_history(phone, stage):
    await opened(phone, stage, rating(3))
    before = await phone.evaluate("history.length")
    await stage.lose()

    await phone.get_by_role("button", name="Help now").click()
    assert await focused(phone) == "Help now"
    await expect(phone.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")
    await expect(phone.get_by_role("link", name="Text SHOUT to 85258")).to_have_attribute(
        "href", "sms:85258?body=SHOUT"
    )
    await phone.keyboard.press("Escape")

    assert await focused(phone) == "Help now"
    await expect(phone.locator(".card")).to_be_visible()
    assert await phone.evaluate("history.length") == before


async def test_hide_empties_the_page_and_show_brings_everything_back(phone, stage):
    await opened(phone, stage, message("Hello Ana."), rating(3))

    await phone.get_by_role("button", name="Hide", exact=True).click()
    await expect(phone.locator(".log")).to_contain_text("Your messages are hidden. Nothing is lost.")
    await expect(phone.get_by_text("Hello Ana.")).to_have_count(0)
    await phone.reload()
    await expect(phone.locator(".log")).to_contain_text("Your messages are hidden.")
    await phone.get_by_role("button", name="Show them").click()

    await expect(phone.get_by_text("Hello Ana.")).to_be_visible()
    await expect(phone.locator(".card")).to_be_visible()


async def test_a_reminder_that_was_replaced_goes_from_an_open_page(phone, stage):
    await opened(phone, stage, message("A note you set, for 9:00."), message("Noted."))

    await stage.take_out(0)

    await expect(phone.get_by_text("A note you set")).to_have_count(0)
    await expect(phone.get_by_text("Noted.")).to_be_visible()
    await phone.reload()
    await expect(phone.get_by_text("Noted.")).to_be_visible()
    await expect(phone.locator(".msg")).to_have_count(1)


async def test_words_of_their_own_that_were_forgotten_go_from_an_open_page(phone, stage):
    await opened(phone, stage, message("Noted."))
    await phone.locator("#words").fill("a secret of mine")
    await phone.get_by_role("button", name="Send").click()
    await expect(phone.get_by_text("You wrote")).to_be_visible()

    for _ in range(2):
        await stage.take_out(1)  # the first is the oldest change: what was taken out comes last

    await expect(phone.get_by_text("a secret of mine")).to_have_count(0)
    await expect(phone.get_by_text("Noted.")).to_be_visible()


async def test_hide_leaves_no_question_behind_for_a_screen_reader(phone, stage):
    await opened(phone, stage, rating(3))
    await phone.locator("#words").focus()
    await stage.show(rating(4))
    await expect(phone.locator("#announcer")).to_contain_text("How satisfied")

    await phone.get_by_role("button", name="Hide").click()

    await expect(phone.locator("#announcer")).to_have_text("")


async def test_who_has_stopped_is_not_offered_what_cannot_be_passed_on(phone, stage):
    await opened(phone, stage, rating(3))
    await phone.get_by_role("button", name="Help now").click()
    await expect(phone.locator("#help-wait")).to_be_visible()

    await stage.change(state="stopped")

    await expect(phone.locator("#help-wait")).to_be_hidden()


async def test_the_quieter_look_is_obeyed_by_an_open_page(phone, stage):
    await opened(phone, stage, message("The first thing."), message("The last thing."))
    await expect(phone.get_by_text("The first thing.")).to_be_visible()

    await stage.change(look="quiet")

    await expect(phone.locator("html")).to_have_attribute("data-look", "quiet")


async def test_a_long_word_breaks_and_nothing_scrolls_sideways(phone, stage):
    word = "w" * 600
    await phone.set_viewport_size({"width": 320, "height": 640})
    await opened(phone, stage, message(word), message(f"You wrote: {word}", card="card", question=f"{word}?"))
    await phone.locator("#words").fill(word)
    await phone.locator("#words").press("Enter")
    await expect(phone.locator(".msg.own")).to_be_visible()

    for part in ("document.documentElement", "document.querySelector('.log')"):
        assert await phone.evaluate(f"{part}.scrollWidth <= {part}.clientWidth")


async def test_a_shared_phone_opens_hidden(browser, tmp_path):
    async with staged(tmp_path, shared_phone="family") as stage:
        context = await browser.new_context()
        await context.add_cookies([{"name": "wren-companion", "value": stage.token, "url": stage.url}])
        page = await context.new_page()

        await opened(page, stage, message("Hello Ana."))

        await expect(page.locator(".log")).to_contain_text("Your messages are hidden.")
        await expect(page.get_by_text("Hello Ana.")).to_have_count(0)
        await context.close()


@pytest.mark.parametrize("way", ["button", "keys"])
async def test_exit_blanks_the_page_and_back_does_not_return(phone, stage, way):
    await opened(phone, stage, message("Hello Ana."))

    if way == "button":
        await phone.get_by_role("button", name="Exit this page").click()
    else:
        await phone.locator("#words").focus()
        for _ in range(3):
            await phone.keyboard.press("Escape")
    await phone.wait_for_url("about:blank")
    await phone.go_back()
    await phone.goto(stage.url)

    await expect(phone.locator(".log")).to_contain_text("Your messages are hidden.")
    await expect(phone.get_by_text("Hello Ana.")).to_have_count(0)


async def test_what_is_above_does_not_move_while_it_is_read(phone, stage):
    await opened(phone, stage, *(message(f"Line {n}. " * 12) for n in range(12)))
    await phone.locator(".log").evaluate("log => { log.scrollTop = 0; }")
    await phone.wait_for_timeout(100)

    await stage.show(message("Something new."))
    await expect(phone.get_by_text("Something new.")).to_have_count(1)

    assert await phone.locator(".log").evaluate("log => log.scrollTop") == 0
    await phone.get_by_role("button", name="New message").click()
    await expect(phone.get_by_text("Something new.")).to_be_in_viewport()


async def test_numbers_that_came_unasked_stay_in_sight_until_the_person_does_something(phone, stage):
    await phone.set_viewport_size({"width": 320, "height": 568})
    await opened(phone, stage, *(message(f"Line {n}. " * 12) for n in range(6)))

    await stage.show(
        message("In danger now? Call 999.", *(f"A way to reach somebody, {n}." for n in range(9)), safety=True)
    )
    await stage.show(rating(3), new=True)
    await expect(phone.locator(".card")).to_have_count(1)
    await phone.wait_for_timeout(100)

    await expect(phone.get_by_text("In danger now? Call 999.")).to_be_in_viewport()
    await phone.get_by_role("button", name="New message").click()
    await expect(phone.locator(".card h2")).to_be_in_viewport()


async def test_the_page_speaks_the_language_of_its_chat(phone, stage):
    await opened(phone, stage, rating(3))

    await stage.speak("ar")
    await stage.show(rating(4, "ar"))

    await expect(phone.locator("html")).to_have_attribute("dir", "rtl")
    await expect(phone.get_by_role("button", name="مغادرة الصفحة")).to_be_visible()
    await expect(phone.locator(".rate b").first).to_have_text("١")


async def test_a_page_that_opens_in_another_language_writes_its_days_in_it_too(phone, stage):
    await stage.speak("ar")

    await opened(phone, stage, rating(3, "ar"))

    await expect(phone.locator(".log .day").first).not_to_have_text(re.compile("[A-Za-z]"))


async def test_pause_becomes_carry_on_when_paused(phone, stage):
    await opened(phone, stage, rating(3))
    await stage.show(message("Kept.", buttons=(Button(data="w:carry-on", label="Carry on", group="list"),)))
    await phone.locator(".bar").get_by_role("button", name="Carry on").click()
    await expect(phone.get_by_text("Noted.")).to_be_visible()

    assert [one.data for one in stage.seen()] == ["w:carry-on"]


async def test_help_words_of_the_edge_reach_the_open_page_without_a_database(phone, stage):
    await opened(phone, stage, rating(3))

    await stage.channel.send_static(stage.address, "In danger now? Call 999.")

    await expect(phone.get_by_text("In danger now? Call 999.")).to_be_visible()


async def test_an_invite_is_used_only_when_start_is_pressed(browser, stage):
    context = await browser.new_context(locale="en-GB")
    page = await context.new_page()

    await page.goto(f"{stage.url}/join/ABCD-EFGH")
    assert stage.seen() == []
    assert "Ana" not in await page.content()
    await page.get_by_role("button", name="Start").click()
    await expect(page.get_by_text("Noted.")).to_be_visible()

    assert stage.seen() == [Command("start", "ABCD-EFGH")]
    assert "ABCD" not in page.url
    (cookie,) = await context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
    await context.close()


async def test_an_ended_device_is_told_so_and_shown_nothing(browser, stage):
    context = await browser.new_context(locale="en-GB")
    page = await context.new_page()
    await stage.show(message("Hello Ana."))

    await page.goto(stage.url)

    await expect(page.get_by_text("This page is not linked to anyone yet.")).to_be_visible()
    await expect(page.get_by_text("Hello Ana.")).to_have_count(0)
    await context.close()
