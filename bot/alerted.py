"""Alerts on their way out: judged at the hand-off, marked when they are repeated, and handed to the next on the rota
when they will not arrive.

The one rule: what cannot reach one colleague makes the next step of its flag due at once.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from bot.verdict import Drop
from flows.screen import pack_screen, unpack_screen
from flows.words import Say
from storage import alerts, flags
from storage.alerts import Alert
from storage.mails import Mail
from storage.outbox import Row
from storage.types import Json
from storage.unit import Unit

log = logging.getLogger(__name__)

ABOUT_REMINDER = 2
"""Strokes in what a letter that reminds is about."""

REPEAT = Say("alert-repeat", style="small")


def refused(unit: Unit, row: Row) -> Drop | None:
    """What forbids it, looked at now: whether somebody has looked meanwhile."""
    alert = _alert(unit, row)
    flag = flags.get(unit, alert.person, alert.flag) if alert is not None else None
    if alert is None or flag is None:
        return None
    if flag.answered_at is not None:
        return Drop("answered")
    return Drop("opened already") if flag.opened_at is not None and alert.step != "reminder" else None


def is_letter_over(unit: Unit, mail: Mail) -> bool:
    """Whether what the duty desk was to be written about has been seen to, as `refused` judges an alert. A letter about
    a flag names the flag, the round and, where it reminds of one that was opened, the day."""
    if mail.kind == "flag":
        flag, reminds = mail.about.split("/")[0], mail.about.count("/") == ABOUT_REMINDER
    else:
        alert = alerts.of_outbox(unit, mail.about)
        flag, reminds = (alert.flag, alert.step == "reminder") if alert is not None else ("", False)
    stage = alerts.stage(unit, flag) if flag else None
    return stage == "answered" or (stage == "opened" and not reminds)


def marked(row: Row) -> Json:
    """What a second sending for staff shows; None where it is the same once more."""
    if row.klass != "A" or row.bot != "console" or row.do != "send" or row.screen == {}:
        return None
    screen = unpack_screen(row.screen)
    return None if REPEAT in screen.says else pack_screen(replace(screen, says=(REPEAT, *screen.says)))


def failed(unit: Unit, row: Row) -> None:
    """It will not arrive. Where nobody else of the same step can still look, the next are asked now."""
    alert = _alert(unit, row)
    if alert is None or not alerts.fail(unit, alert.id):
        return
    log.warning("alert-failed", extra={"row": row.id, "flag": alert.flag, "reason": alert.step})
    beside = [one for one in alerts.of(unit, alert.flag) if (one.round, one.step) == (alert.round, alert.step)]
    if all(one.failed_at is not None for one in beside):
        alerts.at_once(unit, alert.flag)


def _alert(unit: Unit, row: Row) -> Alert | None:
    if row.klass != "A" or row.bot != "console" or row.do != "send":
        return None
    return alerts.of_outbox(unit, row.repeat_of or row.id)
