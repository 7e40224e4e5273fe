"""Who has looked: each act of somebody else has its words, in every language, page by page."""

from __future__ import annotations

from datetime import timedelta

import pytest

from content.phrasebook import Phrasebook
from flows.words import Moment
from handlers.who_looked import LOOKS, NOTHING_SEEN, OWN, STAFF
from tests.audit_verbs import verbs
from tests.world import words_of


def test_every_verb_that_the_code_can_write_has_words_or_a_reason_to_have_none():
    assert verbs() - set(LOOKS) - OWN - STAFF - NOTHING_SEEN == set()


def test_no_verb_is_told_that_the_code_cannot_write():
    assert set(LOOKS) | OWN | STAFF | NOTHING_SEEN <= verbs()


@pytest.mark.parametrize("language", ["en", "bn", "ar"])
def test_each_has_words_of_its_own_in_every_language(language):
    book = Phrasebook.load()
    at = Moment("2026-11-24T10:00:00+00:00")
    said = {
        what: book.words(language, "somebody-looked", "", {"clinician": "Dr Lee", "at": at, "what": what})
        for what in set(LOOKS.values())
    }
    assert len(set(said.values())) == len(said), "one of them fell back to another's words"


def test_more_than_twenty_stand_on_pages(world, lee, ana):
    with world.database.unit(world.now) as unit:
        for n in range(45):
            unit.now = world.now - timedelta(hours=n)
            unit.audit("set hours", actor=lee.id, subjects=(ana.id,))
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    counts = [words_of(ana.screen).count("changed your hours")]
    for _ in range(2):
        ana.presses("Earlier ones")
        counts.append(words_of(ana.screen).count("changed your hours"))
    assert counts == [20, 20, 5]
    assert not [b for b in ana.screen.buttons if b.label == "Earlier ones"]


def test_those_who_run_wren_are_named_as_that(world, lee, ana):
    with world.database.unit(world.now) as unit:
        unit.audit("export", actor="operator", subjects=(ana.id,))
    ana.commands("menu")
    ana.presses("More")
    ana.presses("Who can see what")
    assert "Those who run Wren took a copy of your record." in words_of(ana.screen)
