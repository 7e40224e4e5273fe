"""No word that somebody wrote, no token and no password ever reaches a log."""

import io
import logging

import pytest

from bot.logs import start_logging

CANARY = "canary-zaunkoenig"
TOKEN = "12345:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.fixture
def written():
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = io.StringIO()
    start_logging(stream, [CANARY.upper()])
    yield stream.getvalue
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(capture=False)


def test_our_own_events_keep_their_ids(written):
    logging.getLogger("bot.sender").info("row-sent", extra={"row": "01ab", "klass": "C"})

    assert "row-sent row=01ab klass=C" in written()


def test_a_name_that_is_not_on_the_list_does_not_pass(written):
    logging.getLogger("bot.sender").info("row-sent", extra={"row": "01ab", "words": CANARY})

    assert CANARY not in written()


def test_a_sentence_in_place_of_an_id_does_not_pass(written):
    logging.getLogger("bot.sender").info("row-sent", extra={"row": f"they wrote {CANARY}"})

    assert CANARY not in written()
    assert "row=-" in written()


def test_words_in_place_of_an_event_do_not_pass(written):
    logging.getLogger("handlers.turn").error(f"They wrote {CANARY}")  # noqa: G004 - the mistake itself
    logging.getLogger("handlers.turn").error("failed %s", CANARY)

    assert CANARY not in written()


def test_what_a_library_says_is_withheld(written):
    logging.getLogger("telegram.ext").critical("update %s", CANARY)
    logging.getLogger("some.library").warning(CANARY)

    assert CANARY not in written()
    assert "telegram.ext" in written()


def test_libraries_speak_from_warning_on(written):
    logging.getLogger("httpx").info("GET %s", CANARY)
    logging.getLogger("aiohttp.access").info("GET %s", CANARY)

    assert written() == ""


def test_an_exception_leaves_its_kind_and_place_alone(written):
    try:
        int(CANARY)
    except ValueError:
        logging.getLogger("handlers.turn").exception("turn-failed", extra={"update": 7})

    assert CANARY not in written()
    assert "turn-failed update=7 error=ValueError[test_logs.py:" in written()


def test_a_token_is_masked_wherever_it_stands(written):
    logging.getLogger("bot.sender").info("row-sent", extra={"reason": TOKEN})
    logging.getLogger("bot.sender").info("row-sent", extra={"reason": CANARY.upper()})

    assert TOKEN not in written()
    assert CANARY.upper() not in written()
