"""How the pages look, measured: axe, contrast of the tokens, targets, narrow and short windows, bytes, policy."""

from __future__ import annotations

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.system.web_stage import BOOK, Stage, board, message, opened_check_in, rating, staged

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
WIDTHS = (320, 390, 1280)
LANGUAGES = tuple(BOOK.languages)


@pytest_asyncio.fixture(loop_scope="session")
async def stage(tmp_path):
    async with staged(tmp_path) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def desk(tmp_path):
    async with staged(tmp_path, bot="console") as made:
        await made.show(board())
        await made.show(opened_check_in(), new=True)
        yield made


async def page_of(browser, stage: Stage, path: str = "/", **context):
    made = await browser.new_context(**({"locale": "en-GB"} | context))
    await made.add_cookies([{"name": f"wren-{stage.channel.bot}", "value": stage.token, "url": stage.url}])
    page = await made.new_page()
    page.set_default_timeout(20000)
    await page.goto(stage.url + path)
    return page


async def faults_of(page) -> list[str]:
    found = await Axe().run(page, options=RULES)
    return [f"{one['id']}: {node['html'][:120]}" for one in found.response["violations"] for node in one["nodes"]]


async def every_look(page, language="en"):
    """Widths, schemes and looks, one after the other; of a translation the two ends of that range."""
    every = [(width, scheme, look) for width in WIDTHS for scheme in ("light", "dark") for look in ("", "quiet")]
    for width, scheme, look in every if language == "en" else (every[0], every[-1]):
        await page.set_viewport_size({"width": width, "height": 844})
        await page.evaluate(
            "([scheme, look]) => { const d = document.documentElement.dataset; d.scheme = scheme; d.look = look; }",
            [scheme, look],
        )
        yield f"{width} {scheme} {look}"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_axe_finds_nothing_on_the_chat_page(browser, stage, language):
    await stage.speak(language)
    await stage.show(message("Hello."))
    await stage.show(rating(3, language, chosen="3", explained=True))
    page = await page_of(browser, stage, f"/?language={language}")
    await expect(page.locator(".card")).to_be_visible()

    found = [f"{look}: {fault}" async for look in every_look(page, language) for fault in await faults_of(page)]

    assert found == []
    await page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_axe_finds_nothing_on_help_now_and_on_the_join_page(browser, stage, language):
    page = await page_of(browser, stage, f"/join?language={language}")

    found = [f"{look}: {fault}" async for look in every_look(page, language) for fault in await faults_of(page)]
    await page.locator('[data-do="help"]').last.click()
    await expect(page.locator("#help")).to_be_visible()
    found += [f"help {look}: {fault}" async for look in every_look(page, language) for fault in await faults_of(page)]

    assert found == []
    await page.context.close()


async def test_axe_finds_nothing_on_the_console(browser, desk):
    page = await page_of(browser, desk, "/console")
    await expect(page.locator(".compare")).to_be_visible()

    found = [f"{look}: {fault}" async for look in every_look(page) for fault in await faults_of(page)]

    assert found == []
    await page.context.close()


async def test_axe_finds_a_planted_fault(browser, stage):
    await stage.show(rating(3))
    page = await page_of(browser, stage)
    await expect(page.locator(".card")).to_be_visible()
    await page.evaluate("document.querySelector('.rate').replaceChildren()")

    assert any("button-name" in fault for fault in await faults_of(page))
    await page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 256), (390, 844), (1280, 800)])
async def test_nothing_scrolls_sideways_and_the_question_can_be_seen(browser, stage, language, width, height):
    await stage.speak(language)
    await stage.show(message("Hello."))
    await stage.show(rating(11, language))
    page = await page_of(browser, stage, f"/?language={language}", viewport={"width": width, "height": height})
    await expect(page.locator(".card")).to_be_visible()
    await page.wait_for_timeout(200)

    wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    top = await page.evaluate("document.querySelector('.top').getBoundingClientRect().bottom")
    question = await page.evaluate("document.querySelector('.card h2').getBoundingClientRect().top")

    assert wide <= 0
    assert top - 1 <= question < height
    await page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_that_can_be_pressed_is_44_px_both_ways(browser, stage, language):
    await stage.speak(language)
    await stage.show(rating(3, language))
    page = await page_of(browser, stage, f"/?language={language}", viewport={"width": 320, "height": 640})
    await expect(page.locator(".card")).to_be_visible()
    small = """() => [...document.querySelectorAll('button, textarea, a.button')].filter((one) => one.checkVisibility())
      .map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
      .filter(([, box]) => box.width < 44 || box.height < 44).map(([text]) => text)"""

    found = await page.evaluate(small)
    await page.locator('[data-do="help"]').first.click()
    found += await page.evaluate(small)

    assert found == []
    await page.context.close()


async def test_wide_text_spacing_cuts_nothing(browser, stage):
    await stage.show(rating(11))
    page = await page_of(browser, stage, viewport={"width": 320, "height": 640})
    await expect(page.locator(".card")).to_be_visible()
    await page.evaluate(
        """() => document.querySelectorAll('*').forEach((one) => Object.assign(one.style,
          { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' }))"""
    )

    cut = await page.evaluate(
        """() => [...document.querySelectorAll('button, h1, h2, p')].filter((one) => one.checkVisibility()
          && !one.classList.contains('unseen') && one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"""
    )

    assert cut == []
    await page.context.close()


async def test_first_load_check_in_and_idling_stay_within_their_bytes(browser, stage):
    await stage.speak("bn")
    await stage.show(rating(1, "bn"))
    page = await page_of(browser, stage, "/static/chat.css")
    loaded: list[int] = []
    frames: list[int] = []
    hosts: set[str] = set()

    async def count(response):
        hosts.add(response.url.split("/")[2])
        loaded.append(len(await response.body()) if response.status == 200 else 0)

    def watch(socket):
        for name in ("framesent", "framereceived"):
            socket.on(name, lambda payload: frames.append(len(str(payload).encode()) + 14))

    page.on("response", count)
    page.on("websocket", watch)
    await page.goto(f"{stage.url}/?language=bn")
    await expect(page.locator(".card")).to_be_visible()
    first_load = sum(loaded) + sum(frames)
    requests = len(loaded)
    frames.clear()
    for n in range(1, 12):
        await expect(page.locator(".card .place")).to_contain_text(BOOK.number("bn", n))
        await page.wait_for_timeout(420)
        await page.locator(".rate").nth(3).click()
    await expect(page.get_by_text("Noted.")).to_be_visible()
    check_in = sum(frames)
    frames.clear()
    await page.wait_for_timeout(3000)

    assert first_load < 150_000
    assert requests <= 4
    assert check_in < 100_000
    assert frames == []
    assert hosts == {stage.url.split("/")[2]}
    await page.context.close()


async def test_the_policy_allows_nothing_but_this_server(browser, stage):
    page = await page_of(browser, stage, "/static/chat.css")
    answer = await page.request.get(stage.url)

    assert answer.headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data: blob:; media-src blob:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert answer.headers["cache-control"] == "no-store"
    await page.context.close()
