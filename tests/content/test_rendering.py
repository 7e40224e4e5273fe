"""A wordless screen becomes one in words: blocks, question, explanation, buttons, and the honest line."""

import time

import pytest

from content.catalogue import NATIONS
from content.phrasebook import Phrasebook
from content.rendered import Block, Rendered
from content.rendering import render, static_help, static_lines
from flows.screen import Choice, Screen
from flows.words import Area, Label, NameOf, Say

BOOK = Phrasebook.load()
RATES = tuple(Choice(str(n), f"scale-{n}", group="rates") for n in range(1, 8))
WAYS = (
    Choice("back", "back", group="ways"),
    Choice("skip", "skip", group="ways"),
    Choice("another-way", "another-way", group="ways"),
    Choice("in-person", "rather-in-person", group="ways"),
)
CARD = Screen(
    conversation="c", question="rating/job-situation/person", card="card", message="rating", about="job-situation",
    place=(3, 11), choices=(*RATES, *WAYS), chosen="3",
    says=(Say("came-back-score", args={"score": 3, "word": Label("scale-3")}, style="small"),),
)  # fmt: skip


def drawn(screen: Screen, language: str = "en") -> Rendered:
    return render(
        BOOK, screen, language, data=lambda choice: f"d:{choice.id}", name=lambda subject: f"name of {subject}"
    )


def bare(text: str) -> str:
    return text.translate(dict.fromkeys((0x2066, 0x2068, 0x2069)))


def test_a_check_in_card_has_place_question_and_seven_ratings():
    card = drawn(CARD)

    assert bare(card.place) == "3 of 11"
    assert card.question == "How satisfied are you with your job situation?"
    assert [button.label for button in card.buttons[:2]] == ["1 · totally dissatisfied", "2 · very dissatisfied"]
    assert card.buttons[0].lines == {"number": "1", "word": "totally dissatisfied"}
    assert [button.label for button in card.buttons[7:]] == [
        "Back", "Skip", "Say it another way", "I’d rather talk in person",
    ]  # fmt: skip
    assert card.buttons[0].data == "d:1"


def test_the_earlier_answer_is_marked_and_said():
    card = drawn(CARD)

    assert [button.id for button in card.buttons if button.pressed] == ["3"]
    assert bare(card.blocks[0].text) == "Your answer was 3, fairly dissatisfied."


def test_the_explanation_stands_only_when_asked_for():
    asked = Screen(message="rating", about="job-situation", explain="explain-rating")

    assert drawn(CARD).explain == ""
    assert drawn(asked).explain == "Work, study, volunteering, or having none of these."


def test_lines_above_a_question_are_text_and_only_the_question_stands_out():
    screen = Screen(message="more-help", about="job-situation", args={"score": 3, "word": Label("scale-3")})

    seen = drawn(screen)

    assert seen.question == "Do you need more help in this area?"
    assert [bare(block.text) for block in seen.blocks] == ["Job situation: you said 3, fairly dissatisfied"]


def test_what_is_picked_is_marked():
    picked = Choice(
        "friendships",
        "picked",
        "friendships",
        {"area": Area("friendships"), "option": Label("area-option", "friendships")},
        "list",
    )

    button = drawn(Screen(message="choose-areas", choices=(picked,))).buttons[0]

    assert button.pressed
    assert bare(button.label) == "Friendships"


def test_a_line_of_the_read_back_has_a_short_label_a_long_one_and_its_parts():
    args = {"area": Area("leisure-activities"), "score": 3, "word": Label("scale-3"), "help": "yes"}
    line = Choice("change:x", "line-rated", "leisure-activities", args, "lines")

    button = drawn(Screen(message="read-back", choices=(line,))).buttons[0]

    assert bare(button.label) == "3 · Leisure activities · help"
    assert bare(button.long) == "Leisure activities: 3, fairly dissatisfied. More help: yes"
    assert {part: bare(text) for part, text in button.lines.items()} == {
        "area": "Leisure activities", "said": "3, fairly dissatisfied", "help": "more help",
    }  # fmt: skip


def test_a_name_is_asked_for_when_the_screen_is_drawn():
    screen = Screen(says=(Say("from-clinician", args={"clinician": NameOf("c1")}),))

    assert bare(drawn(screen).blocks[0].text) == "From name of c1"


@pytest.mark.parametrize("language", ["bn", "ar"])
def test_a_draft_language_says_so_on_every_screen(language):
    assert drawn(CARD, language).notice == BOOK.words(language, "draft-notice")
    assert drawn(CARD).notice == ""


@pytest.mark.parametrize("language", ["bn", "ar"])
def test_crisis_texts_of_a_draft_language_have_english_beside_each_line(language):
    lines = static_lines("england", language, known=True)
    screen = Screen(says=tuple(Say(one) for one in lines), safety=True)

    texts = [block.text for block in drawn(screen, language).blocks]

    assert texts[::2] == [BOOK.words(language, one) for one in lines]
    assert [bare(text) for text in texts[1::2]] == [bare(BOOK.words("en", one)) for one in lines]


def test_english_beside_arabic_keeps_its_own_direction_line_by_line():
    screen = Screen(says=(Say("more-deaf-danger"),), safety=True)

    _, beside = drawn(screen, "ar").blocks

    assert [(line[0], line[-1]) for line in beside.text.split("\n")] == [("\u2066", "\u2069")] * 2
    assert "\u2066" not in drawn(screen, "bn").blocks[1].text


def test_the_static_help_text_is_in_their_language_with_english_below():
    english = [BOOK.words("en", one) for one in static_lines("england", "bn", known=True)]

    assert "999" in static_help(BOOK, "en", "england", known=True)
    assert static_help(BOOK, "bn", "england", known=True).endswith("\n".join(english))


@pytest.mark.parametrize("language", ["en", "bn", "ar"])
@pytest.mark.parametrize("nation", NATIONS)
def test_the_static_help_text_follows_the_nation_and_says_112_to_whoever_may_be_anywhere(nation, language):
    known, unknown = (bare(static_help(BOOK, language, nation, known=known)) for known in (True, False))

    assert ("112" in known) == (nation == "abroad")
    assert "112" in unknown
    assert ("999" in known) == (nation != "abroad")
    assert ("0808 808 8000" in known) == (nation in {"northern-ireland", "elsewhere-in-uk"})


def test_arabic_is_drawn_from_the_right_and_its_digits_are_arabic():
    card = drawn(CARD, "ar")

    assert card.direction == "rtl"
    assert card.buttons[2].lines["number"] == "٣"


def test_the_fingerprint_covers_the_labels_of_the_scale():
    other = Screen(message="rating", about="job-situation", choices=RATES[:6])

    assert drawn(CARD).fingerprint != drawn(other).fingerprint
    assert len(drawn(CARD).fingerprint) == 16


def test_a_screen_without_a_question_is_only_its_paragraphs():
    seen = drawn(Screen(says=(Say("hide-after"),)))

    assert seen.question == ""
    assert len(seen.fingerprint) == 16
    assert seen.blocks == (Block(style="text", text="Done."),)


def test_a_check_in_card_costs_well_under_a_third_of_a_millisecond():
    drawn(CARD)

    best = min(_seconds_for(100) for _ in range(5))

    assert best / 100 < 0.0003


def _seconds_for(times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        drawn(CARD)
    return time.process_time() - start
