"""What is said of an operation that was answered, to those who watch the service."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final, NamedTuple

OK: Final = "OK"
"""The outcome of an operation without errors."""


class AnsweredOperation(NamedTuple):
    """A query or mutation that was answered, or refused before it was executed.

    `type` is that of the GraphQL specification in lower case, or None where the document could not
    be read; `name` is the operation's, or None. `is_listed` where its document is one of the list,
    so that there are few names. `outcome` is OK or the code of its first error.
    """

    type: str | None
    name: str | None
    is_listed: bool
    outcome: str
    units: int
    seconds: float
    viewer: str | None
    """Id of the API key or the member; None for a caller without one."""
    tenant: str | None
    """Id of the tenant that the viewer is bound to; None where it may see several."""


Observe = Callable[[AnsweredOperation], None]
Around = Callable[[], AbstractContextManager[None]]
"""Is entered before a query or a mutation is read, and left when it is answered."""
