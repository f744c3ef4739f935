"""The command line's help, refusals and exit statuses."""

import asyncio
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from insights.demo import state
from insights.demo.state import DemoState
from insights.settings import NO_PEPPER
from models import database, migrator
from models.database import session
from tests.exporters.disks import FULL, a_full_disk
from tests.insights.terminal import PEPPER, ROOT, Ended, environment, insights

COMMANDS = (
    ("serve",),
    ("demo",),
    ("migrate",),
    ("schema",),
    ("import",),
    ("export",),
    ("heads",),
    ("backup",),
    ("restore",),
    ("trend",),
    ("forecast",),
    ("explain-query",),
    ("follow",),
    ("keys",),
    ("keys", "create"),
    ("keys", "list"),
    ("keys", "revoke"),
    ("keys", "accept-pepper"),
    ("members",),
    ("members", "grant"),
    ("members", "list"),
    ("members", "revoke"),
    ("purchases",),
    ("purchases", "list"),
    ("tenants",),
    ("tenants", "create"),
    ("tenants", "list"),
    ("tenants", "open"),
    ("tenants", "empty"),
    ("tenants", "delete"),
)


def one_line(ended: Ended, status: int) -> str:
    """What a refused command says: nothing on standard output, and no traceback."""
    assert ended.status == status, ended.err
    assert ended.out == ""
    assert "Traceback" not in ended.err
    return ended.err


def test_help_names_every_command() -> None:
    ended = insights("--help")
    assert ended.status == 0
    for command in {words[0] for words in COMMANDS}:
        assert f"\n  {command}  " in ended.out


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_has_help(words: tuple[str, ...]) -> None:
    ended = insights(*words, "--help")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(f"Usage: insights {' '.join(words)}")


def test_the_help_of_serve_has_every_setting() -> None:
    out = insights("serve", "--help").out
    for name in (
        "KEY_PEPPER",
        "DATABASE_URL",
        "DATA_DIR",
        "HOST",
        "PORT",
        "PLANS_FILE",
        "EXPORTS_URL",
    ):
        assert f"INSIGHTS_{name}" in out


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from insights.cli import run; run(['--help']); "
        "print([m for m in ('tortoise', 'strawberry', 'uvicorn', 'pydantic', 'holidays') if m in "
        "sys.modules])"
    )
    began_at = time.perf_counter()
    out = subprocess.check_output(
        [sys.executable, "-c", code], env=environment(), text=True, cwd=ROOT
    )
    assert out.splitlines()[-1] == "[]"
    assert time.perf_counter() - began_at < 5


@pytest.mark.parametrize(
    "words",
    [
        ("frobnicate",),
        ("import",),
        ("serve", "--prot", "1"),
        ("serve", "--port", "x"),
        ("tenants", "create", "--name", "x"),
        ("keys", "create", "--role", "king", "--name", "x"),
        ("keys", "create", "--role", "operator", "--name", "x", "--days", "0"),
        ("migrate", "--distribute", "--shards", "0"),
        ("migrate", "--distribute", "--shards", "64001"),
    ],
    ids=" ".join,
)
def test_a_command_that_is_not_understood_has_status_2(words: tuple[str, ...]) -> None:
    assert "Error" in one_line(insights(*words), 2)


def test_serve_refuses_to_start_without_a_pepper_and_says_how_to_make_one(tmp_path: Path) -> None:
    message = one_line(insights("serve", settings={"INSIGHTS_DATA_DIR": str(tmp_path / "data")}), 2)
    assert "INSIGHTS_KEY_PEPPER is not set" in message
    assert "secrets.token_urlsafe" in message
    assert not (tmp_path / "data").exists()


def test_bad_settings_have_status_2_and_one_line_each() -> None:
    message = one_line(
        insights("serve", settings={"INSIGHTS_PORT": "x", "INSIGHTS_LOG_LEVEL": "loud"}), 2
    )
    assert [line.split()[0] for line in message.splitlines()] == [
        "insights:",
        "INSIGHTS_PORT",
        "INSIGHTS_LOG_LEVEL",
    ]


def test_bad_plans_have_status_2(tmp_path: Path) -> None:
    (tmp_path / "plans.toml").write_text("[[plan]]\nid = 'x'")
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path), "INSIGHTS_KEY_PEPPER": PEPPER}
    settings["INSIGHTS_PLANS_FILE"] = str(tmp_path / "plans.toml")
    message = one_line(insights("serve", settings=settings), 2)
    assert "plan 'x': name is missing" in message


def test_another_pepper_is_refused_by_name_until_it_is_accepted(tmp_path: Path) -> None:
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path), "INSIGHTS_KEY_PEPPER": PEPPER}
    create = ("keys", "create", "--role", "operator", "--name", "me")
    assert insights(*create, settings=settings).status == 0
    settings["INSIGHTS_KEY_PEPPER"] = "y" * 32
    for command in (create, ("serve", "--port", "0")):
        message = one_line(insights(*command, settings=settings), 2)
        assert message.startswith("insights: INSIGHTS_KEY_PEPPER is not the pepper that")
        assert "Set the pepper that the service ran with before" in message
        assert "insights keys accept-pepper" in message
        assert "y" * 32 not in message
    assert insights("keys", "list", settings=settings).status == 0
    assert insights("keys", "accept-pepper", settings=settings).status == 0
    assert insights(*create, settings=settings).status == 0
    settings["INSIGHTS_KEY_PEPPER"] = PEPPER
    assert insights(*create, settings=settings).status == 2


def test_commands_on_a_demo_s_data_take_its_pepper_and_say_so_where_another_is_set(
    tmp_path: Path,
) -> None:
    state.write(tmp_path, DemoState(seed=1, until=datetime.now(UTC), pepper=PEPPER))
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path)}
    create = ("keys", "create", "--role", "operator", "--name", "me")
    assert insights(*create, settings=settings).status == 0
    message = one_line(insights(*create, settings={**settings, "INSIGHTS_KEY_PEPPER": "y" * 32}), 2)
    assert "Unset INSIGHTS_KEY_PEPPER" in message


@pytest.mark.parametrize("source", ["docs/deployment.md", "message"])
def test_lines_that_make_a_pepper_make_the_same_one_when_they_are_pasted_again(
    tmp_path: Path, source: str
) -> None:
    text = NO_PEPPER if source == "message" else (ROOT / source).read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if "insights.pepper" in line]
    lines = [line for line in lines if line.startswith(("test -s", "export"))]
    assert len(lines) == 2
    script = "\n".join([*lines, 'echo "$INSIGHTS_KEY_PEPPER"'])
    script = re.sub("python3? -c", f"{sys.executable} -c", script)
    made = [
        subprocess.run(
            ["sh", "-euc", script], cwd=tmp_path, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert len(made[0].strip()) >= 32
    assert made[0] == made[1]
    assert (tmp_path / "insights.pepper").stat().st_mode & 0o777 == 0o600


def test_a_name_cannot_move_the_cursor_or_recolour_the_terminal(tmp_path: Path) -> None:
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path), "INSIGHTS_KEY_PEPPER": PEPPER}
    evil = "a\x1b[2J\x9b31m\u202eb\nc"
    made = insights("keys", "create", "--role", "operator", "--name", evil, settings=settings)
    assert made.status == 0, made.err
    listed = insights("keys", "list", settings=settings).out
    assert r"a\x1b[2J\x9b31m\u202eb\nc" in listed
    assert len(listed.splitlines()) == 2
    assert insights("plans", "apply", settings=settings).status == 0
    named = ("tenants", "create", "--external-id", "a", "--name", evil, "--timezone", "UTC")
    assert insights(*named, "--plan", "growth", settings=settings).status == 0
    for command in ("explain", "trend", "forecast"):
        ended = insights(command, "a", settings=settings)
        assert r"a\x1b[2J\x9b31m\u202eb\nc" in ended.out, command
        assert "\x1b" not in ended.out
    missing = insights("trend", "a", "--job", "x", settings=settings)
    assert r"\x1b[2J" in missing.err
    assert "\x1b" not in missing.err


def test_a_file_may_have_the_longest_name_that_its_disk_takes_and_no_longer_one(
    tmp_path: Path,
) -> None:
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path / "data"), "INSIGHTS_KEY_PEPPER": PEPPER}
    assert insights("plans", "apply", settings=settings).status == 0
    named = ("tenants", "create", "--external-id", "a", "--name", "日" * 80, "--timezone", "UTC")
    assert insights(*named, "--plan", "growth", settings=settings).status == 0
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    asked = ("export", "a", "--from", today, "--to", today, "--format", "xlsx", "--output")
    ended = insights(*asked, str(tmp_path), settings=settings)
    assert ended.status == 0, ended.err
    assert (tmp_path / f"{'日' * 66} {today} to {today}.xlsx").is_file()
    assert insights(*asked, str(tmp_path / f"{'x' * 250}.xlsx"), settings=settings).status == 0
    refused = one_line(insights(*asked, str(tmp_path / f"{'x' * 251}.xlsx"), settings=settings), 1)
    assert "File name too long" in refused
    assert {path.suffix for path in tmp_path.iterdir()} == {"", ".xlsx"}


def test_a_folder_that_cannot_be_written_to_stops_the_service_at_its_start(tmp_path: Path) -> None:
    (tmp_path / "exports").touch()
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path), "INSIGHTS_KEY_PEPPER": PEPPER}
    message = one_line(insights("serve", "--port", "0", settings=settings), 1)
    assert f"exported files cannot be written, at {tmp_path / 'exports'}: File exists" in message
    assert "INSIGHTS_DATA_DIR" in message
    settings["INSIGHTS_EXPORTS_URL"] = f"file://{tmp_path / 'exports' / 'inside'}"
    message = one_line(insights("serve", "--port", "0", settings=settings), 1)
    assert "Not a directory" in message
    assert "INSIGHTS_EXPORTS_URL" in message


def test_a_disk_that_takes_no_byte_stops_the_service_at_its_start(tmp_path: Path) -> None:
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path), "INSIGHTS_KEY_PEPPER": PEPPER}
    with a_full_disk(0):
        message = one_line(insights("serve", "--port", "0", settings=settings), 1)
    assert f"exported files cannot be written, at {tmp_path / 'exports'}" in message
    assert FULL in message


def test_a_storage_of_no_known_kind_is_named_by_its_setting_without_its_secret() -> None:
    settings = {"INSIGHTS_EXPORTS_URL": "ftp://me:hidden@a/b", "INSIGHTS_KEY_PEPPER": PEPPER}
    message = one_line(insights("serve", "--port", "0", settings=settings), 2)
    assert "INSIGHTS_EXPORTS_URL: no object store is known at ftp://…" in message
    assert "hidden" not in message


def test_a_database_that_is_not_there_is_named_without_its_password() -> None:
    url = "postgres://me:hidden@127.0.0.1:1/insights"
    message = one_line(insights("keys", "list", settings={"INSIGHTS_DATABASE_URL": url}), 1)
    assert message.startswith(
        "insights: the database postgres://127.0.0.1:1/insights cannot be opened"
    )
    assert "hidden" not in message


def test_a_port_that_is_in_use_is_reported_at_once(tmp_path: Path) -> None:
    holder = "import socket,sys; s=socket.create_server(('127.0.0.1',0)); "
    holder += "print(s.getsockname()[1], flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", holder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        ended = insights("demo", "--port", port, "--data-dir", str(tmp_path / "demo"))
        process.communicate()
    assert f"cannot listen on 127.0.0.1 port {port}" in one_line(ended, 1)
    assert not (tmp_path / "demo").exists()


def test_schema_prints_the_sdl_or_writes_it(tmp_path: Path) -> None:
    printed = insights("schema").out
    assert "type Query" in printed
    ended = insights("schema", "--output", str(tmp_path / "schema.graphql"))
    assert (ended.status, ended.out) == (0, "")
    assert (tmp_path / "schema.graphql").read_text() == printed
    tables = insights("schema", "--scopes").out
    assert tables.startswith("## Scopes of each role\n")
    assert "| `Mutation` | `recordInterviewEvents`, `updateJob` | `USAGE_WRITE` |" in tables
    missing = insights("schema", "--output", str(tmp_path / "no" / "schema.graphql"))
    assert "cannot write" in one_line(missing, 1)


def test_a_key_is_made_listed_and_revoked(tmp_path: Path) -> None:
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path), "INSIGHTS_KEY_PEPPER": PEPPER}
    assert insights("plans", "apply", settings=settings).status == 0
    created = insights(
        "tenants",
        "create",
        "--external-id",
        "acme",
        "--name",
        "Acme",
        "--timezone",
        "Europe/Berlin",
        "--plan",
        "growth",
        "--starts-on",
        "2026-01-01",
        settings=settings,
    )
    assert created.out.startswith("created acme (")
    assert created.out.endswith("on Growth, since 2025-12-31T23:00:00+00:00\n")
    words = ("keys", "create", "--role", "tenant-admin", "--name", "Ann", "--tenant", "acme")
    key = insights(*words, "--days", "30", settings=settings).out.strip()
    key_id = key.split("_")[1]
    listed = insights("keys", "list", settings=settings).out
    assert key not in listed
    assert key_id in listed
    assert "valid until 20" in listed
    assert insights("keys", "revoke", key_id, settings=settings).out.startswith(f"revoked {key_id}")
    listed = insights("keys", "list", settings=settings).out
    assert "revoked 20" in listed
    assert " by command line" in listed
    assert "CONSUMPTION_READ" not in listed
    words = ("keys", "create", "--role", "tenant-admin", "--name", "wallboard", "--tenant", "acme")
    scopes = ("--scope", "consumption-read", "--scope", "balance-changes-read")
    assert insights(*words, *scopes, settings=settings).status == 0
    listed = insights("keys", "list", settings=settings).out
    assert listed.endswith("  BALANCE_CHANGES_READ CONSUMPTION_READ\n")
    refused = insights(*words, "--scope", "usage-write", settings=settings)
    assert "a TENANT_ADMIN key has at least one of these scopes" in one_line(refused, 1)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("keys", "revoke", "nope"), "there is no key 'nope'"),
        (
            ("keys", "create", "--role", "partner", "--name", "x", "--tenant", "nobody"),
            "there is no tenant 'nobody'",
        ),
        (("keys", "create", "--role", "partner", "--name", "x"), "takes a tenant"),
        (
            (
                *("tenants", "create", "--external-id", "a", "--name", "A"),
                *("--timezone", "Europe/Belrin", "--plan", "growth"),
            ),
            "is not an IANA time zone",
        ),
        (
            (
                *("tenants", "create", "--external-id", "a", "--name", "A", "--timezone", "UTC"),
                *("--plan", "growth", "--country", "Germany"),
            ),
            "'Germany' is not an ISO 3166-1 alpha-2 country code: write two capital letters",
        ),
        (
            (
                *("tenants", "create", "--external-id", "a", "--name", "A"),
                *("--timezone", "UTC", "--plan", "huge"),
            ),
            "there is no plan 'huge'",
        ),
        (("import", "missing.ndjson"), "cannot read missing.ndjson: No such file"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_1(
    tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path), "INSIGHTS_KEY_PEPPER": PEPPER}
    assert insights("plans", "apply", settings=settings).status == 0
    message = one_line(insights(*words, settings=settings), 1)
    assert says in message
    assert message.count("\n") == 1


def test_migrating_twice_changes_nothing_the_second_time(empty_database_url: str) -> None:
    first = insights("migrate", settings={"INSIGHTS_DATABASE_URL": empty_database_url})
    assert first.status == 0, first.err
    assert first.out.startswith("applied 0001")
    second = insights("migrate", settings={"INSIGHTS_DATABASE_URL": empty_database_url})
    assert (second.status, second.out) == (0, "nothing to do: the schema is up to date\n")


async def _age(database_url: str) -> None:
    """Record the migration of a development version in place of the first one."""
    await database.connect(database_url)
    try:
        await session().rows(
            "UPDATE tortoise_migrations SET name = $1 WHERE id = 1", migrator.REPLACED
        )
    finally:
        await database.close()


def test_a_database_of_a_development_version_is_refused_in_one_line(
    empty_database_url: str,
) -> None:
    settings = {"INSIGHTS_DATABASE_URL": empty_database_url, "INSIGHTS_KEY_PEPPER": PEPPER}
    assert insights("migrate", settings=settings).status == 0
    asyncio.run(_age(empty_database_url))
    for words in (("migrate",), ("serve", "--port", "0"), ("keys", "list")):
        message = one_line(insights(*words, settings=settings), 1)
        assert "before release 0.1.0" in message
        assert message.count("\n") == 1


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
def test_an_outdated_postgresql_is_refused_with_the_command_to_run(empty_database_url: str) -> None:
    settings = {"INSIGHTS_DATABASE_URL": empty_database_url, "INSIGHTS_KEY_PEPPER": PEPPER}
    message = one_line(insights("serve", "--port", "0", settings=settings), 1)
    assert "the database lacks" in message
    assert "insights migrate" in message
