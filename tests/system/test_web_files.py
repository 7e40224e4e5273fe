"""A photo goes up from the web page into the journal, and comes back to whoever may see it: real pages, real system."""

from __future__ import annotations

import asyncio
import io
import json

import aiohttp
import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from flows.recurrence import Rule
from handlers import web_files
from handlers.media_type import MOST
from storage import attachments, audit, chats, devices, links, notes, people, reminders
from storage.people import Profile
from tests.fakes import recordings
from tests.system.practice_stage import choose, phones
from tests.system.test_web_look import RULES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("practice pages"), pytest.mark.asyncio(loop_scope="session")]


async def kept(system):
    """What stands in Ana's journal, with its bytes."""

    def work(unit):
        found = []
        for person in {chat.subject for chat in (chats.get(unit, id_) for id_ in chats.open_ids(unit))}:
            for note in notes.of(unit, person):
                theirs = attachments.of(unit, person, note.id)
                found += [(one, attachments.data(unit, person, one.id)) for one in theirs]
        return found

    return await system.run(work)


async def to_adding(ana) -> None:
    await choose(ana, "journal")
    await choose(ana, "add-media")
    await expect(ana.get_by_role("button", name="Choose a file")).to_be_visible()


async def chooses(ana, name: str, data: bytes, kind: str = "image/jpeg") -> None:
    await ana.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": data})


async def test_a_photo_is_told_its_size_kept_after_a_yes_and_looked_at_again(page, practice):
    ana, _ = phones(page)
    await to_adding(ana)
    button = await ana.get_by_role("button", name="Choose a file").bounding_box()

    await chooses(ana, "garden.jpg", recordings.taken_with_a_phone())
    await expect(ana.get_by_text("Keep it in your journal?")).to_be_visible()
    await expect(ana.get_by_text("1 kB")).to_be_visible()
    assert await kept(practice) == []
    await ana.get_by_role("button", name="Keep it", exact=True).click()
    await expect(ana.locator(".log").get_by_text("Your photo is kept, for you.")).to_be_visible()

    assert button
    assert button["height"] >= 44
    ((one, data),) = await kept(practice)
    assert one.media_type == "image/jpeg"
    assert recordings.PLACE not in data
    await choose(ana, one.id)
    await expect(ana.locator("img.photo")).to_be_visible()
    assert await ana.locator("img.photo").evaluate("(one) => one.decode().then(() => one.naturalWidth)") == 16
    await expect(
        ana.locator(".msg", has=ana.locator("img.photo")).get_by_role("button", name="Print this")
    ).to_have_count(0)
    found = await Axe().run(page, options=RULES)
    assert [broken["id"] for broken in found.response["violations"]] == []


async def test_what_is_not_a_photo_is_refused_kindly_and_the_place_to_choose_stays(page, practice):
    ana, _ = phones(page)
    await to_adding(ana)

    await chooses(ana, "holiday.jpg", recordings.heic())
    await ana.get_by_role("button", name="Keep it", exact=True).click()
    await expect(ana.get_by_text("I can’t keep a file like that.")).to_be_visible()
    await expect(ana.get_by_role("button", name="Choose a file")).to_be_visible()

    assert await kept(practice) == []


async def test_the_keyboard_alone_will_do(page, practice):
    ana, _ = phones(page)
    await to_adding(ana)
    await ana.get_by_role("button", name="Choose a file").focus()
    async with page.expect_file_chooser() as chooser:
        await page.keyboard.press("Enter")
    await (await chooser.value).set_files({"name": "a.png", "mimeType": "image/png", "buffer": recordings.PNG})
    await expect(ana.locator(".upload > div[tabindex]")).to_be_focused()

    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")

    await expect(ana.locator(".log").get_by_text("Your photo is kept, for you.")).to_be_visible()


async def test_a_card_of_reminders_prints_alone_and_names_no_service(page, practice):
    ana, _ = phones(page)
    await expect(ana.locator(".card")).to_be_visible()

    def set_one(unit) -> None:
        chat = next(one for one in (chats.get(unit, id_) for id_ in chats.open_ids(unit)) if one.bot == "companion")
        daily = Rule(kind="daily", first="2026-01-01")
        reminders.add(
            unit, person=chat.subject, kind="words", rule=daily, slot="09:00", zone="Europe/London", words="some water"
        )

    await practice.run(set_one)
    for _ in range(2):
        await ana.locator("#words").fill("menu")
        await ana.locator("#words").press("Enter")
        await choose(ana, "my-reminders")
        await choose(ana, "card")
        await choose(ana, "words")
    await expect(ana.locator(".print")).to_have_count(2)
    body = ana.locator("body")
    await body.evaluate(
        "() => { window.print = () => { window.printed = [...document.querySelectorAll('.print:not(.no-print) .plan')]"
        ".map((one) => one.textContent); }; }"
    )

    await ana.locator(".print >> nth=0").get_by_role("button", name="Print this").click()

    (printed,) = await body.evaluate("() => window.printed")
    assert "some water" in printed
    assert "9:00" in printed
    assert "Wren" not in printed
    await expect(ana.locator(".msg.no-print")).to_have_count(0)


async def post(system, path: str, *, token: str = "", body: bytes = b"", origin: str = "", **headers: str) -> int:
    address = system.parts.address
    given = {"Origin": origin or address, "Wren-Key": "k1", "Wren-Phone": token} | headers
    async with (
        aiohttp.ClientSession() as session,
        session.post(address + path, data=io.BytesIO(body), headers=given) as answer,
    ):
        return answer.status


async def test_only_a_page_of_ours_with_a_device_sends_anything_up(page, practice):
    await expect(phones(page)[0].locator(".card")).to_be_visible()
    token = await practice.parts.practice.phone("companion")

    assert await post(practice, "/upload", body=recordings.PNG) == 403
    assert await post(practice, "/upload", token=token, body=recordings.PNG, origin="https://elsewhere.example") == 403
    assert await post(practice, "/upload", token=token, body=b"<svg/>") == 415
    assert await post(practice, "/upload", token=token, body=b"\xff\xd8\xff" + bytes(MOST)) == 413
    assert await kept(practice) == []
    assert await post(practice, "/upload", token=token, body=recordings.PNG) == 204
    assert await post(practice, "/upload", token=token, body=recordings.PNG) == 204  # its answer was lost
    assert len(await kept(practice)) == 1


async def test_an_upload_that_never_ends_is_broken_off(page, practice, monkeypatch):
    await expect(phones(page)[0].locator(".card")).to_be_visible()
    token = await practice.parts.practice.phone("companion")
    monkeypatch.setattr(web_files, "LONGEST_UPLOAD", 0.05)

    async def endless():
        yield recordings.PNG
        await asyncio.Event().wait()

    address = practice.parts.address
    given = {"Origin": address, "Wren-Key": "k2", "Wren-Phone": token}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{address}/upload", data=endless(), headers=given) as answer,
    ):
        assert answer.status == 408
    assert await kept(practice) == []


def another(unit) -> str:
    """Ben's phone: somebody else who has joined."""
    token, address = devices.make(unit, "companion")
    ben = people.add(unit, Profile(name="Ben"), "active")
    chats.add(unit, "companion", "web", address, ben, "en")
    return token


async def test_a_file_comes_back_to_its_owner_and_to_nobody_else(page, practice):
    await expect(phones(page)[1].get_by_role("button", name="Ana")).to_be_visible()
    ana = await practice.parts.practice.phone("companion")
    lee = await practice.parts.practice.phone("console")
    ben = await practice.run(another)
    await post(practice, "/upload", token=ana, body=recordings.PNG)
    ((one, _),) = await kept(practice)

    async def asked(token: str, bot: str = "companion") -> int:
        return await post(practice, "/file", body=json.dumps({"bot": bot, "token": token, "id": one.id}).encode())

    assert await asked(ana) == 200
    assert await asked("") == 403
    assert await asked(ben) == 404
    assert await asked(lee, "console") == 404  # it is not shared
    clinician = await practice.run(lambda unit: links.clinicians_of(unit, one.person)[0])
    await practice.run(lambda unit: notes.share(unit, one.person, one.note, clinician))
    assert await asked(lee, "console") == 200
    looks = await practice.run(lambda unit: audit.looks_at(unit, one.person))
    assert [look.object_id for look in looks if look.verb == "open journal"] == [one.note]
    await practice.run(lambda unit: notes.take_back(unit, one.person, one.note))
    assert await asked(lee, "console") == 404
    await practice.run(lambda unit: notes.delete(unit, one.person, one.note))
    assert await asked(ana) == 404
