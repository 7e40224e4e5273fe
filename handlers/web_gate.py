"""Who may knock: the Host and the Origin of a request.

The one rule: a page of somebody else's can neither open our socket nor post to us, and practice answers this
machine alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, kw_only=True)
class Gate:
    """`public_url` is the address that people use; without one only this machine is answered."""

    public_url: str = ""

    def is_host(self, request: web.Request) -> bool:
        host = urlsplit(f"//{request.host}").hostname or ""
        return host in LOOPBACK or (bool(self.public_url) and host == urlsplit(self.public_url).hostname)

    def is_ours(self, request: web.Request) -> bool:
        """Whether this came from a page of ours: its Origin is the very host that it was sent to."""
        origin = urlsplit(request.headers.get("Origin", ""))
        return self.is_host(request) and bool(origin.netloc) and origin.netloc == urlsplit(f"//{request.host}").netloc

    def check(self, request: web.Request) -> None:
        if not self.is_ours(request):
            raise web.HTTPForbidden

    @property
    def secure(self) -> bool:
        """Whether cookies may demand https."""
        return self.public_url.startswith("https://")
