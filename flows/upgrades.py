"""Stored conversations of older versions, brought to the present one by pure functions.

The one rule: a change of keys bumps the script's version and adds one function here; an answered question never loses
its answer, and a question put in front of where somebody stands is answered `not-asked`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from flows.model import Conversation, ScriptDefinition

Upgrade = Callable[[Conversation], Conversation]


def without_kept_words(conversation: Conversation) -> Conversation:
    """What is kept moved to the journal: its ids are no fact of these scripts any more."""
    facts = {name: value for name, value in conversation.facts.items() if name not in {"notes", "note"}}
    return replace(conversation, facts=facts)


def with_other_reasons(conversation: Conversation) -> Conversation:
    """Why a link ends has other choices now; what was chosen before is called otherwise."""
    key, said = "end-link-why//clinician", {"care-ended": "discharged", "person-asked": "own-wish"}
    answer = conversation.answers.get(key)
    if answer is None or answer.value not in said:
        return conversation
    renamed = replace(answer, value=said[answer.value])
    return replace(conversation, answers={**conversation.answers, key: renamed})


UPGRADES: Mapping[tuple[str, int], Upgrade] = {
    (script, 1): without_kept_words
    for script in ("show-plan", "how-this-works", "who-sees", "what-was-written", "language")
} | {("end-link", 1): with_other_reasons}
"""(script, from version) -> the conversation at the next version."""


class NewerVersion(Exception):
    """The conversation was written by a newer Wren; this one leaves it alone."""


def upgraded(
    conversation: Conversation, script: ScriptDefinition, upgrades: Mapping[tuple[str, int], Upgrade] = UPGRADES
) -> Conversation:
    """The conversation at the script's version. Raises NewerVersion when it is ahead of it."""
    if conversation.version > script.version:
        raise NewerVersion(conversation.script)
    while conversation.version < script.version:
        step = upgrades[conversation.script, conversation.version]
        conversation = replace(step(conversation), version=conversation.version + 1)
    return conversation
