"""Words: plain text, the reader's digits and dates, and nothing personal kept."""

import time

import pytest

from content.phrasebook import NoWordsError, Phrasebook
from flows.words import Area, Day, Label, Moment, NameOf

BOOK = Phrasebook.load()
START, END = "\u2068", "\u2069"


def bare(text: str) -> str:
    return text.replace(START, "").replace(END, "")


def test_a_day_is_written_out_in_each_language():
    day = {"day": Day("2026-11-24")}

    assert BOOK.words("en", "one-day", "", day) == "Tuesday 24 November"
    assert BOOK.words("bn", "one-day", "", day) == "মঙ্গলবার ২৪ নভেম্বর"
    assert BOOK.words("ar", "one-day", "", day) == "الثلاثاء ٢٤ نوفمبر"


def test_a_moment_is_shown_in_the_readers_zone():
    summer = {"day": Moment("2026-07-01T09:30:00+00:00")}

    assert BOOK.words("en", "one-day", "", summer) == "Wednesday 1 July, 10:30"
    assert BOOK.words("en", "one-day", "", summer, zone="Asia/Dhaka") == "Wednesday 1 July, 15:30"


def test_numbers_have_the_digits_of_the_language_and_phone_numbers_do_not():
    place = {"n": 3, "of": 11}

    assert bare(BOOK.words("en", "place", "", place)) == "3 of 11"
    assert {"৩", "১১"} <= set(bare(BOOK.words("bn", "place", "", place)).replace("টির", " ").split())
    assert "٣" in BOOK.words("ar", "place", "", place)
    for language in BOOK.languages:
        assert f"{START}999{END}" in BOOK.words(language, "help-danger")


def test_peoples_own_words_go_in_unchanged_and_isolated():
    theirs = "I <b>dont</b> kno & wont say"

    shown = BOOK.words("en", "you-wrote", "", {"words": theirs})

    assert f"{START}{theirs}{END}" in shown


def test_ten_thousand_letters_go_in_whole():
    long = "আমি " * 2500

    for language in BOOK.languages:
        assert long in BOOK.words(
            language, "plan-person", "", {"words": long, "when": "none", "clinician": "Dr Lee", "day": ""}
        )


def test_invisible_characters_cannot_turn_our_words_round():
    shown = BOOK.words("en", "you-wrote", "", {"words": "\u202eabc\u2069"})

    assert shown.count(END) == 1
    assert "\u202e" not in shown


def test_an_area_and_a_label_stand_as_values():
    line = {"area": Area("friendships"), "score": 3, "word": Label("scale-3"), "help": "yes"}

    assert (
        bare(BOOK.words("en", "line-rated", "friendships", line))
        == "Friendships: 3, fairly dissatisfied. More help: yes"
    )


def test_the_item_is_the_scales_own_wording():
    assert BOOK.words("en", "rating", "partner-family") == "How satisfied are you with your partner/family?"


def test_a_numbered_about_still_names_its_domain():
    assert BOOK.words("en", "plan-area", "friendships.2", {"area": Area("friendships")}) == "Friendships"
    assert "People you can" in BOOK.words("en", "explain-rating", "friendships.2")


def test_a_name_is_read_each_time():
    names = iter(["Dr Lee", "Sam Osei"])

    said = [
        BOOK.words("en", "from-clinician", "", {"clinician": NameOf("x")}, name=lambda _: next(names)) for _ in "ab"
    ]

    assert [bare(one) for one in said] == ["From Dr Lee", "From Sam Osei"]


def test_what_a_translation_lacks_stands_in_english():
    assert BOOK.words("bn", "guest-console") == BOOK.words("en", "guest-console")


def test_a_message_that_is_nowhere_or_lacks_a_variable_is_an_error():
    with pytest.raises(NoWordsError):
        BOOK.words("en", "no-such-message")
    with pytest.raises(NoWordsError):
        BOOK.words("en", "you-wrote")


def test_the_fingerprint_names_the_words_that_were_shown():
    prints = {
        BOOK.fingerprint("en", "rating", "medication"),
        BOOK.fingerprint("bn", "rating", "medication"),
        BOOK.fingerprint("en", "rating", "friendships"),
        BOOK.fingerprint("en", "more-help", "medication"),
    }

    assert len(prints) == 4
    assert BOOK.fingerprint("en", "rating", "medication") in prints


def test_plain_messages_cost_next_to_nothing_the_second_time():
    BOOK.words("en", "rather-in-person")

    start = time.process_time()
    for _ in range(1000):
        BOOK.words("en", "rather-in-person")

    assert time.process_time() - start < 0.1
