"""People who have joined and were confirmed, on the fake Bot API, without walking through every screen of joining."""

from __future__ import annotations

from dataclasses import replace

from bot.system import System
from storage import chats, clinicians, conversations, invites, links, people
from storage.people import Profile
from storage.unit import Unit
from tests.fakes.bot_api import FakeBotApi
from tests.fakes.bot_api_person import Person


async def joined(system: System, api: FakeBotApi, name: str, *, language: str = "en") -> Person:
    """A person linked to the first clinician, confirmed, with hints off and an empty desk."""
    made: dict[str, str] = {}

    def invite(unit: Unit) -> str:
        made["person"] = people.add(unit, Profile(name=name, phrase="blue teapot", language=language, hints_off=True))
        links.start(unit, made["person"], clinicians.ids(unit)[0])
        return invites.make(unit, "person", made["person"], "")

    def confirm(unit: Unit) -> None:
        people.set_state(unit, made["person"], "active")
        (chat,) = (one for one in chats.of_subject(unit, made["person"]) if one.closed_at is None)
        conversations.set_state(unit, chat.state.active, "finished")
        chats.set_language(unit, chat.id, language)
        chats.save_state(unit, replace(chat, state=replace(chat.state, active="")))

    phone = api.person(name, language_code=language)
    phone.starts(await system.run(invite))
    await api.until(lambda: phone.reads)
    await system.run(confirm)
    return phone
