"""What the environment (or `.env`) tells Wren, checked once at the start.

The one rule: a wrong value stops the start with one sentence that names the variable, never its value.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import unquote, urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Role = Literal["web", "sender", "tick"]
LOOPBACK = ("127.0.0.1", "localhost", "::1")

_TOKEN = re.compile(r"\d+:[\w-]+")
_LISTEN = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:]+)\]|(?P<host>[^:\s]+)):(?P<port>\d{1,5})")

#: what each variable must look like, for the one sentence
SHAPES = {
    "WREN_COMPANION_TOKEN": "must be a bot token as BotFather gives it, and not the console's",
    "WREN_CONSOLE_TOKEN": "must be a bot token as BotFather gives it, and not the companion's",
    "WREN_TELEGRAM_API": "must be an address such as https://api.telegram.org",
    "WREN_PUBLIC_URL": "must be an https address without a path, such as https://wren.example.org",
    "WREN_LISTEN": "must be an address and a port, such as 127.0.0.1:8080, and on this machine alone (127.0.0.1) "
    "unless there is a bot token or WREN_PUBLIC_URL",
    "WREN_DATABASE_URL": "must be a database address that starts with sqlite:/// or postgresql://",
    "WREN_MASTER_KEY_FILE": "must be the path of a file",
    "WREN_ROLES": "must be some of web, sender, tick, with commas between",
    "WREN_SERVICE_FILE": "must be the path of a file",
    "WREN_DRAFT_LANGUAGES": "must be language codes with commas between, such as bn,ar",
    "WREN_PROXY": "must be the address of the reverse proxy as Wren sees it, such as 127.0.0.1",
    "WREN_SMTP_URL": "must be an address such as smtps://user:password@mail.example.org:465",
    "WREN_LIBRETRANSLATE_URL": "must be an address such as http://127.0.0.1:5000",
}


class WrongSetting(Exception):
    """A setting that stops the start; its text is the one sentence, without the value."""


def _token(value: Any) -> Any:  # whatever the environment holds
    if value and not _TOKEN.fullmatch(str(value)):
        raise ValueError("not a token")
    return value or None


def _address(value: Any) -> Any:  # whatever the environment holds
    text = str(value or "").rstrip("/")
    parts = urlsplit(text)
    if text and (parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment):
        raise ValueError("not an address")
    return text


def _smtp(value: Any) -> Any:  # whatever the environment holds
    parts = urlsplit(str(value or ""))
    if value and (parts.scheme not in {"smtp", "smtps"} or not parts.hostname or parts.path.strip("/") or parts.query):
        raise ValueError("not a mail server")
    _ = parts.port  # raises ValueError where it is no number
    return value or ""


def _machine(value: Any) -> str:  # whatever the environment holds
    return str(ip_address(str(value))) if value else ""


def _listed(value: Any) -> Any:  # whatever the environment holds
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Token = Annotated[SecretStr | None, BeforeValidator(_token)]
Address = Annotated[str, BeforeValidator(_address)]
Code = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]


class Settings(BaseSettings):
    """One field for each variable of the contract (DESIGN 11); what follows from them are properties."""

    model_config = SettingsConfigDict(env_prefix="WREN_", env_file=".env", extra="ignore", frozen=True)

    companion_token: Token = None
    console_token: Token = None
    telegram_api: Address = "https://api.telegram.org"
    public_url: Address = ""
    listen: str = Field(default="127.0.0.1:8080", pattern=_LISTEN)
    database_url: SecretStr = SecretStr("")
    master_key_file: Path | None = None
    roles: Annotated[frozenset[Role], NoDecode, BeforeValidator(_listed)] = Field(
        default=frozenset({"web", "sender", "tick"}), min_length=1
    )
    service_file: Path = Path("service.yaml")
    draft_languages: Annotated[tuple[Code, ...], NoDecode, BeforeValidator(_listed)] = ()
    libretranslate_url: Address = ""
    smtp_url: Annotated[SecretStr, BeforeValidator(_smtp)] = SecretStr("")
    proxy: Annotated[str, BeforeValidator(_machine)] = ""

    @model_validator(mode="after")
    def _belongs_together(self) -> Self:
        if self.companion_token and self.companion_token == self.console_token:
            raise WrongSetting(_sentence("WREN_CONSOLE_TOKEN"))
        if self.practice and self.host not in LOOPBACK:
            raise WrongSetting(_sentence("WREN_LISTEN"))
        if self.port > 65535:
            raise WrongSetting(_sentence("WREN_LISTEN"))
        url = self.database_url.get_secret_value()
        if url and not url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
            raise WrongSetting(_sentence("WREN_DATABASE_URL"))
        if self.public_url and not self.public_url.startswith("https://") and not self._public_on_loopback:
            raise WrongSetting(_sentence("WREN_PUBLIC_URL"))
        return self

    @property
    def practice(self) -> bool:
        """Whether this is the practice page: no token and no public address."""
        return not (self.companion_token or self.console_token or self.public_url)

    @property
    def host(self) -> str:
        match = _LISTEN.fullmatch(self.listen)
        return (match["six"] or match["host"]) if match else ""

    @property
    def port(self) -> int:
        match = _LISTEN.fullmatch(self.listen)
        return int(match["port"]) if match else 0

    @property
    def _public_on_loopback(self) -> bool:
        return urlsplit(self.public_url).hostname in LOOPBACK

    @property
    def database(self) -> str:
        """The database's address; practice has a SQLite file of its own beside the real one."""
        if self.practice:
            return f"sqlite:///{self.folder / 'practice.db'}"
        return self.database_url.get_secret_value() or f"sqlite:///{self.folder / 'wren.db'}"

    @property
    def folder(self) -> Path:
        """Where Wren keeps its files: the database's own folder on SQLite, else `data/`."""
        url = self.database_url.get_secret_value()
        return Path(url.removeprefix("sqlite:///")).parent if url.startswith("sqlite:///") else Path("data")

    @property
    def master_key(self) -> Path:
        """The file of the master key; practice never touches the real one."""
        if self.practice:
            return self.folder / "practice.key"
        return self.master_key_file or self.folder / "master.key"

    @property
    def lock(self) -> Path:
        return self.folder / ("practice.lock" if self.practice else "wren.lock")

    @property
    def socket(self) -> Path:
        return self.folder / ("practice.sock" if self.practice else "wren.sock")

    @property
    def audit_head(self) -> Path:
        return self.folder / ("practice.head" if self.practice else "audit.head")

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be seen in a log, whoever writes it."""
        tokens = [token.get_secret_value() for token in (self.companion_token, self.console_token) if token]
        urls = (self.database_url.get_secret_value(), self.smtp_url.get_secret_value())
        passwords = [password for url in urls if (password := urlsplit(url).password)]
        return (*tokens, *passwords, *(plain for one in passwords if (plain := unquote(one)) != one))


def load_settings() -> Settings:
    """Read the environment and `.env`; raises WrongSetting with the one sentence."""
    try:
        return Settings()
    except ValidationError as wrong:
        where = wrong.errors(include_input=False, include_url=False)[0]["loc"]
        raise WrongSetting(_sentence(f"WREN_{str(where[0]).upper()}" if where else "WREN_LISTEN")) from None


def _sentence(variable: str) -> str:
    return f"{variable} {SHAPES.get(variable, 'has a value that Wren cannot use')}."
