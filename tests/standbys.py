"""A standby of a PostgreSQL of the tests: it streams what its primary commits, and is promoted."""

import subprocess

from tests.postgres import SUPERUSER, PostgresError, PostgresServer

COPIED_WITHIN_S = 60.0


class StandbyServer(PostgresServer):
    """A copy of a running server that follows it, and takes no writes until it is promoted."""

    def __init__(self, primary: PostgresServer) -> None:
        """Copy the primary and start."""
        self._primary = primary
        super().__init__(durable=True)

    def promote(self) -> None:
        """Follow no longer, and take writes."""
        self.execute("SELECT pg_promote()")

    def _create_cluster(self) -> None:
        copied = subprocess.run(
            [
                *self._prefix,
                str(self._binaries / "pg_basebackup"),
                f"--pgdata={self._data}",
                f"--dbname=postgres://{SUPERUSER}@127.0.0.1:{self._primary.port}/",
                *("--write-recovery-conf", "--checkpoint=fast", "--no-sync"),
            ],
            capture_output=True,
            text=True,
            check=False,
            timeout=COPIED_WITHIN_S,
            **self._surroundings(),
        )
        if copied.returncode != 0:
            msg = f"pg_basebackup failed:\n{copied.stderr}"
            raise PostgresError(msg)
