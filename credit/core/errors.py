"""The tree of errors that callers can receive.

Each class stands for one error code that clients can handle; `graph/problems.py` maps classes to
codes. A message names the field and says how to correct the input.
"""


class InsightsError(Exception):
    """Base class of errors that the caller can understand and correct.

    `path` locates the invalid value in the caller's input, outermost name first, for example
    `("events", "3", "occurredAt")`; empty when the error concerns no particular field. `further`
    are errors of other values of the same input, which were found along with this one.
    """

    def __init__(
        self,
        message: str,
        path: tuple[str, ...] = (),
        further: tuple["InsightsError", ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.further = further

    @property
    def each(self) -> tuple["InsightsError", ...]:
        """The error itself and the further ones."""
        return self, *self.further


class InvalidInputError(InsightsError):
    """A value is malformed, out of range, or inconsistent with another value."""


class NotFoundError(InsightsError):
    """The object does not exist or belongs to another tenant; the error is the same for both."""


class EventConflictError(InsightsError):
    """An event with this source and id is already recorded with different content."""


class IdempotencyConflictError(InsightsError):
    """The idempotency key was already used with different input."""


class NotRefundableError(InsightsError):
    """The purchase was spent, has expired or was never paid, so nothing can be refunded."""


class PaymentDeclinedError(InsightsError):
    """The payment was declined, so the purchase cannot be settled."""


class TooLateError(InsightsError):
    """The event is older than the service accepts."""


class TooEarlyError(InsightsError):
    """The instant lies in the future, or a prerequisite is not there yet: retry later."""


class AlreadyDoneError(InsightsError):
    """The operation was already carried out and cannot be repeated."""


class TenantInUseError(InsightsError):
    """Something was bought or recorded for the tenant, so it cannot be deleted or emptied."""


class TenantEndedError(InsightsError):
    """The tenant's service has ended, or ends before the operation would take effect."""


class LimitReachedError(InsightsError):
    """The request exceeds a limit of the service."""


class QuotaExceededError(InsightsError):
    """The caller has as much as it may have at a time: a later request may succeed.

    `quota` names what there is too much of, and `limit` says how much there may be.
    `retry_after_s` is None where no time helps, but something that the caller has to end.
    """

    def __init__(
        self, message: str, quota: str, limit: int, retry_after_s: int | None = None
    ) -> None:
        super().__init__(message)
        self.quota, self.limit, self.retry_after_s = quota, limit, retry_after_s


class LedgerRewoundError(InsightsError):
    """The ledger lacks entries that the caller has received: it was restored from a backup.

    `newest` is the sequence and digest of its newest entry. `common` is the newest sequence of
    those that the caller has sent with a digest at which the ledger is as it was received; None
    where none is, or none was sent.
    """

    def __init__(
        self, message: str, path: tuple[str, ...], newest: tuple[int, str], common: int | None
    ) -> None:
        super().__init__(message, path)
        self.newest, self.common = newest, common


class OverloadedError(InsightsError):
    """The process has as much to do as it takes on: the same request may succeed later."""


class UnauthenticatedError(InsightsError):
    """The request carries no valid API key or token."""


class ForbiddenError(InsightsError):
    """The API key or token is valid, but its role does not permit the operation."""


class UnavailableError(InsightsError):
    """What the service needs to answer is away for now: the same request may succeed later."""
