"""Where the page about error codes is: each error and problem says which entry to read."""

from contextvars import ContextVar
from typing import Final

ERRORS_PAGE: Final = "/errors"
"""Path of the page below the service's address; it needs no key."""

SERVICE_URL: Final[ContextVar[str]] = ContextVar("SERVICE_URL", default="")
"""The address that clients have of the service, set for each request (`insights.pages.error_page`).

Where it is not known, such as on the command line, help is an address without a host.
"""


def help_url(code: str) -> str:
    """The address of a code's entry on the page about errors."""
    return f"{SERVICE_URL.get()}{ERRORS_PAGE}#{code}"
