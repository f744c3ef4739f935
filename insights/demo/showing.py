"""What the demo says when it is ready: for people on a terminal, or as one line for programs."""

import json
from collections.abc import Sequence
from typing import Final

import orjson
from rich.console import Console
from rich.table import Table

from credit.roles import Role
from insights.demo.notes import ShownKey

QUERY: Final = (
    "{ tenant { name overview { totalInterviews creditsUsed remainingBalance overage } } }"
)


def as_json(url: str, graphql: str, keys: Sequence[ShownKey]) -> str:
    """One line with the addresses and all keys."""
    shown = [key.model_dump(mode="json") for key in keys]
    return orjson.dumps({"url": url, "graphql": graphql, "keys": shown}).decode()


def show(console: Console, graphql: str, keys: Sequence[ShownKey]) -> None:
    """The addresses, a table of the keys, and a command that asks something with one of them."""
    admin = next(key.key for key in keys if key.role is Role.TENANT_ADMIN)
    table = Table("Role", "Tenant", "Key", box=None, padding=(0, 2, 0, 0))
    for key in keys:
        table.add_row(key.role, key.tenant or "all", key.key)
    console.print()
    console.print(f"[bold]Consumption Insights[/] answers at [bold cyan]{graphql}[/]")
    console.print("Open it in a browser to explore; a key goes into the header Authorization.\n")
    console.print(table, soft_wrap=True)
    console.print("\nAsk from another terminal:\n")
    console.print(curl(graphql, admin), soft_wrap=True, markup=False)
    console.print("\nCtrl+C stops it. A second start keeps the data.\n")


def curl(graphql: str, key: str) -> str:
    """A line for a shell that asks for the consumption of the running billing period."""
    body = json.dumps({"query": QUERY})
    return (
        f"curl -s {graphql} -H 'Authorization: Bearer {key}' "
        f"-H 'Content-Type: application/json' -d '{body}'"
    )
