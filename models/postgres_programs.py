"""PostgreSQL's own programs for backups, and how they are led to the database of an address."""

import asyncio
import re
import shutil
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from models.addresses import PostgresAddress
from models.backup_files import BackupError

OPTION: Final = "--postgres-bin"
LONGEST_ERROR: Final = 2000
"""Characters of a program's messages that an error quotes: the last ones."""

VARIABLES: Final[Mapping[str, str]] = {
    "application_name": "PGAPPNAME",
    "gsslib": "PGGSSLIB",
    "krbsrvname": "PGKRBSRVNAME",
    "options": "PGOPTIONS",
    "passfile": "PGPASSFILE",
    "service": "PGSERVICE",
    "sslcert": "PGSSLCERT",
    "sslcrl": "PGSSLCRL",
    "sslkey": "PGSSLKEY",
    "sslmode": "PGSSLMODE",
    "sslnegotiation": "PGSSLNEGOTIATION",
    "sslrootcert": "PGSSLROOTCERT",
    "ssl_max_protocol_version": "PGSSLMAXPROTOCOLVERSION",
    "ssl_min_protocol_version": "PGSSLMINPROTOCOLVERSION",
    "target_session_attrs": "PGTARGETSESSIONATTRS",
}
"""libpq's variables of parameters; `sslpassword` has none."""


class PostgresPrograms:
    """`pg_dump` and `pg_restore`, in one folder or on PATH."""

    def __init__(
        self, address: PostgresAddress, environment: Mapping[str, str], folder: Path | None
    ) -> None:
        """`environment` is that of this process; nothing is looked for yet."""
        self._search = str(folder) if folder else environment.get("PATH", "")
        self._place = f"in {folder}" if folder else "on PATH"
        self._environment = {**environment, **libpq_variables(address)}

    async def major_version(self, program: str) -> int:
        """The major version of a program; BackupError, with what to install, where it is missing.

        The first number of what `--version` prints, such as `pg_dump (PostgreSQL) 18.6`.
        """
        said = (await self.run(program, "--version")).decode(errors="replace")
        found = re.search(r"\d+", said)
        if found is None:
            msg = f"{program} {self._place} does not say which version it is: {said.strip()!r}"
            raise BackupError(msg)
        return int(found[0])

    async def run(self, program: str, *arguments: str) -> bytes:
        """Run a program to its end; what it printed.

        Raises BackupError with the program's own messages. One that is cancelled is ended.
        """
        process = await asyncio.create_subprocess_exec(
            self._path_of(program),
            *arguments,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=PIPE,
            env=self._environment,
        )
        try:
            printed, messages = await process.communicate()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode != 0:
            said = messages.decode(errors="replace").strip()[-LONGEST_ERROR:]
            msg = f"{program} failed with status {process.returncode}: {said}"
            raise BackupError(msg)
        return printed

    def _path_of(self, program: str) -> str:
        found = shutil.which(program, path=self._search)
        if found is None:
            msg = (
                f"{program} is not {self._place}: install the client programs of PostgreSQL, of "
                "the server's version or a newer one (on Debian the package postgresql-client, on "
                f"Red Hat postgresql), or name the folder they are in with {OPTION}"
            )
            raise BackupError(msg)
        return found


def libpq_variables(address: PostgresAddress) -> dict[str, str]:
    """The variables that lead libpq to a database: command lines are visible to other users.

    Raises BackupError for an `sslpassword`, which has no variable.
    """
    if "sslpassword" in address.parameters:
        msg = (
            "the database's address has an sslpassword, which PostgreSQL's programs take from no "
            "variable: use a key file without a password for backups"
        )
        raise BackupError(msg)
    hosts = address.hosts
    timeout = address.connect_timeout_s
    given = {
        "PGHOST": _list([host.name for host in hosts]),
        "PGPORT": _list([host.port for host in hosts]),
        "PGUSER": address.user,
        "PGPASSWORD": address.password,
        "PGDATABASE": address.database,
        "PGCONNECT_TIMEOUT": f"{timeout:.0f}" if timeout else None,
        "PGLOADBALANCEHOSTS": "random" if address.shuffled else None,
        **{VARIABLES[name]: value for name, value in address.parameters.items()},
    }
    return {name: value for name, value in given.items() if value}


def _list(values: list[str | None] | list[int | None]) -> str:
    """One value for each host, an empty one where libpq's default holds; '' where all are."""
    return ",".join(str(value or "") for value in values) if any(values) else ""
