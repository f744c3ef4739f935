"""Outages of the database, for whoever answers a caller or logs what failed in the background."""

import logging

from models.outages import outage_of


def is_outage(error: BaseException) -> bool:
    """Whether the database cannot be worked with now, so that trying again later may succeed."""
    return outage_of(error) is not None


def log_failure(log: logging.Logger, error: BaseException, message: str, *values: object) -> None:
    """Log that work failed and is done again: an error with its traceback, unless it is an outage.

    An outage is logged and counted where the database is met; here it would be a line for each.
    """
    if is_outage(error):
        log.debug(message, *values)
    else:
        log.error(message, *values, exc_info=error)
