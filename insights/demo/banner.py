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

DASHBOARD_ROLES: Final = (Role.TENANT_ADMIN, Role.OPERATOR)
"""Roles whose keys read what the dashboard shows."""


def as_json(url: str, graphql: str, keys: Sequence[ShownKey]) -> str:
    """One line with the addresses and all keys."""
    shown = [
        {
            **key.model_dump(mode="json"),
            "dashboard": dashboard(url, key),
            "explorer": explorer(graphql, key),
        }
        for key in keys
    ]
    return orjson.dumps({"url": url, "graphql": graphql, "keys": shown}).decode()


def dashboard(url: str, key: ShownKey) -> str | None:
    """A link that signs a key in to the dashboard; None for roles that may not read it."""
    return f"{url}/#key={key.key}" if key.role in DASHBOARD_ROLES else None


def explorer(graphql: str, key: ShownKey) -> str:
    """A link that opens the explorer with a key.

    The key is the fragment, which browsers send to no server; the explorer takes it out of the
    address bar at once.
    """
    return f"{graphql}#key={key.key}"


def show(
    console: Console,
    url: str,
    graphql: str,
    keys: Sequence[ShownKey],
    folder: Path,
    *,
    is_still: bool = False,
) -> None:
    """Print the URL, links to the pages, a table of the keys, and a command that sends a query.

    `url` is the address of the service, and `graphql` that of its API. `folder` holds the data,
    for commands that import into it.
    """
    admin = next(key.key for key in keys if key.role is Role.TENANT_ADMIN)
    rows = [(key.role, key.tenant or "", key.key) for key in keys]
    title, *lines = aligned([("Role", "Tenant", "Key"), *rows])
    console.print()
    console.print(
        Text.assemble(("Consumption Insights", "bold"), " answers at ", (graphql, "bold cyan"))
    )
    if not is_still:
        console.print("An interview event arrives every few seconds; --still stops that.")
    console.print("\nOpen the dashboard in a browser, as a tenant's admin or as the operator:\n")
    console.print("\n".join(aligned(_dashboards(url, keys))), soft_wrap=True)
    console.print("\nExplore the API in a browser, as one of each role:\n")
    console.print("\n".join(aligned(_links(graphql, keys))), soft_wrap=True)
    console.print("\nAll keys, for the header Authorization:\n")
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
        "work on these data.\nCtrl+C stops it. "
        "A later start keeps the data, and adds what has happened since.\n",
        soft_wrap=True,
    )


def _dashboards(url: str, keys: Sequence[ShownKey]) -> list[tuple[str, str]]:
    """A link for each tenant's admin, and for the operator."""
    links = [(key, dashboard(url, key)) for key in keys]
    return [(key.tenant or key.role, link) for key, link in links if link is not None]


def _links(graphql: str, keys: Sequence[ShownKey]) -> list[tuple[str, str]]:
    """A link for each role; of a role that belongs to a tenant, with the first tenant's key."""
    first: dict[Role, ShownKey] = {}
    for key in keys:
        first.setdefault(key.role, key)
    return [(role, explorer(graphql, key)) for role, key in first.items()]


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
