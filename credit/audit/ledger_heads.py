"""Heads of ledgers: what a copy kept outside of the database has to hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LedgerHead:
    """The last entry of a ledger at some time: each digest covers all entries before it.

    A ledger without entries has the sequence 0 and the first digest.
    """

    sequence: int
    digest: str
