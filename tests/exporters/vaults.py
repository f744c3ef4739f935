"""Names and contents of files in vaults, and how tests put them in and get them out."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from exporters.kept import Kept
from exporters.vault import Vault

NAME = f"{UUID(int=1)}.csv"
OTHER = f"{UUID(int=2)}.xlsx"
LARGE = bytes(range(256)) * 4 * 1024 * 20 + b"the end"
"""20 MB and a bit: more than the parts that go up at once."""

EVER = datetime(9999, 1, 1, tzinfo=UTC)
NEVER = datetime(1970, 1, 2, tzinfo=UTC)


def a_file(vault: Vault, content: bytes = b"date,job_id\r\n") -> Path:
    path = vault.workplace() / "file.csv"
    path.write_bytes(content)
    return path


async def keep(vault: Vault, content: bytes = b"date,job_id\r\n", name: str = NAME) -> Kept:
    return await vault.keep(name, a_file(vault, content), "acme.csv")


async def joined(pieces: AsyncIterator[bytes]) -> bytes:
    return b"".join([piece async for piece in pieces])
