"""Addresses of databases: what they say, read as libpq reads them, and shown without secrets.

Nothing here quotes a part of an address that could be its password, also where it is malformed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote, urlsplit

from models import address_parameters as parameters
from models.address_parameters import InvalidAddressError

EXAMPLES: Final = (
    "takes sqlite:///path/from/the/root.sqlite3 or postgres://user:password@host:5432/name"
)
UNREADABLE: Final = "(an address that cannot be read)"
HIGHEST_PORT: Final = 65535

_POSTGRES: Final = re.compile(
    r"postgres(?:ql)?://(?:(?P<user>[^@/]*)@)?(?P<hosts>[^/?]*)(?:/(?P<name>[^?]*))?(?:\?(?P<query>.*))?",
    re.DOTALL,
)
_HOST: Final = re.compile(r"(?:\[([^\]@]+)\]|([^:@\[\]]*))(?::([^:@]*))?")
_SECRET_PARAMETERS: Final = ("password", "sslpassword")
_SHORTEST_SECRET: Final = 3


@dataclass(frozen=True, slots=True)
class Host:
    """A host to connect to, or a folder of Unix sockets; None is what libpq's defaults say."""

    name: str | None = None
    port: int | None = None


@dataclass(frozen=True, slots=True)
class PostgresAddress:
    """What a PostgreSQL address says; None is what the environment or libpq's default says."""

    hosts: tuple[Host, ...] = (Host(),)
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None
    connect_timeout_s: float | None = None
    shuffled: bool = False
    parameters: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Of `address_parameters.DSN_PARAMETERS`."""

    numbers: Mapping[str, float] = field(default_factory=dict)
    """Of `address_parameters.DRIVER_NUMBERS`."""

    def __str__(self) -> str:
        hosts = ",".join(map(_shown, self.hosts))
        return f"postgres://{hosts}/{self.database or ''}"


def parse_postgres(url: str) -> PostgresAddress:
    """What a `postgres://` or `postgresql://` address says. Raises InvalidAddressError."""
    found = _POSTGRES.fullmatch(url)
    if found is None:
        raise InvalidAddressError(EXAMPLES)
    if "@" in (found["name"] or ""):
        msg = "has an @ behind the host: @ and / in a user, password or name are %40 and %2F"
        raise InvalidAddressError(msg)
    user, _, password = (found["user"] or "").partition(":")
    values = {
        "user": unquote(user),
        "password": unquote(password),
        "dbname": unquote(found["name"] or ""),
    }
    values = {name: value for name, value in values.items() if value}
    hosts = _hosts(found["hosts"])
    for name, value in parameters.query(found["query"] or ""):
        values[name] = value
    if "host" in values or "port" in values:
        hosts = _hosts_of(values.pop("host", None), values.pop("port", None), hosts)
    login = {name: values.pop(name, None) for name in ("user", "password", "dbname")}
    if login["dbname"] is None and "service" not in values:
        msg = f"names no database: it {EXAMPLES}"
        raise InvalidAddressError(msg)
    timeout = parameters.connect_timeout(values.pop("connect_timeout", "0"))
    shuffled = parameters.is_shuffled(values.pop("load_balance_hosts", "disable"))
    numbers = {
        n: parameters.number(n, values.pop(n)) for n in parameters.DRIVER_NUMBERS if n in values
    }
    return PostgresAddress(
        hosts,
        login["user"],
        login["password"],
        login["dbname"],
        timeout,
        shuffled,
        parameters.dsn_parameters(values),
        numbers,
    )


def check(url: str) -> None:
    """Raise InvalidAddressError for what is neither a SQLite file's address nor PostgreSQL's."""
    if is_sqlite(url):
        sqlite_path(url)
    else:
        parse_postgres(url)


def is_sqlite(url: str) -> bool:
    """Whether the address is a SQLite file's."""
    return url.startswith("sqlite:")


def sqlite_path(url: str) -> str:
    """The path of a SQLite file. Raises InvalidAddressError."""
    try:
        parts = urlsplit(url)
        path = "" if parts.netloc else parts.path
    except ValueError:
        path = ""
    if len(path) <= 1:
        raise InvalidAddressError(EXAMPLES)
    return path


def shown(url: str) -> str:
    """The address without user, password and parameters."""
    try:
        return sqlite_path(url) if is_sqlite(url) else str(parse_postgres(url))
    except InvalidAddressError:
        return UNREADABLE


def redacted(text: str, url: str) -> str:
    """A text, such as a driver's error, without the password of an address."""
    found = _POSTGRES.fullmatch(url)
    written = (found["user"] or "").partition(":")[2] if found else ""
    secrets = {written, unquote(written)}
    if found:
        for pair in (found["query"] or "").split("&"):
            name, _, value = pair.partition("=")
            if name in _SECRET_PARAMETERS:
                secrets |= {value, unquote(value)}
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= _SHORTEST_SECRET:
            text = text.replace(secret, "…")
    return text


def _hosts(text: str) -> tuple[Host, ...]:
    """`host:port,[::1]:port`, as it stands before the path."""
    hosts = []
    for one in text.split(","):
        found = _HOST.fullmatch(one)
        if found is None:
            msg = "has a host that cannot be read: @ : / in a user or password are %40, %3A, %2F"
            raise InvalidAddressError(msg)
        hosts.append(Host(unquote(found[1] or found[2]) or None, _port(found[3])))
    return tuple(hosts)


def _hosts_of(names: str | None, ports: str | None, named: tuple[Host, ...]) -> tuple[Host, ...]:
    """Hosts by the parameters `host` and `port`, which go before those in front of the path."""
    hosts = [Host(name or None) for name in names.split(",")] if names else list(named)
    if not ports:
        return tuple(hosts)
    numbers = [_port(port) for port in ports.split(",")]
    if len(numbers) == 1:
        numbers *= len(hosts)
    if len(numbers) != len(hosts):
        msg = "has not as many ports as hosts: name one port for each host, or one for all"
        raise InvalidAddressError(msg)
    return tuple(
        Host(host.name, port or host.port) for host, port in zip(hosts, numbers, strict=True)
    )


def _port(text: str | None) -> int | None:
    if not text:
        return None
    number = int(text) if re.fullmatch(r"\d{1,5}", text, re.ASCII) else 0
    if not 0 < number <= HIGHEST_PORT:
        msg = (
            f"has a port that is no number from 1 to {HIGHEST_PORT} (: / @ in a user or password "
            f"are %3A, %2F, %40): it {EXAMPLES}"
        )
        raise InvalidAddressError(msg)
    return number


def _shown(host: Host) -> str:
    name = f"[{host.name}]" if ":" in (host.name or "") else host.name or ""
    return f"{name}:{host.port}" if host.port else name
