"""What people type, read as they mean it."""

import pytest

from content.catalogue import languages, typed
from content.phrasebook import Phrasebook
from content.reading import ALWAYS, Chose, Free, Word, help_words, plain, read, word_for
from flows.safety import HelpCheck, screen
from flows.screen import Choice
from flows.words import Area, Label, NameOf

BOOK = Phrasebook.load()
RATES = tuple(Choice(str(n), f"scale-{n}", group="rates") for n in range(1, 8))
WAYS = (
    Choice("back", "back", group="ways"),
    Choice("skip", "skip", group="ways"),
    Choice("in-person", "rather-in-person", group="ways"),
)
SCALE = (*RATES, *WAYS)
YES_NO = (Choice("yes", "yes"), Choice("no", "no"), *WAYS)


def reading(text: str, choices: tuple[Choice, ...] = SCALE, language: str = "en", *, typing: bool = False):
    return read(BOOK, choices, typing, text, language)


@pytest.mark.parametrize("said", ["3", " 3. ", "٣", "৩", "३", "３", "three", "Three!", "tin", "তিন", "ثلاثة", "talata"])
def test_a_number_of_any_script_is_a_rating(said):
    assert reading(said) == Chose("3")


@pytest.mark.parametrize("said", ["fairly dissatisfied", "Fairly  Dissatisfied", "3 · fairly dissatisfied"])
def test_a_label_of_the_scale_is_a_rating(said):
    assert reading(said) == Chose("3")


@pytest.mark.parametrize("said", ["8", "0", "33", "3/7", "3 or 4", "not three", "-"])
def test_what_is_not_one_of_the_seven_is_only_words(said):
    assert reading(said) == Free(said)


def test_a_number_means_nothing_where_nothing_is_rated():
    assert reading("1", YES_NO) == Free("1")


@pytest.mark.parametrize(
    "said", ["I'd rather talk in person", "id rather talk in person", "I’D RATHER TALK IN PERSON."]
)
def test_a_label_is_read_whatever_its_case_space_and_apostrophe(said):
    assert reading(said) == Chose("in-person")


@pytest.mark.parametrize("said", ["yes", "Y", "yeah", "ok", "👍", "👍🏽", "হ্যাঁ", "ji", "نعم", "أيوة", "aywa", "na3am"])
def test_yes_as_people_type_it(said):
    assert reading(said, YES_NO) == Chose("yes")


@pytest.mark.parametrize("said", ["no", "nah", "no thanks", "না", "na", "لا", "لأ", "la"])
def test_no_as_people_type_it(said):
    assert reading(said, YES_NO) == Chose("no")


def test_arabic_vowel_marks_and_alifs_do_not_matter():
    assert plain("تَخَطَّ") == plain("تخط")
    assert plain("أحتاج") == plain("احتاج")


def test_bengali_is_the_same_composed_or_not():
    assert plain("ছয়") == plain("ছয়")


@pytest.mark.parametrize("code", list(languages()))
@pytest.mark.parametrize("word", ALWAYS)
def test_every_form_of_a_word_works_at_every_step_in_its_own_language(code, word):
    for form in typed(code).words[word]:
        assert reading(form, (), code) == Word(word)
        assert reading(form, (), code, typing=True) == Word(word)


def test_where_nothing_is_written_a_word_of_any_language_works():
    assert reading("sahajjo", YES_NO, "en") == Word("help")
    assert reading("توقف مؤقت", YES_NO, "bn") == Word("pause")


def test_in_a_text_question_only_their_own_language_and_english_are_words():
    assert reading("lukan", (), "en", typing=True) == Free("lukan")
    assert reading("lukan", (), "bn", typing=True) == Word("hide")
    assert reading("hide", (), "bn", typing=True) == Word("hide")


def test_menu_and_plan_are_words_only_between_text_questions():
    assert reading("my plan", (), typing=True) == Free("my plan")
    assert reading("plan") == Word("plan")
    assert reading("plan", (), typing=True) == Free("plan")
    assert reading("carry on") == Word("carry-on")


def test_a_word_inside_a_sentence_is_only_words():
    assert reading("please help me find work", (), typing=True) == Free("please help me find work")


def test_help_comes_before_everything():
    assert reading("help", (Choice("other", "help-now"),)) == Word("help")


def test_back_and_skip_are_choices_where_they_are_offered():
    assert reading("skip") == Chose("skip")
    assert reading("skip", ()) == Word("skip")


def test_a_button_that_is_a_fixed_word_reads_as_that_word():
    assert reading("No more hints", (Choice("word:no-hints", "no-hints"),)) == Word("no-hints")


def test_a_picked_area_can_be_typed_too():
    picked = Choice(
        "medication",
        "picked",
        "medication",
        {"option": Label("area-option", "medication"), "area": Area("medication")},
        "list",
    )

    assert reading("medication", (picked,)) == Chose("medication")


def test_a_button_with_somebodys_name_is_pressed_not_typed():
    assert reading("Ana", (Choice("x", "from-clinician", args={"clinician": NameOf("x")}),)) == Free("Ana")


@pytest.mark.parametrize("said", ["", "   ", "…", "\u200b"])
def test_nothing_typed_is_nothing_chosen(said):
    assert reading(said) == Free(said)


@pytest.mark.parametrize("code", list(languages()))
def test_the_buttons_below_the_chat_can_be_typed(code):
    for message, word in (("help-now", "help"), ("pause", "pause"), ("hide", "hide")):
        assert word_for(BOOK.words(code, message), code, typing=True) == word


@pytest.mark.parametrize("said", ["help", "HELP!", "Help me", "সাহায্য", "shahajjo", "مساعدة", "sa3edni"])
def test_the_help_check_knows_the_help_words_of_every_language(said):
    assert screen(said, HelpCheck(help_words())).help_word


def test_the_help_check_leaves_other_words_alone():
    assert not screen("no help needed", HelpCheck(help_words())).help_word
