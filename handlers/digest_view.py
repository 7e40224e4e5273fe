"""A digest, drawn: one row a person, as many facts as can be read in two minutes; whoever has nothing new is a number.

The one rule: a page has at most `WORDS` words. What does not fit on it stands on the next, and is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.words import Day, Moment, Say
from handlers import caseload, digest
from handlers.caseload import News
from handlers.digest import Entry
from handlers.reader import Reader
from handlers.viewing import ViewContent, heading, small, words
from storage import clinicians, digests
from storage.access import NotFound
from storage.digests import Digest

WORDS = 480
"""Two minutes at 240 words a minute, which is a slow reader's pace on a screen."""

MOST = 4
"""Facts of one row: the others are counted, and a tap shows them."""

AROUND = 52
"""Words that stand above and below the rows: title, since when, what is not listed, the board's own buttons."""

Lines = dict[str, Say]


def view(reader: Reader, about: str) -> ViewContent:
    """`about` is "digest/page", pages from 0."""
    id_, _, page = about.partition("/")
    found = digests.get(reader.unit, reader.chat.subject, id_)
    clinician = clinicians.find(reader.unit, reader.chat.subject)
    if found is None or clinician is None:
        raise NotFound("read digest: no such digest")
    persons = caseload.persons_of(reader.unit, clinician)
    _audit(reader, persons)
    digests.set_opened(reader.unit, found.id)
    entries = digest.entries(reader, persons, found.since)
    pages = _pages(reader, [one for one in entries if one.group != "nothing-new"])
    number = min(int(page or 0), len(pages) - 1)
    shown = pages[number]
    return ViewContent(
        blocks=tuple(_blocks(reader, found, entries, left=sum(len(one) for one in pages[number + 1 :]))),
        rows=tuple(one.person for one in shown),
        lines=_fill(reader, shown),
        sections={one.person: Say(f"digest-{one.group}") for one in shown},
        hidden=frozenset() if number + 1 < len(pages) else frozenset({"more"}),
    )


def _pages(reader: Reader, told: list[Entry]) -> list[list[Entry]]:
    """Everybody with one fact, as many as fit on a page."""
    pages: list[list[Entry]] = [[]]
    room = WORDS - AROUND
    for one in told:
        cost = _cost(reader, one, 1)
        if pages[-1] and cost > room:
            pages.append([])
            room = WORDS - AROUND
        pages[-1].append(one)
        room -= cost
    return pages


def _fill(reader: Reader, shown: Sequence[Entry]) -> dict[str, Lines]:
    """What room there is goes to further facts, from the top."""
    facts = dict.fromkeys((one.person for one in shown), 1)
    room = WORDS - AROUND - sum(_cost(reader, one, 1) for one in shown)
    for one in shown:
        for n in range(2, min(len(one.news), MOST) + 1):
            more = _cost(reader, one, n) - _cost(reader, one, n - 1)
            if more > room:
                break
            facts[one.person], room = n, room - more
    return {one.person: _lines(reader, one, facts[one.person]) for one in shown}


def _cost(reader: Reader, one: Entry, facts: int) -> int:
    """Words of a row with so many facts."""
    row = (words(reader, say) for say in _lines(reader, one, facts).values())
    return len(reader.name(one.person).split()) + sum(len(text.split()) for text in row)


def _lines(reader: Reader, one: Entry, facts: int) -> Lines:
    lines: Lines = {}
    for n, news in enumerate(one.news[:facts], start=1):
        which = f"-{n}" if n > 1 else ""
        lines |= {f"{part}{which}": say for part, say in _fact(reader, news)}
    left = len(one.news) - facts
    return lines | ({"more": Say("digest-more-facts", args={"n": left})} if left > 0 else {})


def _fact(reader: Reader, news: News) -> Iterator[tuple[str, Say]]:
    when = caseload.when(news)
    if when is not None:
        yield "when", when
    yield "state", news.state
    if digest.out_of_hours(reader, news):
        yield "hours", Say("digest-out-of-hours")


def _blocks(reader: Reader, found: Digest, entries: list[Entry], *, left: int) -> Iterator[Say]:
    """When it was made and from when it tells; whoever is not listed is counted, each for what they are."""
    quiet = [one for one in entries if one.group == "nothing-new"]
    yield heading("digest-title", {"day": Day(found.day), "n": len(entries)})
    at = Moment(reader.unit.now.isoformat())
    yield small("digest-since", {"since": Moment(found.since.isoformat()), "at": at})
    if len(quiet) == len(entries):
        yield Say("digest-nothing-new-at-all", args={"since": Moment(found.since.isoformat())})
    elif any(one.uses for one in quiet):
        yield Say("digest-nothing-new-for", args={"n": sum(one.uses for one in quiet)})
    if not all(one.uses for one in quiet):
        yield Say("digest-not-using", args={"n": sum(not one.uses for one in quiet)})
    if left:
        yield Say("digest-left", args={"n": left})


def _audit(reader: Reader, persons: list[str]) -> None:
    """Names and what is new were read: one row a day, as for the list of people."""
    if persons:
        reader.unit.audit_once(
            "list", actor=reader.chat.subject, subjects=tuple(sorted(persons)), object_id="digest",
            day=reader.unit.now.date(),
        )  # fmt: skip
