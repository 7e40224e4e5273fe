"""The whole system behind the practice page, and how its two phones are pressed."""

from __future__ import annotations

from contextlib import asynccontextmanager

from playwright.async_api import expect

from bot.settings import Settings
from bot.system import System


@asynccontextmanager
async def running(folder, **settings):
    system = System.build(
        Settings(_env_file=None, database_url=f"sqlite:///{folder / 'wren.db'}", listen="127.0.0.1:0", **settings)
    )
    await system.start()
    try:
        yield system
    finally:
        await system.stop()


def phones(page):
    return page.frame_locator("iframe >> nth=0"), page.frame_locator("iframe >> nth=1")


async def choose(phone, choice: str) -> None:
    """Press a choice of the newest card, once it takes presses again."""
    card = phone.locator(".log > :last-child, #opened")
    await expect(card.locator(f'[data-choice="{choice}"]').first).to_be_visible()
    await phone.locator("body").evaluate("() => new Promise((go) => setTimeout(go, 430))")
    await card.locator(f'[data-choice="{choice}"]').first.click()
