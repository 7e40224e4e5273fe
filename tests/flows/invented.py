"""Facts for each script, about plainly invented people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content.catalogue import dialog
from flows import (
    appointment,
    appointment_reminder,
    ask_to_look,
    check_in,
    console_alert,
    console_appointments,
    console_audit,
    console_break_glass,
    console_crisis_plan,
    console_digest,
    console_duty,
    console_flags,
    console_hand_over,
    console_help,
    console_limits,
    console_my_work,
    console_orphans,
    console_pin,
    console_saw_them,
    console_session,
    console_something_wrong,
    console_staff,
    console_switch,
    crisis_plan,
    join,
    journal,
    journal_look,
    leaving,
    link_ended,
    look,
    media,
    menu,
    my_check_ins,
    my_copy,
    my_flags,
    my_hours,
    my_limits,
    my_meetings,
    my_pin,
    my_reminders,
    my_things,
    new_clinician,
    pin,
    reminder,
    reminder_asking,
    reminder_files,
    session,
    something_wrong,
    team,
    way_back,
    where,
    your_answer,
)
from flows import console_end_link as end_link
from flows import console_export_person as export_person
from flows import console_hours as hours
from flows import console_invite_person as invite_person
from flows import console_make_appointment as make_appointment
from flows import console_open_person as open_person
from flows import console_opened_check_in as opened_check_in
from flows import console_opened_journal as opened_journal
from flows import console_opened_letters as opened_letters
from flows import console_people as people
from flows import console_phone as phone
from flows import console_shared_media as shared_media
from flows import console_show_code as show_code
from flows import console_take_copy as take_copy
from flows import console_way_back as offer_way_back
from flows import console_write_to as write_to

ANA = "a" * 32
BEN = "b" * 32
LETTER = "c" * 32
LANGUAGES = [["en", "English"], ["bn", "বাংলা"], ["ar", "العربية"]]
DOMAINS = [item.key for item in dialog().items]
TODAY = "2026-11-24"
TEAM = {"clinician": "Dr Lee", "team_hours": "Monday to Friday, 9 to 5"}
LEAVING = {"clinician": "Dr Lee", "team": "Oak Street"}
THINGS = {**LEAVING, "team_phone": "020 7946 0018", "team_hours": TEAM["team_hours"]}

_CHECK_IN = check_in.Facts(
    domains=DOMAINS,
    today=TODAY,
    last=dict.fromkeys(DOMAINS[:9], 4),
    last_day="2026-10-02",
    actions=[
        {"id": "1" * 32, "what": "text Sam about a walk", "who": "person", "by": "2026-10-09"},
        {"id": "2" * 32, "what": "find out about the Tuesday group", "who": "team", "by": ""},
    ],
    **TEAM,
)
_TEAM = team.Facts(letter=LETTER, words="My sister came today. It was good.", medical=True, about="medication", **TEAM)
_THINGS = my_things.Facts(languages=LANGUAGES, letters=["8" * 32], has_plan=True, **THINGS)
_LEAVING = leaving.Facts(
    conversation="5" * 32, script="check-in", question=7, questions=11, since="2026-11-03", **LEAVING
)

_MEETING: dict[str, Any] = {
    "appointment": "e" * 32, "at": "2026-11-26T10:30:00+00:00", "how": "video", "news": "moved", **TEAM,
}  # fmt: skip

_HOURS = my_hours.Facts(
    week={str(day): [["09:00", "21:00"]] for day in range(5)},
    zone="Europe/London",
    now="2026-11-24T10:00:00+00:00",
    times=[["0123456", "22:00"]],
)
_REMINDER = reminder_asking.Facts(
    today=TODAY,
    now="10:00",
    week={str(day): [["09:00", "21:00"]] for day in range(7)},
    channel="web",
    calendar=True,
    actions=[{"id": "1" * 32, "what": "text Sam about a walk"}],
    reminder="0" * 32,
    kind="words",
    words="the blue box",
    rule={"kind": "daily", "first": "2026-11-03", "days": [], "n": 1, "until": ""},
    slot="09:00",
    state="on",
    next_at="2026-11-25T09:00:00+00:00",
)

_SESSION = session.Facts(
    person=ANA,
    mode="video",
    domains=DOMAINS,
    today=TODAY,
    phrase="blue teapot",
    fallback="I ring you",
    link="https://meet.example/oak-street",
    interpreter="Bengali, a woman",
    phone="020 7946 0018",
    complaints="020 7946 0021",
    last=dict.fromkeys(DOMAINS[:9], 4),
    last_day="2026-10-02",
    actions=[
        {"id": "1" * 32, "what": "text Sam about a walk", "who": "person", "by": "2026-11-29"},
        {"id": "2" * 32, "what": "find out about the Tuesday group", "who": "clinician", "by": ""},
    ],
    beforehand=[{"domain": domain, "score": 4, "help": None} for domain in DOMAINS],
    beforehand_day="2026-11-22",
    check_in="c" * 32,
    **TEAM,
)

FACTS: Mapping[str, Any] = {
    "session": _SESSION,
    "session-with": console_session.SessionWithFacts(person=ANA, running="5" * 32),
    "join": join.Facts(team="Oak Street", languages=LANGUAGES, channel="telegram", **TEAM),
    "menu": menu.Facts(carry_on=True),
    "more": menu.Facts(web=True),
    "settings": menu.Facts(web=True),
    "how-it-looks": look.Facts(),
    "your-answer": your_answer.Facts(
        words="about a four I think", number=4, conversation="5" * 32, question="rating|mental-health|person"
    ),
    "ask-to-look": ask_to_look.Facts(**TEAM),
    "my-flags": my_flags.ListFacts(any=True, waiting=True),
    "flag-news": my_flags.NewsFacts(flag="d" * 32, answered=True),
    "orphans": console_orphans.OrphansFacts(),
    "glass-told": console_break_glass.GlassToldFacts(person=ANA, opening=LETTER),
    "alert": console_alert.AlertFacts(person=ANA, flag=LETTER),
    "pin": pin.PinFacts(to="start/journal-look/", clinician="Dr Lee"),
    "my-pin": my_pin.MyPinFacts(clinician="Dr Lee", there=True),
    "console-pin": pin.PinFacts(to="start/people/"),
    "console-pin-set": console_pin.SetPinFacts(to="start/people/", may_wait=True),
    "take-pin-off": console_pin.PersonsPinFacts(person=ANA),
    "find-person": console_break_glass.FindFacts(),
    **dict.fromkeys(("break-glass", "set-back"), console_break_glass.SoughtFacts(sought=ANA)),
    "my-limits": my_limits.Facts(kinds=["break", "no-writing"]),
    "limit-news": my_limits.NewsFacts(restriction="d" * 32, kind="break", over=True, asks=True),
    "record-opened": my_limits.OpenedFacts(opening="d" * 32),
    **dict.fromkeys(
        ("break-for-them", "limit-them", "suspend-them", "lift-limit"),
        console_limits.LimitFacts(person=ANA, today=TODAY, standing=(("d" * 32, "break"), ("e" * 32, "no-writing"))),
    ),
    "look-at-flag": console_flags.LookAtFlagFacts(person=ANA, flag="d" * 32),
    "crisis-plan": crisis_plan.Facts(written=True, **TEAM),
    "crisis-plan-write": crisis_plan.WriteFacts(clinician="Dr Lee", asks_to_share=True),
    "opened-crisis-plan": console_crisis_plan.CrisisPlanFacts(person=ANA),
    "suggest-crisis-plan": console_crisis_plan.CrisisPlanFacts(person=ANA),
    "something-wrong": something_wrong.Facts(team="Oak Street", phone="020 7946 0018"),
    "console-something-wrong": console_something_wrong.WrongFacts(),
    "opened-report": console_something_wrong.ReportFacts(report="7" * 32),
    "new-clinician": new_clinician.NewClinicianFacts(
        hand_over="9" * 32, clinician="Dr Lee", new="Sam Osei", day=TODAY, team="Oak Street", phone="020 7946 0018"
    ),
    "my-work": console_my_work.MyWorkFacts(
        hours={"0": [["09:00", "13:00"]]}, leave=(("8" * 32, "2026-12-01", "2026-12-04", BEN),)
    ),
    "work-hours": console_my_work.WorkHoursFacts(),
    "take-leave": console_my_work.TakeLeaveFacts(today=TODAY, colleagues=(ANA, BEN)),
    "end-leave": console_my_work.EndLeaveFacts(absence="8" * 32, first="2026-12-01", last="2026-12-04", cover=BEN),
    "staff": console_staff.StaffFacts(colleagues=(ANA, BEN)),
    "colleague": console_staff.ColleagueFacts(clinician=BEN, phone=True, roles=True),
    "colleague-sure": console_staff.ColleagueSureFacts(clinician=BEN, does="suspend"),
    "colleague-role": console_staff.ColleagueRoleFacts(clinician=BEN, role="clinician"),
    "colleague-code": console_staff.ColleagueCodeFacts(
        clinician=BEN,
        code="7G3K-0000-AB12",
        web="https://wren.example/console/join/x",
        until="2026-11-27T10:00:00+00:00",
    ),
    "hand-over": console_hand_over.HandOverFacts(
        clinician=BEN, people=(ANA, LETTER), references=("4K7Q", "8MPR"), colleagues=("d" * 32, "e" * 32)
    ),
    "duty-rota": console_duty.DutyRotaFacts(entries=(("5" * 32, "1", "09:00", "17:00", BEN),)),
    "duty-add": console_duty.DutyAddFacts(colleagues=(ANA, BEN)),
    "duty-remove": console_duty.DutyRemoveFacts(entry="5" * 32, weekday="1", begin="09:00", end="17:00", clinician=BEN),
    "wren-switch": console_switch.WrenSwitchFacts(
        stopped=(("script:check-in", "2026-11-24T09:00:00+00:00"),),
        scripts=("check-in", "journal"),
        languages=(("en", "English"), ("bn", "বাংলা")),
    ),
    "who-looked": console_audit.WhoLookedFacts(more=True),
    "unusual-looks": console_audit.UnusualLooksFacts(),
    "where-i-am": where.Facts(from_help=True),
    "check-in": _CHECK_IN,
    "link-ended": link_ended.Facts(clinician="Dr Lee", team="Oak Street", phone="020 7946 0018"),
    **dict.fromkeys(("in-person", "outside", "write-to-team", "message"), _TEAM),
    **dict.fromkeys(("show-plan", "how-this-works", "who-sees", "what-was-written", "language"), _THINGS),
    **dict.fromkeys(("take-a-break", "back-from-break", "hide", "stop", "new-phone", "old-one"), _LEAVING),
    "reminder": reminder.Facts(
        occurrence="9" * 32,
        reminder="0" * 32,
        kind="question",
        slot="09:00",
        day=TODAY,
        since="2026-11-03",
        rule={"kind": "weekdays", "first": "2026-11-03", "days": [0, 2, 4], "n": 1, "until": "2026-12-24"},
        words="Did I see anybody?",
    ),
    "my-reminders": my_reminders.ListFacts(reminders=["0" * 32, "1" * 32], resting=["1" * 32]),
    **dict.fromkeys(("my-hours", "travel"), _HOURS),
    "way-back": way_back.Facts(today=TODAY, now="10:00", week=_REMINDER.week, clinician="Dr Lee", phrase="blue teapot"),
    "saw-them": console_saw_them.SawThemFacts(person=ANA),
    "offer-way-back": offer_way_back.OfferWayBackFacts(person=ANA),
    "new-reminder": _REMINDER,
    "one-reminder": _REMINDER,
    "keep-media": media.Facts(
        kind="photo", file="f", name="n", size=120_000, words="Where I grew up.", medical=True, clinician="Dr Lee"
    ),
    "add-media": media.AddFacts(),
    **dict.fromkeys(("calendar", "reminders-card"), reminder_files.FileFacts()),
    "show-media": media.ShowFacts(attachment="7" * 32),
    "journal": journal.JournalFacts(
        entries=True, waits=True, good_day="3" * 32, question="4" * 32, asked="What made me laugh?"
    ),
    "journal-write": journal.WriteFacts(prompt="question", asked="What made me laugh?"),
    "journal-entry": journal.EntryFacts(
        note="3" * 32, said="kept", clinician="Dr Lee", carry_on=True, media=[["4" * 32, "photo"], ["5" * 32, "voice"]]
    ),
    "journal-look": journal_look.LookFacts(notes=["3" * 32, "4" * 32], earlier="month/1/2026-11", month="2026-11"),
    "journal-months": journal_look.MonthsFacts(months=[["2026-11", "3"], ["2026-09", "1"]], earlier="1"),
    "my-copy": my_copy.MyCopyFacts(journal=True, check_ins=True, plans=True),
    "opened-journal": opened_journal.OpenedJournalFacts(person=ANA, notes=tuple(str(n) * 32 for n in range(7))),
    "my-check-ins": my_check_ins.ListFacts(check_ins=[["0" * 32, "2026-11-24"], ["1" * 32, "2026-10-02"]], earlier="1"),
    "one-check-in": my_check_ins.OneFacts(check_in="0" * 32, areas=["friendships", "accommodation"], struck=True),
    "digest-ready": console_digest.DigestReadyFacts(digest="d" * 32, day="2026-11-24", look=3, meet=2),
    "digest": console_digest.DigestFacts(digest="d" * 32, people=(ANA, BEN)),
    "meeting-ready": console_digest.MeetingDigestFacts(person=ANA, digest="d" * 32),
    "meeting-digest": console_digest.MeetingDigestFacts(person=ANA, digest="d" * 32),
    "weekly-digest": console_digest.WeeklyDigestFacts(digest="d" * 32),
    "digest-times": console_digest.DigestTimesFacts(daily="08:30"),
    "people": people.PeopleFacts(people=(ANA, BEN), work=("my-work", "staff")),
    "open-person": open_person.OpenPersonFacts(
        person=ANA,
        check_in="6" * 32,
        letters=True,
        wants_to_meet=LETTER,
        phone=True,
        flags=(("d" * 32, "asked", False), ("e" * 32, "help-check", True)),
    ),
    "invite-person": invite_person.InvitePersonFacts(languages=(("en", "English"), ("bn", "বাংলা"))),
    "opened-check-in": opened_check_in.OpenedCheckInFacts(person=ANA, check_ins=("6" * 32, "7" * 32)),
    "opened-letters": opened_letters.OpenedLettersFacts(person=ANA),
    "write-to": write_to.WriteToFacts(person=ANA),
    "make-appointment": make_appointment.MakeAppointmentFacts(
        person=ANA, letter=LETTER, appointment="e" * 32, today=TODAY, now="10:00", place=True, interpreter=True
    ),
    "appointments": console_appointments.AppointmentsFacts(
        person=ANA, appointments=(("e" * 32, "2026-11-26T10:30:00+00:00"),)
    ),
    "one-appointment": console_appointments.OneAppointmentFacts(person=ANA, appointment="e" * 32, past=True),
    "appointment": appointment.AppointmentFacts(**_MEETING),
    "meeting": appointment.AppointmentFacts(**_MEETING),
    "my-meetings": my_meetings.MyMeetingsFacts(meetings=["e" * 32, "f" * 32]),
    "meeting-reminders": my_meetings.MeetingRemindersFacts(
        appointment="e" * 32,
        at="2026-11-26T10:30:00+00:00",
        now="2026-11-24T10:00:00+00:00",
        how="in-person",
        zone="Europe/London",
        hours={str(day): [["10:00", "21:00"]] for day in range(7)},
        channel="web",
    ),
    "calendar-file": my_meetings.CalendarFileFacts(appointment="e" * 32),
    "appointment-reminder": appointment_reminder.AppointmentReminderFacts(
        **_MEETING, occurrence="2" * 32, reminder="4" * 32, lead="get-ready", time="10:30", since="2026-11-20"
    ),
    "safe-hours": hours.SafeHoursFacts(person=ANA),
    "shared-media": shared_media.SharedMediaFacts(person=ANA, attachment="7" * 32),
    "new-code": phone.PhoneFacts(person=ANA),
    "show-code": show_code.ShowCodeFacts(
        person=ANA,
        code="7G3K-0000-AB12",
        telegram="https://t.me/wren_test_bot?start=7G3K",
        until="2026-11-27T10:00:00+00:00",
    ),
    "take-copy": take_copy.TakeCopyFacts(person=ANA),
    "close-phone": phone.PhoneFacts(person=ANA),
    "export-person": export_person.ExportPersonFacts(person=ANA),
    "end-link": end_link.EndLinkFacts(person=ANA),
    "console-help": console_help.ConsoleHelpFacts(),
    "console-join": console_help.ConsoleJoinFacts(name="Dr Lee"),
}
