"""Why the service or one of its commands does not start: for the person at the terminal.

What a caller of the API can mend is in `credit.core.errors`; none of these ever reaches one.
"""

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


class BadFileError(CommandError):
    """A file that was named cannot be read, or is of another kind."""


class DatabaseUnreachableError(CommandError):
    """The database does not answer, or cannot be opened."""


class UnwritableFolderError(CommandError):
    """A folder that the service writes into cannot be written to."""


class OutdatedSchemaError(CommandError):
    """The database lacks migrations that only its operator applies, or is too old for any."""


class AddressInUseError(CommandError):
    """The address cannot be listened on."""


class ForeignDatabaseError(CommandError):
    """The database holds other data, which the demo must not mix with its own."""


class BackupFailedError(CommandError):
    """A backup was not made or not restored: nothing has changed."""
