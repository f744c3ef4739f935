"""What each code means, whether to try again, and what to do: docs/errors.md and the page /errors.

A code without an entry, or an entry without a code, fails a test.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from graph.problems import ErrorCode, ProblemCode


class Entry(NamedTuple):
    """A code for people. Words between backticks are names of the API."""

    meaning: str
    retry: str
    """Whether the same request may succeed later."""
    remedy: str


ERRORS: Final[Mapping[ErrorCode, Entry]] = {
    ErrorCode.UNAUTHENTICATED: Entry(
        "The request came without a valid key: none was sent, it is misspelt, or it was revoked. "
        "The HTTP status is 401.",
        "No.",
        "Send `Authorization: Bearer <key>`; over WebSockets, `authorization` in the payload of "
        "`connection_init`. Ask an operator for a new key if this one was revoked.",
    ),
    ErrorCode.FORBIDDEN: Entry(
        "The key is valid, but its role lacks the scope that a selected field needs, or it may not "
        "do this for all tenants. The message names what it lacks. Nothing was executed, unless "
        "the error has a `path`: then that field alone was not.",
        "No.",
        "Leave the field out, or use a key of another role: docs/roles.md lists the scopes of each "
        "role and field.",
    ),
    ErrorCode.BAD_REQUEST: Entry(
        "The request, its document or a value in it is not valid. `extensions.path` leads to the "
        "value: the variable or argument first, then fields and positions. With `path` beside "
        "`message`, only that field of the answer is null, and the others are there; without it "
        "nothing was executed.",
        "No: the same request is refused again.",
        "Correct what the message names. At most five faults are named at once, so more may appear "
        "once these are gone.",
    ),
    ErrorCode.DEADLINE_EXCEEDED: Entry(
        "The operation took longer than ten seconds and was stopped.",
        "A query, with less in it. A mutation with the same input and the same `idempotencyKey`: "
        "it may have been carried out.",
        "Ask for fewer days, items or fields in one operation. Where that is no question of size, "
        "tell the operator of the service.",
    ),
    ErrorCode.UNAVAILABLE: Entry(
        "The service cannot work with its database now, stops, or has as many connections as it "
        "takes.",
        "Yes, after the seconds of the header `Retry-After`, and with growing pauses. A mutation "
        "with the same input and the same `idempotencyKey`: it may have been carried out.",
        "Wait. The page `/readyz` says when the service can work again.",
    ),
    ErrorCode.LEDGER_REWOUND: Entry(
        "The ledger does not have what the client says it has received: it was restored from a "
        "backup, or the sequence is of another ledger. `extensions.newestSequence` and "
        "`newestDigest` say where the ledger ends. `commonSequence` is the newest of the changes "
        "in `seen` that it still has as they were received; null where it has none of them, or "
        "none was sent.",
        "Not with the same sequence.",
        "Find the newest change that both have: send those that you have kept in `seen`, or "
        "compare their digests with those of `balanceChanges`. Drop what you have after it, and "
        "subscribe after its sequence: docs/webhooks.md has the steps.",
    ),
    ErrorCode.TOO_COSTLY: Entry(
        "The operation costs more units than one operation may. `extensions.cost` is what it "
        "costs, `maximum` what is allowed, and `field` names the field that costs most. Nothing "
        "was executed or charged.",
        "No: its cost does not change.",
        "Ask for smaller pages, fewer days or fewer fields, or split the operation. docs/limits.md "
        "says what fields cost; `extensions.cost` of each answer says what an operation did.",
    ),
    ErrorCode.RATE_LIMITED: Entry(
        "The key has spent its units, or exceeds another limit of its own. The HTTP status is 429, "
        "and nothing was executed.",
        "Yes, after `extensions.retryAfter` seconds, which the header `Retry-After` says too.",
        "Wait, and send less: the headers `RateLimit` and `RateLimit-Policy` of each answer say "
        "what is left. Subscribe or use webhooks instead of asking again and again.",
    ),
    ErrorCode.PERSISTED_QUERY_NOT_FOUND: Entry(
        "The request names a document that nobody has registered or imported, or that is forgotten "
        "by now. Nothing was executed.",
        "Yes, at once, with the document beside its hash: clients of Apollo's protocol do so by "
        "themselves.",
        "Nothing, where a client does it. A document named by `documentId` has to be imported: "
        "`insights operations import`.",
    ),
    ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED: Entry(
        "The service registers no documents by their hash (INSIGHTS_OPERATIONS).",
        "With the document itself, which clients of Apollo's protocol then send from then on.",
        "Nothing, where a client does it.",
    ),
    ErrorCode.PERSISTED_QUERY_NOT_IN_LIST: Entry(
        "The service executes listed operations alone (INSIGHTS_OPERATIONS), and this document is "
        "not one of them. Nothing was executed.",
        "Not before it is imported.",
        "Import the manifest that your build made: `insights operations import`; "
        "docs/persisted-operations.md has the steps for each tool.",
    ),
    ErrorCode.INTERNAL: Entry(
        "A fault of the service. The message and `extensions.id` have an id under which its log "
        "has the details.",
        "A query, once. A mutation with the same input and the same `idempotencyKey`: it may have "
        "been carried out.",
        "Tell the operator of the service the id.",
    ),
}
"""Of `extensions.code`."""

PROBLEMS: Final[Mapping[ProblemCode, Entry]] = {
    ProblemCode.INVALID: Entry(
        "A value is malformed, out of range, or does not go with another one. `path` leads to it.",
        "No.",
        "Correct the value as the message says.",
    ),
    ProblemCode.NOT_FOUND: Entry(
        "What an id names does not exist, or belongs to a tenant that the key may not see: the "
        "answer is the same.",
        "No, unless it is yet to be created.",
        "Check the id, and that the key is of the right tenant and environment.",
    ),
    ProblemCode.IDEMPOTENCY_CONFLICT: Entry(
        "The `idempotencyKey` was used before with other input. Nothing was done.",
        "Not with this key and input.",
        "Make a new key for each thing to be done, and send the same key only with the same input.",
    ),
    ProblemCode.EVENT_CONFLICT: Entry(
        "An event of this source and id is on record with other content, which stays.",
        "No.",
        "Give each event an id of its own. To correct a recorded event, send another one, such as "
        "`VOIDED`.",
    ),
    ProblemCode.ALREADY_DONE: Entry(
        "It was done before, by this or another call, and cannot be done twice; or what it names "
        "is taken, such as an external id.",
        "No.",
        "Read the object to see how it stands. If it is as wanted, there is nothing to do.",
    ),
    ProblemCode.PAYMENT_DECLINED: Entry(
        "The purchase was declined, so it cannot be settled.",
        "No.",
        "Buy again, with a new `idempotencyKey`.",
    ),
    ProblemCode.NOT_REFUNDABLE: Entry(
        "The credits of the purchase are spent or expired, or were never paid.",
        "No.",
        "Refund at most what `Purchase.refundable` says.",
    ),
    ProblemCode.LIMIT_REACHED: Entry(
        "More than is allowed at once or in total, such as webhooks of a tenant, events of a call, "
        "or exports under way. The message says which limit.",
        "After something of the kind has finished or was deleted.",
        "Send less at once, or delete what is not needed.",
    ),
    ProblemCode.TOO_LATE: Entry(
        "The event is more than 35 days old, or from before the tenant's first day.",
        "No.",
        "Report events when they happen. An operator imports the history of a new tenant: "
        "docs/tenants.md.",
    ),
    ProblemCode.TOO_EARLY: Entry(
        "The instant lies in the future, or something else has to finish first, such as the import "
        "of the tenant's history.",
        "Yes, later.",
        "Check the clock of the caller where the message names an instant; wait otherwise.",
    ),
    ProblemCode.TENANT_IN_USE: Entry(
        "Something was bought or recorded for the tenant, so it cannot be deleted.",
        "No.",
        "End the tenant by `endTenant`: its records stay.",
    ),
    ProblemCode.TENANT_ENDED: Entry(
        "The tenant has ended, or ends before the change would take effect.",
        "No, unless its end is taken back.",
        "Until its last day is over, an operator takes the end back by `continueTenant`.",
    ),
}
"""Of `Problem.code`."""

INTRODUCTION: Final = (
    "Errors that concern a whole operation or a field of its answer stand in `errors`, each with a "
    "stable `extensions.code`. What refuses a mutation, or one event of a batch, stands in "
    "`problems` of its payload, each with a stable `code`. Codes are for programs; messages are "
    "for people, and their wording may change. Both have `path`, which leads to the value in the "
    "input, and `help`, the address of an entry here."
)
