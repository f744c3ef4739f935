"""Balance changes as a follower has received them, which it resumes behind."""

import re
from collections.abc import Sequence
from typing import Final

import strawberry

from credit.audit.ledger_heads import LedgerHead
from credit.core.errors import InvalidInputError

_SEQUENCE: Final = re.compile("[0-9]{1,18}")
_DIGEST: Final = re.compile("[0-9a-f]{64}")


@strawberry.input(description="A balance change as it was received.")
class SeenBalanceChangeInput:
    """A balance change as it was received."""

    sequence: str = strawberry.field(description="Its `sequence`.")
    digest: str = strawberry.field(description="Its `digest`.")


def heads_of(seen: Sequence[SeenBalanceChangeInput] | None) -> list[LedgerHead]:
    """The sequences and digests of changes; InvalidInputError for what is none."""
    heads = []
    for position, one in enumerate(seen or ()):
        for name, value, form in (
            ("sequence", one.sequence, _SEQUENCE),
            ("digest", one.digest, _DIGEST),
        ):
            if not form.fullmatch(value):
                msg = f"{name} {value[:40]!r} is none of a balance change: send what came"
                raise InvalidInputError(msg, ("seen", str(position), name))
        heads.append(LedgerHead(int(one.sequence), one.digest))
    return heads
