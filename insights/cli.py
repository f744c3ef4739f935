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

FORECAST: Final = "Show what a tenant will use, and when its credits run out."

FOLLOW: Final = "Print a tenant's balance changes as they come, until you press Ctrl+C."

APPLY_PLANS: Final = """Put the plans of a file on offer, and withdraw all others.

Tenants have changed terms from their next billing period on; a tenant that is on a withdrawn plan
keeps its terms."""

END_TENANT: Final = """End a tenant with a last day of service, or take its end back.

Behind that day its last billing period closes, every unspent credit expires, purchased ones too,
and nothing is allocated, bought or used any more. Reading, exports and `insights verify` stay."""

ACCEPT_PEPPER: Final = """Take `INSIGHTS_KEY_PEPPER` for the database's own, where that is lost.

Keys that were made with another pepper stay invalid."""

LIST_TENANTS: Final = "List all tenants, and whether they wait for their history."

OPEN_TENANT: Final = """Open a tenant that waits for its history, with what is in.

Nothing can be added to its history from then on."""

EMPTY_TENANT: Final = """Delete the unfinished history of a tenant, to import it again.

Only while the tenant waits for its history; its keys stay."""

DELETE_TENANT: Final = """Delete a tenant, where nothing was bought and no event recorded.

Its keys and webhooks go with it, and a history that has not been finished. Its external id is free
again."""

CREATE_KEY: Final = """Make an API key and print it, this once.

Keys are stored hashed with `INSIGHTS_KEY_PEPPER`, which has to be the one of the service."""


def command_line() -> App:
    """All commands, each with its summary in the list of commands."""
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
    _add_backups(app)
    _add(app, "explain", "explain:explain", "Explain a tenant's balance, line by line.")
    _add(app, "trend", "trend:trend", "Show what a tenant used over time.")
    _add(app, "forecast", "forecast:forecast", FORECAST)
    _add(app, "follow", "follow:follow", FOLLOW)
    for group in (_keys(), _plans(), _purchases(), _tenants()):
        app.command(group)
    return app


def _keys() -> App:
    """The commands about keys."""
    keys = App(name="keys", help="Make, list and revoke API keys.")
    _add(keys, "create", "keys:create", CREATE_KEY)
    _add(keys, "list", "keys:list_keys", "List all keys, revoked ones too, without their secrets.")
    _add(keys, "revoke", "keys:revoke", "Revoke a key: it is refused from now on.")
    _add(keys, "accept-pepper", "keys:accept_pepper", ACCEPT_PEPPER)
    return keys


def _plans() -> App:
    """The commands about plans."""
    plans = App(name="plans", help="List and change the plans that tenants can be on.")
    _add(plans, "list", "plans:list_plans", "List all plans, and how many tenants each has.")
    _add(plans, "diff", "plans:diff", "Show what `insights plans apply` would change.")
    _add(plans, "apply", "plans:apply", APPLY_PLANS)
    return plans


def _purchases() -> App:
    """The commands about purchases."""
    purchases = App(name="purchases", help="List purchases.")
    _add(purchases, "list", "purchases:list_purchases", "List the purchases of all tenants.")
    return purchases


def _tenants() -> App:
    """The commands about tenants."""
    tenants = App(name="tenants", help="Create, list, open, end, empty and delete tenants.")
    _add(tenants, "create", "tenants:create", "Create a tenant with its plan.")
    _add(tenants, "list", "tenants:list_tenants", LIST_TENANTS)
    _add(tenants, "open", "tenants:open_tenant", OPEN_TENANT)
    _add(tenants, "end", "tenants:end", END_TENANT)
    _add(tenants, "empty", "tenants:empty", EMPTY_TENANT)
    _add(tenants, "delete", "tenants:delete", DELETE_TENANT)
    return tenants


def _add_backups(app: App) -> None:
    _add(app, "heads", "heads:heads", HEADS)
    _add(app, "backup", "backup:backup", BACKUP)
    _add(app, "restore", "restore:restore", RESTORE)


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
