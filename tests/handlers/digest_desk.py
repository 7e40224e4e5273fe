"""What the tests of digests share: a digest that comes, one that is read, and what stands in it."""

from __future__ import annotations

from handlers.digest_planning import plan
from storage import clinicians, digests
from storage.digests import Digest
from tests.world import Phone, World, plain, words_of


def comes(world: World, *, deliver: bool = True) -> int:
    """What the tick does once a minute; how many digests came."""
    with world.database.unit(world.now) as unit:
        found = clinicians.ids(unit)
    came = 0
    for one in found:
        with world.database.unit(world.now) as unit:
            came += plan(unit, world.desk, one)
    if deliver:
        world.deliver()
    return came


def reads(phone: Phone) -> list[str]:
    """The digest, opened from the list of people: its rows, in their order."""
    phone.commands("people")
    phone.presses("Today’s digest")
    return rows(phone)


def rows(phone: Phone) -> list[str]:
    return [plain(button.long) for button in phone.screen.buttons if button.section]


def said(phone: Phone) -> str:
    return words_of(phone.screen)


def words(phone: Phone) -> int:
    """All that stands on the screen, its buttons and headings with it."""
    buttons = phone.screen.buttons
    text = [block.text for block in phone.screen.blocks] + [phone.screen.question]
    text += [button.long or button.label for button in buttons]
    text += sorted({button.section for button in buttons})
    return len(" ".join(text).replace("·", " ").split())


def today(world: World, phone: Phone, kind: digests.Kind = "daily", about: str = "") -> Digest | None:
    with world.database.unit(world.now) as unit:
        return digests.of_day(unit, phone.id, kind, world.now.date(), about)
