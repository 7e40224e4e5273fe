"""The data files say what DIALOG.md and VOICE.md say."""

from datetime import date

import pytest
from pydantic import ValidationError

from content import catalogue

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
    checked = route.model_copy(update={"checked": catalogue.Reviewed(by="Sam Osei", on=date(2026, 11, 24))})
    register = catalogue.Register(country="GB", owner="Sam Osei", routes=(route, checked))

    assert register.overdue(date(2026, 11, 25)) == (route,)
    assert register.overdue(date(2030, 1, 1)) == (route, checked)
