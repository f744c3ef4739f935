import re

import pytest

from insights import settings
from insights.errors import BadSettingsError
from insights.settings import MAKE_A_PEPPER, LogFormat, LogLevel
from insights.spending import spending_of
from insights.unknown_settings import unknown
from notifiers.buckets import LocalBuckets
from notifiers.valkey_buckets import ValkeyBuckets

PEPPER = "x" * 32


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in settings.Settings.model_fields:
        monkeypatch.delenv(f"INSIGHTS_{name.upper()}", raising=False)


def refusal(monkeypatch: pytest.MonkeyPatch, **values: str) -> str:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(BadSettingsError) as caught:
        settings.load()
    assert caught.value.status == 2
    return str(caught.value)


def test_without_any_setting_there_is_a_sqlite_file_in_the_data_folder() -> None:
    found = settings.load()
    assert found.is_sqlite
    assert re.fullmatch(r"sqlite:///.+/\.insights/insights\.sqlite3", found.database)
    assert (found.host, found.port) == ("127.0.0.1", 8000)


def test_settings_come_from_variables_and_the_command_line_goes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("INSIGHTS_PORT", "9000")
    monkeypatch.setenv("INSIGHTS_LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("INSIGHTS_LOG_FORMAT", "json")
    monkeypatch.setenv("INSIGHTS_CORS_ORIGINS", "https://a.example, http://localhost:3000")
    found = settings.load(host="::1", port=None)
    assert (found.host, found.port, found.log_level) == ("::1", 9000, LogLevel.DEBUG)
    assert found.log_format is LogFormat.JSON
    assert found.cors_origins == ("https://a.example", "http://localhost:3000")
    assert settings.load(port=0).port == 0
    monkeypatch.setenv("INSIGHTS_ALLOWED_HOSTS", "Credits.example, *.eu.example [2001:db8::1]")
    assert settings.load().allowed_hosts == ("credits.example", "*.eu.example", "[2001:db8::1]")


def test_exports_are_stored_in_the_data_folder_for_a_week_unless_set_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = settings.load(data_dir="/srv/insights")
    assert (found.exports_storage, found.exports_retention_days, found.public_url) == (
        "/srv/insights/exports",
        7,
        None,
    )
    monkeypatch.setenv("INSIGHTS_EXPORTS_URL", "s3://bucket/folder")
    monkeypatch.setenv("INSIGHTS_EXPORTS_RETENTION_DAYS", "30")
    monkeypatch.setenv("INSIGHTS_PUBLIC_URL", "https://insights.example/")
    found = settings.load(data_dir="/srv/insights")
    assert (found.exports_storage, found.exports_retention_days) == ("s3://bucket/folder", 30)
    assert found.public_url == "https://insights.example"


@pytest.mark.parametrize(
    "url",
    [
        "postgres://ops:secret@db.example/insights?sslmode=require&channel_binding=prefer",
        "postgresql://ops%40corp:secret@a:5432,b:5432/insights?target_session_attrs=read-write",
        "postgres://ops:secret@h/insights?connect_timeout=10&options=-c%20search_path%3Dx",
        "postgresql:///insights?host=/run/postgresql",
        "postgres://h/insights?ssl=false",
    ],
)
def test_addresses_that_database_hosts_hand_out_are_taken(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("INSIGHTS_DATABASE_URL", url)
    assert settings.load().database == url
    assert not settings.load().is_sqlite


def test_settings_cannot_be_changed_once_they_are_read() -> None:
    with pytest.raises(ValueError, match="frozen"):
        settings.load().port = 1


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("PORT", "eighty", "is 'eighty': input should be a valid integer"),
        ("PORT", "65536", "less than or equal to 65535"),
        ("PORT", "-1", "greater than or equal to 0"),
        ("LOG_LEVEL", "loud", "'debug', 'info', 'warning' or 'error'"),
        ("LOG_FORMAT", "xml", "'auto', 'json' or 'console'"),
        ("DATABASE_URL", "mysql://u:hidden@h/d", "takes sqlite:///path"),
        ("DATABASE_READ_URL", "mysql://u:hidden@h/d", "takes sqlite:///path"),
        ("DATABASE_READ_URL", "sqlite:///hidden", "a standby of PostgreSQL"),
        ("DATABASE_READ_URL", "postgres://u:hidden@h/d", "INSIGHTS_DATABASE_URL is no PostgreSQL"),
        ("DATABASE_URL", "sqlite://", "takes sqlite:///path"),
        ("DATABASE_URL", "sqlite://host/path", "takes sqlite:///path"),
        ("DATABASE_URL", "postgres://host", "takes sqlite:///path"),
        ("DATABASE_URL", "postgres://u:hidden@host:port/d", "takes sqlite:///path"),
        ("DATABASE_URL", "postgres:ops:hidden@host/db", "takes sqlite:///path"),
        ("DATABASE_URL", "postgres://u:hid/hidden@host/d", "%2F"),
        ("PUBSUB_URL", "valkey://:7/hidden@host:port", "takes valkey://host"),
        ("PUBSUB_URL", "valkey://u:hidden@host:port", "takes valkey://host"),
        ("KEY_PEPPER", "hidden", "takes at least 32 characters; make one: python -c"),
        ("METRICS_TOKEN", "hidden", "at least 16"),
        ("METRICS_TOKEN", "hidden, and not in ASCII: é", "printable characters of ASCII"),
        ("METRICS_TOKEN", "hidden, then a line\nof its own", "printable characters of ASCII"),
        ("METRICS_TOKEN", " hidden behind a space", "without spaces around"),
        ("METRICS_TOKEN", "hidden" * 1_400, "a header cannot bring this one"),
        ("METRICS_TOKEN", "ci_hidden" * 23, "a header cannot bring this one"),
        ("CORS_ORIGINS", "*", "'*' is no origin"),
        ("CORS_ORIGINS", "https://a.example/", "'https://a.example/' is no origin"),
        ("ALLOWED_HOSTS", "https://a.example", "is no host: write some such as credits.example"),
        ("ALLOWED_HOSTS", "a.example:8000", "without a port"),
        ("ALLOWED_HOSTS", "*", "'*' is no host"),
        ("DATA_DIR", "what?", "may not contain ?"),
        ("PUBLIC_URL", "insights.example", "takes the address that clients reach"),
        ("PUBLIC_URL", "ftp://insights.example", "takes the address that clients reach"),
        ("PUBLIC_URL", "https://insights.example/?a=b", "takes the address that clients reach"),
        ("EXPORTS_URL", "/srv/exports", "takes s3://bucket/folder"),
        ("EXPORTS_RETENTION_DAYS", "0", "greater than or equal to 1"),
    ],
)
def test_a_bad_value_is_refused_by_name_and_with_the_fix(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    message = refusal(monkeypatch, **{f"INSIGHTS_{name}": value})
    assert message.splitlines()[1].startswith(f"  INSIGHTS_{name}")
    assert says in message
    assert "hidden" not in message


def test_all_bad_values_are_named_at_once_and_no_secret_is_quoted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    message = refusal(
        monkeypatch,
        INSIGHTS_PORT="x",
        INSIGHTS_KEY_PEPPER="hush",
        INSIGHTS_DATABASE_URL="oracle://scott:tiger@h/d",
        INSIGHTS_EXPORTS_URL="leopard",
    )
    assert len(message.splitlines()) == 5
    assert "leopard" not in message
    assert "hush" not in message
    assert "tiger" not in message


def test_there_is_no_default_pepper_and_the_refusal_says_how_to_make_one() -> None:
    with pytest.raises(BadSettingsError) as caught:
        _ = settings.load().pepper
    assert "INSIGHTS_KEY_PEPPER" in str(caught.value)
    assert MAKE_A_PEPPER in str(caught.value)


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    found = settings.load(key_pepper=PEPPER, database_url="postgres://u:tiger@h/d")
    assert PEPPER not in repr(found)
    assert "tiger" not in repr(found)
    assert found.pepper == PEPPER.encode()
    assert found.database == "postgres://u:tiger@h/d"


def test_a_slip_in_the_name_of_a_variable_is_pointed_out() -> None:
    lines = unknown({"INSIGHTS_DATABSE_URL": "x", "INSIGHTS_PORT": "1", "HOME": "/"})
    name, hint = "INSIGHTS_DATABSE_URL", "did you mean INSIGHTS_DATABASE_URL?"
    assert lines == [f"{name} is no setting and changes nothing: {hint}"]
    (line,) = unknown({"INSIGHTS_ZZZZ": ""})
    assert "there are " in line
    assert "DATA_DIR, " in line


def test_a_key_s_bucket_holds_at_least_what_one_operation_may_cost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = settings.load()
    assert (found.cost_limit, found.cost_bucket, found.ingest_bucket) == (12_000, 60_000, None)
    said = refusal(monkeypatch, INSIGHTS_COST_LIMIT="60001")
    assert "INSIGHTS_COST_BUCKET" in said
    assert "at least INSIGHTS_COST_LIMIT" in said
    monkeypatch.setenv("INSIGHTS_COST_BUCKET", "60001")
    monkeypatch.setenv("INSIGHTS_INGEST_BUCKET", "30000")
    spending = spending_of(settings.load())
    assert (spending.limit, spending.size.units, spending.size.refill_s) == (60_001, 60_001, 10)
    assert spending.ingest is not None
    assert isinstance(spending.buckets, LocalBuckets)
    assert "INGEST_BUCKET" in refusal(monkeypatch, INSIGHTS_INGEST_BUCKET="11999")
    monkeypatch.setenv("INSIGHTS_INGEST_BUCKET", "30000")
    monkeypatch.setenv("INSIGHTS_PUBSUB_URL", "valkey://localhost:1/0")
    assert isinstance(spending_of(settings.load()).buckets, ValkeyBuckets)
