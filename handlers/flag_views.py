"""What is seen of flags: by the person all of it, by a clinician what was said and done, in their list one sentence.

The one rule: words stand as they were written, with when; what nobody has done is said too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from flows.screen import Screen
from flows.words import Args, Moment, NameOf, Say
from handlers.reader import Reader
from handlers.viewing import ViewContent, at, heading, item, small
from storage import access, clinicians, flags
from storage.flags import Flag

MOST_SHOWN = 10
"""So many of a person's own stand in their list, newest first."""

ON_A_LIST = 120
"""Letters of their words in a row of the list; the whole of them is one tap away."""


def _all(reader: Reader, screen: Screen) -> Screen:
    found = flags.of(reader.unit, reader.chat.subject)[::-1][:MOST_SHOWN]
    return replace(screen, says=(*screen.says, *(say for flag in found for say in _own(reader, flag))))


def _one(reader: Reader, screen: Screen) -> Screen | None:
    flag = flags.get(reader.unit, reader.chat.subject, screen.view_about)
    return None if flag is None else replace(screen, says=(*screen.says, *_own(reader, flag)))


def _own(reader: Reader, flag: Flag) -> Iterator[Say]:
    """One of the person's own: why, their words, and each thing that a human did."""
    yield Say("look-reason", args={"reason": flag.reason, **at(flag.at)}, style="heading")
    for said in flag.said:
        yield Say("you-wrote", args={"words": said.words}, style="quote")
    if flag.times > 1:
        yield small("look-times", {"n": flag.times, **at(flag.last_at)})
    yield item("look-passed" if flag.opened_at is None and not flag.passes else "look-was-passed")
    for one in flag.passes:
        yield item("look-passed-to", {"clinician": NameOf(one.to), "at": Moment(one.at)})
    if flag.opened_at is not None:
        yield item("look-opened", {"clinician": NameOf(flag.opened_by), **at(flag.opened_at)})
    for call in flag.calls:
        yield item("look-called", {"clinician": NameOf(call.by), "how": call.how, "at": Moment(call.at)})
    if flag.answered_at is not None:
        yield item("look-answered", {"clinician": NameOf(flag.answered_by), **at(flag.answered_at)})
        yield Say("their-words", args={"words": flag.answer}, style="human")
        if reader.person is not None and reader.person.profile.phrase:
            yield Say("agreed-words", args={"phrase": reader.person.profile.phrase}, style="proof")


def opened(reader: Reader, about: str) -> ViewContent:
    """`about` is "person/flag"."""
    person, _, id_ = about.partition("/")
    access.require(reader.unit, reader.chat.subject, person, "read flag")
    flag = flags.get(reader.unit, person, id_)
    if flag is None:
        raise access.NotFound("read flag: no such flag")
    reader.looked("read person", person, person)
    title = heading("flag-title", {"person": NameOf(person)})
    seen = small("flag-seen", {"person": NameOf(person)})
    return ViewContent(blocks=(title, *lines(reader, flag), *_safeguarding(reader, flag), seen))


def _safeguarding(reader: Reader, flag: Flag) -> Iterator[Say]:
    """Harm by somebody else: whom the service asks, and what it does, in its own words."""
    team = reader.desk.team
    if not flag.by_others:
        return
    yield heading("flag-safeguarding")
    if team.safeguarding:
        yield Say("flag-safeguarding-lead", args={"phone": team.safeguarding})
    if team.safeguarding_steps:
        yield Say("flag-safeguarding-steps", args={"words": team.safeguarding_steps})


def lines(reader: Reader, flag: Flag) -> Iterator[Say]:
    """For a clinician: why and since when, their words, and what was done."""
    yield sentence(flag)
    yield small("flag-since", at(flag.at))
    for said in flag.said:
        yield Say("flag-words", args={"words": said.words, "at": Moment(said.at)}, style="quote")
    if flag.times > 1:
        yield small("flag-times", {"n": flag.times, **at(flag.last_at)})
    for one in flag.passes:
        names = {"clinician": _name(reader, one.by), "to": _name(reader, one.to)}
        yield item("flag-passed-to", {**names, "at": Moment(one.at)})
    yield state(reader, flag)
    for call in flag.calls:
        yield item("flag-called", {"clinician": _name(reader, call.by), "how": call.how, "at": Moment(call.at)})
    if flag.answered_at is not None:
        yield item("flag-answered", {"clinician": _name(reader, flag.answered_by), **at(flag.answered_at)})
        yield Say("letter-words", args={"words": flag.answer}, style="human")


def sentence(flag: Flag) -> Say:
    """What happened, as a fact."""
    return Say(f"flag-{flag.reason}")


def words(flag: Flag) -> Say | None:
    """The last that they said, as much as fits into a row."""
    if not flag.said:
        return None
    line = " ".join(flag.said[-1].words.split())
    return Say("flag-short", args={"words": line if len(line) <= ON_A_LIST else f"{line[: ON_A_LIST - 1]}…"})


def state(reader: Reader, flag: Flag) -> Say:
    """Who has opened it."""
    if flag.opened_at is None:
        return Say("caseload-not-opened")
    args: Args = {"clinician": _name(reader, flag.opened_by), **at(flag.opened_at)}
    return Say("flag-opened-by", args=args)


def _name(reader: Reader, clinician: str) -> str:
    found = clinicians.find(reader.unit, clinician)
    return found.name if found is not None else "…"


VIEWS: Mapping[str, Callable[[Reader, Screen], Screen | None]] = {"my-flags": _all, "my-flag": _one}
