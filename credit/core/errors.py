"""Everything that can go wrong for a caller, as one tree.

Each class is one code that clients may program against; `graph/problems.py` is the table that
turns a class into what the client sees. The message names the field and the way to mend it.
"""


class InsightsError(Exception):
    """Something that the caller can understand and mend.

    `path` is where in the caller's input it is, outermost name first, e.g.
    `("events", "3", "occurredAt")`; empty when it is about no field in particular.
    """

    def __init__(self, message: str, path: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


class InvalidInputError(InsightsError):
    """A value is malformed, out of range, or does not go with another one."""


class NotFoundError(InsightsError):
    """It does not exist, or is somebody else's: the two answer alike."""


class EventConflictError(InsightsError):
    """An event of this source and id is on record with other content."""


class IdempotencyConflictError(InsightsError):
    """The idempotency key was used before, with other input."""


class NotRefundableError(InsightsError):
    """It was spent, has expired, or was never paid: there is nothing to give back."""


class PaymentDeclinedError(InsightsError):
    """The payment did not come in, so there is nothing to settle."""


class TooLateError(InsightsError):
    """The event is older than the service still takes from the platform."""


class TooEarlyError(InsightsError):
    """It lies in the future, before the tenant's start, or before its turn: try again later."""


class AlreadyDoneError(InsightsError):
    """What was asked for has been done before, and cannot be done twice."""


class LimitReachedError(InsightsError):
    """More was asked for in one go than the service does in one go."""


class UnauthenticatedError(InsightsError):
    """No valid key came with the request."""


class ForbiddenError(InsightsError):
    """The key is valid, but its role may not do this."""
