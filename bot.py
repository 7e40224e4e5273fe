"""Start Wren; nothing imports this file (the package beside it has the same name)."""

from bot.cli import run

run()
