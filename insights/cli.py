"""The command line. What a command needs is imported when it is called, so that help is quick."""

import os
import sys
from collections.abc import Sequence
from typing import Final

from cyclopts import App, CycloptsError

from credit.errors import InsightsError
from insights.errors import RefusedError

MISUSED: Final = 2
INTERRUPTED: Final = 130
_COMMANDS: Final = "insights.commands"


def command_line() -> App:
    """All commands with what the list of commands says of each."""
    app = App(
        name="insights",
        help=(
            "Consumption Insights: which prepaid credits the customers of an interview platform "
            "use, and which they have left.\n\n"
            "Try it: insights demo. Settings are environment variables that start with INSIGHTS_."
        ),
        help_format="plaintext",
        result_action="return_value",
    )
    _add(app, "serve", "serve:serve_api", "Serve the GraphQL API.")
    _add(app, "demo", "demo:demo", "Serve two years of made-up data, to look around in.")
    _add(app, "migrate", "migrate:migrate", "Bring the database up to date.")
    _add(app, "schema", "schema:schema", "Print the GraphQL schema.")
    _add(app, "import", "imports:import_events", "Record interview events from a file or a pipe.")
    keys = App(name="keys", help="Make, list and revoke API keys.")
    _add(keys, "create", "keys:create", "Make an API key and print it, this once.")
    _add(keys, "list", "keys:every", "List all keys, without their secrets.")
    _add(keys, "revoke", "keys:revoke", "Revoke a key.")
    app.command(keys)
    tenants = App(name="tenants", help="Create tenants.")
    _add(tenants, "create", "tenants:create", "Create a tenant.")
    app.command(tenants)
    return app


def _add(app: App, name: str, target: str, summary: str) -> None:
    app.command(f"{_COMMANDS}.{target}", name=name, help=summary)


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for; the exit status. Nobody sees a traceback of what they did."""
    try:
        status = command_line()(arguments, exit_on_error=False)
    except CycloptsError:
        return MISUSED  # it has been printed, with what would be right
    except RefusedError as refusal:
        return _failed(str(refusal), refusal.status)
    except InsightsError as problem:
        return _failed(problem.message, 1)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has gone; what is left of it must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status if isinstance(status, int) else 0


def _failed(message: str, status: int) -> int:
    sys.stderr.write(f"insights: {message}\n")
    return status


def main() -> None:
    """Entry point of the `insights` command."""
    sys.exit(run(sys.argv[1:]))
