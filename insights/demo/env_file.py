"""The demo's address and keys as variables of a shell, so that examples can be pasted."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from credit.core.roles import Role
from insights.demo.private_files import write_private
from insights.demo.state import ShownKey

FILE: Final = "demo.env"
VARIABLES: Final = {
    Role.OPERATOR: "OPERATOR_KEY",
    Role.PLATFORM: "PLATFORM_KEY",
    Role.TENANT_ADMIN: "ADMIN_KEY",
    Role.PARTNER: "PARTNER_KEY",
}
"""The variable of each role's key; of a tenant's roles, that of the demo's first tenant."""


def write(folder: Path, graphql: str, tenant_id: str, keys: Sequence[ShownKey]) -> None:
    """Write the file for the demo that is running: its address, first tenant and keys.

    `tenant_id` is the global id of the first tenant. The file is written at each start, since
    the address may differ.
    """
    values = {"GRAPHQL_URL": graphql, "TENANT_ID": tenant_id}
    for key in keys:
        values.setdefault(VARIABLES[key.role], key.key)
    lines = [f"{name}={shlex.quote(value)}\n" for name, value in values.items()]
    write_private(folder / FILE, "".join(lines))
