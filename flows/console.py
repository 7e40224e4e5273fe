"""Which scripts the clinician's bot offers.

The one rule: Back at the first question of each leads to the list of people.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flows.console_alert import AlertFacts, alert
from flows.console_appointments import AppointmentsFacts, OneAppointmentFacts, appointments, one_appointment
from flows.console_audit import UnusualLooksFacts, WhoLookedFacts, unusual_looks, who_looked
from flows.console_break_glass import (
    FindFacts,
    GlassToldFacts,
    SoughtFacts,
    break_glass,
    find_person,
    glass_told,
    set_back,
)
from flows.console_crisis_plan import CrisisPlanFacts, opened_crisis_plan, suggest_crisis_plan
from flows.console_digest import (
    DigestFacts,
    DigestReadyFacts,
    DigestTimesFacts,
    MeetingDigestFacts,
    WeeklyDigestFacts,
    digest,
    digest_ready,
    digest_times,
    meeting_digest,
    meeting_ready,
    weekly_digest,
)
from flows.console_duty import DutyAddFacts, DutyRemoveFacts, DutyRotaFacts, duty_add, duty_remove, duty_rota
from flows.console_end_link import EndLinkFacts, end_link
from flows.console_export_person import ExportPersonFacts, export_person
from flows.console_flags import LookAtFlagFacts, look_at_flag
from flows.console_hand_over import HandOverFacts, hand_over
from flows.console_help import ConsoleHelpFacts, ConsoleJoinFacts, console_help, console_join
from flows.console_hours import SafeHoursFacts, safe_hours
from flows.console_invite_person import InvitePersonFacts, invite_person
from flows.console_limits import LimitFacts, break_for_them, lift_limit, limit_them, suspend_them
from flows.console_make_appointment import MakeAppointmentFacts, make_appointment
from flows.console_my_work import (
    EndLeaveFacts,
    MyWorkFacts,
    TakeLeaveFacts,
    WorkHoursFacts,
    end_leave,
    my_work,
    take_leave,
    work_hours,
)
from flows.console_open_person import OpenPersonFacts, open_person
from flows.console_opened_check_in import OpenedCheckInFacts, opened_check_in
from flows.console_opened_journal import OpenedJournalFacts, opened_journal
from flows.console_opened_letters import OpenedLettersFacts, opened_letters
from flows.console_orphans import OrphansFacts, orphans
from flows.console_people import PeopleFacts, people
from flows.console_phone import PhoneFacts, close_phone, new_code
from flows.console_pin import PersonsPinFacts, SetPinFacts, console_pin, console_pin_set, take_pin_off
from flows.console_saw_them import SawThemFacts, saw_them
from flows.console_session import SessionWithFacts, session_with
from flows.console_shared_media import SharedMediaFacts, shared_media
from flows.console_show_code import ShowCodeFacts, show_code
from flows.console_something_wrong import ReportFacts, WrongFacts, console_something_wrong, opened_report
from flows.console_staff import (
    ColleagueCodeFacts,
    ColleagueFacts,
    ColleagueRoleFacts,
    ColleagueSureFacts,
    StaffFacts,
    colleague,
    colleague_code,
    colleague_role,
    colleague_sure,
    staff,
)
from flows.console_switch import WrenSwitchFacts, wren_switch
from flows.console_take_copy import TakeCopyFacts, take_copy
from flows.console_way_back import OfferWayBackFacts, offer_way_back
from flows.console_write_to import WriteToFacts, write_to
from flows.model import End, Script, ScriptDefinition
from flows.pin import PinFacts


def _script(
    run: Callable[[Any], Script[End]],
    facts: type[Any],
    *,
    menu: str = "people",
    card: str = "desk",
    forgets: bool = False,
    version: int = 1,
) -> ScriptDefinition:
    name = run.__name__.replace("_", "-")
    return ScriptDefinition(
        name=name, run=run, facts=facts, bot="console", menu=menu, card=card, forgets=forgets, version=version
    )


_SCRIPTS = (
    _script(people, PeopleFacts, menu="", card="people"),
    _script(open_person, OpenPersonFacts),
    _script(invite_person, InvitePersonFacts, forgets=True),
    _script(alert, AlertFacts, menu="", card=""),
    _script(orphans, OrphansFacts),
    _script(look_at_flag, LookAtFlagFacts, forgets=True),
    _script(opened_check_in, OpenedCheckInFacts),
    _script(opened_letters, OpenedLettersFacts),
    _script(opened_journal, OpenedJournalFacts),
    _script(opened_crisis_plan, CrisisPlanFacts),
    _script(suggest_crisis_plan, CrisisPlanFacts),
    _script(shared_media, SharedMediaFacts),
    _script(write_to, WriteToFacts, forgets=True),
    _script(session_with, SessionWithFacts, forgets=True),
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
    _script(end_link, EndLinkFacts, forgets=True, version=2),
    _script(find_person, FindFacts, forgets=True),
    _script(break_glass, SoughtFacts, forgets=True),
    _script(glass_told, GlassToldFacts, menu="", card=""),
    _script(set_back, SoughtFacts, forgets=True),
    _script(break_for_them, LimitFacts, forgets=True),
    _script(limit_them, LimitFacts, forgets=True),
    _script(suspend_them, LimitFacts, forgets=True),
    _script(lift_limit, LimitFacts, forgets=True),
    _script(console_pin, PinFacts, menu="", card="pin"),
    _script(console_pin_set, SetPinFacts, menu="", card="pin"),
    _script(take_pin_off, PersonsPinFacts),
    _script(my_work, MyWorkFacts),
    _script(work_hours, WorkHoursFacts, menu="my-work"),
    _script(take_leave, TakeLeaveFacts, menu="my-work"),
    _script(end_leave, EndLeaveFacts, menu="my-work"),
    _script(staff, StaffFacts),
    _script(colleague, ColleagueFacts, menu="staff"),
    _script(colleague_sure, ColleagueSureFacts, menu="staff"),
    _script(colleague_role, ColleagueRoleFacts, menu="staff"),
    _script(colleague_code, ColleagueCodeFacts, menu="staff", forgets=True),
    _script(hand_over, HandOverFacts, menu="staff"),
    _script(duty_rota, DutyRotaFacts, menu="staff"),
    _script(duty_add, DutyAddFacts, menu="duty-rota"),
    _script(duty_remove, DutyRemoveFacts, menu="duty-rota"),
    _script(wren_switch, WrenSwitchFacts),
    _script(who_looked, WhoLookedFacts),
    _script(unusual_looks, UnusualLooksFacts),
    _script(console_help, ConsoleHelpFacts),
    _script(console_something_wrong, WrongFacts, forgets=True),
    _script(opened_report, ReportFacts),
    _script(console_join, ConsoleJoinFacts, menu=""),
    _script(digest_ready, DigestReadyFacts, card="digest"),
    _script(meeting_ready, MeetingDigestFacts, card="digest"),
    _script(digest, DigestFacts),
    _script(meeting_digest, MeetingDigestFacts),
    _script(weekly_digest, WeeklyDigestFacts),
    _script(digest_times, DigestTimesFacts),
)

CONSOLE: dict[str, ScriptDefinition] = {script.name: script for script in _SCRIPTS}
