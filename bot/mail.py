"""One e-mail to the duty desk over SMTP: a reference, a time and where to look.

The one rule: no name and no words of anybody are in it; whatever a server says is told apart as "it took it", "it
certainly did not", "it never will" or "nobody knows".
"""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from handlers.channel import Failure, InDoubt, NotSent, Refused

TIMEOUT = 15.0
"""Seconds for each step of the talk with the server."""

SUBJECT = "Wren {reference}: somebody waits for a look"
BODY = """\
{first}

Reference: {reference}
Time:      {at}
Look here: {address}

This message was sent by Wren. It names nobody. Whoever opens the console and presses
“I’ll look” there takes it on; until then it goes on being asked.
"""
FIRSTS = {
    "flag": "Somebody waits for a look, and nobody has opened it in the console yet.",
    "row": "A message about this could not be handed to Telegram for minutes.",
    "rota": "There is nobody in the console who could be asked to look at a flag.",
}
REPEAT = "This is a repeat: the first may have reached you."


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where mail goes out. `smtps` is TLS from the start; `smtp` turns to TLS where the server offers it."""

    host: str
    port: int
    tls: bool
    user: str
    password: str

    @classmethod
    def of(cls, url: str) -> Server:
        parts = urlsplit(url)
        tls = parts.scheme == "smtps"
        return cls(
            host=parts.hostname or "",
            port=parts.port or (465 if tls else 587),
            tls=tls,
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
        )


@dataclass(frozen=True, kw_only=True)
class Letter:
    """`at` is written out; `address` is where the console is."""

    to: str
    kind: str
    reference: str
    at: str
    address: str
    repeated: bool = False


def post(server: Server, letter: Letter) -> None:
    """Hand it to the server; raises how it failed. Blocks: call it in a thread."""
    message = drawn(server, letter)
    try:
        talk = _open(server)
    except smtplib.SMTPAuthenticationError:
        raise NotSent from None  # wrong now, and mended by an operator: it is kept until then
    except (OSError, smtplib.SMTPException):
        raise NotSent from None
    try:
        talk.send_message(message)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPResponseException) as refusal:
        raise _how(refusal) from None
    except (OSError, smtplib.SMTPException):
        raise InDoubt from None
    finally:
        talk.close()


def drawn(server: Server, letter: Letter) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = SUBJECT.format(reference=letter.reference)
    message["From"] = server.user if "@" in server.user else letter.to
    message["To"] = letter.to
    first = FIRSTS[letter.kind] + (f"\n{REPEAT}" if letter.repeated else "")
    message.set_content(BODY.format(first=first, reference=letter.reference, at=letter.at, address=letter.address))
    return message


def _open(server: Server) -> smtplib.SMTP:
    """Connected, over TLS where it can be, and logged in; no password goes over a network in the clear."""
    context = ssl.create_default_context()
    talk: smtplib.SMTP
    if server.tls:
        talk = smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT, context=context)
    else:
        talk = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT)
    try:
        talk.ehlo()
        if not server.tls and talk.has_extn("starttls"):
            talk.starttls(context=context)
            talk.ehlo()
        if server.user:
            _log_in(talk, server)
    except BaseException:  # whoever raises, a stop among them: the line is not left open
        talk.close()
        raise
    return talk


def _log_in(talk: smtplib.SMTP, server: Server) -> None:
    if not isinstance(talk.sock, ssl.SSLSocket) and not _is_here(server.host):
        raise smtplib.SMTPException("no password without TLS")
    talk.login(server.user, server.password)


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _how(refusal: Exception) -> Failure:
    """A "not now" (4xx) is tried again, a "never" (5xx) is not."""
    if isinstance(refusal, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _ in refusal.recipients.values()]
    else:
        codes = [getattr(refusal, "smtp_code", 0)]
    return Refused() if all(500 <= code < 600 for code in codes) else NotSent()
