"""The data files say what DIALOG.md and VOICE.md say."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from content import catalogue
from flows import where

NATIONAL = {
    "mental-health": "1037651000000100", "physical-health": "1037661000000102", "job-situation": "1037671000000109",
    "accommodation": "1037681000000106", "leisure-activities": "1037691000000108", "friendships": "1037701000000108",
    "partner-family": "1037711000000105", "personal-safety": "1037721000000104", "medication": "1037731000000102",
    "practical-help": "1037741000000106", "consultations": "1037751000000109",
}  # fmt: skip


def test_the_eleven_items_stand_in_the_national_order_with_their_codes():
    assert {one.key: one.snomed for one in catalogue.dialog().items} == NATIONAL
    assert catalogue.domains() == tuple(NATIONAL)


def test_eight_items_are_about_life_and_three_about_treatment():
    kinds = [one.kind for one in catalogue.dialog().items]

    assert kinds == ["life"] * 8 + ["treatment"] * 3


@pytest.mark.parametrize("code", NATIONAL.values())
def test_a_code_that_a_spreadsheet_has_rounded_is_refused(code):
    rounded = f"{code[:-3]}100"

    assert catalogue.has_valid_check_digit(code)
    assert catalogue.has_valid_check_digit(rounded) == (rounded == code)


def test_a_number_is_not_a_code():
    item = catalogue.dialog().items[0].model_dump()

    with pytest.raises(ValidationError):
        catalogue.Domain.model_validate(item | {"snomed": 1037651000000100})


def test_items_in_draft_languages_are_not_authorised():
    for item in catalogue.dialog().items:
        assert item.words["en"].authorised
        assert not item.words["bn"].authorised
        assert not item.words["ar"].authorised


def test_a_translation_that_nobody_reviewed_must_be_a_draft():
    bengali = catalogue.languages()["bn"].model_dump()

    with pytest.raises(ValidationError):
        catalogue.Language.model_validate(bengali | {"draft": False})


def test_the_register_holds_the_routes_of_the_united_kingdom():
    numbers = {route.id: route.number for route in catalogue.register().routes}

    assert numbers["emergency"] == "999"
    assert (numbers["urgent"], numbers["urgent-option"]) == ("111", "2")
    assert numbers["listening"] == "116 123"
    assert numbers["texting"] == "85258"


def test_a_route_that_nobody_checked_is_overdue_whatever_the_day():
    route = catalogue.register().routes[0]
    checked = route.model_copy(update={"checked": catalogue.Reviewed(by="Sam Osei", day=date(2026, 11, 24))})
    register = catalogue.register().model_copy(update={"routes": (route, checked)})

    assert register.overdue(date(2026, 11, 25)) == (route,)
    assert register.overdue(date(2030, 1, 1)) == (route, checked)


def test_a_route_is_past_its_review_from_the_day_after_on():
    register = catalogue.register()
    day = register.routes[0].review_by

    assert register.past_review(day) == ()
    assert register.past_review(day + timedelta(days=1)) == register.routes


def test_every_nation_has_its_screens(written):
    with pytest.raises(catalogue.WrongContent, match=r"no screens for scotland"):
        written(
            "crisis.yaml",
            "  scotland:\n    first: [help-danger",
            "  wales:\n    first: [help-danger",
            catalogue.register,
        )


def test_two_numbers_never_have_the_same_name(written):
    with pytest.raises(catalogue.WrongContent, match=r"two routes have the same id"):
        written("crisis.yaml", "- id: urgent\n", "- id: silent\n", catalogue.register)


def test_a_number_without_a_source_stops_the_start(written):
    with pytest.raises(
        catalogue.WrongContent, match=r"^content/crisis.yaml, routes.9.source: String should have at least"
    ):
        written("crisis.yaml", "source: kickstherapy.com", 'source: ""', catalogue.register)


def test_what_can_be_chosen_is_what_the_register_knows():
    assert {*where.ASKED, catalogue.UNKNOWN} == set(catalogue.NATIONS)


def test_who_checked_and_when_is_read_from_yaml_as_it_is_written(written):
    register = written("crisis.yaml", "checked: null", "checked: { by: Sam Osei, day: 2026-11-24 }", catalogue.register)

    assert register.overdue(date(2026, 11, 25)) == ()


def test_what_is_wrong_in_a_file_is_one_sentence_that_names_it(written):
    with pytest.raises(catalogue.WrongContent, match=r"^content/crisis.yaml, routes.0.checked.day: Field required\.$"):
        written("crisis.yaml", "checked: null", "checked: { by: Sam Osei }", catalogue.register)


def test_a_file_that_is_not_there_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "HERE", tmp_path)

    with pytest.raises(catalogue.WrongContent, match=r"^content/words/xx.yaml is not there\.$"):
        catalogue.typed.__wrapped__("xx")


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Reads a content file in which something was changed."""

    def write(name, old, new, load):
        text = (catalogue.HERE / name).read_text(encoding="utf-8").replace(old, new)
        (tmp_path / name).write_text(text, encoding="utf-8")
        monkeypatch.setattr(catalogue, "HERE", tmp_path)
        return load.__wrapped__()

    return write
