"""What a console script is told when it starts: ids and states, after an access check.

The one rule: nothing that a person wrote and no name of theirs is a fact; screens read those when they are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows.console_crisis_plan import CrisisPlanFacts
from flows.console_end_link import EndLinkFacts
from flows.console_export_person import ExportPersonFacts
from flows.console_help import ConsoleHelpFacts, ConsoleJoinFacts
from flows.console_hours import SafeHoursFacts
from flows.console_invite_person import InvitePersonFacts
from flows.console_open_person import OpenPersonFacts
from flows.console_opened_check_in import OpenedCheckInFacts
from flows.console_opened_journal import OpenedJournalFacts
from flows.console_opened_letters import OpenedLettersFacts
from flows.console_orphans import OrphansFacts
from flows.console_people import PeopleFacts
from flows.console_phone import PhoneFacts
from flows.console_saw_them import SawThemFacts
from flows.console_shared_media import SharedMediaFacts
from flows.console_show_code import ShowCodeFacts
from flows.console_something_wrong import WrongFacts
from flows.console_take_copy import TakeCopyFacts
from flows.console_way_back import OfferWayBackFacts
from flows.console_write_to import WriteToFacts
from handlers import (
    appointment_facts,
    caseload,
    digest_facts,
    flag_facts,
    glass_facts,
    limit_facts,
    orphan_views,
    pin_facts,
    reports,
    session_facts,
    staff_facts,
)
from handlers.here import Here
from handlers.invitation import invitation
from storage import (
    access,
    appointments,
    attachments,
    chats,
    check_ins,
    crisis_plans,
    flags,
    invites,
    letters,
    links,
    people,
    pins,
    restrictions,
    subjects,
)
from storage.clinicians import Clinician
from storage.people import Person

ABOUT_NOBODY = (
    frozenset(
        {
            "people",
            "invite-person",
            "console-help",
            "console-join",
            "console-something-wrong",
            "opened-report",
            "orphans",
            "console-pin",
            "console-pin-set",
        }
    )
    | staff_facts.NOBODYS
    | glass_facts.NOBODYS
    | digest_facts.ABOUT_NOBODY
)
"""Scripts that are about no one person."""


FOR: Mapping[str, Callable[[Clinician], bool]] = {
    "invite-person": access.may_invite,
    "opened-report": reports.may_read,
    "orphans": orphan_views.minds_them,
    **staff_facts.FOR,
    **glass_facts.FOR,
}
"""Of the scripts that are about no one person, those that are not for everybody: asked at the start and at every turn."""


def is_for(here: Here, name: str, about: str) -> bool:
    if not staff_facts.is_theirs(here, name, about):
        return False
    return name not in FOR or (here.clinician is not None and FOR[name](here.clinician))


def gather(here: Here, name: str, about: str) -> Any | None:
    """The facts of a script, as its own dataclass; None where it is not to be had (a refusal leaves its row)."""
    if here.clinician is None or name not in _FACTS:
        return None
    if not is_for(here, name, about):
        here.unit.audit(f"refused {name}", actor=here.chat.subject, subjects=())
        return None
    if name not in ABOUT_NOBODY:
        try:
            access.require(here.unit, here.chat.subject, person_of(about), name)
        except access.NotFound:
            return None
    return _FACTS[name](here, about)


def subject_of(here: Here, name: str, about: str) -> str:
    """Whose record the conversation is: the person's that it is about; of a menu the clinician's. Who is being invited
    is a guest until there is a person: an invitation that is never finished goes with the guest (DESIGN 8).
    """
    if name == "invite-person":
        return subjects.add(here.unit, "guest")
    return here.chat.subject if name in ABOUT_NOBODY else person_of(about)


def person_of(about: str) -> str:
    """`about` is a person, or "person/…"."""
    return about.partition("/")[0]


def wish_to_meet(here: Here, person: str) -> str:
    """The letter in which the person would rather talk in person, as long as nobody has answered it."""
    waiting = letters.unanswered(here.unit, person, "in-person")
    return waiting[0].id if waiting else ""


def _people(here: Here, about: str) -> PeopleFacts:
    assert here.clinician is not None
    page = int(about) if about.isdecimal() else 0
    people_ = tuple(caseload.persons_of(here.unit, here.clinician))
    return PeopleFacts(
        people=people_,
        page=page,
        reports=len(reports.waiting(here, here.clinician)),
        orphans=orphan_views.count(here),
        work=(*staff_facts.ways(here.clinician), *(("find-person",) if access.may_seek(here.clinician) else ())),
        digest=digest_facts.of_today(here, here.clinician, "daily"),
        weekly=digest_facts.of_today(here, here.clinician, "weekly"),
    )


def _open_person(here: Here, about: str) -> OpenPersonFacts:
    person = _person(here, about)
    return OpenPersonFacts(
        person=person.id,
        state=person.state,
        check_in=check_ins.is_there(here.unit, person.id),
        letters=any(one.way == "from-person" and one.kind != "in-person" for one in letters.of(here.unit, person.id)),
        journal=bool(access.shared_notes(here.unit, here.chat.subject, person.id)),
        wants_to_meet=wish_to_meet(here, person.id),
        phone=chats.phone(here.unit, person.id) is not None,
        appointments=bool(appointments.standing(here.unit, person.id)),
        linked=links.is_active(here.unit, person.id, here.chat.subject),
        reads_only=access.only_by_glass(here.unit, here.chat.subject, person.id),
        limited=bool(restrictions.standing(here.unit, person.id)),
        pin_locked=pins.locked_since(here.unit, person.id) is not None,
        crisis_plan=crisis_plans.is_shared(here.unit, person.id),
        flags=tuple((one.id, one.reason, one.opened_at is not None) for one in flags.waiting(here.unit, person.id)),
    )


def _invite_person(here: Here, about: str) -> InvitePersonFacts:
    offered = here.desk.phrasebook.languages
    return InvitePersonFacts(languages=tuple((code, offered[code].name) for code in here.desk.languages))


def _opened_check_in(here: Here, about: str) -> OpenedCheckInFacts | None:
    found = tuple(one.id for one in check_ins.of(here.unit, about))
    return OpenedCheckInFacts(person=about, check_ins=found) if found else None


def _opened_letters(here: Here, about: str) -> OpenedLettersFacts:
    theirs = tuple(one.id for one in letters.of(here.unit, about) if one.way == "from-person")
    return OpenedLettersFacts(person=about, wants_to_meet=wish_to_meet(here, about), letters=theirs)


def _opened_journal(here: Here, about: str) -> OpenedJournalFacts:
    shared = access.shared_notes(here.unit, here.chat.subject, about)
    theirs = [(note.id, one) for note in shared for one in attachments.of(here.unit, about, note.id)]
    return OpenedJournalFacts(
        person=about,
        notes=tuple(note.id for note in shared),
        media=tuple((note, one.id, one.kind) for note, one in theirs),
    )


def _shared_media(here: Here, about: str) -> SharedMediaFacts:
    """`about` is "person/attachment"; whether it may be seen is asked when it is drawn."""
    person, _, attachment = about.partition("/")
    return SharedMediaFacts(person=person, attachment=attachment)


def _phone(here: Here, about: str) -> PhoneFacts:
    return PhoneFacts(person=about, phone=chats.phone(here.unit, about) is not None)


def _show_code(here: Here, about: str) -> ShowCodeFacts | None:
    """`about` is "person/code"; only what has just been made can be shown."""
    person, _, code = about.partition("/")
    invite = invites.latest(here.unit, "person", person)
    if invite is None or not code:
        return None
    shown = invitation(code, "person", bot_names=here.desk.bot_names, public_url=here.desk.public_url)
    return ShowCodeFacts(
        person=person, code=code, telegram=shown.telegram, web=shown.web, until=invite.expires_at.isoformat()
    )


def _console_join(here: Here, about: str) -> ConsoleJoinFacts:
    assert here.clinician is not None
    return ConsoleJoinFacts(name=here.clinician.name)


def _person(here: Here, about: str) -> Person:
    return people.get(here.unit, about)


_FACTS: Mapping[str, Callable[[Here, str], Any]] = {
    "people": _people,
    "open-person": _open_person,
    "invite-person": _invite_person,
    "opened-check-in": _opened_check_in,
    "opened-letters": _opened_letters,
    "opened-journal": _opened_journal,
    "shared-media": _shared_media,
    "opened-crisis-plan": lambda here, about: CrisisPlanFacts(person=about),
    "suggest-crisis-plan": lambda here, about: CrisisPlanFacts(person=about),
    "write-to": lambda here, about: WriteToFacts(person=about),
    "safe-hours": lambda here, about: SafeHoursFacts(person=about),
    "saw-them": lambda here, about: SawThemFacts(person=about),
    "offer-way-back": lambda here, about: OfferWayBackFacts(person=about),
    "new-code": _phone,
    "close-phone": _phone,
    "show-code": _show_code,
    "export-person": lambda here, about: ExportPersonFacts(person=about),
    "take-copy": lambda here, about: TakeCopyFacts(person=about),
    "end-link": lambda here, about: EndLinkFacts(person=about),
    "console-something-wrong": lambda here, about: WrongFacts(),
    "opened-report": reports.next_report,
    "orphans": lambda here, about: OrphansFacts(),
    "console-help": lambda here, about: ConsoleHelpFacts(),
    "console-join": _console_join,
    **flag_facts.CONSOLE_GATHERERS,
    **digest_facts.CONSOLE_GATHERERS,
    **pin_facts.CONSOLE_GATHERERS,
    **limit_facts.CONSOLE_GATHERERS,
    **glass_facts.GATHERERS,
    **session_facts.CONSOLE_GATHERERS,
    **appointment_facts.CONSOLE_GATHERERS,
    **staff_facts.GATHERERS,
}
