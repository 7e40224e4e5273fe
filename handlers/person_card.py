"""One person in the console: the card, who used a code, and what stands round a message to them.

The one rule: the card says that something is there and since when; what it is, is opened by a choice.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from flows import hours
from flows.console_hours import hours_in_words
from flows.words import Args, Day, Label, NameOf, Say
from handlers import appointment_news, flag_views, limit_views
from handlers.caseload import unreachable_since
from handlers.reader import Reader
from handlers.viewing import ViewContent, at, item, small
from storage import (
    access,
    chats,
    check_ins,
    contacts,
    crisis_plans,
    flags,
    invites,
    letters,
    notes,
    people,
    pins,
    reminders,
)
from storage.people import Person


def person_card(reader: Reader, id_: str) -> ViewContent:
    """Where this person stands with Wren."""
    person = _opened(reader, id_)
    profile = person.profile
    language = reader.desk.phrasebook.languages[profile.language].name
    blocks = [
        *(say for flag in flags.waiting(reader.unit, person.id) for say in flag_views.lines(reader, flag)),
        *_state(reader, person),
        *_news(reader, person),
        *appointment_news.card_lines(reader.unit, person.id),
        *_reminders(reader, person),
        small("card-language", {"language": language}),
        *([small("card-interpreter", {"interpreter": profile.interpreter})] if profile.interpreter else []),
        *([small("card-place", {"where": profile.place})] if profile.place else []),
        small("card-shared-phone", {"phone": profile.shared_phone or "not-asked"}),
        small("card-hours"),
        *(Say(one.message, one.about, one.args, "item") for one in hours_in_words(profile.hours)),
    ]
    return ViewContent(blocks=tuple(blocks))


def joiner(reader: Reader, id_: str) -> ViewContent:
    """When the code was used, and that the phone shows nothing personal yet."""
    _opened(reader, id_)
    invite = invites.latest(reader.unit, "person", id_)
    used = invite.used_at if invite else None
    said = [small("joiner-used-code-at", at(used))] if used else []
    return ViewContent(blocks=(*said, small("joiner-shows-nothing")))


def to_person(reader: Reader, id_: str) -> ViewContent:
    """While writing: how the person will read it."""
    access.require(reader.unit, reader.chat.subject, id_, "write to person")
    return ViewContent(blocks=(small("to-person-reads", _name(id_)),))


def before_sending(reader: Reader, id_: str) -> ViewContent:
    """The phrase, when it goes, and what a locked phone shows."""
    person = _read(reader, id_, "write to person")
    return _before(reader, person, Label(f"wording-{person.profile.wording}"))


def before_answering(reader: Reader, about: str) -> ViewContent:
    """The same for the answer to a flag ("person/flag"), which comes with a line of its own, or with none."""
    id_, _, flag_id = about.partition("/")
    person = _read(reader, id_, "write to person")
    flag = flags.get(reader.unit, id_, flag_id)
    if flag is not None and flag.quiet:
        return ViewContent(blocks=(small("flag-answer-quiet", _name(id_)),))
    ready = person.profile.wording == "ready"
    return _before(reader, person, Label("something-is-ready" if ready else "there-is-an-answer"))


def _before(reader: Reader, person: Person, shown: Label) -> ViewContent:
    phrase = person.profile.phrase
    blocks = (
        small("sending-phrase", {"phrase": phrase}) if phrase else small("sending-no-phrase"),
        *_when(reader, person),
        small("sending-lock-screen", {"wording": shown}),
    )
    return ViewContent(blocks=blocks)


def _opened(reader: Reader, id_: str) -> Person:
    """The person, after the access check; each opening of the card leaves a row of its own."""
    access.require(reader.unit, reader.chat.subject, id_, "read person")
    reader.looked("read person", id_, id_)
    return people.get(reader.unit, id_)


def _read(reader: Reader, id_: str, verb: str) -> Person:
    """The person, after the access check and with its audit row of the day."""
    access.require(reader.unit, reader.chat.subject, id_, verb)
    reader.unit.audit_once(verb, actor=reader.chat.subject, subjects=(id_,), object_id=id_, day=reader.unit.now.date())
    return people.get(reader.unit, id_)


def _name(id_: str) -> Args:
    return {"person": NameOf(id_)}


def _state(reader: Reader, person: Person) -> list[Say]:
    joined = person.joined_at or reader.unit.now
    day = joined.astimezone(ZoneInfo(reader.zone)).date().isoformat()
    blocks = [Say("card-state", args={"state": person.state, "day": Day(day)})]
    blocks += limit_views.by_glass(reader, person.id)
    set_for_them = list(limit_views.card_lines(reader, person.id))
    blocks += set_for_them
    if person.break_since is not None and not limit_views.rests(reader, person.id):
        blocks.append(Say("card-break", args=at(person.break_since)))
    shut = pins.locked_since(reader.unit, person.id)
    if shut is not None:
        blocks.append(Say("card-pin-locked", args=at(shut)))
    lost = unreachable_since(reader.unit, person.id)
    if lost is not None:
        blocks.append(Say("card-unreachable", args=at(lost)))
    return blocks


def _news(reader: Reader, person: Person) -> list[Say]:
    blocks = []
    for letter in letters.unanswered(reader.unit, person.id):
        if letter.kind == "in-person":
            blocks.append(Say("card-wants-to-meet", args=at(letter.at)))
        elif letter.opened_at is None:
            blocks.append(Say("card-passed-words-on", args=at(letter.at)))
    check_in = check_ins.last(reader.unit, person.id)
    if check_in is not None and check_in.finished_at is not None:
        blocks.append(Say("card-check-in", args=at(check_in.finished_at)))
    elif person.state == "active":
        blocks.append(Say("card-no-check-in"))
    plan = crisis_plans.get(reader.unit, person.id)
    if plan is not None and plan.shared_at is not None:
        blocks.append(Say("card-crisis-plan", args=at(plan.shared_at)))
    met = contacts.last(reader.unit, person.id)
    if met is not None:
        blocks.append(small("card-contact", at(met)))
    marked = notes.marked(reader.unit, person.id)
    if marked:
        blocks.append(Say("card-marked", args={"n": marked}))
    ours = next((one for one in letters.of(reader.unit, person.id) if one.way == "to-person"), None)
    if ours is not None:
        blocks.append(small("card-last-letter", at(ours.at)))
    return blocks


def _reminders(reader: Reader, person: Person) -> list[Say]:
    """How many are on, and how many rest: a number, never what they say."""
    counts = reminders.counts(reader.unit, person.id)
    on = [small("card-reminders", {"n": counts.on})] if counts.on else []
    return [*on, *([small("card-reminders-rest", {"n": counts.resting})] if counts.resting else [])]


def _when(reader: Reader, person: Person) -> tuple[Say, ...]:
    """When a message of now would go, and what stands in its way."""
    now, profile = reader.unit.now, person.profile
    phone = chats.phone(reader.unit, person.id)
    if phone is None:
        return (item("sending-no-phone", _name(person.id)),)
    lost = (item("sending-unreachable"),) if phone.unreachable_since else ()
    if person.break_since is not None:
        return (*lost, item("sending-on-a-break", _name(person.id)))
    then = hours.next_allowed(profile.hours, profile.zone, now)
    if then is None:
        return (*lost, item("sending-no-hours", _name(person.id)))
    return (*lost, item("sending-at-once") if then <= now else item("sending-at", at(then)))
