"""All words, in every language, keep to what VOICE and SCREENS ask; and lint sees what is planted."""

from fluent.runtime import FluentResource
from fluent.syntax import ast

from content import lint, lint_register, lint_typed, lint_voice
from content.phrasebook import Phrasebook


def planted(code: str, text: str) -> Phrasebook:
    """The real phrasebook with some messages of one language replaced."""
    real = Phrasebook.load()
    sources = {one: dict(real._sources[one]) for one in real.languages}
    for entry in FluentResource(text).body:
        assert isinstance(entry, ast.Message)
        sources[code][entry.id.name] = entry
    return Phrasebook(real._bundles, sources)


def test_there_is_nothing_wrong_with_any_word():
    assert lint.faults() == []


def test_a_misspelt_variable_is_seen():
    book = planted("bn", "keep-score = { $scor }")

    assert any("keep-score has the variables" in fault for fault in lint.same_messages(book))


def test_a_missing_plural_form_is_seen():
    book = planted("ar", "done-choosing = { $n ->\n    [one] a\n   *[other] b\n }")

    assert any("done-choosing lacks" in fault for fault in lint.plurals(book))


def test_a_reference_that_leads_nowhere_is_seen():
    book = planted("en", "yes = { -number-nobody }")

    assert any("-number-nobody" in fault for fault in lint.dangling(book))


def test_a_number_outside_the_register_is_seen():
    book = planted("en", "help-danger = Call 999.")

    assert any("999" in fault for fault in lint.numbers_of_ours(book))


def test_a_long_label_is_seen():
    book = planted("en", "another-way = Please say all of this again in another way")

    assert any("another-way" in fault for fault in lint_voice.buttons(book))


def test_a_long_sentence_and_a_banned_word_and_a_shout_are_seen():
    book = planted("en", f"paused = {'word ' * 15}\nhide-after = Saved!")

    assert any("paused has a sentence of 15" in fault for fault in lint_voice.lengths(book))
    assert any("“saved”" in fault for fault in lint_voice.banned(book))
    assert any("shows !" in fault for fault in lint_voice.signs(book))


def test_a_label_that_reads_like_a_word_that_always_works_is_seen():
    book = planted("en", "stop-yes = Stop")

    assert any("stop-yes" in fault for fault in lint_typed.no_label(book))


def test_the_grade_tells_plain_words_from_official_ones():
    plain = "You can stop and come back. Your care stays the same. Tap one."
    official = "Utilisation of this functionality necessitates prior authentication of identifying particulars."

    assert lint_voice.grade(plain) < 4
    assert lint_voice.grade(official) > 14


def test_a_number_of_another_nation_on_a_screen_of_help_is_seen():
    book = planted("bn", "help-talk-scotland = { -number-lifeline }")

    assert "bn: help-talk-scotland shows lifeline in scotland, and the register does not" in [
        *lint_register.right_nation(book)
    ]


def test_a_number_that_a_screen_of_help_has_lost_is_seen():
    book = planted("ar", "help-talk-northern-ireland = Lifeline")

    assert "ar: lifeline is on no screen of northern-ireland" in [*lint_register.all_shown(book)]


def test_a_line_of_help_that_one_language_lacks_is_seen():
    book = planted("en", "yes = Yes")
    del book._sources["bn"]["help-danger-abroad"]

    assert [*lint_register.lines_exist(book)] == [
        "crisis.yaml: abroad names help-danger-abroad, which is not there in bn"
    ]
