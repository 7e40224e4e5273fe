"""Colleagues for tests: one more in the console, and a way from the staff list to one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from storage import clinicians
from storage.clinicians import Role
from tests.world import Phone, World


def colleague(world: World, name: str, role: str = "clinician", team: str = "") -> Phone:
    phone = world.clinician(name)
    with world.database.unit(world.now) as unit:
        clinicians.save(unit, replace(clinicians.get(unit, phone.id), role=cast("Role", role), team=team))
    phone.commands("people")
    return phone


def about(boss: Phone, name: str, *labels: str) -> None:
    """Open one colleague from the staff list, and go on from there."""
    boss.commands("people")
    for label in ("Staff", name, *labels):
        boss.presses(label)
