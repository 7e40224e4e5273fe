"""The plan as paragraphs, the same wherever it is shown: at the end of a check-in, on `/plan`, in the console."""

from __future__ import annotations

from flows.outcomes import Action, Thought
from flows.words import Area, Args, Day, Say


def plan_says(thoughts: tuple[Thought, ...], *, day: str, clinician: str, hours: str) -> tuple[Say, ...]:
    """One message to keep: what, who, by when; who reads it and when."""
    says = [Say("plan-title", args={"day": Day(day)}, style="heading")]
    for thought in thoughts:
        says.append(Say("plan-area", thought.domain, {"area": Area(thought.domain)}, "heading"))
        says += [Say(f"plan-{action.who}", args=_action(action, clinician), style="item") for action in thought.actions]
        if thought.words.get("smallest-change"):
            says.append(Say("plan-small-step", args={"words": thought.words["smallest-change"]}))
        if thought.for_meeting:
            says.append(Say("plan-for-meeting", args={"n": len(thought.for_meeting)}))
        if not thought.actions and not thought.for_meeting:
            says.append(Say("plan-no-action"))
    says.append(Say("plan-who-reads", args={"clinician": clinician, "hours": hours}, style="small"))
    return tuple(says)


def _action(action: Action, clinician: str) -> Args:
    dated = bool(action.by) and action.by != "before-we-meet"
    return {
        "words": action.what,
        "clinician": clinician,
        "when": "day" if dated else (action.by or "none"),
        "day": Day(action.by) if dated else "",
    }
