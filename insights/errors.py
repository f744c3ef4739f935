"""Why the service or one of its commands does not start: for the person at the terminal.

What a caller of the API can mend is in `credit.core.errors`; none of these ever reaches one.
"""

from collections.abc import Sequence
from typing import ClassVar


class CommandError(Exception):
    """A command failed: the message says why and what to do, `status` is its exit status."""

    status: ClassVar[int] = 1


class BadSettingsError(CommandError):
    """A setting is missing, malformed, or does not go with another one."""

    status = 2


class BadPlansError(CommandError):
    """The plans file cannot be read, or is not right."""

    status = 2


class BadArgumentError(CommandError):
    """A command's argument is malformed."""

    status = 2


class BadFileError(CommandError):
    """A file that was named cannot be read, or is of another kind."""


class DatabaseUnreachableError(CommandError):
    """The database does not answer, or cannot be opened."""


class DamagedDatabaseError(CommandError):
    """The database's files are damaged; `findings` are the engine's words."""

    def __init__(self, findings: Sequence[str]) -> None:
        """Say what is damaged and what to do."""
        found = "".join(f"\n  {finding}" for finding in findings)
        super().__init__(
            f"the database is damaged:{found}\n"
            "  Stop the service and keep the files as they are. Then restore the newest backup\n"
            "  (insights restore), or fail over to a standby, and run insights verify there"
        )


class UnwritableFolderError(CommandError):
    """A folder that the service writes into cannot be written to."""


class OutdatedSchemaError(CommandError):
    """The database lacks migrations that its operator applies, is too old for any, or too new."""


class UndistributableError(CommandError):
    """The database cannot be distributed over several nodes as it is."""


class BadDatabaseRoleError(CommandError):
    """The role that was named cannot be the service's."""


class AddressInUseError(CommandError):
    """The address cannot be listened on."""


class ForeignDatabaseError(CommandError):
    """The database holds other data, which the demo must not mix with its own."""


class BackupFailedError(CommandError):
    """A backup was not made or not restored: nothing has changed."""
