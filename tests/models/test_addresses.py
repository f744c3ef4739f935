"""What an address of a database says: as libpq reads it, and never with its password."""

import pytest

from models import addresses
from models.address_parameters import InvalidAddressError
from models.addresses import Host, parse_postgres, redacted, shown
from models.connections import POOL, configuration


def refusal(url: str) -> str:
    with pytest.raises(InvalidAddressError) as caught:
        addresses.check(url)
    return str(caught.value)


def test_users_and_passwords_are_percent_encoded_and_a_plus_is_a_plus() -> None:
    found = parse_postgres("postgres://user%40corp:p%40ss+%2F@db.example:5433/my%20db")
    assert (found.user, found.password, found.database) == ("user@corp", "p@ss+/", "my db")
    assert found.hosts == (Host("db.example", 5433),)


def test_characters_of_a_url_s_end_are_plain_ones_in_a_password_as_in_libpq() -> None:
    found = parse_postgres("postgresql://ops:pa?ss#wo%rd@host/db")
    assert (found.user, found.password) == ("ops", "pa?ss#wo%rd")


@pytest.mark.parametrize(
    ("url", "hosts"),
    [
        ("postgres://a:1,b,[::1]:3/db", (Host("a", 1), Host("b"), Host("::1", 3))),
        ("postgres:///db", (Host(),)),
        ("postgres:///db?host=/run/postgresql", (Host("/run/postgresql"),)),
        ("postgres://%2Frun%2Fpostgresql/db", (Host("/run/postgresql"),)),
        ("postgres:///db?host=a,b&port=1,2", (Host("a", 1), Host("b", 2))),
        ("postgres:///db?host=a,b&port=7", (Host("a", 7), Host("b", 7))),
        ("postgres://a,b/db?port=7", (Host("a", 7), Host("b", 7))),
    ],
)
def test_hosts_stand_before_the_path_or_among_the_parameters(
    url: str, hosts: tuple[Host, ...]
) -> None:
    assert parse_postgres(url).hosts == hosts


def test_parameters_of_libpq_are_taken() -> None:
    found = parse_postgres(
        "postgres://h/db?sslmode=verify-full&sslrootcert=/ca.crt&connect_timeout=10"
        "&options=-c%20search_path%3Dx&application_name=billing&target_session_attrs=read-write"
        "&keepalives=1&keepalives_idle=30&gssencmode=disable&load_balance_hosts=random"
        "&channel_binding=prefer&client_encoding=UTF8"
    )
    assert found.connect_timeout_s == 10
    assert found.shuffled
    assert found.parameters == {
        "sslmode": "verify-full",
        "sslrootcert": "/ca.crt",
        "options": "-c search_path=x",
        "application_name": "billing",
        "target_session_attrs": "read-write",
    }


@pytest.mark.parametrize("seconds", ["0", "-1"])
def test_a_connect_timeout_of_zero_or_less_is_none(seconds: str) -> None:
    assert parse_postgres(f"postgres://h/db?connect_timeout={seconds}").connect_timeout_s is None


@pytest.mark.parametrize(
    ("ssl", "mode"), [("true", "require"), ("false", "disable"), ("verify-ca", "verify-ca")]
)
def test_ssl_as_other_drivers_write_it_is_an_sslmode(ssl: str, mode: str) -> None:
    assert parse_postgres(f"postgres://h/db?ssl={ssl}").parameters == {"sslmode": mode}


def test_the_machine_s_certificates_ask_for_the_server_s_name_too() -> None:
    found = parse_postgres("postgres://h/db?sslrootcert=system")
    assert found.parameters == {"sslrootcert": "system", "sslmode": "verify-full"}
    assert "verify-full alone" in refusal("postgres://h/db?sslrootcert=system&sslmode=require")


def test_numbers_of_the_driver_are_taken_and_those_of_the_pool_go_before_the_usual() -> None:
    configured = configuration("postgres://h/db?statement_cache_size=0&maxsize=3")
    credentials = configured["connections"]["default"]["credentials"]
    assert (credentials["statement_cache_size"], credentials["maxsize"]) == (0, 3)
    assert credentials["minsize"] == POOL["minsize"]


MALFORMED = [
    ("postgres:ops:hidden@host/db", "takes sqlite:///path"),
    ("ops:hidden@host/db", "takes sqlite:///path"),
    ("postgres:/ops:hidden@host/db", "takes sqlite:///path"),
    ("postgres//ops:hidden@host/db", "takes sqlite:///path"),
    ("postgresql+asyncpg://ops:hidden@host/db", "takes sqlite:///path"),
    ("postgres://ops:hid@hidden@host/db", "%40"),
    ("postgres://ops:hid/hidden@host/db", "%2F"),
    ("postgres://ops:7/hidden@host/db", "%2F"),
    ("postgres://ops:hid:hidden/@host/db", "%2F"),
    ("postgres://ops:hidden@host:port/db", "no number from 1 to 65535"),
    ("postgres://ops:hidden@host:70000/db", "no number from 1 to 65535"),
    ("postgres://ops:hidden@host", "names no database"),
    ("postgres://ops:hidden@host/", "names no database"),
    ("postgres://h/db?password=hidden&sslmode=on", "sslmode that is none of disable, allow"),
    ("postgres://h/db?hidden", "not written name=value"),
    ("postgres://h/db?password=hidden&connect_timeout=soon", "connect_timeout"),
    ("postgres://h/db?password=hidden&maxsize=many", "maxsize that is no number"),
    ("postgres://h/db?hidde=hidden", "'hidde' that is not known here"),
    ("postgres://h/db?channel_binding=require&password=hidden", "channel_binding"),
    ("postgres://h/db?target_session_attrs=hidden", "none of any, read-write"),
    ("postgres://a,b/db?port=1,2,3&password=hidden", "as many ports as hosts"),
]


@pytest.mark.parametrize(("url", "says"), MALFORMED)
def test_a_malformed_address_is_refused_with_the_reason_and_never_quoted(
    url: str, says: str
) -> None:
    message = refusal(url)
    assert says in message
    assert "hidden" not in message
    assert "hidden" not in shown(url)


def test_what_is_shown_of_an_address_is_where_it_leads() -> None:
    assert shown("postgresql://ops:hidden@a:1,b/db?password=hidden") == "postgres://a:1,b/db"
    assert shown("postgres://ops:hidden@[::1]:1/db") == "postgres://[::1]:1/db"
    assert shown("sqlite:///var/lib/insights.sqlite3?x=y") == "/var/lib/insights.sqlite3"
    assert "hidden" not in repr(parse_postgres("postgres://ops:hidden@h/db?sslpassword=hidden"))


def test_an_error_s_text_loses_the_password_however_it_is_written() -> None:
    url = "postgres://ops:p%40ss@h/db?sslpassword=hush%21"
    text = "cannot use p@ss, p%40ss, hush! or hush%21 of ops"
    assert redacted(text, url) == "cannot use …, …, … or … of ops"
    assert redacted("no such host", "postgres://h/db") == "no such host"
