"""The journal: write, look back, start from a question; and what can be done with one entry.

The one rule: an entry is the person's alone. Nothing here passes one on but a share of that one, asked for and answered
with yes; a mark passes on that there is one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flows.journal_outcomes import (
    EntryAddedTo,
    EntryDeleted,
    EntryKept,
    EntryMarked,
    EntryShared,
    EntryTakenBack,
    EntryUnmarked,
)
from flows.model import End, Script, ScriptDefinition, Start, ask, say
from flows.questions import Pick, YesNo
from flows.screen import Choice
from flows.strike_outcomes import EntryStruck
from flows.words import Say
from flows.writing import Entry

PROMPTS = ("good-day", "went-better")
AT_ONCE = {"take-back": EntryTakenBack, "mark": EntryMarked, "unmark": EntryUnmarked}
"""What needs no second question: it gives nothing away, or is undone with one press."""
HELP = Choice("word:help", "help-now", group="list")


@dataclass(frozen=True, kw_only=True)
class JournalFacts:
    """`half` is what `journal-write` was begun about, where something half-written waits; `good_day` the entry that
    says what a good day looks like; `question` the reminder that asks their own question (`asked`)."""

    entries: bool = False
    waits: bool = False
    half: str = ""
    good_day: str = ""
    question: str = ""
    asked: str = ""
    web: bool = False


def journal(facts: JournalFacts) -> Script[End]:
    """What would you like to do here?"""
    offered = [
        ("half", "journal-half", facts.waits),
        ("write", "journal-write", True),
        ("add-media", "media-add-one", facts.web),
        ("prompts", "journal-prompts", True),
        ("look", "journal-look", facts.entries),
        ("my-copy", "journal-my-copy", facts.entries),
    ]
    yield from say("journal-private", style="small")
    options = tuple(Choice(one, label, group="list") for one, label, there in offered if there)
    match (yield from ask(Pick("journal", options=(*options, HELP)))):
        case "half":
            return End(start=Start("journal-write", facts.half))
        case "look":
            return End(start=Start("journal-look"))
        case "my-copy" | "add-media" as chosen:
            return End(start=Start(chosen))
        case "prompts":
            return (yield from _prompts(facts))
        case _:
            return End(start=Start("journal-write"))


def _prompts(facts: JournalFacts) -> Script[End]:
    """A question to start from, for those who want one; their vision again; their own question."""
    if facts.asked:
        yield from say("journal-your-question", style="quote", words=facts.asked)
    offered = [
        ("good-day", "prompt-good-day", True),
        ("went-better", "prompt-went-better", True),
        ("question", "journal-answer-question", bool(facts.question)),
        ("see-good-day", "journal-see-good-day", bool(facts.good_day)),
        ("set-question", "journal-set-question", not facts.question),
        ("change-question", "journal-change-question", bool(facts.question)),
    ]
    options = tuple(Choice(one, label, group="list") for one, label, there in offered if there)
    chosen = yield from ask(Pick("journal-which-question", options=options))
    match chosen:
        case "see-good-day":
            return End(start=Start("journal-entry", facts.good_day))
        case "question":
            return End(start=Start("journal-write", f"question/{facts.question}"))
        case "set-question":
            return End(start=Start("new-reminder", "question"))
        case "change-question":
            return End(start=Start("one-reminder", facts.question))
        case _:
            return End(start=Start("journal-write", chosen or ""))


@dataclass(frozen=True, kw_only=True)
class WriteFacts:
    """`prompt` is what is answered ("" where nothing was asked), `asked` their own question in their words; `note` the
    entry that is added to."""

    prompt: str = ""
    asked: str = ""
    note: str = ""


def journal_write(facts: WriteFacts) -> Script[End]:
    """As much or as little as they like, in as many messages as they like."""
    words = yield from ask(_question(facts))
    if words is None:
        return End(says=(Say("forgotten"),), forget=True)
    if facts.note:
        return End(outcome=EntryAddedTo(facts.note, str(words)))
    return End(outcome=EntryKept(str(words), facts.prompt, facts.asked))


def _question(facts: WriteFacts) -> Entry:
    line: dict[str, Any] = {"view": "journal-line", "view_about": facts.note}  # who may read it, true when it is drawn
    if facts.note:
        return Entry("journal-add", facts.note, **line)
    if facts.asked:
        return Entry("journal-asked", args={"words": facts.asked}, **line)
    return Entry(f"prompt-{facts.prompt}" if facts.prompt in PROMPTS else "journal-write-here", **line)


@dataclass(frozen=True, kw_only=True)
class EntryFacts:
    """`said` is what has just been done with it: then that is said, and the words are not shown again. `clinician` is
    empty where there is nobody to share with."""

    note: str
    said: str = ""
    clinician: str = ""
    #: whose name that is
    reader: str = ""
    shared: bool = False
    marked: bool = False
    #: it was not theirs
    struck: bool = False
    carry_on: bool = False
    #: id and kind of each voice note and photo in it
    media: list[list[str]] = field(default_factory=list)
    channel: str = "telegram"


def journal_entry(facts: EntryFacts) -> Script[End]:
    """One entry: share it or take that back, mark it or take that off, add to it, delete it."""
    told = {"clinician": facts.clinician}
    if facts.said:
        done = "kept-for-you" if facts.said == "kept" else f"journal-said-{facts.said}"
        yield from say(done, clinician=facts.clinician)
    view = "journal-line" if facts.said else "note"
    chosen = yield from ask(Pick("one-note", view=view, view_about=facts.note, options=_options(facts)))
    if chosen in {id_ for id_, _ in facts.media}:
        return End(start=Start("show-media", chosen or ""))
    if chosen in AT_ONCE:
        return End(outcome=AT_ONCE[chosen](facts.note))
    match chosen:
        case "not-me" | "was-me":
            return End(outcome=EntryStruck(facts.note, struck=chosen == "not-me"))
        case "share":
            sure = YesNo("journal-share-ask", args=told, yes="journal-share-yes", no="not-now")
            if (yield from ask(sure)):
                return End(outcome=EntryShared(facts.note, facts.reader))
        case "add":
            return End(start=Start("journal-write", f"add/{facts.note}"))
        case "delete":
            if (yield from ask(YesNo("delete-note-ask", yes="delete-it", no="keep-this-one"))):
                gone = "journal-deleted" if facts.channel == "web" else "journal-deleted-in-chat"
                return End(outcome=EntryDeleted(facts.note), says=(Say(gone),))
    return End(start=Start("journal-entry", facts.note))


def _options(facts: EntryFacts) -> tuple[Choice, ...]:
    told = {"clinician": facts.clinician}
    offered = [
        ("word:carry-on", "menu-carry-on", facts.carry_on and bool(facts.said)),
        ("share", "journal-share", bool(facts.clinician) and not facts.shared),
        ("take-back", "journal-take-back", facts.shared),
        ("mark", "journal-mark", not facts.marked),
        ("unmark", "journal-unmark", facts.marked),
        ("add", "journal-add-to-it", True),
        ("read", "journal-read", bool(facts.said)),
        ("not-me", "not-me", not facts.said and not facts.struck),
        ("was-me", "was-me", facts.struck),
        ("delete", "journal-delete", True),
        ("word:menu", "to-the-menu", bool(facts.said)),
    ]
    media = (
        Choice(id_, "media-look" if kind == "photo" else "media-listen", group="list") for id_, kind in facts.media
    )
    return (*media, *(Choice(one, label, args=told, group="list") for one, label, there in offered if there), HELP)


JOURNAL = ScriptDefinition(name="journal", run=journal, facts=JournalFacts, menu="menu", between=True)
JOURNAL_WRITE = ScriptDefinition(
    name="journal-write", run=journal_write, facts=WriteFacts, menu="journal", resumable=True, forgets=True
)
JOURNAL_ENTRY = ScriptDefinition(
    name="journal-entry", run=journal_entry, facts=EntryFacts, menu="journal-look", between=True
)
