"""Storages of every kind: a file is stored whole or not at all, and is read as it was written."""

import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from obstore.store import LocalStore

from exporters.object_storage import ObjectStorage
from exporters.storage import Storage, storage_at
from exporters.stored_file import StoredFile, media_type
from tests.exporters.storages import EVER, LARGE, NAME, NEVER, OTHER, a_file, joined, keep

RANGES: Final = (
    *((0, 1), (5, 5), (65_535, 65_537), (1, 200_000)),
    *((20_971_519, 20_971_527), (20_971_526, 10**9)),
)


@pytest.fixture(params=["folder", "file", "memory", "s3", "store in a folder"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    if request.param == "s3":
        request.getfixturevalue("bucket")
    addresses = {
        "folder": str(tmp_path / "storage"),
        "file": (tmp_path / "a storage").as_uri(),
        "memory": "memory:///",
        "s3": "s3://bucket/some/exports",
    }
    if request.param in addresses:
        return storage_at(addresses[request.param], tmp_path / "staging")
    return ObjectStorage(LocalStore(tmp_path / "store", mkdir=True), tmp_path / "staging")


async def test_a_stored_file_has_its_size_and_digest_and_left_the_staging_folder(
    storage: Storage,
) -> None:
    kept = await keep(storage, LARGE)
    assert kept == StoredFile(len(LARGE), hashlib.sha256(LARGE).hexdigest())
    assert await storage.size(NAME) == len(LARGE)
    assert list(storage.staging_folder().iterdir()) == []
    assert await joined(storage.read(NAME, 0, len(LARGE))) == LARGE


async def test_an_empty_file_is_stored_too(storage: Storage) -> None:
    assert (await keep(storage, b"")).size == 0
    assert await storage.size(NAME) == 0
    assert await joined(storage.read(NAME, 0, 0)) == b""


async def test_a_range_is_those_bytes(storage: Storage) -> None:
    await keep(storage, LARGE)
    for start, end in RANGES:
        assert await joined(storage.read(NAME, start, end)) == LARGE[start:end], (start, end)


async def test_a_large_file_comes_in_pieces(storage: Storage) -> None:
    await keep(storage, LARGE)
    sizes = [len(piece) async for piece in storage.read(NAME, 0, len(LARGE))]
    assert sum(sizes) == len(LARGE)
    assert isinstance(storage, ObjectStorage) or max(sizes) == 65_536


async def test_removing_a_file_again_changes_nothing(storage: Storage) -> None:
    await keep(storage)
    await storage.remove(NAME)
    await storage.remove(NAME)
    assert await storage.size(NAME) is None
    with pytest.raises(FileNotFoundError):
        await joined(storage.read(NAME, 0, 5))


async def test_a_file_that_is_stored_again_is_there_once(storage: Storage) -> None:
    first, second = await keep(storage), await keep(storage)
    assert first == second
    assert await storage.names(EVER) == [NAME]


async def test_names_are_of_what_is_old_enough(storage: Storage) -> None:
    await keep(storage, name=OTHER)
    await keep(storage)
    a_file(storage)
    assert await storage.names(EVER) == [NAME, OTHER]
    assert await storage.names(NEVER) == []


@pytest.mark.parametrize(
    "name", ["", "..", "a.csv", f"../{NAME}", f"x/{NAME}", f".{NAME}", f"{NAME}.exe", f"{NAME}\n"]
)
async def test_a_name_that_leads_elsewhere_is_refused_everywhere(
    storage: Storage, name: str
) -> None:
    path = a_file(storage)
    for requested in (
        storage.store(name, path, "acme.csv"),
        storage.remove(name),
        storage.size(name),
        joined(storage.read(name, 0, 1)),
        storage.signed_url(name, 900),
    ):
        with pytest.raises(ValueError, match="no name"):
            await requested
    assert path.exists()


async def test_what_killed_writers_left_is_cleared_and_nothing_younger(storage: Storage) -> None:
    old, young = (
        storage.staging_folder() / "old.xlsx.parts",
        storage.staging_folder() / "young.xlsx.parts",
    )
    hour_ago = (datetime.now(UTC) - timedelta(hours=1)).timestamp()
    for folder in (old, young):
        folder.mkdir()
        (folder / "part").write_bytes(b"rows")
        os.utime(folder, (hour_ago, hour_ago))
    os.utime(old / "part", (hour_ago, hour_ago))
    path = a_file(storage)
    assert await storage.clear_staging(datetime.now(UTC) - timedelta(minutes=30)) == 1
    assert sorted(storage.staging_folder().iterdir()) == [path, young]


async def test_nobody_else_on_the_machine_reads_what_is_being_written(storage: Storage) -> None:
    assert storage.staging_folder().stat().st_mode & 0o077 == 0


def test_a_file_is_sent_as_what_its_name_says() -> None:
    assert media_type(NAME) == "text/csv; charset=utf-8"
    assert media_type(OTHER).endswith("spreadsheetml.sheet")
