"""What a locked phone shows says nothing about health, in any language, and the page that lists it is true."""

from __future__ import annotations

import pytest

from content.phrasebook import Phrasebook
from flows.companion import COMPANION
from flows.model import pack_facts
from tests.flows.invented import FACTS
from tests.lock_screens import ARRIVES, PAGE, arrived, first_screen, page, shown

TELLING = {
    "en": ("health", "mental", "clinic", "hospital", "nurse", "doctor", "dr lee", "tablet", "medic", "dose", "mood",
           "check-in", "oak street", "appointment", "session", "crisis", "dialog"),
    "bn": ("স্বাস্থ্য", "মানসিক", "ডাক্তার", "হাসপাতাল", "ওষুধ", "ক্লিনিক", "dr lee", "oak street", "মেজাজ"),
    "ar": ("صحة", "صحي", "نفسي", "طبيب", "مستشفى", "دواء", "عيادة", "dr lee", "oak street", "مزاج"),
}  # fmt: skip
"""Words that would tell whoever looks at the phone."""


@pytest.fixture(scope="module")
def phrasebook() -> Phrasebook:
    return Phrasebook.load()


def test_the_page_is_what_the_scripts_say(phrasebook):
    assert PAGE.read_text(encoding="utf-8") == page(phrasebook)


def test_every_language_has_its_telling_words(phrasebook):
    assert set(TELLING) == set(phrasebook.languages)


@pytest.mark.parametrize("what", range(len(ARRIVES)), ids=[name for name, _, _ in ARRIVES])
def test_a_locked_phone_says_nothing_about_health(phrasebook, what):
    _, script, facts = ARRIVES[what]
    for language, words in TELLING.items():
        line = shown(arrived(phrasebook, script, facts, language)).casefold()
        assert [word for word in words if word in line] == []


def test_whatever_arrives_unopened_is_on_the_page():
    arrives = {name for name, script in COMPANION.items() if first_screen(script, pack_facts(FACTS[name])).unopened}

    assert arrives == {name for _, name, _ in ARRIVES}
