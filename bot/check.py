"""What is wrong, in one screen: settings, keys, database, tokens, service file, content.

The one rule: each line is a sentence that says what to do, and never a value of a setting or a word about anybody.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from telegram.error import TelegramError

from bot.parts import Parts
from bot.service import Service
from bot.settings import Settings
from bot.telegram_bot import TelegramBot
from bot.tick import read_head
from content.catalogue import Register, register
from content.phrasebook import Phrasebook
from handlers.telegram_api import Refusal
from storage import audit, flags, mails, orphans, settings_store, switches
from storage.unit import Unit

KEY_COPIED = "key-copied"
"""The setting that says that somebody has put a copy of the master key away."""

KEY_WARNING = "Master key: put a copy of {} away; without it everything is lost. Then: uv run bot.py check --key-copied"
REFUSED_FOR = timedelta(days=7)
UNSEALED_FOR = timedelta(minutes=1)


@dataclass(frozen=True)
class Finding:
    ok: bool
    words: str


async def check_system(parts: Parts) -> list[Finding]:
    """All that can be looked at with the database open."""
    settings, today = parts.settings, parts.clock.now().date()
    findings = [*_settings(settings), *_service(parts.service, settings), *_content(settings, today)]
    findings += await parts.units.run(lambda unit: list(_database(unit, settings)))
    findings += await parts.units.run(lambda unit: list(_rota(unit, parts.service, settings)))
    for telegram in parts.telegram.values():
        findings += await _telegram(telegram)
    return findings


async def confirm_key_copied(parts: Parts) -> None:
    await parts.units.run(lambda unit: settings_store.set(unit, KEY_COPIED, value=True))


def is_key_copied(unit: Unit) -> bool:
    return bool(settings_store.get(unit, KEY_COPIED))


def _settings(settings: Settings) -> Iterator[Finding]:
    yield Finding(True, "Settings: every value can be used.")
    if settings.practice:
        yield Finding(True, "Practice: invented people, a database of its own; no token and no public address is set.")
    elif not (settings.companion_token and settings.console_token):
        yield Finding(True, "Telegram: the bots without a token are on the web chat alone.")
    mode = stat.S_IMODE(settings.master_key.stat().st_mode)
    yield Finding(mode & 0o077 == 0, f"Master key: {settings.master_key} can be read by its owner alone (chmod 600).")


def _service(service: Service, settings: Settings) -> Iterator[Finding]:
    if not service.missing:
        yield Finding(True, "Service file: the team, its hours and its numbers are there.")
        return
    real = bool(settings.companion_token or settings.console_token or settings.public_url)
    for name in service.missing:
        yield Finding(not real, f"Service file: “{name}” is missing in {settings.service_file} (WREN_SERVICE_FILE).")


def _content(settings: Settings, today: date) -> Iterator[Finding]:
    yield Finding(True, f"Content: {len(Phrasebook.load().languages)} languages can be read.")
    yield from crisis_numbers(register(), settings, today)


def crisis_numbers(known: Register, settings: Settings, today: date) -> Iterator[Finding]:
    """Numbers that nobody has checked, and, whatever else, those whose review date has passed."""
    unchecked, late = known.unchecked(), known.past_review(today)
    if unchecked:
        names = ", ".join(route.id for route in unchecked)
        yield Finding(settings.practice, f"Crisis numbers: somebody must check these: {names}.")
    if late:
        names = ", ".join(f"{route.id} ({route.number}, by {route.review_by.isoformat()})" for route in late)
        yield Finding(False, f"Crisis numbers: past their review date, check them again: {names}.")
    if not (unchecked or late):
        yield Finding(True, "Crisis numbers: all checked.")


def _database(unit: Unit, settings: Settings) -> Iterator[Finding]:
    yield Finding(True, f"Database: {unit.dialect}, tables up to date.")
    if is_key_copied(unit):
        yield Finding(True, "Master key: a copy was put away.")
    elif not settings.practice:
        yield Finding(False, KEY_WARNING.format(settings.master_key))
    for one in switches.of(unit):
        yield Finding(False, f"Stopped by an admin: {one.what}; `bot.py start {one.what} --reason WHY` ends it.")
    oldest = audit.unsealed_since(unit)
    if oldest is not None and unit.now - oldest > UNSEALED_FOR:
        yield Finding(False, "Audit: rows wait to be chained; start a process with the role “tick”.")
    faults = audit.verify(unit, read_head(settings.audit_head))
    kinds = ", ".join(sorted({fault.kind for fault in faults}))
    if faults:
        yield Finding(False, f"Audit: the chain does not hold ({len(faults)} faults: {kinds}).")
    else:
        yield Finding(True, "Audit: the chain holds.")


def _rota(unit: Unit, service: Service, settings: Settings) -> Iterator[Finding]:
    """Whether a flag reaches somebody."""
    if service.duty_email and not settings.smtp_url.get_secret_value():
        yield Finding(settings.practice, "Duty desk: “duty_email” is set, and WREN_SMTP_URL is not: it gets no mail.")
    refused = mails.refused_since(unit, unit.now - REFUSED_FOR)
    if refused:
        yield Finding(False, f"Duty desk: the mail server refused {refused} of this week’s mails; look at the log.")
    if not service.duty_email and orphans.is_rota_empty(unit):
        words = "Rota: nobody could be asked to look at a flag: no linked clinician, nobody on duty, no “duty_email”."
        yield Finding(settings.practice, words)
    else:
        yield Finding(True, "Rota: somebody can be asked to look at a flag.")
    alone = orphans.find(unit)
    if alone:
        listed = ", ".join(f"{one} ({flags.reference(one)})" for one in alone)
        yield Finding(False, f"Rota: {len(alone)} people have nobody of their own who can be reached: {listed}.")


async def _telegram(telegram: TelegramBot) -> list[Finding]:
    variable = f"WREN_{telegram.bot.upper()}_TOKEN"
    try:
        await telegram.api.start()
        await telegram.api.call("getMe", {})
        hook = await telegram.api.call("getWebhookInfo", {})
    except Refusal as refusal:
        return [Finding(False, f"Telegram: {variable} is not accepted (status {refusal.code}).")]
    except TelegramError:
        return [Finding(False, f"Telegram: no answer for {variable}; look at the network and WREN_TELEGRAM_API.")]
    findings = [Finding(True, f"Telegram: {variable} is accepted.")]
    if telegram.public_url and hook.get("last_error_date"):
        findings.append(Finding(False, f"Telegram: the last update for {variable} could not be brought to us."))
    return findings
