"""SAF-03 to SAF-05: no words reassure falsely, help comes at night with the database stuck, every screen keeps to the
register.

The one rule: what is held here is held of all languages at once, and of what the scripts really draw.
"""

from __future__ import annotations

import asyncio
import inspect
import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from bot.clock import Clock
from bot.service import PRACTICE
from bot.units import Units
from bot.wakes import Wakes
from content import lint, lint_voice
from content.catalogue import register
from content.phrasebook import Phrasebook
from content.rendered import Rendered
from content.rendering import render
from content.samples import forms
from flows.companion import COMPANION
from flows.model import pack_facts
from flows.screen import Screen
from handlers import edge as edges
from handlers import flag_views
from handlers.buttons import Signer
from handlers.desk import Desk
from handlers.edge import Edge
from handlers.reader import Reader
from storage import chats, flags
from storage.database import Database
from storage.flags import Flag, Said
from storage.unit import Unit
from tests.conftest import MASTER_KEY
from tests.content.test_lint import planted
from tests.flows.invented import FACTS
from tests.flows.walking import Walk, parties_of
from tests.handlers.test_edge import Static, is_patient_for, says, stuck, takes
from tests.world import Phone, World

LANGUAGES = tuple(Phrasebook.load().languages)
WALKERS = 3

# SAF-03


def test_each_language_has_its_own_list_of_what_is_never_said_and_none_of_it_is_said():
    never = lint_voice.voice().everywhere

    assert all(len(never[language]) >= 8 for language in LANGUAGES)
    assert list(lint_voice.banned(Phrasebook.load())) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_that_reassures_falsely_is_seen_in_every_language(language: str):
    book, phrases = Phrasebook.load(), lint_voice.voice().everywhere[language]
    spoken = sorted(one for one in book.ids(language) if lint.files(language).get(one) == "flags")
    text = "\n".join(f"{one} = So, {phrase}." for one, phrase in zip(spoken, phrases, strict=False))

    found = "\n".join(lint_voice.banned(planted(language, text)))

    assert len(spoken) >= len(phrases)
    assert [one for one in phrases if f"says “{one}”" not in found] == []


CLAIMS = frozenset({"look-opened", "flag-opened-by"})
"""What says that a human has opened what somebody asked to be looked at."""

BY_A_HUMAN = frozenset({"open_", "answer"})
"""What a press does; an answer opens too. `take_answer_back` is of a flag that was opened before."""


def acts() -> dict[str, Callable[..., Flag]]:
    """Everything that the store can do to one flag."""
    functions = inspect.getmembers(flags, inspect.isfunction)
    public = {name: one for name, one in functions if not name.startswith("_") and one.__module__ == flags.__name__}
    return {name: one for name, one in public.items() if get_type_hints(one).get("flag") is Flag}


def said_of(unit: Unit, world: World, reader: Phone, flag: Flag) -> set[str]:
    """The ids of what stands about a flag, for its person and for who works with them."""
    chat = chats.find(unit, reader.bot, reader.address)
    assert chat is not None
    there = Reader(unit, world.desk, chat)
    return {one.message for one in (*flag_views._own(there, flag), *flag_views.lines(there, flag))}


def test_opened_is_said_only_after_a_human_pressed_whatever_else_is_done_to_it(new_sqlite: Callable[[], Database]):
    world = World(new_sqlite())
    lee = world.clinician()
    ana = world.person(lee)
    given = {"by": lee.id, "to": lee.id, "how": "spoke", "words": "Tuesday, then."}
    for name, act in acts().items():
        with world.database.unit(world.now) as unit:
            flag = flags.raise_(unit, ana.id, "asked", (Said(at=world.now.isoformat(), words="look"),))
            wanted = list(inspect.signature(act).parameters)[2:]
            after = act(unit, flag, *(given[one] for one in wanted)) or flag
            said = said_of(unit, world, ana, after)
            flags.answer(unit, after, lee.id, "Done.")  # the next begins with one of its own
        assert bool(said & CLAIMS) == (name in BY_A_HUMAN), name
    world.close()


def test_no_other_words_say_that_it_was_opened():
    book = Phrasebook.load()
    of_flags = [one for one in book.ids("en") if lint.files("en")[one] in {"flags", "console-flags"}]

    found = {one for one in of_flags if re.search(r"Lee opened it|[Oo]pened by", "\n".join(forms(book, "en", one)))}

    assert found <= CLAIMS


# SAF-04

AT_NIGHT = datetime(2026, 12, 25, 3, 0, tzinfo=UTC)
TRIES = 30
CRIES = {"en": "help", "bn": "সাহায্য", "ar": "مساعدة"}


@pytest.fixture
def file(sqlite_template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "wren.db"
    path.write_bytes(sqlite_template.read_bytes())
    return path


def at_christmas(file: Path) -> tuple[Edge, Static, Database, Units, Clock]:
    database, clock, phrasebook = Database.open(f"sqlite:///{file}", MASTER_KEY), Clock(), Phrasebook.load()
    clock.move(AT_NIGHT - clock.now())
    units = Units(database, clock, Wakes())
    desk = Desk(
        phrasebook=phrasebook, signer=Signer(database.signing_key), team=PRACTICE,
        languages=tuple(phrasebook.languages), steady=clock.steady,
    )  # fmt: skip
    channel = Static()
    return Edge(units, desk, {("companion", "telegram"): channel}), channel, database, units, clock


async def test_at_three_on_christmas_night_with_the_database_stuck_help_comes_within_two_seconds_and_once(
    file: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(edges, "LONGEST_TURN", 1.8)  # the platform is told sooner to bring it again
    edge, channel, database, units, clock = at_christmas(file)
    await units.run(lambda unit: is_patient_for(unit, 5))
    cries = [says(CRIES[code], f"{code}-{n}", code) for n in range(TRIES // 3) for code in LANGUAGES[:3]]
    cries = [type(one)(**{**vars(one), "address": str(5_000 + n)}) for n, one in enumerate(cries)]
    clock_of, came = asyncio.get_running_loop().time, {}
    send = channel.send_static

    async def timed(address: str, text: str) -> None:
        came[address] = clock_of() - began
        await send(address, text)

    channel.send_static = timed  # type: ignore[method-assign]
    began = clock_of()
    with stuck(file):
        kept = await asyncio.gather(*(takes(edge, one) for one in cries))
        again = await asyncio.gather(*(takes(edge, one) for one in cries[:3]))
    await edge.drain()
    units.close()
    database.close()

    assert clock.now() - AT_NIGHT < timedelta(minutes=5)
    assert (any(kept), any(again)) == (False, False)
    assert len(channel.sent) == len(came) == TRIES
    assert max(came.values()) <= 2.0  # of thirty, the 99th in a hundred is the slowest
    texts = dict(channel.sent)
    for one in cries:
        assert "999" in texts[one.address]
    assert len({text for _, text in channel.sent}) == len(CRIES)


# SAF-05


@cache
def screens() -> tuple[tuple[str, Screen], ...]:
    """What a few who walk at random meet in each script of the companion, each shape once, with whose script it is."""
    met: dict[tuple[str, Any], tuple[str, Screen]] = {}
    for name, script in COMPANION.items():

        def seen(screen: Screen, name: str = name) -> None:
            shape = (screen.message, screen.about, tuple(one.message for one in screen.says), len(screen.choices))
            met.setdefault((name, shape), (name, screen))

        for seed in range(WALKERS):
            Walk(script, FACTS[name], seed, seen, parties=parties_of(script)).end()
    return tuple(met.values())


def drawn(screen: Screen, language: str) -> Rendered:
    return render(Phrasebook.load(), screen, language, data=lambda choice: "x", name=lambda subject: "Ana")


def text_of(rendered: Rendered) -> str:
    parts = [rendered.question, rendered.explain, *(one.text for one in rendered.blocks)]
    return "\n".join((*parts, *(one.label for one in rendered.buttons)))


def numbers_in(text: str) -> set[str]:
    """What somebody could ring: three digits and more, whatever their script; no years, no times of day."""
    latin = "".join(str(unicodedata.digit(one)) if one.isdigit() else one for one in text)
    found = (re.sub(r"\s", "", one) for one in re.findall(r"(?<![\d:])\+?\d[\d ]*\d(?![\d:])", latin))
    return {one for one in found if len(one) >= 3 and not re.fullmatch(r"20\d\d", one)}


def known_numbers(name: str) -> set[str]:
    of_register = "\n".join(route.number for route in register().routes)
    return numbers_in(of_register) | numbers_in(str(pack_facts(FACTS[name]))) | numbers_in(str(PRACTICE.model_dump()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_every_script_keeps_to_the_register_and_has_id_version_and_review_state(language: str):
    book = Phrasebook.load()
    never = (*lint_voice.voice().everywhere[language], *lint_voice.voice().companion[language])
    states = book.languages[language]
    for name, screen in screens():
        rendered = drawn(screen, language)
        text = text_of(rendered)
        where = f"{name}: {screen.message or [one.message for one in screen.says]}"

        counts = numbers_in(str([screen.args, *(one.args for one in (*screen.says, *screen.choices))]))
        assert numbers_in(text) <= known_numbers(name) | counts, where
        said = {one.message for one in screen.says} | ({screen.message} if screen.message else set())
        assert said, where
        assert said <= book.ids("en"), where
        assert re.fullmatch(r"[0-9a-f]{16}", rendered.fingerprint), where
        assert rendered.language == language
        if not screen.unopened:  # what a locked phone shows says nothing of itself
            assert bool(rendered.notice) == book.is_draft(language, screen.about), where
        assert states.draft or states.reviewed is not None or language == "en"
        if not screen.says:  # somebody's own words are theirs
            plain = rendered.question.casefold()
            assert not [one for one in never if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", plain)], where


def test_what_a_ten_year_old_reads_in_english_is_at_most_of_the_sixth_grade():
    texts = {drawn(screen, "en").question for _, screen in screens()} - {""}

    assert len(texts) > 100
    assert lint_voice.grade("\n".join(texts)) <= 6


def test_a_number_that_is_not_in_the_register_would_be_seen():
    assert numbers_in("اتصل ٩٩٩ أو 116 123، 09:30, 2026") == {"999", "116123"}
    assert not numbers_in("Call 0800 123 456.") <= known_numbers("menu")
