"""Vaults of every kind: a file is in, all of it, or not at all; and comes out as it went in."""

import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from obstore.store import LocalStore

from exporters.kept import Kept, media_type
from exporters.objects import ObjectVault
from exporters.vault import Vault, vault_at
from tests.exporters.vaults import EVER, LARGE, NAME, NEVER, OTHER, a_file, joined, keep


@pytest.fixture(params=["folder", "file", "memory", "s3", "store in a folder"])
def vault(request: pytest.FixtureRequest, tmp_path: Path) -> Vault:
    if request.param == "s3":
        request.getfixturevalue("bucket")
    addresses = {
        "folder": str(tmp_path / "vault"),
        "file": (tmp_path / "a vault").as_uri(),
        "memory": "memory:///",
        "s3": "s3://bucket/some/exports",
    }
    if request.param in addresses:
        return vault_at(addresses[request.param], tmp_path / "workplace")
    return ObjectVault(LocalStore(tmp_path / "store", mkdir=True), tmp_path / "workplace")


async def test_a_kept_file_has_its_size_and_digest_and_left_the_workplace(vault: Vault) -> None:
    kept = await keep(vault, LARGE)
    assert kept == Kept(len(LARGE), hashlib.sha256(LARGE).hexdigest())
    assert await vault.size(NAME) == len(LARGE)
    assert list(vault.workplace().iterdir()) == []
    assert await joined(vault.read(NAME, 0, len(LARGE))) == LARGE


async def test_an_empty_file_is_kept_too(vault: Vault) -> None:
    assert (await keep(vault, b"")).size == 0
    assert await vault.size(NAME) == 0
    assert await joined(vault.read(NAME, 0, 0)) == b""


@pytest.mark.parametrize(
    ("start", "end"),
    [(0, 1), (5, 5), (65_535, 65_537), (1, 200_000), (20_971_519, 20_971_527), (20_971_526, 10**9)],
)
async def test_a_range_is_those_bytes(vault: Vault, start: int, end: int) -> None:
    await keep(vault, LARGE)
    assert await joined(vault.read(NAME, start, end)) == LARGE[start:end]


async def test_a_large_file_comes_in_pieces(vault: Vault) -> None:
    await keep(vault, LARGE)
    sizes = [len(piece) async for piece in vault.read(NAME, 0, len(LARGE))]
    assert sum(sizes) == len(LARGE)
    assert isinstance(vault, ObjectVault) or max(sizes) == 65_536


async def test_removing_is_done_once_and_asked_for_as_often_as_one_likes(vault: Vault) -> None:
    await keep(vault)
    await vault.remove(NAME)
    await vault.remove(NAME)
    assert await vault.size(NAME) is None
    with pytest.raises(FileNotFoundError):
        await joined(vault.read(NAME, 0, 5))


async def test_a_file_that_is_kept_again_is_there_once(vault: Vault) -> None:
    first, second = await keep(vault), await keep(vault)
    assert first == second
    assert await vault.names(EVER) == [NAME]


async def test_names_are_of_what_is_old_enough(vault: Vault) -> None:
    await keep(vault, name=OTHER)
    await keep(vault)
    a_file(vault)
    assert await vault.names(EVER) == [NAME, OTHER]
    assert await vault.names(NEVER) == []


@pytest.mark.parametrize(
    "name", ["", "..", "a.csv", f"../{NAME}", f"x/{NAME}", f".{NAME}", f"{NAME}.exe", f"{NAME}\n"]
)
async def test_a_name_that_leads_elsewhere_is_refused_everywhere(vault: Vault, name: str) -> None:
    path = a_file(vault)
    for asked in (
        vault.keep(name, path, "acme.csv"),
        vault.remove(name),
        vault.size(name),
        joined(vault.read(name, 0, 1)),
        vault.signed_url(name, 900),
    ):
        with pytest.raises(ValueError, match="no name"):
            await asked
    assert path.exists()


async def test_what_killed_writers_left_is_cleared_and_nothing_younger(vault: Vault) -> None:
    old, young = vault.workplace() / "old.xlsx.parts", vault.workplace() / "young.xlsx.parts"
    hour_ago = (datetime.now(UTC) - timedelta(hours=1)).timestamp()
    for folder in (old, young):
        folder.mkdir()
        (folder / "part").write_bytes(b"rows")
        os.utime(folder, (hour_ago, hour_ago))
    os.utime(old / "part", (hour_ago, hour_ago))
    path = a_file(vault)
    assert await vault.clear_workplace(datetime.now(UTC) - timedelta(minutes=30)) == 1
    assert sorted(vault.workplace().iterdir()) == [path, young]


async def test_nobody_else_on_the_machine_reads_what_is_being_written(vault: Vault) -> None:
    assert vault.workplace().stat().st_mode & 0o077 == 0


def test_a_file_is_sent_as_what_its_name_says() -> None:
    assert media_type(NAME) == "text/csv; charset=utf-8"
    assert media_type(OTHER).endswith("spreadsheetml.sheet")
