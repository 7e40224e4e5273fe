"""Asked for a diagnosis or a dose, in whatever language, Wren knows that it cannot answer."""

from __future__ import annotations

import pytest

from content.catalogue import languages, typed
from handlers import medical


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Do I have schizophrenia?", True),
        ("what’s wrong with me", True),
        ("I forgot. How many tablets, please?", True),
        ("should i take two now", True),
        ("My sister takes tablets and likes them", False),
        ("I went for a walk", False),
    ],
)
def test_a_question_for_a_doctor_is_told_from_other_words(words: str, asked: bool):
    assert medical.asks(words) is asked


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_language_has_such_phrases(language: str):
    phrases = typed(language).medical

    assert phrases
    assert all(medical.asks(f"… {one}?") for one in phrases)
