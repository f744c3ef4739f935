"""The command line. What a command needs is imported when it is called, so that help is quick."""

import importlib.metadata
import logging
import os
import sys
from collections.abc import Sequence
from typing import Final

from cyclopts import App, CycloptsError

from credit.core.errors import InsightsError
from insights.errors import CommandError
from insights.printable import printable_lines

MISUSED: Final = 2
UNEXPECTED: Final = 70
INTERRUPTED: Final = 130
_COMMANDS: Final = "insights.commands"
_DISTRIBUTION: Final = "consumption-insights"

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
- `INSIGHTS_CORS_ORIGINS`: web origins that may call, as `https://app.example.com`; commas between
- `INSIGHTS_LOG_LEVEL`: `debug`, `info`, `warning` or `error`
- `INSIGHTS_LOG_FORMAT`: `json` or `console`; `auto` is `console` on a terminal

A SQLite file is migrated by itself; for PostgreSQL run `insights migrate` first."""

DEMO: Final = """Serve two years of made-up data, to look around in.

Prints where it answers and a key for each role. The data is made at the first start and kept."""

MIGRATE: Final = """Bring the database up to date.

Does nothing where it is, and may run in many places at once. Which database:
`INSIGHTS_DATABASE_URL`, or the SQLite file in `INSIGHTS_DATA_DIR`."""

IMPORT: Final = """Record interview events from a file or a pipe, of any size.

A line that is not right is reported with its number and left out, and the exit status is 1.
Importing a file again changes nothing, so one that was interrupted is simply imported again."""

FORECAST: Final = "Show what a tenant will use, and when its credits run out."

FOLLOW: Final = "Print a tenant's balance changes as they come, until you press Ctrl+C."

APPLY_PLANS: Final = """Put the plans of a file on offer, and withdraw all others.

Tenants have changed terms from their next billing period on; a tenant that is on a withdrawn plan
keeps its terms."""

ACCEPT_PEPPER: Final = """Take `INSIGHTS_KEY_PEPPER` for the database's own, where that is lost.

Keys that were made with another pepper stay invalid."""

CREATE_KEY: Final = """Make an API key and print it, this once.

Keys are stored hashed with `INSIGHTS_KEY_PEPPER`, which has to be the one of the service."""


def command_line() -> App:
    """All commands with what the list of commands says of each."""
    app = App(
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
    _add(app, "serve", "serve:serve_api", SERVE)
    _add(app, "demo", "demo:demo", DEMO)
    _add(app, "migrate", "migrate:migrate", MIGRATE)
    _add(app, "schema", "schema:schema", "Print the GraphQL schema that the service speaks.")
    _add(app, "import", "imports:import_events", IMPORT)
    _add(app, "export", "exports:export", "Write what a tenant used to a CSV or Excel file.")
    _add(app, "verify", "verify:verify", "Recount everything and name the first difference.")
    _add(app, "explain", "explain:explain", "Explain a tenant's balance, line by line.")
    _add(app, "trend", "trend:trend", "Show what a tenant used over time.")
    _add(app, "forecast", "forecast:forecast", FORECAST)
    _add(app, "follow", "follow:follow", FOLLOW)
    _add_groups(app)
    return app


def _add_groups(app: App) -> None:
    """Add the commands that have commands of their own."""
    keys = App(name="keys", help="Make, list and revoke API keys.")
    _add(keys, "create", "keys:create", CREATE_KEY)
    _add(keys, "list", "keys:list_keys", "List all keys, revoked ones too, without their secrets.")
    _add(keys, "revoke", "keys:revoke", "Revoke a key: it is refused from now on.")
    _add(keys, "accept-pepper", "keys:accept_pepper", ACCEPT_PEPPER)
    app.command(keys)
    plans = App(name="plans", help="List and change the plans that tenants can be on.")
    _add(plans, "list", "plans:list_plans", "List all plans, and how many tenants each has.")
    _add(plans, "diff", "plans:diff", "Show what `insights plans apply` would change.")
    _add(plans, "apply", "plans:apply", APPLY_PLANS)
    app.command(plans)
    purchases = App(name="purchases", help="List purchases.")
    _add(purchases, "list", "purchases:list_purchases", "List the purchases of all tenants.")
    app.command(purchases)
    tenants = App(name="tenants", help="Create tenants.")
    _add(tenants, "create", "tenants:create", "Create a tenant with its plan.")
    app.command(tenants)


def _version() -> str:
    """The installed version; Cyclopts would look for a distribution named as this package."""
    return importlib.metadata.version(_DISTRIBUTION)


def _add(app: App, name: str, target: str, summary: str) -> None:
    app.command(f"{_COMMANDS}.{target}", name=name, help=summary)


def run(arguments: Sequence[str]) -> int:
    """Run a command; its exit status. Errors are messages, never tracebacks."""
    try:
        status = command_line()(arguments, exit_on_error=False)
    except CycloptsError:
        return MISUSED  # it has been printed, with what would be right
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: a message instead of a traceback
        return _failed(error)
    return status if isinstance(status, int) else 0


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
    else:
        logging.getLogger("insights").debug("unexpected", exc_info=error)
        hint = "INSIGHTS_LOG_LEVEL=debug shows where"
        message, status = f"this should not have happened: {error!r} ({hint})", UNEXPECTED
    sys.stderr.write(f"insights: {printable_lines(message)}\n")
    return status


def main() -> None:
    """Entry point of the `insights` command."""
    sys.exit(run(sys.argv[1:]))
