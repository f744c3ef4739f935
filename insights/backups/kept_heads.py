"""The lines of `insights heads`, written and read: a tenant, a sequence and a digest each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from credit.audit.ledger_heads import LedgerHead
from insights.errors import BadArgumentError, BadFileError
from insights.printable import printable
from resolvers.named_tenants import NamedTenant

_LINE: Final = re.compile(
    r"(?P<tenant>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) +(?P<sequence>\d{1,18}) +"
    r"(?P<digest>[0-9a-f]{64}) (?P<name>.+)"
)
_TOLD: Final = re.compile(r"(?P<tenant>.+):(?P<sequence>\d{1,18}):(?P<digest>[0-9a-f]{64})")
WIDTH: Final = 9
"""Characters of most sequences, so that digests stand below each other."""


@dataclass(frozen=True, slots=True)
class KeptHead:
    """One line: `name` is the tenant's external id as printed, for people."""

    tenant_id: UUID
    name: str
    head: LedgerHead


@dataclass(frozen=True, slots=True)
class ToldHead:
    """A head as somebody wrote it down; `tenant` is an external id or a UUID."""

    tenant: str
    head: LedgerHead


def told(text: str) -> ToldHead:
    """The head of TENANT:SEQUENCE:DIGEST; raises BadArgumentError for anything else."""
    found = _TOLD.fullmatch(text)
    if found is None:
        msg = (
            f"--since {text[:80]!r} is no head: write TENANT:SEQUENCE:DIGEST, with the tenant's "
            "external id, the entry's sequence, and its digest of 64 hexadecimal digits"
        )
        raise BadArgumentError(msg)
    return ToldHead(found["tenant"], LedgerHead(int(found["sequence"]), found["digest"]))


def line_of(tenant: NamedTenant, head: LedgerHead) -> str:
    """The line of a tenant; ids of tenants stay the same in backups.

    Raises ValueError or TypeError for a head with a value that no ledger has.
    """
    name = printable(tenant.external_id)
    line = f"{tenant.id} {head.sequence:>{WIDTH}} {head.digest} {name}"
    if _LINE.fullmatch(line) is None:
        msg = f"it ends at {head.sequence!r}, digest {head.digest!r}"
        raise ValueError(msg)
    return line


def read(file: Path) -> list[KeptHead]:
    """All lines of a file, blank ones left out. Raises BadFileError, with the line's number."""
    try:
        text = file.read_text("utf-8")
    except OSError as error:
        msg = f"cannot read {file}: {error.strerror}"
        raise BadFileError(msg) from None
    except UnicodeDecodeError:
        msg = f"{file} is no output of insights heads: it is not UTF-8"
        raise BadFileError(msg) from None
    heads = list(_heads(file, text))
    if not heads:
        msg = f"{file} has no line of insights heads"
        raise BadFileError(msg)
    return heads


def _heads(file: Path, text: str) -> Iterator[KeptHead]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            msg = f"{file}, line {number} is none of insights heads: {line[:80]!r}"
            raise BadFileError(msg)
        head = LedgerHead(int(found["sequence"]), found["digest"])
        yield KeptHead(UUID(found["tenant"]), found["name"], head)
