"""What is wrong with Wren: kept, logged by its id, and shown to an admin.

The one rule: a log holds the id alone; the words are under the key of whoever wrote them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from flows.console_something_wrong import ReportFacts
from flows.report_outcomes import ReportRead, WrongReported
from flows.something_wrong import Facts
from flows.words import Say
from handlers.here import Here
from handlers.reader import Reader
from handlers.viewing import ViewContent, at, small
from storage import clinicians, reports
from storage.access import NotFound
from storage.clinicians import Clinician
from storage.conversations import Record

log = logging.getLogger(__name__)

Says = tuple[Say, ...]

READ = "read report"

SHORT = 6
"""Letters of an id that people say to each other; the log has the whole one."""


def facts(here: Here, about: str) -> Facts:
    return Facts(team=here.desk.team.team, phone=here.desk.team.phone)


def next_report(here: Here, about: str) -> ReportFacts | None:
    """The oldest that nobody has read, for an admin."""
    found = waiting(here, here.clinician)
    return ReportFacts(report=found[0].id) if found else None


def may_read(clinician: Clinician) -> bool:
    """An admin alone."""
    return clinician.role == "admin" and clinician.state == "active"


def waiting(here: Here, clinician: Clinician | None) -> list[reports.Report]:
    return reports.unread(here.unit) if clinician is not None and may_read(clinician) else []


def reported(here: Here, run: Record | None, outcome: WrongReported) -> Says:
    """A row and a line in the operator's log; the reference is what both sides can say on the phone."""
    id_ = reports.add(here.unit, subject=here.chat.subject, bot=here.chat.bot, words=outcome.words)
    log.warning("something-is-wrong", extra={"reference": id_, "bot": here.chat.bot})
    message = "something-wrong-sent" if here.chat.bot == "companion" else "console-something-wrong-sent"
    return (Say(message, args={"reference": id_[-SHORT:]}),)


def was_read(here: Here, outcome: ReportRead) -> None:
    if any(one.id == outcome.report for one in waiting(here, here.clinician)):
        reports.set_read(here.unit, outcome.report)


def view(reader: Reader, id_: str) -> ViewContent:
    """The words, when, and from which bot: no name. An admin alone, and the row that says so is the writer's to see."""
    admin = clinicians.find(reader.unit, reader.chat.subject)
    report = reports.get(reader.unit, id_)
    if admin is None or not may_read(admin) or report is None:
        reader.unit.audit("refused read report", actor=reader.chat.subject, subjects=())
        raise NotFound("read report: no such report")
    reader.looked(READ, report.subject, id_)
    blocks = (
        small("report-from", {**at(report.at), "bot": report.bot, "reference": id_[-SHORT:]}),
        Say("report-words", args={"words": report.words}, style="quote"),
    )
    return ViewContent(blocks=blocks)


GATHERERS: Mapping[str, Callable[[Here, str], Any]] = {"something-wrong": facts}
WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], Says]] = {WrongReported: reported}
