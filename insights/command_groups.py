"""Commands that come in groups, such as `insights keys create`: their names and summaries."""

from collections.abc import Iterator
from typing import Final

from insights.command_listing import C, Commands, Make

_COMMANDS: Final = "insights.commands"

APPLY_PLANS: Final = """Put the plans of a file on offer, and withdraw all others.

Tenants have changed terms from their next billing period on; a tenant that is on a withdrawn plan
keeps its terms."""

END_TENANT: Final = """End a tenant with a last day of service, or take its end back.

Behind that day its last billing period closes, every unspent credit expires, purchased ones too,
and nothing is allocated, bought or used any more. Reading, exports and `insights verify` stay."""

ACCEPT_PEPPER: Final = """Take `INSIGHTS_KEY_PEPPER` for the database's own, where that is lost.

Keys that were made with another pepper stay invalid."""

LIST_TENANTS: Final = "List all tenants by name, or by the day that they run out of credits."

OPEN_TENANT: Final = """Open a tenant that waits for its history, with what is in.

Nothing can be added to its history from then on."""

EMPTY_TENANT: Final = """Delete the unfinished history of a tenant, to import it again.

Only while the tenant waits for its history; its keys stay."""

DELETE_TENANT: Final = """Delete a tenant, where nothing was bought and no event recorded.

Its keys and webhooks go with it, and a history that has not been finished. Its external id is free
again."""

IMPORT_OPERATIONS: Final = """Import operations for clients that name them instead of sending them.

Manifests are JSON as GraphQL Code Generator, the Relay compiler and Apollo write it. Documents are
checked against the schema and the limit of cost; all are imported, or none."""

REMOVE_OPERATIONS: Final = "Remove imported operations by their ids."

LIST_MEMBERS: Final = "List who was granted which role, newest first."

REVOKE: Final = "Revoke a role: its subject is refused from now on."

LIST_KEYS: Final = "List all keys, revoked ones too, without their secrets."

GRANT: Final = "Grant a role to a subject of the token issuer, for a tenant or for none."

CREATE_KEY: Final = """Make an API key and print it, this once.

Keys are stored hashed with `INSIGHTS_KEY_PEPPER`, which has to be the one of the service."""


def command_groups(make: Make[C]) -> Iterator[C]:
    """All groups, in the order of their names."""
    for group in (_keys, _members, _operations, _plans, _purchases, _tenants):
        yield group(make)


def add_command(app: Commands, name: str, target: str, summary: str) -> None:
    """Add a command, `module:function` of insights/commands, imported when it is called."""
    app.command(f"{_COMMANDS}.{target}", name=name, help=summary)


def _keys(make: Make[C]) -> C:
    """The commands about keys."""
    keys = make(name="keys", help="Make, list and revoke API keys.")
    add_command(keys, "create", "keys:create", CREATE_KEY)
    add_command(keys, "list", "keys:list_keys", LIST_KEYS)
    add_command(keys, "revoke", "keys:revoke", "Revoke a key: it is refused from now on.")
    add_command(keys, "accept-pepper", "keys:accept_pepper", ACCEPT_PEPPER)
    return keys


def _operations(make: Make[C]) -> C:
    """The commands about persisted operations."""
    operations = make(name="operations", help="Import, list and remove persisted operations.")
    add_command(operations, "import", "operation_imports:import_operations", IMPORT_OPERATIONS)
    add_command(operations, "list", "operations:list_operations", "List the imported operations.")
    add_command(operations, "remove", "operations:remove", REMOVE_OPERATIONS)
    return operations


def _members(make: Make[C]) -> C:
    """The commands about members."""
    members = make(
        name="members", help="Grant, list and revoke roles of a token issuer's subjects."
    )
    add_command(members, "grant", "members:grant", GRANT)
    add_command(members, "list", "members:list_members", LIST_MEMBERS)
    add_command(members, "revoke", "members:revoke", REVOKE)
    return members


def _plans(make: Make[C]) -> C:
    """The commands about plans."""
    plans = make(name="plans", help="List and change the plans that tenants can be on.")
    add_command(plans, "list", "plans:list_plans", "List all plans, and how many tenants each has.")
    add_command(plans, "diff", "plans:diff", "Show what `insights plans apply` would change.")
    add_command(plans, "apply", "plans:apply", APPLY_PLANS)
    return plans


def _purchases(make: Make[C]) -> C:
    """The commands about purchases."""
    purchases = make(name="purchases", help="List purchases.")
    add_command(purchases, "list", "purchases:list_purchases", "List the purchases of all tenants.")
    return purchases


def _tenants(make: Make[C]) -> C:
    """The commands about tenants."""
    tenants = make(name="tenants", help="Create, list, open, end, empty and delete tenants.")
    add_command(tenants, "create", "tenants:create", "Create a tenant with its plan.")
    add_command(tenants, "list", "tenant_lists:list_tenants", LIST_TENANTS)
    add_command(tenants, "open", "tenants:open_tenant", OPEN_TENANT)
    add_command(tenants, "end", "tenants:end", END_TENANT)
    add_command(tenants, "empty", "tenants:empty", EMPTY_TENANT)
    add_command(tenants, "delete", "tenants:delete", DELETE_TENANT)
    return tenants
