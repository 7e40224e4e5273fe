"""Texts are cut for Telegram without harm."""

from __future__ import annotations

import pytest

from handlers.telegram_text import LONGEST, Paragraph, as_html, as_plain, split, units
from tests.fakes.bot_api_html import parse_html

BENGALI = "আপনি আপনার স্বাস্থ্য নিয়ে কতটা সন্তুষ্ট? "
FAMILY = "👩\u200d👩\u200d👧"
WELSH_FLAG = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


def test_units_count_as_telegram_counts():
    assert units("a😀é") == len("a😀é".encode("utf-16-le")) // 2 == 4


def test_short_paragraphs_share_a_message():
    pieces = split([Paragraph("3 of 11"), Paragraph("How satisfied?", "b")])

    assert [as_html(piece) for piece in pieces] == ["3 of 11\n\n<b>How satisfied?</b>"]


def test_what_people_write_cannot_become_a_tag():
    (piece,) = split([Paragraph("<b>AT&T</b> &lt;3", "blockquote")])

    text, entities = parse_html(as_html(piece))

    assert text == as_plain(piece) == "<b>AT&T</b> &lt;3"
    assert [one.type for one in entities] == ["blockquote"]


@pytest.mark.parametrize("tag", ["", "b", "i", "blockquote"])
@pytest.mark.parametrize(
    "words", ["word " * 3000, "&<>" * 4000, "😀" * 5000, BENGALI * 300, "A sentence. And one more!\n" * 500]
)
def test_every_piece_is_whole_html_and_fits(words, tag):
    pieces = split([Paragraph("above"), Paragraph(words, tag), Paragraph("below", "b")])

    for piece in pieces:
        text, _ = parse_html(as_html(piece))
        assert 0 < units(text) <= LONGEST
    together = "".join(as_plain(piece) for piece in pieces)
    assert "".join(together.split()) == "".join(f"above{words}below".split())


@pytest.mark.parametrize("one", [FAMILY, "🇬🇧", WELSH_FLAG, "👍🏽", "e\u0301", "ক্ষি", "नि"])
def test_a_character_is_never_torn(one):
    pieces = split([Paragraph(one * 3000)])

    assert len(pieces) > 1
    for piece in pieces:
        assert as_plain(piece) == one * (len(as_plain(piece)) // len(one))


def test_even_a_heap_of_marks_is_cut_somewhere():
    pieces = split([Paragraph("a" + "\u0301" * 10_000)])

    assert len(pieces) == 3


def test_a_cut_prefers_the_end_of_a_sentence():
    sentence = "This is one sentence of a long text. "
    pieces = split([Paragraph(sentence * 200)])

    assert all(as_plain(piece).endswith("text.") for piece in pieces)
