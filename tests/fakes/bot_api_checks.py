"""Judges a call to the Bot API: fields, types and limits, from the table of facts beside this file.

The one rule: stricter than Telegram, never kinder; a field that Telegram would ignore is refused too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.fakes.bot_api_html import ParseError, parse_html, units

FACTS: dict[str, Any] = json.loads(Path(__file__).with_name("bot_api_facts.json").read_text(encoding="utf-8"))
METHODS: dict[str, Any] = {name.lower(): {"name": name, "fields": fields} for name, fields in FACTS["methods"].items()}
MOST_BUTTONS = 100
LONGEST_SOURCE = 32 * 1024


class Refusal(Exception):
    """An answer that is not ok: code and description, and after how many seconds to come back."""

    def __init__(self, code: int, description: str, retry_after: int = 0) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


def check(method: str, given: Mapping[str, Any], *, as_text: bool) -> dict[str, Any]:
    """The fields, each as its type; raises Refusal. `as_text`: a form, where every value is a string."""
    fields = METHODS[method]["fields"]
    read: dict[str, Any] = {}
    for name, value in given.items():
        if name not in fields:
            raise bad(f"{METHODS[method]['name']} has no parameter {name}")
        kinds = fields[name]["types"]
        plain = _unfolded(value, kinds, as_text=as_text)
        _check_type(name, plain, kinds)
        _check_limit(name, plain, fields[name].get("limit"))
        read[name] = plain
    for name, fact in fields.items():
        if fact.get("required") and read.get(name) in (None, ""):
            raise bad(_missing(name))
    return read


def _missing(name: str) -> str:
    return {"text": "message text is empty", "chat_id": "chat_id is empty"}.get(name, f"{name} isn't specified")


def _unfolded(value: Any, kinds: list[str], *, as_text: bool) -> Any:
    """A form holds numbers as digits and objects as JSON; a JSON body may hold objects as JSON strings too."""
    if not isinstance(value, str) or ("String" in kinds and not _looks_number(value, kinds, as_text=as_text)):
        return value
    if not as_text and set(kinds) <= {"Integer", "Boolean", "Float"}:
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad(f"can't parse {'/'.join(kinds)} object") from None


def _looks_number(value: str, kinds: list[str], *, as_text: bool) -> bool:
    return as_text and "Integer" in kinds and value.lstrip("-").isdigit()


def _check_type(name: str, value: Any, kinds: list[str]) -> None:
    problems = [_problem(name, value, kind) for kind in sorted(kinds, key=lambda kind: -_likeness(value, kind))]
    if "" not in problems:
        raise bad(problems[0])


def _likeness(value: Any, kind: str) -> int:
    """How many fields an object has in common with a type; the refusal speaks of the likeliest."""
    return len(value.keys() & FACTS["types"].get(kind, {}).keys()) if isinstance(value, dict) else 0


def _problem(name: str, value: Any, kind: str) -> str:
    match kind:
        case "Integer":
            return "" if isinstance(value, int) and not isinstance(value, bool) else f"{name} must be an Integer"
        case "Boolean":
            return "" if isinstance(value, bool) else f"{name} must be a Boolean"
        case "Float":
            return "" if isinstance(value, int | float) and not isinstance(value, bool) else f"{name} must be a Float"
        case "String":
            return "" if isinstance(value, str) else f"{name} must be a String"
        case "InputFile":
            return "" if isinstance(value, bytes | bytearray) else f"{name} must be a file"
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return f"{name} must be an {kind}"
        inner = kind.removeprefix("Array of ")
        return next((found for one in value if (found := _problem(name, one, inner))), "")
    return _object_problem(name, value, kind)


def _object_problem(name: str, value: Any, kind: str) -> str:
    if not isinstance(value, dict):
        return f"{name} must be a {kind}"
    if kind in FACTS["unions"]:
        problems = [_object_problem(name, value, one) for one in FACTS["unions"][kind]]
        return "" if "" in problems else problems[0]
    fields = FACTS["types"][kind]
    for key, inner in value.items():
        if key not in fields:
            return f"{kind} in {name} has no field {key}"
        problems = [_problem(f"{name}.{key}", inner, one) for one in fields[key]["types"]]
        if "" not in problems:
            return problems[0]
        try:
            _check_limit(key, inner, fields[key].get("limit"))
        except Refusal as refusal:
            return refusal.description.removeprefix("Bad Request: ")
    lacking = [key for key, fact in fields.items() if fact.get("required") and key not in value]
    return f"{kind} in {name} lacks {lacking[0]}" if lacking else ""


def _check_limit(name: str, value: Any, limit: list[Any] | None) -> None:
    if limit is None:
        return
    kind, least, most = limit
    if kind == "characters after parsing":
        return  # judged with the parse mode, below
    match kind:
        case "value":
            size = value
        case "bytes":
            size = len(value.encode())
        case "characters":
            size = units(value)
        case _:
            size = len(value)
    if least <= size <= most:
        return
    if name == "callback_data":
        raise bad("BUTTON_DATA_INVALID")
    raise bad(f"{name} must have {least}-{most} {kind}, not {size}")


def check_text(fields: Mapping[str, Any], *, name: str, most: int) -> tuple[str, tuple[Any, ...]]:
    """The text after entities parsing, and its entities; raises Refusal with Telegram's words."""
    source = str(fields.get(name, ""))
    if len(source.encode()) > LONGEST_SOURCE:
        raise bad("text is too long")
    mode = fields.get("parse_mode", "")
    if mode not in ("", "HTML"):
        raise bad("unsupported parse_mode")
    try:
        text, entities = parse_html(source) if mode else (source, ())
    except ParseError as error:
        raise bad(f"can't parse entities: {error}") from None
    if name == "text" and not text.strip():
        raise bad("message text is empty")
    if units(text) > most:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    return text, entities


def check_keyboard(markup: Mapping[str, Any]) -> None:
    """What the types alone do not say of an inline keyboard."""
    rows = markup.get("inline_keyboard", [])
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    for row in rows:
        for button in row:
            if not button["text"].strip():
                raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
            if len(button.keys() - {"text", "style"}) != 1:
                raise bad("Text buttons are unallowed in the inline keyboard")
