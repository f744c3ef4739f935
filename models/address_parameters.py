"""Parameters of a PostgreSQL address: those of libpq, and the few of the driver.

What libpq knows and the driver cannot do is refused, unless it changes nothing here.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import unquote

DSN_PARAMETERS: Final = frozenset(
    {
        "application_name",
        "gsslib",
        "krbsrvname",
        "options",
        "passfile",
        "service",
        "sslcert",
        "sslcrl",
        "sslkey",
        "sslmode",
        "sslnegotiation",
        "sslpassword",
        "sslrootcert",
        "ssl_max_protocol_version",
        "ssl_min_protocol_version",
        "target_session_attrs",
    }
)
"""Parameters of libpq that asyncpg understands in an address, or hands to the server."""

SSL_FILES: Final = ("sslrootcert", "sslcert", "sslkey", "sslcrl")
SSL_MODES: Final = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
SESSIONS: Final = ("any", "read-write", "read-only", "primary", "standby", "prefer-standby")

WITHOUT_EFFECT: Final[Mapping[str, frozenset[str] | None]] = {
    "keepalives": None,
    "keepalives_count": None,
    "keepalives_idle": None,
    "keepalives_interval": None,
    "tcp_user_timeout": None,
    "channel_binding": frozenset({"disable", "prefer"}),
    "client_encoding": frozenset({"auto", "utf8", "utf-8", "unicode"}),
    "gssencmode": frozenset({"disable", "prefer"}),
    "sslcertmode": frozenset({"allow"}),
    "sslcompression": frozenset({"0"}),
    "sslsni": frozenset({"1"}),
}
"""Parameters of libpq that change nothing here, and the values of which that is true."""

DRIVER_NUMBERS: Final[Mapping[str, type[int] | type[float]]] = {
    "command_timeout": float,
    "max_cacheable_statement_size": int,
    "max_cached_statement_lifetime": int,
    "max_inactive_connection_lifetime": float,
    "max_queries": int,
    "maxsize": int,
    "minsize": int,
    "statement_cache_size": int,
}
"""Parameters of asyncpg's pool and connections, which libpq does not have."""


class InvalidAddressError(ValueError):
    """An address that leads to no database; the message says why, without quoting a secret."""


def query(text: str) -> Iterator[tuple[str, str]]:
    """The parameters, by libpq's names; `ssl`, which other drivers take, becomes `sslmode`."""
    for pair in filter(None, text.split("&")):
        name, separator, value = pair.partition("=")
        name, value = unquote(name), unquote(value)
        if not separator or not re.fullmatch(r"\w+", name, re.ASCII):
            msg = "has a parameter that is not written name=value: & and = in a value are %26, %3D"
            raise InvalidAddressError(msg)
        if name == "ssl":
            name, value = "sslmode", {"true": "require", "false": "disable"}.get(value, value)
        yield ("dbname" if name == "database" else name), value


def dsn_parameters(values: Mapping[str, str]) -> dict[str, str]:
    """Those that asyncpg gets. What libpq knows and the driver cannot do is refused."""
    kept = {}
    for name, value in values.items():
        if name in DSN_PARAMETERS:
            kept[name] = value
        elif name == "fallback_application_name":
            kept.setdefault("application_name", values.get("application_name", value))
        elif name not in WITHOUT_EFFECT:
            msg = f"has a parameter {name!r} that is not known here: take it out"
            raise InvalidAddressError(msg)
        elif (harmless := WITHOUT_EFFECT[name]) is not None and value.lower() not in harmless:
            msg = (
                f"asks by {name} for what the driver cannot do: take it out, or write one of "
                f"{', '.join(sorted(harmless))}"
            )
            raise InvalidAddressError(msg)
    _one_of("sslmode", kept, SSL_MODES)
    _one_of("target_session_attrs", kept, SESSIONS)
    if kept.get("sslrootcert") == "system" and kept.setdefault("sslmode", "verify-full") != (
        "verify-full"
    ):
        msg = "has sslrootcert=system, which goes with sslmode=verify-full alone"
        raise InvalidAddressError(msg)
    return kept


def connect_timeout(text: str) -> float | None:
    """Seconds for each host; as libpq has it, none or less is no limit."""
    if not re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
        msg = "has a connect_timeout that is no whole number of seconds"
        raise InvalidAddressError(msg)
    return float(text) if int(text) > 0 else None


def is_shuffled(value: str) -> bool:
    """Whether hosts are tried in a random order, by `load_balance_hosts`."""
    if value not in {"disable", "random"}:
        msg = "has a load_balance_hosts that is none of disable, random"
        raise InvalidAddressError(msg)
    return value == "random"


def number(name: str, text: str) -> float:
    """The number of one of `DRIVER_NUMBERS`."""
    try:
        return DRIVER_NUMBERS[name](text)
    except ValueError:
        msg = f"has a {name} that is no number"
        raise InvalidAddressError(msg) from None


def _one_of(name: str, values: Mapping[str, str], among: tuple[str, ...]) -> None:
    if values.get(name, among[0]) not in among:
        msg = f"has a {name} that is none of {', '.join(among)}"
        raise InvalidAddressError(msg)
