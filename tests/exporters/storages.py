"""Names and contents of stored files, and how tests store and read them."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from exporters.storage import Storage
from exporters.stored_file import StoredFile

NAME = f"{UUID(int=1)}.csv"
OTHER = f"{UUID(int=2)}.xlsx"
LARGE = bytes(range(256)) * 4 * 1024 * 20 + b"the end"
"""20 MB and a bit: more than the parts that go up at once."""

EVER = datetime(9999, 1, 1, tzinfo=UTC)
NEVER = datetime(1970, 1, 2, tzinfo=UTC)


def a_file(storage: Storage, content: bytes = b"date,job_id\r\n") -> Path:
    path = storage.staging_folder() / "file.csv"
    path.write_bytes(content)
    return path


async def keep(
    storage: Storage, content: bytes = b"date,job_id\r\n", name: str = NAME
) -> StoredFile:
    return await storage.store(name, a_file(storage, content), "acme.csv")


async def joined(pieces: AsyncIterator[bytes]) -> bytes:
    return b"".join([piece async for piece in pieces])
