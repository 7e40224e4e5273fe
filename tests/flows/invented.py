"""Facts for each script, about plainly invented people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content.catalogue import dialog
from flows import (
    check_in,
    console_help,
    join,
    leaving,
    link_ended,
    look,
    menu,
    my_hours,
    my_reminders,
    my_things,
    reminder,
    reminder_asking,
    team,
    your_answer,
)
from flows import console_end_link as end_link
from flows import console_export_person as export_person
from flows import console_hours as hours
from flows import console_invite_person as invite_person
from flows import console_offer_time as offer_time
from flows import console_open_person as open_person
from flows import console_opened_check_in as opened_check_in
from flows import console_opened_letters as opened_letters
from flows import console_people as people
from flows import console_phone as phone
from flows import console_show_code as show_code
from flows import console_take_copy as take_copy
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
_THINGS = my_things.Facts(languages=LANGUAGES, notes=["3" * 32, "4" * 32], letters=["8" * 32], has_plan=True, **THINGS)
_LEAVING = leaving.Facts(
    conversation="5" * 32, script="check-in", question=7, questions=11, since="2026-11-03", **LEAVING
)

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

FACTS: Mapping[str, Any] = {
    "join": join.Facts(team="Oak Street", languages=LANGUAGES, channel="telegram", **TEAM),
    "menu": menu.Facts(carry_on=True),
    "more": menu.Facts(web=True),
    "how-it-looks": look.Facts(),
    "your-answer": your_answer.Facts(
        words="about a four I think", number=4, conversation="5" * 32, question="rating|mental-health|person"
    ),
    "check-in": _CHECK_IN,
    "link-ended": link_ended.Facts(clinician="Dr Lee", team="Oak Street", phone="020 7946 0018"),
    **dict.fromkeys(("in-person", "outside", "write-to-team", "message"), _TEAM),
    **dict.fromkeys(
        ("show-plan", "how-this-works", "who-sees", "what-i-kept", "what-was-written", "language"), _THINGS
    ),
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
    "new-reminder": _REMINDER,
    "one-reminder": _REMINDER,
    "people": people.PeopleFacts(people=(ANA, BEN)),
    "open-person": open_person.OpenPersonFacts(
        person=ANA, check_in="6" * 32, letters=True, wants_to_meet=LETTER, phone=True
    ),
    "invite-person": invite_person.InvitePersonFacts(languages=(("en", "English"), ("bn", "বাংলা"))),
    "opened-check-in": opened_check_in.OpenedCheckInFacts(person=ANA, check_ins=("6" * 32, "7" * 32)),
    "opened-letters": opened_letters.OpenedLettersFacts(person=ANA),
    "write-to": write_to.WriteToFacts(person=ANA),
    "offer-time": offer_time.OfferTimeFacts(person=ANA, letter=LETTER, today=TODAY),
    "safe-hours": hours.SafeHoursFacts(person=ANA),
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
