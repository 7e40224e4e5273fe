"""Which scripts the clinician's bot offers.

The one rule: Back at the first question of each leads to the list of people.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flows.console_appointments import AppointmentsFacts, OneAppointmentFacts, appointments, one_appointment
from flows.console_crisis_plan import CrisisPlanFacts, opened_crisis_plan, suggest_crisis_plan
from flows.console_end_link import EndLinkFacts, end_link
from flows.console_export_person import ExportPersonFacts, export_person
from flows.console_flags import LookAtFlagFacts, look_at_flag
from flows.console_help import ConsoleHelpFacts, ConsoleJoinFacts, console_help, console_join
from flows.console_hours import SafeHoursFacts, safe_hours
from flows.console_invite_person import InvitePersonFacts, invite_person
from flows.console_make_appointment import MakeAppointmentFacts, make_appointment
from flows.console_open_person import OpenPersonFacts, open_person
from flows.console_opened_check_in import OpenedCheckInFacts, opened_check_in
from flows.console_opened_journal import OpenedJournalFacts, opened_journal
from flows.console_opened_letters import OpenedLettersFacts, opened_letters
from flows.console_people import PeopleFacts, people
from flows.console_phone import PhoneFacts, close_phone, new_code
from flows.console_saw_them import SawThemFacts, saw_them
from flows.console_shared_media import SharedMediaFacts, shared_media
from flows.console_show_code import ShowCodeFacts, show_code
from flows.console_something_wrong import ReportFacts, WrongFacts, console_something_wrong, opened_report
from flows.console_take_copy import TakeCopyFacts, take_copy
from flows.console_way_back import OfferWayBackFacts, offer_way_back
from flows.console_write_to import WriteToFacts, write_to
from flows.model import End, Script, ScriptDefinition


def _script(
    run: Callable[[Any], Script[End]],
    facts: type[Any],
    *,
    menu: str = "people",
    card: str = "desk",
    forgets: bool = False,
) -> ScriptDefinition:
    name = run.__name__.replace("_", "-")
    return ScriptDefinition(name=name, run=run, facts=facts, bot="console", menu=menu, card=card, forgets=forgets)


_SCRIPTS = (
    _script(people, PeopleFacts, menu="", card="people"),
    _script(open_person, OpenPersonFacts),
    _script(invite_person, InvitePersonFacts, forgets=True),
    _script(look_at_flag, LookAtFlagFacts, forgets=True),
    _script(opened_check_in, OpenedCheckInFacts),
    _script(opened_letters, OpenedLettersFacts),
    _script(opened_journal, OpenedJournalFacts),
    _script(opened_crisis_plan, CrisisPlanFacts),
    _script(suggest_crisis_plan, CrisisPlanFacts),
    _script(shared_media, SharedMediaFacts),
    _script(write_to, WriteToFacts, forgets=True),
    _script(make_appointment, MakeAppointmentFacts, forgets=True),
    _script(appointments, AppointmentsFacts),
    _script(one_appointment, OneAppointmentFacts),
    _script(safe_hours, SafeHoursFacts),
    _script(saw_them, SawThemFacts),
    _script(offer_way_back, OfferWayBackFacts),
    _script(new_code, PhoneFacts),
    _script(close_phone, PhoneFacts),
    _script(show_code, ShowCodeFacts, forgets=True),
    _script(export_person, ExportPersonFacts, forgets=True),
    _script(take_copy, TakeCopyFacts),
    _script(end_link, EndLinkFacts, forgets=True),
    _script(console_help, ConsoleHelpFacts),
    _script(console_something_wrong, WrongFacts, forgets=True),
    _script(opened_report, ReportFacts),
    _script(console_join, ConsoleJoinFacts, menu=""),
)

CONSOLE: dict[str, ScriptDefinition] = {script.name: script for script in _SCRIPTS}
