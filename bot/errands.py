"""What a command asks of the one process that has the database open: itself, or the server, over a Unix socket.

The one rule: an errand is one transaction and is audited like a turn; the socket is the operator's own (mode 600).
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
from aiohttp import web
from telegram.error import TelegramError

from bot.check import check_system, confirm_key_copied
from bot.opening import Locked
from bot.parts import BOTS, Parts
from bot.settings import Settings
from bot.system import System
from flows import stops
from flows.companion import COMPANION
from handlers import export
from handlers.initials import initials
from handlers.invitation import Invitation, Kind, invitation
from storage import clinicians, incidents, invites, links, people, reasons, subjects, switches
from storage.people import Profile
from storage.types import Missing
from storage.unit import Unit

Answer = dict[str, Any]  # JSON
Ask = Mapping[str, Any]  # JSON
OPERATOR = "operator"
"""Who stands in the audit for a command."""

PATIENCE = 30.0


class Refused(Exception):
    """An errand that cannot be done; its text is the one sentence."""


async def invite_clinician(parts: Parts, ask: Ask) -> Answer:
    """A new clinician, and the code with which they join the console."""

    def work(unit: Unit) -> tuple[str, str]:
        id_ = clinicians.add(unit, name=ask["name"], role=ask["role"], team=ask.get("team", "").strip())
        unit.audit("invite", actor=OPERATOR, subjects=(id_,))
        return id_, invites.make(unit, "clinician", id_, OPERATOR)

    return await _invited(parts, "clinician", *await parts.units.run(work))


async def invite_person(parts: Parts, ask: Ask) -> Answer:
    """A new person who is linked to a clinician, and the code with which they join the companion."""

    def work(unit: Unit) -> tuple[str, str]:
        clinician = clinicians.find(unit, ask["clinician"])
        if clinician is None or clinician.is_out:
            raise Refused("There is no clinician with this id.")
        if clinician.role not in clinicians.SEES_PEOPLE:
            raise Refused("Only a clinician or a lead can be linked to a person.")
        id_ = people.add(unit, Profile(name=ask["name"]))
        links.start(unit, id_, clinician.id)
        unit.audit("invite", actor=OPERATOR, subjects=(id_, clinician.id))
        return id_, invites.make(unit, "person", id_, clinician.id)

    return await _invited(parts, "person", *await parts.units.run(work))


async def export_person(parts: Parts, ask: Ask) -> Answer:
    """One person's check-ins and plans as files."""

    def work(unit: Unit) -> Answer:
        try:
            person = people.get(unit, ask["person"])
        except Missing:
            raise Refused("There is no person with this id.") from None
        reason = reasons.add(unit, person.id, ask["reason"])
        unit.audit("export", actor=OPERATOR, subjects=(person.id,), reason=reason)
        files = export.files(unit, parts.desk.phrasebook, person.id)
        return {one.filename: base64.b64encode(one.data).decode() for one in files.values()}

    return {"files": await parts.units.run(work)}


async def erase_person(parts: Parts, ask: Ask) -> Answer:
    """Destroy one person's key: whatever was written under it is noise from now on."""

    def work(unit: Unit) -> None:
        try:
            person = people.get(unit, ask["person"])
        except Missing:
            raise Refused("There is no person with this id.") from None
        if person.profile.name != ask["name"]:
            raise Refused("The name given with --name is not this person's; nothing was erased.")
        for clinician in links.clinicians_of(unit, person.id):
            links.end(unit, person.id, clinician, OPERATOR)
        unit.audit("erase", actor=OPERATOR, subjects=(person.id,))
        subjects.erase(unit, person.id)

    await parts.units.run(work)
    return {"erased": ask["person"]}


async def list_people(parts: Parts, ask: Ask) -> Answer:
    """Ids, with no more of a name than its first letters: the whole name is asked of whoever erases."""

    def work(unit: Unit) -> list[list[str]]:
        found = [people.get(unit, id_) for id_ in people.ids(unit)]
        unit.audit("list", actor=OPERATOR, subjects=tuple(one.id for one in found), object_id="people")
        return [[initials(one.profile.name), one.state, one.id] for one in found]

    return {"people": await parts.units.run(work)}


async def check(parts: Parts, ask: Ask) -> Answer:
    if ask.get("key_copied"):
        await confirm_key_copied(parts)
    return {"findings": [[one.ok, one.words] for one in await check_system(parts)]}


async def stop_switch(parts: Parts, ask: Ask) -> Answer:
    """Stop all of the companion, one script or one language."""
    return await _switch(parts, ask, switches.stop, "That is stopped already.")


async def start_switch(parts: Parts, ask: Ask) -> Answer:
    return await _switch(parts, ask, switches.start, "That is not stopped.")


async def _switch(parts: Parts, ask: Ask, turn: Callable[[Unit, str, str, str], bool], refused: str) -> Answer:
    what = _what(parts, str(ask["what"]))

    def work(unit: Unit) -> list[str]:
        if not turn(unit, what, str(ask["reason"]), OPERATOR):
            raise Refused(refused)
        return [one.what for one in switches.of(unit)]

    return {"stopped": await parts.units.run(work)}


def _what(parts: Parts, name: str) -> str:
    """As it was typed, or as `check` writes it."""
    plain = name.removeprefix("script:").removeprefix("language:")
    if plain == stops.ALL:
        return plain
    if plain in stops.ALWAYS:
        raise Refused(f"“{plain}” is never stopped.")
    if plain in COMPANION:
        return stops.script(plain)
    if plain in parts.desk.phrasebook.languages:
        return stops.language(plain)
    raise Refused("There is no such script or language; “all” stops all of the companion.")


async def incident(parts: Parts, ask: Ask) -> Answer:
    """All that was sent, seen and opened for one event."""

    def work(unit: Unit) -> list[Answer]:
        ref, day, reason = (str(ask.get(name, "")) for name in ("ref", "day", "reason"))
        scope = _day_of(unit, ref, day) if day else incidents.of_row(unit, ref) or incidents.of_conversation(unit, ref)
        if scope is None:
            raise Refused("There is no message, conversation or person with this id.")
        found = incidents.lines(unit, scope, words=bool(reason))
        incidents.note(unit, scope, OPERATOR, ref, [reason] if reason else [])
        return [
            {"at": one.at.isoformat(timespec="seconds"), "what": one.what, "id": one.id, **_without(one.told)}
            | ({"body": one.body} if one.body is not None else {})
            for one in found
        ]

    return {"lines": await parts.units.run(work)}


def _day_of(unit: Unit, person: str, day: str) -> incidents.Scope | None:
    """That date as the person lives it; in UTC where there is no such person any more."""
    try:
        date = datetime.strptime(day, "%Y-%m-%d")  # noqa: DTZ007 - the zone is the person's, below
    except ValueError:
        raise Refused("The day is written like 2026-11-24.") from None
    known = people.find(unit, person)
    return incidents.of_day(unit, person, date.replace(tzinfo=ZoneInfo(known.profile.zone) if known else UTC))


def _without(told: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in told.items() if value}


ERRANDS: Mapping[str, Callable[[Parts, Ask], Awaitable[Answer]]] = {
    "invite-clinician": invite_clinician,
    "invite-person": invite_person,
    "export": export_person,
    "erase": erase_person,
    "list-people": list_people,
    "stop-switch": stop_switch,
    "start": start_switch,
    "incident": incident,
    "check": check,
}


async def run_errand(settings: Settings, name: str, ask: Ask) -> Answer:
    """Do it here, or let the server do it that has the database open."""
    try:
        system = System.build(settings)
    except Locked:
        return await _send(settings.socket, name, ask)
    try:
        return await ERRANDS[name](system.parts, ask)
    finally:
        await system.close()


async def serve_errands(system: System) -> None:
    """Take errands from commands on this machine, for as long as the system runs."""
    path = system.parts.settings.socket
    path.unlink(missing_ok=True)

    async def do(request: web.Request) -> web.Response:
        try:
            errand = ERRANDS[request.match_info["name"]]
            return web.json_response(await errand(system.parts, await request.json()))
        except Refused as refused:
            return web.json_response({"refused": str(refused)}, status=422)

    app = web.Application()
    app.router.add_post("/{name}", do)
    before = os.umask(0o177)
    try:
        await system.serve_application(app, lambda runner: web.UnixSite(runner, str(path)))
    finally:
        os.umask(before)


async def _send(path: Path, name: str, ask: Ask) -> Answer:
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with (
            aiohttp.ClientSession(connector=aiohttp.UnixConnector(str(path)), timeout=timeout) as session,
            session.post(f"http://wren/{name}", json=ask) as response,
        ):
            answer: Answer = json.loads(await response.text())
    except (aiohttp.ClientError, TimeoutError, ValueError):
        raise Refused("Wren runs, but does not answer this command; look at its log.") from None
    if "refused" in answer:
        raise Refused(str(answer["refused"]))
    return answer


async def _invited(parts: Parts, kind: Kind, id_: str, code: str) -> Answer:
    await _learn_names(parts)
    made: Invitation = invitation(code, kind, bot_names=parts.bot_names, public_url=parts.address)
    return {"id": id_, "code": made.code, "telegram_link": made.telegram, "web_link": made.web}


async def _learn_names(parts: Parts) -> None:
    """Ask Telegram for the bots' user names, where the server has not done so already."""
    for bot in BOTS:
        if bot in parts.telegram and bot not in parts.bot_names:
            api = parts.telegram[bot].api
            try:
                await api.start()
                me = await api.call("getMe", {})
                parts.bot_names[bot] = str(me.get("username", ""))
            except TelegramError:
                continue
