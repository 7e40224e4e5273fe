"""The help check: every example of every rule, the tricks it reads through, what excuses words, and that it is quick."""

from __future__ import annotations

import time

import pytest

from content import help_check as rules
from content.catalogue import WrongContent
from flows import safety
from flows.safety import HelpCheck, Language, Rule, WrongLook, compiled, screen

CHECK = rules.help_check()
EXAMPLES = [(code, rule) for code in rules.codes() for rule in rules.data(code).rules]


def classes(words: str) -> set[str]:
    return set(screen(words, CHECK).dangers)


@pytest.mark.parametrize(("code", "rule"), EXAMPLES, ids=lambda one: one if isinstance(one, str) else one.name)
def test_each_rule_finds_what_it_must_and_leaves_what_it_must_not(code: str, rule: rules.RuleData):
    def finds(words: str) -> bool:
        return any((one.language, one.rule) == (code, rule.name) for one in screen(words, CHECK).found)

    assert [words for words in rule.must if not finds(words)] == []
    assert [words for words in rule.must_not if screen(words, CHECK).found] == []
    assert rule.must
    assert rule.must_not


def test_every_class_has_a_rule_in_every_language():
    for code in rules.codes():
        assert {rule.danger for rule in rules.data(code).rules} == set(safety.DANGERS)


@pytest.mark.parametrize(
    "words",
    [
        "I want to kill myself", "I WANT TO KILL MYSELF!!", "i want to k i l l  m y s e l f", "k.i.l.l. myself",
        "i want to k\u200bi\u200bl\u200bl myself", "k1ll mys3lf", "k!ll my$elf", "k*ll myself", "killlll myseeelf", "kill  my  self",
        "Ι wаnt tο kіll mуself", "iwanttokillmyself", "kíll mysélf", "k̷i̷l̷l̷ myself", "ｋｉｌｌ ｍｙｓｅｌｆ",
        "I’ll kill myself", "gonna 🔫 myself", "want to kill\nmyself",
    ],
)  # fmt: skip
def test_tricks_with_letters_and_spaces_hide_nothing(words: str):
    assert classes(words) == {"suicide"}


@pytest.mark.parametrize(
    "words", ["thinkin about killin maself", "am cuttin masel again", "he keeps hittin me, hurtin me"]
)
def test_an_ending_may_be_written_otherwise(words: str):
    assert classes(words)
    assert classes("the thin man was in the cabin") == set()


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "`", "´", "ʼ", ""])
def test_apostrophes_do_not_matter(apostrophe: str):
    assert "suicide" in classes(f"I don{apostrophe}t want to live anymore")
    assert classes(f"I don{apostrophe}t want to die") == set()


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("I'm suicidal", "I'm not suicidal"),
        ("I want to hurt myself", "I'd never hurt myself"),
        ("my husband hits me", "my husband doesn't hit me"),
        ("voices telling me to kill", "no voices telling me to kill"),
        ("আমি মরতে চাই", "আমি মরতে চাই না"),
        ("ami bachte chai na", "ami bachte chai"),
        ("أريد أن أموت", "لا أريد أن أموت"),
        ("mujhe marna hai", "mujhe marna nahi hai"),
    ],
)
def test_a_denial_is_none(said: str, denied: str):
    assert classes(said)
    assert classes(denied) == set()


def test_a_denial_does_not_reach_over_but():
    assert "suicide" in classes("I'm not suicidal but I want to die")


def test_what_does_not_deny_is_no_denial():
    assert "suicide" in classes("I can't stop thinking about killing myself")
    assert "suicide" in classes("why not just kill myself")


def test_long_ago_is_calm_and_last_night_is_not():
    assert classes("I tried to kill myself ten years ago") == set()
    assert "suicide" in classes("I tried to kill myself last night")
    assert "suicide" in classes("I tried to kill myself")


def test_long_ago_and_again_now_is_now():
    assert "suicide" in classes("I tried to kill myself years ago and I want to do it again")


def test_somebody_elses_danger_now_counts_and_a_report_of_the_past_does_not():
    assert "suicide" in classes("my brother keeps saying he wants to kill himself")
    assert classes("My friend told me she was suicidal last year") == set()
    assert classes("The nurse asked if I was suicidal") == set()


def test_a_threat_that_is_reported_is_a_threat():
    assert "harm-by-others" in classes("he said he will kill me if I leave")


def test_harm_by_others_is_a_class_of_its_own():
    assert classes("I am forced to have sex and I am only 12") == {"harm-by-others"}


def test_a_finding_says_which_rule_and_which_words():
    (found,) = screen("Some days are fine. Today I feel like hurting myself, sorry.", CHECK).found

    assert (found.rule, found.danger, found.language) == ("self-harm", "self-harm", "en")
    assert found.words == "hurting myself"


def test_languages_mix_in_one_message():
    assert "suicide" in classes("ভাই, ami ar parchi na, I want to die")
    assert "suicide" in classes("yalla khalas, bdi mout")


HOSTILE = {
    "one letter": "a " * 2000,
    "one word": "kill" * 1000,
    "words of every rule": "want die i to kill myself not voices tell me hit he " * 80,
    "denied again and again": "i dont want to kill myself " * 150,
    "run together": " ".join(f"kill{n:03}myselfendit" for n in range(200)),
    "hidden letters": "k*ll su*c*de m@d$ " * 220,
    "pictures": "💀🔫" * 2000,
    "stops": ". ! ? , - " * 400,
    "marks": "k̷͈͝i̷l̷l̷ " * 400,
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_no_text_makes_it_slow(words: str):
    text = words[:4000]
    screen(text, CHECK)
    took = []
    for _ in range(3):
        began = time.thread_time()
        screen(text, CHECK)
        took.append(time.thread_time() - began)

    assert min(took) < 0.05  # seconds of CPU; 0.005 as measured for prose (docs/help-check.md)


def test_twice_the_text_takes_twice_the_time_at_most():
    def cpu(text: str) -> float:
        took = []
        for _ in range(5):
            began = time.thread_time()
            screen(text, CHECK)
            took.append(time.thread_time() - began)
        return min(took)

    once, fourfold = cpu("i dont want kill myself voices " * 100), cpu("i dont want kill myself voices " * 400)

    assert fourfold < 10 * once


def test_a_language_is_data():
    polish = Language(
        code="pl",
        words={"chce": ("chcę", "chce")},
        rules=(Rule(name="wish", danger="suicide", look=("<chce> ..1 umrzeć|umrzec",)),),
    )
    check = HelpCheck(languages=(compiled(polish, {}),))

    assert screen("Chcę umrzeć", check).dangers == {"suicide"}
    assert not screen("Chcę herbaty", check).found


@pytest.mark.parametrize("look", ["<nobody>", "..", "^ $", "go? home?"])
def test_a_look_that_cannot_be_read_is_refused(look: str):
    language = Language(code="xx", words={}, rules=(Rule(name="r", danger="suicide", look=(look,)),))

    with pytest.raises(WrongLook):
        compiled(language, {})


def test_a_wrong_file_is_named(tmp_path, monkeypatch):
    (tmp_path / "safety").mkdir()
    (tmp_path / "safety" / "xx.yaml").write_text("words: {}\nrules: [{name: a}]\n")
    monkeypatch.setattr("content.catalogue.HERE", tmp_path)
    rules.data.cache_clear()

    with pytest.raises(WrongContent, match=r"safety/xx\.yaml"):
        rules.data("xx")

    rules.data.cache_clear()
