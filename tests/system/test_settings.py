"""A wrong value stops the start with one sentence that names the variable, never its value."""

import pytest

from bot.service import load_service
from bot.settings import WrongSetting, load_settings

TOKEN = "12345:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_with_no_settings_it_is_practice_on_this_machine_alone():
    settings = load_settings()

    assert settings.practice
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)
    assert settings.database == "sqlite:///data/practice.db"
    assert settings.roles == {"web", "sender", "tick"}


def test_practice_never_opens_the_real_database(monkeypatch):
    monkeypatch.setenv("WREN_DATABASE_URL", "postgresql://wren@db/wren")

    assert load_settings().database == "sqlite:///data/practice.db"


def test_a_token_makes_it_real(monkeypatch):
    monkeypatch.setenv("WREN_COMPANION_TOKEN", TOKEN)

    settings = load_settings()

    assert not settings.practice
    assert settings.database == "sqlite:///data/wren.db"
    assert TOKEN in settings.secrets


def test_settings_are_read_from_the_env_file(tmp_path):
    (tmp_path / ".env").write_text("WREN_ROLES=web, tick\nWREN_DRAFT_LANGUAGES=bn,ar\n")

    settings = load_settings()

    assert settings.roles == {"web", "tick"}
    assert settings.draft_languages == ("bn", "ar")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("WREN_COMPANION_TOKEN", "canary words"),
        ("WREN_TELEGRAM_API", "ftp://canary"),
        ("WREN_PUBLIC_URL", "http://canary.example"),
        ("WREN_LISTEN", "canary"),
        ("WREN_LISTEN", "127.0.0.1:99999"),
        ("WREN_LISTEN", "0.0.0.0:8080"),
        ("WREN_DATABASE_URL", "mysql://canary"),
        ("WREN_ROLES", "canary"),
        ("WREN_ROLES", ""),
        ("WREN_DRAFT_LANGUAGES", "Canary words"),
        ("WREN_LIBRETRANSLATE_URL", "canary"),
    ],
)
def test_a_wrong_value_is_one_sentence_with_the_variables_name(monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)

    with pytest.raises(WrongSetting) as wrong:
        load_settings()

    sentence = str(wrong.value)
    assert sentence.startswith(variable)
    assert "\n" not in sentence
    assert not value or value.casefold() not in sentence.casefold()


def test_one_token_cannot_be_both_bots(monkeypatch):
    monkeypatch.setenv("WREN_COMPANION_TOKEN", TOKEN)
    monkeypatch.setenv("WREN_CONSOLE_TOKEN", TOKEN)

    with pytest.raises(WrongSetting, match="WREN_CONSOLE_TOKEN"):
        load_settings()


def test_the_practice_team_is_invented_and_whole(tmp_path):
    service = load_service(tmp_path / "service.yaml", practice=True)

    assert service.team == "Oak Street"
    assert service.missing == ()


def test_a_service_file_says_what_it_lacks(tmp_path):
    file = tmp_path / "service.yaml"
    file.write_text('team: Elm Road\nphone: "020 7946 0001"\nhours: {"0": [["09:00", "17:00"]]}\n')

    service = load_service(file, practice=False)

    assert service.hours == {"0": [("09:00", "17:00")]}
    assert service.missing == ("hours_words", "help_line", "complaints", "safeguarding")


@pytest.mark.parametrize(
    "text", ["team: [canary", "canary: 1", 'hours: {"9": []}', "- canary", "exit_page: http://canary.example"]
)
def test_a_broken_service_file_is_one_sentence(tmp_path, text):
    file = tmp_path / "service.yaml"
    file.write_text(text)

    with pytest.raises(WrongSetting, match=r"^WREN_SERVICE_FILE [^\n]+$"):
        load_service(file, practice=False)
