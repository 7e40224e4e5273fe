"""What a script returned becomes a record, once, in the turn's own transaction.

The one rule: one function per outcome or effect; each leaves its audit row, and gives the paragraphs (if any) that
only it can know (a code that was made).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from flows import outcomes as o
from flows import reminder_outcomes as r
from flows.appointment_outcomes import AppointmentOpened
from flows.flag_outcomes import NewsSeen, RoutesFirst
from flows.limit_outcomes import LimitSeen, OpeningSeen
from flows.model import Effect
from flows.staff_outcomes import NewClinicianRead
from flows.words import Say
from handlers import (
    appointment_answers,
    appointment_records,
    check_in_record,
    console_records,
    crisis_plan_records,
    flag_records,
    found_words,
    hand_over_facts,
    hiding,
    journal_records,
    limit_records,
    limits,
    media_record,
    pin_gate,
    pin_records,
    reminder_records,
    reports,
    session_records,
    strike_records,
    undecided,
    your_answer,
)
from handlers.here import Here
from handlers.phones import close_phone
from handlers.screens import help_now
from storage import chats, conversations, letters, outbox, people, reminders
from storage.conversations import Record
from storage.people import Person

Says = tuple[Say, ...]


def record(here: Here, run: Record, outcome: Any) -> Says:
    """Write the record of an outcome (any of `flows.outcomes` or `flows.console_outcomes`)."""
    if type(outcome) in session_records.OF_TWO:
        session_records.OF_TWO[type(outcome)](here, run, outcome)
        return ()
    if here.chat.bot == "console":
        return console_records.record(here, run, outcome)
    says = _WRITERS[type(outcome)](here, run, outcome) or ()
    here.unit.audit(
        f"record {type(outcome).__name__}",
        actor=here.chat.subject,
        subjects=(here.chat.subject,),
        object_id=run.conversation.id,
    )
    return says


def carry_out(here: Here, effect: Effect) -> None:
    """Do what stands behind a final question; its key in the conversation makes it happen once."""
    match effect:
        case o.SpeakLanguage(language=language):
            speak(here, language)
        case o.LetterOpened(letter=letter):
            letters.set_opened(here.unit, letter)
        case r.OccurrenceSeen():
            reminder_records.seen(here, effect)
        case AppointmentOpened():
            appointment_answers.opened(here, effect)
        case NewsSeen():
            flag_records.news_seen(here, effect)
        case LimitSeen():
            limit_records.seen(here, effect)
        case OpeningSeen():
            limit_records.opening_seen(here, effect)
        case RoutesFirst():
            here.post(help_now(here), klass="A")
        case _:
            console_records.carry_out(here, effect)


def speak(here: Here, language: str) -> None:
    """From now on this chat, and whatever is sent to this person, is in the language."""
    chats.set_language(here.unit, here.chat.id, language)
    here.chat = replace(here.chat, language=language)
    if here.person is not None:
        profile = replace(here.person.profile, language=language)
        people.save_profile(here.unit, replace(here.person, profile=profile))
        here.forget_person()


def end_break(here: Here) -> None:
    people.set_break(here.unit, here.chat.subject, None)
    here.unit.audit("end break", actor=here.chat.subject, subjects=(here.chat.subject,))
    here.forget_person()


def _person(here: Here) -> Person:
    assert here.person is not None, "only a person's own chat makes these records"
    return here.person


def _agreed(here: Here, run: Record, outcome: o.Agreed) -> None:
    if outcome.nation:
        _set_nation(here, outcome.nation)
    people.set_state(here.unit, _person(here).id, "unconfirmed")
    here.forget_person()


def _declined(here: Here, run: Record, outcome: o.Declined) -> None:
    people.set_state(here.unit, _person(here).id, "declined")
    here.forget_person()


def _passed_on(here: Here, words: str, kind: letters.Kind = "words", about: str = "") -> str:
    """A letter of the person for their team."""
    return letters.add(
        here.unit, person=here.chat.subject, clinician=None, way="from-person", kind=kind, words=words, about=about
    )


def _wants_to_meet(here: Here, run: Record, outcome: o.WantsToMeet) -> None:
    """Asked twice is one wish."""
    if not letters.unanswered(here.unit, here.chat.subject, "in-person"):
        _passed_on(here, "", "in-person", outcome.domain)


def _words_passed_on(here: Here, run: Record, outcome: o.PassedOn) -> Says | None:
    if limits.no_writing(here) is not None:
        return limits.keep_instead(here, outcome.words)
    _passed_on(here, outcome.words)
    return None


def _break_started(here: Here, run: Record, outcome: o.BreakStarted) -> None:
    people.set_break(here.unit, here.chat.subject, here.unit.now)
    here.forget_person()


def _stopped(here: Here, run: Record, outcome: o.Stopped) -> None:
    """Nothing that waits is sent any more; what was said stays the team's record."""
    people.set_state(here.unit, here.chat.subject, "stopped")
    outbox.cancel_for_subject(here.unit, here.chat.subject)
    reminders.stop_all(here.unit, here.chat.subject)
    appointment_records.end_all(here, here.chat.subject)
    here.forget_person()


def _hidden(here: Here, run: Record, outcome: o.Hidden) -> None:
    """Words that were not decided about are not shown again on "carry on": somebody else may be holding the phone."""
    found_words.clear(here)
    for left in undecided.waiting(here):
        undecided.into_journal(here, left)
    hiding.hide(here)
    pin_gate.close(here)


def _replied(here: Here, run: Record, outcome: o.Replied) -> Says | None:
    if limits.no_writing(here) is not None:
        return limits.keep_instead(here, outcome.words)
    letters.set_answered(here.unit, outcome.letter)
    _passed_on(here, outcome.words, "reply", outcome.letter)
    return None


def _carried_on(here: Here, run: Record, outcome: o.CarriedOn) -> None:
    left = here.talk.get(outcome.conversation)
    if left is not None:
        here.talk.resume(left)


def _started_fresh(here: Here, run: Record, outcome: o.StartedFresh) -> None:
    left = here.talk.get(outcome.conversation)
    if left is not None:
        check_in_record.keep_unfinished(here, left)
        conversations.set_state(here.unit, outcome.conversation, "unfinished")


def _hints_off(here: Here, run: Record, outcome: o.HintsOff) -> None:
    person = _person(here)
    people.save_profile(here.unit, replace(person, profile=replace(person.profile, hints_off=True)))
    here.forget_person()


def _look_chosen(here: Here, run: Record, outcome: o.LookChosen) -> None:
    person = _person(here)
    people.save_profile(here.unit, replace(person, profile=replace(person.profile, look=outcome.look)))
    here.forget_person()


def _nation_chosen(here: Here, run: Record, outcome: o.NationChosen) -> None:
    _set_nation(here, outcome.nation)
    if outcome.show_help:
        here.post(help_now(here), klass="A")


def _set_nation(here: Here, nation: str) -> None:
    person = _person(here)
    people.save_profile(here.unit, replace(person, profile=replace(person.profile, nation=nation)))
    here.forget_person()


def _old_phone_closed(here: Here, run: Record, outcome: o.OldPhoneClosed) -> None:
    """This phone shows nothing more until there is a new code. On Telegram the last words still go."""
    close_phone(here, here.chat)


_WRITERS: Mapping[type[Any], Callable[[Here, Record, Any], Says | None]] = {
    o.CheckedIn: check_in_record.write,
    o.Agreed: _agreed,
    o.Declined: _declined,
    o.NotNow: lambda here, run, outcome: None,
    o.WantsToMeet: _wants_to_meet,
    o.PassedOn: _words_passed_on,
    o.BreakStarted: _break_started,
    o.Stopped: _stopped,
    o.Hidden: _hidden,
    o.Replied: _replied,
    o.CarriedOn: _carried_on,
    o.StartedFresh: _started_fresh,
    o.HintsOff: _hints_off,
    o.LookChosen: _look_chosen,
    o.AnswerMeant: your_answer.meant,
    o.OldPhoneClosed: _old_phone_closed,
    o.NationChosen: _nation_chosen,
    NewClinicianRead: hand_over_facts.was_read,
    **reminder_records.WRITERS,
    **journal_records.WRITERS,
    **strike_records.WRITERS,
    **crisis_plan_records.WRITERS,
    **flag_records.WRITERS,
    **pin_records.WRITERS,
    **limit_records.WRITERS,
    **reports.WRITERS,
    **appointment_answers.WRITERS,
    **media_record.WRITERS,
}
