"""Puts a wordless screen into words.

The one rule: every word comes from the phrasebook at the moment of sending, in the reader's language of that moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from content.catalogue import SOURCE, UNKNOWN, Nation, register
from content.phrasebook import NOTHING, ZONE, Phrasebook
from content.rendered import Block, Button, Rendered
from flows.screen import Choice, Screen
from flows.words import Args, Say, Style


def render(
    phrasebook: Phrasebook,
    screen: Screen,
    language: str,
    *,
    zone: str = ZONE,
    data: Callable[[Choice], str],
    name: Callable[[str], str],
) -> Rendered:
    """The screen in one language. `data` says what a button carries, `name` what somebody is called."""
    spoken = phrasebook.languages[language]

    def words(message: str, about: str = "", args: Args = NOTHING) -> str:
        return phrasebook.words(language, message, about, args, zone=zone, name=name)

    def in_english(message: str, about: str = "", args: Args = NOTHING) -> str:
        text = phrasebook.words(SOURCE, message, about, args, zone=zone, name=name)
        return text if spoken.direction == "ltr" else _from_the_left(text)

    asked = words(screen.message, screen.about, screen.args) if screen.message else ""
    before, question = _split(asked)
    beside = in_english if screen.safety and spoken.draft else None
    return Rendered(
        language=language,
        direction=spoken.direction,
        fingerprint=_fingerprint(phrasebook, screen, language),
        card=screen.card,
        place=words("place", args={"n": screen.place[0], "of": screen.place[1]}) if screen.place else "",
        question=question,
        explain=words(screen.explain, screen.about, screen.args) if screen.explain else "",
        blocks=(*_blocks(screen, words, beside), *before),
        buttons=tuple(_button(phrasebook, language, screen, choice, words, data(choice)) for choice in screen.choices),
        typing=screen.typing,
        keep=screen.keep,
        safety=screen.safety,
        private=screen.private,
        notice=words("draft-notice") if spoken.draft and not screen.unopened else "",
    )


Words = Callable[..., str]


def _fingerprint(phrasebook: Phrasebook, screen: Screen, language: str) -> str:
    """Of the question with its rates; of a text without one, of all its lines."""
    if screen.message:
        rates = tuple(choice.label for choice in screen.choices if choice.group == "rates")
        return phrasebook.fingerprint(language, screen.message, screen.about, also=rates)
    if not screen.says:
        return ""
    first, *others = screen.says
    return phrasebook.fingerprint(language, first.message, first.about, also=tuple(say.message for say in others))


def _from_the_left(text: str) -> str:
    """English in the middle of a text that runs from the right: otherwise "text SHOUT to 85258" changes its order."""
    return "\n".join(f"\u2066{line}\u2069" for line in text.split("\n"))


def _split(asked: str) -> tuple[tuple[Block, ...], str]:
    """Where the last of several lines is the question, only that one stands out; the others are text above it."""
    *above, last = asked.split("\n")
    if not above or not last.rstrip().endswith(("?", "؟")):
        return (), asked
    return tuple(Block(style="text", text=line) for line in above), last


def _blocks(screen: Screen, words: Words, beside: Words | None) -> Iterator[Block]:
    """The paragraphs above the question; in a draft language a safety line has its English below it."""
    for say in screen.says:
        yield Block(style=say.style, text=words(say.message, say.about, say.args))
        if beside is not None and say.style != "quote":  # their own words need no English
            yield Block(style="small", text=beside(say.message, say.about, say.args))
    if beside is not None and screen.message:
        yield Block(style="small", text=beside(screen.message, screen.about, screen.args))


def _button(phrasebook: Phrasebook, language: str, screen: Screen, choice: Choice, words: Words, data: str) -> Button:
    whole = words(choice.label, choice.about, choice.args)
    parts = {
        part: words(f"{choice.label}.{part}", choice.about, choice.args)
        for part in phrasebook.attributes(language, choice.label)
    }
    label = parts.pop("button", whole)
    if choice.group == "rates":
        return Button(
            data=data, label=label, group=choice.group, id=choice.id, pressed=choice.id == screen.chosen,
            lines={"number": phrasebook.number(language, choice.id), "word": whole},
        )  # fmt: skip
    return Button(
        data=data,
        label=label,
        group=choice.group,
        id=choice.id,
        pressed=choice.id == screen.chosen or choice.label == "picked",
        long=whole if label != whole else "",
        lines=parts,
    )


def blocks_of(
    phrasebook: Phrasebook,
    says: tuple[Say, ...],
    language: str,
    *,
    zone: str = ZONE,
    name: Callable[[str], str],
) -> tuple[Block, ...]:
    """Paragraphs alone, for a view that adds to a screen."""
    return tuple(
        Block(style=say.style, text=phrasebook.words(language, say.message, say.about, say.args, zone=zone, name=name))
        for say in says
    )


def block(phrasebook: Phrasebook, language: str, style: Style, message: str, args: Args = NOTHING) -> Block:
    return Block(style=style, text=phrasebook.words(language, message, "", args))


def static_lines(nation: Nation, language: str, *, known: bool) -> tuple[str, ...]:
    """What helps whoever writes while nothing can be kept. Who may be anywhere is told what to call abroad too."""
    interpreter = ("help-interpreter",) if language != SOURCE and nation != "abroad" else ()
    elsewhere = () if known else ("help-elsewhere",)
    return (*register().screens[nation].first, *interpreter, *elsewhere, "help-nobody")


@lru_cache(maxsize=256)
def static_help(phrasebook: Phrasebook, language: str, nation: Nation = UNKNOWN, *, known: bool = False) -> str:
    """The help text for when nothing can be kept or looked up; any other language has English below it. `known`: they
    have said that they are in this nation."""
    messages = static_lines(nation, language, known=known)
    lines = [[phrasebook.words(code, message) for message in messages] for code in dict.fromkeys((language, SOURCE))]
    return "\n\n".join("\n".join(one) for one in lines)
