"""Updates as Telegram never writes them: every field of every kind missing, of another type, huge, negative, doubled,
unknown; and JSON that is nobody's.

    uv run python -m tests.security.malformed [--fuzz 50000] [--json]

The one rule: nothing raises, whatever comes; each case is rolled back, and at the end a good update is answered.
"""

from __future__ import annotations

import copy
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from content.help_check import help_check
from flows import safety
from flows.events import Bot, typed_in
from handlers.telegram_updates import parse, queue_of, update_key
from handlers.turn import take_turn
from storage.unit import Unit
from tests.security.matrix import open_world
from tests.security.ward import RolledBack
from tests.world import Phone, World

Json = dict[str, Any]  # an update
_CHECK = help_check()

WRONG: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, -(10**30), 2**63, 1e999, -1e999, 1.5, "", "x" * 5_000, "\x00", "\ud800", "'; --",
    [], [None], [[]], {}, {"id": 1}, {"": ""}, [{"a": [1]}],
)  # fmt: skip
"""What stands in place of each field in turn."""


def kinds(chat: str) -> dict[str, Json]:
    """One good update of each kind; the ones that Wren did not ask for too."""
    sender = {"id": chat, "is_bot": False, "first_name": "Ana", "username": "ana", "language_code": "en"}
    room = {"id": chat, "type": "private", "first_name": "Ana"}
    message: Json = {
        "message_id": 900_001, "date": 1_790_000_000, "chat": room, "from": sender, "text": "see you on Thursday then",
        "entities": [{"type": "bold", "offset": 0, "length": 3}],
    }  # fmt: skip
    without = {name: value for name, value in message.items() if name not in {"text", "entities"}}
    voice = {"file_id": "v", "file_unique_id": "u", "duration": 3, "file_size": 900}
    photo = [{"file_id": "p", "file_unique_id": "u", "width": 9, "height": 9, "file_size": 900}]
    status = {"status": "member", "user": sender}
    member = {"chat": room, "from": sender, "date": 1, "old_chat_member": status}
    return {
        "message": {"message": message},
        "voice": {"message": {**without, "voice": voice}},
        "photo": {"message": {**without, "photo": photo, "caption": "look"}},
        "document": {"message": {**without, "document": {**voice, "mime_type": "image/png"}}},
        "edited_message": {"edited_message": {**message, "edit_date": 2}},
        "callback_query": {
            "callback_query": {
                "id": "1",
                "from": sender,
                "message": message,
                "chat_instance": "1",
                "data": "w:menu",
            }
        },
        "my_chat_member": {"my_chat_member": {**member, "new_chat_member": {"status": "kicked", "user": sender}}},
        "chat_member": {"chat_member": {**member, "new_chat_member": status}},
        "channel_post": {"channel_post": {**message, "chat": {"id": -100, "type": "channel"}}},
        "edited_channel_post": {"edited_channel_post": {**message, "chat": {"id": -100, "type": "channel"}}},
        "inline_query": {"inline_query": {"id": "1", "from": sender, "query": "x", "offset": ""}},
        "business_message": {"business_message": {**message, "business_connection_id": "b"}},
        "message_reaction": {"message_reaction": {"chat": room, "message_id": 1, "date": 1, "new_reaction": []}},
        "poll_answer": {"poll_answer": {"poll_id": "1", "user": sender, "option_ids": [0]}},
    }


def cases(chat: str) -> Iterator[Json]:
    """Each field of each kind: gone, each wrong value, and one more that nobody knows; then pairs of the ids."""
    for good in kinds(chat).values():
        for path in list(_paths(good)):
            yield _with(good, path, None, gone=True)
            for wrong in WRONG:
                yield _with(good, path, wrong)
        yield {**good, "new_field": {"a": [1]}}
        yield {"update_id": [], **good}
        yield {**good, **kinds(chat)["my_chat_member"]}
        ids = [path for path in _paths(good) if path[-1] in {"id", "message_id", "data", "type"}]
        for first in ids:
            for second in ids:
                if first < second:
                    yield _with(_with(good, first, -(2**40)), second, "x")


def _paths(body: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    entries = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for name, inner in entries:
        yield (*before, name)
        yield from _paths(inner, (*before, name))


def _with(good: Json, path: tuple[Any, ...], value: Any, *, gone: bool = False) -> Json:
    changed = copy.deepcopy(good)
    inner: Any = changed
    for name in path[:-1]:
        inner = inner[name] if (isinstance(inner, dict) and name in inner) or isinstance(inner, list) else {}
    if gone and isinstance(inner, dict):
        inner.pop(path[-1], None)
    elif isinstance(inner, dict) or (isinstance(inner, list) and inner):
        inner[path[-1]] = value
    return changed


def nonsense(dice: random.Random, chat: str, depth: int = 0) -> Any:
    """JSON that is made of Telegram's own words in the wrong places."""
    words = (*WRONG, chat, "private", "message", "kicked", "/start", "/open x", "w:help", "help")
    pick = dice.random()
    if depth > 3 or pick < 0.35:
        return dice.choice(words)
    if pick < 0.5:
        return [nonsense(dice, chat, depth + 1) for _ in range(dice.randrange(4))]
    names = (
        "message", "edited_message", "callback_query", "my_chat_member", "chat", "from", "id", "type", "text", "data",
        "message_id", "date", "voice", "photo", "document", "caption", "new_chat_member", "status", "entities", "is_bot",
        "language_code", "file_id", "file_size", "duration", "mime_type",
    )  # fmt: skip
    return {dice.choice(names): nonsense(dice, chat, depth + 1) for _ in range(dice.randrange(1, 7))}


def fuzzed(count: int, chat: str, seed: int) -> Iterator[Json]:
    dice = random.Random(seed)
    good = list(kinds(chat).values())
    for _ in range(count):
        if dice.random() < 0.5:
            one = nonsense(dice, chat)
            yield one if isinstance(one, dict) else {"message": one}
        else:
            changed = dice.choice(good)
            for _ in range(dice.randrange(1, 4)):
                paths = list(_paths(changed))
                if not paths:
                    break
                path = dice.choice(paths)
                changed = _with(changed, path, nonsense(dice, chat, 2), gone=dice.random() < 0.3)
            yield changed


@dataclass
class Found:
    """`raised`: what and how often, with one update that brings it."""

    tried: int = 0
    taken: int = 0
    raised: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    answered_afterwards: bool = False
    seconds: float = 0.0


def take(unit: Unit, world: World, raw: Mapping[str, Any], bot: Bot = "companion") -> bool:
    """As the intake and the edge do it: whether it came to a turn."""
    update_key(dict(raw))
    queue_of(dict(raw))
    inbound = parse({**raw, "update_id": 1}, bot).inbound
    if inbound is None:
        return False
    words = typed_in(inbound.event)
    take_turn(unit, world.desk, inbound, safety.screen(words, _CHECK) if words else None)
    return True


def try_all(world: World, phone: Phone, raws: Iterator[Json]) -> Found:
    found, began = Found(), time.monotonic()
    for raw in raws:
        found.tried += 1
        try:
            with world.database.unit(world.now) as unit:
                found.taken += take(unit, world, raw, phone.bot)
                raise RolledBack  # noqa: TRY301 - the end of every case
        except RolledBack:
            pass
        except Exception as fault:  # noqa: BLE001 - what is looked for
            name = f"{type(fault).__name__}: {fault}"[:120]
            found.raised[name] += 1
            found.examples.setdefault(name, json.dumps(raw)[:400])
    phone.new.clear()
    phone.commands("menu")
    found.answered_afterwards = bool(phone.new)
    found.seconds = round(time.monotonic() - began, 1)
    return found


def main(words: list[str]) -> int:
    count = int(words[words.index("--fuzz") + 1]) if "--fuzz" in words else 50_000
    with tempfile.TemporaryDirectory() as folder:
        world = open_world(Path(folder))
        ana = world.person(world.clinician())
        structured = try_all(world, ana, cases(ana.address))
        fuzz = try_all(world, ana, fuzzed(count, ana.address, seed=1))
        world.database.close()
    print(json.dumps({"structured": vars(structured), "fuzz": vars(fuzz)}, indent=1))
    return 1 if structured.raised or fuzz.raised else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
