"""The terminal as a channel, for developers and the demo: screens as lines, buttons as letters.

The one rule: what is drawn is what a person would read, in the same words; nothing is added but the letters.
"""

from __future__ import annotations

import itertools
import string
import textwrap
from collections.abc import Callable, Iterator, Sequence

from content.rendered import Block, Button, Rendered
from flows.events import Bot, Command, Event, Pressed, Text
from handlers.channel import Capabilities, Sent

WIDTH = 76
_ISOLATES = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))


class TerminalChannel:
    """Prints by `show`; remembers the buttons of the newest screen that had some."""

    name = "terminal"
    capabilities = Capabilities(buttons=True, edit=False, delete=False, longest=20_000)

    def __init__(self, bot: Bot, show: Callable[[str], None], now: Callable[[], float]) -> None:
        self.bot: Bot = bot
        self.shown: Rendered | None = None
        self._show = show
        self._now = now
        self._count = itertools.count(1)

    async def send(self, address: str, rendered: Rendered, *, edit: str = "", row: str = "") -> Sent:
        if rendered.buttons or rendered.typing:
            self.shown = rendered
        self._show("\n".join(lines(rendered)))
        number = next(self._count)
        return Sent(message_ids=(str(number),), at=self._now(), order=number)

    async def strip(self, address: str, message_id: str) -> None:
        """What was printed stays."""

    async def delete(self, address: str, message_ids: Sequence[str]) -> None:
        """What was printed stays."""

    async def send_static(self, address: str, text: str) -> None:
        self._show(text)

    def event(self, line: str) -> Event:
        """What a typed line means: a command, a button's letter, else words."""
        if line.startswith("/"):
            name, _, rest = line[1:].partition(" ")
            return Command(name, rest)
        for letter, button in lettered(self.shown):
            if line.strip().casefold() == letter:
                return Pressed(button.data)
        return Text(line, at=self._now())


def lines(rendered: Rendered) -> list[str]:
    """The screen as lines of text."""
    found = [rendered.notice, rendered.place]
    for block in rendered.blocks:
        found += _block(block)
    found += [*_wrapped(rendered.question), *_wrapped(rendered.explain)]
    if rendered.attachment is not None:
        found.append(f"<{rendered.attachment.filename}>")
    found += _buttons(rendered)
    return [plain(line) for line in found if line]


def plain(text: str) -> str:
    """Without the invisible marks round people's own words."""
    return text.translate(_ISOLATES)


def lettered(rendered: Rendered | None) -> Iterator[tuple[str, Button]]:
    """The buttons with what is typed to press them: the rating's own number, else a letter."""
    letters = itertools.chain(string.ascii_lowercase, map("".join, itertools.product(string.ascii_lowercase, repeat=2)))
    for button in rendered.buttons if rendered else ():
        yield (button.id if button.group == "rates" else next(letters)), button


def _buttons(rendered: Rendered) -> list[str]:
    found = []
    for key, button in lettered(rendered):
        mark = "*" if button.pressed else " "
        found.append(f" {mark}[{key}] {button.long or button.label}")
    return found


def _block(block: Block) -> list[str]:
    if block.style == "table":
        return [" | ".join(row) for row in block.cells]
    return _wrapped(f"- {block.text}" if block.style == "item" else block.text)


def _wrapped(text: str) -> list[str]:
    return [line for part in text.splitlines() for line in textwrap.wrap(part, WIDTH) or [""]]
