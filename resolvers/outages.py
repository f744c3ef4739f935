"""Outages of what the service works with: who answers a caller or logs a failure asks here."""

import logging

from credit.core.errors import UnavailableError
from models.outages import outage_of


def is_outage(error: BaseException) -> bool:
    """Whether the database, or a token issuer, is away now: trying again later may succeed."""
    return isinstance(error, UnavailableError) or outage_of(error) is not None


def log_failure(log: logging.Logger, error: BaseException, message: str, *values: object) -> None:
    """Log that work failed and is done again: an error with its traceback, unless it is an outage.

    An outage is logged and counted where the database is met; here it would be a line for each.
    """
    if is_outage(error):
        log.debug(message, *values)
    else:
        log.error(message, *values, exc_info=error)
