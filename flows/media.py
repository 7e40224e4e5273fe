"""A voice note or a photo for the journal: asked about before it is taken in, shown again when they want it.

The one rule: nothing is taken in before a yes, and the size stands there first.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.model import End, SayTo, Script, ScriptDefinition, Start, ask, say
from flows.outcomes import MediaWanted
from flows.questions import Pick, YesNo
from flows.screen import Choice
from flows.words import Args, Say

LONGEST_IN_SECONDS = 90
A_MEGABYTE = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`kind` is voice or photo, `file` what the platform calls it, `name` what its card is called here. `words` came with
    it; `medical` is true when they ask for a diagnosis or a dose."""

    kind: str
    file: str
    name: str
    seconds: int = 0
    size: int = 0
    words: str = ""
    medical: bool = False
    clinician: str = ""


@dataclass(frozen=True, kw_only=True)
class ShowFacts:
    """`attachment` is an id; empty where there is nothing of theirs."""

    attachment: str
    kind: str = "photo"


@dataclass(frozen=True, kw_only=True)
class AddFacts:
    """Nothing is needed to begin."""


def keep_media(facts: Facts) -> Script[End]:
    """Keep it in your journal? Words that came with a photo stay with it, or are asked about by themselves."""
    if facts.medical:
        yield from say("medical-cannot", clinician=facts.clinician)
    if facts.words:
        yield from say("you-wrote", style="quote", words=facts.words)
    yield SayTo(Say("media-size", args=measure(facts.seconds, facts.size)), "person")
    yield from say("journal-private", style="small")
    yield from say("media-there-too", style="small")
    question = YesNo("media-keep-ask", facts.name, yes="media-keep", no="media-leave", card=f"media-{facts.name}")
    if (yield from ask(question)):
        wanted = MediaWanted(kind=facts.kind, file=facts.file, size=facts.size, words=facts.words)
        return End(outcome=wanted, says=(Say("media-coming"),))
    if facts.words:
        return End(start=Start("outside", facts.words))
    return End(says=(Say("media-left"),))


def show_media(facts: ShowFacts) -> Script[End]:
    """One of theirs, once more; what is shown is read when it is drawn."""
    if not facts.attachment:
        return End(says=(Say("media-gone"),))
    return End(view="media")
    yield  # makes this a generator, as every script is


def add_media(facts: AddFacts) -> Script[End]:
    """On the web: the page takes a file, tells its size, and sends it up after a yes."""
    yield from say("media-add-how", style="small")
    yield from say("journal-private", style="small")
    yield from ask(Pick("media-add", options=(Choice("not-now", "not-now", group="list"),), view="upload"))
    return End(start=Start("journal"))


def measure(seconds: int, size: int) -> Args:
    """Length and size in round numbers, as the variables of `media-size`; "none" where one is not known."""
    fives = max(5, round(seconds / 5) * 5)
    if not seconds:
        long, n = "none", 0
    else:
        long, n = ("seconds", fives) if seconds <= LONGEST_IN_SECONDS else ("minutes", round(seconds / 60))
    if not size:
        return {"long": long, "n": n, "unit": "none", "much": 0}
    if size < A_MEGABYTE:
        return {"long": long, "n": n, "unit": "kb", "much": max(1, round(size / 1000))}
    return {"long": long, "n": n, "unit": "mb", "much": -(-size // A_MEGABYTE)}


KEEP_MEDIA = ScriptDefinition(name="keep-media", run=keep_media, facts=Facts, card="aside", forgets=True)
SHOW_MEDIA = ScriptDefinition(name="show-media", run=show_media, facts=ShowFacts)
ADD_MEDIA = ScriptDefinition(name="add-media", run=add_media, facts=AddFacts, menu="journal", lapses=True)
