"""What a turn needs besides its transaction: words, scripts, the signer, the team. Made once by `bot/system.py`.

The one rule: nothing here changes while the system runs, and nothing here knows a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from content.phrasebook import Phrasebook
from flows.companion import COMPANION
from flows.console import CONSOLE
from flows.events import Bot
from flows.model import ScriptDefinition
from handlers.buttons import Signer


class Team(Protocol):
    """The service file, as far as screens need it (`bot/service.py`)."""

    @property
    def team(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def help_line(self) -> str: ...
    @property
    def complaints(self) -> str: ...
    @property
    def nation(self) -> str: ...
    @property
    def zone(self) -> str: ...
    @property
    def console_pin(self) -> str: ...
    @property
    def hours(self) -> Mapping[str, Sequence[Sequence[str]]]: ...
    @property
    def holidays(self) -> Sequence[date]: ...
    @property
    def safeguarding(self) -> str: ...
    @property
    def safeguarding_steps(self) -> str: ...
    @property
    def duty_email(self) -> str: ...
    @property
    def acknowledge_minutes(self) -> int: ...
    @property
    def without_answer(self) -> str: ...
    def hours_in(self, language: str) -> str: ...


@dataclass(frozen=True, kw_only=True)
class Desk:
    """`languages` are those offered; `steady` is the clock that never goes back; the links are for invites."""

    phrasebook: Phrasebook
    signer: Signer
    team: Team
    languages: tuple[str, ...]
    steady: Callable[[], float]
    scripts: Mapping[Bot, Mapping[str, ScriptDefinition]] = field(
        default_factory=lambda: {"companion": COMPANION, "console": CONSOLE}
    )
    public_url: str = ""
    #: Telegram's user name of each bot, "" where there is none
    bot_names: Mapping[Bot, str] = field(default_factory=dict)
    practice: bool = False

    def script(self, bot: Bot, name: str) -> ScriptDefinition:
        return self.scripts[bot][name]
