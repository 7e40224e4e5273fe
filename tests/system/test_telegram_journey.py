"""The whole journey over HTTP on Telegram's protocol: the real system, both bots, against the strict fake Bot API."""

from __future__ import annotations

import re
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo import next_morning
from bot.settings import Settings
from bot.system import System
from storage import clinicians, invites
from storage.unit import Unit
from tests.fakes.bot_api import FakeBotApi
from tests.fakes.bot_api_person import Person

CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")

Story = Callable[[Person, str], Awaitable[None]]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest_asyncio.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    async with FakeBotApi() as fake:
        yield fake


@pytest_asyncio.fixture(params=["polling", "webhooks"])
async def system(request: pytest.FixtureRequest, api: FakeBotApi, tmp_path: Path) -> AsyncIterator[System]:
    port = free_port()
    settings = Settings(
        companion_token=api.companion.token,
        console_token=api.console.token,
        telegram_api=api.base,
        public_url=f"http://127.0.0.1:{port}" if request.param == "webhooks" else "",
        listen=f"127.0.0.1:{port}",
        database_url=f"sqlite:///{tmp_path}/wren.db",
        draft_languages=("bn", "ar"),
        _env_file=None,
    )
    built = System.build(settings)
    # whatever the hour is here: what a clinician's act brings waits for the hours that are agreed
    built.parts.clock.move(next_morning(built.parts) - built.parts.clock.now())
    await built.start()
    yield built
    await built.stop()


@pytest_asyncio.fixture
async def lee(system: System, api: FakeBotApi) -> Person:
    """A clinician who has redeemed their code in the console."""

    def invite(unit: Unit) -> str:
        return invites.make(unit, "clinician", clinicians.add(unit, name="Dr Lee"), "")

    person = api.person("Lee", bot="console")
    person.starts(await system.run(invite))
    await api.until(lambda: any(message.by_bot for message in person.seen))
    return person


class Talk:
    """Says and presses, and waits each time for what should come."""

    def __init__(self, api: FakeBotApi, person: Person) -> None:
        self.api = api
        self.person = person

    async def press(self, label: str, then: str = "") -> None:
        seen = len(self.person.transcript)
        self.person.presses(label)
        await self.comes(then, seen)

    async def press_pin(self, digits: str, then: str) -> None:
        for n, digit in enumerate(digits, 1):
            await self.press(digit, "Pressed: " + "•" * n)
        await self.press("Done", then)

    async def say(self, words: str, then: str = "") -> None:
        seen = len(self.person.transcript)
        self.person.says(words)
        await self.comes(then, seen + len(words))

    async def comes(self, then: str, seen: int) -> None:
        def there() -> bool:
            return then in self.person.reads if then else len(self.person.transcript) != seen

        try:
            await self.api.until(there)
        except TimeoutError:
            raise AssertionError(f"{then!r} never came:\n{self.person.transcript}") from None


async def invited(system: System, api: FakeBotApi, lee: Person) -> str:
    """Ana, invited in the room; her code."""
    console = Talk(api, lee)
    lee.says("/invite")
    await api.until(lambda: "Choose a PIN now?" in lee.reads)
    await console.press("Choose a PIN", "Choose four to eight digits")
    await console.press_pin("5281", "Press the same digits again")
    await console.press_pin("5281", "What do they want to be called?")
    await console.say("Ana", "18 or older")
    for then in ("understand", "want it", "Who else uses"):
        await console.press("Yes", then)
    await console.press("Nobody else", "Which days")
    await console.press("Every day", "Which hours")
    await console.press("9:00 to 21:00", "locked phone")
    await console.press("“You have a message.”", "Which language")
    await console.press("English", "interpreter")
    await console.press("No", "Agree two or three words")
    await console.say("blue teapot", "Read this to Ana")
    await console.press("Make the code", "Show this to Ana")
    assert "t.me/wren_companion_bot?start=" in lee.transcript
    assert ("127.0.0.1" in lee.transcript) is bool(system.parts.settings.public_url)  # else only this machine opens it
    return CODE.findall(lee.transcript)[-1]


async def test_from_the_invite_to_the_plan_in_the_console(system: System, api: FakeBotApi, lee: Person):
    console = Talk(api, lee)
    code = await invited(system, api, lee)

    ana = api.person("Ana", language_code="en-GB")
    phone = Talk(api, ana)
    ana.starts(code)
    await api.until(lambda: "Which language?" in ana.reads)
    await phone.press("English", "This is Wren")
    for then in (
        "When you finish",
        "adds to your meetings",
        "Nobody watches",
        "Telegram carries",
        "Where are you?",
    ):
        await phone.press("Go on", then)
    await phone.press("In England", "Is that all right?")
    await phone.press("Yes", "will check that it’s you")
    await console.say("/people", "Tap a name")
    await console.press("Ana", "Is this Ana")
    await console.press("Yes, this is Ana", "Uses Wren since")
    await api.until(lambda: "You can start when you like" in ana.transcript)

    await phone.say("menu", "What would you like to do?")
    await phone.press("Check in", "good moment")
    await phone.press("Yes", "1 of 11")
    for n in range(1, 12):
        await phone.press("3 · fairly dissatisfied" if n == 6 else "5 · fairly satisfied", "more help")
        await phone.press("Yes" if n == 6 else "No", f"{n + 1} of 11" if n < 11 else "This is what you said")
    await phone.press("That’s right", "think something through")
    await phone.press("Friendships")
    await phone.press("Go on with 1", "What makes it hard?")
    await phone.say("People are busy.", "What helps")
    for then in (
        "as well as it could",
        "smallest change",
        "What could you do",
        "team do",
        "anyone else",
        "one thing to do",
    ):
        await phone.press("Skip", then)
    await phone.say("text Sam about a walk", "Who does it?")
    await phone.press("Me", "By when?")
    await phone.press("No date", "One more?")
    await phone.press("That’s all", "Your plan is ready")
    await phone.press("As a message")
    await api.until(lambda: "text Sam about a walk" in ana.reads)

    await console.say("/people", "Finished a check-in")
    await console.press("Ana", "Uses Wren since")
    await console.press("See the check-in", "text Sam about a walk")
    assert "3, fairly dissatisfied" in lee.transcript
    assert "username" not in ana.transcript


async def test_a_check_in_is_one_card_in_the_chat(system: System, api: FakeBotApi, lee: Person):
    from tests.system.arrivals import joined

    ana = await joined(system, api, "Ana")
    phone = Talk(api, ana)
    await phone.say("menu", "What would you like to do?")
    await phone.press("Check in", "good moment")
    await phone.press("Yes", "1 of 11")
    before = len(api.calls("sendMessage", "companion"))

    for n in range(1, 5):
        await phone.press("4 · in the middle", "more help")
        await phone.press("No", f"{n + 1} of 11")

    assert len(api.calls("sendMessage", "companion")) == before
    assert len([message for message in ana.seen if "satisfied" in message.text or "more help" in message.text]) == 1
