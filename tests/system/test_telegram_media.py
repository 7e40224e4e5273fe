"""A voice note and a photo over HTTP on Telegram's protocol: asked about, fetched after a yes, kept, and never else."""

from __future__ import annotations

import io
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.logs import start_logging
from bot.settings import Settings
from bot.system import System
from handlers.here import Here
from storage import attachments, chats, clinicians, invites, notes, people, subjects
from storage.attachments import Attachment
from storage.unit import Unit
from tests.fakes import recordings
from tests.fakes.bot_api import FakeBotApi
from tests.fakes.bot_api_person import Person
from tests.system.arrivals import joined as joined_someone
from tests.system.test_canaries import forms, holds

CANARY = "zinnoberstimme"


@pytest_asyncio.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    async with FakeBotApi() as fake:
        yield fake


def settings_for(api: FakeBotApi, folder: Path) -> Settings:
    return Settings(
        companion_token=api.companion.token,
        console_token=api.console.token,
        telegram_api=api.base,
        listen="127.0.0.1:0",
        database_url=f"sqlite:///{folder}/wren.db",
        _env_file=None,
    )


@pytest_asyncio.fixture
async def system(api: FakeBotApi, tmp_path: Path) -> AsyncIterator[System]:
    built = System.build(settings_for(api, tmp_path))
    await built.start()
    yield built
    await built.stop()
    await built.close()


async def joined(system: System, api: FakeBotApi, name: str) -> Person:
    """A person who has joined; whom they are linked to plays no part here."""
    if not await system.run(clinicians.ids):
        code = await system.run(lambda unit: invites.make(unit, "clinician", clinicians.add(unit, name="Dr Lee"), ""))
        lee = api.person("Lee", bot="console")
        lee.starts(code)
        await api.until(lambda: lee.reads)
    return await joined_someone(system, api, name)


async def kept(system: System) -> list[tuple[Attachment, bytes]]:
    """All that stands in the journals, with what it holds."""

    def work(unit: Unit) -> list[tuple[Attachment, bytes]]:
        found = []
        for chat in (chats.get(unit, one) for one in chats.open_ids(unit)):
            for note in notes.of(unit, chat.subject):
                theirs = attachments.of(unit, chat.subject, note.id)
                found += [(one, attachments.data(unit, one.person, one.id) or b"") for one in theirs]
        return found

    return await system.run(work)


async def keeps(api: FakeBotApi, person: Person) -> None:
    await api.until(lambda: "Keep it in your journal?" in person.reads)
    person.presses("Keep it")


async def test_a_voice_note_is_fetched_only_after_a_yes(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")

    ana.records(recordings.ogg(b"s" * 120_000), seconds=41)
    await api.until(lambda: "Keep it in your journal?" in ana.reads)

    assert "I can’t listen or look." in ana.transcript
    assert "It is about 40 seconds long, 120 kB." in ana.reads
    assert not api.calls("getFile")
    ana.presses("Keep it")
    await api.until(lambda: "Your voice note is kept, for you." in ana.transcript)
    ((one, data),) = await kept(system)
    assert (one.kind, one.media_type) == ("voice", "audio/ogg")
    assert data == recordings.ogg(b"s" * 120_000)


async def test_no_means_that_nothing_is_ever_asked_for(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")

    ana.shows(recordings.JPEG)
    await api.until(lambda: "Keep it in your journal?" in ana.reads)
    ana.presses("Don’t keep it")
    await api.until(lambda: "I haven’t kept it." in ana.transcript)

    assert not api.calls("getFile")
    assert await kept(system) == []


async def test_a_photo_is_kept_without_its_place_and_with_its_words(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")

    ana.shows(recordings.taken_with_a_phone(), "the garden behind the house")
    await keeps(api, ana)
    await api.until(lambda: "Your photo is kept, for you." in ana.transcript)

    ((one, data),) = await kept(system)
    assert one.media_type == "image/jpeg"
    assert recordings.PLACE not in data
    words = await system.run(lambda unit: notes.of(unit, one.person)[0].words)
    assert words == "the garden behind the house"


async def test_help_in_a_caption_comes_before_all(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")

    ana.shows(recordings.JPEG, "help")
    await api.until(lambda: "999" in ana.transcript)

    assert "Keep it in your journal?" not in ana.transcript


@pytest.mark.parametrize("data", [recordings.heic(), b"<!doctype html>", recordings.JPEG[:300]])
async def test_what_it_holds_decides_not_what_it_says_it_is(system: System, api: FakeBotApi, data: bytes):
    ana = await joined(system, api, "Ana")

    ana.shows(data, ending="jpg")
    await keeps(api, ana)
    await api.until(lambda: "I can’t keep a file like that." in ana.transcript)

    assert await kept(system) == []


async def test_what_is_too_big_is_said_so_before_anything_is_asked(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")

    ana.records(recordings.ogg(), seconds=3000, size=30_000_000)
    await api.until(lambda: "It is bigger than 10 MB." in ana.transcript)

    assert "Keep it in your journal?" not in ana.transcript


async def test_a_file_that_is_bigger_than_was_said_is_not_taken_in(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")

    ana.records(recordings.ogg(b"s" * (11 * 1024 * 1024)), size=1000)
    await keeps(api, ana)
    await api.until(lambda: "isn’t kept" in ana.transcript)

    assert "It is bigger than 10 MB, so it isn’t kept." in ana.transcript
    assert await kept(system) == []


async def test_a_fetch_is_tried_again_until_it_comes(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")
    api.fail("status", method="download", times=1)

    ana.records(recordings.ogg())
    await keeps(api, ana)
    await api.until(lambda: "Your voice note is kept, for you." in ana.transcript)

    assert len(api.calls("download")) == 2


async def test_what_was_said_yes_to_is_fetched_after_a_restart(api: FakeBotApi, tmp_path: Path):
    first = System.build(settings_for(api, tmp_path))
    await first.start()
    ana = await joined(first, api, "Ana")
    fault = api.fail("silent", method="getFile", times=100)
    ana.records(recordings.ogg(CANARY.encode()))
    await keeps(api, ana)
    await api.until(lambda: "I’ll fetch it now." in ana.transcript and api.calls("getFile"))
    await first.stop()
    fault.times = 0

    second = System.build(settings_for(api, tmp_path))
    await second.start()
    await api.until(lambda: "Your voice note is kept, for you." in ana.transcript)
    ((_, data),) = await kept(second)
    await second.stop()

    assert CANARY.encode() in data
    assert ana.transcript.count("is kept, for you") == 1


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (recordings.ogg(), "voice"),
        (recordings.JPEG, "photo"),
        (recordings.m4a(), "voice"),
        (recordings.WEBP, "document"),
    ],
)
async def test_it_comes_back_to_its_owner_as_a_voice_note_or_a_photo(
    system: System, api: FakeBotApi, data: bytes, kind: str
):
    ana = await joined(system, api, "Ana")
    ana.records(data)
    await keeps(api, ana)
    await api.until(lambda: "is kept, for you." in ana.transcript)
    ((one, kept_data),) = await kept(system)

    def look(unit: Unit) -> None:
        chat = next(found for found in chats.of_subject(unit, one.person) if found.closed_at is None)
        here = Here.between(unit, system.parts.desk, chat)
        here.talk.start("show-media", one.id)
        here.save()

    await system.run(look)
    await api.until(lambda: "From your journal," in ana.transcript)

    (sent,) = [message for message in ana.seen if message.by_bot and message.kind != "text"]
    assert (sent.kind, sent.data, sent.protected) == (kind, kept_data, False)


async def test_what_is_kept_is_gone_with_whoever_is_erased(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")
    ana.records(recordings.ogg(CANARY.encode()))
    await keeps(api, ana)
    await api.until(lambda: "Your voice note is kept, for you." in ana.transcript)
    ((one, _),) = await kept(system)

    await system.run(lambda unit: subjects.erase(unit, one.person))

    assert await system.run(lambda unit: attachments.find(unit, one.id)) is None
    assert await system.run(lambda unit: attachments.size_of_all(unit, one.person)) == 0


async def test_nothing_comes_in_for_somebody_who_has_stopped(system: System, api: FakeBotApi):
    ana = await joined(system, api, "Ana")
    fault = api.fail("status", method="getFile", times=100)
    ana.records(recordings.ogg(CANARY.encode()))
    await keeps(api, ana)
    await api.until(lambda: api.calls("getFile"))

    def stop(unit: Unit) -> None:
        chat = next(one for one in (chats.get(unit, id_) for id_ in chats.open_ids(unit)) if one.bot == "companion")
        people.set_state(unit, chat.subject, "stopped")

    await system.run(stop)
    fault.times = 0
    await api.until(lambda: api.calls("download"))
    await system.stop()

    assert "is kept" not in ana.transcript


async def test_what_was_recorded_stands_in_no_log_and_no_file(system: System, api: FakeBotApi, tmp_path: Path):
    stream = io.StringIO()
    start_logging(stream, [api.companion.token, api.console.token], logging.DEBUG)
    ana, ben = await joined(system, api, "Ana"), await joined(system, api, "Ben")
    ana.records(recordings.ogg(CANARY.encode()))
    await keeps(api, ana)
    await api.until(lambda: "Your voice note is kept, for you." in ana.transcript)
    file, path = next(iter(api.companion.files)), next(iter(api.companion.paths))
    await system.stop()

    logged = stream.getvalue().encode()
    files = {one.name: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()}  # noqa: ASYNC240 - stopped
    assert "wren.db" in files
    for secret in (CANARY, file, path, api.companion.token):
        assert not holds(logged, secret)
        assert not [name for name, data in files.items() if holds(data, secret)]
    assert not [one for one in ben.seen if any(form in one.data for form in forms(CANARY))]


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers, root.level = handlers, level
