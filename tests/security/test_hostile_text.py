"""SEC-05: whatever is typed is kept and shown as it was typed, cut in no character, and breaks nothing on its way."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from content.rendered import Rendered
from flows.mending import INSTEAD
from handlers.telegram_drawing import inline_keyboard, paragraphs
from handlers.telegram_text import as_html, as_plain, split
from handlers.web_log import entry_of
from storage import letters, notes, people
from storage.database import Database
from tests.fakes.bot_api_checks import check_keyboard, check_text
from tests.fakes.bot_api_html import units
from tests.world import Phone, World, words_of

LONGEST = 4096
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
HOSTILE = {
    "right to left override": "\u202egnp.exe\u202c and \u202dback\u202c",
    "isolates left open": "\u2067\u2066\u2068never closed",
    "zalgo": "h" + "\u0301\u0322\u0489" * 1_000 + "i",
    "a bomb of families": FAMILY * 400,
    "flags": "\U0001f1e7\U0001f1e9" * 700,
    "just fits": "a" * LONGEST,
    "one too long": "a" * (LONGEST + 1),
    "emoji at the border": "a" * (LONGEST - 1) + "\U0001f600b",
    "much too long": "word " * 4_000,
    "much too long without a break": "আমি" * 7_000,
    "tags": "<b>bold</i> <script>alert(1)</script> <a href='tg://user?id=1'>x</a> &lt;&amp;&#x41; &bogus;",
    "marks": "_*[`~](http://a) ||x|| ```\n__a**",
    "sql": "'); DROP TABLE person; -- ' OR '1'='1",
    "formats": "%s%n %(name)s ${jndi:ldap://a/b} {0.__class__.__mro__} {$person} { person } {{7*7}} \\N{BULLET}",
    "fluent": "-term = { $x ->\n *[other] y\n }\n# comment",
    "links": "tg://resolve?domain=x https://аррӏе.com http://xn--80ak6aa92e.com @admin /stop #tag",
    "digits that look alike": "০१۲٣４𝟓",
    "white": "\u2028\u2029\u00a0\u3000\u200b\ufeff.\r\n\t",
    "controls": "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 32), 127, *range(128, 160)))) + "x",
    "noncharacters": "\ufffe\uffff\U0010ffff x",
}
BY_LENGTH = sorted(HOSTILE.items(), key=lambda one: len(one[1]))
TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
LOST = {"nul": "before\x00after", "half a character": "x\ud800y\udfffz"}


@pytest.fixture
def world(new_sqlite: Callable[[], Database]) -> World:
    return World(new_sqlite())


@pytest.fixture
def lee(world: World) -> Phone:
    return world.clinician()


@pytest.fixture
def ana(world: World, lee: Phone) -> Phone:
    return world.person(lee)


def sent(rendered: Rendered) -> str:
    """What the strict Bot API makes of it: every send is checked by its rules, and what its reader sees is given back."""
    pieces, seen = split(paragraphs(rendered)), []
    for piece in pieces:
        text, _ = check_text({"text": as_html(piece), "parse_mode": "HTML"}, name="text", most=LONGEST)
        assert units(text) <= LONGEST
        assert text == as_plain(piece)
        assert not unicodedata.combining(text[0])
        assert not text.startswith("\u200d")
        assert not text.endswith("\u200d")
        seen.append(text)
    if keyboard := inline_keyboard(rendered):
        check_keyboard(keyboard)
    assert entry_of(rendered)
    return "\n".join(seen)


def all_sent(phone: Phone) -> str:
    return "\n".join(sent(one.rendered) for one in phone.new if one.rendered is not None)


def squeezed(text: str) -> str:
    """Without what a cut between two messages may take, white at its edges, and without the marks that would turn the
    text around them: those are kept with the words, and not drawn (content/rendering.py)."""
    return "".join(one for one in text if not one.isspace() and unicodedata.bidirectional(one) not in TURNS)


def test_what_is_typed_is_kept_passed_on_and_shown_as_it_was_typed(world: World, lee: Phone, ana: Phone):
    for name, words in BY_LENGTH:
        lee.new.clear()
        ana.new.clear()

        ana.says(words)
        ana.presses("Pass it to")
        lee.opens("Ana", "Read what")

        with world.database.unit(world.now) as unit:
            assert words in [one.words for one in letters.of(unit, ana.id)], name
        assert squeezed(words) in squeezed(all_sent(lee)), name
        all_sent(ana)
        assert world.faults == []


def test_a_journal_keeps_it_and_reads_it_back(world: World, lee: Phone, ana: Phone):
    for name, words in BY_LENGTH:
        ana.commands("plan")
        ana.new.clear()

        ana.says(f"Keep this: {words} please")
        ana.presses("Keep it")

        with world.database.unit(world.now) as unit:
            assert f"Keep this: {words} please" in [one.words for one in notes.of(unit, ana.id)], name
        all_sent(ana)
        assert world.faults == []


def test_a_name_may_be_anything_and_every_screen_still_stands(world: World, lee: Phone, ana: Phone):
    for words in HOSTILE.values():
        with world.database.unit(world.now) as unit:
            person = people.get(unit, ana.id)
            people.save_profile(unit, replace(person, profile=replace(person.profile, name=words[:LONGEST])))
        lee.new.clear()
        ana.new.clear()

        lee.commands("people")
        ana.commands("menu")
        ana.commands("help")

        all_sent(lee)
        all_sent(ana)
        assert world.faults == []


@pytest.mark.parametrize("name", LOST)
def test_what_no_system_can_keep_is_replaced_and_its_writer_is_told(world: World, lee: Phone, ana: Phone, name: str):
    ana.says(LOST[name])
    ana.presses("Keep it")

    with world.database.unit(world.now) as unit:
        (note,) = notes.of(unit, ana.id)
    assert note.words == "".join(INSTEAD if one in "\x00\ud800\udfff" else one for one in LOST[name])
    assert "Some signs in your message can’t be kept." in ana.reads()
    all_sent(ana)


def test_other_peoples_words_stand_by_themselves_whatever_direction_they_force(world: World, lee: Phone, ana: Phone):
    ana.says(HOSTILE["right to left override"])
    ana.presses("Pass it to")
    lee.opens("Ana", "Read what")

    (shown,) = (one.rendered for one in lee.new[-1:])
    assert shown is not None
    alone = [block.text for block in shown.blocks if "gnp.exe" in block.text]
    assert len(alone) == 1
    assert "Ana" not in alone[0]


@pytest.mark.parametrize(
    "words",
    ["I want to k\u0131ll myself", "i want to ｋｉｌｌ ｍｙｓｅｌｆ", "\u202ei want to kill myself", "i want to k\u200bill my\u200bself",
     "i want to k\u0301ill myself", "<b>i want to kill myself</b>", "i want to kill myself\x00", "і want to kіll myself",
     "a" * 5_000 + " i want to kill myself"],
)  # fmt: skip
def test_the_help_check_still_fires(world: World, lee: Phone, ana: Phone, words: str):
    ana.says(words)

    assert "116 123" in "\n".join(words_of(one.rendered) for one in ana.new if one.rendered)
