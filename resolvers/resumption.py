"""Where followers of a ledger resume, and what they are told when it was restored meanwhile."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from credit.audit.ledger_heads import LedgerHead
from credit.core.errors import InvalidInputError, LedgerRewoundError
from credit.core.pagination import PageRequest
from credit.ledger.accounts import Wallet
from credit.ledger.entries import FIRST_DIGEST
from models import entries
from models.database import session

MOST_SEEN: Final = 100
"""Entries that a follower may name at once."""
_LONGEST: Final = 18
_AFTER: Final = ("afterSequence",)
_SEEN: Final = ("seen",)


async def resumed_after(
    tenant_id: UUID, wallet: Wallet, after: str | None, seen: Sequence[LedgerHead] = ()
) -> int:
    """The sequence after which a follower resumes.

    `after` is the last sequence that it has received; None means the newest of `seen`, or else of
    the ledger. `seen` are entries as it has received them. Raises InvalidInputError, and
    LedgerRewoundError where the ledger does not have them like that.
    """
    if len(seen) > MOST_SEEN:
        msg = f"seen has {len(seen)} changes: send at most {MOST_SEEN}"
        raise InvalidInputError(msg, _SEEN)
    newest = wallet.last_sequence
    last = max((one.sequence for one in seen), default=newest)
    if after is not None:
        last = _number(after, newest)
    held = {0: FIRST_DIGEST}
    if seen:
        held |= await entries.digests(session(), tenant_id, [one.sequence for one in seen])
    common = [one.sequence for one in seen if held.get(one.sequence) == one.digest]
    if last <= newest and len(common) == len(seen):
        return last
    msg, path = f"seen has changes that this ledger, which ends at {newest}, does not have", _SEEN
    if after is not None and last > newest:
        msg, path = _no_sequence(after, newest), _AFTER
    msg += ". If that was received from it, it was restored from a backup"
    raise LedgerRewoundError(msg, path, (newest, wallet.digest), max(common, default=None))


def rewound(head: int, wallet: Wallet) -> LedgerRewoundError:
    """The error of a subscription that has reached `head`, which the ledger has lost since."""
    newest = wallet.last_sequence
    msg = f"this ledger was restored from a backup: it ends at {newest}, and {head} was there"
    return LedgerRewoundError(msg, (), (newest, wallet.digest), None)


def check_page(request: PageRequest, wallet: Wallet) -> None:
    """Raise LedgerRewoundError for a page beside an entry that the ledger does not have."""
    for argument, key in (("after", request.after), ("before", request.before)):
        if key and isinstance(key[0], int) and key[0] > wallet.last_sequence:
            msg = (
                f"{argument} is the cursor of change {key[0]}, and this ledger ends at "
                f"{wallet.last_sequence}: it was restored from a backup"
            )
            raise LedgerRewoundError(msg, (argument,), (wallet.last_sequence, wallet.digest), None)


def parse_sequence(text: str, newest: int) -> int:
    """Parse an `afterSequence`; raises InvalidInputError unless it is from 0 to `newest`."""
    sequence = _number(text, newest)
    if sequence > newest:
        raise InvalidInputError(_no_sequence(text, newest), _AFTER)
    return sequence


def _number(text: str, newest: int) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > _LONGEST:
        raise InvalidInputError(_no_sequence(text, newest), _AFTER)
    return int(text)


def _no_sequence(text: str, newest: int) -> str:
    return (
        f"afterSequence {text[:40]!r} is not a sequence of this ledger: write a number from 0 "
        f"(all entries) to {newest} (the newest entry)"
    )
