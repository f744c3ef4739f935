"""The command line. What a command needs is imported when it is called, so that help is quick."""

import importlib.metadata
import logging
import os
import sys
from collections.abc import Sequence
from typing import Final

from credit.core.errors import InsightsError
from insights.command_groups import add_command, command_groups
from insights.command_listing import C, Commands, Listing, Make
from insights.errors import CommandError, DamagedDatabaseError
from insights.garbage import collect_seldom
from insights.printable import printable_lines

MISUSED: Final = 2
UNEXPECTED: Final = 70
INTERRUPTED: Final = 130
_DISTRIBUTION: Final = "consumption-insights"
_ASK_FOR_LIST: Final[tuple[list[str], ...]] = ([], ["--help"], ["-h"])

SERVE: Final = """Serve the GraphQL API until stopped.

Settings are environment variables:

- `INSIGHTS_KEY_PEPPER`: the secret that API keys are hashed with; the only one that is needed
- `INSIGHTS_DATABASE_URL`: `sqlite:///path` or `postgres://user:password@host:5432/name`;
  a SQLite file in the data folder when unset
- `INSIGHTS_DATA_DIR`: the data folder; `.insights` when unset
- `INSIGHTS_HOST`, `INSIGHTS_PORT`: where to listen; `127.0.0.1` and `8000` when unset
- `INSIGHTS_PLANS_FILE`: plans of your own, as TOML; they fill a database that has none, and
  `insights plans apply` brings another in line with them
- `INSIGHTS_PUBLIC_URL`: the address that clients reach the service by, which download links begin
  with; the address of the request when unset
- `INSIGHTS_ALLOWED_HOSTS`: hosts that requests may name where no public address is set; commas
  between
- `INSIGHTS_EXPORTS_URL`: where exported files are kept, such as `s3://bucket/folder`; the data
  folder when unset
- `INSIGHTS_EXPORTS_RETENTION_DAYS`: for how long; 7 when unset
- `INSIGHTS_PUBSUB_URL`: a Valkey or Redis by which several processes notify each other of changes,
  such as `valkey://host:6379/0`
- `INSIGHTS_OPERATIONS`: which operations are executed: `apq` (any; also by Apollo's automatic
  persisted queries), `any` or `listed`
- `INSIGHTS_JWT_ISSUER`, `INSIGHTS_JWT_AUDIENCE`, `INSIGHTS_JWT_JWKS_URL`: an OpenID Connect issuer
  whose tokens are accepted besides API keys
- `INSIGHTS_CORS_ORIGINS`: web origins that may call, as `https://app.example.com`; commas between
- `INSIGHTS_LOG_LEVEL`: `debug`, `info`, `warning` or `error`
- `INSIGHTS_LOG_FORMAT`: `json` or `console`; `auto` is `console` on a terminal

A SQLite file is migrated by itself; for PostgreSQL run `insights migrate` first."""

DEMO: Final = """Serve two years of made-up data, to look around in.

Prints where it answers, and a key and a link for each role. The data is made at the first start and
kept; each later start adds what has happened since. While it serves, an interview event arrives
every few seconds, after ten minutes only while somebody follows a balance."""

MIGRATE: Final = """Bring the database up to date.

Does nothing where it is, and may run in many places at once. Which database:
`INSIGHTS_DATABASE_URL`, or the SQLite file in `INSIGHTS_DATA_DIR`."""

IMPORT: Final = """Record interview events from a file or a pipe, of any size.

A line that is not right is reported with its number and left out, and the exit status is 1.
Importing a file again changes nothing, so one that was interrupted is simply imported again. With
`--history` a file is recorded as a whole or not at all. `--dry-run` tries it first."""

BACKUP: Final = """Back up the database into one file, while the service runs.

The file is whole or not there, and never replaces another one unasked. On PostgreSQL it is made by
`pg_dump`."""

RESTORE: Final = """Restore a backup into an empty database.

The SQLite file is missing, or the PostgreSQL database has no tables; anything else is refused, and
so is a damaged file, before anything is written."""

HEADS: Final = """Print where each tenant's ledger ends, to be kept outside of the database.

`insights verify --heads FILE` checks later that every ledger goes on from there."""

EXPLAIN_QUERY: Final = """Print the Python function that executes a query.

What is not compiled is executed by graphql-core, and said to be so."""

FORECAST: Final = "Show what a tenant will use, and when its credits run out."

FOLLOW: Final = "Print a tenant's balance changes as they come, until you press Ctrl+C."


def command_line(make: Make[C]) -> C:
    """All commands, each with its summary in the list of commands."""
    app = make(
        name="insights",
        help=(
            "Consumption Insights: which prepaid credits the customers of an interview platform "
            "use, and which they have left.\n\n"
            "Try it: `insights demo`. Settings are environment variables: `insights serve --help`."
        ),
        help_format="markdown",
        result_action="return_value",
        version=_version,
    )
    add_command(app, "serve", "serve:serve_api", SERVE)
    add_command(app, "demo", "demo:demo", DEMO)
    add_command(app, "migrate", "migrate:migrate", MIGRATE)
    add_command(app, "schema", "schema:schema", "Print the GraphQL schema that the service speaks.")
    add_command(app, "import", "imports:import_events", IMPORT)
    add_command(app, "export", "exports:export", "Write what a tenant used to a CSV or Excel file.")
    add_command(app, "verify", "verify:verify", "Recount everything and name what differs.")
    _add_backups(app)
    add_command(app, "explain", "explain:explain", "Explain a tenant's balance, line by line.")
    add_command(app, "explain-query", "explain_query:explain_query", EXPLAIN_QUERY)
    add_command(app, "trend", "trend:trend", "Show what a tenant used over time.")
    add_command(app, "forecast", "forecast:forecast", FORECAST)
    add_command(app, "follow", "follow:follow", FOLLOW)
    for group in command_groups(make):
        app.command(group)
    return app


def _add_backups(app: Commands) -> None:
    add_command(app, "heads", "heads:heads", HEADS)
    add_command(app, "backup", "backup:backup", BACKUP)
    add_command(app, "restore", "restore:restore", RESTORE)


def _version() -> str:
    """The installed version; Cyclopts would look for a distribution named as this package."""
    return importlib.metadata.version(_DISTRIBUTION)


def run(arguments: Sequence[str]) -> int:
    """Run a command; its exit status. Errors are messages, never tracebacks."""
    try:
        if list(arguments) in _ASK_FOR_LIST:
            sys.stdout.write(command_line(Listing).text())
            return 0
        status = _called(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: a message instead of a traceback
        return _failed(error)
    return status if isinstance(status, int) else 0


def _called(arguments: Sequence[str]) -> object:
    """What a command answers."""
    # It takes most of the time that the list of commands would, and nothing of it is needed there.
    from cyclopts import App, CycloptsError  # noqa: PLC0415

    try:
        return command_line(App)(arguments, exit_on_error=False)
    except CycloptsError:
        return MISUSED  # it has been printed, with what would be right


def _failed(error: Exception) -> int:
    """Print what went wrong; the exit status of the error."""
    if isinstance(error, CommandError):
        message, status = str(error), error.status
    elif isinstance(error, InsightsError):
        message, status = error.message, 1
    elif isinstance(error, BrokenPipeError):
        # The reader of the output has closed the pipe; flushing at exit must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    elif (found := _of_database(error)) is not None:
        message, status = found, 1
    else:
        logging.getLogger("insights").debug("unexpected", exc_info=error)
        hint = "INSIGHTS_LOG_LEVEL=debug shows where"
        message, status = f"this should not have happened: {error!r} ({hint})", UNEXPECTED
    sys.stderr.write(f"insights: {printable_lines(message)}\n")
    return status


def _of_database(error: Exception) -> str | None:
    """What a database that is away, or damaged, has a command say; None for another error."""
    from models.outages import DAMAGED, outage_of  # noqa: PLC0415 - no other command needs it

    outage = outage_of(error, of_driver=False)
    if outage is None:
        return None
    if outage.reason == DAMAGED:
        return str(DamagedDatabaseError([str(outage)]))
    return f"{outage}: nothing is half written; try again when it is well"


def main() -> None:
    """Entry point of the `insights` command."""
    collect_seldom()
    sys.exit(run(sys.argv[1:]))
