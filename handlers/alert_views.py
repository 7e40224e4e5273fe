"""What an alert shows of somebody: first letters, a reference, and since when.

The one rule: who it is for is asked again when it is drawn; whoever may not look gets nothing.
"""

from __future__ import annotations

from flows.words import Say
from handlers.initials import initials
from handlers.reader import Reader
from handlers.viewing import ViewContent, at
from storage import access, flags, people


def view(reader: Reader, about: str) -> ViewContent:
    """`about` is "person/flag"."""
    person, _, id_ = about.partition("/")
    access.require(reader.unit, reader.chat.subject, person, "alert")
    flag = flags.get(reader.unit, person, id_)
    known = people.find(reader.unit, person)
    if flag is None or known is None:
        raise access.NotFound("alert: no such flag")
    args = {"initials": initials(known.profile.name), "reference": flag.reference, **at(flag.at)}
    return ViewContent(blocks=(Say("alert-who", args=args),))
