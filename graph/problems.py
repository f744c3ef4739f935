"""The table of errors and their codes, and the problems in mutation payloads."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple, Self

from credit.core import errors
from graph.enums import enum_type
from graph.help import help_url
from graph.scopes import ANYONE, attribute, object_type


class ProblemCode(StrEnum):
    """Stable code of a problem."""

    INVALID = "INVALID"
    NOT_FOUND = "NOT_FOUND"
    IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT"
    EVENT_CONFLICT = "EVENT_CONFLICT"
    ALREADY_DONE = "ALREADY_DONE"
    PAYMENT_DECLINED = "PAYMENT_DECLINED"
    NOT_REFUNDABLE = "NOT_REFUNDABLE"
    LIMIT_REACHED = "LIMIT_REACHED"
    TOO_LATE = "TOO_LATE"
    TOO_EARLY = "TOO_EARLY"
    TENANT_IN_USE = "TENANT_IN_USE"
    TENANT_ENDED = "TENANT_ENDED"


enum_type(
    ProblemCode,
    "Stable code of a problem, for programs.",
    {
        ProblemCode.INVALID: "A value is malformed, out of range, or conflicts with another one.",
        ProblemCode.NOT_FOUND: "It does not exist, or the viewer may not see it.",
        ProblemCode.IDEMPOTENCY_CONFLICT: "The idempotency key was used with other input.",
        ProblemCode.EVENT_CONFLICT: "An event of this source and id was recorded with other "
        "content.",
        ProblemCode.ALREADY_DONE: "It was done before, and cannot be done twice.",
        ProblemCode.PAYMENT_DECLINED: "The purchase was declined, so it cannot be settled.",
        ProblemCode.NOT_REFUNDABLE: "The credits are spent, expired or unpaid.",
        ProblemCode.LIMIT_REACHED: "More than is allowed at once or in total.",
        ProblemCode.TOO_LATE: "The event is more than 35 days old, or from before the tenant's "
        "first day.",
        ProblemCode.TOO_EARLY: "It lies in the future, or something else has to finish first: try "
        "again later.",
        ProblemCode.TENANT_IN_USE: "Something was bought or recorded for the tenant, so it "
        "cannot be deleted.",
        ProblemCode.TENANT_ENDED: "The tenant has ended, or ends before it would take effect.",
    },
)


class ErrorCode(StrEnum):
    """`extensions.code` of a top-level error: stable, for programs."""

    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    BAD_REQUEST = "BAD_REQUEST"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    UNAVAILABLE = "UNAVAILABLE"
    LEDGER_REWOUND = "LEDGER_REWOUND"
    TOO_COSTLY = "TOO_COSTLY"
    RATE_LIMITED = "RATE_LIMITED"
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    PERSISTED_QUERY_NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
    PERSISTED_QUERY_NOT_IN_LIST = "PERSISTED_QUERY_NOT_IN_LIST"
    INTERNAL = "INTERNAL"


class Codes(NamedTuple):
    """Codes of an error: as a problem of a mutation (None: never one), and at the top level."""

    problem: ProblemCode | None
    error: ErrorCode


TABLE: Final[Mapping[type[errors.InsightsError], Codes]] = {
    errors.InvalidInputError: Codes(ProblemCode.INVALID, ErrorCode.BAD_REQUEST),
    errors.NotFoundError: Codes(ProblemCode.NOT_FOUND, ErrorCode.BAD_REQUEST),
    errors.IdempotencyConflictError: Codes(ProblemCode.IDEMPOTENCY_CONFLICT, ErrorCode.BAD_REQUEST),
    errors.NotRefundableError: Codes(ProblemCode.NOT_REFUNDABLE, ErrorCode.BAD_REQUEST),
    errors.PaymentDeclinedError: Codes(ProblemCode.PAYMENT_DECLINED, ErrorCode.BAD_REQUEST),
    errors.EventConflictError: Codes(ProblemCode.EVENT_CONFLICT, ErrorCode.BAD_REQUEST),
    errors.TooLateError: Codes(ProblemCode.TOO_LATE, ErrorCode.BAD_REQUEST),
    errors.TooEarlyError: Codes(ProblemCode.TOO_EARLY, ErrorCode.BAD_REQUEST),
    errors.AlreadyDoneError: Codes(ProblemCode.ALREADY_DONE, ErrorCode.BAD_REQUEST),
    errors.TenantInUseError: Codes(ProblemCode.TENANT_IN_USE, ErrorCode.BAD_REQUEST),
    errors.TenantEndedError: Codes(ProblemCode.TENANT_ENDED, ErrorCode.BAD_REQUEST),
    errors.LimitReachedError: Codes(ProblemCode.LIMIT_REACHED, ErrorCode.BAD_REQUEST),
    errors.LedgerRewoundError: Codes(ProblemCode.INVALID, ErrorCode.LEDGER_REWOUND),
    errors.QuotaExceededError: Codes(None, ErrorCode.RATE_LIMITED),
    errors.OverloadedError: Codes(None, ErrorCode.UNAVAILABLE),
    errors.UnauthenticatedError: Codes(None, ErrorCode.UNAUTHENTICATED),
    errors.ForbiddenError: Codes(None, ErrorCode.FORBIDDEN),
    errors.UnavailableError: Codes(None, ErrorCode.UNAVAILABLE),
}
"""Every class of the tree but its root; a test holds it to that."""


@object_type
class Problem:
    """A reason for which a mutation or an event was refused."""

    code: ProblemCode = attribute(ANYONE, "Stable code for programs.")
    message: str = attribute(ANYONE, "Description for people, in English; its wording may change.")
    path: list[str] = attribute(
        ANYONE,
        "Where in the input the problem is, outermost name first; empty when it concerns no field.",
    )
    help: str = attribute(
        ANYONE, "Address of the page that says what the code means, and what to do."
    )

    @classmethod
    def from_domain(cls, error: errors.InsightsError, *within: str) -> Self:
        """The problem of an error; `within` prefixes its path.

        Raises the error when its class refuses the whole request.
        """
        code = TABLE[type(error)].problem
        if code is None:
            raise error
        path = [*within, *error.path]
        return cls(code=code, message=error.message, path=path, help=help_url(code))
