"""Storage in an object store: what it sends there, and what its signed links answer."""

from pathlib import Path

import httpx
import pytest

from exporters.storage import storage_at
from tests.exporters.storages import EVER, LARGE, NAME, a_file, keep
from tests.exporters.stores import Bucket


async def test_a_store_has_each_file_under_the_address_s_folder(
    tmp_path: Path, bucket: Bucket
) -> None:
    storage = storage_at("s3://bucket/some/exports", tmp_path)
    bucket.objects["some/exports/notes.csv"] = {}, b"mine"
    bucket.objects[NAME] = {}, b"elsewhere"
    await keep(storage)
    assert f"some/exports/{NAME}" in bucket.objects
    assert await storage.names(EVER) == [NAME]


@pytest.mark.parametrize("content", [b"date,job_id\r\n", LARGE], ids=["small", "large"])
async def test_a_link_signed_by_the_store_saves_the_file_under_its_name(
    tmp_path: Path, bucket: Bucket, content: bytes
) -> None:
    storage = storage_at("s3://bucket/some/exports", tmp_path)
    path = a_file(storage, content)
    await storage.store(NAME, path, "Müller 2026.csv")
    url = await storage.signed_url(NAME, 900)
    assert url is not None
    assert url.startswith(f"{bucket.address}/bucket/some/exports/{NAME}?")
    assert "X-Amz-Expires=900&" in url
    assert "X-Amz-Signature=" in url
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(url)
    assert answer.content == content
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=\"Muller 2026.csv\"; filename*=UTF-8''M%C3%BCller%202026.csv"
    )
    assert answer.headers["Cache-Control"] == "private, no-store"


async def test_a_store_that_refuses_is_an_os_error_and_the_file_stays(
    tmp_path: Path, bucket: Bucket
) -> None:
    bucket.broken = True
    storage = storage_at("s3://bucket/some/exports", tmp_path)
    path = a_file(storage)
    with pytest.raises(OSError, match="AccessDenied"):
        await storage.store(NAME, path, "acme.csv")
    assert path.exists()
    assert bucket.objects == {}


async def test_a_store_that_cannot_sign_says_so(tmp_path: Path) -> None:
    assert await storage_at("memory:///", tmp_path).signed_url(NAME, 900) is None


@pytest.mark.parametrize("address", ["ftp://example.com", "s3://", "nothing://"])
def test_an_address_that_leads_nowhere_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="no object store"):
        storage_at(address)
