"""The banner of a demo that is ready: for people on a terminal, or one line of JSON."""

import json
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import orjson
from rich.console import Console
from rich.text import Text

from credit.core.roles import Role
from insights.demo import env_file
from insights.demo.state import ShownKey
from insights.text_table import aligned

QUERY: Final = (
    "{ tenant { name overview { totalInterviews creditsUsed remainingBalance overage } } }"
)


def as_json(url: str, graphql: str, keys: Sequence[ShownKey]) -> str:
    """One line with the addresses and all keys."""
    shown = [key.model_dump(mode="json") for key in keys]
    return orjson.dumps({"url": url, "graphql": graphql, "keys": shown}).decode()


def show(console: Console, graphql: str, keys: Sequence[ShownKey], folder: Path) -> None:
    """Print the URL, a table of the keys, and a command that sends a query.

    `folder` holds the data, for commands that import into it.
    """
    admin = next(key.key for key in keys if key.role is Role.TENANT_ADMIN)
    rows = [(key.role, key.tenant or "", key.key) for key in keys]
    title, *lines = aligned([("Role", "Tenant", "Key"), *rows])
    console.print()
    name, url = ("Consumption Insights", "bold"), (graphql, "bold cyan")
    console.print(Text.assemble(name, " answers at ", url))
    console.print("Open it in a browser to explore; it asks for a key.\n")
    console.print(title, style="bold", soft_wrap=True)
    console.print("\n".join(lines), soft_wrap=True)
    console.print("\nAsk from another terminal:\n")
    console.print(curl(graphql, admin), soft_wrap=True)
    console.print(
        "\nOr set $GRAPHQL_URL, $TENANT_ID and the keys, as the examples in README.md do:\n"
    )
    console.print(source(folder), soft_wrap=True)
    console.print(
        f"\nINSIGHTS_DATA_DIR={folder} makes the other commands, such as insights import, "
        "work on these data.\nCtrl+C stops it. A second start keeps the data.\n",
        soft_wrap=True,
    )


def source(folder: Path) -> str:
    """A line for a shell that sets the demo's variables."""
    return f". {shlex.quote(str(folder / env_file.FILE))}"


def curl(graphql: str, key: str) -> str:
    """A shell command that queries the consumption of the current billing period."""
    body = json.dumps({"query": QUERY})
    return (
        f"curl -s {graphql} -H 'Authorization: Bearer {key}' "
        f"-H 'Content-Type: application/json' -d '{body}'"
    )
