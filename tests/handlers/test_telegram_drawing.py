"""Screens stand on Telegram as SCREENS 4 says."""

from __future__ import annotations

from content.rendered import Block, Button, Rendered
from handlers.telegram_drawing import bar, inline_keyboard, paragraphs
from handlers.telegram_text import as_html, split

RATES = tuple(Button(data=f"d{n}", label=f"{n} · word", group="rates", id=str(n)) for n in range(1, 8))
WAYS = (
    Button(data="db", label="Back", group="ways", id="back"),
    Button(data="dk", label="Keep 3", group="ways", id="keep"),
    Button(data="ds", label="Skip", group="ways", id="skip"),
    Button(data="di", label="I'd rather talk in person", group="ways", id="in-person"),
)


def screen(**more) -> Rendered:
    return Rendered(**({"language": "en", "direction": "ltr", "fingerprint": "f"} | more))


def html(rendered: Rendered) -> str:
    return "|".join(as_html(piece) for piece in split(paragraphs(rendered)))


def labels(rendered: Rendered) -> list[list[str]]:
    keyboard = inline_keyboard(rendered)
    assert keyboard is not None
    return [[button["text"] for button in row] for row in keyboard["inline_keyboard"]]


def test_a_card_is_its_place_an_empty_line_and_the_question_in_bold():
    assert html(screen(place="3 of 11", question="How satisfied?")) == "3 of 11\n\n<b>How satisfied?</b>"


def test_ratings_stand_one_a_row_and_back_beside_skip():
    rows = labels(screen(question="?", buttons=(*RATES, *WAYS)))

    assert rows == [
        *[[f"{n} · word"] for n in range(1, 8)],
        ["Back", "Skip"],
        ["Keep 3"],
        ["I'd rather talk in person"],
    ]


def test_back_alone_has_a_row():
    assert labels(screen(question="?", buttons=(WAYS[0], WAYS[3]))) == [["Back"], ["I'd rather talk in person"]]


def test_right_to_left_mirrors_pairs_and_marks_labels_that_start_with_a_digit_or_latin_letter():
    buttons = (
        Button(data="a", label="٣ · راض", group="rates", id="3"),
        Button(data="b", label="Dr Lee", group="answers", id="x"),
        Button(data="c", label="رجوع", group="ways", id="back"),
        Button(data="d", label="تخط", group="ways", id="skip"),
    )

    rows = labels(screen(language="ar", direction="rtl", question="؟", buttons=buttons))

    assert rows == [["\u200f٣ · راض"], ["\u200fDr Lee"], ["تخط", "رجوع"]]


def test_the_earlier_answer_is_ticked():
    chosen = Button(data="a", label="3 · word", group="rates", id="3", pressed=True)

    assert labels(screen(question="?", buttons=(chosen,))) == [["✓ 3 · word"]]
    assert labels(screen(direction="rtl", question="?", buttons=(chosen,))) == [["\u200f✓ 3 · word"]]


def test_blocks_have_their_styles_and_items_stand_close():
    blocks = (
        Block(style="heading", text="Your plan"),
        Block(style="item", text="Call Ben"),
        Block(style="item", text="Walk"),
        Block(style="human", text="See you <soon>"),
        Block(style="small", text="Kept."),
    )

    assert html(screen(blocks=blocks)) == (
        "<b>Your plan</b>\n\n• Call Ben\n• Walk\n\n<blockquote>See you &lt;soon&gt;</blockquote>\n\n<i>Kept.</i>"
    )


def test_a_table_is_one_block_a_row():
    table = Block(style="table", cells=(("area", "last time", "now"), ("Money", "3", "5"), ("Home", "", "4")))

    assert html(screen(blocks=(table,))) == "<b>Money</b>\nlast time: 3\nnow: 5\n\n<b>Home</b>\nnow: 4"


def test_headings_of_a_list_and_cut_labels_are_in_the_text():
    buttons = (
        Button(data="a", label="Ana, 09:10", group="list", section="New", long="Ana, 09:10, finished a check-in"),
        Button(data="b", label="Ben", group="list", section="New"),
        Button(data="c", label="Menu", group="answers"),
    )

    assert html(screen(question="Who?", buttons=buttons)) == (
        "<b>Who?</b>\n\n<b>New</b>\n• Ana, 09:10, finished a check-in\n• Ben"
    )


def test_another_wording_stands_under_the_question_and_the_honest_line_last():
    drawn = html(screen(question="Q?", explain="In other words.", notice="A draft."))

    assert drawn == "<b>Q?</b>\n\nIn other words.\n\n<i>A draft.</i>"


def test_the_bar_is_one_row_and_is_mirrored():
    assert bar(["Help now", "Pause", "Hide"], right_to_left=False) == {
        "keyboard": [[{"text": "Help now"}, {"text": "Pause"}, {"text": "Hide"}]],
        "is_persistent": True,
        "resize_keyboard": True,
    }
    assert bar(["a", "b"], right_to_left=True)["keyboard"] == [[{"text": "b"}, {"text": "a"}]]


def test_no_buttons_no_keyboard():
    assert inline_keyboard(screen(question="?")) is None
