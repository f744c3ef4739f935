"""Why the service or one of its commands does not start: for the person at the terminal.

What a caller of the API can mend is in `credit.errors`; none of these ever reaches one.
"""

from typing import ClassVar


class RefusedError(Exception):
    """The command cannot go on: the message says why and what to do, `status` is how it exits."""

    status: ClassVar[int] = 1


class BadSettingsError(RefusedError):
    """A setting is missing, malformed, or does not go with another one."""

    status = 2


class BadPlansError(RefusedError):
    """The file of plans is no plans."""

    status = 2


class BadFileError(RefusedError):
    """A file that was named cannot be read, or is not what it is taken for."""


class DatabaseUnreachableError(RefusedError):
    """The database does not answer, or cannot be opened."""


class OutdatedSchemaError(RefusedError):
    """The database lacks migrations that only its operator applies, or is too old for any."""


class PortTakenError(RefusedError):
    """The address cannot be listened on."""


class NotOursError(RefusedError):
    """The database holds somebody's data, which the demo must not mix with its own."""
